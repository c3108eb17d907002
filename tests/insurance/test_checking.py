"""Tables looked over: rows by how sure they are, the years missing, and each kind of mistake in one sentence."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from savings_app.insurance import checking
from savings_app.insurance.checking import FileMiswritten, NoTables, RowMiswritten
from savings_app.insurance.figures import Standing
from savings_app.insurance.law import SHIPPED, shipped_tables
from savings_app.insurance.table_mistakes import Mistake

RETURNS = "fund_return.toml"
HA_TINH = "local_pension_support/42.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tables of this program, to be spoilt."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "tables"))


@dataclass(frozen=True)
class Spoilt:
    """One change to a file, and how it must be told."""

    file: str
    old: str
    new: str
    mistake: Mistake
    row: int | None
    found: str


SPOILT = [
    Spoilt(RETURNS, "2020-01-01", "2017-01-01", Mistake.SAME_DAY, 2, "2017-01-01"),
    Spoilt(RETURNS, "2020-01-01", "2016-01-01", Mistake.OUT_OF_ORDER, 2, "2016-01-01"),
    Spoilt(RETURNS, "2026-01-01", "2019-01-01", Mistake.OUT_OF_ORDER, 3, "2019-01-01"),
    Spoilt(RETURNS, 'percent = "0.31"', 'per_cent = "0.31"', Mistake.MISSING_KEY, 3, "percent"),
    Spoilt(RETURNS, 'percent = "0.31"', 'percent = "0.31"\nto = 2026-12-31', Mistake.UNKNOWN_KEY, 3, "to"),
    Spoilt(RETURNS, 'percent = "0.31"', "percent = 0.31", Mistake.WRONG_FIGURE, 3, "percent = 0.31"),
    Spoilt(RETURNS, '"0.31"', '"٣"', Mistake.WRONG_FIGURE, 3, "percent = ٣"),
    Spoilt(RETURNS, '"0.31"', '"1e5"', Mistake.WRONG_FIGURE, 3, "percent = 1e5"),
    Spoilt(RETURNS, 'percent = "0.31"', "ended = 1", Mistake.WRONG_FIGURE, 3, "ended = 1"),
    Spoilt(RETURNS, "from = 2017-01-01", 'from = "2017-01-01"', Mistake.NO_DAY, 1, "from = 2017-01-01"),
    Spoilt(RETURNS, '"inferred"', '"sure"', Mistake.NO_STANDING, 2, "standing = sure"),
    Spoilt(RETURNS, "[[row]]", "[[line]]", Mistake.OTHER_CONTENTS, None, "line"),
    Spoilt(RETURNS, '"0.31"', '"0.31', Mistake.UNREADABLE, None, "line"),
    Spoilt(HA_TINH, 'name = "Hà Tĩnh"', 'name = " "', Mistake.NO_NAME, None, "–"),
    Spoilt(HA_TINH, 'name = "Hà Tĩnh"', "", Mistake.OTHER_CONTENTS, None, "row"),
    Spoilt(HA_TINH, 'poverty_standard = "national"', 'poverty_standard = "x"', Mistake.WRONG_FIGURE, 1, "other = 20"),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=lambda each: f"{each.mistake}-{each.row}-{each.new[:12]}")
def test_a_mistake_is_told_with_file_and_row(folder: Path, spoilt: Spoilt) -> None:
    path = folder / spoilt.file
    text = path.read_text(encoding="utf-8")
    assert spoilt.old in text
    path.write_text(text.replace(spoilt.old, spoilt.new), encoding="utf-8")
    with pytest.raises((FileMiswritten, RowMiswritten)) as told:
        checking.look_over(folder)
    assert isinstance(told.value, FileMiswritten | RowMiswritten)
    assert (told.value.file, told.value.mistake) == (spoilt.file, spoilt.mistake)
    assert getattr(told.value, "row", None) == spoilt.row
    assert spoilt.found in told.value.found
    assert spoilt.file in told.value.sentence
    assert spoilt.mistake.label in told.value.sentence


@pytest.mark.parametrize("lost", ["source", "standing", "checked_on", "from"])
def test_a_row_says_all_it_must(folder: Path, lost: str) -> None:
    path = folder / "health_rate.toml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if line.startswith(f"{lost} ="))
    path.write_text("".join(lines[:first] + lines[first + 1 :]), encoding="utf-8")
    with pytest.raises(RowMiswritten, match=rf"health_rate\.toml, khối \[\[row\]\] thứ 1: thiếu khóa \({lost}\)"):
        checking.look_over(folder)


def test_a_source_of_blanks_is_none(folder: Path) -> None:
    path = folder / "health_wait.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text[: text.index("source = ")] + 'source = " "\n' + text[text.index("standing") :], encoding="utf-8"
    )
    with pytest.raises(RowMiswritten, match="không ghi nguồn"):
        checking.look_over(folder)


def test_a_missing_table_is_named(folder: Path) -> None:
    (folder / "health_rate.toml").unlink()
    with pytest.raises(FileMiswritten, match=r"thiếu bảng \(health_rate\)"):
        checking.look_over(folder)


def test_an_unknown_table_is_named(folder: Path) -> None:
    shutil.copy(folder / "health_rate.toml", folder / "health_rates.toml")
    with pytest.raises(FileMiswritten, match=r"không biết bảng này \(health_rates\)"):
        checking.look_over(folder)


def test_an_empty_folder_is_named(folder: Path) -> None:
    for path in (folder / "health_support").iterdir():
        path.unlink()
    with pytest.raises(FileMiswritten, match="health_support: thư mục chưa có bảng nào"):
        checking.look_over(folder)


@pytest.mark.parametrize("key", ["local_pension_support/99.toml", "local_health_support/ha-tinh.toml"])
def test_a_table_of_no_province_is_found(folder: Path, key: str) -> None:
    shutil.copy(folder / f"{Path(key).parent}/79.toml", folder / key)
    with pytest.raises(RowMiswritten) as told:
        checking.look_over(folder)
    assert (told.value.file, told.value.row, told.value.mistake) == (key, 1, Mistake.UNKNOWN_OWNER)


def test_a_table_of_no_group_is_found(folder: Path) -> None:
    (folder / "health_support/student.toml").rename(folder / "health_support/pupil.toml")
    with pytest.raises(RowMiswritten, match=r"health_support/pupil\.toml.*\(pupil\)"):
        checking.look_over(folder)


def test_a_province_of_an_older_list_may_end_but_not_go_on(folder: Path) -> None:
    path = folder / "local_health_support/30.toml"
    text = path.read_text(encoding="utf-8")
    assert "ended = true" in text
    checking.look_over(folder)
    path.write_text(text.replace("ended = true", 'aged_65 = "30"'), encoding="utf-8")
    with pytest.raises(RowMiswritten) as told:
        checking.look_over(folder)
    assert told.value.mistake is Mistake.UNKNOWN_OWNER


def test_bytes_that_are_no_text_are_told(folder: Path) -> None:
    (folder / RETURNS).write_bytes(b"\xff\xfe")
    with pytest.raises(FileMiswritten) as told:
        checking.look_over(folder)
    assert (told.value.file, told.value.mistake) == (RETURNS, Mistake.UNREADABLE)


def test_no_folder_is_no_tables(tmp_path: Path) -> None:
    with pytest.raises(NoTables):
        checking.look_over(tmp_path / "none")


def test_every_row_stands_in_one_batch_the_surest_first() -> None:
    checked = checking.look_over(SHIPPED)
    listed = [each for batch in checked.batches for each in batch.rows]
    rows = [each.row for _, table in shipped_tables().every() for each in table.rows]
    assert checked.rows == len(listed) == len(rows)
    assert {each.row for each in listed} == set(rows)
    order = [(list(Standing).index(batch.standing), batch.checked_on) for batch in checked.batches]
    assert order == sorted(set(order))
    for batch in checked.batches:
        assert {(each.row.standing, each.row.checked_on) for each in batch.rows} == {(batch.standing, batch.checked_on)}


def test_those_checked_longest_ago_come_first(folder: Path) -> None:
    path = folder / "health_rate.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("checked_on = 2026-11-22", "checked_on = 2026-01-05", 1), encoding="utf-8")
    first = checking.look_over(folder).batches[0]
    assert (str(first.checked_on), [each.table for each in first.rows]) == ("2026-01-05", ["health_rate"])


def test_the_years_without_a_fund_return_are_told(folder: Path) -> None:
    assert checking.look_over(SHIPPED).years_missing == (2016, 2018, 2019, *range(2021, 2026), 2027)
    path = folder / RETURNS
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('percent = "0.4833"', "ended = true"), encoding="utf-8")
    assert 2020 in checking.look_over(folder).years_missing
    path.write_text(text[text.index("[[row]]", text.index("[[row]]") + 1) :], encoding="utf-8")
    assert checking.look_over(folder).years_missing[:4] == (2016, 2017, 2018, 2019), "not from its own first row on"
