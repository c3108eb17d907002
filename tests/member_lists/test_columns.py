"""Headings recognised as people write them, and told when they are missing or doubled."""

from __future__ import annotations

import unicodedata

import pytest

from savings_app.member_lists.columns import Column, MissingColumns, RepeatedColumn, find_headings, recognise
from savings_app.member_lists.sheet import Cell, SheetRow, column_letters


@pytest.mark.parametrize("column", Column)
def test_the_heading_of_the_template_is_recognised_however_it_is_typed(column: Column) -> None:
    label = column.label
    plain = "".join(each for each in unicodedata.normalize("NFD", label) if unicodedata.category(each) != "Mn")
    for typed in (label, f"  {label.upper()} * ", unicodedata.normalize("NFD", label), plain.replace("đ", "d").lower()):
        assert recognise(typed) is column, typed


@pytest.mark.parametrize(
    ("typed", "column"),
    [
        ("HỌ TÊN", Column.NAME),
        ("Họ  và\ntên (viết hoa)", Column.NAME),
        ("Ấp", Column.HAMLET),
        ("Khu phố", Column.HAMLET),
        ("SĐT", Column.PHONE),
        ("Số điện thoại:", Column.PHONE),
        ("Ngày, tháng, năm sinh", Column.BIRTH),
        ("Hộ gia đình", Column.HOUSEHOLD),
        ("Ho", Column.HOUSEHOLD),
        ("Mức nuôi heo BHXH TN", Column.PENSION_PLEDGE),
        ("Hạn thẻ BHYT", Column.HEALTH_UNTIL),
        ("Họ", None),
        ("họ ", None),
        ("Tên", None),
        ("Ghi chú", None),
        ("", None),
        ("(" * 5_000, None),
        (1971, None),
        ("Số CCCD", None),
    ],
)
def test_other_ways_to_write_a_heading(typed: Cell, column: Column | None) -> None:
    assert recognise(typed) is column


def rows(*lines: tuple[Cell, ...]) -> list[SheetRow]:
    return [SheetRow(number, line) for number, line in enumerate(lines, start=1)]


def test_headings_are_found_in_any_order_below_a_title() -> None:
    found = find_headings(rows(("CLB Hoa Sen", ""), ("Hộ", ""), ("Thôn", "Họ tên"), ("Ấp 3", "Út")))
    assert found.row.number == 3
    assert found.places == {0: Column.HAMLET, 1: Column.NAME}


@pytest.mark.parametrize(
    ("heads", "names"),
    [
        (("Họ tên", "Năm sinh"), "“Thôn/ấp”"),
        (("Họ", "Tên", "Thôn"), "“Họ và tên”"),
        (("Út", "Ấp 3"), "“Họ và tên”, “Thôn/ấp”"),
        ((), "“Họ và tên”, “Thôn/ấp”"),
    ],
)
def test_missing_columns_are_named(heads: tuple[str, ...], names: str) -> None:
    with pytest.raises(MissingColumns) as refused:
        find_headings(rows(heads))
    assert refused.value.names == names


def test_headings_far_down_are_not_looked_for() -> None:
    with pytest.raises(MissingColumns):
        find_headings(rows(*[("",)] * 30, ("Họ tên", "Thôn")))


def test_two_columns_of_one_kind_are_refused() -> None:
    with pytest.raises(RepeatedColumn) as refused:
        find_headings(rows(("Họ tên", "Thôn", "Ấp")))
    assert (refused.value.column, refused.value.first, refused.value.second) == (Column.HAMLET, "Thôn", "Ấp")


def test_columns_of_ours_only_are_read_and_the_filled_others_named() -> None:
    found = find_headings(rows(("STT", "Họ tên", "Thôn", "Số CCCD", "Ký nhận", "")))
    below = rows((1, "Út", "Ấp 3", "x", "", "", 5))
    assert found.ignored(below) == ["Số CCCD", "G"]


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_without_a_heading_go_by_their_letters(place: int, letters: str) -> None:
    assert column_letters(place) == letters
