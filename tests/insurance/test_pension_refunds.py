"""What is paid back of a prepaid pension: by reason and method, its laws, and the two points the decree leaves open."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import voluntary_pension
from savings_app.insurance.figures import Standing
from savings_app.insurance.law import Law
from savings_app.insurance.participant import ANYBODY, Participant
from savings_app.insurance.policies import AheadSupport, RefundedSupport
from savings_app.insurance.quote import Part, QuoteLine, Step
from savings_app.insurance.voluntary_pension import (
    NothingPrepaid,
    NotRefunded,
    NotThatManyLeft,
    Refund,
    RefundReason,
    highest_income,
    lowest_income,
    refund,
)
from savings_app.money import NOTHING, Dong
from savings_app.schemes import PERIODIC, PaymentMethod, SupportCategory

TODAY = dt.date(2026, 11, 22)
LAW = Law.on(TODAY)
LOWEST = Dong(1_500_000)
AHEAD = PaymentMethod.AHEAD
CATEGORIES = st.sampled_from(SupportCategory)


@st.composite
def paid(draw: st.DrawFn) -> tuple[Law, PaymentMethod, int, QuoteLine]:
    """A prepaid line, as it was quoted: any method but the two without prepaid months, helped by whomever."""
    method = draw(st.sampled_from([*PERIODIC[1:], AHEAD]))
    any_day = st.dates(dt.date(2016, 5, 1), dt.date(2027, 12, 31))
    year = draw(st.sampled_from([2017, 2020, 2026]))
    law = Law.on(draw(any_day) if method is not AHEAD else dt.date(year, draw(st.integers(1, 12)), 1))
    lowest, highest = lowest_income(law), highest_income(law)
    income = lowest + Dong(50_000) * draw(st.integers(0, (highest - lowest).amount // 50_000))
    who = Participant(
        category=draw(CATEGORIES),
        province=draw(st.sampled_from([None, "01", "42", "79"])),
        supported_months=draw(st.integers(0, 130)),
    )
    months = draw(st.sampled_from([24, 36, 48, 60])) if method is AHEAD else method.months
    return (
        law,
        method,
        months,
        _line(income, method, months, law=law, who=who, donor=Dong(draw(st.integers(0, 50_000)))),
    )


@pytest.mark.parametrize(
    ("method", "remaining", "gross", "state", "back"),
    [
        ("yearly", 5, 1_650_000, 330_000, 1_320_000),
        ("yearly", 12, 3_960_000, 792_000, 3_168_000),
        ("half_yearly", 1, 330_000, 66_000, 264_000),
        ("quarterly", 2, 660_000, 132_000, 528_000),
    ],
)
def test_of_a_period_what_was_paid_for_the_remaining_months_comes_back(
    method: str, remaining: int, gross: int, state: int, back: int
) -> None:
    found = _refund(_line(LOWEST, PaymentMethod.of(method), None), PaymentMethod.of(method), remaining=remaining)
    assert (found.gross, found.of(Part.STATE), found.amount) == (Dong(gross), Dong(state), Dong(back))


@pytest.mark.parametrize(("months", "remaining"), [(24, 1), (24, 23), (60, 1), (60, 12), (60, 37), (60, 60), (48, 24)])
@pytest.mark.parametrize("income", [LOWEST, Dong(3_000_000), Dong(5_050_000)])
def test_of_years_ahead_the_last_discounted_months_come_back_less_their_support(
    income: Dong, months: int, remaining: int
) -> None:
    growth = Decimal("1.0031")
    left = range(months - remaining + 1, months + 1)
    exact = Decimal(0) + sum(Decimal(income.amount) * 22 / 100 / growth ** (month - 1) for month in left)
    found = _refund(_line(income, AHEAD, months), AHEAD, months=months, remaining=remaining)
    assert found.gross == Dong(int(exact.quantize(Decimal(1), ROUND_HALF_UP)))
    assert found.of(Part.STATE) == Dong(66_000) * remaining
    assert found.amount == found.gross - Dong(66_000) * remaining


def test_a_refund_tells_its_steps_and_what_it_rests_on() -> None:
    found = _refund(_line(LOWEST, AHEAD, 60), AHEAD, months=60, remaining=12)
    assert [(step.part, step.formula) for step in found.steps] == [
        (Part.GROSS, "Σ 1.500.000 × 22% ÷ (1 + 0,31%)^(i−1), i = 49 … 60"),
        (Part.STATE, "3.960.000 × 12 ÷ 60"),
    ]
    assert all(step.rows and step.source for step in found.steps)
    assert found.source == "Nghị định 159/2025/NĐ-CP Điều 8"
    assert (found.standing, found.provisional) == (Standing.TRANSCRIBED, False)
    assert (found.reason, found.method, found.remaining) == (RefundReason.COMPULSORY, AHEAD, 12)


def test_it_is_never_surer_than_the_rule_itself() -> None:
    law = Law.on(dt.date(2024, 3, 1))
    found = _refund(_line(LOWEST, PaymentMethod.YEARLY, None, law=law), PaymentMethod.YEARLY, remaining=6, law=law)
    assert {step.standing for step in found.steps} == {Standing.CONFIRMED}
    assert found.standing is Standing.TRANSCRIBED


def test_one_on_an_inferred_row_is_marked() -> None:
    law = Law.on(dt.date(2020, 3, 1))
    found = _refund(_line(Dong(700_000), AHEAD, 24, law=law), AHEAD, months=24, remaining=6, law=law)
    assert (found.standing, found.provisional) == (Standing.INFERRED, True)


@settings(deadline=None)
@given(paid())
def test_all_months_back_are_what_was_paid_and_fewer_never_more(
    case: tuple[Law, PaymentMethod, int, QuoteLine],
) -> None:
    law, method, months, line = case
    back = [_refund(line, method, months=months, remaining=left, law=law).amount for left in range(1, months + 1)]
    assert max(back) == back[-1] == line.amount + line.donor_support
    assert min(back) >= NOTHING
    if method is not AHEAD or _last_month(law, line, months) >= _support_a_month(line, months):
        assert all(fewer <= more for fewer, more in pairwise(back))


@settings(deadline=None)
@given(paid(), st.data())
def test_what_comes_back_and_what_was_used_make_up_the_whole(
    case: tuple[Law, PaymentMethod, int, QuoteLine], data: st.DataObject
) -> None:
    law, method, months, line = case
    left = data.draw(st.integers(1, months))
    found = _refund(line, method, months=months, remaining=left, law=law)
    assert found.amount == min(found.gross - found.support, line.amount + line.donor_support)
    assert min(found.of(Part.STATE), found.of(Part.LOCAL), found.amount) >= NOTHING
    assert found.support <= line.state_support + line.local_support
    if method is not AHEAD:
        assert found.gross * months == line.gross * left


@settings(deadline=None)
@given(paid())
def test_a_frozen_line_gives_the_same_refund(case: tuple[Law, PaymentMethod, int, QuoteLine]) -> None:
    law, method, months, line = case
    thawed = QuoteLine.from_json(json.loads(json.dumps(line.to_json())))
    asked: dict[str, Any] = {"months": months, "remaining": months - 1, "law": law}
    assert _refund(thawed, method, **asked) == _refund(line, method, **asked)


@pytest.mark.parametrize(("remaining", "state"), [(2, 0), (7, 0), (8, 66_000), (12, 330_000)])
def test_months_beyond_the_limit_of_support_had_none_to_take_off(remaining: int, state: int) -> None:
    line = _line(LOWEST, PaymentMethod.YEARLY, None, who=Participant(supported_months=115))
    found = _refund(line, PaymentMethod.YEARLY, remaining=remaining)
    assert (line.supported_months, found.of(Part.STATE)) == (5, Dong(state))


def test_a_provinces_support_is_taken_off_too() -> None:
    who = Participant(category=SupportCategory.POOR, province="79")
    found = _refund(_line(LOWEST, PaymentMethod.YEARLY, None, who=who), PaymentMethod.YEARLY, remaining=4)
    assert (found.of(Part.STATE), found.of(Part.LOCAL)) == (Dong(660_000), Dong(396_000))
    assert found.amount == Dong(264_000)


def test_a_donors_part_is_in_what_comes_back() -> None:
    given_for_her = _line(LOWEST, PaymentMethod.YEARLY, None, donor=Dong(1_000_000))
    assert given_for_her.amount == Dong(2_168_000)
    assert _refund(given_for_her, PaymentMethod.YEARLY, remaining=12).amount == Dong(3_168_000)


def test_support_that_outgrows_the_discounted_months_never_makes_it_more_than_was_paid() -> None:
    """Others pay the first 30 months in full: without a bound, the last 30 would bring back 400.000 đ more."""
    line = _line(LOWEST, AHEAD, 60, who=Participant(category=SupportCategory.POOR, supported_months=90))
    spread = Step(Part.LOCAL, Dong(9_900_000), "1.500.000 × 22% × 50% × 60", line.steps[0].rows)
    helped = replace(line, steps=(*line.steps, spread))
    found = _refund(helped, AHEAD, months=60, remaining=30)
    assert found.gross - found.support > helped.amount == found.amount == Dong(3_248_148)


@pytest.mark.parametrize("reason", [RefundReason.STOPS, RefundReason.OTHER])
def test_no_other_reason_gives_anything_back(reason: RefundReason) -> None:
    with pytest.raises(NotRefunded) as refused:
        _refund(_line(LOWEST, PaymentMethod.YEARLY, None), PaymentMethod.YEARLY, remaining=3, reason=reason)
    assert refused.value.reason is reason
    assert refused.value.sentence.endswith(f"đề nghị hưởng lương hưu; không hoàn vì {reason.label}.")


@pytest.mark.parametrize("reason", ["compulsory", "lump_sum", "death", "pension"])
def test_the_four_reasons_of_the_decree_give_the_same(reason: str) -> None:
    line = _line(LOWEST, PaymentMethod.YEARLY, None)
    found = _refund(line, PaymentMethod.YEARLY, remaining=3, reason=RefundReason.of(reason))
    assert found.amount == Dong(792_000)


@pytest.mark.parametrize(("method", "months"), [(PaymentMethod.MONTHLY, 1), (PaymentMethod.MISSING, 12)])
def test_where_nothing_was_prepaid_nothing_comes_back(method: PaymentMethod, months: int) -> None:
    line = _line(LOWEST, method, months)
    with pytest.raises(NothingPrepaid) as refused:
        _refund(line, method, months=months, remaining=1)
    assert refused.value.method is method


@pytest.mark.parametrize("remaining", [-1, 0, 13])
def test_more_months_than_were_paid_or_none_are_refused(remaining: int) -> None:
    with pytest.raises(NotThatManyLeft) as refused:
        _refund(_line(LOWEST, PaymentMethod.YEARLY, None), PaymentMethod.YEARLY, remaining=remaining)
    assert vars(refused.value) == {"remaining": remaining, "months": 12}


@pytest.mark.parametrize(("remaining", "taken"), [(1, 3_960_000), (30, 3_960_000), (60, 3_960_000)])
def test_the_other_answer_takes_off_the_support_of_all_months(remaining: int, taken: int) -> None:
    law = replace(LAW, policies=replace(LAW.policies, refunded_support=RefundedSupport.ALL_MONTHS))
    found = _refund(_line(LOWEST, AHEAD, 60, law=law), AHEAD, months=60, remaining=remaining, law=law)
    assert found.support == min(Dong(taken), found.gross)
    period = _refund(_line(LOWEST, PaymentMethod.YEARLY, None, law=law), PaymentMethod.YEARLY, remaining=5, law=law)
    assert period.support == Dong(330_000)


@settings(deadline=None)
@given(CATEGORIES, st.sampled_from([24, 60]), st.sampled_from([None, "79"]))
def test_where_support_was_discounted_its_part_is_too(category: SupportCategory, months: int, at: str | None) -> None:
    law = replace(LAW, policies=replace(LAW.policies, ahead_support=AheadSupport.DISCOUNTED))
    line = _line(LOWEST, AHEAD, months, law=law, who=Participant(category=category, province=at))
    last, whole = (_refund(line, AHEAD, months=months, remaining=left, law=law) for left in (1, months))
    assert whole.amount == line.amount
    crossed = last.support.amount * whole.gross.amount - whole.support.amount * last.gross.amount
    assert abs(crossed) <= 2 * whole.gross.amount


def _last_month(law: Law, line: QuoteLine, months: int) -> int:
    """What the most discounted month costs."""
    return _refund(line, AHEAD, months=months, remaining=1, law=law).gross.amount


def _support_a_month(line: QuoteLine, months: int) -> Fraction:
    """What others than donors pay of a month that the State still supports."""
    state = Fraction(line.state_support.amount, line.supported_months or 1)
    return state + Fraction(line.local_support.amount, months)


def _line(
    income: Dong,
    method: PaymentMethod,
    months: int | None,
    *,
    law: Law = LAW,
    who: Participant = ANYBODY,
    donor: Dong = NOTHING,
) -> QuoteLine:
    quote = voluntary_pension.quote(law, income=income, method=method, months=months, who=who, donor=donor)
    return quote.lines[0]


def _refund(
    line: QuoteLine,
    method: PaymentMethod,
    *,
    remaining: int,
    months: int | None = None,
    law: Law = LAW,
    reason: RefundReason = RefundReason.COMPULSORY,
) -> Refund:
    return refund(law, line, method=method, months=months or method.months, remaining=remaining, reason=reason)
