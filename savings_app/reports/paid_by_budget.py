"""Whom nobody has to pay anything for (ngân sách đóng toàn bộ), and so is not offered when insurance is paid.

By the law of a day: a card by her group, the pension by the income she would usually pay on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from savings_app import people
from savings_app.conversions import BudgetPaysAll
from savings_app.insurance import voluntary_pension
from savings_app.insurance.law import Law
from savings_app.money import NOTHING
from savings_app.people import Person
from savings_app.reports.paying_purses import PayingPurse
from savings_app.reports.people_to_insure import Candidate, Obstacle, candidates, usual_income
from savings_app.schemes import PaymentMethod, Scheme


def told(scheme: Scheme, payers: Iterable[PayingPurse], *, on: dt.date) -> list[BudgetPaysAll]:
    """A sentence for each of the savers and, for a card, of those who live with them."""
    found = candidates(_asked(scheme, payers), scheme, on=on)
    pays = _has_a_card_paid if scheme is Scheme.HOUSEHOLD_HEALTH else _has_a_pension_paid
    return [BudgetPaysAll(each.person.name) for each in found if pays(each, on)]


def _asked(scheme: Scheme, payers: Iterable[PayingPurse]) -> list[Person]:
    savers = {
        payer.member.person.id: payer.member.person
        for payer in payers
        if payer.purse.scheme is scheme and payer.member.left_on is None
    }
    if scheme is not Scheme.HOUSEHOLD_HEALTH:
        return list(savers.values())
    living = people.living_together({each.household for each in savers.values() if each.household})
    return [*living, *(each for each in savers.values() if not each.household)]


def _has_a_card_paid(candidate: Candidate, on: dt.date) -> bool:
    return candidate.obstacle is Obstacle.BUDGET_PAYS_ALL


def _has_a_pension_paid(candidate: Candidate, on: dt.date) -> bool:
    income = usual_income(candidate, on=on)
    quote = voluntary_pension.quote(Law.on(on), income=income, method=PaymentMethod.MONTHLY, who=candidate.who)
    return quote.total == NOTHING
