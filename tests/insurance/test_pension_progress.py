"""Months paid of those needed for a pension, in words, and how many missing ones may be paid at once."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import voluntary_pension
from savings_app.insurance.figures import Parameter
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Quote
from savings_app.insurance.voluntary_pension import (
    BeyondWhatIsMissing,
    MonthsNotKnown,
    MonthsPaidBelowZero,
    TooFarFromPension,
    towards_pension,
)
from savings_app.money import Dong
from savings_app.refusals import Refusal
from savings_app.schemes import PaymentMethod

TODAY = dt.date(2026, 11, 22)
IN_2020 = dt.date(2020, 6, 1)
AT_ONCE = " Khi đã đến tuổi nghỉ hưu, số tháng còn thiếu được đóng một lần: hỏi nhân viên thu."


@pytest.mark.parametrize(
    ("day", "paid", "said"),
    [
        (TODAY, 37, "Đã đóng 37 trên 180 tháng; còn 143 tháng (11 năm 11 tháng)."),
        (TODAY, 0, "Đã đóng 0 trên 180 tháng; còn 180 tháng (15 năm)."),
        (TODAY, 119, "Đã đóng 119 trên 180 tháng; còn 61 tháng (5 năm 1 tháng)."),
        (TODAY, 120, "Đã đóng 120 trên 180 tháng; còn 60 tháng (5 năm)." + AT_ONCE),
        (TODAY, 175, "Đã đóng 175 trên 180 tháng; còn 5 tháng." + AT_ONCE),
        (TODAY, 180, "Đã đóng 180 tháng, đủ 180 tháng để hưởng lương hưu khi đến tuổi."),
        (TODAY, 181, "Đã đóng 181 tháng, đủ 180 tháng để hưởng lương hưu khi đến tuổi."),
        (dt.date(2025, 6, 30), 180, "Đã đóng 180 trên 240 tháng; còn 60 tháng (5 năm)." + AT_ONCE),
        (dt.date(2025, 6, 30), 119, "Đã đóng 119 trên 240 tháng; còn 121 tháng (10 năm 1 tháng)."),
        (dt.date(2025, 7, 1), 180, "Đã đóng 180 tháng, đủ 180 tháng để hưởng lương hưu khi đến tuổi."),
    ],
)
def test_how_far_she_is_is_told_in_one_sentence(day: dt.date, paid: int, said: str) -> None:
    assert towards_pension(Law.on(day), paid).sentence == said


@pytest.mark.parametrize(
    ("paid_here", "said"),
    [
        (0, "Chưa rõ đã đóng bao nhiêu tháng: xem sổ BHXH hoặc ứng dụng VssID."),
        (
            3,
            "Đã đóng 3 tháng qua sổ này; trước đó chưa rõ đã đóng bao nhiêu tháng: xem sổ BHXH hoặc ứng dụng VssID.",
        ),
    ],
)
def test_months_that_nobody_wrote_down_are_not_none(paid_here: int, said: str) -> None:
    assert MonthsNotKnown(paid_here).sentence == said


@settings(deadline=None)
@given(st.dates(dt.date(2016, 1, 1), dt.date(2027, 12, 31)), st.integers(0, 500))
def test_paid_and_missing_make_up_what_is_needed(day: dt.date, paid: int) -> None:
    found = towards_pension(Law.on(day), paid)
    years, over = found.years_and_months
    assert found.is_enough is (paid >= found.needed) is (found.missing == 0)
    assert max(paid, found.needed) == paid + found.missing
    assert years * 12 + over == found.missing
    assert found.rest_at_once is (1 <= found.missing <= found.most_at_once)
    assert [row.parameter for row in found.rows] == [
        Parameter.PENSION_MONTHS_NEEDED,
        Parameter.PENSION_MISSING_MONTHS,
    ]


@pytest.mark.parametrize(
    ("day", "paid", "months", "refusal", "facts"),
    [
        (TODAY, 170, 11, BeyondWhatIsMissing, {"months": 11, "missing": 10, "paid": 170, "needed": 180}),
        (TODAY, 180, 1, BeyondWhatIsMissing, {"months": 1, "missing": 0, "paid": 180, "needed": 180}),
        (TODAY, 119, 60, TooFarFromPension, {"missing": 61, "most": 60}),
        (IN_2020, 119, 120, TooFarFromPension, {"missing": 121, "most": 120}),
        (IN_2020, 180, 61, BeyondWhatIsMissing, {"months": 61, "missing": 60, "paid": 180, "needed": 240}),
        (TODAY, -1, 1, MonthsPaidBelowZero, {"months": -1}),
    ],
)
def test_more_than_is_missing_or_too_much_missing_is_refused(
    day: dt.date, paid: int, months: int, refusal: type[Refusal], facts: dict[str, int]
) -> None:
    with pytest.raises(refusal) as refused:
        _missing(day, paid, months)
    assert vars(refused.value) == facts
    assert "{" not in refused.value.sentence


@pytest.mark.parametrize(
    ("day", "paid", "months"),
    [(TODAY, 170, 10), (TODAY, 120, 60), (TODAY, 170, 3), (IN_2020, 120, 120), (TODAY, None, 60)],
)
def test_what_is_missing_is_priced(day: dt.date, paid: int | None, months: int) -> None:
    assert _missing(day, paid, months).months == months


@settings(deadline=None)
@given(st.integers(0, 300), st.integers(1, 60))
def test_it_is_priced_alike_or_refused(paid: int, months: int) -> None:
    missing = max(0, 180 - paid)
    try:
        quote = _missing(TODAY, paid, months)
    except (BeyondWhatIsMissing, TooFarFromPension):
        assert missing > 60 or months > missing
    else:
        assert months <= missing <= 60
        assert quote == _missing(TODAY, None, months)


def test_below_zero_nothing_is_told() -> None:
    with pytest.raises(MonthsPaidBelowZero) as refused:
        towards_pension(Law.on(TODAY), -3)
    assert refused.value.sentence == "Số tháng đã đóng không thể nhỏ hơn 0 (-3)."


def _missing(day: dt.date, paid: int | None, months: int) -> Quote:
    return voluntary_pension.quote(
        Law.on(day),
        income=Dong(1_500_000),
        method=PaymentMethod.MISSING,
        months=months,
        who=Participant(months_paid=paid),
    )
