"""A member list pasted as text (dán từ bảng tính).

Cells are parted by tabs, as a spreadsheet copies them, or by ";" or ",": by what makes the most headings out of a line.
Rows are counted from the first line pasted, a quoted cell over several lines being in one row.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from savings_app.member_lists.columns import ROWS_ABOVE, recognise
from savings_app.member_lists.sheet import (
    LAST_COLUMN,
    LAST_ROW,
    MOST_ROWS,
    EmptyList,
    Sheet,
    SheetRow,
    TooManyColumns,
    TooManyRows,
)
from savings_app.member_lists.unpacking import LARGEST_FILE, MEGABYTE, FileTooLarge
from savings_app.refusals import N_, Refusal

_PARTED_BY = ("\t", ";", ",")
_LONGEST_LINE = 5_000
_BYTE_ORDER_MARK = "\ufeff"
_LOST_LETTERS = ("\x00", "\ufffd")
"""What is left of letters read in the wrong encoding."""


@dataclass(eq=False)
class BrokenLetters(Refusal):
    says = N_("Chữ dán vào bị hỏng bảng mã. Chị lưu lại tệp với bảng mã UTF-8 (Unicode), mở ra, chép rồi dán lại.")


@dataclass(eq=False)
class UnreadableLine(Refusal):
    line: int
    says = N_(
        "Không đọc được từ dòng {line}: dấu ngoặc kép đặt chưa đúng hoặc mở ra mà không đóng. Chị sửa rồi dán lại."
    )


def read_pasted(text: str) -> Sheet:
    """The list in pasted text, every cell as text.

    Raises EmptyList, FileTooLarge, BrokenLetters, UnreadableLine, TooManyRows or TooManyColumns.
    """
    if len(text) > LARGEST_FILE:
        raise FileTooLarge(LARGEST_FILE // MEGABYTE)
    text = text.removeprefix(_BYTE_ORDER_MARK)
    if not text.strip():
        raise EmptyList()
    if any(lost in text for lost in _LOST_LETTERS):
        raise BrokenLetters()
    return Sheet(tuple(_rows(text)))


def _rows(text: str) -> Iterator[SheetRow]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_parted_by(text), strict=True)
    number, line = 0, 0
    try:
        for number, cells in enumerate(lines, start=1):
            line = lines.line_num
            if number > LAST_ROW:
                raise TooManyRows(MOST_ROWS, text.count("\n") + 1)
            if len(cells) > LAST_COLUMN:
                raise TooManyColumns(LAST_COLUMN)
            yield SheetRow(number, tuple(cells))
    except csv.Error as broken:
        raise UnreadableLine(line + 1) from broken


def _parted_by(text: str) -> str:
    lines = [line[:_LONGEST_LINE] for line in islice(io.StringIO(text), ROWS_ABOVE)]
    return max(_PARTED_BY, key=lambda mark: max(_headings(line, mark) for line in lines))


def _headings(line: str, mark: str) -> int:
    return sum(recognise(cell) is not None for cell in line.split(mark))
