"""The pension age: the groups of the decree's roadmap, its laws, and missing months before and at that age."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import voluntary_pension
from savings_app.insurance.figures import Ended, Figure, NoRateYet, Parameter, Table
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Quote
from savings_app.insurance.rules import PensionAges, Sex
from savings_app.insurance.voluntary_pension import NotYetPensionAge, missing_opens, reached_in
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.schemes import PERIODIC, PaymentMethod

TODAY = dt.date(2026, 11, 22)
LAW = Law.on(TODAY)

BIRTHS = st.builds(Month, st.integers(1940, 2012), st.integers(1, 12))
SEXES = st.sampled_from(Sex)


@pytest.mark.parametrize(
    ("sex", "born", "reached"),
    [
        ("man", "1950-03", "2010-03"),
        ("man", "1960-12", "2020-12"),
        ("man", "1961-01", "2021-04"),
        ("man", "1961-09", "2021-12"),
        ("man", "1961-10", "2022-04"),
        ("man", "1962-06", "2022-12"),
        ("man", "1962-07", "2023-04"),
        ("man", "1964-01", "2025-04"),
        ("man", "1965-01", "2026-07"),
        ("man", "1966-04", "2028-04"),
        ("man", "1990-01", "2052-01"),
        ("woman", "1965-12", "2020-12"),
        ("woman", "1966-01", "2021-05"),
        ("woman", "1966-08", "2021-12"),
        ("woman", "1966-09", "2022-05"),
        ("woman", "1967-04", "2022-12"),
        ("woman", "1967-05", "2023-05"),
        ("woman", "1969-05", "2026-05"),
        ("woman", "1975-05", "2035-05"),
        ("woman", "1990-01", "2050-01"),
    ],
)
def test_the_month_is_that_of_the_decrees_roadmap(sex: str, born: str, reached: str) -> None:
    assert reached_in(LAW, Month.parse(born), Sex.of(sex)) == Month.parse(reached)


@pytest.mark.parametrize("day", [1, 15, 31])
def test_the_day_of_birth_does_not_count(day: int) -> None:
    assert reached_in(LAW, dt.date(1969, 5, day), Sex.WOMAN) == Month(2026, 5)


@pytest.mark.parametrize(("sex", "reached"), [(Sex.WOMAN, Month(2026, 5)), (Sex.MAN, Month(2031, 5))])
def test_who_joined_before_2021_with_twenty_years_keeps_55_and_60(sex: Sex, reached: Month) -> None:
    assert reached_in(LAW, Month(1971, 5), sex, keeps_55_and_60=True) == reached
    assert reached_in(LAW, Month(1971, 5), sex) > reached


def test_the_age_asked_never_falls() -> None:
    ages = [each.value for each in LAW.tables.plain[Parameter.PENSION_AGE].rows if isinstance(each, Figure)]
    assert len(ages) == 16
    assert all(sooner.of(sex) <= later.of(sex) for sooner, later in pairwise(ages) for sex in Sex)


@settings(deadline=None)
@given(BIRTHS, st.integers(0, 240), SEXES)
def test_the_earlier_born_never_reaches_it_later(born: Month, months: int, sex: Sex) -> None:
    assert reached_in(LAW, born, sex) <= reached_in(LAW, born + months, sex)


@settings(deadline=None)
@given(BIRTHS, SEXES)
def test_in_its_month_she_is_as_old_as_its_year_asks_and_a_month_before_she_was_not(born: Month, sex: Sex) -> None:
    table: Table[PensionAges] = LAW.tables.plain[Parameter.PENSION_AGE]
    reached = reached_in(LAW, born, sex)
    if reached > Month(2016, 1):
        assert reached - born >= table.on(reached.first_day).value.of(sex)
        assert (reached + -1) - born < table.on((reached + -1).first_day).value.of(sex)


@settings(deadline=None)
@given(BIRTHS, SEXES, st.dates(dt.date(2016, 1, 1), dt.date(2027, 12, 31)))
def test_the_month_is_the_same_on_whatever_day_one_asks(born: Month, sex: Sex, day: dt.date) -> None:
    assert reached_in(Law.on(day), born, sex) == reached_in(LAW, born, sex)


def test_a_table_that_ends_before_her_age_is_refused() -> None:
    newest = LAW.tables.plain[Parameter.PENSION_AGE].rows[-1]
    assert isinstance(newest, Figure)
    end = Ended(newest.row)
    ending = LAW.tables.followed_by(Table(Parameter.PENSION_AGE, (end,)))
    law = Law.on(TODAY, ending)
    assert reached_in(law, Month(1969, 5), Sex.WOMAN) == Month(2026, 5)
    with pytest.raises(NoRateYet) as refused:
        reached_in(law, Month(1990, 1), Sex.WOMAN)
    assert (refused.value.parameter, refused.value.day) == (Parameter.PENSION_AGE, end.row.since)


@pytest.mark.parametrize(
    ("paid_on", "born", "opens"),
    [
        (dt.date(2026, 3, 31), Month(1969, 5), "04/2026"),
        (dt.date(2026, 4, 1), Month(1969, 5), None),
        (dt.date(2026, 11, 22), Month(1940, 1), None),
        (dt.date(2026, 11, 22), dt.date(1990, 7, 31), "06/2050"),
        (dt.date(2020, 4, 30), Month(1965, 5), "05/2020"),
        (dt.date(2020, 5, 1), Month(1965, 5), None),
    ],
)
def test_missing_months_open_the_month_before_her_age_and_before_2025_in_its_month(
    paid_on: dt.date, born: dt.date | Month, opens: str | None
) -> None:
    if opens is None:
        assert _missing(paid_on, Participant(born=born, sex=Sex.WOMAN)).months == 12
        return
    with pytest.raises(NotYetPensionAge) as refused:
        _missing(paid_on, Participant(born=born, sex=Sex.WOMAN))
    assert refused.value.opens == opens == missing_opens(Law.on(paid_on), born, Sex.WOMAN).shown
    assert refused.value.sentence == f"Chưa đến tuổi đóng một lần cho thời gian còn thiếu: sớm nhất là tháng {opens}."


@pytest.mark.parametrize("who", [Participant(), Participant(born=Month(2000, 1)), Participant(sex=Sex.MAN)])
def test_an_age_that_nobody_told_is_not_asked(who: Participant) -> None:
    assert _missing(TODAY, who) == _missing(TODAY, Participant())


@pytest.mark.parametrize(("method", "months"), [*((each, None) for each in PERIODIC), (PaymentMethod.AHEAD, 24)])
def test_every_other_method_is_open_at_any_age(method: PaymentMethod, months: int | None) -> None:
    young = Participant(born=Month(2005, 1), sex=Sex.WOMAN, months_paid=400)
    hers, anybodys = (
        voluntary_pension.quote(LAW, income=Dong(1_500_000), method=method, months=months, who=who)
        for who in (young, Participant())
    )
    assert hers == anybodys


def _missing(paid_on: dt.date, who: Participant) -> Quote:
    return voluntary_pension.quote(
        Law.on(paid_on), income=Dong(1_500_000), method=PaymentMethod.MISSING, months=12, who=who
    )
