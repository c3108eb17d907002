"""Rows of the law's tables stand oldest first, each from a day of its own."""

from __future__ import annotations

from dataclasses import replace

from savings_app.audit import law_tables
from savings_app.insurance.figures import Parameter, Table
from savings_app.insurance.law import shipped_tables
from savings_app.insurance.law_tables import LawTables
from savings_app.money import Dong

LEVEL: Table[Dong] = shipped_tables().plain[Parameter.REFERENCE_LEVEL]


def test_the_shipped_tables_do_not_overlap() -> None:
    assert law_tables.figures_do_not_overlap() == []


def test_a_row_from_the_same_day_is_named() -> None:
    twice = _with(replace(LEVEL, rows=(*LEVEL.rows, LEVEL.rows[-1])))
    assert law_tables.overlapping(twice) == [f"{LEVEL.parameter} {LEVEL.rows[-1].row.since}"]


def test_rows_out_of_order_are_named() -> None:
    backwards = _with(replace(LEVEL, rows=tuple(reversed(LEVEL.rows))))
    assert len(law_tables.overlapping(backwards)) == len(LEVEL.rows) - 1


def test_the_table_of_one_province_is_named_with_its_key() -> None:
    tables = shipped_tables()
    health = tables.keyed[Parameter.LOCAL_HEALTH_SUPPORT]
    twice = replace(health["79"], rows=health["79"].rows[:1] * 2)
    changed = {**tables.keyed, Parameter.LOCAL_HEALTH_SUPPORT: {**health, "79": twice}}
    since = twice.rows[0].row.since
    assert law_tables.overlapping(replace(tables, keyed=changed)) == [f"local_health_support/79 {since}"]


def _with(level: Table[Dong]) -> LawTables:
    tables = shipped_tables()
    return replace(tables, plain={**tables.plain, level.parameter: level})
