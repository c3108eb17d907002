"""When the next months of the pension are due (hạn đóng kỳ sau), by the method she paid by last.

The period begins with the month after the last one covered; its last day is the law's
(``voluntary_pension.deadlines``).
Whoever has none recorded, or whose years ahead are over, counts as paying monthly and is marked; whoever paid for
missing months, or never, is not asked about.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from savings_app.insurance.law import Law
from savings_app.insurance.voluntary_pension import deadlines
from savings_app.months import Month, MonthSpan, show_day
from savings_app.refusals import N_, Refusal, as_written
from savings_app.reports.last_days import LastDay
from savings_app.schemes import PERIODIC, PaymentMethod, Scheme

NAMED_ONE_BY_ONE = 3
"""Months that are still read at a glance; more of them are told from the first to the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionDue:
    """The period that comes next: its first month, the last day for paying it, how many days are left until then.

    ``assumed`` where the method is not recorded. ``missed`` where the last day is over: the months not insured, up to
    the month a payment begins with now (``Coverage.first_month``).
    """

    method: PaymentMethod
    first_month: Month
    last_day: dt.date
    days_left: int
    missed: MonthSpan | None
    assumed: bool = False

    @property
    def sentence(self) -> str:
        """What to tell her, in Vietnamese."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """What to tell her, in the language of ``translate``."""
        facts = {"month": self.first_month.shown, "day": show_day(self.last_day), "days": self.days_left}
        if self.missed is not None:
            facts |= {"months": _spelled(self.missed, translate), "now": (self.missed.last + 1).shown}
        said = translate(self._says()).format(**facts)
        assumed = N_("Phương thức chưa ghi: tính như đóng hằng tháng.")
        return f"{translate(assumed)} {said}" if self.assumed else said

    def _says(self) -> str:
        if self.missed is not None:
            return N_(
                "Tháng {months} chưa đóng: không được tính, không phải trả lãi. Đã quá hạn ngày {day}: "
                "muốn đóng tiếp thì đăng ký lại, đóng bây giờ bắt đầu từ tháng {now}."
            )
        if not self.days_left:
            return N_("Hôm nay là ngày cuối đóng kỳ từ tháng {month}.")
        return N_("Đóng kỳ từ tháng {month} chậm nhất ngày {day}: còn {days} ngày.")


def next_due(known: LastDay, *, on: dt.date) -> PensionDue | None:
    """When her next period is due; none for whoever is not asked about, or where the law of the day has no answer."""
    method = _method(known, on)
    if known.until is None or method is None:
        return None
    first_month, this = Month.of(known.until) + 1, Month.of(on)
    try:
        law = Law.on(on)
        last_day = deadlines.last_day(law, method, first_month)
    except Refusal:
        return None
    if last_day is None:
        return None
    return PensionDue(
        method=method,
        first_month=first_month,
        last_day=last_day,
        days_left=(last_day - on).days,
        missed=MonthSpan(first_month, this + -1) if last_day < on else None,
        assumed=method is not known.method,
    )


def unpaid(known: LastDay, *, on: dt.date) -> bool:
    """Whether nothing is paid for the month of that day: the months she paid for ended before it."""
    asked = known.scheme is Scheme.VOLUNTARY_PENSION and known.method is not PaymentMethod.MISSING
    return asked and known.until is not None and Month.of(known.until) < Month.of(on)


def _method(known: LastDay, on: dt.date) -> PaymentMethod | None:
    """By which method the next period is asked for; none where nobody is."""
    if known.scheme is not Scheme.VOLUNTARY_PENSION:
        return None
    if known.method in PERIODIC:
        return known.method
    return PaymentMethod.MONTHLY if known.method is None or unpaid(known, on=on) else None


def _spelled(months: MonthSpan, translate: Callable[[str], str]) -> str:
    """9, 10/2026 where they are few and of one year."""
    first, last = months.first, months.last
    if first.year == last.year and months.count <= NAMED_ONE_BY_ONE:
        return months.listed
    return translate(N_("{first} đến tháng {last}")).format(first=first.shown, last=last.shown)
