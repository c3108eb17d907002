"""One woman written down: a name and a hamlet are enough, everything said is kept, asking twice adds one."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import coverage, enrolments, members, people
from savings_app.coverage import Coverage
from savings_app.enrolments import AlreadyMember, Enrolment, Home, HouseholdHasHead, NewPledge
from savings_app.ledger.book import DayInFuture
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.refusals import NotFound
from savings_app.schemes import HealthGroup, Relation, Rhythm, Scheme, SupportCategory
from tests.village import NOW, TODAY, Village

HEALTH, PENSION = Scheme.HOUSEHOLD_HEALTH, Scheme.VOLUNTARY_PENSION


def enrol(cast: Village, name: str, hamlet: str = "Ấp 4", **said: object) -> Member:
    enrolment = Enrolment(club_id=cast.club.id, name=name, hamlet=hamlet, **said)  # type: ignore[arg-type]
    return enrolments.enrol(enrolment, by=cast.hoa, at=NOW)


def test_name_and_hamlet_are_enough(the_village: Village) -> None:
    written = enrol(the_village, "Lê Thị Cúc")
    cuc = members.get(the_village.club.id, written.id)
    assert cuc is not None
    assert (cuc.person.name, cuc.hamlet, cuc.number, cuc.joined_on) == ("Lê Thị Cúc", "Ấp 4", 3, TODAY)
    assert (cuc.person.birth_year, cuc.person.phone, cuc.person.household, cuc.nickname) == (None, None, None, "")
    assert members.purses(cuc.id) == []


def test_everything_said_is_kept(the_village: Village) -> None:
    written = enrol(
        the_village,
        "Lê Thị Cúc",
        nickname="Sáu Cúc",
        joined_on=dt.date(2026, 3, 1),
        birth_day=dt.date(1971, 11, 22),
        phone="0912345678",
        home=Home(relation=Relation.SPOUSE),
        pledges=(
            NewPledge(HEALTH, the_village.purse_fund.id, Dong(3_000)),
            NewPledge(PENSION, the_village.pig_fund.id, Dong(200_000), Rhythm.SEASON),
        ),
        category=SupportCategory.NEAR_POOR,
        local_category=SupportCategory.POOR,
        health_group=HealthGroup.NEAR_POOR,
        insured_elsewhere=True,
        prior={HEALTH: Coverage(dt.date(2026, 12, 31)), PENSION: Coverage(dt.date(2026, 10, 31), 24, 12)},
        recruited_by=the_village.an.id,
    )
    cuc = members.get(the_village.club.id, written.id)
    assert cuc is not None
    assert (cuc.nickname, cuc.joined_on, cuc.recruited_by) == ("Sáu Cúc", dt.date(2026, 3, 1), the_village.an.id)
    person = cuc.person
    assert (person.birth_year, person.birth_day, person.phone) == (1971, dt.date(1971, 11, 22), "0912345678")
    assert (person.category, person.insured_elsewhere) == (SupportCategory.NEAR_POOR, True)
    assert (person.local_category, person.health_group) == (SupportCategory.POOR, HealthGroup.NEAR_POOR)
    home = people.get_household(the_village.club.id, person.household)
    assert home is not None
    assert (home.name, person.relation) == ("Hộ Lê Thị Cúc", Relation.SPOUSE)
    pledged = {members.purse_of(each): each for each in members.pledges(the_village.club.id)[cuc.id]}
    assert pledged[Purse(cuc.id, the_village.purse_fund.id, HEALTH)].amount == Dong(3_000)
    seasonal = pledged[Purse(cuc.id, the_village.pig_fund.id, PENSION)]
    assert (seasonal.rhythm, seasonal.from_day) == (Rhythm.SEASON, dt.date(2026, 3, 1))
    assert coverage.noted([person.id]) == {
        (person.id, HEALTH): Coverage(dt.date(2026, 12, 31)),
        (person.id, PENSION): Coverage(dt.date(2026, 10, 31), 24, 12),
    }


@pytest.mark.parametrize(
    ("name", "hamlet", "said"),
    [
        ("Nguyễn Thị An", "Ấp 3", {"birth_year": 1971, "nickname": "Ba An"}),
        ("nguyen thi an", "ap 3", {"birth_day": dt.date(1971, 5, 6), "nickname": "BA AN"}),
    ],
)
def test_whom_the_club_knows_is_not_written_again(
    the_village: Village, name: str, hamlet: str, said: dict[str, object]
) -> None:
    with pytest.raises(AlreadyMember) as refused:
        enrol(the_village, name, hamlet, **said)
    assert (refused.value.member, refused.value.hamlet, refused.value.number) == ("Nguyễn Thị An", "Ấp 3", 1)
    assert len(members.in_club(the_village.club.id)) == 2


@pytest.mark.parametrize("said", [{}, {"birth_year": 1980, "nickname": "Ba An"}, {"birth_year": 1971}])
def test_another_year_or_nickname_is_another_woman(the_village: Village, said: dict[str, object]) -> None:
    assert enrol(the_village, "Nguyễn Thị An", "Ấp 3", **said).number == 3


def test_households_are_joined_by_name_and_made_by_leaving_it_out(the_village: Village) -> None:
    first = enrol(the_village, "Lê Thị Cúc", home=Home())
    sister = enrol(the_village, "Lê Thị Mai", home=Home("Hộ Lê Thị Cúc"))
    namesake = enrol(the_village, "Lê Thị Cúc", "Ấp 9", home=Home())
    homes = people.living_with(the_village.club.id)
    assert [(each.name, each.relation) for each in homes[first.person.household]] == [
        ("Lê Thị Cúc", Relation.HEAD),
        ("Lê Thị Mai", Relation.OTHER),
    ]
    assert sister.person.household == first.person.household != namesake.person.household
    assert "Hộ Lê Thị Cúc (2)" in [each.name for each in people.households(the_village.club.id)]


def test_a_household_has_one_head(the_village: Village) -> None:
    with pytest.raises(HouseholdHasHead) as refused:
        enrol(the_village, "Lê Văn Hai", home=Home("Hộ Nguyễn Thị An", Relation.HEAD))
    assert (refused.value.household, refused.value.head) == ("Hộ Nguyễn Thị An", "Nguyễn Thị An")
    assert len(members.in_club(the_village.club.id)) == 2, "nothing of it is written"


def test_she_joins_on_a_day_that_has_come(the_village: Village) -> None:
    with pytest.raises(DayInFuture):
        enrol(the_village, "Lê Thị Cúc", joined_on=TODAY + dt.timedelta(days=1))


def test_funds_and_recruiters_of_another_club_are_not_found(the_village: Village) -> None:
    elsewhere = enrolments.enrol(
        Enrolment(club_id=the_village.other_club.id, name="Hồ Thị Sa", hamlet="Thôn 1"), by=the_village.ut, at=NOW
    )
    foreign = enrolments.usual_funds(the_village.other_club.id)[HEALTH]
    for said in (
        {"pledges": (NewPledge(HEALTH, foreign, Dong(3_000)),)},
        {"recruited_by": elsewhere.id},
    ):
        with pytest.raises(NotFound):
            enrol(the_village, "Lê Thị Cúc", **said)
    assert len(members.in_club(the_village.club.id)) == 2


def test_the_pension_goes_home_and_health_into_the_groups_pig(the_village: Village) -> None:
    assert enrolments.usual_funds(the_village.club.id) == {
        PENSION: the_village.pig_fund.id,
        HEALTH: the_village.purse_fund.id,
    }
