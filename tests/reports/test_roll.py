"""The members as a list: found by the beginning of a word, a pledge of nothing is none, what is unknown is named."""

from __future__ import annotations

import pytest

from savings_app import enrolments, members
from savings_app.enrolments import Enrolment, Home, NewPledge
from savings_app.money import NOTHING, Dong
from savings_app.reports import roll
from savings_app.reports.roll import RollPledge, Unknown
from savings_app.schemes import Rhythm
from tests.village import HEALTH, NOW, PENSION, TODAY, Village


def test_a_row_tells_who_and_what_she_pledges(cast: Village) -> None:
    an, _ = roll.of_club(cast.club.id)
    assert (an.id, an.number, an.name, an.nickname) == (cast.an.id, 1, "Nguyễn Thị An", "Ba An")
    assert (an.birth_year, an.hamlet, an.place, an.left) == (1971, "Ấp 3", 1, False)
    assert an.pledges == (
        RollPledge(HEALTH, Dong(3_000), Rhythm.DAY, "Heo chung, góp vào quỹ CLB"),
        RollPledge(PENSION, Dong(10_000), Rhythm.DAY, "Heo nhà, tự nuôi"),
    )
    assert an.unknown == (), "a phone may be missing"


def test_a_pledge_of_nothing_is_no_pledge(cast: Village) -> None:
    members.pledge(cast.health(cast.an), NOTHING, rhythm=Rhythm.DAY, from_day=TODAY)
    assert [pledge.scheme for pledge in roll.of_club(cast.club.id)[0].pledges] == [PENSION]


@pytest.mark.parametrize(
    ("asked", "found"), [("", [1, 2]), ("Bà", [1]), ("binh tran", [2]), ("tị", []), ("%", []), ("thị an", [1])]
)
def test_whoever_is_asked_for_keeps_her_place(cast: Village, asked: str, found: list[int]) -> None:
    assert [row.place for row in roll.of_club(cast.club.id, asked)] == found


def test_what_is_not_known_is_named_until_it_is(cast: Village) -> None:
    bare = Enrolment(club_id=cast.club.id, name="Lê Thị Cúc", hamlet="Ấp 4")
    full = Enrolment(
        club_id=cast.club.id, name="Lê Thị Mai", hamlet="Ấp 4", birth_year=1970, phone="0912345678", home=Home()
    )
    for each in (bare, full):
        enrolments.enrol(each, by=cast.hoa, at=NOW)
    *_, cuc, mai = roll.of_club(cast.club.id)
    assert (cuc.unknown, mai.unknown) == ((Unknown.BIRTH,), ())


def test_households_come_with_people_and_numbers(cast: Village) -> None:
    woman = Enrolment(
        club_id=cast.club.id,
        name="Lê Thị Cúc",
        hamlet="Ấp 4",
        home=Home("Hộ Nguyễn Thị An"),
        pledges=(NewPledge(HEALTH, cast.purse_fund.id, Dong(3_000)),),
    )
    enrolments.enrol(woman, by=cast.hoa, at=NOW)
    first, second = roll.households(cast.club.id)
    assert [person.name for person in first.people] == ["Nguyễn Thị An", "Lê Thị Cúc"]
    assert [first.numbers[person.id] for person in first.people] == [1, 3]
    assert second.household.name == "Hộ Trần Thị Bình"
