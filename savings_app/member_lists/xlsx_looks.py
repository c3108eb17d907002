"""A look into an .xlsx workbook (SpreadsheetML, ECMA-376 part 1, 18.2–18.3)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from xml.sax.xmlreader import AttributesImpl

from savings_app.member_lists.looks import NOT_WORKED_OUT, Opened, SheetLook
from savings_app.member_lists.unpacking import (
    DamagedWorkbook,
    HasMacros,
    NotASpreadsheet,
    PartReader,
    pack,
    shown,
    walk,
)

_TYPES = "[Content_Types].xml"
_BOOK = "xl/workbook.xml"
_BOOK_TARGETS = "xl/_rels/workbook.xml.rels"
_KINDS = (b"spreadsheetml.sheet.main+xml", b"spreadsheetml.template.main+xml")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_YES = {"1", "true", "on"}


def is_xlsx(parts: Mapping[str, bytes]) -> bool:
    """It has the table of contents every Office file has."""
    return _TYPES in parts


def open_xlsx(parts: Mapping[str, bytes], filename: str) -> Opened:
    """The workbook checked. Raises NotASpreadsheet, HasMacros or DamagedWorkbook."""
    kind = parts[_TYPES]
    if b"sheet.binary" not in kind and b"macroEnabled" in kind:
        raise HasMacros()
    if _BOOK not in parts or not any(each in kind for each in _KINDS):
        raise NotASpreadsheet(shown(filename))
    book, targets = _Book(), _Targets()
    walk(parts[_BOOK], book)
    walk(parts.get(_BOOK_TARGETS, b"<none/>"), targets)
    looks = {part: _look(content) for part, content in parts.items()}
    ordered = [looks.get(targets.parts.get(reference, ""), SheetLook()) for _, reference in book.sheets]
    for look, (hidden, _) in zip(ordered, book.sheets, strict=True):
        look.hidden = hidden
    return Opened(pack(parts), ordered)


def _look(part: bytes) -> SheetLook:
    """Every part is read through, so that none goes on unchecked; what is no sheet has no cells."""
    cells = _Cells()
    walk(part, cells)
    return cells.look


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


class _Book(PartReader):
    """The sheets in their order: hidden or not, and the reference under which their part is found."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[bool, str]] = []

    def start(self, name: str, attrs: AttributesImpl) -> None:
        if _bare(name) == "sheet":
            reference = next((value for key, value in attrs.items() if _bare(key) == "id" and ":" in key), "")
            self.sheets.append((attrs.get("state", "visible") != "visible", reference))


class _Targets(PartReader):
    """Which part stands behind a reference."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: dict[str, str] = {}

    def start(self, name: str, attrs: AttributesImpl) -> None:
        if _bare(name) == "Relationship":
            target = posixpath.normpath(posixpath.join("/xl", attrs.get("Target", "")))
            self.parts[attrs.get("Id", "")] = target.lstrip("/")


class _Cells(PartReader):
    """The cells of a sheet, one after the other; a cell without a reference follows the one before it."""

    def __init__(self) -> None:
        super().__init__()
        self.look = SheetLook()
        self._row = self._column = 0
        self._row_hidden = self._formula = self._in_value = False
        self._kind = self._text = ""

    def start(self, name: str, attrs: AttributesImpl) -> None:
        match _bare(name):
            case "col" if attrs.get("hidden") in _YES:
                self.look.hide(int(attrs.get("min", "0")), int(attrs.get("max", "0")))
            case "row":
                self._row, self._column = int(attrs.get("r", str(self._row + 1))), 0
                self._row_hidden = attrs.get("hidden") in _YES
            case "c":
                self._start_cell(attrs)
            case "f":
                self._formula = True
            case "v" | "t":
                self._in_value = True

    def characters(self, content: str) -> None:
        if self._in_value and len(self._text) < len("#DIV/0!") * 2:
            self._text += content

    def end(self, name: str) -> None:
        match _bare(name):
            case "v" | "t":
                self._in_value = False
            case "c":
                self._end_cell()

    def _start_cell(self, attrs: AttributesImpl) -> None:
        self._kind, self._text, self._formula = attrs.get("t", "n"), "", False
        reference = attrs.get("r")
        if reference is None:
            self._column += 1
            return
        place = _REFERENCE.fullmatch(reference)
        if place is None:
            raise DamagedWorkbook()
        self._column, self._row = _number(place[1]), int(place[2])

    def _end_cell(self) -> None:
        self.look.formulas += self._formula
        not_worked_out = self._formula and not self._text and self._kind != "str"
        if self._kind == "e" or not_worked_out:
            self.look.mark(self._row, self._column, self._text or NOT_WORKED_OUT)
        if self._text or not_worked_out:
            self.look.fill(self._row, self._column, hidden=self._row_hidden)


def _number(letters: str) -> int:
    """A is 1, Z 26, AA 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
