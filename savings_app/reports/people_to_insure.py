"""Whom a conversion can insure (người được đóng): until when each is covered, and what stands in the way.

Read before anything is proposed; the verb checks all of it again. Whether budgets pay all of a card is asked by the law
of the day; of the pension it depends on the income she chooses, so only the verb can say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import contributions, coverage, participants
from savings_app.coverage import Coverage
from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.law import Law
from savings_app.insurance.law_tables import LawTables
from savings_app.insurance.participant import ANYBODY, Participant
from savings_app.insurance.voluntary_pension import IncomeOffStep, IncomeTooHigh, IncomeTooLow
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.refusals import N_
from savings_app.schemes import Labelled, Scheme

DUE_WITHIN = {Scheme.HOUSEHOLD_HEALTH: dt.timedelta(days=60), Scheme.VOLUNTARY_PENSION: dt.timedelta(days=15)}
"""How long before a cover ends its renewal is due: a card is renewed ahead, a month of the pension when it comes."""


class Obstacle(Labelled):
    """Why somebody cannot be chosen now."""

    INSURED_ELSEWHERE = "INSURED_ELSEWHERE", N_("đã có bảo hiểm nơi khác")
    UNDERWAY = "UNDERWAY", N_("đang có khoản đóng chưa xong")
    BUDGET_PAYS_ALL = "BUDGET_PAYS_ALL", N_("ngân sách đóng toàn bộ, không phải trích tiền góp")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person, where she stands in the scheme, the income she last paid on (pension), and what stands in the way.

    ``who`` is what her price depends on besides the day.
    """

    person: Person
    standing: Coverage
    income: Dong | None
    obstacle: Obstacle | None
    who: Participant = ANYBODY

    @property
    def until(self) -> dt.date | None:
        """The last day she is covered, as far as the club knows."""
        return self.standing.until


def candidates(people: Iterable[Person], scheme: Scheme, *, on: dt.date) -> list[Candidate]:
    """Those people of one club in the same order, for one scheme, by the law of a day.

    Raises a refusal where the law has no figure for the day.
    """
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
    province = participants.province_of_club(asked[0].club) if asked else None
    found = []
    for person in asked:
        stands = standing.get((person.id, scheme), Coverage())
        who = participants.of(person, stands, province=province)
        obstacle = _obstacle(person, scheme, underway)
        if not obstacle and scheme is Scheme.HOUSEHOLD_HEALTH and household_health.is_free(Law.on(on), who):
            obstacle = Obstacle.BUDGET_PAYS_ALL
        found.append(Candidate(person, stands, incomes.get(person.id), obstacle, who))
    return found


def is_due(candidate: Candidate, scheme: Scheme, *, on: dt.date) -> bool:
    """Whether she is not covered, or not much longer."""
    return candidate.until is None or candidate.until <= on + DUE_WITHIN[scheme]


def those_due(several: list[Candidate], scheme: Scheme, *, on: dt.date) -> list[Candidate]:
    """Those of them who are due, or all when nobody is."""
    return [each for each in several if is_due(each, scheme, on=on)] or several


def usual_income(candidate: Candidate, *, on: dt.date, tables: LawTables | None = None) -> Dong:
    """The income she last paid on while the law of that day still takes it, otherwise the lowest."""
    law = Law.on(on, tables)
    lowest = voluntary_pension.lowest_income(law)
    if candidate.income is None:
        return lowest
    try:
        voluntary_pension.check_income(law, candidate.income)
    except (IncomeTooLow, IncomeTooHigh, IncomeOffStep):
        return lowest
    return candidate.income


def _obstacle(person: Person, scheme: Scheme, underway: set[int]) -> Obstacle | None:
    if scheme is Scheme.HOUSEHOLD_HEALTH and person.insured_elsewhere:
        return Obstacle.INSURED_ELSEWHERE
    return Obstacle.UNDERWAY if person.id in underway else None
