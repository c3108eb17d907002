"""Five consecutive years of health insurance (BHYT 5 năm liên tục), and what they free her from.

Days. Cards of any group count; a gap of at most three months between two does not break the years, and its time is not
taken off (Nghị định 146/2018/NĐ-CP Điều 12 khoản 5, confirmed; what came after it is ``policies.FiveYearGap``). Once
five years are full, co-payments above six reference levels in a year free her from more of them until 31/12 (Luật BHYT
Điều 22 khoản 1 điểm d). Always true: the years never begin after the first day of the last card.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate

from savings_app.insurance.figures import LawRow, Standing
from savings_app.insurance.household_health.cards import ONE_DAY
from savings_app.insurance.law import Law
from savings_app.insurance.policies import FiveYearGap, Policies
from savings_app.insurance.quote import documents, least_sure
from savings_app.money import Dong
from savings_app.months import add_months
from savings_app.refusals import N_, as_written

OLD_DECREE_ENDED = dt.date(2025, 8, 15)
"""Nghị định 188/2025/NĐ-CP repeals Nghị định 146/2018/NĐ-CP from that day on."""

MONTHS_TOLERATED = 3
DAYS_NOT_TOLERATED = 90


@dataclass(frozen=True, slots=True, order=True)
class CardSpan:
    """A card of any group, from its first day to its last, both included."""

    first: dt.date
    last: dt.date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a card ends before it begins")


@dataclass(frozen=True, slots=True, kw_only=True)
class CopaymentCeiling:
    """Above how much of co-payments in one year she is free of more, once her five years are full."""

    amount: Dong
    formula: str
    rows: tuple[LawRow, ...]

    @property
    def source(self) -> str:
        return documents(self.rows)

    @property
    def standing(self) -> Standing:
        return least_sure(self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuity:
    """Her unbroken years as they stand on ``on``; ``full_on`` is the day they are full if she goes on without a gap.

    ``rejoin_by`` is the last day on which a new card may begin without breaking them; ``provisional`` when a gap is
    judged that no decree read here speaks of.
    """

    on: dt.date
    began: dt.date
    covered_to: dt.date
    rejoin_by: dt.date
    full_on: dt.date
    years: int
    ceiling: CopaymentCeiling
    row: LawRow
    provisional: bool

    @property
    def broken(self) -> bool:
        """Whether she has been without a card for too long."""
        return self.rejoin_by < self.on

    @property
    def full(self) -> bool:
        """Whether she has the years on that day, and a card."""
        return not self.broken and self.full_on <= self.on <= self.covered_to

    @property
    def says(self) -> str:
        """The Vietnamese sentence with its facts in braces."""
        if self.broken:
            return N_(
                "Thẻ trước hết hạn {covered_to:%d/%m/%Y}, đã gián đoạn quá lâu: {years} năm liên tục tính lại từ thẻ "
                "mới."
            )
        if self.full:
            return N_(
                "Đã đủ {years} năm liên tục từ {full_on:%d/%m/%Y}: cùng chi trả trong năm vượt {ceiling} thì được miễn "
                "phần vượt đến hết 31/12."
            )
        return N_(
            "BHYT liên tục từ {began:%d/%m/%Y}, đóng tiếp không gián đoạn thì đủ {years} năm ngày {full_on:%d/%m/%Y}; "
            "từ đó cùng chi trả trong năm vượt {ceiling} (theo mức hôm nay) thì được miễn phần vượt đến hết 31/12."
        )

    @property
    def sentence(self) -> str:
        return self.say(as_written)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language of ``translate``."""
        return translate(self.says).format(
            began=self.began,
            covered_to=self.covered_to,
            full_on=self.full_on,
            years=self.years,
            ceiling=self.ceiling.amount,
        )


def five_years(law: Law, cards: Iterable[CardSpan]) -> Continuity | None:
    """How long she has been insured without a break, on the law's day; none who never had a card.

    Cards 01/01/2022–31/12/2023 and, after three months without, from 01/04/2024 on: unbroken since 01/01/2022, five
    years full on 01/01/2027. Raises NoRateYet.
    """
    ordered = sorted(cards)
    if not ordered:
        return None
    needed = law.health_continuity
    began, covered_to = _unbroken(ordered, law.policies)
    return Continuity(
        on=law.day,
        began=began,
        covered_to=covered_to,
        rejoin_by=_rejoin_by(covered_to, law.policies),
        full_on=add_months(began, needed.value),
        years=needed.value // 12,
        ceiling=copayment_ceiling(law),
        row=needed.row,
        provisional=_gap_by_policy(ordered, law.day),
    )


def copayment_ceiling(law: Law) -> CopaymentCeiling:
    """Six reference levels of the law's day: 14.040.000 đ until 30/06/2026, 15.180.000 đ since. Raises NoRateYet."""
    times, level = law.health_copayment_multiple, law.reference_level
    return CopaymentCeiling(
        amount=level.value * times.value,
        formula=f"{level.value.figures} × {times.value}",
        rows=(times.row, level.row),
    )


def _unbroken(ordered: list[CardSpan], by: Policies) -> tuple[dt.date, dt.date]:
    """The first and the last day of the last unbroken stretch."""
    began, covered_to = ordered[0].first, ordered[0].last
    for card in ordered[1:]:
        if card.first > _rejoin_by(covered_to, by):
            began = card.first
        covered_to = max(covered_to, card.last)
    return began, covered_to


def _rejoin_by(covered_to: dt.date, by: Policies) -> dt.date:
    """The last day on which the next card may begin; a gap that ended under the older decree goes by that one."""
    uncovered = covered_to + ONE_DAY
    older = add_months(uncovered, MONTHS_TOLERATED)
    if by.five_year_gap is FiveYearGap.THREE_MONTHS:
        return older
    return max(uncovered + dt.timedelta(days=DAYS_NOT_TOLERATED - 1), min(older, OLD_DECREE_ENDED - ONE_DAY))


def _gap_by_policy(ordered: list[CardSpan], on: dt.date) -> bool:
    """Whether a gap ended, or goes on, since the older decree did."""
    covered_to = list(accumulate((card.last for card in ordered), max))
    followed_on = [card.first for card in ordered[1:]] + [on]
    gaps = zip(covered_to, followed_on, strict=True)
    return any(first > last + ONE_DAY and first >= OLD_DECREE_ENDED for last, first in gaps)
