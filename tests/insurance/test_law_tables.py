"""The tables of a folder: read whole or not at all, continued without touching what was, read by day and key."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from savings_app.insurance.figures import Ended, Figure, NoRateYet, Parameter
from savings_app.insurance.law import SHIPPED, Law, declared, read_tables, shipped_tables
from savings_app.insurance.law_tables import Dated, Keyed
from savings_app.insurance.table_files import TableError
from savings_app.money import Dong
from savings_app.schemes import SupportCategory
from tests.insurance.asked import DAY, TODAY, block, coming, one_more

NEXT_YEAR = dt.date(2027, 3, 1)
LOCAL = Parameter.LOCAL_PENSION_SUPPORT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(SHIPPED, tmp_path / "tables")


def test_the_same_folder_is_the_same_tables(folder: Path) -> None:
    assert read_tables(folder) == shipped_tables()


def test_a_table_missing_or_unknown_stops_the_program(folder: Path) -> None:
    (folder / "health_rate.toml").rename(folder / "health_rates.toml")
    with pytest.raises(TableError, match=r"'health_rate', 'health_rates'"):
        read_tables(folder)


def test_a_folder_missing_or_unknown_stops_the_program(folder: Path) -> None:
    shutil.rmtree(folder / str(LOCAL))
    with pytest.raises(TableError, match=r"\['local_pension_support'\]"):
        read_tables(folder)
    shutil.copytree(SHIPPED / str(LOCAL), folder / str(LOCAL))
    (folder / "more").mkdir()
    with pytest.raises(TableError, match=r"\['more'\]"):
        read_tables(folder)


def test_a_broken_file_of_a_folder_is_named(folder: Path) -> None:
    (folder / str(LOCAL) / "42.toml").write_text("x = 1", encoding="utf-8")
    with pytest.raises(TableError, match=r"^local_pension_support/42\.toml: "):
        read_tables(folder)


def test_every_table_goes_by_the_name_of_its_file() -> None:
    names = {name for name, _ in shipped_tables().every()}
    assert names == {str(path.relative_to(SHIPPED).with_suffix("")) for path in SHIPPED.rglob("*.toml")}
    assert len(names) == sum(1 for _ in shipped_tables().every())


def test_a_figure_that_ends_is_refused_by_the_law_of_a_later_day() -> None:
    tables = one_more(Parameter.PENSION_RATE, NEXT_YEAR, "ended = true")
    assert Law(NEXT_YEAR - DAY, tables).pension_rate == Law.on(NEXT_YEAR - DAY).pension_rate
    with pytest.raises(NoRateYet):
        _ = Law(NEXT_YEAR, tables).pension_rate
    assert [row.shown for row in Law(NEXT_YEAR, tables).rows() if row.parameter is Parameter.PENSION_RATE] == ["–"]


def test_continuing_one_table_leaves_the_others_and_the_shipped_ones_alone() -> None:
    before = dict(shipped_tables().every())
    after = dict(one_more(Parameter.REFERENCE_LEVEL, NEXT_YEAR, "dong = 2_700_000").every())
    assert {name for name in before if before[name] != after[name]} == {"reference_level"}
    assert after["reference_level"].rows[:-1] == before["reference_level"].rows
    assert Law.on(NEXT_YEAR).reference_level.value == Dong(2_530_000)


@pytest.mark.parametrize("key", ["42", "01-long-bien", "30"])
def test_the_table_of_one_key_is_continued_or_begun(key: str) -> None:
    text = 'name = "Nơi mẫu"\n' + block(NEXT_YEAR, 'other = "15"\npoverty_standard = "national"')
    shipped = shipped_tables()
    after = shipped.followed_by(coming(LOCAL, text), key)
    earlier = shipped.keyed[LOCAL][key].rows if key in shipped.keyed[LOCAL] else ()
    assert after.keyed[LOCAL][key].rows[:-1] == earlier
    assert {other for other in after.keyed[LOCAL] if after.keyed[LOCAL][other] != shipped.keyed[LOCAL].get(other)} == {
        key
    }
    found = Law(NEXT_YEAR, after).local_pension_support.find(key)
    assert found is not None
    assert str(found.value.of(SupportCategory.OTHER)) == "15%"


def test_a_law_finds_its_figures_by_key() -> None:
    local = Law.on(TODAY).local_pension_support
    assert isinstance(local.newest("01"), Figure)
    assert isinstance(local.newest("42"), Ended)
    assert (local.find("42"), local.newest("66"), local.find("66")) == (None, None, None)
    assert len(list(local.every())) == len(shipped_tables().keyed[LOCAL])
    assert list(Law.on(dt.date(2019, 12, 31)).local_pension_support.every()) == []


def test_a_declaration_is_read_of_the_class_as_itself() -> None:
    rate, local = Law.pension_rate, Law.local_pension_support
    assert isinstance(rate, Dated)
    assert isinstance(local, Keyed)
    assert {rate.parameter, local.parameter} < {each.parameter for each in declared()}
