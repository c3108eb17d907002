"""Percentages as the law writes them (tỷ lệ phần trăm): one alone, by rank in a household, by whom they support.

Unit: hundredths, exact ``Decimal`` from text, never a float. Shown the Vietnamese way, "4,5%".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from savings_app.schemes import LocalBeneficiary, PovertyStandard, SupportCategory


@dataclass(frozen=True, slots=True, order=True)
class Percent:
    """From 0 to 100 hundredths."""

    hundredths: Decimal

    def __post_init__(self) -> None:
        if not 0 <= self.hundredths <= 100:
            raise ValueError(f"a share lies between 0 and 100, not {self.hundredths}")

    @property
    def share(self) -> Fraction:
        """The part of one whole: 9/200 of 4,5%."""
        return Fraction(self.hundredths) / 100

    def __str__(self) -> str:
        return f"{self.hundredths}".replace(".", ",") + "%"


@dataclass(frozen=True, slots=True)
class Ladder:
    """The falling shares of a household's first, second, … person; the last is for everyone after."""

    steps: tuple[Percent, ...]

    def __post_init__(self) -> None:
        if not self.steps or any(later > earlier for earlier, later in pairwise(self.steps)):
            raise ValueError("a ladder has steps and never rises")

    def at(self, rank: int) -> Percent:
        """The share of the person at ``rank``, counted from 1."""
        return self.steps[min(rank, len(self.steps)) - 1]

    def __str__(self) -> str:
        return " / ".join(map(str, self.steps))


@dataclass(frozen=True, slots=True)
class SupportShares:
    """The share a budget pays for each support category. ``standard`` is whose poverty line says who is poor."""

    by_category: Mapping[SupportCategory, Percent]
    standard: PovertyStandard = PovertyStandard.NATIONAL

    def of(self, category: SupportCategory) -> Percent:
        """Her category's share, that of ``OTHER`` where the law names no own one."""
        return self.by_category.get(category, self.by_category[SupportCategory.OTHER])

    def __str__(self) -> str:
        return " / ".join(str(self.of(category)) for category in SupportCategory)

    @property
    def by_name(self) -> str:
        """Each share with whom it is for, and by whose poverty line where that is not the State's."""
        shares = ", ".join(f"{category.label} {share}" for category, share in self.by_category.items())
        named = shares if len(self.by_category) > 1 else f"mọi người {self.by_category[SupportCategory.OTHER]}"
        return named if self.standard is PovertyStandard.NATIONAL else f"{named} (theo {self.standard.label})"


@dataclass(frozen=True, slots=True)
class BeneficiaryShares:
    """The share a province pays for each of those its resolution names; nothing for anybody else."""

    by_beneficiary: Mapping[LocalBeneficiary, Percent]

    def of(self, beneficiary: LocalBeneficiary | None) -> Percent:
        return self.by_beneficiary.get(beneficiary, NONE) if beneficiary else NONE

    def __str__(self) -> str:
        return ", ".join(f"{each.label} {share}" for each, share in self.by_beneficiary.items())


@dataclass(frozen=True, slots=True)
class LimitedShare:
    """A share that a budget pays, and for how many months of a person's life at most, where it is limited."""

    percent: Percent
    months: int | None = None

    def __str__(self) -> str:
        return f"{self.percent}" if self.months is None else f"{self.percent}, nhiều nhất {self.months} tháng"


NONE = Percent(Decimal(0))
