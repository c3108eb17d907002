"""Dividing one exact sum among those who pay it (chia phần đóng): budgets first, then donors, then herself.

Exact fractions in, whole đồng out. Always true: the parts add up to the gross; no part is below zero; what she pays is
rounded once for the whole term, and the last budget that pays takes what is left over (the texts have no rule of
rounding: ``policies.Rounding``). Nobody is paid for beyond the whole: each share is cut to what those before it left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from savings_app.insurance.figures import LawRow
from savings_app.insurance.policies import Rounding
from savings_app.insurance.quote import Part, Step
from savings_app.money import NOTHING, Dong


@dataclass(frozen=True, slots=True)
class Share:
    """A part before rounding: how much exactly, how it is calculated, by which rows."""

    part: Part
    exact: Fraction
    formula: str
    rows: tuple[LawRow, ...]


def divide(gross: Share, budgets: Sequence[Share], *, rounding: Rounding) -> tuple[Step, ...]:
    """The gross and what each budget pays of it; what is left is hers.

    341.550 đ, the State half of it and the province 5% (17.077,5 đ): she pays 153.697,5 đ, rounded up 153.698 đ, and
    the province 17.077 đ.
    """
    whole, left = _rounded(gross.exact, rounding), gross.exact
    cut: list[Fraction] = []
    for budget in budgets:
        cut.append(min(budget.exact, left))
        left -= cut[-1]
    hers = min(_rounded(left, rounding), whole)
    steps = [Step(gross.part, whole, gross.formula, gross.rows, whole.amount == gross.exact)]
    for budget, part, amount in zip(budgets, cut, _whole_parts(cut, whole - hers), strict=True):
        # Cut short, it is what the others leave, and no share of anything.
        whole_share = budget.formula, amount.amount == part
        formula, exact = whole_share if part == budget.exact else _what_is_left(steps)
        steps.append(Step(budget.part, amount, formula, budget.rows, exact))
    return tuple(steps)


def with_donor(steps: tuple[Step, ...], donor: Dong, *, most: Fraction, rows: tuple[LawRow, ...]) -> tuple[Step, ...]:
    """The steps with what a donor gives, at most that part of what she would pay herself; none without a gift."""
    if donor <= NOTHING:
        return steps
    hers = steps[0].amount - Dong.total(step.amount for step in steps[1:])
    given = min(donor, Dong.round_half_up(hers.amount * most))
    return (*steps, Step(Part.DONOR, given, "", rows)) if given else steps


def _what_is_left(steps: Sequence[Step]) -> tuple[str, bool]:
    """The gross less what was paid before, and whether that is exact; all of the gross where nothing was."""
    paid = [step.amount.figures for step in steps[1:] if step.amount]
    return (" − ".join([steps[0].amount.figures, *paid]), True) if paid else (steps[0].formula, steps[0].exact)


def _rounded(exact: Fraction, rounding: Rounding) -> Dong:
    return Dong(exact.numerator // exact.denominator) if rounding is Rounding.DOWN else Dong.round_half_up(exact)


def _whole_parts(exact: Sequence[Fraction], together: Dong) -> list[Dong]:
    """Each part rounded, the last that pays anything taking what makes up the sum."""
    last = max((place for place, part in enumerate(exact) if part), default=-1)
    found: list[Dong] = []
    for place, part in enumerate(exact):
        left = together - Dong.total(found)
        found.append(left if place == last else min(Dong.round_half_up(part), left) if part else NOTHING)
    return found
