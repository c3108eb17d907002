"""A deposit that came from a phone and looks like one in the book, or whose month is closed (khoản chờ xem lại).

Two leaders may write the same money down on two devices, or a member may really pay twice; a phone may be without a
signal until the month is closed. Nobody but a person can tell, so what was sent is kept here whole, under its key,
until the leader decides. It is decided once and never lost.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from peewee import BooleanField, CharField, DateField

from savings_app.clubs import Club, Fund
from savings_app.database import DongField, InstantField, LabelField, Table, refers_to
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Scheme
from savings_app.users import User


class Review(Table):
    """What was sent, the entry it looks like if any, and the leader's decision: write it into the book, or not."""

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
    """Those the club's leader has still to decide, oldest first."""
    return list(Review.select().where(Review.club == club_id, Review.once_more.is_null()).order_by(Review.id))


def decide(review: Review, *, once_more: bool, by: int, at: dt.datetime) -> None:
    """The leader's decision, once; inside the transaction that acts on it. Raises AlreadyDecided."""
    changed = (
        Review.update(once_more=once_more, decided_by=by, decided_at=at)
        .where(Review.id == review.id, Review.once_more.is_null())
        .execute()
    )
    if not changed:
        raise AlreadyDecided()
