"""Cash passes from hand to hand (bàn giao tiền): one counts, reads the sum back and proposes, another answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import handovers
from savings_app.approvals import Approval
from savings_app.clubs import Club, Fund, fund
from savings_app.handovers import Handover, Route
from savings_app.permissions import Action
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports import custody, handover_list
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader

PROPOSED = {
    Route.TO_TREASURER: N_("Đã báo bàn giao %(sum)s: chờ thủ quỹ đếm và nhận trong 3 ngày."),
    Route.TO_LEADER: N_("Đã báo giao lại %(sum)s: chờ tổ trưởng đếm và nhận trong 3 ngày."),
    Route.TO_BANK: N_("Đã báo gửi ngân hàng %(sum)s: chờ tổ trưởng hoặc cán bộ Hội xem giấy trong 3 ngày."),
    Route.FROM_BANK: N_("Đã báo rút ngân hàng %(sum)s: chờ tổ trưởng hoặc cán bộ Hội xem giấy trong 3 ngày."),
}

CONFIRMED = {
    Route.TO_TREASURER: N_("Đã nhận tiền: từ bây giờ thủ quỹ giữ."),
    Route.TO_LEADER: N_("Đã nhận tiền: từ bây giờ tổ trưởng giữ."),
    Route.TO_BANK: N_("Đã xác nhận: từ bây giờ tiền ở ngân hàng."),
    Route.FROM_BANK: N_("Đã xác nhận: từ bây giờ thủ quỹ giữ tiền đã rút."),
}

DECLINED = {
    Route.TO_TREASURER: N_("Đã trả lại: tiền vẫn do tổ trưởng giữ, đếm lại rồi báo lại."),
    Route.TO_LEADER: N_("Đã trả lại: tiền vẫn do thủ quỹ giữ, đếm lại rồi báo lại."),
    Route.TO_BANK: N_("Đã trả lại: theo sổ tiền vẫn do thủ quỹ giữ."),
    Route.FROM_BANK: N_("Đã trả lại: theo sổ tiền vẫn ở ngân hàng."),
}


@dataclass(frozen=True)
class Counted:
    """A sum to be read back before it is proposed."""

    handover: Handover
    fund: Fund


def _page(club: Club, *, refusal: Refusal | None = None, counted: Counted | None = None, **named: Any) -> str:
    """The whole page, or the sum to be read back."""
    return render_template(
        "leader/handovers.html",
        club=club,
        funds=custody.by_fund(club.id, at=now()),
        handovers=handover_list.asked(club.id, at=now()),
        routes=list(Route),
        counted=counted,
        refusal=refusal,
        reader=signed_in().id,
        today=today(),
        key=forms.fresh_key(),
    )


def _proposes(found: dict[str, Any]) -> Action:
    """What the route asked for needs."""
    return forms.choice(request.form, "route", Route).proposes


def _confirms(found: dict[str, Any]) -> Action:
    """What answering that question needs."""
    return handovers.asked_in(found["approval"]).route.confirms


@leader.get("/clubs/<int:club>/handovers")
@requires(Action.SEE_CLUB)
@refilled_by(_page)
def show_handovers(club: Club) -> str:
    """Who holds how much, and what was handed over; with an amount in the address, that sum read back."""
    return _page(club, counted=_counted(club) if "amount" in request.args else None)


@leader.post("/clubs/<int:club>/handovers")
@requires(Action.PROPOSE_HANDOVER, Action.HAND_CASH_BACK, Action.BANK_CASH, just=_proposes)
@refilled_by(_page)
def propose_handover(club: Club) -> Any:
    """Ask the other to count, or to look at the bank's paper, and confirm."""
    handover = _read(club, request.form, forms.key(request.form))
    handovers.propose(handover, by=signed_in(), at=now())
    flash(gettext(PROPOSED[handover.route], sum=handover.amount), "success")
    return _back(club)


@leader.post("/clubs/<int:club>/handovers/<int:approval>/answer")
@requires(Action.CONFIRM_HANDOVER, Action.CONFIRM_CASH_BACK, Action.CONFIRM_BANKING, just=_confirms)
@refilled_by(_page)
def answer_handover(club: Club, approval: Approval) -> Any:
    """She has it, or has seen the bank's paper; or sends it back with a reason."""
    route = handovers.asked_in(approval).route
    if request.form.get("answer") == "yes":
        handovers.confirm(approval, by=signed_in(), at=now())
        flash(gettext(CONFIRMED[route]), "success")
    else:
        handovers.decline(approval, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext(DECLINED[route]), "warning")
    return _back(club)


def _read(club: Club, form: Mapping[str, str], key: UUID) -> Handover:
    """What was typed."""
    return Handover(
        club.id,
        forms.whole(form, "fund"),
        forms.amount(form),
        key,
        forms.choice(form, "route", Route),
        forms.paper_number(form, "bank_slip"),
    )


def _counted(club: Club) -> Counted:
    """The sum in the address, refused already here where it could not be proposed."""
    handover = _read(club, request.args, uuid4())
    found = fund(club.id, handover.fund_id)
    if found is None:
        raise NotFound()
    handovers.check(handover, at=now())
    return Counted(handover, found)


def _back(club: Club) -> Any:
    return redirect(url_for("leader.show_handovers", club=club.id), code=303)
