"""The minute of a change of leader: who hands over, who takes over, what, and where they sign."""

from __future__ import annotations

from dataclasses import replace

from savings_app.money import Dong
from savings_app.papers.leadership_minute import LeadershipMinute, MinuteTable, render
from tests.papers.samples import DAY, outside, pages, text

CASH = MinuteTable(
    "1. Tiền mặt",
    ("Quỹ", "Ghi chú", "Số tiền"),
    (40, 40, 20),
    (("Heo chung", "đã kiểm", Dong(425_000)),),
    Dong(425_000),
)
DEVICES = MinuteTable("6. Điện thoại", ("Máy", "Lần cuối"), (60, 40), ())
MINUTE = LeadershipMinute(
    organisation="Hội Liên hiệp Phụ nữ xã Tân Trụ",
    club="CLB Heo Đất ấp 3",
    day=DAY,
    old_leader="Lê Thị Hoa",
    new_leader="Trương Thị Mai",
    officer="Võ Thị Thúy",
    gone=False,
    cash=Dong(425_000),
    tables=(CASH, DEVICES),
    seal="Mã sổ: 7F3A-91C2 · khoản 1.284",
)


def test_it_says_who_what_and_how_much() -> None:
    said = text(render(MINUTE))
    for words in (
        "BIÊN BẢN BÀN GIAO TỔ TRƯỞNG",
        "Tổ trưởng cũ (bên giao): Lê Thị Hoa",
        "425.000 đ (Bốn trăm hai mươi lăm nghìn đồng)",
        "Heo chung đã kiểm 425.000 đ",
        "Cộng",
        "Không có.",
        "Hai bên đã cùng đếm tiền",
        "(Ký tên, đóng dấu)",
        "Mã sổ: 7F3A-91C2 · khoản 1.284",
    ):
        assert words in said, words


def test_whoever_is_gone_does_not_sign() -> None:
    said = text(render(replace(MINUTE, gone=True)))
    assert "không còn để bàn giao" in said
    assert "(không còn để ký)" in said
    assert "Hai bên" not in said


def test_it_is_a4_always_the_same_and_nothing_runs_over() -> None:
    members = tuple((str(number), "Nguyễn Thị Ngọc Hường " * 3, Dong(1_000_000_000)) for number in range(60))
    long = replace(MINUTE, tables=(CASH, MinuteTable("2. Số dư", ("Số", "Họ và tên", "Đã đếm"), (8, 72, 20), members)))
    printed = render(long)
    assert printed == render(long)
    assert len(pages(printed)) > 1
    assert all("Họ và tên" in page for page in pages(printed)[:-1])
    assert outside(printed, edge=20) == []


def test_practice_is_printed_mau() -> None:
    assert "MẪU" in text(render(replace(MINUTE, practice=True)))
