"""The income a pension is paid on: bounds and step of the payment day, each refused with its facts."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance.figures import NoRateYet, Parameter
from savings_app.insurance.law import Law
from savings_app.insurance.voluntary_pension import (
    IncomeOffStep,
    IncomeTooHigh,
    IncomeTooLow,
    check_income,
    highest_income,
    lowest_income,
)
from savings_app.money import Dong
from tests.insurance.asked import FIRST_PENSION_DAY, PENSION_DAYS, STEP, TODAY, incomes

BOUNDS = [
    ("2016-05-01", 700_000, 24_200_000),
    ("2021-12-31", 700_000, 29_800_000),
    ("2022-01-01", 1_500_000, 29_800_000),
    ("2023-07-01", 1_500_000, 36_000_000),
    ("2026-06-30", 1_500_000, 46_800_000),
    ("2026-07-01", 1_500_000, 50_600_000),
    ("2026-12-31", 1_500_000, 50_600_000),
    ("2027-01-01", 2_200_000, 50_600_000),
]


@pytest.mark.parametrize(("day", "lowest", "highest"), BOUNDS)
def test_the_bounds_are_those_of_the_payment_day(day: str, lowest: int, highest: int) -> None:
    law = Law.on(dt.date.fromisoformat(day))
    assert (lowest_income(law), highest_income(law)) == (Dong(lowest), Dong(highest))


@settings(deadline=None)
@given(PENSION_DAYS)
def test_one_dong_outside_the_bounds_is_refused_with_the_bound(paid_on: dt.date) -> None:
    law = Law.on(paid_on)
    lowest, highest = lowest_income(law), highest_income(law)
    with pytest.raises(IncomeTooLow) as low:
        check_income(law, lowest - Dong(1))
    assert low.value.lowest == lowest
    with pytest.raises(IncomeTooHigh) as high:
        check_income(law, highest + Dong(1))
    assert high.value.highest == highest


@settings(deadline=None)
@given(PENSION_DAYS, st.data(), st.integers(1, 49_999))
def test_every_step_between_the_bounds_is_taken_and_nothing_between_two_steps(
    paid_on: dt.date, data: st.DataObject, off: int
) -> None:
    law = Law.on(paid_on)
    income = data.draw(incomes(law))
    check_income(law, income)
    if income < highest_income(law):
        with pytest.raises(IncomeOffStep) as refused:
            check_income(law, income + Dong(off))
        assert (refused.value.step, refused.value.lowest) == (STEP, lowest_income(law))


@pytest.mark.parametrize("income", [1_500_001, 1_525_000, 1_549_999, 50_599_999])
def test_an_income_between_two_steps_is_refused(income: int) -> None:
    with pytest.raises(IncomeOffStep) as refused:
        check_income(Law.on(TODAY), Dong(income))
    assert (refused.value.step, refused.value.lowest) == (Dong(50_000), Dong(1_500_000))
    assert refused.value.sentence == "Mức thu nhập chọn đóng tính từ 1.500.000 đ trở lên, mỗi nấc 50.000 đ."


@pytest.mark.parametrize("income", [0, -50_000, 1_450_000, 1_499_999])
def test_less_than_the_poverty_line_is_refused(income: int) -> None:
    with pytest.raises(IncomeTooLow) as refused:
        check_income(Law.on(TODAY), Dong(income))
    assert refused.value.sentence == "Mức thu nhập chọn đóng thấp nhất là 1.500.000 đ."


def test_more_than_twenty_times_the_reference_level_is_refused() -> None:
    with pytest.raises(IncomeTooHigh) as refused:
        check_income(Law.on(TODAY), Dong(50_650_000))
    assert refused.value.sentence == "Mức thu nhập chọn đóng cao nhất là 50.600.000 đ."


def test_an_income_taken_in_2026_is_too_low_in_2027() -> None:
    check_income(Law.on(dt.date(2026, 12, 31)), Dong(2_150_000))
    with pytest.raises(IncomeTooLow) as refused:
        check_income(Law.on(dt.date(2027, 1, 1)), Dong(2_150_000))
    assert refused.value.lowest == Dong(2_200_000)


def test_before_may_2016_the_highest_income_is_not_known() -> None:
    """The poverty line is: nothing is guessed for the ceiling."""
    law = Law.on(FIRST_PENSION_DAY - dt.timedelta(days=1))
    assert lowest_income(law) == Dong(700_000)
    with pytest.raises(NoRateYet) as refused:
        check_income(law, Dong(700_000))
    assert refused.value.parameter is Parameter.REFERENCE_LEVEL
