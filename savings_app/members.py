"""A person in a club (hội viên) and what she means to save (mức nuôi heo).

A member has a number in her club that is never used again, and one purse per scheme she saves for: a purse is a
member, a fund and a scheme together, and its pledge is dated — the newest row counts. Someone who saves for nothing
is still a member.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, cast

from peewee import CharField, DateField, IntegerField, TextField, fn

from savings_app import clubs
from savings_app.clubs import Club, Fund
from savings_app.database import DongField, LabelField, Table, ask, refers_to, transaction
from savings_app.money import Dong
from savings_app.names import search_key
from savings_app.people import Person
from savings_app.schemes import Rhythm, Scheme


class Member(Table):
    """A person in a club. ``place_in_list`` is the leader's order on the day sheet."""

    club = refers_to(Club)
    person = refers_to(Person)
    number = IntegerField()
    nickname = CharField(max_length=100, default="")
    hamlet = CharField(max_length=100)
    search_key = TextField()
    place_in_list = IntegerField()
    joined_on = DateField()
    left_on = DateField(null=True)
    recruited_by = refers_to("self", null=True)

    class Meta:
        indexes = ((("club", "number"), True),)


class Pledge(Table):
    """What a member means to put into one purse, from a day on."""

    member = refers_to(Member)
    fund = refers_to(Fund)
    scheme = LabelField(Scheme)
    amount = DongField()
    rhythm = LabelField(Rhythm)
    from_day = DateField()


@dataclass(frozen=True, order=True)
class Purse:
    """A member's money in one fund for one scheme."""

    member_id: int
    fund_id: int
    scheme: Scheme

    @property
    def content(self) -> dict[str, Any]:
        """As it is named in what is asked for under a key."""
        return {"member": self.member_id, "fund": self.fund_id, "scheme": self.scheme.value}

    @classmethod
    def of(cls, content: dict[str, Any]) -> Purse:
        """The purse named so."""
        return cls(content["member"], content["fund"], Scheme[content["scheme"]])


def add(
    club_id: int,
    person: Person,
    *,
    hamlet: str,
    joined_on: dt.date,
    nickname: str = "",
    recruited_by: Member | None = None,
) -> Member:
    """The person as a member, with the next number, last in the leader's order; two at once get two numbers."""
    with transaction():
        clubs.lock(club_id)
        number = 1 + (Member.select(fn.MAX(Member.number)).where(Member.club == club_id).scalar() or 0)
        return Member.create(
            club=club_id,
            person=person,
            number=number,
            nickname=nickname,
            hamlet=hamlet,
            search_key=search_key(f"{person.name} {nickname}"),
            place_in_list=number,
            joined_on=joined_on,
            recruited_by=recruited_by.id if recruited_by else None,
        )


def pledge(purse: Purse, amount: Dong, *, rhythm: Rhythm, from_day: dt.date) -> Pledge:
    """A new pledge for a purse; the earlier ones stay and no longer count."""
    return Pledge.create(
        member=purse.member_id,
        fund=purse.fund_id,
        scheme=purse.scheme,
        amount=amount,
        rhythm=rhythm,
        from_day=from_day,
    )


def get(club_id: int, member_id: int) -> Member | None:
    """That member of that club with her person, or none."""
    member = Member.find(club=club_id, id=member_id)
    if member is not None:
        member.person = Person.the(id=member.person)
    return member


def is_called(member: Member, name: str | None) -> bool:
    """Whether that may be her name, whatever its marks and capitals; where none is given, it may."""
    return name is None or search_key(name) == search_key(member.person.name)


def in_club(club_id: int) -> list[Member]:
    """The club's members with their people, in the leader's order, those who left after the others."""
    return list(
        Member.select(Member, Person)
        .join(Person)
        .where(Member.club == club_id)
        .order_by(Member.left_on.is_null(False), Member.place_in_list, Member.id)
    )


def of_person(person_id: int) -> list[Member]:
    """The memberships of a person."""
    return list(Member.select(Member, Person).join(Person).where(Member.person == person_id).order_by(Member.id))


def pledges(club_id: int, *, on: dt.date | None = None) -> dict[int, list[Pledge]]:
    """The pledges that count on a day (the newest when none is given), per member, one per purse."""
    query = Pledge.select().join(Member).where(Member.club == club_id).order_by(Pledge.from_day, Pledge.id)
    newest: dict[Purse, Pledge] = {}
    for each in query if on is None else query.where(Pledge.from_day <= on):
        newest[purse_of(each)] = each
    per_member: dict[int, list[Pledge]] = defaultdict(list)
    for purse in sorted(newest):
        per_member[purse.member_id].append(newest[purse])
    return per_member


def pledged(club_id: int, day: dt.date) -> list[tuple[Purse, Dong, Rhythm]]:
    """What those in the club on a day pledge on it, one a purse, in the leader's order: as ``pledges``, but lighter."""
    newest: dict[tuple[Any, ...], tuple[int, str]] = {}
    for *whose, amount, rhythm in ask(_PLEDGED, club_id, day, day, day):
        newest[tuple(whose)] = amount, rhythm
    return [
        (Purse(member, fund, Scheme[scheme]), Dong(amount), cast("Rhythm", Pledge.rhythm.python_value(rhythm)))
        for (_, member, fund, scheme), (amount, rhythm) in sorted(newest.items())
    ]


_PLEDGED = (
    "SELECT RANK() OVER (ORDER BY m.left_on IS NOT NULL, m.place_in_list, m.id), m.id, p.fund_id, p.scheme, p.amount,"
    " p.rhythm FROM pledge p JOIN member m ON m.id = p.member_id WHERE m.club_id = ? AND p.from_day <= ?"
    " AND m.joined_on <= ? AND (m.left_on IS NULL OR m.left_on >= ?) ORDER BY p.from_day, p.id"
)


def purse_of(pledge: Pledge) -> Purse:
    """The purse a pledge is for."""
    return Purse(pledge.member, pledge.fund, pledge.scheme)


def saves_in(purse: Purse) -> bool:
    """Whether the member has ever pledged to that purse."""
    return Pledge.find(member=purse.member_id, fund=purse.fund_id, scheme=purse.scheme) is not None


def purses(member_id: int) -> list[Purse]:
    """The purses a member saves in."""
    rows = Pledge.select(Pledge.fund, Pledge.scheme).where(Pledge.member == member_id).distinct()
    return sorted(Purse(member_id, row.fund, row.scheme) for row in rows)


def change(member: Member, *, name: str, nickname: str, hamlet: str, joined_on: dt.date) -> None:
    """Write what is now known of a member; she is found by her name and nickname."""
    Member.update(
        nickname=nickname, hamlet=hamlet, joined_on=joined_on, search_key=search_key(f"{name} {nickname}")
    ).where(Member.id == member.id).execute()


def leave(member: Member, on: dt.date | None) -> None:
    """The last day she was in the club; none where she is in it after all."""
    Member.update(left_on=on).where(Member.id == member.id).execute()


def recruit(member: Member, recruiter_id: int | None) -> None:
    """Note who won her for the club."""
    Member.update(recruited_by=recruiter_id).where(Member.id == member.id).execute()


def put_in_order(club_id: int, member_ids: list[int]) -> None:
    """The leader's order on the day sheet."""
    for place, member_id in enumerate(member_ids, start=1):
        Member.update(place_in_list=place).where(Member.club == club_id, Member.id == member_id).execute()
