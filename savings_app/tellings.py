"""What a member was told (đã báo): that money of hers was written down, or that her cover ends; by whom and how.

Nothing is sent by us: whoever told her shared a text or a picture from her own phone, or said it. A telling is only
ever added; ``told_at`` is when it was noted. One about a slip names its entry, a reminder its scheme and the last day
covered.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from peewee import CharField, Check, DateField

from savings_app import clubs
from savings_app.clubs import Club
from savings_app.database import InstantField, LabelField, Table, refers_to, transaction
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.people import Person
from savings_app.refusals import N_
from savings_app.schemes import Labelled, Scheme
from savings_app.users import User


class About(Labelled):
    """What a telling is about."""

    SLIP = "SLIP", N_("phiếu")
    REMINDER = "REMINDER", N_("nhắc đóng")


class Way(Labelled):
    """How she was told."""

    TEXT = "zalo_or_sms", N_("nhắn Zalo hoặc SMS")
    PICTURE = "picture", N_("gửi ảnh phiếu")
    IN_PERSON = "in_person", N_("đọc cho nghe")


class Telling(Table):
    """One time somebody was told."""

    club = refers_to(Club)
    key = CharField(max_length=36)
    about = LabelField(About)
    person = refers_to(Person)
    entry = refers_to(Entry, null=True)
    scheme = LabelField(Scheme, null=True)
    until = DateField(null=True)
    way = LabelField(Way)
    told_by = refers_to(User)
    told_at = InstantField()

    class Meta:
        indexes = ((("club", "key"), True),)
        constraints = (
            Check("(about = 'SLIP') = (entry_id IS NOT NULL)", name="telling_slip"),
            Check("(about = 'REMINDER') = (scheme IS NOT NULL)", name="telling_scheme"),
            Check("(about = 'REMINDER') = (until IS NOT NULL)", name="telling_until"),
        )

    @property
    def said(self) -> Told:
        """What was told to whom, and how."""
        return Told(self.person, self.way, entry_id=self.entry, scheme=self.scheme, until=self.until)


@dataclass(frozen=True)
class Told:
    """What was told to whom, and how: about an entry, or about a scheme and the last day it covers her."""

    person_id: int
    way: Way
    entry_id: str | None = None
    scheme: Scheme | None = None
    until: dt.date | None = None


def note(club_id: int, told: Told, *, key: UUID, by: int, at: dt.datetime) -> Telling:
    """Write down that she was told; under the same key it is one telling.

    Raises KeyReused where something else was told under that key.
    """
    with transaction():
        clubs.lock(club_id)
        before = Telling.find(club=club_id, key=str(key))
        if before is not None and before.said != told:
            raise KeyReused()
        return before or Telling.create(
            club=club_id,
            key=str(key),
            about=About.SLIP if told.entry_id else About.REMINDER,
            person=told.person_id,
            entry=told.entry_id,
            scheme=told.scheme,
            until=told.until,
            way=told.way,
            told_by=by,
            told_at=at,
        )


def of_entry(entry_id: str) -> list[Telling]:
    """Every time she was told of an entry, newest first."""
    return list(Telling.select().where(Telling.entry == entry_id).order_by(Telling.id.desc()))


def told_of(person_id: int) -> dict[str, Telling]:
    """The newest telling of each entry somebody was told of, by entry."""
    query = Telling.select().where(Telling.person == person_id, Telling.about == About.SLIP).order_by(Telling.id)
    return {each.entry: each for each in query}


def reminders(club_id: int, days: Collection[dt.date]) -> dict[tuple[int, Scheme | None, dt.date | None], Telling]:
    """The newest reminder in a club of a cover that ends on one of those days, by person, scheme and day."""
    query = Telling.select().where(
        Telling.club == club_id, Telling.about == About.REMINDER, Telling.until.in_(list(days) or [dt.date.min])
    )
    return {(each.person, each.scheme, each.until): each for each in query.order_by(Telling.id)}
