"""The manifest of a backup: what the book said at the very moment it was copied.

Read from the living book inside the snapshot that is copied, never from the copy: what the copy says afterwards is held
against it. Plain SQL on the columns that are a contract, so that a book of an older version can be told too.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

Ask = Callable[[str], list[tuple[Any, ...]]]
"""Puts a question to a database and gives its rows."""


@dataclass(frozen=True)
class ClubHead:
    """How far the book of one club had come; ``last_slip`` is its newest slip, written 2026-0123, or empty."""

    club_id: int
    head_seq: int
    head_hash: str
    entries: int
    last_slip: str


@dataclass(frozen=True)
class Manifest:
    """What was copied: of which kind of database, with which migrations, when, and every club's head."""

    database: str
    migrations: tuple[str, ...]
    taken_at: int
    last_entry_at: int | None
    clubs: tuple[ClubHead, ...]

    @property
    def entries(self) -> int:
        """How many entries there are in all clubs."""
        return sum(club.entries for club in self.clubs)

    @property
    def written(self) -> bytes:
        """One line of JSON."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"


def read_book(ask: Ask, *, database: str, at: dt.datetime) -> Manifest:
    """What the book says, in the snapshot ``ask`` looks at."""
    migrations = tuple(str(name) for (name,) in ask("SELECT name FROM schema_migration ORDER BY name"))
    ((last,),) = ask("SELECT MAX(recorded_at) FROM entry")
    return Manifest(database, migrations, int(at.timestamp()), last, heads(ask))


def heads(ask: Ask) -> tuple[ClubHead, ...]:
    """The head of every club, with the entries counted and the newest slip."""
    counted = {club: int(count) for club, count in ask("SELECT club_id, COUNT(*) FROM entry GROUP BY club_id")}
    slips = {club: int(last) for club, last in ask(_LAST_SLIPS)}
    clubs = ask("SELECT id, head_seq, head_hash FROM club ORDER BY id")
    return tuple(ClubHead(id_, seq, head, counted.get(id_, 0), _shown(slips.get(id_))) for id_, seq, head in clubs)


_LAST_SLIPS = "SELECT club_id, MAX(CAST(year AS BIGINT) * 10000000 + number) FROM receipt GROUP BY club_id"


def read_written(line: bytes) -> Manifest:
    """The manifest a backup carries; it was sealed, so it is as it was written."""
    told = json.loads(line)
    told["migrations"] = tuple(told["migrations"])
    told["clubs"] = tuple(ClubHead(**club) for club in told["clubs"])
    return Manifest(**told)


def _shown(last: int | None) -> str:
    return "" if last is None else f"{last // 10_000_000}-{last % 10_000_000:04}"
