"""Her unbroken years of health insurance (BHYT 5 năm liên tục), from the cards that the club knows of.

Days. Known are the card she brought along, with as many months before its last day as were noted, at least from the day
it was noted on; and every card the insurer confirmed with its days. Cards from elsewhere that nobody wrote down are not
known, so the years may be longer than is said here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from savings_app.contributions import Followed, State
from savings_app.coverage import PriorCoverage
from savings_app.insurance.household_health import CardSpan, Continuity, five_years
from savings_app.insurance.law import Law
from savings_app.months import add_months
from savings_app.people import Person
from savings_app.refusals import Refusal
from savings_app.schemes import Scheme

ONE_DAY = dt.timedelta(days=1)


def of_person(person: Person, paid: Iterable[Followed], *, on: dt.date) -> Continuity | None:
    """Where her years stand on a day; none without a card, or where the law of the day has no answer.

    ``paid`` is what was ever paid for her.
    """
    try:
        return five_years(Law.on(on), [*_brought(person), *_confirmed(paid)])
    except Refusal:
        return None


def _brought(person: Person) -> Iterator[CardSpan]:
    """The newest note counts, as it does for the day she is covered until."""
    query = PriorCoverage.select().where(
        PriorCoverage.person == person.id, PriorCoverage.scheme == Scheme.HOUSEHOLD_HEALTH
    )
    note = query.order_by(PriorCoverage.id.desc()).first()
    if note is not None and note.paid_until is not None:
        began = add_months(note.paid_until + ONE_DAY, -note.months_paid)
        yield CardSpan(min(began, note.noted_on, note.paid_until), note.paid_until)


def _confirmed(paid: Iterable[Followed]) -> Iterator[CardSpan]:
    for each in paid:
        first, last = each.last.covered_from, each.last.covered_to
        health = each.contribution.scheme is Scheme.HOUSEHOLD_HEALTH
        if health and each.state is State.CONFIRMED and first and last:
            yield CardSpan(first, last)
