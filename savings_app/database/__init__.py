"""The database: opened by URL, with one base class for tables and one way to change anything.

``opening`` is the connection, ``tables`` the base class and the columns, ``migrating`` brings the schema to the newest
version, ``rights`` is what the app's own role may do on PostgreSQL, ``schema`` compares what stands with what should.
"""

from __future__ import annotations

from savings_app.database.migrating import MIGRATIONS, is_empty, may_prepare, migrate
from savings_app.database.opening import (
    FAULTS,
    Pool,
    ask,
    on_sqlite,
    open_database,
    proxy,
    transaction,
    wal_is_safe,
)
from savings_app.database.tables import DongField, InstantField, LabelField, MonthField, Table, refers_to, rows

__all__ = [
    "FAULTS",
    "MIGRATIONS",
    "DongField",
    "InstantField",
    "LabelField",
    "MonthField",
    "Pool",
    "Table",
    "ask",
    "is_empty",
    "may_prepare",
    "migrate",
    "on_sqlite",
    "open_database",
    "proxy",
    "refers_to",
    "rows",
    "transaction",
    "wal_is_safe",
]
