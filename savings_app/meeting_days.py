"""Which day a club meets (lịch họp, ngày sinh hoạt tổ): one day in every month, by the sun, the week or the moon.

A day of the month that a month does not have is its last: the 31st in April, the 30th of a lunar month of 29 days. A
leap lunar month has its meeting like any other. Lunar days are the Vietnamese ones, from 1900 to 2100.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from savings_app.lunar import FULL_MOON, LAST_MUNG, lunar_day
from savings_app.months import Month
from savings_app.refusals import N_, Refusal, as_written
from savings_app.schemes import Labelled

A_DAY = dt.timedelta(days=1)
LAST_WEEK = 5
"""As a rule's ``week``: the last such weekday of the month, whether there are four or five."""

WEEKDAYS = (
    N_("thứ hai"),
    N_("thứ ba"),
    N_("thứ tư"),
    N_("thứ năm"),
    N_("thứ sáu"),
    N_("thứ bảy"),
    N_("chủ nhật"),
)
"""By ``date.weekday``."""


class RuleKind(Labelled):
    """What a club goes by."""

    SOLAR = "SOLAR", N_("ngày dương lịch")
    WEEKDAY = "WEEKDAY", N_("thứ trong tuần")
    LUNAR = "LUNAR", N_("ngày âm lịch")


KNOWN_DAYS = {RuleKind.SOLAR: range(1, 32), RuleKind.WEEKDAY: range(7), RuleKind.LUNAR: range(1, 31)}


@dataclass(eq=False)
class NoSuchRule(Refusal):
    says = N_("Không có lịch họp như vậy: chọn lại ngày họp.")


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """``day`` of the month; with ``WEEKDAY`` of the week (0 is Monday), in its ``week`` 1 to 4 or the last."""

    kind: RuleKind
    day: int
    week: int = 0

    def __post_init__(self) -> None:
        weeks = range(1, LAST_WEEK + 1) if self.kind is RuleKind.WEEKDAY else range(1)
        if self.day not in KNOWN_DAYS[self.kind] or self.week not in weeks:
            raise NoSuchRule()

    @property
    def shown(self) -> str:
        """As people say it: mùng 10 âm lịch hằng tháng."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """The same in the language of ``translate``."""
        weekday = translate(WEEKDAYS[self.day]) if self.kind is RuleKind.WEEKDAY else ""
        return translate(self._words).format(day=self.day, week=self.week, weekday=weekday)

    @property
    def _words(self) -> str:
        if self.kind is RuleKind.SOLAR:
            return N_("ngày {day} dương lịch hằng tháng")
        if self.kind is RuleKind.WEEKDAY:
            last = self.week == LAST_WEEK
            return N_("{weekday} cuối cùng của tháng") if last else N_("{weekday} tuần thứ {week} hằng tháng")
        if self.day == FULL_MOON:
            return N_("rằm hằng tháng")
        return N_("mùng {day} âm lịch hằng tháng") if self.day <= LAST_MUNG else N_("ngày {day} âm lịch hằng tháng")

    def falls_on(self, day: dt.date) -> bool:
        """Whether the club meets on that day."""
        if self.kind is RuleKind.LUNAR:
            return _is_lunar(day, self.day)
        last = Month.of(day).last_day.day
        if self.kind is RuleKind.SOLAR:
            return day.day == min(self.day, last)
        in_its_week = day.day + 7 > last if self.week == LAST_WEEK else (day.day + 6) // 7 == self.week
        return day.weekday() == self.day and in_its_week


def next_day(rule: MeetingRule, on: dt.date) -> dt.date:
    """The first day of a meeting from a day on, that day included."""
    return next(upcoming(rule, on))


def upcoming(rule: MeetingRule, on: dt.date) -> Iterator[dt.date]:
    """Every day of a meeting from a day on; ValueError after the last day whose lunar day is known."""
    day = on
    while True:
        if rule.falls_on(day):
            yield day
        day += A_DAY


def days(rule: MeetingRule, year: int) -> list[dt.date]:
    """The days of the meetings of a (solar) year."""
    return between(rule, dt.date(year, 1, 1), dt.date(year, 12, 31))


def between(rule: MeetingRule, first: dt.date, last: dt.date) -> list[dt.date]:
    """The days of the meetings from a day to another, both included."""
    every = (first + dt.timedelta(days=count) for count in range((last - first).days + 1))
    return [day for day in every if rule.falls_on(day)]


def _is_lunar(day: dt.date, wanted: int) -> bool:
    found = lunar_day(day).day
    short = wanted == 30 and found == 29
    return found == wanted or (short and lunar_day(day + A_DAY).day == 1)
