"""A printed file: its facts, its foot, MẪU on practice, and the same bytes for the same content."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from reportlab.platypus import PageBreak

from savings_app.papers.paragraphs import Look, paragraph
from savings_app.papers.sheet import A5_PORTRAIT, Sheet, print_sheet, room_left
from tests.papers.samples import outside, pages, reader

SHEET = Sheet(size=A5_PORTRAIT, margin=30, title="Phiếu thử", author="CLB Heo Đất", foot="Mã sổ: 7F3A-91C2")


def printed(sheet: Sheet = SHEET, *, count: int = 3) -> bytes:
    story = [piece for number in range(count) for piece in (paragraph(f"Tờ {number}", Look(12)), PageBreak())]
    return print_sheet(sheet, story[:-1])


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    read = reader(printed())
    assert read.metadata is not None
    assert (read.metadata.title, read.metadata.author) == ("Phiếu thử", "CLB Heo Đất")
    assert str(read.root_object["/Lang"]) == "vi-VN"


def test_every_page_is_numbered_out_of_all() -> None:
    assert [f"trang {number}/3" in page for number, page in enumerate(pages(printed()), start=1)] == [True] * 3


def test_every_page_carries_the_foot() -> None:
    assert all("Mã sổ: 7F3A-91C2" in page for page in pages(printed()))


def test_a_foot_too_long_for_the_page_is_shortened() -> None:
    with_long_foot = printed(replace(SHEET, foot="Nguyễn Thị Hoa " * 20))
    assert "…" in pages(with_long_foot)[0]
    assert "trang 1/3" in pages(with_long_foot)[0]
    assert outside(with_long_foot, edge=25) == []


def test_practice_says_so_across_every_page_and_in_the_title() -> None:
    read = reader(printed(replace(SHEET, practice=True)))
    assert all("MẪU" in page for page in pages(printed(replace(SHEET, practice=True))))
    assert read.metadata is not None
    assert read.metadata.title == "MẪU · Phiếu thử"
    assert not any("MẪU" in page for page in pages(printed()))


def test_the_same_content_gives_the_same_bytes() -> None:
    assert printed() == printed()


def test_every_letter_comes_with_the_file() -> None:
    resources: list[Any] = [page["/Resources"] for page in reader(printed()).pages]
    fonts = [font.get_object() for each in resources for font in each["/Font"].values()]
    ours = [font for font in fonts if "BeVietnamPro" in font["/BaseFont"]]
    assert ours
    assert all("/FontFile2" in font["/FontDescriptor"] for font in ours)


@pytest.mark.parametrize(("count", "fits"), [(1, True), (200, False)])
def test_room_left(count: int, fits: bool) -> None:
    assert (room_left(SHEET, [paragraph("Một dòng", Look(12))] * count) >= 0) is fits
