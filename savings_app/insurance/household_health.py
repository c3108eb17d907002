"""Health insurance for a household (BHYT hộ gia đình): what each person pays, by her rank.

    amount = rate × reference level × share of her rank × months

Whole đồng for all the months, rounded once a line. From Luật BHYT Điều 13 (share 100 / 70 / 60 / 50 / 40 % of the first
person), Nghị định 188/2025/NĐ-CP Điều 6 (4,5%; before it Nghị định 146/2018/NĐ-CP Điều 7.1.e), Luật BHYT Điều 15.6
(3, 6 or 12 months). The payment day selects the rows; a later change of the base asks nothing more and gives nothing
back (Nghị định 146/2018 Điều 10.3).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from savings_app.insurance.law import Law
from savings_app.insurance.quote import Quote, QuoteLine
from savings_app.money import Dong
from savings_app.months import add_months
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Scheme

FIRST_CARD_WAITS = 30
"""Days from payment to the first day of a first card, or of one after an interruption (Luật BHYT Điều 16.3.c)."""

GAP_IN_DAYS_SINCE = dt.date(2025, 7, 1)
"""Since then an interruption is 90 days; before, 3 months (Luật 51/2024/QH15)."""

MOST_MEMBERS = 30
"""More people at one residence than this is a slip of the finger."""


@dataclass(eq=False)
class MonthsNotOffered(Refusal):
    months: int
    offered: str
    says = N_("BHYT hộ gia đình mỗi lần đóng cho {offered} tháng, không đóng cho {months} tháng.")


@dataclass(eq=False)
class NotAHousehold(Refusal):
    members: int
    most: int
    says = N_("Mỗi lần tính cho từ 1 đến {most} người trong hộ, không tính cho {members} người.")


@dataclass(eq=False)
class RankTooLow(Refusal):
    rank: int
    says = N_("Thứ tự trong hộ tính từ người thứ 1, không có người thứ {rank}.")


def quote(*, paid_on: dt.date, months: int, members: int, first_rank: int = 1) -> Quote:
    """What ``members`` people joining in household form pay, the first of them at ``first_rank``.

    Four people, 12 months, paid on 01/07/2026 (reference level 2.530.000 đ, rate 4,5%):

        rank 1   2.530.000 × 4,5% × 100% × 12 = 1.366.200
        rank 2   2.530.000 × 4,5% ×  70% × 12 =   956.340
        rank 3   2.530.000 × 4,5% ×  60% × 12 =   819.720
        rank 4   2.530.000 × 4,5% ×  50% × 12 =   683.100
                                                3.825.360

    Raises MonthsNotOffered, NotAHousehold, RankTooLow, NoRateYet or LawNotKnown.
    """
    law = Law.on(paid_on)
    offered = law.health_terms
    if months not in offered.value:
        raise MonthsNotOffered(months, offered.row.shown)
    if not 1 <= members <= MOST_MEMBERS:
        raise NotAHousehold(members, MOST_MEMBERS)
    if first_rank < 1:
        raise RankTooLow(first_rank)
    ranks = range(first_rank, first_rank + members)
    lines = tuple(_line(law, rank=rank, months=months) for rank in ranks)
    return Quote(scheme=Scheme.HOUSEHOLD_HEALTH, paid_on=paid_on, months=months, lines=lines)


def card_from(paid_on: dt.date, until: dt.date | None) -> dt.date:
    """The day a card is expected to begin; ``until`` is the last day of the card before, as far as is known.

    Paid on 22/11/2026: 01/01/2027 after a card until 31/12/2026, that very day after one until 31/10/2026 (a gap
    below the limit), 22/12/2026 after a longer gap or without any card before. From Luật BHYT Điều 16.3; the gap is
    90 days since 01/07/2025, before that 3 months, counted here without regard to the financial year.
    """
    if until is not None and until >= paid_on:
        return until + dt.timedelta(days=1)
    if until is not None and paid_on < _gap_ends(paid_on, until):
        return paid_on
    return paid_on + dt.timedelta(days=FIRST_CARD_WAITS)


def card_to(start: dt.date, months: int) -> dt.date:
    """The last day of a card: ``months`` months after its start, less a day.

    21/11/2024 and 12 months give 20/11/2025. From a day the last month does not have, the end of that month counts.
    """
    return add_months(start, months) - dt.timedelta(days=1)


def _gap_ends(paid_on: dt.date, until: dt.date) -> dt.date:
    """The day on which a gap after ``until`` has become an interruption."""
    began = until + dt.timedelta(days=1)
    return began + dt.timedelta(days=90) if paid_on >= GAP_IN_DAYS_SINCE else add_months(began, 3)


def _line(law: Law, *, rank: int, months: int) -> QuoteLine:
    rate, level, ladder = law.health_rate, law.reference_level, law.health_ladder
    share = ladder.value.at(rank)
    exact = rate.value.share * level.value.amount * share.share * months
    return QuoteLine(
        rank=rank,
        basis=level.value,
        gross=Dong.round_half_up(exact),
        sources=(rate.row, level.row, replace(ladder.row, shown=str(share))),
    )
