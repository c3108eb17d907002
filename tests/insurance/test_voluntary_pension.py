"""BHXH tự nguyện, periodic methods: laws; the printed figures are in tests/law_cases/voluntary_pension.toml."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import voluntary_pension
from savings_app.insurance.figures import Parameter
from savings_app.insurance.quote import Quote
from savings_app.insurance.voluntary_pension import (
    IncomeOffStep,
    IncomeTooHigh,
    IncomeTooLow,
    SupportedMonthsBelowZero,
    highest_income,
    lowest_income,
)
from savings_app.money import NOTHING, Dong
from savings_app.schemes import PaymentMethod, Scheme, SupportCategory

DAYS = st.dates(dt.date(2016, 5, 1), dt.date(2027, 12, 31))
METHODS = st.sampled_from(PaymentMethod)
CATEGORIES = st.sampled_from(SupportCategory)
TODAY = dt.date(2026, 11, 22)
LOWEST_TODAY = Dong(1_500_000)


@st.composite
def asked(draw: st.DrawFn) -> tuple[dt.date, Dong]:
    """A payment day and an income the law of that day allows."""
    paid_on = draw(DAYS)
    lowest, highest = lowest_income(paid_on), highest_income(paid_on)
    steps = draw(st.integers(0, (highest - lowest).amount // 50_000))
    return paid_on, lowest + Dong(50_000) * steps


def _quote(
    paid_on: dt.date = TODAY,
    income: Dong = LOWEST_TODAY,
    method: PaymentMethod = PaymentMethod.MONTHLY,
    category: SupportCategory = SupportCategory.OTHER,
    supported_months: int = 0,
) -> Quote:
    return voluntary_pension.quote(
        paid_on=paid_on, income=income, method=method, category=category, supported_months=supported_months
    )


@settings(deadline=None)
@given(asked(), METHODS, CATEGORIES, st.integers(0, 200))
def test_support_never_exceeds_the_gross_and_all_adds_up(
    day_and_income: tuple[dt.date, Dong], method: PaymentMethod, category: SupportCategory, before: int
) -> None:
    quote = _quote(*day_and_income, method=method, category=category, supported_months=before)
    assert NOTHING <= quote.state_support <= quote.gross
    assert quote.payable + quote.state_support == quote.gross
    assert quote.local_support == NOTHING
    assert quote.gross.amount * 100 == 22 * day_and_income[1].amount * method.months
    assert (quote.months, len(quote.lines), quote.lines[0].rank) == (method.months, 1, 1)


@settings(deadline=None)
@given(asked(), CATEGORIES)
def test_longer_methods_are_exact_multiples_without_discount(
    day_and_income: tuple[dt.date, Dong], category: SupportCategory
) -> None:
    month = _quote(*day_and_income, category=category)
    for method in PaymentMethod:
        longer = _quote(*day_and_income, method=method, category=category)
        assert longer.payable == month.payable * method.months
        assert longer.state_support == month.state_support * method.months


@settings(deadline=None)
@given(asked(), METHODS, st.integers(0, 130))
def test_the_poor_never_pay_more_than_the_next_category(
    day_and_income: tuple[dt.date, Dong], method: PaymentMethod, before: int
) -> None:
    paid = [
        _quote(*day_and_income, method=method, category=each, supported_months=before).payable
        for each in SupportCategory
    ]
    assert paid == sorted(paid)


@settings(deadline=None)
@given(asked(), METHODS, CATEGORIES)
def test_support_does_not_grow_with_the_income(
    day_and_income: tuple[dt.date, Dong], method: PaymentMethod, category: SupportCategory
) -> None:
    paid_on, income = day_and_income
    least = _quote(paid_on, lowest_income(paid_on), method, category)
    assert _quote(paid_on, income, method, category).state_support == least.state_support


@pytest.mark.parametrize(
    ("before", "supported"), [(0, 12), (108, 12), (109, 11), (119, 1), (120, 0), (121, 0), (500, 0)]
)
def test_the_state_supports_120_months_and_no_more(before: int, supported: int) -> None:
    quote = _quote(method=PaymentMethod.YEARLY, supported_months=before)
    assert quote.lines[0].supported_months == supported
    assert quote.state_support == Dong(66_000) * supported
    assert quote.payable == Dong(3_960_000) - quote.state_support


def test_the_example_of_the_docstring() -> None:
    quote = _quote(method=PaymentMethod.QUARTERLY)
    assert quote.scheme is Scheme.VOLUNTARY_PENSION
    shown = [quote.gross.figures, quote.state_support.figures, quote.payable.figures]
    assert shown == ["990.000", "198.000", "792.000"]
    assert all(figures in (voluntary_pension.quote.__doc__ or "") for figures in shown)


def test_the_line_cites_the_rows_it_rests_on_and_her_own_share() -> None:
    line = _quote(category=SupportCategory.NEAR_POOR).lines[0]
    assert [(row.parameter, row.shown) for row in line.sources] == [
        (Parameter.PENSION_RATE, "22%"),
        (Parameter.RURAL_POVERTY_LINE, "1.500.000 đ"),
        (Parameter.STATE_SUPPORT, "40%"),
        (Parameter.STATE_SUPPORT_MONTHS, "120"),
    ]
    assert line.basis == Dong(1_500_000)


@settings(deadline=None)
@given(DAYS)
def test_one_dong_outside_the_bounds_is_refused_with_the_bound(paid_on: dt.date) -> None:
    lowest, highest = lowest_income(paid_on), highest_income(paid_on)
    with pytest.raises(IncomeTooLow) as low:
        _quote(paid_on, lowest - Dong(1))
    assert low.value.lowest == lowest
    with pytest.raises(IncomeTooHigh) as high:
        _quote(paid_on, highest + Dong(1))
    assert high.value.highest == highest


@pytest.mark.parametrize("income", [1_500_001, 1_525_000, 1_549_999, 50_599_999])
def test_an_income_between_two_steps_is_refused(income: int) -> None:
    with pytest.raises(IncomeOffStep) as refused:
        _quote(income=Dong(income))
    assert (refused.value.step, refused.value.lowest) == (Dong(50_000), Dong(1_500_000))
    assert refused.value.sentence == "Mức thu nhập chọn đóng tính từ 1.500.000 đ trở lên, mỗi nấc 50.000 đ."


def test_months_supported_before_are_counted_from_0() -> None:
    with pytest.raises(SupportedMonthsBelowZero) as refused:
        _quote(supported_months=-1)
    assert refused.value.months == -1


@pytest.mark.parametrize(
    ("day", "lowest", "highest"),
    [
        ("2021-12-31", 700_000, 29_800_000),
        ("2022-01-01", 1_500_000, 29_800_000),
        ("2026-06-30", 1_500_000, 46_800_000),
        ("2026-07-01", 1_500_000, 50_600_000),
        ("2027-01-01", 2_200_000, 50_600_000),
    ],
)
def test_the_bounds_are_those_of_the_payment_day(day: str, lowest: int, highest: int) -> None:
    paid_on = dt.date.fromisoformat(day)
    assert (lowest_income(paid_on), highest_income(paid_on)) == (Dong(lowest), Dong(highest))
