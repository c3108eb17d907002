"""What a contribution costs, line by line, with the rows it rests on (bảng tính mức đóng).

One shape for both schemes. Units: whole đồng for all the months of the quote. Always true: a line's gross is what
people pay plus what the State and the locality pay; the totals are the sums of the lines. A quote is frozen with the
contribution it became and never priced again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from savings_app.insurance.figures import LawRow, Standing
from savings_app.money import NOTHING, Dong
from savings_app.schemes import Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine:
    """One insured person: her rank in the household (1 for the pension) and who pays how much of the whole.

    ``basis`` is the monthly sum the rate applies to (reference level, chosen income); ``supported_months`` are the
    months of this line that use up the State's limit.
    """

    rank: int
    basis: Dong
    gross: Dong
    state_support: Dong = NOTHING
    local_support: Dong = NOTHING
    supported_months: int = 0
    sources: tuple[LawRow, ...]

    def __post_init__(self) -> None:
        if min(self.gross, self.state_support, self.local_support, self.amount) < NOTHING:
            raise ValueError("a line is never below zero, and support never above the gross")

    @property
    def amount(self) -> Dong:
        """What people pay, for all months."""
        return self.gross - self.state_support - self.local_support

    @property
    def provisional(self) -> bool:
        """Whether it rests on an inferred row, and must be marked so on screen and paper."""
        return any(row.standing is Standing.INFERRED for row in self.sources)

    def content(self) -> dict[str, int]:
        """Its sums, without the rows they rest on."""
        return {
            "rank": self.rank,
            "amount": self.amount.amount,
            "basis": self.basis.amount,
            "gross": self.gross.amount,
            "state_support": self.state_support.amount,
            "local_support": self.local_support.amount,
            "supported_months": self.supported_months,
        }

    def to_json(self) -> dict[str, Any]:
        return {
            **self.content(),
            "provisional": self.provisional,
            "sources": [row.to_json() for row in self.sources],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> QuoteLine:
        return cls(
            rank=stored["rank"],
            basis=Dong(stored["basis"]),
            gross=Dong(stored["gross"]),
            state_support=Dong(stored["state_support"]),
            local_support=Dong(stored["local_support"]),
            supported_months=stored["supported_months"],
            sources=tuple(LawRow.from_json(row) for row in stored["sources"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The cost of ``months`` months for everyone on its lines, by the law of ``paid_on``."""

    scheme: Scheme
    paid_on: dt.date
    months: int
    lines: tuple[QuoteLine, ...]

    @property
    def total(self) -> Dong:
        """What people pay for all lines."""
        return Dong.total(line.amount for line in self.lines)

    @property
    def payable(self) -> Dong:
        """The total under the name the pension uses."""
        return self.total

    @property
    def gross(self) -> Dong:
        return Dong.total(line.gross for line in self.lines)

    @property
    def state_support(self) -> Dong:
        return Dong.total(line.state_support for line in self.lines)

    @property
    def local_support(self) -> Dong:
        return Dong.total(line.local_support for line in self.lines)

    @property
    def provisional(self) -> bool:
        """Whether any line rests on an inferred row."""
        return any(line.provisional for line in self.lines)

    def content(self) -> dict[str, Any]:
        """What must agree for two quotes to be the same one: everything but the day and the rows cited."""
        return {
            "scheme": str(self.scheme),
            "months": self.months,
            "lines": [line.content() for line in self.lines],
        }

    def to_json(self) -> dict[str, Any]:
        """Plain values ready for ``json.dumps``, to be frozen with a contribution."""
        return {
            "scheme": str(self.scheme),
            "paid_on": self.paid_on.isoformat(),
            "months": self.months,
            "total": self.total.amount,
            "gross": self.gross.amount,
            "state_support": self.state_support.amount,
            "local_support": self.local_support.amount,
            "payable": self.payable.amount,
            "provisional": self.provisional,
            "lines": [line.to_json() for line in self.lines],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Quote:
        """The quote that ``to_json`` froze; ValueError when its total is not the sum of its lines."""
        quote = cls(
            scheme=Scheme[stored["scheme"]],
            paid_on=dt.date.fromisoformat(stored["paid_on"]),
            months=stored["months"],
            lines=tuple(QuoteLine.from_json(line) for line in stored["lines"]),
        )
        if quote.total.amount != stored["total"]:
            raise ValueError(f"a frozen quote of {stored['total']} has lines for {quote.total.amount}")
        return quote
