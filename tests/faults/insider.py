"""An insider with the file: she may drop every trigger, write what she likes, repair what shows, and put them back.

Each fraud leaves the totals and heads as a true book would have them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from savings_app import database
from savings_app.clubs import CHAIN_START
from savings_app.database import proxy
from savings_app.ledger import book
from savings_app.ledger.entry import Sealed
from savings_app.ledger.tables import Entry

CUT = 20
"""Entries at the end of the book that never happened, if she is believed."""

Fraud = Callable[[], None]


def defraud(file: Path, fraud: Fraud) -> None:
    """Open the file past every guard, do it, and leave all guards standing as before."""
    opened: Any = database.open_database(f"sqlite:///{file}")
    with opened.connection_context(), _no_guards():
        fraud()
        _totals()
        _heads()
    opened.close_all()


def change_one_amount() -> None:
    """A deposit of 51.000 đ becomes 5.100 đ: the rest is in her pocket."""
    _run("UPDATE posting SET amount = amount / 10 WHERE id = 3")


def cut_the_tail() -> None:
    """The last entries are gone, with their slips."""
    gone = f"(SELECT id FROM entry ORDER BY seq DESC LIMIT {CUT})"
    for table in ("receipt", "posting"):
        _run(f"DELETE FROM {table} WHERE entry_id IN {gone}")
    _run(f"DELETE FROM entry WHERE id IN {gone}")


def rewrite_all() -> None:
    """One amount is changed, and every hash from there on made anew."""
    change_one_amount()
    previous = CHAIN_START
    for entry in Entry.select().order_by(Entry.seq):
        entry.prev_hash = previous
        previous = _sealed(entry).hash
        Entry.update(prev_hash=entry.prev_hash, hash=previous).where(Entry.id == entry.id).execute()


def _sealed(entry: Entry) -> Sealed:
    """What a true hash of that entry would cover, whatever fields that takes."""
    stored_as = {"entry_id": "id", "club_id": "club", "reverses_id": "reverses"}
    rows = tuple((move.debit.address, move.credit.address, int(move.amount)) for move in book.moves_of(entry))
    names = [field.name for field in fields(Sealed) if field.name != "postings"]
    return Sealed(postings=rows, **{name: getattr(entry, stored_as.get(name, name)) for name in names})


@contextmanager
def _no_guards() -> Iterator[None]:
    guards = proxy.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    _run("PRAGMA foreign_keys = OFF")
    for name, _ in guards:
        _run(f"DROP TRIGGER {name}")
    yield
    for _, sql in guards:
        _run(sql)


def _totals() -> None:
    for total, side in (("debits", "debit_id"), ("credits", "credit_id")):
        moved = f"SELECT coalesce(sum(amount), 0) FROM posting WHERE {side} = account.id"
        _run(f"UPDATE account SET {total} = ({moved})")


def _heads() -> None:
    last = "SELECT {0} FROM entry WHERE club_id = club.id ORDER BY seq DESC LIMIT 1"
    seq, head = last.format("seq"), last.format("hash")
    _run(f"UPDATE club SET head_seq = coalesce(({seq}), 0), head_hash = coalesce(({head}), '{CHAIN_START}')")


def _run(sql: str) -> None:
    proxy.execute_sql(sql)
