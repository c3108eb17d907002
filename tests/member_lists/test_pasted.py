"""Pasted text as cells: what parts them, which row they are in, what is refused."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.member_lists import (
    BrokenLetters,
    EmptyList,
    FileTooLarge,
    TooManyColumns,
    TooManyRows,
    UnreadableLine,
    read_pasted,
)
from savings_app.refusals import Refusal

HEADINGS = "Họ và tên\tThôn/ấp"


@pytest.mark.parametrize(
    "text",
    [
        "Họ và tên\tThôn/ấp\nÚt\tẤp 3, khu A",
        "Họ và tên;Thôn/ấp\r\nÚt;Ấp 3, khu A\r\n",
        '"Họ và tên","Thôn/ấp"\n"Út","Ấp 3, khu A"',
        "\ufeffHọ và tên;Thôn/ấp\rÚt;Ấp 3, khu A",
    ],
    ids=["tabs", "semicolons", "commas and quotes", "byte order mark and old Mac lines"],
)
def test_cells_are_parted_by_what_the_headings_show(text: str) -> None:
    assert [row.cells for row in read_pasted(text).rows] == [("Họ và tên", "Thôn/ấp"), ("Út", "Ấp 3, khu A")]


def test_a_title_with_commas_does_not_part_the_cells() -> None:
    sheet = read_pasted(f"DANH SÁCH, CLB Ấp 3; năm 2026\n{HEADINGS}\nÚt\tẤp 3")
    assert sheet.rows[2].cells == ("Út", "Ấp 3")


def test_rows_are_counted_as_in_the_sheet() -> None:
    sheet = read_pasted(f'\n{HEADINGS}\n"Út\ncủa"\tẤp 3\n\nLan\tẤp 4')
    assert [(row.number, row.cells) for row in sheet.rows if row.cells] == [
        (2, ("Họ và tên", "Thôn/ấp")),
        (3, ("Út\ncủa", "Ấp 3")),
        (5, ("Lan", "Ấp 4")),
    ]


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", EmptyList),
        ("\ufeff \n\t\n ", EmptyList),
        ("H\x00ọ\x00", BrokenLetters),
        ("Họ v\ufffd t\ufffdn", BrokenLetters),
        ("x" * 5_000_001, FileTooLarge),
        (HEADINGS + "\nÚt\tẤp 3" * 5_000, TooManyRows),
        (HEADINGS + "\t" * 200, TooManyColumns),
        (HEADINGS + "\n" + "x" * 200_000, UnreadableLine),
    ],
    ids=["nothing", "blank", "UTF-16", "wrong encoding", "too large", "too long", "too wide", "one huge cell"],
)
def test_text_that_is_refused(text: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        read_pasted(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [(f'{HEADINGS}\nÚt\tẤp 3\n"Lan\tẤp 3\nMai\tẤp 4', 3), (f'{HEADINGS}\n"Út" Lan\tẤp 3', 2), (f'"{HEADINGS}', 1)],
)
def test_an_unclosed_quote_is_refused_by_line(text: str, line: int) -> None:
    with pytest.raises(UnreadableLine) as refused:
        read_pasted(text)
    assert refused.value.line == line


@given(st.lists(st.lists(st.text(st.characters(exclude_characters="\0\ufffd\r")), min_size=2, max_size=4), min_size=1))
def test_what_a_spreadsheet_copies_comes_back(rows: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter="\t").writerows([HEADINGS.split("\t"), *rows])
    assert [list(row.cells) for row in read_pasted(text.getvalue()).rows[1:]] == rows
