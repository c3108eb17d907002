"""Dividing a sum: budgets first, then donors, then herself; the parts are whole, and together they are the gross."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance.policies import Rounding
from savings_app.insurance.quote import Part, Step
from savings_app.insurance.sharing import Share, divide, with_donor
from savings_app.money import NOTHING, Dong

EXACT = st.fractions(0, 200_000_000, max_denominator=1000)
PARTS = (Part.STATE, Part.LOCAL, Part.LOCAL)


def _share(part: Part, exact: Fraction | str | int) -> Share:
    return Share(part, Fraction(exact), f"{exact}", ())


def _amounts(steps: tuple[Step, ...]) -> list[int]:
    """The gross, what each budget pays, and what is left for her."""
    paid = [step.amount.amount for step in steps]
    return [*paid, paid[0] - sum(paid[1:])]


def _divide(
    gross: Fraction | str | int, *budgets: Fraction | str | int, rounding: Rounding = Rounding.HALF_UP
) -> list[int]:
    shares = [_share(part, exact) for part, exact in zip(PARTS, budgets, strict=False)]
    return _amounts(divide(_share(Part.GROSS, gross), shares, rounding=rounding))


@pytest.mark.parametrize(
    ("gross", "budgets", "amounts"),
    [
        (330_000, [], [330_000, 330_000]),
        (330_000, [66_000], [330_000, 66_000, 264_000]),
        (341_550, [170_775, "17077.5"], [341_550, 170_775, 17_077, 153_698]),
        (100, [0, 0], [100, 0, 0, 100]),
        (100, [60, 60], [100, 60, 40, 0]),
        (100, [100, 20], [100, 100, 0, 0]),
        (100, [50, 30, 40], [100, 50, 30, 20, 0]),
        ("100.5", [50], [101, 50, 51]),
        ("100.4", ["50.4"], [100, 50, 50]),
        (101, ["50.5", "25.25"], [101, 51, 25, 25]),
        ("0.4", [], [0, 0]),
        (0, [], [0, 0]),
    ],
)
def test_budgets_pay_in_their_order_and_nobody_for_more_than_the_whole(
    gross: str | int, budgets: list[str | int], amounts: list[int]
) -> None:
    assert _divide(gross, *budgets) == amounts


@pytest.mark.parametrize(
    ("gross", "budgets", "up", "down"),
    [
        (341_550, [170_775, "17077.5"], [341_550, 170_775, 17_077, 153_698], [341_550, 170_775, 17_078, 153_697]),
        ("100.5", [], [101, 101], [100, 100]),
        ("100.9", [0], [101, 0, 101], [100, 0, 100]),
        ("100.9", [50], [101, 50, 51], [100, 50, 50]),
    ],
)
def test_what_she_pays_is_rounded_as_the_policy_says(
    gross: str, budgets: list[str | int], up: list[int], down: list[int]
) -> None:
    assert _divide(gross, *budgets) == up
    assert _divide(gross, *budgets, rounding=Rounding.DOWN) == down


@settings(deadline=None)
@given(EXACT, st.lists(EXACT, max_size=3), st.sampled_from(Rounding))
def test_the_parts_add_up_and_none_is_below_zero(gross: Fraction, budgets: list[Fraction], rounding: Rounding) -> None:
    whole, *parts = _divide(gross, *budgets, rounding=rounding)
    hers = max(Fraction(0), gross - sum(budgets))
    assert sum(parts) == whole
    assert min(parts) >= 0
    assert abs(whole - gross) < 1
    assert abs(parts[-1] - hers) < 1, "rounded once, whatever the number of budgets"


@settings(deadline=None)
@given(EXACT, st.lists(EXACT, max_size=3))
def test_the_last_budget_that_pays_takes_the_rest_and_the_others_are_rounded(
    gross: Fraction, budgets: list[Fraction]
) -> None:
    _, *paid, _ = _divide(gross, *budgets)
    left = gross
    for exact, amount in zip(budgets, paid, strict=True):
        assert abs(amount - min(exact, left)) <= 2
        assert bool(amount) <= bool(min(exact, left)), "who pays nothing pays no rest either"
        left -= min(exact, left)


STEPS = divide(_share(Part.GROSS, 1_000), [_share(Part.STATE, 300)], rounding=Rounding.HALF_UP)


@pytest.mark.parametrize(
    ("gift", "most", "amounts"),
    [
        (1, 1, [1_000, 300, 1, 699]),
        (700, 1, [1_000, 300, 700, 0]),
        (701, 1, [1_000, 300, 700, 0]),
        (701, Fraction(1, 2), [1_000, 300, 350, 350]),
        (100, Fraction(1, 2), [1_000, 300, 100, 600]),
        (100, 0, [1_000, 300, 0, 700]),
    ],
)
def test_a_donor_gives_at_most_the_part_the_law_lets(gift: int, most: Fraction, amounts: list[int]) -> None:
    steps = with_donor(STEPS, Dong(gift), most=Fraction(most), rows=())
    assert _amounts(steps) == amounts
    assert steps[-1].part is Part.DONOR


@pytest.mark.parametrize("gift", [NOTHING, Dong(-5)])
def test_without_a_gift_there_is_no_step(gift: Dong) -> None:
    assert with_donor(STEPS, gift, most=Fraction(1), rows=()) == STEPS
