"""What is known of a member written anew: only what changes is written, pledges are dated, households kept in order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from savings_app import coverage, enrolments, members, people
from savings_app.coverage import Coverage, PriorCoverage
from savings_app.enrolments import AlreadyMember, Enrolment, Home, JoinedBefore, Newcomer, NewPledge
from savings_app.ledger.book import DayInFuture
from savings_app.members import Member, Pledge
from savings_app.money import NOTHING, Dong
from savings_app.schemes import HealthGroup, Relation, Rhythm, Scheme, SupportCategory
from tests.village import JOINED, NOW, TODAY, Village

HEALTH, PENSION = Scheme.HOUSEHOLD_HEALTH, Scheme.VOLUNTARY_PENSION


def as_she_is(cast: Village) -> Enrolment:
    """An, told as the club knows her."""
    return Enrolment(
        club_id=cast.club.id,
        name="Nguyễn Thị An",
        hamlet="Ấp 3",
        nickname="Ba An",
        birth_year=1971,
        home=Home("Hộ Nguyễn Thị An"),
        pledges=(
            NewPledge(HEALTH, cast.purse_fund.id, Dong(3_000)),
            NewPledge(PENSION, cast.pig_fund.id, Dong(10_000)),
        ),
    )


def amend(cast: Village, **said: object) -> Member:
    enrolments.amend(an(cast), replace(as_she_is(cast), **said), by=cast.hoa, at=NOW)  # type: ignore[arg-type]
    return an(cast)


def an(cast: Village) -> Member:
    found = members.get(cast.club.id, cast.an.id)
    assert found is not None
    return found


def counting(cast: Village) -> dict[Scheme, Pledge]:
    return {each.scheme: each for each in members.pledges(cast.club.id)[cast.an.id]}


def test_what_is_so_already_writes_nothing(the_village: Village) -> None:
    before = Pledge.select().count()
    changed = amend(the_village)
    assert (Pledge.select().count(), PriorCoverage.select().count()) == (before, 0)
    assert (changed.person.household, changed.joined_on) == (the_village.an.person.household, JOINED)


def test_she_is_found_by_her_new_name(the_village: Village) -> None:
    changed = amend(
        the_village,
        name="Nguyễn Thị Ánh",
        nickname="Tư Ánh",
        hamlet="Ấp 5",
        phone="0912345678",
        birth_day=dt.date(1972, 1, 2),
    )
    assert (changed.person.name, changed.nickname, changed.hamlet) == ("Nguyễn Thị Ánh", "Tư Ánh", "Ấp 5")
    assert (changed.search_key, changed.person.search_key) == ("nguyen thi anh tu anh", "nguyen thi anh")
    assert (changed.person.phone, changed.person.birth_year) == ("0912345678", 1972)
    assert changed.person.sort_key != the_village.an.person.sort_key


def test_a_new_pledge_is_a_new_row_from_today(the_village: Village) -> None:
    amend(the_village, pledges=(NewPledge(HEALTH, the_village.purse_fund.id, Dong(5_000), Rhythm.WEEK),))
    health, pension = counting(the_village)[HEALTH], counting(the_village)[PENSION]
    assert (health.amount, health.rhythm, health.from_day) == (Dong(5_000), Rhythm.WEEK, TODAY)
    assert (pension.amount, pension.from_day) == (NOTHING, TODAY)
    before = members.pledges(the_village.club.id, on=TODAY - dt.timedelta(days=1))[the_village.an.id]
    assert {each.amount for each in before} == {Dong(3_000), Dong(10_000)}


def test_another_fund_is_another_purse(the_village: Village) -> None:
    amend(the_village, pledges=(NewPledge(PENSION, the_village.purse_fund.id, Dong(10_000)),))
    now = {(each.scheme, each.fund): each.amount for each in members.pledges(the_village.club.id)[the_village.an.id]}
    assert now == {
        (HEALTH, the_village.purse_fund.id): NOTHING,
        (PENSION, the_village.pig_fund.id): NOTHING,
        (PENSION, the_village.purse_fund.id): Dong(10_000),
    }


def test_what_she_has_is_noted_where_it_changed(the_village: Village) -> None:
    brought = {HEALTH: Coverage(dt.date(2026, 12, 31)), PENSION: Coverage()}
    amend(the_village, prior=brought)
    amend(the_village, prior=brought)
    assert PriorCoverage.select().count() == 1
    amend(the_village, prior={HEALTH: Coverage()})
    assert coverage.noted([the_village.an.person.id]) == {(the_village.an.person.id, HEALTH): Coverage()}


def test_the_rest_of_what_is_known(the_village: Village) -> None:
    changed = amend(
        the_village,
        category=SupportCategory.POOR,
        local_category=SupportCategory.NEAR_POOR,
        health_group=HealthGroup.STUDENT,
        insured_elsewhere=True,
        recruited_by=the_village.binh.id,
        joined_on=dt.date(2025, 12, 1),
    )
    assert (changed.person.category, changed.person.insured_elsewhere) == (SupportCategory.POOR, True)
    assert changed.person.local_category is SupportCategory.NEAR_POOR
    assert changed.person.health_group is HealthGroup.STUDENT
    assert (changed.recruited_by, changed.joined_on) == (the_village.binh.id, dt.date(2025, 12, 1))
    assert amend(the_village, recruited_by=the_village.an.id).recruited_by is None, "nobody wins herself"


@pytest.mark.parametrize(
    ("joined_on", "refusal"),
    [(JOINED + dt.timedelta(days=1), JoinedBefore), (TODAY + dt.timedelta(days=1), DayInFuture)],
)
def test_she_cannot_have_joined_later(the_village: Village, joined_on: dt.date, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        amend(the_village, joined_on=joined_on, name="Nguyễn Thị Ánh")
    assert an(the_village).person.name == "Nguyễn Thị An", "nothing of it is written"


def test_she_cannot_become_someone_else(the_village: Village) -> None:
    with pytest.raises(AlreadyMember):
        amend(the_village, name="Trần Thị Bình", birth_year=1968, nickname="")


def test_she_moves_between_households(the_village: Village) -> None:
    assert amend(the_village, home=None).person.household is None
    moved = amend(the_village, home=Home("Hộ Trần Thị Bình"))
    assert (moved.person.household, moved.person.relation) == (the_village.binh.person.household, Relation.OTHER)
    assert amend(the_village, home=Home("Hộ Trần Thị Bình", Relation.PARENT)).person.relation is Relation.PARENT
    own = amend(the_village, home=Home()).person
    assert own.household not in (None, the_village.binh.person.household)
    assert own.relation is Relation.HEAD


def test_the_leaders_order_of_a_household_survives_a_change(the_village: Village) -> None:
    home = people.get_household(the_village.club.id, the_village.an.person.household)
    assert home is not None
    child = enrolments.add_resident(home, Newcomer("Nguyễn Văn Tí", Relation.CHILD, birth_year=2010))
    people.rank(home.id, [child.id, the_village.an.person.id])
    amend(the_village, phone="0912345678")
    assert [each.id for each in people.living_in(home.id)] == [child.id, the_village.an.person.id]
