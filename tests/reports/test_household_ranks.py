"""Who of a household counts at which rank and why, the same as a quote has it, and which way of paying is cheaper."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import count_queries

from savings_app import contributions, coverage, participants, people
from savings_app.insurance.household_health import Cheaper, NoChoiceYet
from savings_app.insurance.household_health.ranks import RankNote
from savings_app.insurance.law import Law
from savings_app.money import Dong
from savings_app.people import Household, Person
from savings_app.pricing import Line
from savings_app.reports import household_ranks
from savings_app.reports.household_ranks import HouseholdRanks, cheaper_by_household
from savings_app.schemes import HealthGroup
from tests import city
from tests.city import City
from tests.village import HEALTH, TODAY, Village


@pytest.fixture
def town(cast: Village) -> City:
    return city.build(cast)


def home_of(person: Person) -> Household:
    return people.household_of(person.id)


def ranks(person: Person, *, on: dt.date = TODAY) -> HouseholdRanks:
    return household_ranks.of(Law.on(on), home_of(person))


def told(person: Person, *, on: dt.date = TODAY) -> list[tuple[str, int | None]]:
    return [(each.person.name, each.rank) for each in ranks(person, on=on).people]


def pays(town: City, *chosen: Person) -> None:
    purse = town.cast.health(town.dung)
    town.cast.deposit(purse, 3_000_000)
    town.cast.reserve(*(Line(person.id, purse) for person in chosen))


def test_only_household_form_counts(town: City) -> None:
    assert told(town.dung.person) == [("Mai Thị Dung", 1), ("Lê Văn Em", 2), ("Con gái Dung", None)]
    people.change(town.dung.person, insured_elsewhere=True)
    assert told(town.dung.person) == [("Mai Thị Dung", None), ("Lê Văn Em", 1), ("Con gái Dung", None)]


def test_a_rank_that_was_paid_is_kept_and_said_to_be(town: City) -> None:
    _, em, _ = town.with_dung
    pays(town, em)
    found = {each.person.name: (each.rank, each.notes) for each in ranks(town.dung.person).people}
    assert found["Lê Văn Em"] == (1, (RankNote.KEPT,))
    assert found["Mai Thị Dung"] == (2, (RankNote.NEXT_FREE,))
    assert found["Con gái Dung"] == (None, (RankNote.NOT_BY_RANK,))


def test_whoever_leaves_the_household_form_frees_her_rank(town: City) -> None:
    pays(town, *town.with_dung[:2])
    people.change(town.dung.person, insured_elsewhere=True)
    found = {each.person.name: (each.rank, each.notes) for each in ranks(town.dung.person).people}
    assert found["Lê Văn Em"] == (1, (RankNote.MOVED_UP,))


@pytest.mark.parametrize("paid", [0, 1, 2])
def test_a_quote_has_the_same_ranks(town: City, paid: int) -> None:
    if paid:
        pays(town, *town.with_dung[2 - paid : 2])
    living = people.living_in(home_of(town.dung.person).id)
    known = contributions.of_people(person.id for person in living)
    quoted = participants.ranks(Law.on(TODAY), living, living, known)
    assert {each.person.id: each.rank or 1 for each in ranks(town.dung.person).people} == quoted


@pytest.mark.parametrize(
    ("head", "cheaper", "own_group", "household"),
    [
        ("head_of_four", Cheaper.TIE, 3_825_360, 3_825_360),
        ("head_of_five", Cheaper.HOUSEHOLD, 4_781_700, 4_371_840),
    ],
)
def test_farmers_of_average_standing_may_choose(
    town: City, head: str, cheaper: Cheaper, own_group: int, household: int
) -> None:
    (choice,) = ranks(getattr(town, head).person).choices
    assert choice.priced is not None
    assert (choice.group, len(choice.people)) == (HealthGroup.AGRICULTURE, len(choice.priced.own_group.lines))
    assert choice.priced.cheaper is cheaper
    assert (choice.priced.own_group.total, choice.priced.household.total) == (Dong(own_group), Dong(household))


def test_who_already_counts_stands_before_the_group(town: City) -> None:
    """Her husband pays by the household: the near-poor wife would be the second person, at 70 %."""
    people.change(town.with_dung[0], health_group=HealthGroup.NEAR_POOR)
    pays(town, town.with_dung[1])
    (choice,) = ranks(town.dung.person).choices
    assert choice.priced is not None
    assert choice.priced.household.total == Dong(956_340)


def test_students_and_whoever_is_paid_for_have_no_choice(town: City) -> None:
    people.change(town.with_dung[1], health_group=HealthGroup.POOR)
    assert ranks(town.dung.person).choices == ()


def test_before_the_choice_there_is_its_refusal(town: City) -> None:
    (choice,) = ranks(town.head_of_five.person, on=dt.date(2025, 6, 30)).choices
    assert isinstance(choice.found, NoChoiceYet)
    assert choice.priced is None


def test_cover_elsewhere_is_no_choice(town: City) -> None:
    for person in town.five[:4]:
        people.change(person, insured_elsewhere=True)
    (choice,) = ranks(town.head_of_five.person).choices
    assert [person.name for person in choice.people] == ["Đoàn Thị Quy"]


def test_each_is_priced_by_her_own_supported_months(town: City) -> None:
    """The State supports a minority's card for 36 months: she who had them pays in full, her husband does not."""
    for person in town.with_dung[:2]:
        people.change(person, health_group=HealthGroup.ETHNIC_MINORITY)
    for had, expected in ((0, [409_860, 409_860]), (36, [409_860, 1_366_200])):
        coverage.note(
            town.with_dung[1].id,
            HEALTH,
            paid_until=None,
            months_paid=had,
            months_supported=had,
            noted_on=TODAY,
            by=town.cast.hoa.id,
        )
        (choice,) = ranks(town.dung.person).choices
        assert [each.own_group.total for each in choice.each] == [Dong(amount) for amount in expected]
        assert choice.priced is not None
        assert choice.priced.own_group.total == Dong(sum(expected))
        assert [each.household.total for each in choice.each] == [Dong(1_366_200), Dong(956_340)]
        assert choice.priced.household.total == Dong(2_322_540)


def test_only_what_household_form_makes_cheaper_is_told(town: City) -> None:
    everybody = [*town.four, *town.five, *town.with_dung]
    (choice,) = cheaper_by_household(Law.on(TODAY), town.cast.club.id, everybody)
    assert choice.priced is not None
    assert (choice.household_id, choice.priced.saved) == (town.head_of_five.person.household, Dong(409_860))
    assert cheaper_by_household(Law.on(TODAY), town.cast.club.id, town.five[:3]) == [], "three pay less as a group"
    assert cheaper_by_household(Law.on(TODAY), town.cast.club.id, town.with_dung) == []


def test_what_is_proposed_already_takes_no_rank_from_itself(town: City) -> None:
    purse = town.cast.health(town.head_of_five)
    town.cast.deposit(purse, 5_000_000)
    conversion = town.cast.propose(*(Line(person.id, purse) for person in town.five), months=6)
    law, asked = Law.on(TODAY), people.living_in(town.head_of_five.person.household)
    (choice,) = cheaper_by_household(law, town.cast.club.id, asked, months=6, without=conversion.id)
    assert choice.priced is not None
    assert (choice.priced.own_group.total, choice.priced.household.total) == (Dong(2_390_850), Dong(2_185_920))


def test_clubs_without_such_groups_are_asked_nothing(cast: Village) -> None:
    law = Law.on(TODAY)
    with count_queries() as counted:
        assert cheaper_by_household(law, cast.club.id, [cast.an.person, cast.binh.person]) == []
    assert counted.count == 0
