"""The minute on paper: the form's order, every note, the difference, who signs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from savings_app.money import Dong
from savings_app.months import VIETNAM
from savings_app.papers.count_minute import CountMinute, render
from tests.papers.samples import LETTERS, pages, reader, text

MINUTE = CountMinute(
    number="KQ-2026-0007",
    organisation="Hội Liên hiệp Phụ nữ xã Tân Trụ",
    club="CLB Heo Đất ấp 3",
    at=dt.datetime(2026, 10, 31, 14, 5, tzinfo=VIETNAM),
    holder="tiền mặt tổ trưởng giữ",
    fund="heo chung",
    book=Dong(1_178_000),
    counted=Dong(1_168_000),
    notes=((Dong(500_000), 2), (Dong(100_000), 1), (Dong(2_000), 34)),
    counted_by="Lê Thị Hoa",
    signed_by="Phạm Thị Lan",
    conclusion="thiếu 10.000 đ, người giữ tiền phải bù.",
    reason="thối nhầm",
    witnesses="Trần Thị Tư",
    leader="Lê Thị Hoa",
    treasurer="Phạm Thị Lan",
    seal="Mã sổ: 866A-2559 · khoản 34",
)


def test_it_follows_the_form() -> None:
    said = text(render(MINUTE))
    places = [
        said.index(words)
        for words in (
            "BẢNG KIỂM KÊ QUỸ",
            "Số: KQ-2026-0007",
            "Hôm nay, vào 14 giờ 05 ngày 31 tháng 10 năm 2026",
            "Số dư theo sổ quỹ",
            "Số kiểm kê thực tế",
            "- Loại 500.000 đ",
            "Chênh lệch (III = I – II)",
            "+ Thừa: không",
            "+ Thiếu: 10.000 đ. thối nhầm",
            "Kết luận sau khi kiểm kê quỹ: thiếu 10.000 đ",
            "(Ký hoặc điểm chỉ)",
        )
    ]
    assert places == sorted(places)


def test_every_note_is_there_with_its_sum() -> None:
    said = text(render(MINUTE))
    assert "1 - Loại 500.000 đ 2 1.000.000" in said
    assert "3 - Loại 2.000 đ 34 68.000" in said
    assert "I Số dư theo sổ quỹ × 1.178.000" in said
    assert "II Số kiểm kê thực tế × 1.168.000" in said
    assert "III Chênh lệch (III = I – II) × 10.000" in said


def test_it_is_the_clubs_own_form_with_the_seal_of_the_book() -> None:
    said = text(render(MINUTE))
    assert "Mẫu nội bộ của CLB (tham khảo Mẫu số 08a-TT)" in said
    assert said.count("Mã sổ: 866A-2559 · khoản 34") == 2


def test_without_a_difference_no_reason_is_asked() -> None:
    said = text(render(replace(MINUTE, counted=MINUTE.book, conclusion="tiền đếm được khớp với sổ.")))
    assert "Lý do" not in said
    assert "khớp với sổ" in said


def test_too_much_is_written_as_the_form_has_it() -> None:
    said = text(render(replace(MINUTE, counted=Dong(1_198_000), reason="chưa rõ")))
    assert "III Chênh lệch (III = I – II) × −20.000" in said
    assert "+ Thừa: 20.000 đ. chưa rõ" in said


def test_practice_prints_sample_across_it() -> None:
    assert "MẪU" not in text(render(MINUTE)).replace("Mẫu", "")
    assert "MẪU" in text(render(replace(MINUTE, practice=True)))


def test_the_longest_words_print_and_the_same_minute_is_the_same_file() -> None:
    long = replace(MINUTE, reason=LETTERS * 2, witnesses=LETTERS, club=LETTERS[:100])
    assert 1 <= len(pages(render(long))) <= 2
    assert render(MINUTE) == render(MINUTE)
    assert reader(render(MINUTE)).metadata is not None
