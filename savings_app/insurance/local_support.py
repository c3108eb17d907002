"""What a province pays on top of the State (địa phương hỗ trợ thêm): by its council's resolution, by day.

Keys are two-digit province codes of the day, and ``code-unit`` for a former district or province whose own resolution
went on; a unit's share is added to the province's. A province without a resolution supports nobody. From the tables
``local_pension_support`` and ``local_health_support``; each has its source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from savings_app import provinces
from savings_app.insurance.figures import Ended, Figure, LawRow, Standing
from savings_app.insurance.law import Law
from savings_app.insurance.law_tables import Figures
from savings_app.insurance.participant import Participant
from savings_app.insurance.shares import NONE, Percent
from savings_app.refusals import N_, Refusal
from savings_app.schemes import PovertyStandard

T = TypeVar("T")


@dataclass(eq=False)
class NoSuchUnit(Refusal):
    """A former district or province of which no resolution is known; the refusal is for slips of the pen."""

    unit: str
    province: str
    says = N_("{province}: không có địa bàn cũ nào tên “{unit}” mà có nghị quyết riêng.")


def of_pension(law: Law, who: Participant) -> Iterator[tuple[Percent, LawRow]]:
    """Each share of (rate × rural poverty line) her province pays, and its row. Raises NoSuchProvince, NoSuchUnit."""
    for found in _newest(law, law.local_pension_support, who):
        if isinstance(found, Ended):
            yield NONE, found.row
        else:
            local_line = found.value.standard is PovertyStandard.LOCAL
            share = found.value.of(who.by_local_line if local_line else who.category)
            yield (
                share,
                replace(found.row, shown=f"{share} (theo {found.value.standard.label})" if local_line else str(share)),
            )


def of_health(law: Law, who: Participant) -> Iterator[tuple[Percent, LawRow]]:
    """Each share of a person's full contribution her province pays, and its row. Raises NoSuchProvince, NoSuchUnit."""
    for found in _newest(law, law.local_health_support, who):
        share = found.value.of(who.supported_locally_as) if isinstance(found, Figure) else NONE
        if share != NONE:
            yield share, replace(found.row, shown=str(share))


def _newest(law: Law, by_key: Figures[T], who: Participant) -> Iterator[Figure[T] | Ended]:
    """What holds where she lives. An end that was only inferred is told too, since the money may still be paid."""
    if who.province is None:
        return
    name = provinces.name(who.province, law.day)
    if who.unit is not None and not _is_known(law, f"{who.province}-{who.unit}"):
        raise NoSuchUnit(who.unit[:20], name)
    for key in [who.province] + ([f"{who.province}-{who.unit}"] if who.unit else []):
        found = by_key.newest(key)
        if isinstance(found, Figure) or (found and found.row.standing is Standing.INFERRED):
            yield found


def _is_known(law: Law, key: str) -> bool:
    return any(key in figures.tables for figures in (law.local_pension_support, law.local_health_support))
