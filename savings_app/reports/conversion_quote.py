"""What a proposal would cost and whether the savings reach (tính thử), line by line, before anything is asked.

Whole đồng. Nothing is written; the verb prices and checks all of it again. Of a pension the months it covers are said
before anybody says yes, and the months before them that nobody paid.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import coverage
from savings_app.contributions import Contribution, Conversion, Followed
from savings_app.coverage import Coverage
from savings_app.insurance.figures import LawRow, Standing
from savings_app.insurance.law import Law
from savings_app.insurance.quote import QuoteLine
from savings_app.insurance.voluntary_pension import IncomeTooHigh
from savings_app.money import NOTHING, Dong
from savings_app.months import MonthSpan
from savings_app.people import Person
from savings_app.pricing import IncomeRefused, PricedLine, Proposal
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports import paying_purses
from savings_app.reports.paying_purses import PayingPurse
from savings_app.reports.phrase import Phrase, phrase
from savings_app.schemes import Scheme

MOST_LISTED = 6
"""Unpaid months named one by one; more of them are said as a span."""


@dataclass(frozen=True, slots=True)
class TriedLine:
    """One person, her line of the quote, and the purse that would pay; of a pension also the months it covers.

    ``unpaid`` says which months before them nobody paid.
    """

    person: Person
    quote: QuoteLine
    payer: PayingPurse
    span: MonthSpan | None = None
    unpaid: Phrase | None = None


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


def tried(proposal: Proposal, priced: list[PricedLine]) -> TriedQuote:
    """The proposal's lines with the club's purses as they stand now. Raises NotFound for a purse that is not there."""
    purses = paying_purses.in_club(proposal.club_id)
    wanted: dict[PayingPurse, Dong] = defaultdict(lambda: NOTHING)
    lines = []
    for each in priced:
        payer = purses.get(each.line.purse)
        if payer is None:
            raise NotFound()
        lines.append(_tried(proposal, each, payer))
        wanted[payer] += each.quote.amount
    return TriedQuote(tuple(lines), tuple(PurseUse(payer, amount) for payer, amount in wanted.items()))


def _tried(proposal: Proposal, priced: PricedLine, payer: PayingPurse) -> TriedLine:
    if proposal.scheme is not Scheme.VOLUNTARY_PENSION:
        return TriedLine(priced.person, priced.quote, payer)
    span = MonthSpan.starting(priced.coverage.first_month(proposal.payment_day), proposal.months)
    return TriedLine(priced.person, priced.quote, payer, span, _unpaid(priced.coverage, proposal.payment_day))


def span_of(contribution: Contribution) -> MonthSpan | None:
    """The months a pension covers, none for a card: its days are the insurer's to say."""
    first = contribution.from_month
    return MonthSpan.starting(first, contribution.months) if first else None


def unpaid_before(conversion: Conversion, followed: Iterable[Followed]) -> dict[int, Phrase]:
    """By person, the months nobody paid before those a pension's conversion covers."""
    if conversion.scheme is not Scheme.VOLUNTARY_PENSION:
        return {}
    paid_for = [each.contribution.person for each in followed]
    standing = coverage.of_people(paid_for, without_conversion=conversion.id)
    found = {
        person: _unpaid(standing.get((person, conversion.scheme), Coverage()), conversion.payment_day)
        for person in paid_for
    }
    return {person: words for person, words in found.items() if words}


def _unpaid(standing: Coverage, payment_day: dt.date) -> Phrase | None:
    span = standing.uncovered(payment_day)
    if span is None:
        return None
    if span.count > MOST_LISTED:
        words = N_("Từ tháng {first} đến {last} chưa đóng: không được tính.")
        return phrase(words, first=span.first.shown, last=span.last.shown)
    return phrase(N_("Tháng {months} chưa đóng: không được tính."), months=span.listed)


def inferred_behind(refusal: Refusal | None) -> list[LawRow]:
    """The rows nobody has confirmed that the bounds of an income rest on, where one was refused."""
    if not isinstance(refusal, IncomeRefused):
        return []
    law = Law.on(refusal.payment_day)
    above = law.reference_level.row, law.pension_ceiling_multiple.row
    rows = above if isinstance(refusal.why, IncomeTooHigh) else (law.rural_poverty_line.row,)
    return [row for row in rows if row.standing is Standing.INFERRED]


def inferred_rows(lines: Iterable[QuoteLine]) -> list[LawRow]:
    """The rows some lines rest on that nobody has confirmed, each once."""
    found = {row: None for line in lines for row in line.sources if row.standing is Standing.INFERRED}
    return list(found)
