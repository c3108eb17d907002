"""What a price depends on is written on the member's form: the health group, and the province's own poverty line."""

from __future__ import annotations

import re

import pytest

from savings_app import members, people, users
from savings_app.members import Member
from savings_app.permissions import Role
from savings_app.schemes import HealthGroup, SupportCategory
from tests import city
from tests.city import City
from tests.pages.conftest import Browser
from tests.pages.filled import filled
from tests.pages.reading import state_of
from tests.village import Village

NEWCOMER = {"name": "Lê Thị Nhàn", "hamlet": "Ấp 4"}


@pytest.fixture
def town(the_village: Village) -> City:
    made = city.build(the_village)
    users.grant(the_village.hoa, Role.LEADER, club=made.cast.club)
    return made


@pytest.fixture
def hoa(browser: Browser, town: City) -> Browser:
    return browser.sign_in(town.cast.hoa)


def options(page: str, name: str) -> list[str]:
    """The values a select offers, none where the page has no such select."""
    found = re.search(rf'<select[^>]*? name="{name}">(.*?)</select>', page, re.DOTALL)
    return re.findall(r'value="([^"]*)"', found.group(1)) if found else []


def newest(town: City) -> Member:
    return max(members.in_club(town.cast.club.id), key=lambda each: each.id)


def test_every_group_and_every_category_is_offered(hoa: Browser, town: City) -> None:
    page = hoa.get(f"/clubs/{town.cast.club.id}/members/new").text
    assert options(page, "health_group") == [each.value for each in HealthGroup]
    assert set(options(page, "category")) == {each.value for each in SupportCategory}
    assert options(page, "local_category") == ["", "poor", "near_poor", "other"]
    assert "xã đảo" in page


def test_the_province_s_line_is_asked_for_only_where_it_has_one(browser: Browser, the_village: Village) -> None:
    page = browser.sign_in(the_village.hoa).get(f"/clubs/{the_village.club.id}/members/new").text
    assert options(page, "health_group")
    assert options(page, "local_category") == []


def test_whoever_says_nothing_is_a_household_s_and_anybody_s(hoa: Browser, town: City) -> None:
    assert hoa.post(f"/clubs/{town.cast.club.id}/members", **NEWCOMER).status_code == 303
    person = newest(town).person
    assert (person.health_group, person.category, person.local_category) == (
        HealthGroup.HOUSEHOLD,
        SupportCategory.OTHER,
        None,
    )


def test_what_is_chosen_is_kept_and_shown_again(hoa: Browser, town: City) -> None:
    chosen = {"category": "island", "local_category": "near_poor", "health_group": "near_poor"}
    assert hoa.post(f"/clubs/{town.cast.club.id}/members", **NEWCOMER, **chosen).status_code == 303
    member = newest(town)
    again = filled(hoa.get(f"/clubs/{town.cast.club.id}/members/{member.id}/details"))
    assert {name: again[name] for name in chosen} == chosen
    anew = again | {"local_category": "", "health_group": "household"}
    assert hoa.post(f"/clubs/{town.cast.club.id}/members/{member.id}/details", **anew).status_code == 303
    person = newest(town).person
    assert (person.category, person.local_category, person.health_group) == (
        SupportCategory.ISLAND,
        None,
        HealthGroup.HOUSEHOLD,
    )


def test_where_it_is_not_asked_for_it_stays_as_it_was(browser: Browser, the_village: Village) -> None:
    people.change(the_village.an.person, local_category=SupportCategory.POOR)
    hoa, details = browser.sign_in(the_village.hoa), f"/clubs/{the_village.club.id}/members/{the_village.an.id}/details"
    assert hoa.post(details, **filled(hoa.get(details))).status_code == 303
    an = members.get(the_village.club.id, the_village.an.id)
    assert an is not None
    assert an.person.local_category is SupportCategory.POOR


@pytest.mark.parametrize("field", ["health_group", "local_category"])
def test_a_choice_nobody_offers_is_refused_and_nothing_written(hoa: Browser, town: City, field: str) -> None:
    before, there = state_of(town.cast), len(members.in_club(town.cast.club.id))
    answer = hoa.post(f"/clubs/{town.cast.club.id}/members", **NEWCOMER, **{field: "rich"})
    assert answer.status_code == 422
    assert "Lê Thị Nhàn" in answer.text
    assert (state_of(town.cast), len(members.in_club(town.cast.club.id))) == (before, there)
