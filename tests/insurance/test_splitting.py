"""A term paid in parts costs what it costs at once, where the law has no discount; supported months count across."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Quote
from savings_app.money import NOTHING, Dong
from savings_app.schemes import PERIODIC, HealthGroup, PaymentMethod
from tests.insurance.asked import CATEGORIES, HEALTH_DAYS, NEW_GROUPS, PENSION_DAYS, PEOPLE, TODAY, incomes

SPLITS = [[3, 3], [6, 6], [3, 3, 6], [6, 3, 3], [3, 3, 3, 3]]
BY_MONTHS = {method.months: method for method in PERIODIC}
LIMIT = 120


def _pensions(law: Law, income: Dong, who: Participant, spans: list[int]) -> list[Quote]:
    """One payment after the other; the months each used up are supported no more in the next."""
    found: list[Quote] = []
    for months in spans:
        method = BY_MONTHS[months]
        found.append(voluntary_pension.quote(law, income=income, method=method, who=who))
        who = replace(who, supported_months=who.supported_months + found[-1].lines[0].supported_months)
    return found


def _sums(quotes: list[Quote]) -> list[Any]:
    totals = [
        Dong.total(getattr(quote, part) for quote in quotes)
        for part in ("gross", "state_support", "local_support", "payable")
    ]
    return [*totals, sum(quote.lines[0].supported_months for quote in quotes)]


@settings(deadline=None)
@given(PENSION_DAYS, PEOPLE, st.data(), st.sampled_from([[1, 1, 1], [3, 3], [1] * 6, [1, 1, 1, 3], [6, 6], [1] * 12]))
def test_a_pension_by_the_month_is_that_of_the_quarter_the_half_and_the_year(
    day: dt.date, who: Participant, data: st.DataObject, spans: list[int]
) -> None:
    """The limit of 120 supported months may fall anywhere within."""
    law = Law.on(day)
    who = replace(who, supported_months=data.draw(st.integers(100, 121) | st.just(0)))
    income = data.draw(incomes(law))
    whole = _pensions(law, income, who, [sum(spans)])
    assert _sums(_pensions(law, income, who, spans)) == _sums(whole)


@settings(deadline=None)
@given(CATEGORIES, st.integers(0, 125), st.lists(st.sampled_from(list(BY_MONTHS)), min_size=1, max_size=25))
def test_the_state_supports_120_months_of_a_life_whatever_the_way_they_are_paid(
    category: Any, before: int, spans: list[int]
) -> None:
    who = Participant(category=category, supported_months=before)
    quotes = _pensions(Law.on(TODAY), Dong(1_500_000), who, spans)
    supported = sum(quote.lines[0].supported_months for quote in quotes)
    assert supported == min(sum(spans), max(0, LIMIT - before))
    assert all((quote.state_support > NOTHING) is (quote.lines[0].supported_months > 0) for quote in quotes)


def test_years_ahead_count_too_and_missing_months_do_not() -> None:
    who, used = Participant(), 0
    asked = [
        (PaymentMethod.AHEAD, 60),
        (PaymentMethod.MISSING, 60),
        (PaymentMethod.AHEAD, 60),
        (PaymentMethod.AHEAD, 24),
    ]
    supported = []
    for method, months in asked:
        who = replace(who, supported_months=used)
        quote = voluntary_pension.quote(Law.on(TODAY), income=Dong(1_500_000), method=method, months=months, who=who)
        supported.append(quote.lines[0].supported_months)
        used += supported[-1]
    assert supported == [60, 0, 60, 0]


@settings(deadline=None)
@given(HEALTH_DAYS, st.sampled_from(HealthGroup), st.integers(1, 6), st.integers(0, 40), st.sampled_from(SPLITS))
def test_cards_by_the_quarter_are_those_of_the_half_and_the_year(
    day: dt.date, group: HealthGroup, rank: int, before: int, spans: list[int]
) -> None:
    """By the same law, at the same rank; a limited support may end anywhere within."""
    law = Law.on(TODAY if group in NEW_GROUPS and day < dt.date(2025, 7, 1) else day)
    who = Participant(health_group=group, supported_months=before)
    paid: list[Quote] = []
    for months in spans:
        paid.append(household_health.quote(law, months=months, first_rank=rank, who=who))
        who = replace(who, supported_months=who.supported_months + paid[-1].lines[0].supported_months)
    whole = household_health.quote(law, months=sum(spans), first_rank=rank, who=replace(who, supported_months=before))
    assert _sums(paid) == _sums([whole])


@pytest.mark.parametrize(
    ("spans", "total"), [([12], 614_790), ([6, 6], 614_790), ([3, 3, 6], 614_791), ([3] * 4, 614_792)]
)
def test_where_a_province_leaves_half_a_dong_each_term_is_rounded_once(spans: list[int], total: int) -> None:
    """A student in Đắk Lắk pays 45% of 341.550 đ: 153.697,5 đ a quarter, rounded up to her cost."""
    who = Participant(province="66", health_group=HealthGroup.STUDENT)
    paid = [household_health.quote(Law.on(TODAY), months=months, who=who).total for months in spans]
    assert Dong.total(paid) == Dong(total)
