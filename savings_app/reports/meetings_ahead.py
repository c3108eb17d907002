"""The meeting that comes next (buổi họp tới), and what Tết does to it: a club's days ahead, seen from one day.

From thirty days before Tết it says what is to be done in time: a meeting that falls on the days around Tết is held
before, or after where it is too late for that, and whose cover ends on those days is counted, each person once. A
meeting held up to ten days before its day is that meeting, held early.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from savings_app import meeting_days, meetings, tet
from savings_app.clubs import Club
from savings_app.meeting_days import MeetingRule
from savings_app.reports import cards_by_budget, last_days
from savings_app.tet import Tet

EARLY = dt.timedelta(days=10)
"""More than from 27 tháng Chạp to mùng 5, less than half a month."""


@dataclass(frozen=True)
class TetAhead:
    """What is to be done before Tết; ``meeting`` is the one that falls on its days, if any does."""

    tet: Tet
    on: dt.date
    meeting: dt.date | None
    people_ending: int

    @property
    def days_left(self) -> int:
        return self.tet.days_left(self.on)

    @property
    def hold_by(self) -> dt.date | None:
        """The last day the meeting can be held before Tết, none once that is over."""
        return self.tet.last_before if self.on <= self.tet.last_before else None


@dataclass(frozen=True)
class MeetingsAhead:
    """``rule`` is none where the club has set no day; ``days`` are those that come."""

    on: dt.date
    rule: MeetingRule | None
    days: tuple[dt.date, ...]
    tet: TetAhead | None

    @property
    def next_day(self) -> dt.date | None:
        """The day of the next meeting."""
        return self.days[0] if self.days else None


def of_club(club: Club, *, on: dt.date, count: int = 1) -> MeetingsAhead:
    """So many of the club's next meetings."""
    rule = meetings.rule_of(club.id)
    last = meetings.last_held(club.id, through=on) if rule else None

    def is_to_come(day: dt.date) -> bool:
        return last is None or day - last > EARLY

    coming = filter(is_to_come, meeting_days.upcoming(rule, on)) if rule else iter(())
    return MeetingsAhead(on, rule, tuple(islice(coming, count)), _before_tet(club, rule, on, is_to_come))


def _before_tet(
    club: Club, rule: MeetingRule | None, on: dt.date, is_to_come: Callable[[dt.date], bool]
) -> TetAhead | None:
    near = tet.ahead(on)
    if near is None:
        return None
    falls = meeting_days.between(rule, max(on, near.busy_from), near.busy_to) if rule else []
    meeting = next(filter(is_to_come, falls), None)
    return TetAhead(near, on, meeting, _ending(club, near, on))


def _ending(club: Club, near: Tet, on: dt.date) -> int:
    """How many people to speak to: nobody renews on those days."""
    known = last_days.in_clubs([club.id], by_budget=cards_by_budget.people([club.id], on=on))
    ends = (each for each in known if each.reminded and each.until is not None)
    return len({each.person_id for each in ends if each.until and near.busy_from <= each.until <= near.busy_to})
