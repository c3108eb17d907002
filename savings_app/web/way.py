"""The way of a contribution in words (đã thu → … → BHXH đã xác nhận): what ``macros/states.html`` shows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from flask_babel import gettext

from savings_app.contributions import State
from savings_app.months import show_day
from savings_app.reports.contribution_way import Way, WayStep


@dataclass(frozen=True, slots=True)
class SaidStep:
    """A state that was reached, and what is to be said of it."""

    state: State
    who: str
    on: dt.date
    note: str


def said(way: Way) -> list[SaidStep]:
    """The steps taken, in order."""
    return [SaidStep(step.state, step.who, step.on, _note(step)) for step in way.steps]


def _note(step: WayStep) -> str:
    if step.reason:
        return str(gettext("Lý do: %(reason)s", reason=step.reason))
    if step.remittance:
        return str(gettext("Đợt nộp số %(number)s", number=step.remittance))
    return _official(step) if step.official_number else ""


def _official(step: WayStep) -> str:
    if not (step.official_on and step.covered_from and step.covered_to):
        return str(gettext("Biên lai số %(number)s", number=step.official_number))
    return str(
        gettext(
            "Biên lai số %(number)s ngày %(day)s, thời hạn %(first)s – %(last)s",
            number=step.official_number,
            day=show_day(step.official_on),
            first=show_day(step.covered_from),
            last=show_day(step.covered_to),
        )
    )
