"""What is typed about a meeting becomes values: its minutes, and the rule of the day a club meets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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

RULE_FIELDS = {RuleKind.SOLAR: ("solar_day",), RuleKind.WEEKDAY: ("weekday", "week"), RuleKind.LUNAR: ("lunar_day",)}
"""The choices that belong to a kind of rule, the day first."""


@dataclass(eq=False)
class NoKindMarked(Refusal):
    says = N_("Chưa đánh dấu tổ họp theo ngày dương lịch, thứ trong tuần hay ngày âm lịch. Chưa lưu gì.")


@dataclass(eq=False)
class NoDayChosen(Refusal):
    kind: RuleKind
    says = N_("Đã đánh dấu {kind} mà chưa chọn đủ: chọn cho hết rồi ghi lại. Chưa lưu gì.")


@dataclass(eq=False)
class OtherDayChosen(Refusal):
    kind: RuleKind
    chosen: RuleKind
    says = N_("Đánh dấu {kind} mà lại chọn {chosen}: đánh dấu đúng loại ngày của tổ rồi ghi lại. Chưa lưu gì.")


@dataclass(eq=False)
class TooManyPoints(Refusal):
    most: int
    says = N_("Phần đã bàn dài quá: tối đa {most} dòng, mỗi dòng một việc.")


def read_rule(form: Mapping[str, str], *, before: MeetingRule | None) -> MeetingRule:
    """The rule chosen; a day of another kind counts as chosen unless it is only that of the rule in force.

    Raises NoKindMarked, OtherDayChosen, NoDayChosen, UnreadableChoice, UnreadableNumber or NoSuchRule.
    """
    if not form.get("kind"):
        raise NoKindMarked()
    kind = forms.choice(form, "kind", RuleKind)
    other = next((each for each in _chosen(form, before) if each is not kind), None)
    if other is not None:
        raise OtherDayChosen(kind, other)
    if not all(form.get(field) for field in RULE_FIELDS[kind]):
        raise NoDayChosen(kind)
    day, *week = (forms.whole(form, field) for field in RULE_FIELDS[kind])
    return MeetingRule(kind, day, *week)


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


def _chosen(form: Mapping[str, str], before: MeetingRule | None) -> Iterator[RuleKind]:
    """The kinds of which something was chosen that did not stand in the form from the beginning."""
    for kind, fields in RULE_FIELDS.items():
        stood = (before.day, before.week) if before and before.kind is kind else ()
        already = dict(zip(fields, map(str, stood), strict=False))
        if any(form.get(field, "") not in {"", already.get(field)} for field in fields):
            yield kind
