"""Cash from the leader to the treasurer (bàn giao tiền): she counts, reads the sum back, and the treasurer answers."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import handovers
from savings_app.approvals import Approval
from savings_app.clubs import Club, Fund, fund
from savings_app.handovers import Handover
from savings_app.money import Dong
from savings_app.permissions import Action
from savings_app.refusals import NotFound, Refusal
from savings_app.reports import handover_list
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader


def _page(club: Club, *, refusal: Refusal | None = None, counted: tuple[Fund, Dong] | None = None, **named: Any) -> str:
    """The whole page; ``counted`` is the sum to be read back before it is proposed."""
    return render_template(
        "leader/handovers.html",
        club=club,
        holdings=handover_list.holdings(club.id),
        handovers=handover_list.asked(club.id),
        counted=counted,
        refusal=refusal,
        reader=signed_in().id,
        action=Action,
        key=forms.fresh_key(),
    )


@leader.get("/clubs/<int:club>/handovers")
@requires(Action.SEE_CLUB)
@refilled_by(_page)
def show_handovers(club: Club) -> str:
    """Who holds how much, and what was handed over; with an amount in the address, that sum read back."""
    return _page(club, counted=_counted(club) if "amount" in request.args else None)


@leader.post("/clubs/<int:club>/handovers")
@requires(Action.PROPOSE_HANDOVER)
@refilled_by(_page)
def propose_handover(club: Club) -> Any:
    """Ask the treasurer to count and confirm."""
    counted = Handover(club.id, forms.whole(request.form, "fund"), forms.amount(request.form), forms.key(request.form))
    handovers.propose(counted, by=signed_in(), at=now())
    flash(gettext("Đã báo bàn giao %(sum)s: chờ thủ quỹ đếm và nhận.", sum=counted.amount), "success")
    return _back(club)


@leader.post("/clubs/<int:club>/handovers/<int:approval>/answer")
@requires(Action.CONFIRM_HANDOVER)
@refilled_by(_page)
def answer_handover(club: Club, approval: Approval) -> Any:
    """The treasurer has it, or sends it back with a reason."""
    if request.form.get("answer") == "yes":
        handovers.confirm(approval, by=signed_in(), at=now())
        flash(gettext("Đã nhận tiền: từ bây giờ thủ quỹ giữ."), "success")
    else:
        handovers.decline(approval, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext("Đã trả lại: tiền vẫn do tổ trưởng giữ, đếm lại rồi báo lại."), "warning")
    return _back(club)


def _counted(club: Club) -> tuple[Fund, Dong]:
    """The fund and the sum in the address, refused already here where it could not be proposed."""
    found = fund(club.id, forms.whole(request.args, "fund"))
    if found is None:
        raise NotFound()
    amount = forms.amount(request.args)
    handovers.check(Handover(club.id, found.id, amount, uuid4()))
    return found, amount


def _back(club: Club) -> Any:
    return redirect(url_for("leader.show_handovers", club=club.id), code=303)
