"""Her household (hộ gia đình): who is registered in it, what each is to its head, and in which order they are counted.

The order decides who pays the full premium and who the falling one, so it is the leader's to change. A household has
at most one head.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from savings_app import clubs, coverage, people
from savings_app.coverage import Coverage
from savings_app.database import transaction
from savings_app.enrolments.enrolment import Home, HouseholdHasHead
from savings_app.names import search_key
from savings_app.people import Household, Person
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import HealthGroup, Relation, Scheme


@dataclass(frozen=True)
class CardSeen:
    """Until when a card of the household bought elsewhere lasts, none where she has none; who saw it, and when."""

    until: dt.date | None
    by: int
    on: dt.date


@dataclass(frozen=True)
class Resident:
    """Somebody of the household as she is to stand in it; ``stays`` is no when she is counted in it no longer.

    Health group and card stay as they are where none is said.
    """

    person_id: int
    relation: Relation
    insured_elsewhere: bool = False
    stays: bool = True
    health_group: HealthGroup | None = None
    card: CardSeen | None = None


@dataclass(frozen=True)
class Newcomer:
    """Somebody of the household who is no member: a child, a husband, a mother."""

    name: str
    relation: Relation
    birth_year: int | None = None
    birth_day: dt.date | None = None
    insured_elsewhere: bool = False
    health_group: HealthGroup = HealthGroup.HOUSEHOLD
    card: CardSeen | None = None


@dataclass(eq=False)
class TwoHeads(Refusal):
    household: str
    says = N_("“{household}” chỉ có một chủ hộ: chị chọn lại quan hệ của những người kia.")


@dataclass(eq=False)
class LivesThere(Refusal):
    person: str
    says = N_("{person} đã có trong hộ này. Nếu là người khác, chị ghi thêm năm sinh.")
    status = 409


def settle(person: Person, home: Home) -> None:
    """Count a person in the household she names; in her club, and in the transaction of whoever asks."""
    household = people.household(person.club, home.name or _new_name(person))
    others = [each for each in people.living_in(household.id) if each.id != person.id]
    relation = home.relation or (Relation.OTHER if others else Relation.HEAD)
    _check_head(household, others, relation)
    people.move_in(person, household, relation)


def arrange(household: Household, residents: Sequence[Resident]) -> None:
    """Put a household in that order, each with her relation; those who stay no longer leave it."""
    with transaction():
        clubs.lock(household.club)
        living = {each.id: each for each in people.living_in(household.id)}
        if {each.person_id for each in residents} != living.keys():
            raise NotFound()
        staying = [each for each in residents if each.stays]
        if sum(each.relation is Relation.HEAD for each in staying) > 1:
            raise TwoHeads(household.name)
        for each in residents:
            people.change(
                living[each.person_id],
                relation=each.relation,
                insured_elsewhere=each.insured_elsewhere,
                health_group=each.health_group or living[each.person_id].health_group,
            )
            _note_card(each.person_id, each.card)
            if not each.stays:
                people.move_out(living[each.person_id])
        people.rank(household.id, [each.person_id for each in staying])


def add_resident(household: Household, newcomer: Newcomer) -> Person:
    """Write down somebody of the household who is no member."""
    with transaction():
        clubs.lock(household.club)
        living = people.living_in(household.id)
        year = newcomer.birth_day.year if newcomer.birth_day else newcomer.birth_year
        if any((each.search_key, each.birth_year) == (search_key(newcomer.name), year) for each in living):
            raise LivesThere(newcomer.name)
        _check_head(household, living, newcomer.relation)
        person = people.add(
            household.club,
            newcomer.name,
            birth_year=newcomer.birth_year,
            birth_day=newcomer.birth_day,
            insured_elsewhere=newcomer.insured_elsewhere,
            health_group=newcomer.health_group,
        )
        people.move_in(person, household, newcomer.relation)
        _note_card(person.id, newcomer.card)
        return person


def _note_card(person_id: int, card: CardSeen | None) -> None:
    """Her card holds a rank and so prices the others; written down where it is not what is written."""
    if card is None:
        return
    before = coverage.noted([person_id]).get((person_id, Scheme.HOUSEHOLD_HEALTH), Coverage())
    if card.until != before.until:
        coverage.note(
            person_id,
            Scheme.HOUSEHOLD_HEALTH,
            paid_until=card.until,
            months_paid=before.months_paid,
            months_supported=before.months_supported,
            noted_on=card.on,
            by=card.by,
        )


def _check_head(household: Household, others: Sequence[Person], relation: Relation) -> None:
    head = next((each for each in others if each.relation is Relation.HEAD), None)
    if head is not None and relation is Relation.HEAD:
        raise HouseholdHasHead(household.name, head.name)


def _new_name(person: Person) -> str:
    """A name no household of the club has: “Hộ Nguyễn Thị An”, then “Hộ Nguyễn Thị An (2)”."""
    taken = {each.name.casefold() for each in people.households(person.club)}
    wanted = f"Hộ {person.name}"[:90]
    names = [wanted, *(f"{wanted} ({count})" for count in range(2, len(taken) + 3))]
    return next(name for name in names if name.casefold() not in taken)
