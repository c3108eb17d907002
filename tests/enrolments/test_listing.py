"""A list taken over: all or nothing, nobody twice, balances as entries of their own, households and recruiters."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import coverage, enrolments, members, people, receipts
from savings_app.coverage import Coverage
from savings_app.enrolments import (
    Enrolment,
    Home,
    HouseholdHasHead,
    IntroducersUnknown,
    ListNotAcceptable,
    LooksLikeMembers,
    OpeningTakenBefore,
    Taken,
)
from savings_app.ledger import balances, openings, proof
from savings_app.ledger.book import MonthClosed
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Entry
from savings_app.member_lists import MemberList, read_pasted, understand
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.schemes import HealthGroup, Relation, Rhythm, Scheme, SupportCategory
from tests.village import NOW, TODAY, Village

HEALTH, PENSION = Scheme.HOUSEHOLD_HEALTH, Scheme.VOLUNTARY_PENSION

FULL = "\n".join(
    (
        "Họ và tên;Tên thường gọi;Thôn/ấp;Năm sinh;Điện thoại;Hộ;Quan hệ với chủ hộ;Mức góp BHXH TN;Mức góp BHYT;"
        "Nhịp góp;Số dư đầu BHXH TN;Số dư đầu BHYT;Diện hỗ trợ;Nhóm BHYT;BHYT đến ngày;BHXH đóng đến tháng;"
        "Số tháng đã đóng BHXH;Số tháng đã được hỗ trợ;Có bảo hiểm nơi khác;Người giới thiệu",
        "Lê Thị Cúc;Sáu Cúc;Ấp 4;1975;0912 345 678;Hộ 1;Chủ hộ;10.000;3.000;"
        "ngày;450.000;135.000;hộ cận nghèo;học sinh, sinh viên;31/12/2026;10/2026;24;12;;Ba An",
        "Phạm Thị Đào;;Ấp 4;;;Hộ 1;con;;100.000;tháng;;;;;;;;;x;Sáu Cúc",
        "Võ Thị Én;;Ấp 5;1960;;;;;;;;90.000;;;;;;;;chị Hai nào đó",
    )
)


def listed(text: str) -> MemberList:
    return understand(read_pasted(text), today=TODAY)


def take(cast: Village, text: str = FULL, *, at: dt.datetime = NOW, **said: object) -> Taken:
    return enrolments.enrol_list(cast.club.id, listed(text), by=cast.hoa, at=at, **said)  # type: ignore[arg-type]


def in_club(cast: Village) -> dict[str, Member]:
    return {member.person.name: member for member in members.in_club(cast.club.id)}


def test_everyone_on_the_list_is_a_member_with_all_it_says(the_village: Village) -> None:
    taken = take(the_village)
    assert (len(taken.added), len(taken.there)) == (3, 0)
    cuc = in_club(the_village)["Lê Thị Cúc"]
    assert (cuc.number, cuc.nickname, cuc.hamlet, cuc.joined_on) == (3, "Sáu Cúc", "Ấp 4", TODAY)
    assert (cuc.person.birth_year, cuc.person.phone) == (1975, "0912345678")
    assert (cuc.person.category, cuc.person.health_group) == (SupportCategory.NEAR_POOR, HealthGroup.STUDENT)
    assert in_club(the_village)["Võ Thị Én"].person.health_group is HealthGroup.HOUSEHOLD
    pledged = {each.scheme: each for each in members.pledges(the_village.club.id)[cuc.id]}
    assert (pledged[PENSION].amount, pledged[PENSION].fund) == (Dong(10_000), the_village.pig_fund.id)
    assert (pledged[HEALTH].amount, pledged[HEALTH].fund) == (Dong(3_000), the_village.purse_fund.id)
    assert coverage.noted([cuc.person.id]) == {
        (cuc.person.id, HEALTH): Coverage(dt.date(2026, 12, 31)),
        (cuc.person.id, PENSION): Coverage(dt.date(2026, 10, 31), 24, 12),
    }


def test_a_pledge_has_its_own_rhythm_and_elsewhere_is_noted(the_village: Village) -> None:
    take(the_village)
    dao = in_club(the_village)["Phạm Thị Đào"]
    (pledge,) = members.pledges(the_village.club.id)[dao.id]
    assert (pledge.amount, pledge.rhythm, dao.person.insured_elsewhere) == (Dong(100_000), Rhythm.MONTH, True)


def test_balances_are_entries_of_their_own_with_slips(the_village: Village) -> None:
    take(the_village)
    cuc, en = in_club(the_village)["Lê Thị Cúc"], in_club(the_village)["Võ Thị Én"]
    entries = list(Entry.select().order_by(Entry.seq))
    assert [each.kind for each in entries] == [EntryKind.OPENING] * 3
    assert all(receipts.of_entry(each.id) for each in entries)
    held = balances.purses(the_village.club.id)
    assert held[Purse(cuc.id, the_village.pig_fund.id, PENSION)].at_home == Dong(450_000)
    assert held[Purse(cuc.id, the_village.purse_fund.id, HEALTH)].savings == Dong(135_000)
    assert held[Purse(en.id, the_village.purse_fund.id, HEALTH)].savings == Dong(90_000)
    assert not [finding for finding in proof.proof() if finding.broken]


def test_a_balance_without_a_pledge_gets_its_purse_and_no_pledge(the_village: Village) -> None:
    take(the_village)
    (pledge,) = members.pledges(the_village.club.id)[in_club(the_village)["Võ Thị Én"].id]
    assert (pledge.scheme, pledge.amount) == (HEALTH, NOTHING)


def test_the_same_list_twice_adds_nobody(the_village: Village) -> None:
    take(the_village)
    again = take(the_village, at=NOW + dt.timedelta(days=3))
    assert (len(again.added), len(again.there)) == (0, 3)
    assert len(members.in_club(the_village.club.id)) == 5
    assert Entry.select().count() == 3


def test_whoever_is_there_is_left_as_she_is_and_only_the_new_ones_come(the_village: Village) -> None:
    known = "Họ và tên\tThôn/ấp\tNăm sinh\tTên thường gọi\tĐiện thoại\nNGUYỄN THỊ AN\tấp 3\t1971\tba an\t0987654321\n"
    taken = take(the_village, known + "Lê Thị Cúc\tẤp 4\t\t\t\n")
    assert [member.person.name for member in taken.added] == ["Lê Thị Cúc"]
    assert [member.id for member in taken.there] == [the_village.an.id]
    assert in_club(the_village)["Nguyễn Thị An"].person.phone is None


def test_a_list_with_a_fault_is_refused_whole(the_village: Village) -> None:
    with pytest.raises(ListNotAcceptable) as refused:
        take(the_village, "Họ và tên\tThôn/ấp\tNăm sinh\nLê Thị Cúc\tẤp 4\t1975\nPhạm Thị Đào\t\t19x5\n")
    assert refused.value.faults == 2
    assert len(members.in_club(the_village.club.id)) == 2


def test_what_fails_at_the_last_row_leaves_nothing(the_village: Village) -> None:
    the_village.club.closed_through = dt.date(2026, 10, 31)
    the_village.club.save(only=["closed_through"])
    with pytest.raises(MonthClosed):
        take(the_village, on=dt.date(2026, 10, 1))
    assert len(members.in_club(the_village.club.id)) == 2
    assert len(people.households(the_village.club.id)) == 2
    assert len(take(the_village).added) == 3, "a refused list can be handed in again"


def test_households_gather_by_their_label(the_village: Village) -> None:
    take(the_village)
    cuc = in_club(the_village)["Lê Thị Cúc"]
    living = people.living_with(the_village.club.id)[cuc.person.household]
    assert [(each.name, each.relation, each.place_in_household) for each in living] == [
        ("Lê Thị Cúc", Relation.HEAD, 1),
        ("Phạm Thị Đào", Relation.CHILD, 2),
    ]
    assert in_club(the_village)["Võ Thị Én"].person.household is None


HOUSE = "Họ và tên\tThôn/ấp\tHộ\tQuan hệ với chủ hộ\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Lê Thị Cúc\tẤp 4\tnhà 7\t\nLê Thị Mai\tẤp 4\tNhà 7\t\n", [Relation.HEAD, Relation.OTHER]),
        ("Lê Thị Mai\tẤp 4\tNhà 7\t\nLê Thị Cúc\tẤp 4\tNhà 7\tchủ hộ\n", [Relation.HEAD, Relation.OTHER]),
        ("Lê Thị Mai\tẤp 4\tNhà 7\tcon\nLê Thị Cúc\tẤp 4\tNhà 7\t\n", [Relation.CHILD, Relation.OTHER]),
    ],
)
def test_the_first_of_a_household_without_a_head_is_its_head(
    the_village: Village, rows: str, expected: list[Relation]
) -> None:
    take(the_village, HOUSE + rows)
    homes = [home for home in people.households(the_village.club.id) if home.name.casefold() == "nhà 7"]
    assert len(homes) == 1
    assert [each.relation for each in people.living_in(homes[0].id)] == expected


def test_a_listed_head_of_a_household_that_has_one_is_refused(the_village: Village) -> None:
    with pytest.raises(HouseholdHasHead):
        take(the_village, HOUSE + "Lê Văn Hai\tẤp 3\tHỘ NGUYỄN THỊ AN\tchủ hộ\n")
    take(the_village, HOUSE + "Lê Văn Hai\tẤp 3\tHỘ NGUYỄN THỊ AN\tchồng\n")
    assert in_club(the_village)["Lê Văn Hai"].person.household == the_village.an.person.household


def test_who_won_her_is_found_in_the_club_and_in_the_list(the_village: Village) -> None:
    take(the_village)
    cast = in_club(the_village)
    assert cast["Lê Thị Cúc"].recruited_by == the_village.an.id
    assert cast["Phạm Thị Đào"].recruited_by == cast["Lê Thị Cúc"].id
    assert cast["Võ Thị Én"].recruited_by is None


def test_sorting_out_writes_nothing_and_tells_what_to_look_at(the_village: Village) -> None:
    text = "Họ và tên\tThôn/ấp\tNăm sinh\tNgười giới thiệu\nNguyễn Thị An\tẤp 3\t\t\nLê Thị Cúc\tẤp 4\t\tai đó\n"
    found = enrolments.sort_out(the_village.club.id, listed(text))
    assert ([row.name for row in found.new], found.there) == (["Nguyễn Thị An", "Lê Thị Cúc"], ())
    alike, unknown = found.notices
    assert isinstance(alike, LooksLikeMembers)
    assert (alike.count, alike.member, alike.row, alike.number) == (1, "Nguyễn Thị An", 2, 1)
    assert isinstance(unknown, IntroducersUnknown)
    assert (unknown.count, unknown.introducer, unknown.row) == (1, "ai đó", 3)
    assert len(members.in_club(the_village.club.id)) == 2


def test_two_women_of_different_years_are_not_alike(the_village: Village) -> None:
    text = "Họ và tên\tThôn/ấp\tNăm sinh\nNguyễn Thị An\tẤp 3\t1990\n"
    assert enrolments.sort_out(the_village.club.id, listed(text)).notices == ()


def test_a_name_that_two_bear_names_nobody(the_village: Village) -> None:
    text = "Họ tên;Thôn;Năm sinh;Người giới thiệu\nNguyễn Thị An;Ấp 3;1990;\nLê Thị Cúc;Ấp 4;;Nguyễn Thị An\n"
    take(the_village, text)
    assert in_club(the_village)["Lê Thị Cúc"].recruited_by is None


def test_the_same_paper_balance_enters_once_even_when_she_was_renamed(the_village: Village) -> None:
    take(the_village)
    en = in_club(the_village)["Võ Thị Én"]
    renamed = Enrolment(club_id=the_village.club.id, name="Võ Thị Yến", hamlet="Ấp 5", birth_year=1960)
    enrolments.amend(en, renamed, by=the_village.hoa, at=NOW)
    with pytest.raises(OpeningTakenBefore) as refused:
        take(the_village)
    assert (refused.value.row, refused.value.member) == (4, "Võ Thị Én")
    assert len(members.in_club(the_village.club.id)) == 5
    assert Entry.select().count() == 3


def test_the_leader_chooses_funds_and_day(the_village: Village) -> None:
    day = dt.date(2026, 10, 1)
    take(the_village, on=day, funds={HEALTH: the_village.pig_fund.id})
    cuc = in_club(the_village)["Lê Thị Cúc"]
    opened = openings.of_member(the_village.club.id, cuc.id)
    assert opened[Purse(cuc.id, the_village.pig_fund.id, HEALTH)].booked_on == day
    assert cuc.joined_on == day
    assert {each.fund for each in members.pledges(the_village.club.id)[cuc.id]} == {the_village.pig_fund.id}


def test_another_clubs_household_is_another_household(the_village: Village) -> None:
    take(the_village)
    enrolments.enrol(
        Enrolment(club_id=the_village.other_club.id, name="Hồ Thị Sa", hamlet="Thôn 1", home=Home("Hộ 1")),
        by=the_village.ut,
        at=NOW,
    )
    homes = {home.id for club in (the_village.club, the_village.other_club) for home in people.households(club.id)}
    assert len(homes) == 4
