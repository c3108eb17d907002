"""The template: empty as it comes, its headings recognised, its examples acceptable, its cells text."""

from __future__ import annotations

import io
import re

import pytest
from python_calamine import CalamineWorkbook

from savings_app.member_lists import Column, EmptyList, Sheet, SheetRow, read_workbook, template, understand
from savings_app.member_lists.template import EXAMPLE_SHEET, EXAMPLES, GUIDANCE_SHEET, LIST_SHEET, heading
from savings_app.schemes import HealthGroup, Relation, Rhythm, SupportCategory
from tests.member_lists.workbooks import parts_of, zipped


def test_the_untouched_template_is_an_empty_list() -> None:
    sheet = read_workbook(template(), "mau.xlsx")
    assert sheet.notices == ()
    with pytest.raises(EmptyList):
        understand(sheet)


def test_it_has_a_list_examples_and_guidance() -> None:
    with CalamineWorkbook.from_filelike(io.BytesIO(template())) as book:
        assert book.sheet_names == [LIST_SHEET, EXAMPLE_SHEET, GUIDANCE_SHEET]
        assert book.get_sheet_by_name(LIST_SHEET).to_python() == [[heading(column) for column in Column]]
        guidance = book.get_sheet_by_name(GUIDANCE_SHEET).to_python()
    assert [row[0] for row in guidance] == [heading(column) for column in Column]
    assert all(row[1] for row in guidance), "every column is explained"


def test_the_examples_are_marked_and_acceptable() -> None:
    with CalamineWorkbook.from_filelike(io.BytesIO(template())) as book:
        rows = book.get_sheet_by_name(EXAMPLE_SHEET).to_python()
    assert str(rows[0][0]).startswith("VÍ DỤ")
    sheet = Sheet(tuple(SheetRow(number, tuple(map(str, row))) for number, row in enumerate(rows, start=1)))
    members = understand(sheet)
    assert members.acceptable
    assert members.warnings == ()
    assert [member.name for member in members.rows] == [example[Column.NAME] for example in EXAMPLES]


def test_a_filled_template_is_read() -> None:
    cell = '<c r="{}2" t="inlineStr"><is><t>{}</t></is></c>'
    row = f'<row r="2">{cell.format("A", "Út")}{cell.format("C", "Ấp 3")}</row>'
    parts = parts_of(template())
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    parts["xl/worksheets/sheet1.xml"] = sheet.replace("</sheetData>", row + "</sheetData>").encode()
    members = understand(read_workbook(zipped(parts), "mau.xlsx"))
    assert [(member.name, member.hamlet) for member in members.rows] == [("Út", "Ấp 3")]
    assert members.warnings == ()


def test_every_cell_to_fill_in_is_formatted_as_text() -> None:
    """So that 0912… keeps its 0 and 10.000 does not become 10."""
    parts = parts_of(template())
    assert b'numFmtId="49"' in parts["xl/styles.xml"]
    assert f'<col min="1" max="{len(Column)}"'.encode() in parts["xl/worksheets/sheet1.xml"]


def test_each_choice_is_offered_whole_commas_and_all() -> None:
    """A list written into the cell itself would be parted at every comma, and may be 255 letters long at most."""
    choices = {Column.RELATION: Relation, Column.RHYTHM: Rhythm, Column.SUPPORT: SupportCategory}
    wanted = {**choices, Column.HEALTH_GROUP: HealthGroup}
    sheet = parts_of(template())["xl/worksheets/sheet1.xml"].decode()
    ranges = re.findall(r"<formula1>'Hướng dẫn'!\$([A-Z]+)\$2:\$\1\$([0-9]+)</formula1>", sheet)
    with CalamineWorkbook.from_filelike(io.BytesIO(template())) as book:
        guidance = book.get_sheet_by_name(GUIDANCE_SHEET).to_python()
    offered = [[guidance[row][ord(letters) - ord("A")] for row in range(1, int(last))] for letters, last in ranges]
    assert offered == [[each.label for each in labels] for labels in wanted.values()]


def test_it_is_the_same_file_every_time() -> None:
    assert template() == template()
