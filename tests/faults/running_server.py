"""The app as it is shipped (``flask serve``, one process), started on a port of its own and killed with every thread.

It is never asked to stop: ``kill`` is SIGKILL to its process group, as when the system takes it away. So that hundreds
of kills do not spend their time reading the same modules again, another process may wait with them read and serve next.
"""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from savings_app.settings import ROOT

SECRET = secrets.token_urlsafe(48)
"""One for every server of a run, so that a session outlives the server."""
STARTS_WITHIN = 60
"""Seconds."""

WAIT_THEN_SERVE = "import savings_app, sys; sys.stdin.read(1); from flask.cli import main; main()"
"""Read the modules, wait for a word, and be ``flask``."""


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class RunningServer:
    """One server process over a book; ``app`` is what Flask serves, ``before`` what its command runs behind.

    With ``more_to_come`` the next process gets ready while this one serves.
    """

    database_url: str
    folder: Path
    app: str = "savings_app"
    before: tuple[str, ...] = ()
    environ: Mapping[str, str] = field(default_factory=dict)
    more_to_come: bool = False
    port: int = field(default_factory=free_port)
    _process: subprocess.Popen[bytes] | None = None
    _next: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it and wait until it listens."""
        self._process = self._next or self._ready()
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        self._process.stdin.close()
        self._wait_until_it_listens()
        self._next = self._ready() if self.more_to_come else None

    def kill(self) -> None:
        """Take it away at once, with everything it was doing."""
        _take_away(self._process)
        self._process = None

    def leave(self) -> None:
        """Leave no process behind."""
        _take_away(self._next)
        self._next = None
        self.kill()

    def _ready(self) -> subprocess.Popen[bytes]:
        environ = {
            **os.environ,
            "DATABASE_URL": self.database_url,
            "INSTANCE_FOLDER": str(self.folder),
            "SECRET_KEY": SECRET,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            **self.environ,
        }
        command = [*self.before, sys.executable, "-c", WAIT_THEN_SERVE, "--app", self.app, "serve"]
        with self._log.open("ab") as log:
            return subprocess.Popen(
                command, cwd=ROOT, env=environ, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
            )

    @property
    def _log(self) -> Path:
        return self.folder / f"server-{self.port}.log"

    def _wait_until_it_listens(self) -> None:
        assert self._process is not None
        deadline = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < deadline and self._process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        self.kill()
        raise AssertionError(f"the server did not start:\n{self._log.read_text(encoding='utf-8')[-3000:]}")


@contextmanager
def running(*servers: RunningServer) -> Iterator[None]:
    """Those servers started, and nothing of them left afterwards."""
    with ExitStack() as left:
        for server in servers:
            left.callback(server.leave)
            server.start()
        yield


def _take_away(process: subprocess.Popen[bytes] | None) -> None:
    if process is None:
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()
