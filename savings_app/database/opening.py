"""The database in use: opened by URL, every connection careful and kept in a pool, one way to change anything.

SQLite is the embedded default, PostgreSQL the way to grow. On SQLite each write begins IMMEDIATE (the lock type is set
once, here), foreign keys and recursive triggers are on, and nothing is acknowledged before it is on the disk. It is
shipped with the rollback journal (TRUNCATE); WAL is a choice, and only with a library outside the WAL-reset bug
(3.7.0 to 3.51.2, https://www.sqlite.org/wal.html#walresetbug): the gate refuses it with another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import psycopg
from peewee import DatabaseError, DatabaseProxy, InterfaceError
from playhouse.db_url import connect
from playhouse.pool import PooledPostgresqlDatabase, PooledSqliteDatabase

from savings_app import out_of_reach

proxy = DatabaseProxy()
"""What the tables are bound to; ``open_database`` points it at the real one."""

FAULTS = (DatabaseError, InterfaceError, sqlite3.Error, psycopg.Error)
"""Whatever the database itself raises; ``out_of_reach.seen`` says what it means."""

Pool: TypeAlias = PooledSqliteDatabase | PooledPostgresqlDatabase

LIBRARY = sqlite3.sqlite_version
"""The SQLite library that this Python brings."""

JOURNALS = ("TRUNCATE", "WAL")
"""The journals SQLite may keep; the first is the one shipped."""


def open_database(url: str, *, journal: str = JOURNALS[0]) -> Pool:
    """Make the database at ``url`` the one in use; connects only when first asked for something."""
    database = pool(url, journal=journal)
    proxy.initialize(database)
    out_of_reach.trust_again()
    return database


def pool(url: str, *, journal: str = JOURNALS[0]) -> Pool:
    """The database at ``url``, without making it the one in use."""
    if url.startswith("sqlite:"):
        return _sqlite(url, journal)
    opened: Pool = connect(_psycopg_pool(url), unquote_user=True, unquote_password=True)
    return opened


def wal_is_safe(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite library is outside the WAL-reset bug."""
    backported = ((3, 44, 6), (3, 45, 0)), ((3, 50, 7), (3, 51, 0)), ((3, 51, 3), (3, 52, 0))
    return version >= (3, 53, 0) or any(first <= version < after for first, after in backported)


@contextmanager
def transaction() -> Iterator[None]:
    """All or nothing; opened by a verb, once. Inside another it joins it. Raises BookInDoubt where nothing is begun."""
    if not proxy.in_transaction():
        out_of_reach.refuse_when_in_doubt()
    try:
        with proxy.atomic():
            yield
    except FAULTS as fault:
        out_of_reach.seen(fault)  # a damaged book is remembered, whoever answers
        raise


def on_sqlite() -> bool:
    """Whether the database in use is SQLite."""
    return isinstance(proxy.obj, PooledSqliteDatabase)


def ask(sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """Every row a question to the database itself gives; values are marked by ``?`` on either database."""
    found: list[tuple[Any, ...]] = proxy.execute_sql(sql.replace("?", proxy.param), values).fetchall()
    return found


def careful(journal: str = JOURNALS[0]) -> dict[str, str | int]:
    """What every connection to SQLite is told, by pragma."""
    return {
        "journal_mode": journal,
        "synchronous": "FULL",
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "busy_timeout": 10_000,
    }


def journal_kept(asked: str) -> str:
    """The journal really kept: what was not asked for, and WAL where the library would damage it, is not."""
    return asked if asked == "TRUNCATE" or (asked == "WAL" and wal_is_safe()) else JOURNALS[0]


def _sqlite(url: str, journal: str) -> PooledSqliteDatabase:
    return PooledSqliteDatabase(
        url.removeprefix("sqlite:///"),
        lock_type="IMMEDIATE",
        pragmas=careful(journal_kept(journal)),
        max_connections=64,
        autoconnect=False,
        check_same_thread=False,
    )


def _psycopg_pool(url: str) -> str:
    """The same URL, asking Peewee for its pool."""
    parts = urlsplit(url)
    joiner = "&" if parts.query else "?"
    return f"postgresql+pool://{url.split('://', 1)[1]}{joiner}max_connections=32&autoconnect=false"
