"""Pigs are opened at the meeting (khui heo): what was counted goes into the club's cash, and the count is compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from markupsafe import Markup

from savings_app.clubs import Club
from savings_app.ledger.book import DayInFuture
from savings_app.members import Purse
from savings_app.permissions import Action
from savings_app.pig_openings import PigOpening, record
from savings_app.receipts import Issued
from savings_app.refusals import Refusal
from savings_app.reports import pigs_at_home, slip_words, slips
from savings_app.schemes import Scheme
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.late_offers import book_days, late_offer
from savings_app.web.leader.blueprint import leader
from savings_app.web.slip_links import slip_link
from savings_app.words import in_words


def _page(club: Club, *, refusal: Refusal | None = None) -> str:
    try:
        day = _day()
    except Refusal:
        day = today()
    rows = pigs_at_home.in_club(club, day)
    sent = "-".join(request.form.get(name, "") for name in ("member", "fund", "scheme"))
    return render_template(
        "leader/pig_openings.html",
        club=club,
        day=day,
        today=today(),
        rows=rows,
        sent=sent if any(pig.id == sent for row in rows for pig in row.pigs) else None,
        refusal=refusal,
        late=late_offer(club, refusal),
        fresh_key=forms.fresh_key,
    )


@leader.get("/clubs/<int:club>/pig-openings")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_page)
def pig_openings(club: Club) -> str:
    """Every pig at home with what is tallied in it, to be counted one by one."""
    _day()
    return _page(club)


@leader.post("/clubs/<int:club>/pig-openings")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_page)
def record_pig_opening(club: Club) -> Any:
    """Write down what was counted out of one pig."""
    opening = _opening(club, request.form)
    issued = record(opening, by=signed_in(), at=now())
    day, card = opening.true_day.isoformat(), f"member-{opening.purse.member_id}"
    flash(_said(opening, issued), card)
    return redirect(url_for("leader.pig_openings", club=club.id, day=day, _anchor=card), code=303)


def _day() -> dt.date:
    """The day of the meeting. Raises UnreadableDay or DayInFuture."""
    name, asked = ("opened_on", request.form) if request.method == "POST" else ("day", request.args)
    day = forms.day(asked, name, default=today())
    if day > today():
        raise DayInFuture(day)
    return day


def _opening(club: Club, form: Mapping[str, str]) -> PigOpening:
    purse = Purse(forms.whole(form, "member"), forms.whole(form, "fund"), forms.choice(form, "scheme", Scheme))
    counted, again = forms.amount(form), form.get("again") == "1"
    day, true_day = book_days(form, "opened_on")
    return PigOpening(club.id, purse, counted, day, forms.key(form), again=again, happened_on=true_day)


def _said(opening: PigOpening, issued: Issued) -> Markup:
    """What was counted, in figures and words, how it compares with the tally, and a way to the slip."""
    slip = slips.of_receipt(issued.receipt)
    sentence = (
        gettext("Khui heo của %(name)s được %(sum)s (%(words)s). %(compared)s Phiếu %(slip)s.")
        if issued.created
        else gettext(
            "Lần khui heo này đã ghi rồi, không ghi thêm: %(name)s, %(sum)s (%(words)s). %(compared)s Phiếu %(slip)s."
        )
    )
    return Markup(sentence) % {  # noqa: S704 -- the sentence is ours, what goes into it is escaped
        "name": slip.member.person.name,
        "sum": opening.counted,
        "words": in_words(opening.counted),
        "compared": slip_words.remarks(slip)[0].say(gettext),
        "slip": slip_link(opening.club_id, issued.receipt),
    }
