"""The sheet that is ticked, on A4: every line in its order, the heading on each page, totals once at the end."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from savings_app.papers.tick_sheet import NOBODY, TickBox, TickLine, TickMember, TickPaper, render
from tests.papers.samples import LETTERS, outside, pages, reader, text

MONDAY = dt.date(2026, 11, 16)
EMPTY = (TickBox(),) * 7
HEALTH = TickLine("BHYT hộ gia đình", "3.000 đ/ngày", at_home=False, boxes=EMPTY)
PENSION = TickLine("BHXH tự nguyện", "heo nhà 10.000 đ/ngày", at_home=True, boxes=EMPTY)
AN = TickMember("1", "Nguyễn Thị An", "Ba An", (HEALTH, PENSION))
BINH = TickMember("2", "Trần Thị Bình", "", (HEALTH,))
WEEK = TickPaper(
    days=tuple(MONDAY + dt.timedelta(days=after) for after in range(7)),
    organisation="Hội Liên hiệp Phụ nữ xã Tân Trụ",
    club="CLB Heo Đất ấp 3",
    members=(AN, BINH),
    at_home=True,
    leader="Lê Thị Hoa",
)


def club_of(count: int) -> TickPaper:
    return replace(WEEK, members=tuple(replace(AN, number=str(number)) for number in range(101, count + 101)))


def test_everything_stands_on_it() -> None:
    said = text(render(WEEK))
    for words in (
        "PHIẾU ĐÁNH DẤU",
        "Tuần 16/11/2026 – 22/11/2026",
        "Thứ 2 16/11 8/10 ÂL",
        "CN 22/11 14/10 ÂL",
        "Nguyễn Thị An “Ba An”",
        "BHYT hộ gia đình 3.000 đ/ngày",
        "heo nhà 10.000 đ/ngày",
        "Tổng ngày: tiền mặt",
        "Tổng ngày: heo nhà",
        "Tổ trưởng",
        "Người nhập vào sổ",
        "Lê Thị Hoa",
    ):
        assert words in said, words
    assert said.index("Nguyễn Thị An") < said.index("Trần Thị Bình")


def test_under_a_total_stands_what_the_book_has_already() -> None:
    cash = ("60.000", "", "12.345.678", "", "", "", "")
    said = text(render(replace(WEEK, written_cash=cash, written_at_home=("",) * 7)))
    assert "Tổng ngày: tiền mặt đã có trong sổ" in said
    assert "Tổng ngày: heo nhà đã có trong sổ" not in said
    assert "60.000 12.345.678" in said
    assert "tiền mặt đã có trong sổ" not in text(render(WEEK))


def test_only_the_kinds_of_money_that_stand_on_it_are_totalled() -> None:
    cash = text(render(replace(WEEK, members=(BINH,), at_home=False)))
    assert "Tổng ngày: tiền mặt" in cash
    assert "Tổng ngày: heo nhà" not in cash
    assert "Tổng ngày: tiền mặt" not in text(render(replace(WEEK, cash=False)))


def test_fifty_lines_take_three_pages_with_the_heading_on_each() -> None:
    printed = pages(render(club_of(25)))
    assert len(printed) == 3
    assert all("CLB Heo Đất ấp 3 · tuần 16/11/2026" in page and "Họ và tên" in page for page in printed)
    assert all("Thứ 2" in page for page in printed)
    assert ["Tổng ngày: tiền mặt" in page for page in printed] == [False, False, True]
    numbers = [
        int(word) for page in printed for word in page.split("14/10 ÂL")[1].split() if word.isdigit() and len(word) == 3
    ]
    assert numbers == list(range(101, 126)), "nobody is left out, nobody stands twice"


def test_a_member_is_never_torn_over_two_pages() -> None:
    for count in range(10, 16):
        for page in pages(render(club_of(count))):
            assert page.count("BHYT hộ gia đình") == page.count("BHXH tự nguyện") == page.count("“Ba An”")


def test_paper_is_a4_upright_and_nothing_runs_over_its_edge() -> None:
    printed = render(club_of(25))
    for page in reader(printed).pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    assert outside(printed, edge=24) == []


def test_a_box_is_empty_or_holds_what_the_book_has_or_is_not_hers() -> None:
    boxes = (TickBox(printed="3.000"), TickBox(printed="CK 100.000"), TickBox(open=False), *EMPTY[3:])
    week = replace(WEEK, members=(replace(BINH, lines=(replace(HEALTH, boxes=boxes),)),), transfers=True)
    said = text(render(week))
    assert "3.000 đ/ngày 3.000 CK 100.000 –" in said
    assert "Số có chữ CK là chuyển khoản: không cộng vào tổng." in said
    assert "chuyển khoản" not in text(render(WEEK))


def test_a_leap_month_and_nobody_are_said() -> None:
    leap = tuple(dt.date(2028, 7, 3) + dt.timedelta(days=after) for after in range(7))
    assert "11/5N ÂL" in text(render(replace(WEEK, days=leap)))
    assert NOBODY in text(render(replace(WEEK, members=())))


def test_practice_prints_sample_across_it_and_every_letter_is_there() -> None:
    assert "MẪU" in text(render(replace(WEEK, practice=True)))
    assert "MẪU" not in text(render(WEEK))
    assert render(replace(WEEK, members=(replace(AN, name=" ".join(LETTERS)),)))
    assert render(WEEK) == render(WEEK)
