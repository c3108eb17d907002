"""Who is insured: said nothing, she is anybody; by the province's line and as its beneficiary where that is known."""

from __future__ import annotations

import pytest

from savings_app.insurance.participant import ANYBODY, Participant
from savings_app.schemes import HealthGroup, LocalBeneficiary, SupportCategory


def test_who_says_nothing_is_supported_by_nobody_but_the_state() -> None:
    assert Participant() == ANYBODY
    assert (ANYBODY.category, ANYBODY.health_group) == (SupportCategory.OTHER, HealthGroup.HOUSEHOLD)
    assert (ANYBODY.province, ANYBODY.unit, ANYBODY.supported_months) == (None, None, 0)
    assert (ANYBODY.born, ANYBODY.sex, ANYBODY.months_paid) == (None, None, None), "what is not known is not asked"
    assert ANYBODY.supported_locally_as is None


def test_by_the_province_s_line_she_is_what_the_state_says_unless_told_otherwise() -> None:
    assert Participant(category=SupportCategory.POOR).by_local_line is SupportCategory.POOR
    hers = Participant(category=SupportCategory.OTHER, local_category=SupportCategory.NEAR_POOR)
    assert hers.by_local_line is SupportCategory.NEAR_POOR


@pytest.mark.parametrize("group", HealthGroup)
def test_her_group_says_as_whom_the_province_supports_her(group: HealthGroup) -> None:
    found = Participant(health_group=group).supported_locally_as
    named = {each.value for each in LocalBeneficiary}
    assert (found.value if found else None) == (group.value if group.value in named else None)


@pytest.mark.parametrize(
    ("category", "found"),
    [
        (None, None),
        (SupportCategory.POOR, LocalBeneficiary.POOR),
        (SupportCategory.NEAR_POOR, LocalBeneficiary.NEAR_POOR),
        (SupportCategory.ISLAND, None),
        (SupportCategory.ETHNIC_MINORITY, None),
        (SupportCategory.OTHER, None),
    ],
)
def test_in_household_form_the_province_s_own_line_says_it(
    category: SupportCategory | None, found: LocalBeneficiary | None
) -> None:
    assert Participant(local_category=category).supported_locally_as is found
    by_the_state = Participant(category=SupportCategory.POOR, local_category=category)
    assert by_the_state.supported_locally_as is found, "the State's poor are of the group of the poor"
    farmer = Participant(health_group=HealthGroup.AGRICULTURE, local_category=category)
    assert farmer.supported_locally_as is LocalBeneficiary.AGRICULTURE
    victim = Participant(health_group=HealthGroup.BOMB_VICTIM, local_category=category)
    assert victim.supported_locally_as is None, "only in household form"
    named = Participant(local_category=category, beneficiary=LocalBeneficiary.AGED_65)
    assert named.supported_locally_as is LocalBeneficiary.AGED_65


def test_a_beneficiary_named_goes_before_the_group() -> None:
    who = Participant(health_group=HealthGroup.STUDENT, beneficiary=LocalBeneficiary.HARD_UP_PUPIL)
    assert who.supported_locally_as is LocalBeneficiary.HARD_UP_PUPIL
