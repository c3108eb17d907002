"""The day a step is reached at what it costs on that day; figures worked by hand."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import affordable, law, reaching
from savings_app.insurance.figures import Standing
from savings_app.insurance.law import LAST_DAY_KNOWN, Law
from savings_app.insurance.quote import Quote
from savings_app.insurance.reaching import Reached, first_day
from savings_app.money import Dong
from savings_app.schemes import Rhythm, Scheme

TODAY = dt.date(2026, 11, 22)
NEW_YEAR = dt.date(2027, 1, 1)
HEALTH, PENSION = Scheme.HOUSEHOLD_HEALTH, Scheme.VOLUNTARY_PENSION


def step(day: dt.date, scheme: Scheme = PENSION) -> Quote | None:
    return affordable.steps(Law.on(day), scheme)[0]


def reached(pledge: int, scheme: Scheme = PENSION, *, on: dt.date = TODAY) -> Reached | None:
    when = partial(affordable.day_reached, pledge=Dong(pledge), rhythm=Rhythm.DAY, from_day=on)
    return first_day(on, quote_on=partial(step, scheme=scheme), day_when=when)


@pytest.mark.parametrize(
    ("pledge", "day", "costs"),
    [
        (7_000, dt.date(2026, 12, 30), 264_000),
        (6_800, dt.date(2026, 12, 31), 264_000),
        (6_700, dt.date(2027, 1, 19), 387_200),
        (3_000, dt.date(2027, 4, 1), 387_200),
        (264_000, dt.date(2026, 11, 23), 264_000),
    ],
)
def test_a_day_of_next_year_is_found_at_next_years_price(pledge: int, day: dt.date, costs: int) -> None:
    """1 month of the pension: 330.000 less 20 % of it in 2026, 484.000 less 20 % of it in 2027."""
    found = reached(pledge)
    assert found is not None
    assert (found.day, found.quote.total, found.known) == (day, Dong(costs), True)
    inferred = [row.since for row in found.sources if row.standing is Standing.INFERRED]
    assert inferred == ([NEW_YEAR] if day >= NEW_YEAR else [])


@pytest.mark.parametrize(
    ("scheme", "day", "costs", "priced_on"),
    [
        (PENSION, dt.date(2029, 1, 5), 387_200, NEW_YEAR),
        (HEALTH, dt.date(2028, 10, 6), 341_550, NEW_YEAR),
    ],
)
def test_past_the_last_day_known_it_is_the_newest_price_and_not_known(
    scheme: Scheme, day: dt.date, costs: int, priced_on: dt.date
) -> None:
    """775 and 684 days at 500 đ."""
    found = reached(500, scheme)
    assert found is not None
    assert (found.day, found.quote.total, found.known) == (day, Dong(costs), False)
    assert found.quote.paid_on == priced_on


def test_a_price_that_falls_is_waited_for() -> None:
    def falling(day: dt.date) -> Quote | None:
        return step(TODAY if day >= NEW_YEAR else NEW_YEAR)

    when = partial(affordable.day_reached, pledge=Dong(6_900), rhythm=Rhythm.DAY, from_day=TODAY)
    found = first_day(TODAY, quote_on=falling, day_when=when)
    assert found is not None
    assert (found.day, found.quote.total) == (NEW_YEAR, Dong(264_000)), "39 days are 269.100 đ on 31/12 already"


def test_a_price_that_rises_within_a_year_is_looked_at_again() -> None:
    """As a rank does, when the card of somebody in the household ends."""
    march = dt.date(2027, 3, 21)

    def rising(day: dt.date) -> Quote | None:
        return step(NEW_YEAR if day >= march else TODAY)

    when = partial(affordable.day_reached, pledge=Dong(2_000), rhythm=Rhythm.DAY, from_day=TODAY)
    found = first_day(TODAY, quote_on=rising, day_when=when)
    assert found is not None
    assert (found.day, found.quote.total) == (dt.date(2027, 6, 4), Dong(387_200)), "194 days, not 132"


def test_what_is_never_there_or_never_priced_has_no_day() -> None:
    assert first_day(TODAY, quote_on=step, day_when=lambda _: None) is None
    assert first_day(TODAY, quote_on=lambda _: None, day_when=lambda _: TODAY) is None


def test_the_law_turns_on_the_first_day_of_a_row_and_of_a_year(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reaching.turns(TODAY) == [NEW_YEAR]
    assert reaching.turns(NEW_YEAR) == []
    assert dt.date(2026, 7, 1) in reaching.turns(dt.date(2026, 1, 1))
    monkeypatch.setattr(law, "LAST_DAY_KNOWN", dt.date(2028, 12, 31))
    assert reaching.turns(TODAY) == [NEW_YEAR, dt.date(2028, 1, 1)]


@settings(deadline=None, max_examples=50)
@given(st.dates(dt.date(2026, 1, 1), LAST_DAY_KNOWN), st.integers(300, 400_000), st.sampled_from((HEALTH, PENSION)))
def test_on_the_day_there_is_enough_and_not_the_day_before(on: dt.date, pledge: int, scheme: Scheme) -> None:
    found = reached(pledge, scheme, on=on)
    if found is None or not found.known:
        return
    there, asked = pledge * (found.day - on).days, step(found.day, scheme)
    assert asked is not None
    assert asked.total == found.quote.total <= Dong(there)
    before = step(found.day - dt.timedelta(days=1), scheme)
    assert before is not None
    assert there - pledge < before.total.amount
