"""What a fault of the database means: busy, full, in doubt, or a bug; and that a book in doubt is not written again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import peewee
import psycopg
import pytest

from savings_app import database, out_of_reach
from savings_app.clubs import Club
from savings_app.out_of_reach import BookFull, BookInDoubt, BookOutOfReach
from tests.village import Village


@pytest.fixture(autouse=True)
def trusted_again() -> Iterator[None]:
    yield
    out_of_reach.trust_again()


def sqlite(name: str, kind: type[sqlite3.Error] = sqlite3.OperationalError) -> sqlite3.Error:
    """A fault of SQLite as its driver raises it."""
    fault = kind("it failed")
    fault.sqlite_errorname = name
    return fault


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (sqlite("SQLITE_FULL"), BookFull),
        (sqlite("SQLITE_IOERR_WRITE"), BookFull),
        (psycopg.errors.DiskFull("no space left on device"), BookFull),
        (sqlite("SQLITE_BUSY"), BookOutOfReach),
        (sqlite("SQLITE_CANTOPEN"), BookOutOfReach),
        (sqlite("SQLITE_IOERR_LOCK"), BookOutOfReach),
        (psycopg.OperationalError("server closed the connection unexpectedly"), BookOutOfReach),
        (psycopg.errors.CrashShutdown("terminating connection"), BookOutOfReach),
        (psycopg.errors.LockNotAvailable("lock timeout"), BookOutOfReach),
        (peewee.InterfaceError("connection is closed"), BookOutOfReach),
        (sqlite("SQLITE_CORRUPT", sqlite3.DatabaseError), BookInDoubt),
        (sqlite("SQLITE_CORRUPT_INDEX", sqlite3.DatabaseError), BookInDoubt),
        (sqlite("SQLITE_NOTADB", sqlite3.DatabaseError), BookInDoubt),
        (sqlite("SQLITE_IOERR_READ"), BookInDoubt),
        (sqlite("SQLITE_IOERR_FSYNC"), BookInDoubt),
        (psycopg.errors.DataCorrupted("invalid page"), BookInDoubt),
    ],
)
def test_a_fault_is_read_by_its_code_however_it_is_wrapped(fault: Exception, told: type[BookOutOfReach]) -> None:
    assert type(out_of_reach.seen(fault)) is told
    assert type(out_of_reach.seen(peewee.OperationalError(fault))) is told


@pytest.mark.parametrize(
    "fault",
    [
        sqlite("SQLITE_ERROR"),
        sqlite("SQLITE_CONSTRAINT_CHECK", sqlite3.IntegrityError),
        psycopg.errors.UndefinedTable("no such table"),
        psycopg.errors.CheckViolation("account_not_overdrawn"),
        ZeroDivisionError(),
    ],
)
def test_a_bug_stays_a_bug(fault: Exception) -> None:
    assert out_of_reach.seen(fault) is None
    out_of_reach.refuse_when_in_doubt()


def test_what_failed_first_is_what_is_told() -> None:
    """A full disk makes SQLite undo by itself; undoing once more then fails for nothing."""
    again = sqlite("SQLITE_ERROR")
    again.__context__ = sqlite("SQLITE_FULL")
    assert isinstance(out_of_reach.seen(peewee.OperationalError(again)), BookFull)


def test_once_in_doubt_nothing_is_begun_until_the_book_is_opened_anew(book: None, database_url: str) -> None:
    with pytest.raises(peewee.DatabaseError), database.transaction():
        raise peewee.DatabaseError(sqlite("SQLITE_CORRUPT", sqlite3.DatabaseError))
    with pytest.raises(BookInDoubt), database.transaction():
        pytest.fail("a damaged book was written")
    database.open_database(database_url)
    with database.proxy.connection_context(), database.transaction():
        pass
    database.proxy.obj.close_all()


def test_what_was_begun_before_goes_on_undisturbed(cast: Village) -> None:
    """What runs inside another transaction joins it: a refusal there would be frozen under its key."""
    out_of_reach.seen(sqlite("SQLITE_NOTADB"))
    with database.transaction():
        assert Club.find(id=cast.club.id)
