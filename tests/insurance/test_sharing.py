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


@pytest.mark.parametrize(
    ("gross", "budgets", "equations"),
    [
        (1_366_200, [956_340], ["1366200 = 1.366.200", "956340 = 956.340"]),
        (
            1_366_200,
            [956_340, 1_366_200],
            ["1366200 = 1.366.200", "956340 = 956.340", "1.366.200 − 956.340 = 409.860"],
        ),
        (100, [50, 30, 40], ["100 = 100", "50 = 50", "30 = 30", "100 − 50 − 30 = 20"]),
        (100, [60, 40], ["100 = 100", "60 = 60", "40 = 40"]),
        (100, [100, 20], ["100 = 100", "100 = 100", "100 − 100 = 0"]),
        (341_550, [170_775, "17077.5"], ["341550 = 341.550", "170775 = 170.775", "17077.5 ≈ 17.077"]),
        ("100.5", [50], ["100.5 ≈ 101", "50 = 50"]),
        ("100.4", ["50.4"], ["100.4 ≈ 100", "50.4 ≈ 50"]),
        ("100.5", [50, 60], ["100.5 ≈ 101", "50 = 50", "101 − 50 = 51"]),
        (100, [0], ["100 = 100", "0 = 0"]),
    ],
)
def test_a_budget_cut_short_is_what_is_left_and_what_is_rounded_says_so(
    gross: str | int, budgets: list[str | int], equations: list[str]
) -> None:
    shares = [_share(part, exact) for part, exact in zip(PARTS, budgets, strict=False)]
    steps = divide(_share(Part.GROSS, gross), shares, rounding=Rounding.HALF_UP)
    assert [step.equation for step in steps] == equations
    assert [step.exact for step in steps] == ["=" in each for each in equations]


@settings(deadline=None)
@given(EXACT, st.lists(EXACT, max_size=3), st.sampled_from(Rounding))
def test_what_is_told_as_equal_is_equal(gross: Fraction, budgets: list[Fraction], rounding: Rounding) -> None:
    shares = [_share(part, exact) for part, exact in zip(PARTS, budgets, strict=False)]
    steps = divide(_share(Part.GROSS, gross), shares, rounding=rounding)
    for step, exact in zip(steps, [gross, *budgets], strict=True):
        if step.formula == f"{exact}":
            assert step.exact is (step.amount.amount == exact)
        elif step.formula == f"{gross}":
            assert (step.amount, step.exact) == (steps[0].amount, steps[0].exact), "all of it, nothing was paid before"
        else:
            whole, *taken = (int(each.replace(".", "")) for each in step.formula.split(" − "))
            assert (step.exact, whole - sum(taken)) == (True, step.amount.amount)
            assert step.amount.amount <= exact


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
    ],
)
def test_a_donor_gives_at_most_the_part_the_law_lets(gift: int, most: Fraction, amounts: list[int]) -> None:
    steps = with_donor(STEPS, Dong(gift), most=Fraction(most), rows=())
    assert _amounts(steps) == amounts
    assert [step.part for step in steps] == [Part.GROSS, Part.STATE, Part.DONOR]
    assert (steps[-1].formula, steps[-1].equation) == ("", ""), "a gift is calculated from nothing"


@pytest.mark.parametrize(("gift", "most"), [(100, 0), (1, Fraction(1, 2000))])
def test_where_nothing_is_left_to_give_there_is_no_step(gift: int, most: Fraction | int) -> None:
    assert with_donor(STEPS, Dong(gift), most=Fraction(most), rows=()) == STEPS
    paid = divide(_share(Part.GROSS, 1_000), [_share(Part.STATE, 1_000)], rounding=Rounding.HALF_UP)
    assert with_donor(paid, Dong(gift), most=Fraction(1), rows=()) == paid


@pytest.mark.parametrize("gift", [NOTHING, Dong(-5)])
def test_without_a_gift_there_is_no_step(gift: Dong) -> None:
    assert with_donor(STEPS, gift, most=Fraction(1), rows=()) == STEPS
