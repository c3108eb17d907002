"""The list on paper: its columns, its sums, who signs, and that it comes to an end wherever a page does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from savings_app.money import NOTHING, Dong
from savings_app.papers.collector_list import pdf
from savings_app.words import in_words
from tests.papers.samples import LETTERS, LIST, ROWS, outside, pages, reader, text, unspaced

TITLES = (
    "STT Họ và tên CCCD Ngày sinh Loại Thu nhập chọn đóng/ tháng Mức đóng BHYT/ tháng Số tháng "
    "Từ tháng – đến tháng Người đóng Nhà nước hỗ trợ Địa phương hỗ trợ Tài trợ Số phải nộp Biên lai số Ký nhận"
)
EDGE = 20


def test_the_head_names_both_sides() -> None:
    said = text(pdf(LIST))
    for words in (
        "BẢNG KÊ NỘP TIỀN",
        "Ngày 02 tháng 11 năm 2026",
        "Đợt: 2026-07",
        "CLB Heo Đất ấp Lộc Trung",
        "Nhân viên thu: Phạm Thị Nga",
        "Mã số nhân viên thu: NV0123",
        "Mã đơn vị: 3456789000TH0100070003",
        "Mẫu nội bộ của CLB",
    ):
        assert words in said


def test_a_row_says_who_pays_what() -> None:
    said = text(pdf(LIST))
    assert "1 Nguyễn Thị Hoa 1971 BHYT 113.850 12 12/2026– 11/2027 1.266.200 100.000 1.366.200" in said
    assert "3 Thạch Thị Sa Rây 1980 BHXH TN 1.500.000 1 11/2026 264.000 66.000 264.000 0012345" in said


def test_the_total_is_the_cash_in_figures_and_words() -> None:
    total = Dong(1_366_200 + 956_340 + 264_000)
    assert LIST.total == total
    said = text(pdf(LIST))
    assert "Cộng 3 khoản 2.486.540 66.000 0 100.000 2.586.540" in said
    assert f"Tổng số tiền phải nộp: {total}" in said
    assert f"Bằng chữ: {in_words(total)}" in said


def test_state_support_never_counts_as_cash() -> None:
    row = replace(ROWS[2], local_support=Dong(10_000))
    assert (row.due, row.gross) == (Dong(264_000), Dong(340_000))
    assert "264.000 66.000 10.000 264.000" in text(pdf(replace(LIST, rows=(row,))))


def test_a_premium_nobody_confirmed_is_marked() -> None:
    decrees = ("Nghị định 351/2025/NĐ-CP", "Nghị định 188/2025/NĐ-CP Điều 6")
    inferred = [replace(row, provisional_by=decree) for row, decree in zip(ROWS[1:], decrees, strict=True)]
    marked = text(pdf(replace(LIST, rows=(ROWS[0], *inferred, inferred[0]))))
    assert "956.340 956.340 *" in marked
    assert "1.366.200 *" not in marked
    assert f"* tạm tính theo {'; '.join(decrees)}" in marked
    assert "tạm tính" not in text(pdf(LIST))


def test_three_people_sign() -> None:
    said = text(pdf(LIST))
    assert "Tổ trưởng Thủ quỹ Nhân viên thu" in said
    assert "Trần Thị Sáu Lê Thị Lan Phạm Thị Nga" in said


def test_an_empty_list_is_a_list_of_nothing() -> None:
    assert replace(LIST, rows=()).total == NOTHING
    assert "Bằng chữ: Không đồng" in text(pdf(replace(LIST, rows=())))


@pytest.mark.parametrize("count", [1, 12, 13, 14, 15, 16, 17, 18, 19, 20, 40, 60])
def test_wherever_a_page_ends_every_row_is_printed_under_its_header(count: int) -> None:
    rows = tuple(replace(ROWS[0], name=f"Người thứ {order}") for order in range(1, count + 1))
    printed = pdf(replace(LIST, rows=rows))
    said = pages(printed)
    whole = " ".join(said)
    assert all(f" {order} Người thứ {order} " in whole for order in range(1, count + 1))
    assert all("Ngày sinh" in page or "Bằng chữ" in page for page in said)
    assert unspaced(TITLES) in unspaced(said[0])
    assert "Bằng chữ" in said[-1]
    assert "Tổ trưởng" in said[-1]


def test_every_page_is_a4_across_and_within_its_edges() -> None:
    printed = pdf(replace(LIST, rows=(replace(ROWS[0], name=LETTERS[:100]), *ROWS * 20)))
    assert {(int(page.mediabox.width), int(page.mediabox.height)) for page in reader(printed).pages} == {(841, 595)}
    assert outside(printed, edge=EDGE) == []
    assert LETTERS[:100] in unspaced(text(printed))


def test_practice_is_printed_mau_and_twice_the_same() -> None:
    assert "MẪU" in text(pdf(replace(LIST, practice=True)))
    assert pdf(LIST) == pdf(LIST)
