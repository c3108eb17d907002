"""What the insurer gives back of a paid contribution (nếu phải hoàn tiền): asked and answered, nothing is written.

The question stands in the address, so that the answer can be opened again and read in the other language.
"""

from __future__ import annotations

from collections.abc import Sequence

from flask import render_template, request

from savings_app.clubs import Club
from savings_app.contributions import Followed
from savings_app.insurance.household_health import CardRefundReason
from savings_app.insurance.voluntary_pension import RefundReason
from savings_app.money import NOTHING, Dong
from savings_app.months import Month
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.reports import refund
from savings_app.reports.refund import GivenBack, NothingBack, PaidContribution
from savings_app.schemes import Labelled
from savings_app.typed import UnreadableChoice, read_choice
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import today
from savings_app.web.guard import requires
from savings_app.web.leader.blueprint import leader

Answer = GivenBack | NothingBack


def _page(club: Club, contribution: Followed, *, refusal: Refusal | None = None, found: Answer | None = None) -> str:
    paid = refund.of(contribution)
    return render_template(
        "leader/show_refund.html",
        club=club,
        paid=paid,
        found=found or (paid.nothing_prepaid if paid.confirmed else None),
        reasons=_reasons(paid),
        typed_reason=request.args.get("reason", ""),
        typed_since=request.args.get("since") or _first_asked(paid),
        still_pays=request.args.get("still_pays", ""),
        refusal=refusal,
    )


@leader.get("/clubs/<int:club>/contributions/<int:contribution>/refund")
@requires(Action.SEE_CLUB)
@refilled_by(_page)
def show_refund(club: Club, contribution: Followed) -> str:
    """Why and since when, and what comes back then."""
    paid = refund.of(contribution)
    asked = paid.confirmed and not paid.nothing_prepaid and "reason" in request.args
    return _page(club, contribution, found=_answer(paid) if asked else None)


def _reasons(paid: PaidContribution) -> Sequence[Labelled]:
    return list(CardRefundReason) if paid.is_card else list(RefundReason)


def _answer(paid: PaidContribution) -> Answer:
    if not paid.is_card:
        why = read_choice(request.args["reason"], RefundReason)
        return refund.of_pension(paid, why, remaining=_months_left(paid))
    reason = read_choice(request.args["reason"], CardRefundReason)
    since = forms.day(request.args, "since", default=today())
    return refund.of_card(paid, reason, since=since, on=today(), still_pays=_still_pays(reason))


def _still_pays(reason: CardRefundReason) -> Dong:
    """What she goes on paying with; asked for one reason only."""
    typed = request.args.get("still_pays", "").strip()
    return Dong.read(typed) if typed and reason is CardRefundReason.SUPPORT_RAISED else NOTHING


def _months_left(paid: PaidContribution) -> int:
    """How many months remain from the month chosen."""
    typed = request.args.get("since", "").strip() or _first_asked(paid)
    left = {str(month): remaining for month, remaining in paid.rests}
    if typed not in left:
        raise UnreadableChoice(typed[:20], f"{paid.rests[0][0].shown} – {paid.rests[-1][0].shown}")
    return left[typed]


def _first_asked(paid: PaidContribution) -> str:
    """What stands in the form at first: today, or the month after this one as far as it was paid."""
    if paid.is_card or not paid.rests:
        return today().isoformat()
    months = [month for month, _ in paid.rests]
    return str(min(max(Month.of(today()) + 1, months[0]), months[-1]))
