"""Cash passes from hand to hand (bàn giao tiền): one proposes the counted sum, another confirms it.

Leader to treasurer and back, treasurer to bank and back. Only the confirmation moves money in the book; what was asked
is what is confirmed, to the đồng. Whoever proposed never confirms, and a proposal nobody answers expires.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import approvals, clubs
from savings_app.approvals import Approval, Question, Subject
from savings_app.database import transaction
from savings_app.ledger import balances, book, keys
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.chart import AccountKind, held_by
from savings_app.ledger.entry import Draft, EntryKind, Move, Request, part_of, request
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.permissions import Action
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import Labelled
from savings_app.typed import bare_number
from savings_app.users import User

EXPIRES_AFTER = dt.timedelta(hours=72)
"""A sum counted three days ago is counted again: the reliability page, §5.5, handover of cash."""


class Route(Labelled):
    """From whose hands into whose (tuyến giao tiền); the bank gives a paper slip for what it takes and gives."""

    TO_TREASURER = "TO_TREASURER", N_("tổ trưởng giao thủ quỹ")
    TO_LEADER = "TO_LEADER", N_("thủ quỹ giao lại tổ trưởng")
    TO_BANK = "TO_BANK", N_("thủ quỹ gửi vào ngân hàng")
    FROM_BANK = "FROM_BANK", N_("thủ quỹ rút từ ngân hàng")

    @property
    def giver(self) -> AccountKind:
        """Who holds the cash before."""
        return _HANDS[self][0]

    @property
    def taker(self) -> AccountKind:
        """Who holds it after."""
        return _HANDS[self][1]

    @property
    def proposes(self) -> Action:
        """What whoever proposes must be allowed."""
        return _ASKS_AND_ANSWERS[self][0]

    @property
    def confirms(self) -> Action:
        """What whoever confirms must be allowed."""
        return _ASKS_AND_ANSWERS[self][1]

    @property
    def over_the_counter(self) -> bool:
        """Whether the bank gives a paper for it."""
        return AccountKind.CASH_BANK in _HANDS[self]


_HANDS = {
    Route.TO_TREASURER: (AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER),
    Route.TO_LEADER: (AccountKind.CASH_TREASURER, AccountKind.CASH_LEADER),
    Route.TO_BANK: (AccountKind.CASH_TREASURER, AccountKind.CASH_BANK),
    Route.FROM_BANK: (AccountKind.CASH_BANK, AccountKind.CASH_TREASURER),
}

_ASKS_AND_ANSWERS = {
    Route.TO_TREASURER: (Action.PROPOSE_HANDOVER, Action.CONFIRM_HANDOVER),
    Route.TO_LEADER: (Action.HAND_CASH_BACK, Action.CONFIRM_CASH_BACK),
    Route.TO_BANK: (Action.BANK_CASH, Action.CONFIRM_BANKING),
    Route.FROM_BANK: (Action.BANK_CASH, Action.CONFIRM_BANKING),
}


@dataclass(eq=False)
class CashAlreadyProposed(Refusal):
    holder: AccountKind
    held: Dong
    waiting: Dong
    amount: Dong
    says = N_(
        "Sổ ghi {holder} {held}, trong đó {waiting} đã báo giao và đang chờ xác nhận: không báo thêm {amount} được."
    )


@dataclass(eq=False)
class NoBankSlip(Refusal):
    says = N_("Chưa nhập số giấy gửi tiền hoặc giấy rút tiền của ngân hàng.")


@dataclass(eq=False)
class BankSlipUsed(Refusal):
    bank_slip: str
    says = N_("Giấy ngân hàng số “{bank_slip}” đã dùng cho lần trước: nếu là giấy khác trùng số, ghi thêm ngày vào số.")
    status = 409


@dataclass(frozen=True)
class Handover:
    """The counted sum to be handed over out of one fund's cash; over the counter with the number of the bank's slip."""

    club_id: int
    fund_id: int
    amount: Dong
    key: UUID
    route: Route = Route.TO_TREASURER
    bank_slip: str = ""

    @property
    def content(self) -> dict[str, Any]:
        """What is confirmed."""
        slip = {"bank_slip": self.bank_slip} if self.route.over_the_counter else {}
        return {"route": self.route.value, "fund": self.fund_id, "amount": int(self.amount), **slip}


def asked_in(approval: Approval) -> Handover:
    """The handover a question is about. Raises NotFound where it is about something else."""
    approvals.check_about(approval, Subject.HANDOVER)
    facts = approval.facts
    # Questions asked before there was more than one route name none.
    route = Route[facts.get("route", Route.TO_TREASURER.value)]
    return Handover(
        approval.club, facts["fund"], Dong(facts["amount"]), UUID(approval.key), route, facts.get("bank_slip", "")
    )


def propose(handover: Handover, *, by: User, at: dt.datetime) -> Approval:
    """Ask the other to confirm; the same key asks once.

    Raises KeyReused and what check raises.
    """
    question = Question(
        club_id=handover.club_id,
        subject=Subject.HANDOVER,
        key=handover.key,
        typed=handover.content,
        lasts=EXPIRES_AFTER,
    )

    def look() -> dict[str, Any]:
        check(handover, at=at)
        return {}

    return approvals.ask_once(question, look, by=by.id, at=at)


def check(handover: Handover, *, at: dt.datetime) -> None:
    """Whether it may be proposed: the giver holds the sum beside what already waits for an answer in that fund.

    Raises NotFound, NoBankSlip, BankSlipUsed, BalanceTooSmall, CashAlreadyProposed, AmountNotPositive or
    AmountTooLarge.
    """
    if clubs.fund(handover.club_id, handover.fund_id) is None:
        raise NotFound()
    handover.amount.for_an_entry()
    if handover.route.over_the_counter:
        _check_bank_slip(handover, at=at)
    giver = handover.route.giver
    held = balances.of(handover.club_id, held_by(giver, handover.fund_id))
    if held < handover.amount:
        raise BalanceTooSmall(giver, held, handover.amount)
    on_the_way = Dong.total(
        each.amount
        for each in waiting(handover.club_id, at=at)
        if (each.route.giver, each.fund_id) == (giver, handover.fund_id)
    )
    if held < on_the_way + handover.amount:
        raise CashAlreadyProposed(giver, held, on_the_way, handover.amount)


def _check_bank_slip(handover: Handover, *, at: dt.datetime) -> None:
    """No paper of the bank's speaks for two sums; one whose sum was sent back may be shown again."""
    if not handover.bank_slip:
        raise NoBankSlip()
    shown = (handover.route, bare_number(handover.bank_slip))
    counting = (each for each in approvals.asked(handover.club_id, Subject.HANDOVER) if each.yes or each.waits(at))
    if any((each.route, bare_number(each.bank_slip)) == shown for each in map(asked_in, counting)):
        raise BankSlipUsed(handover.bank_slip)


def waiting(club_id: int, *, at: dt.datetime) -> list[Handover]:
    """What was proposed and may still be confirmed at that moment, newest first."""
    return [asked_in(each) for each in approvals.unanswered(club_id, Subject.HANDOVER) if each.waits(at)]


def confirm(approval: Approval, *, by: User, at: dt.datetime) -> Entry:
    """The second person has counted it, or seen the bank's paper: the cash is in the other hands from now on.

    A no is not kept: whoever may not confirm, or cash that is not there yet, must not close the question for good.
    """
    handover = asked_in(approval)
    asked = request(approval.club, part_of(handover.key, "confirmed"), **approval.facts)
    with transaction():
        clubs.lock(approval.club)
        return keys.answered(asked) or _confirm(approval, handover, asked, by=by, at=at)


def decline(approval: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """The count does not agree: nothing moves, the giver counts again."""
    asked_in(approval)
    approvals.decline(approval, reason=reason, by=by.id, at=at)


def _confirm(approval: Approval, handover: Handover, asked: Request, *, by: User, at: dt.datetime) -> Entry:
    approvals.answer(approval, yes=True, by=by.id, at=at)
    to, from_ = (held_by(hands, handover.fund_id) for hands in (handover.route.taker, handover.route.giver))
    draft = Draft(asked, EntryKind.HANDOVER, local_day(at), (Move(to, from_, handover.amount),))
    return book.post(draft, by=by.id, at=at)
