"""Every worked case of tests/law_cases/*.toml: the figure the page prints is the figure we quote."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.quote import Quote
from savings_app.money import Dong
from savings_app.refusals import Refusal
from savings_app.schemes import PaymentMethod, SupportCategory

FOLDER = Path(__file__).parent.parent / "law_cases"
FILES = {path.name: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
CASES = [{"file": name, "method": file.get("method"), **case} for name, file in FILES.items() for case in file["case"]]

Given = dict[str, Any]

HEALTH_IDS = "W01 W02 W04 W06 W07 W08 W09 W10 W11 W12 W14 W16 W18 W19 W22 W23 W24 W33 W36 W39"
PENSION_IDS = "E-01 E-02 E-03 E-04 E-06 E-07 E-08 E-09..12 E-14 E-15 E-16 E-18 E-19 E-20 E-21 E-41 E-42 E-43"


def _by_id(cases: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in cases]


@pytest.mark.parametrize("case", _by_id([case for case in CASES if "refusal" not in case["expect"]]))
def test_the_printed_figure_is_ours(case: dict[str, Any]) -> None:
    answers = ANSWERS[case["method"]]
    for asked, expected in case["expect"].items():
        assert answers[asked](case["given"], expected) == expected, asked


@pytest.mark.parametrize("case", _by_id([case for case in CASES if "refusal" in case["expect"]]))
def test_what_the_law_forbids_is_refused_with_its_facts(case: dict[str, Any]) -> None:
    facts = dict(case["expect"])
    ask = {"household_health": _health, "voluntary_pension": _pension}[case["method"]]
    with pytest.raises(Refusal) as refused:
        ask(case["given"])
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
def test_every_worked_case_these_methods_cover_is_here(wanted: str) -> None:
    assert any(case["id"] == wanted or case["id"].startswith(wanted + "-") for case in CASES)


def _health(given: Given) -> Quote:
    return household_health.quote(**given)


def _pension(given: Given) -> Quote:
    method, category = PaymentMethod[given["method"].upper()], SupportCategory[given["category"].upper()]
    return voluntary_pension.quote(**{**given, "income": Dong(given["income"]), "method": method, "category": category})


def _of_each(read: Callable[[Quote], object]) -> Callable[[Given, Any], object]:
    """Answers a table of figures key by key, a single figure for every category or method left open."""

    def answer(given: Given, expected: Any) -> object:
        left_open = "category" if "category" not in given else "method"
        if isinstance(expected, dict):
            return {key: read(_pension({**given, left_open: key})) for key in expected}
        choices = [each.value for each in (SupportCategory if left_open == "category" else PaymentMethod)]
        asked = [given[left_open]] if left_open in given else choices
        figures = {read(_pension({**given, left_open: choice})) for choice in asked}
        return figures.pop() if len(figures) == 1 else figures

    return answer


def _misprint(given: Given, misprint: dict[str, Any]) -> object:
    """The misprint itself when none of its figures is ours."""
    ours = {name: ANSWERS["voluntary_pension"][name](given, wrong) for name, wrong in misprint.items()}
    assert ours["gross"] != misprint["gross"]
    assert all(ours["payable"][key] != wrong for key, wrong in misprint["payable"].items())
    return misprint


def _plain(fact: object) -> object:
    if isinstance(fact, Dong):
        return fact.amount
    return str(fact) if isinstance(fact, str) else fact


def _bound(bound: Callable[[dt.date], Dong]) -> Callable[[Given, Any], object]:
    return lambda given, _: bound(given["paid_on"]).amount


def _total_by_members(given: Given, expected: list[int]) -> list[int]:
    return [_health({**given, "members": members}).total.amount for members in range(1, len(expected) + 1)]


ANSWERS: dict[str, dict[str, Callable[[Given, Any], Any]]] = {
    "household_health": {
        "total": lambda given, _: _health(given).total.amount,
        "lines": lambda given, _: [line.amount.amount for line in _health(given).lines],
        "total_by_members": _total_by_members,
        "total_of_five_such_households": lambda given, _: Dong.total([_health(given).total] * 5).amount,
    },
    "voluntary_pension": {
        "gross": _of_each(lambda quote: quote.gross.amount),
        "state_support": _of_each(lambda quote: quote.state_support.amount),
        "payable": _of_each(lambda quote: quote.payable.amount),
        "supported_months": _of_each(lambda quote: quote.lines[0].supported_months),
        "provisional": _of_each(lambda quote: quote.provisional),
        "lowest_income": _bound(voluntary_pension.lowest_income),
        "highest_income": _bound(voluntary_pension.highest_income),
        "misprint": _misprint,
    },
    "card_to": {"card_to": lambda given, _: household_health.card_to(given["start"], given["months"])},
}
