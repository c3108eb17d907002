"""A household with what was ever paid for it and what each of its people costs on a day (giá của cả nhà), read once.

Someone without a household stands alone. Whole đồng, by the law of the day (``club_prices``); on another day she may
stand elsewhere in the household, since ranks are those of a financial year.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache, cached_property

from savings_app import contributions, participants, people
from savings_app.contributions import Followed
from savings_app.insurance.law import Law
from savings_app.members import Member
from savings_app.people import Household, Person
from savings_app.reports.club_prices import ClubPrices
from savings_app.reports.steps_ahead import StepsAhead
from savings_app.schemes import Scheme


@dataclass(frozen=True)
class HomePrices:
    """Everybody in the leader's order, every contribution of theirs, oldest first, and the club's prices of the day."""

    club_id: int
    living: tuple[Person, ...]
    paid: tuple[Followed, ...]
    prices: ClubPrices

    @classmethod
    def of_member(cls, member: Member, *, on: dt.date) -> HomePrices:
        """Her and whoever lives with her, as the club prices them that she is a member of."""
        person = member.person
        living = people.living_together([person.household]) if person.household else [person]
        return cls._read(member.club, living, on)

    @classmethod
    def of_household(cls, household: Household, *, on: dt.date) -> HomePrices:
        return cls._read(household.club, people.living_in(household.id), on)

    @classmethod
    def _read(cls, club_id: int, living: list[Person], on: dt.date) -> HomePrices:
        paid = contributions.of_homes(living)
        return cls(club_id, tuple(living), tuple(paid), ClubPrices.read(club_id, living, on=on, paid=paid))

    @property
    def on(self) -> dt.date:
        return self.prices.on

    def paid_for(self, person: Person, scheme: Scheme) -> list[Followed]:
        """What was ever paid for one of them in a scheme, oldest first."""
        return [
            each for each in self.paid if (each.contribution.person, each.contribution.scheme) == (person.id, scheme)
        ]

    @cached_property
    def ahead(self) -> StepsAhead:
        """What is reached when, each day's prices read once."""
        return StepsAhead(self.prices, cache(self.prices_on))

    def prices_on(self, day: dt.date) -> ClubPrices:
        """The prices of another day, by the ranks of its year. Raises LawNotKnown."""
        ranks = participants.ranks(Law.on(day), self.living, self.living, self.paid)
        return replace(self.prices, on=day, ranks=ranks)
