"""The key that seals backups (khóa sao lưu): 32 bytes kept outside the database, written so that people can copy it.

Written as 52 letters and figures in groups of four, because it must survive on paper: without it no backup opens. Its
name (mã khóa) stands in every backup, so that a wrong or mistyped key is told from a damaged file. A key file may hold
several keys, one a line: the first seals, all open.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from savings_app.refusals import N_, Refusal
from savings_app.settings import Settings

KEY_BYTES = 32
_LETTERS = 52


@dataclass(eq=False)
class NoBackupKey(Refusal):
    file: str
    says = N_(
        "Chưa có khóa sao lưu: đặt BACKUP_KEY, hoặc chép tệp khóa chị đã giữ vào {file}. Không có khóa thì"
        " không bản sao lưu nào mở được."
    )


@dataclass(eq=False)
class UnreadableBackupKey(Refusal):
    where: str
    says = N_("{where} không phải khóa sao lưu: khóa là 52 chữ và số, chia nhóm bốn, như đã in lúc làm khóa.")


@dataclass(eq=False)
class WrongBackupKey(Refusal):
    sealed_with: str
    at_hand: str
    says = N_("Bản sao này niêm phong bằng khóa mã {sealed_with}; khóa đang có là mã {at_hand}.")


@dataclass(frozen=True)
class Key:
    """One key; never printed except through ``written``."""

    secret: bytes

    @property
    def name(self) -> str:
        """What it is called: says nothing about the key itself."""
        digest = hashlib.sha256(b"heodat backup key name\0" + self.secret).hexdigest().upper()
        return f"{digest[:4]}-{digest[4:8]}"

    @property
    def written(self) -> str:
        """As people copy it."""
        letters = base64.b32encode(self.secret).decode("ascii").rstrip("=")
        return "-".join(letters[place : place + 4] for place in range(0, _LETTERS, 4))


def read_key(written: str, *, where: str) -> Key:
    """The key somebody copied, whatever its dashes, spaces and small letters."""
    letters = "".join(each for each in written.upper() if each != "-" and not each.isspace())
    try:
        secret = base64.b32decode(letters + "====")
    except (binascii.Error, ValueError):
        raise UnreadableBackupKey(where) from None
    key = Key(secret)
    if len(letters) != _LETTERS or key.written.replace("-", "") != letters:
        raise UnreadableBackupKey(where)
    return key


def at_hand(settings: Settings) -> list[Key]:
    """The keys there are, the one that seals first."""
    file = settings.backup_key_path
    if settings.backup_key:
        return [read_key(settings.backup_key, where="BACKUP_KEY")]
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except FileNotFoundError:
        raise NoBackupKey(str(file)) from None
    except (OSError, UnicodeDecodeError):
        raise UnreadableBackupKey(str(file)) from None
    written = [line for line in lines if line.strip()]
    if not written:
        raise UnreadableBackupKey(str(file))
    return [read_key(line.strip(), where=str(file)) for line in written]


def made_if_missing(settings: Settings) -> Key | None:
    """The key made just now, where there was none: whoever runs this must be told to keep it elsewhere."""
    file = settings.backup_key_path
    if settings.backup_key or file.exists():
        return None
    key = Key(secrets.token_bytes(KEY_BYTES))
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with _private(file) as handle:
            os.write(handle, f"{key.written}\n".encode("ascii"))
            os.fsync(handle)
    except FileExistsError:
        return None
    return key


def named(name: str, keys: Sequence[Key]) -> Key:
    """The key that a backup names."""
    for key in keys:
        if key.name == name:
            return key
    raise WrongBackupKey(name, ", ".join(key.name for key in keys))


@contextmanager
def _private(file: Path) -> Iterator[int]:
    """A new file that its owner alone may read."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        yield handle
    finally:
        os.close(handle)
