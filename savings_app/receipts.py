"""Our numbered slip (phiếu): one for every entry that moves a member's money.

Numbers run 1, 2, 3 … per club and year of recording, without a gap: a deposit of 31 December that arrives on 2
January gets a number of the new year and shows both days. A slip is written 2026-0123.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from peewee import CompositeKey, IntegerField, fn

from savings_app.clubs import Club
from savings_app.database import Table, ask, refers_to
from savings_app.ledger import book
from savings_app.ledger.entry import Draft, EntryKind
from savings_app.ledger.keys import Answer
from savings_app.ledger.tables import Entry
from savings_app.months import local_day

SLIPPED = frozenset(
    {
        EntryKind.OPENING,
        EntryKind.DEPOSIT,
        EntryKind.PIG_OPENING,
        EntryKind.CONVERSION,
        EntryKind.RELEASE,
        EntryKind.REFUND,
        EntryKind.REVERSAL,
        EntryKind.SURPLUS_PLACED,
        EntryKind.ADVANCE,
        EntryKind.ADVANCE_REPAID,
        EntryKind.PAYOUT,
        EntryKind.ARRIVAL,
    }
)
"""The kinds of entry that move a member's money."""

_SHOWN = re.compile(r"([0-9]{4})-([0-9]{4,7})")


def show(year: int, number: int) -> str:
    """A slip's number as people write it: 2026-0123."""
    return f"{year}-{number:04}"


class Receipt(Table):
    """The number of a slip; everything on it is read from the entry."""

    club = refers_to(Club)
    year = IntegerField()
    number = IntegerField()
    entry = refers_to(Entry, unique=True)

    class Meta:
        primary_key = CompositeKey("club", "year", "number")

    @property
    def shown(self) -> str:
        """As people write it: 2026-0123."""
        return show(self.year, self.number)


@dataclass(frozen=True)
class Issued:
    """The slip somebody is given, and whether its entry was written just now or long ago under the same key."""

    receipt: Receipt
    created: bool


def post(draft: Draft, *, by: int, at: dt.datetime) -> Entry:
    """Write an entry that moves a member's money, together with its slip."""
    entry = book.post(draft, by=by, at=at)
    issue(entry)
    return entry


def post_all(drafts: Sequence[Draft], *, by: int, at: dt.datetime) -> list[Receipt]:
    """Write several entries of one club, and then their slips, in that order; the slips."""
    entries = book.post_all(drafts, by=by, at=at)
    first = _next_number(entries[0]) if entries else 0
    return [_issue(entry, first + after) for after, entry in enumerate(entries)]


def issued(answer: Answer) -> Issued:
    """The slip that answers a request."""
    return Issued(Receipt.the(entry=answer.entry.id), answer.created)


def issue(entry: Entry) -> Receipt:
    """The slip of an entry just written, with the next number; inside the transaction that wrote it."""
    return _issue(entry, _next_number(entry))


def _next_number(entry: Entry) -> int:
    asked = "SELECT max(number) FROM receipt WHERE club_id = ? AND year = ?"
    ((last,),) = ask(asked, entry.club, local_day(entry.recorded_at).year)
    return (last or 0) + 1


def _issue(entry: Entry, number: int) -> Receipt:
    columns = {
        "club": entry.club,
        "year": local_day(entry.recorded_at).year,
        "number": number,
        "entry": entry.id,
    }
    Receipt.write(**columns)
    return Receipt.as_written(columns)


def get(club_id: int, shown: str) -> Receipt | None:
    """The slip of that number in that club, or none."""
    parts = _SHOWN.fullmatch(shown)
    if parts is None:
        return None
    year, number = map(int, parts.groups())
    return Receipt.find(club=club_id, year=year, number=number)


def of_entries(entry_ids: Iterable[str]) -> dict[str, Receipt]:
    """The slips of some entries, by entry."""
    return {receipt.entry: receipt for receipt in Receipt.select().where(Receipt.entry.in_(list(entry_ids) or [""]))}


def under_keys(club_id: int, keys: Iterable[str]) -> dict[str, str]:
    """The numbers of the slips of what was written under some keys, by key."""
    asked = Entry.select(Entry.id, Entry.key).where(Entry.club == club_id, Entry.key.in_(list(keys) or [""]))
    key_of = {entry.id: entry.key for entry in asked}
    return {key_of[entry_id]: receipt.shown for entry_id, receipt in of_entries(key_of).items()}


def newest(club_id: int) -> Receipt | None:
    """The club's last slip, or none."""
    latest = (Receipt.year.desc(), Receipt.number.desc())
    found: Receipt | None = Receipt.select().where(Receipt.club == club_id).order_by(*latest).first()
    return found


def of_entry(entry_id: str) -> Receipt | None:
    """The slip of an entry, or none."""
    return Receipt.find(entry=entry_id)


def numbers_run_without_gap() -> list[str]:
    """I09: per club and year the numbers are 1 to the count."""
    query = (
        Receipt.select(Receipt.club, Receipt.year)
        .group_by(Receipt.club, Receipt.year)
        .having((fn.MIN(Receipt.number) != 1) | (fn.MAX(Receipt.number) != fn.COUNT(Receipt.number)))
    )
    return [f"{row.club}/{row.year}" for row in query]


def every_moved_purse_has_one_slip() -> list[str]:
    """I10: an entry that moves a member's money has exactly one slip of its own club; no other entry has one."""
    kinds = ", ".join(f"'{kind.value}'" for kind in sorted(SLIPPED))
    found = ask(
        f"SELECT e.id FROM entry e LEFT JOIN receipt r ON r.entry_id = e.id WHERE (e.kind IN ({kinds}))"  # noqa: S608 -- names of ours
        " <> (r.entry_id IS NOT NULL) OR r.club_id <> e.club_id"
    )
    return [entry_id for (entry_id,) in found]


def numbers_follow_the_chain() -> list[str]:
    """I09: a year's slips have their numbers in the order in which their entries were written."""
    found = ask(
        "SELECT entry_id FROM (SELECT r.entry_id, e.seq, LAG(e.seq) OVER (PARTITION BY r.club_id, r.year"
        " ORDER BY r.number) AS earlier FROM receipt r JOIN entry e ON e.id = r.entry_id) s WHERE earlier > seq"
    )
    return [entry_id for (entry_id,) in found]


LAWS = (numbers_run_without_gap, every_moved_purse_has_one_slip, numbers_follow_the_chain)
