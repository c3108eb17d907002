"""The ways of paying a pension (phương thức đóng): for how many months at once, and what that costs before support.

Exact fractions of a đồng; nothing is rounded here. m is the month's contribution, r the fund's average return a month
in the year before the payment year:

    1, 3, 6 or 12 months   m × months
    ahead, 2 to 5 years    Σ m ÷ (1 + r)^(i−1), i = 1 … months: the first month is not discounted
    missing months         Σ m × (1 + r)^i, i = 1 … months: the last month counts once more

From Luật BHXH 41/2024/QH15 Điều 36.2, Nghị định 159/2025/NĐ-CP Điều 6 and 7; until 30/6/2025 Nghị định 134/2015/NĐ-CP
Điều 9 and 10.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from savings_app.insurance.figures import Figure, NoRateYet
from savings_app.insurance.law import Law
from savings_app.insurance.quote import Part
from savings_app.insurance.shares import Percent
from savings_app.insurance.sharing import Share
from savings_app.money import Dong
from savings_app.refusals import N_, Refusal
from savings_app.schemes import PaymentMethod


@dataclass(eq=False)
class NotThatLong(Refusal):
    """``offered`` are the months the method may be paid for."""

    method: PaymentMethod
    months: int | None
    offered: str
    says = N_("Phương thức “{method}” đóng cho {offered} tháng, không đóng cho {months} tháng.")


@dataclass(eq=False)
class TooManyMissing(Refusal):
    months: int
    most: int
    says = N_("Đóng một lần cho thời gian còn thiếu: từ 1 đến {most} tháng, không đóng được {months} tháng.")


@dataclass(eq=False)
class NoFundReturn(Refusal):
    """The return of ``fund_year`` prices the payments of ``year``; the insurer announces it early that year."""

    year: int
    fund_year: int
    says = N_(
        "Chưa có lãi suất đầu tư quỹ BHXH năm {fund_year}: cần thông báo của BHXH Việt Nam đầu năm {year} "
        "thì mới tính được khoản đóng một lần trong năm {year}."
    )


def months_of(law: Law, method: PaymentMethod, months: int | None) -> int:
    """How many months a payment covers; only the two one-off methods are asked for them.

    Raises NotThatLong or TooManyMissing.
    """
    if method is PaymentMethod.MISSING:
        most = law.pension_missing_months.value
        if months is None or not 1 <= months <= most:
            raise TooManyMissing(months or 0, most)
        return months
    if method is PaymentMethod.AHEAD:
        offered = [12 * years for years in law.pension_ahead_years.value]
        if months not in offered:
            raise NotThatLong(method, months, " / ".join(map(str, offered)))
        return months
    if months not in (None, method.months):
        raise NotThatLong(method, months, str(method.months))
    return method.months


def gross(law: Law, income: Dong, method: PaymentMethod, months: int) -> Share:
    """What so many months cost by that method, before any support. Raises NoFundReturn."""
    rate = law.pension_rate
    a_month = rate.value.share * income.amount
    monthly = f"{income.figures} × {rate.value}"
    if method is PaymentMethod.AHEAD:
        fund, limit = fund_return(law), law.pension_ahead_years
        exact = a_month * discounted(fund.value.share, months)
        formula = f"Σ {monthly} ÷ (1 + {fund.value})^(i−1), i = 1 … {months}"
        return Share(Part.GROSS, exact, formula, (rate.row, fund.row, limit.row))
    if method is PaymentMethod.MISSING:
        fund, most = fund_return(law), law.pension_missing_months
        exact = a_month * compounded(fund.value.share, months)
        formula = f"Σ {monthly} × (1 + {fund.value})^i, i = 1 … {months}"
        return Share(Part.GROSS, exact, formula, (rate.row, fund.row, most.row))
    return Share(Part.GROSS, a_month * months, times(monthly, months), (rate.row,))


def fund_return(law: Law) -> Figure[Percent]:
    """The monthly return by which payments of that year are discounted or compounded. Raises NoFundReturn."""
    try:
        return law.fund_return
    except NoRateYet:
        raise NoFundReturn(law.day.year, law.day.year - 1) from None


def discounted(rate: Fraction, months: int, *, after: int = 0) -> Fraction:
    """Σ (1 + r)^−(i−1) over the months i after the first ``after`` of them, up to ``months``."""
    return sum((1 / (1 + rate)) ** (month - 1) for month in range(after + 1, months + 1)) + Fraction(0)


def compounded(rate: Fraction, months: int) -> Fraction:
    """Σ (1 + r)^i, i = 1 … months."""
    return sum((1 + rate) ** month for month in range(1, months + 1)) + Fraction(0)


def times(formula: str, months: int) -> str:
    """A month's formula for several."""
    return formula if months == 1 else f"{formula} × {months}"
