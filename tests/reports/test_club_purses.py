"""Every purse of a club: the same figures as each member's own standing, in the leader's order."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import members, people
from savings_app.insurance.affordable import Affordable
from savings_app.insurance.reaching import Reached
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.refusals import Refusal
from savings_app.reports import club_purses, purse_steps, standing
from savings_app.reports.club_prices import CoveredElsewhere
from savings_app.reports.club_purses import ClubPurse
from savings_app.reports.home_prices import HomePrices
from savings_app.schemes import Relation, Rhythm
from tests import insured
from tests.village import HEALTH, JOINED, PENSION, TODAY, Village


def purses(cast: Village, *, on: dt.date = TODAY) -> dict[Purse, ClubPurse]:
    return {purse.purse: purse for each in club_purses.in_club(cast.club, on=on) for purse in each.purses}


def told(purse: ClubPurse) -> str:
    assert isinstance(purse.buys, Affordable), purse.buys
    return purse.buys.sentence


def _shown(reached: Reached | None) -> tuple[object, ...] | None:
    return (reached.day, reached.quote.total, reached.known, reached.sources) if reached else None


def as_each_member_is_told(cast: Village) -> dict[Purse, tuple[object, ...]]:
    """The same, asked member by member."""
    return {
        each.purse: (each.balance, each.buys, _shown(each.reached))
        for member in members.in_club(cast.club.id)
        for each in standing.of_member(member, purse_steps.of_member(member.id), HomePrices.of_member(member, on=TODAY))
    }


def test_members_stand_in_the_leaders_order_with_their_purses(cast: Village) -> None:
    members.put_in_order(cast.club.id, [cast.binh.id, cast.an.id])
    found = club_purses.in_club(cast.club, on=TODAY)
    assert [each.who.name for each in found] == ["Trần Thị Bình", "Nguyễn Thị An"]
    assert [purse.scheme for purse in found[0].purses] == [HEALTH, PENSION]
    assert found[0].total == NOTHING


def test_a_purse_says_what_it_buys_and_when_the_next_step_is_reached(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 400_000)
    found = purses(cast)[purse]
    assert told(found) == "Đủ mua 3 tháng (341.550 đ); còn thiếu 283.100 đ để mua 6 tháng."
    assert (found.held.savings, found.reached) == (Dong(400_000), 58)
    assert found.reached_on is not None
    assert found.reached_on.day == TODAY + dt.timedelta(days=95)


def test_money_at_home_counts_as_hers(cast: Village) -> None:
    purse = cast.pension(cast.an)
    cast.deposit(purse, 300_000)
    cast.open_pig(purse, 290_000)
    cast.deposit(purse, 10_000)
    found = purses(cast)[purse]
    assert (found.held.savings, found.held.at_home) == (Dong(290_000), Dong(10_000))
    assert told(found) == "Đủ mua 1 tháng (264.000 đ); còn thiếu 492.000 đ để mua 3 tháng."


def test_what_is_proposed_buys_nothing_more(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 400_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse))
    assert told(purses(cast)[purse]) == "Còn thiếu 283.100 đ để mua 3 tháng."
    insured.approve(cast, conversion)
    approved = purses(cast)[purse]
    assert (approved.held.savings, approved.held.reserved) == (Dong(58_450), Dong(341_550))
    assert told(approved) == "Còn thiếu 283.100 đ để mua 3 tháng."


def test_it_says_what_each_member_is_told(cast: Village) -> None:
    home = people.household(cast.club.id, f"Hộ {cast.an.person.name}")
    people.move_in(cast.binh.person, home, Relation.OTHER)
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 800_000)
        cast.deposit(cast.pension(member), 500_000)
        cast.open_pig(cast.pension(member), 500_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    insured.approve(cast, conversion)
    insured.propose(cast, PENSION, (cast.binh.person, cast.pension(cast.binh)), months=1)
    found = {each.purse: (each.held, each.buys, _shown(each.reached_on)) for each in purses(cast).values()}
    assert found == as_each_member_is_told(cast)
    assert told(purses(cast)[cast.health(cast.binh)]).startswith("Đủ mua 6 tháng (478.170 đ)")


def test_next_year_has_its_own_prices_and_ranks(cast: Village) -> None:
    """Bình, second behind An, who pays in 2026: 239.085 đ on 10/02/2027 for a second, 341.550 đ for a first.

    1 month of the pension at 3.000 đ a day: 387.200 đ on 01/04/2027.
    """
    home = people.household(cast.club.id, f"Hộ {cast.an.person.name}")
    people.move_in(cast.binh.person, home, Relation.OTHER)
    people.rank(home.id, [cast.binh.person.id, cast.an.person.id])
    cast.deposit(cast.health(cast.an), 341_550)
    insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    members.pledge(cast.pension(cast.binh), Dong(3_000), rhythm=Rhythm.DAY, from_day=TODAY)
    found = purses(cast)
    assert told(found[cast.health(cast.binh)]).startswith("Còn thiếu 239.085 đ")
    days = [found[each].reached_on for each in (cast.health(cast.binh), cast.pension(cast.binh))]
    assert [each and each.day for each in days] == [dt.date(2027, 3, 16), dt.date(2027, 4, 1)]
    assert {each.purse: (each.held, each.buys, _shown(each.reached_on)) for each in found.values()} == (
        as_each_member_is_told(cast)
    )


def test_both_say_who_is_insured_elsewhere(cast: Village) -> None:
    people.change(cast.binh.person, insured_elsewhere=True)
    stands = {purse: said for purse, (_, said, _) in as_each_member_is_told(cast).items()}
    shown = {purse: found.buys for purse, found in purses(cast).items()}
    assert [each for each, said in stands.items() if said is None] == [cast.health(cast.binh)]
    assert [each for each, said in shown.items() if isinstance(said, CoveredElsewhere)] == [cast.health(cast.binh)]


def test_without_law_for_the_day_it_says_why(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    found = purses(cast, on=dt.date(1999, 1, 1))[cast.health(cast.an)]
    assert isinstance(found.buys, Refusal)
    assert (found.reached, found.reached_on) == (0, None)


@pytest.mark.parametrize("rhythm", [Rhythm.SEASON, Rhythm.WEEK])
def test_the_day_follows_the_rhythm(cast: Village, rhythm: Rhythm) -> None:
    purse = cast.health(cast.an)
    members.pledge(purse, Dong(100_000), rhythm=rhythm, from_day=JOINED)
    expected = None if rhythm is Rhythm.SEASON else TODAY + dt.timedelta(weeks=4)
    reached = purses(cast)[purse].reached_on
    assert (reached and reached.day) == expected


def test_who_left_stays_while_her_money_is_here(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    for member in (cast.an, cast.binh):
        member.left_on = TODAY
        member.save(only=["left_on"])
    assert [each.who.name for each in club_purses.in_club(cast.club, on=TODAY)] == ["Nguyễn Thị An"]


def test_another_club_has_none_of_it(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    assert club_purses.in_club(cast.other_club, on=TODAY) == []
