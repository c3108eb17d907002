"""Every day from the first row to the end of next year is answered, or refused by the name of what is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.figures import NoRateYet, Parameter
from savings_app.insurance.household_health import GroupNotPriced
from savings_app.insurance.law import LAST_DAY_KNOWN, Law, LawNotKnown
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Quote
from savings_app.insurance.voluntary_pension import NoFundReturn, lowest_income
from savings_app.money import Dong
from savings_app.refusals import Refusal
from savings_app.schemes import PERIODIC, HealthGroup, PaymentMethod
from tests.insurance.asked import DAY, FIRST_HEALTH_DAY, FIRST_PENSION_DAY, FUND_YEARS, NEW_GROUPS, days

FIRST_DAY = dt.date(2016, 1, 1)
NEVER = 1_600_000
"""Announced for 01/07/2020 as the reference level; it never applied."""


def _answers(day: dt.date, ask: Callable[[Law], Quote]) -> tuple[type[Refusal] | None, dict[str, object]]:
    """The class a day is refused by with its facts, none where it is answered."""
    try:
        quote = ask(Law.on(day))
    except Refusal as refused:
        return type(refused), dict(vars(refused))
    assert quote.paid_on == day
    assert quote.gross > Dong(0)
    assert _never_names_it(quote)
    return None, {}


def _never_names_it(quote: Quote) -> bool:
    shown = [row.shown for line in quote.lines for row in line.sources]
    formulas = [step.formula for line in quote.lines for step in line.steps]
    return (
        all(line.basis != Dong(NEVER) for line in quote.lines)
        and all(Dong(NEVER).figures not in text for text in (*shown, *formulas))
        and all(row.since <= quote.paid_on for line in quote.lines for row in line.sources)
    )


@pytest.mark.parametrize("method", PaymentMethod)
def test_a_pension_by_every_method(method: PaymentMethod) -> None:
    months = None if method in PERIODIC else 24
    for day in days(FIRST_DAY, LAST_DAY_KNOWN):
        found = _answers(
            day, lambda law: voluntary_pension.quote(law, income=lowest_income(law), method=method, months=months)
        )
        if day < FIRST_PENSION_DAY:
            assert found == (NoRateYet, {"parameter": Parameter.REFERENCE_LEVEL, "day": day})
        elif months and day.year not in FUND_YEARS:
            assert found == (NoFundReturn, {"year": day.year, "fund_year": day.year - 1})
        else:
            assert found == (None, {}), day


@pytest.mark.parametrize("group", HealthGroup)
def test_health_by_every_group(group: HealthGroup) -> None:
    who = Participant(health_group=group)
    for day in days(FIRST_DAY, LAST_DAY_KNOWN):
        found = _answers(day, lambda law: household_health.quote(law, months=3, who=who))
        if day < FIRST_HEALTH_DAY:
            assert found == (NoRateYet, {"parameter": Parameter.HEALTH_RATE, "day": day})
        elif group in NEW_GROUPS and day < dt.date(2025, 7, 1):
            assert found == (GroupNotPriced, {"group": group, "paid_on": f"{day:%d/%m/%Y}"})
        else:
            assert found == (None, {}), day


def test_after_the_last_day_known_no_law_is_made_up() -> None:
    for day in days(LAST_DAY_KNOWN + DAY, dt.date(2028, 12, 31)):
        with pytest.raises(LawNotKnown) as refused:
            Law.on(day)
        assert refused.value.day == day
    with pytest.raises(LawNotKnown):
        Law.on(dt.date.max)


@pytest.mark.parametrize("day", ["2015-12-31", "2014-12-31", "0001-01-01"])
def test_before_the_first_row_both_are_refused_by_what_is_missing(day: str) -> None:
    law = Law.on(dt.date.fromisoformat(day))
    with pytest.raises(NoRateYet) as pension:
        voluntary_pension.quote(law, income=Dong(700_000), method=PaymentMethod.MONTHLY)
    assert pension.value.parameter is Parameter.RURAL_POVERTY_LINE
    with pytest.raises(NoRateYet) as health:
        household_health.quote(law, months=3)
    assert health.value.parameter in {Parameter.HEALTH_TERMS, Parameter.HEALTH_RATE}
    assert pension.value.day == health.value.day == law.day
