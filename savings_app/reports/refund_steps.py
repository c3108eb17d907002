"""The sum of a refund, step by step (cách tính tiền hoàn): each step with its figure, its documents, and how sure.

Whole đồng. Always true: the last step is what the insurer gives back, and a step that is read into a text, rather than
written in it, says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.insurance.figures import LawRow, Standing
from savings_app.insurance.household_health import CardRefund, CardRefundReason, PaidCard
from savings_app.insurance.policies import RefundedSupport, RefundUnit
from savings_app.insurance.quote import Part, Step
from savings_app.insurance.voluntary_pension import Refund
from savings_app.insurance.voluntary_pension import refunds as pension_refunds
from savings_app.money import Dong
from savings_app.refusals import N_
from savings_app.schemes import PaymentMethod

LEFT_OF = {
    Part.GROSS: N_("mức đóng của các tháng còn lại"),
    Part.STATE: N_("trừ phần Nhà nước đã hỗ trợ"),
    Part.LOCAL: N_("trừ phần địa phương đã hỗ trợ"),
}
UNUSED = {
    RefundUnit.WHOLE_MONTHS: (N_("số tháng chưa dùng"), N_("Chỉ tính tháng tròn: tháng đã bắt đầu là đã dùng.")),
    RefundUnit.DAYS: (N_("số ngày chưa dùng"), N_("Tính từng ngày.")),
}
"""In what the unused part is counted, and what that means."""

TAKEN_OFF = {
    RefundedSupport.REMAINING_MONTHS: N_("Chỉ trừ hỗ trợ của các tháng còn lại: văn bản không nói rõ."),
    RefundedSupport.ALL_MONTHS: N_("Trừ hỗ trợ của mọi tháng đã đóng: văn bản không nói rõ."),
}
"""Which support the decree means for years paid ahead is the law's policy."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A document, and how sure what is read from it."""

    source: str
    standing: Standing


PENSION_RULE = Cited(pension_refunds.RULE, pension_refunds.RULE_STANDING)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundStep:
    """One step of the sum: what it is, its figure, how it is calculated, and the rows or documents that say so.

    ``note`` is what is read into them.
    """

    says: str
    shown: str
    formula: str = ""
    note: str = ""
    rows: tuple[LawRow, ...] = ()
    cited: tuple[Cited, ...] = ()


def of_card(card: PaidCard, back: CardRefund, *, still_pays: Dong) -> tuple[RefundStep, ...]:
    """What she paid, less what she goes on paying, by the part not used."""
    rule = Cited(back.source, back.standing)
    whole = back.reason is CardRefundReason.DIED_BEFORE_START
    note = "" if whole else N_("Tính theo số chính người tham gia đã đóng, không tính phần được hỗ trợ.")
    paid = N_("người tham gia đã đóng cho cả thẻ")
    found = [RefundStep(says=paid, shown=str(card.amount), note=note, cited=(rule,))]
    if still_pays:
        found.append(RefundStep(says=N_("cả thẻ theo mức hỗ trợ mới, như chị nhập"), shown=f"−{still_pays}"))
    if not whole:
        says, note = UNUSED[back.unit]
        found.append(RefundStep(says=says, shown=str(back.unused), note=note, cited=(rule,)))
    return (*found, _result(back.amount, back.equation, Cited(back.source, Standing.CONFIRMED)))


def of_pension(back: Refund, taken_off: RefundedSupport) -> tuple[RefundStep, ...]:
    """What the remaining months cost, less each support, and never more than was paid."""
    found = [_pension_step(step, taken_off if back.method is PaymentMethod.AHEAD else None) for step in back.steps]
    if back.amount != back.gross - back.support:
        found.append(RefundStep(says=N_("không quá số tiền đã đóng"), shown=str(back.paid)))
        return (*found, _result(back.amount, "", PENSION_RULE))
    taken = [step.amount.figures for step in back.steps if step.part is not Part.GROSS and step.amount]
    equation = " − ".join([back.gross.figures, *taken]) + f" = {back.amount.figures}" if taken else ""
    return (*found, _result(back.amount, equation, PENSION_RULE))


def _pension_step(step: Step, read_as: RefundedSupport | None) -> RefundStep:
    """``read_as`` is what the decree is taken to mean, where it leaves that open."""
    off = step.part is not Part.GROSS and bool(step.amount)
    return RefundStep(
        says=LEFT_OF[step.part],
        shown=f"−{step.amount}" if off else str(step.amount),
        formula=step.equation,
        note=TAKEN_OFF[read_as] if off and read_as else "",
        rows=step.rows,
        cited=(Cited(pension_refunds.RULE, Standing.INFERRED),) if off and read_as else (),
    )


def _result(amount: Dong, equation: str, rule: Cited) -> RefundStep:
    return RefundStep(says=N_("BHXH trả lại"), shown=str(amount), formula=equation, cited=(rule,))
