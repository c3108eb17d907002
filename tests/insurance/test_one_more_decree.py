"""A decree is one block at the end of one table: it changes exactly the quotes from its day on that rest on it."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.figures import Parameter
from savings_app.insurance.law import SHIPPED, Law, read_tables, shipped_tables
from savings_app.insurance.law_tables import LawTables
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Quote
from savings_app.insurance.voluntary_pension import lowest_income
from savings_app.money import Dong
from savings_app.refusals import Refusal
from savings_app.schemes import PERIODIC, HealthGroup, PaymentMethod
from tests.insurance.asked import DAY, days

DECREE = Path(__file__).with_name("one_more_decree")
SINCE = dt.date(2027, 7, 1)
SOURCE = "Nghị định mẫu/2027/NĐ-CP Điều 3 khoản 2"

BEFORE = [
    "2016-05-01",
    "2018-12-01",
    "2024-07-01",
    "2025-06-30",
    "2025-07-01",
    "2026-11-22",
    "2027-01-01",
    "2027-06-30",
]
AFTER = ["2027-07-01", "2027-07-02", "2027-12-31"]
PLACES = [None, "01", "42", "66", "79"]
TERMS = {PaymentMethod.AHEAD: 24, PaymentMethod.MISSING: 12}

Ask = Callable[[Law], Quote]


@pytest.fixture(scope="module")
def amended(tmp_path_factory: pytest.TempPathFactory) -> LawTables:
    """The shipped tables with the block at the end of its file."""
    folder = shutil.copytree(SHIPPED, tmp_path_factory.mktemp("amended") / "tables")
    for block in DECREE.rglob("*.toml"):
        with (folder / block.relative_to(DECREE)).open("a", encoding="utf-8") as table:
            table.write(f"\n{block.read_text(encoding='utf-8')}")
    return read_tables(folder)


def _pension(method: PaymentMethod, province: str | None, above_lowest: int) -> Ask:
    who, months = Participant(province=province), TERMS.get(method)
    return lambda law: voluntary_pension.quote(
        law, income=lowest_income(law) + Dong(above_lowest), method=method, months=months, who=who
    )


def _health(group: HealthGroup, province: str | None, months: int) -> Ask:
    who = Participant(health_group=group, province=province)
    return lambda law: household_health.quote(law, months=months, members=3, who=who)


ASKED: dict[str, Ask] = {
    **{f"{m} {p} {more}": _pension(m, p, more) for m in PaymentMethod for p in PLACES for more in (0, 500_000)},
    **{f"{g} {p} {months}": _health(g, p, months) for g in HealthGroup for p in PLACES for months in (3, 12)},
}


def _answer(ask: Ask, law: Law) -> str:
    """The quote to the last byte, or what it is refused by with all its facts."""
    try:
        return json.dumps(ask(law).to_json(), ensure_ascii=False)
    except Refusal as refused:
        return f"{type(refused).__name__}: {refused.sentence}"


def _rests_on_it(answer: str) -> bool:
    return '"parameter": "reference_level"' in answer


def test_the_directory_holds_one_block_of_one_table() -> None:
    (path,) = DECREE.rglob("*.toml")
    (row,) = tomllib.loads(path.read_text(encoding="utf-8"))["row"]
    assert (path.stem, row["from"], row["dong"], row["source"]) == ("reference_level", SINCE, 2_700_000, SOURCE)


def test_the_block_is_the_last_row_of_its_table_and_no_other_table_moves(amended: LawTables) -> None:
    shipped, after = dict(shipped_tables().every()), dict(amended.every())
    assert {name for name in shipped if shipped[name] != after[name]} == {"reference_level"}
    assert after["reference_level"].rows[:-1] == shipped["reference_level"].rows
    assert after["reference_level"].rows[-1].row.source == SOURCE


@pytest.mark.parametrize("day", BEFORE)
def test_before_its_day_not_a_byte_changes(amended: LawTables, day: str) -> None:
    paid_on = dt.date.fromisoformat(day)
    for asked, ask in ASKED.items():
        assert _answer(ask, Law(paid_on, amended)) == _answer(ask, Law.on(paid_on)), asked


@pytest.mark.parametrize("day", AFTER)
def test_from_its_day_on_exactly_what_rests_on_it_changes(amended: LawTables, day: str) -> None:
    paid_on = dt.date.fromisoformat(day)
    changed = set()
    for asked, ask in ASKED.items():
        before, after = _answer(ask, Law.on(paid_on)), _answer(ask, Law(paid_on, amended))
        assert (before != after) is _rests_on_it(before) is _rests_on_it(after) is (SOURCE in after), asked
        changed |= {asked} if before != after else set()
    assert changed == {asked for asked in ASKED if asked.split()[0] in {group.value for group in HealthGroup}}


def test_every_day_of_the_year_before_it_is_the_same_and_every_day_after_is_new(amended: LawTables) -> None:
    ask = _health(HealthGroup.HOUSEHOLD, None, 12)
    for day in days(dt.date(2027, 1, 1), dt.date(2027, 12, 31)):
        gross = ask(Law(day, amended)).lines[0].gross
        assert gross == Dong(2_700_000 * 54 // 100 if day >= SINCE else 2_530_000 * 54 // 100)


def test_the_ceiling_of_the_pension_rises_with_it(amended: LawTables) -> None:
    """20 × 2.700.000 = 54.000.000 from its day on; the day before, 50.600.000."""
    asked = {method: _pension(method, None, 51_800_000) for method in PERIODIC}
    for ask in asked.values():
        assert _answer(ask, Law(SINCE - DAY, amended)).startswith("IncomeTooHigh: ")
        assert ask(Law(SINCE, amended)).gross > Dong(0)
        assert _answer(ask, Law.on(SINCE)).startswith("IncomeTooHigh: ")


def test_what_was_frozen_before_it_stays_what_it_was(amended: LawTables) -> None:
    frozen = _health(HealthGroup.HOUSEHOLD, None, 12)(Law.on(SINCE - DAY)).to_json()
    assert Quote.from_json(json.loads(json.dumps(frozen))).to_json() == frozen
    shown = [row.shown for row in Law(SINCE, amended).rows() if row.parameter is Parameter.REFERENCE_LEVEL]
    assert shown == ["2.700.000 đ"]
