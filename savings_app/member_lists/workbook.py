"""A member list out of a spreadsheet file (.xlsx, .xls, .ods).

What a file is, its bytes say, never its name. It is checked first, then python-calamine reads its cells in a process
of its own. Of several sheets the first visible one with the headings of a member list is taken.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from savings_app.member_lists.columns import Column, likeliest_headings
from savings_app.member_lists.looks import Opened, SheetLook
from savings_app.member_lists.notices import (
    FormulasRead,
    HiddenColumns,
    HiddenRows,
    HiddenSheets,
    OtherSheetsIgnored,
)
from savings_app.member_lists.ods_looks import is_ods, open_ods
from savings_app.member_lists.ole import MAGIC as OLE_MAGIC
from savings_app.member_lists.sheet import (
    LAST_COLUMN,
    MOST_ROWS,
    Cell,
    EmptyList,
    Notice,
    Sheet,
    SheetRow,
    TooManyColumns,
    TooManyRows,
)
from savings_app.member_lists.template import SHEETS_BESIDE
from savings_app.member_lists.unpacking import (
    LARGEST_FILE,
    MEGABYTE,
    DamagedWorkbook,
    FileTooLarge,
    NotASpreadsheet,
    shown,
    unpack,
)
from savings_app.member_lists.xls_looks import open_xls
from savings_app.member_lists.xlsx_looks import is_xlsx, open_xlsx

ZIP_MAGIC = b"PK\x03\x04"
READING_ROOM = Path(__file__).with_name("reading_room.py")
LONGEST_WAIT = 60
"""Seconds after which a file counts as damaged."""


@dataclass(frozen=True)
class _Page:
    """One sheet of the file: its name, the look of it, its rows."""

    name: str
    of_cells: bool
    look: SheetLook
    rows: tuple[SheetRow, ...]

    @property
    def readable(self) -> bool:
        return self.of_cells and not self.look.hidden and self.look.last_row > 0

    @property
    def is_list(self) -> bool:
        return Column.NAME in likeliest_headings(self.rows).places.values()


def read_workbook(content: bytes, filename: str) -> Sheet:
    """The list in a spreadsheet file, its cells as they stand.

    Raises EmptyList, FileTooLarge, UnpackedTooLarge, NotASpreadsheet, PasswordProtected, HasMacros, DamagedWorkbook,
    TooManyRows or TooManyColumns.
    """
    if not content:
        raise EmptyList()
    if len(content) > LARGEST_FILE:
        raise FileTooLarge(LARGEST_FILE // MEGABYTE)
    pages = _pages(_open(content, filename))
    page = _the_list(pages)
    return Sheet(page.rows, tuple(_notices(page, pages)))


def _open(content: bytes, filename: str) -> Opened:
    if content.startswith(OLE_MAGIC):
        return open_xls(content, filename)
    if not content.startswith(ZIP_MAGIC):
        raise NotASpreadsheet(shown(filename))
    parts = unpack(content)
    if is_ods(parts):
        return open_ods(parts)
    if is_xlsx(parts):
        return open_xlsx(parts, filename)
    raise NotASpreadsheet(shown(filename))


def _pages(opened: Opened) -> list[_Page]:
    looks = opened.looks
    wanted = [n for n, look in enumerate(looks) if not (look.hidden or look.too_long or look.too_wide)]
    if not any(looks[number].last_row for number in wanted):
        _refuse_too_large([look for look in looks if not look.hidden])
    sheets = _read_apart(opened.content, wanted)
    if len(sheets) != len(looks):
        raise DamagedWorkbook()
    return [
        _Page(sheet["name"], sheet["of_cells"], look, _rows(sheet["rows"], look))
        for sheet, look in zip(sheets, looks, strict=True)
    ]


def _read_apart(content: bytes, wanted: Sequence[int]) -> list[dict[str, Any]]:
    """The cells of those sheets as the reading room writes them. It knows nothing of our settings or secrets."""
    command = [sys.executable, "-I", str(READING_ROOM), *map(str, wanted)]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=LONGEST_WAIT, env={}, check=True)  # noqa: S603
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as broken:
        raise DamagedWorkbook() from broken
    sheets: list[dict[str, Any]] = json.loads(done.stdout)
    return sheets


def _rows(rows: list[list[Any]], look: SheetLook) -> tuple[SheetRow, ...]:
    """The rows with the marks in their places, some of which lie beyond the last value."""
    height = max([len(rows), *(row for row, _ in look.marks)])
    width = max([*map(len, rows[:1]), *(column for _, column in look.marks)], default=0)
    padded = ([*row, *[""] * (width - len(row))] for row in [*rows, *[[]] * (height - len(rows))])
    return tuple(
        SheetRow(number, tuple(look.marks.get((number, place)) or _cell(cell) for place, cell in enumerate(row, 1)))
        for number, row in enumerate(padded, 1)
    )


def _cell(written: Any) -> Cell:
    """A cell out of the JSON of the reading room."""
    if isinstance(written, dict):
        return dt.date.fromisoformat(written["day"]) if "day" in written else Decimal(written["number"])
    cell: str | int | bool = written
    return cell


def _the_list(pages: list[_Page]) -> _Page:
    """The first readable page with the headings of a list, or else the first readable one, whatever it lacks."""
    readable = [page for page in pages if page.readable]
    for page in readable:
        if page.is_list:
            return page
    _refuse_too_large([page.look for page in readable])
    if not readable:
        raise EmptyList()
    return readable[0]


def _refuse_too_large(looks: Sequence[SheetLook]) -> None:
    """Sheets beyond the bounds are not read; when the list is not on another one, that is why."""
    for look in looks:
        if look.too_long:
            raise TooManyRows(MOST_ROWS, look.last_row)
        if look.too_wide:
            raise TooManyColumns(LAST_COLUMN)


def _notices(page: _Page, pages: list[_Page]) -> Iterator[Notice]:
    look = page.look
    hidden = sum(other.look.hidden and other.look.last_row > 0 for other in pages)
    others = [
        f"“{other.name}”" for other in pages if other.readable and other != page and other.name not in SHEETS_BESIDE
    ]
    if others:
        yield OtherSheetsIgnored(page.name, ", ".join(others))
    if hidden:
        yield HiddenSheets(hidden)
    if look.hidden_rows:
        yield HiddenRows(len(look.hidden_rows))
    if look.hidden_columns:
        yield HiddenColumns(look.hidden_columns)
    if look.formulas:
        yield FormulasRead(look.formulas)
