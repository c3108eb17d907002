"""The income a pension is paid on (mức thu nhập chọn đóng): bounds and step of the payment day.

Whole đồng a month. From Luật BHXH 41/2024/QH15 Điều 31.2, until 30/6/2025 Luật BHXH 58/2014/QH13 Điều 87.1: at least
the rural poverty line, at most 20 times the reference level, both "tại thời điểm đóng"; the step is the insurer's.
"""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.insurance.law import Law
from savings_app.money import Dong
from savings_app.refusals import N_, Refusal


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


def lowest_income(law: Law) -> Dong:
    """The least she may choose: the rural poverty line of the payment day."""
    return law.rural_poverty_line.value


def highest_income(law: Law) -> Dong:
    """The most she may choose: 20 times the reference level of the payment day."""
    return law.reference_level.value * law.pension_ceiling_multiple.value


def check_income(law: Law, income: Dong) -> None:
    """Raises IncomeTooLow, IncomeTooHigh or IncomeOffStep."""
    lowest, highest, step = lowest_income(law), highest_income(law), law.pension_income_step.value
    if income < lowest:
        raise IncomeTooLow(lowest)
    if income > highest:
        raise IncomeTooHigh(highest)
    if (income - lowest).amount % step.amount:
        raise IncomeOffStep(step, lowest)
