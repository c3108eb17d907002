"""Files that are refused, each with its own sentence: bad-input corpus, section F, and damage of any kind."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.member_lists import (
    DamagedWorkbook,
    EmptyList,
    FileTooLarge,
    HasMacros,
    NotASpreadsheet,
    PasswordProtected,
    TooManyColumns,
    TooManyRows,
    UnpackedTooLarge,
    read_workbook,
    understand,
)
from savings_app.refusals import Refusal
from tests.member_lists.workbooks import (
    SAMPLE_XLS,
    changed,
    ods,
    ods_of,
    ole,
    parts_of,
    xls,
    xlsx,
    zipped,
)

LIST = [("Họ và tên", "Thôn/ấp"), ("Nguyễn Thị Thử", "Ấp 3"), ("Trần Thị Mẫu", "Ấp 4")]


def _xlsm() -> bytes:
    return changed(xlsx(LIST), types=("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"))


def _lying_sizes() -> bytes:
    """The directory says that the sheet is 10 bytes long; what is there inflates to far more."""
    content = bytearray(zipped({**parts_of(xlsx(LIST)), "xl/worksheets/sheet1.xml": b" " * 1_000_000}))
    at = content.rindex(b"xl/worksheets/sheet1.xml") - 46 + 24
    content[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(content)


def _laughs() -> bytes:
    entities = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>'
    return changed(xlsx(LIST), sheet=("<worksheet", entities + "<worksheet"))


def _outside_entity() -> bytes:
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><sst'
    return changed(xlsx(LIST), strings=("<sst", entity))


def _stray(cell: str, row: str) -> bytes:
    far = f'<row r="{row}"><c r="{cell}{row}"><v>1</v></c></row></sheetData>'
    return changed(xlsx(LIST), sheet=("</sheetData>", far))


BEGIN, PASSWORD, END = b"\x09\x08\x10\x00", b"\x2f\x00\x36\x00\x01\x00", b"\x0a\x00\x00\x00"
LOCKED_XLS = ole({"Workbook": BEGIN + bytes(16) + PASSWORD + bytes(52) + END})
CORPUS: dict[str, tuple[Callable[[], bytes], type[Refusal]]] = {
    "79 macros by content type": (_xlsm, HasMacros),
    "79 macros by part": (lambda: zipped({**parts_of(xlsx(LIST)), "xl/vbaProject.bin": b"x"}), HasMacros),
    "79 macros in ods": (lambda: zipped({**parts_of(ods(LIST)), "Basic/script-lc.xml": b"<a/>"}), HasMacros),
    "79 macros in xls": (lambda: ole({"Workbook": b"", "_VBA_PROJECT_CUR": b""}), HasMacros),
    "79 binary workbook": (
        lambda: changed(xlsx(LIST), types=("spreadsheetml.sheet.main+xml", "ms-excel.sheet.binary.macroEnabled.main")),
        NotASpreadsheet,
    ),
    "80 password xlsx": (lambda: ole({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}), PasswordProtected),
    "80 password ods": (lambda: ods(LIST, manifest="<file-entry><encryption-data/></file-entry>"), PasswordProtected),
    "80 password xls": (lambda: LOCKED_XLS, PasswordProtected),
    "80 another OLE file": (lambda: ole({"WordDocument": b"x"}), NotASpreadsheet),
    "81 png": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), NotASpreadsheet),
    "81 exe": (lambda: b"MZ" + bytes(100), NotASpreadsheet),
    "81 html called xls": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", NotASpreadsheet),
    "81 zip of something": (lambda: zipped({"a.txt": b"x"}), NotASpreadsheet),
    "81 docx": (
        lambda: zipped(
            {"[Content_Types].xml": b"<a>wordprocessingml.document.main+xml</a>", "word/document.xml": b"<a/>"}
        ),
        NotASpreadsheet,
    ),
    "81 odt": (lambda: ods(LIST, kind="text"), NotASpreadsheet),
    "83 lying sizes": (_lying_sizes, DamagedWorkbook),
    "83 unpacks to 60 MB": (lambda: zipped({**parts_of(xlsx(LIST)), "a.xml": b" " * 60_000_000}), UnpackedTooLarge),
    "84 2.001 parts": (lambda: zipped({f"{each}.xml": b"" for each in range(2001)}), UnpackedTooLarge),
    "84 nested zip": (lambda: zipped({"a.xlsx": xlsx(LIST)}), NotASpreadsheet),
    "84 a part twice": (lambda: _twice(), DamagedWorkbook),
    "84 deep nesting": (
        lambda: zipped({**parts_of(xlsx(LIST)), "a.xml": b"<a>" * 101 + b"</a>" * 101}),
        DamagedWorkbook,
    ),
    "85 billion laughs": (_laughs, DamagedWorkbook),
    "85 outside entity": (_outside_entity, DamagedWorkbook),
    "85 a DTD alone": (
        lambda: changed(xlsx(LIST), sheet=("<worksheet", "<!DOCTYPE worksheet><worksheet")),
        DamagedWorkbook,
    ),
    "85 broken XML": (lambda: changed(xlsx(LIST), sheet=("</sheetData>", "")), DamagedWorkbook),
    "92 stray cell at the bottom": (lambda: _stray("A", "1048576"), TooManyRows),
    "92 stray cell in the corner": (lambda: _stray("XFD", "1"), TooManyColumns),
    "92 bottom of an ods": (
        lambda: ods_of(
            '<table:table-row table:number-rows-repeated="4294967294"><table:table-cell/></table:table-row>'
            '<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>'
        ),
        TooManyRows,
    ),
    "92 ods row repeated": (
        lambda: ods_of(
            '<table:table-row table:number-rows-repeated="1000000">'
            '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="150"/>'
            "</table:table-row>"
        ),
        TooManyRows,
    ),
    "92 bottom of an xls": (lambda: xls((0x203, b"\xff\xff\x00\x00\x00\x00" + bytes(8))), TooManyRows),
    "92 xls claims 2^32 rows": (lambda: xls((0x200, b"\0\0\0\0\xff\xff\xff\xff\0\0\xff\xff\0\0")), DamagedWorkbook),
    "99 empty file": (lambda: b"", EmptyList),
    "99 25 MB": (lambda: b"PK\x03\x04" + bytes(25_000_000), FileTooLarge),
    "99 empty sheet": (lambda: xlsx([]), EmptyList),
    "99 cut in the middle": (lambda: xlsx(LIST)[:3000], DamagedWorkbook),
    "99 cut xls": (lambda: SAMPLE_XLS.read_bytes()[:3000], DamagedWorkbook),
    "99 only the OLE sign": (lambda: bytes.fromhex("d0cf11e0a1b11ae1"), DamagedWorkbook),
    "96 csv": (lambda: "Họ và tên;Thôn/ấp\r\nÚt;Ấp 3".encode("utf-16"), NotASpreadsheet),
}


def _twice() -> bytes:
    content = zipped({**parts_of(xlsx(LIST)), "xl/worksheets/sheet2.xml": b"<a/>"})
    return content.replace(b"xl/worksheets/sheet2.xml", b"xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("case", CORPUS)
def test_files_that_are_refused(case: str) -> None:
    make, refusal = CORPUS[case]
    with pytest.raises(refusal) as refused:
        read_workbook(make(), "danh sach.xlsx")
    assert type(refused.value) is refusal
    assert "Traceback" not in refused.value.sentence


def test_a_password_is_told_with_the_way_out() -> None:
    with pytest.raises(PasswordProtected, match=r"Lưu lại dạng \.xlsx, không mật khẩu"):
        read_workbook(LOCKED_XLS, "a.xls")


def test_the_name_of_the_file_is_told_without_its_folders() -> None:
    with pytest.raises(NotASpreadsheet) as refused:
        read_workbook(b"MZ", "C:\\Users\\lan\\../" + "a" * 300 + ".xlsx")
    assert "lan" not in refused.value.sentence
    assert len(refused.value.filename) == 60


@pytest.mark.parametrize("offset", [0x1075, 0x1078, 0x107C, 0x1552, 0x1559])
def test_a_damaged_file_that_would_end_the_reading_process_ends_only_that(offset: int) -> None:
    """One wrong byte in a length makes the reader ask for more memory than there is, and its process is gone."""
    content = bytearray(SAMPLE_XLS.read_bytes())
    content[offset] = 0xFF
    with pytest.raises(DamagedWorkbook):
        read_workbook(bytes(content), "a.xls")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, SAMPLE_XLS.stat().st_size - 1), st.integers(0, 255)), min_size=1, max_size=5),
    st.sampled_from([SAMPLE_XLS.read_bytes(), xlsx(LIST), ods(LIST)]),
)
def test_no_damage_does_more_than_a_refusal(changes: list[tuple[int, int]], content: bytes) -> None:
    damaged = bytearray(content)
    for place, value in changes:
        damaged[place % len(damaged)] = value
    with suppress(Refusal):
        understand(read_workbook(bytes(damaged), "a"))
