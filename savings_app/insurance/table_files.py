"""Reading the law's tables from TOML (tệp số liệu luật).

One file a parameter, oldest row first, one ``[[row]]`` a change: ``from``, the figure under a key that names its unit,
``source``, ``standing``, ``checked_on``; ``ended = true`` in place of a figure. A parameter with a history for each of
several keys is a folder, one file a key, each opening with ``name``. Whatever else stands in a file is a mistake of
ours: TableError names file and row and the program does not start. It is never a Refusal.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Generic, TypeVar

from savings_app.insurance.figures import Ended, Figure, LawRow, Parameter, Standing, Table
from savings_app.insurance.rules import Deadlines, GapRule, PensionAges
from savings_app.insurance.shares import BeneficiaryShares, Ladder, LimitedShare, Percent, SupportShares
from savings_app.insurance.table_mistakes import Mistake, Miswritten
from savings_app.money import Dong
from savings_app.schemes import PERIODIC, LocalBeneficiary, PovertyStandard, SupportCategory

T = TypeVar("T")
Written = Mapping[str, Any]

ALWAYS = frozenset({"from", "source", "standing", "checked_on"})
ENDING = ALWAYS | {"ended"}
ENDS = "–"
"""What is shown of a row that stops its parameter."""

_PERCENT = re.compile(r"[0-9]{1,3}(\.[0-9]{1,9})?")


class TableError(Exception):
    """A table is not written as it must be: in which file, in which of its rows (none: in the file as a whole), why."""

    def __init__(self, file: str, row: int | None, why: str, *, mistake: Mistake, found: object = "") -> None:
        super().__init__(f"{file}: {why}" if row is None else f"{file}, row {row}: {why}")
        self.file, self.row, self.why = file, row, why
        self.mistake, self.found = mistake, str(found)


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """How a figure is written: its keys, how they are read, how the value is shown."""

    keys: frozenset[str]
    read: Callable[[Written], T]
    show: Callable[[T], str] = str
    optional: frozenset[str] = frozenset()


def read_table(folder: Path, parameter: Parameter, shape: Shape[T], *, yearly: bool = False) -> Table[T]:
    """The table of ``parameter``, every row checked. Raises TableError."""
    name = f"{parameter}.toml"
    return read_text(_text(folder, name), name, parameter, shape, yearly=yearly)


def read_tables(folder: Path, parameter: Parameter, shape: Shape[T]) -> dict[str, Table[T]]:
    """The tables of a parameter that has one for each of several keys: its folder, a file a key. Raises TableError."""
    paths = sorted((folder / str(parameter)).glob("*.toml"))
    if not paths:
        raise TableError(str(parameter), None, "an empty folder", mistake=Mistake.EMPTY_FOLDER)
    names = {path.stem: f"{parameter}/{path.name}" for path in paths}
    return {key: read_text(_text(folder, name), name, parameter, shape, keyed=True) for key, name in names.items()}


def _text(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as unreadable:
        raise TableError(name, None, str(unreadable), mistake=Mistake.UNREADABLE, found=name) from unreadable


def read_text(
    text: str, file: str, parameter: Parameter, shape: Shape[T], *, yearly: bool = False, keyed: bool = False
) -> Table[T]:
    """The table that a text in the form of the tables holds; a ``keyed`` one opens with its name. Raises TableError."""
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as unreadable:
        raise TableError(file, None, str(unreadable), mistake=Mistake.UNREADABLE, found=unreadable) from unreadable
    expected = {"row", "name"} if keyed else {"row"}
    if set(written) != expected or not isinstance(written["row"], list) or not written["row"]:
        why = f"expected {sorted(expected)} and nothing else, found {sorted(written)}"
        raise TableError(file, None, why, mistake=Mistake.OTHER_CONTENTS, found=", ".join(written))
    of = written.get("name", "")
    if keyed and not (isinstance(of, str) and of.strip()):
        raise TableError(file, None, "its name is empty", mistake=Mistake.NO_NAME)
    rows: list[Figure[T] | Ended] = []
    for number, row in enumerate(written["row"], start=1):
        try:
            rows.append(_read_row(row, parameter, shape, of=of))
            _check_order(rows)
        except Miswritten as wrong:
            raise TableError(file, number, str(wrong), mistake=wrong.mistake, found=wrong.found) from wrong
    return Table(parameter, tuple(rows), yearly)


def _check_order(rows: Sequence[Figure[T] | Ended]) -> None:
    since = [each.row.since for each in rows[-2:]]
    if since != sorted(set(since)):
        last = since[-1]
        mistake = Mistake.SAME_DAY if last == since[0] else Mistake.OUT_OF_ORDER
        raise Miswritten(mistake, last, f"starts on {last}, not after the row before it")


def _read_row(row: Written, parameter: Parameter, shape: Shape[T], *, of: str) -> Figure[T] | Ended:
    if not isinstance(row, dict):
        raise Miswritten(Mistake.NOT_A_ROW, row, f"expected a [[row]] block, not {row!r}")
    ended = "ended" in row
    needed = ENDING if ended else ALWAYS | shape.keys
    _check_keys(row, needed=needed, allowed=needed if ended else needed | shape.optional)
    since, checked_on, source, standing = _day(row, "from"), _day(row, "checked_on"), _source(row), _standing(row)
    if ended:
        if row["ended"] is not True:
            raise Miswritten(Mistake.WRONG_FIGURE, f"ended = {row['ended']}", "ended is either true or left out")
        return Ended(LawRow(parameter, ENDS, since, source, standing, checked_on, of))
    value = _value(row, shape)
    return Figure(value, LawRow(parameter, shape.show(value), since, source, standing, checked_on, of))


def _value(row: Written, shape: Shape[T]) -> T:
    try:
        return shape.read(row)
    except (ValueError, TypeError, InvalidOperation) as wrong:
        written = ", ".join(f"{key} = {row[key]}" for key in row if key not in ALWAYS)
        raise Miswritten(Mistake.WRONG_FIGURE, written, str(wrong)) from wrong


def _check_keys(row: Written, *, needed: frozenset[str], allowed: frozenset[str]) -> None:
    missing, unknown = needed - set(row), set(row) - allowed
    if missing:
        named = ", ".join(sorted(missing))
        raise Miswritten(Mistake.MISSING_KEY, named, f"lacks {named}")
    if unknown:
        named = ", ".join(sorted(unknown))
        raise Miswritten(Mistake.UNKNOWN_KEY, named, f"has unknown {named}")


def _day(row: Written, key: str) -> dt.date:
    if type(row[key]) is not dt.date:
        raise Miswritten(Mistake.NO_DAY, f"{key} = {row[key]}", f"{key} is not a day: {row[key]!r}")
    return dt.date.fromisoformat(str(row[key]))


def _source(row: Written) -> str:
    if not isinstance(row["source"], str) or not row["source"].strip():
        raise Miswritten(Mistake.NO_SOURCE, f"source = {row['source']}", "names no source")
    return row["source"]


def _standing(row: Written) -> Standing:
    try:
        return Standing.of(row["standing"])
    except ValueError as unknown:
        raise Miswritten(Mistake.NO_STANDING, f"standing = {row['standing']}", str(unknown)) from unknown


def _whole(written: object, *, least: int) -> int:
    if type(written) is not int or written < least:
        raise ValueError(f"expected a whole number from {least} up, not {written!r}")
    return written


def _percent(written: object) -> Percent:
    if not isinstance(written, str):
        raise ValueError(f'a share is written in quotes, "4.5", not {written!r}')
    if not _PERCENT.fullmatch(written):
        raise ValueError(f"a share is written in digits and a point, not {written!r}")
    return Percent(Decimal(written))


def _percents(written: object) -> Ladder:
    if not isinstance(written, list):
        raise ValueError(f"expected a list of shares, not {written!r}")
    return Ladder(tuple(map(_percent, written)))


def _choices(written: object) -> tuple[int, ...]:
    if not isinstance(written, list) or not written:
        raise ValueError(f"expected a list of whole numbers, not {written!r}")
    choices = tuple(_whole(each, least=1) for each in written)
    if list(choices) != sorted(set(choices)):
        raise ValueError(f"they rise and none stands twice, not {written!r}")
    return choices


def _support_shares(row: Written) -> SupportShares:
    return SupportShares({each: _percent(row[each.value]) for each in SupportCategory if each.value in row})


def _local_shares(row: Written) -> SupportShares:
    return SupportShares(_support_shares(row).by_category, PovertyStandard.of(row["poverty_standard"]))


def _beneficiary_shares(row: Written) -> BeneficiaryShares:
    shares = {each: _percent(row[each.value]) for each in LocalBeneficiary if each.value in row}
    if not shares:
        raise ValueError("names nobody it supports")
    return BeneficiaryShares(shares)


def _limited_share(row: Written) -> LimitedShare:
    return LimitedShare(_percent(row["percent"]), _whole(row["months"], least=1) if "months" in row else None)


def _deadlines(row: Written) -> Deadlines:
    return Deadlines({method: _whole(row[method.value], least=1) for method in PERIODIC})


def _gap(row: Written) -> GapRule:
    return GapRule(**{key: _whole(row[key], least=1) for key in ("days", "months_in_year") if key in row})


def _joined(choices: tuple[int, ...]) -> str:
    return " / ".join(map(str, choices))


DONG: Shape[Dong] = Shape(frozenset({"dong"}), lambda row: Dong(_whole(row["dong"], least=1)))
PERCENT: Shape[Percent] = Shape(frozenset({"percent"}), lambda row: _percent(row["percent"]))
LADDER: Shape[Ladder] = Shape(frozenset({"percents"}), lambda row: _percents(row["percents"]))
TIMES: Shape[int] = Shape(frozenset({"times"}), lambda row: _whole(row["times"], least=1))
MONTHS: Shape[int] = Shape(frozenset({"months"}), lambda row: _whole(row["months"], least=0))
DAYS: Shape[int] = Shape(frozenset({"days"}), lambda row: _whole(row["days"], least=0))
MONTH_CHOICES: Shape[tuple[int, ...]] = Shape(frozenset({"months"}), lambda row: _choices(row["months"]), _joined)
YEAR_CHOICES: Shape[tuple[int, ...]] = Shape(frozenset({"years"}), lambda row: _choices(row["years"]), _joined)
SUPPORT_SHARES: Shape[SupportShares] = Shape(
    frozenset({"poor", "near_poor", "other"}), _support_shares, optional=frozenset({"island", "ethnic_minority"})
)
LOCAL_SHARES: Shape[SupportShares] = Shape(
    frozenset({"other", "poverty_standard"}),
    _local_shares,
    lambda shares: shares.by_name,
    optional=frozenset(each.value for each in SupportCategory) - {"other"},
)
BENEFICIARY_SHARES: Shape[BeneficiaryShares] = Shape(
    frozenset(), _beneficiary_shares, optional=frozenset(each.value for each in LocalBeneficiary)
)
LIMITED_SHARE: Shape[LimitedShare] = Shape(frozenset({"percent"}), _limited_share, optional=frozenset({"months"}))
DEADLINES: Shape[Deadlines] = Shape(frozenset(each.value for each in PERIODIC), _deadlines)
AGES: Shape[PensionAges] = Shape(
    frozenset({"women", "men"}), lambda row: PensionAges(_whole(row["women"], least=1), _whole(row["men"], least=1))
)
GAP: Shape[GapRule] = Shape(frozenset(), _gap, optional=frozenset({"days", "months_in_year"}))
