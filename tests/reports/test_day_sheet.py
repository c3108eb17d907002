"""One day's sheet: who stands on it, what was put in, and what is still to come."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries

from savings_app import deposits, members, people
from savings_app.deposits import Deposit
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.reports import day_sheet
from savings_app.reports.day_sheet import PurseOnSheet, Sums
from savings_app.reports.pace import Stretch
from savings_app.schemes import Rhythm
from tests.village import HEALTH, JOINED, NOW, TODAY, Village

YESTERDAY = TODAY - dt.timedelta(days=1)


def purse_on(cast: Village, purse: Purse, day: dt.date = TODAY) -> PurseOnSheet:
    sheet = day_sheet.read(cast.club, day)
    return next(each for row in sheet.rows for each in row.purses if each.purse == purse)


def test_members_stand_in_the_leaders_order(cast: Village) -> None:
    members.put_in_order(cast.club.id, [cast.binh.id, cast.an.id])
    sheet = day_sheet.read(cast.club, TODAY)
    assert [row.who.name for row in sheet.rows] == ["Trần Thị Bình", "Nguyễn Thị An"]
    assert sheet.done == Sums(NOTHING, NOTHING, 0)


def test_totals_are_the_days_and_tell_what_stays_at_home(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    cast.deposit(cast.health(cast.an), 6_000)
    cast.deposit(cast.pension(cast.binh), 10_000)
    cast.deposit(cast.health(cast.an), 7_000, on=YESTERDAY)
    sheet = day_sheet.read(cast.club, TODAY)
    assert sheet.done == Sums(cash=Dong(9_000), at_home=Dong(10_000), count=3)
    an = purse_on(cast, cast.health(cast.an))
    assert (an.today, an.own_pig, an.open) == (Dong(9_000), False, False)
    assert [(slip.number, slip.amount) for slip in an.slips] == [("2026-0001", Dong(3_000)), ("2026-0002", Dong(6_000))]
    binh = purse_on(cast, cast.pension(cast.binh))
    assert (binh.today, binh.own_pig, [slip.number for slip in binh.slips]) == (Dong(10_000), True, ["2026-0003"])
    assert sheet.newest_slip == "2026-0004"


def test_what_is_still_to_come_is_each_daily_pledge_nothing_was_put_in_for(cast: Village) -> None:
    assert day_sheet.read(cast.club, TODAY).to_come == Sums(cash=Dong(6_000), at_home=Dong(20_000), count=4)
    cast.deposit(cast.health(cast.an), 1_000)
    members.pledge(cast.pension(cast.binh), Dong(70_000), rhythm=Rhythm.WEEK, from_day=TODAY)
    assert day_sheet.read(cast.club, TODAY).to_come == Sums(cash=Dong(3_000), at_home=Dong(10_000), count=2)


def test_a_phone_knows_its_own_by_the_end_of_the_key(cast: Village) -> None:
    key = uuid4()
    deposits.record(Deposit(cast.club.id, cast.health(cast.an), Dong(3_000), TODAY, key), by=cast.hoa, at=NOW)
    assert purse_on(cast, cast.health(cast.an)).keys == [str(key)[-12:]]
    assert purse_on(cast, cast.health(cast.binh)).keys == []


def test_what_was_undone_has_no_slip_on_it(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 3_000)
    cast.undo(wrong.receipt.entry)
    an = purse_on(cast, cast.health(cast.an))
    assert (an.today, an.slips, an.keys, an.open) == (NOTHING, (), [], True)
    assert day_sheet.read(cast.club, TODAY).newest_slip == "2026-0002", "the phone sees that its slip no longer counts"


def test_a_purse_is_still_due_from_the_first_day_not_covered(cast: Village) -> None:
    purse = cast.health(cast.an)
    assert purse_on(cast, purse).due == (Stretch(JOINED, Dong(3_000), Rhythm.DAY),)
    cast.deposit(purse, 10_000, on=YESTERDAY)
    assert purse_on(cast, purse).due == (Stretch(JOINED, Dong(3_000), Rhythm.DAY, covered=3),)
    members.pledge(purse, Dong(50_000), rhythm=Rhythm.MONTH, from_day=TODAY)
    assert purse_on(cast, purse).due[1:] == (Stretch(TODAY, Dong(50_000), Rhythm.MONTH),)


def test_what_came_before_the_pledge_that_counts_covers_nothing_of_it(cast: Village) -> None:
    purse, begins = cast.health(cast.an), dt.date(2026, 11, 20)
    members.pledge(purse, NOTHING, rhythm=Rhythm.DAY, from_day=dt.date(2026, 11, 1))
    members.pledge(purse, Dong(5_000), rhythm=Rhythm.DAY, from_day=begins)
    cast.deposit(purse, 90_000, on=begins - dt.timedelta(days=1))
    assert purse_on(cast, purse).due == (Stretch(begins, Dong(5_000), Rhythm.DAY),)
    cast.deposit(purse, 5_000, on=begins)
    assert purse_on(cast, purse).due[0].from_day == begins + dt.timedelta(days=1)


def test_a_purse_of_the_seasons_is_due_on_no_day(cast: Village) -> None:
    members.pledge(cast.health(cast.an), Dong(500_000), rhythm=Rhythm.SEASON, from_day=TODAY)
    an = purse_on(cast, cast.health(cast.an))
    assert (an.due, an.open, an.pledge) == ((), False, Dong(500_000))


def test_the_sheet_is_the_same_number_of_questions_for_more_members(cast: Village) -> None:
    with count_queries() as few:
        day_sheet.read(cast.club, TODAY)
    for name in ("Mai", "Lan", "Đào", "Cúc", "Trúc"):
        person = people.add(cast.club.id, f"Lý Thị {name}")
        member = members.add(cast.club.id, person, hamlet="Ấp 1", joined_on=JOINED)
        members.pledge(cast.health(member), Dong(1_000), rhythm=Rhythm.DAY, from_day=JOINED)
        cast.deposit(cast.health(member), 1_000)
    with count_queries() as many:
        day_sheet.read(cast.club, TODAY)
    assert many.count == few.count <= 16


def test_the_pledge_is_the_one_of_that_day(cast: Village) -> None:
    purse = cast.health(cast.an)
    members.pledge(purse, Dong(5_000), rhythm=Rhythm.DAY, from_day=TODAY)
    assert purse_on(cast, purse, YESTERDAY).pledge == Dong(3_000)
    assert purse_on(cast, purse).pledge == Dong(5_000)


def test_a_purse_pledged_to_only_later_has_no_pledge_yet(cast: Village) -> None:
    later = Purse(cast.an.id, cast.pig_fund.id, HEALTH)
    members.pledge(later, Dong(5_000), rhythm=Rhythm.DAY, from_day=TODAY)
    found = purse_on(cast, later, YESTERDAY)
    assert (found.pledge, found.rhythm) == (None, None)


@pytest.mark.parametrize(
    ("joined", "left", "day", "stands"),
    [
        (JOINED, None, JOINED, True),
        (JOINED, None, JOINED - dt.timedelta(days=1), False),
        (JOINED, YESTERDAY, YESTERDAY, True),
        (JOINED, YESTERDAY, TODAY, False),
    ],
)
def test_only_who_is_in_the_club_that_day_stands_on_it(
    cast: Village, joined: dt.date, left: dt.date | None, day: dt.date, stands: bool
) -> None:
    cast.an.joined_on, cast.an.left_on = joined, left
    cast.an.save(only=["joined_on", "left_on"])
    names = [row.who.name for row in day_sheet.read(cast.club, day).rows]
    assert ("Nguyễn Thị An" in names) is stands


def test_a_day_nobody_was_in_it_is_no_club_without_members(cast: Village) -> None:
    before = day_sheet.read(cast.club, JOINED - dt.timedelta(days=1))
    assert (before.rows, before.has_members) == ((), True)
    assert day_sheet.read(cast.other_club, TODAY).has_members is False


def test_who_has_no_pledge_is_told_apart(cast: Village) -> None:
    members.pledge(cast.health(cast.an), NOTHING, rhythm=Rhythm.DAY, from_day=TODAY)
    assert [row.pledged for row in day_sheet.read(cast.club, TODAY).rows] == [True, True]
    members.pledge(cast.pension(cast.an), NOTHING, rhythm=Rhythm.DAY, from_day=TODAY)
    assert [row.pledged for row in day_sheet.read(cast.club, TODAY).rows] == [False, True]


def test_names_on_the_page_are_unique_and_plain(cast: Village) -> None:
    ids = [purse.id for row in day_sheet.read(cast.club, TODAY).rows for purse in row.purses]
    assert len(ids) == len(set(ids)) == 4
    assert all(each.replace("-", "").replace("_", "").isalnum() for each in ids)
