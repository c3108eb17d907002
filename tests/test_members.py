"""A person in a club: her number, the purses she saves in, and what she means to save."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

from savings_app import database, members, people
from savings_app.members import Member, Pledge, Purse
from savings_app.money import Dong
from savings_app.names import search_key
from savings_app.schemes import Rhythm, Scheme
from tests.village import HEALTH, JOINED, PENSION, TODAY, Village


def join(cast: Village, name: str, club_id: int | None = None) -> Member:
    person = people.add(club_id or cast.club.id, name)
    return members.add(club_id or cast.club.id, person, hamlet="Ấp 4", joined_on=JOINED)


def pledge(purse: Purse, amount: int, *, from_day: dt.date) -> Pledge:
    return members.pledge(purse, Dong(amount), rhythm=Rhythm.DAY, from_day=from_day)


def pledged(cast: Village, *, on: dt.date | None = None) -> dict[Scheme, int]:
    """What An means to save for each."""
    return {each.scheme: int(each.amount) for each in members.pledges(cast.club.id, on=on).get(cast.an.id, [])}


def test_numbers_run_on_and_are_never_used_again(cast: Village) -> None:
    third = join(cast, "Lý Thị Ba")
    assert (cast.an.number, cast.binh.number, third.number) == (1, 2, 3)
    Member.update(left_on=TODAY).where(Member.id == third.id).execute()
    assert join(cast, "Lý Thị Tư").number == 4
    assert join(cast, "Lý Thị Năm", cast.other_club.id).number == 1, "every club counts for itself"


def test_two_who_join_at_once_get_two_numbers(settled_cast: Village) -> None:
    def join_from_elsewhere(name: str) -> int:
        with database.proxy.connection_context():
            return join(settled_cast, name).number

    names = [f"Lý Thị {given}" for given in ("Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười")]
    with ThreadPoolExecutor(8) as doors:
        assert sorted(doors.map(join_from_elsewhere, names)) == list(range(3, 11))


def test_she_leaves_and_may_be_back(cast: Village) -> None:
    members.leave(cast.an, TODAY)
    left = members.get(cast.club.id, cast.an.id)
    assert left is not None
    assert left.left_on == TODAY
    members.leave(cast.an, None)
    back = members.get(cast.club.id, cast.an.id)
    assert back is not None
    assert back.left_on is None


def test_a_member_comes_with_her_person(cast: Village) -> None:
    found = members.get(cast.club.id, cast.an.id)
    assert found is not None
    assert (found.person.name, found.nickname, found.hamlet) == ("Nguyễn Thị An", "Ba An", "Ấp 3")
    assert members.get(cast.other_club.id, cast.an.id) is None
    assert members.get(cast.club.id, 999_999) is None


def test_she_is_found_by_name_and_nickname(cast: Village) -> None:
    assert search_key("ba an") in cast.an.search_key
    members.change(cast.an, name="Nguyễn Thị An", nickname="Tư An", hamlet="Ấp 5", joined_on=TODAY)
    found = Member.the(id=cast.an.id)
    assert search_key("tu an") in found.search_key
    assert (found.hamlet, found.joined_on) == ("Ấp 5", TODAY)


def test_members_stand_in_the_leaders_order_and_those_who_left_last(cast: Village) -> None:
    third = join(cast, "Lý Thị Ba")
    members.put_in_order(cast.club.id, [third.id, cast.binh.id, cast.an.id])
    assert [each.person.name for each in members.in_club(cast.club.id)] == [
        "Lý Thị Ba",
        "Trần Thị Bình",
        "Nguyễn Thị An",
    ]
    Member.update(left_on=TODAY).where(Member.id == third.id).execute()
    assert [each.id for each in members.in_club(cast.club.id)] == [cast.binh.id, cast.an.id, third.id]


def test_the_order_of_a_club_is_its_own(cast: Village) -> None:
    stranger = join(cast, "Lý Thị Năm", cast.other_club.id)
    members.put_in_order(cast.club.id, [cast.binh.id, stranger.id, cast.an.id])
    assert Member.the(id=stranger.id).place_in_list == 1


def test_a_person_may_be_in_two_clubs(cast: Village) -> None:
    again = members.add(cast.other_club.id, cast.an.person, hamlet="Thôn 2", joined_on=TODAY)
    assert members.of_person(cast.an.person.id) == [cast.an, again]


def test_who_won_her_for_the_club(cast: Village) -> None:
    person = people.add(cast.club.id, "Lý Thị Ba")
    won = members.add(cast.club.id, person, hamlet="Ấp 4", joined_on=TODAY, recruited_by=cast.an)
    assert won.recruited_by == cast.an.id
    members.recruit(won, cast.binh.id)
    assert Member.the(id=won.id).recruited_by == cast.binh.id


def test_the_newest_pledge_counts_from_its_day(cast: Village) -> None:
    pledge(cast.health(cast.an), 5_000, from_day=dt.date(2026, 7, 1))
    pledge(cast.health(cast.an), 4_000, from_day=dt.date(2026, 7, 1))
    assert pledged(cast, on=dt.date(2026, 6, 30)) == {PENSION: 10_000, HEALTH: 3_000}
    assert pledged(cast, on=dt.date(2026, 7, 1)) == {PENSION: 10_000, HEALTH: 4_000}
    assert pledged(cast) == {PENSION: 10_000, HEALTH: 4_000}
    assert pledged(cast, on=JOINED - dt.timedelta(days=1)) == {}


def test_a_purse_is_a_member_a_fund_and_a_scheme(cast: Village) -> None:
    assert members.purses(cast.an.id) == [cast.health(cast.an), cast.pension(cast.an)]
    assert members.saves_in(cast.health(cast.an))
    assert not members.saves_in(Purse(cast.an.id, cast.pig_fund.id, HEALTH))
    assert not members.saves_in(Purse(cast.an.id, cast.purse_fund.id, PENSION))


def test_someone_who_saves_for_nothing_is_still_a_member(cast: Village) -> None:
    third = join(cast, "Lý Thị Ba")
    assert members.purses(third.id) == []
    assert third.id not in members.pledges(cast.club.id)
    assert third in members.in_club(cast.club.id)


def test_pledges_are_those_of_the_club(cast: Village) -> None:
    assert members.pledges(cast.other_club.id) == {}
    (health, pension) = members.pledges(cast.club.id)[cast.binh.id]
    assert {members.purse_of(health), members.purse_of(pension)} == {cast.health(cast.binh), cast.pension(cast.binh)}


def test_what_is_pledged_on_a_day_is_what_the_pledges_say(cast: Village) -> None:
    """The newest of each purse up to that day, of those in the club, in the leader's order."""
    third, gone, late = (join(cast, name) for name in ("Lý Thị Ba", "Lý Thị Đi", "Lý Thị Mới"))
    for member in (third, gone, late):
        pledge(Purse(member.id, cast.purse_fund.id, HEALTH), 1_000, from_day=JOINED)
    pledge(cast.health(cast.an), 4_000, from_day=TODAY)
    pledge(cast.health(cast.an), 9_000, from_day=TODAY + dt.timedelta(days=1))
    members.pledge(cast.health(cast.binh), Dong(20_000), rhythm=Rhythm.WEEK, from_day=TODAY)
    members.leave(gone, TODAY - dt.timedelta(days=1))
    Member.update(joined_on=TODAY + dt.timedelta(days=1)).where(Member.id == late.id).execute()
    members.put_in_order(cast.club.id, [third.id, cast.binh.id, cast.an.id, gone.id, late.id])
    assert members.pledged(cast.club.id, TODAY) == [
        (Purse(third.id, cast.purse_fund.id, HEALTH), Dong(1_000), Rhythm.DAY),
        (cast.health(cast.binh), Dong(20_000), Rhythm.WEEK),
        (cast.pension(cast.binh), Dong(10_000), Rhythm.DAY),
        (cast.health(cast.an), Dong(4_000), Rhythm.DAY),
        (cast.pension(cast.an), Dong(10_000), Rhythm.DAY),
    ]
    counting = members.pledges(cast.club.id, on=TODAY)
    for purse, amount, rhythm in members.pledged(cast.club.id, TODAY):
        assert (amount, rhythm) in [(each.amount, each.rhythm) for each in counting[purse.member_id]]
