"""Her own group or household form: which costs less, and who may choose at all."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import household_health
from savings_app.insurance.household_health import (
    Cheaper,
    MayNotChoose,
    NoChoiceYet,
    NotAHousehold,
    NothingToChoose,
    check_may_choose,
    which_is_cheaper,
)
from savings_app.insurance.household_health.choice import MAY_CHOOSE, PAID_IN_FULL
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.money import NOTHING, Dong
from savings_app.schemes import HealthGroup, LocalBeneficiary, SupportCategory

LAW = Law.on(dt.date(2026, 11, 22))
FARMER = Participant(health_group=HealthGroup.AGRICULTURE)
GROUP, HOUSEHOLD, TIE = Cheaper.OWN_GROUP, Cheaper.HOUSEHOLD, Cheaper.TIE


@pytest.mark.parametrize(
    ("members", "own_group", "household", "cheaper"),
    [
        (1, 956_340, 1_366_200, GROUP),
        (2, 1_912_680, 2_322_540, GROUP),
        (3, 2_869_020, 3_142_260, GROUP),
        (4, 3_825_360, 3_825_360, TIE),
        (5, 4_781_700, 4_371_840, HOUSEHOLD),
        (6, 5_738_040, 4_918_320, HOUSEHOLD),
    ],
)
def test_farmers_tie_at_four_and_gain_from_five(members: int, own_group: int, household: int, cheaper: Cheaper) -> None:
    choice = which_is_cheaper(LAW, FARMER, months=12, ranks=range(1, members + 1))
    assert (choice.own_group.total, choice.household.total) == (Dong(own_group), Dong(household))
    assert (choice.cheaper, choice.saved) == (cheaper, Dong(abs(own_group - household)))


def test_it_is_told_in_one_sentence() -> None:
    three, four = (which_is_cheaper(LAW, FARMER, months=12, ranks=range(1, each + 1)) for each in (3, 4))
    assert three.sentence == (
        "3 người, 12 tháng: theo nhóm “hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình” 2.869.020 đ, theo hộ gia "
        "đình 3.142.260 đ; đóng theo nhóm của mình rẻ hơn 273.240 đ."
    )
    assert four.sentence.endswith("hay theo hộ gia đình đều 3.825.360 đ.")
    assert "Điều 13 khoản 5 điểm e" in three.source
    told = which_is_cheaper.__doc__ or ""
    assert all(str(each) in told for each in (three.own_group.total, three.household.total, four.household.total))


def test_who_joins_a_household_that_has_ranks_already_compares_at_hers() -> None:
    choice = which_is_cheaper(LAW, FARMER, months=12, ranks=[5, 2])
    assert [line.rank for line in choice.household.lines] == [5, 2]
    assert [line.rank for line in choice.own_group.lines] == [1, 1]
    assert choice.household.total == Dong(546_480 + 956_340)
    assert (choice.cheaper, choice.saved) == (HOUSEHOLD, Dong(409_860))


def test_what_a_province_adds_moves_the_break_even() -> None:
    in_dak_lak = Participant(health_group=HealthGroup.AGRICULTURE, province="66")
    for members in (4, 5, 7):
        choice = which_is_cheaper(LAW, in_dak_lak, months=12, ranks=range(1, members + 1))
        assert choice.own_group.total == Dong(546_480 * members)
        assert choice.household.local_support == NOTHING
        assert choice.cheaper is GROUP
    named = Participant(health_group=HealthGroup.AGRICULTURE, province="66", beneficiary=LocalBeneficiary.AGRICULTURE)
    assert which_is_cheaper(LAW, named, months=12, ranks=[1]) == which_is_cheaper(LAW, in_dak_lak, months=12, ranks=[1])


def test_what_a_province_gives_to_her_age_goes_with_her() -> None:
    aged = Participant(health_group=HealthGroup.AGRICULTURE, province="79", beneficiary=LocalBeneficiary.AGED_65)
    choice = which_is_cheaper(LAW, aged, months=12, ranks=[1])
    assert (choice.household.total, choice.own_group.total, choice.cheaper) == (NOTHING, NOTHING, TIE)


@pytest.mark.parametrize(("local", "household"), [(SupportCategory.POOR, 0), (SupportCategory.OTHER, 1_366_200)])
def test_by_the_province_s_own_line_she_may_be_paid_for_in_household_form(
    local: SupportCategory, household: int
) -> None:
    farmer = Participant(health_group=HealthGroup.AGRICULTURE, province="79", local_category=local)
    choice = which_is_cheaper(LAW, farmer, months=12, ranks=[1])
    assert (choice.own_group.total, choice.household.total) == (Dong(956_340), Dong(household))
    assert choice.cheaper is (GROUP if household else HOUSEHOLD)


@pytest.mark.parametrize(
    ("group", "own_group", "cheaper"),
    [
        (HealthGroup.NEAR_POOR, 409_860, GROUP),
        (HealthGroup.ETHNIC_MINORITY, 409_860, GROUP),
        (HealthGroup.GRASSROOTS, 683_100, GROUP),
        (HealthGroup.TRAFFICKING_VICTIM, 683_100, GROUP),
    ],
)
def test_the_other_groups_that_may_choose(group: HealthGroup, own_group: int, cheaper: Cheaper) -> None:
    choice = which_is_cheaper(LAW, Participant(health_group=group), months=12, ranks=[1])
    assert (choice.own_group.total, choice.cheaper) == (Dong(own_group), cheaper)


def test_who_has_used_up_a_limited_support_is_better_off_in_the_household() -> None:
    used_up = Participant(health_group=HealthGroup.ETHNIC_MINORITY, supported_months=36)
    choice = which_is_cheaper(LAW, used_up, months=6, ranks=[2])
    assert (choice.own_group.total, choice.household.total) == (Dong(683_100), Dong(478_170))
    assert choice.cheaper is HOUSEHOLD


@pytest.mark.parametrize(
    ("group", "why", "said"),
    [
        (HealthGroup.STUDENT, MayNotChoose, "Nhóm “học sinh, sinh viên” không được chọn"),
        (HealthGroup.BOMB_VICTIM, MayNotChoose, "Nhóm “nạn nhân bom mìn” không được chọn"),
        (HealthGroup.HOUSEHOLD, MayNotChoose, "Nhóm “hộ gia đình” không được chọn"),
        (HealthGroup.POOR, NothingToChoose, "“hộ nghèo” được ngân sách đóng toàn bộ"),
        (HealthGroup.NEAR_POOR_IN_POOR_COMMUNE, NothingToChoose, "được ngân sách đóng toàn bộ"),
    ],
)
def test_who_may_not_or_need_not_choose_is_told_why(
    group: HealthGroup, why: type[MayNotChoose | NothingToChoose], said: str
) -> None:
    with pytest.raises(why) as refused:
        which_is_cheaper(LAW, Participant(health_group=group), months=12, ranks=[1])
    assert vars(refused.value)["group"] is group
    assert said in refused.value.sentence


def test_every_group_is_answered() -> None:
    told_that_they_may_not = {HealthGroup.STUDENT, HealthGroup.BOMB_VICTIM, HealthGroup.HOUSEHOLD}
    assert set(HealthGroup) == {*MAY_CHOOSE, *PAID_IN_FULL, *told_that_they_may_not}


def test_there_is_a_choice_since_july_2025_only() -> None:
    check_may_choose(Law.on(dt.date(2025, 7, 1)), HealthGroup.AGRICULTURE)
    with pytest.raises(NoChoiceYet) as refused:
        which_is_cheaper(Law.on(dt.date(2025, 6, 30)), FARMER, months=12, ranks=[1])
    assert refused.value.sentence.startswith("Ngày 30/06/2025 chưa được chọn")


@pytest.mark.parametrize("members", [0, 31])
def test_there_are_people_to_compare_for(members: int) -> None:
    with pytest.raises(NotAHousehold):
        which_is_cheaper(LAW, FARMER, months=12, ranks=[1] * members)


@settings(deadline=None)
@given(
    st.dates(dt.date(2025, 7, 1), dt.date(2027, 12, 31)),
    st.sampled_from(sorted(MAY_CHOOSE)),
    st.sampled_from((3, 6, 12)),
    st.integers(1, 12),
)
def test_both_ways_are_the_quotes_themselves(day: dt.date, group: HealthGroup, months: int, members: int) -> None:
    law, who = Law.on(day), Participant(health_group=group)
    choice = which_is_cheaper(law, who, months=months, ranks=range(1, members + 1))
    assert choice.own_group == household_health.quote(law, months=months, members=members, who=who)
    assert choice.household == household_health.quote(law, months=months, members=members)
    assert choice.own_group.gross == Dong(choice.own_group.lines[0].gross.amount * members)
    cheapest = {GROUP: choice.own_group.total, HOUSEHOLD: choice.household.total, TIE: choice.household.total}
    assert cheapest[choice.cheaper] + choice.saved == max(choice.own_group.total, choice.household.total)
