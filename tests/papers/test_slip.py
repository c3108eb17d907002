"""A slip of each kind: what stands on it, that nothing runs over, and that it is always the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.money import Dong
from savings_app.papers.glyphs import MissingGlyph
from savings_app.papers.slip import ExtraLine, Slip, render
from savings_app.papers.slip_kinds import SlipKind
from savings_app.words import in_words
from tests.papers.samples import HOUSEHOLD, LETTERS, SLIP, conversion, outside, pages, reader, text, unspaced

SIGNED_BY = {
    SlipKind.DEPOSIT: ["Người nộp tiền", "Người thu (Tổ trưởng)", "Thủ quỹ"],
    SlipKind.TRANSFER: ["Thủ quỹ", "Tổ trưởng", "Hội viên"],
    SlipKind.TALLY: ["Hội viên", "Người ghi (Tổ trưởng)"],
    SlipKind.PIG_OPENING: ["Người nộp tiền", "Người thu (Tổ trưởng)", "Thủ quỹ"],
    SlipKind.CONVERSION: ["Tổ trưởng", "Thủ quỹ", "Hội viên"],
    SlipKind.REFUND: ["Thủ quỹ", "Người lập phiếu", "Người nhận tiền"],
    SlipKind.REVERSAL: ["Người lập phiếu", "Thủ quỹ", "Hội viên"],
    SlipKind.OPENING: ["Hội viên", "Tổ trưởng", "Thủ quỹ"],
    SlipKind.ADVANCE: ["Hội viên", "Người ứng (Tổ trưởng)", "Thủ quỹ"],
    SlipKind.ADVANCE_REPAID: ["Hội viên", "Người nhận (Tổ trưởng)", "Thủ quỹ"],
    SlipKind.PAYOUT: ["Thủ quỹ", "Tổ trưởng", "Người nhận tiền"],
    SlipKind.PIG_KEPT: ["Thủ quỹ", "Tổ trưởng", "Hội viên"],
    SlipKind.ARRIVAL: ["Người giao (Thủ quỹ CLB cũ)", "Thủ quỹ", "Hội viên"],
    SlipKind.SURPLUS: ["Hội viên", "Tổ trưởng", "Thủ quỹ"],
}
HEADINGS = {
    SlipKind.DEPOSIT: "PHIẾU THU TIỀN TIẾT KIỆM",
    SlipKind.TRANSFER: "PHIẾU THU CHUYỂN KHOẢN",
    SlipKind.TALLY: "PHIẾU GHI HEO NHÀ",
    SlipKind.PIG_OPENING: "PHIẾU KHUI HEO",
    SlipKind.CONVERSION: "PHIẾU TRẢ BẢO HIỂM",
    SlipKind.REFUND: "PHIẾU HOÀN TIỀN",
    SlipKind.REVERSAL: "PHIẾU ĐẢO",
    SlipKind.OPENING: "PHIẾU SỐ DƯ ĐẦU",
    SlipKind.ADVANCE: "PHIẾU TỔ TRƯỞNG ỨNG TIỀN",
    SlipKind.ADVANCE_REPAID: "PHIẾU TRẢ TIỀN ỨNG",
    SlipKind.PAYOUT: "PHIẾU TRẢ LẠI TIỀN TIẾT KIỆM",
    SlipKind.PIG_KEPT: "PHIẾU GIỮ LẠI HEO NHÀ",
    SlipKind.ARRIVAL: "PHIẾU NHẬN TIỀN CHUYỂN ĐẾN",
    SlipKind.SURPLUS: "PHIẾU TIỀN THỪA VỀ ĐÚNG SỔ",
}
EDGE = 20
A5_ACROSS = (595, 420)


def of(kind: SlipKind) -> Slip:
    return replace(SLIP, kind=kind)


@pytest.mark.parametrize("kind", SlipKind)
def test_every_kind_says_whose_money_how_much_and_when(kind: SlipKind) -> None:
    said = text(render(of(kind)))
    for words in (
        HEADINGS[kind],
        "HỘI LIÊN HIỆP PHỤ NỮ XÃ HƯNG THUẬN",
        "CLB Heo Đất ấp Lộc Trung",
        "Số: 2026-0123",
        "Ngày 02 tháng 11 năm 2026 (24 tháng 9 âm lịch)",
        "Nguyễn Thị Hoa",
        "Số hội viên: 12",
        "Thôn/ấp: ấp Lộc Trung",
        "BHXH tự nguyện",
        "300.000 đ",
        "Bằng chữ: Ba trăm nghìn đồng",
        "trước: 1.200.000 đ",
        "sau: 1.500.000 đ",
        "Người ghi sổ: Trần Thị Sáu (tổ trưởng)",
        "7K2M-9QXD-4HTA",
        "Mã sổ: 7F3A-91C2 · khoản 1.284",
        "Mẫu nội bộ của CLB",
        "không thay thế biên lai thu tiền đóng BHXH, BHYT.",
        "trang 1/1",
    ):
        assert unspaced(words) in unspaced(said), words


@pytest.mark.parametrize("kind", SlipKind)
def test_every_kind_is_signed_by_the_right_people(kind: SlipKind) -> None:
    assert [signature.who for signature in kind.wording.signatures] == SIGNED_BY[kind]
    assert " ".join(SIGNED_BY[kind]) in text(render(of(kind)))


@pytest.mark.parametrize("kind", SlipKind)
def test_every_kind_is_one_a5_across(kind: SlipKind) -> None:
    printed = render(of(kind))
    sizes = [(int(page.mediabox.width), int(page.mediabox.height)) for page in reader(printed).pages]
    assert [(wide // 5, high // 5) for wide, high in sizes] == [(A5_ACROSS[0] // 5, A5_ACROSS[1] // 5 - 1)]
    assert outside(printed, edge=EDGE) == []


@pytest.mark.parametrize("kind", SlipKind)
def test_printed_twice_it_is_the_same(kind: SlipKind) -> None:
    assert render(of(kind)) == render(of(kind))


def test_the_file_is_named_after_the_slip() -> None:
    metadata = reader(render(SLIP)).metadata
    assert metadata is not None
    assert (metadata.title, metadata.author) == ("Phiếu thu tiền tiết kiệm 2026-0123", SLIP.club)


def test_a_deposit_says_what_it_confirms() -> None:
    said = text(render(SLIP))
    assert (
        "Phiếu này xác nhận tiền tiết kiệm nộp vào quỹ CLB, không thay thế biên lai thu tiền đóng BHXH, BHYT." in said
    )
    assert "Mẫu nội bộ của CLB (tham khảo Mẫu số 01-TT)" in said


def test_a_tally_is_no_receipt_for_cash() -> None:
    said = text(render(of(SlipKind.TALLY)))
    assert "Tiền còn trong heo ở nhà" in said
    assert "không phải phiếu thu tiền mặt" in said
    assert "PHIẾU THU" not in said
    assert "Tiền trong heo sau: 1.500.000 đ" in said


def test_the_balance_takes_the_name_it_is_given() -> None:
    assert "Tiền trong heo sau: 1.500.000 đ" in text(render(replace(SLIP, balance_label="Tiền trong heo")))


def test_a_balance_that_is_not_known_is_left_out() -> None:
    said = text(render(replace(of(SlipKind.OPENING), before=None)))
    assert "Số dư trước" not in said
    assert "Số dư sau: 1.500.000 đ" in said


def test_a_conversion_lists_everyone_it_insures_on_one_page() -> None:
    said = pages(render(conversion()))
    assert len(said) == 1
    for line in HOUSEHOLD:
        assert f"{line.beneficiary} BHYT hộ gia đình 12 tháng (12/2026–11/2027) {line.amount}" in said[0]


def test_a_long_basket_runs_on_to_a_second_page_with_the_number_on_both() -> None:
    said = pages(render(conversion(people=16)))
    assert len(said) == 2
    assert all("Số 2026-0123" in page and "Người được đóng" in page for page in said)
    assert "trang 2/2" in said[1]
    assert "Hội viên (Ký" in said[1]


def test_a_reversal_names_the_slip_it_undoes_and_why() -> None:
    said = text(render(replace(of(SlipKind.REVERSAL), undoes="2026-0122", reason="Bấm nhầm 30.000 đ thành 300.000 đ")))
    assert "Đảo phiếu số: 2026-0122" in said
    assert "Lý do: Bấm nhầm 30.000 đ thành 300.000 đ" in said


def test_the_day_it_was_written_down_is_told_only_when_it_differs() -> None:
    assert "Ghi sổ ngày" not in text(render(SLIP))
    assert "Ghi sổ ngày 05/11/2026" in text(render(replace(SLIP, recorded_on=dt.date(2026, 11, 5))))


@pytest.mark.parametrize("kind", SlipKind)
def test_the_number_a_phone_gave_first_stands_under_the_books(kind: SlipKind) -> None:
    assert "Phiếu tạm" not in text(render(of(kind)))
    printed = render(replace(of(kind), provisional="AB-123456"))
    assert "Số: 2026-0123 Phiếu tạm AB-123456" in text(printed)
    assert len(pages(printed)) == 1
    assert outside(printed, edge=EDGE) == []


def test_a_reprint_says_which_it_is() -> None:
    assert "Bản in lần" not in text(render(SLIP))
    assert "Bản in lần 2" in text(render(replace(SLIP, print_count=2)))


def test_extra_lines_stand_on_the_slip() -> None:
    extra = (ExtraLine("Trong heo theo sổ", "300.000 đ"), ExtraLine("Chênh lệch", "thừa 2.000 đ"))
    said = text(render(replace(of(SlipKind.PIG_OPENING), extra=extra)))
    assert "Trong heo theo sổ: 300.000 đ Chênh lệch: thừa 2.000 đ" in said


def test_practice_is_printed_mau() -> None:
    assert "MẪU" in text(render(replace(SLIP, practice=True)))
    assert "MẪU" not in text(render(SLIP))


def test_a_name_of_all_vietnamese_letters_survives() -> None:
    assert LETTERS in unspaced(text(render(replace(SLIP, member=LETTERS))))


def test_words_that_look_like_markup_are_printed_as_they_are() -> None:
    member = "<b>Hoa</b> & <font color=red>"
    assert member in text(render(replace(SLIP, member=member)))


def test_a_letter_that_cannot_be_printed_is_refused() -> None:
    with pytest.raises(MissingGlyph):
        render(replace(SLIP, member="陳氏花"))


NAMES = st.text(alphabet=LETTERS + "aeiouyhngtcm  ", min_size=1, max_size=100)


@settings(max_examples=25, deadline=None)
@given(
    kind=st.sampled_from(SlipKind),
    amount=st.integers(1, 1_000_000_000).map(Dong),
    names=st.tuples(NAMES, NAMES, NAMES),
    reason=st.text(alphabet=LETTERS + "aeiouy .", max_size=300),
)
def test_however_long_nothing_is_lost_or_runs_over(
    kind: SlipKind, amount: Dong, names: tuple[str, str, str], reason: str
) -> None:
    member, hamlet, club = names
    slip = replace(of(kind), member=member, hamlet=hamlet, club=club, amount=amount, after=amount, reason=reason)
    printed = render(slip)
    said = unspaced(text(printed))
    for words in (member, hamlet, club, reason, str(amount), in_words(amount)):
        assert unspaced(words) in said
    assert outside(printed, edge=EDGE) == []


def test_the_longest_words_still_fit_one_page() -> None:
    longest = replace(
        of(SlipKind.REVERSAL), member="Ngọc Hường " * 9, hamlet="ấp Lộc Trung " * 7, reason="vì nhầm " * 37
    )
    assert len(pages(render(longest))) == 1
