"""The practice club: everybody can sign in, and the first household can pay for a year."""

from __future__ import annotations

from savings_app import clubs, contributions, members, people, receipts
from savings_app.ledger import balances, proof
from savings_app.members import Purse
from savings_app.money import Dong
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


def test_telling_again_on_another_day_adds_nothing(book: None) -> None:
    told = practice.tell(today=TODAY)
    before = balances.purses(told.club_ids[0])
    assert practice.tell(today=TODAY.replace(year=2027)).club_ids == told.club_ids
    assert balances.purses(told.club_ids[0]) == before
