"""When the next months of the pension are due (hạn đóng kỳ sau), by the method she paid by last.

The period begins with the month after the last one covered; its last day is the law's
(``voluntary_pension.deadlines``).
Only the methods that come round again have one: whoever paid for years ahead, or never, is not asked about.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from savings_app.insurance.law import Law
from savings_app.insurance.voluntary_pension import deadlines
from savings_app.insurance.voluntary_pension.deadlines import MissedDeadline
from savings_app.months import Month, show_day
from savings_app.refusals import N_, Refusal, as_written
from savings_app.reports.last_days import LastDay
from savings_app.schemes import PaymentMethod, Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionDue:
    """The period that comes next: its first month, the last day for paying it, how many days are left until then.

    ``missed`` says what it means that the last day is over.
    """

    method: PaymentMethod
    first_month: Month
    last_day: dt.date
    days_left: int
    missed: MissedDeadline | None

    @property
    def sentence(self) -> str:
        """What to tell her, in Vietnamese."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """What to tell her, in the language of ``translate``."""
        if self.missed is not None:
            return self.missed.say(translate)
        says = N_("Đóng kỳ từ tháng {month} chậm nhất ngày {day}: còn {days} ngày.")
        if not self.days_left:
            says = N_("Hôm nay là ngày cuối đóng kỳ từ tháng {month}.")
        facts = {"month": self.first_month.shown, "day": show_day(self.last_day), "days": self.days_left}
        return translate(says).format(**facts)


def next_due(known: LastDay, *, on: dt.date) -> PensionDue | None:
    """When her next period is due; none outside the periodic methods, or where the law of the day has no answer."""
    if known.scheme is not Scheme.VOLUNTARY_PENSION or known.until is None or known.method is None:
        return None
    law, first_month = Law.on(on), Month.of(known.until) + 1
    try:
        last_day = deadlines.last_day(law, known.method, first_month)
        missed = deadlines.missed(law, known.method, first_month)
    except Refusal:
        return None
    if last_day is None:
        return None
    left = (last_day - on).days
    return PensionDue(method=known.method, first_month=first_month, last_day=last_day, days_left=left, missed=missed)


def unpaid(known: LastDay, *, on: dt.date) -> bool:
    """Whether the months she paid for are over, or end with this one."""
    return known.until is not None and Month.of(known.until) <= Month.of(on)
