"""A coming rate tried out before it is law (thử mức đóng mới): typed in the tables' form, priced, and forgotten.

The text holds ``[[row]]`` blocks of one parameter, for days from today on. They follow this program's tables from their
first day, in tables of their own; the tables shipped never change, and nothing is stored. Figures are bounded, because
what anybody can type must not be able to stop the program.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from savings_app.insurance.figures import Ended, Figure, LawRow, Parameter, Standing, Table
from savings_app.insurance.law import LAST_DAY_KNOWN, declared, shipped_tables
from savings_app.insurance.law_tables import Dated, LawTables
from savings_app.insurance.rehearsable import FIGURES
from savings_app.insurance.rehearsed_faults import (
    NothingWritten,
    NotText,
    TextTooLong,
    UnusableFigure,
    UnusableSource,
    told,
    unreadable,
)
from savings_app.insurance.shares import Percent
from savings_app.insurance.table_files import TableError, read_text
from savings_app.money import LARGEST, Dong
from savings_app.names import read_note
from savings_app.refusals import N_, Refusal

LARGEST_TEXT = 16 * 1024
"""Bytes of the blocks; a parameter's whole history is a tenth of it."""

LONGEST_SOURCE = 300
LARGEST_NUMBER = 1_000
"""No multiple and no number of months in the law comes near."""

LONGEST_LADDER = 30
FINEST_PERCENT = 4
"""Decimal places."""

_DECLARED: dict[Parameter, Dated[Any]] = {each.parameter: each for each in declared() if isinstance(each, Dated)}


@dataclass(eq=False)
class DayGone(Refusal):
    block: int
    day: dt.date
    today: dt.date
    says = N_("Khối {block}: ngày {day:%d/%m/%Y} đã qua; chỉ thử được mức từ ngày {today:%d/%m/%Y} trở đi.")


@dataclass(eq=False)
class DayTooFar(Refusal):
    day: dt.date
    last: dt.date
    says = N_("Ngày {day:%d/%m/%Y} xa quá: chỉ tính thử được đến ngày {last:%d/%m/%Y}.")


@dataclass(eq=False)
class DayBeforeChange(Refusal):
    day: dt.date
    first: dt.date
    says = N_("Ngày {day:%d/%m/%Y} chưa có gì đổi: mức mới bắt đầu từ ngày {first:%d/%m/%Y}.")


@dataclass(frozen=True)
class Rehearsed:
    """Coming rates, the day on which they are tried out, and the tables to compare.

    ``tables`` have the new rows in, ``unchanged`` are this program's with the parameter held at what is in force today.
    """

    parameter: Parameter
    day: dt.date
    rows: tuple[LawRow, ...]
    tables: LawTables
    unchanged: LawTables

    @property
    def row(self) -> LawRow:
        """What is new on the day: the newest of the rows by then."""
        return next(row for row in reversed(self.rows) if row.since <= self.day)

    @property
    def in_force(self) -> LawRow:
        """What is in force until then."""
        return self.unchanged.plain[self.parameter].rows[-1].row

    @property
    def provisional(self) -> bool:
        """Whether nobody has seen the document yet."""
        return self.row.standing is not Standing.CONFIRMED


def rehearse(written: str | bytes, parameter: Parameter, *, today: dt.date, day: dt.date | None = None) -> Rehearsed:
    """The rates that a text holds, tried out on a day, the first of theirs when none is given.

    ``reference_level`` at 2.800.000 đ from 01/07/2027 is rehearsed on that day, the first person's card for 12 months
    costs 1.512.000 đ there and 1.366.200 đ by the tables shipped. Raises what is wrong with the text, DayGone,
    DayTooFar or DayBeforeChange.
    """
    table = _table(as_text(written), parameter)
    for block, each in enumerate(table.rows, start=1):
        if each.row.since < today:
            raise DayGone(block, each.row.since, today)
    rows = tuple(each.row for each in table.rows)
    tried = day or rows[0].since
    if tried > LAST_DAY_KNOWN:
        raise DayTooFar(tried, LAST_DAY_KNOWN)
    if tried < rows[0].since:
        raise DayBeforeChange(tried, rows[0].since)
    return Rehearsed(parameter, tried, rows, shipped_tables().followed_by(table), _held(parameter, today))


def as_text(written: str | bytes) -> str:
    """What a file or a form sent, as text. Raises NothingWritten, TextTooLong or NotText."""
    sent = written if isinstance(written, bytes) else written.encode("utf-8", "replace")
    if len(sent) > LARGEST_TEXT:
        raise TextTooLong(LARGEST_TEXT // 1024)
    try:
        text = sent.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise NotText() from None
    if "\0" in text:
        raise NotText()
    if not text.strip():
        raise NothingWritten()
    return text


def _held(parameter: Parameter, today: dt.date) -> LawTables:
    """The shipped tables without what they already say of that parameter's days to come."""
    shipped = shipped_tables()
    known = shipped.plain[parameter]
    kept = tuple(each for each in known.rows if each.row.since <= today)
    return replace(shipped, plain={**shipped.plain, parameter: Table(parameter, kept, known.yearly)})


def _table(text: str, parameter: Parameter) -> Table[Any]:
    """The rows of the text, every figure within bounds."""
    of = _DECLARED[parameter]
    said = FIGURES[parameter].replace("\n", ", ")
    try:
        table = read_text(text, f"{parameter}.toml", parameter, of.shape, yearly=of.yearly)
    except TableError as error:
        raise told(error, of.shape, parameter=parameter, example=said) from error
    except (ValueError, ArithmeticError, RecursionError) as fault:
        # A number of thousands of digits, or brackets in brackets without end, are no TOMLDecodeError.
        raise unreadable(fault) from fault
    return Table(parameter, tuple(_rows(table, example_of=said)), table.yearly)


def _rows(table: Table[Any], *, example_of: str) -> Iterator[Figure[Any] | Ended]:
    for block, each in enumerate(table.rows, start=1):
        if isinstance(each, Figure) and not _bounded(each.value):
            raise UnusableFigure(block, table.parameter, example_of)
        try:
            read_note(each.row.source, LONGEST_SOURCE)
        except Refusal as why:
            raise UnusableSource(block, why) from why
        yield each


def _bounded(value: object) -> bool:
    """Whether a figure can be calculated with, and its results printed."""
    if isinstance(value, Dong):
        return value.amount <= LARGEST
    if isinstance(value, int):
        return value <= LARGEST_NUMBER
    if isinstance(value, Percent):
        exponent = value.hundredths.as_tuple().exponent
        return isinstance(exponent, int) and -FINEST_PERCENT <= exponent <= 0
    if isinstance(value, dict):
        return all(map(_bounded, value.values()))
    if isinstance(value, tuple):
        return len(value) <= LONGEST_LADDER and all(map(_bounded, value))
    if is_dataclass(value):
        return all(_bounded(getattr(value, each.name)) for each in fields(value))
    return True
