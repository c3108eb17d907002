"""Notices of a coming rate on paper: every fact, several on a page and none torn, MẪU on each in practice."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from savings_app.money import LARGEST, NOTHING, Dong
from savings_app.papers.glyphs import MissingGlyph
from savings_app.papers.rate_notice import NoticeLine, RateNotice, RateNotices, render
from savings_app.schemes import Scheme
from tests.papers.samples import LETTERS, outside, pages, reader, text

LINE = NoticeLine(
    scheme=Scheme.HOUSEHOLD_HEALTH,
    months=12,
    now=Dong(1_366_200),
    then=Dong(1_512_000),
    has=Dong(768_000),
    expected=Dong(1_431_000),
    missing=Dong(81_000),
    put_aside=Dong(5_000),
    rhythm="ngày",
)
NOTICE = RateNotice(
    member="Nguyễn Thị An", member_number="1", nickname="Ba An", hamlet="Ấp 3", lines=(LINE,), provisional=False
)
TOLD = RateNotices(
    organisation="Hội Liên hiệp Phụ nữ xã Tân Trụ",
    club="CLB Heo Đất ấp 3",
    made_on=dt.date(2026, 11, 22),
    what="mức tham chiếu (lương cơ sở)",
    old="2.530.000 đ",
    new="2.800.000 đ",
    since=dt.date(2027, 7, 1),
    day=dt.date(2027, 7, 15),
    source="Nghị định 99/2027/NĐ-CP Điều 3",
    notices=(NOTICE,),
)


def test_it_says_who_what_when_by_which_document_and_how_much() -> None:
    said = text(render(TOLD))
    for words in (
        "Hội Liên hiệp Phụ nữ xã Tân Trụ",
        "CLB Heo Đất ấp 3",
        "GIẤY BÁO MỨC ĐÓNG MỚI",
        "Nguyễn Thị An",
        "Số 1 · “Ba An” · Ấp 3",
        "Từ ngày 01/07/2027: mức tham chiếu (lương cơ sở) đổi từ 2.530.000 đ thành 2.800.000 đ.",
        "Theo: Nghị định 99/2027/NĐ-CP Điều 3",
        "BHYT hộ gia đình 12 tháng 1.366.200 đ 1.512.000 đ 768.000 đ 1.431.000 đ 81.000 đ 5.000 đ mỗi ngày",
        "Ngày đó là 15/07/2027.",
        "lập ngày 22/11/2026",
    ):
        assert words in said
    assert "tạm tính" not in said.lower()


def test_whoever_has_enough_is_told_so() -> None:
    enough = replace(NOTICE, lines=(replace(LINE, missing=NOTHING, put_aside=None),))
    assert "không như đang góp" in text(render(replace(TOLD, notices=(enough,))))


def test_provisional_is_said_on_the_notice_that_is() -> None:
    said = text(render(replace(TOLD, notices=(NOTICE, replace(NOTICE, provisional=True)))))
    assert said.count("Tạm tính: mức này chưa được xác nhận") == 1
    assert said.count("GIẤY BÁO MỨC ĐÓNG MỚI tạm tính") == 1


def test_four_stand_on_a_page_and_none_is_torn() -> None:
    many = tuple(replace(NOTICE, member=f"Chị {each}", provisional=True) for each in "ABCDEFGHI")
    printed = pages(render(replace(TOLD, notices=many)))
    assert [page.count("GIẤY BÁO") for page in printed] == [4, 4, 1]
    for page in printed:
        assert page.count("Chị ") == page.count("Còn thiếu") == page.count("Ngày đó là")


def test_in_practice_every_one_says_so() -> None:
    printed = pages(render(replace(TOLD, notices=(NOTICE,) * 3, practice=True)))
    assert [page.count("MẪU") for page in printed] == [4]
    assert "MẪU" not in text(render(TOLD))


def test_the_longest_words_and_largest_sums_stay_on_the_paper() -> None:
    most = Dong(LARGEST)
    sums = replace(LINE, now=most, then=most, has=most, expected=most, missing=most, put_aside=most)
    long = replace(NOTICE, member=LETTERS[:100], nickname=LETTERS[:100], hamlet=LETTERS[:100], lines=(sums,) * 4)
    told = replace(TOLD, source="Nghị định " * 30, notices=(long, NOTICE), club=LETTERS[:100])
    assert outside(render(told), edge=20) == []
    assert len(pages(render(told))) == 1


def test_the_same_notices_are_the_same_file_in_vietnamese() -> None:
    assert render(TOLD) == render(TOLD)
    found = reader(render(TOLD))
    assert found.metadata is not None
    assert found.metadata.title == "Giấy báo mức đóng mới từ ngày 01/07/2027"


def test_a_letter_the_paper_lacks_is_refused() -> None:
    with pytest.raises(MissingGlyph):
        render(replace(TOLD, source="Nghị định 中"))
