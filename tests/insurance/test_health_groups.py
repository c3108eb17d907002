"""Groups that are not household: the full contribution less what budgets pay, no ranks, by the payment day's shares."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import household_health
from savings_app.insurance.figures import NoRateYet, Parameter
from savings_app.insurance.household_health import GroupNotPriced
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Part, Quote
from savings_app.money import NOTHING, Dong
from savings_app.schemes import HealthGroup
from tests.insurance.asked import DAY, HEALTH_DAYS, NEW_GROUPS, TERMS, TODAY

GROUPS = [each for each in HealthGroup if each is not HealthGroup.HOUSEHOLD]
FULL = 1_366_200
"""Twelve months in full on 22/11/2026."""


def _quote(
    group: HealthGroup, *, day: dt.date = TODAY, months: int = 12, before: int = 0, members: int = 1, donor: int = 0
) -> Quote:
    who = Participant(health_group=group, supported_months=before)
    return household_health.quote(Law.on(day), months=months, members=members, who=who, donor=Dong(donor))


@pytest.mark.parametrize(
    ("group", "total"),
    [
        (HealthGroup.HOUSEHOLD, 1_366_200),
        (HealthGroup.POOR, 0),
        (HealthGroup.NEAR_POOR, 409_860),
        (HealthGroup.NEAR_POOR_IN_POOR_COMMUNE, 0),
        (HealthGroup.ETHNIC_MINORITY, 409_860),
        (HealthGroup.STUDENT, 683_100),
        (HealthGroup.GRASSROOTS, 683_100),
        (HealthGroup.TRAFFICKING_VICTIM, 683_100),
        (HealthGroup.AGRICULTURE, 956_340),
        (HealthGroup.BOMB_VICTIM, 956_340),
    ],
)
def test_a_year_by_group(group: HealthGroup, total: int) -> None:
    quote = _quote(group)
    assert (quote.gross, quote.total) == (Dong(FULL), Dong(total))
    assert quote.state_support == Dong(FULL - total)
    assert [line.group for line in quote.lines] == [group]


def test_the_list_above_is_whole() -> None:
    assert {_quote(group).lines[0].group for group in HealthGroup} == set(HealthGroup)


@pytest.mark.parametrize(
    ("day", "total"),
    [
        ("2018-12-01", 131_355),
        ("2025-06-30", 221_130),
        ("2025-07-01", 157_950),
        ("2026-06-30", 157_950),
        ("2026-07-01", 170_775),
    ],
)
def test_three_months_of_a_student_by_the_payment_day(day: str, total: int) -> None:
    """30% of support until 30/06/2025, 50% since; the reference level rose on 01/07/2026."""
    assert _quote(HealthGroup.STUDENT, day=dt.date.fromisoformat(day), months=3).total == Dong(total)


@settings(deadline=None)
@given(HEALTH_DAYS, TERMS, st.sampled_from(GROUPS), st.integers(1, 30))
def test_all_of_a_group_pay_alike_whatever_their_number(
    day: dt.date, months: int, group: HealthGroup, members: int
) -> None:
    if group in NEW_GROUPS and day < dt.date(2025, 7, 1):
        day = TODAY
    quote = _quote(group, day=day, months=months, members=members)
    assert len(set(quote.lines)) == 1
    assert {line.rank for line in quote.lines} == {1}
    assert quote.total == _quote(group, day=day, months=months).total * members


@pytest.mark.parametrize(("members", "sign"), [(1, -1), (2, -1), (3, -1), (4, 0), (5, 1), (6, 1)])
def test_a_household_of_four_ties_and_one_of_five_is_cheaper_as_a_household(members: int, sign: int) -> None:
    """Agriculture pays 70% each; the ladder is 100 + 70 + 60 + 50 = 4 × 70, and 40 for everyone after."""
    own = _quote(HealthGroup.AGRICULTURE, members=members).total
    household = _quote(HealthGroup.HOUSEHOLD, members=members).total
    assert (own > household) - (own < household) == sign


@pytest.mark.parametrize("group", NEW_GROUPS)
def test_a_group_without_a_row_is_refused_by_name(group: HealthGroup) -> None:
    day = dt.date(2025, 6, 30)
    with pytest.raises(GroupNotPriced) as refused:
        _quote(group, day=day)
    assert (refused.value.group, refused.value.paid_on) == (group, "30/06/2025")
    assert group.label in refused.value.sentence
    assert _quote(group, day=day + DAY).gross > NOTHING


@pytest.mark.parametrize("group", HealthGroup)
def test_before_the_first_rate_every_group_is_refused_by_what_is_missing(group: HealthGroup) -> None:
    with pytest.raises(NoRateYet) as refused:
        _quote(group, day=dt.date(2018, 11, 30))
    assert refused.value.parameter is Parameter.HEALTH_RATE


@pytest.mark.parametrize(
    ("group", "before", "months", "supported"),
    [
        (HealthGroup.ETHNIC_MINORITY, 0, 12, 12),
        (HealthGroup.ETHNIC_MINORITY, 24, 12, 12),
        (HealthGroup.ETHNIC_MINORITY, 25, 12, 11),
        (HealthGroup.ETHNIC_MINORITY, 35, 6, 1),
        (HealthGroup.ETHNIC_MINORITY, 36, 12, 0),
        (HealthGroup.TRAFFICKING_VICTIM, 0, 12, 12),
        (HealthGroup.TRAFFICKING_VICTIM, 9, 6, 3),
        (HealthGroup.TRAFFICKING_VICTIM, 40, 3, 0),
    ],
)
def test_a_limited_support_ends_with_its_months(group: HealthGroup, before: int, months: int, supported: int) -> None:
    quote = _quote(group, months=months, before=before)
    share = {HealthGroup.ETHNIC_MINORITY: 70, HealthGroup.TRAFFICKING_VICTIM: 50}[group]
    assert quote.lines[0].supported_months == supported
    assert quote.state_support == Dong(113_850 * supported * share // 100)


@pytest.mark.parametrize("group", [HealthGroup.NEAR_POOR, HealthGroup.STUDENT, HealthGroup.POOR])
def test_a_support_without_limit_uses_up_no_months(group: HealthGroup) -> None:
    assert _quote(group, before=500) == _quote(group)
    assert _quote(group).lines[0].supported_months == 0


@pytest.mark.parametrize(("day", "standing"), [("2025-07-01", "inferred"), ("2025-08-15", "confirmed")])
def test_since_when_a_bomb_victim_is_supported_was_inferred_until_the_decree(day: str, standing: str) -> None:
    _, state = _quote(HealthGroup.BOMB_VICTIM, day=dt.date.fromisoformat(day)).lines[0].steps
    assert (state.amount, state.standing.value) == (Dong(379_080), standing)


def test_each_step_names_its_rows() -> None:
    gross, state = _quote(HealthGroup.STUDENT, months=3).lines[0].steps
    assert (gross.part, gross.formula) == (Part.GROSS, "2.530.000 × 4,5% × 3")
    assert [row.parameter for row in gross.rows] == [Parameter.HEALTH_RATE, Parameter.REFERENCE_LEVEL]
    assert (state.part, state.formula) == (Part.STATE, "2.530.000 × 4,5% × 50% × 3")
    assert [(row.parameter, row.of) for row in state.rows] == [(Parameter.HEALTH_SUPPORT, "Học sinh, sinh viên")]


@pytest.mark.parametrize(
    ("donor", "given_to_each"),
    [
        (0, [0, 0]),
        (100_000, [100_000, 0]),
        (683_100, [683_100, 0]),
        (700_000, [683_100, 16_900]),
        (9_000_000, [683_100, 683_100]),
    ],
)
def test_a_gift_is_spent_on_the_first_lines_first(donor: int, given_to_each: list[int]) -> None:
    quote = _quote(HealthGroup.STUDENT, members=2, donor=donor)
    assert [line.donor_support.amount for line in quote.lines] == given_to_each
    assert quote.total == Dong(2 * 683_100 - sum(given_to_each))
