"""What every account held before some days, what came in and went out on them, and what was left (số dư theo tháng).

Whole đồng, by the day an entry is booked on, on the side an account grows on; added up from postings. What was left is
what was there before and came in, less what went out; so one month opens with what the month before it closed with.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app.database import ask
from savings_app.ledger.chart import AccountKind, Place
from savings_app.ledger.entry import fingerprint
from savings_app.money import NOTHING, Dong
from savings_app.schemes import Scheme


@dataclass(frozen=True)
class Moved:
    """One account over some days."""

    opening: Dong = NOTHING
    came_in: Dong = NOTHING
    went_out: Dong = NOTHING

    @property
    def closing(self) -> Dong:
        """What was left."""
        return self.opening + self.came_in - self.went_out

    def __add__(self, other: Moved) -> Moved:
        return Moved(self.opening + other.opening, self.came_in + other.came_in, self.went_out + other.went_out)


def of_accounts(club_id: int, first: dt.date, last: dt.date) -> dict[Place, Moved]:
    """Every account of a club that ever moved through the last of those days, both included."""
    found = ask(_SUMS, first.isoformat(), first.isoformat(), first.isoformat(), club_id, last.isoformat())
    return {
        Place(AccountKind[kind], fund, member, scheme and Scheme[scheme], contribution): Moved(
            *(Dong(int(sum_)) for sum_ in sums)
        )
        for kind, fund, member, scheme, contribution, *sums in found
    }


def balances_print(club_id: int, last: dt.date) -> str:
    """The SHA-256 of every balance a club had at the end of a day, empty accounts left out."""
    left = {place.address: int(moved.closing) for place, moved in of_accounts(club_id, last, last).items()}
    return fingerprint({"balances": {address: amount for address, amount in left.items() if amount}})


_SUMS = """
SELECT a.kind, a.fund_id, a.member_id, a.scheme, a.contribution_id,
       SUM(CASE WHEN e.booked_on < ? THEN m.grown ELSE 0 END),
       SUM(CASE WHEN e.booked_on >= ? AND m.grown > 0 THEN m.grown ELSE 0 END),
       SUM(CASE WHEN e.booked_on >= ? AND m.grown < 0 THEN -m.grown ELSE 0 END)
FROM (SELECT p.entry_id, a.id AS account_id,
             CASE WHEN (a.side = 'D') = (a.id = p.debit_id) THEN p.amount ELSE -p.amount END AS grown
      FROM posting p JOIN account a ON a.id IN (p.debit_id, p.credit_id)) m
JOIN entry e ON e.id = m.entry_id
JOIN account a ON a.id = m.account_id
WHERE e.club_id = ? AND e.booked_on <= ?
GROUP BY a.id
ORDER BY a.id
"""
