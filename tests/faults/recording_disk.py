"""A disk that remembers every write, sync, truncation, creation and deletion, and what a power cut may leave of them.

A SQLite VFS in Python (APSW) passes everything through to the real disk and records it. At a power cut, whatever stood
in a file at its last sync is there; of each later write or truncation anything may be: all of it, none of it, or some
of its 512-byte sectors. A file made or deleted while its folder was not synced may be there or not. A disk that says
"synced" and lies is outside. Source: SQLite, atomiccommit.html and os_unix.c (which syncs the folder with a new
journal's first sync, and after deleting only where it is asked to).
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512
"""Bytes that are written together or not at all."""


class Did(Enum):
    """What was asked of the disk."""

    CREATE = auto()
    WRITE = auto()
    TRUNCATE = auto()
    SYNC = auto()
    DELETE = auto()
    ACKNOWLEDGE = auto()
    """Not the disk's: somebody was told that it is written."""


@dataclass(frozen=True)
class Event:
    """One thing that was asked; ``at`` is an offset, a length, or for a deletion whether the folder was synced."""

    did: Did
    file: str
    at: int = 0
    content: bytes = b""


@dataclass
class Recording:
    """What was asked, in order, and the files as they lay on the disk before."""

    before: dict[str, bytes]
    events: list[Event] = field(default_factory=list)

    def acknowledge(self, name: str) -> None:
        """Somebody was told that this is written."""
        self.events.append(Event(Did.ACKNOWLEDGE, name))


class RecordingDisk(apsw.VFS):
    """The system's own disk, with a recording of what is asked of it."""

    def __init__(self, name: str, recording: Recording) -> None:
        self.name, self.recording = name, recording
        super().__init__(name=name, base="")

    def xOpen(self, name: Any, flags: list[int]) -> RecordedFile:  # noqa: N802 -- SQLite's name
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path is not None and flags[0] & apsw.SQLITE_OPEN_CREATE and not Path(path).exists():
            self.recording.events.append(Event(Did.CREATE, Path(path).name))
        return RecordedFile(name, flags, recording=self.recording, called=Path(path).name if path else "")

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 -- SQLite's name
        super().xDelete(filename, syncdir)
        self.recording.events.append(Event(Did.DELETE, Path(filename).name, int(syncdir)))


class RecordedFile(apsw.VFSFile):
    """One file; a temporary one, which has no name, is nobody's loss and not recorded."""

    def __init__(self, name: Any, flags: list[int], *, recording: Recording, called: str) -> None:
        self.recording, self.called = recording, called
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 -- SQLite's name
        super().xWrite(data, offset)
        self._did(Event(Did.WRITE, self.called, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 -- SQLite's name
        super().xTruncate(newsize)
        self._did(Event(Did.TRUNCATE, self.called, newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802 -- SQLite's name
        super().xSync(flags)
        self._did(Event(Did.SYNC, self.called))

    def _did(self, event: Event) -> None:
        if self.called:
            self.recording.events.append(event)


class Disk:
    """What surely lies on the disk, and what was asked since and may or may not."""

    def __init__(self, before: dict[str, bytes]) -> None:
        self.sure: dict[str, bytearray] = {name: bytearray(content) for name, content in before.items()}
        self.open_changes: defaultdict[str, list[Event]] = defaultdict(list)
        self.maybe_there: dict[str, bytearray | None] = {}
        """Files made or deleted while the folder was not synced, and what stood in them before (none: not there)."""
        self.acknowledged: list[str] = []

    def happen(self, event: Event) -> None:
        """The next thing that was asked."""
        match event.did:
            case Did.ACKNOWLEDGE:
                self.acknowledged.append(event.file)
            case Did.CREATE:
                self.maybe_there[event.file] = self.maybe_there.get(event.file)
                self.sure[event.file] = bytearray()
            case Did.DELETE:
                self._delete(event)
            case Did.SYNC:
                for change in self.open_changes.pop(event.file, []):
                    apply(change, self.sure[event.file])
                if event.file in self.maybe_there:  # the first sync of a new file is one of its folder too
                    self.maybe_there.clear()
            case _:
                self.open_changes[event.file].append(event)

    def _delete(self, event: Event) -> None:
        content = self.sure.pop(event.file)
        self.open_changes.pop(event.file, None)
        if event.at:
            self.maybe_there.clear()
        else:
            self.maybe_there[event.file] = content

    def after_power_cut(self, chance: random.Random) -> dict[str, bytes]:
        """One of the many states the files may be found in."""
        found = {}
        for name in {**self.sure, **self.maybe_there}:
            undone = name in self.maybe_there and chance.random() < 1 / 2
            content = self.maybe_there[name] if undone else self.sure.get(name)
            if content is not None:
                found[name] = bytes(content) if undone else self._left_of(name, bytearray(content), chance)
        return found

    def _left_of(self, name: str, content: bytearray, chance: random.Random) -> bytes:
        for change in self.open_changes.get(name, []):
            left = chance.randrange(3)
            if left == 1:
                apply(change, content)
            elif left == 2:
                for sector in _sectors(change):
                    if chance.random() < 1 / 2:
                        apply(sector, content)
        return bytes(content)


def apply(change: Event, content: bytearray) -> None:
    """Change a file's content as a write or a truncation does; what was never written in between is zeros."""
    missing = change.at - len(content)
    if missing > 0:
        content.extend(bytes(missing))
    if change.did is Did.TRUNCATE:
        del content[change.at :]
    else:
        content[change.at : change.at + len(change.content)] = change.content


def _sectors(change: Event) -> Iterator[Event]:
    """A write as the sectors it touches; a truncation is one thing."""
    if change.did is Did.TRUNCATE:
        yield change
        return
    start, end = change.at, change.at + len(change.content)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        yield Event(Did.WRITE, change.file, start, change.content[start - change.at : stop - change.at])
        start = stop
