"""People and the households they live in, in the order the health ladder counts them."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import people
from savings_app.names import search_key
from savings_app.people import Household, Person
from savings_app.schemes import HealthGroup, Relation, SupportCategory
from tests.village import Village


def move_in(cast: Village, home: Household, name: str, born: int | None, relation: Relation) -> Person:
    person = people.add(cast.club.id, name, birth_year=born)
    people.move_in(person, home, relation)
    return person


@pytest.fixture
def home(cast: Village) -> Household:
    return people.household(cast.club.id, "Hộ Lê Văn Tám")


def order(home: Household) -> list[str]:
    return [person.name for person in people.living_in(home.id)]


def test_a_name_is_enough(cast: Village) -> None:
    person = Person.the(id=people.add(cast.club.id, "Nguyễn Thị Bảy").id)
    assert (person.birth_year, person.birth_day, person.phone, person.household) == (None, None, None, None)
    assert (person.category, person.insured_elsewhere) == (SupportCategory.OTHER, False)
    assert (person.health_group, person.local_category) == (HealthGroup.HOUSEHOLD, None)
    assert person.search_key == search_key("nguyen thi bay")


def test_her_group_and_her_category_by_the_province_are_kept_and_changed(cast: Village) -> None:
    by_city = {"health_group": HealthGroup.NEAR_POOR, "local_category": SupportCategory.NEAR_POOR}
    person = people.add(
        cast.club.id, "Nguyễn Thị Bảy", health_group=HealthGroup.NEAR_POOR, local_category=SupportCategory.NEAR_POOR
    )
    written = Person.the(id=person.id)
    assert {"health_group": written.health_group, "local_category": written.local_category} == by_city
    people.change(person, health_group=HealthGroup.POOR, local_category=None)
    written = Person.the(id=person.id)
    assert (written.health_group, written.local_category) == (HealthGroup.POOR, None)


def test_a_birth_day_gives_the_year(cast: Village) -> None:
    person = people.add(cast.club.id, "Nguyễn Thị Bảy", birth_year=1970, birth_day=dt.date(1971, 4, 30))
    assert person.birth_year == 1971


def test_a_changed_name_is_found_by_the_new_one(cast: Village) -> None:
    people.change(cast.an.person, name="Nguyễn Thị Ẩn", phone="0911222333")
    person = Person.the(id=cast.an.person.id)
    assert (person.name, person.phone) == ("Nguyễn Thị Ẩn", "0911222333")
    assert person.search_key == search_key("Nguyễn Thị Ẩn")
    assert person.sort_key != cast.an.person.sort_key


def test_who_is_written_down_in_one_club_is_not_seen_by_another(cast: Village) -> None:
    assert people.get(cast.club.id, cast.an.person.id) == cast.an.person
    assert people.get(cast.other_club.id, cast.an.person.id) is None
    assert people.some([cast.an.person.id, 999_999]) == {cast.an.person.id: cast.an.person}
    assert people.some([]) == {}


def test_a_household_is_written_down_once(cast: Village, home: Household) -> None:
    assert people.household(cast.club.id, "Hộ Lê Văn Tám") == home
    assert people.household(cast.other_club.id, "Hộ Lê Văn Tám") != home
    assert people.get_household(cast.club.id, home.id) == home
    assert people.get_household(cast.other_club.id, home.id) is None
    names = [household.name for household in people.households(cast.club.id)]
    assert names == sorted(names)
    assert home.name in names


def test_the_head_comes_first_then_the_older(cast: Village, home: Household) -> None:
    move_in(cast, home, "Con", 1995, Relation.CHILD)
    move_in(cast, home, "Không rõ tuổi", None, Relation.OTHER)
    move_in(cast, home, "Mẹ", 1940, Relation.PARENT)
    move_in(cast, home, "Chủ hộ", 1965, Relation.HEAD)
    assert order(home) == ["Chủ hộ", "Mẹ", "Con", "Không rõ tuổi"]


def test_the_leaders_order_is_kept_when_somebody_joins(cast: Village, home: Household) -> None:
    mother = move_in(cast, home, "Mẹ", 1940, Relation.PARENT)
    head = move_in(cast, home, "Chủ hộ", 1965, Relation.HEAD)
    people.rank(home.id, [mother.id, head.id])
    assert order(home) == ["Mẹ", "Chủ hộ"]
    move_in(cast, home, "Bà", 1915, Relation.PARENT)
    assert order(home) == ["Mẹ", "Chủ hộ", "Bà"]


def test_a_household_ranks_its_own_people_only(cast: Village, home: Household) -> None:
    head = move_in(cast, home, "Chủ hộ", 1965, Relation.HEAD)
    before = Person.the(id=cast.an.person.id).place_in_household
    people.rank(home.id, [cast.an.person.id, head.id])
    assert Person.the(id=cast.an.person.id).place_in_household == before


def test_who_moves_out_leaves_the_others_in_order(cast: Village, home: Household) -> None:
    head = move_in(cast, home, "Chủ hộ", 1965, Relation.HEAD)
    move_in(cast, home, "Con", 1995, Relation.CHILD)
    people.move_out(head)
    assert order(home) == ["Con"]
    moved = Person.the(id=head.id)
    assert (moved.household, moved.relation, moved.place_in_household) == (None, None, 0)


def test_households_are_read_together(cast: Village, home: Household) -> None:
    head = move_in(cast, home, "Chủ hộ", 1965, Relation.HEAD)
    an_home = people.household_of(cast.an.person.id)
    together = people.living_together([home.id, an_home.id])
    assert {(person.household, person.name) for person in together} == {
        (home.id, "Chủ hộ"),
        (an_home.id, "Nguyễn Thị An"),
    }
    assert people.living_with(cast.club.id)[home.id] == [head]
    assert people.living_together([]) == []
