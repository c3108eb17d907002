"""Reading the law's tables from TOML (tệp số liệu luật).

One file a parameter, oldest row first, one ``[[row]]`` a change: ``from``, the figure under a key that names its unit,
``source``, ``standing``, ``checked_on``; ``ended = true`` in place of a figure. Whatever else stands in a file is a
mistake of ours: TableError names file and row and the program does not start. It is never a Refusal.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Generic, TypeVar

from savings_app.insurance.figures import Figure, LawRow, Parameter, Standing, Table
from savings_app.insurance.shares import Ladder, Percent, SupportShares
from savings_app.money import Dong
from savings_app.schemes import SupportCategory

T = TypeVar("T")
Written = Mapping[str, Any]

ALWAYS = frozenset({"from", "source", "standing", "checked_on"})
ENDING = ALWAYS | {"ended"}


class TableError(Exception):
    """A table is not written as it must be."""


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """How a figure is written: its keys, how they are read, how the value is shown."""

    keys: frozenset[str]
    read: Callable[[Written], T]
    show: Callable[[T], str] = str
    optional: frozenset[str] = frozenset()


def read_table(folder: Path, parameter: Parameter, shape: Shape[T]) -> Table[T]:
    """The table of ``parameter``, every row checked. Raises TableError."""
    path = folder / f"{parameter}.toml"
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as unreadable:
        raise TableError(f"{path.name}: {unreadable}") from unreadable
    if set(written) != {"row"} or not isinstance(written["row"], list) or not written["row"]:
        raise TableError(f"{path.name}: expected [[row]] blocks and nothing else, found {sorted(written)}")
    rows: list[tuple[dt.date, Figure[T] | None]] = []
    for number, row in enumerate(written["row"], start=1):
        try:
            rows.append(_read_row(row, parameter, shape))
            if number > 1 and rows[-1][0] <= rows[-2][0]:
                raise ValueError(f"starts on {rows[-1][0]}, not after the row before it")
        except (ValueError, TypeError, InvalidOperation) as wrong:
            raise TableError(f"{path.name}, row {number}: {wrong}") from wrong
    return Table(parameter, tuple(rows))


def _read_row(row: Written, parameter: Parameter, shape: Shape[T]) -> tuple[dt.date, Figure[T] | None]:
    ended = "ended" in row
    needed = ENDING if ended else ALWAYS | shape.keys
    _check_keys(row, needed=needed, allowed=needed if ended else needed | shape.optional)
    since, checked_on, source, standing = _day(row, "from"), _day(row, "checked_on"), _source(row), _standing(row)
    if ended:
        if row["ended"] is not True:
            raise ValueError("ended is either true or left out")
        return since, None
    value = shape.read(row)
    return since, Figure(value, LawRow(parameter, shape.show(value), since, source, standing, checked_on))


def _check_keys(row: Written, *, needed: frozenset[str], allowed: frozenset[str]) -> None:
    missing, unknown = needed - set(row), set(row) - allowed
    if missing:
        raise ValueError(f"lacks {', '.join(sorted(missing))}")
    if unknown:
        raise ValueError(f"has unknown {', '.join(sorted(unknown))}")


def _day(row: Written, key: str) -> dt.date:
    if type(row[key]) is not dt.date:
        raise ValueError(f"{key} is not a day: {row[key]!r}")
    return dt.date.fromisoformat(str(row[key]))


def _source(row: Written) -> str:
    if not isinstance(row["source"], str) or not row["source"].strip():
        raise ValueError("names no source")
    return row["source"]


def _standing(row: Written) -> Standing:
    for standing in Standing:
        if standing.value == row["standing"]:
            return standing
    raise ValueError(f"stands as {row['standing']!r}, which is none of {', '.join(map(str, Standing))}")


def _whole(written: object, *, least: int) -> int:
    if type(written) is not int or written < least:
        raise ValueError(f"expected a whole number from {least} up, not {written!r}")
    return written


def _percent(written: object) -> Percent:
    if not isinstance(written, str):
        raise ValueError(f'a share is written in quotes, "4.5", not {written!r}')
    return Percent(Decimal(written))


def _percents(written: object) -> Ladder:
    if not isinstance(written, list):
        raise ValueError(f"expected a list of shares, not {written!r}")
    return Ladder(tuple(map(_percent, written)))


def _month_choices(written: object) -> tuple[int, ...]:
    if not isinstance(written, list) or not written:
        raise ValueError(f"expected a list of months, not {written!r}")
    choices = tuple(_whole(each, least=1) for each in written)
    if list(choices) != sorted(set(choices)):
        raise ValueError(f"months rise and none stands twice, not {written!r}")
    return choices


def _support_shares(row: Written) -> SupportShares:
    return SupportShares({each: _percent(row[each.value]) for each in SupportCategory if each.value in row})


DONG: Shape[Dong] = Shape(frozenset({"dong"}), lambda row: Dong(_whole(row["dong"], least=1)))
PERCENT: Shape[Percent] = Shape(frozenset({"percent"}), lambda row: _percent(row["percent"]))
LADDER: Shape[Ladder] = Shape(frozenset({"percents"}), lambda row: _percents(row["percents"]))
TIMES: Shape[int] = Shape(frozenset({"times"}), lambda row: _whole(row["times"], least=1))
MONTHS: Shape[int] = Shape(frozenset({"months"}), lambda row: _whole(row["months"], least=0))
MONTH_CHOICES: Shape[tuple[int, ...]] = Shape(
    frozenset({"months"}), lambda row: _month_choices(row["months"]), lambda choices: " / ".join(map(str, choices))
)
SUPPORT_SHARES: Shape[SupportShares] = Shape(
    frozenset({"poor", "near_poor", "other"}), _support_shares, optional=frozenset({"ethnic_minority"})
)
