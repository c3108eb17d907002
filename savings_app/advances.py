"""The leader puts her own money in for a member (tổ trưởng ứng tiền): a debt of hers, never cash below zero.

The member has that much more savings and owes it; what she puts in next repays it first (``repayments``). What the
leader's cash could not give her back at once she takes later, when there is some.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from savings_app import receipts
from savings_app.deposits import purse_of
from savings_app.ledger import advanced, book, chart, keys
from savings_app.ledger.chart import AccountKind, held_by, savings
from savings_app.ledger.entry import Draft, EntryKind, Key, Move, Request, request
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.receipts import Issued
from savings_app.refusals import N_, Refusal
from savings_app.users import User


@dataclass(frozen=True)
class Advance:
    """What the leader put into a purse for its member on a day."""

    club_id: int
    purse: Purse
    amount: Dong
    booked_on: dt.date
    key: Key

    @property
    def request(self) -> Request:
        """The content by which the same key is known to be the same advance."""
        return request(
            self.club_id,
            self.key,
            kind=EntryKind.ADVANCE.value,
            **self.purse.content,
            amount=int(self.amount),
            booked_on=self.booked_on.isoformat(),
        )


@dataclass(eq=False)
class NothingRepaidYet(Refusal):
    repaid: Dong
    amount: Dong
    says = N_("Hội viên mới trả {repaid} mà tổ trưởng chưa nhận: không nhận lại {amount} được.")


def record(advance: Advance, *, by: User, at: dt.datetime) -> Issued:
    """Write an advance once, however often it is sent, and return its slip."""
    answer = keys.answer_once(advance.request, lambda: receipts.post(_draft(advance), by=by.id, at=at), at=at)
    return receipts.issued(answer)


def take_back(club_id: int, purse: Purse, amount: Dong, *, key: UUID, by: User, at: dt.datetime) -> Entry:
    """The leader takes her own out of the club's cash, once the member has repaid it.

    Raises NothingRepaidYet, or BalanceTooSmall where the leader holds too little.
    """
    asked = request(
        club_id,
        key,
        kind=EntryKind.ADVANCE_TAKEN.value,
        **purse.content,
        amount=int(amount),
    )

    def work() -> Entry:
        repaid = advanced.of(club_id, purse).repaid
        if amount > repaid or repaid == NOTHING:
            raise NothingRepaidYet(repaid, amount)
        taken = Move(chart.owed_advance(purse), held_by(AccountKind.CASH_LEADER, purse.fund_id), amount)
        return book.post(Draft(asked, EntryKind.ADVANCE_TAKEN, local_day(at), (taken,)), by=by.id, at=at)

    return keys.answer_once(asked, work, at=at).entry


def _draft(advance: Advance) -> Draft:
    purse, amount = advance.purse, advance.amount
    purse_of(advance.club_id, purse, on=advance.booked_on)
    moves = (
        Move(held_by(AccountKind.CASH_LEADER, purse.fund_id), savings(purse), amount),
        Move(chart.advanced(purse), chart.owed_advance(purse), amount),
    )
    return Draft(advance.request, EntryKind.ADVANCE, advance.booked_on, moves)
