"""Whom a conversion can insure (người được đóng): until when each is covered, and what stands in the way.

Read before anything is proposed; the verb checks all of it again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import contributions, coverage
from savings_app.coverage import Coverage
from savings_app.insurance import voluntary_pension
from savings_app.insurance.voluntary_pension import IncomeOffStep, IncomeTooHigh, IncomeTooLow
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.refusals import N_
from savings_app.schemes import Labelled, PaymentMethod, Scheme

DUE_WITHIN = {Scheme.HOUSEHOLD_HEALTH: dt.timedelta(days=60), Scheme.VOLUNTARY_PENSION: dt.timedelta(days=15)}
"""How long before a cover ends its renewal is due: a card is renewed ahead, a month of the pension when it comes."""


class Obstacle(Labelled):
    """Why somebody cannot be chosen now."""

    INSURED_ELSEWHERE = "INSURED_ELSEWHERE", N_("đã có bảo hiểm nơi khác")
    UNDERWAY = "UNDERWAY", N_("đang có khoản đóng chưa xong")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person, where she stands in the scheme, the income she last paid on (pension), and what stands in the way."""

    person: Person
    standing: Coverage
    income: Dong | None
    obstacle: Obstacle | None

    @property
    def until(self) -> dt.date | None:
        """The last day she is covered, as far as the club knows."""
        return self.standing.until


def candidates(people: Iterable[Person], scheme: Scheme) -> list[Candidate]:
    """Those people in the same order, for one scheme."""
    asked = list(people)
    ids = [person.id for person in asked]
    paid = contributions.of_people(ids)
    standing = coverage.of_people(ids, paid=paid)
    incomes: dict[int, Dong] = {}
    underway: set[int] = set()
    for each in paid:
        contribution = each.contribution
        if contribution.scheme is not scheme or each.state in contributions.DEAD:
            continue
        if contribution.income is not None:
            incomes[contribution.person] = contribution.income
        if each.state in contributions.UNDERWAY:
            underway.add(contribution.person)
    return [
        Candidate(
            person,
            standing.get((person.id, scheme), Coverage()),
            incomes.get(person.id),
            _obstacle(person, scheme, underway),
        )
        for person in asked
    ]


def is_due(candidate: Candidate, scheme: Scheme, *, on: dt.date) -> bool:
    """Whether she is not covered, or not much longer."""
    return candidate.until is None or candidate.until <= on + DUE_WITHIN[scheme]


def those_due(several: list[Candidate], scheme: Scheme, *, on: dt.date) -> list[Candidate]:
    """Those of them who are due, or all when nobody is."""
    return [each for each in several if is_due(each, scheme, on=on)] or several


def usual_income(candidate: Candidate, *, on: dt.date) -> Dong:
    """The income she last paid on while the law of that day still takes it, otherwise the lowest."""
    lowest = voluntary_pension.lowest_income(on)
    if candidate.income is None:
        return lowest
    try:
        voluntary_pension.quote(
            paid_on=on, income=candidate.income, method=PaymentMethod.MONTHLY, category=candidate.person.category
        )
    except (IncomeTooLow, IncomeTooHigh, IncomeOffStep):
        return lowest
    return candidate.income


def _obstacle(person: Person, scheme: Scheme, underway: set[int]) -> Obstacle | None:
    if scheme is Scheme.HOUSEHOLD_HEALTH and person.insured_elsewhere:
        return Obstacle.INSURED_ELSEWHERE
    return Obstacle.UNDERWAY if person.id in underway else None
