"""Her unbroken years of health insurance, from the cards the club knows of."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import contributions, coverage
from savings_app.coverage import Coverage
from savings_app.insurance.household_health import Continuity
from savings_app.money import Dong
from savings_app.remittances import OfficialReceipt
from savings_app.reports import insured_years
from savings_app.reports.insured_years import InsuredYears
from savings_app.schemes import Scheme
from tests import insured
from tests.village import HEALTH, PENSION, TODAY, Village


def stands(cast: Village, *, on: dt.date = TODAY) -> InsuredYears | None:
    person = cast.an.person.id
    brought = coverage.noted([person]).get((person, HEALTH), Coverage())
    return insured_years.of_person(brought, contributions.of_people([person]), on=on)


def years(cast: Village, *, on: dt.date = TODAY) -> Continuity | None:
    found = stands(cast, on=on)
    return found.known if found else None


def brought(cast: Village, until: dt.date, months: int, scheme: Scheme = HEALTH) -> None:
    coverage.note(
        cast.an.person.id,
        scheme,
        paid_until=until,
        months_paid=months,
        months_supported=0,
        noted_on=TODAY,
        by=cast.hoa.id,
    )


def confirmed(cast: Village, first: dt.date, last: dt.date) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 400_000)
    cast.hand_over(cast.purse_fund, 400_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse))
    (row,) = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    insured.confirm(cast, row, OfficialReceipt("0012345", TODAY, first, last))


def test_nobody_knows_a_card(cast: Village) -> None:
    assert years(cast) is None
    brought(cast, dt.date(2026, 12, 31), 40, scheme=PENSION)
    assert years(cast) is None


@pytest.mark.parametrize(
    ("until", "months", "began", "full"),
    [
        (dt.date(2027, 3, 20), 70, dt.date(2021, 5, 21), True),
        (dt.date(2027, 3, 20), 59, dt.date(2022, 4, 21), False),
        (dt.date(2026, 10, 31), 12, dt.date(2025, 11, 1), False),
        (dt.date(2028, 3, 20), 12, dt.date(2027, 3, 21), False),
    ],
)
def test_what_she_brought_along_is_a_card_of_its_months(
    cast: Village, until: dt.date, months: int, began: dt.date, full: bool
) -> None:
    brought(cast, until, months)
    found = years(cast)
    assert found is not None
    assert (found.began, found.covered_to, found.full) == (began, until, full)


@pytest.mark.parametrize("until", [dt.date(2027, 3, 20), TODAY, dt.date(2026, 10, 31)])
def test_a_card_of_which_only_the_last_day_was_noted_has_no_first_day(cast: Village, until: dt.date) -> None:
    brought(cast, until, 0)
    assert stands(cast) == InsuredYears(None, start_unknown=True)
    assert stands(cast, on=dt.date(2030, 1, 1)) is None


def test_cards_with_their_days_count_and_what_was_before_them_stays_unknown(cast: Village) -> None:
    brought(cast, dt.date(2026, 12, 31), 0)
    confirmed(cast, dt.date(2027, 1, 1), dt.date(2027, 3, 31))
    found = stands(cast, on=dt.date(2027, 2, 1))
    assert found is not None
    assert found.known is not None
    assert (found.known.began, found.known.full_on) == (dt.date(2027, 1, 1), dt.date(2032, 1, 1))
    assert found.start_unknown


def test_a_card_without_a_first_day_that_lasts_longer_breaks_nothing(cast: Village) -> None:
    confirmed(cast, dt.date(2026, 1, 1), dt.date(2026, 3, 31))
    brought(cast, dt.date(2027, 3, 31), 0)
    assert stands(cast) == InsuredYears(None, start_unknown=True)


def test_a_confirmed_card_goes_on_from_the_one_she_brought(cast: Village) -> None:
    brought(cast, dt.date(2026, 12, 31), 59)
    confirmed(cast, dt.date(2027, 1, 1), dt.date(2027, 3, 31))
    found = years(cast)
    assert found is not None
    assert (found.began, found.covered_to, found.full_on) == (
        dt.date(2022, 2, 1),
        dt.date(2027, 3, 31),
        dt.date(2027, 2, 1),
    )
    assert not found.full
    full = years(cast, on=dt.date(2027, 2, 1))
    assert full is not None
    assert (full.full, full.ceiling.amount) == (True, Dong(15_180_000))


def test_a_contribution_underway_is_no_card(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 400_000)
    insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    assert years(cast) is None


def test_where_the_law_is_not_known_nothing_is_said(cast: Village) -> None:
    brought(cast, dt.date(2026, 10, 31), 12)
    assert years(cast, on=dt.date(2030, 1, 1)) is None
