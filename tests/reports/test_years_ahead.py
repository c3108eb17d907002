"""How many years of the pension may be paid ahead, with the return they rest on or why they cannot be priced."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.refusals import Refusal
from savings_app.reports.years_ahead import offered
from tests.village import TODAY


def test_two_to_five_years_with_the_return_they_are_discounted_by() -> None:
    found = offered(on=TODAY)
    assert found.months == (24, 36, 48, 60)
    assert found.fund_return is not None
    assert (found.fund_return.shown, found.missing) == ("0,31%", None)


@pytest.mark.parametrize("year", [2018, 2024, 2027])
def test_a_year_without_a_return_says_which_notice_is_missing(year: int) -> None:
    found = offered(on=dt.date(year, 3, 1))
    assert found.months
    assert found.fund_return is None
    assert found.missing is not None
    assert (found.missing.year, found.missing.fund_year) == (year, year - 1)


def test_a_day_beyond_the_law_is_refused() -> None:
    with pytest.raises(Refusal):
        offered(on=dt.date(2028, 1, 1))
