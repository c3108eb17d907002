"""Days as people type them, and the arithmetic of calendar months."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.months import Month, MonthSpan, UnreadableDay, add_months, local_day, read_day, show_day

READ = [
    ("22/11/2026", (2026, 11, 22)),
    ("22-11-2026", (2026, 11, 22)),
    ("22.11.2026", (2026, 11, 22)),
    ("2/1/2026", (2026, 1, 2)),
    ("02/01/2026", (2026, 1, 2)),
    (" 22/11/2026 ", (2026, 11, 22)),
    ("2026-11-22", (2026, 11, 22)),
    ("29/2/2024", (2024, 2, 29)),
    ("1/1/1900", (1900, 1, 1)),
    ("31/12/2099", (2099, 12, 31)),
]

REFUSED = [
    "",
    " ",
    "29/2/2025",
    "30/02/2026",
    "2026-02-30",
    "31/4/2026",
    "32/1/2026",
    "0/1/2026",
    "1/0/2026",
    "1/13/2026",
    "11/22/2026",
    "31/12/9999",
    "01/01/0001",
    "00/00/0000",
    "31/12/1899",
    "1/1/2100",
    "1/1/1890",
    "22/11/2569",
    "22/11/26",
    "22/11",
    "2026",
    "11/2026",
    "22/11/2026x",
    "22/11/2026 08:00",
    "2026-11-22T08:00",
    "22/11/20261",
    "122/11/2026",
    "22 11 2026",
    "22112026",
    "-1/1/2026",
    "14/10 ÂL",
    "14/10/2026 ÂL",
    "rằm tháng tám",
    "hôm nay",
    "２２/１１/２０２６",
    "٢٢/١١/٢٠٢٦",
    "22/11/2026\n",
    "22/11/2026\x00",
    "\u200e22/11/2026",
    "22/11/\u200b2026",
    "1/1/2026     9",
    "9" * 5000,
]

days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
months = st.builds(Month, st.integers(1900, 2099), st.integers(1, 12))
counts = st.integers(-600, 600)


@pytest.mark.parametrize(("typed", "day"), READ)
def test_days_are_read_as_people_write_them(typed: str, day: tuple[int, int, int]) -> None:
    assert read_day(typed) == dt.date(*day)


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(UnreadableDay) as refused:
        read_day(typed)
    assert refused.value.sentence.isprintable()
    assert len(refused.value.sentence) < 120


@given(day=days)
def test_what_is_shown_reads_back(day: dt.date) -> None:
    assert read_day(show_day(day)) == day
    assert read_day(day.isoformat()) == day
    assert read_day(f"{day.day}.{day.month}.{day.year}") == day


def test_a_day_is_shown_with_its_zeros() -> None:
    assert show_day(dt.date(2026, 11, 2)) == "02/11/2026"


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ("2026-11-22T00:00:00+00:00", "2026-11-22"),
        ("2026-11-22T16:59:59+00:00", "2026-11-22"),
        ("2026-11-22T17:00:00+00:00", "2026-11-23"),
        ("2026-06-30T17:00:00+00:00", "2026-07-01"),
        ("2026-11-22T23:59:59+07:00", "2026-11-22"),
    ],
)
def test_the_day_is_the_one_in_vietnam(instant: str, day: str) -> None:
    assert local_day(dt.datetime.fromisoformat(instant)) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-11-22", 0, "2026-11-22"),
        ("2026-11-22", 2, "2027-01-22"),
        ("2026-11-30", 12, "2027-11-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-12-15", -12, "2025-12-15"),
    ],
)
def test_months_are_added_to_days(day: str, count: int, found: str) -> None:
    assert add_months(dt.date.fromisoformat(day), count) == dt.date.fromisoformat(found)


@given(day=days, count=counts)
def test_adding_months_lands_in_the_right_month_and_never_later_in_it(day: dt.date, count: int) -> None:
    found = add_months(day, count)
    assert Month.of(found) == Month.of(day) + count
    assert found.day == day.day or (found.day < day.day and found == Month.of(found).last_day)


@given(month=months, one=counts, other=counts)
def test_month_arithmetic(month: Month, one: int, other: int) -> None:
    assert month + 0 == month
    assert (month + one) + other == month + (one + other)
    assert (month + one) - month == one
    assert (month + one > month) == (one > 0)
    assert month + 12 == Month(month.year + 1, month.number)


@given(month=months)
def test_a_month_is_written_and_read_back(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert (str(month) < str(month + 1)) == (month < month + 1)


def test_a_month_is_stored_and_shown() -> None:
    assert str(Month(2026, 3)) == "2026-03"
    assert Month(2026, 3).shown == "03/2026"


@given(month=months)
def test_the_days_of_a_month_meet_the_next(month: Month) -> None:
    assert Month.of(month.first_day) == Month.of(month.last_day) == month
    assert month.first_day.day == 1
    assert month.last_day + dt.timedelta(days=1) == (month + 1).first_day


@pytest.mark.parametrize("number", [0, 13, -1])
def test_there_are_twelve_months(number: int) -> None:
    with pytest.raises(ValueError, match="no such month"):
        Month(2026, number)


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "2026-11-22", "tháng 11"])
def test_a_stored_month_has_one_form(text: str) -> None:
    with pytest.raises(ValueError, match=r"month|unpack|invalid literal"):
        Month.parse(text)


@given(first=months, count=st.integers(1, 60))
def test_a_span_counts_both_ends(first: Month, count: int) -> None:
    span = MonthSpan.starting(first, count)
    listed = list(span)
    assert span.count == len(listed) == count
    assert (listed[0], listed[-1]) == (span.first, span.last)
    assert all(later - earlier == 1 for earlier, later in pairwise(listed))


@pytest.mark.parametrize(
    ("count", "listed"), [(1, "11/2026"), (2, "11, 12/2026"), (3, "11, 12/2026, 1/2027"), (14, None)]
)
def test_a_span_is_listed_month_by_month_each_year_once(count: int, listed: str | None) -> None:
    found = MonthSpan.starting(Month(2026, 11), count).listed
    assert found == (listed or "11, 12/2026, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12/2027")


def test_a_span_is_shown() -> None:
    assert str(MonthSpan.starting(Month(2026, 11), 3)) == "11/2026–01/2027"


@pytest.mark.parametrize("count", [0, -1])
def test_a_span_does_not_end_before_it_begins(count: int) -> None:
    with pytest.raises(ValueError, match="ends before"):
        MonthSpan.starting(Month(2026, 11), count)
