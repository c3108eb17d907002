"""The weak line itself: each fate does to a request what it says, and the server has or has not seen it."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.weak_line import Asked, Fate, WeakLine, first_time, first_time_alone, only, weak_line

BODY = b"mot"


class _Server(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.taken: list[bytes] = []


class _Answer(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        self.server.taken.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"done")

    def log_message(self, format: str, *args: object) -> None:
        """Nothing to be read."""


@pytest.fixture
def server() -> Iterator[_Server]:
    with _Server() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def post(line: WeakLine, body: bytes = BODY) -> bytes | None:
    """The answer's text, or none where no whole answer came."""
    port = int(line.address.rpartition(":")[2])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("POST", "/outbox", body)
        return connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("fate", "answered", "taken"),
    [
        (Fate.PASS, True, True),
        (Fate.SLOW, True, True),
        (Fate.REFUSE, False, False),
        (Fate.LOSE_REQUEST, False, False),
        (Fate.LOSE_ANSWER, False, True),
        (Fate.CUT, False, True),
        (Fate.ERROR, False, False),
    ],
)
def test_each_fate_is_what_it_says(server: _Server, fate: Fate, answered: bool, taken: bool) -> None:
    with weak_line(server.server_port, only(fate)) as line:
        assert (post(line) == b"done") is answered
    assert server.taken == ([BODY] if taken else [])
    assert line.seen == {fate: 1}


def test_a_first_answer_is_lost_and_the_second_comes(server: _Server) -> None:
    with weak_line(server.server_port, first_time(Fate.LOSE_ANSWER)) as line:
        assert [post(line), post(line), post(line, b"hai"), post(line, b"hai")] == [None, b"done", None, b"done"]
    assert server.taken == [BODY, BODY, b"hai", b"hai"]


def test_each_of_several_is_lost_by_itself(server: _Server) -> None:
    one, two = b'{"key": "1"}', b'{"key": "2"}'
    with weak_line(server.server_port, first_time_alone(Fate.LOSE_ANSWER)) as line:
        assert [post(line, each) for each in (one + two, one, one)] == [None, None, b"done"]
        assert [post(line, each) for each in (one + two, two, one + two)] == [None, None, b"done"]
        assert post(line, b'{"items": []}') == b"done"
    assert line.seen == {Fate.LOSE_ANSWER: 4, Fate.PASS: 3}


def test_only_that_path_is_touched() -> None:
    assert only(Fate.CUT)(Asked("GET", "/outbox", b"")) is Fate.PASS
    assert only(Fate.CUT)(Asked("POST", "/sign-in", b"")) is Fate.PASS
