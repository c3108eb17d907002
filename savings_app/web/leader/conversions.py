"""A club's conversions (trả bảo hiểm): who has enough, how far each one is, a second person's yes, quoted anew."""

from __future__ import annotations

import datetime as dt
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import conversions
from savings_app.clubs import Club
from savings_app.contributions import Conversion, State
from savings_app.insurance.law import Law
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.reports import (
    conversion_choices,
    conversion_progress,
    conversion_quote,
    household_ranks,
    paying_purses,
)
from savings_app.reports.conversion_choices import Choice
from savings_app.reports.conversion_progress import ConversionProgress
from savings_app.reports.household_ranks import GroupChoice
from savings_app.requoting import QuoteChanged, check_quote
from savings_app.schemes import Scheme
from savings_app.web import forms, way
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import may, requires, signed_in
from savings_app.web.leader.blueprint import leader


@leader.get("/clubs/<int:club>/conversions")
@requires(Action.SEE_CLUB)
def show_conversions(club: Club) -> str:
    """Whoever can be insured today, and every conversion so far."""
    return render_template(
        "leader/show_conversions.html",
        club=club,
        choices=_choices(club) if may(Action.PROPOSE_CONVERSION) else [],
        conversions=conversion_progress.in_club(club.id),
        action=Action,
    )


def _page(club: Club, conversion: Conversion, *, refusal: Refusal | None = None) -> str:
    progress, day = conversion_progress.of(conversion), today()
    changed, early = _changed(progress, on=day), day < conversion.payment_day
    return render_template(
        "leader/show_conversion.html",
        club=club,
        conversion=conversion,
        progress=progress,
        said={row.contribution.id: way.said(row.way) for row in progress.rows},
        changed=None if early else changed,
        costs_today=changed.now if early and isinstance(changed, QuoteChanged) else None,
        waits=progress.every(State.PROPOSED),
        unpaid=conversion_quote.unpaid_before(conversion, progress.followed) if progress.every(State.PROPOSED) else {},
        span_of=conversion_quote.span_of,
        cheaper=_cheaper(progress),
        refused_by=conversion_quote.inferred_behind(refusal),
        answers=progress.every(State.PROPOSED) and progress.question.asked_by != signed_in().id,
        quotes_anew=progress.every(State.RESERVED),
        another_day=max(day, conversion.payment_day),
        refusal=refusal,
        action=Action,
        key=forms.fresh_key(),
    )


@leader.get("/clubs/<int:club>/conversions/<int:conversion>")
@requires(Action.SEE_CLUB)
def show_conversion(club: Club, conversion: Conversion) -> str:
    """One conversion: its frozen lines and how far each person is."""
    return _page(club, conversion)


@leader.post("/clubs/<int:club>/conversions/<int:conversion>/answer")
@requires(Action.APPROVE_CONVERSION)
@refilled_by(_page)
def answer_conversion(club: Club, conversion: Conversion) -> Any:
    """A second person's yes, or no with a reason."""
    if request.form.get("answer") == "yes":
        conversions.approve(conversion, by=signed_in(), at=now())
        flash(gettext("Đã duyệt: tiền để riêng, chờ nộp cho nhân viên thu."), "success")
    else:
        conversions.decline(conversion, reason=forms.reason(request.form), by=signed_in(), at=now())
        flash(gettext("Đã ghi là không duyệt: tiền vẫn ở trong sổ hội viên."), "warning")
    return _to(club, conversion)


@leader.post("/clubs/<int:club>/conversions/<int:conversion>/quote-anew")
@requires(Action.PROPOSE_CONVERSION)
@refilled_by(_page)
def quote_conversion_anew(club: Club, conversion: Conversion) -> Any:
    """The same people for another payment day: the money goes back, and is asked for again."""
    again = conversions.quote_anew(
        conversion,
        payment_day=forms.day(request.form, "payment_day"),
        key=forms.key(request.form),
        by=signed_in(),
        at=now(),
    )
    flash(gettext("Đã tính lại theo ngày nộp mới: chờ người thứ hai duyệt lại."), "success")
    return _to(club, again)


@leader.post("/clubs/<int:club>/conversions/<int:conversion>/release")
@requires(Action.PROPOSE_CONVERSION)
@refilled_by(_page)
def release_conversion(club: Club, conversion: Conversion) -> Any:
    """Given up before it was handed in: the money goes back to the purses."""
    conversions.release(conversion, by=signed_in(), at=now())
    flash(gettext("Đã thôi: tiền để riêng về lại sổ hội viên."), "warning")
    return _to(club, conversion)


def _cheaper(progress: ConversionProgress) -> list[GroupChoice]:
    """While a second person may still say no: whoever would cost less in household form, by the law of the quote."""
    conversion = progress.conversion
    if conversion.scheme is not Scheme.HOUSEHOLD_HEALTH or not progress.every(State.PROPOSED):
        return []
    return household_ranks.cheaper_by_household(
        Law.on(conversion.payment_day),
        conversion.club,
        [row.person for row in progress.rows],
        months=conversion.months,
        without=conversion.id,
    )


def _choices(club: Club) -> list[tuple[Scheme, list[Choice], Refusal | None]]:
    """Per scheme who has enough; the refusal where the law cannot price this day, so that the page stays open."""
    found: list[tuple[Scheme, list[Choice], Refusal | None]] = []
    payers = paying_purses.in_club(club.id).values()
    for scheme in (Scheme.HOUSEHOLD_HEALTH, Scheme.VOLUNTARY_PENSION):
        try:
            found.append((scheme, conversion_choices.choices(club.id, scheme, payers, on=today()), None))
        except Refusal as refusal:
            found.append((scheme, [], refusal))
    return found


def _changed(progress: ConversionProgress, *, on: dt.date) -> Refusal | None:
    """What the law of a day says against handing it in on that day, if anything."""
    if not progress.every(State.RESERVED):
        return None
    try:
        check_quote(progress.conversion, list(progress.followed), on=on)
    except Refusal as refusal:
        return refusal
    return None


def _to(club: Club, conversion: Conversion) -> Any:
    return redirect(url_for("leader.show_conversion", club=club.id, conversion=conversion.id), code=303)
