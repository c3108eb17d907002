"""What the leader advanced and is still open, and the purses she may put money into."""

from __future__ import annotations

import datetime as dt

from savings_app import members
from savings_app.money import Dong
from savings_app.reports import advances_open, member_book
from tests.test_advances import advance, by_bank
from tests.village import TODAY, Village


def test_only_what_is_open_is_listed(cast: Village) -> None:
    advance(cast, 30_000)
    advance(cast, 20_000, cast.pension(cast.binh))
    cast.deposit(cast.health(cast.an), 10_000)
    found = [(each.of.who.name, each.debt.owes, each.debt.repaid) for each in advances_open.still_open(cast.club.id)]
    assert found == [("Nguyễn Thị An", Dong(20_000), Dong(0)), ("Trần Thị Bình", Dong(20_000), Dong(0))]
    cast.deposit(cast.health(cast.an), 20_000)
    assert [each.of.who.name for each in advances_open.still_open(cast.club.id)] == ["Trần Thị Bình"]


def test_what_she_has_not_taken_back_is_still_open(cast: Village) -> None:
    advance(cast, 30_000)
    cast.hand_over(cast.purse_fund, 30_000)
    by_bank(cast, 30_000)
    (found,) = advances_open.still_open(cast.club.id)
    assert (found.debt.owes, found.debt.repaid) == (Dong(0), Dong(30_000))


def test_the_purses_of_those_in_the_club(cast: Village) -> None:
    found = advances_open.purses(cast.club.id, on=TODAY)
    assert [(each.who.number, each.purse.scheme.value) for each in found] == [
        (1, "HOUSEHOLD_HEALTH"),
        (1, "VOLUNTARY_PENSION"),
        (2, "HOUSEHOLD_HEALTH"),
        (2, "VOLUNTARY_PENSION"),
    ]
    assert {each.fund for each in found} == {cast.purse_fund.name, cast.pig_fund.name}
    members.leave(cast.an, TODAY - dt.timedelta(days=1))
    assert {each.who.number for each in advances_open.purses(cast.club.id, on=TODAY)} == {2}


def test_her_book_says_what_was_advanced_and_what_she_still_owes(cast: Village) -> None:
    advance(cast, 30_000)
    cast.deposit(cast.health(cast.an), 10_000)
    book = member_book.of_member(cast.club, cast.an, on=TODAY)
    (standing,) = [each for each in book.standings if each.purse == cast.health(cast.an)]
    assert (standing.advanced, standing.owes) == (Dong(30_000), Dong(20_000))
