"""Two ways of doing the same, measured side by side: by turns, on fresh copies of one book, medians of the rounds."""

from __future__ import annotations

import shutil
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from savings_app import database, deposits
from savings_app.database.opening import careful
from savings_app.deposits import Deposit, Present
from savings_app.ledger import book
from savings_app.ledger.chart import AccountKind, held_by, savings
from savings_app.ledger.entry import Draft, EntryKind, Move, request
from savings_app.money import Dong
from tests import village
from tests.village import Village

POSTS = 200
Said = list[tuple[str, tuple[Any, ...]]]


@dataclass(frozen=True)
class Compared:
    """Milliseconds a piece, one way and the other, and how many times as fast the first is, round by round."""

    first: float
    second: float
    ratio: float


def by_turns(first: Callable[[], float], second: Callable[[], float], *, rounds: int) -> Compared:
    """Both, in turn; who begins changes every round."""
    times: list[tuple[float, float]] = []
    for number in range(rounds):
        if number % 2:
            late = second()
            times.append((first(), late))
        else:
            times.append((first(), second()))
    return Compared(
        statistics.median(one for one, _ in times) * 1000,
        statistics.median(other for _, other in times) * 1000,
        statistics.median(other / one for one, other in times),
    )


def posts(file: Path, cast: Village, *, rounds: int) -> Compared:
    """``book.post`` with all guards, and the very statements it says by plain ``sqlite3`` in the same journal mode."""
    said = _recorded(file, cast)
    return by_turns(lambda: _posted(file, cast), lambda: _replayed(file, said), rounds=rounds)


def day_sheets(file: Path, cast: Village, *, rounds: int) -> Compared:
    """Everyone present in one transaction, and the same deposits one by one."""
    return by_turns(lambda: _together(file, cast), lambda: _one_by_one(file, cast), rounds=rounds)


def _drafts(cast: Village) -> list[Draft]:
    purse = cast.health(cast.an)
    move = Move(held_by(AccountKind.CASH_LEADER, purse.fund_id), savings(purse), Dong(3_000))
    asked = [request(cast.club.id, uuid4(), amount=3_000) for _ in range(POSTS)]
    return [Draft(each, EntryKind.DEPOSIT, village.TODAY, (move,)) for each in asked]


def _posted(file: Path, cast: Village) -> float:
    with copy_of(file) as copy, _opened(copy):
        drafts = _drafts(cast)
        began = time.perf_counter()
        for draft in drafts:
            with database.transaction():
                book.post(draft, by=cast.hoa.id, at=village.NOW)
        return (time.perf_counter() - began) / POSTS


def _recorded(file: Path, cast: Village) -> Said:
    """What ``book.post`` says to the database, statement by statement."""
    said: Said = []
    with copy_of(file) as copy, _opened(copy) as opened:
        plain = opened.execute_sql

        def overheard(sql: str, params: Any = None) -> Any:
            said.append((sql, tuple(params or ())))
            return plain(sql, params)

        opened.execute_sql = overheard
        for draft in _drafts(cast):
            said.append(("BEGIN IMMEDIATE", ()))
            with database.transaction():
                book.post(draft, by=cast.hoa.id, at=village.NOW)
            said.append(("COMMIT", ()))
    return said


def _replayed(file: Path, said: Said) -> float:
    with copy_of(file) as copy:
        connection = sqlite3.connect(copy, isolation_level=None)
        for pragma, value in careful().items():
            connection.execute(f"PRAGMA {pragma} = {value}")
        began = time.perf_counter()
        for sql, params in said:
            connection.execute(sql, params).fetchall()
        took = time.perf_counter() - began
        connection.close()
    return took / POSTS


def _together(file: Path, cast: Village) -> float:
    with copy_of(file) as copy, _opened(copy):
        present = Present(cast.club.id, village.TODAY, uuid4())
        began = time.perf_counter()
        recorded = deposits.record_everyone(present, by=cast.hoa, at=village.NOW)
        return (time.perf_counter() - began) / len(recorded.slips)


def _one_by_one(file: Path, cast: Village) -> float:
    with copy_of(file) as copy, _opened(copy):
        pledges = deposits.daily_pledges(cast.club.id, village.TODAY)
        began = time.perf_counter()
        for purse, amount in pledges:
            deposit = Deposit(cast.club.id, purse, amount, village.TODAY, uuid4())
            deposits.record(deposit, by=cast.hoa, at=village.NOW)
        return (time.perf_counter() - began) / len(pledges)


@contextmanager
def copy_of(file: Path) -> Iterator[Path]:
    """The same book once more, for as long as it is needed."""
    copy = file.with_suffix(".copy")
    shutil.copyfile(file, copy)
    yield copy
    copy.unlink()


@contextmanager
def _opened(file: Path) -> Iterator[Any]:
    opened: Any = database.open_database(f"sqlite:///{file}")
    with opened.connection_context():
        yield opened
    opened.close_all()
