"""A member comes from another club (chuyển đến): its treasurer brings the cash, ours counts it and answers."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import club_transfers
from savings_app.approvals import Approval
from savings_app.clubs import Club
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.reports import arrivals_asked
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader


def _page(club: Club, *, refusal: Refusal | None = None, **named: Any) -> str:
    return render_template(
        "leader/arrivals.html",
        club=club,
        arrivals=arrivals_asked.in_club(club.id),
        refusal=refusal,
        reader=signed_in().id,
        action=Action,
    )


@leader.get("/clubs/<int:club>/arrivals")
@requires(Action.SEE_CLUB)
def show_arrivals(club: Club) -> str:
    """Who is on her way here with her money, and who came."""
    return _page(club)


@leader.post("/clubs/<int:club>/arrivals/<int:approval>/answer")
@requires(Action.ANSWER_ARRIVAL)
@refilled_by(_page)
def answer_arrival(club: Club, approval: Approval) -> Any:
    """The treasurer has counted the cash and has it, or sends everything back."""
    if request.form.get("answer") == "yes":
        club_transfers.accept(approval, by=signed_in(), at=now())
        flash(gettext("Đã nhận tiền và ghi hội viên mới. Tổ trưởng ghi hộ gia đình cho chị ấy."), "success")
    else:
        club_transfers.refuse(approval, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext("Đã trả lại: tiền về lại câu lạc bộ cũ."), "warning")
    return redirect(url_for("leader.show_arrivals", club=club.id), code=303)
