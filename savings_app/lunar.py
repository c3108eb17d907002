"""The lunar day of a solar one (ngày âm lịch), by the Vietnamese calendar at UTC+7.

Chinese calendars differ: theirs puts Tết 2030 one day late. Known for the years 1900 to 2100; a day outside is a
ValueError, since every day that reaches this was read by ``months.read_day``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from lunar_vn import solar_to_lunar

from savings_app.refusals import N_, as_written

FULL_MOON = 15
LAST_MUNG = 10
"""The first ten days of a lunar month are called mùng."""


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of a lunar month; ``leap`` when the month is the second of its number in the year (tháng nhuận)."""

    day: int
    month: int
    leap: bool

    @property
    def shown(self) -> str:
        """As people write it: 14 tháng 10 âm lịch."""
        return self.say(as_written)

    def spoken(self, translate: Callable[[str], str]) -> str:
        """As people say it: rằm tháng Chạp, mùng 4 tháng Giêng, 20 tháng 10 âm lịch."""
        words = {1: N_("tháng Giêng"), 12: N_("tháng Chạp")}.get(self.month, N_("tháng {month}"))
        month = translate(N_("tháng {month} nhuận") if self.leap else words).format(month=self.month)
        return translate(self._day_words).format(day=self.day, month=month)

    @property
    def _day_words(self) -> str:
        if self.day == FULL_MOON:
            return N_("rằm {month}")
        if self.day <= LAST_MUNG:
            return N_("mùng {day} {month}")
        named = self.month in {1, 12} and not self.leap
        return N_("{day} {month}") if named else N_("{day} {month} âm lịch")

    def say(self, translate: Callable[[str], str]) -> str:
        """The same in the language of ``translate``."""
        words = N_("{day} tháng {month} nhuận âm lịch") if self.leap else N_("{day} tháng {month} âm lịch")
        return translate(words).format(day=self.day, month=self.month)


def lunar_day(day: dt.date) -> LunarDay:
    """The lunar day of a solar day."""
    found = solar_to_lunar(day)
    return LunarDay(found.day, found.month, found.leap)
