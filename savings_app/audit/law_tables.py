"""The figures of the law (số liệu luật) do not overlap: each row of a table starts after the one before it."""

from __future__ import annotations

from itertools import pairwise

from savings_app.insurance.law import shipped_tables
from savings_app.insurance.law_tables import LawTables
from savings_app.ledger.proof import Check


def figures_do_not_overlap() -> list[str]:
    """I19: no two rows of a table start on one day, and they stand oldest first."""
    return overlapping(shipped_tables())


def overlapping(tables: LawTables) -> list[str]:
    """Each row that starts no later than the one before it, by table and day."""
    return [
        f"{name} {later.row.since}"
        for name, table in tables.every()
        for earlier, later in pairwise(table.rows)
        if later.row.since <= earlier.row.since
    ]


LAWS: tuple[Check, ...] = (figures_do_not_overlap,)
