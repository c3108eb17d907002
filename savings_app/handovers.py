"""Cash goes from the leader to the treasurer (bàn giao tiền): one proposes the counted sum, the other confirms it.

Only the confirmation moves money in the book; what was asked is what is confirmed, to the đồng.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import approvals, clubs
from savings_app.approvals import Approval, Subject
from savings_app.database import transaction
from savings_app.ledger import balances, book, keys
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.chart import AccountKind, held_by
from savings_app.ledger.entry import Draft, EntryKind, Move, Request, fingerprint, part_of, request
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.users import User


@dataclass(eq=False)
class CashAlreadyProposed(Refusal):
    held: Dong
    waiting: Dong
    amount: Dong
    says = N_("Tổ trưởng giữ {held}, trong đó {waiting} đã báo và đang chờ thủ quỹ nhận: không báo thêm {amount} được.")


@dataclass(frozen=True)
class Handover:
    """The counted sum a leader hands to the treasurer, out of one fund's cash."""

    club_id: int
    fund_id: int
    amount: Dong
    key: UUID

    @property
    def content(self) -> dict[str, Any]:
        """What the treasurer confirms."""
        return {"fund": self.fund_id, "amount": int(self.amount)}


def propose(handover: Handover, *, by: User, at: dt.datetime) -> Approval:
    """Ask the treasurer to confirm; the same key asks once.

    Raises KeyReused and what check raises.
    """
    with transaction():
        clubs.lock(handover.club_id)
        before = approvals.by_key(handover.club_id, str(handover.key))
        if before is not None:
            if before.fingerprint != fingerprint(handover.content):
                raise KeyReused()
            return before
        check(handover)
        return approvals.ask(
            handover.club_id, Subject.HANDOVER, handover.content, key=str(handover.key), by=by.id, at=at
        )


def check(handover: Handover) -> None:
    """Whether it may be proposed: the leader holds the sum beside what already waits for an answer in that fund.

    Raises NotFound, BalanceTooSmall, CashAlreadyProposed, AmountNotPositive or AmountTooLarge.
    """
    if clubs.fund(handover.club_id, handover.fund_id) is None:
        raise NotFound()
    handover.amount.for_an_entry()
    held = balances.of(handover.club_id, held_by(AccountKind.CASH_LEADER, handover.fund_id))
    if held < handover.amount:
        raise BalanceTooSmall(AccountKind.CASH_LEADER, held, handover.amount)
    waiting = _waiting(handover.club_id, handover.fund_id)
    if held < waiting + handover.amount:
        raise CashAlreadyProposed(held, waiting, handover.amount)


def confirm(approval: Approval, *, by: User, at: dt.datetime) -> Entry:
    """The treasurer has counted it and has it: the cash is hers from now on.

    A no is not kept: whoever may not confirm, or cash that is not there yet, must not close the question for good.
    """
    _check_subject(approval)
    asked = request(approval.club, part_of(UUID(approval.key), "confirmed"), **approval.facts)
    with transaction():
        clubs.lock(approval.club)
        return keys.answered(asked) or _confirm(approval, asked, by=by, at=at)


def decline(approval: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """The count does not agree: nothing moves, the leader counts again."""
    _check_subject(approval)
    with transaction():
        clubs.lock(approval.club)
        approvals.answer(approval, yes=False, by=by.id, at=at, reason=reason)


def _confirm(approval: Approval, asked: Request, *, by: User, at: dt.datetime) -> Entry:
    approvals.answer(approval, yes=True, by=by.id, at=at)
    fund_id, amount = approval.facts["fund"], Dong(approval.facts["amount"])
    to, from_ = held_by(AccountKind.CASH_TREASURER, fund_id), held_by(AccountKind.CASH_LEADER, fund_id)
    draft = Draft(asked, EntryKind.HANDOVER, local_day(at), (Move(to, from_, amount),))
    return book.post(draft, by=by.id, at=at)


def _waiting(club_id: int, fund_id: int) -> Dong:
    """What was proposed out of a fund and has no answer yet."""
    asked = approvals.asked(club_id, Subject.HANDOVER)
    return Dong.total(
        Dong(each.facts["amount"]) for each in asked if each.yes is None and each.facts["fund"] == fund_id
    )


def _check_subject(approval: Approval) -> None:
    """A question about something else is no handover."""
    if approval.subject is not Subject.HANDOVER:
        raise NotFound()
