"""When a card begins and ends (thẻ BHYT có giá trị): continuous, after a gap, for the first time.

Days. From Luật BHYT Điều 16.3: paid before the card before it ends, the day after; for the first time or after an
interruption, 30 days after payment; otherwise the payment day. An interruption is 90 days since 01/07/2025 (Luật
51/2024/QH15), counted from the first uncovered day to the payment day; before, 3 months within the financial year.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app.insurance import policies
from savings_app.insurance.law import Law
from savings_app.insurance.policies import CardEnd, FirstCardTerm, GapEdge, OldGap, Policies
from savings_app.insurance.rules import GapRule
from savings_app.months import add_months
from savings_app.refusals import N_, Refusal

ONE_DAY = dt.timedelta(days=1)

A_YEAR = 12
"""The months of a first card, where it must be a year's."""


@dataclass(eq=False)
class FirstCardNotAYear(Refusal):
    months: int
    a_year: int
    says = N_("Thẻ BHYT lần đầu hoặc sau gián đoạn phải mua {a_year} tháng, không mua {months} tháng.")


def card_from(law: Law, until: dt.date | None) -> dt.date:
    """The day a card paid on the law's day begins; ``until`` is the last day of the card before, none for a first one.

    Paid on 22/11/2026: 01/01/2027 after a card until 31/12/2026, that very day after one until 31/10/2026 (a gap
    below the limit), 22/12/2026 after a longer gap or without any card before. Raises NoRateYet.
    """
    if until is not None and until >= law.day:
        return until + ONE_DAY
    if not must_wait(law, until):
        return law.day
    return law.day + dt.timedelta(days=law.health_wait.value)


def card_to(start: dt.date, months: int, by: Policies | None = None) -> dt.date:
    """The last day of a card: ``months`` months after its start, less a day.

    21/11/2024 and 12 months give 20/11/2025. From a day the last month does not have, the end of that month counts.
    """
    ends = add_months(start, months)
    if ends.day < start.day and (by or policies.shipped()).card_end is CardEnd.NEXT_MONTH:
        ends += ONE_DAY
    return ends - ONE_DAY


def must_wait(law: Law, until: dt.date | None) -> bool:
    """Whether a card paid on the law's day is a first one, or one after an interruption."""
    return until is None or is_interrupted(law, until)


def check_first_term(law: Law, months: int, until: dt.date | None) -> None:
    """Whether a card may be bought for so many months after one until ``until``. Raises FirstCardNotAYear.

    Only where ``policies.FirstCardTerm`` asks for it: by Nghị định 146/2018/NĐ-CP Điều 13 khoản 8 a first card, and one
    after an interruption, lasts 12 months; yet 3 and 6 are sold everywhere.
    """
    if law.policies.first_card_term is FirstCardTerm.TWELVE_MONTHS and months != A_YEAR and must_wait(law, until):
        raise FirstCardNotAYear(months, A_YEAR)


def is_interrupted(law: Law, until: dt.date) -> bool:
    """Whether the gap between a card's last day and the law's day is an interruption."""
    began, rule = until + ONE_DAY, law.health_gap.value
    if rule.days is not None:
        uncovered = (law.day - began).days
        return uncovered >= rule.days + (law.policies.gap_edge is GapEdge.PAST_LIMIT)
    if law.policies.old_gap is OldGap.RUNNING:
        return _reaches(began, law.day, rule)
    years = range(began.year, law.day.year + 1)
    parts = ((max(began, dt.date(year, 1, 1)), min(law.day, dt.date(year + 1, 1, 1))) for year in years)
    return any(_reaches(first, last, rule) for first, last in parts)


def _reaches(first: dt.date, last: dt.date, rule: GapRule) -> bool:
    return add_months(first, rule.months_in_year or 0) <= last
