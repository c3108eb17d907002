"""A meeting to try phones at: a club of thirty, the app as it is shipped, and a weak line between it and every phone.

A phone is a browser with a profile of its own, so that it can be closed, killed and opened again with what it kept.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright

from savings_app import audit, database, members, people
from savings_app.ledger.tables import Entry
from savings_app.members import Member
from savings_app.receipts import Receipt
from savings_app.users import User
from tests import village
from tests.browser.weak_line import WeakLine, weak_line
from tests.faults.running_server import RunningServer, running
from tests.village import Village

MEMBERS = 30
PLEDGED = 3_000
SHEET = {"width": 360, "height": 640}
NAMES = ("Nguyễn Thị Bông", "Trần Thị Cúc", "Lê Thị Đào", "Phạm Thị Én", "Huỳnh Thị Gấm", "Võ Thị Hạnh", "Đặng Thị Lê")
"""Invented; repeated with a nickname each."""


@dataclass
class Meeting:
    """The club, its book's file, the server and the line to it."""

    cast: Village
    file: Path
    server: RunningServer
    line: WeakLine
    members: list[Member]

    @property
    def sheet(self) -> str:
        """Where the day sheet is."""
        return f"{self.line.address}/clubs/{self.cast.club.id}/day-sheet"

    def read(self, asked: Callable[[], Any]) -> Any:
        """What the book says now, read beside the server."""
        opened: Any = database.open_database(f"sqlite:///{self.file}")
        try:
            with opened.connection_context():
                return asked()
        finally:
            opened.close_all()

    def posted(self) -> list[tuple[int, int]]:
        """Every deposit in the book, in its order: whose, how much."""
        return [(member, amount) for member, amount, _ in self.read(_deposits)]

    def slips(self) -> list[str]:
        """The numbers given, in the order of the book."""
        return [number for _, _, number in self.read(_deposits)]

    def broken(self) -> list[Any]:
        """The laws of the book that do not hold; none when all is well."""
        return list(self.read(lambda: audit.broken(audit.BOOK_LAWS)))


def _deposits() -> list[tuple[int, int, str]]:
    rows = database.ask(
        "SELECT a.member_id, p.amount, e.id FROM entry e JOIN posting p ON p.entry_id = e.id"
        " JOIN account a ON a.id = p.credit_id WHERE e.kind = 'DEPOSIT' ORDER BY e.club_id, e.seq"
    )
    slips = {receipt.entry: receipt.shown for receipt in Receipt.select().join(Entry)}
    return [(member, amount, slips[entry]) for member, amount, entry in rows]


@contextmanager
def a_meeting(template: Path, folder: Path, *, count: int = MEMBERS, **environ: str) -> Iterator[Meeting]:
    """The club's book on a file of its own, served, with a line to it."""
    file = folder / "book.db"
    filled, (cast, everybody) = _filled(template, count)
    shutil.copyfile(filled, file)
    server = RunningServer(f"sqlite:///{file}", folder, environ=environ)
    with running(server), weak_line(server.port) as line:
        yield Meeting(deepcopy(cast), file, server, line, deepcopy(everybody))


@cache
def _filled(template: Path, count: int) -> tuple[Path, tuple[Village, list[Member]]]:
    """The book of a club of so many, and who is in it; once for all meetings."""
    file = template.with_name(f"meeting-{count}.db")
    shutil.copyfile(template, file)
    opened: Any = database.open_database(f"sqlite:///{file}")
    with opened.connection_context(), opened.atomic():
        cast = village.build()
        added = [_joined(cast, number) for number in range(count - 2)]
    opened.close_all()
    return file, (cast, [cast.an, cast.binh, *added])


def _joined(cast: Village, number: int) -> Member:
    """One more member, who saves for her health card in the group's pig."""
    name = NAMES[number % len(NAMES)]
    person = people.add(cast.club.id, name, birth_year=1955 + number)
    nickname = f"{name.split()[-1]} {number + 3}"
    hamlet = f"Ấp {number % 3 + 1}"
    member = members.add(cast.club.id, person, hamlet=hamlet, joined_on=village.JOINED, nickname=nickname)
    village.pledge_daily(cast.health(member), PLEDGED)
    return member


@dataclass
class Phone:
    """One phone with what it keeps; ``page`` is what it shows."""

    playwright: Playwright
    chromium: str
    profile: Path
    context: BrowserContext | None = None
    said: Counter[str] = field(default_factory=Counter)

    @property
    def page(self) -> Page:
        assert self.context is not None
        return self.context.pages[0]

    def open(self, **options: Any) -> Page:
        """Switch it on; what it kept is there."""
        self.context = self.playwright.chromium.launch_persistent_context(
            str(self.profile),
            executable_path=self.chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            viewport=SHEET,  # type: ignore[arg-type]
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            **options,
        )
        self.context.set_default_timeout(20_000)
        return self.page

    def sign_in(self, address: str, user: User) -> None:
        """With the cast's password."""
        self.page.goto(f"{address}/sign-in")
        self.page.get_by_label("Số điện thoại").fill(user.phone)
        self.page.get_by_label("Mật khẩu").fill(village.PASSWORD)
        self.page.get_by_role("button", name="Vào sổ").click()
        self.page.wait_for_url(lambda url: "/sign-in" not in url)

    def sign_in_again(self, address: str, user: User) -> None:
        """Where a kill came before the browser had written its cookies down."""
        self.page.goto(address)
        if "/sign-in" in self.page.url:
            self.sign_in(address, user)

    def close(self) -> None:
        """Switch it off in good order."""
        if self.context is not None:
            self.context.close()
        self.context = None

    def kill(self) -> None:
        """SIGKILL to every process of it, as when the system takes the app away."""
        for pid in _processes_of(self.profile):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.context = None
        (self.profile / "SingletonLock").unlink(missing_ok=True)


def _processes_of(profile: Path) -> list[int]:
    """Every process that was started with that folder in its command."""
    found = []
    for command in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            if str(profile).encode() in command.read_bytes():
                found.append(int(command.parent.name))
    return found
