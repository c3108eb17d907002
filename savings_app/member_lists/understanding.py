"""A sheet understood as a list of members (hiểu danh sách), with everything that is wrong or odd in it.

All or nothing: a list with one fault is not acceptable, and every fault is told at once. What is odd but possible is a
notice. Whether a member is already in the club is not known here: the club asks her ``identity``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from savings_app.member_lists.columns import Column, Headings, find_headings
from savings_app.member_lists.listed_member import Fault, Identity, ListedMember, ReadRow, read_member
from savings_app.member_lists.notices import (
    ColumnsIgnored,
    HouseholdInTwoHamlets,
    PhonesCompleted,
    UnusualAmounts,
)
from savings_app.member_lists.sheet import MOST_ROWS, EmptyList, Notice, Sheet, SheetRow, TooManyRows, is_blank
from savings_app.money import Dong
from savings_app.names import search_key
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Relation

SMALLEST_USUAL = Dong(1_000)
PLEDGE_STEP = 500

_IDENTITY_COLUMNS = (Column.NAME, Column.NICKNAME, Column.HAMLET, Column.BIRTH)


@dataclass(eq=False)
class NamedTwice(Refusal):
    row: int
    first: int
    says = N_(
        "Dòng {row} trùng với dòng {first}: cùng họ tên, thôn/ấp, năm sinh và tên thường gọi. "
        "Nếu là hai người, chị ghi thêm năm sinh hoặc tên thường gọi."
    )


@dataclass(eq=False)
class TwoHeads(Refusal):
    household: str
    first: int
    says = N_("Hộ “{household}” đã có chủ hộ ở dòng {first}; một hộ chỉ có một chủ hộ.")


@dataclass(frozen=True)
class MemberList:
    """The members that could be read, what is wrong, and what to look at."""

    rows: tuple[ListedMember, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Notice, ...]

    @property
    def acceptable(self) -> bool:
        """Nothing is wrong anywhere: it can be taken over, all of it."""
        return not self.faults


def understand(sheet: Sheet, *, today: dt.date | None = None) -> MemberList:
    """The members a sheet lists; with ``today`` given, births after it are faults.

    Raises MissingColumns, RepeatedColumn, EmptyList or TooManyRows.
    """
    headings = find_headings(sheet.rows)
    below = headings.below(sheet.rows)
    rows = [row for row in (_by_column(row, headings) for row in below) if not all(map(is_blank, row.cells.values()))]
    if not rows:
        raise EmptyList()
    if len(rows) > MOST_ROWS:
        raise TooManyRows(MOST_ROWS, rows[-1].number)
    members = [read_member(row, today=today) for row in rows]
    _compare(rows, members)
    return MemberList(
        rows=tuple(member for row, member in zip(rows, members, strict=True) if not row.faults),
        faults=tuple(fault for row in rows for fault in sorted(row.faults, key=_place)),
        warnings=(*sheet.notices, *_ignored(headings, below), *_oddities(rows, members)),
    )


def _place(fault: Fault) -> int:
    return [column.label for column in Column].index(fault.column)


def _by_column(row: SheetRow, headings: Headings) -> ReadRow:
    cells = {column: row.cells[place] for place, column in headings.places.items() if place < len(row.cells)}
    return ReadRow(row.number, cells)


def _compare(rows: Sequence[ReadRow], members: Sequence[ListedMember]) -> None:
    """Note what is wrong only beside another row: the same member again, a second head of a household."""
    seen: dict[Identity, int] = {}
    heads: dict[str, int] = {}
    for row, member in zip(rows, members, strict=True):
        if not row.faulty(*_IDENTITY_COLUMNS):
            first = seen.setdefault(member.identity, row.number)
            if first != row.number:
                row.fault(Column.NAME, NamedTwice(row.number, first))
        if member.household and member.relation is Relation.HEAD:
            first = heads.setdefault(member.household_key, row.number)
            if first != row.number:
                row.fault(Column.RELATION, TwoHeads(member.household, first))


def _ignored(headings: Headings, below: Sequence[SheetRow]) -> Iterator[Notice]:
    names = headings.ignored(below)
    if names:
        yield ColumnsIgnored(", ".join(f"“{name}”" for name in names))


def _oddities(rows: Sequence[ReadRow], members: Sequence[ListedMember]) -> Iterator[Notice]:
    completed = [member.row for row, member in zip(rows, members, strict=True) if member.phone and row.zero_restored]
    if completed:
        yield PhonesCompleted(len(completed), completed[0])
    yield from _unusual_amounts(members)
    yield from _scattered_households(members)


def _unusual_amounts(members: Sequence[ListedMember]) -> Iterator[Notice]:
    """Very small amounts, and pledges no note pays: 10 where 10.000 was meant."""
    per_column = {
        Column.PENSION_PLEDGE: [(each.row, each.pension_pledge, PLEDGE_STEP) for each in members],
        Column.HEALTH_PLEDGE: [(each.row, each.health_pledge, PLEDGE_STEP) for each in members],
        Column.PENSION_OPENING: [(each.row, each.pension_opening, 1) for each in members],
        Column.HEALTH_OPENING: [(each.row, each.health_opening, 1) for each in members],
    }
    for column, amounts in per_column.items():
        unusual = [
            (row, amount)
            for row, amount, step in amounts
            if amount is not None and (amount < SMALLEST_USUAL or int(amount) % step)
        ]
        if unusual:
            row, amount = unusual[0]
            yield UnusualAmounts(column, len(unusual), amount, row)


def _scattered_households(members: Sequence[ListedMember]) -> Iterator[Notice]:
    first_of: dict[str, ListedMember] = {}
    told: set[str] = set()
    for member in members:
        key = member.household_key
        first = first_of.setdefault(key, member)
        elsewhere = search_key(first.hamlet) != search_key(member.hamlet)
        if key and member.hamlet and first.hamlet and elsewhere and key not in told:
            told.add(key)
            yield HouseholdInTwoHamlets(member.household, first.row, member.row)
