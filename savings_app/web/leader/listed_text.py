"""A member list written out as it would be pasted (danh sách dạng chữ): how a list seen on one page reaches the next.

What is carried is text that anybody could have typed, so it is read and understood again like any pasted list and never
trusted. Read back it gives the same members; only their rows are counted anew.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from savings_app.member_lists import Column, ListedMember
from savings_app.money import Dong
from savings_app.months import show_day

_YES = "x"


def written(rows: Iterable[ListedMember]) -> str:
    """The headings, and a line for each member, cells parted by tabs."""
    text = io.StringIO()
    lines = csv.writer(text, delimiter="\t", lineterminator="\n")
    lines.writerow(column.label for column in Column)
    lines.writerows(cells(row).values() for row in rows)
    return text.getvalue()


def cells(row: ListedMember) -> dict[Column, str]:
    """What stands in each column of her row, in the order of the columns; empty text where nothing does."""
    return {
        Column.NAME: row.name,
        Column.NICKNAME: row.nickname,
        Column.HAMLET: row.hamlet,
        Column.BIRTH: show_day(row.birth_day) if row.birth_day else _number(row.birth_year),
        Column.PHONE: row.phone or "",
        Column.HOUSEHOLD: row.household,
        Column.RELATION: row.relation.label if row.relation else "",
        Column.PENSION_PLEDGE: _amount(row.pension_pledge),
        Column.HEALTH_PLEDGE: _amount(row.health_pledge),
        Column.RHYTHM: row.rhythm.label,
        Column.PENSION_OPENING: _amount(row.pension_opening),
        Column.HEALTH_OPENING: _amount(row.health_opening),
        Column.SUPPORT: row.support.label if row.support else "",
        Column.HEALTH_GROUP: row.health_group.label if row.health_group else "",
        Column.HEALTH_UNTIL: show_day(row.health_until) if row.health_until else "",
        Column.PENSION_THROUGH: row.pension_through.shown if row.pension_through else "",
        Column.MONTHS_PAID: _number(row.months_paid),
        Column.MONTHS_SUPPORTED: _number(row.months_supported),
        Column.ELSEWHERE: _YES if row.insured_elsewhere else "",
        Column.INTRODUCER: row.introducer,
    }


def _amount(amount: Dong | None) -> str:
    return amount.figures if amount else ""


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
