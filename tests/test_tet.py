"""Tết and the days around it: the dates of calendars, and from when a club is reminded."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import tet
from savings_app.lunar import LunarDay, lunar_day

KNOWN = [
    ("2026-02-17", "2026-02-15", "2026-02-21"),
    ("2027-02-06", "2027-02-04", "2027-02-10"),
    ("2028-01-26", "2028-01-24", "2028-01-30"),
    ("2029-02-13", "2029-02-11", "2029-02-17"),
    ("2030-02-02", "2030-01-31", "2030-02-06"),
    ("2031-01-23", "2031-01-21", "2031-01-27"),
    ("2032-02-11", "2032-02-09", "2032-02-15"),
]


@pytest.mark.parametrize(("first", "busy_from", "busy_to"), KNOWN)
def test_tet_and_its_days(first: str, busy_from: str, busy_to: str) -> None:
    found = tet.of_year(int(first[:4]))
    assert [str(day) for day in (found.first_day, found.busy_from, found.busy_to)] == [first, busy_from, busy_to]


def test_every_tet_of_two_centuries_runs_from_the_28th_to_the_fifth() -> None:
    for year in range(1901, 2101):
        found = tet.of_year(year)
        assert lunar_day(found.first_day) == LunarDay(1, 1, leap=False)
        assert (lunar_day(found.busy_from).day, lunar_day(found.busy_from).month) == (28, 12)
        assert lunar_day(found.busy_to) == LunarDay(5, 1, leap=False)
        assert lunar_day(found.last_before).day == 27


@pytest.mark.parametrize(
    ("on", "left"),
    [
        ("2027-01-06", None),
        ("2027-01-07", 30),
        ("2027-01-16", 21),
        ("2027-02-05", 1),
        ("2027-02-06", None),
        ("2022-12-23", 30),
        ("2026-11-22", None),
    ],
)
def test_a_club_is_reminded_from_thirty_days_before(on: str, left: int | None) -> None:
    day = dt.date.fromisoformat(on)
    found = tet.ahead(day)
    assert (found.days_left(day) if found else None) == left
