"""The list of covers that end, on A4: everyone, under the stretch of days, over as many pages as it takes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from savings_app.money import Dong
from savings_app.papers.coverage_list import CoverageList, ListedEnd, render
from tests.papers.samples import LETTERS, pages, text

AN = ListedEnd(
    name="Nguyễn Thị An",
    known_by="Số 1 · “Ba An” · Ấp 3",
    scheme="BHYT hộ gia đình",
    until=dt.date(2026, 12, 2),
    to_know="Đóng chậm nhất ngày 02/12/2026 thì thẻ liền nhau.",
    saved=Dong(400_000),
    buys="Đủ mua 3 tháng (341.550 đ).",
)
HUSBAND = replace(
    AN, name="Trần Văn Tư", known_by="Hộ Nguyễn Thị An", until=None, saved=None, buys="không nuôi heo riêng"
)
LIST = CoverageList(
    on=dt.date(2026, 11, 22),
    organisation="Hội Liên hiệp Phụ nữ xã Tân Trụ",
    club="CLB Heo Đất ấp 3",
    counts="Hết hạn trong 15 ngày: 1 người",
    bands=(("Hết hạn trong 15 ngày", (AN,)), ("Chưa biết ngày hết hạn", (HUSBAND,))),
)


def test_everyone_stands_under_how_soon_it_ends() -> None:
    said = text(render(LIST))
    for words in (
        "DANH SÁCH SẮP HẾT HẠN BẢO HIỂM",
        "Ngày 22 tháng 11 năm 2026",
        "Hết hạn trong 15 ngày: 1 người",
        "Nguyễn Thị An Số 1 · “Ba An” · Ấp 3",
        "02/12/2026",
        "400.000 đ",
        "Đủ mua 3 tháng (341.550 đ).",
        "Chưa biết ngày hết hạn: 1",
        "không nuôi heo riêng",
    ):
        assert words in said, words


def test_a_long_stretch_repeats_its_name_and_heads() -> None:
    printed = pages(render(replace(LIST, bands=(("Đã hết hạn", (AN,) * 60),))))
    assert len(printed) > 2
    assert all("Đã hết hạn: 60" in page and "Việc cần biết" in page for page in printed)


def test_nobody_is_said() -> None:
    assert "Không có ai trong danh sách này." in text(render(replace(LIST, bands=())))


def test_practice_prints_sample_across_it_and_every_letter_is_there() -> None:
    assert "MẪU" in text(render(replace(LIST, practice=True)))
    assert "MẪU" not in text(render(LIST))
    letters = replace(AN, to_know=" ".join(LETTERS))
    assert render(replace(LIST, bands=(("Đã hết hạn", (letters,)),)))
    assert render(LIST) == render(LIST)
