"""Her unbroken years of health insurance (BHYT 5 năm liên tục), from the cards whose days the club knows.

Days. Known are every card the insurer confirmed with its days, and the one she brought along with as many months before
its last day as were noted. Where only its last day was noted nobody knows since when she has been insured: nothing is
counted from the day it was typed in. The years may be longer than is said here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from savings_app.contributions import Followed, State
from savings_app.coverage import Coverage
from savings_app.insurance.household_health import CardSpan, Continuity, five_years
from savings_app.insurance.law import Law
from savings_app.months import add_months
from savings_app.refusals import Refusal
from savings_app.schemes import Scheme

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class InsuredYears:
    """What the cards come to whose days are ``known``; ``start_unknown`` where she had one without its first day."""

    known: Continuity | None
    start_unknown: bool


def of_person(brought: Coverage, paid: Iterable[Followed], *, on: dt.date) -> InsuredYears | None:
    """Where her years stand on a day; none without a card, or where the law of the day has no answer.

    ``brought`` is what was noted of the card she came with, ``paid`` what was ever paid for her.
    """
    try:
        known = five_years(Law.on(on), [*_brought(brought), *_confirmed(paid)])
    except Refusal:
        return None
    until = None if brought.months_paid else brought.until
    if known and until and until > known.covered_to:
        known = None
    return InsuredYears(known, until is not None) if known or until else None


def _brought(card: Coverage) -> Iterator[CardSpan]:
    if card.until is not None and card.months_paid > 0:
        yield CardSpan(add_months(card.until + ONE_DAY, -card.months_paid), card.until)


def _confirmed(paid: Iterable[Followed]) -> Iterator[CardSpan]:
    for each in paid:
        first, last = each.last.covered_from, each.last.covered_to
        health = each.contribution.scheme is Scheme.HOUSEHOLD_HEALTH
        if health and each.state is State.CONFIRMED and first and last:
            yield CardSpan(first, last)
