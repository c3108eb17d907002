"""Days and months as papers write them."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.months import Month, MonthSpan
from savings_app.papers.days import from_to, spelled, spelled_with_lunar


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2026, 11, 2), "Ngày 02 tháng 11 năm 2026"),
        (dt.date(2026, 2, 22), "Ngày 22 tháng 02 năm 2026"),
        (dt.date(2026, 12, 31), "Ngày 31 tháng 12 năm 2026"),
    ],
)
def test_a_day_is_spelled_with_leading_noughts(day: dt.date, words: str) -> None:
    assert spelled(day) == words


def test_the_lunar_day_stands_beside_it() -> None:
    assert spelled_with_lunar(dt.date(2026, 11, 22)) == "Ngày 22 tháng 11 năm 2026 (14 tháng 10 âm lịch)"


@pytest.mark.parametrize(("count", "words"), [(12, "11/2026–10/2027"), (1, "11/2026")])
def test_months_are_told_from_to(count: int, words: str) -> None:
    assert from_to(MonthSpan.starting(Month(2026, 11), count)) == words
