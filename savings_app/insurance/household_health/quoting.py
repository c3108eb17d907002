"""What health insurance costs (bảng tính BHYT): by rank for a household, in full less support for any other group.

    household      rate × reference level × share of her rank × months
    other groups   rate × reference level × months − what the budget pays of it; no ranks

Whole đồng for all the months, rounded once a line; a province's own support comes on top, and donors may pay what is
left. From Luật BHYT Điều 13 (share 100 / 70 / 60 / 50 / 40 % of the first person; groups with support have no ladder,
Nghị định 146/2018/NĐ-CP Điều 7.2), Nghị định 188/2025/NĐ-CP Điều 6, Luật BHYT Điều 15.6 (3, 6 or 12 months). The
payment day selects the rows; a later change of the base asks nothing more and gives nothing back (Nghị định
146/2018/NĐ-CP Điều 10.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from savings_app.insurance import local_support, sharing
from savings_app.insurance.figures import LawRow
from savings_app.insurance.law import Law
from savings_app.insurance.participant import ANYBODY, Participant
from savings_app.insurance.policies import OddTerm
from savings_app.insurance.quote import Part, Quote, QuoteLine
from savings_app.insurance.sharing import Share
from savings_app.money import NOTHING, Dong
from savings_app.refusals import N_, Refusal
from savings_app.schemes import HealthGroup, Scheme

MOST_MEMBERS = 30
"""More people at one residence than this is a slip of the finger."""

LONGEST_ODD_TERM = 12
"""Where odd terms are taken, they go up to a year."""


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


@dataclass(eq=False)
class GroupNotPriced(Refusal):
    """The tables know no support of that group on the day."""

    group: HealthGroup
    paid_on: str
    says = N_("Chưa có số liệu hỗ trợ đóng BHYT cho nhóm “{group}” ngày {paid_on}, nên chưa tính được.")


def quote(
    law: Law,
    *,
    months: int,
    members: int = 1,
    first_rank: int = 1,
    who: Participant = ANYBODY,
    donor: Dong = NOTHING,
) -> Quote:
    """What ``members`` people of one group pay; in household form the first of them stands at ``first_rank``.

    Four people, 12 months, paid on 01/07/2026 (reference level 2.530.000 đ, rate 4,5%):

        rank 1   2.530.000 × 4,5% × 100% × 12 = 1.366.200
        rank 2   2.530.000 × 4,5% ×  70% × 12 =   956.340
        rank 3   2.530.000 × 4,5% ×  60% × 12 =   819.720
        rank 4   2.530.000 × 4,5% ×  50% × 12 =   683.100
                                                3.825.360

    ``donor`` is for the term, spent on the first lines first. Raises MonthsNotOffered, NotAHousehold, RankTooLow,
    GroupNotPriced, NoSuchProvince, NoSuchUnit, NoRateYet or LawNotKnown.
    """
    check_term(law, months)
    if not 1 <= members <= MOST_MEMBERS:
        raise NotAHousehold(members, MOST_MEMBERS)
    if first_rank < 1:
        raise RankTooLow(first_rank)
    in_household = who.health_group is HealthGroup.HOUSEHOLD
    lines, left = [], donor
    for rank in range(first_rank, first_rank + members):
        lines.append(_line(law, who, rank=rank if in_household else 1, months=months, donor=left))
        left -= lines[-1].donor_support
    return Quote(scheme=Scheme.HOUSEHOLD_HEALTH, paid_on=law.day, months=months, lines=tuple(lines))


def is_free(law: Law, who: Participant) -> bool:
    """Whether the budgets pay all of her card. In household form she pays at every rank, unless her province may pay.

    Raises what the quote raises.
    """
    if who.health_group is HealthGroup.HOUSEHOLD and who.supported_locally_as is None:
        return False
    return quote(law, months=min(law.health_terms.value), who=who).total == NOTHING


def check_term(law: Law, months: int) -> None:
    """Whether health insurance is sold for so many months at once. Raises MonthsNotOffered."""
    offered = law.health_terms
    odd = law.policies.odd_term is OddTerm.TAKEN and 1 <= months <= LONGEST_ODD_TERM
    if months not in offered.value and not odd:
        raise MonthsNotOffered(months, offered.row.shown)


def _line(law: Law, who: Participant, *, rank: int, months: int, donor: Dong) -> QuoteLine:
    rate, level = law.health_rate, law.reference_level
    full = rate.value.share * level.value.amount * months
    formula = f"{level.value.figures} × {rate.value}"
    rows: tuple[LawRow, ...] = (rate.row, level.row)
    gross = full
    if who.health_group is HealthGroup.HOUSEHOLD:
        share = law.health_ladder.value.at(rank)
        gross, formula = full * share.share, f"{formula} × {share}"
        rows = (*rows, replace(law.health_ladder.row, shown=str(share)))
    supported = _supported(law, who, months)
    budgets = [*_state(law, who, full, months=supported, of=months), *_local(law, who, full, months=months)]
    whole = Share(Part.GROSS, gross, f"{formula} × {months}", rows)
    steps = sharing.divide(whole, budgets, rounding=law.policies.rounding)
    steps = sharing.with_donor(steps, donor, most=law.donor_share.value.share, rows=(law.donor_share.row,))
    return QuoteLine(rank=rank, basis=level.value, steps=steps, group=who.health_group, supported_months=supported)


def _supported(law: Law, who: Participant, months: int) -> int:
    """How many of the months use up a limited support; none where it is not limited."""
    figure = law.health_support.find(who.health_group)
    limit = figure.value.months if figure else None
    return 0 if limit is None else min(months, max(0, limit - who.supported_months))


def _state(law: Law, who: Participant, full: Fraction, *, months: int, of: int) -> Iterator[Share]:
    """What the budget pays for a group; ``months`` of the whole ``of`` count where the support is limited."""
    if who.health_group is HealthGroup.HOUSEHOLD:
        return
    figure = law.health_support.find(who.health_group)
    if figure is None:
        raise GroupNotPriced(who.health_group, f"{law.day:%d/%m/%Y}")
    share = figure.value.percent
    part = Fraction(1) if figure.value.months is None else Fraction(months, of)
    formula = f"{law.reference_level.value.figures} × {law.health_rate.value} × {share} × {of * part}"
    yield Share(Part.STATE, full * share.share * part, formula, (figure.row,))


def _local(law: Law, who: Participant, full: Fraction, *, months: int) -> Iterator[Share]:
    for share, row in local_support.of_health(law, who):
        formula = f"{law.reference_level.value.figures} × {law.health_rate.value} × {share} × {months}"
        yield Share(Part.LOCAL, full * share.share, formula, (row,))
