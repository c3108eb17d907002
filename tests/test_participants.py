"""A person as the law prices her: what is joined of the book, and who holds a rank."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import contributions, conversions, coverage, participants, people
from savings_app.coverage import Coverage
from savings_app.insurance.law import Law
from savings_app.insurance.participant import ANYBODY, Participant
from savings_app.people import Person
from savings_app.pricing import Line
from savings_app.schemes import HealthGroup, Relation, Scheme, SupportCategory
from tests.village import NOW, TODAY, Village


def test_whoever_says_nothing_is_anybody(cast: Village) -> None:
    assert participants.of(cast.an.person, Coverage(), province=None) == ANYBODY


def test_what_the_book_knows_is_what_prices_her(cast: Village) -> None:
    people.change(
        cast.an.person,
        category=SupportCategory.NEAR_POOR,
        local_category=SupportCategory.POOR,
        health_group=HealthGroup.AGRICULTURE,
    )
    an = people.some([cast.an.person.id])[cast.an.person.id]
    assert participants.of(an, Coverage(None, 20, 17), province="79") == Participant(
        category=SupportCategory.NEAR_POOR,
        local_category=SupportCategory.POOR,
        province="79",
        supported_months=17,
        health_group=HealthGroup.AGRICULTURE,
    )


def test_a_club_is_in_the_province_of_its_commune(cast: Village) -> None:
    assert participants.province_of_club(cast.club.id) == "80"
    assert participants.province_of_club(cast.other_club.id) == "42"
    assert participants.province_of_club(0) is None


def ranks(cast: Village, *order: Person, day: dt.date = TODAY) -> list[int]:
    living = people.living_together({each.household for each in order})
    paid = contributions.of_homes(living)
    found = participants.ranks(Law.on(day), order, living, paid)
    return [found[each.id] for each in order]


@pytest.fixture
def home(cast: Village) -> list[Person]:
    """An with two others under her roof."""
    others = [people.add(cast.club.id, f"Nguyễn Văn {name}", birth_year=1990) for name in "BC"]
    for other in others:
        people.move_in(other, people.household_of(cast.an.person.id), Relation.CHILD)
    return people.living_in(cast.an.person.household)


@pytest.mark.parametrize("fact", [{"health_group": HealthGroup.STUDENT}, {"insured_elsewhere": True}])
def test_of_another_group_or_insured_elsewhere_she_takes_nobody_s_place(
    cast: Village, home: list[Person], fact: dict[str, object]
) -> None:
    assert ranks(cast, *home) == [1, 2, 3]
    people.change(home[1], **fact)
    assert ranks(cast, *people.living_in(cast.an.person.household)) == [1, 1, 2]


def test_who_paid_and_left_the_household_form_frees_her_rank(cast: Village, home: list[Person]) -> None:
    """An pays as the first; her son is the second, until she finds work."""
    cast.deposit(cast.health(cast.an), 1_400_000)
    cast.reserve(cast.line(cast.an))
    assert ranks(cast, home[1]) == [2]
    people.change(home[0], insured_elsewhere=True)
    assert ranks(cast, home[1]) == [1]
    (row,) = contributions.of_people([home[0].id])
    assert row.contribution.rank == 1, "what was paid stays as it was"


def test_two_households_do_not_meet(cast: Village, home: list[Person]) -> None:
    alone = people.add(cast.club.id, "Lý Thị Năm")
    found = participants.ranks(Law.on(TODAY), [*home, cast.binh.person, alone], [*home, cast.binh.person], [])
    assert list(found.values()) == [1, 2, 3, 1, 1]


def test_a_card_brought_along_and_still_valid_counts_towards_the_others(cast: Village, home: list[Person]) -> None:
    """An's card was bought before she joined: her son is the second, and the first once it has ended."""
    _brings_a_card(home[0], until=TODAY)
    assert ranks(cast, home[1], home[2]) == [2, 3]
    assert ranks(cast, *home) == [1, 2, 3]
    people.change(home[0], insured_elsewhere=True)
    assert ranks(cast, home[1]) == [1], "a card of another kind holds no rank"


def test_a_card_brought_along_that_has_ended_counts_for_nobody(cast: Village, home: list[Person]) -> None:
    _brings_a_card(home[0], until=TODAY - dt.timedelta(days=1))
    assert ranks(cast, home[1]) == [1]


def _brings_a_card(person: Person, *, until: dt.date) -> None:
    scheme = Scheme.HOUSEHOLD_HEALTH
    coverage.note(person.id, scheme, paid_until=until, months_paid=0, months_supported=0, noted_on=TODAY, by=1)


@pytest.mark.parametrize(("remitted", "rank"), [(True, 2), (False, 1)])
def test_a_card_handed_in_at_the_end_of_a_year_counts_before_it_is_confirmed(
    cast: Village, home: list[Person], remitted: bool, rank: int
) -> None:
    cast.deposit(cast.health(cast.an), 1_400_000)
    cast.hand_over(cast.purse_fund, 1_400_000)
    conversion = cast.reserve(cast.line(cast.an))
    if remitted:
        cast.remit(conversion)
    assert ranks(cast, home[1], day=dt.date(2027, 1, 5)) == [rank]


def test_whoever_moves_out_takes_no_rank_along_and_leaves_none_behind(cast: Village, home: list[Person]) -> None:
    """An and her son paid as first and second; alone under either roof, both are the first."""
    _both_pay(cast, home)
    people.move_out(home[0])
    assert ranks(cast, *people.living_in(home[1].household)) == [1, 2], "the son moves up, the daughter follows"
    assert [_alone(cast, home[0])] == [1]
    people.move_out(home[1])
    assert _alone(cast, home[1]) == 1, "his second place was one of that household"


def test_two_households_that_become_one_have_one_first_person(cast: Village, home: list[Person]) -> None:
    """Bình's card, the first of her own household, is still valid: she is counted after those who paid here."""
    _both_pay(cast, home[:1])
    cast.deposit(cast.health(cast.binh), 1_400_000)
    cast.reserve(cast.line(cast.binh))
    _brings_a_card(cast.binh.person, until=TODAY)
    people.move_in(cast.binh.person, people.household_of(home[0].id), Relation.OTHER)
    living = people.living_in(people.household_of(home[0].id).id)
    assert sorted(ranks(cast, *living)) == [1, 2, 3, 4]
    assert ranks(cast, home[0]) == [1]


@pytest.mark.parametrize("dead", ["declined", "released"])
def test_a_card_that_came_to_nothing_holds_no_rank(cast: Village, home: list[Person], dead: str) -> None:
    cast.deposit(cast.health(cast.an), 1_400_000)
    if dead == "declined":
        conversions.decline(cast.propose(cast.line(cast.an)), reason="chưa đủ", by=cast.lan, at=NOW)
    else:
        conversions.release(cast.reserve(cast.line(cast.an)), by=cast.lan, at=NOW)
    assert ranks(cast, home[1]) == [1]


def _both_pay(cast: Village, several: list[Person]) -> None:
    cast.deposit(cast.health(cast.an), 3_000_000)
    purse = cast.health(cast.an)
    cast.reserve(*(Line(person.id, purse) for person in several[:2]))


def _alone(cast: Village, person: Person) -> int:
    now = people.some([person.id])[person.id]
    paid = contributions.of_homes([now])
    return participants.ranks(Law.on(TODAY), [now], [], paid)[person.id]
