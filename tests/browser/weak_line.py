"""A TCP proxy like a village's line: it refuses, loses the request, loses the answer, is slow, or cuts in the middle.

One request a connection, so that what happens to it is decided request by request; ``happens`` says what, and ``seen``
counts what came by. What the server did stays done: a lost answer is lost after the server had committed.
"""

from __future__ import annotations

import re
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto

SLOW = 0.4
"""Seconds a slow line takes over each way."""
PIECE = 65536
BROKEN = b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Fate(Enum):
    """What becomes of one request."""

    PASS = auto()
    REFUSE = auto()
    LOSE_REQUEST = auto()
    LOSE_ANSWER = auto()
    SLOW = auto()
    CUT = auto()
    ERROR = auto()


@dataclass(frozen=True)
class Asked:
    """One request as it came: how, which path, and what it carries."""

    method: str
    path: str
    body: bytes


_KEYS = re.compile(rb'"key": ?"([^"]+)"')
"""What a batch names each of its items by; all else in it may change from one try to the next."""


def as_it_is(asked: Asked) -> Fate:
    """A good line."""
    return Fate.PASS


def only(fate: Fate, path: str = "/outbox") -> Callable[[Asked], Fate]:
    """What is posted to that path meets that fate, everything else passes."""
    return lambda asked: fate if (asked.method, asked.path) == ("POST", path) else Fate.PASS


def first_time(fate: Fate, path: str = "/outbox") -> Callable[[Asked], Fate]:
    """Whatever is posted there meets that fate the first time; what was all sent once before passes."""
    met: set[bytes] = set()

    def happens(asked: Asked) -> Fate:
        keys = set(_KEYS.findall(asked.body)) or {asked.body}
        if (asked.method, asked.path) != ("POST", path) or keys <= met:
            return Fate.PASS
        met.update(keys)
        return fate

    return happens


def first_time_alone(fate: Fate, path: str = "/outbox") -> Callable[[Asked], Fate]:
    """Whatever carries an item there that has not met that fate by itself meets it: so each item does, one by one."""
    met: set[bytes] = set()

    def happens(asked: Asked) -> Fate:
        keys = set(_KEYS.findall(asked.body))
        if (asked.method, asked.path) != ("POST", path) or keys <= met:
            return Fate.PASS
        if len(keys) == 1:
            met.update(keys)
        return fate

    return happens


@dataclass
class WeakLine:
    """The line to one server's port; ``happens`` may be changed while it runs."""

    server_port: int
    happens: Callable[[Asked], Fate] = as_it_is
    instead: dict[bytes, bytes] = field(default_factory=dict)
    """Text of answers, and the other text of the same length that a server of another version would say."""
    rewrite: Callable[[Asked], bytes] | None = None
    """What the server is given instead of the body that was posted to the outbox."""
    seen: Counter[Fate] = field(default_factory=Counter)
    _listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0), backlog=64))

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def serve(self) -> None:
        """Take every connection until closed."""
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(client,), daemon=True).start()

    def close(self) -> None:
        """Nobody answers here any more."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _carry(self, client: socket.socket) -> None:
        with client, suppress(OSError, ValueError):
            client.settimeout(60)
            head, asked = _read_request(client)
            fate = self.happens(asked)
            self.seen[fate] += 1
            self._meet(fate, client, head, asked)

    def _meet(self, fate: Fate, client: socket.socket, head: bytes, asked: Asked) -> None:
        if fate in {Fate.REFUSE, Fate.LOSE_REQUEST}:
            return _reset(client) if fate is Fate.REFUSE else None
        if fate is Fate.ERROR:
            return client.sendall(BROKEN)
        if fate is Fate.SLOW:
            time.sleep(SLOW)
        answer = self._ask(head, self._said(asked))
        if fate is Fate.SLOW:
            time.sleep(SLOW)
        if fate is Fate.CUT:
            client.sendall(_half(answer))
        elif fate is not Fate.LOSE_ANSWER:
            client.sendall(answer)
        return None

    def _said(self, asked: Asked) -> bytes:
        posted = (asked.method, asked.path) == ("POST", "/outbox")
        return self.rewrite(asked) if self.rewrite and posted else asked.body

    def _ask(self, head: bytes, body: bytes) -> bytes:
        """The server's whole answer: it has committed whatever it was going to."""
        with socket.create_connection(("127.0.0.1", self.server_port), timeout=60) as server:
            server.sendall(_plain(head, len(body)) + body)
            answer = b"".join(iter(lambda: server.recv(PIECE), b""))
        for text, other in self.instead.items():
            answer = answer.replace(text, other)
        return answer


@contextmanager
def weak_line(server_port: int, happens: Callable[[Asked], Fate] = as_it_is) -> Iterator[WeakLine]:
    """A line to that server while the test runs."""
    line = WeakLine(server_port, happens)
    threading.Thread(target=line.serve, daemon=True).start()
    try:
        yield line
    finally:
        line.close()


def _read_request(client: socket.socket) -> tuple[bytes, Asked]:
    came = b""
    while b"\r\n\r\n" not in came:
        piece = client.recv(PIECE)
        if not piece:
            raise ValueError("the client went away")
        came += piece
    head, _, body = came.partition(b"\r\n\r\n")
    length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
    while len(body) < length:
        piece = client.recv(PIECE)
        if not piece:
            raise ValueError("the client went away")
        body += piece
    method, path, _ = head.split(b" ", 2)
    return head, Asked(method.decode(), path.decode().partition("?")[0], body)


_OURS = (b"connection:", b"accept-encoding:", b"if-none-match:", b"if-modified-since:", b"content-length:")


def _plain(head: bytes, length: int) -> bytes:
    """The same request on a connection that ends with its answer, which is whole and can be read."""
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(_OURS)]
    return b"\r\n".join([*lines, b"Content-Length: %d" % length, b"Connection: close"]) + b"\r\n\r\n"


def _half(answer: bytes) -> bytes:
    """Its head and half of its body: on a line that is not encrypted a browser takes half a cookie for a whole one."""
    head, end, body = answer.partition(b"\r\n\r\n")
    return head + end + body[: len(body) // 2]


def _reset(client: socket.socket) -> None:
    """Hang up so that the other side sees a refusal and not an end."""
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
