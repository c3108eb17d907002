"""Which day a club meets: the dates people know, and the laws every rule keeps: one a month, none left out."""

from __future__ import annotations

import datetime as dt
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app import meeting_days
from savings_app.lunar import lunar_day
from savings_app.meeting_days import KNOWN_DAYS, LAST_WEEK, WEEKDAYS, MeetingRule, NoSuchRule, RuleKind
from savings_app.months import Month

SATURDAY, SUNDAY = 5, 6
TENTH = MeetingRule(RuleKind.LUNAR, 10)
FULL_MOON = MeetingRule(RuleKind.LUNAR, 15)
THIRTIETH = MeetingRule(RuleKind.LUNAR, 30)

DAYS = {
    TENTH: "01-28 02-26 03-28 04-26 05-26 06-24 07-23 08-22 09-20 10-19 11-18 12-18",
    FULL_MOON: "01-03 02-02 03-03 04-02 05-01 05-31 06-29 07-28 08-27 09-25 10-24 11-23 12-23",
    THIRTIETH: "01-18 02-16 03-18 04-16 05-16 06-14 07-13 08-12 09-10 10-09 11-08 12-08",
    MeetingRule(RuleKind.SOLAR, 31): "01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31",
    MeetingRule(
        RuleKind.WEEKDAY, SATURDAY, 4
    ): "01-24 02-28 03-28 04-25 05-23 06-27 07-25 08-22 09-26 10-24 11-28 12-26",
    MeetingRule(RuleKind.WEEKDAY, SUNDAY, LAST_WEEK): (
        "01-25 02-22 03-29 04-26 05-31 06-28 07-26 08-30 09-27 10-25 11-29 12-27"
    ),
}
"""The days of 2026."""

SAID = {
    MeetingRule(RuleKind.SOLAR, 5): "ngày 5 dương lịch hằng tháng",
    MeetingRule(RuleKind.WEEKDAY, SATURDAY, 4): "thứ bảy tuần thứ 4 hằng tháng",
    MeetingRule(RuleKind.WEEKDAY, SUNDAY, LAST_WEEK): "chủ nhật cuối cùng của tháng",
    MeetingRule(RuleKind.LUNAR, 1): "mùng 1 âm lịch hằng tháng",
    TENTH: "mùng 10 âm lịch hằng tháng",
    FULL_MOON: "rằm hằng tháng",
    MeetingRule(RuleKind.LUNAR, 20): "ngày 20 âm lịch hằng tháng",
}

by_week = st.builds(MeetingRule, st.just(RuleKind.WEEKDAY), st.integers(0, 6), st.integers(1, LAST_WEEK))
by_sun = st.builds(MeetingRule, st.just(RuleKind.SOLAR), st.integers(1, 31))
by_moon = st.builds(MeetingRule, st.just(RuleKind.LUNAR), st.integers(1, 30))
days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 30))


@pytest.mark.parametrize("rule", DAYS, ids=lambda rule: rule.shown)
def test_the_days_of_2026(rule: MeetingRule) -> None:
    assert [f"{day:%m-%d}" for day in meeting_days.days(rule, 2026)] == DAYS[rule].split()


def test_the_dates_clubs_plan_by() -> None:
    """The full moons and first days of the months that follow, as calendars print them."""
    first = MeetingRule(RuleKind.LUNAR, 1)
    assert list(islice(meeting_days.upcoming(FULL_MOON, dt.date(2026, 11, 22)), 2)) == [
        dt.date(2026, 11, 23),
        dt.date(2026, 12, 23),
    ]
    assert list(islice(meeting_days.upcoming(first, dt.date(2026, 11, 22)), 3)) == [
        dt.date(2026, 12, 9),
        dt.date(2027, 1, 8),
        dt.date(2027, 2, 6),
    ]


def test_a_leap_month_has_its_meeting() -> None:
    """2025 has two sixth months."""
    found = [lunar_day(day) for day in meeting_days.days(TENTH, 2025)]
    assert [(each.month, each.leap) for each in found if each.month == 6] == [(6, False), (6, True)]
    assert len(found) == 13


def test_a_day_the_lunar_month_does_not_have_falls_on_its_last() -> None:
    found = {day: lunar_day(day).day for day in meeting_days.days(THIRTIETH, 2026)}
    assert set(found.values()) == {29, 30}
    assert all(lunar_day(day + dt.timedelta(days=1)).day == 1 for day in found)


@pytest.mark.parametrize("rule", SAID, ids=lambda rule: rule.shown)
def test_a_rule_is_said_as_people_say_it(rule: MeetingRule) -> None:
    assert rule.shown == SAID[rule]


def test_a_rule_is_said_in_another_language() -> None:
    english = {"{weekday} tuần thứ {week} hằng tháng": "{weekday} number {week} of the month", "thứ bảy": "Saturday"}
    said = MeetingRule(RuleKind.WEEKDAY, SATURDAY, 4).say(lambda words: english[words])
    assert said == "Saturday number 4 of the month"
    assert len(set(WEEKDAYS)) == 7


@pytest.mark.parametrize(
    ("kind", "day", "week"),
    [
        (RuleKind.SOLAR, 0, 0),
        (RuleKind.SOLAR, 32, 0),
        (RuleKind.SOLAR, 5, 1),
        (RuleKind.LUNAR, 31, 0),
        (RuleKind.WEEKDAY, 7, 1),
        (RuleKind.WEEKDAY, 0, 0),
        (RuleKind.WEEKDAY, 0, 6),
    ],
)
def test_a_day_no_month_has_is_refused(kind: RuleKind, day: int, week: int) -> None:
    with pytest.raises(NoSuchRule):
        MeetingRule(kind, day, week)


@given(rule=by_sun | by_week | by_moon, on=days)
def test_the_next_day_is_the_first_from_that_day_on(rule: MeetingRule, on: dt.date) -> None:
    found = meeting_days.next_day(rule, on)
    assert found >= on
    assert rule.falls_on(found)
    assert meeting_days.between(rule, on, found) == [found]
    assert found in meeting_days.days(rule, found.year)


@given(rule=by_sun | by_week, on=days)
def test_there_is_one_in_every_month(rule: MeetingRule, on: dt.date) -> None:
    found = list(islice(meeting_days.upcoming(rule, Month.of(on).first_day), 4))
    assert [Month.of(day) - Month.of(on) for day in found] == [0, 1, 2, 3]


@given(rule=by_moon, on=days)
def test_there_is_one_in_every_lunar_month(rule: MeetingRule, on: dt.date) -> None:
    found = list(islice(meeting_days.upcoming(rule, on), 4))
    assert all(0 < (after - before).days <= 31 for before, after in pairwise(found))
    months = [lunar_day(day) for day in found]
    for before, after in pairwise(months):
        assert after.month == (before.month if after.leap else before.month % 12 + 1)


@given(rule=by_moon, year=st.integers(1900, 2100))
def test_no_lunar_month_of_two_centuries_is_left_out(rule: MeetingRule, year: int) -> None:
    starts = sum(
        lunar_day(dt.date(year, 1, 1) + dt.timedelta(days=count)).day == 1
        for count in range((dt.date(year, 12, 31) - dt.date(year, 1, 1)).days + 1)
    )
    assert abs(len(meeting_days.days(rule, year)) - starts) <= 1


def test_every_kind_knows_its_days() -> None:
    assert set(KNOWN_DAYS) == set(RuleKind)
