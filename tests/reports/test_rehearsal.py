"""A coming rate on a whole club: who falls short by how much, at which pledge she would not; figures worked by hand."""

from __future__ import annotations

import datetime as dt

import pytest
from playhouse.test_utils import count_queries

from savings_app import members, people
from savings_app.insurance.figures import Parameter
from savings_app.insurance.rehearsable import example
from savings_app.insurance.rehearsed import rehearse
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.reports import rehearsal
from savings_app.reports.club_prices import CoveredElsewhere
from savings_app.reports.rehearsal import Rehearsal
from savings_app.reports.rehearsed_purses import RehearsedPurse
from savings_app.schemes import HealthGroup, Relation, Rhythm, SupportCategory
from tests import insured
from tests.village import HEALTH, JOINED, PENSION, TODAY, Village
from tests.written import written

JULY = dt.date(2027, 7, 1)
SAVED = Dong(663_000)
"""221 days at 3.000 đ, from 23/11/2026 to 01/07/2027."""


def tried(cast: Village, parameter: Parameter = Parameter.REFERENCE_LEVEL, **changes: str) -> Rehearsal:
    """The example of a parameter, changed, on the whole club."""
    text = example(parameter, today=TODAY)
    for key, figure in changes.items():
        text = "\n".join(f"{key} = {figure}" if line.startswith(f"{key} = ") else line for line in text.split("\n"))
    return rehearsal.of_club(cast.club, rehearse(text, parameter, today=TODAY), on=TODAY)


def purse_of(found: Rehearsal, member: Member) -> RehearsedPurse:
    (purse,) = next(each.purses for each in found.members if each.who.id == member.id)
    return purse


def test_a_higher_reference_level_leaves_her_short(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 768_000)
    found = tried(cast)
    hers = purse_of(found, cast.an)
    assert (hers.scheme, hers.months, hers.has, hers.expected) == (HEALTH, 12, Dong(768_000), Dong(1_431_000))
    assert (hers.before, hers.after, hers.difference) == (Dong(1_366_200), Dong(1_512_000), Dong(145_800))
    assert (hers.short_before, hers.short, hers.becomes_short) == (NOTHING, Dong(81_000), True)
    assert (hers.saves_a_year, hers.reached_before, hers.reaches) == (Dong(1_095_000), False, False)
    assert (hers.needed, hers.rhythm) == (Dong(5_000), Rhythm.DAY)


def test_whoever_is_short_most_stands_first_and_the_club_is_added_up(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 768_000)
    found = tried(cast)
    assert [each.who.name for each in found.members] == ["Trần Thị Bình", "Nguyễn Thị An"]
    hers = purse_of(found, cast.binh)
    assert (hers.months, hers.expected, hers.before, hers.after) == (6, SAVED, Dong(683_100), Dong(756_000))
    assert (hers.short_before, hers.short, hers.becomes_short) == (Dong(20_100), Dong(93_000), False)
    assert (found.short, found.become_short, found.fall_behind, found.others) == (2, 1, 0, 0)
    assert (found.missing_before, found.missing) == (Dong(20_100), Dong(174_000))


def test_the_step_she_can_no_longer_buy_is_the_one_compared(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 20_100)
    hers = purse_of(tried(cast), cast.an)
    assert (hers.months, hers.short_before, hers.short, hers.becomes_short) == (6, NOTHING, Dong(72_900), True)
    assert (hers.year_before, hers.year_after) == (Dong(1_366_200), Dong(1_512_000))


def test_the_poverty_line_moves_the_pension_and_nothing_else(cast: Village) -> None:
    hers = purse_of(tried(cast, Parameter.RURAL_POVERTY_LINE), cast.an)
    assert (hers.scheme, hers.months, hers.expected) == (PENSION, 3, Dong(400_000))
    assert (hers.before, hers.after, hers.short) == (Dong(792_000), Dong(1_161_600), Dong(761_600))
    assert (hers.year_before, hers.year_after) == (Dong(3_168_000), Dong(4_646_400))
    assert (hers.reached_before, hers.reaches, hers.needed) == (True, False, Dong(13_000))
    found = tried(cast, Parameter.RURAL_POVERTY_LINE)
    assert (found.pledge_too_small, found.fall_behind) == (2, 2)


def test_a_pledge_that_never_reached_is_counted_and_not_blamed_on_the_rate(cast: Village) -> None:
    found = tried(cast)
    assert (found.pledge_too_small, found.fall_behind) == (2, 0)
    members.pledge(cast.health(cast.an), Dong(5_000), rhythm=Rhythm.DAY, from_day=JOINED)
    members.pledge(cast.health(cast.binh), Dong(500_000), rhythm=Rhythm.SEASON, from_day=JOINED)
    assert tried(cast).pledge_too_small == 0


@pytest.mark.parametrize(
    ("saved", "able", "months"), [(0, 3, 6), (20_100, 6, 6), (768_000, 12, 12), (2_000_000, 12, 12)]
)
def test_what_she_could_buy_says_why_a_step_is_shown(cast: Village, saved: int, able: int, months: int) -> None:
    if saved:
        cast.deposit(cast.health(cast.an), saved)
    hers = purse_of(tried(cast), cast.an)
    assert (hers.able_before, hers.months) == (able, months)


def test_a_household_that_saves_in_one_purse_is_counted_beside_her_own_card(cast: Village) -> None:
    home = people.household_of(cast.an.person.id)
    husband, son, elsewhere = (people.add(cast.club.id, name) for name in ("Trần Văn Tư", "Trần Văn Năm", "Lê Văn Sáu"))
    for person in (husband, son, elsewhere, cast.binh.person):
        people.move_in(person, home, Relation.OTHER)
    people.change(elsewhere, insured_elsewhere=True)
    assert purse_of(tried(cast), cast.an).at_home == 2, "Bình saves for herself"
    people.change(son, health_group=HealthGroup.POOR)
    assert purse_of(tried(cast), cast.an).at_home == 1, "the budget pays the son's"
    assert purse_of(tried(cast, Parameter.RURAL_POVERTY_LINE), cast.an).at_home == 0


def test_more_support_is_a_change_too_and_leaves_nobody_shorter(cast: Village) -> None:
    found = tried(cast, Parameter.STATE_SUPPORT, other='"30"')
    hers = purse_of(found, cast.an)
    # 2.200.000 × 22% × 12 = 5.808.000, less 20% or 30% of it; 2.210.000 saved by then buys 3 months.
    assert (hers.year_before, hers.year_after) == (Dong(4_646_400), Dong(4_065_600))
    assert (hers.months, hers.before, hers.after) == (6, Dong(2_323_200), Dong(2_032_800))
    assert (hers.short_before, hers.short, hers.difference) == (Dong(113_200), NOTHING, Dong(-290_400))
    assert (found.short, found.missing) == (0, NOTHING)


def test_a_rate_that_changes_nothing_names_nobody(cast: Village) -> None:
    found = tried(cast, Parameter.PENSION_RATE)
    assert (found.members, found.others, found.unpriced) == ((), 2, ())


def test_the_second_of_a_household_pays_by_her_rank(cast: Village) -> None:
    home = people.household(cast.club.id, f"Hộ {cast.an.person.name}")
    people.move_in(cast.binh.person, home, Relation.OTHER)
    cast.deposit(cast.health(cast.binh), 400_000)
    hers = purse_of(tried(cast), cast.binh)
    assert (hers.months, hers.before, hers.after, hers.short) == (12, Dong(956_340), Dong(1_058_400), NOTHING)
    assert hers.needed == Dong(3_000)
    assert hers.reaches


@pytest.mark.parametrize(
    ("rhythm", "pledge", "saved", "needed"),
    [
        (Rhythm.WEEK, 20_000, 31 * 20_000, 30_000),
        (Rhythm.MONTH, 100_000, 7 * 100_000, 126_000),
        (Rhythm.SEASON, 500_000, 0, 5_000),
    ],
)
def test_each_rhythm_is_counted_its_own_way(
    cast: Village, rhythm: Rhythm, pledge: int, saved: int, needed: int
) -> None:
    members.pledge(cast.health(cast.an), Dong(pledge), rhythm=rhythm, from_day=JOINED)
    hers = purse_of(tried(cast), cast.an)
    assert (hers.expected, hers.needed) == (Dong(saved), Dong(needed))
    assert (hers.saves_a_year is None) is (rhythm is Rhythm.SEASON)


def test_what_is_spoken_for_is_not_hers_to_save_on(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 400_000)
    insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    assert purse_of(tried(cast), cast.an).has == Dong(58_450)


def test_money_in_a_pig_at_home_counts_and_who_left_does_not(cast: Village) -> None:
    purse = Purse(cast.an.id, cast.pig_fund.id, HEALTH)
    members.pledge(purse, Dong(100_000), rhythm=Rhythm.SEASON, from_day=JOINED)
    cast.deposit(purse, 90_000)
    found = next(each for each in tried(cast).members if each.who.id == cast.an.id)
    assert sorted((each.has, each.expected) for each in found.purses) == [
        (NOTHING, SAVED),
        (Dong(90_000), Dong(90_000)),
    ]
    cast.an.left_on = TODAY
    cast.an.save(only=["left_on"])
    assert [each.who.name for each in tried(cast).members] == ["Trần Thị Bình"]


def test_who_cannot_be_priced_stands_apart_with_the_reason(cast: Village) -> None:
    people.change(cast.binh.person, insured_elsewhere=True)
    found = tried(cast)
    assert [(each.who.name, each.scheme, type(each.why)) for each in found.unpriced] == [
        ("Trần Thị Bình", HEALTH, CoveredElsewhere)
    ]
    assert [each.who.name for each in found.members] == ["Nguyễn Thị An"]


def test_nothing_is_written_and_another_club_has_none_of_it(cast: Village) -> None:
    before = written(cast.club.id)
    assert tried(cast).members
    assert written(cast.club.id) == before
    elsewhere = rehearsal.of_club(cast.other_club, tried(cast).rehearsed, on=TODAY)
    assert (elsewhere.members, elsewhere.others) == ((), 0)


def test_it_asks_as_often_for_thirty_members_as_for_two(cast: Village) -> None:
    def asked() -> int:
        with count_queries() as counted:
            tried(cast)
        return int(counted.count)

    few = asked()
    for number in range(28):
        person = people.add(cast.club.id, f"Lê Thị Tám {'ABCDEFGHIJKLMNOPQRSTUVWXYZẤĐ'[number]}")
        member = members.add(cast.club.id, person, hamlet="Ấp 3", joined_on=JOINED)
        members.pledge(cast.health(member), Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
    assert asked() == few
    assert len(tried(cast).members) == 30


def test_everybody_is_priced_by_her_own_category_and_group(cast: Village) -> None:
    near_poor = SupportCategory.NEAR_POOR
    people.change(cast.an.person, category=near_poor, health_group=HealthGroup.NEAR_POOR)
    health = purse_of(tried(cast), cast.an)
    # The budget pays 70% of 4,5% × 12 of 2.530.000 and of 2.800.000; no rank counts.
    assert (health.year_before, health.year_after, health.short) == (Dong(409_860), Dong(453_600), NOTHING)
    pension = purse_of(tried(cast, Parameter.RURAL_POVERTY_LINE), cast.an)
    # She pays 60% of 22% × 12 of 1.500.000 and of 2.200.000.
    assert (pension.year_before, pension.year_after) == (Dong(2_376_000), Dong(3_484_800))
