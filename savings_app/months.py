"""Calendar months and spans of them (tháng, kỳ).

A Month is a calendar month of a year; a MonthSpan runs from one to another, both included. Days shown to people
are dd/mm/yyyy. Nothing here asks what day it is: today is given by the doors.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from zoneinfo import ZoneInfo

from savings_app.refusals import N_, Refusal

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
"""UTC+7 the year round; the day people mean is the day there."""

EARLIEST_YEAR = 1900
LATEST_YEAR = 2099

_TYPED_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


@dataclass(eq=False)
class UnreadableDay(Refusal):
    typed: str
    says = N_("Không đọc được ngày “{typed}”: viết ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 22/11/2026.")


def read_day(typed: str) -> dt.date:
    """The day a person typed (22/11/2026, 22-11-2026, 22.11.2026) or a date field sent (2026-11-22)."""
    text = typed.strip(" ")[:12]
    iso, spoken = _ISO_DAY.fullmatch(text), _TYPED_DAY.fullmatch(text)
    if iso:
        year, month, day = map(int, iso.groups())
    elif spoken:
        day, month, year = map(int, spoken.groups())
    else:
        raise UnreadableDay(typed[:20])
    try:
        found = dt.date(year, month, day)
    except ValueError:
        raise UnreadableDay(typed[:20]) from None
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise UnreadableDay(typed[:20])
    return found


def local_day(instant: dt.datetime) -> dt.date:
    """The day it is in Việt Nam at that moment."""
    return instant.astimezone(VIETNAM).date()


def show_day(day: dt.date) -> str:
    """dd/mm/yyyy."""
    return f"{day:%d/%m/%Y}"


def add_months(day: dt.date, count: int) -> dt.date:
    """The same day ``count`` months later, the last of the month where that day does not exist."""
    month = Month.of(day) + count
    return dt.date(month.year, month.number, min(day.day, month.last_day.day))


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month: 2026-11."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12:
            raise ValueError(f"no such month: {self.number}")

    @classmethod
    def of(cls, day: dt.date) -> Month:
        """The month a day lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """From its stored form, 2026-11."""
        year, number = text.split("-")
        return cls(int(year), int(number))

    @property
    def first_day(self) -> dt.date:
        return dt.date(self.year, self.number, 1)

    @property
    def last_day(self) -> dt.date:
        return dt.date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    def __add__(self, count: int) -> Month:
        years, number = divmod(self.year * 12 + self.number - 1 + count, 12)
        return Month(years, number + 1)

    def __sub__(self, other: Month) -> int:
        """Whole months from ``other`` to this one."""
        return (self.year - other.year) * 12 + self.number - other.number

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def shown(self) -> str:
        """As people write it: 11/2026."""
        return f"{self.number:02}/{self.year:04}"


@dataclass(frozen=True, slots=True)
class MonthSpan:
    """Months from ``first`` to ``last``, both included."""

    first: Month
    last: Month

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a span ends before it begins")

    @classmethod
    def starting(cls, first: Month, count: int) -> MonthSpan:
        """``count`` months from ``first`` on."""
        return cls(first, first + (count - 1))

    @property
    def count(self) -> int:
        return self.last - self.first + 1

    @property
    def listed(self) -> str:
        """Month by month, each year once: 11, 12/2026, 1/2027."""
        by_year = groupby(self, key=lambda month: month.year)
        return ", ".join(f"{', '.join(str(month.number) for month in found)}/{year}" for year, found in by_year)

    def __iter__(self) -> Iterator[Month]:
        return (self.first + offset for offset in range(self.count))

    def __str__(self) -> str:
        return f"{self.first.shown}–{self.last.shown}"
