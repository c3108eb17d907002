"""What a pledge comes to: until a day, in a year, and the least pledge that brings a premium."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.insurance import pledged
from savings_app.insurance.affordable import MOST_TIMES, day_reached
from savings_app.money import NOTHING, Dong
from savings_app.schemes import Rhythm

TODAY = dt.date(2026, 11, 22)
PREMIUM = Dong(1_512_000)


@pytest.mark.parametrize(
    ("rhythm", "day", "times"),
    [
        (Rhythm.DAY, dt.date(2027, 7, 1), 221),
        (Rhythm.DAY, TODAY, 0),
        (Rhythm.DAY, dt.date(2026, 11, 1), 0),
        (Rhythm.WEEK, dt.date(2026, 12, 5), 1),
        (Rhythm.WEEK, dt.date(2026, 12, 6), 2),
        (Rhythm.MONTH, dt.date(2026, 12, 21), 0),
        (Rhythm.MONTH, dt.date(2026, 12, 22), 1),
        (Rhythm.MONTH, dt.date(2027, 7, 1), 7),
        (Rhythm.SEASON, dt.date(2027, 7, 1), 0),
    ],
)
def test_pledges_until_a_day(rhythm: Rhythm, day: dt.date, times: int) -> None:
    assert pledged.until(day, Dong(3_000), rhythm, after=TODAY) == Dong(3_000) * times


def test_a_month_is_due_on_its_last_day_where_the_day_does_not_exist() -> None:
    after = dt.date(2026, 12, 31)
    assert pledged.until(dt.date(2027, 2, 27), Dong(1), Rhythm.MONTH, after=after) == Dong(1)
    assert pledged.until(dt.date(2027, 2, 28), Dong(1), Rhythm.MONTH, after=after) == Dong(2)


@given(
    st.sampled_from([Rhythm.DAY, Rhythm.WEEK, Rhythm.MONTH]),
    st.integers(1, 100_000),
    st.integers(1, 3_000_000),
    st.dates(dt.date(2016, 1, 1), dt.date(2027, 12, 31)),
)
def test_it_agrees_with_the_day_an_amount_is_reached(rhythm: Rhythm, pledge: int, missing: int, start: dt.date) -> None:
    day = day_reached(Dong(missing), Dong(pledge), rhythm, start)
    if day is None:
        return
    assert pledged.until(day, Dong(pledge), rhythm, after=start) >= Dong(missing)
    assert pledged.until(day - dt.timedelta(days=1), Dong(pledge), rhythm, after=start) < Dong(missing)


@pytest.mark.parametrize(
    ("rhythm", "a_year", "needed"),
    [
        (Rhythm.DAY, 1_095_000, Dong(5_000)),
        (Rhythm.WEEK, 156_000, Dong(30_000)),
        (Rhythm.MONTH, 36_000, Dong(126_000)),
    ],
)
def test_a_year_of_it_and_the_pledge_a_premium_needs(rhythm: Rhythm, a_year: int, needed: Dong) -> None:
    assert pledged.in_a_year(Dong(3_000), rhythm) == Dong(a_year)
    assert pledged.that_reaches(PREMIUM, rhythm) == needed
    brings, less = (pledged.in_a_year(each, rhythm) for each in (needed, needed - Dong(pledged.ROUND)))
    assert brings is not None
    assert less is not None
    assert less < PREMIUM <= brings


def test_seasons_cannot_be_counted_on() -> None:
    assert pledged.in_a_year(Dong(3_000), Rhythm.SEASON) is None
    assert pledged.that_reaches(PREMIUM, Rhythm.SEASON) is None


def test_a_premium_of_whole_thousands_a_day_needs_just_that() -> None:
    assert pledged.that_reaches(Dong(365_000), Rhythm.DAY) == Dong(1_000)
    assert pledged.that_reaches(Dong(365_001), Rhythm.DAY) == Dong(2_000)
    assert pledged.that_reaches(NOTHING, Rhythm.DAY) == NOTHING


@pytest.mark.parametrize(
    ("rhythm", "missing", "by", "needed"),
    [
        (Rhythm.DAY, 600_000, dt.date(2027, 3, 20), Dong(6_000)),
        (Rhythm.DAY, 118_000, dt.date(2027, 3, 20), Dong(1_000)),
        (Rhythm.WEEK, 600_000, dt.date(2027, 3, 20), Dong(38_000)),
        (Rhythm.MONTH, 600_000, dt.date(2027, 3, 20), Dong(200_000)),
        (Rhythm.MONTH, 600_000, dt.date(2026, 12, 21), None),
        (Rhythm.DAY, 600_000, TODAY, None),
        (Rhythm.SEASON, 600_000, dt.date(2027, 3, 20), None),
    ],
)
def test_the_pledge_that_makes_up_what_is_missing_by_a_day(
    rhythm: Rhythm, missing: int, by: dt.date, needed: Dong | None
) -> None:
    assert pledged.that_makes_up(Dong(missing), rhythm, by=by, after=TODAY) == needed


PLEDGES = st.tuples(st.integers(1, 100_000).map(Dong), st.sampled_from(Rhythm))


@given(st.lists(PLEDGES, max_size=4), st.integers(1, 3_000_000).map(Dong))
def test_several_pledges_get_there_on_the_first_day_they_come_to_it(
    several: list[tuple[Dong, Rhythm]], missing: Dong
) -> None:
    def together(day: dt.date) -> Dong:
        return Dong.total(pledged.until(day, pledge, rhythm, after=TODAY) for pledge, rhythm in several)

    day = pledged.day_reached_together(missing, several, after=TODAY)
    if day is None:
        assert together(TODAY + dt.timedelta(days=MOST_TIMES)) < missing
    else:
        assert together(day - dt.timedelta(days=1)) < missing <= together(day)


@pytest.mark.parametrize("rhythm", [Rhythm.DAY, Rhythm.WEEK, Rhythm.MONTH])
def test_one_pledge_gets_there_on_the_day_it_does_alone(rhythm: Rhythm) -> None:
    alone = day_reached(PREMIUM, Dong(30_000), rhythm, TODAY)
    assert pledged.day_reached_together(PREMIUM, [(Dong(30_000), rhythm)], after=TODAY) == alone
