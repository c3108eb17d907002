"""A month is closed (khóa sổ tháng): which one waits, what stands in its way, and the second person's answer."""

from __future__ import annotations

from typing import Any

from flask import Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import approvals, closings, users
from savings_app.approvals import Approval, Subject
from savings_app.clubs import NOTHING_CLOSED, Club
from savings_app.months import Month
from savings_app.permissions import Action
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports import month_balances, printed_months, undone
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader
from savings_app.web.paper import on_paper


class NoMonth(Refusal):
    says = N_("Chưa chọn tháng để khóa sổ.")


def _page(club: Club, *, refusal: Refusal | None = None, **named: Any) -> str:
    month, asked = closings.next_month(club), approvals.asked(club.id, Subject.CLOSING)
    names = users.names({each.asked_by for each in asked} | {each.answered_by for each in asked if each.answered_by})
    waiting = [each for each in asked if each.waits(now())]
    return render_template(
        "leader/closings.html",
        club=club,
        month=month,
        obstacles=list(closings.obstacles(club, month, at=now())) if month else [],
        undone=undone.between(club.id, month.first_day, today()) if month else [],
        waiting=[each for each in waiting if month and closings.month_of(each) == month],
        closed=[(closings.month_of(each), each) for each in asked if each.yes],
        names=names,
        closed_through=None if club.closed_through == NOTHING_CLOSED else club.closed_through,
        reader=signed_in().id,
        refusal=refusal,
        key=forms.fresh_key(),
        action=Action,
    )


@leader.get("/clubs/<int:club>/closings")
@requires(Action.SEE_CLUB)
def show_closings(club: Club) -> str:
    """The month that is closed next with what it lacks, and every month closed before."""
    return _page(club)


@leader.post("/clubs/<int:club>/closings")
@requires(Action.PROPOSE_CLOSING)
@refilled_by(_page)
def propose_closing(club: Club) -> Any:
    """Ask the second person to close the month."""
    month = read_month(request.form.get("month", ""))
    if month is None:
        raise NoMonth()
    closings.propose(club.id, month, key=forms.key(request.form), by=signed_in(), at=now())
    flash(gettext("Đã đề nghị khóa sổ tháng %(month)s: chờ người thứ hai ký.", month=month.shown), "success")
    return _back(club)


@leader.post("/clubs/<int:club>/closings/<int:approval>/answer")
@requires(Action.SIGN_CLOSING)
@refilled_by(_page)
def answer_closing(club: Club, approval: Approval) -> Any:
    """Close it for good, or leave it open and say why."""
    month = closings.month_of(approval)
    if request.form.get("answer") == "yes":
        closings.sign(approval, by=signed_in(), at=now())
        flash(gettext("Đã khóa sổ tháng %(month)s.", month=month.shown), "success")
        return redirect(url_for("leader.show_month", club=club.id, month=month), code=303)
    closings.decline(approval, reason=forms.reason(request.form), by=signed_in(), at=now())
    flash(gettext("Chưa khóa sổ tháng %(month)s: tháng vẫn mở.", month=month.shown), "warning")
    return _back(club)


@leader.get("/clubs/<int:club>/months/<month>")
@requires(Action.SEE_CLUB)
def show_month(club: Club, month: str) -> str:
    """The month's balances: every member's, and where the money was."""
    found = _month(month)
    return render_template(
        "leader/month.html",
        club=club,
        balances=month_balances.read(club, found),
        undone=undone.between(club.id, found.first_day, found.last_day),
        closed=found.last_day <= club.closed_through,
        over=found.last_day < today(),
        before=found + -1,
        after=found + 1 if found < Month.of(today()) else None,
    )


@leader.get("/clubs/<int:club>/months/<month>.pdf")
@requires(Action.SEE_CLUB)
def print_month(club: Club, month: str) -> Response:
    """The sheet for the wall."""
    found = _month(month)
    balances = month_balances.read(club, found)
    return on_paper(printed_months.print_month(balances), name=f"so-du-{club.id}-{found}")


def read_month(typed: str) -> Month | None:
    """2026-10, or none."""
    year, _, number = typed.partition("-")
    if not (typed.isascii() and year.isdigit() and number.isdigit() and (len(year), len(number)) == (4, 2)):
        return None
    return Month(int(year), int(number)) if 1 <= int(number) <= 12 and int(year) >= NOTHING_CLOSED.year else None


def _month(typed: str) -> Month:
    """The month an address names; one that has not begun has no page."""
    found = read_month(typed)
    if found is None or found > Month.of(today()):
        raise NotFound()
    return found


def _back(club: Club) -> Any:
    return redirect(url_for("leader.show_closings", club=club.id), code=303)
