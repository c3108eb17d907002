"""What the insurer gives back of a paid contribution (nếu phải hoàn tiền): its frozen line and days, put to the law.

Whole đồng. The money is between the insurer and whoever it insured: the club's book moves nothing, and nothing is
written here. A card goes by the law of the day it is asked for, a pension by the law of the day it was paid. Always
true: only a confirmed contribution has an answer, and a reason that gives nothing back is an answer too.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import people
from savings_app.contributions import Contribution, Followed, State
from savings_app.insurance import household_health, refund_papers, voluntary_pension
from savings_app.insurance.figures import LawRow, Standing
from savings_app.insurance.household_health import CardNotRefunded, CardRefundReason, CardUsedUp, DiedWithCard, PaidCard
from savings_app.insurance.household_health.refunds import RULE as CARD_RULE
from savings_app.insurance.law import Law
from savings_app.insurance.refund_papers import RefundPapers
from savings_app.insurance.voluntary_pension import NothingPrepaid, NotRefunded, RefundReason
from savings_app.insurance.voluntary_pension import refunds as pension_refunds
from savings_app.members import Member
from savings_app.money import NOTHING, Dong
from savings_app.months import Month, MonthSpan
from savings_app.people import Person
from savings_app.refusals import N_, Refusal
from savings_app.reports import contribution_way, refund_steps
from savings_app.reports.contribution_way import Way, WayStep
from savings_app.reports.refund_steps import PENSION_RULE, Cited, RefundStep
from savings_app.schemes import Labelled, Scheme

TO_KIN = frozenset({CardRefundReason.DIED_BEFORE_START, RefundReason.DEATH})
"""Whose money goes to the next of kin."""


@dataclass(eq=False)
class CostsMoreThanPaid(Refusal):
    still_pays: Dong
    paid: Dong
    says = N_("Cả thẻ theo mức hỗ trợ mới là {still_pays}, cao hơn số đã đóng {paid}: xem lại số này.")


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBack:
    """What comes back, step by step; ``rows`` are those of the law the sum rests on besides the rule itself.

    ``since`` is the day asked for; of a pension the first month that remains, and ``remaining`` how many do.
    """

    reason: Labelled
    since: dt.date | Month
    remaining: int | None
    amount: Dong
    steps: tuple[RefundStep, ...]
    rule: Cited
    rows: tuple[LawRow, ...]
    to_kin: bool
    papers: RefundPapers

    @property
    def unstated(self) -> bool:
        """Whether a step is read into a text that does not spell it out; rows are marked by themselves."""
        return any(each.standing is Standing.INFERRED for step in self.steps for each in step.cited)

    @property
    def provisional(self) -> bool:
        """Whether it must be marked “tạm tính”."""
        return self.unstated or self.rule.standing is Standing.INFERRED


@dataclass(frozen=True, slots=True)
class NothingBack:
    """Why nothing comes back, by which document."""

    why: Refusal
    rule: Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidContribution:
    """A contribution with its way. ``payer`` is whose purse paid, where that is somebody else."""

    contribution: Contribution
    person: Person
    payer: str | None
    way: Way

    @property
    def confirmed(self) -> WayStep | None:
        """The insurer's yes; none while there is nothing the insurer could give back."""
        last = self.way.steps[-1]
        return last if last.state is State.CONFIRMED and last.covered_from and last.covered_to else None

    @property
    def remittance(self) -> int | None:
        """The number of the remittance it went with."""
        return next((step.remittance for step in self.way.steps if step.remittance), None)

    @property
    def is_card(self) -> bool:
        return bool(self.contribution.scheme is Scheme.HOUSEHOLD_HEALTH)

    @property
    def nothing_prepaid(self) -> NothingBack | None:
        """The answer to whatever reason, where the method pays no month in advance."""
        method = self.contribution.method
        if self.is_card or method not in pension_refunds.WITHOUT_PREPAID_MONTHS:
            return None
        return NothingBack(NothingPrepaid(method), PENSION_RULE)

    @property
    def rests(self) -> list[tuple[Month, int]]:
        """From which month on how many of a pension's months remain; none of a card."""
        contribution = self.contribution
        if contribution.from_month is None:
            return []
        months = MonthSpan.starting(contribution.from_month, contribution.months)
        return [(month, months.last - month + 1) for month in months]


def of(followed: Followed) -> PaidContribution:
    """A contribution as the page tells it."""
    contribution = followed.contribution
    payer = Member.select(Member, Person).join(Person).where(Member.id == contribution.member).get().person
    return PaidContribution(
        contribution=contribution,
        person=people.some([contribution.person])[contribution.person],
        payer=None if payer.id == contribution.person else payer.name,
        way=contribution_way.ways([followed])[contribution.id],
    )


def of_card(
    paid: PaidContribution, reason: CardRefundReason, *, since: dt.date, on: dt.date, still_pays: Dong = NOTHING
) -> GivenBack | NothingBack:
    """What comes back of a confirmed card, asked for on a day; ``since`` and ``still_pays`` as the law's refund has
    them. Raises CostsMoreThanPaid.
    """
    card = _card(paid)
    if still_pays > card.amount:
        raise CostsMoreThanPaid(still_pays, card.amount)
    try:
        back = household_health.refund(Law.on(on), card, reason, since=since, still_pays=still_pays)
    except CardNotRefunded as no:
        changed = reason is CardRefundReason.BASE_CHANGED
        return NothingBack(no, Cited(no.source, Standing.CONFIRMED if changed else Standing.INFERRED))
    except DiedWithCard as no:
        return NothingBack(no, Cited(CARD_RULE, Standing.INFERRED))
    except CardUsedUp as no:
        return NothingBack(no, Cited(CARD_RULE, Standing.CONFIRMED))
    return GivenBack(
        reason=reason,
        since=since,
        remaining=None,
        amount=back.amount,
        steps=refund_steps.of_card(card, back, still_pays=still_pays),
        rule=Cited(back.source, back.standing),
        rows=(),
        to_kin=reason in TO_KIN,
        papers=refund_papers.of_card(reason),
    )


def of_pension(paid: PaidContribution, reason: RefundReason, *, remaining: int) -> GivenBack | NothingBack:
    """What comes back of a confirmed pension when its last ``remaining`` months are no longer wanted.

    Raises NotThatManyLeft.
    """
    contribution = paid.contribution
    method, law = contribution.method, Law.on(contribution.payment_day)
    try:
        back = voluntary_pension.refund(
            law, contribution.line, method=method, months=contribution.months, remaining=remaining, reason=reason
        )
    except (NotRefunded, NothingPrepaid) as no:
        return NothingBack(no, PENSION_RULE)
    return GivenBack(
        reason=reason,
        since=next(month for month, left in paid.rests if left == remaining),
        remaining=remaining,
        amount=back.amount,
        steps=refund_steps.of_pension(back, law.policies.refunded_support),
        rule=Cited(back.source, back.standing),
        rows=tuple(dict.fromkeys(row for step in back.steps for row in step.rows)),
        to_kin=reason in TO_KIN,
        papers=refund_papers.PENSION_PAPERS,
    )


def _card(paid: PaidContribution) -> PaidCard:
    step = paid.confirmed
    if step is None or step.covered_from is None or step.covered_to is None:
        raise ValueError(f"contribution {paid.contribution.id} is not confirmed")
    months = paid.contribution.months
    return PaidCard.of(paid.contribution.line, months, card_from=step.covered_from, card_to=step.covered_to)
