"""What a count found missing is brought back, too much finds its owner (tiền thiếu, tiền thừa): two people each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import cash_differences
from savings_app.approvals import Approval
from savings_app.cash_differences import CAN_BE_SHORT, Placing, Repayment
from savings_app.clubs import Club
from savings_app.ledger.chart import AccountKind
from savings_app.members import Purse
from savings_app.permissions import Action
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports import cash_differences_open
from savings_app.schemes import Scheme
from savings_app.typed import read_choice, read_whole
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader


@dataclass(eq=False)
class NoPurseChosen(Refusal):
    says = N_("Chưa chọn hội viên.")


def _page(club: Club, *, refusal: Refusal | None = None, **named: Any) -> str:
    return render_template(
        "leader/differences.html",
        club=club,
        missing=cash_differences_open.missing(club.id),
        too_much=cash_differences_open.too_much(club.id),
        asked=cash_differences_open.asked(club.id, at=now()),
        reader=signed_in().id,
        refusal=refusal,
        key=forms.fresh_key(),
        action=Action,
    )


@leader.get("/clubs/<int:club>/differences")
@requires(Action.SEE_CLUB)
def show_differences(club: Club) -> str:
    """What is missing and who must bring it, what is too much, and what waits for an answer."""
    return _page(club)


@leader.post("/clubs/<int:club>/differences/missing")
@requires(Action.COUNT_CASH)
@refilled_by(_page)
def make_good(club: Club) -> Any:
    """The holder brings what was missing; a second person must see it."""
    holder = read_choice(request.form.get("holder", ""), AccountKind)
    if holder not in CAN_BE_SHORT:
        raise NotFound()
    amount, key = forms.amount(request.form), forms.key(request.form)
    repayment = Repayment(club.id, forms.whole(request.form, "fund"), holder, amount, key)
    cash_differences.make_good(repayment, by=signed_in(), at=now())
    flash(gettext("Đã báo bù %(sum)s: chờ người thứ hai đếm và ký.", sum=amount), "success")
    return _back(club)


@leader.post("/clubs/<int:club>/differences/surplus")
@requires(Action.COUNT_CASH)
@refilled_by(_page)
def place_surplus(club: Club) -> Any:
    """It was found whose the money is; a second person must agree."""
    amount = forms.amount(request.form)
    placing = Placing(club.id, _purse(), amount, forms.reason(request.form), forms.key(request.form))
    cash_differences.place_surplus(placing, by=signed_in(), at=now())
    flash(gettext("Đã đề nghị ghi %(sum)s về sổ hội viên: chờ người thứ hai ký.", sum=amount), "success")
    return _back(club)


@leader.post("/clubs/<int:club>/differences/<int:approval>/answer")
@requires(Action.SIGN_COUNT)
@refilled_by(_page)
def answer_difference(club: Club, approval: Approval) -> Any:
    """The second person saw the money, or the proof; or says why not."""
    if request.form.get("answer") == "yes":
        cash_differences.sign(approval, by=signed_in(), at=now())
        flash(gettext("Đã ký, sổ đã ghi."), "success")
    else:
        cash_differences.decline(approval, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext("Không ký: sổ không đổi."), "warning")
    return _back(club)


def _purse() -> Purse:
    """The purse chosen: member, fund and scheme in one choice. Raises NoPurseChosen."""
    parts = request.form.get("purse", "").split("-")
    if len(parts) != 3:
        raise NoPurseChosen()
    return Purse(read_whole(parts[0]), read_whole(parts[1]), read_choice(parts[2], Scheme))


def _back(club: Club) -> Any:
    return redirect(url_for("leader.show_differences", club=club.id), code=303)
