"""The book read from its first entry to its last (đọc sổ), a page at a time: never all of it in memory.

Rows are given as the database keeps them — kinds as text, days as 2026-11-22, instants as whole seconds UTC — so that
one that was damaged can be read too, and be named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from savings_app.database import ask
from savings_app.ledger.entry import sealed_hash

PAGE = 2_000
"""Entries looked at together."""

Moved = tuple[str, str, int]
"""Address of the debited account, of the credited one, amount."""


class Line(NamedTuple):
    """One entry with its postings in the order they were written."""

    id: str
    club_id: int
    seq: int
    kind: str
    key: str
    fingerprint: str
    booked_on: str
    happened_on: str | None
    recorded_at: int
    recorded_by: int
    reverses_id: str | None
    reason: str
    device: str | None
    prev_hash: str
    hash: str
    postings: tuple[Moved, ...]

    @property
    def rightful_hash(self) -> str:
        """The hash its content gives. Raises TypeError where what is stored is of no kind that can be hashed."""
        content = {
            "entry": self.id,
            "club": self.club_id,
            "seq": self.seq,
            "kind": self.kind,
            "key": self.key,
            "fingerprint": self.fingerprint,
            "booked_on": self.booked_on,
            "recorded_at": self.recorded_at,
            "recorded_by": self.recorded_by,
            "reverses": self.reverses_id,
            "happened_on": self.happened_on,
            "device": self.device,
        }
        return sealed_hash(self.prev_hash, content, reason=self.reason, postings=self.postings)


def books() -> list[int]:
    """The clubs that anything was ever written in, by their ids."""
    return [club_id for (club_id,) in ask("SELECT DISTINCT club_id FROM entry ORDER BY club_id")]


def entries(club_id: int) -> Iterator[Line]:
    """Every entry of a club in the order of its chain."""
    page = _page(club_id, 0)
    while page:
        moved = _postings(club_id, page[0][2], page[-1][2])
        for row in page:
            yield Line._make((*row[:6], *map(_iso, row[6:8]), *row[8:], tuple(moved[row[2]])))
        page = _page(club_id, page[-1][2])


def hash_at(club_id: int, seq: int) -> str | None:
    """The hash of a club's entry at that place of its chain, or none."""
    found = ask("SELECT hash FROM entry WHERE club_id = ? AND seq = ?", club_id, seq)
    return str(found[0][0]) if found else None


def _page(club_id: int, after: int) -> list[tuple[Any, ...]]:
    return ask(
        "SELECT id, club_id, seq, kind, key, fingerprint, booked_on, happened_on, recorded_at, recorded_by_id,"
        " reverses_id, reason, device, prev_hash, hash FROM entry WHERE club_id = ? AND seq > ? ORDER BY seq LIMIT ?",
        club_id,
        after,
        PAGE,
    )


def _postings(club_id: int, first: int, last: int) -> dict[int, list[Moved]]:
    found: dict[int, list[Moved]] = defaultdict(list)
    rows = ask(
        "SELECT e.seq, d.address, c.address, p.amount FROM entry e JOIN posting p ON p.entry_id = e.id"
        " JOIN account d ON d.id = p.debit_id JOIN account c ON c.id = p.credit_id"
        " WHERE e.club_id = ? AND e.seq >= ? AND e.seq <= ? ORDER BY p.id",
        club_id,
        first,
        last,
    )
    for seq, debit, credit, amount in rows:
        found[seq].append((debit, credit, amount))
    return found


def _iso(day: Any) -> str | None:
    """A day as SQLite keeps it already and PostgreSQL does not."""
    return None if day is None else str(day)
