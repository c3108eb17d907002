"""A quote: sums of its lines, sameness, and coming back unchanged from its frozen form."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from savings_app.insurance.figures import LawRow, Parameter, Standing
from savings_app.insurance.quote import Part, Quote, QuoteLine, Step
from savings_app.money import NOTHING, Dong
from savings_app.schemes import HealthGroup, Scheme

DAYS = st.dates(dt.date(2018, 12, 1), dt.date(2027, 12, 31))
ROWS = st.builds(
    LawRow,
    parameter=st.sampled_from(Parameter),
    shown=st.text(max_size=10),
    since=DAYS,
    source=st.text(min_size=1, max_size=20),
    standing=st.sampled_from(Standing),
    checked_on=DAYS,
    of=st.sampled_from(("", "Hà Tĩnh")),
)

SOME_ROWS = st.lists(ROWS, max_size=3).map(tuple)


@st.composite
def lines(draw: st.DrawFn) -> QuoteLine:
    """A line whose support stays within its gross; two localities may pay of it."""
    left = gross = draw(st.integers(0, 200_000_000))
    steps = [Step(Part.GROSS, Dong(gross), draw(st.text(max_size=9)), draw(SOME_ROWS), draw(st.booleans()))]
    for part in draw(st.lists(st.sampled_from([Part.STATE, Part.LOCAL, Part.DONOR]), max_size=4)):
        paid = draw(st.integers(0, left))
        left -= paid
        steps.append(Step(part, Dong(paid), draw(st.text(max_size=9)), draw(SOME_ROWS), draw(st.booleans())))
    return QuoteLine(
        rank=draw(st.integers(1, 30)),
        basis=Dong(draw(st.integers(1, 60_000_000))),
        steps=tuple(steps),
        group=draw(st.none() | st.sampled_from(HealthGroup)),
        supported_months=draw(st.integers(0, 12)),
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
GROSS = Step(Part.GROSS, Dong(1_366_200), "2.530.000 × 4,5% × 12", (ROW,))
LINE = QuoteLine(rank=1, basis=Dong(2_530_000), steps=(GROSS,), group=HealthGroup.HOUSEHOLD)
SUPPORTS = (Part.STATE, Part.LOCAL, Part.DONOR)
ONE_MORE = replace(GROSS, amount=Dong(1_366_201))
CITED = [
    ("Nghị định A", Standing.CONFIRMED),
    ("Nghị định B", Standing.TRANSCRIBED),
    ("Nghị định A", Standing.INFERRED),
]
QUOTE = Quote(scheme=Scheme.HOUSEHOLD_HEALTH, paid_on=dt.date(2026, 7, 1), months=12, lines=(LINE, LINE))

FROZEN_BY_0_1 = json.loads(Path(__file__).with_name("frozen_by_0_1.json").read_text(encoding="utf-8"))
"""To the letter as the first version stored them: a pension of one month, the cards of two people in 2027."""


def _line(*steps: Step) -> QuoteLine:
    return replace(LINE, steps=steps)


@settings(deadline=None)
@given(QUOTES)
def test_totals_are_the_sums_of_the_lines(quote: Quote) -> None:
    assert quote.total == Dong.total(line.amount for line in quote.lines)
    assert quote.total + quote.state_support + quote.local_support + quote.donor_support == quote.gross
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
    assert (frozen["state_support"], frozen["local_support"], frozen["donor_support"]) == (0, 0, 0)
    assert frozen["provisional"] is False
    assert [(line["rank"], line["amount"]) for line in frozen["lines"]] == [(1, 1_366_200), (1, 1_366_200)]
    assert frozen["lines"][0]["group"] == "household"
    assert frozen["lines"][0]["steps"] == [
        {
            "part": "gross",
            "amount": 1_366_200,
            "formula": "2.530.000 × 4,5% × 12",
            "exact": True,
            "rows": [ROW.to_json()],
        }
    ]


def test_a_frozen_total_that_is_not_the_sum_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="2732401"):
        Quote.from_json({**QUOTE.to_json(), "total": 2_732_401})


def test_another_day_or_citation_is_the_same_quote() -> None:
    other_row = replace(ROW, source="Nghị định khác", since=dt.date(2025, 8, 15))
    later = replace(
        QUOTE, paid_on=dt.date(2026, 9, 9), lines=(LINE, _line(replace(GROSS, formula="", rows=(other_row,))))
    )
    assert later.content() == QUOTE.content()
    assert later != QUOTE


@pytest.mark.parametrize(
    "other",
    [
        replace(QUOTE, scheme=Scheme.VOLUNTARY_PENSION),
        replace(QUOTE, months=6),
        replace(QUOTE, lines=(LINE,)),
        replace(QUOTE, lines=(LINE, replace(LINE, rank=2))),
        replace(QUOTE, lines=(LINE, replace(LINE, group=HealthGroup.STUDENT))),
        replace(QUOTE, lines=(LINE, replace(LINE, supported_months=1))),
        replace(QUOTE, lines=(LINE, _line(ONE_MORE))),
        *(replace(QUOTE, lines=(LINE, _line(ONE_MORE, Step(part, Dong(1), "", ())))) for part in SUPPORTS),
    ],
)
def test_another_sum_scheme_span_or_line_is_another_quote(other: Quote) -> None:
    assert other.content() != QUOTE.content()


@pytest.mark.parametrize("standing", Standing)
def test_a_quote_is_provisional_when_one_row_is_inferred(standing: Standing) -> None:
    line = _line(replace(GROSS, rows=(ROW, replace(ROW, standing=standing))))
    assert line.provisional is (standing is Standing.INFERRED)
    assert replace(QUOTE, lines=(LINE, line)).provisional is (standing is Standing.INFERRED)


@pytest.mark.parametrize("amounts", [(1_366_201, 0, 0), (1_366_200, 1, 0), (1_366_199, 1, 1), (-1, 0, 0), (5, -1, 0)])
def test_support_never_exceeds_the_gross_nor_falls_below_zero(amounts: tuple[int, ...]) -> None:
    paid = (Step(part, Dong(amount), "", ()) for part, amount in zip(SUPPORTS, amounts, strict=True))
    with pytest.raises(ValueError, match="never"):
        _line(GROSS, *paid)


def test_a_line_fully_supported_costs_nothing() -> None:
    assert _line(GROSS, replace(GROSS, part=Part.STATE)).amount == NOTHING


@pytest.mark.parametrize(
    ("formula", "exact", "equation"),
    [
        ("2.530.000 × 4,5% × 12", True, "2.530.000 × 4,5% × 12 = 1.366.200"),
        ("2.530.000 × 4,5% × 12", False, "2.530.000 × 4,5% × 12 ≈ 1.366.200"),
        ("", True, ""),
        ("", False, ""),
    ],
)
def test_a_step_says_what_its_formula_comes_to_and_whether_that_was_rounded(
    formula: str, exact: bool, equation: str
) -> None:
    assert replace(GROSS, formula=formula, exact=exact).equation == equation


def test_a_step_names_its_documents_once_each_and_is_as_sure_as_its_least_sure_row() -> None:
    rows = [replace(ROW, source=source, standing=standing) for source, standing in CITED]
    step = replace(GROSS, rows=tuple(rows))
    assert step.source == "Nghị định A; Nghị định B"
    assert [replace(GROSS, rows=tuple(rows[:count])).standing for count in range(4)] == [
        Standing.CONFIRMED,
        Standing.CONFIRMED,
        Standing.TRANSCRIBED,
        Standing.INFERRED,
    ]


def test_a_line_cites_each_row_once_in_the_order_of_its_steps() -> None:
    other = replace(ROW, source="Nghị định khác")
    line = _line(GROSS, Step(Part.STATE, Dong(5), "", (other, ROW)))
    assert line.sources == (ROW, other)


def test_a_pension_that_version_0_1_froze_is_read_as_it_was_paid() -> None:
    read = Quote.from_json(FROZEN_BY_0_1["pension"])
    line = read.lines[0]
    sums = (read.gross, read.state_support, read.local_support, read.donor_support, read.total)
    assert [each.amount for each in sums] == [330_000, 66_000, 0, 0, 264_000]
    assert (line.rank, line.basis, line.supported_months, line.group) == (1, Dong(1_500_000), 1, None)
    assert [row.shown for row in line.sources] == ["22%", "1.500.000 đ", "20%", "120"]
    assert [step.part for step in line.steps] == [Part.GROSS, Part.STATE]
    assert {step.equation for step in line.steps} == {""}
    assert not read.provisional


def test_cards_that_version_0_1_froze_are_read_as_they_were_paid() -> None:
    read = Quote.from_json(FROZEN_BY_0_1["health"])
    assert [(line.rank, line.amount.amount) for line in read.lines] == [(1, 341_550), (2, 239_085)]
    assert [row.shown for row in read.lines[1].sources] == ["4,5%", "2.530.000 đ", "70%"]
    assert read.provisional, "the rate of 2027 is inferred"


@pytest.mark.parametrize("kind", FROZEN_BY_0_1)
def test_frozen_again_in_the_form_of_today_it_is_the_same(kind: str) -> None:
    read = Quote.from_json(FROZEN_BY_0_1[kind])
    assert Quote.from_json(json.loads(json.dumps(read.to_json()))) == read


@pytest.mark.parametrize("amount", [0, 17_077])
def test_the_support_of_a_province_that_version_0_1_froze_is_kept(amount: int) -> None:
    stored = FROZEN_BY_0_1["pension"]
    lines = [{**stored["lines"][0], "local_support": amount}]
    read = Quote.from_json({**stored, "lines": lines, "total": 264_000 - amount})
    assert read.local_support == Dong(amount)
