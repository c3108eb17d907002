"""A SQLite book copied while others write to it, and put back.

The copy is made by SQLite's backup API inside one read transaction, in which the manifest is read too: both see the
same moment. With the rollback journal a writer waits at its commit while the pages are copied, with WAL it does not
wait at all. A file is never copied as a file: see ``docs/running.md``.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from savings_app.backups import manifest
from savings_app.backups.manifest import Manifest
from savings_app.refusals import N_, Refusal

KIND = "sqlite"
PATIENCE = 30
"""Seconds to wait for somebody else's commit."""


@dataclass(eq=False)
class SqliteOutOfReach(Refusal):
    file: str
    why: str
    says = N_("Không đọc hoặc ghi được sổ {file}: {why}")


def path_of(url: str) -> Path:
    """Where the file lies."""
    return Path(url.removeprefix("sqlite:///"))


def copy(url: str, to: Path, *, at: dt.datetime) -> Manifest:
    """Copy the book to a new file, and say what it said at that moment."""
    with _opened(path_of(url)) as living, closing(sqlite3.connect(to)) as made:
        living.execute("BEGIN")
        told = manifest.read_book(lambda sql: living.execute(sql).fetchall(), database=KIND, at=at)
        living.backup(made)
        living.execute("ROLLBACK")
    return told


def holds_a_book(url: str) -> bool:
    """Whether migrations were ever applied there."""
    file = path_of(url)
    return file.exists() and "schema_migration" in _tables(file) and _has_rows(file, "schema_migration")


def is_free(url: str) -> bool:
    """Whether a book can be put there: no file, or a book in which nobody has opened a club."""
    file = path_of(url)
    tables = _tables(file) if file.exists() else set()
    return not tables or ("club" in tables and not _has_rows(file, "club"))


def put(copied: Path, url: str) -> None:
    """Put a copy where there was no book; through SQLite, so that a running app sees all of it or nothing."""
    path_of(url).parent.mkdir(parents=True, exist_ok=True)
    with _opened(copied) as source, closing(sqlite3.connect(path_of(url), timeout=PATIENCE)) as place:
        source.backup(place)


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    # Not read-only: after a crash whoever comes first must be allowed to roll the journal back.
    place = f"file:{quote(str(file.absolute()))}?mode=rw"
    try:
        with closing(sqlite3.connect(place, uri=True, timeout=PATIENCE, isolation_level=None)) as opened:
            yield opened
    except sqlite3.Error as fault:
        raise SqliteOutOfReach(str(file), str(fault)) from fault


def _tables(file: Path) -> set[str]:
    with _opened(file) as opened:
        return {name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _has_rows(file: Path, table: str) -> bool:
    with _opened(file) as opened:
        return opened.execute(f"SELECT 1 FROM {table}").fetchone() is not None  # noqa: S608 -- names of ours
