"""Tables that are not written as they must be stop the program, naming file and row."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from savings_app.insurance import table_files
from savings_app.insurance.figures import Ended, Parameter, Standing
from savings_app.insurance.table_files import Shape, TableError, read_table, read_tables, read_text
from savings_app.money import Dong
from savings_app.schemes import PovertyStandard, SupportCategory

ROW = """
[[row]]
from = 2020-01-01
dong = 1_000
source = "Nghị định mẫu"
standing = "confirmed"
checked_on = 2020-02-02
"""
LATER = ROW.replace("2020-01-01", "2021-01-01").replace("1_000", "2_000")
SUPPORT = ROW.replace("dong = 1_000", 'poor = "30"\nnear_poor = "25"\nother = "10"')


def _write(folder: Path, parameter: Parameter, text: str) -> None:
    (folder / f"{parameter}.toml").write_text(text, encoding="utf-8")


def test_rows_are_read_with_all_they_say(tmp_path: Path) -> None:
    _write(tmp_path, Parameter.REFERENCE_LEVEL, ROW + LATER)
    table = read_table(tmp_path, Parameter.REFERENCE_LEVEL, table_files.DONG)
    figure = table.on(dt.date(2020, 12, 31))
    assert figure.value == Dong(1_000)
    assert figure.row.parameter is Parameter.REFERENCE_LEVEL
    assert figure.row.shown == "1.000 đ"
    assert figure.row.since == dt.date(2020, 1, 1)
    assert figure.row.source == "Nghị định mẫu"
    assert figure.row.standing is Standing.CONFIRMED
    assert figure.row.checked_on == dt.date(2020, 2, 2)
    assert table.on(dt.date(2021, 1, 1)).value == Dong(2_000)


def test_an_ended_row_stops_the_table(tmp_path: Path) -> None:
    _write(tmp_path, Parameter.REFERENCE_LEVEL, ROW + LATER.replace("dong = 2_000", "ended = true"))
    table = read_table(tmp_path, Parameter.REFERENCE_LEVEL, table_files.DONG)
    assert table.find(dt.date(2020, 12, 31)) is not None
    ended = table.newest(dt.date(2021, 1, 1))
    assert isinstance(ended, Ended)
    assert (ended.row.shown, ended.row.source) == ("–", "Nghị định mẫu")


DONG_MISTAKES = [
    (LATER + ROW, 2, "not after the row before it"),
    (ROW + ROW, 2, "not after the row before it"),
    (ROW + "note = 1\n", 1, "unknown note"),
    (ROW + LATER + 'to = "2022"\n', 2, "unknown to"),
    (ROW + LATER.replace('source = "Nghị định mẫu"\n', ""), 2, "lacks source"),
    (ROW.replace("Nghị định mẫu", "  "), 1, "names no source"),
    (ROW.replace('"Nghị định mẫu"', "7"), 1, "names no source"),
    (ROW.replace("dong = 1_000\n", ""), 1, "lacks dong"),
    (ROW.replace("checked_on = 2020-02-02\n", ""), 1, "lacks checked_on"),
    (ROW.replace("1_000", "1000.0"), 1, "whole number"),
    (ROW.replace("1_000", '"1000"'), 1, "whole number"),
    (ROW.replace("1_000", "true"), 1, "whole number"),
    (ROW.replace("1_000", "0"), 1, "whole number"),
    (ROW.replace("1_000", "-1"), 1, "whole number"),
    (ROW.replace('"confirmed"', '"sure"'), 1, "sure"),
    (ROW.replace("2020-01-01", '"2020-01-01"'), 1, "not a day"),
    (ROW.replace("2020-01-01", "2020-01-01T00:00:00"), 1, "not a day"),
    (ROW + "ended = true\n", 1, "unknown dong"),
    (ROW.replace("dong = 1_000", "ended = false"), 1, "ended is either true"),
    ("row = [1]\n", 1, ""),
]


@pytest.mark.parametrize(("text", "row", "says"), DONG_MISTAKES)
def test_a_mistake_names_file_and_row(tmp_path: Path, text: str, row: int, says: str) -> None:
    _write(tmp_path, Parameter.REFERENCE_LEVEL, text)
    with pytest.raises(TableError, match=rf"^reference_level\.toml, row {row}: .*{says}"):
        read_table(tmp_path, Parameter.REFERENCE_LEVEL, table_files.DONG)


NOT_DIGITS = ['"٣"', '"1e1"', '"1e5"', '"4,5"', '" 5"', '"+5"', '"5."', '".5"', '"1_0"', '""', '"5\\n"']
"""What ``Decimal`` may read, or a person means, and is no figure as the tables write it."""


@pytest.mark.parametrize("written", ["4.5", "22", '"x"', '"NaN"', '"101"', '"-1"', *NOT_DIGITS])
def test_a_share_is_exact_text_between_0_and_100(tmp_path: Path, written: str) -> None:
    _write(tmp_path, Parameter.HEALTH_RATE, ROW.replace("dong = 1_000", f"percent = {written}"))
    with pytest.raises(TableError, match=r"^health_rate\.toml, row 1: "):
        read_table(tmp_path, Parameter.HEALTH_RATE, table_files.PERCENT)


@pytest.mark.parametrize("written", ['"100"', "[]", "[100, 70]", '["70", "100"]'])
def test_a_ladder_is_a_falling_list_of_shares(tmp_path: Path, written: str) -> None:
    _write(tmp_path, Parameter.HEALTH_LADDER, ROW.replace("dong = 1_000", f"percents = {written}"))
    with pytest.raises(TableError, match=r"^health_ladder\.toml, row 1: "):
        read_table(tmp_path, Parameter.HEALTH_LADDER, table_files.LADDER)


@pytest.mark.parametrize("written", ["12", "[]", "[12, 6]", "[3, 3]", "[0, 3]", "[3.0]"])
def test_month_choices_rise_and_none_stands_twice(tmp_path: Path, written: str) -> None:
    _write(tmp_path, Parameter.HEALTH_TERMS, ROW.replace("dong = 1_000", f"months = {written}"))
    with pytest.raises(TableError, match=r"^health_terms\.toml, row 1: "):
        read_table(tmp_path, Parameter.HEALTH_TERMS, table_files.MONTH_CHOICES)


def test_only_island_and_ethnic_minority_may_be_left_out_of_the_support(tmp_path: Path) -> None:
    _write(tmp_path, Parameter.STATE_SUPPORT, SUPPORT)
    read_table(tmp_path, Parameter.STATE_SUPPORT, table_files.SUPPORT_SHARES)
    for missing in ('poor = "30"\n', 'near_poor = "25"\n', 'other = "10"\n'):
        _write(tmp_path, Parameter.STATE_SUPPORT, SUPPORT.replace("\n" + missing, "\n"))
        with pytest.raises(TableError, match=r"^state_support\.toml, row 1: lacks"):
            read_table(tmp_path, Parameter.STATE_SUPPORT, table_files.SUPPORT_SHARES)


@pytest.mark.parametrize(
    "text", ["", "row = 1\n", "row = []\n", 'title = "x"\n' + ROW, "[[row]\n", ROW + ROW.replace("[[row]]\n", "")]
)
def test_a_file_that_is_not_rows_is_named(tmp_path: Path, text: str) -> None:
    _write(tmp_path, Parameter.REFERENCE_LEVEL, text)
    with pytest.raises(TableError, match=r"^reference_level\.toml: "):
        read_table(tmp_path, Parameter.REFERENCE_LEVEL, table_files.DONG)


NAMED = 'name = "Hà Tĩnh"\n'
"""How a file of a keyed parameter opens."""


def _of_province(folder: Path, text: str, code: str = "42") -> None:
    (folder / "local_pension_support").mkdir(exist_ok=True)
    (folder / "local_pension_support" / f"{code}.toml").write_text(text, encoding="utf-8")


LOCAL = ROW.replace("dong = 1_000", 'other = "20"\npoverty_standard = "national"')


def test_a_folder_has_a_history_for_each_key_and_each_row_says_whose_it_is(tmp_path: Path) -> None:
    _of_province(tmp_path, NAMED + LOCAL)
    _of_province(tmp_path, NAMED.replace("Hà Tĩnh", "Hà Nội") + LOCAL.replace("national", "local"), "01-long-bien")
    tables = read_tables(tmp_path, Parameter.LOCAL_PENSION_SUPPORT, table_files.LOCAL_SHARES)
    assert {key: table.on(dt.date(2020, 1, 1)).row.of for key, table in tables.items()} == {
        "01-long-bien": "Hà Nội",
        "42": "Hà Tĩnh",
    }
    shares = tables["42"].on(dt.date(2020, 1, 1)).value
    assert (str(shares.of(SupportCategory.POOR)), shares.standard) == ("20%", PovertyStandard.NATIONAL)
    assert tables["01-long-bien"].on(dt.date(2020, 1, 1)).value.standard is PovertyStandard.LOCAL


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (LOCAL, "expected"),
        (NAMED + LOCAL.replace("[[row]]", "[[rows]]"), "expected"),
        ('name = " "\n' + LOCAL, "its name is empty"),
        ("name = 42\n" + LOCAL, "its name is empty"),
        (NAMED + LOCAL.replace('other = "20"\n', ""), "row 1: lacks other"),
        (NAMED + LOCAL.replace('poverty_standard = "national"\n', ""), "row 1: lacks poverty_standard"),
        (NAMED + LOCAL.replace("national", "regional"), "row 1: 'regional' is none of"),
        (NAMED + LOCAL.replace("other", 'rich = "1"\nother'), "row 1: has unknown rich"),
        (NAMED + LOCAL.replace('"20"', '"120"'), "row 1: a share lies between"),
    ],
)
def test_a_mistake_names_the_province(tmp_path: Path, text: str, says: str) -> None:
    _of_province(tmp_path, text)
    with pytest.raises(TableError, match=rf"^local_pension_support/42\.toml.*{says}"):
        read_tables(tmp_path, Parameter.LOCAL_PENSION_SUPPORT, table_files.LOCAL_SHARES)


def test_an_empty_folder_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "local_pension_support").mkdir()
    with pytest.raises(TableError, match=r"^local_pension_support: an empty folder"):
        read_tables(tmp_path, Parameter.LOCAL_PENSION_SUPPORT, table_files.LOCAL_SHARES)


SHAPES: list[tuple[Shape[Any], str, str]] = [
    (table_files.DAYS, "days = 30", "30"),
    (table_files.TIMES, "times = 6", "6"),
    (table_files.YEAR_CHOICES, "years = [2, 3]", "2 / 3"),
    (table_files.AGES, "women = 664\nmen = 720", "55 tuổi 4 tháng / 60 tuổi"),
    (table_files.DEADLINES, "monthly = 1\nquarterly = 3\nhalf_yearly = 4\nyearly = 7", "1 / 3 / 4 / 7"),
    (table_files.GAP, "days = 90", "90 ngày"),
    (table_files.GAP, "months_in_year = 3", "3 tháng trong năm tài chính"),
    (table_files.LIMITED_SHARE, 'percent = "70"\nmonths = 36', "70%, nhiều nhất 36 tháng"),
    (table_files.LIMITED_SHARE, 'percent = "4.5"', "4,5%"),
    (table_files.BENEFICIARY_SHARES, 'student = "5"', "học sinh, sinh viên 5%"),
    (table_files.BENEFICIARY_SHARES, 'pupil = "50"\npoor = "100"', "hộ nghèo 100%, học sinh phổ thông 50%"),
    (table_files.LOCAL_SHARES, 'other = "20"\npoverty_standard = "national"', "mọi người 20%"),
    (
        table_files.LOCAL_SHARES,
        'other = "0"\npoor = "30"\npoverty_standard = "local"',
        "hộ nghèo 30%, người tham gia khác 0% (theo chuẩn nghèo của địa phương)",
    ),
]


@pytest.mark.parametrize(("shape", "figure", "shown"), SHAPES)
def test_each_shape_shows_its_figure(shape: Shape[Any], figure: str, shown: str) -> None:
    table = read_text(ROW.replace("dong = 1_000", figure), "x.toml", Parameter.HEALTH_GAP, shape)
    assert table.rows[0].row.shown == shown


@pytest.mark.parametrize(
    ("shape", "figure", "says"),
    [
        (table_files.AGES, "women = 664", "lacks men"),
        (table_files.DEADLINES, "monthly = 1\nquarterly = 3\nhalf_yearly = 4\nyearly = 0", "whole number from 1 up"),
        (table_files.GAP, "", "one of the two"),
        (table_files.GAP, "days = 90\nmonths_in_year = 3", "one of the two"),
        (table_files.LIMITED_SHARE, "months = 36", "lacks percent"),
        (table_files.LIMITED_SHARE, 'percent = "70"\nmonths = 0', "whole number from 1 up"),
        (table_files.BENEFICIARY_SHARES, "", "names nobody"),
        (table_files.BENEFICIARY_SHARES, 'rich = "5"', "unknown rich"),
        (table_files.BENEFICIARY_SHARES, 'poor = "٣"', "written in digits"),
        (table_files.SUPPORT_SHARES, 'poor = "1e1"\nnear_poor = "1"\nother = "1"', "written in digits"),
        (table_files.LADDER, 'percents = ["1e2"]', "written in digits"),
    ],
)
def test_each_shape_refuses_what_it_is_not(shape: Shape[Any], figure: str, says: str) -> None:
    with pytest.raises(TableError, match=rf"^x\.toml, row 1: .*{says}"):
        read_text(ROW.replace("dong = 1_000", figure), "x.toml", Parameter.HEALTH_GAP, shape)
