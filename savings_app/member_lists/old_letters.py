"""Vietnamese written for old fonts, or read in the wrong encoding (phông TCVN3, VNI; sai bảng mã).

On screen such text looks right only in its own font; kept as it is, it would be nonsense on every slip. It is
recognised by what Vietnamese in Unicode never has: letters and signs of other languages, and two-letter vowels such as
"aà" or "eã" of VNI.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from savings_app.refusals import N_, Refusal

_LOOKED_AT = 1_000
"""Longer texts are refused for their length, and composing a long run of marks would take minutes."""

_FOREIGN = re.compile(r"[µ¸¶·¹¨»¾¼½©®ª«¬¡¢£¤¥¦§×Þß÷þÆæØø\ufffd]|[\u0080-\u009f]")
_TWO_LETTER_VOWEL = re.compile(r"[aeAE][à-ÿÀ-Þ]")


@dataclass(eq=False)
class OldLetters(Refusal):
    typed: str
    says = N_(
        "Chữ “{typed}” viết bằng phông cũ (TCVN3, VNI) hoặc sai bảng mã. "
        "Chị đổi cả tệp sang Unicode (UTF-8) rồi đưa lại."
    )


def refuse_old_letters(text: str) -> str:
    """The text itself, when it is Vietnamese in Unicode as far as can be told."""
    composed = unicodedata.normalize("NFC", text[:_LOOKED_AT])
    if _FOREIGN.search(composed) or _TWO_LETTER_VOWEL.search(composed):
        raise OldLetters(text[:30])
    return text
