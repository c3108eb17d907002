"""A list as it was handed in, its cells not yet understood (bảng).

Rows are numbered as the spreadsheet numbers them, from 1. A cell is what the spreadsheet holds: text, a whole number,
another number, yes or no, or a day; empty is the empty text. Never a float.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from savings_app.refusals import N_, Refusal

Cell = str | int | Decimal | bool | dt.date

MOST_ROWS = 2_000
"""Members taken over at once; a club has some dozens, a commune some hundreds."""

LAST_ROW = 5_000
LAST_COLUMN = 200
"""As far as a sheet is read: room for a title, gaps and notes around the list, and no more."""

_LETTERS = 26


@dataclass(eq=False)
class EmptyList(Refusal):
    says = N_("Danh sách trống: chưa có hội viên nào dưới dòng tiêu đề.")


@dataclass(eq=False)
class TooManyRows(Refusal):
    limit: int
    last: int
    says = N_(
        "Danh sách dài quá: mỗi lần nhận nhiều nhất {limit} hội viên, danh sách này đến dòng {last}. "
        "Chị chia thành nhiều tệp rồi đưa từng tệp."
    )


@dataclass(eq=False)
class TooManyColumns(Refusal):
    limit: int
    says = N_("Bảng rộng quá: chỉ đọc {limit} cột đầu. Chị chép riêng danh sách sang một tệp mới rồi đưa lại.")


Notice: TypeAlias = Refusal
"""Something odd that she should see before saying yes. Worded as a refusal is, but never raised: it stops nothing."""


@dataclass(frozen=True)
class SheetRow:
    """One row: its number in the spreadsheet and its cells from column A on."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """The rows of one sheet, and what to tell about the file they came from."""

    rows: tuple[SheetRow, ...]
    notices: tuple[Notice, ...] = ()


def is_blank(cell: Cell) -> bool:
    """Nothing but spaces stands in it."""
    return isinstance(cell, str) and not cell.strip()


def column_letters(place: int) -> str:
    """The spreadsheet's name of a column, the first is 0: A, B … Z, AA."""
    letters, left = "", place + 1
    while left:
        left, last = divmod(left - 1, _LETTERS)
        letters = chr(ord("A") + last) + letters
    return letters
