"""Where clubs are: the 34 provinces of the newest list, and communes added when they are needed."""

from __future__ import annotations

import pytest

from savings_app import places
from savings_app.names import search_key
from savings_app.places import CodeTaken, NoPlaceName, NoSuchPlace, Place, PlaceKind, UnreadableCode
from savings_app.provinces import newest_list


def test_adding_the_provinces_again_adds_nothing(book: None) -> None:
    before = places.provinces()
    places.add_provinces()
    assert places.provinces() == before
    assert [place.code for place in before] == [row.code for row in newest_list()]


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


def test_a_place_knows_its_province_by_code(book: None) -> None:
    long_an = places.province("80")
    commune = places.commune("Xã Tân Trụ", within=long_an, code="27901")
    assert [places.province_code(each) for each in (commune.id, long_an.id, 0)] == ["80", "80", None]
