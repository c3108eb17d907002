"""All tables of a folder (bảng số liệu luật), read once, and the way a day's law finds its figures in them.

A parameter is declared in ``law.Law`` in one line: ``Dated`` where it has one history, ``Keyed`` where it has one for
each of several provinces or groups. Its place among the declarations is its place wherever the law is listed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, Protocol, Self, TypeVar, overload

from savings_app.insurance.figures import Ended, Figure, Parameter, Table
from savings_app.insurance.table_files import Shape, TableError, read_table, read_tables
from savings_app.insurance.table_mistakes import Mistake

T = TypeVar("T")


@dataclass(frozen=True)
class LawTables:
    """Every table: the plain ones by parameter, the others by parameter and key."""

    plain: Mapping[Parameter, Table[Any]]
    keyed: Mapping[Parameter, Mapping[str, Table[Any]]]

    @classmethod
    def read(cls, folder: Path, declared: Iterable[Dated[Any] | Keyed[Any]]) -> LawTables:
        """The tables in ``folder``, one file or one folder for each parameter and none besides. Raises TableError."""
        declared = list(declared)
        found = {path.stem for path in folder.iterdir() if path.is_dir() or path.suffix == ".toml"}
        expected = {str(each.parameter) for each in declared}
        if found != expected:
            mistake = Mistake.MISSING_TABLE if expected - found else Mistake.UNKNOWN_TABLE
            named = sorted(expected - found or found - expected)
            why = f"missing or unknown tables {sorted(found ^ expected)}"
            raise TableError(folder.name, None, why, mistake=mistake, found=", ".join(named))
        plain = (each for each in declared if isinstance(each, Dated))
        keyed = (each for each in declared if isinstance(each, Keyed))
        return cls(
            {each.parameter: read_table(folder, each.parameter, each.shape, yearly=each.yearly) for each in plain},
            {each.parameter: read_tables(folder, each.parameter, each.shape) for each in keyed},
        )

    def every(self) -> Iterator[tuple[str, Table[Any]]]:
        """Each table under the name of its file."""
        yield from ((str(parameter), table) for parameter, table in self.plain.items())
        for parameter, tables in self.keyed.items():
            yield from ((f"{parameter}/{key}", table) for key, table in tables.items())

    def followed_by(self, coming: Table[Any], key: str | None = None) -> LawTables:
        """These tables with one of them continued by another from that one's first day on; the rest as they are."""
        if key is None:
            before = self.plain[coming.parameter]
            return replace(self, plain={**self.plain, coming.parameter: before.followed_by(coming)})
        tables = self.keyed[coming.parameter]
        continued = tables[key].followed_by(coming) if key in tables else coming
        return replace(self, keyed={**self.keyed, coming.parameter: {**tables, key: continued}})


class OfADay(Protocol):
    """What a declaration needs of the law it stands in."""

    @property
    def day(self) -> dt.date: ...
    @property
    def tables(self) -> LawTables: ...


@dataclass(frozen=True)
class Figures(Generic[T]):
    """The figures one parameter has on a day, by key."""

    tables: Mapping[str, Table[T]]
    day: dt.date

    def newest(self, key: str) -> Figure[T] | Ended | None:
        """What was last said of a key up to the day; none where nothing ever was."""
        return self.tables[key].newest(self.day) if key in self.tables else None

    def find(self, key: str) -> Figure[T] | None:
        """The figure of a key, if there is one."""
        found = self.newest(key)
        return found if isinstance(found, Figure) else None

    def every(self) -> Iterator[Figure[T] | Ended]:
        """What was last said of each key."""
        yield from (found for key in self.tables if (found := self.newest(key)))


class Dated(Generic[T]):
    """A parameter with one history: read of a law, the figure of its day. Raises NoRateYet."""

    def __init__(self, parameter: Parameter, shape: Shape[T], *, yearly: bool = False) -> None:
        self.parameter, self.shape, self.yearly = parameter, shape, yearly

    @overload
    def __get__(self, law: None, owner: type) -> Self: ...
    @overload
    def __get__(self, law: OfADay, owner: type) -> Figure[T]: ...
    def __get__(self, law: OfADay | None, owner: type) -> Self | Figure[T]:
        return self if law is None else law.tables.plain[self.parameter].on(law.day)


class Keyed(Generic[T]):
    """A parameter with a history for each of several keys: read of a law, the figures of its day by key."""

    def __init__(self, parameter: Parameter, shape: Shape[T]) -> None:
        self.parameter, self.shape = parameter, shape

    @overload
    def __get__(self, law: None, owner: type) -> Self: ...
    @overload
    def __get__(self, law: OfADay, owner: type) -> Figures[T]: ...
    def __get__(self, law: OfADay | None, owner: type) -> Self | Figures[T]:
        return self if law is None else Figures(law.tables.keyed[self.parameter], law.day)
