"""What paying today, or later, does to a health card (đóng tiếp thẻ BHYT): continuous, a gap, or interrupted.

Days, by the law of the day on which money is paid (``household_health.cards``); nothing is counted twice here.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from savings_app.insurance import household_health
from savings_app.insurance.household_health.cards import is_interrupted
from savings_app.insurance.law import LAST_DAY_KNOWN, Law
from savings_app.months import show_day
from savings_app.refusals import N_, Refusal, as_written

LONGEST_GAP = 366
"""Days looked ahead for the one on which a gap becomes an interruption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRenewal:
    """A card until a day, none where it is not known: when the next one begins if it is paid on the day asked about.

    ``interrupted_from`` is the first payment day on which the gap counts as an interruption.
    """

    on: dt.date
    until: dt.date | None
    card_from: dt.date
    interrupted_from: dt.date | None

    @property
    def continuous(self) -> bool:
        """Whether paying now leaves no day uncovered."""
        return self.until is not None and self.until >= self.on

    @property
    def interrupted(self) -> bool:
        """Whether too long has passed already."""
        return self.interrupted_from is not None and self.interrupted_from <= self.on

    @property
    def sentence(self) -> str:
        """What to tell her, in Vietnamese."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """What to tell her, in the language of ``translate``."""
        facts = {
            "until": show_day(self.until) if self.until else "",
            "start": show_day(self.card_from),
            "interrupted": show_day(self.interrupted_from) if self.interrupted_from else "",
        }
        return translate(self._says()).format(**facts)

    def _says(self) -> str:
        if self.until is None:
            return N_("Nếu là thẻ đầu tiên, đóng hôm nay thì thẻ có từ {start}.")
        if self.interrupted:
            return N_("Gián đoạn từ {interrupted}: đóng hôm nay thì thẻ mới có từ {start}.")
        if self.interrupted_from is None:
            if self.continuous:
                return N_("Đóng chậm nhất ngày {until} thì thẻ liền nhau.")
            return N_("Đóng hôm nay thì thẻ mới có từ {start}.")
        if self.continuous:
            return N_("Đóng chậm nhất ngày {until} thì thẻ liền nhau; để đến {interrupted} là gián đoạn.")
        return N_("Đóng hôm nay có thẻ từ {start}; để đến {interrupted} là gián đoạn, phải chờ mới có thẻ.")


@dataclass(frozen=True, slots=True)
class CardFromTheBudget:
    """The budgets pay her card in full: there is nothing to pay, and somebody to ask."""

    @property
    def sentence(self) -> str:
        """What to tell her, in Vietnamese."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """What to tell her, in the language of ``translate``."""
        return translate(
            N_("Ngân sách đóng thẻ này, không phải trích tiền góp: hỏi UBND xã hoặc cơ quan BHXH để nhận thẻ.")
        )


def renewal(until: dt.date | None, *, on: dt.date) -> CardRenewal | None:
    """What she can be told on that day; none where the law of the day has no answer."""
    try:
        card_from = household_health.card_from(Law.on(on), until)
    except Refusal:
        return None
    interrupted_from = interrupted_on(until) if until is not None else None
    return CardRenewal(on=on, until=until, card_from=card_from, interrupted_from=interrupted_from)


@lru_cache(maxsize=1024)
def interrupted_on(until: dt.date) -> dt.date | None:
    """The first day on which a card that ended then counts as interrupted; none where the law of those days is unknown.

    31/10/2026 ends a card whose gap is an interruption from 30/01/2027 on: 90 uncovered days before it.
    """

    def is_over(days: int) -> bool:
        return is_interrupted(Law.on(until + dt.timedelta(days=days)), until)

    most = min(LONGEST_GAP, (LAST_DAY_KNOWN - until).days + 1)
    try:
        days = bisect_left(range(most), True, lo=min(1, most), key=is_over) if most > 0 else most
    except Refusal:
        return None
    return until + dt.timedelta(days=days) if days < most else None
