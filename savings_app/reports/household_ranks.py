"""Who of a household counts at which rank and why (thứ tự trong hộ), and which way of paying costs its groups less.

By the law of a day, as if everybody named paid on it in that order; ``participants`` gives a quote the same ranks.
Whole đồng; whoever has cover elsewhere neither counts nor chooses. Each is priced by what she is herself; a household
chooses for all of a group at once, so the sums of a group are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from savings_app import contributions, coverage, participants, people
from savings_app.contributions import Followed
from savings_app.coverage import Coverage
from savings_app.insurance.household_health import Cheaper, Choice, which_is_cheaper
from savings_app.insurance.household_health.choice import MAY_CHOOSE
from savings_app.insurance.household_health.ranks import RankGiven, RankNote
from savings_app.insurance.law import Law
from savings_app.insurance.quote import Quote
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
    """People of one group that may join in household form instead: what either way costs, or why that is not known.

    ``each`` are the two ways of every one of them, ``found`` those of all together.
    """

    group: HealthGroup
    people: tuple[Person, ...]
    found: Choice | Refusal
    each: tuple[Choice, ...] = ()

    @property
    def priced(self) -> Choice | None:
        return self.found if isinstance(self.found, Choice) else None

    @property
    def household_id(self) -> int:
        """Where they live, and where the group is set."""
        return int(self.people[0].household)


@dataclass(frozen=True, slots=True)
class HouseholdRanks:
    """A household in the leader's order."""

    people: tuple[Ranked, ...]
    choices: tuple[GroupChoice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Club:
    """What is known of the households a choice is looked for in; ``months`` are those of the card."""

    law: Law
    province: str | None
    order: Sequence[Person]
    living: Sequence[Person]
    paid: Sequence[Followed]
    months: int
    without: int | None = None


def of(law: Law, household: Household) -> HouseholdRanks:
    """Where everybody stands on the law's day, and what the groups in it may choose between, for twelve months."""
    living = people.living_in(household.id)
    paid = contributions.of_homes(living)
    given = participants.stand(law, living, living, paid)
    province = participants.province_of_club(household.club)
    known = _Club(law=law, province=province, order=living, living=living, paid=paid, months=MONTHS)
    return HouseholdRanks(tuple(_ranked(person, given[person.id]) for person in living), tuple(_choices(known)))


def cheaper_by_household(
    law: Law, club_id: int, order: Sequence[Person], *, months: int = MONTHS, without: int | None = None
) -> list[GroupChoice]:
    """Whoever of ``order``, people of one club paid for together, would cost less in household form.

    ``without`` is the conversion in which they are proposed already. Says nothing of those who live in no household:
    alone nobody saves by it.
    """
    asked = [person for person in order if person.household and person.health_group in MAY_CHOOSE]
    if not asked:
        return []
    living = people.living_together({person.household for person in asked})
    paid = [each for each in contributions.of_homes(living) if each.contribution.conversion != without]
    known = _Club(
        law=law,
        province=participants.province_of_club(club_id),
        order=[person for person in order if person.household],
        living=living,
        paid=paid,
        months=months,
        without=without,
    )
    found = list(_choices(known))
    return [each for each in found if each.priced and each.priced.cheaper is Cheaper.HOUSEHOLD]


def _ranked(person: Person, given: RankGiven) -> Ranked:
    return Ranked(person, None if RankNote.NOT_BY_RANK in given.notes else given.rank, given.notes)


def _choices(known: _Club) -> Iterable[GroupChoice]:
    """Every group with people in a household that has the choice, with the ranks they would take in it."""
    free = [person for person in known.order if not person.insured_elsewhere]
    standing = coverage.of_people((person.id for person in free), without_conversion=known.without)
    for group in (each for each in HealthGroup if each in MAY_CHOOSE):
        theirs = [person for person in free if person.health_group is group]
        if not theirs:
            continue
        by_household = {person.id for person in theirs}
        given = participants.stand(known.law, known.order, known.living, known.paid, by_household=by_household)
        for home in dict.fromkeys(person.household for person in theirs):
            hers = tuple(person for person in theirs if person.household == home)
            yield _priced(known, group, hers, given, standing)


def _priced(
    known: _Club,
    group: HealthGroup,
    hers: tuple[Person, ...],
    given: dict[int, RankGiven],
    standing: dict[tuple[int, Scheme], Coverage],
) -> GroupChoice:
    """Woman by woman, by the months supported before and whatever else is her own."""
    each = []
    try:
        for person in hers:
            stands = standing.get((person.id, Scheme.HOUSEHOLD_HEALTH), Coverage())
            who = participants.of(person, stands, province=known.province)
            each.append(which_is_cheaper(known.law, who, months=known.months, ranks=[given[person.id].rank]))
    except Refusal as refusal:
        return GroupChoice(group, hers, refusal)
    return GroupChoice(group, hers, _together(each), tuple(each))


def _together(each: list[Choice]) -> Choice:
    return replace(
        each[0],
        own_group=_joined([choice.own_group for choice in each]),
        household=_joined([choice.household for choice in each]),
    )


def _joined(quotes: list[Quote]) -> Quote:
    return replace(quotes[0], lines=tuple(line for quote in quotes for line in quote.lines))
