"""The practice club: everybody can sign in, and the first household can pay for a year."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import approvals, closings, clubs, contributions, members, people, receipts
from savings_app.approvals import Subject
from savings_app.ledger import balances, proof
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.permissions import Role
from savings_app.schemes import Scheme
from savings_app.stories import practice
from tests.village import TODAY


def test_the_practice_club_can_walk_the_main_path(book: None) -> None:
    told = practice.tell(today=TODAY)
    (club,) = clubs.some(set(told.club_ids))
    first = members.in_club(club.id)[0]
    group, _ = clubs.funds(club.id)
    health = Purse(first.id, group.id, Scheme.HOUSEHOLD_HEALTH)

    assert club.practice
    assert set(told.users) == set(Role)
    assert len(people.living_in(people.household_of(first.person.id).id)) == 4
    assert balances.purses(club.id)[health].savings >= Dong(3_825_360)
    assert contributions.in_club(club.id) == []
    assert [finding for finding in proof.proof(proof.LAWS + receipts.LAWS) if finding.broken] == []


@pytest.mark.parametrize(
    ("today", "closed"),
    [(TODAY, [Month(2026, 10)]), (dt.date(2026, 10, 31), []), (dt.date(2027, 3, 1), [Month(2027, 1), Month(2027, 2)])],
)
def test_what_is_over_is_counted_and_closed(book: None, today: dt.date, closed: list[Month]) -> None:
    """A newcomer sees a month that is closed, and nothing waits to be closed."""
    told = practice.tell(today=today)
    (club,) = clubs.some(set(told.club_ids))
    assert [closings.month_of(each) for each in reversed(approvals.asked(club.id, Subject.CLOSING))] == closed
    assert closings.waiting_month(club, on=today) is None


def test_telling_again_on_another_day_adds_nothing(book: None) -> None:
    told = practice.tell(today=TODAY)
    before = balances.purses(told.club_ids[0])
    assert practice.tell(today=TODAY.replace(year=2027)).club_ids == told.club_ids
    assert balances.purses(told.club_ids[0]) == before
