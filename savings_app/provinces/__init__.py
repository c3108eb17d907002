"""The provinces of a day by their official codes (tỉnh, thành phố trực thuộc trung ương; mã hai chữ số).

One file a list: ``until_2025.toml`` has the 63 that stood through 30/6/2025, ``since_2025.toml`` the 34 since then. A
code means what its own day's list says: 80 was Long An and is Tây Ninh. Read once; the day is always an argument.
Sources stand in the files: Quyết định 124/2004/QĐ-TTg, Nghị quyết 202/2025/QH15 with Quyết định 19/2025/QĐ-TTg.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from savings_app.refusals import N_, Refusal

LISTS = (Path(__file__).with_name("until_2025.toml"), Path(__file__).with_name("since_2025.toml"))
"""Oldest first; each lasts until the next begins."""


class ProvinceKind(StrEnum):
    """What a province is: a city under the government itself, or a province."""

    CITY = "city"
    PROVINCE = "province"


@dataclass(frozen=True, slots=True)
class Province:
    """A row of a list; ``formerly`` holds the provinces merged into it and the names it had itself before."""

    code: str
    name: str
    kind: ProvinceKind
    formerly: tuple[str, ...] = ()


@dataclass(eq=False)
class NoSuchProvince(Refusal):
    code: str
    day: dt.date
    says = N_(
        "Danh mục tỉnh, thành phố của ngày {day:%d/%m/%Y} không có mã “{code}”: mã gồm hai chữ số, ví dụ 42 là Hà Tĩnh."
    )


@dataclass(eq=False)
class NoProvincesYet(Refusal):
    day: dt.date
    first: dt.date
    says = N_("Chưa có danh mục tỉnh, thành phố cho ngày {day:%d/%m/%Y}: danh mục sớm nhất có từ {first:%d/%m/%Y}.")


def on(day: dt.date) -> Mapping[str, str]:
    """The names by code on that day, in the order of the codes. Raises NoProvincesYet."""
    days, states = _states()
    if day < days[0]:
        raise NoProvincesYet(day, days[0])
    return states[bisect_right(days, day) - 1].names


def name(code: str, day: dt.date) -> str:
    """What the province of that code is called on that day. Raises NoSuchProvince or NoProvincesYet."""
    found = on(day).get(code)
    if found is None:
        raise NoSuchProvince(code[:10], day)
    return found


def newest_list() -> tuple[Province, ...]:
    """The provinces as the last change known left them, in the order of the codes."""
    _, states = _states()
    return states[-1].rows


@dataclass(frozen=True, slots=True)
class _State:
    """The provinces between two changes."""

    rows: tuple[Province, ...]
    names: Mapping[str, str]

    @classmethod
    def of(cls, rows: Iterable[Province]) -> _State:
        rows = tuple(rows)
        return cls(rows, MappingProxyType({row.code: row.name for row in rows}))


@cache
def _states() -> tuple[tuple[dt.date, ...], tuple[_State, ...]]:
    """The days on which anything changed, oldest first, and what held from each."""
    dated: dict[dt.date, _State] = {}
    for path in LISTS:
        dated.update(_read(tomllib.loads(path.read_text(encoding="utf-8"))))
    return tuple(dated), tuple(dated.values())


def _read(written: Mapping[str, list[dict[str, Any]]]) -> Iterator[tuple[dt.date, _State]]:
    """One list as it began, and again after each day of changes."""
    rows = {row["code"]: _province(row) for row in written["province"]}
    yield written["province"][0]["from"], _State.of(rows.values())
    changes = [*written.get("name_change", []), *written.get("kind_change", [])]
    for change in sorted(changes, key=lambda each: each["from"]):
        rows[change["code"]] = _changed(rows[change["code"]], change)
        yield change["from"], _State.of(rows.values())


def _province(row: Mapping[str, Any]) -> Province:
    return Province(row["code"], row["name"], ProvinceKind(row["kind"]), tuple(row.get("formerly", ())))


def _changed(province: Province, change: Mapping[str, Any]) -> Province:
    if "name" in change:
        return replace(province, name=change["name"])
    return replace(province, kind=ProvinceKind(change["kind"]))
