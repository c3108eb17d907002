"""The slips of one day's deposits by purse (phiếu trong ngày): what the day sheet says is in the book, under which key.

Only deposits that stand: what was reversed is left out. Of a key only the end is told, enough to know it by.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import receipts
from savings_app.database import ask
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.schemes import Scheme

KEY_END = 12
"""Letters of a key: the last group of a UUID."""


@dataclass(frozen=True)
class DepositSlip:
    """One deposit in the book: the number of its slip, the amount, and the end of its key."""

    number: str
    amount: Dong
    key: str


def on_day(club_id: int, day: dt.date) -> dict[Purse, list[DepositSlip]]:
    """Every purse of a club that money was put into on that day, in the order of the book."""
    found: dict[Purse, list[DepositSlip]] = {}
    for member, fund, scheme, amount, year, number, key in ask(_ON_DAY, club_id, day.isoformat(), day.isoformat()):
        slip = DepositSlip(receipts.show(year, number), Dong(int(amount)), str(key)[-KEY_END:])
        found.setdefault(Purse(member, fund, Scheme[scheme]), []).append(slip)
    return found


_ON_DAY = """
SELECT a.member_id, a.fund_id, a.scheme, p.amount, r.year, r.number, e.key
FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.credit_id
JOIN receipt r ON r.entry_id = e.id
WHERE e.club_id = ? AND e.kind = 'DEPOSIT' AND a.kind IN ('SAVINGS', 'HOME_SAVINGS')
  AND (e.happened_on = ? OR (e.happened_on IS NULL AND e.booked_on = ?))
  AND NOT EXISTS (SELECT 1 FROM entry undone WHERE undone.reverses_id = e.id)
ORDER BY e.seq
"""
