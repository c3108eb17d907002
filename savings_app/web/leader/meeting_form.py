"""What is typed about a meeting becomes values: its minutes, and the rule of the day a club meets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from savings_app.clubs import Club
from savings_app.meeting_days import MeetingRule, RuleKind
from savings_app.minutes import Minutes
from savings_app.names import LONGEST_NAME, read_note
from savings_app.refusals import N_, Refusal
from savings_app.typed import read_whole
from savings_app.web import forms

LONGEST_PLACE = 100
LONGEST_POINT = 300
MOST_POINTS = 20

DAY_FIELDS = {RuleKind.SOLAR: "solar_day", RuleKind.WEEKDAY: "weekday", RuleKind.LUNAR: "lunar_day"}


@dataclass(eq=False)
class TooManyPoints(Refusal):
    most: int
    says = N_("Phần đã bàn dài quá: tối đa {most} dòng, mỗi dòng một việc.")


def read_rule(form: Mapping[str, str]) -> MeetingRule:
    """The rule chosen. Raises UnreadableChoice, UnreadableNumber or NoSuchRule."""
    kind = forms.choice(form, "kind", RuleKind)
    week = forms.whole(form, "week") if kind is RuleKind.WEEKDAY else 0
    return MeetingRule(kind, forms.whole(form, DAY_FIELDS[kind]), week)


def read_minutes(club: Club, form: MultiDict[str, str]) -> Minutes:
    """The minutes as typed. Raises what cannot be read."""
    replaces = form.get("replaces", "")
    return Minutes(
        club_id=club.id,
        held_on=forms.day(form, "held_on"),
        came=frozenset(read_whole(each) for each in form.getlist("came")),
        key=forms.key(form),
        place=read_note(form.get("place", ""), LONGEST_PLACE),
        chair=read_note(form.get("chair", ""), LONGEST_NAME),
        secretary=read_note(form.get("secretary", ""), LONGEST_NAME),
        decided=read_points(form.get("decided", "")),
        replaces=read_whole(replaces) if replaces else None,
        reason=read_note(form.get("reason", ""), forms.LONGEST_REASON),
    )


def read_points(typed: str) -> str:
    """What was decided, one point a line; empty lines are left out. Raises TooManyPoints and what a note raises."""
    lines = [line for line in typed.splitlines() if line.strip()]
    if len(lines) > MOST_POINTS:
        raise TooManyPoints(MOST_POINTS)
    return "\n".join(filter(None, (read_note(line, LONGEST_POINT) for line in lines)))
