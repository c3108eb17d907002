"""The database: opened by URL, with one base class for tables and one way to change anything.

SQLite is the embedded default, PostgreSQL the way to grow. Every connection is kept in a pool. On SQLite each
write begins IMMEDIATE (the lock type is set once, here), foreign keys and recursive triggers are on, and nothing is
acknowledged before it is on the disk. WAL is used only by a library outside the WAL-reset bug (3.7.0 to 3.51.2,
https://www.sqlite.org/wal.html#walresetbug). Instants are stored as whole seconds UTC, days as dates.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Self, TypeAlias, cast
from urllib.parse import urlsplit

from peewee import (
    AutoField,
    BigIntegerField,
    CharField,
    DatabaseProxy,
    Field,
    ForeignKeyField,
    InterfaceError,
    Model,
    OperationalError,
)
from playhouse.db_url import connect
from playhouse.migrations import Runner
from playhouse.pool import PooledPostgresqlDatabase, PooledSqliteDatabase

from savings_app.money import Dong
from savings_app.months import Month
from savings_app.schemes import Labelled

MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"

proxy = DatabaseProxy()
"""What the tables are bound to; ``open_database`` points it at the real one."""

OUT_OF_REACH = (OperationalError, InterfaceError)
"""What is raised while the database is locked by somebody else or cannot be reached: nothing was written, ask again."""


Pool: TypeAlias = PooledSqliteDatabase | PooledPostgresqlDatabase


def open_database(url: str) -> Pool:
    """Make the database at ``url`` the one in use; connects only when first asked for something."""
    database: Pool = _sqlite(url) if url.startswith("sqlite:") else connect(_psycopg_pool(url))
    proxy.initialize(database)
    return database


def wal_is_safe(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite library is outside the WAL-reset bug."""
    backported = ((3, 44, 6), (3, 45, 0)), ((3, 50, 7), (3, 51, 0)), ((3, 51, 3), (3, 52, 0))
    return version >= (3, 53, 0) or any(first <= version < after for first, after in backported)


def migrate() -> list[str]:
    """Bring the schema to the newest migration, making the file where there is none; the names of what was applied."""
    _make_folder()
    with proxy.connection_context():
        runner = Runner(proxy.obj, str(MIGRATIONS))
        return list(runner.up())


def is_empty() -> bool:
    """Whether no migration was ever applied here."""
    _make_folder()
    with proxy.connection_context():
        return not Runner(proxy.obj, str(MIGRATIONS)).applied()


@contextmanager
def transaction() -> Iterator[None]:
    """All or nothing; opened by a verb, once. Inside another it joins it."""
    with proxy.atomic():
        yield


def on_sqlite() -> bool:
    """Whether the database in use is SQLite."""
    return isinstance(proxy.obj, PooledSqliteDatabase)


def _make_folder() -> None:
    if on_sqlite():
        Path(proxy.obj.database).parent.mkdir(parents=True, exist_ok=True)


def _sqlite(url: str) -> PooledSqliteDatabase:
    path = url.removeprefix("sqlite:///")
    pragmas = {
        "journal_mode": "WAL" if wal_is_safe() else "TRUNCATE",
        "synchronous": "FULL",
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "busy_timeout": 10_000,
    }
    return PooledSqliteDatabase(
        path, lock_type="IMMEDIATE", pragmas=pragmas, max_connections=64, autoconnect=False, check_same_thread=False
    )


def _psycopg_pool(url: str) -> str:
    """The same URL, asking Peewee for its pool."""
    parts = urlsplit(url)
    joiner = "&" if parts.query else "?"
    return f"postgresql+pool://{url.split('://', 1)[1]}{joiner}max_connections=32&autoconnect=false"


class DongField(BigIntegerField):
    """A money column: takes and gives ``Dong`` only."""

    def db_value(self, value: Any) -> int | None:
        if value is None:
            return None
        if not isinstance(value, Dong):
            raise TypeError(f"a money column takes Dong, not {value!r}")
        return value.amount

    def python_value(self, value: Any) -> Dong | None:
        return None if value is None else Dong(int(value))


class InstantField(BigIntegerField):
    """A moment, stored as whole seconds UTC; takes and gives aware datetimes."""

    def db_value(self, value: Any) -> int | None:
        if isinstance(value, dt.datetime):
            if value.tzinfo is None:
                raise TypeError("an instant needs its time zone")
            return int(value.timestamp())
        return None if value is None else int(value)

    def python_value(self, value: Any) -> dt.datetime | None:
        return None if value is None else dt.datetime.fromtimestamp(int(value), dt.UTC)


class MonthField(CharField):
    """A calendar month, stored as 2026-11."""

    def db_value(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def python_value(self, value: Any) -> Month | None:
        return None if value is None else Month.parse(value)


class LabelField(CharField):
    """One of a fixed list of stored values."""

    def __init__(self, choice: type[Labelled], **options: Any) -> None:
        # A stored value is looked up in the list; only making a new one takes a label.
        self.label_of = cast("Callable[[Any], Labelled]", choice)
        super().__init__(max_length=40, **options)

    def db_value(self, value: Any) -> str | None:
        return None if value is None else self.label_of(value).value

    def python_value(self, value: Any) -> Labelled | None:
        return None if value is None else self.label_of(value)


class Table(Model):
    """The base of every table: plain names, no lazy loading, nothing deleted behind our back."""

    id = AutoField()

    class Meta:
        database = proxy
        legacy_table_names = False

    @classmethod
    def find(cls, **values: Any) -> Self | None:
        """The row with exactly these values (none of them None), or none."""
        return cls._first(values)

    @classmethod
    def the(cls, **values: Any) -> Self:
        """The row with exactly these values, where it must be there: its absence is a bug."""
        found = cls._first(values)
        if found is None:
            raise LookupError(f"no {cls.__name__} with {values}")
        return found

    @classmethod
    def lock(cls, **values: Any) -> Self | None:
        """The same, kept from every other change until this one is done; on SQLite the whole file is."""
        return cls._first(values, "" if on_sqlite() else " FOR UPDATE")

    @classmethod
    def write(cls, **values: Any) -> None:
        """Insert one row; a column without a value gets its default. No row is built, and nothing is read back."""
        fields: dict[str, Field[Any]] = cls._meta.fields
        stored = {**cls._meta.get_default_dict(), **values}
        found = [fields[name].db_value(value) for name, value in stored.items()]
        proxy.execute_sql(_inserting(cls, tuple(stored), proxy.param), found)

    @classmethod
    def as_written(cls, values: dict[str, Any]) -> Self:
        """The row just written with a value for every column, without asking for it."""
        found = cls(__no_default__=1)
        found.__data__.update(values)
        return found

    @classmethod
    def _first(cls, values: dict[str, Any], ending: str = "") -> Self | None:
        fields: dict[str, Field[Any]] = cls._meta.fields
        wanted = [fields[name].db_value(value) for name, value in values.items()]
        row = proxy.execute_sql(_selecting(cls, tuple(values), proxy.param) + ending, wanted).fetchone()
        return cls._read(row) if row else None

    @classmethod
    def _read(cls, row: Sequence[Any]) -> Self:
        named = zip(cls._meta.fields.items(), row, strict=True)
        return cls.as_written({name: field.python_value(value) for (name, field), value in named})


# Written out by hand: Peewee takes ten times as long to build such a statement as the database to run it.
@cache
def _selecting(table: type[Table], names: tuple[str, ...], mark: str) -> str:
    fields: dict[str, Field[Any]] = table._meta.fields
    columns = ", ".join(f'"{field.column_name}"' for field in fields.values())
    where = " AND ".join(f'"{fields[name].column_name}" = {mark}' for name in names)
    return f'SELECT {columns} FROM "{table._meta.table_name}" WHERE {where}'  # noqa: S608 -- names of ours


@cache
def _inserting(table: type[Table], names: tuple[str, ...], mark: str) -> str:
    columns = ", ".join(f'"{table._meta.fields[name].column_name}"' for name in names)
    marks = ", ".join([mark] * len(names))
    return f'INSERT INTO "{table._meta.table_name}" ({columns}) VALUES ({marks})'  # noqa: S608 -- names of ours


def ask(sql: str, *values: Any) -> Any:
    """Run one statement written by hand, its values marked ``?`` on either database; the cursor to read from."""
    return proxy.execute_sql(_marked(sql, proxy.param), values)


@cache
def _marked(sql: str, mark: str) -> str:
    return sql if mark == "?" else sql.replace("%", "%%").replace("?", mark)


def rows(query: Any) -> Iterator[tuple[Any, ...]]:
    """What a query of some columns gives, as tuples in their order."""
    return iter(query.tuples())


def refers_to(table: Any, **options: Any) -> ForeignKeyField:
    """A reference that never cascades and never loads by itself; reading it gives the id."""
    return ForeignKeyField(table, backref="+", on_delete="RESTRICT", lazy_load=False, **options)
