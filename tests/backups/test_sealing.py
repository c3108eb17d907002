"""A sealed stream is read back whole or not at all."""

from __future__ import annotations

import io
import json

import pytest

from savings_app.backups.keys import Key, WrongBackupKey
from savings_app.backups.sealing import (
    CHUNK,
    TAG,
    BackupDamaged,
    NewerBackupFormat,
    NotABackup,
    Sealer,
    Unsealer,
    read_first_line,
)
from savings_app.refusals import Refusal

KEY = Key(bytes(range(32)))
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 5]


def sealed(content: bytes, key: Key = KEY) -> bytes:
    sink = io.BytesIO()
    sealer = Sealer(sink, key)
    for place in range(0, len(content), 10_000):
        sealer.write(content[place : place + 10_000])
    sealer.finish()
    return sink.getvalue()


def opened(written: bytes, key: Key = KEY) -> bytes:
    return Unsealer(io.BytesIO(written), [key]).read() or b""


def patterned(size: int) -> bytes:
    return bytes(place * place % 251 for place in range(size))


@pytest.mark.parametrize("size", SIZES)
def test_what_was_sealed_is_read_back(size: int) -> None:
    content = patterned(size)
    written = sealed(content)
    assert opened(written) == content
    assert content[:100] not in written or size < 20
    assert sealed(content) != written


def chunks(written: bytes) -> tuple[bytes, list[bytes]]:
    first, _, rest = written.partition(b"\n")
    size = CHUNK + TAG
    return first + b"\n", [rest[place : place + size] for place in range(0, len(rest), size)]


@pytest.mark.parametrize(
    "order", [[0, 1], [0, 1, 2], [1, 0, 2, 3], [0, 1, 1, 2, 3], [0, 2, 3], [3], [], [0, 1, 2, 3, 3], [0, 1, 2, 3, 0]]
)
def test_chunks_cut_swapped_repeated_or_left_out_are_found(order: list[int]) -> None:
    first, parts = chunks(sealed(patterned(3 * CHUNK + 5)))
    assert opened(first + b"".join(parts)) == patterned(3 * CHUNK + 5)
    with pytest.raises(BackupDamaged):
        opened(first + b"".join(parts[each] for each in order))


def test_every_changed_byte_is_found() -> None:
    written = sealed(b"1.284 entries")
    for place in range(len(written)):
        changed = bytearray(written)
        changed[place] ^= 1
        with pytest.raises(Refusal):
            opened(bytes(changed))


def test_every_cut_is_found() -> None:
    written = sealed(patterned(300))
    for length in range(len(written)):
        with pytest.raises(Refusal):
            opened(written[:length])
    with pytest.raises(BackupDamaged):
        opened(written + b"\0")


def test_chunks_of_two_backups_do_not_mix() -> None:
    first, ours = chunks(sealed(patterned(2 * CHUNK)))
    _, others = chunks(sealed(patterned(2 * CHUNK)))
    with pytest.raises(BackupDamaged):
        opened(first + ours[0] + others[1])


def test_another_key_is_told_from_damage() -> None:
    with pytest.raises(WrongBackupKey):
        opened(sealed(b"book"), Key(bytes(32)))


@pytest.mark.parametrize(
    "content", [b"", b"SQLite format 3\0", b"{}\n", b'{"heodat-backup": "1"}\n', b"[1]\n", b"1" * 999]
)
def test_what_is_no_backup_is_refused(content: bytes) -> None:
    with pytest.raises(NotABackup):
        read_first_line(io.BytesIO(content))


def test_a_newer_form_is_told() -> None:
    line = json.dumps({"heodat-backup": 2, "key": "AAAA-AAAA", "salt": "00"}).encode() + b"\n"
    with pytest.raises(NewerBackupFormat):
        read_first_line(io.BytesIO(line))
