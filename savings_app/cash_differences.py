"""What a count found too little is brought back (bù tiền thiếu), too much is given to its owner (tiền thừa về đúng sổ).

Whole đồng. Two people each time: one asks, another saw the money or the proof and signs; only then the book moves.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import approvals, cash_counts, clubs, deposits, receipts
from savings_app.approvals import Approval, Question, Subject
from savings_app.database import transaction
from savings_app.ledger import balances, book
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.chart import AccountKind, Place, held_by, savings, short, surplus
from savings_app.ledger.entry import Draft, EntryKind, Move, part_of, request
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.refusals import NotFound
from savings_app.users import User

CAN_BE_SHORT = (AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER)
"""Whose cash can be missing; at the bank a difference is explained before it is counted."""


@dataclass(frozen=True)
class Repayment:
    """Money a holder brings for what was missing when her cash was counted."""

    club_id: int
    fund_id: int
    holder: AccountKind
    amount: Dong
    key: UUID

    @property
    def content(self) -> dict[str, Any]:
        """What the second person signs."""
        return {"holder": self.holder.value, "fund": self.fund_id, "amount": int(self.amount)}


@dataclass(frozen=True)
class Placing:
    """Money found too much, and the purse it turned out to belong to."""

    club_id: int
    purse: Purse
    amount: Dong
    reason: str
    key: UUID

    @property
    def content(self) -> dict[str, Any]:
        """What the second person signs."""
        return {
            **self.purse.content,
            "amount": int(self.amount),
            "reason": self.reason,
        }


def make_good(repayment: Repayment, *, by: User, at: dt.datetime) -> Approval:
    """Ask a second person to see the missing money back in the cash; the same key asks once.

    Raises KeyReused, NotFound, AmountNotPositive, AmountTooLarge or BalanceTooSmall.
    """
    if repayment.holder not in CAN_BE_SHORT:
        raise NotFound()
    missing = short(repayment.holder, repayment.fund_id)
    return _ask(repayment, Subject.SHORTAGE, missing, by=by, at=at)


def place_surplus(placing: Placing, *, by: User, at: dt.datetime) -> Approval:
    """Ask a second person to agree whose the surplus is; the same key asks once.

    Raises KeyReused, NotFound, NoSuchPurse, AmountNotPositive, AmountTooLarge or BalanceTooSmall.
    """
    deposits.purse_of(placing.club_id, placing.purse, on=local_day(at))
    return _ask(placing, Subject.SURPLUS, surplus(placing.purse.fund_id), by=by, at=at)


def sign(approval: Approval, *, by: User, at: dt.datetime) -> Entry:
    """A second person's yes: the money is booked where it belongs."""
    approvals.check_about(approval, Subject.SHORTAGE, Subject.SURPLUS)
    with transaction():
        clubs.lock(approval.club)
        approvals.answer(approval, yes=True, by=by.id, at=at)
        asked = request(approval.club, part_of(UUID(approval.key), "confirmed"), **approval.facts)
        if approval.subject is Subject.SHORTAGE:
            draft = Draft(asked, EntryKind.SHORTAGE_REPAID, local_day(at), (_repaid(approval.facts),))
            return book.post(draft, by=by.id, at=at)
        placed, reason = _placed(approval.facts), approval.facts["reason"]
        draft = Draft(asked, EntryKind.SURPLUS_PLACED, local_day(at), (placed,), reason=reason)
        return receipts.post(draft, by=by.id, at=at)


def decline(approval: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """A second person's no: nothing moves."""
    approvals.check_about(approval, Subject.SHORTAGE, Subject.SURPLUS)
    approvals.decline(approval, reason=reason, by=by.id, at=at)


def _ask(what: Repayment | Placing, subject: Subject, place: Place, *, by: User, at: dt.datetime) -> Approval:
    lasts = cash_counts.TO_SIGN
    question = Question(club_id=what.club_id, subject=subject, key=what.key, typed=what.content, lasts=lasts)

    def look() -> dict[str, Any]:
        if clubs.fund(what.club_id, place.fund_id) is None:
            raise NotFound()
        lies = balances.of(what.club_id, place)
        if lies < what.amount.for_an_entry():
            raise BalanceTooSmall(place.kind, lies, what.amount)
        return {}

    return approvals.ask_once(question, look, by=by.id, at=at)


def _repaid(facts: dict[str, Any]) -> Move:
    holder, fund_id = AccountKind[facts["holder"]], facts["fund"]
    return Move(held_by(holder, fund_id), short(holder, fund_id), Dong(facts["amount"]))


def _placed(facts: dict[str, Any]) -> Move:
    purse = Purse.of(facts)
    return Move(surplus(purse.fund_id), savings(purse), Dong(facts["amount"]))
