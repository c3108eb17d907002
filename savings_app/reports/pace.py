"""Until which day a member has put in what she means to (đã góp đủ đến ngày …), by her pledges from the first on.

Pure. Money counts from the first pledge's day, or, where a pledge followed the seasons, from the one after it; each
pledge covers its own days, weeks or months, and what is over goes on to the next. Whole ones only.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Protocol

from savings_app.insurance.affordable import MOST_TIMES
from savings_app.ledger.entry import EntryKind
from savings_app.money import NOTHING, Dong
from savings_app.months import Month, add_months
from savings_app.schemes import Rhythm

PUT_IN = frozenset({EntryKind.DEPOSIT, EntryKind.PIG_OPENING})
"""What counts towards a pledge: what she put in, and what a counted pig had more or less than was tallied."""


class Paced(Protocol):
    """A pledge, from a day on."""

    @property
    def amount(self) -> Dong: ...
    @property
    def rhythm(self) -> Rhythm: ...
    @property
    def from_day(self) -> dt.date: ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days for which a pledge is still due: from a day on, until the next stretch begins.

    Months are counted from the pledge's own first day: one of the 31st is due on the 31st again after February.
    """

    began: dt.date
    amount: Dong
    rhythm: Rhythm
    covered: int = 0

    @property
    def from_day(self) -> dt.date:
        """The first day not covered."""
        return _after(self.began, self.rhythm, self.covered)


@dataclass(frozen=True, slots=True)
class Due:
    """So many times one pledge."""

    times: int
    amount: Dong
    rhythm: Rhythm

    @property
    def sum(self) -> Dong:
        """Of them all."""
        return self.amount * self.times


def paid_up_to(pledges: Sequence[Paced], put_in: Iterable[tuple[dt.date, Dong]]) -> dt.date | None:
    """The last day covered; none where the newest pledge has no rhythm of days, or nothing is covered yet.

    3.000 đ a day from 01/11/2026 and 50.000 đ put in: 16 days, covered until 16/11/2026.
    """
    counted = with_pace(pledges)
    if not counted:
        return None
    first = counted[0].from_day
    open_day = open_stretches(counted, Dong.total(amount for day, amount in put_in if day >= first))[0].from_day
    return open_day - dt.timedelta(days=1) if open_day > first else None


def open_stretches(pledges: Sequence[Paced], put_in: Dong) -> tuple[Stretch, ...]:
    """What is still due after what was put in since the first pledge with a pace; nothing where none has one."""
    counted, left = with_pace(pledges), put_in
    for place, (pledge, following) in enumerate(zip_longest(counted, counted[1:])):
        times = min(max(left, NOTHING).amount // pledge.amount.amount, MOST_TIMES)
        stretch = Stretch(pledge.from_day, pledge.amount, pledge.rhythm, times)
        if following is None or stretch.from_day < following.from_day:
            return (stretch, *(Stretch(each.from_day, each.amount, each.rhythm) for each in counted[place + 1 :]))
        left -= pledge.amount * _times_until(pledge.from_day, pledge.rhythm, following.from_day)
    return ()


def due_until(stretches: Sequence[Stretch], day: dt.date) -> list[Due]:
    """How many times which pledge is due up to a day, that day included; nothing where it is covered already."""
    after = day + dt.timedelta(days=1)
    ends = [min(after, following.from_day) for following in stretches[1:]] + [after]
    dues = [
        Due(_times_until(each.began, each.rhythm, end) - each.covered, each.amount, each.rhythm)
        for each, end in zip(stretches, ends, strict=False)
    ]
    return [due for due in dues if due.times > 0]


def with_pace(pledges: Sequence[Paced]) -> Sequence[Paced]:
    """The pledges after the last one that has no pace, oldest first."""
    paceless = [place for place, each in enumerate(pledges) if each.rhythm is Rhythm.SEASON or each.amount <= NOTHING]
    return pledges[paceless[-1] + 1 :] if paceless else pledges


def _after(began: dt.date, rhythm: Rhythm, times: int) -> dt.date:
    """The first day that so many times the pledge do not cover."""
    if rhythm is Rhythm.MONTH:
        return add_months(began, times)
    return began + dt.timedelta(days=times * _days(rhythm))


def _times_until(began: dt.date, rhythm: Rhythm, day: dt.date) -> int:
    """How many times the pledge is due before a day."""
    if rhythm is Rhythm.MONTH:
        months = Month.of(day) - Month.of(began)
        return months + (add_months(began, months) < day)
    return -((began - day).days // _days(rhythm))


def _days(rhythm: Rhythm) -> int:
    return 7 if rhythm is Rhythm.WEEK else 1
