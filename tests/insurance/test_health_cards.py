"""When a card begins and ends: continuous, after a gap below, at or above the limit, for the first time."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import policies
from savings_app.insurance.figures import NoRateYet, Parameter
from savings_app.insurance.household_health import card_from, card_to
from savings_app.insurance.law import LAST_DAY_KNOWN, Law
from savings_app.insurance.policies import CardEnd, GapEdge, OldGap
from tests.insurance.asked import DAY, HEALTH_DAYS, TERMS, TODAY, law, one_more

WAIT = dt.timedelta(days=30)
SINCE_2025 = st.dates(dt.date(2025, 7, 1), LAST_DAY_KNOWN)
UNTIL_2025 = st.dates(dt.date(2018, 12, 1), dt.date(2025, 6, 30))

BEGINS = [
    # paid before the card before it ends: the day after, whatever the law of the day
    ("2026-11-22", "2026-11-22", "2026-11-23"),
    ("2026-11-22", "2027-03-31", "2027-04-01"),
    ("2024-11-05", "2024-11-20", "2024-11-21"),
    ("2025-11-01", "2025-11-20", "2025-11-21"),
    # a gap of no day, of 89, 90 and 91 days
    ("2026-11-22", "2026-11-21", "2026-11-22"),
    ("2026-11-22", "2026-11-20", "2026-11-22"),
    ("2026-11-22", "2026-08-24", "2026-11-22"),
    ("2026-11-22", "2026-08-23", "2026-12-22"),
    ("2026-11-22", "2026-08-22", "2026-12-22"),
    ("2026-11-22", "2020-01-01", "2026-12-22"),
    # across New Year days are days
    ("2027-01-31", "2026-11-02", "2027-01-31"),
    ("2027-01-31", "2026-11-01", "2027-03-02"),
    # the last day of the older rule: three months within the year
    ("2025-06-30", "2025-03-31", "2025-06-30"),
    ("2025-06-30", "2025-03-30", "2025-07-30"),
    ("2025-06-30", "2025-03-29", "2025-07-30"),
    # the first day of the newer one, for a gap that began before it
    ("2025-07-01", "2025-04-02", "2025-07-01"),
    ("2025-07-01", "2025-04-01", "2025-07-31"),
]


@pytest.mark.parametrize(("paid_on", "until", "begins"), BEGINS)
def test_a_card_follows_the_one_before_or_waits(paid_on: str, until: str, begins: str) -> None:
    found = card_from(Law.on(dt.date.fromisoformat(paid_on)), dt.date.fromisoformat(until))
    assert found == dt.date.fromisoformat(begins)


@pytest.mark.parametrize(
    ("paid_on", "begins"),
    [
        ("2018-12-01", "2018-12-31"),
        ("2024-01-31", "2024-03-01"),
        ("2026-11-22", "2026-12-22"),
        ("2027-12-31", "2028-01-30"),
    ],
)
def test_a_first_card_waits_thirty_days(paid_on: str, begins: str) -> None:
    assert card_from(Law.on(dt.date.fromisoformat(paid_on)), None) == dt.date.fromisoformat(begins)


@settings(deadline=None)
@given(SINCE_2025, st.integers(0, 400), st.sampled_from(GapEdge))
def test_a_gap_waits_from_90_days_on_and_the_edge_is_a_policy(paid_on: dt.date, gap: int, edge: GapEdge) -> None:
    until = paid_on - DAY - DAY * gap
    waits = gap >= (90 if edge is GapEdge.AT_LIMIT else 91)
    assert card_from(law(paid_on, gap_edge=edge), until) == (paid_on + WAIT if waits else paid_on)


@settings(deadline=None)
@given(UNTIL_2025, st.integers(0, 800))
def test_the_older_rule_counts_each_year_alone(paid_on: dt.date, gap: int) -> None:
    """Below 89 days never, from 92 days in one year always; over New Year both parts count for themselves."""
    until = paid_on - DAY - DAY * gap
    began = until + DAY
    parts = [
        (max(began, dt.date(y, 1, 1)), min(paid_on, dt.date(y + 1, 1, 1))) for y in range(began.year, paid_on.year + 1)
    ]
    longest = max((last - first).days for first, last in parts)
    waits = card_from(Law.on(paid_on), until) != paid_on
    if longest < 89:
        assert not waits
    if longest >= 92:
        assert waits


@pytest.mark.parametrize(
    ("until", "paid_on", "in_parts", "running"),
    [
        ("2024-11-15", "2025-02-15", False, False),
        ("2024-11-15", "2025-02-16", False, True),
        ("2024-11-15", "2025-03-31", False, True),
        ("2024-11-15", "2025-04-01", True, True),
        ("2024-10-01", "2025-01-02", False, True),
        ("2024-09-30", "2025-01-02", True, True),
        ("2023-11-15", "2024-02-10", False, False),
        ("2024-12-31", "2025-03-31", False, False),
        ("2024-12-31", "2025-04-01", True, True),
        ("2020-06-30", "2025-01-01", True, True),
    ],
)
def test_the_older_gap_over_new_year_is_a_policy(until: str, paid_on: str, in_parts: bool, running: bool) -> None:
    day, last = dt.date.fromisoformat(paid_on), dt.date.fromisoformat(until)
    for answer, waits in ((OldGap.IN_PARTS, in_parts), (OldGap.RUNNING, running)):
        assert card_from(law(day, old_gap=answer), last) == (day + WAIT if waits else day)


@settings(deadline=None)
@given(HEALTH_DAYS, st.integers(0, 400))
def test_paid_in_time_it_is_continuous_whatever_the_day(paid_on: dt.date, ahead: int) -> None:
    until = paid_on + DAY * ahead
    assert card_from(Law.on(paid_on), until) == until + DAY


@settings(deadline=None)
@given(HEALTH_DAYS, st.none() | st.dates(dt.date(2015, 1, 1), dt.date(2028, 12, 31)))
def test_a_card_never_begins_before_it_is_paid(paid_on: dt.date, until: dt.date | None) -> None:
    begins = card_from(Law.on(paid_on), until)
    assert begins >= paid_on
    assert until is None or begins > until


def test_the_wait_and_the_limit_are_those_of_the_tables() -> None:
    day = dt.date(2027, 3, 1)
    shorter = Law(day, one_more(Parameter.HEALTH_WAIT, day, "days = 10"))
    assert card_from(shorter, None) == day + DAY * 10
    longer = Law(day, one_more(Parameter.HEALTH_GAP, day, "days = 120"))
    assert [card_from(longer, day - DAY - DAY * gap) == day for gap in (119, 120)] == [True, False]


def test_before_the_tables_begin_a_gap_is_refused_and_a_renewal_is_not() -> None:
    early = Law.on(dt.date(2018, 11, 30))
    assert card_from(early, early.day) == dt.date(2018, 12, 1)
    with pytest.raises(NoRateYet) as refused:
        card_from(early, early.day - DAY)
    assert refused.value.parameter is Parameter.HEALTH_GAP
    with pytest.raises(NoRateYet) as refused:
        card_from(Law.on(dt.date(2014, 12, 31)), None)
    assert refused.value.parameter is Parameter.HEALTH_WAIT


ENDS = [
    ("2024-11-21", 12, "2025-11-20"),
    ("2026-12-22", 3, "2027-03-21"),
    ("2026-01-01", 12, "2026-12-31"),
    ("2024-02-29", 12, "2025-02-27"),
    ("2027-02-28", 12, "2028-02-27"),
    ("2026-08-31", 6, "2027-02-27"),
    ("2027-08-31", 6, "2028-02-28"),
    ("2026-08-29", 6, "2027-02-27"),
    ("2026-08-28", 6, "2027-02-27"),
    ("2026-03-31", 3, "2026-06-29"),
    ("2026-11-30", 3, "2027-02-27"),
    ("2026-12-01", 3, "2027-02-28"),
]


@pytest.mark.parametrize(("start", "months", "end"), ENDS)
def test_a_card_ends_the_day_before_its_months_are_full(start: str, months: int, end: str) -> None:
    assert card_to(dt.date.fromisoformat(start), months) == dt.date.fromisoformat(end)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-08-29", 6, "2027-02-28"),
        ("2026-08-28", 6, "2027-02-27"),
        ("2026-03-31", 3, "2026-06-30"),
        ("2026-01-01", 12, "2026-12-31"),
    ],
)
def test_by_the_other_answer_a_missing_day_is_the_first_of_the_next_month(start: str, months: int, end: str) -> None:
    other = law(TODAY, card_end=CardEnd.NEXT_MONTH).policies
    assert other != policies.shipped()
    assert card_to(dt.date.fromisoformat(start), months, other) == dt.date.fromisoformat(end)


@settings(deadline=None)
@given(st.dates(dt.date(2018, 12, 1), dt.date(2028, 12, 31)), TERMS)
def test_renewed_at_once_cards_leave_no_day_out(start: dt.date, months: int) -> None:
    end = card_to(start, months)
    assert card_from(Law.on(TODAY), max(end, TODAY)) == max(end, TODAY) + DAY
    if start.day <= 28:
        assert card_to(end + DAY, months) == card_to(start, 2 * months)
