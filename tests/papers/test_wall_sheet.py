"""The sheet on the wall: every balance, both seals, three signatures, over as many pages as it takes."""

from __future__ import annotations

from dataclasses import replace

from savings_app.money import Dong
from savings_app.months import Month
from savings_app.papers.wall_sheet import SheetRow, WallSheet, render
from tests.papers.samples import LETTERS, pages, text


def row(number: str, words: str, *sums: int, note: str = "") -> SheetRow:
    opening, came_in, went_out = (Dong(each) for each in sums)
    return SheetRow(number, words, opening, came_in, went_out, opening + came_in - went_out, note)


SHEET = WallSheet(
    month=Month(2026, 10),
    organisation="Hội Liên hiệp Phụ nữ xã Tân Trụ",
    club="CLB Heo Đất ấp 3",
    members=(
        row("1", "Nguyễn Thị An", 93_000, 90_000, 0, note="BHYT hộ gia đình"),
        row("", "", 120_000, 0, 20_000, note="BHXH tự nguyện, heo ở nhà"),
    ),
    members_total=row("", "Cộng tiền của hội viên", 213_000, 90_000, 20_000),
    holders=(row("", "Tiền mặt tổ trưởng giữ", 93_000, 90_000, 0, note="Heo chung"),),
    late=("Ghi muộn: Trần Thị Bình 3.000 đ, nộp ngày 20/09/2026, ghi sổ ngày 05/10/2026, phiếu 2026-0012.",),
    seal="Mã sổ: 8DA8-D85D · khoản 36",
    seal_before="Mã sổ: 903B-DBC6 · khoản 22",
    closed=True,
    leader="Lê Thị Hoa",
    treasurer="Phạm Thị Lan",
)


def test_every_balance_is_there() -> None:
    said = text(render(SHEET))
    for words in (
        "BẢNG SỐ DƯ THÁNG 10/2026",
        "Từ 01/10/2026 đến hết 31/10/2026",
        "1 Nguyễn Thị An BHYT hộ gia đình 93.000 90.000 0 183.000",
        "BHXH tự nguyện, heo ở nhà 120.000 0 20.000 100.000",
        "Cộng tiền của hội viên 213.000 90.000 20.000 283.000",
        "Tiền mặt tổ trưởng giữ Heo chung 93.000 90.000 0 183.000",
        "Ghi muộn: Trần Thị Bình",
    ):
        assert words in said, words


def test_both_seals_and_three_signatures() -> None:
    said = text(render(SHEET))
    assert "Cuối tháng này: Mã sổ: 8DA8-D85D · khoản 36" in said
    assert "Lần khóa sổ trước: Mã sổ: 903B-DBC6 · khoản 22" in said
    for who in ("Tổ trưởng", "Thủ quỹ", "Đại diện Hội"):
        assert who in said


def test_a_month_still_open_says_so() -> None:
    said = text(render(replace(SHEET, closed=False, seal_before="")))
    assert "CHƯA KHÓA SỔ" in said
    assert "Lúc in: Mã sổ:" in said
    assert "chưa khóa tháng nào trước đó" in said
    assert "CHƯA KHÓA SỔ" not in text(render(SHEET))


def test_many_members_run_on_and_keep_their_heads() -> None:
    rows = tuple(row(str(each), f"Hội viên {each} {LETTERS[:40]}", 1_000, 0, 0, note="BHYT") for each in range(1, 61))
    printed = pages(render(replace(SHEET, members=rows)))
    assert len(printed) >= 2
    assert all("trang" in page for page in printed)
    assert "Đầu tháng" in printed[1]


def test_practice_prints_sample_across_it() -> None:
    assert "MẪU" in text(render(replace(SHEET, practice=True)))
    assert render(SHEET) == render(SHEET)
