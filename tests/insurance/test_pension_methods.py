"""Ways of paying a pension: for how many months, discounted or compounded by the fund's return, refused by name."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import voluntary_pension
from savings_app.insurance.figures import Parameter
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.policies import AheadSupport
from savings_app.insurance.quote import Part, Quote
from savings_app.insurance.voluntary_pension import NoFundReturn, NotThatLong, TooManyMissing, lowest_income
from savings_app.insurance.voluntary_pension.methods import compounded, discounted
from savings_app.money import NOTHING, Dong
from savings_app.schemes import PERIODIC, PaymentMethod, SupportCategory
from tests.insurance.asked import DAY, FUND_DAYS, FUND_YEARS, TODAY, incomes, law

AHEAD, MISSING = PaymentMethod.AHEAD, PaymentMethod.MISSING
BEFORE_2025_07 = dt.date(2020, 6, 1)


def _quote(
    method: PaymentMethod, months: int | None, *, day: dt.date = TODAY, income: Dong | None = None, before: int = 0
) -> Quote:
    by = Law.on(day)
    chosen = income or lowest_income(by)
    return voluntary_pension.quote(
        by, income=chosen, method=method, months=months, who=Participant(supported_months=before)
    )


@pytest.mark.parametrize("months", [24, 36, 48, 60])
def test_ahead_is_each_month_discounted_but_the_first(months: int) -> None:
    rate = Fraction(31, 10_000)
    exact = 330_000 * sum((1 / (1 + rate) ** (month - 1) for month in range(1, months + 1)), Fraction(0))
    quote = _quote(AHEAD, months)
    assert abs(quote.gross.amount - exact) <= Fraction(1, 2)
    assert quote.state_support == Dong(66_000 * months), "the support is not discounted"
    assert quote.months == quote.lines[0].supported_months == months


@pytest.mark.parametrize("months", [1, 2, 59, 60])
def test_missing_months_are_compounded_once_more_than_they_are_old_and_nobody_supports_them(months: int) -> None:
    rate = Fraction(31, 10_000)
    exact = 330_000 * sum(((1 + rate) ** month for month in range(1, months + 1)), Fraction(0))
    quote = _quote(MISSING, months)
    assert abs(quote.gross.amount - exact) <= Fraction(1, 2)
    assert (quote.state_support, quote.local_support, quote.payable) == (NOTHING, NOTHING, quote.gross)
    assert (quote.months, quote.lines[0].supported_months) == (months, 0)


def test_nobody_supports_missing_months_whoever_she_is_and_wherever_she_lives() -> None:
    who = Participant(category=SupportCategory.POOR, province="01")
    month, missing = (
        voluntary_pension.quote(Law.on(TODAY), income=Dong(1_500_000), method=method, months=months, who=who)
        for method, months in ((PaymentMethod.MONTHLY, None), (MISSING, 12))
    )
    assert NOTHING not in (month.state_support, month.local_support)
    assert [step.part for step in missing.lines[0].steps] == [Part.GROSS]


@settings(deadline=None, max_examples=50)
@given(FUND_DAYS, st.data())
def test_ahead_costs_less_than_its_months_and_missing_more(day: dt.date, data: st.DataObject) -> None:
    by = Law.on(day)
    income = data.draw(incomes(by))
    month = _quote(PaymentMethod.MONTHLY, None, day=day, income=income).gross
    most = by.pension_missing_months.value
    for months in (24, 60):
        assert _quote(AHEAD, months, day=day, income=income).gross < month * months
        assert month * months < _quote(MISSING, months, day=day, income=income).gross
    assert month < _quote(MISSING, 1, day=day, income=income).gross
    assert _quote(MISSING, most, day=day, income=income).months == most


@settings(deadline=None, max_examples=30)
@given(st.fractions(Fraction(1, 1000), Fraction(1, 50), max_denominator=10_000), st.integers(2, 60), st.data())
def test_the_sums_are_those_of_their_parts(rate: Fraction, months: int, data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, months - 1))
    assert discounted(rate, cut) + discounted(rate, months, after=cut) == discounted(rate, months)
    assert discounted(rate, 1) == 1
    assert compounded(rate, 1) == 1 + rate
    assert compounded(rate, months) == discounted(rate, months) * (1 + rate) ** months
    assert discounted(Fraction(0), months) == compounded(Fraction(0), months) == months


def test_a_support_discounted_by_policy_says_so_and_names_the_return() -> None:
    by = law(TODAY, ahead_support=AheadSupport.DISCOUNTED)
    (line,) = voluntary_pension.quote(by, income=Dong(1_500_000), method=AHEAD, months=24).lines
    gross, state = line.steps
    assert abs(5 * state.amount.amount - gross.amount.amount) <= 5, "a fifth of the discounted sum"
    assert state.formula == "Σ 1.500.000 × 22% × 20% ÷ (1 + 0,31%)^(i−1), i = 1 … 24"
    assert Parameter.FUND_RETURN in {row.parameter for row in state.rows}


@pytest.mark.parametrize("method", [AHEAD, MISSING])
def test_the_sum_names_the_fund_s_return_and_the_limit(method: PaymentMethod) -> None:
    step = _quote(method, 24).lines[0].steps[0]
    limit = {AHEAD: Parameter.PENSION_AHEAD_YEARS, MISSING: Parameter.PENSION_MISSING_MONTHS}[method]
    assert step.part is Part.GROSS
    assert [row.parameter for row in step.rows] == [Parameter.PENSION_RATE, Parameter.FUND_RETURN, limit]
    assert step.formula.startswith("Σ 1.500.000 × 22%")
    assert "0,31%" in step.formula
    assert step.formula.endswith("i = 1 … 24")


@pytest.mark.parametrize("months", [None, -24, 0, 1, 12, 23, 25, 59, 61, 72, 10**9])
def test_ahead_is_for_whole_years_from_two_to_five(months: int | None) -> None:
    with pytest.raises(NotThatLong) as refused:
        _quote(AHEAD, months)
    assert (refused.value.method, refused.value.months, refused.value.offered) == (AHEAD, months, "24 / 36 / 48 / 60")


@pytest.mark.parametrize("method", PERIODIC)
@pytest.mark.parametrize("months", [0, -1, 2, 24, 10**9])
def test_a_periodic_method_is_for_its_own_months(method: PaymentMethod, months: int) -> None:
    with pytest.raises(NotThatLong) as refused:
        _quote(method, months)
    facts = (refused.value.method, refused.value.months, refused.value.offered)
    assert facts == (method, months, str(method.months))
    assert _quote(method, method.months) == _quote(method, None)


@pytest.mark.parametrize(
    ("day", "months", "most"),
    [
        (BEFORE_2025_07, 121, 120),
        (BEFORE_2025_07, 0, 120),
        (TODAY, 61, 60),
        (TODAY, 120, 60),
        (TODAY, 0, 60),
        (TODAY, -5, 60),
        (TODAY, None, 60),
    ],
)
def test_more_missing_months_than_the_day_allows_are_refused(day: dt.date, months: int | None, most: int) -> None:
    with pytest.raises(TooManyMissing) as refused:
        _quote(MISSING, months, day=day)
    assert (refused.value.months, refused.value.most) == (months or 0, most)


def test_ten_years_were_allowed_before_the_law_of_2024() -> None:
    assert _quote(MISSING, 120, day=BEFORE_2025_07).months == 120


@pytest.mark.parametrize(("before", "supported"), [(0, 60), (60, 60), (61, 59), (119, 1), (120, 0), (130, 0)])
def test_ahead_uses_up_the_supported_months(before: int, supported: int) -> None:
    quote = _quote(AHEAD, 60, before=before)
    assert quote.lines[0].supported_months == supported
    assert quote.state_support == Dong(66_000 * supported)


@pytest.mark.parametrize("method", [AHEAD, MISSING])
@pytest.mark.parametrize("year", [year for year in range(2017, 2028) if year not in FUND_YEARS])
def test_a_year_without_a_return_says_which_notice_is_missing(method: PaymentMethod, year: int) -> None:
    for day in (dt.date(year, 1, 1), dt.date(year, 12, 31)):
        with pytest.raises(NoFundReturn) as refused:
            _quote(method, 24, day=day)
        assert (refused.value.year, refused.value.fund_year) == (year, year - 1)
        assert f"năm {year - 1}" in refused.value.sentence


@pytest.mark.parametrize("year", FUND_YEARS)
def test_a_return_is_never_carried_into_another_year(year: int) -> None:
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    by = Law.on(first)
    assert [row.since.year for row in _quote(AHEAD, 24, day=last).lines[0].steps[0].rows[1:2]] == [year]
    assert by.fund_return.row.since == first
    for outside in (first - DAY, last + DAY):
        with pytest.raises(NoFundReturn):
            _quote(AHEAD, 24, day=outside)


def test_the_poorest_paying_low_and_far_ahead_never_pays_less_than_nothing() -> None:
    """Half of each month is supported undiscounted, the sum itself is discounted."""
    who = Participant(category=SupportCategory.POOR, province="01", unit="long-bien")
    for earlier, later in pairwise((24, 36, 48, 60)):
        quotes = [
            voluntary_pension.quote(Law.on(TODAY), income=Dong(1_500_000), method=AHEAD, months=months, who=who)
            for months in (earlier, later)
        ]
        assert [quote.payable for quote in quotes] == [NOTHING, NOTHING]
        assert all(quote.state_support + quote.local_support == quote.gross for quote in quotes)
