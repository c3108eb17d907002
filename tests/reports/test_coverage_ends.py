"""Whose cover ends when: everyone the club insures or saves for, in order, with what paying now does and her purse."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import count_queries

from savings_app import clubs, members, people
from savings_app.contributions import State
from savings_app.insurance.affordable import Affordable
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.remittances import OfficialReceipt
from savings_app.reports import coverage_ends
from savings_app.reports.club_prices import CoveredElsewhere
from savings_app.reports.coverage_ends import CoverageEnd, CoverageEnds
from savings_app.reports.last_days import Band
from savings_app.schemes import HealthGroup, Relation, Rhythm, Scheme
from tests import insured
from tests.reports.test_last_days import brought
from tests.village import HEALTH, JOINED, PENSION, TODAY, Village


def read(cast: Village, on: dt.date = TODAY) -> CoverageEnds:
    club = clubs.get(cast.club.id)
    assert club is not None
    return coverage_ends.in_club(club, on=on)


def row(cast: Village, person: Person, scheme: Scheme = HEALTH) -> CoverageEnd:
    (found,) = (each for each in read(cast).rows if (each.person.id, each.scheme) == (person.id, scheme))
    return found


def paid_the_pension(cast: Village, member: Member, *, months: int, until: dt.date) -> None:
    """She pays for some months, and the insurer confirms them until a day."""
    purse = cast.pension(member)
    cast.deposit(purse, 264_000 * months)
    cast.open_pig(purse, 264_000 * months)
    cast.hand_over(cast.pig_fund, 264_000 * months)
    asked = insured.propose(cast, PENSION, (member.person, purse), months=months)
    (followed,) = insured.approve(cast, asked)
    insured.remit(cast, asked)
    insured.confirm(cast, followed, OfficialReceipt(f"BL{member.id}", TODAY, dt.date(2026, 9, 1), until))


def test_the_first_to_run_out_stands_first_and_what_is_not_known_last(cast: Village) -> None:
    brought(cast, cast.binh.person, 16)
    brought(cast, cast.an.person, 15, PENSION)
    rows = [(each.person.name, each.scheme, each.days_left) for each in read(cast).rows]
    assert rows == [
        ("Nguyễn Thị An", PENSION, 15),
        ("Trần Thị Bình", HEALTH, 16),
        ("Nguyễn Thị An", HEALTH, None),
        ("Trần Thị Bình", PENSION, None),
    ]
    ends = read(cast)
    assert [(band, len(some)) for band, some in ends.banded(ends.rows)] == [
        (Band.WITHIN_15, 1),
        (Band.WITHIN_30, 1),
        (Band.UNKNOWN, 2),
    ]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (10, "Đóng chậm nhất ngày 02/12/2026 thì thẻ liền nhau; để đến 03/03/2027 là gián đoạn."),
        (-10, "Đóng hôm nay có thẻ từ 22/11/2026; để đến 11/02/2027 là gián đoạn, phải chờ mới có thẻ."),
        (-91, "Gián đoạn từ 22/11/2026: đóng hôm nay thì thẻ mới có từ 22/12/2026."),
        (61, None),
    ],
)
def test_a_card_says_what_paying_now_does(cast: Village, days: int, said: str | None) -> None:
    brought(cast, cast.an.person, days)
    tells = row(cast, cast.an.person).tells
    assert (tells.sentence if tells else None) == said


def test_her_purses_of_one_scheme_are_counted_together(cast: Village) -> None:
    an, other = cast.an, Purse(cast.an.id, cast.pig_fund.id, HEALTH)
    members.pledge(other, Dong(1_000), rhythm=Rhythm.DAY, from_day=JOINED)
    cast.deposit(cast.health(an), 300_000)
    cast.deposit(other, 100_000)
    found = row(cast, an.person)
    assert found.free == Dong(400_000)
    assert isinstance(found.buys, Affordable)
    assert (found.buys.balance, found.buys.months, found.buys.missing) == (Dong(400_000), 3, Dong(283_100))


def test_whoever_is_paid_for_is_shown_and_not_chased(cast: Village) -> None:
    brought(cast, cast.an.person, 3)
    cast.deposit(cast.health(cast.an), 400_000)
    insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    found = row(cast, cast.an.person)
    assert (found.state, found.band, found.tells, found.known.reminded) == (State.PROPOSED, Band.WITHIN_15, None, False)
    assert isinstance(found.buys, Affordable)
    assert found.free == found.buys.balance == Dong(400_000 - 341_550), "what is spoken for buys nothing more"


def test_whoever_is_insured_elsewhere_stands_apart(cast: Village) -> None:
    brought(cast, cast.an.person, 3)
    people.change(cast.an.person, insured_elsewhere=True)
    found = row(cast, cast.an.person)
    assert (found.band, found.tells) == (Band.ELSEWHERE, None)
    assert isinstance(found.buys, CoveredElsewhere)
    assert read(cast).rows[-1].person.id == cast.an.person.id
    assert row(cast, cast.an.person, PENSION).band is Band.UNKNOWN, "her pension is the club's matter still"


def test_a_husband_without_a_purse_is_there_once_his_cover_is_known(cast: Village) -> None:
    husband = people.add(cast.club.id, "Trần Văn Tư")
    people.move_in(husband, people.household_of(cast.an.person.id), Relation.SPOUSE)
    assert husband.id not in {each.person.id for each in read(cast).rows}
    brought(cast, husband, 10)
    found = row(cast, husband)
    assert (found.who, found.household, found.free, found.buys) == (None, "Hộ Nguyễn Thị An", None, None)


def test_a_member_who_left_is_not_listed(cast: Village) -> None:
    brought(cast, cast.an.person, 10)
    Member.update(left_on=TODAY).where(Member.id == cast.an.id).execute()
    assert {each.person.id for each in read(cast).rows} == {cast.binh.person.id}


def test_this_month_unpaid_has_monthly_payers_first_then_by_the_last_day(settled_cast: Village) -> None:
    cast = settled_cast
    third = people.add(cast.club.id, "Lê Thị Cúc")
    cuc = members.add(cast.club.id, third, hamlet="Ấp 3", joined_on=JOINED)
    members.pledge(cast.pension(cuc), Dong(10_000), rhythm=Rhythm.DAY, from_day=JOINED)
    paid_the_pension(cast, cast.an, months=3, until=dt.date(2026, 10, 31))
    paid_the_pension(cast, cast.binh, months=1, until=dt.date(2026, 9, 30))
    paid_the_pension(cast, cuc, months=1, until=dt.date(2026, 11, 30))
    found = [(each.person.name, each.due.last_day, each.due.missed is None) for each in read(cast).unpaid if each.due]
    assert found == [("Trần Thị Bình", dt.date(2026, 10, 31), False), ("Nguyễn Thị An", dt.date(2027, 1, 31), True)]
    assert [each.person.name for each in read(cast, dt.date(2026, 10, 20)).unpaid] == ["Trần Thị Bình"]
    december = ["Lê Thị Cúc", "Trần Thị Bình", "Nguyễn Thị An"]
    assert [each.person.name for each in read(cast, dt.date(2026, 12, 1)).unpaid] == december


def test_a_noted_pension_is_unpaid_too_and_stands_among_the_monthly(settled_cast: Village) -> None:
    cast = settled_cast
    paid_the_pension(cast, cast.an, months=3, until=dt.date(2026, 10, 31))
    brought(cast, cast.binh.person, -60, PENSION)
    ends = read(cast)
    assert [(each.person.name, each.due and each.due.assumed) for each in ends.unpaid] == [
        ("Trần Thị Bình", True),
        ("Nguyễn Thị An", False),
    ]
    assert ends.unpaid_people == 2


def test_a_day_without_law_still_lists_everybody(cast: Village) -> None:
    brought(cast, cast.an.person, 3)
    (an,) = (each for each in read(cast, dt.date(2012, 1, 1)).rows if each.person.id == cast.an.person.id)
    assert (an.band, an.tells) == (Band.LATER, None)


@pytest.mark.parametrize("on", [dt.date(2028, 1, 1), dt.date(2035, 6, 30)])
def test_after_the_last_day_known_it_lists_who_has_not_paid_still(cast: Village, on: dt.date) -> None:
    brought(cast, cast.an.person, 3)
    brought(cast, cast.an.person, 3, PENSION)
    ends = read(cast, on)
    assert [(each.person.name, each.due) for each in ends.unpaid] == [(cast.an.person.name, None)]
    assert {each.band for each in ends.rows} == {Band.ENDED, Band.UNKNOWN}


@pytest.mark.parametrize("days", [-40, 3, 20, 200, None])
def test_whose_card_the_budget_pays_is_told_whom_to_ask_and_not_chased(cast: Village, days: int | None) -> None:
    brought(cast, cast.an.person, days)
    people.change(cast.an.person, health_group=HealthGroup.POOR)
    found = row(cast, cast.an.person)
    assert (found.band, found.known.reminded) == (Band.BY_BUDGET, False)
    assert found.tells is not None
    assert found.tells.sentence == (
        "Ngân sách đóng thẻ này, không phải trích tiền góp: hỏi UBND xã hoặc cơ quan BHXH để nhận thẻ."
    )
    pension = row(cast, cast.an.person, PENSION)
    assert (pension.band, pension.known.reminded) == (Band.UNKNOWN, True), "her pension is hers to pay"


def test_a_club_of_sixty_asks_the_database_no_more_than_one_of_two(cast: Village) -> None:
    brought(cast, cast.an.person, 3)
    with count_queries() as few:
        assert len(read(cast).rows) == 4
    for number in range(60):
        person = people.add(cast.club.id, f"Lê Thị Thứ {number}")
        people.move_in(person, people.household(cast.club.id, f"Hộ {number // 3}"), Relation.OTHER)
        member = members.add(cast.club.id, person, hamlet="Ấp 3", joined_on=JOINED)
        members.pledge(cast.health(member), Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
        brought(cast, person, number)
    with count_queries() as many:
        assert len(read(cast).rows) == 64
    assert many.count == few.count <= 20
