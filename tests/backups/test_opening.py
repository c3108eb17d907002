"""A backup is put back only where there is no book, and is the same book there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

from savings_app import clubs, database
from savings_app.backups import copies, manifest, opening, proving, sqlite_copies, taking
from savings_app.backups.opening import BookThere, NoSuchBackup, OtherKindOfDatabase
from savings_app.backups.proving import BackupBreaksLaws, BackupDiffers, BackupOfNewerVersion
from savings_app.backups.sealing import BackupDamaged
from savings_app.settings import Settings
from tests.backups.conftest import AT, ON_SQLITE
from tests.conftest import OWNER
from tests.village import Village

pytestmark = pytest.mark.usefixtures("may_make_databases")


@pytest.fixture
def kept(filled: Village, settings: Settings, out: Path) -> taking.Kept:
    return taking.take(str(out), settings=settings, at=AT)


@pytest.fixture
def elsewhere(settings: Settings, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A place without a book: no file, or an empty database."""
    if not settings.database_owner_url:
        yield f"sqlite:///{tmp_path / 'new' / 'book.db'}"
        return
    name = f"restored_{urlsplit(settings.database_url).path.strip('/')}"
    with psycopg.connect(request.getfixturevalue("postgresql_server"), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} OWNER {OWNER}")
        yield urlunsplit(urlsplit(settings.database_owner_url)._replace(path=f"/{name}"))
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_what_is_put_back_is_the_same_book(
    filled: Village, settings: Settings, kept: taking.Kept, elsewhere: str
) -> None:
    opened = opening.restore(kept.file, settings=settings, at=AT, into=elsewhere)
    assert opened == opening.Opened(kept.told, proven=True)
    with proving.looking_into(elsewhere), database.proxy.connection_context():
        assert manifest.heads(database.ask) == kept.told.clubs
        assert clubs.named(filled.club.name) == filled.club
        again = filled.deposit(filled.health(filled.an), 7_000)
        assert again.receipt.shown == "2026-0005"
    assert not list(settings.folder.glob("scratch-*"))


def test_the_app_may_use_what_was_put_back_in_its_place(settings: Settings, kept: taking.Kept, elsewhere: str) -> None:
    moved = replace(settings, database_url=elsewhere, database_owner_url="")
    if settings.database_owner_url:
        app = urlsplit(settings.database_url)._replace(path=urlsplit(elsewhere).path)
        moved = replace(settings, database_url=urlunsplit(app), database_owner_url=elsewhere)
    before = database.proxy.obj
    database.open_database(moved.database_url)
    opening.restore(kept.file, settings=moved, at=AT)
    with database.proxy.connection_context():
        assert manifest.heads(database.ask) == kept.told.clubs
        assert database.on_sqlite() or database.rights.differences() == []
    database.proxy.obj.close_all()
    database.proxy.initialize(before)


def test_a_book_that_is_wrong_is_put_back_only_when_asked(
    filled: Village, settings: Settings, out: Path, elsewhere: str
) -> None:
    trigger = "DROP TRIGGER entry_no_update" if database.on_sqlite() else "DROP TRIGGER entry_append_only ON entry"
    with proving.looking_into(copies.owner_url(settings)), database.proxy.connection_context():
        database.proxy.execute_sql(trigger)
    wrong = taking.take(str(out), settings=settings, at=AT, unverified=True)
    with pytest.raises(BackupBreaksLaws, match="thiếu trigger"):
        opening.restore(wrong.file, settings=settings, at=AT, into=elsewhere)
    opened = opening.restore(wrong.file, settings=settings, at=AT, into=elsewhere, unverified=True)
    assert opened == opening.Opened(wrong.told, proven=False)


def test_a_book_is_never_written_over(settings: Settings, kept: taking.Kept, elsewhere: str) -> None:
    with pytest.raises(BookThere):
        opening.restore(kept.file, settings=settings, at=AT)
    opening.restore(kept.file, settings=settings, at=AT, into=elsewhere)
    with pytest.raises(BookThere) as refused:
        opening.restore(kept.file, settings=settings, at=AT, into=elsewhere)
    assert OWNER not in refused.value.sentence


def test_a_backup_that_was_changed_is_put_nowhere(settings: Settings, kept: taking.Kept, elsewhere: str) -> None:
    written = kept.file.read_bytes()
    kept.file.write_bytes(written[:-1])
    with pytest.raises(BackupDamaged):
        opening.restore(kept.file, settings=settings, at=AT, into=elsewhere)
    with pytest.raises(NoSuchBackup):
        opening.restore(kept.file.with_name("no.backup"), settings=settings, at=AT, into=elsewhere)
    kept.file.write_bytes(written)
    assert opening.restore(kept.file, settings=settings, at=AT, into=elsewhere).told == kept.told


def test_one_kind_of_database_is_not_put_into_the_other(settings: Settings, kept: taking.Kept, tmp_path: Path) -> None:
    other = f"sqlite:///{tmp_path / 'other.db'}"
    if not settings.database_owner_url:
        with proving.looking_into(other):
            assert opening.verify(kept.file, settings=settings, at=AT).proven
        return
    with pytest.raises(OtherKindOfDatabase):
        opening.restore(kept.file, settings=settings, at=AT, into=other)
    assert not (tmp_path / "other.db").exists()


@pytest.fixture
def copied(filled: Village, settings: Settings, tmp_path: Path) -> tuple[str, manifest.Manifest]:
    """A bare copy of the book on SQLite, with what it should say."""
    told = copies.copy(settings, tmp_path / "copied", at=AT)
    return f"sqlite:///{tmp_path / 'copied'}", told


def forge(url: str, statement: str, *, without: str) -> None:
    """Change a copy with one trigger out of the way, and put the trigger back."""
    with closing(sqlite3.connect(sqlite_copies.path_of(url), isolation_level=None)) as opened:
        ((trigger,),) = opened.execute("SELECT sql FROM sqlite_master WHERE name = ?", (without,)).fetchall()
        for each in (f"DROP TRIGGER {without}", statement, trigger):
            opened.execute(each)


@ON_SQLITE
def test_a_copy_is_held_against_its_manifest(copied: tuple[str, manifest.Manifest]) -> None:
    url, told = copied
    proving.prove(url, told)
    proving.prove(url, replace(told, migrations=told.migrations[:-1]))
    with pytest.raises(BackupOfNewerVersion, match="0099_later"):
        proving.prove(url, replace(told, migrations=(*told.migrations, "0099_later")))
    with pytest.raises(BackupDiffers):
        proving.prove(url, replace(told, clubs=told.clubs[:1]))


@ON_SQLITE
@pytest.mark.parametrize(
    ("without", "statement", "said"),
    [
        ("receipt_no_update", "UPDATE receipt SET number = 77 WHERE number = 4", "câu lạc bộ số 1"),
        ("posting_no_update", "UPDATE posting SET amount = amount + 1000", "totals_are_sums_of_postings"),
        ("posting_no_update", "UPDATE posting SET debit_id = 999 WHERE id = 1", "posting 1"),
        ("posting_no_update", "DROP TRIGGER entry_no_update", "thiếu trigger entry_no_update"),
        ("posting_no_update", "DROP TABLE receipt", "no such table: receipt"),
    ],
)
def test_every_fault_of_a_copy_is_said(
    copied: tuple[str, manifest.Manifest], without: str, statement: str, said: str
) -> None:
    url, told = copied
    forge(url, statement, without=without)
    with pytest.raises((BackupBreaksLaws, BackupDiffers), match=said):
        proving.prove(url, told)


@ON_SQLITE
def test_a_migrated_book_without_clubs_may_give_way(
    settings: Settings, kept: taking.Kept, sqlite_template: Path, tmp_path: Path
) -> None:
    """The server was started before anybody thought of the backup: nothing is lost with an empty book."""
    fresh = tmp_path / "fresh.db"
    fresh.write_bytes(sqlite_template.read_bytes())
    with sqlite3.connect(fresh) as running:
        opening.restore(kept.file, settings=settings, at=AT, into=f"sqlite:///{fresh}")
        assert running.execute("SELECT COUNT(*) FROM entry").fetchone() == (kept.told.entries,)
    running.close()
