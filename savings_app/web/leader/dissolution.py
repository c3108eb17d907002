"""The end of a club (giải thể): what is still to be settled, an officer's question, and the second person's answer."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import approvals, dissolutions, users
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Club
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader


def _page(club: Club, *, refusal: Refusal | None = None, **named: Any) -> str:
    asked = approvals.asked(club.id, Subject.DISSOLUTION)
    return render_template(
        "leader/dissolution.html",
        club=club,
        obstacles=[] if club.dissolved_on else list(dissolutions.obstacles(club, at=now())),
        asked=[each for each in asked if each.waits(now())],
        past=[each for each in asked if each.yes is not None],
        names=users.names({each.asked_by for each in asked} | {each.answered_by for each in asked if each.answered_by}),
        refusal=refusal,
        reader=signed_in().id,
        action=Action,
        key=forms.fresh_key(),
    )


@leader.get("/clubs/<int:club>/dissolution")
@requires(Action.SEE_CLUB)
def show_dissolution(club: Club) -> str:
    """What is still to be settled before the club can come to its end."""
    return _page(club)


@leader.post("/clubs/<int:club>/dissolution")
@requires(Action.PROPOSE_DISSOLUTION)
@refilled_by(_page)
def propose_dissolution(club: Club) -> Any:
    """Ask the second person."""
    dissolutions.propose(club.id, key=forms.key(request.form), by=signed_in(), at=now())
    flash(gettext("Đã đề nghị giải thể: chờ thủ quỹ hoặc cán bộ khác xác nhận."), "success")
    return _back(club)


@leader.post("/clubs/<int:club>/dissolution/<int:approval>/answer")
@requires(Action.CONFIRM_DISSOLUTION)
@refilled_by(_page)
def answer_dissolution(club: Club, approval: Approval) -> Any:
    """The end, or not."""
    if request.form.get("answer") == "yes":
        dissolutions.confirm(approval, by=signed_in(), at=now())
        flash(gettext("Câu lạc bộ đã giải thể. Sổ, phiếu và bản in vẫn còn để xem."), "success")
    else:
        dissolutions.decline(approval, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext("Đã trả lại: câu lạc bộ tiếp tục hoạt động."), "warning")
    return _back(club)


def _back(club: Club) -> Any:
    return redirect(url_for("leader.show_dissolution", club=club.id), code=303)
