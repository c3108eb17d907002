"""The base class of every table, and columns that take and give our own values.

Instants are stored as whole seconds UTC, days as dates, money as whole đồng.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, Self, cast

from peewee import (
    AutoField,
    BigIntegerField,
    CharField,
    Field,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

from savings_app.database.opening import on_sqlite, proxy
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.schemes import Labelled


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
        stored = {**cls._meta.get_default_dict(), **values}
        writers = _writers(cls)
        found = [writers[name](value) if name in writers else value for name, value in stored.items()]
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
        found = dict(zip(cls._meta.fields, row, strict=True))
        for name, read in _readers(cls):
            found[name] = read(found[name])
        return cls.as_written(found)


AS_STORED = (AutoField, CharField, ForeignKeyField, IntegerField, TextField)
"""Columns whose values both databases give as they are meant; every other kind has its reader."""


@cache
def _readers(table: type[Table]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    fields: dict[str, Field[Any]] = table._meta.fields
    return tuple((name, field.python_value) for name, field in fields.items() if type(field) not in AS_STORED)


@cache
def _writers(table: type[Table]) -> dict[str, Callable[[Any], Any]]:
    fields: dict[str, Field[Any]] = table._meta.fields
    return {name: field.db_value for name, field in fields.items() if type(field) not in AS_STORED}


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


def rows(query: Any) -> Iterator[tuple[Any, ...]]:
    """What a query of some columns gives, as tuples in their order."""
    return iter(query.tuples())


def refers_to(table: Any, **options: Any) -> ForeignKeyField:
    """A reference that never cascades and never loads by itself; reading it gives the id."""
    return ForeignKeyField(table, backref="+", on_delete="RESTRICT", lazy_load=False, **options)
