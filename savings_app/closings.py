"""A month is closed (khóa sổ tháng): nothing is booked into it any more; what comes late goes to the open month.

The treasurer asks, the leader or the union's officer signs; nothing closes by itself. Months are closed in their order
from the first of the book. What a holder had at the month's end must have been counted: a signed count taken after the
last movement of that cash booked through the month, ``COUNT_LASTS`` at most before the closing. Every handover proposed
through the month, and every deposit of it sent from a phone, has its answer. Signed are the place in the chain
(``head_seq``, ``head_hash``) and the fingerprint of all balances at the month's end.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import approvals, cash_counts, clubs, outbox_reviews, users
from savings_app.approvals import Approval, Question, Subject
from savings_app.clubs import NOTHING_CLOSED, Club, Fund
from savings_app.database import transaction
from savings_app.ledger import monthly, movements
from savings_app.ledger.chart import AccountKind, held_by
from savings_app.ledger.monthly import Moved
from savings_app.months import Month, local_day
from savings_app.permissions import Role
from savings_app.refusals import N_, Refusal
from savings_app.users import User

COUNT_LASTS = dt.timedelta(days=31)
"""How old a count may be on the day a month is closed."""

TO_SIGN = dt.timedelta(days=7)
"""How long a closing waits for its second person."""


@dataclass(eq=False)
class NothingToClose(Refusal):
    says = N_("Sổ chưa có khoản nào: chưa có tháng nào để khóa.")


@dataclass(eq=False)
class AlreadyClosed(Refusal):
    month: str
    says = N_("Tháng {month} đã khóa sổ rồi.")
    status = 409


@dataclass(eq=False)
class OtherMonthFirst(Refusal):
    month: str
    says = N_("Khóa sổ theo thứ tự: tháng {month} trước.")


@dataclass(eq=False)
class MonthNotOver(Refusal):
    last_day: dt.date
    says = N_("Tháng này chưa hết: khóa sổ được từ ngày {last_day:%d/%m/%Y}.")


@dataclass(eq=False)
class NotCounted(Refusal):
    holder: AccountKind
    fund: str
    says = N_("Chưa kiểm quỹ: {holder}, quỹ {fund}; cần biên bản đã ký sau lần tiền ra vào cuối cùng của tháng.")


@dataclass(eq=False)
class CountTooOld(Refusal):
    holder: AccountKind
    fund: str
    counted_on: dt.date
    says = N_("Biên bản kiểm quỹ đã cũ: {holder}, quỹ {fund}, đếm ngày {counted_on:%d/%m/%Y}; đếm lại rồi khóa sổ.")


@dataclass(eq=False)
class HandoversWait(Refusal):
    count: int
    says = N_("Còn {count} lần bàn giao tiền chờ trả lời: thủ quỹ nhận hoặc trả lại trước khi khóa sổ.")


@dataclass(eq=False)
class ReviewsWait(Refusal):
    count: int
    says = N_("Còn {count} khoản gửi từ điện thoại chờ tổ trưởng xem lại: quyết định trước khi khóa sổ.")


@dataclass(eq=False)
class TreasurerAsks(Refusal):
    says = N_("Câu lạc bộ có thủ quỹ: thủ quỹ đề nghị khóa sổ, tổ trưởng ký.")
    status = 403


@dataclass(eq=False)
class MonthChanged(Refusal):
    says = N_("Sau khi đề nghị khóa sổ, tháng này có khoản mới ghi vào: xem lại rồi đề nghị lại.")
    status = 409


def propose(club_id: int, month: Month, *, key: UUID, by: User, at: dt.datetime) -> Approval:
    """Ask the second person to close a month; the same key asks once.

    Raises KeyReused, TreasurerAsks and what ``obstacles`` gives.
    """
    question = Question(club_id=club_id, subject=Subject.CLOSING, key=key, typed={"month": str(month)}, lasts=TO_SIGN)

    def look() -> dict[str, Any]:
        club = clubs.lock(club_id)
        _check_asker(club_id, by)
        for obstacle in obstacles(club, month, at=at):
            raise obstacle
        return _content(club, month)

    return approvals.ask_once(question, look, by=by.id, at=at)


def sign(approval: Approval, *, by: User, at: dt.datetime) -> None:
    """The second person's yes: the month is closed for good.

    Everything asked for is looked at again. Raises MonthChanged, what ``obstacles`` gives and what ``answer`` raises.
    """
    month = month_of(approval)
    with transaction():
        club = clubs.lock(approval.club)
        for obstacle in obstacles(club, month, at=at):
            raise obstacle
        asked = approval.facts
        newest = movements.last_through(club.id, month.last_day)
        if newest > asked["head_seq"] or monthly.balances_print(club.id, month.last_day) != asked["balances"]:
            raise MonthChanged()
        approvals.answer(approval, yes=True, by=by.id, at=at)
        clubs.close_through(club.id, month.last_day)


def decline(approval: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """The second person's no: the month stays open."""
    month_of(approval)
    approvals.decline(approval, reason=reason, by=by.id, at=at)


def next_month(club: Club) -> Month | None:
    """The month that is closed next, over or not; none while the book is empty."""
    if club.closed_through != NOTHING_CLOSED:
        return Month.of(club.closed_through) + 1
    first = movements.first_day(club.id)
    return Month.of(first) if first else None


def waiting_month(club: Club, *, on: dt.date) -> Month | None:
    """The month that is over and waits to be closed, or none."""
    month = next_month(club)
    return month if month is not None and month.last_day < on else None


def obstacles(club: Club, month: Month, *, at: dt.datetime) -> Iterator[Refusal]:
    """What stands in the way of closing a month, one sentence each; none when it may be closed."""
    out_of_turn = _out_of_turn(club, month, on=local_day(at))
    if out_of_turn is not None:
        yield out_of_turn
        return
    yield from _uncounted(club, month, on=local_day(at))
    handed = approvals.unanswered(club.id, Subject.HANDOVER)
    waiting = [each for each in handed if each.waits(at) and local_day(each.asked_at) <= month.last_day]
    if waiting:
        yield HandoversWait(len(waiting))
    reviews = [each for each in outbox_reviews.waiting(club.id) if each.booked_on <= month.last_day]
    if reviews:
        yield ReviewsWait(len(reviews))


def of_month(club_id: int, month: Month) -> Approval | None:
    """The signed closing of a month, or none."""
    asked = approvals.asked(club_id, Subject.CLOSING)
    return next((each for each in asked if each.yes and each.facts["month"] == str(month)), None)


def month_of(approval: Approval) -> Month:
    """The month a question wants to close. Raises NotFound for a question about something else."""
    approvals.check_about(approval, Subject.CLOSING)
    return Month.parse(approval.facts["month"])


def _check_asker(club_id: int, by: User) -> None:
    """The leader asks only where there is no treasurer."""
    treasurers = {user.id for user in users.with_role(Role.TREASURER, club_id=club_id)}
    if treasurers and by.id not in treasurers:
        raise TreasurerAsks()


def _out_of_turn(club: Club, month: Month, *, on: dt.date) -> Refusal | None:
    turn = next_month(club)
    if turn is None:
        return NothingToClose()
    if month.last_day <= club.closed_through:
        return AlreadyClosed(month.shown)
    if month != turn:
        return OtherMonthFirst(turn.shown)
    return MonthNotOver(month.last_day) if on < month.last_day else None


def _uncounted(club: Club, month: Month, *, on: dt.date) -> Iterator[Refusal]:
    """Whose cash at the month's end nobody counted since it last moved, or too long ago."""
    for holder, fund in _holders(club, month):
        count = cash_counts.signed(club.id, holder, fund.id)
        last = movements.last(club.id, held_by(holder, fund.id), through=month.last_day)
        if count is None or not cash_counts.covers(count, last):
            yield NotCounted(holder, fund.name)
        elif on - local_day(count.asked_at) > COUNT_LASTS:
            yield CountTooOld(holder, fund.name, local_day(count.asked_at))


def _holders(club: Club, month: Month) -> list[tuple[AccountKind, Fund]]:
    """Who had cash at the month's end, by the book, and of which fund."""
    moved = monthly.of_accounts(club.id, month.first_day, month.last_day)
    pairs = [(holder, fund) for fund in clubs.funds(club.id) for holder in cash_counts.KEPT_BY]
    return [(holder, fund) for holder, fund in pairs if moved.get(held_by(holder, fund.id), Moved()).closing]


def _content(club: Club, month: Month) -> dict[str, Any]:
    """What the second person signs."""
    counts = [cash_counts.signed(club.id, holder, fund.id) for holder, fund in _holders(club, month)]
    return {
        "month": str(month),
        "through": month.last_day.isoformat(),
        "head_seq": club.head_seq,
        "head_hash": club.head_hash,
        "counts": sorted(count.id for count in counts if count),
        "balances": monthly.balances_print(club.id, month.last_day),
    }
