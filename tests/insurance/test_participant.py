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


def test_a_beneficiary_named_goes_before_the_group() -> None:
    who = Participant(health_group=HealthGroup.STUDENT, beneficiary=LocalBeneficiary.HARD_UP_PUPIL)
    assert who.supported_locally_as is LocalBeneficiary.HARD_UP_PUPIL
