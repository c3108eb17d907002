"""Which letters can stand on paper, and what happens to those that cannot (chữ in được).

A missing glyph prints as nothing at all, and letters written with loose marks (NFD) fall apart; so every text is
put together (NFC) and looked at letter by letter. A picture (an emoji, an ornament) loses no fact when it is named
instead: a row of them becomes one ``[hình]``. A letter, a digit or a mark that the font lacks is refused, because a
name with a hole in it is another name. Letters of the highland languages that the font does not draw (ŭ, ĕ)
are printed as a letter and its mark.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from savings_app.papers.typeface import letters
from savings_app.refusals import N_, Refusal

PICTURE = "[hình]"

_SAME_TO_THE_EYE = str.maketrans({
    "‐": "-", "‑": "-", "‒": "–", "―": "—", "ʼ": "’", "′": "'", "″": '"',
    "→": "->", "←": "<-", "●": "•", "▪": "•", "■": "•", "◦": "•",
})  # fmt: skip
_SPACES = {"Cc", "Zs", "Zl", "Zp"}
_PICTURES = {"So", "Sk", "Sm", "Co", "Cn", "Cs"}
# A loose mark of this font stands over the letter drawn after it, so it is drawn before its own.
_LOOSE_MARKS = re.compile("(.)([\u0300-\u036f]+)")
_ROW_OF_PICTURES = re.compile("\x00[\x00 ]*\x00|\x00")


@dataclass(eq=False)
class MissingGlyph(Refusal):
    letter: str
    says = N_("Chữ “{letter}” không in được trên giấy: chị viết lại bằng chữ Việt.")


def whole(text: str) -> str:
    """Text on one line with its letters put together: no control or invisible characters, single spaces."""
    together = unicodedata.normalize("NFC", text)
    spaced = "".join(" " if unicodedata.category(letter) in _SPACES else letter for letter in together)
    return re.sub(" +", " ", "".join(letter for letter in spaced if not _invisible(letter))).strip()


def printable(text: str) -> str:
    """The text as it will be printed, every letter of it in the font.

    Raises MissingGlyph.
    """
    marked = "".join(_letter(letter) for letter in whole(text).translate(_SAME_TO_THE_EYE))
    return _ROW_OF_PICTURES.sub(PICTURE, _LOOSE_MARKS.sub(r"\2\1", marked))


def _invisible(letter: str) -> bool:
    """Format characters, and the selectors and frames that only dress the picture before them."""
    return unicodedata.category(letter) in {"Cf", "Me"} or "\ufe00" <= letter <= "\ufe0f"


def _letter(letter: str) -> str:
    if letter in letters():
        return letter
    apart = unicodedata.normalize("NFD", letter)
    if len(apart) > 1 and letters().issuperset(apart):
        return apart
    if unicodedata.category(letter) in _PICTURES:
        return "\x00"
    raise MissingGlyph(letter)
