"""Percentages as the law writes them (tỷ lệ phần trăm): one alone, by rank in a household, by support category.

Unit: hundredths, exact ``Decimal`` from text, never a float. Shown the Vietnamese way, "4,5%".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from savings_app.schemes import SupportCategory


@dataclass(frozen=True, slots=True, order=True)
class Percent:
    """From 0 to 100 hundredths."""

    hundredths: Decimal

    def __post_init__(self) -> None:
        if not 0 <= self.hundredths <= 100:
            raise ValueError(f"a share lies between 0 and 100, not {self.hundredths}")

    @property
    def share(self) -> Decimal:
        """The part of one whole: 0.045 of 4,5%."""
        return self.hundredths / 100

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
    """The share the State pays for each support category."""

    by_category: Mapping[SupportCategory, Percent]

    def of(self, category: SupportCategory) -> Percent:
        """Her category's share, that of ``OTHER`` where the law names no own one."""
        return self.by_category.get(category, self.by_category[SupportCategory.OTHER])

    def __str__(self) -> str:
        return " / ".join(str(self.of(category)) for category in SupportCategory)
