"""Who of a household counts at which rank and why (thứ tự trong hộ), and which way of paying costs its groups less.

By the law of a day, as if everybody of the household paid on it in the leader's order; ``participants`` gives a
quote the same ranks. Whole đồng, for twelve months; whoever has cover elsewhere neither counts nor chooses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from savings_app import contributions, coverage, participants, people
from savings_app.contributions import Followed
from savings_app.coverage import Coverage
from savings_app.insurance.household_health import Choice, which_is_cheaper
from savings_app.insurance.household_health.choice import MAY_CHOOSE
from savings_app.insurance.household_health.ranks import RankGiven, RankNote
from savings_app.insurance.law import Law
from savings_app.people import Household, Person
from savings_app.refusals import Refusal
from savings_app.schemes import HealthGroup, Scheme

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Ranked:
    """One person of the household; no rank where she does not count."""

    person: Person
    rank: int | None
    notes: tuple[RankNote, ...]


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """People of one group that may join in household form instead: what either way costs, or why that is not known."""

    group: HealthGroup
    people: tuple[Person, ...]
    found: Choice | Refusal

    @property
    def priced(self) -> Choice | None:
        return self.found if isinstance(self.found, Choice) else None


@dataclass(frozen=True, slots=True)
class HouseholdRanks:
    """A household in the leader's order."""

    people: tuple[Ranked, ...]
    choices: tuple[GroupChoice, ...]


def of(law: Law, household: Household) -> HouseholdRanks:
    """Where everybody stands on the law's day, and what the groups in it may choose between."""
    living = people.living_in(household.id)
    paid = contributions.of_people(person.id for person in living)
    given = participants.stand(law, living, living, paid)
    return HouseholdRanks(
        tuple(_ranked(person, given[person.id]) for person in living),
        tuple(_choices(law, household, living, paid)),
    )


def _ranked(person: Person, given: RankGiven) -> Ranked:
    return Ranked(person, None if RankNote.NOT_BY_RANK in given.notes else given.rank, given.notes)


def _choices(
    law: Law, household: Household, living: Sequence[Person], paid: Sequence[Followed]
) -> Iterable[GroupChoice]:
    """Every group with people in the household that has the choice, with the ranks they would take in it."""
    free = [person for person in living if not person.insured_elsewhere]
    province = participants.province_of_club(household.club)
    standing = coverage.of_people(person.id for person in free)
    for group in (each for each in HealthGroup if each in MAY_CHOOSE):
        hers = tuple(person for person in free if person.health_group is group)
        if not hers:
            continue
        stands = standing.get((hers[0].id, Scheme.HOUSEHOLD_HEALTH), Coverage())
        who = participants.of(hers[0], stands, province=province)
        by_household = {person.id for person in hers}
        given = participants.stand(law, living, living, paid, by_household=by_household)
        try:
            ranks = [given[person.id].rank for person in hers]
            yield GroupChoice(group, hers, which_is_cheaper(law, who, months=MONTHS, ranks=ranks))
        except Refusal as refusal:
            yield GroupChoice(group, hers, refusal)
