"""Cells that hold one of a few words (chọn một trong …): relation, rhythm, support, group, yes or no.

Words count without marks, case and punctuation. Words that would then mean two things (ba and bà, chủ and chú) are
left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from savings_app.member_lists.cells import read_text
from savings_app.member_lists.columns import plain_words
from savings_app.member_lists.sheet import Cell
from savings_app.refusals import N_, Refusal
from savings_app.schemes import HealthGroup, Labelled, Relation, Rhythm, SupportCategory

Choice = TypeVar("Choice", bound=Labelled)

_LONGEST = 40
_LONGEST_WORD = 60

_RELATIONS = {
    Relation.HEAD: "",
    Relation.SPOUSE: "vợ; chồng",
    Relation.CHILD: "con đẻ; con trai; con gái; con ruột",
    Relation.PARENT: "cha; mẹ; bố; má; bố/mẹ; bố mẹ; cha mẹ",
    Relation.OTHER: "cháu; anh; chị; em; ông; con dâu; con rể; anh em; chị em; họ hàng",
}
_RHYTHMS = {
    Rhythm.DAY: "hằng ngày; mỗi ngày; theo ngày",
    Rhythm.WEEK: "hằng tuần; mỗi tuần; theo tuần",
    Rhythm.MONTH: "hằng tháng; mỗi tháng; theo tháng",
    Rhythm.SEASON: "mùa vụ; vụ; theo mùa; theo vụ; mỗi mùa; mỗi vụ",
}
_SUPPORT = {
    SupportCategory.POOR: "nghèo",
    SupportCategory.ISLAND: "xã đảo; đặc khu",
    SupportCategory.NEAR_POOR: "cận nghèo",
    SupportCategory.ETHNIC_MINORITY: "dân tộc; DTTS; người dân tộc thiểu số",
    SupportCategory.OTHER: "khác; không; không thuộc diện",
}
_GROUPS = {
    HealthGroup.HOUSEHOLD: "hộ; HGĐ; theo hộ; tự đóng",
    HealthGroup.POOR: "nghèo",
    HealthGroup.NEAR_POOR: "cận nghèo",
    HealthGroup.NEAR_POOR_IN_POOR_COMMUNE: "",
    HealthGroup.ETHNIC_MINORITY: "dân tộc thiểu số; DTTS",
    HealthGroup.STUDENT: "học sinh; sinh viên; HSSV",
    HealthGroup.GRASSROOTS: "an ninh cơ sở; y tế thôn bản; nghệ nhân",
    HealthGroup.TRAFFICKING_VICTIM: "",
    HealthGroup.BOMB_VICTIM: "",
    HealthGroup.AGRICULTURE: "nông nghiệp; hộ nông nghiệp; nông lâm ngư diêm; mức sống trung bình",
}
_YES = {"x", "co", "yes", "v", "1", "true", "dung"}
_NO = {"khong", "no", "0", "false", "k", "ko", "chua"}


@dataclass(eq=False)
class UnknownChoice(Refusal):
    typed: str
    choices: str
    says = N_("Không hiểu “{typed}”: ghi một trong các chữ {choices}.")


def read_relation(cell: Cell) -> Relation:
    """What she is to the head of her household."""
    return _read(cell, _RELATION_WORDS)


def read_rhythm(cell: Cell) -> Rhythm:
    """How often she puts something aside."""
    return _read(cell, _RHYTHM_WORDS)


def read_support(cell: Cell) -> SupportCategory:
    """Whom the State counts her among."""
    return _read(cell, _SUPPORT_WORDS)


def read_group(cell: Cell) -> HealthGroup:
    """By which group her health insurance is priced."""
    return _read(cell, _GROUP_WORDS)


def read_yes_or_no(cell: Cell) -> bool:
    """A tick, or yes or no in words."""
    if isinstance(cell, bool):
        return cell
    text = read_text(cell)
    word = _word(text)
    if word not in _YES | _NO:
        raise UnknownChoice(text[:_LONGEST], _listed(["x", "có", "không"]))
    return word in _YES


def _words(choices: Mapping[Choice, str]) -> dict[str, Choice]:
    return {
        plain_words(word): choice
        for choice, words in choices.items()
        for word in (choice.label, *filter(None, words.split(";")))
    }


def _read(cell: Cell, words: Mapping[str, Choice]) -> Choice:
    text = read_text(cell)
    choice = words.get(_word(text))
    if choice is None:
        labels = dict.fromkeys(each.label for each in words.values())
        raise UnknownChoice(text[:_LONGEST], _listed(labels))
    return choice


def _word(text: str) -> str:
    return plain_words(text) if len(text) <= _LONGEST_WORD else ""


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


_RELATION_WORDS = _words(_RELATIONS)
_RHYTHM_WORDS = _words(_RHYTHMS)
_SUPPORT_WORDS = _words(_SUPPORT)
_GROUP_WORDS = _words(_GROUPS)
