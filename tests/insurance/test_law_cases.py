"""Every worked case of tests/law_cases/*.toml: the figure the page prints is the figure we quote."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from savings_app.money import Dong
from savings_app.refusals import Refusal
from tests.insurance.law_answers import ANSWERS, ASKS, Given

FOLDER = Path(__file__).parent.parent / "law_cases"
FILES = {path.name: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
CASES = [{"file": name, "method": file.get("method"), **case} for name, file in FILES.items() for case in file["case"]]

HEALTH_IDS = (
    "W01 W02 W04 W06 W07 W08 W09 W10 W11 W12 W14 W15 W16 W18 W19 W22 W23 W24 W29 W30 W32 W33 W35 W36 W38 W39 W40"
)
PENSION_IDS = "E-01 E-02 E-03 E-04 E-06 E-07 E-08 E-09..12 E-14 E-15 E-16 E-18 E-19 E-20 E-21 E-41 E-42 E-43 FWD BACK"


def _by_id(cases: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in cases]


@pytest.mark.parametrize("case", _by_id([case for case in CASES if "refusal" not in case["expect"]]))
def test_the_printed_figure_is_ours(case: dict[str, Any]) -> None:
    answers = ANSWERS[case["method"]]
    for asked, expected in case["expect"].items():
        if asked == "misprint":
            _is_not_ours(answers, case["given"], expected)
        else:
            assert answers[asked](case["given"], expected) == expected, asked


@pytest.mark.parametrize("case", _by_id([case for case in CASES if "refusal" in case["expect"]]))
def test_what_the_law_forbids_is_refused_with_its_facts(case: dict[str, Any]) -> None:
    facts = dict(case["expect"])
    with pytest.raises(Refusal) as refused:
        ASKS[case["method"]](case["given"])
    assert type(refused.value).__name__ == facts.pop("refusal")
    assert {name: _plain(fact) for name, fact in vars(refused.value).items()} == facts
    assert "{" not in refused.value.sentence


def test_every_case_names_a_page_a_kind_and_a_note() -> None:
    for case in CASES:
        known = FILES[case["file"]]["sources"]
        assert case["sources"], case["id"]
        assert all(known[key].strip() for key in case["sources"]), case["id"]
        assert case["kind"] in {"confirmed", "transcribed", "computed"}, case["id"]
        assert case["note"].strip(), case["id"]
        assert set(case) == {"file", "method", "id", "sources", "kind", "note", "given", "expect"}, case["id"]


def test_no_two_cases_share_an_id() -> None:
    ids = [case["id"] for case in CASES]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("wanted", (HEALTH_IDS + " " + PENSION_IDS).split())
def test_every_worked_case_of_the_pages_is_here(wanted: str) -> None:
    assert any(case["id"] == wanted or case["id"].startswith(wanted + "-") for case in CASES)


def _is_not_ours(answers: dict[str, Callable[[Given, Any], Any]], given: Given, misprint: dict[str, Any]) -> None:
    """None of the misprint's figures may come out."""
    for name, wrong in misprint.items():
        ours = answers[name](given, wrong)
        pairs = [(ours[key], wrong[key]) for key in wrong] if isinstance(wrong, dict) else [(ours, wrong)]
        assert all(figure != printed for figure, printed in pairs), name


def _plain(fact: object) -> object:
    if isinstance(fact, Dong):
        return fact.amount
    return str(fact) if isinstance(fact, str) else fact
