"""What a household's purses buy together (cả nhà đủ mua gì?): the cards of everybody in it, 3, 6 or 12 months at once.

Whole đồng, by the law of the day: whoever is in household form at her rank, the others by the rule of their group.
Whoever needs no card of the club, or has nothing to pay, is left out by name. Together are the health purses of all
members who live there; what waits for a second person's yes is spoken for. Seasons have no day and no pace, so what is
pledged and put in by the harvest does not count towards a day. Always true: people and left out are the household.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from savings_app.insurance import pledged
from savings_app.insurance.affordable import Affordable, reach
from savings_app.insurance.figures import LawRow
from savings_app.insurance.quote import Quote
from savings_app.insurance.reaching import Reached
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.members import Member, Pledge, Purse, purse_of
from savings_app.money import NOTHING, Dong
from savings_app.people import Household, Person
from savings_app.refusals import Refusal
from savings_app.reports import actual_pace
from savings_app.reports.actual_pace import ActualPace
from savings_app.reports.club_prices import ClubPrices
from savings_app.reports.home_prices import HomePrices
from savings_app.reports.steps_ahead import DayWhen
from savings_app.schemes import Rhythm, Scheme

HEALTH = Scheme.HOUSEHOLD_HEALTH


@dataclass(frozen=True, slots=True)
class Insured:
    """One person of the basket with the quote of each term, the shortest first."""

    person: Person
    quotes: tuple[Quote, ...]

    @property
    def rank(self) -> int:
        return self.quotes[0].lines[0].rank

    @property
    def longest(self) -> Quote:
        return self.quotes[-1]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody of the household for whom nothing is to be paid, or not by this club, and why."""

    person: Person
    why: Refusal


@dataclass(frozen=True, slots=True)
class Term:
    """All their cards for so many months: what they cost together, and what is missing of it."""

    quote: Quote
    balance: Dong

    @property
    def missing(self) -> Dong:
        return max(self.quote.total - self.balance, NOTHING)


@dataclass(frozen=True, kw_only=True)
class HouseholdBasket:
    """A household on one day. ``savers`` is how many purses fill it, ``members`` whose they are; ``balance`` is free to
    pay with, at home or not.

    ``reached`` is when the next step is at all their pledges, ``paced`` at ``pace``, the one they really save at, which
    is none where there is too little to go by.
    """

    on: dt.date
    people: tuple[Insured, ...]
    left_out: tuple[LeftOut, ...]
    savers: int
    members: frozenset[int]
    balance: Dong
    at_home: Dong
    reach: Affordable
    terms: tuple[Term, ...]
    reached: Reached | None
    pace: ActualPace | None
    paced: Reached | None

    @property
    def sources(self) -> tuple[LawRow, ...]:
        """What the prices rest on."""
        return tuple(dict.fromkeys(row for term in self.terms for row in term.quote.sources))


def of_household(household: Household, *, on: dt.date) -> HouseholdBasket | None:
    """The basket of a household on a day; none where nobody in it is to be insured."""
    return of_home(HomePrices.of_household(household, on=on))


def of_home(home: HomePrices) -> HouseholdBasket | None:
    """The same, where its prices have been read already."""
    insured, left_out = _asked(home, home.prices)
    if not insured:
        return None
    purses = _Purses.of(home)
    quotes = _together(insured)
    reached, pace = reach(quotes, purses.free), purses.pace(on=home.on)
    return HouseholdBasket(
        on=home.on,
        people=tuple(insured),
        left_out=tuple(left_out),
        savers=len(purses.held),
        members=frozenset(purse.member_id for purse in purses.held),
        balance=purses.free,
        at_home=Dong.total(each.at_home for each in purses.held.values()),
        reach=reached,
        terms=tuple(Term(quote, purses.free) for quote in quotes),
        reached=_when(home, reached, partial(purses.day_reached, on=home.on)),
        pace=pace,
        paced=_when(home, reached, partial(pace.day_reached, on=home.on)) if pace else None,
    )


def _asked(home: HomePrices, prices: ClubPrices) -> tuple[list[Insured], list[LeftOut]]:
    insured, left_out = [], []
    for person in home.living:
        found = prices.steps(person, HEALTH)
        if isinstance(found, Refusal):
            left_out.append(LeftOut(person, found))
        else:
            insured.append(Insured(person, tuple(found)))
    return insured, left_out


def _together(insured: Collection[Insured]) -> list[Quote]:
    """One quote for each term, with everybody's line."""
    return [
        Quote(
            scheme=HEALTH,
            paid_on=of_term[0].paid_on,
            months=of_term[0].months,
            lines=tuple(line for quote in of_term for line in quote.lines),
        )
        for of_term in zip(*(each.quotes for each in insured), strict=True)
    ]


def _when(home: HomePrices, reached: Affordable, day_when: DayWhen) -> Reached | None:
    """The day all of them can be insured, whoever is to be by then."""

    def quotes_on(day: dt.date) -> list[Quote]:
        insured, _ = _asked(home, home.ahead.prices_on(day))
        return _together(insured) if insured else []

    return home.ahead.day_of(reached, day_when, quotes_on=quotes_on)


@dataclass(frozen=True)
class _Purses:
    """The health purses of a household: those with a pledge on the day, and those that hold money."""

    held: dict[Purse, PurseBalance]
    pledges: dict[Purse, Pledge]
    free: Dong

    @classmethod
    def of(cls, home: HomePrices) -> _Purses:
        people = [person.id for person in home.living]
        here = Member.club == home.club_id, Member.person.in_(people), Member.left_on.is_null()
        members = [row.id for row in Member.select(Member.id).where(*here)]
        pledges = _pledges(members, on=home.on)
        holding = {purse: each for purse, each in balances.purses(home.club_id).items() if each.total}
        theirs = {purse for purse in (*pledges, *holding) if purse.member_id in members and purse.scheme is HEALTH}
        held = {purse: holding.get(purse, PurseBalance()) for purse in sorted(theirs)}
        spoken_for = Dong.total(home.prices.spoken_for.get(purse, NOTHING) for purse in held)
        return cls(held, pledges, Dong.total(each.total for each in held.values()) - spoken_for)

    def day_reached(self, missing: Dong, *, on: dt.date) -> dt.date | None:
        several = [(each.amount, each.rhythm) for each in self.pledges.values()]
        return pledged.day_reached_together(missing, several, after=on) if several else None

    def pace(self, *, on: dt.date) -> ActualPace | None:
        saved = actual_pace.of_members({purse.member_id for purse in self.held}, on=on)
        steady = {purse for purse in self.held if not self._follows_seasons(purse)}
        return actual_pace.pace((each for purse, each in saved.items() if purse in steady), on=on)

    def _follows_seasons(self, purse: Purse) -> bool:
        return purse in self.pledges and self.pledges[purse].rhythm is Rhythm.SEASON


def _pledges(member_ids: Collection[int], *, on: dt.date) -> dict[Purse, Pledge]:
    """What they mean to put aside for health on a day, the newest of each purse."""
    query = Pledge.select().where(
        Pledge.member.in_(list(member_ids) or [0]), Pledge.scheme == HEALTH, Pledge.from_day <= on
    )
    return {purse_of(each): each for each in query.order_by(Pledge.from_day, Pledge.id)}
