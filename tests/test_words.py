"""Amounts in words: the table of pairs, the Southern way, and that no two amounts read alike."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.money import Dong
from savings_app.words import in_words

PAIRS = [
    (0, "Không đồng"),
    (1, "Một đồng"),
    (4, "Bốn đồng"),
    (5, "Năm đồng"),
    (10, "Mười đồng"),
    (11, "Mười một đồng"),
    (14, "Mười bốn đồng"),
    (15, "Mười lăm đồng"),
    (20, "Hai mươi đồng"),
    (21, "Hai mươi mốt đồng"),
    (24, "Hai mươi tư đồng"),
    (25, "Hai mươi lăm đồng"),
    (45, "Bốn mươi lăm đồng"),
    (101, "Một trăm linh một đồng"),
    (104, "Một trăm linh bốn đồng"),
    (105, "Một trăm linh năm đồng"),
    (110, "Một trăm mười đồng"),
    (115, "Một trăm mười lăm đồng"),
    (121, "Một trăm hai mươi mốt đồng"),
    (1_000, "Một nghìn đồng"),
    (1_001, "Một nghìn không trăm linh một đồng"),
    (1_010, "Một nghìn không trăm mười đồng"),
    (1_015, "Một nghìn không trăm mười lăm đồng"),
    (1_100, "Một nghìn một trăm đồng"),
    (3_000, "Ba nghìn đồng"),
    (5_000, "Năm nghìn đồng"),
    (10_000, "Mười nghìn đồng"),
    (10_500, "Mười nghìn năm trăm đồng"),
    (15_000, "Mười lăm nghìn đồng"),
    (20_005, "Hai mươi nghìn không trăm linh năm đồng"),
    (21_000, "Hai mươi mốt nghìn đồng"),
    (101_000, "Một trăm linh một nghìn đồng"),
    (105_000, "Một trăm linh năm nghìn đồng"),
    (115_000, "Một trăm mười lăm nghìn đồng"),
    (264_000, "Hai trăm sáu mươi tư nghìn đồng"),
    (300_000, "Ba trăm nghìn đồng"),
    (330_000, "Ba trăm ba mươi nghìn đồng"),
    (505_440, "Năm trăm linh năm nghìn bốn trăm bốn mươi đồng"),
    (546_480, "Năm trăm bốn mươi sáu nghìn bốn trăm tám mươi đồng"),
    (884_520, "Tám trăm tám mươi tư nghìn năm trăm hai mươi đồng"),
    (1_000_000, "Một triệu đồng"),
    (1_000_001, "Một triệu không trăm linh một đồng"),
    (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
    (1_050_000, "Một triệu không trăm năm mươi nghìn đồng"),
    (1_263_600, "Một triệu hai trăm sáu mươi ba nghìn sáu trăm đồng"),
    (1_366_200, "Một triệu ba trăm sáu mươi sáu nghìn hai trăm đồng"),
    (21_000_005, "Hai mươi mốt triệu không trăm linh năm đồng"),
    (1_000_000_000, "Một tỷ đồng"),
    (1_005_000_000, "Một tỷ không trăm linh năm triệu đồng"),
    (1_234_567_890, "Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng"),
]

BEYOND_A_BILLION = [
    (1_000_000_005, "Một tỷ không trăm linh năm đồng"),
    (21_000_000_000, "Hai mươi mốt tỷ đồng"),
    (1_000_000_000_000, "Một nghìn tỷ đồng"),
    (1_005_000_000_000, "Một nghìn không trăm linh năm tỷ đồng"),
    (1_000_000_000_000_000, "Một triệu tỷ đồng"),
    (1_000_000_000_000_000_000, "Một tỷ tỷ đồng"),
]

SOUTHERN_PAIRS = [
    (0, "Không đồng"),
    (1_001, "Một ngàn không trăm lẻ một đồng"),
    (21_000, "Hai mươi mốt ngàn đồng"),
    (105_000, "Một trăm lẻ năm ngàn đồng"),
    (1_366_200, "Một triệu ba trăm sáu mươi sáu ngàn hai trăm đồng"),
    (1_005_000_000, "Một tỷ không trăm lẻ năm triệu đồng"),
]

amounts = st.one_of(st.integers(0, 999_999), st.integers(0, 10**12), st.integers(0, 10**19)).map(Dong)


@pytest.mark.parametrize(("number", "words"), PAIRS + BEYOND_A_BILLION)
def test_reads_as_the_table_prints(number: int, words: str) -> None:
    assert in_words(Dong(number)) == words


@pytest.mark.parametrize(("number", "words"), SOUTHERN_PAIRS)
def test_reads_the_southern_way(number: int, words: str) -> None:
    assert in_words(Dong(number), southern=True) == words


def test_the_table_is_whole() -> None:
    assert len(dict(PAIRS)) == 50


@pytest.mark.parametrize("number", [-1, -1_000])
def test_a_negative_amount_has_no_words(number: int) -> None:
    with pytest.raises(ValueError, match="negative"):
        in_words(Dong(number))


@given(amount=amounts, southern=st.booleans())
def test_the_words_read_back_to_the_amount(amount: Dong, southern: bool) -> None:
    words = in_words(amount, southern=southern)
    assert read_back(words) == amount.amount


@given(amount=amounts, southern=st.booleans())
def test_the_form_never_varies(amount: Dong, southern: bool) -> None:
    words = in_words(amount, southern=southern)
    assert re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+)* đồng", words)
    assert words[0].isupper()
    assert words[1:] == words[1:].lower()


@given(amount=amounts)
def test_north_and_south_differ_in_two_words_only(amount: Dong) -> None:
    northern = in_words(amount).lower().replace("nghìn", "ngàn").replace("linh", "lẻ")
    assert northern == in_words(amount, southern=True).lower()


FIGURE = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip


def read_back(words: str) -> int:
    """What a person hears: written apart from the module, from the words alone."""
    assert words.endswith(" đồng")
    return hear(words.lower().removesuffix(" đồng").split())


def hear(words: list[str]) -> int:
    for unit, worth in (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 1000), ("ngàn", 1000), ("trăm", 100)):
        if unit in words:
            at = len(words) - 1 - words[::-1].index(unit)
            return hear(words[:at]) * worth + hear(words[at + 1 :])
    return hear_below_a_hundred(words)


def hear_below_a_hundred(words: list[str]) -> int:
    if "mươi" in words:
        return FIGURE[words[0]] * 10 + hear_below_a_hundred(words[2:])
    if words[:1] == ["mười"]:
        return 10 + hear_below_a_hundred(words[1:])
    if words[:1] in (["linh"], ["lẻ"]):
        words = words[1:]
    assert len(words) <= 1
    return FIGURE[words[0]] if words else 0
