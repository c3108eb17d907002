"""Files as they are handed in: every kind is read alike, and what they hide is told."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.member_lists import (
    MissingColumns,
    read_workbook,
    understand,
)
from savings_app.member_lists.notices import (
    FormulasRead,
    HiddenColumns,
    HiddenRows,
    HiddenSheets,
    OtherSheetsIgnored,
)
from savings_app.money import Dong
from savings_app.months import Month
from tests.member_lists.workbooks import (
    SAMPLE_XLS,
    changed,
    ods,
    ods_of,
    parts_of,
    xls,
    xlsx,
    xlsx_with,
    zipped,
)

HEADINGS = ("Họ và tên", "Thôn/ấp", "Năm sinh")
LIST = [HEADINGS, ("Nguyễn Thị Thử", "Ấp 3", "1971"), ("Trần Thị Mẫu", "Ấp 4", "1984")]


@pytest.mark.parametrize("content", [xlsx(LIST), ods(LIST)], ids=["xlsx", "ods"])
def test_every_kind_of_file_gives_the_same_rows(content: bytes) -> None:
    sheet = read_workbook(content, "danh-sach")
    assert [(row.number, row.cells) for row in sheet.rows] == list(enumerate(LIST, start=1))
    assert sheet.notices == ()


def test_an_old_excel_file_is_read_with_its_hidden_parts_told() -> None:
    members = understand(read_workbook(SAMPLE_XLS.read_bytes(), "sample.xls"))
    (she,) = members.rows
    assert (she.row, she.name, she.phone, she.birth_year) == (4, "Nguyễn Thị Thử", "0912345678", 1971)
    assert (she.pension_pledge, she.health_until) == (Dong(10_000), dt.date(2026, 12, 31))
    assert she.pension_through == Month(2026, 10)
    assert [(fault.row, fault.column) for fault in members.faults] == [
        (5, "Số dư đầu BHYT"),
        (6, "Mức nuôi heo BHYT (đồng)"),
    ]
    told = {type(notice): vars(notice).get("count") for notice in members.warnings}
    assert {HiddenSheets: 1, HiddenRows: 1, HiddenColumns: 1, FormulasRead: 3}.items() <= told.items()


def test_cells_keep_what_the_spreadsheet_holds() -> None:
    day = dt.date(1980, 5, 4)
    sheet = read_workbook(xlsx([HEADINGS, ("  Út ", 10_000, 1.5, True, day, 912345678)]), "a.xlsx")
    assert sheet.rows[1].cells == ("  Út ", 10_000, Decimal("1.5"), True, day, 912345678)
    assert type(sheet.rows[1].cells[1]) is int


def test_rows_keep_their_numbers_below_a_title_and_gaps() -> None:
    rows: list[tuple[str, ...]] = [(), ("DANH SÁCH",), (), HEADINGS, (), ("Út", "Ấp 3")]
    members = understand(read_workbook(xlsx(rows), "a.xlsx"))
    assert [member.row for member in members.rows] == [6]


def test_an_error_and_an_unworked_formula_do_not_read_as_empty() -> None:
    def change(_book: object, sheet: object) -> None:
        sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")  # type: ignore[attr-defined]
        sheet.write_formula(2, 2, "=Z9", None, "")  # type: ignore[attr-defined]
        sheet.write_formula(3, 2, '=""', None, "?")  # type: ignore[attr-defined]

    content = xlsx_with(change, [HEADINGS, ("Út", "Ấp 3"), ("Lan", "Ấp 3"), ("Mai", "Ấp 3")])
    content = changed(content, sheet=('<c r="C2" t="e">', '<c t="e">'))
    content = changed(content, sheet=("<v>?</v>", "<v></v>"))
    sheet = read_workbook(content, "a.xlsx")
    assert [row.cells[2] for row in sheet.rows] == ["Năm sinh", "#DIV/0!", "=", ""]
    assert [type(each) for each in sheet.notices] == [FormulasRead]


def test_an_error_of_an_old_excel_file_does_not_read_as_empty() -> None:
    error = b"\x01\x00\x02\x00\x00\x00\x2a\x01"
    number = b"\x00\x00\x00\x00\x00\x00" + bytes(8)
    sheet = read_workbook(xls((0x203, number), (0x205, error)), "a.xls")
    assert sheet.rows[1].cells[2] == "#N/A"


def test_an_error_of_an_ods_file_does_not_read_as_empty() -> None:
    kind = 'office:value-type="string" office:string-value="" calcext:value-type="error"'
    cell = f"<table:table-cell {kind}><text:p>#REF!</text:p></table:table-cell>"
    rows = f'<table:table-row table:number-rows-repeated="2">{cell}</table:table-row>'
    sheet = read_workbook(ods_of(rows), "a.ods")
    assert [row.cells for row in sheet.rows] == [("#REF!",), ("#REF!",)]


def test_hidden_rows_and_columns_of_an_ods_file_are_told() -> None:
    cell = '<table:table-cell office:value-type="string"><text:p>Út</text:p></table:table-cell>'
    content = ods_of(
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="9"/>'
        f"<table:table-row>{cell * 3}</table:table-row>"
        f'<table:table-row table:visibility="filter" table:number-rows-repeated="2">{cell}</table:table-row>'
        '<table:table-row table:visibility="collapse"><table:table-cell/></table:table-row>'
    )
    told = {type(notice): vars(notice)["count"] for notice in read_workbook(content, "a.ods").notices}
    assert told == {HiddenRows: 2, HiddenColumns: 2}


def test_hidden_rows_columns_and_sheets_are_told_with_a_count() -> None:
    def hide(book: object, sheet: object) -> None:
        sheet.set_row(1, None, None, {"hidden": True})  # type: ignore[attr-defined]
        sheet.set_row(50, None, None, {"hidden": True})  # type: ignore[attr-defined]
        sheet.set_column(1, 8, None, None, {"hidden": True})  # type: ignore[attr-defined]
        other = book.add_worksheet("Ẩn")  # type: ignore[attr-defined]
        other.write(0, 0, "x")
        other.hide()

    notices = read_workbook(xlsx_with(hide, LIST), "a.xlsx").notices
    told = {type(notice): vars(notice)["count"] for notice in notices}
    assert told == {HiddenRows: 1, HiddenColumns: 2, HiddenSheets: 1}, "only what holds something counts"


def test_the_sheet_with_the_headings_is_read_and_the_others_are_named() -> None:
    content = xlsx([("Biên bản họp",)], **{"Ấp 3": LIST, "Ấp 4": LIST})
    sheet = read_workbook(content, "a.xlsx")
    assert sheet.rows[1].cells == LIST[1]
    (notice,) = sheet.notices
    assert isinstance(notice, OtherSheetsIgnored)
    assert (notice.sheet, notice.names) == ("Ấp 3", "“Hội viên”, “Ấp 4”")


def test_prefixed_names_and_cells_without_places_are_understood() -> None:
    """Some programs write <x:c> for <c>, and leave the place of a cell to its order."""
    content = xlsx([HEADINGS, ("Út", "Ấp 3", 1971)])
    plain = changed(content, sheet=('<c r="C2">', "<c>"))
    assert read_workbook(plain, "a.xlsx").rows == read_workbook(content, "a.xlsx").rows
    parts = parts_of(plain)
    text = parts["xl/worksheets/sheet1.xml"].decode().replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
    parts["xl/worksheets/sheet1.xml"] = text.replace("xmlns=", "xmlns:x=").encode()
    assert read_workbook(zipped(parts), "a.xlsx").rows == read_workbook(content, "a.xlsx").rows


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20), max_size=5))
)
def test_texts_come_back_as_they_were_written(rows: list[list[str]]) -> None:
    content = xlsx([HEADINGS, *rows])
    read = [row.cells for row in read_workbook(content, "a.xlsx").rows[1:]]
    for cells, row in zip_longest(read, rows, fillvalue=()):
        assert [*cells, *[""] * 5][:5] == [*row, *[""] * 5][:5]


def test_a_wrong_sheet_says_which_columns_are_missing() -> None:
    with pytest.raises(MissingColumns, match="“Thôn/ấp”"):
        understand(read_workbook(xlsx([("Họ và tên", "Năm sinh"), ("Út", "1971")]), "a.xlsx"))
