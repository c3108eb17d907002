"""Whatever no law can tell from the rest of the book stands twice in a SQLite file: in its row, and in an index.

A bit that falls over on the disk then leaves row and index at odds, which ``PRAGMA integrity_check`` finds; without
them a name, a pledge or a price could change unseen. PostgreSQL has checksums of its own for this.
"""

from __future__ import annotations

from peewee import Database, SqliteDatabase
from playhouse.migrate import SchemaMigrator

KNOWN_BY_A_LAW = {
    "posting": {"amount"},  # in the entry's hash
    "entry": {"kind", "fingerprint", "booked_on", "happened_on", "recorded_at", "reason", "device"},  # in its own hash
    "account": {"debits", "credits"},  # what the postings add up to
    "club": {"head_seq", "head_hash"},  # what the last entry says
}


def up(migrator: SchemaMigrator, db: Database) -> None:
    """An index over the columns of each table that are in none yet."""
    if not isinstance(db, SqliteDatabase):
        return
    for (table,) in db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
        columns = ", ".join(f'"{column}"' for column in _standing_once(db, table))
        if columns:
            db.execute_sql(f'CREATE INDEX "{table}_twice" ON "{table}" ({columns})')


def _standing_once(db: Database, table: str) -> list[str]:
    named = db.execute_sql("SELECT name FROM pragma_table_info(?) WHERE pk = 0 ORDER BY cid", [table]).fetchall()
    query = "SELECT i.name FROM pragma_index_list(?) l JOIN pragma_index_info(l.name) i"
    indexed = {column for (column,) in db.execute_sql(query, [table]).fetchall()}
    return [column for (column,) in named if column not in indexed | KNOWN_BY_A_LAW.get(table, set())]
