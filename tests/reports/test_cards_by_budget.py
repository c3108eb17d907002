"""Whose card the budgets pay: the poor everywhere, the near-poor by the city's line in the city; for many clubs."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import count_queries

from savings_app import people
from savings_app.reports import cards_by_budget, last_days
from savings_app.reports.last_days import Lapsing
from savings_app.schemes import HealthGroup, SupportCategory
from tests import city
from tests.reports.test_last_days import brought
from tests.village import TODAY, Village


def paid_for(*club_ids: int, on: dt.date = TODAY) -> frozenset[int]:
    return cards_by_budget.people(club_ids, on=on)


@pytest.mark.parametrize(("province", "pays"), [("79", True), ("80", False)])
def test_the_provinces_own_line_counts_where_the_province_pays(cast: Village, province: str, pays: bool) -> None:
    town = city.build(cast, province=province)
    assert paid_for(town.cast.club.id) == (frozenset({town.cuc.person.id}) if pays else frozenset())


@pytest.mark.parametrize(
    ("group", "pays"), [(HealthGroup.POOR, True), (HealthGroup.NEAR_POOR, False), (HealthGroup.STUDENT, False)]
)
def test_a_group_the_state_pays_for(cast: Village, group: HealthGroup, pays: bool) -> None:
    people.change(cast.an.person, health_group=group)
    assert (cast.an.person.id in paid_for(cast.club.id)) is pays


def test_poor_by_the_states_line_alone_says_nothing_of_the_card(cast: Village) -> None:
    people.change(cast.an.person, category=SupportCategory.POOR)
    assert paid_for(cast.club.id) == frozenset()


def test_nobody_where_nothing_is_known(cast: Village) -> None:
    people.change(cast.an.person, health_group=HealthGroup.POOR)
    assert paid_for() == paid_for(cast.club.id, on=dt.date(2028, 1, 1)) == frozenset()


def test_the_clubs_count_of_those_to_speak_to_leaves_them_out(cast: Village) -> None:
    town = city.build(cast)
    clubs = [cast.club.id, town.cast.club.id]
    brought(cast, cast.an.person, 3)
    brought(cast, town.cuc.person, 3)
    brought(cast, town.dung.person, -3)
    with count_queries() as counted:
        found = last_days.lapsing(clubs, on=TODAY)
    assert list(found.values()) == [Lapsing(0, {15: 1, 30: 1, 60: 1}), Lapsing(1, {15: 0, 30: 0, 60: 0})]
    assert counted.count <= 6
