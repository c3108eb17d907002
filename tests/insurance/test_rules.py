"""Rules of the law that are more than one figure: read by whom they ask for, shown in words."""

from __future__ import annotations

import pytest

from savings_app.insurance.law import Law
from savings_app.insurance.rules import GapRule, PensionAges, Sex
from savings_app.schemes import PERIODIC, PaymentMethod
from tests.insurance.asked import TODAY


@pytest.mark.parametrize(
    ("women", "men", "shown"),
    [
        (660, 720, "55 tuổi / 60 tuổi"),
        (664, 723, "55 tuổi 4 tháng / 60 tuổi 3 tháng"),
        (720, 744, "60 tuổi / 62 tuổi"),
    ],
)
def test_ages_are_months_and_shown_in_years(women: int, men: int, shown: str) -> None:
    ages = PensionAges(women, men)
    assert (ages.of(Sex.WOMAN), ages.of(Sex.MAN)) == (women, men)
    assert str(ages) == shown


def test_the_deadline_of_each_periodic_method() -> None:
    deadlines = Law.on(TODAY).pension_deadlines.value
    assert [deadlines.of(method) for method in PERIODIC] == [1, 3, 4, 7]
    assert str(deadlines) == "1 / 3 / 4 / 7"


@pytest.mark.parametrize("method", [PaymentMethod.AHEAD, PaymentMethod.MISSING])
def test_the_one_off_methods_have_no_deadline_of_a_period(method: PaymentMethod) -> None:
    with pytest.raises(KeyError):
        Law.on(TODAY).pension_deadlines.value.of(method)


@pytest.mark.parametrize(
    ("rule", "shown"), [(GapRule(days=90), "90 ngày"), (GapRule(months_in_year=3), "3 tháng trong năm tài chính")]
)
def test_a_gap_is_shown_in_its_unit(rule: GapRule, shown: str) -> None:
    assert str(rule) == shown


@pytest.mark.parametrize("told", [{}, {"days": 90, "months_in_year": 3}])
def test_a_gap_is_told_in_one_unit(told: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="one of the two"):
        GapRule(**told)
