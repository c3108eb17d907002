"""Lists as sheets for the tests: what each member has in which column."""

from __future__ import annotations

import datetime as dt

from savings_app.member_lists import Column, MemberList, Sheet, SheetRow
from savings_app.member_lists.sheet import Cell
from savings_app.refusals import Refusal

FULL: dict[Column, Cell] = {
    Column.NAME: "Nguyễn Thị Thử",
    Column.NICKNAME: "Sáu",
    Column.HAMLET: "Ấp 3",
    Column.BIRTH: 1971,
    Column.PHONE: "0912 345 678",
    Column.HOUSEHOLD: "Hộ 1",
    Column.RELATION: "chủ hộ",
    Column.PENSION_PLEDGE: 10_000,
    Column.HEALTH_PLEDGE: "3.000",
    Column.RHYTHM: "tuần",
    Column.PENSION_OPENING: 450_000,
    Column.HEALTH_OPENING: "135.000 đ",
    Column.SUPPORT: "cận nghèo",
    Column.HEALTH_GROUP: "HSSV",
    Column.HEALTH_UNTIL: dt.date(2026, 12, 31),
    Column.PENSION_THROUGH: "10/2026",
    Column.MONTHS_PAID: 24,
    Column.MONTHS_SUPPORTED: 12,
    Column.ELSEWHERE: "x",
    Column.INTRODUCER: "Tư Hoa",
}


def listing(*members: dict[Column, Cell], columns: tuple[Column, ...] = tuple(Column)) -> Sheet:
    """A sheet with headings in row 1 and those members below."""
    lines = [tuple(column.label for column in columns)]
    rows: list[tuple[Cell, ...]] = [tuple(member.get(column, "") for column in columns) for member in members]
    return Sheet(tuple(SheetRow(number, line) for number, line in enumerate([*lines, *rows], start=1)))


def she(**changes: Cell) -> dict[Column, Cell]:
    """A member with a name and a hamlet, and what is said of her by column."""
    return {
        Column.NAME: "Trần Thị Mẫu",
        Column.HAMLET: "Ấp 4",
        **{Column[name]: cell for name, cell in changes.items()},
    }


def faults(members: MemberList) -> list[tuple[int, str, type[Refusal]]]:
    return [(fault.row, fault.column, type(fault.refusal)) for fault in members.faults]
