"""A sentence with its facts, said in either language."""

from __future__ import annotations

import datetime as dt

from savings_app.money import Dong
from savings_app.reports.phrase import phrase
from savings_app.schemes import Scheme

ENGLISH = {"Trả {scheme} {sum} ngày {day:%d/%m}": "{scheme} paid on {day:%d/%m}: {sum}", "BHXH tự nguyện": "Pension"}


def test_it_is_said_in_vietnamese_and_in_another_language() -> None:
    said = phrase(
        "Trả {scheme} {sum} ngày {day:%d/%m}",
        scheme=Scheme.VOLUNTARY_PENSION,
        sum=Dong(264_000),
        day=dt.date(2026, 11, 22),
    )
    assert said.sentence == "Trả BHXH tự nguyện 264.000 đ ngày 22/11"
    assert said.say(ENGLISH.__getitem__) == "Pension paid on 22/11: 264.000 đ"


def test_what_was_typed_is_no_place_for_facts() -> None:
    assert phrase("Lý do: {reason}", reason="{reason!r} {0}").sentence == "Lý do: {reason!r} {0}"


def test_sameness_is_sameness_of_words_and_facts() -> None:
    assert phrase("a {b}", b=1) == phrase("a {b}", b=1)
    assert phrase("a {b}", b=1) != phrase("a {b}", b=2)
