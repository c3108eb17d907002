"""A workbook for another office (bảng tính Excel): text stays text, sums are numbers, nothing is a formula.

Money is whole đồng, shown in groups of three. Numbers of identity keep their leading nought. The same tables give
the same bytes: the day of making is given.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from savings_app.money import Dong
from savings_app.papers.glyphs import whole

Cell = str | int | Dong

GROUPED = "#,##0"
"""How a file says "groups of three"; Excel set to Vietnamese shows it with dots, #.##0."""

A4 = 9
HEADER_HEIGHT, LINE_HEIGHT = 50, 16
_LOOKS = {
    "title": {"bold": True, "font_size": 14, "font_color": "#8a3a20"},
    "line": {"italic": True},
    "header": {
        "bold": True,
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
        "border": 1,
        "bg_color": "#f7e3d8",
    },
    "official": {"italic": True, "align": "center", "border": 1, "num_format": "@"},
    "text": {"text_wrap": True, "valign": "top", "border": 1, "num_format": "@"},
    "count": {"align": "center", "valign": "top", "border": 1},
    "money": {"valign": "top", "border": 1, "num_format": GROUPED},
    "total text": {"bold": True, "border": 1, "bg_color": "#fbf3ec", "num_format": "@"},
    "total count": {"bold": True, "align": "center", "border": 1, "bg_color": "#fbf3ec"},
    "total money": {"bold": True, "border": 1, "bg_color": "#fbf3ec", "num_format": GROUPED},
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its number on the official form where it has one, its width in characters."""

    title: str
    official: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One sheet of a workbook: lines on top, columns, rows, and a last row of totals."""

    name: str
    title: str
    lines: Sequence[str]
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    totals: Sequence[Cell]


def write_workbook(pages: Sequence[Page], *, title: str, author: str, made_on: dt.date) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    written = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(written, options) as workbook:
        made = dt.datetime.combine(made_on, dt.time(), tzinfo=dt.UTC)
        workbook.set_properties({"title": whole(title), "author": whole(author), "created": made})
        looks = {name: workbook.add_format(look) for name, look in _LOOKS.items()}
        for page in pages:
            _write_page(workbook.add_worksheet(page.name), page, looks)
    return written.getvalue()


def _write_page(sheet: Worksheet, page: Page, looks: dict[str, Format]) -> None:
    sheet.write_string(0, 0, whole(page.title), looks["title"])
    for row, line in enumerate(page.lines, start=1):
        sheet.write_string(row, 0, whole(line), looks["line"])
    header = len(page.lines) + 2
    sheet.set_row(header, HEADER_HEIGHT)
    for place, column in enumerate(page.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(header, place, column.title, looks["header"])
        sheet.write_string(header + 1, place, column.official, looks["official"])
    for row, cells in enumerate(page.rows, start=header + 2):
        sheet.set_row(row, LINE_HEIGHT * _lines(cells, page.columns))
        _write_row(sheet, row, cells, looks, kind="")
    _write_row(sheet, header + 2 + len(page.rows), page.totals, looks, kind="total ")
    _set_for_printing(sheet, header)


def _lines(cells: Sequence[Cell], columns: Sequence[Column]) -> int:
    """How many lines the longest text takes in its column; capitals are wide."""
    lengths = [(len(cell), column.width) for cell, column in zip(cells, columns, strict=True) if isinstance(cell, str)]
    return max([1, *(-(-length * 6 // (width * 5)) for length, width in lengths)])


def _write_row(sheet: Worksheet, row: int, cells: Sequence[Cell], looks: dict[str, Format], *, kind: str) -> None:
    for place, cell in enumerate(cells):
        if isinstance(cell, Dong):
            sheet.write_number(row, place, cell.amount, looks[f"{kind}money"])
        elif isinstance(cell, int):
            sheet.write_number(row, place, cell, looks[f"{kind}count"])
        elif whole(cell):
            sheet.write_string(row, place, whole(cell), looks[f"{kind}text"])
        else:
            sheet.write_blank(row, place, None, looks[f"{kind}text"])


def _set_for_printing(sheet: Worksheet, header: int) -> None:
    sheet.freeze_panes(header + 2, 2)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(header, header + 1)
    sheet.set_footer("&RTrang &P/&N")
