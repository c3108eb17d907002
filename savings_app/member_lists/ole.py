"""The streams of an OLE compound file (tệp .xls kiểu cũ), as [MS-CFB] lays them out.

An old .xls, a password-protected .xlsx and many other things are such files. Sectors are chained through a table;
no chain is followed further than there are sectors.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from functools import cached_property

from savings_app.member_lists.unpacking import DamagedWorkbook

MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")

_HEADER = 512
_ENTRY = 128
_SECTORS_IN_HEADER = 109
_LAST_SECTOR = 0xFFFFFFFA
"""Numbers above it are signs (free, end of chain), not sectors."""


class OleFile:
    """A compound file held in memory. Raises DamagedWorkbook where it cannot be one."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            self._read_header()
            self.entries: Mapping[str, tuple[int, int]] = self._read_entries()
        except (struct.error, IndexError, ValueError) as broken:
            raise DamagedWorkbook() from broken

    def stream(self, name: str) -> bytes:
        """All that stands in that stream."""
        start, size = self.entries[name]
        try:
            if size >= self._cutoff:
                return self._chain(start)[:size]
            return self._small_chain(start)[:size]
        except (struct.error, IndexError) as broken:
            raise DamagedWorkbook() from broken

    def _read_header(self) -> None:
        shift, small_shift = struct.unpack_from("<HH", self._content, 30)
        self._size, self._small_size = {9: 512, 12: 4096}.get(shift, 0), 1 << small_shift
        if not self._size or self._small_size != 64:
            raise DamagedWorkbook()
        (self._directory,) = struct.unpack_from("<I", self._content, 48)
        (self._cutoff, self._small_table) = struct.unpack_from("<II", self._content, 56)
        listed = list(struct.unpack_from(f"<{_SECTORS_IN_HEADER}I", self._content, 76))
        (more,) = struct.unpack_from("<I", self._content, 68)
        for _ in range(len(self._content) // self._size):
            if more > _LAST_SECTOR:
                break
            *further, more = self._numbers(self._sector(more))
            listed += further
        self._table = [
            number for each in listed if each <= _LAST_SECTOR for number in self._numbers(self._sector(each))
        ]

    def _read_entries(self) -> dict[str, tuple[int, int]]:
        directory = self._chain(self._directory)
        entries = {}
        for place in range(0, len(directory), _ENTRY):
            entry = directory[place : place + _ENTRY]
            length = int.from_bytes(entry[64:66], "little")
            name = entry[: max(length - 2, 0)].decode("utf-16-le", errors="replace")
            entries[name] = struct.unpack_from("<II", entry, 116)
        return entries

    @cached_property
    def _small(self) -> tuple[bytes, list[int]]:
        """Short streams lie together in one stream of the root, in sectors of their own."""
        root = next(iter(self.entries.values()))
        return self._chain(root[0]), self._numbers(self._chain(self._small_table))

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(each) for each in _follow(start, self._table))

    def _small_chain(self, start: int) -> bytes:
        content, table = self._small
        size = self._small_size
        return b"".join(content[each * size : (each + 1) * size] for each in _follow(start, table))

    def _sector(self, number: int) -> bytes:
        start = max(_HEADER, self._size) + number * self._size
        if start >= len(self._content):
            raise DamagedWorkbook()
        return self._content[start : start + self._size].ljust(self._size, b"\0")

    def _numbers(self, sector: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(sector) // 4}I", sector))


def _follow(start: int, table: list[int]) -> list[int]:
    """The sectors of a chain. Raises DamagedWorkbook when it runs in a circle."""
    sectors: list[int] = []
    while start <= _LAST_SECTOR:
        if len(sectors) == len(table):
            raise DamagedWorkbook()
        sectors.append(start)
        start = table[start]
    return sectors
