"""What asking the law costs, beside the same sum written by hand with the day's figures already known.

The hand-written ones know no day, no source, no refusal and explain nothing: they are the least that could be done, in
the same exact numbers.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.law import Law
from savings_app.money import Dong
from savings_app.schemes import PaymentMethod
from tests.bench.sides import Compared, by_turns

DAY = dt.date(2026, 11, 22)
SHARES = (100, 70, 60, 50, 40)
PEOPLE = len(SHARES)
MONTHS = 60


@dataclass(frozen=True)
class Asked:
    """A question to the law: both ways of answering it, which must agree; ``most`` milliseconds for the first."""

    what: str
    ours: Callable[[], object]
    by_hand: Callable[[], object]
    times: int
    most: float | None = None


def compare(*, rounds: int) -> Iterator[tuple[Asked, Compared]]:
    """Each question, answered both ways by turns."""
    for asked in _questions():
        if asked.ours() != asked.by_hand():
            raise AssertionError(f"{asked.what}: the two ways do not agree")
        ours, by_hand = (partial(_timed, each, asked.times) for each in (asked.ours, asked.by_hand))
        yield asked, by_turns(ours, by_hand, rounds=rounds)


def _questions() -> list[Asked]:
    law, known = Law.on(DAY), {DAY: Law.on(DAY)}
    rows = {DAY: law.rows()}
    return [
        Asked("Law.on(day): a look in a dict", lambda: Law.on(DAY), lambda: known[DAY], 20_000, 0.05),
        Asked("… and all its rows: the same", lambda: Law.on(DAY).rows(), lambda: rows[DAY], 2_000),
        Asked("household of 5: five products", lambda: _household(law), _household_by_hand, 200, 1),
        Asked("60 months ahead: the bare sum", lambda: _ahead(law), _ahead_by_hand, 100),
    ]


def _timed(answer: Callable[[], object], times: int) -> float:
    began = time.perf_counter()
    for _ in range(times):
        answer()
    return (time.perf_counter() - began) / times


def _household(law: Law) -> int:
    return int(household_health.quote(law, months=12, members=PEOPLE).total)


def _household_by_hand() -> int:
    full = 2_530_000 * Fraction(9, 200) * 12
    return sum(round(full * share / 100) for share in SHARES)


def _ahead(law: Law) -> int:
    return int(voluntary_pension.quote(law, income=Dong(1_500_000), method=PaymentMethod.AHEAD, months=MONTHS).payable)


def _ahead_by_hand() -> int:
    """The first month in full, each later one once more divided; the State's support as it is."""
    month, a_month_earlier = Fraction(330_000), 1 / (1 + Fraction(31, 10_000))
    gross = sum(month * a_month_earlier**each for each in range(MONTHS))
    return round(gross - 66_000 * MONTHS)
