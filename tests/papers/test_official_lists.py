"""The workbook for the insurer: D03-TS and D05-TS columns, sums as numbers, and text that stays text."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from savings_app.money import Dong
from savings_app.papers.collector_list import CollectorList, workbook
from savings_app.schemes import HealthGroup, PaymentMethod
from tests.papers.samples import LETTERS, LIST, ROWS

D03, D05 = "D03-TS BHYT", "D05-TS BHXH TN"
Table = list[dict[str, object]]


def lines(name: str, handed_over: CollectorList = LIST) -> list[list[object]]:
    read = CalamineWorkbook.from_filelike(BytesIO(workbook(handed_over)))
    return [list(row) for row in read.get_sheet_by_name(name).to_python()]


def table(name: str, handed_over: CollectorList = LIST) -> Table:
    """The rows below the header and the official numbers, by column title; the last row holds the totals."""
    read = lines(name, handed_over)
    header = next(place for place, row in enumerate(read) if row[0] == "STT")
    return [dict(zip(map(str, read[header]), row, strict=True)) for row in read[header + 2 :]]


def official(name: str) -> dict[object, object]:
    """Each column's number on the official form, by title."""
    read = lines(name)
    header = next(place for place, row in enumerate(read) if row[0] == "STT")
    return dict(zip(read[header], read[header + 1], strict=True))


def test_one_sheet_a_scheme() -> None:
    assert CalamineWorkbook.from_filelike(BytesIO(workbook(LIST))).sheet_names == [D03, D05]


def test_d03_has_the_columns_of_the_form() -> None:
    assert list(official(D03).items()) == [
        ("STT", "A"),
        ("Họ và tên", "B"),
        ("Mã số BHXH", "1"),
        ("Số CCCD/ĐDCN", ""),
        ("Ngày, tháng, năm sinh", "2"),
        ("Nữ", "3"),
        ("Nơi đăng ký KCB ban đầu", "4"),
        ("Số biên lai", "5"),
        ("Ngày biên lai", "6"),
        ("Số tiền đóng", "7"),
        ("Tỷ lệ NSNN hỗ trợ (%)", "8"),
        ("Số tháng", "9"),
        ("Thẻ có giá trị từ ngày", "10"),
        ("Ghi chú", "11"),
        ("Mã số nhân viên thu", ""),
    ]


def test_d05_has_the_columns_of_the_form() -> None:
    numbered = {number: title for title, number in official(D05).items() if number}
    assert numbered == {
        "A": "STT",
        "B": "Họ và tên",
        "C": "Mã số BHXH",
        "1": "Mức tiền làm căn cứ đóng",
        "2": "Từ tháng, năm",
        "3": "Số tháng đóng",
        "4": "Tổng số tiền",
        "5": "Người tham gia đóng",
        "6": "NSNN hỗ trợ",
        "7": "Ghi chú",
    }
    added = {"Số CCCD/ĐDCN", "Phương thức đóng", "NSĐP hỗ trợ", "Hỗ trợ khác", "Số phải nộp"}
    rates = {"Tỷ lệ NSNN hỗ trợ (%)", "Tỷ lệ NSĐP hỗ trợ (%)", "Lãi suất đầu tư quỹ (%/tháng)"}
    assert added | rates <= set(official(D05))


def test_a_row_of_d03() -> None:
    hoa, ba, total = table(D03)
    assert hoa["Họ và tên"] == "NGUYỄN THỊ HOA"
    assert (hoa["Nữ"], ba["Nữ"]) == ("x", "")
    assert hoa["Số tiền đóng"] == 1_366_200
    assert hoa["Số tháng"] == 12
    assert hoa["Thẻ có giá trị từ ngày"] == "01/12/2026"
    assert hoa["Mã số nhân viên thu"] == "NV0123"
    assert hoa["Số CCCD/ĐDCN"] == ""
    assert (total["STT"], total["Họ và tên"], total["Số tiền đóng"]) == ("Cộng", "2 người", 2_322_540)


def test_a_row_of_d05() -> None:
    ray, total = table(D05)
    assert ray["Họ và tên"] == "THẠCH THỊ SA RÂY"
    assert ray["Mức tiền làm căn cứ đóng"] == 1_500_000
    assert ray["Từ tháng, năm"] == "11/2026"
    assert (ray["Tổng số tiền"], ray["Người tham gia đóng"], ray["NSNN hỗ trợ"]) == (330_000, 264_000, 66_000)
    assert ray["Phương thức đóng"] == "hằng tháng"
    assert ray["Số biên lai"] == "0012345"
    assert total["Mức tiền làm căn cứ đóng"] == ""
    assert total["Số phải nộp"] == 264_000


@pytest.mark.parametrize(
    ("method", "words"),
    [(PaymentMethod.AHEAD, "Về sau"), (PaymentMethod.MISSING, "Còn thiếu"), (PaymentMethod.YEARLY, "12 tháng một lần")],
)
def test_what_is_paid_once_is_called_as_the_insurer_does(method: PaymentMethod, words: str) -> None:
    row = replace(ROWS[2], method=method, months=24, fund_return="0,31")
    (listed, _) = table(D05, replace(LIST, rows=(row,)))
    assert (listed["Phương thức đóng"], listed["Lãi suất đầu tư quỹ (%/tháng)"]) == (words, "0,31")


def test_each_budget_has_its_share_and_its_sum() -> None:
    row = replace(ROWS[2], local_support=Dong(82_500), support_rate="20", local_rate="25", sponsored=Dong(1_000))
    listed, total = table(D05, replace(LIST, rows=(row,)))
    assert (listed["NSNN hỗ trợ"], listed["Tỷ lệ NSNN hỗ trợ (%)"]) == (66_000, "20")
    assert (listed["NSĐP hỗ trợ"], listed["Tỷ lệ NSĐP hỗ trợ (%)"]) == (82_500, "25")
    assert (listed["Hỗ trợ khác"], total["NSĐP hỗ trợ"], total["Tỷ lệ NSĐP hỗ trợ (%)"]) == (1_000, 82_500, "")
    assert listed["Tổng số tiền"] == 264_000 + 66_000 + 82_500 + 1_000


@pytest.mark.parametrize(
    ("groups", "words"),
    [
        ((None, HealthGroup.HOUSEHOLD), "Đối tượng tham gia: hộ gia đình"),
        ((HealthGroup.STUDENT, HealthGroup.HOUSEHOLD), "Đối tượng tham gia: hộ gia đình; học sinh, sinh viên"),
        ((), "Đối tượng tham gia: hộ gia đình"),
    ],
)
def test_d03_names_the_groups_listed(groups: tuple[HealthGroup | None, ...], words: str) -> None:
    rows = tuple(replace(ROWS[0], group=group, support_rate="50") for group in groups)
    said = lines(D03, replace(LIST, rows=rows))
    assert words in [row[0] for row in said]
    if rows:
        assert {row["Tỷ lệ NSNN hỗ trợ (%)"] for row in table(D03, replace(LIST, rows=rows))[:-1]} == {"50"}


def test_the_two_sheets_together_are_the_cash() -> None:
    health, pension = table(D03)[-1]["Số tiền đóng"], table(D05)[-1]["Số phải nộp"]
    assert isinstance(health, float)
    assert isinstance(pension, float)
    assert health + pension == LIST.total.amount


def test_a_scheme_nobody_pays_for_says_so() -> None:
    assert table(D05, replace(LIST, rows=ROWS[:2]))[-1]["Họ và tên"] == "Không có ai"


@pytest.mark.parametrize(
    "name",
    ['=HYPERLINK("HTTP://X","Y")', "+1", "-1", "@SUM(1)", "{=1}", "HTTPS://HEODAT.EXAMPLE", "0012345", LETTERS.upper()],
)
def test_text_stays_text(name: str) -> None:
    """No cell is a formula or a link, whatever a name looks like."""
    written = replace(LIST, rows=(replace(ROWS[0], name=name, note=name, national_id="080171012345"),))
    row = table(D03, written)[0]
    assert (row["Họ và tên"], row["Ghi chú"], row["Số CCCD/ĐDCN"]) == (name, name, "080171012345")
    with zipfile.ZipFile(BytesIO(workbook(written))) as parts:
        sheets = [parts.read(part) for part in parts.namelist() if "worksheets/" in part]
    assert not any(b"<f>" in sheet or b"hyperlink" in sheet for sheet in sheets)


def test_sums_are_shown_in_groups_of_three() -> None:
    with zipfile.ZipFile(BytesIO(workbook(LIST))) as parts:
        styles = parts.read("xl/styles.xml")
    assert b'formatCode="#,##0"' in styles


def test_practice_says_so_and_the_same_list_gives_the_same_bytes() -> None:
    assert str(lines(D03, replace(LIST, practice=True))[0][0]).startswith("MẪU · ")
    assert workbook(LIST) == workbook(LIST)
