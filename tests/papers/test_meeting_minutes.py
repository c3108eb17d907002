"""The minutes of a meeting on paper: who came, every pig in figures and the sum in words, the decisions, who signs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from savings_app.money import Dong
from savings_app.papers.meeting_minutes import NO_MEETING, MeetingMinutes, OpenedPig, render
from tests.papers.samples import LETTERS, outside, pages, reader, text, unspaced

PIG = OpenedPig("Nguyễn Thị An “Ba An” (số 1)", "BHXH tự nguyện", Dong(312_000), "2026-0123")
MINUTES = MeetingMinutes(
    number="BH-2026-0007",
    organisation="Hội Liên hiệp Phụ nữ xã Tân Trụ",
    club="CLB Heo Đất ấp 3",
    day=dt.date(2026, 11, 18),
    place="Nhà văn hóa ấp 3",
    chair="Lê Thị Hoa",
    secretary="Trần Thị Bình",
    came=("Nguyễn Thị An “Ba An” (số 1)", "Trần Thị Bình (số 2)"),
    absent=("Võ Thị Tư (số 3)",),
    pigs=(PIG, replace(PIG, name="Trần Thị Bình (số 2)", sum=Dong(88_000), slip="2026-0124, 2026-0130")),
    money=("Góp trong ngày: 12 khoản, tiền mặt 36.000 đ.",),
    cash=Dong(436_000),
    decided=("Tháng sau họp sớm.", "Góp thêm 1.000 đ một ngày."),
)


def test_it_says_what_a_minute_says_in_its_order() -> None:
    said = text(render(MINUTES))
    places = [
        said.index(words)
        for words in (
            "BIÊN BẢN SINH HOẠT TỔ",
            "Ngày 18 tháng 11 năm 2026 (10 tháng 10 âm lịch)",
            "Số: BH-2026-0007",
            "Nơi họp: Nhà văn hóa ấp 3",
            "Chủ trì: Lê Thị Hoa",
            "I. Có mặt 2 trên 3 hội viên",
            "Vắng mặt: Võ Thị Tư (số 3)",
            "II. Khui heo tại buổi họp",
            "III. Tiền trong ngày họp",
            "- Góp trong ngày: 12 khoản",
            "436.000 đ (Bốn trăm ba mươi sáu nghìn đồng)",
            "IV. Đã bàn và quyết định",
            "1. Tháng sau họp sớm.",
            "2. Góp thêm 1.000 đ một ngày.",
            "Đại diện hội viên",
        )
    ]
    assert places == sorted(places)


def test_every_pig_is_there_and_the_sum_in_words() -> None:
    said = text(render(MINUTES))
    assert "1 Nguyễn Thị An “Ba An” (số 1) BHXH tự nguyện 312.000 2026-0123" in said
    assert "88.000 2026-0124," in said
    assert "Cộng 400.000" in said
    assert "Tiền khui heo bằng chữ: Bốn trăm nghìn đồng" in said


def test_what_there_was_none_of_is_said() -> None:
    said = text(render(replace(MINUTES, pigs=(), absent=(), decided=(), place="", secretary="")))
    for words in ("Không khui heo nào.", "Vắng mặt: Không có ai.", "quyết định Không có.", "Nơi họp: ……"):
        assert words in said
    one = text(render(replace(MINUTES, decided=("Họp sớm.",))))
    assert "quyết định Họp sớm." in one


def test_a_record_taken_back_says_so() -> None:
    said = text(render(replace(MINUTES, came=(), correction="Ghi lại thay biên bản số BH-2026-0006.")))
    assert NO_MEETING in said
    assert "Ghi lại thay biên bản số BH-2026-0006." in said
    assert "Có mặt" not in said


def test_practice_prints_sample_across_it() -> None:
    assert "MẪU" not in text(render(MINUTES)).replace("Mẫu", "")
    assert "MẪU" in text(render(replace(MINUTES, practice=True)))


@pytest.mark.parametrize("pigs", [1, 60])
def test_long_minutes_run_on_and_nothing_leaves_the_paper(pigs: int) -> None:
    long = replace(
        MINUTES,
        came=(LETTERS[:100],) * 40,
        pigs=(replace(PIG, sum=Dong(999_999_999_999), slip="2026-0123, " * 6),) * pigs,
        decided=(LETTERS * 2,) * 20,
        place=LETTERS[:100],
        club=LETTERS[:100],
    )
    printed = render(long)
    assert len(pages(printed)) > 1
    assert outside(printed, edge=20) == []
    signed = unspaced(pages(printed)[-1])
    assert unspaced("20.") in signed, "the last point stands above the signatures"
    assert "Chủtrì" in signed


def test_the_same_minutes_are_the_same_file() -> None:
    assert render(MINUTES) == render(MINUTES)
    assert reader(render(MINUTES)).metadata is not None
