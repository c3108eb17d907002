"""Which figures of the law can be tried out (thử được), and how a block of each is written.

All that price and have one history each. An example is well formed and never the law: its source says so.
"""

from __future__ import annotations

import datetime as dt

from savings_app.insurance.figures import LawRow, Parameter, Standing
from savings_app.insurance.law import LAST_DAY_KNOWN, shipped_tables

FIGURES = {
    Parameter.REFERENCE_LEVEL: "dong = 2_800_000",
    Parameter.RURAL_POVERTY_LINE: "dong = 2_200_000",
    Parameter.HEALTH_RATE: 'percent = "5.1"',
    Parameter.HEALTH_LADDER: 'percents = ["100", "70", "60", "50", "40"]',
    Parameter.PENSION_RATE: 'percent = "22"',
    Parameter.STATE_SUPPORT: 'poor = "50"\nisland = "50"\nnear_poor = "40"\nethnic_minority = "30"\nother = "20"',
    Parameter.STATE_SUPPORT_MONTHS: "months = 120",
    Parameter.PENSION_INCOME_STEP: "dong = 50_000",
    Parameter.PENSION_CEILING_MULTIPLE: "times = 20",
}
"""What can be rehearsed, all that prices and has one history, and how its figure is written."""

UNNAMED = "Dự kiến, chưa có văn bản"
"""The source of a rate that no document is known for."""


def named_by(file: str) -> Parameter | None:
    """The parameter that a file of that name holds, by the names of the tables: reference_level.toml."""
    stem = file.strip().replace("\\", "/").rpartition("/")[2].lower().removesuffix(".toml")
    return next((each for each in FIGURES if each.value == stem), None)


def example(parameter: Parameter, *, today: dt.date) -> str:
    """A block as it is written, from the day of the year on which the figure last changed."""
    return block(
        FIGURES[parameter],
        since=next_change(parameter, today),
        source=f'"{UNNAMED}"',
        standing=Standing.INFERRED,
        on=today,
    )


def block(figure: str, *, since: dt.date, source: str, standing: Standing, on: dt.date) -> str:
    """A block of the tables; ``source`` in its quotes, ``on`` the day it was written."""
    return f'[[row]]\nfrom = {since}\n{figure}\nsource = {source}\nstanding = "{standing}"\nchecked_on = {on}\n'


def in_force(parameter: Parameter, today: dt.date) -> LawRow:
    """What such a figure is by then."""
    rows = reversed(shipped_tables().plain[parameter].rows)
    found: LawRow = next(each.row for each in rows if each.row.since <= today)
    return found


def next_change(parameter: Parameter, today: dt.date) -> dt.date:
    """The day of the year on which it changed last, the next time that comes round."""
    newest = shipped_tables().plain[parameter].rows[-1].row.since
    coming = (dt.date(year, newest.month, 1) for year in (today.year, today.year + 1))
    return min(next(day for day in coming if day > today), max(LAST_DAY_KNOWN, today))
