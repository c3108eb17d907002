"""Percentages: exact, bounded, shown with a comma."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from savings_app.insurance.shares import NONE, BeneficiaryShares, Ladder, LimitedShare, Percent, SupportShares
from savings_app.schemes import LocalBeneficiary, PovertyStandard, SupportCategory


def _ladder(*steps: int) -> Ladder:
    return Ladder(tuple(Percent(Decimal(step)) for step in steps))


def test_a_percent_is_its_hundredth_exactly() -> None:
    assert Percent(Decimal("4.5")).share == Fraction(9, 200)


@pytest.mark.parametrize(("hundredths", "shown"), [("4.5", "4,5%"), ("22", "22%"), ("0", "0%"), ("100", "100%")])
def test_a_percent_is_shown_with_a_comma(hundredths: str, shown: str) -> None:
    assert str(Percent(Decimal(hundredths))) == shown


@pytest.mark.parametrize("hundredths", ["-1", "100.01"])
def test_a_percent_outside_the_whole_is_a_mistake(hundredths: str) -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        Percent(Decimal(hundredths))


@pytest.mark.parametrize(("rank", "share"), [(1, 100), (2, 70), (3, 40), (4, 40), (30, 40)])
def test_the_last_step_of_a_ladder_is_for_everyone_after(rank: int, share: int) -> None:
    assert _ladder(100, 70, 40).at(rank) == Percent(Decimal(share))


@pytest.mark.parametrize("steps", [(), (50, 60)])
def test_a_ladder_has_steps_and_never_rises(steps: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="never rises"):
        _ladder(*steps)


def test_a_ladder_is_shown_from_the_first_person_on() -> None:
    assert str(_ladder(100, 70)) == "100% / 70%"


def test_a_category_the_law_does_not_name_counts_as_other() -> None:
    poor, other = Percent(Decimal(30)), Percent(Decimal(10))
    shares = SupportShares({SupportCategory.POOR: poor, SupportCategory.OTHER: other})
    assert shares.of(SupportCategory.POOR) == poor
    assert shares.of(SupportCategory.ETHNIC_MINORITY) == other
    assert str(shares) == "30% / 10% / 10% / 10% / 10%"
    assert str(SupportShares({SupportCategory.OTHER: other})) == "10% / 10% / 10% / 10% / 10%"


@pytest.mark.parametrize(
    ("shares", "standard", "shown"),
    [
        ({"other": 20}, "national", "mọi người 20%"),
        ({"other": 20}, "local", "mọi người 20% (theo chuẩn nghèo của địa phương)"),
        (
            {"poor": 50, "near_poor": 60, "other": 10},
            "national",
            "hộ nghèo 50%, hộ cận nghèo 60%, người tham gia khác 10%",
        ),
        ({"poor": 30, "other": 0}, "local", "hộ nghèo 30%, người tham gia khác 0% (theo chuẩn nghèo của địa phương)"),
    ],
)
def test_a_province_s_shares_are_named_by_whom_they_are_for_and_by_whose_line(
    shares: dict[str, int], standard: str, shown: str
) -> None:
    by_category = {SupportCategory.of(each): Percent(Decimal(share)) for each, share in shares.items()}
    assert SupportShares(by_category, PovertyStandard.of(standard)).by_name == shown


def test_a_province_pays_those_its_resolution_names_and_nobody_else() -> None:
    shares = BeneficiaryShares({LocalBeneficiary.STUDENT: Percent(Decimal(5))})
    assert shares.of(LocalBeneficiary.STUDENT) == Percent(Decimal(5))
    assert [shares.of(LocalBeneficiary.AGED_65), shares.of(None)] == [NONE, NONE]
    assert str(shares) == "học sinh, sinh viên 5%"
    two = BeneficiaryShares({**shares.by_beneficiary, LocalBeneficiary.PUPIL: Percent(Decimal(50))})
    assert str(two) == "học sinh, sinh viên 5%, học sinh phổ thông 50%"


@pytest.mark.parametrize(("months", "shown"), [(None, "70%"), (36, "70%, nhiều nhất 36 tháng")])
def test_a_limited_share_says_for_how_many_months(months: int | None, shown: str) -> None:
    assert str(LimitedShare(Percent(Decimal(70)), months)) == shown
