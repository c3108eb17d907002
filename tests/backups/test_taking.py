"""A backup is written, sealed and proven before it has its name; on any fault nothing is left."""

from __future__ import annotations

import datetime as dt
import os
import stat
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

from savings_app import database
from savings_app.backups import copies, keys, manifest, opening, postgresql_copies, proving, sqlite_copies, taking
from savings_app.backups.keys import Key, NoBackupKey
from savings_app.backups.postgresql_copies import PostgresqlOutOfReach, PostgresqlToolMissing, PostgresqlToolTooOld
from savings_app.backups.proving import BackupBreaksLaws, BackupDiffers
from savings_app.backups.taking import BackupNotWritten, BackupThere, NoSuchFolder, NotProven
from savings_app.refusals import Refusal
from savings_app.settings import Settings
from tests.backups.conftest import AT, ON_POSTGRESQL
from tests.village import Village

pytestmark = pytest.mark.usefixtures("may_make_databases")


def take(settings: Settings, out: Path, at: dt.datetime = AT) -> taking.Kept:
    return taking.take(str(out), settings=settings, at=at)


def left_in(*folders: Path) -> list[str]:
    return [file.name for folder in folders for file in folder.iterdir() if file.name != "backup_key"]


def test_a_backup_says_what_it_holds(filled: Village, settings: Settings, out: Path) -> None:
    kept = take(settings, out)
    assert kept.file == out / "heodat-2026-11-22T011502Z.backup"
    assert kept.proven
    assert kept.size == kept.file.stat().st_size
    assert kept.told.clubs == manifest.heads(database.ask)
    (club, other) = kept.told.clubs
    assert (club.club_id, club.head_seq, club.entries, club.last_slip) == (filled.club.id, 5, 5, "2026-0004")
    assert (other.entries, other.last_slip) == (0, "")
    assert left_in(out, Path(settings.instance_folder)) == [kept.file.name]
    assert stat.S_IMODE(kept.file.stat().st_mode) == 0o600


def test_nothing_can_be_read_without_the_key(filled: Village, settings: Settings, out: Path) -> None:
    written = take(settings, out).file.read_bytes()
    for readable in (filled.club.name, filled.hoa.phone, "SQLite format", "PGDMP", "entry"):
        assert readable.encode() not in written


def test_the_book_in_use_stays_the_one_in_use(filled: Village, settings: Settings, out: Path) -> None:
    before = database.proxy.obj
    take(settings, out)
    assert database.proxy.obj is before
    assert filled.deposit(filled.health(filled.an), 5_000).created


def test_a_name_of_ones_own(filled: Village, settings: Settings, out: Path) -> None:
    named = out / "tết.backup"
    assert taking.take(str(named), settings=settings, at=AT).file == named
    with pytest.raises(BackupThere):
        taking.take(str(named), settings=settings, at=AT)


@pytest.mark.parametrize("place", ["usb", "usb/", "usb/book.backup", "book.db"])
def test_a_folder_that_is_not_there_is_no_file_name(settings: Settings, out: Path, place: str) -> None:
    with pytest.raises(NoSuchFolder):
        taking.take(f"{out}/{place}", settings=settings, at=AT)


def test_without_a_key_nothing_is_written(filled: Village, settings: Settings, out: Path) -> None:
    settings.backup_key_path.unlink()
    with pytest.raises(NoBackupKey):
        take(settings, out)


def test_no_book_is_no_backup(settings: Settings, out: Path, tmp_path: Path) -> None:
    with pytest.raises(copies.NoBookToCopy):
        take(replace(settings, database_owner_url="", database_url=f"sqlite:///{tmp_path / 'typo.db'}"), out)
    assert not (tmp_path / "typo.db").exists()
    if settings.database_owner_url:
        nowhere = urlunsplit(urlsplit(settings.database_owner_url)._replace(path="/nothing_here"))
        with pytest.raises(PostgresqlOutOfReach, match=r"nothing_here@"):
            take(replace(settings, database_owner_url=nowhere), out)
    assert left_in(out) == []


def lose_an_entry(copied: Callable[..., manifest.Manifest]) -> Callable[..., manifest.Manifest]:
    """A copy that was made a moment too early."""

    def copy(*words: object, **named: object) -> manifest.Manifest:
        told = copied(*words, **named)
        first = replace(told.clubs[0], entries=told.clubs[0].entries + 1)
        return replace(told, clubs=(first, *told.clubs[1:]))

    return copy


def test_a_copy_that_misses_an_entry_is_not_kept(
    filled: Village, settings: Settings, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (sqlite_copies, postgresql_copies):
        monkeypatch.setattr(module, "copy", lose_an_entry(module.copy))
    with pytest.raises(BackupDiffers) as refused:
        take(settings, out)
    assert refused.value.clubs == str(filled.club.id)
    assert left_in(out, Path(settings.instance_folder)) == []


def test_a_book_without_its_guards_is_not_kept_as_a_backup(filled: Village, settings: Settings, out: Path) -> None:
    trigger = "DROP TRIGGER entry_no_update" if database.on_sqlite() else "DROP TRIGGER entry_append_only ON entry"
    with proving.looking_into(copies.owner_url(settings)), database.proxy.connection_context():
        database.proxy.execute_sql(trigger)
    with pytest.raises(BackupBreaksLaws, match="thiếu trigger entry_"):
        take(settings, out)
    assert left_in(out, Path(settings.instance_folder)) == []
    kept = taking.take(str(out), settings=settings, at=AT, unverified=True)
    assert not kept.proven
    with pytest.raises(BackupBreaksLaws):
        opening.verify(kept.file, settings=settings, at=AT)


def test_a_disk_that_is_full_is_said(
    filled: Village, settings: Settings, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BackupNotWritten, match="No space left on device"):
        take(settings, out)
    assert left_in(out, Path(settings.instance_folder)) == []


def test_what_was_written_is_what_is_proven(
    filled: Village, settings: Settings, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def flip(part: Path) -> str:
        written = bytearray(part.read_bytes())
        written[len(written) // 2] ^= 4
        part.write_bytes(written)
        return ""

    monkeypatch.setattr(taking, "_digest", flip)
    with pytest.raises(Refusal, match="hỏng"):
        take(settings, out)
    assert left_in(out, Path(settings.instance_folder)) == []


def test_what_a_crash_left_is_cleared_by_a_later_one(filled: Village, settings: Settings, out: Path) -> None:
    part, scratch = out / ".heodat-0123.part", settings.folder / "scratch-0123"
    part.touch()
    scratch.mkdir()
    (scratch / "copied").touch()
    now = dt.datetime.now(dt.UTC)
    take(settings, out, now)
    assert part.exists()
    assert scratch.exists()
    long_ago = time.time() - 2 * copies.LEFT_BEHIND.total_seconds()
    os.utime(part, (long_ago, long_ago))
    os.utime(scratch, (long_ago, long_ago))
    take(settings, out, now + dt.timedelta(seconds=1))
    assert len(left_in(out, settings.folder)) == 2


def test_the_oldest_of_ours_are_pruned(filled: Village, settings: Settings, out: Path) -> None:
    kept = [take(settings, out, AT + dt.timedelta(days=day)) for day in range(3)]
    strange = [out / "heodat-2020-01-01T000000Z.backup", out / "notes.txt"]
    for file in strange:
        file.write_text("ours to keep", "utf-8")
    assert taking.prune(out, keep=3, key=kept[0].key) == []
    assert taking.prune(out, keep=1, key=Key(bytes(32))) == []
    assert taking.prune(out, keep=1, key=kept[0].key) == [kept[0].file, kept[1].file]
    assert sorted(out.iterdir()) == sorted([kept[2].file, *strange])


def test_a_moved_key_still_opens_what_it_sealed(filled: Village, settings: Settings, out: Path) -> None:
    kept = take(settings, out)
    written = settings.backup_key_path.read_text("ascii")
    settings.backup_key_path.unlink()
    given = replace(settings, backup_key=written)
    assert opening.verify(kept.file, settings=given, at=AT).told == kept.told
    assert keys.at_hand(given) == [kept.key]


@ON_POSTGRESQL
class TestPostgresqlAlone:
    """What only happens with ``pg_dump`` between the book and the backup."""

    def test_tools_that_are_missing_or_too_old_are_said(
        self, filled: Village, settings: Settings, out: Path, tmp_path: Path
    ) -> None:
        with pytest.raises(PostgresqlToolMissing):
            take(replace(settings, pg_bin=str(tmp_path)), out)
        old = tmp_path / "pg_dump"
        old.write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.1'\n", "ascii")
        old.chmod(0o755)
        with pytest.raises(PostgresqlToolTooOld, match=r"pg_dump bản 9"):
            take(replace(settings, pg_bin=str(tmp_path)), out)
        assert left_in(out) == []

    def test_what_cannot_be_proven_is_kept_only_when_asked(
        self, filled: Village, settings: Settings, out: Path, may_make_databases: Callable[[], None]
    ) -> None:
        may_make_databases()
        with pytest.raises(NotProven):
            take(settings, out)
        assert left_in(out, settings.folder) == []
        kept = taking.take(str(out), settings=settings, at=AT, unverified=True)
        assert not kept.proven
        assert not opening.verify(kept.file, settings=settings, at=AT).proven
