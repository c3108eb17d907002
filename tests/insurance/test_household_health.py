"""BHYT hộ gia đình: laws of the falling scale; the printed figures are in tests/law_cases/household_health*.toml."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import household_health
from savings_app.insurance.figures import Parameter, Standing
from savings_app.insurance.household_health import MonthsNotOffered, NotAHousehold, RankTooLow
from savings_app.insurance.law import Law
from savings_app.money import NOTHING, Dong
from savings_app.schemes import Scheme
from tests.insurance.asked import HEALTH_DAYS, TERMS, TODAY

MEMBERS = st.integers(1, 30)
RANKS = st.integers(1, 40)


@settings(deadline=None)
@given(HEALTH_DAYS, TERMS, MEMBERS, RANKS)
def test_a_later_rank_never_pays_more_and_everyone_pays(
    paid_on: dt.date, months: int, members: int, first_rank: int
) -> None:
    quote = household_health.quote(Law.on(paid_on), months=months, members=members, first_rank=first_rank)
    amounts = [line.amount for line in quote.lines]
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[-1] > NOTHING
    assert [line.rank for line in quote.lines] == list(range(first_rank, first_rank + members))
    assert quote.total == Dong.total(amounts)
    assert quote.gross == quote.total


@settings(deadline=None)
@given(HEALTH_DAYS, TERMS, MEMBERS, st.integers(1, 30))
def test_joining_later_at_the_next_rank_costs_the_same_as_together(
    paid_on: dt.date, months: int, first: int, later: int
) -> None:
    joined = min(first + later, 30)
    together = household_health.quote(Law.on(paid_on), months=months, members=joined)
    alone = household_health.quote(Law.on(paid_on), months=months, members=1, first_rank=joined)
    assert together.lines[-1] == alone.lines[0]


@settings(deadline=None)
@given(HEALTH_DAYS, MEMBERS)
def test_a_year_costs_four_times_a_quarter_and_twice_a_half(paid_on: dt.date, members: int) -> None:
    quarter, half, year = (
        household_health.quote(Law.on(paid_on), months=months, members=members).total for months in (3, 6, 12)
    )
    assert (quarter * 4, half * 2) == (year, year)


def test_the_example_of_the_docstring() -> None:
    quote = household_health.quote(Law.on(dt.date(2026, 7, 1)), months=12, members=4)
    assert quote.scheme is Scheme.HOUSEHOLD_HEALTH
    assert [line.amount.figures for line in quote.lines] == ["1.366.200", "956.340", "819.720", "683.100"]
    assert quote.total.figures == "3.825.360"
    assert all(line.amount.figures in (household_health.quote.__doc__ or "") for line in quote.lines)


def test_a_line_cites_the_rows_it_rests_on_and_its_own_share() -> None:
    line = household_health.quote(Law.on(TODAY), months=12, members=2).lines[1]
    assert [(row.parameter, row.shown) for row in line.sources] == [
        (Parameter.HEALTH_RATE, "4,5%"),
        (Parameter.REFERENCE_LEVEL, "2.530.000 đ"),
        (Parameter.HEALTH_LADDER, "70%"),
    ]
    assert line.basis == Dong(2_530_000)
    assert all(row.standing is Standing.CONFIRMED for row in line.sources)


@pytest.mark.parametrize(("paid_on", "provisional"), [("2026-12-31", False), ("2027-01-01", True)])
def test_from_2027_the_rate_is_inferred_and_the_quote_provisional(paid_on: str, provisional: bool) -> None:
    quote = household_health.quote(Law.on(dt.date.fromisoformat(paid_on)), months=3, members=1)
    assert quote.provisional is provisional


@pytest.mark.parametrize("months", [0, -3, 1, 2, 4, 5, 7, 9, 24])
def test_other_months_than_3_6_12_are_refused(months: int) -> None:
    with pytest.raises(MonthsNotOffered) as refused:
        household_health.quote(Law.on(TODAY), months=months, members=1)
    assert (refused.value.months, refused.value.offered) == (months, "3 / 6 / 12")


@pytest.mark.parametrize("members", [-1, 0, 31, 10**9])
def test_a_household_has_1_to_30_people(members: int) -> None:
    with pytest.raises(NotAHousehold) as refused:
        household_health.quote(Law.on(TODAY), months=12, members=members)
    assert (refused.value.members, refused.value.most) == (members, 30)


@pytest.mark.parametrize("rank", [0, -1])
def test_ranks_begin_at_1(rank: int) -> None:
    with pytest.raises(RankTooLow) as refused:
        household_health.quote(Law.on(TODAY), months=12, members=1, first_rank=rank)
    assert refused.value.rank == rank
