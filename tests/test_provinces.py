"""The provinces of a day: 63 through 30/6/2025, 34 since, each with its source."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import Any

import pytest

from savings_app import provinces
from savings_app.provinces import LISTS, NoProvincesYet, NoSuchProvince, ProvinceKind

LAST_OLD, FIRST_NEW = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
HA_TAY_GONE, HUE_A_CITY = dt.date(2008, 8, 1), dt.date(2025, 1, 1)
DAY_BEFORE = dt.timedelta(days=1)

OLD, NEW = (tomllib.loads(path.read_text(encoding="utf-8")) for path in LISTS)
CHANGES: list[dict[str, Any]] = [
    row for written in (OLD, NEW) for kind in ("name_change", "kind_change") for row in written.get(kind, [])
]
ROWS: list[dict[str, Any]] = [*OLD["province"], *NEW["province"], *CHANGES]


@pytest.mark.parametrize(("written", "count", "since"), [(OLD, 63, HA_TAY_GONE), (NEW, 34, FIRST_NEW)])
def test_a_list_is_whole_and_begins_on_one_day(written: dict[str, Any], count: int, since: dt.date) -> None:
    codes = [row["code"] for row in written["province"]]
    assert len(codes) == count
    assert codes == sorted(set(codes))
    assert len({row["name"] for row in written["province"]}) == count
    assert {row["from"] for row in written["province"]} == {since}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['code']} {row['from']}")
def test_every_row_has_its_source(row: dict[str, Any]) -> None:
    keys = {"code", "name", "kind", "formerly", "from", "source", "standing", "checked_on"}
    assert set(row) <= keys
    assert row["code"].isdigit()
    assert len(row["code"]) == 2
    assert row["source"]
    assert row["standing"] in {"confirmed", "transcribed", "inferred"}
    assert row["checked_on"] >= row["from"]


@pytest.mark.parametrize("change", CHANGES, ids=lambda row: f"{row['code']} {row['from']}")
def test_a_change_falls_within_its_list(change: dict[str, Any]) -> None:
    written, since, until = (NEW, FIRST_NEW, dt.date.max) if change["from"] > LAST_OLD else (OLD, HA_TAY_GONE, LAST_OLD)
    assert change["code"] in {row["code"] for row in written["province"]}
    assert since < change["from"] <= until
    assert ("name" in change) != ("kind" in change)


def test_every_former_province_stood_in_the_old_list_and_went_into_one_of_today() -> None:
    old = {row["name"] for row in OLD["province"]}
    former = [each for row in provinces.newest_list() for each in row.formerly]
    assert len(former) == len(set(former))
    assert set(former) <= old
    kept = {row.name for row in provinces.newest_list()}
    assert kept - old == {"Huế"}
    assert set(former) | kept == old | {"Huế"}, "every old province is somewhere today"


def test_a_new_code_was_that_of_a_province_now_in_it() -> None:
    old = provinces.on(LAST_OLD)
    for row in provinces.newest_list():
        assert old[row.code] in {row.name, *row.formerly}, row


def test_the_list_changes_on_1_july_2025() -> None:
    assert (len(provinces.on(LAST_OLD)), len(provinces.on(FIRST_NEW))) == (63, 34)
    assert [provinces.name("80", day) for day in (LAST_OLD, FIRST_NEW)] == ["Long An", "Tây Ninh"]
    assert provinces.name("72", LAST_OLD) == "Tây Ninh"
    with pytest.raises(NoSuchProvince) as no:
        provinces.name("72", FIRST_NEW)
    assert vars(no.value) == {"code": "72", "day": FIRST_NEW}
    assert no.value.sentence == (
        "Danh mục tỉnh, thành phố của ngày 01/07/2025 không có mã “72”: mã gồm hai chữ số, ví dụ 42 là Hà Tĩnh."
    )


def test_a_province_is_renamed_on_its_day() -> None:
    days = (HUE_A_CITY - DAY_BEFORE, HUE_A_CITY, FIRST_NEW)
    assert [provinces.name("46", day) for day in days] == ["Thừa Thiên Huế", "Huế", "Huế"]
    assert list(provinces.on(HUE_A_CITY)) == list(provinces.on(days[0])), "nothing else moves"


def test_the_list_reaches_back_to_the_end_of_ha_tay() -> None:
    assert len(provinces.on(HA_TAY_GONE)) == 63
    with pytest.raises(NoSuchProvince):
        provinces.name("28", HA_TAY_GONE)
    before = HA_TAY_GONE - DAY_BEFORE
    with pytest.raises(NoProvincesYet) as no:
        provinces.on(before)
    assert vars(no.value) == {"day": before, "first": HA_TAY_GONE}


@pytest.mark.parametrize("code", ["", "1", "001", "abc", "00", "97", " 42", "42\n", "４２", "Hà Tĩnh"])
@pytest.mark.parametrize("day", [LAST_OLD, FIRST_NEW])
def test_a_code_that_is_none_is_refused(code: str, day: dt.date) -> None:
    with pytest.raises(NoSuchProvince) as no:
        provinces.name(code, day)
    assert vars(no.value) == {"code": code, "day": day}


def test_a_refusal_does_not_repeat_a_flood() -> None:
    with pytest.raises(NoSuchProvince) as no:
        provinces.name("9" * 1000, FIRST_NEW)
    assert no.value.code == "9" * 10


def test_the_newest_list_knows_the_cities_made_since() -> None:
    rows = provinces.newest_list()
    assert [row.code for row in rows] == list(provinces.on(dt.date.max))
    cities = {row.name for row in rows if row.kind is ProvinceKind.CITY}
    begun = {row["name"] for row in NEW["province"] if row["kind"] == "city"}
    assert cities - begun == {"Đồng Nai", "Quảng Ninh", "Bắc Ninh"}


def test_what_is_handed_out_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        provinces.on(FIRST_NEW)["42"] = "Nghệ An"  # type: ignore[index]
