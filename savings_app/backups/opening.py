"""A backup opened: proven in a scratch database, or put back where there is no book (nạp lại).

A book that stands is never written over. Before anything is put anywhere the backup was opened and proven; afterwards
the book is proven once more where it now stands.
"""

from __future__ import annotations

import datetime as dt
import gzip
import shutil
import zlib
from dataclasses import dataclass
from pathlib import Path

from savings_app import database
from savings_app.backups import copies, keys, manifest, postgresql_copies, proving, sqlite_copies
from savings_app.backups.manifest import Manifest
from savings_app.backups.postgresql_copies import MayNotMakeDatabases
from savings_app.backups.proving import BackupBreaksLaws
from savings_app.backups.sealing import CHUNK, BackupDamaged, Unsealer
from savings_app.refusals import N_, Refusal
from savings_app.settings import Settings


@dataclass(eq=False)
class NoSuchBackup(Refusal):
    file: str
    why: str
    says = N_("Không đọc được bản sao {file}: {why}.")


@dataclass(eq=False)
class BookThere(Refusal):
    where: str
    says = N_(
        "Ở {where} đã có sổ, không nạp đè. Hãy nạp vào chỗ trống: --into với tên tệp mới (SQLite) hoặc một cơ sở dữ"
        " liệu mới lập bằng createdb (PostgreSQL); hoặc dừng máy chủ rồi đổi tên sổ cũ."
    )


@dataclass(eq=False)
class OtherKindOfDatabase(Refusal):
    kind: str
    wanted: str
    says = N_("Bản sao này của {kind}, không nạp vào {wanted} được: hãy đặt DATABASE_URL hoặc --into cho đúng loại.")


@dataclass(frozen=True)
class Opened:
    """A backup that was opened, and whether the book in it was proven."""

    told: Manifest
    proven: bool


def verify(file: Path, *, settings: Settings, at: dt.datetime) -> Opened:
    """Open a backup in a scratch place, prove it, and leave nothing behind."""
    try:
        with copies.scratch_folder(settings, at=at) as scratch:
            return open_and_prove(file, settings, scratch)
    except OSError as fault:
        raise NoSuchBackup(str(file), fault.strerror or str(fault)) from fault


def restore(file: Path, *, settings: Settings, at: dt.datetime, into: str = "", unverified: bool = False) -> Opened:
    """Put a backup where there is no book, at the newest schema, and prove it there.

    ``unverified`` puts back a book that breaks a law: where nothing better is left.
    """
    url = into or copies.owner_url(settings)
    _refuse_if_there(url)
    try:
        with copies.scratch_folder(settings, at=at) as scratch:
            told = open_and_prove(file, settings, scratch, url=url, unverified=unverified).told
            _put(scratch / "opened", url, settings)
    except OSError as fault:
        raise NoSuchBackup(str(file), fault.strerror or str(fault)) from fault
    proven = _prove(url, told, unverified=unverified)
    if not into:
        database.migrate(copies.owner_named(settings))
    return Opened(told, proven)


def open_and_prove(file: Path, settings: Settings, scratch: Path, *, url: str = "", unverified: bool = False) -> Opened:
    """Unseal a backup into the scratch folder and prove the book in it."""
    opened = scratch / "opened"
    told = unseal(file, opened, settings=settings)
    if told.database == sqlite_copies.KIND:
        _refuse_other_kind(told, url)
        return Opened(told, _prove(f"sqlite:///{opened}", told, unverified=unverified))
    server = url or copies.owner_url(settings)
    _refuse_other_kind(told, server)
    try:
        with postgresql_copies.scratch(server) as place:
            postgresql_copies.put(opened, place, folder=settings.pg_bin)
            return Opened(told, _prove(place, told, unverified=unverified))
    except MayNotMakeDatabases:
        postgresql_copies.contents(opened, folder=settings.pg_bin)
        return Opened(told, proven=False)


def unseal(file: Path, to: Path, *, settings: Settings) -> Manifest:
    """Write what was sealed to a new file, and give its manifest."""
    with file.open("rb") as source, to.open("wb") as sink:
        try:
            with gzip.GzipFile(fileobj=Unsealer(source, keys.at_hand(settings))) as packed:
                told = manifest.read_written(packed.readline())
                shutil.copyfileobj(packed, sink, CHUNK)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise BackupDamaged() from None
    return told


def _prove(url: str, told: Manifest, *, unverified: bool) -> bool:
    try:
        proving.prove(url, told)
    except BackupBreaksLaws:
        if not unverified:
            raise
        return False
    return True


def _put(opened: Path, url: str, settings: Settings) -> None:
    _refuse_if_there(url)
    if copies.kind_of(url) == sqlite_copies.KIND:
        sqlite_copies.put(opened, url)
    else:
        postgresql_copies.put(opened, url, folder=settings.pg_bin)


def _refuse_if_there(url: str) -> None:
    if copies.kind_of(url) == sqlite_copies.KIND:
        free, where = sqlite_copies.is_free(url), str(sqlite_copies.path_of(url))
    else:
        free, where = postgresql_copies.is_free(url), postgresql_copies.shown(url)
    if not free:
        raise BookThere(where)


def _refuse_other_kind(told: Manifest, url: str) -> None:
    if url and copies.kind_of(url) != told.database:
        raise OtherKindOfDatabase(told.database, copies.kind_of(url))
