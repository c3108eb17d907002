"""The members of a club as a list (danh sách hội viên): who, where, what each means to save, what is not known yet.

Found by name or nickname without marks. Whole đồng; a purse with a pledge of nothing is saved in as she can.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from savings_app import clubs, enrolments, members, people
from savings_app.members import Member, Pledge
from savings_app.money import Dong
from savings_app.names import search_key
from savings_app.people import Household, Person
from savings_app.refusals import N_
from savings_app.schemes import Labelled, Rhythm, Scheme


class Unknown(Labelled):
    """What the ranks of a household and the lists for the insurance need and the club does not know yet."""

    BIRTH = "BIRTH", N_("năm sinh")


@dataclass(frozen=True)
class RollPledge:
    """What she means to put into one purse; ``fund`` is named where the club has several."""

    scheme: Scheme
    amount: Dong
    rhythm: Rhythm
    fund: str | None


@dataclass(frozen=True, kw_only=True)
class RollRow:
    """One member."""

    id: int
    number: int
    name: str
    nickname: str
    birth_year: int | None
    hamlet: str
    place: int
    left: bool
    pledges: tuple[RollPledge, ...]
    unknown: tuple[Unknown, ...]


@dataclass(frozen=True)
class HouseholdPeople:
    """A household, those in it in the order they are counted, and the numbers of those who are members."""

    household: Household
    people: tuple[Person, ...]
    numbers: Mapping[int, int]


def of_club(club_id: int, asked: str = "") -> list[RollRow]:
    """The members in the leader's order, those who are called by every word that was asked for, or by its beginning."""
    words = search_key(asked).split()
    pledged, funds = members.pledges(club_id), {fund.id: fund.name for fund in clubs.funds(club_id)}
    return [
        _row(member, place, [_pledge(each, funds) for each in pledged.get(member.id, []) if each.amount])
        for place, member in enumerate(members.in_club(club_id), start=1)
        if all(f" {word}" in f" {member.search_key}" for word in words)
    ]


def households(club_id: int) -> list[HouseholdPeople]:
    """The households of a club by name, with their people; those nobody lives in any more are left out."""
    living, member_numbers = people.living_with(club_id), numbers(club_id)
    return [
        HouseholdPeople(home, tuple(living[home.id]), member_numbers)
        for home in sorted(people.households(club_id), key=lambda each: enrolments.reading_order(each.name))
        if home.id in living
    ]


def numbers(club_id: int) -> dict[int, int]:
    """The number of each member, by person."""
    return {member.person.id: member.number for member in members.in_club(club_id)}


def _row(member: Member, place: int, pledges: list[RollPledge]) -> RollRow:
    person = member.person
    return RollRow(
        id=member.id,
        number=member.number,
        name=person.name,
        nickname=member.nickname,
        birth_year=person.birth_year,
        hamlet=member.hamlet,
        place=place,
        left=member.left_on is not None,
        pledges=tuple(pledges),
        unknown=() if person.birth_year else (Unknown.BIRTH,),
    )


def _pledge(pledge: Pledge, funds: Mapping[int, str]) -> RollPledge:
    fund = funds[pledge.fund] if len(funds) > 1 else None
    return RollPledge(pledge.scheme, pledge.amount, pledge.rhythm, fund)
