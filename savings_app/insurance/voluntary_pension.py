"""The voluntary pension (BHXH tự nguyện), paid for 1, 3, 6 or 12 months at a time.

    gross    = rate × chosen income × months
    support  = share of her category × rate × rural poverty line × months the State still supports
    payable  = gross − support, never below 0

Whole đồng for all the months, without discount. From Luật BHXH 41/2024/QH15 Điều 31.2 and 36, Nghị định 159/2025/NĐ-CP
Điều 5; until 30/6/2025 Luật BHXH 58/2014/QH13 Điều 87, Nghị định 134/2015/NĐ-CP Điều 9, 10, 14. The income is tested
against the bounds of the payment day only. Paying years ahead or missing years back is another formula, not this one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from savings_app.insurance.law import Law
from savings_app.insurance.quote import Quote, QuoteLine
from savings_app.money import Dong
from savings_app.refusals import N_, Refusal
from savings_app.schemes import PaymentMethod, Scheme, SupportCategory


@dataclass(eq=False)
class IncomeTooLow(Refusal):
    lowest: Dong
    says = N_("Mức thu nhập chọn đóng thấp nhất là {lowest}.")


@dataclass(eq=False)
class IncomeTooHigh(Refusal):
    highest: Dong
    says = N_("Mức thu nhập chọn đóng cao nhất là {highest}.")


@dataclass(eq=False)
class IncomeOffStep(Refusal):
    step: Dong
    lowest: Dong
    says = N_("Mức thu nhập chọn đóng tính từ {lowest} trở lên, mỗi nấc {step}.")


@dataclass(eq=False)
class SupportedMonthsBelowZero(Refusal):
    months: int
    says = N_("Số tháng đã được hỗ trợ không thể nhỏ hơn 0 ({months}).")


def quote(
    *,
    paid_on: dt.date,
    income: Dong,
    method: PaymentMethod,
    category: SupportCategory,
    supported_months: int = 0,
) -> Quote:
    """What she pays for one span of her method; ``supported_months`` is how many the State has supported before.

    Income 1.500.000 đ, 3 months, category other, paid on 22/11/2026 (rate 22%, poverty line 1.500.000 đ, share 20%):

        gross          1.500.000 × 22% × 3       = 990.000
        State support  1.500.000 × 22% × 20% × 3 = 198.000
        payable                                    792.000

    Raises IncomeTooLow, IncomeTooHigh, IncomeOffStep, SupportedMonthsBelowZero, NoRateYet or LawNotKnown.
    """
    law = Law.on(paid_on)
    _check_income(law, income)
    if supported_months < 0:
        raise SupportedMonthsBelowZero(supported_months)
    still_supported = max(0, law.state_support_months.value - supported_months)
    gross = Dong.round_half_up(law.pension_rate.value.share * income.amount * method.months)
    months = min(method.months, still_supported)
    line = QuoteLine(
        rank=1,
        basis=income,
        gross=gross,
        state_support=min(gross, _state_support(law, category=category, months=months)),
        supported_months=months,
        sources=(
            law.pension_rate.row,
            law.rural_poverty_line.row,
            replace(law.state_support.row, shown=str(law.state_support.value.of(category))),
            law.state_support_months.row,
        ),
    )
    return Quote(scheme=Scheme.VOLUNTARY_PENSION, paid_on=paid_on, months=method.months, lines=(line,))


def lowest_income(paid_on: dt.date) -> Dong:
    """The least she may choose: the rural poverty line of the payment day."""
    return Law.on(paid_on).rural_poverty_line.value


def highest_income(paid_on: dt.date) -> Dong:
    """The most she may choose: 20 times the reference level of the payment day."""
    return _highest(Law.on(paid_on))


def _highest(law: Law) -> Dong:
    return law.reference_level.value * law.pension_ceiling_multiple.value


def _check_income(law: Law, income: Dong) -> None:
    lowest, highest, step = law.rural_poverty_line.value, _highest(law), law.pension_income_step.value
    if income < lowest:
        raise IncomeTooLow(lowest)
    if income > highest:
        raise IncomeTooHigh(highest)
    if (income - lowest).amount % step.amount:
        raise IncomeOffStep(step, lowest)


def _state_support(law: Law, *, category: SupportCategory, months: int) -> Dong:
    share, rate, line = law.state_support.value.of(category), law.pension_rate.value, law.rural_poverty_line.value
    return Dong.round_half_up(share.share * rate.share * line.amount * months)
