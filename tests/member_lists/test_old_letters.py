"""Text for old fonts or read in the wrong encoding is recognised; Vietnamese in Unicode is let through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.member_lists.old_letters import OldLetters, refuse_old_letters

TCVN3 = ["NguyÔn ThÞ Hoa", "TrÇn V¨n Mét", "§Æng ThÞ B×nh"]
VNI = ["Nguyeãn Thò Hoa", "Traàn Vaên Maãu", "Leâ Thò Lan", "Phaïm Thò UÙt", "Ñaëng Thò Haèng"]
ENCODINGS = ["Nguyễn Thị Hoa".encode().decode("cp1252", "replace"), "NguyêÞn Thiò Hoa", "Nguy\ufffdn"]
UNICODE = [
    "Nguyễn Thị Hòa",
    "Hoà Thuý Uyên Khuê",
    "ĐẶNG THỊ ÁNH",
    "Thạch Thị Sa Rây",
    "K'Brạ",
    "Ấp 3, khu phố 4/2",
    "Y Blŏ Êban",
    "Nguyễn Huệ – Quế",
    "Kiều Oanh",
]
WORDS = ["Nguyễn", "Trần", "Phạm", "Huỳnh", "Đặng", "Thị", "Văn", "Hoà", "Thuỷ", "Quý", "Khoẻ", "Ngoãn", "Nghĩa"]


@pytest.mark.parametrize("text", [*TCVN3, *VNI, *ENCODINGS])
def test_old_letters_are_refused(text: str) -> None:
    with pytest.raises(OldLetters, match="Unicode"):
        refuse_old_letters(text)


@pytest.mark.parametrize("text", UNICODE)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_vietnamese_is_let_through(text: str, form: str) -> None:
    typed = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    assert refuse_old_letters(typed) == typed


@given(st.lists(st.sampled_from(WORDS)))
def test_words_of_names_never_look_old(words: list[str]) -> None:
    assert refuse_old_letters(" ".join(words)) == " ".join(words)
