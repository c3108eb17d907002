"""A member's book: its cover, every entry with a repeated header, the sums, and the insurance page."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from savings_app.money import Dong
from savings_app.papers.member_book import BookRow, Purse, render
from tests.papers.samples import COVER, LETTERS, TERMS, book, outside, pages, purse, reader, text, unspaced

TITLES = "Ngày dương/âm Số phiếu Diễn giải Gửi vào Rút/đóng bảo hiểm Số dư"
EDGE = 20


def test_the_cover_says_whose_book_it_is() -> None:
    cover = pages(render(book(purse(3))))[0]
    for words in (
        "SỔ TIẾT KIỆM",
        "HỘI LIÊN HIỆP PHỤ NỮ XÃ HƯNG THUẬN",
        "CLB Heo Đất ấp Lộc Trung",
        "Họ và tên: Nguyễn Thị Hoa",
        "Số hội viên: 12",
        "Ngày vào CLB: 05/01/2023",
        "Thôn/ấp: ấp Lộc Trung",
        "Năm sinh: 1971",
        "Tổ trưởng Thủ quỹ",
        "Trần Thị Sáu Lê Thị Lan",
        "7K2M-9QXD-4HTA",
        "Sổ in đến hết ngày: 02/11/2026",
    ):
        assert words in cover


def test_every_page_is_a5_upright_and_within_its_edges() -> None:
    printed = render(book(purse(40)))
    assert {(int(page.mediabox.width), int(page.mediabox.height)) for page in reader(printed).pages} == {(419, 595)}
    assert outside(printed, edge=EDGE) == []


def test_the_header_is_repeated_and_pages_run() -> None:
    said = pages(render(book(purse(60), terms=())))
    assert len(said) > 4
    assert all(unspaced(TITLES) in unspaced(page) for page in said[1:])
    assert all(f"trang {number}/{len(said)}" in page for number, page in enumerate(said, start=1))


def test_a_row_has_both_days_and_only_the_sum_that_moved() -> None:
    out = BookRow(
        day=dt.date(2026, 11, 2), number="2026-0123", words="Trả BHYT", balance=Dong(5_000), paid_out=Dong(90_000)
    )
    said = text(render(book(Purse("Tiền gửi: BHYT hộ gia đình", (out,)), terms=())))
    assert "02/11/2026 âm 24/9 2026-0123 Trả BHYT 90.000 5.000" in said
    assert "Tiền gửi: BHYT hộ gia đình" in said


def test_a_leap_month_is_told() -> None:
    leap = BookRow(day=dt.date(2025, 7, 25), number="2025-0001", words="Nộp", balance=Dong(1), paid_in=Dong(1))
    assert "âm 1/6 nhuận" in text(render(book(Purse("Tiền gửi", (leap,)))))


def test_each_purse_ends_with_its_sums_and_the_balance_in_words() -> None:
    said = text(render(book(purse(30), purse(0, "Tiền gửi: BHYT hộ gia đình"))))
    assert "Cộng 30 khoản 300.000 0 300.000" in said
    assert "Số dư bằng chữ: Ba trăm nghìn đồng" in said
    assert "Cộng Chưa có khoản nào 0 0 0" in said
    assert "Số dư bằng chữ: Không đồng" in said


def test_the_insurance_page_has_every_term_and_its_receipt() -> None:
    said = text(render(book(purse(1))))
    assert "Loại Kỳ Số tiền Nhà nước, địa phương hỗ trợ Trạng thái Ngày nộp Biên lai BHXH số Hạn thẻ" in said
    assert "BHYT hộ gia đình Lê Văn Ba 12/2026–11/2027 12 tháng 1.366.200" in said
    assert "BHXH đã xác nhận 02/11/2026 C68-0012345 30/11/2027" in said
    assert "264.000 66.000 đã nộp nhân viên thu – – –" in said


def test_what_is_provisional_is_marked_at_its_amount_with_the_document() -> None:
    decree = "Nghị định 351/2025/NĐ-CP; ngày bắt đầu là suy luận"
    said = text(render(book(purse(1), terms=(TERMS[0], replace(TERMS[1], provisional_by=decree)))))
    assert "264.000 * 66.000" in said
    assert "1.366.200 *" not in said
    assert f"* tạm tính theo {decree}" in said
    assert "tạm tính" not in text(render(book(purse(1))))


def test_a_province_s_support_stands_below_the_state_s() -> None:
    said = text(render(book(purse(1), terms=(replace(TERMS[1], local_support=Dong(82_500)),))))
    assert "264.000 66.000 địa phương 82.500" in said
    alone = replace(TERMS[1], state_support=Dong(0), local_support=Dong(82_500))
    assert "264.000 địa phương 82.500" in text(render(book(purse(1), terms=(alone,))))


def test_who_is_not_insured_has_no_insurance_page() -> None:
    assert "Biên lai BHXH" not in text(render(book(purse(1), terms=())))


@pytest.mark.parametrize("count", range(10, 46, 5))
def test_wherever_a_page_ends_every_entry_is_printed(count: int) -> None:
    printed = render(book(purse(count), purse(45 - count, "Khác"), terms=TERMS * count))
    said = text(printed)
    assert all(f"2026-{order:04}" in said for order in range(1, max(count, 45 - count) + 1))
    assert said.count("C68-0012345") == count


def test_long_words_make_the_cover_smaller_and_stay_on_it() -> None:
    long = replace(
        COVER, member=LETTERS[:100], hamlet="ấp Lộc Trung " * 7, club="Câu lạc bộ " * 9, leader="Ngọc Hường " * 9
    )
    printed = render(replace(book(purse(1)), cover=long))
    cover = unspaced(pages(printed)[0])
    assert all(unspaced(words) in cover for words in (long.member, long.hamlet, long.club, long.leader, long.code))
    assert outside(printed, edge=EDGE) == []


def test_a_reason_of_300_letters_fits_its_row() -> None:
    words = "Ằ" * 300
    row = BookRow(day=dt.date(2026, 11, 2), number="2026-0001", words=words, balance=Dong(10**10), paid_in=Dong(10**10))
    printed = render(book(Purse("Tiền gửi", (row, row))))
    assert words in unspaced(text(printed))
    assert outside(printed, edge=EDGE) == []


def test_practice_is_printed_mau_on_every_page() -> None:
    assert all("MẪU" in page for page in pages(render(book(purse(20), practice=True))))


def test_printed_twice_it_is_the_same() -> None:
    assert render(book(purse(20))) == render(book(purse(20)))
