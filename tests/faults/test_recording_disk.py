"""What a power cut may leave of a file, from events written by hand."""

from __future__ import annotations

import random

import pytest

from tests.faults.recording_disk import SECTOR, Did, Disk, Event

OLD, NEW = b"o" * SECTOR * 2, b"n" * SECTOR * 2
HALF_AND_HALF: set[bytes | None] = {NEW[:SECTOR] + OLD[SECTOR:], OLD[:SECTOR] + NEW[SECTOR:]}

WRITE = Event(Did.WRITE, "book", 0, NEW)
SYNC = Event(Did.SYNC, "book")
TRUNCATE = Event(Did.TRUNCATE, "book", 0)
MADE = Event(Did.CREATE, "journal")
MADE_SYNC = Event(Did.SYNC, "journal")
GONE = Event(Did.DELETE, "book", 0)
GONE_FOR_SURE = Event(Did.DELETE, "book", 1)

CASES: list[tuple[list[Event], str, set[bytes | None]]] = [
    ([WRITE], "book", {OLD, NEW, *HALF_AND_HALF}),
    ([WRITE, SYNC], "book", {NEW}),
    ([WRITE, SYNC, TRUNCATE], "book", {NEW, b""}),
    ([TRUNCATE, SYNC], "book", {b""}),
    ([GONE], "book", {OLD, None}),
    ([GONE_FOR_SURE], "book", {None}),
    ([MADE], "journal", {b"", None}),
    ([MADE, MADE_SYNC], "journal", {b""}),
    ([GONE, MADE, MADE_SYNC], "book", {None}),
    ([GONE, Event(Did.CREATE, "book")], "book", {OLD, b""}),
    ([Event(Did.WRITE, "book", SECTOR * 3, b"x"), SYNC], "book", {OLD + bytes(SECTOR) + b"x"}),
]


@pytest.mark.parametrize(("events", "file", "states"), CASES)
def test_only_what_may_be_is_found(events: list[Event], file: str, states: set[bytes | None]) -> None:
    disk, chance = Disk({"book": OLD}), random.Random(1)
    for event in events:
        disk.happen(event)
    assert {disk.after_power_cut(chance).get(file) for _ in range(200)} == states
