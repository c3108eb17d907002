"""An amount in Vietnamese words, as paper wants it (số tiền bằng chữ): 1.263.600 → "Một triệu hai trăm … đồng".

Unit: whole đồng, zero or more. Always true: one capital at the beginning, no digit, no comma, "đồng" at the end, and
no two amounts read alike. The rules are those of accounting slips: groups of three; a group of 000 is skipped; in a
later group a missing hundred is read "không trăm"; 0 before a unit is "linh"; 21, 24 and 25 end in mốt, tư and lăm.
"""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.money import Dong

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_BILLION = 1_000_000_000


@dataclass(frozen=True, slots=True)
class _Speech:
    """The two words in which North and South differ."""

    no_tens: str
    thousand: str


_NORTHERN = _Speech("linh", "nghìn")
_SOUTHERN = _Speech("lẻ", "ngàn")


def in_words(amount: Dong, *, southern: bool = False) -> str:
    """The amount in words, "Mười nghìn đồng"; the Southern way says "ngàn" and "lẻ".

    Raises ValueError below zero: a paper never carries a negative amount.
    """
    if amount.amount < 0:
        raise ValueError(f"a negative amount is never written in words: {amount}")
    words = _number(amount.amount, _SOUTHERN if southern else _NORTHERN) or [_DIGITS[0]]
    return f"{' '.join(words).capitalize()} đồng"


def _number(number: int, speech: _Speech) -> list[str]:
    """A number of any size; what stands before "tỷ" is a number again: "một nghìn tỷ"."""
    billions, rest = divmod(number, _BILLION)
    words = [*_number(billions, speech), "tỷ"] if billions else []
    millions, thousands = divmod(rest // 1000, 1000)
    for value, unit in ((millions, ["triệu"]), (thousands, [speech.thousand]), (rest % 1000, [])):
        if value:
            words += [*_group(value, speech, later=bool(words)), *unit]
    return words


def _group(value: int, speech: _Speech, *, later: bool) -> list[str]:
    """Three digits, 1 to 999; a later group says its missing hundred."""
    hundreds, below = divmod(value, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or later else []
    if not below:
        return words
    if below < 10:
        return [*words, *([speech.no_tens] if words else []), _DIGITS[below]]
    return [*words, *_two_digits(below)]


def _two_digits(below: int) -> list[str]:
    """10 to 99."""
    tens, unit = divmod(below, 10)
    if tens == 1:
        return ["mười", *([_AFTER_TENS[5] if unit == 5 else _DIGITS[unit]] if unit else [])]
    return [_DIGITS[tens], "mươi", *([_AFTER_TENS.get(unit, _DIGITS[unit])] if unit else [])]
