"""Spreadsheet files made for the tests: real ones, and ones that no spreadsheet program would write."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

SAMPLE_XLS = Path(__file__).with_name("sample.xls")
"""Written by LibreOffice 7.4: a title, headings in row 3, three rows, one hidden row, column and sheet, one #N/A."""

SHEET_PART = "xl/worksheets/sheet1.xml"
OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")

_SECTOR = 512
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def xlsx(rows: Iterable[Sequence[object]], **more: Iterable[Sequence[object]]) -> bytes:
    """A workbook with those rows on its first sheet, "Hội viên", and further sheets by name."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, lines in {"Hội viên": rows, **more}.items():
            sheet = book.add_worksheet(name)
            for row, line in enumerate(lines):
                _write_line(sheet, row, line, day)
    return content.getvalue()


def xlsx_with(change: Any, rows: Iterable[Sequence[object]]) -> bytes:
    """The same, with ``change(book, sheet)`` made before it is saved."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Hội viên")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for row, line in enumerate(rows):
            _write_line(sheet, row, line, day)
        change(book, sheet)
    return content.getvalue()


def ods(rows: Iterable[Sequence[str]], *, kind: str = "spreadsheet", manifest: str = "") -> bytes:
    """The smallest .ods file: a kind, a manifest and a table of texts."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = ("".join(cell.format(escape(text)) for text in row) for row in rows)
    return ods_of("".join(f"<table:table-row>{line}</table:table-row>" for line in lines), kind=kind, manifest=manifest)


def ods_of(table: str, *, kind: str = "spreadsheet", manifest: str = "") -> bytes:
    """An .ods file with that XML in its one table."""
    names = "".join(
        f' xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"' for each in ("office", "table", "text")
    )
    extra = ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(),
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>".encode(),
            "content.xml": (
                f"<office:document-content{names}{extra}><office:body><office:spreadsheet>"
                f'<table:table table:name="A">{table}</table:table>'
                "</office:spreadsheet></office:body></office:document-content>"
            ).encode(),
        }
    )


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip of those parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a zipped workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(content: bytes, **replaced: tuple[str, str]) -> bytes:
    """A workbook with text replaced in parts: ``sheet=("old", "new")`` for the first sheet, ``types``, ``book``."""
    names = {
        "sheet": SHEET_PART,
        "types": "[Content_Types].xml",
        "book": "xl/workbook.xml",
        "strings": "xl/sharedStrings.xml",
    }
    parts = parts_of(content)
    for key, (old, new) in replaced.items():
        text = parts[names[key]].decode()
        assert old in text
        parts[names[key]] = text.replace(old, new, 1).encode()
    return zipped(parts)


def ole(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of those streams, each at least 4.096 bytes long so that it has sectors of its own."""
    bodies = {name: body.ljust(4096, b"\0") for name, body in streams.items()}
    directory_sectors = (len(bodies) + 4) // 4
    chains, entries, sectors, free = [_TABLE], [_entry("Root Entry", 5, _END, 0)], b"", 1 + directory_sectors
    chains += _chain(1, directory_sectors)
    for name, body in bodies.items():
        count = -(-len(body) // _SECTOR)
        entries.append(_entry(name, 2, free, len(body)))
        chains += _chain(free, count)
        sectors += body.ljust(count * _SECTOR, b"\0")
        free += count
    table = b"".join(struct.pack("<I", each) for each in chains).ljust(_SECTOR, b"\xff")
    assert len(table) == _SECTOR
    directory = b"".join(entries).ljust(directory_sectors * _SECTOR, b"\0")
    return _header() + table + directory + sectors


def xls(*records: tuple[int, bytes]) -> bytes:
    """An .xls file with one sheet of those records, its globals before them."""
    begin, end = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)), _record(0x0A, b"")
    name = "A".encode("latin-1")
    start = len(begin) + 4 + 8 + len(name) + len(end)
    bound = _record(0x85, struct.pack("<IBBBB", start, 0, 0, len(name), 0) + name)
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    return ole({"Workbook": begin + bound + end + sheet + b"".join(_record(*each) for each in records) + end})


def _write_line(sheet: Any, row: int, line: Sequence[object], day: Any) -> None:
    for place, cell in enumerate(line):
        if isinstance(cell, dt.date):
            sheet.write_datetime(row, place, dt.datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001
        elif isinstance(cell, str):
            sheet.write_string(row, place, cell)
        else:
            sheet.write(row, place, cell)


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), _END]


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    entry = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1) + b"\xff" * 12 + b"\0" * 36
    return entry + struct.pack("<IQ", start, size)


def _header() -> bytes:
    start = OLE_MAGIC + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    rest = struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0, 0)
    return (start + rest).ljust(_SECTOR, b"\xff")
