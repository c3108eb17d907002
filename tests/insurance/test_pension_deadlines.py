"""The last day of each method, and what a missed one means."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from savings_app.insurance.figures import Parameter, Standing
from savings_app.insurance.law import Law
from savings_app.insurance.voluntary_pension import last_day, missed
from savings_app.months import Month
from savings_app.schemes import PERIODIC, PaymentMethod

LAW = Law.on(dt.date(2026, 11, 22))
DAYS = st.dates(dt.date(2016, 1, 1), dt.date(2027, 12, 31))
MONTHS = st.builds(Month, st.integers(2016, 2027), st.integers(1, 12))


@pytest.mark.parametrize("day", [dt.date(2016, 1, 1), dt.date(2025, 6, 30), dt.date(2025, 7, 1), dt.date(2026, 11, 22)])
@pytest.mark.parametrize(
    ("method", "first", "last"),
    [
        ("monthly", "2026-11", dt.date(2026, 11, 30)),
        ("quarterly", "2026-11", dt.date(2027, 1, 31)),
        ("half_yearly", "2026-11", dt.date(2027, 2, 28)),
        ("half_yearly", "2027-11", dt.date(2028, 2, 29)),
        ("yearly", "2026-11", dt.date(2027, 5, 31)),
        ("yearly", "2026-01", dt.date(2026, 7, 31)),
        ("ahead", "2026-11", None),
        ("missing", "2026-11", None),
    ],
)
def test_the_last_day_is_that_of_the_first_months_the_law_names(
    method: str, first: str, last: dt.date | None, day: dt.date
) -> None:
    assert last_day(Law.on(day), PaymentMethod.of(method), Month.parse(first)) == last


@settings(deadline=None)
@given(DAYS, st.sampled_from(PERIODIC), MONTHS)
def test_it_lies_in_the_period_and_later_periods_end_later(day: dt.date, method: PaymentMethod, first: Month) -> None:
    law = Law.on(day)
    last, following = last_day(law, method, first), last_day(law, method, first + 1)
    assert last is not None
    assert following is not None
    assert first.first_day < last <= (first + (method.months - 1)).last_day
    assert last < following


@settings(deadline=None)
@given(st.sampled_from(PERIODIC), st.builds(Month, st.integers(2017, 2026), st.integers(1, 12)), st.integers(-40, 40))
@example(PaymentMethod.MONTHLY, Month(2026, 11), 0)
@example(PaymentMethod.MONTHLY, Month(2026, 11), 1)
def test_it_is_missed_from_the_day_after_on(method: PaymentMethod, first: Month, days: int) -> None:
    last = last_day(LAW, method, first)
    assert last is not None
    assert (missed(Law.on(last + dt.timedelta(days=days)), method, first) is not None) is (days > 0)


@pytest.mark.parametrize(
    ("method", "first", "said", "last"),
    [
        ("monthly", "2026-10", "10/2026", "31/10/2026"),
        ("quarterly", "2026-08", "08/2026–10/2026", "31/10/2026"),
        ("half_yearly", "2026-07", "07/2026–12/2026", "31/10/2026"),
        ("yearly", "2026-04", "04/2026–03/2027", "31/10/2026"),
    ],
)
def test_a_missed_one_is_told_with_its_months_its_day_and_what_follows(
    method: str, first: str, said: str, last: str
) -> None:
    found = missed(LAW, PaymentMethod.of(method), Month.parse(first))
    assert found is not None
    assert found.sentence == (
        f"Đã quá hạn đóng cho tháng {said} (hạn cuối {last}). Coi như tạm dừng đóng: muốn đóng tiếp thì "
        "đăng ký lại; tháng chưa đóng không được tính, không phải trả lãi chậm đóng."
    )
    assert (found.row.parameter, found.row.standing) == (Parameter.PENSION_DEADLINES, Standing.CONFIRMED)
    assert found.standing is Standing.INFERRED


@pytest.mark.parametrize(
    ("method", "first"),
    [("monthly", "2026-11"), ("half_yearly", "2026-08"), ("ahead", "2016-01"), ("missing", "2016-01")],
)
def test_what_may_still_be_paid_is_not_missed(method: str, first: str) -> None:
    assert missed(LAW, PaymentMethod.of(method), Month.parse(first)) is None
