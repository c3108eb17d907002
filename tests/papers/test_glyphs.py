"""What can be printed: the Vietnamese letters, put together; pictures named; a missing letter refused."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from savings_app.papers.glyphs import PICTURE, MissingGlyph, printable, whole
from savings_app.papers.typeface import letters
from tests.papers.samples import LETTERS


def test_all_134_vietnamese_letters_are_printed_as_they_are() -> None:
    assert len(LETTERS) == 134
    assert printable(LETTERS) == LETTERS


def test_letters_with_loose_marks_are_put_together() -> None:
    assert printable(unicodedata.normalize("NFD", LETTERS)) == LETTERS


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Cảm ơn chị 🙏🏽", f"Cảm ơn chị {PICTURE}"),
        ("👨‍👩‍👧 🎉🎉 vui", f"{PICTURE} vui"),
        ("Lan🌸Hoa", f"Lan{PICTURE}Hoa"),
        ("1️⃣ nộp", "1 nộp"),
        ("10.000 → 20.000", "10.000 -> 20.000"),
        ("● một ‑ hai", "• một - hai"),
        ("dòng một\nhai\tba\x00", "dòng một hai ba"),
        ("a\u200bb\u202ec\ufeff", "abc"),
        ("1\u202f000\u00a0đ ₫", "1 000 đ ₫"),
    ],
)
def test_what_is_not_a_letter(written: str, printed: str) -> None:
    assert printable(written) == printed


@pytest.mark.parametrize(("name", "printed"), [("Bhŭm", "Bh\u0306um"), ("Rơ̆m", "R\u0306ơm")])
def test_a_letter_the_font_does_not_draw_is_printed_with_its_mark(name: str, printed: str) -> None:
    """The font's mark stands over the letter that follows it."""
    assert printable(name) == printed


@pytest.mark.parametrize("letter", ["ក", "陳", "ƀ", "①", "Щ"])
def test_a_missing_letter_is_refused_by_name(letter: str) -> None:
    with pytest.raises(MissingGlyph) as refused:
        printable(f"Thạch {letter} Rây")
    assert refused.value.letter == letter
    assert f"“{letter}”" in refused.value.sentence


@given(st.text(max_size=40))
def test_whatever_is_written_either_every_letter_can_be_printed_or_one_is_refused(written: str) -> None:
    try:
        shown = printable(written)
    except MissingGlyph as refused:
        shown = "" if refused.letter not in letters() else "\n"
    assert set(shown) <= letters() - {"\n"}


@given(st.text(max_size=40))
def test_whole_text_stays_as_it_is(written: str) -> None:
    assert whole(whole(written)) == whole(written)
