"""A member as a list names her (hội viên trong danh sách), read out of one row.

Only her name and hamlet must be there. Whatever else cannot be read is a fault of its own, with the row and the
column: a row is read to its end, so that all its faults are told at once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from savings_app.member_lists.cells import (
    Birth,
    CellMissing,
    read_amount,
    read_birth,
    read_count,
    read_full_day,
    read_month,
    read_text,
)
from savings_app.member_lists.choices import read_group, read_relation, read_rhythm, read_support, read_yes_or_no
from savings_app.member_lists.columns import REQUIRED, Column
from savings_app.member_lists.old_letters import refuse_old_letters
from savings_app.member_lists.sheet import Cell, is_blank
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.names import read_name, read_note, search_key
from savings_app.phones import read_phone
from savings_app.refusals import N_, Refusal
from savings_app.schemes import HealthGroup, Relation, Rhythm, SupportCategory

LONGEST_NOTE = 100
MOST_SUPPORTED = 120
"""The State supports ten years of months at most (Nghị định 159/2025/NĐ-CP Điều 5 khoản 2)."""

_LOST_ZERO = re.compile(r"[1-9][0-9]{8}")
_BETWEEN_DIGITS = re.compile(r"[ .-]")

T = TypeVar("T")


class Identity(NamedTuple):
    """By what a list knows a member again: words without marks and case, and the year of birth."""

    name: str
    hamlet: str
    birth_year: int | None
    nickname: str


@dataclass(frozen=True, kw_only=True)
class ListedMember:
    """What one row says of a member. None and empty text: the row does not say."""

    row: int
    name: str
    hamlet: str
    nickname: str = ""
    birth_year: int | None = None
    birth_day: dt.date | None = None
    phone: str | None = None
    household: str = ""
    relation: Relation | None = None
    pension_pledge: Dong | None = None
    health_pledge: Dong | None = None
    rhythm: Rhythm = Rhythm.DAY
    pension_opening: Dong | None = None
    health_opening: Dong | None = None
    support: SupportCategory | None = None
    health_group: HealthGroup | None = None
    health_until: dt.date | None = None
    pension_through: Month | None = None
    months_paid: int | None = None
    months_supported: int | None = None
    insured_elsewhere: bool = False
    introducer: str = ""

    @property
    def identity(self) -> Identity:
        """The same for the same woman in the same list handed in again."""
        return Identity(search_key(self.name), search_key(self.hamlet), self.birth_year, search_key(self.nickname))

    @property
    def household_key(self) -> str:
        """Equal for people of one household; marks count, because Hoa and Hòa are two families."""
        return self.household.casefold()


@dataclass(frozen=True)
class Fault:
    """What is wrong in one cell: the row as the spreadsheet counts, the heading, and the reason."""

    row: int
    column: str
    refusal: Refusal


@dataclass(eq=False)
class BornLater(Refusal):
    today: dt.date
    says = N_("Ngày sinh sau hôm nay ({today:%d/%m/%Y}).")


@dataclass(eq=False)
class MoreSupportedThanPaid(Refusal):
    supported: int
    paid: int
    says = N_("Số tháng được hỗ trợ ({supported}) nhiều hơn số tháng đã đóng ({paid}).")


@dataclass(eq=False)
class SupportedWithoutPaid(Refusal):
    supported: int
    says = N_("Có số tháng được hỗ trợ ({supported}) thì phải ghi cả số tháng đã đóng BHXH.")


@dataclass(eq=False)
class TooManySupported(Refusal):
    supported: int
    most: int
    says = N_("Số tháng được hỗ trợ ({supported}) nhiều hơn mức tối đa {most} tháng.")


@dataclass
class ReadRow:
    """A row read: the member it names, what is wrong with it, and whether her phone got its 0 back."""

    number: int
    cells: Mapping[Column, Cell]
    faults: list[Fault] = field(default_factory=list)

    @property
    def zero_restored(self) -> bool:
        """A spreadsheet that takes a phone for a number drops its first 0; reading it brings the 0 back."""
        typed = str(self.cells.get(Column.PHONE, ""))
        return bool(_LOST_ZERO.fullmatch(_BETWEEN_DIGITS.sub("", typed.strip())))

    def fault(self, column: Column, refusal: Refusal) -> None:
        self.faults.append(Fault(self.number, column.label, refusal))

    def faulty(self, *columns: Column) -> bool:
        """Something is wrong in one of those columns."""
        return not {column.label for column in columns}.isdisjoint(fault.column for fault in self.faults)

    def take(self, column: Column, read: Callable[[Cell], T]) -> T | None:
        """What stands in that column; none, and a fault noted, when it cannot be read."""
        cell = self.cells.get(column, "")
        if is_blank(cell):
            if column in REQUIRED:
                self.fault(column, CellMissing())
            return None
        try:
            return read(cell)
        except Refusal as refusal:
            self.fault(column, refusal)
            return None


def read_member(row: ReadRow, *, today: dt.date | None) -> ListedMember:
    """The member a row names, as far as it can be read; every fault is noted in the row."""
    birth = row.take(Column.BIRTH, lambda cell: _born_by(read_birth(cell), today))
    member = ListedMember(
        row=row.number,
        name=row.take(Column.NAME, lambda cell: read_name(_unicode(cell))) or "",
        nickname=row.take(Column.NICKNAME, _note) or "",
        hamlet=row.take(Column.HAMLET, _note) or "",
        birth_year=birth.year if birth else None,
        birth_day=birth.day if birth else None,
        phone=row.take(Column.PHONE, lambda cell: read_phone(read_text(cell))),
        household=row.take(Column.HOUSEHOLD, _note) or "",
        relation=row.take(Column.RELATION, read_relation),
        pension_pledge=row.take(Column.PENSION_PLEDGE, read_amount),
        health_pledge=row.take(Column.HEALTH_PLEDGE, read_amount),
        rhythm=row.take(Column.RHYTHM, read_rhythm) or Rhythm.DAY,
        pension_opening=row.take(Column.PENSION_OPENING, read_amount),
        health_opening=row.take(Column.HEALTH_OPENING, read_amount),
        support=row.take(Column.SUPPORT, read_support),
        health_group=row.take(Column.HEALTH_GROUP, read_group),
        health_until=row.take(Column.HEALTH_UNTIL, read_full_day),
        pension_through=row.take(Column.PENSION_THROUGH, read_month),
        months_paid=row.take(Column.MONTHS_PAID, read_count),
        months_supported=row.take(Column.MONTHS_SUPPORTED, read_count),
        insured_elsewhere=row.take(Column.ELSEWHERE, read_yes_or_no) or False,
        introducer=row.take(Column.INTRODUCER, _note) or "",
    )
    _compare_months(member, row)
    return member


def check_months(paid: int | None, supported: int | None) -> None:
    """A month is supported only when it was paid, and not without end. Raises what does not fit."""
    if not supported:
        return
    if supported > MOST_SUPPORTED:
        raise TooManySupported(supported, MOST_SUPPORTED)
    if paid is None:
        raise SupportedWithoutPaid(supported)
    if supported > paid:
        raise MoreSupportedThanPaid(supported, paid)


def _unicode(cell: Cell) -> str:
    return refuse_old_letters(read_text(cell))


def _note(cell: Cell) -> str:
    return read_note(_unicode(cell), LONGEST_NOTE)


def _born_by(birth: Birth, today: dt.date | None) -> Birth:
    if today is not None and (birth.day or dt.date(birth.year, 1, 1)) > today:
        raise BornLater(today)
    return birth


def _compare_months(member: ListedMember, row: ReadRow) -> None:
    if row.faulty(Column.MONTHS_PAID):
        return
    try:
        check_months(member.months_paid, member.months_supported)
    except Refusal as refusal:
        row.fault(Column.MONTHS_SUPPORTED, refusal)
