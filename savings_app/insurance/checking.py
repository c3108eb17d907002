"""Looking the law's tables over (kiểm bảng số liệu): every row by how sure it is, what is missing, what is miswritten.

For whoever keeps the tables. A mistake in the shipped ones is a bug of ours and stops the program; here it is the
answer asked for, so it becomes a refusal with its sentence. No clock: how old a check is, the reader sees by its day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from savings_app import provinces
from savings_app.insurance.figures import Figure, LawRow, Parameter, Standing, Table
from savings_app.insurance.law import LAST_DAY_KNOWN, read_tables
from savings_app.insurance.law_tables import LawTables
from savings_app.insurance.table_files import TableError
from savings_app.insurance.table_mistakes import Mistake
from savings_app.provinces import NoProvincesYet
from savings_app.refusals import N_, Refusal
from savings_app.schemes import HealthGroup


@dataclass(eq=False)
class NoTables(Refusal):
    folder: str
    says = N_("Không có thư mục bảng số liệu “{folder}”.")


@dataclass(eq=False)
class FileMiswritten(Refusal):
    """Something is wrong with a file, or a folder, as a whole."""

    file: str
    mistake: Mistake
    found: str
    says = N_("Bảng số liệu {file}: {mistake} ({found}).")


@dataclass(eq=False)
class RowMiswritten(Refusal):
    file: str
    row: int
    mistake: Mistake
    found: str
    says = N_("Bảng số liệu {file}, khối [[row]] thứ {row}: {mistake} ({found}).")


@dataclass(frozen=True, slots=True)
class Listed:
    """A row under the name of its table: ``reference_level``, ``local_pension_support/42``."""

    table: str
    row: LawRow


@dataclass(frozen=True, slots=True)
class Batch:
    """The rows of one standing that were last checked on one day, in the order of the tables."""

    standing: Standing
    checked_on: dt.date
    rows: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """Well written tables, looked over."""

    batches: tuple[Batch, ...]
    years_missing: tuple[int, ...]

    def count(self, standing: Standing) -> int:
        """How many rows are that sure."""
        return sum(len(each.rows) for each in self.batches if each.standing is standing)

    @property
    def rows(self) -> int:
        return sum(map(self.count, Standing))


def look_over(folder: Path) -> Checked:
    """The tables of a folder: the surest rows first, among them those checked longest ago.

    Raises NoTables, FileMiswritten or RowMiswritten.
    """
    if not folder.is_dir():
        raise NoTables(str(folder))
    try:
        tables = read_tables(folder)
        _check_owners(tables)
    except TableError as wrong:
        raise told(wrong) from wrong
    first = tables.plain[Parameter.PENSION_RATE].rows[0].row.since.year
    return Checked(tuple(_batches(tables)), tuple(_years_missing(tables.plain[Parameter.FUND_RETURN], first)))


def told(wrong: TableError) -> FileMiswritten | RowMiswritten:
    """What is wrong with a table, for people."""
    found = wrong.found or "–"
    if wrong.row is None:
        return FileMiswritten(wrong.file, wrong.mistake, found)
    return RowMiswritten(wrong.file, wrong.row, wrong.mistake, found)


def _batches(tables: LawTables) -> Iterator[Batch]:
    sureness = list(Standing)
    listed = [Listed(name, each.row) for name, table in tables.every() for each in table.rows]

    def placed(each: Listed) -> tuple[int, dt.date]:
        return sureness.index(each.row.standing), each.row.checked_on

    for (place, checked_on), rows in groupby(sorted(listed, key=placed), key=placed):
        yield Batch(sureness[place], checked_on, tuple(rows))


def _years_missing(returns: Table[Any], first: int) -> Iterator[int]:
    """The years of payment of which the fund's return is not known, from the first year priced to the last."""
    known = {each.row.since.year for each in returns.rows if isinstance(each, Figure)}
    return (year for year in range(first, LAST_DAY_KNOWN.year + 1) if year not in known)


def _check_owners(tables: LawTables) -> None:
    """Each file of a group or a province is called by a group we know, or a province of the days it speaks of."""
    for parameter, by_key in tables.keyed.items():
        for key, table in by_key.items():
            for number, each in enumerate(table.rows, start=1):
                if isinstance(each, Figure) and not _is_somebody(parameter, key, each.row.since):
                    file, why = f"{parameter}/{key}.toml", f"nobody is called {key} on {each.row.since}"
                    raise TableError(file, number, why, mistake=Mistake.UNKNOWN_OWNER, found=key)


def _is_somebody(parameter: Parameter, key: str, day: dt.date) -> bool:
    if parameter is Parameter.HEALTH_SUPPORT:
        return key in list(HealthGroup)
    try:
        return key.partition("-")[0] in provinces.on(day)
    except NoProvincesYet:
        return False
