"""What was undone (khoản đã đảo): which slip undid which, whose, how much, why and by whom.

Whole đồng, newest first. A leader undoes what she wrote by herself, so whoever signs the month's closing sees each of
these first: a deposit undone and kept in a pocket shows here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import receipts
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from savings_app.reports import slips
from savings_app.reports.slips import ShownSlip


@dataclass(frozen=True)
class Undone:
    """One reversal: its slip, the slip it undid, the slip written instead (none: it is gone), who did it and why."""

    number: str
    undid: str
    instead: str | None
    name: str
    amount: Dong
    on: dt.date
    reason: str
    by: str


def between(club_id: int, first: dt.date, last: dt.date) -> list[Undone]:
    """Every reversal booked from one day to another."""
    booked = Entry.booked_on.between(first, last)
    reversals = Entry.select().where(Entry.club == club_id, Entry.kind == EntryKind.REVERSAL, booked)
    found = receipts.of_entries([each.id for each in reversals.order_by(Entry.seq.desc())])
    shown = (slips.of_receipt(each) for each in sorted(found.values(), key=lambda one: one.shown, reverse=True))
    return [_undone(each) for each in shown]


def _undone(slip: ShownSlip) -> Undone:
    return Undone(
        number=slip.number,
        undid=slip.undoes.number if slip.undoes else "",
        instead=slip.written_anew,
        name=slip.member.person.name,
        amount=slip.amount,
        on=slip.entry.booked_on,
        reason=slip.entry.reason,
        by=slip.recorded_by,
    )
