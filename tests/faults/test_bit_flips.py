"""One bit of the book's file falls over: whenever that changes what the book says, the check finds it.

Not only the money: every row of every table is compared, and the schema itself. What a bit falls on that nobody reads
(an empty page, an index) changes nothing; the check may find that too.
"""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from savings_app import audit, database
from savings_app.database import proxy
from tests.faults.conftest import Figures, Size
from tests.faults.filled_book import fill

LAW_OF = {
    "posting": {"amount": "hashes_are_right"},
    "entry": dict.fromkeys(
        ("kind", "fingerprint", "booked_on", "happened_on", "recorded_at", "reason", "device"), "hashes_are_right"
    ),
    "account": dict.fromkeys(("debits", "credits"), "totals_are_sums_of_postings"),
    "club": dict.fromkeys(("head_seq", "head_hash"), "heads_are_the_last_entries"),
}
"""Columns that stand once, and the law that tells when they change."""


@dataclass
class Flips:
    """What a number of flips did, and what found those that changed what the book says."""

    flips: int = 0
    changed: int = 0
    missed_by_quick_check: int = 0
    missed_by_integrity_check: int = 0
    missed_by_ledger_check: int = 0
    missed: int = 0


def content(file: Path) -> dict[str, list[tuple[Any, ...]]] | str:
    """All the book says, table by table, byte by byte; or why it cannot be read."""
    with closing(sqlite3.connect(file)) as connection:
        connection.text_factory = bytes
        try:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            tables = ["sqlite_master", *(name.decode() for (name,) in names)]
            return {name: connection.execute(f'SELECT rowid, * FROM "{name}" ORDER BY 1').fetchall() for name in tables}
        except (sqlite3.DatabaseError, UnicodeDecodeError) as fault:
            return str(fault)


def sound(file: Path, check: str) -> bool:
    """Whether SQLite's own check finds nothing."""
    with closing(sqlite3.connect(file)) as connection:
        try:
            return connection.execute(f"PRAGMA {check}").fetchall() == [("ok",)]
        except (sqlite3.DatabaseError, UnicodeDecodeError):  # it says what it found with the very name that is damaged
            return False


def lawful(file: Path) -> bool:
    """Whether `flask ledger check` finds nothing; a book it cannot even read it has found."""
    opened: Any = database.open_database(f"sqlite:///{file}")
    try:
        with opened.connection_context():
            return audit.broken() == []
    except Exception:  # noqa: BLE001 -- a bit may turn anything into anything; it ends with an error and exit 1
        return False
    finally:
        opened.close_all()


def flip(whole: bytes, file: Path, chance: random.Random) -> None:
    """Write the file with one bit the other way round."""
    flipped = bytearray(whole)
    flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    file.write_bytes(flipped)


def test_no_flipped_bit_goes_unseen(
    sqlite_template: Path, tmp_path: Path, seed: int, size: Size, figures: Figures
) -> None:
    book, flipped, chance = tmp_path / "book.db", tmp_path / "flipped.db", random.Random(seed)
    fill(sqlite_template, book)
    right, whole, found = content(book), book.read_bytes(), Flips()
    assert sound(book, "integrity_check")
    assert lawful(book)
    for _ in range(size(quick=100, full=1_000)):
        flip(whole, flipped, chance)
        found.flips += 1
        if content(flipped) == right:
            continue
        laws_see, sqlite_sees = not lawful(flipped), not sound(flipped, "integrity_check")
        found.changed += 1
        found.missed_by_quick_check += sound(flipped, "quick_check")
        found.missed_by_integrity_check += not sqlite_sees
        found.missed_by_ledger_check += not laws_see
        found.missed += not (laws_see or sqlite_sees)
    figures("one bit flipped", **vars(found))
    assert found.missed == 0
    assert found.missed_by_quick_check > 0, "the control: SQLite's quick check alone is not enough"


def test_a_pledge_changed_by_one_bit_is_found_because_it_stands_twice(sqlite_template: Path, tmp_path: Path) -> None:
    """The control: without the index over it, nothing in the file tells."""
    book = tmp_path / "book.db"
    fill(sqlite_template, book)
    flip_a_pledge(book)
    assert not sound(book, "integrity_check")
    flip_a_pledge(book)
    assert sound(book, "integrity_check")
    with closing(sqlite3.connect(book)) as connection:
        connection.execute("DROP INDEX pledge_twice")
    flip_a_pledge(book)
    assert sound(book, "integrity_check")


def flip_a_pledge(book: Path) -> None:
    """A pledge since 5 January becomes one since the 4th, in its row alone; done again, it is as it was."""
    with closing(sqlite3.connect(book)) as connection:
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'pledge'")
        ((page,),) = connection.execute("PRAGMA page_size")
    whole, start = bytearray(book.read_bytes()), (root - 1) * page
    whole[whole.index(b"2026-01-0", start, start + page) + len("2026-01-0")] ^= 1
    book.write_bytes(whole)


def test_every_column_stands_twice_or_under_a_law(sqlite_book: None) -> None:
    """Whoever adds a column by a migration puts it into an index, or names the law that knows it."""
    tables = [name for (name,) in proxy.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    assert [each for table in tables for each in standing_once(table)] == []
    proxy.execute_sql("ALTER TABLE pledge ADD COLUMN note TEXT")
    assert standing_once("pledge") == ["pledge.note"]


def standing_once(table: str) -> list[str]:
    """Columns of a table that nothing else in the file repeats."""
    columns = proxy.execute_sql("SELECT name FROM pragma_table_info(?) WHERE pk = 0", [table]).fetchall()
    query = "SELECT i.name FROM pragma_index_list(?) l JOIN pragma_index_info(l.name) i"
    twice = {name for (name,) in proxy.execute_sql(query, [table]).fetchall()}
    return [f"{table}.{name}" for (name,) in columns if name not in twice | set(LAW_OF.get(table, {}))]


@pytest.mark.parametrize("table", LAW_OF)
def test_the_laws_named_are_kept(table: str) -> None:
    assert set(LAW_OF[table].values()) <= {law.__name__ for law in audit.LAWS}
