"""Who may be chosen, who is due, and the income she is asked about."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import coverage, people
from savings_app.coverage import Coverage
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.reports.people_to_insure import Candidate, Obstacle, candidates, is_due, those_due, usual_income
from savings_app.schemes import HealthGroup, Scheme
from tests import insured, village
from tests.village import HEALTH, PENSION, TODAY, Village

LOWEST = Dong(1_500_000)


def test_what_stands_in_the_way(book: None) -> None:
    cast = village.build()
    away = people.add(cast.club.id, "Lê Hoàng Phúc", insured_elsewhere=True)
    cast.deposit(cast.health(cast.an), 1_000_000)
    asked = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    everybody = [cast.an.person, cast.binh.person, away]
    assert _obstacles(everybody, HEALTH) == [Obstacle.UNDERWAY, None, Obstacle.INSURED_ELSEWHERE]
    assert _obstacles(everybody, PENSION) == [None, None, None]
    rows = insured.approve(cast, asked)
    cast.hand_over(cast.purse_fund, 400_000)
    insured.remit(cast, asked)
    assert _obstacles(everybody[:1], HEALTH) == [Obstacle.UNDERWAY]
    insured.confirm(cast, rows[0])
    (an,) = candidates([cast.an.person], HEALTH, on=TODAY)
    assert (an.obstacle, an.until) == (None, insured.OFFICIAL.covered_to)


@pytest.mark.parametrize(
    ("scheme", "days", "due"),
    [(HEALTH, None, True), (HEALTH, 60, True), (HEALTH, 61, False), (PENSION, 15, True), (PENSION, 16, False)],
)
def test_due_is_who_is_not_covered_much_longer(book: None, scheme: Scheme, days: int | None, due: bool) -> None:
    until = None if days is None else TODAY + dt.timedelta(days=days)
    someone = Candidate(Person(id=1), Coverage(until), None, None)
    assert is_due(someone, scheme, on=TODAY) == due
    nobody = Candidate(Person(id=2), Coverage(TODAY + dt.timedelta(days=99)), None, None)
    assert those_due([someone, nobody], scheme, on=TODAY) == ([someone] if due else [someone, nobody])


@pytest.mark.parametrize(
    ("paid_on", "asked"),
    [
        (Dong(2_000_000), Dong(2_000_000)),
        (Dong(1_000_000), LOWEST),
        (Dong(1_510_000), LOWEST),
        (Dong(99_000_000), LOWEST),
        (None, LOWEST),
    ],
)
def test_the_income_she_last_paid_on_is_asked_about_while_the_law_takes_it(
    book: None, paid_on: Dong | None, asked: Dong
) -> None:
    cast = village.build()
    assert usual_income(Candidate(cast.an.person, Coverage(), paid_on, None), on=TODAY) == asked


def test_the_last_income_and_the_months_supported_come_from_what_she_paid(book: None) -> None:
    cast = village.build()
    _saved_for_the_pension(cast)
    coverage.note(
        cast.an.person.id,
        PENSION,
        paid_until=dt.date(2026, 10, 31),
        months_paid=10,
        months_supported=7,
        noted_on=TODAY,
        by=cast.hoa.id,
    )
    insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)), months=3)
    (an,) = candidates([cast.an.person], PENSION, on=TODAY)
    assert an.income == LOWEST
    assert an.standing == Coverage(dt.date(2026, 10, 31), 10, 10)


def test_whom_the_budget_pays_for_pays_nothing_out_of_her_savings(book: None) -> None:
    cast = village.build()
    people.change(cast.an.person, health_group=HealthGroup.POOR)
    people.change(cast.binh.person, health_group=HealthGroup.STUDENT)
    both = list(people.some([cast.an.person.id, cast.binh.person.id]).values())
    assert _obstacles(both, HEALTH) == [Obstacle.BUDGET_PAYS_ALL, None]
    assert _obstacles(both, PENSION) == [None, None]
    assert [each.who.health_group for each in candidates(both, HEALTH, on=TODAY)] == ["poor", "student"]
    assert {each.who.province for each in candidates(both, HEALTH, on=TODAY)} == {"80"}
    assert candidates([], HEALTH, on=TODAY) == []


def _obstacles(several: list[Person], scheme: Scheme) -> list[Obstacle | None]:
    return [each.obstacle for each in candidates(several, scheme, on=TODAY)]


def _saved_for_the_pension(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 2_000_000)
    cast.open_pig(cast.pension(cast.an), 2_000_000)
