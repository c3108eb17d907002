"""The schema as it stands against the one kept in the repository: whatever was taken away or changed is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from savings_app.database import on_sqlite, proxy, schema
from savings_app.database.schema import compare

ByOwner = Callable[[str], None]


def test_the_kept_file_is_what_the_migrations_make(book: None) -> None:
    """`./dev flask database schema` prints it anew."""
    assert schema.listing() == schema.kept_file().read_text(encoding="utf-8")
    assert schema.differences() == []


def test_every_guard_that_is_dropped_is_named(book: None, by_owner: ByOwner) -> None:
    for table, trigger in _triggers():
        by_owner(f"DROP TRIGGER {trigger}" if on_sqlite() else f"DROP TRIGGER {trigger} ON {table}")
        assert f"thiếu trigger {trigger}" in schema.differences()
    assert len(schema.differences()) > 30


def _triggers() -> list[tuple[str, str]]:
    query = "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"
    if not on_sqlite():
        query = "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal"
    return list(proxy.execute_sql(query).fetchall())


CHANGES = {
    "a table too many": ("CREATE TABLE hidden (id INTEGER)", "lạ table hidden"),
    "a table too few": ("DROP TABLE sign_in_try", "thiếu table sign_in_try"),
    "a column too many": ("ALTER TABLE club ADD COLUMN hidden INTEGER", "khác table club: lạ “"),
    "a column renamed": ("ALTER TABLE club RENAME COLUMN created_at TO hidden", "khác table club: thiếu “"),
    "a unique index dropped": ("DROP INDEX entry_club_id_key", "thiếu index entry_club_id_key"),
}

CHANGES_ON_POSTGRESQL = {
    "a trigger asleep": ("ALTER TABLE entry DISABLE TRIGGER entry_seal", "khác trigger entry_seal"),
    "a trigger not for replicas": ("ALTER TABLE entry ENABLE TRIGGER entry_seal", "khác trigger entry_seal"),
    "a check dropped": (
        "ALTER TABLE account DROP CONSTRAINT account_not_overdrawn",
        "thiếu constraint account_not_overdrawn",
    ),
    "a reference dropped": (
        "ALTER TABLE entry DROP CONSTRAINT entry_club_id_fkey",
        "thiếu constraint entry_club_id_fkey",
    ),
    "a function emptied": (
        "CREATE OR REPLACE FUNCTION posting_guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "khác function posting_guard",
    ),
    "a function that acts for its caller": ("ALTER FUNCTION entry_seal() SECURITY INVOKER", "khác function entry_seal"),
    "a table lost at a crash": ("ALTER TABLE sign_in_try SET UNLOGGED", "lạ table lost at a crash sign_in_try"),
    "a rule": ("CREATE RULE quiet AS ON INSERT TO posting DO INSTEAD NOTHING", "lạ rule quiet"),
    "a column that may be empty": (
        "ALTER TABLE posting ALTER amount DROP NOT NULL",
        "khác table posting: thiếu “amount bigint NOT NULL”",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_changed_is_named(book: None, by_owner: ByOwner, change: str) -> None:
    statement, named = CHANGES[change]
    by_owner(statement)
    assert any(each.startswith(named) for each in schema.differences())


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("change", CHANGES_ON_POSTGRESQL)
def test_what_was_changed_on_postgresql_is_named(book: None, by_owner: ByOwner, change: str) -> None:
    statement, named = CHANGES_ON_POSTGRESQL[change]
    by_owner(statement)
    assert any(each.startswith(named) for each in schema.differences())


def test_lines_in_another_order_are_a_difference() -> None:
    assert compare(standing={"table a": ["x", "y"]}, kept={"table a": ["y", "x"]}) == ["khác table a: thứ tự"]
    assert compare(standing={"table a": ["x", "y"]}, kept={"table a": ["x", "y"]}) == []
