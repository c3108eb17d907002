"""Names and short notes of people: read, put in Vietnamese order, searched (họ tên, ghi chú).

Always true of what is read: NFC, single spaces, nothing invisible. Order is by given name (the last word), then
surname, then what stands between; a ă â b c d đ e ê …; the tones ngang, huyền, hỏi, ngã, sắc, nặng count only where
the letters of a word tie. Both keys are worked out here and stored, because databases disagree on all of this.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from savings_app.refusals import N_, Refusal

LONGEST_NAME = 100

_MOST_TYPED = 10
"""Times the limit that is looked at: tidying a long run of marks would take minutes."""

_SPACES = re.compile(r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_SOFT = re.compile(r"[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
# In a note an emoji keeps the joiner between its parts.
_SOFT_IN_NOTE = re.compile(r"[\u00ad\u200b\u200c\u2060\ufeff]|(?<![^\w\s])\u200d|\u200d(?![^\w\s])")
_NAME = re.compile(r"(?:[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ][\u0300-\u034e\u0350-\u036f]{0,2}|[ '’.-])*")
_LETTER = re.compile(r"[^ '’.-]")
_IDENTITY_NUMBER = re.compile(r"(?<![0-9])[0-9]{12}(?![0-9])")
_UNWRITTEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}

_ORDER = {each: f"{place:02}" for place, each in enumerate("0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=1)}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_LETTERS_END, _OTHER_LETTER, _TONES_END = "00", "99", "0"


@dataclass(eq=False)
class NoName(Refusal):
    says = N_("Chưa nhập họ tên.")


@dataclass(eq=False)
class NameTooLong(Refusal):
    limit: int
    says = N_("Họ tên dài quá: tối đa {limit} chữ.")


@dataclass(eq=False)
class UnreadableName(Refusal):
    found: str
    says = N_("Họ tên có ký tự “{found}” không dùng được: chỉ dùng chữ cái, dấu cách, dấu chấm, gạch nối và dấu nháy.")


@dataclass(eq=False)
class NoteTooLong(Refusal):
    limit: int
    says = N_("Dòng này dài quá: tối đa {limit} chữ.")


@dataclass(eq=False)
class UnreadableNote(Refusal):
    found: str
    says = N_("Dòng này có ký tự “{found}” không dùng được; chị xóa ký tự ấy rồi gõ lại.")


@dataclass(eq=False)
class IdentityNumberInNote(Refusal):
    says = N_("Số CCCD không ghi ở đây; chị xóa dãy 12 số ấy.")


def read_name(typed: str) -> str:
    """A person's name as typed, tidied. Raises NoName, NameTooLong or UnreadableName."""
    if len(typed) > LONGEST_NAME * _MOST_TYPED:
        raise NameTooLong(LONGEST_NAME)
    name = _tidy(_SOFT.sub("", typed))
    if len(name) > LONGEST_NAME:
        raise NameTooLong(LONGEST_NAME)
    unreadable = _NAME.sub("", name, count=1)
    if unreadable:
        raise UnreadableName(unreadable[0])
    if not _LETTER.search(name):
        raise NoName()
    return name


def read_note(typed: str, limit: int = 200) -> str:
    """One line of free text as typed, tidied; empty stays empty. Figures and emoji may stand in it.

    Raises NoteTooLong, UnreadableNote or IdentityNumberInNote.
    """
    if len(typed) > limit * _MOST_TYPED:
        raise NoteTooLong(limit)
    note = _tidy(_SOFT_IN_NOTE.sub("", typed))
    if len(note) > limit:
        raise NoteTooLong(limit)
    for each in note:
        if each != "\u200d" and unicodedata.category(each) in _UNWRITTEN:
            raise UnreadableNote(each)
    if holds_identity_number(note):
        raise IdentityNumberInNote()
    return note


def holds_identity_number(text: str) -> bool:
    """Whether twelve digits stand together in it, as in a CCCD."""
    return _IDENTITY_NUMBER.search(text) is not None


def given_name(name: str) -> str:
    """The word a person is called and sorted by, the last: "Trần Thị Ánh" → "Ánh"; empty for an empty name."""
    return name.split()[-1] if name.split() else ""


def sort_key(name: str) -> str:
    """Digits only, so that any collation of any database puts them in the Vietnamese order of the names."""
    words = name.split()
    return "".join(_word_key(word) for word in [*words[-1:], *words[:-1]])


def search_key(text: str) -> str:
    """What two spellings have in common: no marks, đ as d, lower case, no apostrophes, single spaces."""
    plain = unicodedata.normalize("NFD", _SOFT.sub("", text).lower()).replace("đ", "d")
    kept = "".join(each for each in plain if each not in "'’" and unicodedata.category(each) != "Mn")
    return " ".join(unicodedata.normalize("NFC", kept).split())


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def _word_key(word: str) -> str:
    """Two digits a letter, then the tones; both ends are lower than anything that could follow."""
    letters, tones = [], []
    for each in unicodedata.normalize("NFC", word.lower()):
        bare, tone = _without_tone(each)
        tones.append(tone)
        if bare.isalnum():
            letters.append(_ORDER.get(bare, _ORDER.get(unicodedata.normalize("NFD", bare)[0], _OTHER_LETTER)))
    return "".join([*letters, _LETTERS_END, *tones, _TONES_END])


def _without_tone(letter: str) -> tuple[str, str]:
    """The letter of the alphabet and the tone on it, "" for none: ế → ê and sắc."""
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(_TONES.get(part, "") for part in parts)
    bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return bare, tone
