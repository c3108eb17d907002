"""A sealed stream (niêm phong): what is written can be read back only whole, unchanged, and with the key.

First a line of JSON: version, the key's name, a salt. Then chunks of 64 KiB under AES-256-GCM with a key made for this
one file (HKDF-SHA256 of the key and the salt). A chunk's nonce is its number and whether it is the last, so that a cut,
a swap, a repetition and anything added are all refused; the first line is authenticated with every chunk. This is the
STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015), as the age format uses it.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from savings_app.backups import keys
from savings_app.backups.keys import Key
from savings_app.refusals import N_, Refusal

VERSION = 1
CHUNK = 64 * 1024
TAG = 16
LONGEST_FIRST_LINE = 400


class NotABackup(Refusal):
    says = N_("Tệp này không phải bản sao lưu của Heo Đất.")


class NewerBackupFormat(Refusal):
    says = N_("Bản sao này do một bản Heo Đất mới hơn làm ra: hãy mở bằng bản đó.")


class BackupDamaged(Refusal):
    says = N_("Bản sao lưu đã hỏng, bị cắt bớt hoặc bị sửa: đừng dùng, hãy lấy bản khác.")


class Sink(Protocol):
    """Whatever takes bytes."""

    def write(self, content: bytes, /) -> object: ...


@dataclass(frozen=True)
class FirstLine:
    """What anybody can read of a backup."""

    version: int
    key: str
    salt: str

    @property
    def written(self) -> bytes:
        """The line itself."""
        line = {"heodat-backup": self.version, "key": self.key, "salt": self.salt}
        return json.dumps(line).encode("ascii") + b"\n"


def read_first_line(source: BinaryIO) -> FirstLine:
    """Which key a backup asks for; refused when it is no backup of ours."""
    line = source.readline(LONGEST_FIRST_LINE)
    try:
        told = json.loads(line)
        first = FirstLine(told["heodat-backup"], told["key"], told["salt"])
        bytes.fromhex(first.salt)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotABackup() from None
    if type(first.version) is int and first.version > VERSION:
        raise NewerBackupFormat()
    # Written back to the letter, or something in it was changed that the chunks could not vouch for.
    if first.version != VERSION or first.written != line:
        raise NotABackup()
    return first


class Sealer(io.RawIOBase):
    """Takes what is to be kept, and writes it sealed; nothing can be read back before ``close``."""

    def __init__(self, sink: Sink, key: Key) -> None:
        first = FirstLine(VERSION, key.name, os.urandom(32).hex())
        self._sink, self._chunks, self._rest = sink, _Chunks(first, key), bytearray()
        sink.write(first.written)

    def writable(self) -> bool:
        return True

    def write(self, content: bytes, /) -> int:  # type: ignore[override]
        self._rest += content
        while len(self._rest) > CHUNK:
            self._sink.write(self._chunks.seal(bytes(self._rest[:CHUNK]), last=False))
            del self._rest[:CHUNK]
        return len(content)

    def finish(self) -> None:
        """Write the last chunk; without it the whole is refused as cut."""
        self._sink.write(self._chunks.seal(bytes(self._rest), last=True))
        self._rest.clear()


class Unsealer(io.RawIOBase):
    """Reads what was sealed; its end is told only after the last chunk was found whole and in its place."""

    def __init__(self, source: BinaryIO, at_hand: Sequence[Key]) -> None:
        first = read_first_line(source)
        self._source, self._chunks = source, _Chunks(first, keys.named(first.key, at_hand))
        self._next, self._ready = source.read(CHUNK + TAG), b""

    def readable(self) -> bool:
        return True

    def readinto(self, room: memoryview, /) -> int:  # type: ignore[override]
        while not self._ready and self._next:
            sealed, self._next = self._next, self._source.read(CHUNK + TAG)
            self._ready = self._chunks.unseal(sealed, last=not self._next)
        if not self._ready and not self._chunks.ended:
            raise BackupDamaged()
        taken = min(len(room), len(self._ready))
        room[:taken] = self._ready[:taken]
        self._ready = self._ready[taken:]
        return taken


class _Chunks:
    """Seals and unseals the chunks of one file, in their order."""

    def __init__(self, first: FirstLine, key: Key) -> None:
        made = HKDF(algorithm=SHA256(), length=32, salt=bytes.fromhex(first.salt), info=b"heodat backup 1")
        self._cipher, self._vouched = AESGCM(made.derive(key.secret)), first.written
        self._number, self.ended = 0, False

    def seal(self, content: bytes, *, last: bool) -> bytes:
        return self._cipher.encrypt(self._nonce(last), content, self._vouched)

    def unseal(self, sealed: bytes, *, last: bool) -> bytes:
        try:
            return self._cipher.decrypt(self._nonce(last), sealed, self._vouched)
        except InvalidTag:
            raise BackupDamaged() from None

    def _nonce(self, last: bool) -> bytes:
        nonce = self._number.to_bytes(11, "big") + bytes([last])
        self._number, self.ended = self._number + 1, last
        return nonce
