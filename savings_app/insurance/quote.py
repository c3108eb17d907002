"""What a contribution costs, step by step, with the rows it rests on (bảng tính mức đóng).

One shape for both schemes. Units: whole đồng for all the months of the quote. Always true: a line's gross is what she
pays plus what the State, the locality and donors pay; the totals are the sums of the lines. What she pays is rounded
once, at the end, and the last budget takes what is left over. A quote is frozen with the contribution it became and
never priced again.
"""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from savings_app.insurance.figures import LawRow, Standing
from savings_app.money import NOTHING, Dong
from savings_app.refusals import N_
from savings_app.schemes import HealthGroup, Labelled, Scheme


class Part(Labelled):
    """Who pays what of a contribution; the stored value is its name in JSON."""

    GROSS = "gross", N_("mức đóng")
    STATE = "state_support", N_("Nhà nước hỗ trợ")
    LOCAL = "local_support", N_("địa phương hỗ trợ")
    DONOR = "donor_support", N_("nhà hảo tâm đóng giúp")


SURENESS = (Standing.INFERRED, Standing.TRANSCRIBED, Standing.CONFIRMED)
"""From the least sure."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the sum: an amount, how it is calculated, and the rows of the law that say so.

    A gift has no formula, nor has a step that version 0.1 froze; ``exact`` where nothing was rounded.
    """

    part: Part
    amount: Dong
    formula: str
    rows: tuple[LawRow, ...]
    exact: bool = True

    @property
    def equation(self) -> str:
        """The formula with what it comes to; nothing where there is none."""
        return self.formula and f"{self.formula} {'=' if self.exact else '≈'} {self.amount.figures}"

    @property
    def source(self) -> str:
        """The documents, each once, the one that fixes the step first."""
        return documents(self.rows)

    @property
    def standing(self) -> Standing:
        """As sure as its least sure row."""
        return least_sure(self.rows)

    def to_json(self) -> dict[str, Any]:
        return {
            "part": str(self.part),
            "amount": self.amount.amount,
            "formula": self.formula,
            "exact": self.exact,
            "rows": [row.to_json() for row in self.rows],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Step:
        rows = tuple(LawRow.from_json(row) for row in stored["rows"])
        return cls(Part.of(stored["part"]), Dong(stored["amount"]), stored["formula"], rows, stored["exact"])


class Divided(ABC):
    """A sum that several pay together."""

    __slots__ = ()

    @abstractmethod
    def of(self, part: Part) -> Dong:
        """The sum of one part."""

    @property
    def gross(self) -> Dong:
        return self.of(Part.GROSS)

    @property
    def state_support(self) -> Dong:
        return self.of(Part.STATE)

    @property
    def local_support(self) -> Dong:
        return self.of(Part.LOCAL)

    @property
    def donor_support(self) -> Dong:
        return self.of(Part.DONOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine(Divided):
    """One insured person: her rank in the household (1 where ranks do not count) and who pays how much of the whole.

    ``basis`` is the monthly sum the rate applies to (reference level, chosen income); ``group`` the health group, none
    for the pension; ``supported_months`` are the months of this line that use up the State's limit.
    """

    rank: int
    basis: Dong
    steps: tuple[Step, ...]
    group: HealthGroup | None = None
    supported_months: int = 0

    def __post_init__(self) -> None:
        if min([each.amount for each in self.steps] + [self.amount]) < NOTHING:
            raise ValueError("a line is never below zero, and support never above the gross")

    @property
    def amount(self) -> Dong:
        """What she pays, for all months."""
        return self.gross - self.state_support - self.local_support - self.donor_support

    @property
    def sources(self) -> tuple[LawRow, ...]:
        """Every row it rests on, once each, in the order of the steps."""
        return tuple(dict.fromkeys(row for step in self.steps for row in step.rows))

    @property
    def provisional(self) -> bool:
        """Whether it rests on an inferred row, and must be marked so on screen and paper."""
        return any(row.standing is Standing.INFERRED for row in self.sources)

    def of(self, part: Part) -> Dong:
        return Dong.total(step.amount for step in self.steps if step.part is part)

    def content(self) -> dict[str, Any]:
        """Its sums, without the rows they rest on."""
        return {
            "rank": self.rank,
            "amount": self.amount.amount,
            "basis": self.basis.amount,
            **{str(part): self.of(part).amount for part in Part},
            "supported_months": self.supported_months,
            "group": str(self.group) if self.group else None,
        }

    def to_json(self) -> dict[str, Any]:
        return {**self.content(), "provisional": self.provisional, "steps": [step.to_json() for step in self.steps]}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> QuoteLine:
        return cls(
            rank=stored["rank"],
            basis=Dong(stored["basis"]),
            steps=tuple(map(Step.from_json, stored["steps"])) if "steps" in stored else _steps_of_0_1(stored),
            group=HealthGroup.of(stored["group"]) if stored.get("group") else None,
            supported_months=stored["supported_months"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Divided):
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
    def sources(self) -> tuple[LawRow, ...]:
        """Every row it rests on, once each, in the order of the lines."""
        return tuple(dict.fromkeys(row for line in self.lines for row in line.sources))

    @property
    def provisional(self) -> bool:
        """Whether any line rests on an inferred row."""
        return any(line.provisional for line in self.lines)

    def of(self, part: Part) -> Dong:
        return Dong.total(line.of(part) for line in self.lines)

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
            **{str(part): self.of(part).amount for part in Part},
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


def documents(rows: Iterable[LawRow]) -> str:
    """The documents some rows come from, each once, in their order."""
    return "; ".join(dict.fromkeys(row.source for row in rows))


def least_sure(rows: tuple[LawRow, ...]) -> Standing:
    """The standing of the least sure row."""
    return min((row.standing for row in rows), key=SURENESS.index, default=Standing.CONFIRMED)


def _steps_of_0_1(stored: Mapping[str, Any]) -> tuple[Step, ...]:
    """Lines that version 0.1 froze have sums and rows but no steps: a contribution in a book never changes."""
    rows = tuple(LawRow.from_json(row) for row in stored["sources"])
    sums = ((part, Dong(stored[str(part)])) for part in (Part.GROSS, Part.STATE, Part.LOCAL))
    return tuple(Step(part, amount, "", rows) for part, amount in sums if amount or part is Part.GROSS)
