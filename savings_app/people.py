"""Anyone insured or saving (người), and the households they live in (hộ gia đình).

A household is the people registered at one residence (Luật BHYT Điều 2.7); a club writes it down for its members.
``place_in_household`` is the order in which the health ladder is counted: the head first, then by age, until the
leader orders it otherwise.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from peewee import BooleanField, CharField, DateField, IntegerField, TextField

from savings_app.clubs import Club
from savings_app.database import LabelField, Table, refers_to
from savings_app.names import search_key, sort_key
from savings_app.schemes import HealthGroup, Relation, SupportCategory


class Household(Table):
    """People registered at one residence, as one club knows them."""

    club = refers_to(Club)
    name = CharField(max_length=100)


class Person(Table):
    """Someone insured or saving. Her identity lives here; the club that wrote her down is the one that sees her.

    ``category`` is by the State's poverty line; ``local_category`` by the province's own, none where it is the same.
    ``health_group`` is the group of the health insurance law she pays in.
    """

    club = refers_to(Club)
    name = CharField(max_length=100)
    sort_key = TextField()
    search_key = TextField()
    birth_year = IntegerField(null=True)
    birth_day = DateField(null=True)
    phone = CharField(max_length=10, null=True)
    household = refers_to(Household, null=True)
    relation = LabelField(Relation, null=True)
    place_in_household = IntegerField(default=0)
    category = LabelField(SupportCategory, default=SupportCategory.OTHER)
    insured_elsewhere = BooleanField(default=False)
    health_group = LabelField(HealthGroup, default=HealthGroup.HOUSEHOLD)
    local_category = LabelField(SupportCategory, null=True)


def add(
    club_id: int,
    name: str,
    *,
    birth_year: int | None = None,
    birth_day: dt.date | None = None,
    phone: str | None = None,
    category: SupportCategory = SupportCategory.OTHER,
    insured_elsewhere: bool = False,
    health_group: HealthGroup = HealthGroup.HOUSEHOLD,
    local_category: SupportCategory | None = None,
) -> Person:
    """A person with at least a name."""
    return Person.create(
        club=club_id,
        name=name,
        sort_key=sort_key(name),
        search_key=search_key(name),
        birth_year=birth_day.year if birth_day else birth_year,
        birth_day=birth_day,
        phone=phone,
        category=category,
        insured_elsewhere=insured_elsewhere,
        health_group=health_group,
        local_category=local_category,
    )


def change(person: Person, **facts: object) -> None:
    """Write what is now known of a person; what finds and sorts her follows her name."""
    if "name" in facts:
        name = str(facts["name"])
        facts |= {"sort_key": sort_key(name), "search_key": search_key(name)}
    Person.update(**facts).where(Person.id == person.id).execute()


def get(club_id: int, person_id: int) -> Person | None:
    """That person of that club, or none."""
    return Person.find(club=club_id, id=person_id)


def some(person_ids: Iterable[int]) -> dict[int, Person]:
    """The people of those ids, by id."""
    return {person.id: person for person in Person.select().where(Person.id.in_(list(person_ids) or [0]))}


def household(club_id: int, name: str) -> Household:
    """The club's household of that name, written down when it is new."""
    found = Household.find(club=club_id, name=name)
    return found or Household.create(club=club_id, name=name)


def households(club_id: int) -> list[Household]:
    """The club's households by name."""
    return list(Household.select().where(Household.club == club_id).order_by(Household.name, Household.id))


def get_household(club_id: int, household_id: int) -> Household | None:
    """That household of that club, or none."""
    return Household.find(club=club_id, id=household_id)


def household_of(person_id: int) -> Household:
    """The household a person lives in, where she lives in one."""
    person = Person.the(id=person_id)
    return Household.the(id=person.household)


def living_with(club_id: int) -> dict[int, list[Person]]:
    """Everyone in a household of the club, by household, in the order the ladder counts them."""
    query = Person.select().where(Person.club == club_id, Person.household.is_null(False))
    homes: dict[int, list[Person]] = defaultdict(list)
    for person in query.order_by(Person.place_in_household, Person.id):
        homes[person.household].append(person)
    return homes


def move_in(person: Person, household: Household, relation: Relation) -> None:
    """Count a person in a household: by the first order, or last where the leader has ordered it otherwise."""
    before = living_in(household.id)
    person.household, person.relation = household.id, relation
    person.save(only=["household", "relation"])
    after = [each for each in before if each.id != person.id] + [person]
    rank(household.id, [each.id for each in (_first_order(after) if before == _first_order(before) else after)])


def move_out(person: Person) -> None:
    """Count a person in no household any more."""
    Person.update(household=None, relation=None, place_in_household=0).where(Person.id == person.id).execute()


def move_to(person: Person, club_id: int) -> None:
    """Another club knows her from now on; the household she lives in is written down there anew."""
    move_out(person)
    Person.update(club=club_id).where(Person.id == person.id).execute()


def rank(household_id: int, person_ids: list[int]) -> None:
    """Put the household in the leader's order."""
    for place, person_id in enumerate(person_ids, start=1):
        Person.update(place_in_household=place).where(
            Person.id == person_id, Person.household == household_id
        ).execute()


def living_together(household_ids: Iterable[int]) -> list[Person]:
    """The people of some households, each household in the order the ladder counts it."""
    found = Person.select().where(Person.household.in_(list(household_ids) or [0]))
    return list(found.order_by(Person.household, Person.place_in_household, Person.id))


def living_in(household_id: int) -> list[Person]:
    """The household's people in the order the ladder counts them."""
    return list(Person.select().where(Person.household == household_id).order_by(Person.place_in_household, Person.id))


def _first_order(household: Iterable[Person]) -> list[Person]:
    """Head, then age, then as written down."""
    return sorted(household, key=lambda each: (each.relation is not Relation.HEAD, each.birth_year or 9999, each.id))
