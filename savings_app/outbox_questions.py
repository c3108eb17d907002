"""What a person is asked before a deposit from a phone goes into the book (điều cần người xem lại), and its days then.

A deposit is asked about for the first cause that holds, in the order of ``Cause``. Its cause stays as it was asked; on
which day it would be written follows from what is so when it is decided: no day before she joined or after she left,
none that has not come, and what lies in a closed month today, with its true day beside it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import clubs, deposits, members, outbox_reviews, provisional_slips, users
from savings_app.clubs import Club
from savings_app.deposits import Deposit
from savings_app.ledger import deposited, late
from savings_app.ledger.deposited import Beside
from savings_app.members import Member
from savings_app.months import local_day
from savings_app.outbox_reviews import Cause, Review
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.users import Led, User

OLD_AFTER = dt.timedelta(days=31)
"""What lies further back than this is asked about, even in an open month."""


@dataclass(eq=False)
class SentByHerself(Refusal):
    says = N_("Chính chị đã gửi khoản này khi không còn là tổ trưởng: người khác xem lại rồi quyết định.")
    status = 403


@dataclass(eq=False)
class DropsHerOwn(Refusal):
    """Whoever wrote it on the phone, or sent it, and dropped it could keep the money, with nobody to see it."""

    says = N_(
        "Chính chị đã viết hoặc gửi khoản này từ máy: chị ghi vào sổ được,"
        " còn bỏ thì tổ trưởng khác hoặc cán bộ Hội quyết định."
    )
    status = 403


def question(deposit: Deposit, *, name: str | None = None, by: User, at: dt.datetime) -> Review | None:
    """What a person is asked about a deposit from a phone, kept for her; none where it may go into the book.

    ``name`` is what the phone calls the member, where it says so.
    A purse that is not there, and a club that is no more, are for ``deposits.record`` to refuse.
    """
    member = members.get(deposit.club_id, deposit.purse.member_id)
    if member is None or not members.saves_in(deposit.purse) or clubs.is_dissolved(deposit.club_id):
        return None
    other = deposited.beside(
        deposit.club_id, deposit.purse, amount=deposit.amount, on=deposit.booked_on, device=deposit.device or ""
    )
    revoked = users.led(by.id, club_id=deposit.club_id) is Led.ONCE
    renamed = not members.is_called(member, name)
    cause = _cause(deposit, member, other, renamed=renamed, revoked=revoked, on=local_day(at))
    if cause is None:
        return None
    asked = _asked(deposit, cause, other, by=by, at=at)
    asked.revoked, asked.sent_name = revoked, name if renamed else None
    return outbox_reviews.keep(asked)


def may_write(review: Review, accounts: set[int]) -> bool:
    """Whoever sent it when she led the club no more decides nothing; ``accounts`` are all of one person."""
    return not (review.revoked and review.sent_by in accounts)


def may_drop(review: Review, accounts: set[int], *, author: int | None) -> bool:
    """Whoever wrote it on the phone or sent it drops it only where it looks like one that is in the book."""
    hers = review.sent_by in accounts or author in accounts
    return not hers or (review.cause is Cause.ALIKE and not review.revoked)


def check_writes(review: Review, user: User) -> None:
    """Raises SentByHerself."""
    if not may_write(review, users.accounts_of(user.id)):
        raise SentByHerself()


def check_drops(review: Review, user: User) -> None:
    """Raises SentByHerself or DropsHerOwn."""
    check_writes(review, user)
    slip = provisional_slips.noted(review.club, review.key)
    if not may_drop(review, users.accounts_of(user.id), author=slip.author if slip else None):
        raise DropsHerOwn()


def days(review: Review, member: Member | None, club: Club, *, on: dt.date) -> tuple[dt.date, dt.date | None]:
    """The day it would be booked on if it were written on that day, and its true day where its month is closed.

    ``member`` is the one whose money it is, ``club`` hers. Raises NotFound.
    """
    if member is None:
        raise NotFound()
    last = min(on, member.left_on or on)
    return late.days_in(club, max(member.joined_on, min(review.booked_on, last)), on=on)


def _cause(
    deposit: Deposit, member: Member, other: Beside | None, *, renamed: bool, revoked: bool, on: dt.date
) -> Cause | None:
    day = deposit.booked_on
    holds = {
        Cause.OTHER_NAME: renamed,
        Cause.NOT_MEMBER: not deposits.belongs(member, day),
        Cause.FUTURE: day > on,
        Cause.ALIKE: other is not None and other.amount == deposit.amount,
        Cause.OTHER_AMOUNT: other is not None,
        Cause.MONTH_CLOSED: late.is_closed(deposit.club_id, day),
        Cause.REVOKED: revoked,
        Cause.OLD: day < on - OLD_AFTER,
    }
    return next((cause for cause in Cause if holds[cause]), None)


def _asked(deposit: Deposit, cause: Cause, other: Beside | None, *, by: User, at: dt.datetime) -> Review:
    return Review(
        club=deposit.club_id,
        key=str(deposit.key),
        fingerprint=deposit.request.fingerprint,
        member=deposit.purse.member_id,
        fund=deposit.purse.fund_id,
        scheme=deposit.purse.scheme,
        amount=deposit.amount,
        booked_on=deposit.booked_on,
        device=deposit.device,
        resembles=other.entry_id if other else None,
        sent_by=by.id,
        sent_at=at,
        cause=cause,
    )
