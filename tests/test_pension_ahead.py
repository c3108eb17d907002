"""Years of the pension paid ahead go the way of every contribution; missing months are only quoted."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from savings_app import contributions, conversions, coverage, pricing
from savings_app.contributions import Followed
from savings_app.conversions import StartsTooFarAhead
from savings_app.coverage import Coverage
from savings_app.insurance import voluntary_pension
from savings_app.insurance.law import Law
from savings_app.insurance.quote import Quote
from savings_app.insurance.voluntary_pension import NoFundReturn
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.pricing import NoSuchMethod, Proposal, price
from savings_app.remittances import OfficialReceipt
from savings_app.requoting import check_quote
from savings_app.schemes import PaymentMethod
from tests import insured
from tests.village import NOW, PENSION, TODAY, Village

YEARS_AHEAD = [24, 36, 48, 60]
TOMORROW = TODAY + dt.timedelta(days=1)


def by_law(months: int) -> Quote:
    law = Law.on(TODAY)
    lowest = voluntary_pension.lowest_income(law)
    return voluntary_pension.quote(law, income=lowest, method=PaymentMethod.AHEAD, months=months)


def saved(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 25_000_000)
    cast.hand_over(cast.purse_fund, 25_000_000)


def proposed(cast: Village, months: int = 24) -> Followed:
    saved(cast)
    (row,) = contributions.of_conversion(cast.reserve(cast.line(cast.an), months=months, scheme=PENSION).id)
    return row


@pytest.mark.parametrize("months", YEARS_AHEAD)
def test_years_ahead_are_kept_as_they_were_quoted(cast: Village, months: int) -> None:
    contribution, quoted = proposed(cast, months).contribution, by_law(months)
    assert (contribution.method, contribution.months) == (PaymentMethod.AHEAD, months)
    assert (contribution.amount, contribution.gross) == (quoted.total, quoted.gross)
    assert contribution.from_month == Month(2026, 11)
    assert contribution.gross < Dong(330_000 * months), "discounted by what the fund earned"
    assert contribution.state_support == Dong(66_000 * months), "the support is not"


def test_months_no_method_is_paid_for_are_refused(cast: Village) -> None:
    with pytest.raises(NoSuchMethod) as no:
        price(cast.proposal(cast.line(cast.an), months=18, scheme=PENSION))
    assert (no.value.months, no.value.offered) == (18, "1, 3, 6, 12, 24, 36, 48, 60")


@pytest.mark.parametrize("months", YEARS_AHEAD)
def test_whole_years_name_the_method(months: int) -> None:
    assert pricing.method_of(Law.on(TODAY), months) is PaymentMethod.AHEAD


def test_her_months_and_the_supported_ones_count(cast: Village) -> None:
    row = proposed(cast)
    assert _stands(cast) == Coverage(None, 0, 24), "supported from the moment it was proposed"
    (row,) = cast.remit(contributions.Conversion.the(id=row.contribution.conversion))
    insured.confirm(cast, row, OfficialReceipt("0002401", TODAY, dt.date(2026, 11, 1), dt.date(2028, 10, 31)))
    assert _stands(cast) == Coverage(dt.date(2028, 10, 31), 24, 24, PaymentMethod.AHEAD)


@pytest.mark.parametrize(
    ("day", "months", "latest"),
    [(TODAY, 1, "11/2027"), (TODAY, 60, "11/2027"), (dt.date(2027, 10, 31), 1, "10/2028")],
)
def test_what_nobody_could_confirm_is_not_proposed(cast: Village, day: dt.date, months: int, latest: str) -> None:
    _paid_to_october_2028(cast)
    with pytest.raises(StartsTooFarAhead) as no:
        conversions.propose(_next(cast, day, months), by=cast.hoa, at=NOW)
    assert vars(no.value) == {"person": "Nguyễn Thị An", "first_month": "11/2028", "latest": latest}


def test_from_the_first_day_it_can_be_confirmed_on_it_is(cast: Village) -> None:
    """366 days before 01/11/2028."""
    _paid_to_october_2028(cast)
    day = dt.date(2027, 11, 1)
    (line,) = conversions.check(_next(cast, day, 1), on=TODAY)
    assert line.coverage.first_month(day) == Month(2028, 11)


def test_quoted_anew_it_is_paid_ahead_still(cast: Village) -> None:
    conversion = contributions.Conversion.the(id=proposed(cast).contribution.conversion)
    check_quote(conversion, contributions.of_conversion(conversion.id), on=TOMORROW)
    again = conversions.quote_anew(conversion, payment_day=TOMORROW, key=uuid4(), by=cast.hoa, at=NOW)
    (row,) = contributions.of_conversion(again.id)
    assert (row.contribution.method, row.contribution.amount) == (PaymentMethod.AHEAD, by_law(24).total)


def test_a_year_whose_return_nobody_announced_is_refused_by_name(cast: Village) -> None:
    saved(cast)
    with pytest.raises(NoFundReturn):
        cast.propose(cast.line(cast.an, income=2_200_000), months=24, scheme=PENSION, day=dt.date(2027, 1, 5))
    assert contributions.in_club(cast.club.id) == []


def _stands(cast: Village) -> Coverage:
    return coverage.of_people([cast.an.person.id])[cast.an.person.id, PENSION]


def _paid_to_october_2028(cast: Village) -> None:
    last = dt.date(2028, 10, 31)
    coverage.note(
        cast.an.person.id, PENSION, paid_until=last, months_paid=24, months_supported=24, noted_on=TODAY, by=cast.hoa.id
    )
    saved(cast)


def _next(cast: Village, day: dt.date, months: int) -> Proposal:
    return cast.proposal(cast.line(cast.an), months=months, scheme=PENSION, day=day)
