"""Tết by the Vietnamese calendar, and the days around it on which nobody comes to a meeting (những ngày Tết).

They run from 28 tháng Chạp to mùng 5 tháng Giêng, both included.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from savings_app.lunar import LunarDay, lunar_day

WARNED_BEFORE = 30
"""Days before Tết from which a club is reminded of it."""

BUSY_FROM = 28
BUSY_TO = 5

NEW_YEAR = LunarDay(1, 1, leap=False)


@dataclass(frozen=True, slots=True)
class Tet:
    """One Tết: its first day, and the first and last of the days around it."""

    first_day: dt.date
    busy_from: dt.date
    busy_to: dt.date

    @property
    def last_before(self) -> dt.date:
        """The last day on which people still come: 27 tháng Chạp."""
        return self.busy_from - dt.timedelta(days=1)

    def days_left(self, on: dt.date) -> int:
        """Days from a day until Tết."""
        return (self.first_day - on).days


@cache
def of_year(year: int) -> Tet:
    """The Tết that begins in a solar year."""
    january = dt.date(year, 1, 20)
    near = (january + dt.timedelta(days=count) for count in range(33))
    first = next(day for day in near if lunar_day(day) == NEW_YEAR)
    eve = lunar_day(first - dt.timedelta(days=1)).day  # tháng Chạp has 29 days or 30
    return Tet(first, first - dt.timedelta(days=eve - BUSY_FROM + 1), first + dt.timedelta(days=BUSY_TO - 1))


def ahead(on: dt.date) -> Tet | None:
    """The Tết that is near on a day; none where it is further off, or has come."""
    # Late in December it is the next year's.
    for year in (on.year, on.year + 1):
        found = of_year(year)
        if 0 < found.days_left(on) <= WARNED_BEFORE:
            return found
    return None
