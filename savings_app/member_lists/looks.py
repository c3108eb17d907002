"""What a spreadsheet shows on opening but its values do not tell (nhìn qua tệp).

Hidden rows, columns and formulas are counted, and cells without a value worth reading are marked: an error (#N/A), or
a formula that was never worked out ("="). Values themselves are read elsewhere; places count from 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product

from savings_app.member_lists.sheet import LAST_COLUMN, LAST_ROW
from savings_app.member_lists.unpacking import UnpackedTooLarge

NOT_WORKED_OUT = "="
MOST_MARKS = 20_000


@dataclass
class SheetLook:
    """One sheet looked over; only cells with something in them count."""

    hidden: bool = False
    last_row: int = 0
    last_column: int = 0
    formulas: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    filled_columns: set[int] = field(default_factory=set)
    hidden_spans: list[tuple[int, int]] = field(default_factory=list)
    marks: dict[tuple[int, int], str] = field(default_factory=dict)

    @property
    def too_long(self) -> bool:
        return self.last_row > LAST_ROW

    @property
    def too_wide(self) -> bool:
        return self.last_column > LAST_COLUMN

    @property
    def hidden_columns(self) -> int:
        """How many columns with something in them are hidden."""
        return sum(any(first <= column <= last for first, last in self.hidden_spans) for column in self.filled_columns)

    def fill(self, row: int, column: int, *, rows: int = 1, columns: int = 1, hidden: bool = False) -> None:
        """Something stands in that cell, and in as many below and beside it as said."""
        self.last_row = max(self.last_row, row + rows - 1)
        self.last_column = max(self.last_column, column + columns - 1)
        self.filled_columns.update(_within(column, columns, LAST_COLUMN))
        if hidden:
            self.hidden_rows.update(_within(row, rows, LAST_ROW))

    def hide(self, first: int, last: int) -> None:
        """Those columns are not shown."""
        if len(self.hidden_spans) == MOST_MARKS:
            raise UnpackedTooLarge()
        self.hidden_spans.append((first, last))

    def mark(self, row: int, column: int, text: str, *, rows: int = 1, columns: int = 1) -> None:
        """Those cells show ``text`` and have no value worth reading. Raises UnpackedTooLarge when all do."""
        for marked in product(_within(row, rows, LAST_ROW), _within(column, columns, LAST_COLUMN)):
            if len(self.marks) == MOST_MARKS:
                raise UnpackedTooLarge()
            self.marks[marked] = text


@dataclass(frozen=True)
class Opened:
    """A workbook safe to hand on, and a look at each of its sheets in their order."""

    content: bytes
    looks: Sequence[SheetLook]


def _within(first: int, count: int, last: int) -> range:
    return range(first, min(first + count - 1, last) + 1)
