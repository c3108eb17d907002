"""The pigs at home: whose, and how much is tallied in each."""

from __future__ import annotations

import datetime as dt

from savings_app import members
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.reports import pigs_at_home
from savings_app.reports.pigs_at_home import CountedOut
from savings_app.schemes import Rhythm
from tests.village import HEALTH, JOINED, PENSION, TODAY, Village


def tallied(cast: Village, day: dt.date = TODAY) -> list[tuple[str, list[tuple[str, int]]]]:
    return [
        (each.who.name, [(pig.scheme.value, int(pig.tallied)) for pig in each.pigs])
        for each in pigs_at_home.in_club(cast.club, day)
    ]


def test_each_pig_tells_its_tally_in_the_leaders_order(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 30_000)
    cast.deposit(cast.health(cast.an), 3_000)
    assert tallied(cast) == [
        ("Nguyễn Thị An", [(PENSION.value, 30_000)]),
        ("Trần Thị Bình", [(PENSION.value, 0)]),
    ]


def test_an_opened_pig_stays_on_the_list_empty(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 30_000)
    cast.open_pig(cast.pension(cast.an), 31_000)
    assert tallied(cast)[0] == ("Nguyễn Thị An", [(PENSION.value, 0)])


def test_a_pig_opened_that_day_says_how_much_and_on_which_slips(cast: Village) -> None:
    cast.open_pig(cast.pension(cast.an), 31_000)
    undone = cast.open_pig(cast.pension(cast.binh), 8_000)
    cast.open_pig(cast.pension(cast.an), 2_000, again=True)
    cast.undo(undone.receipt.entry)
    an, binh = (each.pigs[0].counted_out for each in pigs_at_home.in_club(cast.club, TODAY))
    assert (an, binh) == (CountedOut(Dong(33_000), ("2026-0001", "2026-0003")), None)
    yesterday = pigs_at_home.in_club(cast.club, TODAY - dt.timedelta(days=1))
    assert [each.pigs[0].counted_out for each in yesterday] == [None, None]


def test_a_member_has_a_pig_for_each_scheme(cast: Village) -> None:
    second = Purse(cast.an.id, cast.pig_fund.id, HEALTH)
    members.pledge(second, Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
    cast.deposit(second, 6_000)
    assert tallied(cast)[0] == ("Nguyễn Thị An", [(HEALTH.value, 6_000), (PENSION.value, 0)])


def test_before_she_joined_she_has_none(cast: Village) -> None:
    assert tallied(cast, JOINED - dt.timedelta(days=1)) == []


def test_a_club_without_pigs_has_none(cast: Village) -> None:
    assert pigs_at_home.in_club(cast.other_club, TODAY) == []
