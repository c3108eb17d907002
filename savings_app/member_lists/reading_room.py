"""The program that reads a workbook's cells in a process of its own (phòng đọc).

python-calamine ends the whole process on some damaged .xls files, and a crafted file may ask for any amount of memory
or time: here that costs nothing but this process. Takes the workbook on standard input and the numbers of the sheets
to read as arguments; writes JSON. Run as a script by ``workbook``, never imported.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import math
import resource
import sys

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum

MEMORY = 1_000_000_000
SECONDS = 30
MOST_WRITTEN = 50_000_000
LONGEST_TEXT = 2_000
"""Longer texts are cut; even so no column of a list takes them."""
EXACT = 10**15
"""Whole numbers below it are exact in a spreadsheet, which keeps every number in 64 bits."""


def main() -> None:
    """Read the sheets asked for; the others are only named."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    wanted = {int(number) for number in sys.argv[1:]}
    with CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read())) as book:
        sheets = [
            {
                "name": sheet.name,
                "of_cells": sheet.typ is SheetTypeEnum.WorkSheet,
                "rows": rows_of(book.get_sheet_by_index(number)) if number in wanted else [],
            }
            for number, sheet in enumerate(book.sheets_metadata)
        ]
    written = json.dumps(sheets)
    if len(written) > MOST_WRITTEN:
        sys.exit("more text than any list holds")
    sys.stdout.write(written)


def rows_of(sheet: CalamineSheet) -> list[list[object]]:
    """All rows from the first on, so that a place in the list is a row number."""
    return [[as_json(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]


def as_json(cell: object) -> object:
    """Text, whole numbers, yes and no as they are; a day or another number in an object that says which."""
    if isinstance(cell, str):
        return cell[:LONGEST_TEXT]
    if isinstance(cell, bool | int):
        return cell
    if isinstance(cell, float):
        whole = math.isfinite(cell) and cell.is_integer() and abs(cell) < EXACT
        return int(cell) if whole else {"number": repr(cell)}
    if isinstance(cell, dt.datetime):
        return f"{cell:%d/%m/%Y %H:%M}"
    if isinstance(cell, dt.date):
        return {"day": cell.isoformat()}
    return str(cell)


if __name__ == "__main__":
    main()
