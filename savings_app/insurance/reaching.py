"""The day a step is reached (đủ vào ngày nào?), at what it costs on that very day.

Whole đồng and days. What a payment costs is fixed by the law of the day it is paid on, so a day of next year is never
found at this year's price. Always true: with the law of the day known, what is there on it is enough by that law. Past
the last day known the newest price known is taken, and ``known`` is false.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from savings_app.insurance import law
from savings_app.insurance.figures import LawRow
from savings_app.insurance.quote import Quote
from savings_app.money import Dong

ONE_DAY = dt.timedelta(days=1)

MOST_LOOKS = 12
"""More often than this a household's ranks do not change before a day is found."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The day, and what the step costs by the law of the day, or by the newest one known."""

    day: dt.date
    quote: Quote
    known: bool

    @property
    def sources(self) -> tuple[LawRow, ...]:
        """What the price rests on."""
        return self.quote.sources


def first_day(
    on: dt.date, *, quote_on: Callable[[dt.date], Quote | None], day_when: Callable[[Dong], dt.date | None]
) -> Reached | None:
    """The first day from ``on`` with enough for the step; none where that is never, or not worth waiting for.

    ``quote_on`` prices the step on a day, ``day_when`` says when so much is there. 1 month of the pension on 22/11/2026
    at 3.000 đ a day from nothing: not after 88 days at 264.000 đ, since 387.200 đ are due from 01/01/2027 on: 130 days.
    """
    newest = None
    for start, end in pairwise([on, *turns(on), law.LAST_DAY_KNOWN + ONE_DAY]):
        quote = quote_on(start)
        newest = quote or newest
        for _ in range(MOST_LOOKS):
            found = day_when(quote.total) if quote else None
            if quote is None or found is None or max(found, start) >= end:
                break
            day = max(found, start)
            again = quote_on(day)
            if again and again.total <= quote.total:
                return Reached(day, again, known=True)
            quote = again
    found = day_when(newest.total) if newest else None
    return Reached(max(found, law.LAST_DAY_KNOWN + ONE_DAY), newest, known=False) if newest and found else None


def turns(on: dt.date) -> list[dt.date]:
    """The days after ``on``, as far as the law is known, from which a figure of it is another, or the year is."""
    last = law.LAST_DAY_KNOWN
    new_years = {dt.date(year, 1, 1) for year in range(on.year + 1, last.year + 1)}
    begin = {each.row.since for _, table in law.shipped_tables().every() for each in table.rows}
    return sorted(day for day in new_years | begin if on < day <= last)
