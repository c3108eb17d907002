"""Meetings (buổi họp): the day the club meets, what was written of each, and its minutes on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext

from savings_app import meetings, members, minutes, users
from savings_app.clubs import Club
from savings_app.deposits import belongs
from savings_app.ledger.book import DayInFuture
from savings_app.meeting_days import LAST_WEEK, WEEKDAYS, RuleKind
from savings_app.meetings import Meeting
from savings_app.permissions import Action, Role
from savings_app.refusals import NotFound, Refusal
from savings_app.reports import meeting_record, meetings_ahead, printed_meetings
from savings_app.reports.known_as import KnownAs
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import LARGEST_ID, requires, signed_in
from savings_app.web.leader import meeting_form
from savings_app.web.leader.blueprint import leader
from savings_app.web.paper import on_paper

SHOWN_AHEAD = 3
"""Meetings to come on the page: enough to see that the rule is the one that was meant."""


@dataclass(frozen=True)
class Filled:
    """What stands in the form before she changes it."""

    came: frozenset[int]
    place: str
    chair: str
    secretary: str
    decided: str
    reason: str = ""


def _list(club: Club, *, refusal: Refusal | None = None) -> str:
    return render_template(
        "leader/meetings.html",
        club=club,
        ahead=meetings_ahead.of_club(club, on=today(), count=SHOWN_AHEAD),
        held=meeting_record.held(club),
        kinds=RuleKind,
        weekdays=WEEKDAYS,
        last_week=LAST_WEEK,
        refusal=refusal,
        action=Action,
    )


def _form(club: Club, *, refusal: Refusal | None = None) -> str:
    wrong, day = _corrected(club), today()
    try:
        day = _day(wrong)
    except Refusal as unreadable:
        refusal = refusal or unreadable
    there = [KnownAs.of(each) for each in members.in_club(club.id) if belongs(each, day)]
    return render_template(
        "leader/new_meeting.html",
        club=club,
        day=day,
        today=today(),
        there=there,
        filled=_typed() if request.method == "POST" else _filled(club, day, wrong),
        everyone=request.args.get("tick") == "everyone",
        corrects=wrong,
        written=None if wrong or request.method == "POST" else meetings.on_day(club.id, day),
        refusal=refusal,
        key=forms.fresh_key(),
        action=Action,
    )


@leader.get("/clubs/<int:club>/meetings")
@requires(Action.SEE_CLUB)
def show_meetings(club: Club) -> str:
    """When the club meets next, and every meeting it held."""
    return _list(club)


@leader.post("/clubs/<int:club>/meetings/rule")
@requires(Action.WRITE_MINUTES)
@refilled_by(_list)
def set_meeting_rule(club: Club) -> Any:
    """The day of the month the club meets from now on."""
    rule = meeting_form.read_rule(request.form, before=meetings.rule_of(club.id))
    if meetings.set_rule(club.id, rule, by=signed_in(), at=now()):
        flash(gettext("Đã ghi lịch họp: %(rule)s.", rule=rule.say(gettext)), "success")
    else:
        flash(gettext("Lịch họp vẫn là %(rule)s: không ghi thêm.", rule=rule.say(gettext)), "warning")
    return redirect(url_for("leader.show_meetings", club=club.id), code=303)


@leader.get("/clubs/<int:club>/meetings/new")
@requires(Action.WRITE_MINUTES)
def new_meeting(club: Club) -> str:
    """Write a meeting down, or one again that was written wrongly."""
    return _form(club)


@leader.post("/clubs/<int:club>/meetings")
@requires(Action.WRITE_MINUTES)
@refilled_by(_form)
def write_meeting(club: Club) -> Any:
    """Keep what was written of a meeting."""
    meeting = minutes.write(meeting_form.read_minutes(club, request.form), by=signed_in(), at=now())
    flash(gettext("Đã ghi buổi họp ngày %(day)s.", day=f"{meeting.held_on:%d/%m/%Y}"), "success")
    return redirect(url_for("leader.show_meeting", club=club.id, meeting=meeting.id), code=303)


@leader.get("/clubs/<int:club>/meetings/<int:meeting>")
@requires(Action.SEE_CLUB)
def show_meeting(club: Club, meeting: Meeting) -> str:
    """One meeting: who came, the pigs opened there, the money of the day, what was decided."""
    record = meeting_record.read(club, meeting)
    return render_template("leader/meeting.html", club=club, record=record, meeting=meeting, action=Action)


@leader.get("/clubs/<int:club>/meetings/<int:meeting>.pdf")
@requires(Action.SEE_CLUB)
def print_meeting(club: Club, meeting: Meeting) -> Response:
    """The minutes on paper."""
    record = meeting_record.read(club, meeting)
    return on_paper(printed_meetings.print_minutes(record, club), name=f"bien-ban-hop-{meeting.number}")


def _asked() -> Mapping[str, str]:
    return request.form if request.method == "POST" else request.args


def _corrected(club: Club) -> Meeting | None:
    """The record that is written again, none where a meeting is written for the first time. Raises NotFound."""
    typed = _asked().get("replaces", "")
    if not typed:
        return None
    known = typed.isascii() and typed.isdigit() and int(typed[:20]) <= LARGEST_ID
    found = meetings.get(club.id, int(typed)) if known else None
    if found is None:
        raise NotFound()
    return found


def _day(wrong: Meeting | None) -> dt.date:
    """The day of the meeting. Raises UnreadableDay or DayInFuture."""
    name = "held_on" if request.method == "POST" else "day"
    day = forms.day(_asked(), name, default=wrong.held_on if wrong else today())
    if day > today():
        raise DayInFuture(day)
    return day


def _typed() -> Filled:
    """What she typed, as it was sent."""
    sent = request.form
    came = frozenset(int(each) for each in sent.getlist("came") if each.isascii() and each.isdigit() and len(each) < 10)
    names = ("place", "chair", "secretary", "decided", "reason")
    return Filled(came, **{name: sent.get(name, "") for name in names})


def _filled(club: Club, day: dt.date, wrong: Meeting | None) -> Filled:
    """What is known beforehand: the record to be corrected, or whose money came in that day and where they met last."""
    if wrong is not None:
        came = frozenset(each for each, there in meetings.there(wrong.id).items() if there)
        return Filled(came, wrong.place, wrong.chair, wrong.secretary, wrong.decided)
    leading = users.with_role(Role.LEADER, club_id=club.id)
    last = next(iter(meetings.standing(club.id)), None)
    return Filled(
        came=meeting_record.seen_on(club, day),
        place=last.place if last else "",
        chair=leading[0].name if leading else "",
        secretary=last.secretary if last else "",
        decided="",
    )
