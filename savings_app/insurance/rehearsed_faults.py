"""What is wrong with rates typed in the tables' form, in one sentence (lỗi trong bảng số liệu gõ vào).

``table_files.read_text`` alone judges a text, for those who keep the tables. Here its verdict is told to the person who
wrote the text, by the number of the ``[[row]]`` block, each mistake as a Refusal of its own with its facts.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from savings_app.insurance.figures import Parameter, Standing
from savings_app.insurance.table_files import ALWAYS, Shape, TableError
from savings_app.insurance.table_mistakes import Mistake
from savings_app.refusals import N_, Refusal

SHOWN = 60
"""Letters of what was written that a sentence repeats."""

_LINE = re.compile(r"at line (\d+)")


@dataclass(eq=False)
class NothingWritten(Refusal):
    says = N_("Chưa có số liệu nào: chọn tệp, hoặc viết vào ô.")


@dataclass(eq=False)
class TextTooLong(Refusal):
    most: int
    says = N_("Bảng số liệu dài quá: mỗi lần thử nhiều nhất {most} kB.")


@dataclass(eq=False)
class NotText(Refusal):
    says = N_("Tệp này không phải tệp chữ (UTF-8): mở bằng trình soạn thảo, lưu lại thành tệp .toml rồi gửi.")


@dataclass(eq=False)
class UnreadableLine(Refusal):
    line: int
    says = N_(
        "Dòng {line} viết chưa đúng cách: mỗi dòng là tên = giá trị; số viết liền như 2800000, "
        "chữ đặt trong ngoặc kép thẳng, ngày viết như 2027-07-01."
    )


@dataclass(eq=False)
class NotBlocks(Refusal):
    says = N_("Bảng chỉ gồm các khối, mỗi khối mở đầu bằng dòng [[row]]; ngoài các khối không có gì khác.")


@dataclass(eq=False)
class LineMissing(Refusal):
    block: int
    key: str
    says = N_("Khối {block}: thiếu dòng {key}.")


@dataclass(eq=False)
class UnknownLine(Refusal):
    """``known`` are the lines such a block may have."""

    block: int
    key: str
    known: str
    says = N_("Khối {block}: có dòng lạ “{key}”; chỉ dùng: {known}.")


@dataclass(eq=False)
class NoSource(Refusal):
    block: int
    says = N_("Khối {block}: chưa ghi theo văn bản nào (dòng source).")


@dataclass(eq=False)
class UnusableSource(Refusal):
    block: int
    why: Refusal
    says = N_("Khối {block}, dòng source: {why}")


@dataclass(eq=False)
class NotADay(Refusal):
    block: int
    line: str
    says = N_("Khối {block}: “{line}” không phải ngày; viết không có ngoặc kép, ví dụ from = 2027-07-01.")


@dataclass(eq=False)
class UnknownStanding(Refusal):
    block: int
    known: str
    says = N_("Khối {block}: dòng standing chỉ nhận một trong: {known}.")


@dataclass(eq=False)
class DaysOutOfOrder(Refusal):
    block: int
    day: dt.date
    says = N_(
        "Khối {block}: ngày {day:%d/%m/%Y} không sau ngày của khối trước; xếp các khối từ ngày sớm đến ngày muộn."
    )


@dataclass(eq=False)
class UnusableFigure(Refusal):
    """``example`` is how such a figure is written."""

    block: int
    parameter: Parameter
    example: str
    says = N_("Khối {block}: số liệu của {parameter} viết chưa đúng; viết như sau: {example}.")


def unreadable(fault: Exception) -> Refusal:
    """Why a text is no TOML at all; line 1 where it is not known which."""
    found = _LINE.search(str(fault))
    return UnreadableLine(int(found.group(1)) if found else 1)


def told(error: TableError, shape: Shape[Any], *, parameter: Parameter, example: str) -> Refusal:
    """What a verdict on a text means to whoever wrote it."""
    if error.mistake is Mistake.UNREADABLE:
        return unreadable(error)
    if error.row is None or error.mistake is Mistake.NOT_A_ROW:
        return NotBlocks()
    found = error.found if len(error.found) <= SHOWN else f"{error.found[:SHOWN]}…"
    return _in_block(error.row, error.mistake, found, shape) or UnusableFigure(error.row, parameter, example)


def _in_block(block: int, mistake: Mistake, found: str, shape: Shape[Any]) -> Refusal | None:
    """What stands wrong beside the figure; none where it is the figure itself."""
    if mistake is Mistake.NO_SOURCE or (mistake, found) == (Mistake.MISSING_KEY, "source"):
        return NoSource(block)
    if mistake is Mistake.MISSING_KEY:
        return LineMissing(block, found)
    if mistake is Mistake.UNKNOWN_KEY:
        return UnknownLine(block, found, ", ".join(sorted(ALWAYS | shape.keys | shape.optional)))
    if mistake is Mistake.NO_DAY:
        return NotADay(block, found)
    if mistake is Mistake.NO_STANDING:
        return UnknownStanding(block, ", ".join(each.value for each in Standing))
    if mistake in {Mistake.SAME_DAY, Mistake.OUT_OF_ORDER}:
        return DaysOutOfOrder(block, dt.date.fromisoformat(found))
    return None
