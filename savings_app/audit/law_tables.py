"""The figures of the law (số liệu luật) do not overlap: each row of a table starts after the one before it."""

from __future__ import annotations

from dataclasses import fields
from itertools import pairwise

from savings_app.insurance.law import LawTables, shipped_tables
from savings_app.ledger.proof import Check


def figures_do_not_overlap() -> list[str]:
    """I19: no two rows of a table start on one day, and they stand oldest first."""
    return overlapping(shipped_tables())


def overlapping(tables: LawTables) -> list[str]:
    """Each row that starts no later than the one before it, by table and day."""
    every = [getattr(tables, each.name) for each in fields(tables)]
    return [
        f"{table.parameter} {since}"
        for table in every
        for (before, _), (since, _) in pairwise(table.rows)
        if since <= before
    ]


LAWS: tuple[Check, ...] = (figures_do_not_overlap,)
