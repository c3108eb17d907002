"""A member leaves, dies or moves (rời tổ, qua đời, chuyển đi): the leader proposes, the treasurer pays and confirms.

What the leader advanced is repaid first; then every purse is paid out to zero, one entry and one slip each. A pig at
home is hers: its tally is taken out of the book and never passes the club. The sums were read when it was proposed;
where the book says otherwise at the confirmation, it is proposed anew.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import approvals, clubs, members, receipts, repayments
from savings_app.approvals import Approval, Question, Subject
from savings_app.database import transaction
from savings_app.departure_checks import check
from savings_app.ledger import advanced, balances, book
from savings_app.ledger.advanced import Debt
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.chart import AccountKind, held_by, home_pig, home_savings, savings
from savings_app.ledger.entry import Draft, EntryKind, Move, PartKey, part_of, request
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import Labelled, Scheme
from savings_app.users import User


class Leaving(Labelled):
    """Why a member is one no longer."""

    LEFT = "LEFT", N_("rời tổ")
    DIED = "DIED", N_("qua đời")
    MOVED = "MOVED", N_("chuyển câu lạc bộ")


@dataclass(frozen=True)
class NextOfKin:
    """Who takes the money of a member who died, what he is to her, and the paper he showed."""

    name: str
    relation: str
    paper: str

    @property
    def content(self) -> dict[str, str]:
        return {"name": self.name, "relation": self.relation, "paper": self.paper}


@dataclass(frozen=True)
class Departure:
    """Who leaves, why, and on which day she was there last; ``next_of_kin`` takes her money where she died."""

    club_id: int
    member_id: int
    why: Leaving
    day: dt.date
    key: UUID
    next_of_kin: NextOfKin | None = None
    to_club: int | None = None

    @property
    def typed(self) -> dict[str, Any]:
        """What the leader said: who, why, when, to whom. The book adds the sum of every purse."""
        return {
            "member": self.member_id,
            "why": self.why.value,
            "day": self.day.isoformat(),
            "next_of_kin": self.next_of_kin.content if self.next_of_kin else None,
            "to_club": self.to_club,
        }


@dataclass(frozen=True)
class LeavingPurse:
    """One purse as it is when its member leaves: counted, still in her pig, and what of the counted she owes."""

    purse: Purse
    savings: Dong
    at_home: Dong
    owes: Dong

    @property
    def paid_out(self) -> Dong:
        """What is left for her once the leader's advance is repaid."""
        return self.savings - self.owes

    @property
    def content(self) -> list[Any]:
        figures = (int(each) for each in (self.savings, self.at_home, self.owes))
        return [self.purse.fund_id, self.purse.scheme.value, *figures]


@dataclass(eq=False)
class NoNextOfKin(Refusal):
    member: str
    says = N_("{member} đã mất: hãy ghi người thân nhận tiền, quan hệ và giấy tờ đã xem.")


@dataclass(eq=False)
class DepartureAsked(Refusal):
    member: str
    says = N_("{member} đã có đề nghị rời tổ đang chờ thủ quỹ.")
    status = 409


@dataclass(eq=False)
class SumsChanged(Refusal):
    member: str
    says = N_("Sổ của {member} đã thay đổi sau khi đề nghị: tổ trưởng lập đề nghị mới.")
    status = 409


@dataclass(eq=False)
class HandOverFirst(Refusal):
    held: Dong
    needed: Dong
    says = N_("Thủ quỹ chỉ giữ {held} của quỹ này, cần {needed}: tổ trưởng bàn giao tiền cho thủ quỹ trước.")


def propose(departure: Departure, *, by: User, at: dt.datetime) -> Approval:
    """Ask the treasurer to pay a member out; the same key asks once.

    Raises KeyReused, NoNextOfKin, DepartureAsked and what ``departure_checks.check`` raises.
    """
    subject, typed = Subject.DEPARTURE, departure.typed
    question = Question(club_id=departure.club_id, subject=subject, key=departure.key, typed=typed)

    def look() -> dict[str, Any]:
        member = check(departure.club_id, departure.member_id, day=departure.day, on=local_day(at))
        if departure.why is Leaving.DIED and departure.next_of_kin is None:
            raise NoNextOfKin(member.person.name)
        purses = {"purses": [each.content for each in held(member)]}
        _check_asked(member, {**typed, **purses})
        return purses

    return approvals.ask_once(question, look, by=by.id, at=at)


def confirm(approval: Approval, *, by: User, at: dt.datetime) -> list[Entry]:
    """The treasurer has paid: her purses are empty and she is a member no longer; the entries, the same once confirmed.

    A no of the book is not kept: whoever may not confirm, or cash that is not there yet, leaves the question open.
    """
    approvals.check_about(approval, Subject.DEPARTURE)
    if Leaving[approval.facts["why"]] is Leaving.MOVED:
        raise NotFound()
    with transaction():
        clubs.lock(approval.club)
        now = approvals.get(approval.club, approval.id)
        if now is not None and now.yes:
            return paid_out(now)
        return pay_out(approval, by=by, at=at)


def pay_out(approval: Approval, *, by: User, at: dt.datetime) -> list[Entry]:
    """Answer yes, empty her purses and let her go; in the transaction of whoever asks, under the club's lock."""
    facts, today = approval.facts, local_day(at)
    approvals.answer(approval, yes=True, by=by.id, at=at)
    day = dt.date.fromisoformat(facts["day"])
    member = check(approval.club, facts["member"], day=day, on=today)
    purses = held(member)
    if [each.content for each in purses] != facts["purses"]:
        raise SumsChanged(member.person.name)
    found = [_pay(approval, each, by=by, at=at) for each in purses]
    if member.left_on is None:
        members.leave(member, day)
    return [entry for entry in found if entry is not None]


def decline(approval: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """The treasurer pays nothing out: nothing moves, she stays."""
    approvals.check_about(approval, Subject.DEPARTURE)
    approvals.decline(approval, reason=reason, by=by.id, at=at)


def held(member: Member) -> list[LeavingPurse]:
    """Her purses that are not empty, or that owe something."""
    found, debts = balances.purses(member.club), advanced.in_club(member.club)
    hers = sorted(purse for purse in {*found, *debts} if purse.member_id == member.id)
    purses = []
    for purse in hers:
        balance, debt = found.get(purse, PurseBalance()), debts.get(purse, Debt())
        purses.append(LeavingPurse(purse, balance.savings, balance.at_home, debt.owes))
    return [each for each in purses if each.savings or each.at_home or each.owes]


def of_facts(facts: dict[str, Any]) -> list[LeavingPurse]:
    """The purses as they were when it was asked."""
    return [
        LeavingPurse(Purse(facts["member"], fund, Scheme[scheme]), *(Dong(each) for each in figures))
        for fund, scheme, *figures in facts["purses"]
    ]


def paid_out(approval: Approval) -> list[Entry]:
    """The entries a confirmed departure led to, purse by purse."""
    found = (book.answered(approval.club, _key(approval, each.purse, "payout")) for each in of_facts(approval.facts))
    return [entry for entry in found if entry is not None]


def _check_asked(member: Member, content: dict[str, Any]) -> None:
    """One question a member; one whose sums are no longer hers stands in nobody's way."""
    waiting = (each.facts for each in approvals.unanswered(member.club, Subject.DEPARTURE))
    if any((each["member"], each["purses"]) == (member.id, content["purses"]) for each in waiting):
        raise DepartureAsked(member.person.name)


def _pay(approval: Approval, leaving: LeavingPurse, *, by: User, at: dt.datetime) -> Entry | None:
    """Repay what the leader advanced, then give the rest back; the entry of the payout, none where nothing is left."""
    purse, today = leaving.purse, local_day(at)
    repaying = request(approval.club, _key(approval, purse, "repaid"), approval=approval.id)
    repayments.repay(repaying, purse, leaving.owes, booked_on=today, by=by.id, at=at)
    moves = _moves(leaving)
    if not moves:
        return None
    treasurers = held_by(AccountKind.CASH_TREASURER, purse.fund_id)
    there = balances.of(approval.club, treasurers)
    if there < leaving.paid_out:
        raise HandOverFirst(there, leaving.paid_out)
    asked = request(approval.club, _key(approval, purse, "payout"), approval=approval.id)
    draft = Draft(asked, EntryKind.PAYOUT, today, moves, reason=_reason(approval))
    return receipts.post(draft, by=by.id, at=at)


def _moves(leaving: LeavingPurse) -> tuple[Move, ...]:
    purse = leaving.purse
    paid = Move(savings(purse), held_by(AccountKind.CASH_TREASURER, purse.fund_id), leaving.paid_out)
    kept = Move(home_savings(purse), home_pig(purse), leaving.at_home)
    return tuple(move for move in (paid, kept) if move.amount)


def _key(approval: Approval, purse: Purse, part: str) -> PartKey:
    return part_of(UUID(approval.key), f"{part}:{savings(purse).address}")


def _reason(approval: Approval) -> str:
    """Why, and who takes the money, as the slip says it."""
    facts = approval.facts
    kin = facts["next_of_kin"]
    if kin:
        return f"Hội viên đã mất; người nhận: {kin['name']} ({kin['relation']}), đã xem {kin['paper']}"
    if facts["to_club"]:
        club = clubs.get(facts["to_club"])
        return f"Chuyển sang {club.name if club else ''}"
    return "Hội viên rời tổ, tự nhận"
