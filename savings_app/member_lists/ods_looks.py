"""A look into an .ods workbook (OpenDocument 1.2 part 1, chapter 9)."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.xmlreader import AttributesImpl

from savings_app.member_lists.looks import Opened, SheetLook
from savings_app.member_lists.unpacking import DamagedWorkbook, PartReader, PasswordProtected, pack, walk

_KIND = b"application/vnd.oasis.opendocument.spreadsheet"
_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_VALUES = ("office:value", "office:date-value", "office:time-value", "office:boolean-value")
_NOT_SHOWN = {"collapse", "filter"}


def is_ods(parts: Mapping[str, bytes]) -> bool:
    """It says of itself that it is a spreadsheet."""
    return parts.get("mimetype", b"").startswith(_KIND)


def open_ods(parts: Mapping[str, bytes]) -> Opened:
    """The workbook checked. Raises PasswordProtected or DamagedWorkbook."""
    if b"encryption-data" in parts.get(_MANIFEST, b""):
        raise PasswordProtected()
    if _CONTENT not in parts:
        raise DamagedWorkbook()
    tables = _Tables()
    for name, part in parts.items():
        if name != "mimetype":
            walk(part, tables if name == _CONTENT else PartReader())
    return Opened(pack(parts), tables.looks)


class _Tables(PartReader):
    """The tables of the content, cell by cell; rows, columns and cells may stand for many of their kind."""

    def __init__(self) -> None:
        super().__init__()
        self.looks: list[SheetLook] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._row = self._column = self._span_start = 0
        self._rows = self._columns = 1
        self._row_hidden = self._in_cell = self._in_remark = False
        self._error = False
        self._text = ""

    def start(self, name: str, attrs: AttributesImpl) -> None:
        match name:
            case "style:style":
                self._style = attrs.get("style:name", "")
            case "style:table-properties" if attrs.get("table:display") == "false":
                self._hidden_styles.add(self._style)
            case "table:table":
                self.looks.append(SheetLook(hidden=attrs.get("table:style-name", "") in self._hidden_styles))
                self._row = self._span_start = 0
            case "table:table-column":
                self._columns_stand(attrs)
            case "table:table-row":
                self._start_row(attrs)
            case "table:table-cell" | "table:covered-table-cell":
                self._start_cell(attrs)
            case "office:annotation":
                self._in_remark = True

    def characters(self, content: str) -> None:
        if self._in_cell and not self._in_remark and len(self._text) < len("#DIV/0!") * 2:
            self._text += content

    def end(self, name: str) -> None:
        match name:
            case "office:annotation":
                self._in_remark = False
            case "table:table-cell" | "table:covered-table-cell":
                self._end_cell()
            case "table:table-row":
                self._row += self._rows - 1

    def _columns_stand(self, attrs: AttributesImpl) -> None:
        first = self._span_start + 1
        self._span_start += _repeated(attrs, "table:number-columns-repeated")
        if self.looks and attrs.get("table:visibility") in _NOT_SHOWN:
            self.looks[-1].hide(first, self._span_start)

    def _start_row(self, attrs: AttributesImpl) -> None:
        self._row, self._column = self._row + 1, 0
        self._rows = _repeated(attrs, "table:number-rows-repeated")
        self._row_hidden = attrs.get("table:visibility") in _NOT_SHOWN

    def _start_cell(self, attrs: AttributesImpl) -> None:
        self._column += 1
        self._columns = _repeated(attrs, "table:number-columns-repeated")
        self._in_cell, self._text = True, next((attrs[each] for each in _VALUES if each in attrs), "")
        self._error = attrs.get("calcext:value-type") == "error"
        if self.looks:
            self.looks[-1].formulas += "table:formula" in attrs

    def _end_cell(self) -> None:
        if self._text and self.looks:
            self._fill(self.looks[-1])
        self._column += self._columns - 1
        self._in_cell = False

    def _fill(self, look: SheetLook) -> None:
        look.fill(self._row, self._column, rows=self._rows, columns=self._columns, hidden=self._row_hidden)
        if self._error:
            look.mark(self._row, self._column, self._text, rows=self._rows, columns=self._columns)


def _repeated(attrs: AttributesImpl, name: str) -> int:
    times = int(attrs.get(name, "1"))
    if times < 1:
        raise DamagedWorkbook()
    return times
