"""Until when a pension is paid (hạn đóng BHXH tự nguyện), and what a missed deadline means.

Months and days. From Luật BHXH 41/2024/QH15 Điều 36.3, until 30/6/2025 Nghị định 134/2015/NĐ-CP Điều 12: within the
month, the 3 months, the first 4 of 6 or the first 7 of 12 months. Both one-off methods are paid on registering and have
no day to miss. Always true: a last day never lies before its period begins. What missing it means is read out of the
same articles and printed nowhere: inferred.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from savings_app.insurance.figures import LawRow, Standing
from savings_app.insurance.law import Law
from savings_app.months import Month, MonthSpan
from savings_app.refusals import N_, as_written
from savings_app.schemes import PERIODIC, PaymentMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedDeadline:
    """A period nobody paid in time: she counts as suspended and registers again, its months are not insured, and no
    interest is asked. ``row`` is where its last day stands; what follows from it is ``standing``.
    """

    method: PaymentMethod
    period: MonthSpan
    last_day: dt.date
    row: LawRow
    says = N_(
        "Đã quá hạn đóng cho tháng {period} (hạn cuối {last_day:%d/%m/%Y}). Coi như tạm dừng đóng: muốn đóng "
        "tiếp thì đăng ký lại; tháng chưa đóng không được tính, không phải trả lãi chậm đóng."
    )

    @property
    def standing(self) -> Standing:
        """No text says in so many words what follows."""
        return Standing.INFERRED

    @property
    def sentence(self) -> str:
        """The sentence in Vietnamese, facts filled in."""
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of ``translate``."""
        period = self.period.first.shown if self.period.count == 1 else str(self.period)
        return translate(self.says).format(period=period, last_day=self.last_day)


def last_day(law: Law, method: PaymentMethod, first_month: Month) -> dt.date | None:
    """The last day a period from ``first_month`` on may be paid; none for the one-off methods, paid on registering.

    From 11/2026: 30/11/2026 monthly, 31/01/2027 every 3 months, 28/02/2027 every 6, 31/05/2027 every 12.
    """
    if method not in PERIODIC:
        return None
    return MonthSpan.starting(first_month, law.pension_deadlines.value.of(method)).last.last_day


def missed(law: Law, method: PaymentMethod, first_month: Month) -> MissedDeadline | None:
    """What it means that the period is still unpaid on the law's day; none while it may be paid."""
    last = last_day(law, method, first_month)
    if last is None or law.day <= last:
        return None
    period = MonthSpan.starting(first_month, method.months)
    return MissedDeadline(method=method, period=period, last_day=last, row=law.pension_deadlines.row)
