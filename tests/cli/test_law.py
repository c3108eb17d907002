"""``flask law``: what is believed on a day, and every row looked over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from savings_app.insurance import policies
from savings_app.insurance.law import SHIPPED, shipped_tables
from tests.cli.conftest import Run


def test_law_of_a_day_shows_rows_with_their_sources(run_without_book: Run) -> None:
    shown = run_without_book("law", "show", "2026-11-22").stdout
    assert "Mức tham chiếu (lương cơ sở): 2.530.000 đ (từ 01/07/2026)" in shown
    assert "Nghị định 161/2026" in shown
    assert "đã có nguồn xác nhận; kiểm ngày" in shown
    assert "1.600.000" not in shown


def test_what_has_ended_says_so_and_whose_it_was(run_without_book: Run) -> None:
    shown = run_without_book("law", "show", "22/11/2026").stdout
    assert "Địa phương hỗ trợ thêm BHXH tự nguyện, Hà Tĩnh: hết áp dụng từ 01/01/2026" in shown
    before = run_without_book("law", "show", "2025-12-31").stdout
    assert "Địa phương hỗ trợ thêm BHXH tự nguyện, Hà Tĩnh: mọi người 20% (từ 01/01/2020)" in before


@pytest.mark.parametrize("words", [("show", "2026-11-22"), ("check",)])
def test_what_is_done_where_the_law_is_silent_stands_at_the_end(run_without_book: Run, words: tuple[str, ...]) -> None:
    said = run_without_book("law", *words).stdout
    rows, _, silent = said.partition("Quy ước của Heo Đất")
    assert rows
    for each in policies.shown():
        assert f"{each.name}: {each.question} → {each.answer.label}\n      {each.why}\n" in silent


@pytest.mark.parametrize("day", ["hôm qua", "2028-01-01", "1999-01-01"])
def test_a_day_that_is_not_known_is_refused(run_without_book: Run, day: str) -> None:
    found = run_without_book("law", "show", day)
    assert (found.exit_code, found.stdout, len(found.stderr.splitlines())) == (1, "", 1)


def test_every_row_is_listed(run_without_book: Run) -> None:
    found = run_without_book("law", "check")
    assert found.exit_code == 0
    said = found.stdout
    rows = [(name, each.row) for name, table in shipped_tables().every() for each in table.rows]
    for name, row in rows:
        assert f" [{name}]\n      {row.source}\n" in said
    assert said.count("[") == len(rows)
    assert f"Cộng {len(rows)} dòng." in said
    standings = [said.index(f"({standing}), kiểm ngày") for standing in ("confirmed", "transcribed", "inferred")]
    assert standings == sorted(standings)


def test_missing_years_of_the_fund_return_are_listed(run_without_book: Run) -> None:
    said = run_without_book("law", "check").stdout
    assert "của năm trước năm đóng: 2016, 2018, 2019, 2021–2025, 2027.\n" in said


def test_other_tables_are_checked(run_without_book: Run, tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / "tables")
    same = run_without_book("law", "check", "--tables", str(tmp_path / "tables"))
    assert (same.exit_code, same.stdout) == (0, run_without_book("law", "check").stdout)
    level = tmp_path / "tables/reference_level.toml"
    level.write_text(level.read_text(encoding="utf-8") + "note = 1\n", encoding="utf-8")
    wrong = run_without_book("law", "check", "--tables", str(tmp_path / "tables"))
    rows = level.read_text(encoding="utf-8").count("[[row]]")
    assert (wrong.exit_code, wrong.stdout) == (1, "")
    assert wrong.stderr == f"Bảng số liệu reference_level.toml, khối [[row]] thứ {rows}: có khóa lạ (note).\n"


def test_a_folder_that_is_not_there_is_refused(run_without_book: Run, tmp_path: Path) -> None:
    found = run_without_book("law", "check", "--tables", str(tmp_path / "none"))
    assert (found.exit_code, found.stdout, len(found.stderr.splitlines())) == (1, "", 1)


def test_nothing_is_left_behind(run_without_book: Run, tmp_path: Path) -> None:
    run_without_book("law", "show", "2026-11-22")
    run_without_book("law", "check")
    assert not (tmp_path / "nothing").exists()
