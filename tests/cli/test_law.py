"""``flask quote``, ``words``, ``law``: the contracts other programs rely on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

HEALTH = ("quote", "health", "--paid-on", "2026-07-01", "--months", "12", "--members", "4")
PENSION = ("quote", "pension", "--paid-on", "2026-11-22", "--income", "1500000")


def test_health_in_json(run_without_book: Run) -> None:
    found = run_without_book(*HEALTH, "--json")
    assert json.loads(found.stdout) == {
        "scheme": "HOUSEHOLD_HEALTH",
        "paid_on": "2026-07-01",
        "months": 12,
        "total": 3825360,
        "lines": [
            {"rank": 1, "amount": 1366200},
            {"rank": 2, "amount": 956340},
            {"rank": 3, "amount": 819720},
            {"rank": 4, "amount": 683100},
        ],
    }


def test_those_who_join_later_are_priced_by_their_rank(run_without_book: Run) -> None:
    found = run_without_book(*HEALTH[:-1], "1", "--first-rank", "2", "--json")
    assert json.loads(found.stdout)["lines"] == [{"rank": 2, "amount": 956340}]


@pytest.mark.parametrize(
    ("method", "category", "months", "gross", "state_support", "payable"),
    [
        ("monthly", "other", 1, 330000, 66000, 264000),
        ("monthly", "poor", 1, 330000, 165000, 165000),
        ("quarterly", "near_poor", 3, 990000, 396000, 594000),
        ("half_yearly", "ethnic_minority", 6, 1980000, 594000, 1386000),
        ("yearly", "other", 12, 3960000, 792000, 3168000),
    ],
)
def test_pension_in_json(
    run_without_book: Run, method: str, category: str, months: int, gross: int, state_support: int, payable: int
) -> None:
    found = json.loads(run_without_book(*PENSION, "--method", method, "--category", category, "--json").stdout)
    assert found == {
        "scheme": "VOLUNTARY_PENSION",
        "paid_on": "2026-11-22",
        "months": months,
        "gross": gross,
        "state_support": state_support,
        "local_support": 0,
        "payable": payable,
    }


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("1263600", "Một triệu hai trăm sáu mươi ba nghìn sáu trăm đồng"),
        ("0", "Không đồng"),
        ("1234567890", "Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi đồng"),
    ],
)
def test_words(run_without_book: Run, amount: str, said: str) -> None:
    assert run_without_book("words", amount).stdout == said + "\n"


def test_law_of_a_day_shows_rows_with_their_sources(run_without_book: Run) -> None:
    shown = run_without_book("law", "show", "2026-11-22").stdout
    assert "2.530.000 đ" in shown
    assert "Nghị định 161/2026" in shown
    assert "1.600.000" not in shown


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ((*PENSION, "--method", "monthly", "--category", "x"), "UnreadableChoice"),
        ((*PENSION, "--method", "weekly", "--category", "other"), "UnreadableChoice"),
        ((*PENSION[:-1], "1.400.000", "--method", "monthly", "--category", "other"), "IncomeTooLow"),
        ((*HEALTH[:-1], "four"), "UnreadableNumber"),
        ((*HEALTH[:4], "--months", "7", "--members", "1"), "MonthsNotOffered"),
        (("quote", "health", "--paid-on", "30/2/2026", "--months", "3", "--members", "1"), "UnreadableDay"),
        (("quote", "health", "--paid-on", "2001-01-01", "--months", "3", "--members", "1"), "NoRateYet"),
    ],
)
def test_a_refusal_is_one_sentence_and_exit_1(run_without_book: Run, words: tuple[str, ...], refusal: str) -> None:
    plain, with_json = run_without_book(*words), run_without_book(*words, "--json")
    assert (plain.exit_code, with_json.exit_code) == (1, 1)
    assert plain.stdout == ""
    assert len(plain.stderr.splitlines()) == 1
    assert json.loads(with_json.stdout) == {"refusal": refusal, "sentence": with_json.stderr.strip()}


@pytest.mark.parametrize("words", [("words", "-5"), ("words", "1e9"), ("law", "show", "hôm qua")])
def test_a_value_that_cannot_be_read_is_a_refusal(run_without_book: Run, words: tuple[str, ...]) -> None:
    found = run_without_book(*words)
    assert (found.exit_code, found.stdout, len(found.stderr.splitlines())) == (1, "", 1)


@pytest.mark.parametrize("words", [("words",), (*HEALTH, "--colour", "red"), HEALTH[:-2]])
def test_only_an_option_unknown_or_missing_exits_2(run_without_book: Run, words: tuple[str, ...]) -> None:
    assert run_without_book(*words).exit_code == 2


def test_nothing_is_left_behind(run_without_book: Run, tmp_path: Path) -> None:
    run_without_book(*HEALTH)
    run_without_book("words", "5")
    run_without_book("law", "show", "2026-11-22")
    assert not (tmp_path / "nothing").exists()
