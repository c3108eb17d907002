"""The clubs of a place: which there are and who runs them, and, apart from that, what lies in their books."""

from __future__ import annotations

import datetime as dt

from savings_app import clubs, members, places
from savings_app.clubs import FundKind, Organisation
from savings_app.ledger.chart import AccountKind
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.reports import place_clubs
from savings_app.reports.place_clubs import Holdings
from tests.village import NOW, Village


def test_a_club_tells_where_how_and_by_whom(cast: Village) -> None:
    (row,) = place_clubs.in_places(frozenset({cast.commune.id}))
    assert (row.club.id, row.commune.id, row.leaders, row.members) == (
        cast.club.id,
        cast.commune.id,
        ("Lê Thị Hoa",),
        2,
    )
    assert row.kinds == (FundKind.GROUP_PURSE, FundKind.OWN_PIG)


def test_whoever_left_is_not_counted(cast: Village) -> None:
    Member.update(left_on=dt.date(2026, 11, 1)).where(Member.id == cast.an.id).execute()
    (row,) = place_clubs.in_places(frozenset({cast.commune.id}))
    assert row.members == 1
    assert len(members.in_club(cast.club.id)) == 2


def test_a_province_holds_its_communes_and_no_place_means_everywhere(cast: Village) -> None:
    tay_ninh = places.province("80")
    assert [row.club.id for row in place_clubs.in_places(frozenset({tay_ninh.id}))] == [cast.club.id]
    assert {row.club.id for row in place_clubs.in_places(None)} == {cast.club.id, cast.other_club.id}
    assert place_clubs.in_places(frozenset()) == []


def test_practice_clubs_come_last(cast: Village) -> None:
    tried = clubs.add(
        "A", place=cast.commune, organisation=Organisation.WOMEN, kinds=[FundKind.OWN_PIG], at=NOW, practice=True
    )
    assert [row.club.id for row in place_clubs.in_places(frozenset({cast.commune.id}))] == [cast.club.id, tried.id]


def test_holdings_are_what_the_accounts_say(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 450_000)
    cast.deposit(cast.health(cast.binh), 50_000)
    cast.deposit(cast.pension(cast.an), 70_000, on=dt.date(2026, 11, 1))
    cast.hand_over(cast.purse_fund, 200_000, at=NOW + dt.timedelta(days=1))
    held = place_clubs.holdings([cast.club.id, cast.other_club.id])
    assert held[cast.club.id] == Holdings(
        savings=Dong(500_000),
        at_home=Dong(70_000),
        cash={AccountKind.CASH_LEADER: Dong(300_000), AccountKind.CASH_TREASURER: Dong(200_000)},
        last_day=dt.date(2026, 11, 23),
    )
    assert held[cast.other_club.id] == Holdings()
    assert place_clubs.holdings([]) == {}
