"""A line as slow as a village's, between a browser and the app: whatever answers, page or worker, comes at its pace.

Chrome's own throttling does not reach what a service worker fetches; here all connections share one line, as a phone's
do. Every byte is counted, headers too. Rates are bytes a second, times are seconds.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial

PIECE = 4096
A_LITTLE = 0.005
ASKED = (b"GET ", b"POST ", b"HEAD ")


@dataclass(frozen=True)
class Pace:
    """How long until an answer begins to come, and how much comes in a second."""

    name: str
    latency: float = 0.0
    rate: float = 100_000_000.0


AT_ONCE = Pace("no throttling")
FAST_3G = Pace("Fast 3G", 0.5625, 180_000.0)
SLOW_3G = Pace("Slow 3G", 2.0, 50_000.0)
"""Chrome's presets: 1.6 Mbit/s less a tenth with 562 ms, 0.5 Mbit/s less a fifth with 2000 ms, for every request."""


@dataclass
class SlowLine:
    """The line to one server's port; ``pace`` may be changed while it carries."""

    server_port: int
    pace: Pace = AT_ONCE
    port: int = 0
    carried: int = 0
    requests: int = 0
    _free_at: float = 0.0
    _open: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def count_anew(self) -> None:
        """Forget what was carried until now."""
        self.carried = self.requests = 0

    async def serve(self) -> None:
        """Take every connection until cancelled."""
        listening = await asyncio.start_server(self._connect, "127.0.0.1", 0)
        self.port = listening.sockets[0].getsockname()[1]
        self._open.set()
        async with listening:
            await listening.serve_forever()

    def wait(self) -> None:
        """Until it listens."""
        self._open.wait(10)

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.CancelledError):
            from_server, to_server = await asyncio.open_connection("127.0.0.1", self.server_port)
            await asyncio.gather(self._up(reader, to_server), self._down(from_server, writer))

    async def _up(self, reader: asyncio.StreamReader, to_server: asyncio.StreamWriter) -> None:
        """What she asks goes at once: it is small, and the answer's latency is that of both ways."""
        while piece := await reader.read(PIECE):
            self.requests += piece.startswith(ASKED)
            to_server.write(piece)
        to_server.close()

    async def _down(self, from_server: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Each piece comes when its latency is over and the line has carried all before it."""
        loop = asyncio.get_running_loop()
        while piece := await from_server.read(PIECE):
            self.carried += len(piece)
            begins = max(loop.time() + self.pace.latency, self._free_at)
            self._free_at = begins + len(piece) / self.pace.rate
            loop.call_at(self._free_at, partial(_hand_over, writer, piece))
        # A little after its last piece: timers of one moment ring in any order.
        loop.call_at(max(loop.time() + self.pace.latency, self._free_at) + A_LITTLE, writer.close)


def _hand_over(writer: asyncio.StreamWriter, piece: bytes) -> None:
    if not writer.is_closing():
        writer.write(piece)


@contextmanager
def slow_line(server_port: int) -> Iterator[SlowLine]:
    """A line to that server for as long as it is needed."""
    line, loop = SlowLine(server_port), asyncio.new_event_loop()
    carrying = loop.create_task(line.serve())
    thread = threading.Thread(target=_run, args=(loop, carrying), daemon=True)
    thread.start()
    line.wait()
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(carrying.cancel)
        thread.join(10)


def _run(loop: asyncio.AbstractEventLoop, carrying: asyncio.Task[None]) -> None:
    with suppress(asyncio.CancelledError):
        loop.run_until_complete(carrying)
    for left in asyncio.all_tasks(loop):
        left.cancel()
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
