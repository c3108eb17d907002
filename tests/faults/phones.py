"""Phones at the outbox door: each signs in once, then sends the same body again until it is answered.

Acknowledged is what a phone has read the answer of; that is written to a log and synced before the phone goes on.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from savings_app.users import User
from tests import village

Item = dict[str, Any]
Answer = dict[str, Any]

JSON = "application/json"

ANSWERED = {"created", "exists", "review", "refused"}
PATIENCE = 90
"""Seconds a phone goes on sending one body."""


@dataclass
class Phone:
    """One device of one user, sending to the first of those ports, and to the next where nobody answers."""

    device: str
    ports: tuple[int, ...]
    cookie: str = ""
    token: str = ""
    tries: Counter[str] = field(default_factory=Counter)
    _open: http.client.HTTPConnection | None = None

    def sign_in(self, phone: str, password: str) -> None:
        """Once, while all is well; the session lies in the database and outlives every server."""
        self.token = self._page_token()
        form = {"csrf_token": self.token, "phone": phone, "password": password}
        status, text = self.post("/sign-in", urlencode(form), "application/x-www-form-urlencoded")
        assert status == 303, f"{status} {text[:300]}"
        self.token = self._page_token()

    def twin(self, device: str, *ports: int) -> Phone:
        """Another device that goes in by the same session: signing in is slow on purpose."""
        return Phone(device, ports or self.ports, self.cookie, self.token)

    def post(self, path: str, body: str, mimetype: str) -> tuple[int, str]:
        """One try. Raises OSError or HTTPException where no answer came."""
        headers = {"Content-Type": mimetype, "X-CSRFToken": self.token, "Cookie": self.cookie}
        return self._ask("POST", path, body, headers)

    def get(self, path: str) -> tuple[int, str]:
        """Open a page."""
        return self._ask("GET", path, None, {"Cookie": self.cookie})

    def send_once(self, items: Sequence[Item]) -> tuple[int, list[Answer]]:
        """One try of a batch where somebody is sure to answer."""
        status, text = self.post("/outbox", json.dumps({"device": self.device, "items": list(items)}), JSON)
        return status, json.loads(text)["results"]

    def send(self, items: Sequence[Item]) -> list[Answer] | None:
        """One try of a batch: an answer an item, or none when nobody answered."""
        body = json.dumps({"device": self.device, "items": list(items)})
        try:
            status, text = self.post("/outbox", body, JSON)
        except (OSError, http.client.HTTPException):
            self.hang_up()
            self.ports = self.ports[1:] + self.ports[:1]
            self.tries["unanswered"] += 1
            return None
        self.tries[str(status)] += 1
        found: list[Answer] | None = json.loads(text).get("results") if status in {200, 503, 507} else None
        assert found is not None or status in {503, 507}, f"{status} {text[:300]}"
        return found

    def send_until_answered(
        self, items: Sequence[Item], renew: Callable[[Item], Item] = lambda item: item
    ) -> list[Answer]:
        """The same items again and again until each is answered for good; ``renew`` is what a worse phone would do."""
        answers: dict[int, Answer] = {}
        deadline = time.monotonic() + PATIENCE
        while left := [each for each in range(len(items)) if each not in answers]:
            assert time.monotonic() < deadline, f"{self.device} gave up: {dict(self.tries)}"
            told = self.send([items[each] for each in left])
            if told is None:
                items = [renew(each) for each in items]
                time.sleep(0.02)
                continue
            answers |= {each: answer for each, answer in zip(left, told, strict=True) if answer["answer"] in ANSWERED}
        return [answers[each] for each in range(len(items))]

    def hang_up(self) -> None:
        """Close the line; the next try opens a new one."""
        if self._open is not None:
            self._open.close()
        self._open = None

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> tuple[int, str]:
        if self._open is None:
            self._open = http.client.HTTPConnection("127.0.0.1", self.ports[0], timeout=60)
        self._open.request(method, path, body, headers)
        answer = self._open.getresponse()
        for each in answer.headers.get_all("Set-Cookie") or []:
            self.cookie = each.partition(";")[0]
        return answer.status, answer.read().decode()

    def _page_token(self) -> str:
        """Any page carries it, also one that is not there, whoever is signed in."""
        _, text = self.get("/no-such-page")
        found = re.search(r'<meta name="csrf-token" content="([^"]+)"', text)
        assert found, text[:300]
        return found.group(1)


def phone_of(user: User, device: str, *ports: int) -> Phone:
    """A phone of one of the cast, signed in."""
    phone = Phone(device, ports)
    phone.sign_in(user.phone, village.PASSWORD)
    return phone


class Acknowledged:
    """What was answered with a slip, one line each, on the disk before anything else is sent."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("w", encoding="ascii")
        self._lock = threading.Lock()
        self.count = 0

    def keep(self, names: Sequence[object]) -> None:
        with self._lock:
            self._file.writelines(f"{name}\n" for name in names)
            self._file.flush()
            os.fsync(self._file.fileno())
            self.count += len(names)

    def close(self) -> None:
        """Nothing is kept after that."""
        self._file.close()

    def names(self) -> list[str]:
        """Every one of them, as the file has them."""
        return Path(self._file.name).read_text(encoding="ascii").split()
