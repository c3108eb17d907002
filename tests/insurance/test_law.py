"""The law of one day, from the tables the program ships."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from savings_app.insurance import law
from savings_app.insurance.figures import NoRateYet, Parameter, Standing
from savings_app.insurance.law import LAST_DAY_KNOWN, SHIPPED, Law, LawNotKnown, declared, shipped_tables
from savings_app.insurance.shares import Percent
from savings_app.money import Dong
from savings_app.schemes import SupportCategory
from tests.insurance.asked import DAY, FIRST_PENSION_DAY, FUND_YEARS, TODAY, days

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
    levels = {Law.on(day).reference_level.value.amount for day in days(FIRST_PENSION_DAY, LAST_DAY_KNOWN)}
    assert 1_600_000 not in levels
    assert levels == {amount for _, _, amount in REFERENCE_LEVELS}


def test_every_day_from_2022_on_has_every_figure_but_what_the_fund_and_the_provinces_had_not_said() -> None:
    for day in days(dt.date(2022, 1, 1), LAST_DAY_KNOWN):
        missing = set() if day.year in FUND_YEARS else {Parameter.FUND_RETURN}
        missing |= {Parameter.LOCAL_HEALTH_SUPPORT} if day.year < 2024 else set()
        shown = list(dict.fromkeys(row.parameter for row in law.show(day)))
        assert shown == [each for each in Parameter if each not in missing], day


def test_the_figures_of_one_day() -> None:
    today = Law.on(TODAY)
    assert today.pension_rate.value == Percent(Decimal(22))
    assert today.pension_income_step.value == Dong(50_000)
    assert today.pension_ceiling_multiple.value == 20
    assert today.state_support_months.value == 120
    assert today.health_rate.value == Percent(Decimal("4.5"))
    assert [today.health_ladder.value.at(rank).hundredths for rank in range(1, 7)] == [100, 70, 60, 50, 40, 40]
    assert today.health_terms.value == (3, 6, 12)
    assert today.pension_ahead_years.value == (2, 3, 4, 5)
    assert (today.pension_missing_months.value, today.pension_months_needed.value) == (60, 180)
    assert today.fund_return.value == Percent(Decimal("0.31"))
    assert (today.health_wait.value, today.health_gap.value.days) == (30, 90)
    assert (today.health_continuity.value, today.health_copayment_multiple.value) == (60, 6)
    assert today.donor_share.value == Percent(Decimal(100))


SUPPORT = [
    ("2016-01-01", (0, 0, 0, 0, 0)),
    ("2017-12-31", (0, 0, 0, 0, 0)),
    ("2018-01-01", (30, 10, 25, 10, 10)),
    ("2025-06-30", (30, 10, 25, 10, 10)),
    ("2025-07-01", (50, 50, 40, 30, 20)),
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
    (Parameter.HEALTH_GAP, "2018-12-01"),
    (Parameter.PENSION_AGE, "2016-01-01"),
    (Parameter.PENSION_MISSING_MONTHS, "2016-01-01"),
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


INFERRED = """
reference_level 2016-05-01
reference_level 2017-07-01
rural_poverty_line 2027-01-01
fund_return 2020-01-01
health_rate 2027-01-01
health_copayment_multiple 2018-12-01
local_pension_support/01-long-bien 2025-07-01
health_support/bomb_victim 2025-07-01
health_support/ethnic_minority 2025-07-01
health_support/grassroots 2025-07-01
health_support/near_poor_in_poor_commune 2025-07-01
health_support/poor 2018-12-01
health_support/student 2025-07-01
health_support/trafficking_victim 2025-07-01
local_health_support/31-hai-duong 2025-07-01
"""


def test_exactly_these_rows_are_inferred() -> None:
    inferred = {
        f"{name} {each.row.since}"
        for name, table in shipped_tables().every()
        for each in table.rows
        if each.row.standing is Standing.INFERRED
    }
    assert inferred == set(INFERRED.strip().splitlines())


def test_the_fund_s_return_is_known_for_these_years_alone() -> None:
    for day in days(dt.date(2016, 1, 1), LAST_DAY_KNOWN):
        assert (Parameter.FUND_RETURN in {row.parameter for row in law.show(day)}) is (day.year in FUND_YEARS), day


def test_every_parameter_is_declared_once_in_the_order_it_is_listed() -> None:
    assert [each.parameter for each in declared()] == list(Parameter)


def test_a_parameter_with_several_histories_shows_each_and_says_whose_it_is() -> None:
    shown = {row.of: row for row in law.show(TODAY) if row.parameter is Parameter.LOCAL_PENSION_SUPPORT}
    assert shown["Hà Nội"].shown == "hộ nghèo 50%, hộ cận nghèo 60%, người tham gia khác 10%"
    assert shown["TP. Hồ Chí Minh"].shown == (
        "hộ nghèo 30%, hộ cận nghèo 25%, người tham gia khác 0% (theo chuẩn nghèo của địa phương)"
    )
    assert shown["Hà Tĩnh"].shown == "–", "ended with 2025, and it is said so"


def test_a_former_unit_is_told_with_the_area_it_is_now() -> None:
    of = {row.of for row in law.show(TODAY)}
    assert {
        "Hà Nội, địa bàn quận Long Biên cũ, cộng thêm vào phần của thành phố",
        "Hải Dương, đến 30/06/2025",
        "Hải Phòng, địa bàn Hải Dương cũ",
    } <= of


def test_show_gives_the_row_of_each_figure() -> None:
    shown = {row.parameter: row for row in law.show(TODAY)}
    level = shown[Parameter.REFERENCE_LEVEL]
    assert (level.shown, level.since, level.standing) == ("2.530.000 đ", dt.date(2026, 7, 1), Standing.CONFIRMED)
    assert level.source == "Nghị định 161/2026/NĐ-CP Điều 3 khoản 2"
    assert shown[Parameter.HEALTH_RATE].shown == "4,5%"
    assert shown[Parameter.HEALTH_LADDER].shown == "100% / 70% / 60% / 50% / 40%"
    assert shown[Parameter.HEALTH_TERMS].shown == "3 / 6 / 12"
    assert shown[Parameter.STATE_SUPPORT].shown == "50% / 50% / 40% / 30% / 20%"
    assert shown[Parameter.PENSION_INCOME_STEP].standing is Standing.TRANSCRIBED


def test_show_leaves_out_what_was_not_there_yet_and_refuses_an_empty_day() -> None:
    assert Parameter.HEALTH_RATE not in {row.parameter for row in law.show(dt.date(2018, 11, 30))}
    with pytest.raises(LawNotKnown):
        law.show(dt.date(2014, 12, 31))


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.name)
def test_a_shipped_table_holds_no_decimal_fraction_outside_quotes(path: Path) -> None:
    figures = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(("dong", "percent"))]
    assert all("." not in figure or '"' in figure for figure in figures)
