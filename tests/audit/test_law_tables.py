"""Rows of the law's tables stand oldest first, each from a day of its own."""

from __future__ import annotations

from dataclasses import replace

from savings_app.audit import law_tables
from savings_app.insurance.law import shipped_tables


def test_the_shipped_tables_do_not_overlap() -> None:
    assert law_tables.figures_do_not_overlap() == []


def test_a_row_from_the_same_day_is_named() -> None:
    tables = shipped_tables()
    level = tables.reference_level
    twice = replace(tables, reference_level=replace(level, rows=(*level.rows, level.rows[-1])))
    assert law_tables.overlapping(twice) == [f"{level.parameter} {level.rows[-1][0]}"]


def test_rows_out_of_order_are_named() -> None:
    tables = shipped_tables()
    level = tables.reference_level
    backwards = replace(tables, reference_level=replace(level, rows=tuple(reversed(level.rows))))
    assert len(law_tables.overlapping(backwards)) == len(level.rows) - 1
