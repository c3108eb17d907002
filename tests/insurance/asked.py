"""What tests of insurance ask: laws of a day, other answers where the law is silent, incomes that a day allows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from savings_app.insurance import policies, table_files
from savings_app.insurance.figures import Parameter, Table
from savings_app.insurance.law import LAST_DAY_KNOWN, Law, declared, shipped_tables
from savings_app.insurance.law_tables import Keyed, LawTables
from savings_app.insurance.participant import Participant
from savings_app.insurance.voluntary_pension import highest_income, lowest_income
from savings_app.money import Dong
from savings_app.schemes import HealthGroup, Labelled, LocalBeneficiary, PaymentMethod, SupportCategory

TODAY = dt.date(2026, 11, 22)
DAY = dt.timedelta(days=1)
FIRST_PENSION_DAY = dt.date(2016, 5, 1)
"""The first day on which the highest income is known."""
FIRST_HEALTH_DAY = dt.date(2018, 12, 1)
STEP = Dong(50_000)
FUND_YEARS = (2017, 2020, 2026)
"""Years whose payments the fund's return prices."""
LONGEST_AHEAD = 60
NEW_GROUPS = (
    HealthGroup.NEAR_POOR_IN_POOR_COMMUNE,
    HealthGroup.ETHNIC_MINORITY,
    HealthGroup.GRASSROOTS,
    HealthGroup.TRAFFICKING_VICTIM,
    HealthGroup.BOMB_VICTIM,
)
"""Groups the tables price from 01/07/2025 on."""

PENSION_DAYS = st.dates(FIRST_PENSION_DAY, LAST_DAY_KNOWN)
HEALTH_DAYS = st.dates(FIRST_HEALTH_DAY, LAST_DAY_KNOWN)
FUND_DAYS = st.sampled_from(FUND_YEARS).flatmap(lambda year: st.dates(dt.date(year, 1, 1), dt.date(year, 12, 31)))
CATEGORIES = st.sampled_from(SupportCategory)
TERMS = st.sampled_from((3, 6, 12))
PLACES = st.sampled_from(((None, None), ("42", None), ("01", None), ("01", "long-bien"), ("79", None), ("66", None)))
"""Provinces that both lists of provinces have, with and without a resolution."""

PEOPLE = st.builds(
    lambda place, **known: Participant(province=place[0], unit=place[1], **known),
    PLACES,
    category=CATEGORIES,
    local_category=st.none() | CATEGORIES,
    supported_months=st.integers(0, 130),
    health_group=st.sampled_from([each for each in HealthGroup if each not in NEW_GROUPS]),
    beneficiary=st.none() | st.sampled_from(LocalBeneficiary),
)


def law(day: dt.date = TODAY, **answers: Labelled) -> Law:
    """The shipped law of a day, with other answers where the texts are silent."""
    given: dict[str, Any] = answers
    return Law(day, shipped_tables(), replace(policies.shipped(), **given))


def days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Every day, both included."""
    return (first + DAY * offset for offset in range((last - first).days + 1))


@st.composite
def incomes(draw: st.DrawFn, law: Law) -> Dong:
    """An income the law of that day allows."""
    lowest, highest = lowest_income(law), highest_income(law)
    return lowest + STEP * draw(st.integers(0, (highest - lowest).amount // STEP.amount))


@st.composite
def methods(draw: st.DrawFn, law: Law) -> tuple[PaymentMethod, int | None]:
    """A method, with its months where they are asked for."""
    method = draw(st.sampled_from(PaymentMethod))
    if method is PaymentMethod.AHEAD:
        return method, draw(st.sampled_from([12 * years for years in law.pension_ahead_years.value]))
    if method is PaymentMethod.MISSING:
        return method, draw(st.integers(1, law.pension_missing_months.value))
    return method, None


def block(since: dt.date | str, figure: str, *, standing: str = "confirmed") -> str:
    """One row as the tables write it."""
    told = f'source = "Nghị định mẫu"\nstanding = "{standing}"\nchecked_on = 2026-11-22\n'
    return f"\n[[row]]\nfrom = {since}\n{figure}\n{told}"


def coming(parameter: Parameter, text: str) -> Table[Any]:
    """The table a text holds, read as the shipped one of its parameter is."""
    found = next(each for each in declared() if each.parameter is parameter)
    return table_files.read_text(text, f"{parameter}.toml", parameter, found.shape, keyed=isinstance(found, Keyed))


def one_more(parameter: Parameter, since: dt.date, figure: str) -> LawTables:
    """The shipped tables with one more row."""
    return shipped_tables().followed_by(coming(parameter, block(since, figure)))
