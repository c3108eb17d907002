"""What holds of every quote whatever is asked: exact sums, nothing below zero, earlier days untouched by later rows."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.figures import Parameter
from savings_app.insurance.law import LAST_DAY_KNOWN, Law, declared, shipped_tables
from savings_app.insurance.law_tables import Keyed, LawTables
from savings_app.insurance.participant import Participant
from savings_app.insurance.policies import AheadSupport, Rounding
from savings_app.insurance.quote import Part, Quote
from savings_app.money import NOTHING, Dong
from savings_app.schemes import PERIODIC, HealthGroup, PaymentMethod
from tests.insurance.asked import (
    DAY,
    FIRST_HEALTH_DAY,
    FUND_DAYS,
    HEALTH_DAYS,
    PENSION_DAYS,
    PEOPLE,
    TERMS,
    block,
    coming,
    incomes,
    law,
    methods,
)

DONORS = st.sampled_from((NOTHING, Dong(1), Dong(50_000), Dong(300_000_000)))


@st.composite
def pensions(draw: st.DrawFn) -> dict[str, Any]:
    """Anything the pension may be asked, by the keywords of its quote, with the day and the policies it is asked by."""
    day = draw(FUND_DAYS | PENSION_DAYS)
    by = law(day, rounding=draw(st.sampled_from(Rounding)), ahead_support=draw(st.sampled_from(AheadSupport)))
    method, months = draw(methods(by))
    if method not in PERIODIC and by.tables.plain[Parameter.FUND_RETURN].find(day) is None:
        method, months = draw(st.sampled_from(PERIODIC)), None
    asked = {"income": draw(incomes(by)), "method": method, "months": months}
    return {"law": by, **asked, "who": draw(PEOPLE), "donor": draw(DONORS)}


@st.composite
def cards(draw: st.DrawFn) -> dict[str, Any]:
    """Anything health insurance may be asked."""
    day = draw(HEALTH_DAYS)
    who = draw(PEOPLE)
    if day >= dt.date(2025, 7, 1):
        who = replace(who, health_group=draw(st.sampled_from(HealthGroup)))
    return {
        "law": law(day, rounding=draw(st.sampled_from(Rounding))),
        "months": draw(TERMS),
        "members": draw(st.integers(1, 8)),
        "first_rank": draw(st.integers(1, 8)),
        "who": who,
        "donor": draw(DONORS),
    }


def _quote(asked: dict[str, Any], **other: Any) -> Quote:
    asked = {**asked, **other}
    by = asked.pop("law")
    return voluntary_pension.quote(by, **asked) if "income" in asked else household_health.quote(by, **asked)


ASKED = pensions() | cards()


@settings(deadline=None, max_examples=300)
@given(ASKED)
def test_never_a_float(asked: dict[str, Any]) -> None:
    quote = _quote(asked)
    assert _floats(quote) == _floats(quote.to_json()) == []
    assert _floats(json.loads(json.dumps(quote.to_json()))) == []


def test_a_float_would_be_found() -> None:
    assert _floats({"a": [1, (2, 0.5)]}) == [0.5]
    assert _floats(Participant(supported_months=0.0)) == [0.0]  # type: ignore[arg-type]


@settings(deadline=None, max_examples=300)
@given(ASKED)
def test_the_parts_are_the_gross_and_nobody_pays_less_than_nothing(asked: dict[str, Any]) -> None:
    quote = _quote(asked)
    for each, hers in [(quote.of, quote.total), *((line.of, line.amount) for line in quote.lines)]:
        supports = [each(Part.STATE), each(Part.LOCAL), each(Part.DONOR)]
        assert Dong.total([*supports, hers]) == each(Part.GROSS)
        assert NOTHING <= hers <= each(Part.GROSS)
        assert min(supports) >= NOTHING
    assert quote.donor_support <= asked["donor"]
    assert quote.total == quote.payable == Dong.total(line.amount for line in quote.lines)
    assert quote.total == max(NOTHING, _quote(asked, donor=NOTHING).total - asked["donor"]), "gifts come off at the end"


@settings(deadline=None)
@given(ASKED)
def test_what_is_frozen_comes_back_to_the_last_byte(asked: dict[str, Any]) -> None:
    frozen = json.dumps(_quote(asked).to_json(), ensure_ascii=False)
    assert json.dumps(Quote.from_json(json.loads(frozen)).to_json(), ensure_ascii=False) == frozen


@settings(deadline=None)
@given(ASKED)
def test_every_step_names_its_rows_and_none_of_a_later_day(asked: dict[str, Any]) -> None:
    for line in _quote(asked).lines:
        assert all(step.rows and step.source for step in line.steps)
        assert all(bool(step.formula) is (step.part is not Part.DONOR) for step in line.steps), "a gift has none"
        assert all(row.since <= asked["law"].day for row in line.sources)


LATER: dict[Parameter, tuple[str, ...]] = {
    Parameter.REFERENCE_LEVEL: ("dong = 9_990_000", "ended = true"),
    Parameter.RURAL_POVERTY_LINE: ("dong = 3_000_000", "ended = true"),
    Parameter.PENSION_RATE: ('percent = "23.5"', "ended = true"),
    Parameter.PENSION_INCOME_STEP: ("dong = 30_000", "ended = true"),
    Parameter.PENSION_CEILING_MULTIPLE: ("times = 1", "ended = true"),
    Parameter.PENSION_AHEAD_YEARS: ("years = [7]", "ended = true"),
    Parameter.PENSION_MISSING_MONTHS: ("months = 0", "ended = true"),
    Parameter.FUND_RETURN: ('percent = "1.5"', "ended = true"),
    Parameter.STATE_SUPPORT: ('poor = "99"\nnear_poor = "98"\nother = "97"', "ended = true"),
    Parameter.STATE_SUPPORT_MONTHS: ("months = 1", "ended = true"),
    Parameter.LOCAL_PENSION_SUPPORT: ('other = "77"\npoverty_standard = "local"', "ended = true"),
    Parameter.DONOR_SHARE: ('percent = "1"', "ended = true"),
    Parameter.HEALTH_RATE: ('percent = "5.1"', "ended = true"),
    Parameter.HEALTH_LADDER: ('percents = ["90", "10"]', "ended = true"),
    Parameter.HEALTH_TERMS: ("months = [1]", "ended = true"),
    Parameter.HEALTH_SUPPORT: ('percent = "11"', 'percent = "12"\nmonths = 1', "ended = true"),
    Parameter.LOCAL_HEALTH_SUPPORT: ('student = "77"\nnear_poor = "3"', "ended = true"),
}
"""A row for every table a quote reads, far from what stands there."""


@st.composite
def later_rows(draw: st.DrawFn, after: dt.date) -> LawTables:
    """The shipped tables with rows of one or several parameters from days after that one."""
    tables = shipped_tables()
    for parameter in draw(st.lists(st.sampled_from(list(LATER)), min_size=1, max_size=4, unique=True)):
        since = after + DAY * draw(st.integers(1, 500))
        text = block(since, draw(st.sampled_from(LATER[parameter])))
        keys = sorted(tables.keyed.get(parameter, ()))
        if keys:
            tables = tables.followed_by(coming(parameter, 'name = "Nơi mẫu"\n' + text), draw(st.sampled_from(keys)))
        else:
            tables = tables.followed_by(coming(parameter, text))
    return tables


@settings(deadline=None, max_examples=300)
@given(ASKED, st.data())
def test_a_later_row_never_changes_an_earlier_quote(asked: dict[str, Any], data: st.DataObject) -> None:
    tables = data.draw(later_rows(asked["law"].day))
    again = _quote(asked, law=replace(asked["law"], tables=tables))
    assert again == _quote(asked)
    assert json.dumps(again.to_json()) == json.dumps(_quote(asked).to_json()), "down to the rows cited"


def test_every_parameter_a_quote_reads_is_among_those_that_change_later() -> None:
    """A parameter is left out only where no quote reads it."""
    read: set[Parameter] = set()

    class Listening(dict[Parameter, Any]):
        def __getitem__(self, parameter: Parameter) -> Any:
            read.add(parameter)
            return super().__getitem__(parameter)

    shipped = shipped_tables()
    tables = LawTables(Listening(shipped.plain), Listening(shipped.keyed))
    who = Participant(province="66", health_group=HealthGroup.STUDENT)
    household_health.quote(Law(LAST_DAY_KNOWN, tables), months=3, who=who, donor=Dong(1))
    household_health.quote(Law(LAST_DAY_KNOWN, tables), months=3)
    for method in (PaymentMethod.AHEAD, PaymentMethod.MISSING):
        by = Law(dt.date(2026, 11, 22), tables)
        voluntary_pension.quote(by, income=Dong(1_500_000), method=method, months=24, who=who, donor=Dong(1))
    assert read == set(LATER)
    assert {each.parameter for each in declared() if isinstance(each, Keyed)} < read


@settings(deadline=None)
@given(
    st.integers(1, 4_000_000),
    st.decimals(0, 100, places=2),
    st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=7),
    TERMS,
)
def test_amounts_never_rise_with_the_rank_whatever_the_ladder(
    level: int, rate: object, shares: list[Any], months: int
) -> None:
    tables = shipped_tables()
    falling = json.dumps([str(share) for share in sorted(shares, reverse=True)])
    for parameter, figure in (
        (Parameter.REFERENCE_LEVEL, f"dong = {level}"),
        (Parameter.HEALTH_RATE, f'percent = "{rate}"'),
        (Parameter.HEALTH_LADDER, f"percents = {falling}"),
    ):
        tables = tables.followed_by(coming(parameter, block(FIRST_HEALTH_DAY, figure)))
    quote = household_health.quote(Law(FIRST_HEALTH_DAY, tables), months=months, members=len(shares) + 2)
    amounts = [line.amount for line in quote.lines]
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[-1] == amounts[-2] == amounts[-3], "the last share is for everyone after"


def _floats(found: object) -> list[float]:
    if isinstance(found, float):
        return [found]
    if is_dataclass(found) and not isinstance(found, type):
        return _floats([getattr(found, each.name) for each in fields(found)])
    if isinstance(found, dict):
        return _floats([*found, *found.values()])
    if isinstance(found, list | tuple):
        return [each for inner in found for each in _floats(inner)]
    return []
