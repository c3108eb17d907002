"""What a proposal would cost and whether the savings reach (tính thử), line by line, before anything is asked.

Whole đồng. Nothing is written; the verb prices and checks all of it again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app.insurance.figures import LawRow, Standing
from savings_app.insurance.quote import QuoteLine
from savings_app.money import NOTHING, Dong
from savings_app.people import Person
from savings_app.pricing import PricedLine
from savings_app.refusals import NotFound
from savings_app.reports import paying_purses
from savings_app.reports.paying_purses import PayingPurse


@dataclass(frozen=True, slots=True)
class TriedLine:
    """One person, her line of the quote, and the purse that would pay."""

    person: Person
    quote: QuoteLine
    payer: PayingPurse


@dataclass(frozen=True, slots=True)
class PurseUse:
    """What one purse would pay in all."""

    payer: PayingPurse
    wanted: Dong

    @property
    def missing(self) -> Dong:
        """What it lacks, nothing when it reaches."""
        return max(NOTHING, self.wanted - self.payer.free)


@dataclass(frozen=True, slots=True)
class TriedQuote:
    """The lines of a proposal and the purses they use."""

    lines: tuple[TriedLine, ...]
    purses: tuple[PurseUse, ...]

    @property
    def total(self) -> Dong:
        return Dong.total(line.quote.amount for line in self.lines)

    @property
    def missing(self) -> Dong:
        """What all purses together lack."""
        return Dong.total(purse.missing for purse in self.purses)

    @property
    def inferred(self) -> list[LawRow]:
        """The rows nobody has confirmed, each once."""
        return inferred_rows(line.quote for line in self.lines)


def tried(club_id: int, priced: list[PricedLine]) -> TriedQuote:
    """The proposal's lines with the club's purses as they stand now. Raises NotFound for a purse that is not there."""
    purses = paying_purses.in_club(club_id)
    wanted: dict[PayingPurse, Dong] = defaultdict(lambda: NOTHING)
    lines = []
    for each in priced:
        payer = purses.get(each.line.purse)
        if payer is None:
            raise NotFound()
        lines.append(TriedLine(each.person, each.quote, payer))
        wanted[payer] += each.quote.amount
    return TriedQuote(tuple(lines), tuple(PurseUse(payer, amount) for payer, amount in wanted.items()))


def inferred_rows(lines: Iterable[QuoteLine]) -> list[LawRow]:
    """The rows some lines rest on that nobody has confirmed, each once."""
    found = {row: None for line in lines for row in line.sources if row.standing is Standing.INFERRED}
    return list(found)
