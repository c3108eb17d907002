"""The lunar day: the dates people plan by, and that the days of a month follow each other."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.lunar import LunarDay, lunar_day

KNOWN = [
    ("2026-11-22", 14, 10),
    ("2026-11-23", 15, 10),
    ("2026-12-09", 1, 11),
    ("2026-12-23", 15, 11),
    ("2027-01-08", 1, 12),
]

TET = [
    "1985-01-21",
    "2007-02-17",
    "2026-02-17",
    "2027-02-06",
    "2028-01-26",
    "2029-02-13",
    "2030-02-02",
    "2031-01-23",
    "2032-02-11",
]

days = st.dates(dt.date(1900, 2, 1), dt.date(2099, 12, 30))


@pytest.mark.parametrize(("solar", "day", "month"), KNOWN)
def test_the_days_people_plan_by(solar: str, day: int, month: int) -> None:
    assert lunar_day(dt.date.fromisoformat(solar)) == LunarDay(day, month, leap=False)


@pytest.mark.parametrize("solar", TET)
def test_tet_is_the_first_of_the_first_month(solar: str) -> None:
    assert lunar_day(dt.date.fromisoformat(solar)) == LunarDay(1, 1, leap=False)


def test_the_eve_of_tet_2030_is_not_yet_tet() -> None:
    """A Chinese calendar puts Tết on 3/2/2030; here that is the second day."""
    assert lunar_day(dt.date(2030, 2, 1)).month == 12
    assert lunar_day(dt.date(2030, 2, 3)) == LunarDay(2, 1, leap=False)


def test_the_leap_month_of_2025_is_the_sixth() -> None:
    assert lunar_day(dt.date(2025, 6, 25)) == LunarDay(1, 6, leap=False)
    assert lunar_day(dt.date(2025, 7, 25)) == LunarDay(1, 6, leap=True)
    assert lunar_day(dt.date(2025, 8, 23)) == LunarDay(1, 7, leap=False)


def test_it_is_shown_as_people_write_it() -> None:
    assert lunar_day(dt.date(2026, 11, 22)).shown == "14 tháng 10 âm lịch"
    assert lunar_day(dt.date(2025, 7, 25)).shown == "1 tháng 6 nhuận âm lịch"


def test_it_is_said_in_another_language() -> None:
    english = {"{day} tháng {month} âm lịch": "lunar day {day} of month {month}"}
    assert lunar_day(dt.date(2026, 11, 22)).say(english.__getitem__) == "lunar day 14 of month 10"


@given(day=days)
def test_the_next_day_is_the_next_lunar_day(day: dt.date) -> None:
    today, tomorrow = lunar_day(day), lunar_day(day + dt.timedelta(days=1))
    if tomorrow.day == 1:
        assert today.day in (29, 30)
        assert tomorrow.month == (today.month if tomorrow.leap else today.month % 12 + 1)
    else:
        assert tomorrow == LunarDay(today.day + 1, today.month, today.leap)


def test_days_beyond_the_tables_are_an_error() -> None:
    with pytest.raises(ValueError, match="range"):
        lunar_day(dt.date(2101, 1, 1))


@pytest.mark.parametrize(
    ("solar", "said"),
    [
        ("2027-01-22", "rằm tháng Chạp"),
        ("2027-02-09", "mùng 4 tháng Giêng"),
        ("2027-02-03", "27 tháng Chạp"),
        ("2026-11-18", "mùng 10 tháng 10"),
        ("2026-11-22", "14 tháng 10 âm lịch"),
        ("2025-07-25", "mùng 1 tháng 6 nhuận"),
    ],
)
def test_it_is_said_as_people_say_it(solar: str, said: str) -> None:
    assert lunar_day(dt.date.fromisoformat(solar)).spoken(str) == said
