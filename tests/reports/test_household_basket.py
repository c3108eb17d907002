"""What a household's purses buy together: the cards of everybody in it, and the day they get there."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import count_queries

from savings_app import members, people
from savings_app.insurance import law
from savings_app.insurance.figures import Parameter
from savings_app.insurance.reaching import Reached
from savings_app.insurance.rehearsable import example
from savings_app.insurance.rehearsed import rehearse
from savings_app.money import NOTHING, Dong
from savings_app.people import Household, Person
from savings_app.reports import household_basket
from savings_app.reports.actual_pace import ActualPace
from savings_app.reports.household_basket import HouseholdBasket
from savings_app.schemes import HealthGroup, Relation, Rhythm
from tests import insured
from tests.village import JOINED, TODAY, Village

THREE = (341_550, 239_085, 204_930)
"""Three months for a first, second and third person."""


@pytest.fixture
def home(cast: Village) -> Household:
    """An with Bình, both members, and An's husband."""
    found = people.household_of(cast.an.person.id)
    people.move_in(cast.binh.person, found, Relation.OTHER)
    add(cast, found, "Lê Văn Tám")
    names = {person.name: person.id for person in people.living_in(found.id)}
    people.rank(found.id, [names[each] for each in ("Nguyễn Thị An", "Trần Thị Bình", "Lê Văn Tám")])
    return found


def add(cast: Village, home: Household, name: str, **facts: object) -> Person:
    person = people.add(cast.club.id, name, birth_year=1970)
    people.move_in(person, home, Relation.OTHER)
    people.change(person, **facts) if facts else None
    return person


def basket(home: Household, *, on: dt.date = TODAY) -> HouseholdBasket:
    found = household_basket.of_household(home, on=on)
    assert found is not None
    return found


def day(reached: Reached | None) -> dt.date | None:
    return reached.day if reached else None


def test_everybody_is_in_it_at_her_rank(cast: Village, home: Household) -> None:
    found = basket(home)
    assert [(each.person.name, each.rank, each.quotes[0].total) for each in found.people] == [
        ("Nguyễn Thị An", 1, Dong(THREE[0])),
        ("Trần Thị Bình", 2, Dong(THREE[1])),
        ("Lê Văn Tám", 3, Dong(THREE[2])),
    ]
    assert [(term.quote.months, term.quote.total) for term in found.terms] == [
        (months, Dong(sum(THREE) * months // 3)) for months in (3, 6, 12)
    ]


def test_all_their_health_purses_buy_together(cast: Village, home: Household) -> None:
    cast.deposit(cast.health(cast.an), 500_000)
    cast.deposit(cast.health(cast.binh), 300_000)
    cast.deposit(cast.pension(cast.an), 70_000)
    found = basket(home)
    assert (found.savers, found.balance, found.at_home) == (2, Dong(800_000), NOTHING)
    assert found.reach.sentence == "Đủ mua 3 tháng (785.565 đ); còn thiếu 771.130 đ để mua 6 tháng."
    assert [term.missing for term in found.terms] == [NOTHING, Dong(771_130), Dong(2_342_260)]


def test_other_groups_pay_by_their_own_rule_and_take_no_rank(cast: Village, home: Household) -> None:
    people.change(cast.binh.person, health_group=HealthGroup.NEAR_POOR)
    found = {each.person.name: each for each in basket(home).people}
    assert found["Lê Văn Tám"].rank == 2
    near_poor = found["Trần Thị Bình"].quotes[0]
    assert Dong(0) < near_poor.total < near_poor.gross == Dong(THREE[0])


def test_who_needs_no_card_of_the_club_is_left_out_by_name(cast: Village, home: Household) -> None:
    people.change(cast.an.person, insured_elsewhere=True)
    add(cast, home, "Trần Văn Sáu", health_group=HealthGroup.POOR)
    found = basket(home)
    assert [(each.person.name, each.why.name) for each in found.left_out] == [
        ("Nguyễn Thị An", "CoveredElsewhere"),
        ("Trần Văn Sáu", "PaidByTheBudget"),
    ]
    assert [each.rank for each in found.people] == [1, 2]
    assert found.savers == 2, "her purse may pay for the others"


def test_what_waits_for_a_yes_is_spoken_for(cast: Village, home: Household) -> None:
    cast.deposit(cast.health(cast.an), 400_000)
    insured.propose(cast, household_basket.HEALTH, (cast.an.person, cast.health(cast.an)))
    assert basket(home).balance == Dong(400_000 - THREE[0])


def test_the_day_is_that_of_all_pledges_together(cast: Village, home: Household) -> None:
    missing = sum(THREE)
    found = basket(home)
    assert day(found.reached) == TODAY + dt.timedelta(days=-(-missing // 6_000))
    members.pledge(cast.health(cast.binh), Dong(21_000), rhythm=Rhythm.WEEK, from_day=TODAY)
    weekly = basket(home)
    assert day(weekly.reached) == TODAY + dt.timedelta(days=133), "19 weeks of 21.000 đ, 133 days of 3.000 đ"
    for member in (cast.an, cast.binh):
        members.pledge(cast.health(member), Dong(500_000), rhythm=Rhythm.SEASON, from_day=TODAY)
    assert basket(home).reached is None


def test_the_day_is_found_at_the_price_of_that_day(
    cast: Village, home: Household, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three months cost 785.565 đ until 30/06/2027, the 220th day, and 378.000 + 264.600 + 226.800 đ from then on."""
    coming = rehearse(example(Parameter.REFERENCE_LEVEL, today=TODAY), Parameter.REFERENCE_LEVEL, today=TODAY)
    monkeypatch.setattr(law, "shipped_tables", lambda: coming.tables)
    for amount, days, costs in ((1_790, 220, 785_565), (1_780, 245, 869_400), (1_750, 249, 869_400)):
        for member in (cast.an, cast.binh):
            members.pledge(cast.health(member), Dong(amount), rhythm=Rhythm.DAY, from_day=TODAY)
        found = basket(home).reached
        assert found is not None
        assert (found.day, found.quote.total) == (TODAY + dt.timedelta(days=days), Dong(costs))


def test_their_pace_is_what_all_of_them_put_in(cast: Village, home: Household) -> None:
    for member, amount in ((cast.an, 20_000), (cast.binh, 30_000)):
        cast.deposit(cast.health(member), amount, on=TODAY - dt.timedelta(days=49))
    cast.deposit(cast.pension(cast.an), 90_000)
    found = basket(home)
    assert found.pace == ActualPace(Dong(50_000), 50)
    assert day(found.paced) == TODAY + dt.timedelta(days=-(-(sum(THREE) - 50_000) // 1_000))
    members.pledge(cast.health(cast.binh), Dong(500_000), rhythm=Rhythm.SEASON, from_day=TODAY)
    assert basket(home).pace == ActualPace(Dong(20_000), 50)


def test_whoever_left_keeps_her_purse_to_herself(cast: Village, home: Household) -> None:
    cast.deposit(cast.health(cast.binh), 300_000)
    members.leave(cast.binh, TODAY)
    found = basket(home)
    assert (found.savers, found.balance, len(found.people)) == (1, NOTHING, 3)


def test_a_household_without_savers_still_has_a_price(cast: Village) -> None:
    home = people.household(cast.club.id, "Hộ Lê Văn Tám")
    assert household_basket.of_household(home, on=TODAY) is None, "nobody lives there"
    add(cast, home, "Lê Văn Tám")
    found = basket(home)
    assert (found.savers, found.reached, found.pace) == (0, None, None)
    assert found.reach.sentence == "Còn thiếu 341.550 đ để mua 3 tháng."


def test_where_nobody_is_to_be_insured_or_no_law_is_known_there_is_none(cast: Village, home: Household) -> None:
    assert household_basket.of_household(home, on=dt.date(2030, 1, 1)) is None
    for person in people.living_in(home.id):
        people.change(person, insured_elsewhere=True)
    assert household_basket.of_household(home, on=TODAY) is None


def test_a_large_household_in_a_large_club_takes_no_more_queries(cast: Village, home: Household) -> None:
    cast.deposit(cast.health(cast.an), 30_000)
    with count_queries() as few:
        basket(home)
    for number in range(8):
        person = add(cast, home if number < 4 else people.household(cast.club.id, "Hộ khác"), f"Lê Thị Số {number}")
        member = members.add(cast.club.id, person, hamlet="Ấp 4", joined_on=JOINED)
        members.pledge(cast.health(member), Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
        cast.deposit(cast.health(member), 30_000)
    with count_queries() as many:
        assert basket(home).savers == 6
    assert few.count == many.count <= 22
