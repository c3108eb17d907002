"""Somebody holds the book for three seconds: the app waits, and everything sent meanwhile is written, once.

The control has no patience and meets the same lock. Held longer than the app waits: tests/pages/test_out_of_reach.py.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from tests import village
from tests.faults.conftest import Figures
from tests.faults.phones import Item, Phone, phone_of
from tests.faults.running_server import RunningServer, running
from tests.faults.rush import SMALLEST, amounts_written, laws_broken, settle
from tests.village import Village

PHONES = 4
HELD = 3
"""Seconds; the app waits for ten."""


def test_a_book_held_for_three_seconds_takes_everything(database_url: str, tmp_path: Path, figures: Figures) -> None:
    cast = settle(database_url)
    server = RunningServer(database_url, tmp_path)
    with running(server), ThreadPoolExecutor(PHONES) as pool:
        first = phone_of(cast.hoa, "phone-0", server.port)
        # One device: what several write for An on one day is asked about.
        phones = [first, *(first.twin("phone-0") for _ in range(1, PHONES))]
        with held(database_url):
            answers = list(pool.map(_answer, phones, (deposit(cast, SMALLEST + number) for number in range(PHONES))))
    figures(f"book held {HELD} s, {database_url.partition(':')[0]}", deposits=PHONES, written=answers.count("created"))
    assert answers == ["created"] * PHONES
    assert amounts_written(database_url) == {SMALLEST + number: 1 for number in range(PHONES)}
    assert laws_broken(database_url) == []


def test_control_without_patience_the_lock_is_met(database_url: str) -> None:
    settle(database_url)
    with held(database_url, seconds=1), pytest.raises((sqlite3.OperationalError, psycopg.errors.LockNotAvailable)):
        _take(database_url, patience=0)


def deposit(cast: Village, amount: int) -> Item:
    """An's deposit of that amount."""
    return {
        "key": str(uuid4()),
        "club": cast.club.id,
        "member": cast.an.id,
        "scheme": "HOUSEHOLD_HEALTH",
        "amount": amount,
        "booked_on": village.TODAY.isoformat(),
    }


@contextmanager
def held(database_url: str, *, seconds: int = HELD) -> Iterator[None]:
    """Somebody else holds what a deposit needs, from now on for so long."""
    has_it = threading.Event()

    def hold() -> None:
        with closing(_take(database_url, patience=10)):
            has_it.set()
            time.sleep(seconds)

    holding = threading.Thread(target=hold)
    holding.start()
    try:
        assert has_it.wait(20)
        yield
    finally:
        holding.join()


def _take(database_url: str, *, patience: int) -> Any:
    """A connection that holds the book until it is closed."""
    if database_url.startswith("sqlite"):
        other: Any = sqlite3.connect(database_url.removeprefix("sqlite:///"), timeout=patience, isolation_level=None)
        statement = "BEGIN EXCLUSIVE"
    else:
        other = psycopg.connect(database_url)
        statement = "SELECT id FROM club FOR UPDATE" + ("" if patience else " NOWAIT")
    try:
        other.execute(statement)
    except Exception:
        other.close()
        raise
    return other


def _answer(phone: Phone, item: Item) -> str:
    """What one try is answered."""
    status, (told,) = phone.send_once([item])
    phone.hang_up()
    answer: str = told["answer"] if status == 200 else str(status)
    return answer
