"""What a pledge comes to (mức để dành): until a day, in a year, and the pledge that a year's premium needs.

Whole đồng. A year is 365 days, 52 weeks or 12 months, so what a pledge brings is never said too high. A pledge that
follows the seasons comes to nothing that can be counted on.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Collection

from savings_app.insurance.affordable import MOST_TIMES
from savings_app.money import NOTHING, Dong
from savings_app.months import Month, add_months
from savings_app.schemes import Rhythm

TIMES_A_YEAR = {Rhythm.DAY: 365, Rhythm.WEEK: 52, Rhythm.MONTH: 12}

ROUND = 1_000
"""Pledges are put aside in notes and coins that there are."""


def until(day: dt.date, pledge: Dong, rhythm: Rhythm, *, after: dt.date) -> Dong:
    """What is put aside from the day after ``after`` up to ``day``, that day included.

    3.000 đ a day after 22/11/2026 until 01/07/2027: 221 days, 663.000 đ.
    """
    days = (day - after).days
    if days <= 0 or rhythm is Rhythm.SEASON:
        return NOTHING
    if rhythm is Rhythm.MONTH:
        months = Month.of(day) - Month.of(after)
        return pledge * (months - (add_months(after, months) > day))
    return pledge * (days // (7 if rhythm is Rhythm.WEEK else 1))


def in_a_year(pledge: Dong, rhythm: Rhythm) -> Dong | None:
    """What it brings in a year; none where it follows the seasons."""
    return pledge * TIMES_A_YEAR[rhythm] if rhythm in TIMES_A_YEAR else None


def that_reaches(premium: Dong, rhythm: Rhythm) -> Dong | None:
    """The least pledge in whole thousands that brings a year's premium; none where it follows the seasons.

    1.512.000 đ a year: 5.000 đ a day (365 × 4.000 đ are 52.000 đ short).
    """
    if rhythm not in TIMES_A_YEAR:
        return None
    return Dong(-(-premium.amount // (TIMES_A_YEAR[rhythm] * ROUND)) * ROUND)


def that_makes_up(missing: Dong, rhythm: Rhythm, *, by: dt.date, after: dt.date) -> Dong | None:
    """The least pledge in whole thousands that makes up what is missing by a day; none where it is not due before.

    600.000 đ missing on 22/11/2026 by 20/03/2027: 118 days, so 6.000 đ a day.
    """
    times = until(by, Dong(1), rhythm, after=after).amount
    return Dong(-(-missing.amount // (times * ROUND)) * ROUND) if times else None


def day_reached_together(missing: Dong, pledges: Collection[tuple[Dong, Rhythm]], *, after: dt.date) -> dt.date | None:
    """The day on which several pledges together make up what is missing, as ``affordable.day_reached`` of one.

    None where they never do, or not within so many days that the day is worth naming.
    """

    def together(days: int) -> Dong:
        day = after + dt.timedelta(days=days)
        return Dong.total(until(day, pledge, rhythm, after=after) for pledge, rhythm in pledges)

    days = bisect_left(range(MOST_TIMES + 1), missing, key=together)
    return after + dt.timedelta(days=days) if days <= MOST_TIMES else None
