"""Where clubs are (tỉnh, xã/phường): two levels since 1/7/2025, with the hamlet as free text below them.

The 34 provinces are the newest list of ``savings_app.provinces``; communes are imported or added by hand.
A place keeps the names it had before, so that people find it by either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from peewee import CharField, TextField

from savings_app.database import LabelField, Table, refers_to
from savings_app.names import read_note, search_key
from savings_app.provinces import newest_list
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Labelled

_COMMUNE_CODE = re.compile(r"[0-9]{5}")


class PlaceKind(Labelled):
    """The two levels."""

    PROVINCE = "PROVINCE", N_("tỉnh, thành phố")
    COMMUNE = "COMMUNE", N_("xã, phường, đặc khu")


class Place(Table):
    """A province, or a commune in one. ``code`` is the official code as text; a commune added by hand may have none."""

    kind = LabelField(PlaceKind)
    code = CharField(max_length=5, null=True, unique=True)
    name = CharField(max_length=100)
    formerly = TextField(default="")
    search_key = TextField()
    within = refers_to("self", null=True)


@dataclass(eq=False)
class NoSuchPlace(Refusal):
    typed: str
    says = N_("Không có tỉnh, xã nào mã “{typed}”.")


@dataclass(eq=False)
class NoPlaceName(Refusal):
    says = N_("Chưa nhập tên xã, phường.")


@dataclass(eq=False)
class UnreadableCode(Refusal):
    typed: str
    says = N_("Không đọc được mã xã “{typed}”: mã có 5 chữ số, ví dụ 27901; chưa biết thì để trống.")


@dataclass(eq=False)
class CodeTaken(Refusal):
    code: str
    place: str
    says = N_("Mã {code} đã là của {place}.")
    status = 409


def add_provinces() -> None:
    """Put the provinces of the newest list in, those that are not there yet."""
    known = {place.code for place in Place.select(Place.code).where(Place.kind == PlaceKind.PROVINCE)}
    for row in newest_list():
        if row.code not in known:
            formerly = ", ".join(row.formerly)
            Place.create(
                kind=PlaceKind.PROVINCE,
                code=row.code,
                name=row.name,
                formerly=formerly,
                search_key=search_key(f"{row.name} {formerly}"),
            )


def province(code: str) -> Place:
    """The province of a two-digit code."""
    found = Place.find(kind=PlaceKind.PROVINCE, code=code)
    if found is None:
        raise NoSuchPlace(code[:10])
    return found


def provinces() -> list[Place]:
    """Every province, in the order of the codes."""
    return list(Place.select().where(Place.kind == PlaceKind.PROVINCE).order_by(Place.code))


def commune(name: str, *, within: Place, code: str | None = None, formerly: str = "") -> Place:
    """The commune of that name in a province, added when it is new. Raises NoPlaceName, UnreadableCode or CodeTaken."""
    name, formerly = read_note(name, 100), formerly and read_note(formerly, 200)
    if not name:
        raise NoPlaceName()
    if code is not None and not _COMMUNE_CODE.fullmatch(code):
        raise UnreadableCode(code[:10])
    found = Place.find(within=within.id, name=name)
    if code is not None and (same_code := Place.find(code=code)) and (found is None or found.id != same_code.id):
        raise CodeTaken(code, same_code.name)
    return found or Place.create(
        kind=PlaceKind.COMMUNE,
        code=code,
        name=name,
        formerly=formerly,
        search_key=search_key(f"{name} {formerly}"),
        within=within.id,
    )


def get(place_id: int) -> Place | None:
    """The place of that id, or none."""
    return Place.find(id=place_id)


def province_code(place_id: int) -> str | None:
    """The two-digit code of the province a place is, or lies in; none for a place that is not there."""
    within = Place.select(Place.within).where(Place.id == place_id)
    found = Place.select(Place.code).where(
        Place.kind == PlaceKind.PROVINCE, (Place.id == place_id) | Place.id.in_(within)
    )
    code: str | None = found.scalar()
    return code


def communes() -> list[Place]:
    """Every commune known, by name."""
    return list(Place.select().where(Place.kind == PlaceKind.COMMUNE).order_by(Place.search_key))


def named(places: set[int]) -> dict[int, str]:
    """The names of some places by id."""
    return {place.id: place.name for place in Place.select().where(Place.id.in_(places or {0}))}
