"""What is paid back of a pension paid in advance (hoàn trả tiền BHXH tự nguyện đã đóng trước), and for which reasons.

Whole đồng, rounded once. N months were paid, the last m of them are paid back; r is the fund's return that priced the
payment. From Nghị định 159/2025/NĐ-CP Điều 8, in force for whoever asks since 01/07/2025, as transcribed by others:

    3, 6 or 12 months   rate × income × m                              − support of those months
    ahead               Σ rate × income ÷ (1 + r)^(i−1), i = N−m+1 … N − support of those months

Always true: all months back are what was paid, fewer never more, nothing is below zero. A longer rest never gives less
where support, which is not discounted, stays below the discounted contribution of each month. The State supports the
first months of a payment, so a rest beyond its limit has none of its support; a province's is spread over all. What a
donor gave is part of what is paid back: to whom it goes, no text says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from savings_app.insurance import sharing
from savings_app.insurance.figures import Standing
from savings_app.insurance.law import Law
from savings_app.insurance.policies import AheadSupport, RefundedSupport
from savings_app.insurance.quote import SURENESS, Part, QuoteLine, Step, least_sure
from savings_app.insurance.sharing import Share
from savings_app.insurance.voluntary_pension import methods
from savings_app.money import Dong
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled, PaymentMethod

RULE = "Nghị định 159/2025/NĐ-CP Điều 8"
RULE_STANDING = Standing.TRANSCRIBED

WITHOUT_PREPAID_MONTHS = frozenset({PaymentMethod.MONTHLY, PaymentMethod.MISSING})


class RefundReason(Labelled):
    """Why somebody asks her prepaid months back (lý do hoàn trả)."""

    COMPULSORY = "compulsory", N_("chuyển sang đóng BHXH bắt buộc")
    LUMP_SUM = "lump_sum", N_("hưởng BHXH một lần")
    DEATH = "death", N_("qua đời hoặc bị tuyên bố là đã chết")
    PENSION = "pension", N_("đủ điều kiện và đề nghị hưởng lương hưu")
    STOPS = "stops", N_("không muốn tham gia nữa")
    OTHER = "other", N_("lý do khác")


REFUNDED = frozenset({RefundReason.COMPULSORY, RefundReason.LUMP_SUM, RefundReason.DEATH, RefundReason.PENSION})
"""The reasons the decree names, and no others."""


@dataclass(eq=False)
class NotRefunded(Refusal):
    reason: RefundReason
    says = N_(
        "Tiền BHXH tự nguyện đóng trước chỉ được hoàn khi chuyển sang đóng BHXH bắt buộc, hưởng BHXH một lần, qua đời "
        "hoặc đề nghị hưởng lương hưu; không hoàn vì {reason}."
    )


@dataclass(eq=False)
class NothingPrepaid(Refusal):
    method: PaymentMethod
    says = N_("Phương thức “{method}” không đóng trước tháng nào, nên không có tiền để hoàn.")


@dataclass(eq=False)
class NotThatManyLeft(Refusal):
    remaining: int
    months: int
    says = N_("Lần đóng này có {months} tháng: số tháng còn lại từ 1 đến {months}, không phải {remaining}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund:
    """What is paid back for the ``remaining`` months: their contribution less each support, step by step.

    ``paid`` is what she and donors paid for all the months, and the most that comes back.
    """

    reason: RefundReason
    method: PaymentMethod
    remaining: int
    paid: Dong
    steps: tuple[Step, ...]

    @property
    def gross(self) -> Dong:
        """What the remaining months cost, before support."""
        return self.of(Part.GROSS)

    @property
    def support(self) -> Dong:
        """What is taken off: the State's support and the province's."""
        return self.of(Part.STATE) + self.of(Part.LOCAL)

    @property
    def amount(self) -> Dong:
        """What is paid back."""
        return min(self.gross - self.support, self.paid)

    @property
    def source(self) -> str:
        return RULE

    @property
    def standing(self) -> Standing:
        """As sure as its least sure row, never surer than the rule itself."""
        rows = least_sure(tuple(row for step in self.steps for row in step.rows))
        return min(rows, RULE_STANDING, key=SURENESS.index)

    @property
    def provisional(self) -> bool:
        """Whether it rests on an inferred row, and must be marked so on screen and paper."""
        return self.standing is Standing.INFERRED

    def of(self, part: Part) -> Dong:
        """The sum of one part."""
        return Dong.total(step.amount for step in self.steps if step.part is part)


def refund(
    law: Law, line: QuoteLine, *, method: PaymentMethod, months: int, remaining: int, reason: RefundReason
) -> Refund:
    """What is paid back of a line quoted for ``months`` months by ``law``, the law of the day it was paid.

    12 months at 1.500.000 đ, paid on 22/11/2026 for 3.168.000 đ (category other), 5 of them left:

        contribution      1.500.000 × 22% × 5 = 1.650.000
        State support     792.000 × 5 ÷ 12    =   330.000
        paid back                               1.320.000

    Raises NotRefunded, NothingPrepaid, NotThatManyLeft or NoFundReturn.
    """
    if reason not in REFUNDED:
        raise NotRefunded(reason)
    if method in WITHOUT_PREPAID_MONTHS:
        raise NothingPrepaid(method)
    if not 1 <= remaining <= months:
        raise NotThatManyLeft(remaining, months)
    used = months - remaining
    steps = sharing.divide(
        _gross(law, line.basis, method, months=months, used=used),
        list(_supports(law, line, method, months=months, used=used)),
        rounding=law.policies.rounding,
    )
    paid = line.amount + line.donor_support
    return Refund(reason=reason, method=method, remaining=remaining, paid=paid, steps=steps)


def _gross(law: Law, income: Dong, method: PaymentMethod, *, months: int, used: int) -> Share:
    """What the months after the ``used`` ones cost."""
    if method is not PaymentMethod.AHEAD:
        return methods.gross(law, income, method, months - used)
    rate, fund = law.pension_rate, methods.fund_return(law)
    exact = rate.value.share * income.amount * methods.discounted(fund.value.share, months, after=used)
    formula = f"Σ {income.figures} × {rate.value} ÷ (1 + {fund.value})^(i−1), i = {used + 1} … {months}"
    return Share(Part.GROSS, exact, formula, (rate.row, fund.row))


def _supports(law: Law, line: QuoteLine, method: PaymentMethod, *, months: int, used: int) -> Iterator[Share]:
    """The part of each support, as it was paid, that belongs to the months after the ``used`` ones."""
    ahead, discount = method is PaymentMethod.AHEAD, Fraction(0)
    if ahead and law.policies.refunded_support is RefundedSupport.ALL_MONTHS:
        used = 0
    if ahead and law.policies.ahead_support is AheadSupport.DISCOUNTED:
        discount = methods.fund_return(law).value.share
    spread = {Part.STATE: line.supported_months, Part.LOCAL: months}
    for step in line.steps:
        if step.part in spread and step.amount:
            over = spread[step.part]
            part = methods.discounted(discount, over, after=used) / methods.discounted(discount, over)
            formula = f"{step.amount.figures} × {max(0, over - used)} ÷ {over}"
            note = f"; ÷ (1 + {methods.fund_return(law).value})^(i−1)" if discount else ""
            yield Share(step.part, step.amount.amount * part, formula + note, step.rows)
