"""Clubs and their funds: how they are opened and found, and that one change at a time is made to a club."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from savings_app import clubs, places
from savings_app.clubs import (
    CHAIN_START,
    NOTHING_CLOSED,
    Club,
    ClubThere,
    FundKind,
    NoClubName,
    NoFundChosen,
    Organisation,
)
from savings_app.database import proxy, transaction
from savings_app.places import Place
from savings_app.refusals import NotFound
from tests.village import NOW, Village


def add(place: Place, name: str = "CLB Bông sen", *, practice: bool = False) -> Club:
    return clubs.add(
        name, place=place, organisation=Organisation.WOMEN, kinds=[FundKind.GROUP_PURSE], at=NOW, practice=practice
    )


def test_a_new_club_has_an_empty_book(cast: Village) -> None:
    club = Club.the(id=add(cast.commune).id)
    assert (club.head_seq, club.head_hash, club.closed_through) == (0, CHAIN_START, NOTHING_CLOSED)
    assert (club.organisation, club.created_at, club.practice) == (Organisation.WOMEN, NOW, False)


def test_a_fund_of_each_kind_named_in_their_order(cast: Village) -> None:
    assert [(fund.kind, fund.name) for fund in clubs.funds(cast.club.id)] == [
        (FundKind.GROUP_PURSE, "Heo chung, góp vào quỹ CLB"),
        (FundKind.OWN_PIG, "Heo nhà, tự nuôi"),
    ]


def test_a_fund_is_found_in_its_club_only(cast: Village) -> None:
    assert clubs.fund(cast.club.id, cast.pig_fund.id) == cast.pig_fund
    assert clubs.fund(cast.other_club.id, cast.pig_fund.id) is None


def test_a_commune_has_one_club_of_a_name(cast: Village) -> None:
    add(cast.commune)
    with pytest.raises(ClubThere) as no:
        add(cast.commune, "  CLB  Bông sen ")
    assert vars(no.value) == {"place": "Xã Tân Trụ", "club": "CLB Bông sen"}
    add(places.commune("Xã Vàm Cỏ", within=places.province("80")))


def test_a_club_has_a_name_and_a_fund(cast: Village) -> None:
    with pytest.raises(NoClubName):
        add(cast.commune, " ")
    with pytest.raises(NoFundChosen):
        clubs.add("CLB", place=cast.commune, organisation=Organisation.WOMEN, kinds=[], at=NOW, practice=False)
    assert len(clubs.everywhere()) == 2


def test_clubs_are_found(cast: Village) -> None:
    assert clubs.get(cast.club.id) == cast.club
    assert clubs.get(999_999) is None
    assert clubs.named("CLB Heo Đất ấp 3") == cast.club
    assert clubs.named("CLB Heo") is None
    assert clubs.some({cast.club.id, cast.other_club.id, 999_999}) == [cast.club, cast.other_club]
    assert clubs.some(set()) == []


def test_clubs_of_a_commune_or_of_all_communes_of_a_province(cast: Village) -> None:
    neighbour = add(places.commune("Xã Vàm Cỏ", within=places.province("80")))
    assert clubs.in_places({cast.commune.id}) == [cast.club]
    assert clubs.in_places({places.province("80").id}) == [neighbour, cast.club]
    assert clubs.in_places(set()) == []


def test_practice_clubs_are_kept_apart(cast: Village) -> None:
    practice = add(cast.commune, "CLB tập dượt", practice=True)
    assert clubs.everywhere(practice=True) == [practice]
    assert clubs.everywhere(practice=False) == [cast.club, cast.other_club]
    assert clubs.everywhere() == [cast.club, cast.other_club, practice]


def test_a_club_that_is_not_there_cannot_be_locked(cast: Village) -> None:
    with pytest.raises(NotFound):
        clubs.lock(999_999)


def test_under_the_lock_one_change_waits_for_another(settled_cast: Village) -> None:
    """Read, think, write: without the lock two at once would read the same and one change would be lost."""
    ready = Barrier(4)

    def count_up(_: int) -> None:
        with proxy.connection_context():
            ready.wait(timeout=20)
            for _ in range(5):
                with transaction():
                    next_day = clubs.lock(settled_cast.club.id).closed_through + dt.timedelta(days=1)
                    Club.update(closed_through=next_day).where(Club.id == settled_cast.club.id).execute()

    with ThreadPoolExecutor(4) as people:
        list(people.map(count_up, range(4)))
    counted = Club.the(id=settled_cast.club.id).closed_through - clubs.NOTHING_CLOSED
    assert counted == dt.timedelta(days=20)
