"""A deposit that came from a phone and needs a person before it goes into the book (khoản chờ xem lại).

Two leaders may write the same money down on two devices, or a member may really pay twice; a phone may be without a
signal until the month is closed, the member has left, or another leads the club; the day on it may be wrong; and after
a restored backup the member it means may be somebody else.
Nobody but a person can tell, so what was sent is kept here whole, under its key and with the cause, until the club's
leader or the officer decides. It is decided once and never lost.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import BooleanField, CharField, DateField, fn

from savings_app.clubs import Club, Fund
from savings_app.database import DongField, InstantField, LabelField, Table, refers_to
from savings_app.ledger.deposited import FromDevice
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled, Scheme
from savings_app.users import User

MOST_SHOWN = 20
"""Of the decisions, the last ones."""


class Cause(Labelled):
    """Why a person is asked. Where several hold, it is the first of them: what it says, writing the deposit means."""

    OTHER_NAME = "OTHER_NAME", N_("tên trên máy khác tên trong sổ")
    NOT_MEMBER = "NOT_MEMBER", N_("ngày đó không phải là hội viên của tổ")
    FUTURE = "FUTURE", N_("ngày nộp chưa tới")
    ALIKE = "ALIKE", N_("giống một khoản đã ghi từ máy khác")
    OTHER_AMOUNT = "OTHER_AMOUNT", N_("khác số tiền với khoản máy khác ghi cùng ngày")
    MONTH_CLOSED = "MONTH_CLOSED", N_("tháng đó đã khóa sổ")
    REVOKED = "REVOKED", N_("người gửi không còn là tổ trưởng")
    OLD = "OLD", N_("ngày nộp đã qua hơn 31 ngày")


class Review(Table):
    """What was sent, the entry it stands beside if any, and the decision: write it into the book, or not.

    ``revoked``: whoever sent it had led the club, and did no more. ``sent_name``: what the phone calls the member,
    where the book calls her otherwise.
    """

    club = refers_to(Club)
    key = CharField(max_length=36)
    fingerprint = CharField(max_length=64)
    member = refers_to(Member)
    fund = refers_to(Fund)
    scheme = LabelField(Scheme)
    amount = DongField()
    booked_on = DateField()
    device = CharField(max_length=64)
    resembles = refers_to(Entry, null=True)
    sent_by = refers_to(User)
    sent_at = InstantField()
    once_more = BooleanField(null=True)
    decided_by = refers_to(User, null=True)
    decided_at = InstantField(null=True)
    cause = LabelField(Cause)
    revoked = BooleanField(default=False)
    sent_name = CharField(max_length=100, null=True)

    class Meta:
        indexes = ((("club", "key"), True),)

    @property
    def purse(self) -> Purse:
        """The purse the money is for."""
        return Purse(self.member, self.fund, self.scheme)


@dataclass(eq=False)
class AlreadyDecided(Refusal):
    says = N_("Khoản này đã có người quyết định rồi.")
    status = 409


def keep(review: Review) -> Review:
    """Write down what was sent, under the club's lock."""
    review.save(force_insert=True)
    return review


def by_key(club_id: int, key: str) -> Review | None:
    """What was sent under that key, or none."""
    return Review.find(club=club_id, key=key)


def get(club_id: int, review_id: int) -> Review | None:
    """That one of that club, or none."""
    return Review.find(club=club_id, id=review_id)


def waiting(club_id: int) -> list[Review]:
    """Those still to be decided, oldest first."""
    return list(Review.select().where(Review.club == club_id, Review.once_more.is_null()).order_by(Review.id))


def decided(club_id: int) -> list[Review]:
    """The last decisions, newest first."""
    done = Review.select().where(Review.club == club_id, Review.once_more.is_null(False))
    return list(done.order_by(Review.decided_at.desc(), Review.id.desc()).limit(MOST_SHOWN))


def written(club_id: int, member_ids: Iterable[int]) -> list[FromDevice]:
    """What was decided to be written for some members and stands in the book, on the day it was sent with."""
    undone = Entry.alias()
    stands = ~fn.EXISTS(undone.select(undone.id).where(undone.reverses == Entry.id))
    query: Any = Review.select(Review, Entry.id.alias("entry_id"), Entry.seq).join(
        Entry, on=((Entry.club == Review.club) & (Entry.key == Review.key))
    )
    found = query.where(Review.club == club_id, Review.member.in_(list(member_ids)), Review.once_more, stands).objects()
    return [
        FromDevice(each.member, each.scheme, each.booked_on, each.device, each.entry_id, each.seq, each.amount)
        for each in found
    ]


def count_waiting(club_ids: Iterable[int]) -> dict[int, int]:
    """How many wait in each of some clubs, where any does."""
    waits = Review.club.in_(list(club_ids) or [0]) & Review.once_more.is_null()
    query: Any = Review.select(Review.club, fn.COUNT(Review.id)).where(waits).group_by(Review.club)
    return dict(query.tuples())


def decide(review: Review, *, once_more: bool, by: int, at: dt.datetime) -> None:
    """The decision, once; inside the transaction that acts on it. Raises AlreadyDecided."""
    changed = (
        Review.update(once_more=once_more, decided_by=by, decided_at=at)
        .where(Review.id == review.id, Review.once_more.is_null())
        .execute()
    )
    if not changed:
        raise AlreadyDecided()
