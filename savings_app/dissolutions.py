"""A club comes to its end (giải thể): nothing is left in it, an officer proposes, the treasurer confirms.

Where there is no treasurer, another officer confirms. From then on the book takes no entry any more; whatever stands in
it, its slips and its export stay to be read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import approvals, closings, club_transfers, clubs, members, outbox_reviews, users
from savings_app.approvals import Approval, Question, Subject
from savings_app.clubs import Club, ClubDissolved
from savings_app.database import transaction
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.permissions import Role
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled
from savings_app.users import User

TO_CONFIRM = dt.timedelta(days=7)
"""How long the question waits for the second person."""


@dataclass(eq=False)
class MembersStill(Refusal):
    count: int
    says = N_("Câu lạc bộ còn {count} hội viên: từng người rời tổ hoặc chuyển đi trước.")


@dataclass(eq=False)
class MoneyStill(Refusal):
    account: Labelled
    amount: Dong
    says = N_("Sổ chưa về 0: còn {account} {amount}.")


@dataclass(eq=False)
class QuestionsStill(Refusal):
    subject: Labelled
    says = N_("Còn đề nghị “{subject}” chưa trả lời.")


@dataclass(eq=False)
class ReviewsStill(Refusal):
    count: int
    says = N_("Còn {count} khoản từ điện thoại chờ xem lại.")


@dataclass(eq=False)
class MoneyOnTheWay(Refusal):
    says = N_("Còn tiền đang trên đường sang câu lạc bộ khác: chờ bên kia nhận.")


@dataclass(eq=False)
class MonthStillOpen(Refusal):
    month: str
    says = N_("Tháng {month} đã hết mà chưa khóa sổ: khóa sổ trước.")


@dataclass(eq=False)
class TreasurerConfirms(Refusal):
    says = N_("Câu lạc bộ có thủ quỹ: thủ quỹ xác nhận giải thể.")
    status = 403


def propose(club_id: int, *, key: UUID, by: User, at: dt.datetime) -> Approval:
    """Ask the second person to dissolve a club that has nothing left; the same key asks once.

    Raises KeyReused, ClubDissolved and the first of what ``obstacles`` gives.
    """
    question = Question(club_id=club_id, subject=Subject.DISSOLUTION, key=key, typed={}, lasts=TO_CONFIRM)

    def look() -> dict[str, Any]:
        club = clubs.lock(club_id)
        _check(club, at=at)
        return {"head": [club.head_seq, club.head_hash]}

    return approvals.ask_once(question, look, by=by.id, at=at)


def confirm(approval: Approval, *, by: User, at: dt.datetime) -> None:
    """The second person's yes: the club is dissolved for good. What stood in the way once is looked at again."""
    approvals.check_about(approval, Subject.DISSOLUTION)
    with transaction():
        club = clubs.lock(approval.club)
        if club.dissolved_on is not None:
            return
        treasurers = {user.id for user in users.with_role(Role.TREASURER, club_id=club.id)}
        if treasurers - {approval.asked_by} and by.id not in treasurers:
            raise TreasurerConfirms()
        approvals.answer(approval, yes=True, by=by.id, at=at)
        _check(club, at=at)
        clubs.dissolve(club.id, local_day(at))


def decline(approval: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """The second person's no: the club goes on."""
    approvals.check_about(approval, Subject.DISSOLUTION)
    approvals.decline(approval, reason=reason, by=by.id, at=at)


def obstacles(club: Club, *, at: dt.datetime) -> Iterator[Refusal]:
    """What stands in the way, one sentence each; none when the club may be dissolved."""
    still = [member for member in members.in_club(club.id) if member.left_on is None]
    if still:
        yield MembersStill(len(still))
    for kind, amount in balances.left_in(club.id).items():
        if kind is not AccountKind.HOME_PIG:  # the other side of what is in it, which is told already
            yield MoneyStill(kind, amount)
    open_ = dict.fromkeys(each.subject for each in approvals.all_unanswered(club.id) if each.waits(at))
    yield from (QuestionsStill(subject) for subject in open_ if subject is not Subject.DISSOLUTION)
    reviews = outbox_reviews.waiting(club.id)
    if reviews:
        yield ReviewsStill(len(reviews))
    arrivals = (club_transfers.arrival_of(each) for each in approvals.asked(club.id, Subject.DEPARTURE) if each.yes)
    if any(arrival is not None and arrival.yes is None for arrival in arrivals):
        yield MoneyOnTheWay()
    month = closings.waiting_month(club, on=local_day(at))
    if month is not None:
        yield MonthStillOpen(month.shown)


def _check(club: Club, *, at: dt.datetime) -> None:
    if club.dissolved_on is not None:
        raise ClubDissolved(club.dissolved_on)
    for obstacle in obstacles(club, at=at):
        raise obstacle
