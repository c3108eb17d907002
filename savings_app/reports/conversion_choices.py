"""Who has enough to be insured today, and who lacks how much (đủ tiền · còn thiếu …), by household or by member.

A household is counted with everybody in it who may be chosen now and whose cover ends soon, or everybody when nobody's
does; a member of the pension alone. Whoever has nothing to pay is not in it. Priced by the law of the day; whole đồng.
What counts as balance is free to pay: counted, and not waiting for a second person's yes.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import contributions, participants, people
from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.affordable import Affordable
from savings_app.insurance.law import Law
from savings_app.insurance.quote import Quote
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.reports.paying_purses import PayingPurse
from savings_app.reports.people_to_insure import Candidate, candidates, is_due, those_due, usual_income
from savings_app.schemes import PERIODIC, Scheme

Home = int
"""A household's id; below zero the id of somebody without one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A household or a member: who would be insured, how far their savings reach, and when the first cover ends."""

    name: str
    household_id: int | None
    person_ids: tuple[int, ...]
    reach: Affordable
    until: dt.date | None
    due: bool

    @property
    def enough(self) -> bool:
        """Whether the shortest term can be paid."""
        return self.reach.months > 0


def choices(club_id: int, scheme: Scheme, payers: Iterable[PayingPurse], *, on: dt.date) -> list[Choice]:
    """Those with enough first, the first to run out before the others; then those who lack the least.

    Those whose cover does not end soon come last. ``payers`` are the club's purses (``paying_purses.in_club``).
    Raises a refusal where the law has no figure for the day.
    """
    savers = [payer for payer in payers if payer.purse.scheme is scheme and payer.member.left_on is None]
    find = _households if scheme is Scheme.HOUSEHOLD_HEALTH else _members
    return sorted(find(club_id, savers, on), key=_urgency)


def terms(scheme: Scheme, *, on: dt.date) -> tuple[int, ...]:
    """The months one payment may cover, shortest first."""
    if scheme is Scheme.HOUSEHOLD_HEALTH:
        return tuple(sorted(Law.on(on).health_terms.value))
    return tuple(method.months for method in PERIODIC)


def _urgency(choice: Choice) -> tuple[bool, bool, dt.date, int]:
    ends = choice.until if choice.enough and choice.until else dt.date.max
    return not choice.due, not choice.enough, ends, choice.reach.missing.amount if choice.reach.missing else 0


def _households(club_id: int, savers: list[PayingPurse], on: dt.date) -> list[Choice]:
    purses: dict[Home, list[PayingPurse]] = defaultdict(list)
    for payer in savers:
        purses[_home(payer.member.person)].append(payer)
    homes: dict[Home, list[Candidate]] = defaultdict(list)
    alone = {payer.member.person.id: payer.member.person for payer in savers if not payer.member.person.household}
    everybody = [*people.living_together(home for home in purses if home > 0), *alone.values()]
    for candidate in candidates(everybody, Scheme.HOUSEHOLD_HEALTH, on=on):
        if candidate.obstacle is None:
            homes[_home(candidate.person)].append(candidate)
    homes = {home: those_due(living, Scheme.HOUSEHOLD_HEALTH, on=on) for home, living in homes.items()}
    order = [each.person for living in homes.values() for each in living]
    ranks = participants.ranks(Law.on(on), order, everybody, contributions.of_homes(everybody)) if order else {}
    names = {household.id: household.name for household in people.households(club_id)}
    return [
        _choice(
            names.get(home, living[0].person.name),
            home,
            living,
            free=Dong.total(payer.free for payer in purses[home]),
            quotes=[_health(on, term, living, ranks) for term in _health_terms(on)],
            due=is_due(living[0], Scheme.HOUSEHOLD_HEALTH, on=on),
        )
        for home, living in homes.items()
    ]


def _home(person: Person) -> Home:
    return person.household or -person.id


def _health_terms(on: dt.date) -> tuple[int, ...]:
    return terms(Scheme.HOUSEHOLD_HEALTH, on=on)


def _health(on: dt.date, term: int, living: list[Candidate], ranks: dict[int, int]) -> list[Quote]:
    law = Law.on(on)
    return [household_health.quote(law, months=term, first_rank=ranks[each.person.id], who=each.who) for each in living]


def _members(club_id: int, savers: list[PayingPurse], on: dt.date) -> list[Choice]:
    free: dict[int, Dong] = {}
    for payer in savers:
        free[payer.member.person.id] = free.get(payer.member.person.id, Dong(0)) + payer.free
    known = {payer.member.person.id: payer.member.person for payer in savers}
    return [
        _choice(
            each.person.name,
            -each.person.id,
            [each],
            free=free[each.person.id],
            quotes=quotes,
            due=is_due(each, Scheme.VOLUNTARY_PENSION, on=on),
        )
        for each in candidates(known.values(), Scheme.VOLUNTARY_PENSION, on=on)
        if each.obstacle is None and (quotes := _pension(each, on))[0][0].total
    ]


def _pension(candidate: Candidate, on: dt.date) -> list[list[Quote]]:
    law, income = Law.on(on), usual_income(candidate, on=on)
    return [[voluntary_pension.quote(law, income=income, method=method, who=candidate.who)] for method in PERIODIC]


def _choice(
    name: str, home: Home, living: list[Candidate], *, free: Dong, quotes: list[list[Quote]], due: bool
) -> Choice:
    return Choice(
        name=name,
        household_id=home if home > 0 else None,
        person_ids=tuple(each.person.id for each in living),
        reach=_reach(free, quotes),
        until=min((each.until for each in living if each.until), default=None),
        due=due,
    )


def _reach(balance: Dong, quotes: list[list[Quote]]) -> Affordable:
    """How far a balance reaches for several people together, one list of quotes for each term, the shortest first."""
    costs = {each[0].months: Dong.total(quote.total for quote in each) for each in quotes}
    best = max((months for months, cost in costs.items() if cost <= balance), default=0)
    following = min((months for months, cost in costs.items() if cost > balance), default=None)
    return Affordable(
        balance=balance,
        months=best,
        cost=costs.get(best, Dong(0)),
        next_months=following,
        next_cost=None if following is None else costs[following],
        provisional=any(quote.provisional for each in quotes for quote in each),
    )
