"""The tick sheet (phiếu đánh dấu): a week printed to be ticked on paper, and typed back a day at a time.

The screen never shows a running total: the sum written by hand is worth something only if it was made from the paper.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from flask import Response, flash, redirect, render_template, request, url_for
from flask_babel import format_date, gettext
from markupsafe import Markup

from savings_app import tick_sheets
from savings_app.clubs import Club
from savings_app.deposits import Recorded
from savings_app.ledger.book import DayInFuture
from savings_app.months import show_day
from savings_app.permissions import Action
from savings_app.refusals import Refusal
from savings_app.reports import printed_tick_sheet
from savings_app.reports import tick_sheet as sheets
from savings_app.reports.tick_sheet import DayState
from savings_app.tick_sheets import TickedDay
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import requires, signed_in
from savings_app.web.late_offers import book_days, late_offer
from savings_app.web.leader import deposits_said, typed_ticks
from savings_app.web.leader.blueprint import leader
from savings_app.web.paper import on_paper


def _week(club: Club, *, refusal: Refusal | None = None) -> str:
    try:
        day = forms.day(request.args, "day", default=today())
    except Refusal:
        day = today()
    sheet = sheets.read(club, sheets.week_of(day), today=today())
    return render_template(
        "leader/tick_sheet.html",
        club=club,
        sheet=sheet,
        next=sheets.next_to_type(sheet, after=_done()),
        state=DayState,
        a_week=dt.timedelta(days=sheets.DAYS),
        weekday=_weekday,
        refusal=refusal,
    )


def _typing(club: Club, *, refusal: Refusal | None = None) -> str:
    try:
        day = _day()
    except Refusal:
        return _week(club, refusal=refusal)
    sheet = sheets.read(club, [day], today=today())
    return render_template(
        "leader/tick_sheet_day.html",
        club=club,
        sheet=sheet,
        column=sheet.days[0],
        weekday=_weekday,
        typed=typed_ticks.boxes(request.form),
        faults=typed_ticks.faults(request.form),
        everyone=request.method == "GET" and request.args.get("everyone") == "1",
        refusal=refusal,
        late=late_offer(club, refusal),
        key=forms.fresh_key(),
    )


@leader.get("/clubs/<int:club>/tick-sheet")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_week)
def tick_sheet(club: Club) -> str:
    """A week: how far each day is, the next one to type, and the way to paper."""
    forms.day(request.args, "day", default=today())
    return _week(club)


@leader.get("/clubs/<int:club>/tick-sheet.pdf")
@requires(Action.RECORD_DEPOSIT)
def print_tick_sheet(club: Club) -> Response:
    """The week's sheet on paper; of a week to come too."""
    days = sheets.week_of(forms.day(request.args, "day", default=today()))
    sheet = sheets.read(club, days, today=today())
    return on_paper(printed_tick_sheet.print_week(club, sheet), name=f"phieu-danh-dau-{days[0]}")


@leader.get("/clubs/<int:club>/tick-sheet/day")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_week)
def type_tick_sheet(club: Club) -> str:
    """One day to type, line by line as on paper."""
    _day()
    return _typing(club)


@leader.post("/clubs/<int:club>/tick-sheet/day")
@requires(Action.RECORD_DEPOSIT)
@refilled_by(_typing)
def record_tick_sheet(club: Club) -> Any:
    """Write all of a day, once its totals agree with the paper's."""
    ticked = _ticked(club)
    recorded = tick_sheets.record(ticked, by=signed_in(), at=now())
    day = ticked.true_day
    flash(_said(club, day, recorded), "success")
    return redirect(url_for("leader.tick_sheet", club=club.id, day=day.isoformat(), done=day.isoformat()), code=303)


def _day() -> dt.date:
    """The day to type. Raises UnreadableDay or DayInFuture."""
    name, asked = ("booked_on", request.form) if request.method == "POST" else ("day", request.args)
    day = forms.day(asked, name)
    if day > today():
        raise DayInFuture(day)
    return day


def _done() -> dt.date | None:
    """The day just typed; one that cannot be read is as good as none."""
    try:
        return forms.day(request.args, "done")
    except Refusal:
        return None


def _ticked(club: Club) -> TickedDay:
    key, day = forms.key(request.form), _day()
    booked_on, true_day = book_days(request.form, "booked_on")
    return TickedDay(
        club.id,
        booked_on,
        key,
        typed_ticks.ticks(request.form, club_id=club.id),
        typed_ticks.totals(request.form, sheets.read(club, [day], today=today())),
        happened_on=true_day,
    )


def _weekday(day: dt.date) -> str:
    """Thứ Hai, in her language."""
    return str(format_date(day, "EEEE"))


def _said(club: Club, day: dt.date, recorded: Recorded) -> Markup:
    if not recorded.slips:
        sentence = gettext("Ngày %(day)s: sổ đã khớp với giấy, không phải ghi thêm khoản nào.", day=show_day(day))
        return Markup.escape(sentence)
    if recorded.slips[0].created:
        sentence = gettext("Ngày %(day)s đã khớp, đã ghi %(count)s khoản: %(sums)s, %(slips)s.")
    else:
        sentence = gettext("Ngày %(day)s đã ghi rồi, không ghi thêm: %(count)s khoản, %(sums)s, %(slips)s.")
    return Markup(sentence) % {  # noqa: S704 -- the sentence is ours, what goes into it is escaped
        "day": show_day(day),
        "count": len(recorded.slips),
        "sums": deposits_said.apart(recorded),
        "slips": deposits_said.numbers(club, recorded.slips),
    }
