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
    assert found.days_left == -1
    assert found.sentence == (
        "Tháng 11/2026 chưa đóng: không được tính, không phải trả lãi. Đã quá hạn ngày 30/11/2026: "
        "muốn đóng tiếp thì đăng ký lại, đóng bây giờ bắt đầu từ tháng 12/2026."
    )


@pytest.mark.parametrize(
    ("method", "until", "said"),
    [
        (MONTHLY, dt.date(2026, 8, 31), "Tháng 9, 10/2026 chưa đóng"),
        (QUARTERLY, dt.date(2026, 7, 31), "Tháng 8, 9, 10/2026 chưa đóng"),
        (HALF_YEARLY, dt.date(2026, 6, 30), "Tháng 07/2026 đến tháng 10/2026 chưa đóng"),
        (MONTHLY, dt.date(2025, 11, 30), "Tháng 12/2025 đến tháng 10/2026 chưa đóng"),
    ],
)
def test_the_months_that_are_not_insured_are_named(method: PaymentMethod, until: dt.date, said: str) -> None:
    found = due(until, method, on=dt.date(2026, 11, 22))
    assert found is not None
    assert found.sentence.startswith(said)
    assert found.sentence.endswith("đóng bây giờ bắt đầu từ tháng 11/2026.")


def test_a_pension_that_was_only_noted_counts_as_monthly_and_says_so() -> None:
    found = due(dt.date(2026, 8, 31), None, on=dt.date(2026, 11, 22))
    assert found is not None
    assert (found.method, found.assumed) == (MONTHLY, True)
    assert found.sentence.startswith("Phương thức chưa ghi: tính như đóng hằng tháng. Tháng 9, 10/2026 chưa đóng")


def test_years_ahead_ask_for_nothing_until_they_are_over() -> None:
    assert due(OCTOBER, PaymentMethod.AHEAD, on=dt.date(2026, 10, 31)) is None
    found = due(OCTOBER, PaymentMethod.AHEAD, on=dt.date(2026, 11, 1))
    assert found is not None
    assert (found.method, found.assumed, found.last_day) == (MONTHLY, True, dt.date(2026, 11, 30))


@pytest.mark.parametrize("on", [dt.date(2012, 1, 1), dt.date(2027, 12, 31), dt.date(2028, 1, 1), dt.date(2090, 5, 5)])
@pytest.mark.parametrize("method", [*PaymentMethod, None])
def test_it_can_be_asked_on_any_day(on: dt.date, method: PaymentMethod | None) -> None:
    asked = due(OCTOBER, method, on=on)
    assert asked is None or asked.sentence


@pytest.mark.parametrize(
    ("until", "method", "scheme"),
    [
        (None, MONTHLY, PENSION),
        (dt.date(2026, 11, 30), PaymentMethod.AHEAD, PENSION),
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
        (dt.date(2026, 11, 1), False),
        (dt.date(2026, 11, 30), False),
        (dt.date(2026, 12, 1), False),
        (dt.date(2020, 1, 31), True),
    ],
)
def test_whose_months_end_before_this_one_has_not_paid_it(until: dt.date | None, unpaid: bool) -> None:
    one = LastDay(club_id=1, person_id=1, scheme=PENSION, until=until)
    for on in (dt.date(2026, 11, 1), dt.date(2026, 11, 30)):
        assert pension_due.unpaid(one, on=on) is unpaid


def test_a_card_and_missing_months_are_not_asked_about() -> None:
    card = LastDay(club_id=1, person_id=1, scheme=HEALTH, until=OCTOBER)
    missing = LastDay(club_id=1, person_id=1, scheme=PENSION, until=OCTOBER, method=PaymentMethod.MISSING)
    assert not any(pension_due.unpaid(each, on=dt.date(2026, 11, 22)) for each in (card, missing))
