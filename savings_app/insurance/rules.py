"""Rules of the law that are more than one figure (quy định nhiều số): pension ages, payment deadlines, card gaps.

Units: months of age, months of a period, days. Each stands in one row of a table and shows itself in Vietnamese.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from savings_app.refusals import N_
from savings_app.schemes import Labelled, PaymentMethod


class Sex(Labelled):
    """For the pension age alone (giới tính)."""

    WOMAN = "woman", N_("nữ")
    MAN = "man", N_("nam")


@dataclass(frozen=True, slots=True)
class PensionAges:
    """The age at which a pension may begin, in months of life (Bộ luật Lao động 2019 Điều 169)."""

    women: int
    men: int

    def of(self, sex: Sex) -> int:
        return self.women if sex is Sex.WOMAN else self.men

    def __str__(self) -> str:
        return f"{_years(self.women)} / {_years(self.men)}"


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Within how many months from the start of its period each periodic method is paid."""

    months: Mapping[PaymentMethod, int]

    def of(self, method: PaymentMethod) -> int:
        return self.months[method]

    def __str__(self) -> str:
        return " / ".join(map(str, self.months.values()))


@dataclass(frozen=True, slots=True)
class GapRule:
    """How long without a card is an interruption: a number of days, or of months within one financial year."""

    days: int | None = None
    months_in_year: int | None = None

    def __post_init__(self) -> None:
        if (self.days is None) is (self.months_in_year is None):
            raise ValueError("a gap is told in days or in months of a year, one of the two")

    def __str__(self) -> str:
        return f"{self.days} ngày" if self.days is not None else f"{self.months_in_year} tháng trong năm tài chính"


def _years(months: int) -> str:
    years, over = divmod(months, 12)
    return f"{years} tuổi {over} tháng" if over else f"{years} tuổi"
