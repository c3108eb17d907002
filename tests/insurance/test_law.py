"""The law of one day, from the tables the program ships."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from savings_app.insurance import law
from savings_app.insurance.figures import NoRateYet, Parameter, Standing
from savings_app.insurance.law import LAST_DAY_KNOWN, SHIPPED, Law, LawNotKnown, LawTables
from savings_app.insurance.shares import Percent
from savings_app.insurance.table_files import TableError
from savings_app.money import Dong
from savings_app.schemes import SupportCategory

DAY = dt.timedelta(days=1)


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return (first + DAY * offset for offset in range((last - first).days + 1))


REFERENCE_LEVELS = [
    ("2016-05-01", "2017-06-30", 1_210_000),
    ("2017-07-01", "2018-06-30", 1_300_000),
    ("2018-07-01", "2019-06-30", 1_390_000),
    ("2019-07-01", "2023-06-30", 1_490_000),
    ("2023-07-01", "2024-06-30", 1_800_000),
    ("2024-07-01", "2026-06-30", 2_340_000),
    ("2026-07-01", "2027-12-31", 2_530_000),
]
POVERTY_LINES = [
    ("2016-01-01", "2021-12-31", 700_000),
    ("2022-01-01", "2026-12-31", 1_500_000),
    ("2027-01-01", "2027-12-31", 2_200_000),
]


@pytest.mark.parametrize(("first", "last", "amount"), REFERENCE_LEVELS)
def test_the_reference_level_of_every_span(first: str, last: str, amount: int) -> None:
    for day in (first, last):
        assert Law.on(dt.date.fromisoformat(day)).reference_level.value == Dong(amount)


@pytest.mark.parametrize(("first", "last", "amount"), POVERTY_LINES)
def test_the_rural_poverty_line_of_every_span(first: str, last: str, amount: int) -> None:
    for day in (first, last):
        assert Law.on(dt.date.fromisoformat(day)).rural_poverty_line.value == Dong(amount)


def test_1_600_000_is_the_reference_level_on_no_day() -> None:
    levels = {Law.on(day).reference_level.value for day in _days(dt.date(2018, 12, 1), LAST_DAY_KNOWN)}
    assert Dong(1_600_000) not in levels
    assert {level.amount for level in levels} == {1_390_000, 1_490_000, 1_800_000, 2_340_000, 2_530_000}


def test_every_payment_day_from_2022_on_has_every_figure() -> None:
    for day in _days(dt.date(2022, 1, 1), LAST_DAY_KNOWN):
        assert [row.parameter for row in law.show(day)] == list(Parameter), day


def test_the_figures_of_one_day() -> None:
    today = Law.on(dt.date(2026, 11, 22))
    assert today.pension_rate.value == Percent(Decimal(22))
    assert today.pension_income_step.value == Dong(50_000)
    assert today.pension_ceiling_multiple.value == 20
    assert today.state_support_months.value == 120
    assert today.health_rate.value == Percent(Decimal("4.5"))
    assert [today.health_ladder.value.at(rank).hundredths for rank in range(1, 7)] == [100, 70, 60, 50, 40, 40]
    assert today.health_terms.value == (3, 6, 12)


SUPPORT = [
    ("2017-12-31", (0, 0, 0, 0)),
    ("2018-01-01", (30, 25, 10, 10)),
    ("2025-06-30", (30, 25, 10, 10)),
    ("2025-07-01", (50, 40, 30, 20)),
]


@pytest.mark.parametrize(("day", "percents"), SUPPORT)
def test_the_states_share_by_category(day: str, percents: tuple[int, ...]) -> None:
    shares = Law.on(dt.date.fromisoformat(day)).state_support.value
    assert tuple(shares.of(category).hundredths for category in SupportCategory) == percents


FIRST_DAYS = [
    (Parameter.REFERENCE_LEVEL, "2016-05-01"),
    (Parameter.RURAL_POVERTY_LINE, "2016-01-01"),
    (Parameter.PENSION_RATE, "2016-01-01"),
    (Parameter.STATE_SUPPORT, "2016-01-01"),
    (Parameter.HEALTH_RATE, "2018-12-01"),
    (Parameter.HEALTH_LADDER, "2018-12-01"),
]


@pytest.mark.parametrize(("parameter", "first"), FIRST_DAYS)
def test_the_day_before_the_first_row_is_refused(parameter: Parameter, first: str) -> None:
    day = dt.date.fromisoformat(first)
    assert getattr(Law.on(day), parameter.value).row.since == day
    with pytest.raises(NoRateYet) as refused:
        getattr(Law.on(day - DAY), parameter.value)
    assert (refused.value.parameter, refused.value.day) == (parameter, day - DAY)


def test_days_after_the_last_one_known_are_refused() -> None:
    Law.on(LAST_DAY_KNOWN)
    with pytest.raises(LawNotKnown) as refused:
        Law.on(dt.date(2028, 1, 1))
    assert refused.value.day == dt.date(2028, 1, 1)
    assert refused.value.sentence == "Chưa có quy định nào được ghi cho ngày 01/01/2028, nên chưa tính được."


def test_exactly_these_rows_are_inferred() -> None:
    days = (dt.date(2016, 5, 1), dt.date(2017, 7, 1), dt.date(2022, 1, 1), dt.date(2026, 11, 22), LAST_DAY_KNOWN)
    inferred = {
        (row.parameter, row.since) for day in days for row in law.show(day) if row.standing is Standing.INFERRED
    }
    assert inferred == {
        (Parameter.REFERENCE_LEVEL, dt.date(2016, 5, 1)),
        (Parameter.REFERENCE_LEVEL, dt.date(2017, 7, 1)),
        (Parameter.RURAL_POVERTY_LINE, dt.date(2027, 1, 1)),
        (Parameter.HEALTH_RATE, dt.date(2027, 1, 1)),
    }


def test_show_gives_the_row_of_each_figure() -> None:
    shown = {row.parameter: row for row in law.show(dt.date(2026, 11, 22))}
    level = shown[Parameter.REFERENCE_LEVEL]
    assert (level.shown, level.since, level.standing) == ("2.530.000 đ", dt.date(2026, 7, 1), Standing.CONFIRMED)
    assert level.source == "Nghị định 161/2026/NĐ-CP Điều 3 khoản 2"
    assert shown[Parameter.HEALTH_RATE].shown == "4,5%"
    assert shown[Parameter.HEALTH_LADDER].shown == "100% / 70% / 60% / 50% / 40%"
    assert shown[Parameter.HEALTH_TERMS].shown == "3 / 6 / 12"
    assert shown[Parameter.STATE_SUPPORT].shown == "50% / 40% / 30% / 20%"
    assert shown[Parameter.PENSION_INCOME_STEP].standing is Standing.TRANSCRIBED


def test_show_leaves_out_what_was_not_there_yet_and_refuses_an_empty_day() -> None:
    assert Parameter.HEALTH_RATE not in {row.parameter for row in law.show(dt.date(2018, 11, 30))}
    with pytest.raises(LawNotKnown):
        law.show(dt.date(2014, 12, 31))


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.name)
def test_a_shipped_table_holds_no_decimal_fraction_outside_quotes(path: Path) -> None:
    figures = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(("dong", "percent"))]
    assert all("." not in figure or '"' in figure for figure in figures)


def test_a_table_missing_or_unknown_stops_the_program(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED, tmp_path / "tables")
    assert LawTables.read(folder) == LawTables.read(SHIPPED)
    (folder / "health_rate.toml").rename(folder / "health_rates.toml")
    with pytest.raises(TableError, match=r"'health_rate', 'health_rates'"):
        LawTables.read(folder)


def test_an_ended_figure_is_refused_by_the_law_of_a_later_day(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED, tmp_path / "tables")
    ending = (
        '\n[[row]]\nfrom = 2027-03-01\nended = true\nsource = "mẫu"\nstanding = "inferred"\nchecked_on = 2026-11-22\n'
    )
    path = folder / "pension_rate.toml"
    path.write_text(path.read_text(encoding="utf-8") + ending, encoding="utf-8")
    tables = LawTables.read(folder)
    assert Law(dt.date(2027, 2, 28), tables).pension_rate.value == Percent(Decimal(22))
    with pytest.raises(NoRateYet):
        _ = Law(dt.date(2027, 3, 1), tables).pension_rate
