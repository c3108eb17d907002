"""Until when a person is insured: what she brought along, and what was confirmed since."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from peewee import PeeweeException

from savings_app import conversions, coverage, remittances
from savings_app.contributions import Conversion, Followed
from savings_app.coverage import Coverage, PriorCoverage
from savings_app.database import transaction
from savings_app.members import Member
from savings_app.months import Month, MonthSpan
from savings_app.remittances import OfficialReceipt
from savings_app.schemes import PaymentMethod, Scheme
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

CARD_ENDS = dt.date(2026, 12, 31)


def note(cast: Village, scheme: Scheme = HEALTH, *, until: dt.date | None = CARD_ENDS, months: int = 12) -> None:
    """What An already has."""
    coverage.note(
        cast.an.person.id,
        scheme,
        paid_until=until,
        months_paid=months,
        months_supported=months,
        noted_on=TODAY,
        by=cast.hoa.id,
    )


def of(member: Member, scheme: Scheme = HEALTH, *, without: int | None = None) -> Coverage | None:
    return coverage.of_people([member.person.id], without_conversion=without).get((member.person.id, scheme))


def handed_in(cast: Village, scheme: Scheme, months: int) -> tuple[Conversion, Followed]:
    cast.deposit(cast.health(cast.an), 3_200_000)
    cast.hand_over(cast.purse_fund, 3_200_000)
    conversion = cast.reserve(cast.line(cast.an), months=months, scheme=scheme)
    (row,) = cast.remit(conversion)
    return conversion, row


def confirm(cast: Village, row: Followed, until: dt.date) -> None:
    paper = OfficialReceipt("0001234", TODAY, TODAY, until)
    remittances.confirm(row, paper, key=uuid4(), by=cast.nga, at=NOW)


def test_of_whom_nothing_is_known_nothing_is_said(cast: Village) -> None:
    assert of(cast.an) is None
    assert coverage.of_people([]) == {}


def test_what_she_brought_along_stands_beside_the_book(cast: Village) -> None:
    note(cast)
    assert of(cast.an) == Coverage(CARD_ENDS, 12, 12)
    assert of(cast.an, PENSION) is None
    assert of(cast.binh) is None


def test_the_newest_note_counts_and_the_old_one_stays(cast: Village) -> None:
    note(cast)
    note(cast, until=None, months=0)
    assert of(cast.an) == Coverage()
    assert PriorCoverage.select().count() == 2
    with pytest.raises(PeeweeException, match=r"append-only|permission denied"), transaction():
        PriorCoverage.update(months_paid=99).execute()


def test_only_what_is_confirmed_insures(cast: Village) -> None:
    note(cast)
    _, row = handed_in(cast, HEALTH, 12)
    assert of(cast.an) == Coverage(CARD_ENDS, 12, 12), "reserved and handed in, but not taken yet"
    confirm(cast, row, dt.date(2027, 12, 31))
    assert of(cast.an) == Coverage(dt.date(2027, 12, 31), 24, 12)


def test_an_earlier_paper_does_not_shorten_what_she_has(cast: Village) -> None:
    note(cast, until=dt.date(2027, 10, 31))
    _, row = handed_in(cast, HEALTH, 12)
    confirm(cast, row, dt.date(2027, 9, 30))
    assert of(cast.an) == Coverage(dt.date(2027, 10, 31), 24, 12)


def test_a_supported_month_counts_from_the_moment_it_is_proposed(cast: Village) -> None:
    conversion, row = handed_in(cast, PENSION, 3)
    assert of(cast.an, PENSION) == Coverage(None, 0, 3)
    assert of(cast.an, PENSION, without=conversion.id) is None
    confirm(cast, row, dt.date(2027, 1, 31))
    assert of(cast.an, PENSION) == Coverage(dt.date(2027, 1, 31), 3, 3, PaymentMethod.QUARTERLY)


def test_what_came_to_nothing_counts_for_nothing(cast: Village) -> None:
    _, row = handed_in(cast, PENSION, 3)
    remittances.refuse(row, reason="", key=uuid4(), by=cast.nga, at=NOW)
    assert of(cast.an, PENSION) == Coverage()
    declined = cast.propose(cast.line(cast.an), months=3, scheme=PENSION)
    conversions.decline(declined, reason="", by=cast.lan, at=NOW)
    assert of(cast.an, PENSION) == Coverage()


def test_several_people_are_asked_for_at_once(cast: Village) -> None:
    note(cast)
    found = coverage.of_people([cast.an.person.id, cast.binh.person.id])
    assert set(found) == {(cast.an.person.id, HEALTH)}


@pytest.mark.parametrize(
    ("until", "first", "uncovered"),
    [
        (None, Month(2026, 11), None),
        (dt.date(2026, 10, 31), Month(2026, 11), None),
        (dt.date(2026, 8, 31), Month(2026, 11), MonthSpan(Month(2026, 9), Month(2026, 10))),
        (dt.date(2027, 1, 31), Month(2027, 2), None),
    ],
)
def test_months_nobody_paid_lie_before_the_first_one(
    until: dt.date | None, first: Month, uncovered: MonthSpan | None
) -> None:
    standing = Coverage(until)
    assert (standing.first_month(TODAY), standing.uncovered(TODAY)) == (first, uncovered)


@pytest.mark.parametrize(
    ("method", "payment_day", "first"),
    [
        (PaymentMethod.MONTHLY, dt.date(2026, 11, 22), Month(2026, 11)),
        (PaymentMethod.QUARTERLY, dt.date(2026, 11, 30), Month(2026, 9)),
        (PaymentMethod.QUARTERLY, dt.date(2026, 12, 1), Month(2026, 12)),
        (PaymentMethod.HALF_YEARLY, dt.date(2026, 12, 31), Month(2026, 9)),
        (PaymentMethod.YEARLY, dt.date(2027, 3, 31), Month(2026, 9)),
        (PaymentMethod.YEARLY, dt.date(2027, 4, 1), Month(2027, 4)),
        (PaymentMethod.AHEAD, dt.date(2026, 11, 22), Month(2026, 11)),
        (None, dt.date(2026, 11, 22), Month(2026, 11)),
        (PaymentMethod.MONTHLY, dt.date(2026, 8, 5), Month(2026, 9)),
    ],
)
def test_a_period_that_is_still_in_time_begins_where_the_last_one_ended(
    method: PaymentMethod | None, payment_day: dt.date, first: Month
) -> None:
    """Paid to 08/2026: by the month September is lost, by the quarter it is in time until the end of November."""
    standing = Coverage(dt.date(2026, 8, 31), method=method)
    assert standing.first_month(payment_day) == first
    lost = standing.uncovered(payment_day)
    assert (lost is None) is (first == Month(2026, 9))
