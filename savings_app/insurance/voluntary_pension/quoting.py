"""What the voluntary pension costs her, whichever way she pays it (bảng tính BHXH tự nguyện).

    gross    = rate × chosen income, over the months of the method
    support  = share × rate × rural poverty line × months still supported: the State's, then her province's
    payable  = gross − support − what a donor gives, never below 0

Whole đồng for all the months. The supports are shares of one base and add up (Nghị định 159/2025/NĐ-CP Điều 5, the
provinces' resolutions); none is paid for missing months. Until 30/6/2025 Nghị định 134/2015/NĐ-CP Điều 14.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from savings_app.insurance import local_support, sharing
from savings_app.insurance.figures import LawRow
from savings_app.insurance.law import Law
from savings_app.insurance.participant import ANYBODY, Participant
from savings_app.insurance.policies import AheadSupport
from savings_app.insurance.quote import Part, Quote, QuoteLine
from savings_app.insurance.shares import Percent
from savings_app.insurance.sharing import Share
from savings_app.insurance.voluntary_pension import ages, methods, progress
from savings_app.insurance.voluntary_pension.incomes import check_income
from savings_app.money import NOTHING, Dong
from savings_app.refusals import N_, Refusal
from savings_app.schemes import PaymentMethod, Scheme


@dataclass(eq=False)
class SupportedMonthsBelowZero(Refusal):
    months: int
    says = N_("Số tháng đã được hỗ trợ không thể nhỏ hơn 0 ({months}).")


def quote(
    law: Law,
    *,
    income: Dong,
    method: PaymentMethod,
    months: int | None = None,
    who: Participant = ANYBODY,
    donor: Dong = NOTHING,
) -> Quote:
    """What she pays for one span of her method; ``months`` only for the two one-off methods, ``donor`` for the term.

    Income 1.500.000 đ, 3 months, category other, paid on 22/11/2026 (rate 22%, poverty line 1.500.000 đ, share 20%):

        gross          1.500.000 × 22% × 3       = 990.000
        State support  1.500.000 × 22% × 20% × 3 = 198.000
        payable                                    792.000

    Raises IncomeTooLow, IncomeTooHigh, IncomeOffStep, NotThatLong, TooManyMissing, NoFundReturn,
    SupportedMonthsBelowZero, NoSuchProvince, NoSuchUnit, NoRateYet or LawNotKnown; of missing months, where ``who``
    says so much, NotYetPensionAge, TooFarFromPension, BeyondWhatIsMissing or MonthsPaidBelowZero.
    """
    check_income(law, income)
    if who.supported_months < 0:
        raise SupportedMonthsBelowZero(who.supported_months)
    months = methods.months_of(law, method, months)
    if method is PaymentMethod.MISSING:
        _check_hers(law, who, months)
    supported = _supported(law, method, months, who)
    steps = sharing.divide(
        methods.gross(law, income, method, months),
        list(_budgets(law, method, who, months=months, supported=supported)),
        rounding=law.policies.rounding,
    )
    steps = sharing.with_donor(steps, donor, most=law.donor_share.value.share, rows=(law.donor_share.row,))
    line = QuoteLine(rank=1, basis=income, steps=steps, supported_months=supported)
    return Quote(scheme=Scheme.VOLUNTARY_PENSION, paid_on=law.day, months=months, lines=(line,))


def _check_hers(law: Law, who: Participant, months: int) -> None:
    """Whether she herself may pay so many missing months, as far as her age and her months are known."""
    if who.born is not None and who.sex is not None:
        ages.check_age(law, who.born, who.sex)
    if who.months_paid is not None:
        progress.check_missing(law, who.months_paid, months)


def _supported(law: Law, method: PaymentMethod, months: int, who: Participant) -> int:
    """How many of the months the State still supports: 120 in a life, counted over all payments."""
    if method is PaymentMethod.MISSING:
        return 0
    return min(months, max(0, law.state_support_months.value - who.supported_months))


def _budgets(law: Law, method: PaymentMethod, who: Participant, *, months: int, supported: int) -> Iterator[Share]:
    if method is PaymentMethod.MISSING:
        return
    share = law.state_support.value.of(who.category)
    row, limit = replace(law.state_support.row, shown=str(share)), law.state_support_months.row
    yield _budget(law, method, Part.STATE, share, months=supported, rows=(row, limit))
    for share, row in local_support.of_pension(law, who):
        yield _budget(law, method, Part.LOCAL, share, months=months, rows=(row,))


def _budget(
    law: Law, method: PaymentMethod, part: Part, share: Percent, *, months: int, rows: tuple[LawRow, ...]
) -> Share:
    """A share of the contribution on the poverty line for so many months."""
    rate, line = law.pension_rate, law.rural_poverty_line
    a_month = share.share * rate.value.share * line.value.amount
    formula, rows = f"{line.value.figures} × {rate.value} × {share}", (*rows, line.row, rate.row)
    if method is PaymentMethod.AHEAD and law.policies.ahead_support is AheadSupport.DISCOUNTED:
        fund = methods.fund_return(law)
        exact = a_month * methods.discounted(fund.value.share, months)
        return Share(part, exact, f"Σ {formula} ÷ (1 + {fund.value})^(i−1), i = 1 … {months}", (*rows, fund.row))
    return Share(part, a_month * months, f"{formula} × {months}", rows)
