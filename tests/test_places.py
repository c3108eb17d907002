"""Where clubs are: the 34 provinces of the data file, and communes added when they are needed."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import Any

import pytest

from savings_app import places
from savings_app.names import search_key
from savings_app.places import CodeTaken, NoPlaceName, NoSuchPlace, Place, PlaceKind, UnreadableCode

PROVINCES: list[dict[str, Any]] = tomllib.loads(places.PROVINCES.read_text(encoding="utf-8"))["province"]


def test_there_are_34_provinces_since_1_july_2025() -> None:
    assert len(PROVINCES) == 34
    assert len({row["code"] for row in PROVINCES}) == 34
    assert {row["from"] for row in PROVINCES} == {dt.date(2025, 7, 1)}


@pytest.mark.parametrize("row", PROVINCES, ids=lambda row: row["name"])
def test_every_province_has_its_source(row: dict[str, Any]) -> None:
    assert row["code"].isdigit()
    assert len(row["code"]) == 2
    assert row["kind"] in {"city", "province"}
    assert row["source"]
    assert row["standing"] in {"confirmed", "inferred"}
    assert row["checked_on"] >= row["from"]


def test_a_former_province_is_part_of_one_only() -> None:
    former = [name for row in PROVINCES for name in row["formerly"] if name != row["name"]]
    assert len(former) == len(set(former))


def test_adding_the_provinces_again_adds_nothing(book: None) -> None:
    before = places.provinces()
    places.add_provinces()
    assert places.provinces() == before
    assert [place.code for place in before] == sorted(row["code"] for row in PROVINCES)


def test_a_province_is_found_by_its_code_and_by_its_former_names(book: None) -> None:
    tay_ninh = places.province("80")
    assert (tay_ninh.name, tay_ninh.kind) == ("Tây Ninh", PlaceKind.PROVINCE)
    assert search_key("Long An") in tay_ninh.search_key
    with pytest.raises(NoSuchPlace) as no:
        places.province("99" * 20)
    assert no.value.typed == "9999999999"


def test_a_commune_is_added_once(book: None) -> None:
    long_an = places.province("80")
    first = places.commune("Xã Tân Trụ", within=long_an, code="27901", formerly="Bình Lãng")
    assert places.commune("  Xã Tân Trụ ", within=long_an) == first
    assert (first.within, first.code, first.kind) == (long_an.id, "27901", PlaceKind.COMMUNE)
    assert search_key("Bình Lãng") in first.search_key
    assert places.commune("Xã Tân Trụ", within=places.province("42")) != first, "another province may have one too"


def test_a_commune_has_a_name_and_a_code_of_its_own(book: None) -> None:
    long_an = places.province("80")
    places.commune("Xã Tân Trụ", within=long_an, code="27901")
    with pytest.raises(NoPlaceName):
        places.commune("  ", within=long_an)
    with pytest.raises(CodeTaken) as no:
        places.commune("Xã Vàm Cỏ", within=long_an, code="27901")
    assert vars(no.value) == {"code": "27901", "place": "Xã Tân Trụ"}
    with pytest.raises(UnreadableCode):
        places.commune("Xã Vàm Cỏ", within=long_an, code="2790")


def test_places_are_listed_and_named(book: None) -> None:
    long_an, ha_tinh = places.province("80"), places.province("42")
    added = [
        places.commune("Xã Tượng Sơn", within=ha_tinh),
        places.commune("Xã Tân Trụ", within=long_an),
        places.commune("Xã Cần Đước", within=long_an),
    ]
    assert [place.name for place in places.communes()] == ["Xã Cần Đước", "Xã Tân Trụ", "Xã Tượng Sơn"]
    assert places.named({added[0].id, long_an.id}) == {added[0].id: "Xã Tượng Sơn", long_an.id: "Tây Ninh"}
    assert places.named(set()) == {}
    assert places.get(added[0].id) == added[0]
    assert places.get(999_999) is None
    assert Place.select().count() == 34 + 3
