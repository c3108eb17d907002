"""When the next months of the pension are due, and what a missed day means."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.months import Month
from savings_app.reports import pension_due
from savings_app.reports.last_days import LastDay
from savings_app.reports.pension_due import PensionDue
from savings_app.schemes import PaymentMethod, Scheme
from tests.village import HEALTH, PENSION

MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY = (
    PaymentMethod.MONTHLY,
    PaymentMethod.QUARTERLY,
    PaymentMethod.HALF_YEARLY,
    PaymentMethod.YEARLY,
)
OCTOBER = dt.date(2026, 10, 31)


def due(
    until: dt.date | None, method: PaymentMethod | None, *, on: dt.date, scheme: Scheme = PENSION
) -> PensionDue | None:
    return pension_due.next_due(LastDay(club_id=1, person_id=1, scheme=scheme, until=until, method=method), on=on)


@pytest.mark.parametrize(
    ("method", "last_day"),
    [
        (MONTHLY, dt.date(2026, 11, 30)),
        (QUARTERLY, dt.date(2027, 1, 31)),
        (HALF_YEARLY, dt.date(2027, 2, 28)),
        (YEARLY, dt.date(2027, 5, 31)),
    ],
)
def test_the_last_day_is_that_of_the_method(method: PaymentMethod, last_day: dt.date) -> None:
    """The end of the 1st, 3rd, 4th and 7th month of the period that begins in 11/2026."""
    found = due(OCTOBER, method, on=dt.date(2026, 11, 22))
    assert found is not None
    assert (found.first_month, found.last_day, found.missed) == (Month(2026, 11), last_day, None)
    assert found.days_left == (last_day - dt.date(2026, 11, 22)).days


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (dt.date(2026, 10, 22), "Đóng kỳ từ tháng 11/2026 chậm nhất ngày 30/11/2026: còn 39 ngày."),
        (dt.date(2026, 11, 29), "Đóng kỳ từ tháng 11/2026 chậm nhất ngày 30/11/2026: còn 1 ngày."),
        (dt.date(2026, 11, 30), "Hôm nay là ngày cuối đóng kỳ từ tháng 11/2026."),
    ],
)
def test_how_long_there_is_left(on: dt.date, said: str) -> None:
    found = due(OCTOBER, MONTHLY, on=on)
    assert found is not None
    assert found.sentence == said


def test_a_missed_day_says_what_it_means() -> None:
    found = due(OCTOBER, MONTHLY, on=dt.date(2026, 12, 1))
    assert found is not None
    assert found.missed is not None
    assert found.days_left == -1
    assert "30/11/2026" in found.sentence
    assert "tạm dừng" in found.sentence
    assert "đăng ký lại" in found.sentence


@pytest.mark.parametrize(
    ("until", "method", "scheme"),
    [
        (None, MONTHLY, PENSION),
        (OCTOBER, None, PENSION),
        (OCTOBER, PaymentMethod.AHEAD, PENSION),
        (OCTOBER, PaymentMethod.MISSING, PENSION),
        (OCTOBER, None, HEALTH),
    ],
)
def test_nobody_else_has_a_day(until: dt.date | None, method: PaymentMethod | None, scheme: Scheme) -> None:
    assert due(until, method, on=dt.date(2026, 11, 22), scheme=scheme) is None


@pytest.mark.parametrize(
    ("until", "unpaid"),
    [
        (None, False),
        (OCTOBER, True),
        (dt.date(2026, 11, 30), True),
        (dt.date(2026, 12, 1), False),
        (dt.date(2020, 1, 31), True),
    ],
)
def test_months_that_end_this_month_are_asked_about(until: dt.date | None, unpaid: bool) -> None:
    one = LastDay(club_id=1, person_id=1, scheme=PENSION, until=until)
    assert pension_due.unpaid(one, on=dt.date(2026, 11, 1)) is unpaid
