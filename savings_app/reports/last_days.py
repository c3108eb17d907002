"""The last day each person is covered, as the clubs know it (ngày hết hạn): for many clubs at once, and counted.

The day is the one ``coverage.of_people`` gives: the later of what she brought along and what the insurer confirmed.
Asked about are the members who have not left and whoever lives with them. Bands are in days from the day asked about;
the last day itself is still covered. Not reminded are those with a contribution underway, those insured elsewhere and
those whose card the budgets pay in full.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from peewee import SQL

from savings_app.contributions import DEAD, UNDERWAY, Contribution, ContributionStep, State
from savings_app.coverage import PriorCoverage
from savings_app.members import Member
from savings_app.people import Person
from savings_app.refusals import N_
from savings_app.reports import cards_by_budget
from savings_app.schemes import Labelled, PaymentMethod, Scheme

WITHIN = (15, 30, 60)
"""Days ahead that are looked at, the most urgent first."""


class Band(Labelled):
    """How soon a cover ends, the most urgent first."""

    ENDED = "ended", N_("Đã hết hạn")
    WITHIN_15 = "15", N_("Hết hạn trong 15 ngày")
    WITHIN_30 = "30", N_("Hết hạn sau 16 đến 30 ngày")
    WITHIN_60 = "60", N_("Hết hạn sau 31 đến 60 ngày")
    LATER = "later", N_("Còn hạn trên 60 ngày")
    UNKNOWN = "unknown", N_("Chưa biết ngày hết hạn")
    BY_BUDGET = "budget", N_("Ngân sách đóng thẻ")
    ELSEWHERE = "elsewhere", N_("Đã có bảo hiểm nơi khác")


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDay:
    """Where a person stands in one scheme.

    ``state`` is that of her contribution underway, ``method`` how she paid the pension last; ``card_by_budget`` where
    the budgets pay all of her card.
    """

    club_id: int
    person_id: int
    scheme: Scheme
    until: dt.date | None = None
    state: State | None = None
    method: PaymentMethod | None = None
    insured_elsewhere: bool = False
    card_by_budget: bool = False

    @property
    def reminded(self) -> bool:
        """Whether somebody should speak to her when it ends: not when it is being paid, or is not hers to pay."""
        return self.state is None and not self.elsewhere and not self.by_budget

    @property
    def elsewhere(self) -> bool:
        """Whether this insurance is none of the club's: a card can come from elsewhere, this pension cannot."""
        return self.insured_elsewhere and self.scheme is Scheme.HOUSEHOLD_HEALTH

    @property
    def by_budget(self) -> bool:
        """Whether there is nothing for her to pay."""
        return self.card_by_budget and self.scheme is Scheme.HOUSEHOLD_HEALTH

    def band(self, on: dt.date) -> Band:
        """How soon it ends."""
        if self.elsewhere:
            return Band.ELSEWHERE
        if self.by_budget:
            return Band.BY_BUDGET
        if self.until is None:
            return Band.UNKNOWN
        left = (self.until - on).days
        if left < 0:
            return Band.ENDED
        return next((Band.of(str(days)) for days in WITHIN if left <= days), Band.LATER)


@dataclass(frozen=True, slots=True)
class Lapsing:
    """How many people to speak to: a cover of whom has ended, or ends within so many days (15 days count in 30)."""

    ended: int
    within: dict[int, int]

    @classmethod
    def of(cls, days: Iterable[LastDay], *, on: dt.date) -> Lapsing:
        """Each person once in each, however many of her covers end."""
        left = [(each.person_id, (each.until - on).days) for each in days if each.reminded and each.until is not None]
        ahead = {most: len({person for person, days in left if 0 <= days <= most}) for most in WITHIN}
        return cls(len({person for person, days in left if days < 0}), ahead)


def lapsing(club_ids: Collection[int], *, on: dt.date) -> dict[int, Lapsing]:
    """How many each club should speak to, by club."""
    found: dict[int, list[LastDay]] = {club_id: [] for club_id in club_ids}
    for each in in_clubs(club_ids, by_budget=cards_by_budget.people(club_ids, on=on)):
        found[each.club_id].append(each)
    return {club_id: Lapsing.of(days, on=on) for club_id, days in found.items()}


def in_clubs(club_ids: Collection[int], *, by_budget: Container[int] = ()) -> list[LastDay]:
    """Everyone of whose cover anything is known or underway, per scheme, in one question whatever their number.

    ``by_budget`` are the people whose card the budgets pay.
    """
    found: dict[tuple[int, Scheme], LastDay] = {}
    for row in _newest(club_ids):
        known = LastDay(
            club_id=row.club_id,
            person_id=row.person_id,
            scheme=row.scheme,
            insured_elsewhere=row.insured_elsewhere,
            card_by_budget=row.person_id in by_budget,
        )
        of = row.person_id, row.scheme
        found[of] = _with(found.get(of, known), row)
    return list(found.values())


class _Row(NamedTuple):
    """The newest of what she brought along (no contribution), or the newest step of a contribution."""

    club_id: int
    person_id: int
    insured_elsewhere: bool
    scheme: Scheme
    contribution_id: int | None
    row_id: int
    method: PaymentMethod | None
    state: State | None
    until: dt.date | None


def _with(known: LastDay, row: _Row) -> LastDay:
    """What is known with one more row, the oldest contribution first."""
    if row.contribution_id is None:
        return replace(known, until=row.until)
    if row.state in DEAD:
        return known
    if row.state in UNDERWAY:
        return replace(known, method=row.method, state=row.state)
    ends = [day for day in (known.until, row.until) if day]
    return replace(known, method=row.method, until=max(ends, default=None))


def _newest(club_ids: Collection[int]) -> list[_Row]:
    """What people brought along before what was paid since, each in the order written."""
    here = _lives_here(list(club_ids) or [0])
    who = Person.club, Person.id, Person.insured_elsewhere
    asked = Contribution.scheme, Contribution.id, ContributionStep.id, Contribution.method
    paid = ContributionStep.select(*who, *asked, ContributionStep.state, ContributionStep.covered_to)
    none = SQL("NULL")
    noted = PriorCoverage.select(
        *who, PriorCoverage.scheme, none, PriorCoverage.id, none, none, PriorCoverage.paid_until
    )
    query: Any = paid.join(Contribution).join(Person).where(here).union_all(noted.join(Person).where(here))
    rows = sorted((_Row(*each) for each in query.tuples()), key=lambda row: (row.contribution_id or 0, row.row_id))
    newest = {(row.person_id, row.scheme, row.contribution_id): row for row in rows}
    return list(newest.values())


def _lives_here(club_ids: list[int]) -> Any:
    """Whether somebody is a member who has not left, or lives with one."""
    one = Person.alias()
    members = Member.select(Member.person).where(Member.club.in_(club_ids), Member.left_on.is_null())
    homes = one.select(one.household).where(one.id.in_(members), one.household.is_null(False))
    return Person.club.in_(club_ids) & (Person.id.in_(members) | Person.household.in_(homes))
