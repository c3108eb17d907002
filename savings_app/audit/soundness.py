"""The file itself is whole, and its schema is the one the newest migration makes.

On SQLite every page is read and every index held against its table; PostgreSQL keeps checksums of its own.
"""

from __future__ import annotations

from savings_app.database import ask, on_sqlite, schema
from savings_app.ledger.proof import Check


def make_room() -> None:
    """Let SQLite keep 64 MB of pages over this connection: reading the whole book then takes a fifth less."""
    if on_sqlite():
        ask("PRAGMA cache_size = -64000")


def every_page_is_whole() -> list[str]:
    """Nothing is damaged, and every index says what its table says."""
    found = ask("PRAGMA integrity_check") if on_sqlite() else []
    return [str(row[0]) for row in found if row[0] != "ok"]


def every_reference_is_there() -> list[str]:
    """Whatever names another row names one that is there."""
    found = ask("PRAGMA foreign_key_check") if on_sqlite() else []
    return [f"{table} {row} → {other}" for table, row, other, _ in found]


def schema_is_the_newest() -> list[str]:
    """I25: tables, triggers, checks and indexes stand as the newest migration leaves them."""
    return schema.differences()


LAWS: tuple[Check, ...] = (every_page_is_whole, every_reference_is_there, schema_is_the_newest)
