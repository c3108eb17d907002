"""What came from a phone and a person must look at (khoản chờ xem lại): the leader or the officer decides, once."""

from __future__ import annotations

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from markupsafe import Markup

from savings_app import outbox
from savings_app.clubs import Club
from savings_app.outbox_reviews import Review
from savings_app.permissions import Action
from savings_app.refusals import N_, Refusal
from savings_app.reports import reviews_to_decide
from savings_app.schemes import Labelled
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.leader.blueprint import leader
from savings_app.web.slip_links import slip_link


class Decision(Labelled):
    """What she says about it."""

    ONCE_MORE = "once_more", N_("đã ghi")
    DROP = "drop", N_("đã bỏ")
    DOUBLE = "double", N_("trùng, đã bỏ")
    HANDED_BACK = "handed_back", N_("đã trả lại tiền, đã bỏ")


_WHY: dict[Decision, type[Refusal]] = {Decision.DOUBLE: outbox.Duplicate, Decision.HANDED_BACK: outbox.HandedBack}


def _page(club: Club, *, refusal: Refusal | None = None, **named: Any) -> str:
    return render_template(
        "leader/reviews.html",
        club=club,
        today=today(),
        reviews=reviews_to_decide.in_club(club, on=today(), reader=signed_in()),
        decided=reviews_to_decide.decided(club),
        decisions=Decision,
        refusal=refusal,
    )


@leader.get("/clubs/<int:club>/reviews")
@requires(Action.DECIDE_REVIEW)
def show_reviews(club: Club) -> str:
    """Everything that waits, and why; below it what was decided last."""
    return _page(club)


@leader.post("/clubs/<int:club>/reviews/<int:review>")
@requires(Action.DECIDE_REVIEW)
@refilled_by(_page)
def decide_review(club: Club, review: Review) -> Any:
    """Write it on the day the page said, or leave it out for good."""
    decision = forms.choice(request.form, "decision", Decision)
    if decision is Decision.ONCE_MORE:
        shown = forms.day(request.form, "on")
        issued = outbox.write_once_more(review, by=signed_in(), at=now(), on=shown, beside=request.form.get("beside"))
        said = Markup(gettext("Đã ghi %(sum)s vào sổ, phiếu %(slip)s."))  # noqa: S704 -- ours; the rest is escaped
        flash(said % {"sum": review.amount, "slip": slip_link(club.id, issued.receipt)}, "success")
    else:
        outbox.drop(review, by=signed_in(), at=now(), why=_WHY.get(decision))
        flash(gettext("Đã bỏ khoản %(sum)s: sổ giữ nguyên.", sum=review.amount), "warning")
    return redirect(url_for("leader.show_reviews", club=club.id), code=303)
