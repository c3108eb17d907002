"""BHXH tự nguyện, what she pays: laws; the printed figures are in tests/law_cases/voluntary_pension.toml."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import voluntary_pension
from savings_app.insurance.figures import Parameter
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Part, Quote
from savings_app.insurance.voluntary_pension import SupportedMonthsBelowZero, lowest_income
from savings_app.money import NOTHING, Dong
from savings_app.schemes import PERIODIC, PaymentMethod, Scheme, SupportCategory
from tests.insurance.asked import CATEGORIES, PENSION_DAYS, TODAY, incomes

METHODS = st.sampled_from(PERIODIC)
LOWEST_TODAY = Dong(1_500_000)


@st.composite
def asked(draw: st.DrawFn) -> tuple[dt.date, Dong]:
    """A payment day and an income the law of that day allows."""
    paid_on = draw(PENSION_DAYS)
    return paid_on, draw(incomes(Law.on(paid_on)))


def _quote(
    paid_on: dt.date = TODAY,
    income: Dong = LOWEST_TODAY,
    method: PaymentMethod = PaymentMethod.MONTHLY,
    category: SupportCategory = SupportCategory.OTHER,
    supported_months: int = 0,
) -> Quote:
    who = Participant(category=category, supported_months=supported_months)
    return voluntary_pension.quote(Law.on(paid_on), income=income, method=method, who=who)


@settings(deadline=None)
@given(asked(), METHODS, CATEGORIES, st.integers(0, 200))
def test_support_never_exceeds_the_gross_and_all_adds_up(
    day_and_income: tuple[dt.date, Dong], method: PaymentMethod, category: SupportCategory, before: int
) -> None:
    quote = _quote(*day_and_income, method=method, category=category, supported_months=before)
    assert NOTHING <= quote.state_support <= quote.gross
    assert quote.payable + quote.state_support == quote.gross
    assert (quote.local_support, quote.donor_support) == (NOTHING, NOTHING)
    assert quote.gross.amount * 100 == 22 * day_and_income[1].amount * method.months
    assert (quote.months, len(quote.lines), quote.lines[0].rank) == (method.months, 1, 1)


@settings(deadline=None)
@given(asked(), METHODS, st.integers(0, 130))
def test_who_is_poorer_never_pays_more(
    day_and_income: tuple[dt.date, Dong], method: PaymentMethod, before: int
) -> None:
    """In the order of the categories since 01/07/2025; before, island and ethnic minority count as other."""
    own = [each for each in SupportCategory if day_and_income[0] >= dt.date(2025, 7, 1) or each not in UNNAMED]
    paid = [_quote(*day_and_income, method=method, category=each, supported_months=before).payable for each in own]
    assert paid == sorted(paid)
    if len(own) < len(SupportCategory):
        unnamed = {_quote(*day_and_income, method=method, category=each).payable for each in UNNAMED}
        assert unnamed == {_quote(*day_and_income, method=method).payable}


UNNAMED = (SupportCategory.ISLAND, SupportCategory.ETHNIC_MINORITY)


@settings(deadline=None)
@given(asked(), METHODS, CATEGORIES)
def test_support_does_not_grow_with_the_income(
    day_and_income: tuple[dt.date, Dong], method: PaymentMethod, category: SupportCategory
) -> None:
    paid_on, income = day_and_income
    least = _quote(paid_on, lowest_income(Law.on(paid_on)), method, category)
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


def test_each_step_says_how_it_is_calculated_and_by_which_rows() -> None:
    gross, state = _quote(method=PaymentMethod.QUARTERLY, category=SupportCategory.NEAR_POOR).lines[0].steps
    assert (gross.part, gross.formula) == (Part.GROSS, "1.500.000 × 22% × 3")
    assert [(row.parameter, row.shown) for row in gross.rows] == [(Parameter.PENSION_RATE, "22%")]
    assert (state.part, state.formula) == (Part.STATE, "1.500.000 × 22% × 40% × 3")
    assert [(row.parameter, row.shown) for row in state.rows] == [
        (Parameter.STATE_SUPPORT, "40%"),
        (Parameter.STATE_SUPPORT_MONTHS, "120"),
        (Parameter.RURAL_POVERTY_LINE, "1.500.000 đ"),
        (Parameter.PENSION_RATE, "22%"),
    ]


def test_the_line_cites_the_rows_it_rests_on_once_each_and_her_own_share() -> None:
    line = _quote(category=SupportCategory.NEAR_POOR).lines[0]
    assert [(row.parameter, row.shown) for row in line.sources] == [
        (Parameter.PENSION_RATE, "22%"),
        (Parameter.STATE_SUPPORT, "40%"),
        (Parameter.STATE_SUPPORT_MONTHS, "120"),
        (Parameter.RURAL_POVERTY_LINE, "1.500.000 đ"),
    ]
    assert line.basis == Dong(1_500_000)


@pytest.mark.parametrize("months", [-1, -120])
def test_months_supported_before_are_counted_from_0(months: int) -> None:
    with pytest.raises(SupportedMonthsBelowZero) as refused:
        _quote(supported_months=months)
    assert refused.value.months == months


@pytest.mark.parametrize(("day", "provisional"), [("2017-06-30", False), ("2026-12-31", False), ("2027-01-01", True)])
def test_from_2027_the_poverty_line_is_inferred_and_the_quote_provisional(day: str, provisional: bool) -> None:
    paid_on = dt.date.fromisoformat(day)
    assert _quote(paid_on, lowest_income(Law.on(paid_on))).provisional is provisional


DONORS = [(0, 0), (1, 1), (264_000, 264_000), (264_001, 264_000), (9_000_000, 264_000)]


@pytest.mark.parametrize(("gift", "taken"), DONORS)
def test_a_donor_gives_at_most_what_she_would_pay(gift: int, taken: int) -> None:
    quote = voluntary_pension.quote(Law.on(TODAY), income=LOWEST_TODAY, method=PaymentMethod.MONTHLY, donor=Dong(gift))
    assert (quote.donor_support, quote.payable) == (Dong(taken), Dong(264_000 - taken))
    assert [step.rows[0].parameter for step in quote.lines[0].steps if step.part is Part.DONOR] == (
        [Parameter.DONOR_SHARE] if gift else []
    )
