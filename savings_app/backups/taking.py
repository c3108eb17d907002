"""A backup taken (sao lưu): copied, sealed, opened again and proven; only then does it get its name.

Until then it lies beside its place under a name nobody takes for a backup, and on any fault it is taken away. What is
written is on the disk, folder and all, before success is reported.
"""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from savings_app.backups import copies, keys, opening, sealing
from savings_app.backups.keys import Key
from savings_app.backups.manifest import Manifest
from savings_app.refusals import N_, Refusal
from savings_app.settings import Settings

ENDING = ".backup"
_OURS = re.compile(r"heodat-[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z\.backup")
_UNFINISHED = ".part"


@dataclass(eq=False)
class NoSuchFolder(Refusal):
    folder: str
    says = N_("Không có thư mục {folder}: hãy nêu thư mục có sẵn, hoặc tên tệp tận cùng bằng .backup.")


@dataclass(eq=False)
class BackupThere(Refusal):
    file: str
    says = N_("Đã có {file}; bản sao cũ không bao giờ bị ghi đè.")


@dataclass(eq=False)
class BackupNotWritten(Refusal):
    file: str
    why: str
    says = N_("Không ghi được bản sao {file}: {why}. Chưa sao lưu được gì.")


@dataclass(eq=False)
class NotProven(Refusal):
    says = N_(
        "Chưa mở thử được bản sao: tài khoản PostgreSQL không được lập cơ sở dữ liệu tạm (cần quyền CREATEDB, hoặc"
        " DATABASE_OWNER_URL). Thêm --unverified nếu vẫn muốn giữ bản chưa kiểm tra."
    )


@dataclass(frozen=True)
class Kept:
    """A backup that was written, and what it holds; ``proven`` is false only where that was asked for."""

    file: Path
    size: int
    sha256: str
    key: Key
    told: Manifest
    proven: bool


def take(target: str, *, settings: Settings, at: dt.datetime, unverified: bool = False) -> Kept:
    """Write a backup into a folder or to a new file, proven.

    ``unverified`` keeps it where it cannot be proven, and where the book itself is wrong: it is all there is.
    """
    file = _place(target, at)
    copies.expect_book(settings)
    key = keys.at_hand(settings)[0]
    try:
        with copies.scratch_folder(settings, at=at) as scratch, _unfinished(file, at=at) as part:
            told = copies.copy(settings, scratch / "copied", at=at)
            digest = _seal(scratch / "copied", part, told, key)
            proven = opening.open_and_prove(part, settings, scratch, unverified=unverified).proven
            if not (proven or unverified):
                raise NotProven()
            kept = Kept(file, part.stat().st_size, digest, key, told, proven)
            _give_name(part, file)
    except OSError as fault:
        raise BackupNotWritten(str(file), fault.strerror or str(fault)) from fault
    return kept


def prune(folder: Path, *, keep: int, key: Key) -> list[Path]:
    """Take away the oldest backups of that key beyond the newest ``keep``; those taken away."""
    ours = [file for file in folder.iterdir() if _OURS.fullmatch(file.name) and _sealed_with(file, key)]
    old = sorted(ours, key=lambda file: file.name)[:-keep]
    for file in old:
        file.unlink()
    return old


def _place(target: str, at: dt.datetime) -> Path:
    named = Path(target)
    file = named / f"heodat-{at:%Y-%m-%dT%H%M%SZ}{ENDING}" if named.is_dir() else named
    if file.suffix != ENDING:
        raise NoSuchFolder(target)
    if not file.parent.is_dir():
        raise NoSuchFolder(str(file.parent))
    if file.exists():
        raise BackupThere(str(file))
    return file


@contextmanager
def _unfinished(file: Path, *, at: dt.datetime) -> Iterator[Path]:
    """A new file beside the place, gone at the end unless it got its name; those that a crash left are cleared."""
    for left in file.parent.glob(f".heodat-*{_UNFINISHED}"):
        copies.clear_if_old(left, at=at)
    part = file.with_name(f".heodat-{secrets.token_hex(6)}{_UNFINISHED}")
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def _seal(copied: Path, part: Path, told: Manifest, key: Key) -> str:
    """Pack and seal the copy, and have it on the disk; the SHA-256 of what lies there."""
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as sink:
        sealer = sealing.Sealer(sink, key)
        with gzip.GzipFile(filename="", fileobj=sealer, mode="wb", compresslevel=4, mtime=0) as packed:
            packed.write(told.written)
            with copied.open("rb") as source:
                shutil.copyfileobj(source, packed, sealing.CHUNK)
        sealer.finish()
        sink.flush()
        os.fsync(sink.fileno())
    copied.unlink()
    return _digest(part)


def _digest(part: Path) -> str:
    with part.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def _give_name(part: Path, file: Path) -> None:
    if file.exists():
        raise BackupThere(str(file))
    part.rename(file)
    folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _sealed_with(file: Path, key: Key) -> bool:
    source: BinaryIO
    with file.open("rb") as source:
        try:
            return sealing.read_first_line(source).key == key.name
        except Refusal:
            return False
