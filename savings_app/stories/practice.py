"""The practice club: small enough to see whole, with money enough to walk the main path (CLB tập dùng).

Twelve members in a group's pig and in pigs at home; a month of deposits up to the day it is told, counted and closed
at the month's end; and a household of four that can pay for a year of health insurance. It is told once; later
tellings find it as people left it.
"""

from __future__ import annotations

import datetime as dt
from random import Random

from savings_app import clubs, members, places
from savings_app.clubs import FundKind, Organisation
from savings_app.database import transaction
from savings_app.ledger.entry import EntryKind
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.schemes import Relation, Rhythm, Scheme
from savings_app.stories import cast
from savings_app.stories.cast import Told
from savings_app.stories.telling import Teller, evening_of

NAME = "CLB Heo Đất tập dùng"
FIRST_PHONE = 900_000_001
DAYS = 30
MEMBERS = 12
OPENING = Dong(3_900_000)
"""What the first household brings from the paper book: a year of health insurance for four costs 3.825.360 đ."""


def tell(*, today: dt.date) -> Told:
    """Write the practice club, unless it is there."""
    begin = today - dt.timedelta(days=DAYS)
    with transaction():
        there = clubs.named(NAME)
        club = there or clubs.add(
            NAME,
            place=places.commune("Xã Tập Dùng", within=places.province("80")),
            organisation=Organisation.WOMEN,
            kinds=[FundKind.GROUP_PURSE, FundKind.OWN_PIG],
            at=evening_of(begin - dt.timedelta(days=1)),
            practice=True,
        )
        if not there:
            _join(Teller(club, {}), begin)
        made = cast.people_of(club, first_phone=FIRST_PHONE, at=evening_of(begin), seed=1)
        if not there:
            _save(Teller(club, made), begin)
            Teller(club, made).close_months(before=today)
    return Told((club.id,), made)


def _join(teller: Teller, begin: dt.date) -> None:
    chance = Random(12)
    for number in range(MEMBERS):
        member = teller.join(
            cast.name(chance), hamlet=f"Ấp {1 + number % 3}", on=begin, birth_year=chance.randint(1956, 1995)
        )
        if number == 0:
            _household(teller, member, chance)
        for purse, amount in _purses(teller, member):
            teller.pledge(purse, amount, rhythm=Rhythm.DAY, on=begin)


def _household(teller: Teller, head: Member, chance: Random) -> None:
    teller.relative(head, f"{chance.choice(cast.SURNAMES)} Văn Hải", Relation.SPOUSE, birth_year=1965)
    teller.relative(head, f"{chance.choice(cast.SURNAMES)} Thị Lành", Relation.PARENT, birth_year=1941)
    teller.relative(head, f"{chance.choice(cast.SURNAMES)} Minh Khang", Relation.CHILD, birth_year=2004)


def _purses(teller: Teller, member: Member) -> list[tuple[Purse, int]]:
    """Health in the group's pig for all, the pension in a pig at home for every other one."""
    group, home = (fund.id for fund in clubs.funds(teller.club.id))
    both = [(Purse(member.id, group, Scheme.HOUSEHOLD_HEALTH), 3_000)]
    if member.number % 2:
        both.append((Purse(member.id, home, Scheme.VOLUNTARY_PENSION), 10_000))
    return both


def _save(teller: Teller, begin: dt.date) -> None:
    """A month of meetings: every third day, most of the members."""
    chance = Random(30)
    first = members.in_club(teller.club.id)[0]
    (health, _), *_ = _purses(teller, first)
    teller.put_in(health, OPENING, on=begin, kind=EntryKind.OPENING)
    for gone in range(3, DAYS, 3):
        day = begin + dt.timedelta(days=gone)
        teller.close_months(before=day)
        for member in members.in_club(teller.club.id):
            for purse, amount in _purses(teller, member):
                if chance.randrange(10) < 8:
                    teller.put_in(purse, Dong(3 * amount), on=day)
