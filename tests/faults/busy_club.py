"""A club whose leaders never stop writing: a process of its own that makes deposits while something else is tried.

Each acknowledged deposit is one line of a log that is on the disk before the next is made: when it was acknowledged (by
the clock all processes of a machine share), how long it took, and its entry. Run as a program, it is that process.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from savings_app import clubs, database, deposits, members, users
from savings_app.clubs import Club
from savings_app.database import opening
from savings_app.deposits import Deposit
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.settings import ROOT
from tests.village import HEALTH

LEADER_PHONE = "0911000001"


@dataclass(frozen=True)
class Acknowledged:
    """One deposit that somebody was told is in the book; times in nanoseconds."""

    when: int
    took: int
    entry_id: str


class Load:
    """What the busy club has been told so far."""

    def __init__(self, log: Path, club: subprocess.Popen[str]) -> None:
        self._log, self._club = log, club

    def acknowledged(self, *, before: int | None = None) -> list[Acknowledged]:
        """Every deposit acknowledged, or those acknowledged before a moment."""
        whole = self._log.read_text("ascii").rpartition("\n")[0]
        words = (line.split() for line in whole.splitlines())
        found = [Acknowledged(int(when), int(took), entry_id) for when, took, entry_id in words]
        return [each for each in found if before is None or each.when < before]

    def wait_for(self, more: int) -> None:
        """Until so many more were acknowledged: the load is a load."""
        enough, deadline = len(self.acknowledged()) + more, time.monotonic() + 60
        while len(self.acknowledged()) < enough:
            assert self._club.poll() is None, "the busy club is gone"
            assert time.monotonic() < deadline, "the busy club stands still"
            time.sleep(0.002)


@contextmanager
def writing(url: str, log: Path, *, seed: int, threads: int = 4, journal: str = "TRUNCATE") -> Iterator[Load]:
    """A busy club over the standing cast's book, stopped at the end; whatever it stumbled over fails the test."""
    log.touch()
    words = [url, str(log), f"--seed={seed}", f"--threads={threads}", f"--journal={journal}"]
    program = [sys.executable, "-m", "tests.faults.busy_club", *words]
    with subprocess.Popen(program, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as club:
        load = Load(log, club)
        try:
            load.wait_for(threads)
            yield load
        finally:
            _, stumbled = club.communicate(timeout=60)
            assert (club.returncode, stumbled) == (0, "")


def main() -> None:
    """Write until standard input is closed."""
    said = argparse.ArgumentParser()
    said.add_argument("url")
    said.add_argument("log", type=Path)
    for name in ("seed", "threads"):
        said.add_argument(f"--{name}", type=int, required=True)
    said.add_argument("--journal", required=True)
    told = said.parse_args()
    # A control may want WAL with a library that is never given it.
    opening.wal_is_safe = lambda version=(): True
    opened = database.open_database(told.url, journal=told.journal)
    with opened.connection_context():
        # Alone, before the others come: a journal is not changed while somebody else looks into the file.
        assert not database.on_sqlite() or database.ask("PRAGMA journal_mode") == [(told.journal.lower(),)]
        _write_all(told)


def _write_all(told: argparse.Namespace) -> None:
    done = threading.Event()
    writers = [
        threading.Thread(target=_write_until, args=(done, told.log, random.Random(told.seed + each)))
        for each in range(told.threads)
    ]
    for writer in writers:
        writer.start()
    sys.stdin.read()
    done.set()
    for writer in writers:
        writer.join()


def _write_until(done: threading.Event, log: Path, chance: random.Random) -> None:
    handle = os.open(log, os.O_WRONLY | os.O_APPEND)
    try:
        with database.proxy.connection_context():
            leader, (club, *_) = users.by_phone(LEADER_PHONE), clubs.everywhere()
            assert leader
            purses = _purses(club)
            while not done.is_set():
                at, begun = dt.datetime.now(dt.UTC), time.monotonic_ns()
                amount, key = Dong(1_000 * chance.randint(1, 50)), UUID(int=chance.getrandbits(128), version=4)
                deposit = Deposit(club.id, chance.choice(purses), amount, dt.date(2026, 11, 22), key)
                entry_id = deposits.record(deposit, by=leader, at=at).receipt.entry
                when = time.monotonic_ns()
                os.write(handle, f"{when} {when - begun} {entry_id}\n".encode("ascii"))
                os.fdatasync(handle)
                time.sleep(chance.random() / 50)
    finally:
        os.close(handle)


def _purses(club: Club) -> list[Purse]:
    fund = clubs.funds(club.id)[0]
    return [Purse(member.id, fund.id, HEALTH) for member in members.in_club(club.id)]


if __name__ == "__main__":
    main()
