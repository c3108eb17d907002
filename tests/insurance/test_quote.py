"""A quote: sums of its lines, sameness, and coming back unchanged from its frozen form."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance.figures import LawRow, Parameter, Standing
from savings_app.insurance.quote import Quote, QuoteLine
from savings_app.money import NOTHING, Dong
from savings_app.schemes import Scheme

DAYS = st.dates(dt.date(2018, 12, 1), dt.date(2027, 12, 31))
ROWS = st.builds(
    LawRow,
    parameter=st.sampled_from(Parameter),
    shown=st.text(max_size=10),
    since=DAYS,
    source=st.text(min_size=1, max_size=20),
    standing=st.sampled_from(Standing),
    checked_on=DAYS,
)


@st.composite
def lines(draw: st.DrawFn) -> QuoteLine:
    """A line whose support stays within its gross."""
    gross = draw(st.integers(0, 200_000_000))
    state = draw(st.integers(0, gross))
    return QuoteLine(
        rank=draw(st.integers(1, 30)),
        basis=Dong(draw(st.integers(1, 60_000_000))),
        gross=Dong(gross),
        state_support=Dong(state),
        local_support=Dong(draw(st.integers(0, gross - state))),
        supported_months=draw(st.integers(0, 12)),
        sources=tuple(draw(st.lists(ROWS, max_size=3))),
    )


QUOTES = st.builds(
    Quote,
    scheme=st.sampled_from(Scheme),
    paid_on=DAYS,
    months=st.sampled_from((1, 3, 6, 12)),
    lines=st.lists(lines(), min_size=1, max_size=4).map(tuple),
)

ROW = LawRow(
    Parameter.HEALTH_RATE, "4,5%", dt.date(2018, 12, 1), "Nghị định mẫu", Standing.CONFIRMED, dt.date(2026, 11, 22)
)
LINE = QuoteLine(rank=1, basis=Dong(2_530_000), gross=Dong(1_366_200), sources=(ROW,))
QUOTE = Quote(scheme=Scheme.HOUSEHOLD_HEALTH, paid_on=dt.date(2026, 7, 1), months=12, lines=(LINE, LINE))


@settings(deadline=None)
@given(QUOTES)
def test_totals_are_the_sums_of_the_lines(quote: Quote) -> None:
    assert quote.total == Dong.total(line.amount for line in quote.lines)
    assert quote.total + quote.state_support + quote.local_support == quote.gross
    assert quote.payable == quote.total


@settings(deadline=None)
@given(QUOTES)
def test_a_frozen_quote_comes_back_the_same(quote: Quote) -> None:
    assert Quote.from_json(json.loads(json.dumps(quote.to_json(), ensure_ascii=False))) == quote


def test_the_frozen_form_has_the_names_other_programs_read() -> None:
    frozen = QUOTE.to_json()
    assert list(frozen)[:4] == ["scheme", "paid_on", "months", "total"]
    assert (frozen["scheme"], frozen["paid_on"], frozen["months"]) == ("HOUSEHOLD_HEALTH", "2026-07-01", 12)
    assert (frozen["total"], frozen["payable"], frozen["gross"]) == (2_732_400, 2_732_400, 2_732_400)
    assert (frozen["state_support"], frozen["local_support"], frozen["provisional"]) == (0, 0, False)
    assert [(line["rank"], line["amount"]) for line in frozen["lines"]] == [(1, 1_366_200), (1, 1_366_200)]


def test_a_frozen_total_that_is_not_the_sum_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="2732401"):
        Quote.from_json({**QUOTE.to_json(), "total": 2_732_401})


def test_another_day_or_citation_is_the_same_quote() -> None:
    other_row = replace(ROW, source="Nghị định khác", since=dt.date(2025, 8, 15))
    later = replace(QUOTE, paid_on=dt.date(2026, 9, 9), lines=(LINE, replace(LINE, sources=(other_row,))))
    assert later.content() == QUOTE.content()
    assert later != QUOTE


@pytest.mark.parametrize(
    "other",
    [
        replace(QUOTE, scheme=Scheme.VOLUNTARY_PENSION),
        replace(QUOTE, months=6),
        replace(QUOTE, lines=(LINE,)),
        replace(QUOTE, lines=(LINE, replace(LINE, rank=2))),
        replace(QUOTE, lines=(LINE, replace(LINE, gross=Dong(1_366_201)))),
        replace(QUOTE, lines=(LINE, replace(LINE, gross=Dong(1_366_201), state_support=Dong(1)))),
        replace(QUOTE, lines=(LINE, replace(LINE, gross=Dong(1_366_201), local_support=Dong(1)))),
    ],
)
def test_another_sum_scheme_span_or_line_is_another_quote(other: Quote) -> None:
    assert other.content() != QUOTE.content()


@pytest.mark.parametrize("standing", Standing)
def test_a_quote_is_provisional_when_one_row_is_inferred(standing: Standing) -> None:
    line = replace(LINE, sources=(ROW, replace(ROW, standing=standing)))
    assert line.provisional is (standing is Standing.INFERRED)
    assert replace(QUOTE, lines=(LINE, line)).provisional is (standing is Standing.INFERRED)


@pytest.mark.parametrize(("state", "local"), [(1_366_201, 0), (1_366_200, 1), (-1, 0), (0, -1)])
def test_support_never_exceeds_the_gross_nor_falls_below_zero(state: int, local: int) -> None:
    with pytest.raises(ValueError, match="never"):
        replace(LINE, state_support=Dong(state), local_support=Dong(local))


def test_a_line_fully_supported_costs_nothing() -> None:
    assert replace(LINE, state_support=LINE.gross).amount == NOTHING
