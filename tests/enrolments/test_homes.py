"""A household: its order is the leader's, it has one head, and people who are no members live in it too."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from savings_app import coverage, enrolments, people
from savings_app.coverage import PriorCoverage
from savings_app.enrolments import CardSeen, HouseholdHasHead, LivesThere, Newcomer, Resident, TwoHeads
from savings_app.people import Household, Person
from savings_app.pricing import price
from savings_app.refusals import NotFound
from savings_app.schemes import HealthGroup, Relation
from tests.village import HEALTH, TODAY, Village


@pytest.fixture
def home(the_village: Village) -> Household:
    found = people.get_household(the_village.club.id, the_village.an.person.household)
    assert found is not None
    return found


def living(home: Household) -> list[tuple[str, Relation]]:
    return [(each.name, each.relation) for each in people.living_in(home.id)]


def add(home: Household, name: str, relation: Relation, **said: object) -> Person:
    return enrolments.add_resident(home, Newcomer(name, relation, **said))  # type: ignore[arg-type]


def test_newcomers_stand_by_age_after_the_head(home: Household) -> None:
    add(home, "Nguyễn Văn Tí", Relation.CHILD, birth_day=dt.date(2010, 5, 6))
    add(home, "Lê Văn Hai", Relation.SPOUSE, birth_year=1969, insured_elsewhere=True)
    assert [name for name, _ in living(home)] == ["Nguyễn Thị An", "Lê Văn Hai", "Nguyễn Văn Tí"]
    _, hai, ti = people.living_in(home.id)
    assert (hai.insured_elsewhere, ti.birth_year, ti.birth_day) == (True, 2010, dt.date(2010, 5, 6))


def test_a_newcomer_comes_last_where_the_leader_has_ordered(home: Household, the_village: Village) -> None:
    child = add(home, "Nguyễn Văn Tí", Relation.CHILD, birth_year=2010)
    people.rank(home.id, [child.id, the_village.an.person.id])
    add(home, "Lê Văn Hai", Relation.SPOUSE, birth_year=1969)
    assert [name for name, _ in living(home)] == ["Nguyễn Văn Tí", "Nguyễn Thị An", "Lê Văn Hai"]


def test_nobody_is_written_down_twice(home: Household) -> None:
    add(home, "Nguyễn Văn Tí", Relation.CHILD, birth_year=2010)
    with pytest.raises(LivesThere):
        add(home, "nguyen van ti", Relation.CHILD, birth_year=2010)
    add(home, "Nguyễn Văn Tí", Relation.CHILD, birth_year=2012)
    assert len(living(home)) == 3


def test_a_second_head_is_refused(home: Household) -> None:
    with pytest.raises(HouseholdHasHead):
        add(home, "Lê Văn Hai", Relation.HEAD)
    assert len(living(home)) == 1


def test_arranging_sets_order_relation_and_who_stays(home: Household, the_village: Village) -> None:
    hai, ti = add(home, "Lê Văn Hai", Relation.SPOUSE, birth_year=1969), add(home, "Nguyễn Văn Tí", Relation.CHILD)
    enrolments.arrange(
        home,
        [
            Resident(hai.id, Relation.HEAD),
            Resident(the_village.an.person.id, Relation.SPOUSE, insured_elsewhere=True),
            Resident(ti.id, Relation.HEAD, stays=False),
        ],
    )
    assert living(home) == [("Lê Văn Hai", Relation.HEAD), ("Nguyễn Thị An", Relation.SPOUSE)]
    assert people.living_in(home.id)[1].insured_elsewhere
    gone = people.get(the_village.club.id, ti.id)
    assert gone is not None
    assert (gone.household, gone.relation) == (None, None)


def test_a_health_group_is_written_and_kept_where_none_is_said(home: Household, the_village: Village) -> None:
    ti = add(home, "Nguyễn Văn Tí", Relation.CHILD, health_group=HealthGroup.STUDENT)
    an = Resident(the_village.an.person.id, Relation.HEAD, health_group=HealthGroup.AGRICULTURE)
    enrolments.arrange(home, [an, Resident(ti.id, Relation.CHILD)])
    groups = [each.health_group for each in people.living_in(home.id)]
    assert groups == [HealthGroup.AGRICULTURE, HealthGroup.STUDENT]


def test_two_heads_are_refused(home: Household, the_village: Village) -> None:
    hai = add(home, "Lê Văn Hai", Relation.SPOUSE)
    with pytest.raises(TwoHeads):
        enrolments.arrange(home, [Resident(hai.id, Relation.HEAD), Resident(the_village.an.person.id, Relation.HEAD)])
    assert living(home)[0] == ("Nguyễn Thị An", Relation.HEAD)


def test_only_everyone_who_lives_there_can_be_arranged(home: Household, the_village: Village) -> None:
    add(home, "Lê Văn Hai", Relation.SPOUSE)
    for residents in (
        [Resident(the_village.an.person.id, Relation.HEAD)],
        [Resident(the_village.binh.person.id, Relation.HEAD)],
    ):
        with pytest.raises(NotFound):
            enrolments.arrange(home, residents)


def test_a_card_bought_elsewhere_is_noted_and_prices_the_others(home: Household, the_village: Village) -> None:
    """The husband's card from the village next door makes him the first: his wife pays as the second."""
    an, hoa, ends = the_village.an.person.id, the_village.hoa.id, dt.date(2027, 5, 31)
    hai = add(home, "Lê Văn Hai", Relation.SPOUSE, card=CardSeen(ends, by=hoa, on=TODAY))
    assert noted(hai) == ends
    assert first_rank(the_village) == 2
    residents = [Resident(an, Relation.HEAD), Resident(hai.id, Relation.SPOUSE)]
    enrolments.arrange(home, residents)
    assert noted(hai) == ends, "not said, it stays"
    enrolments.arrange(home, [residents[0], replace(residents[1], card=CardSeen(None, by=hoa, on=TODAY))])
    assert noted(hai) is None
    assert first_rank(the_village) == 1


def test_what_is_written_already_is_not_noted_again(home: Household, the_village: Village) -> None:
    seen = CardSeen(dt.date(2027, 5, 31), by=the_village.hoa.id, on=TODAY)
    hai = add(home, "Lê Văn Hai", Relation.SPOUSE, card=seen)
    before = PriorCoverage.select().count()
    residents = [Resident(the_village.an.person.id, Relation.HEAD, card=CardSeen(None, by=seen.by, on=TODAY))]
    enrolments.arrange(home, [*residents, Resident(hai.id, Relation.SPOUSE, card=seen)])
    assert PriorCoverage.select().count() == before


def noted(person: Person) -> dt.date | None:
    return coverage.noted([person.id])[person.id, HEALTH].until


def first_rank(cast: Village) -> int:
    (line,) = price(cast.proposal(cast.line(cast.an)))
    return line.quote.rank
