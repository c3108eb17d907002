"""Whole numbers and choices as people type them into fields and options: read into values, or refused in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeVar

from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled

MOST_DIGITS = 9

_PARTS = re.compile(r"[^\W\d_]+|\d+")

Choice = TypeVar("Choice", bound=Labelled)


@dataclass(eq=False)
class UnreadableNumber(Refusal):
    typed: str
    says = N_("Không đọc được số “{typed}”: chỉ dùng số nguyên từ 0 đến 999999999.")


@dataclass(eq=False)
class UnreadableChoice(Refusal):
    typed: str
    known: str
    says = N_("Không có lựa chọn “{typed}”; chọn một trong: {known}.")


def read_whole(typed: str) -> int:
    """A whole number from 0 to 999.999.999."""
    text = typed.strip(" ")
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        raise UnreadableNumber(typed[:20])
    return int(text)


def bare_number(written: str) -> str:
    """The number on somebody's paper, the same however it is written: FT 0123, ft-123 and FT123 are one."""
    return " ".join(part.lstrip("0") for part in _PARTS.findall(written.casefold()))


def read_choice(typed: str, among: type[Choice]) -> Choice:
    """The choice of that stored value."""
    found = {each.value: each for each in among}.get(typed.strip(" "))
    if found is None:
        raise UnreadableChoice(typed[:20], ", ".join(each.value for each in among))
    return found
