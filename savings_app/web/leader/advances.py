"""The leader puts her own money in for a member (tổ trưởng ứng tiền): what is open, a new one, what she takes back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from markupsafe import Markup

from savings_app import advances
from savings_app.advances import Advance
from savings_app.clubs import Club
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.permissions import Action
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports import advances_open
from savings_app.schemes import Scheme
from savings_app.typed import read_choice, read_whole
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader
from savings_app.web.slip_links import slip_link


class NoPurseChosen(Refusal):
    says = N_("Chưa chọn ứng cho ai.")


def _page(club: Club, *, refusal: Refusal | None = None) -> str:
    return render_template(
        "leader/advances.html",
        club=club,
        open_advances=advances_open.still_open(club.id),
        purses=advances_open.purses(club.id, on=today()),
        asked_for=request.args.get("member", ""),
        today=today(),
        refusal=refusal,
        action=Action,
        key=forms.fresh_key,
    )


@leader.get("/clubs/<int:club>/advances")
@requires(Action.SEE_CLUB)
def show_advances(club: Club) -> str:
    """Who owes how much, and the form for a new one."""
    return _page(club)


@leader.post("/clubs/<int:club>/advances")
@requires(Action.ADVANCE_MONEY)
@refilled_by(_page)
def record_advance(club: Club) -> Any:
    """Write down what the leader put in of her own."""
    form = request.form
    advance = Advance(
        club.id, _purse(form), forms.amount(form), forms.day(form, "booked_on", default=today()), forms.key(form)
    )
    issued = advances.record(advance, by=signed_in(), at=now())
    said = gettext("Đã ghi tổ trưởng ứng %(sum)s. Phiếu %(slip)s.")
    slip = slip_link(club.id, issued.receipt)
    flash(Markup(said) % {"sum": advance.amount, "slip": slip}, "success")  # noqa: S704 -- what goes in is escaped
    return _back(club)


@leader.post("/clubs/<int:club>/advances/taken")
@requires(Action.ADVANCE_MONEY)
@refilled_by(_page)
def take_advance_back(club: Club) -> Any:
    """The leader takes out of the cash she holds what a member has repaid."""
    amount: Dong = forms.amount(request.form)
    advances.take_back(club.id, _purse(request.form), amount, key=forms.key(request.form), by=signed_in(), at=now())
    flash(gettext("Đã ghi tổ trưởng nhận lại %(sum)s tiền ứng.", sum=amount), "success")
    return _back(club)


def _purse(form: Mapping[str, str]) -> Purse:
    """The purse chosen. Raises NoPurseChosen or NotFound."""
    chosen = form.get("purse", "").split("-")
    if chosen == [""]:
        raise NoPurseChosen()
    if len(chosen) != 3:
        raise NotFound()
    return Purse(read_whole(chosen[0]), read_whole(chosen[1]), read_choice(chosen[2], Scheme))


def _back(club: Club) -> Any:
    return redirect(url_for("leader.show_advances", club=club.id), code=303)
