"""The last day covered, as the clubs know it: the same as the coverage says, by bands, and counted for many clubs."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import count_queries

from savings_app import coverage, members, people
from savings_app.contributions import State
from savings_app.members import Member
from savings_app.people import Person
from savings_app.reports import last_days
from savings_app.reports.last_days import Band, Lapsing, LastDay
from savings_app.schemes import PaymentMethod, Relation, Scheme
from tests import insured
from tests.village import HEALTH, JOINED, PENSION, TODAY, Village


def brought(cast: Village, person: Person, days: int | None, scheme: Scheme = HEALTH) -> None:
    """She is covered so many days from today on."""
    until = None if days is None else TODAY + dt.timedelta(days=days)
    coverage.note(
        person.id, scheme, paid_until=until, months_paid=0, months_supported=0, noted_on=TODAY, by=cast.hoa.id
    )


def known(cast: Village) -> dict[tuple[int, Scheme], LastDay]:
    return {(each.person_id, each.scheme): each for each in last_days.in_clubs([cast.club.id])}


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (None, Band.UNKNOWN),
        (-1, Band.ENDED),
        (0, Band.WITHIN_15),
        (15, Band.WITHIN_15),
        (16, Band.WITHIN_30),
        (30, Band.WITHIN_30),
        (31, Band.WITHIN_60),
        (60, Band.WITHIN_60),
        (61, Band.LATER),
    ],
)
def test_each_band_holds_its_edge(days: int | None, band: Band) -> None:
    until = None if days is None else TODAY + dt.timedelta(days=days)
    one = LastDay(club_id=1, person_id=1, scheme=HEALTH, until=until)
    assert one.band(TODAY) is band


def test_a_card_from_elsewhere_is_none_of_the_clubs_but_her_pension_is() -> None:
    card, pension = (
        LastDay(club_id=1, person_id=1, scheme=scheme, until=TODAY, insured_elsewhere=True)
        for scheme in (HEALTH, PENSION)
    )
    assert (card.band(TODAY), card.reminded) == (Band.ELSEWHERE, False)
    assert (pension.band(TODAY), pension.reminded) == (Band.WITHIN_15, True)


def test_people_are_counted_once_and_15_days_count_in_30() -> None:
    def one(person: int, days: int, scheme: Scheme = HEALTH, state: State | None = None) -> LastDay:
        until = TODAY + dt.timedelta(days=days)
        return LastDay(club_id=1, person_id=person, scheme=scheme, until=until, state=state)

    days = [one(1, 15), one(1, 12, PENSION), one(2, 16), one(3, 30), one(4, 31), one(5, 60), one(6, 61)]
    days += [one(7, -1), one(7, 3, PENSION), one(8, -9), one(9, 2, state=State.RESERVED)]
    assert Lapsing.of(days, on=TODAY) == Lapsing(2, {15: 2, 30: 4, 60: 6})


def test_it_is_the_day_the_coverage_says(settled_cast: Village) -> None:
    cast = settled_cast
    brought(cast, cast.an.person, 400)
    brought(cast, cast.an.person, -20)
    brought(cast, cast.binh.person, 300)
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 1_000_000)
    cast.hand_over(cast.purse_fund, 1_000_000)
    rows = []
    for member in (cast.an, cast.binh):
        asked = insured.propose(cast, HEALTH, (member.person, cast.health(member)))
        rows += insured.approve(cast, asked)
        insured.remit(cast, asked)
    insured.confirm(cast, rows[0])
    insured.refuse(cast, rows[1], "thiếu ngày sinh")
    people_ids = [cast.an.person.id, cast.binh.person.id]
    said = {of: where.until for of, where in coverage.of_people(people_ids).items()}
    assert {of: each.until for of, each in known(cast).items()} == said
    assert said[cast.an.person.id, HEALTH] == insured.OFFICIAL.covered_to, "the newest note, and the later of the two"
    assert all(each.state is None for each in known(cast).values())


def test_a_contribution_underway_shows_how_far_it_is(settled_cast: Village) -> None:
    cast = settled_cast
    brought(cast, cast.an.person, 3)
    cast.deposit(cast.health(cast.an), 400_000)
    cast.hand_over(cast.purse_fund, 400_000)
    asked = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    steps = [known(cast)[cast.an.person.id, HEALTH].state]
    insured.approve(cast, asked)
    steps.append(known(cast)[cast.an.person.id, HEALTH].state)
    insured.remit(cast, asked)
    an = known(cast)[cast.an.person.id, HEALTH]
    assert [*steps, an.state] == [State.PROPOSED, State.RESERVED, State.REMITTED]
    assert (an.until, an.reminded) == (TODAY + dt.timedelta(days=3), False)
    assert last_days.lapsing([cast.club.id], on=TODAY)[cast.club.id] == Lapsing(0, {15: 0, 30: 0, 60: 0})


def test_the_method_is_the_last_one_paid_by(settled_cast: Village) -> None:
    cast = settled_cast
    cast.deposit(cast.pension(cast.an), 2_000_000)
    cast.open_pig(cast.pension(cast.an), 2_000_000)
    insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)), months=6)
    assert known(cast)[cast.an.person.id, PENSION].method is PaymentMethod.HALF_YEARLY


def test_whoever_lives_with_a_member_counts_until_the_member_leaves(cast: Village) -> None:
    husband, lodger = (people.add(cast.club.id, name) for name in ("Trần Văn Tư", "Lê Văn Năm"))
    people.move_in(husband, people.household_of(cast.an.person.id), Relation.SPOUSE)
    for person in (husband, lodger, cast.an.person):
        brought(cast, person, 10)
    assert {person_id for person_id, _ in known(cast)} == {husband.id, cast.an.person.id}
    Member.update(left_on=TODAY).where(Member.id == cast.an.id).execute()
    assert known(cast) == {}


def test_clubs_are_kept_apart_in_two_questions(cast: Village) -> None:
    for number in range(5):
        person = people.add(cast.other_club.id, f"Lê Thị Thứ {number}")
        members.add(cast.other_club.id, person, hamlet="Ấp 1", joined_on=JOINED)
        brought(cast, person, 15 * number)
    brought(cast, cast.an.person, 15)
    with count_queries() as counted:
        found = last_days.lapsing([cast.club.id, cast.other_club.id], on=TODAY)
    assert counted.count == 2, "one for the days, one for whom the budgets pay"
    assert found == {
        cast.club.id: Lapsing(0, {15: 1, 30: 1, 60: 1}),
        cast.other_club.id: Lapsing(0, {15: 2, 30: 3, 60: 5}),
    }
    assert last_days.lapsing([], on=TODAY) == {}
