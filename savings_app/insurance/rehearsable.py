"""Which figures of the law can be tried out (thử được), and how a block of each is written.

All that price and have one history each. An example is well formed and never the law: its source says so.
"""

from __future__ import annotations

import datetime as dt

from savings_app.insurance.figures import Parameter
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


def named_by(file: str) -> Parameter | None:
    """The parameter that a file of that name holds, by the names of the tables: reference_level.toml."""
    stem = file.strip().replace("\\", "/").rpartition("/")[2].lower().removesuffix(".toml")
    return next((each for each in FIGURES if each.value == stem), None)


def example(parameter: Parameter, *, today: dt.date) -> str:
    """A block as it is written, from the day of the year on which the figure last changed."""
    return (
        f'[[row]]\nfrom = {_next_change(parameter, today)}\n{FIGURES[parameter]}\nsource = "Dự kiến, chưa có văn bản"\n'
        f'standing = "inferred"\nchecked_on = {today}\n'
    )


def _next_change(parameter: Parameter, today: dt.date) -> dt.date:
    newest = shipped_tables().plain[parameter].rows[-1].row.since
    coming = (dt.date(year, newest.month, 1) for year in (today.year, today.year + 1))
    return min(next(day for day in coming if day > today), max(LAST_DAY_KNOWN, today))
