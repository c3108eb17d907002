"""The rows of the day sheet as they are looked for (thứ tự, tìm): by the leader's hand, by name, by hamlet; by a name.

Found by name or nickname without marks: every word asked for begins one of hers.
"""

from __future__ import annotations

from collections.abc import Sequence

from savings_app.enrolments import reading_order
from savings_app.names import search_key
from savings_app.refusals import N_
from savings_app.reports.day_sheet import RowOnSheet
from savings_app.schemes import Labelled


class SheetOrder(Labelled):
    """How the sheet can be read."""

    HAND = "hand", N_("theo tổ trưởng xếp")
    NAME = "name", N_("theo tên")
    HAMLET = "hamlet", N_("theo thôn/ấp")


def arranged(rows: Sequence[RowOnSheet], order: SheetOrder) -> list[RowOnSheet]:
    """All of them in that order; ``rows`` stand in the leader's own."""
    if order is SheetOrder.HAND:
        return list(rows)
    by_name = sorted(rows, key=lambda row: (row.sort_key, row.who.number))
    return by_name if order is SheetOrder.NAME else sorted(by_name, key=lambda row: reading_order(row.who.hamlet))


def places(rows: Sequence[RowOnSheet]) -> dict[int, dict[str, int]]:
    """By member, her place in every order."""
    found: dict[int, dict[str, int]] = {row.who.id: {} for row in rows}
    for order in SheetOrder:
        for place, row in enumerate(arranged(rows, order)):
            found[row.who.id][order.value] = place
    return found


def asked_for(rows: Sequence[RowOnSheet], asked: str) -> list[RowOnSheet]:
    """Those who are called by every word that was asked for, or by its beginning."""
    words = search_key(asked).split()
    return [row for row in rows if all(f" {word}" in f" {row.search_key}" for word in words)]
