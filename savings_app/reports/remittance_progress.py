"""How far remittances are (các đợt nộp): lists with what still waits for the collector, and one of them row by row.

Whole đồng. A list is read with three queries, however many remittances stand in it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from peewee import fn

from savings_app import clubs, contributions, coverage, people
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Club
from savings_app.contributions import Contribution, ContributionStep, Remittance, State
from savings_app.insurance.household_health import card_from, card_to
from savings_app.insurance.law import Law
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.people import Person
from savings_app.permissions import Grant, Role
from savings_app.reports.contribution_way import Way, ways
from savings_app.schemes import Scheme


@dataclass(frozen=True, slots=True)
class RemittanceSummary:
    """One remittance in a list: what was handed in, whether she said she has it, and how many rows are answered."""

    remittance: Remittance
    club: Club
    total: Dong
    waiting: int
    confirmed: int
    refused: int
    unconfirmed: bool


@dataclass(frozen=True, slots=True)
class RemittedRow:
    """One contribution handed in, with the days of cover that would be expected."""

    contribution: Contribution
    person: Person
    way: Way
    expected_from: dt.date
    expected_to: dt.date

    @property
    def waiting(self) -> bool:
        """Whether the collector has yet to answer."""
        return self.way.state is State.REMITTED


def clubs_collected_for(grants: Iterable[Grant]) -> list[Club]:
    """The clubs whose lists a collector receives: those named in her grants and those of her places, by name."""
    mine = [grant for grant in grants if grant.role is Role.COLLECTOR]
    found = [
        *clubs.some({grant.club_id for grant in mine if grant.club_id is not None}),
        *clubs.in_places({grant.place_id for grant in mine if grant.place_id is not None}),
    ]
    return sorted({club.id: club for club in found}.values(), key=lambda club: (club.name, club.id))


def of_clubs(several: Iterable[Club]) -> list[RemittanceSummary]:
    """Their remittances: those with rows still open first, then the newest."""
    by_id = {club.id: club for club in several}
    found = contributions.remittances(by_id)
    totals, states, unconfirmed = _totals(found), _states(found), _unconfirmed(by_id)
    summaries = [
        RemittanceSummary(
            each,
            by_id[each.club],
            totals[each.id],
            waiting=states[each.id, State.REMITTED] - states[each.id, State.CONFIRMED] - states[each.id, State.REFUSED],
            confirmed=states[each.id, State.CONFIRMED],
            refused=states[each.id, State.REFUSED],
            unconfirmed=(each.club, each.number) in unconfirmed,
        )
        for each in found
    ]
    return sorted(summaries, key=lambda each: each.waiting == 0)


def rows_of(remittance: Remittance) -> list[RemittedRow]:
    """The rows of one remittance, in the order of the list."""
    followed = contributions.of_remittance(remittance.id)
    who = people.some(each.contribution.person for each in followed)
    standing, found = coverage.of_people(who), ways(followed)
    rows = []
    for each in followed:
        stands = standing.get((each.contribution.person, each.contribution.scheme))
        begins = _expected_from(each.contribution, remittance.remitted_on, stands.until if stands else None)
        ends = card_to(begins, each.contribution.months)
        rows.append(
            RemittedRow(each.contribution, who[each.contribution.person], found[each.contribution.id], begins, ends)
        )
    return rows


def _expected_from(contribution: Contribution, paid_on: dt.date, until: dt.date | None) -> dt.date:
    """The first month of the pension, the day a card would begin."""
    if contribution.scheme is Scheme.VOLUNTARY_PENSION and contribution.from_month is not None:
        first: Month = contribution.from_month
        return first.first_day
    return card_from(Law.on(paid_on), until)


def _totals(found: list[Remittance]) -> dict[int, Dong]:
    """By remittance, the sum of its rows."""
    query = (
        ContributionStep.select(ContributionStep.remittance, fn.SUM(Contribution.amount))
        .join(Contribution)
        .where(ContributionStep.remittance.in_(_ids(found)))
        .group_by(ContributionStep.remittance)
    )
    return {remittance: Dong(int(total)) for remittance, total in query.tuples().iterator()}


def _states(found: list[Remittance]) -> Counter[tuple[int, str]]:
    """By remittance and state, how many of its rows ever reached it."""
    reached = ContributionStep.alias()
    query = (
        ContributionStep.select(ContributionStep.remittance, reached.state, fn.COUNT(reached.id))
        .join(reached, on=(reached.contribution == ContributionStep.contribution))
        .where(ContributionStep.remittance.in_(_ids(found)))
        .group_by(ContributionStep.remittance, reached.state)
    )
    return Counter({(remittance, state): count for remittance, state, count in query.tuples().iterator()})


def _unconfirmed(club_ids: Iterable[int]) -> set[tuple[int, int]]:
    """Club and number of the remittances the collector has not said a word about."""
    asked = Approval.select().where(
        Approval.club.in_(list(club_ids) or [0]), Approval.subject == Subject.REMITTANCE, Approval.yes.is_null()
    )
    return {(each.club, each.facts["remittance"]) for each in asked}


def _ids(found: list[Remittance]) -> list[int]:
    return [each.id for each in found] or [0]
