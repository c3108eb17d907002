"""Whoever the budget pays everything for is told with the sentence why, and nobody else is."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import members, people
from savings_app.reports import paid_by_budget, paying_purses
from savings_app.schemes import HealthGroup, Scheme, SupportCategory
from tests import city
from tests.city import City
from tests.village import HEALTH, PENSION, TODAY, Village


@pytest.fixture
def town(cast: Village) -> City:
    return city.build(cast)


def told(town: City, scheme: Scheme, *, on: dt.date = TODAY) -> list[str]:
    payers = paying_purses.in_club(town.cast.club.id).values()
    return [each.sentence for each in paid_by_budget.told(scheme, payers, on=on)]


OF_CUC = "Huỳnh Thị Cúc được ngân sách đóng toàn bộ, không phải trích tiền góp."


def test_the_city_pays_the_card_of_whoever_is_near_poor_by_its_line(town: City) -> None:
    """Dung's daughter is of the students' group and pays half: that she is a pupil nobody wrote down."""
    assert told(town, HEALTH) == [OF_CUC]
    people.change(town.with_dung[2], health_group=HealthGroup.POOR)
    assert sorted(told(town, HEALTH)) == [
        "Con gái Dung được ngân sách đóng toàn bộ, không phải trích tiền góp.",
        OF_CUC,
    ]


def test_elsewhere_nobody_asks_for_its_line(cast: Village) -> None:
    assert told(city.build(cast, province="80"), HEALTH) == []


def test_the_pension_has_nobody_whom_the_budget_pays_for_today(town: City) -> None:
    people.change(town.cuc.person, category=SupportCategory.POOR, local_category=SupportCategory.POOR)
    assert told(town, PENSION) == []


def test_whoever_has_left_is_not_told(town: City) -> None:
    people.change(town.dung.person, health_group=HealthGroup.POOR)
    assert len(told(town, HEALTH)) == 2
    members.leave(town.dung, TODAY)
    assert told(town, HEALTH) == [OF_CUC]
