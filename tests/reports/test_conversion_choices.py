"""Who has enough and who lacks how much: the same sums the proposal would be priced at, in the order of need."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries

from savings_app import conversions, coverage, members, people
from savings_app.insurance.law import LawNotKnown
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.pricing import Line, Proposal
from savings_app.reports import paying_purses
from savings_app.reports.conversion_choices import Choice, choices, terms
from savings_app.schemes import Relation, Rhythm, Scheme
from tests import insured, village
from tests.village import HEALTH, JOINED, PENSION, TODAY, Village


@pytest.fixture
def cast(book: None) -> Village:
    return village.build()


def test_a_household_costs_what_its_proposal_would(cast: Village) -> None:
    family = [cast.an.person, *(_moves_in(cast, f"Lê Thị {name}") for name in ("Một", "Hai", "Ba"))]
    cast.deposit(cast.health(cast.an), 2_000_000)
    an = _named(cast, HEALTH, "Hộ Nguyễn Thị An")
    assert an.person_ids == tuple(person.id for person in family)
    assert (an.reach.months, an.reach.next_months) == (6, 12)
    assert an.reach.cost == _priced(cast, HEALTH, 6, family)
    assert an.reach.missing == _priced(cast, HEALTH, 12, family) - Dong(2_000_000)
    assert an.enough


def test_everybody_s_purse_in_the_household_counts(cast: Village) -> None:
    people.move_in(cast.binh.person, _home(cast), Relation.OTHER)
    cast.deposit(cast.health(cast.an), 300_000)
    cast.deposit(cast.health(cast.binh), 200_000)
    (found,) = _choices(cast, HEALTH, on=TODAY)
    assert found.reach.balance == Dong(500_000)
    assert len(found.person_ids) == 2


def test_who_is_covered_long_is_counted_only_when_nobody_else_is_due(cast: Village) -> None:
    tam = _moves_in(cast, "Lê Văn Tám")
    _covered(cast, cast.an.person, HEALTH, dt.date(2027, 6, 30))
    an = _named(cast, HEALTH, "Hộ Nguyễn Thị An")
    assert (an.person_ids, an.until, an.due) == ((tam.id,), None, True)
    _covered(cast, tam, HEALTH, dt.date(2027, 3, 31))
    an = _named(cast, HEALTH, "Hộ Nguyễn Thị An")
    assert (an.person_ids, an.until, an.due) == ((cast.an.person.id, tam.id), dt.date(2027, 3, 31), False)


def test_a_rank_held_this_year_is_kept(cast: Village) -> None:
    tam = _moves_in(cast, "Lê Văn Tám")
    cast.deposit(cast.health(cast.an), 5_000_000)
    insured.approve(cast, insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an))))
    an = _named(cast, HEALTH, "Hộ Nguyễn Thị An")
    assert an.person_ids == (tam.id,)
    assert an.reach.cost == _priced(cast, HEALTH, 12, [tam]) == Dong(956_340)


def test_who_has_no_household_stands_alone(cast: Village) -> None:
    cuc = people.add(cast.club.id, "Phan Thị Cúc")
    member = members.add(cast.club.id, cuc, hamlet="Ấp 3", joined_on=JOINED)
    members.pledge(Purse(member.id, cast.purse_fund.id, HEALTH), Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
    found = _named(cast, HEALTH, "Phan Thị Cúc")
    assert (found.household_id, found.person_ids) == (None, (cuc.id,))
    assert found.reach.missing == Dong(341_550)


def test_those_with_enough_come_first_by_the_end_of_their_cover_then_those_who_lack_least(cast: Village) -> None:
    names = ["Bùi Thị A", "Bùi Thị B", "Bùi Thị C", "Bùi Thị D", "Bùi Thị E"]
    joined = {name: _joins(cast, name) for name in names}
    for name, saved in zip(names, (400_000, 400_000, 100_000, 200_000, 400_000), strict=True):
        cast.deposit(cast.health(joined[name]), saved)
    _covered(cast, joined["Bùi Thị B"].person, HEALTH, TODAY)
    _covered(cast, joined["Bùi Thị E"].person, HEALTH, dt.date(2027, 9, 30))
    order = [each.name.removeprefix("Hộ ") for each in _choices(cast, HEALTH, on=TODAY)]
    assert [name for name in order if name in names] == [f"Bùi Thị {letter}" for letter in "BADCE"]


def test_the_pension_is_counted_by_member_with_the_state_s_support(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 800_000)
    cast.open_pig(cast.pension(cast.an), 800_000)
    an = _named(cast, PENSION, "Nguyễn Thị An")
    assert (an.reach.months, an.reach.cost, an.reach.next_months) == (3, Dong(792_000), 6)
    assert an.reach.cost == _priced(cast, PENSION, 3, [cast.an.person])
    insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)), months=1)
    assert "Nguyễn Thị An" not in [each.name for each in _choices(cast, PENSION, on=TODAY)]


def test_the_terms_are_those_of_the_law(cast: Village) -> None:
    assert terms(HEALTH, on=TODAY) == (3, 6, 12)
    assert terms(PENSION, on=TODAY) == (1, 3, 6, 12)
    with pytest.raises(LawNotKnown):
        _choices(cast, HEALTH, on=dt.date(2029, 1, 1))


def test_figures_nobody_confirmed_are_marked(cast: Village) -> None:
    assert not _named(cast, PENSION, "Nguyễn Thị An").reach.provisional
    assert _named(cast, PENSION, "Nguyễn Thị An", on=dt.date(2027, 1, 5)).reach.provisional


def test_thirty_five_households_take_no_more_questions_than_one(cast: Village) -> None:
    with count_queries() as few:
        _choices(cast, HEALTH, on=TODAY)
    for number in range(35):
        _joins(cast, f"Lê Thị {number}")
    with count_queries() as many:
        assert len(_choices(cast, HEALTH, on=TODAY)) == 37
    assert many.count == few.count <= 20


def _choices(cast: Village, scheme: Scheme, *, on: dt.date = TODAY) -> list[Choice]:
    return choices(cast.club.id, scheme, paying_purses.in_club(cast.club.id).values(), on=on)


def _named(cast: Village, scheme: Scheme, name: str, *, on: dt.date = TODAY) -> Choice:
    return next(each for each in _choices(cast, scheme, on=on) if each.name == name)


def _home(cast: Village) -> people.Household:
    home = people.get_household(cast.club.id, cast.an.person.household)
    assert home is not None
    return home


def _joins(cast: Village, name: str) -> Member:
    """A member who saves for health, head of a household of her own."""
    person = people.add(cast.club.id, name, birth_year=1970)
    people.move_in(person, people.household(cast.club.id, f"Hộ {name}"), Relation.HEAD)
    member = members.add(cast.club.id, person, hamlet="Ấp 3", joined_on=JOINED)
    members.pledge(cast.health(member), Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
    return member


def _moves_in(cast: Village, name: str) -> Person:
    person = people.add(cast.club.id, name, birth_year=1990)
    people.move_in(person, _home(cast), Relation.CHILD)
    return person


def _covered(cast: Village, person: Person, scheme: Scheme, until: dt.date) -> None:
    coverage.note(
        person.id, scheme, paid_until=until, months_paid=12, months_supported=0, noted_on=TODAY, by=cast.hoa.id
    )


def _priced(cast: Village, scheme: Scheme, months: int, chosen: list[Person]) -> Dong:
    purse = cast.health(cast.an) if scheme is HEALTH else cast.pension(cast.an)
    lines = tuple(Line(person.id, purse) for person in chosen)
    proposal = Proposal(cast.club.id, scheme, months, TODAY, lines, uuid4())
    return Dong.total(priced.quote.amount for priced in conversions.check(proposal, on=TODAY))
