"""A look into an .xls workbook of Excel 97–2003 (BIFF8 records, [MS-XLS])."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from savings_app.member_lists.looks import Opened, SheetLook
from savings_app.member_lists.ole import OleFile
from savings_app.member_lists.unpacking import DamagedWorkbook, HasMacros, NotASpreadsheet, PasswordProtected, shown

_STREAM = "Workbook"
_BOF, _EOF, _FILEPASS, _BOUNDSHEET = 0x809, 0x0A, 0x2F, 0x85
_ROW, _COLINFO = 0x208, 0x7D
_FORMULA, _BOOLERR, _MULRK = 0x06, 0x205, 0xBD
_OTHER_CELLS = {0xFD, 0x203, 0x27E, 0x204, 0xD6}
"""LABELSST, NUMBER, RK, LABEL, RSTRING: row and column stand first in all of them."""

_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


def open_xls(content: bytes, filename: str) -> Opened:
    """The workbook checked. Raises NotASpreadsheet, PasswordProtected, HasMacros or DamagedWorkbook."""
    ole = OleFile(content)
    if "EncryptedPackage" in ole.entries:
        raise PasswordProtected()
    if _STREAM not in ole.entries:
        raise NotASpreadsheet(shown(filename))
    if "_VBA_PROJECT_CUR" in ole.entries:
        raise HasMacros()
    book = ole.stream(_STREAM)
    try:
        return Opened(content, [_look(book, *sheet) for sheet in _sheets(book)])
    except (struct.error, IndexError) as broken:
        raise DamagedWorkbook() from broken


def _sheets(book: bytes) -> list[tuple[int, bool]]:
    """Where each sheet begins, and whether it is hidden."""
    sheets = []
    for kind, body in _records(book, 0):
        if kind == _FILEPASS:
            raise PasswordProtected()
        if kind == _BOUNDSHEET:
            start, state = struct.unpack_from("<IB", body)
            sheets.append((start, bool(state & 3)))
    return sheets


def _look(book: bytes, start: int, hidden: bool) -> SheetLook:
    look = SheetLook(hidden=hidden)
    hidden_rows: set[int] = set()
    for kind, body in _records(book, start):
        if kind == _ROW and body[12] & 0x20:
            hidden_rows.add(int.from_bytes(body[:2], "little") + 1)
        elif kind == _COLINFO and body[8] & 1:
            first, last = struct.unpack_from("<HH", body)
            look.hide(first + 1, last + 1)
        elif kind in _OTHER_CELLS or kind in (_FORMULA, _BOOLERR, _MULRK):
            _look_at_cell(look, kind, body, hidden_rows)
    return look


def _look_at_cell(look: SheetLook, kind: int, body: bytes, hidden_rows: set[int]) -> None:
    row, column = (number + 1 for number in struct.unpack_from("<HH", body))
    columns = int.from_bytes(body[-2:], "little") - column + 2 if kind == _MULRK else 1
    look.fill(row, column, columns=columns, hidden=row in hidden_rows)
    look.formulas += kind == _FORMULA
    if kind == _BOOLERR and body[7]:
        look.mark(row, column, _ERRORS.get(body[6], "#N/A"))
    if kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2:
        look.mark(row, column, _ERRORS.get(body[8], "#N/A"))


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records from ``start`` to the end of that part, drawings and charts inside it passed over."""
    depth = 0
    while start < len(book):
        kind, length = struct.unpack_from("<HH", book, start)
        body = book[start + 4 : start + 4 + length]
        if len(body) < length:
            raise DamagedWorkbook()
        start += 4 + length
        depth += (kind == _BOF) - (kind == _EOF)
        if depth == 1:
            yield kind, body
        if depth <= 0:
            return
