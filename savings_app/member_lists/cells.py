"""One cell understood (ô): text, an amount, a year, a day, a month, a count, yes or no.

A cell holds what a spreadsheet made of what was typed, so each reader takes the forms in which its own fact may
arrive and refuses every other, saying what the cell holds.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from savings_app.member_lists.sheet import Cell
from savings_app.money import Dong
from savings_app.months import EARLIEST_YEAR, LATEST_YEAR, Month, UnreadableDay, read_day
from savings_app.refusals import N_, Refusal

MOST_MONTHS = 720
"""Sixty years of contributions: more is a slip of the finger."""

_SPREADSHEET_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
_OVERFLOWN = re.compile(r"#{3,}")
_NO_AMOUNT = re.compile(r"-|0(?: ?(?:đ|₫|vnđ|vnd|đồng))?", re.IGNORECASE)
_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"(?:tháng )?([0-9]{1,2})[/.-]([0-9]{4})", re.IGNORECASE)
_COUNT = re.compile(r"([0-9]{1,4})(?: tháng)?", re.IGNORECASE)
_FIRST_DAY = dt.date(1899, 12, 30)
"""Spreadsheets count days from here: the year 1971 typed into a cell for days becomes 24/05/1905."""

# Eth looks like Đ and stands for it in old files.
_ETH = str.maketrans("\u00d0\u00f0", "Đđ")


@dataclass(eq=False)
class CellMissing(Refusal):
    says = N_("Ô này còn trống.")


@dataclass(eq=False)
class CellInError(Refusal):
    shown: str
    says = N_("Ô này đang báo lỗi “{shown}” hoặc là công thức chưa có kết quả; chị gõ giá trị vào ô.")


@dataclass(eq=False)
class CellIsDay(Refusal):
    day: dt.date
    says = N_("Bảng tính đã đổi ô này thành ngày {day:%d/%m/%Y}; chị định dạng ô là Văn bản rồi gõ lại.")


@dataclass(eq=False)
class CellIsYesOrNo(Refusal):
    says = N_("Ô này là TRUE/FALSE, không phải nội dung của cột này; chị gõ lại.")


@dataclass(eq=False)
class NotWhole(Refusal):
    number: str
    says = N_("Ô này là số lẻ {number}; chỉ dùng số nguyên.")


@dataclass(eq=False)
class UnreadableBirth(Refusal):
    typed: str
    says = N_("Không đọc được năm sinh “{typed}”: ghi năm đủ bốn chữ số (1971) hoặc ngày đủ (22/11/1971).")


@dataclass(eq=False)
class YearShownAsDay(Refusal):
    day: dt.date
    year: int
    says = N_("Ô này đang là ngày {day:%d/%m/%Y}, chắc do gõ năm {year} vào ô dạng ngày; định dạng ô là Số rồi gõ lại.")


@dataclass(eq=False)
class UnreadableMonth(Refusal):
    typed: str
    says = N_("Không đọc được tháng “{typed}”: ghi tháng/năm, ví dụ 10/2026.")


@dataclass(eq=False)
class UnreadableCount(Refusal):
    typed: str
    most: int
    says = N_("Không đọc được số tháng “{typed}”: ghi một số từ 0 đến {most}.")


class Birth(NamedTuple):
    """What is known of a birth: the year, and the day when it was given."""

    year: int
    day: dt.date | None = None


def read_text(cell: Cell) -> str:
    """What stands in the cell as text; a whole number is text too."""
    if isinstance(cell, bool):
        raise CellIsYesOrNo()
    if isinstance(cell, dt.date):
        raise CellIsDay(cell)
    if isinstance(cell, Decimal):
        raise NotWhole(str(cell).replace(".", ","))
    text = str(cell).replace("\u00a0", " ").strip()
    if text.startswith("=") or text in _SPREADSHEET_ERRORS or _OVERFLOWN.fullmatch(text):
        raise CellInError(text[:20])
    return text.translate(_ETH)


def read_amount(cell: Cell) -> Dong | None:
    """An amount; 0, and the dash a spreadsheet shows for it, are none."""
    text = read_text(cell)
    return None if _NO_AMOUNT.fullmatch(text) else Dong.read(text)


def read_birth(cell: Cell) -> Birth:
    """A year of four digits or a full day."""
    if isinstance(cell, dt.date):
        number = (cell - _FIRST_DAY).days
        if EARLIEST_YEAR <= number <= LATEST_YEAR:
            raise YearShownAsDay(cell, number)
        return Birth(cell.year, _in_calendar(cell))
    text = read_text(cell)
    if _YEAR.fullmatch(text) and EARLIEST_YEAR <= int(text) <= LATEST_YEAR:
        return Birth(int(text))
    try:
        day = read_day(text)
    except UnreadableDay:
        raise UnreadableBirth(text[:20]) from None
    return Birth(day.year, day)


def read_full_day(cell: Cell) -> dt.date:
    """A day of the calendar."""
    return _in_calendar(cell) if isinstance(cell, dt.date) else read_day(read_text(cell))


def read_month(cell: Cell) -> Month:
    """A month of a year; a day stands for its month, because spreadsheets turn 10/2026 into a day."""
    if isinstance(cell, dt.date):
        return Month.of(_in_calendar(cell))
    text = read_text(cell)
    month = _MONTH.fullmatch(text)
    try:
        return Month.of(read_day(f"01/{month[1]}/{month[2]}" if month else text))
    except UnreadableDay:
        raise UnreadableMonth(text[:20]) from None


def read_count(cell: Cell) -> int:
    """A number of months, 0 or more."""
    text = read_text(cell)
    count = _COUNT.fullmatch(text)
    if count is None or int(count[1]) > MOST_MONTHS:
        raise UnreadableCount(text[:20], MOST_MONTHS)
    return int(count[1])


def _in_calendar(day: dt.date) -> dt.date:
    """The day itself, when its year is one that people mean."""
    return read_day(f"{day.day}/{day.month}/{day.year:04}")
