"""Every purse of a club on one day (đủ mua gì?): what each member has, what it buys, when she gets there at her pace.

The same figures as a member's own standing, read for the whole club at once. Whole đồng, by the law of that day; the
day the next step is reached by its own law, in the ranks in which its year begins. What waits for a second person's yes
is spoken for; money in a pig at home counts as hers, and is shown beside.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, partial

from savings_app import contributions, members, participants, people
from savings_app.clubs import Club
from savings_app.insurance.affordable import Affordable, day_reached
from savings_app.insurance.law import Law
from savings_app.insurance.reaching import Reached
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.members import Member, Pledge, Purse
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.refusals import Refusal
from savings_app.reports.club_prices import ClubPrices
from savings_app.reports.known_as import KnownAs
from savings_app.reports.steps_ahead import StepsAhead
from savings_app.schemes import Scheme


@dataclass(frozen=True, kw_only=True)
class ClubPurse:
    """One purse: what is in it, what it buys (or why that cannot be said), and when the next step is reached."""

    purse: Purse
    held: PurseBalance
    buys: Affordable | Refusal
    reached_on: Reached | None

    @property
    def scheme(self) -> Scheme:
        return self.purse.scheme

    @property
    def reached(self) -> int:
        """How full the pig is, in hundredths of the next step."""
        return self.buys.reached if isinstance(self.buys, Affordable) else 0


@dataclass(frozen=True)
class MemberPurses:
    """A member with her purses."""

    who: KnownAs
    purses: tuple[ClubPurse, ...]

    @property
    def total(self) -> Dong:
        """Counted and at home together, over all her purses."""
        return Dong.total(purse.held.total for purse in self.purses)


def in_club(club: Club, *, on: dt.date) -> list[MemberPurses]:
    """The members in the leader's order; those who left only while money of theirs is here."""
    held, pledged = balances.purses(club.id), _pledged(club.id, on)
    everybody = members.in_club(club.id)
    prices, ahead = _read(club, everybody, on=on)
    saved_in = _by_member(held.keys() | pledged.keys())

    def purse(member: Member, one: Purse) -> ClubPurse:
        balance = held.get(one, PurseBalance())
        buys = prices.buys(member.person, one, balance.total)
        reached = _reached_on(member, one, buys, pledged.get(one), ahead=ahead)
        return ClubPurse(purse=one, held=balance, buys=buys, reached_on=reached)

    found = (
        (member, MemberPurses(KnownAs.of(member), tuple(purse(member, each) for each in saved_in.get(member.id, ()))))
        for member in everybody
    )
    return [purses for member, purses in found if member.left_on is None or purses.total]


def _read(club: Club, everybody: Iterable[Member], *, on: dt.date) -> tuple[ClubPrices, StepsAhead]:
    """The prices of the day, and those of later ones, with the ranks read once a year."""
    persons = [member.person for member in everybody]
    prices = ClubPrices.read(club.id, persons, on=on)

    @cache
    def ranks_of(year: int) -> dict[int, int]:
        return prices.ranks if year == on.year else _ranks(persons, Law.on(dt.date(year, 1, 1)))

    return prices, StepsAhead(prices, lambda day: replace(prices, on=day, ranks=ranks_of(day.year)))


def _ranks(persons: list[Person], law: Law) -> dict[int, int]:
    """Everybody's rank on another day, as if all of a household joined in their order."""
    living = people.living_together({each.household for each in persons} - {None})
    order = list({each.id: each for each in (*living, *persons)}.values())
    return participants.ranks(law, order, living, contributions.of_homes(order))


def _pledged(club_id: int, on: dt.date) -> dict[Purse, Pledge]:
    pledges = members.pledges(club_id, on=on)
    return {members.purse_of(each): each for of_member in pledges.values() for each in of_member}


def _by_member(purses: Iterable[Purse]) -> dict[int, list[Purse]]:
    found: dict[int, list[Purse]] = defaultdict(list)
    for purse in sorted(purses):
        found[purse.member_id].append(purse)
    return found


def _reached_on(
    member: Member, purse: Purse, buys: Affordable | Refusal, pledge: Pledge | None, *, ahead: StepsAhead
) -> Reached | None:
    if isinstance(buys, Refusal) or pledge is None:
        return None
    at_her_pledge = partial(day_reached, pledge=pledge.amount, rhythm=pledge.rhythm, from_day=ahead.on)
    return ahead.reached(member.person, purse.scheme, buys, at_her_pledge)
