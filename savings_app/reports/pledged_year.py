"""A pledge that does not reach a year's premium (mức nuôi heo không đủ), by the law of the day the year is paid on.

Whole đồng. A year of all her pledges for a scheme (``insurance.pledged``) is held against the longest term one payment
may cover, twelve months, at what it costs on the day it is ``due``. Nothing is said where they reach it, where there is
none or one follows the seasons, nor where nothing is priced.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from savings_app.insurance import pledged
from savings_app.insurance.figures import LawRow
from savings_app.insurance.law import LAST_DAY_KNOWN
from savings_app.insurance.quote import Quote
from savings_app.members import Pledge
from savings_app.money import Dong
from savings_app.months import add_months, show_day
from savings_app.refusals import N_, as_written
from savings_app.schemes import Rhythm


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortYear:
    """What her pledges bring in a year, less than ``quote`` costs; ``needed`` is the pledge that would reach it."""

    brings: Dong
    rhythm: Rhythm
    needed: Dong
    quote: Quote

    @property
    def short(self) -> Dong:
        return self.quote.total - self.brings

    @property
    def sources(self) -> tuple[LawRow, ...]:
        """What the price rests on."""
        return self.quote.sources

    @property
    def sentence(self) -> str:
        """What to tell her, in Vietnamese."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """What to tell her, in the language of ``translate``."""
        says = N_(
            "Mức này góp cả năm được {brings}; {months} tháng bảo hiểm nộp ngày {day} tốn {premium}: mỗi năm thiếu "
            "{short}. Muốn vừa đủ, chị góp {needed} mỗi {rhythm}."
        )
        return translate(says).format(
            brings=self.brings,
            months=self.quote.months,
            day=show_day(self.quote.paid_on),
            premium=self.quote.total,
            short=self.short,
            needed=self.needed,
            rhythm=translate(self.rhythm.label),
        )


def due(until: dt.date | None, *, on: dt.date) -> dt.date | None:
    """The day a year is next paid for: the last one covered, or a year from ``on``, as far as the law is known."""
    if on > LAST_DAY_KNOWN:
        return None
    return min(until if until and until >= on else add_months(on, 12), LAST_DAY_KNOWN)


def of(pledges: Sequence[Pledge], quotes: Sequence[Quote]) -> ShortYear | None:
    """All her pledges for a scheme against the last of its terms; the first of them is the one that would change."""
    brought = [pledged.in_a_year(each.amount, each.rhythm) for each in pledges]
    known = [each for each in brought if each is not None]
    if not quotes or not known or len(known) < len(brought):
        return None
    quote, first = quotes[-1], pledges[0]
    needed = pledged.that_reaches(quote.total - Dong.total(known[1:]), first.rhythm)
    if needed is None or Dong.total(known) >= quote.total:
        return None
    return ShortYear(brings=Dong.total(known), rhythm=first.rhythm, needed=needed, quote=quote)
