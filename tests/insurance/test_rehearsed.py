"""A coming rate typed in the tables' form: read, or refused by name with its block; nothing shipped moves."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.insurance import household_health
from savings_app.insurance.figures import Parameter, Standing
from savings_app.insurance.law import SHIPPED, Law, read_tables, shipped_tables
from savings_app.insurance.rehearsable import FIGURES, example, named_by
from savings_app.insurance.rehearsed import LARGEST_TEXT, DayBeforeChange, DayGone, DayTooFar, Rehearsed, rehearse
from savings_app.insurance.rehearsed_faults import (
    DaysOutOfOrder,
    LineMissing,
    NoSource,
    NotADay,
    NotBlocks,
    NothingWritten,
    NotText,
    TextTooLong,
    UnknownLine,
    UnknownStanding,
    UnreadableLine,
    UnusableFigure,
    UnusableSource,
)
from savings_app.money import Dong
from savings_app.refusals import Refusal

TODAY, JULY = dt.date(2026, 11, 22), dt.date(2027, 7, 1)
LEVEL, LADDER, RATE = Parameter.REFERENCE_LEVEL, Parameter.HEALTH_LADDER, Parameter.HEALTH_RATE
GOOD = """[[row]]
from = 2027-07-01
dong = 2_800_000
source = "Dự kiến, chưa có văn bản"
standing = "inferred"
checked_on = 2026-11-22
"""


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


def first_card(rehearsed: Rehearsed) -> tuple[Dong, Dong]:
    """What the first person's card of 12 months costs on the day, before and after."""
    laws = (Law.on(rehearsed.day, tables) for tables in (rehearsed.unchanged, rehearsed.tables))
    before, after = (household_health.quote(law, months=12).total for law in laws)
    return before, after


def test_a_coming_reference_level_prices_the_day_it_begins() -> None:
    tried = rehearse(GOOD, LEVEL, today=TODAY)
    assert (tried.day, tried.row.shown, tried.in_force.shown) == (JULY, "2.800.000 đ", "2.530.000 đ")
    assert tried.provisional
    assert first_card(tried) == (Dong(1_366_200), Dong(1_512_000))


def test_a_later_day_may_be_tried_and_takes_the_newest_row_by_then() -> None:
    two = GOOD + changed("2027-07-01", "2027-10-01").replace("2_800_000", "3_000_000").replace("inferred", "confirmed")
    october = rehearse(two, LEVEL, today=TODAY, day=dt.date(2027, 10, 1))
    assert (october.row.shown, october.row.standing) == ("3.000.000 đ", Standing.CONFIRMED)
    assert not october.provisional
    assert first_card(october) == (Dong(1_366_200), Dong(1_620_000))
    september = rehearse(two, LEVEL, today=TODAY, day=dt.date(2027, 9, 30))
    assert first_card(september) == (Dong(1_366_200), Dong(1_512_000))


def test_it_is_compared_with_what_is_in_force_today_even_where_the_tables_know_of_the_change() -> None:
    line = Parameter.RURAL_POVERTY_LINE
    tried = rehearse(example(line, today=TODAY), line, today=TODAY)
    assert (tried.day, tried.in_force.shown, tried.row.shown) == (dt.date(2027, 1, 1), "1.500.000 đ", "2.200.000 đ")
    assert Law.on(tried.day, tried.unchanged).rural_poverty_line.value == Dong(1_500_000)
    assert Law.on(tried.day).rural_poverty_line.value == Dong(2_200_000)


def test_the_law_shipped_does_not_move() -> None:
    before = shipped_tables()
    rehearse(GOOD, LEVEL, today=TODAY)
    assert shipped_tables() is before
    assert before == read_tables(SHIPPED)
    assert Law.on(JULY).reference_level.value == Dong(2_530_000)


@pytest.mark.parametrize("parameter", FIGURES)
def test_every_example_can_be_tried(parameter: Parameter) -> None:
    for today in (TODAY, dt.date(2026, 12, 31), dt.date(2027, 7, 1), dt.date(2027, 12, 30)):
        assert rehearse(example(parameter, today=today), parameter, today=today).day > today


@pytest.mark.parametrize(
    "written",
    [
        GOOD.encode(),
        "\ufeff" + GOOD,
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("\n", "\r\n").encode(),
        f"# từ một lá thư\n\n{GOOD}\n\n",
        GOOD.rstrip("\n"),
    ],
)
def test_the_same_however_it_is_sent(written: str | bytes) -> None:
    assert rehearse(written, LEVEL, today=TODAY) == rehearse(GOOD, LEVEL, today=TODAY)


@pytest.mark.parametrize(
    ("file", "parameter"),
    [
        ("reference_level.toml", LEVEL),
        ("C:\\Tai ve\\HEALTH_RATE.toml", RATE),
        ("health_ladder", LADDER),
        ("fund_return.toml", None),
        ("muc_moi.toml", None),
        ("", None),
    ],
)
def test_a_file_is_known_by_its_name(file: str, parameter: Parameter | None) -> None:
    assert named_by(file) is parameter


BAD: list[tuple[str | bytes, Parameter, Refusal]] = [
    ("", LEVEL, NothingWritten()),
    ("\ufeff \r\n\t", LEVEL, NothingWritten()),
    ("x" * (LARGEST_TEXT + 1), LEVEL, TextTooLong(16)),
    (GOOD.encode() + b"#" * 1_000_000, LEVEL, TextTooLong(16)),
    (b"\x89PNG\r\n\x1a\n\xff\xd8", LEVEL, NotText()),
    (b"PK\x03\x04\x00\x00\x08\x00", LEVEL, NotText()),
    (GOOD.encode("utf-16"), LEVEL, NotText()),
    ("[[row]]\nfrom = ngày mai", LEVEL, UnreadableLine(2)),
    (changed("2_800_000", "2.800.000"), LEVEL, UnreadableLine(3)),
    (changed('"Dự kiến', "“Dự kiến"), LEVEL, UnreadableLine(4)),
    (changed("dong =", "dong = 1\ndong ="), LEVEL, UnreadableLine(4)),
    ("x = " + "[" * 8_000, LEVEL, UnreadableLine(1)),
    (changed("2_800_000", "9" * 5_000), LEVEL, UnreadableLine(1)),
    ("dong = 2_800_000", LEVEL, NotBlocks()),
    ('name = "Hà Tĩnh"\n' + GOOD, LEVEL, NotBlocks()),
    (GOOD.replace("[[row]]", "[row]"), LEVEL, NotBlocks()),
    ("row = [1, 2]", LEVEL, NotBlocks()),
    ("row = []", LEVEL, NotBlocks()),
    (changed("dong = 2_800_000\n", ""), LEVEL, LineMissing(1, "dong")),
    (GOOD, RATE, LineMissing(1, "percent")),
    (changed("checked_on", "seen_on"), LEVEL, LineMissing(1, "checked_on")),
    (changed("dong", "to = 2027-12-31\ndong"), LEVEL, UnknownLine(1, "to", "checked_on, dong, from, source, standing")),
    (changed('source = "Dự kiến, chưa có văn bản"\n', ""), LEVEL, NoSource(1)),
    (changed("Dự kiến, chưa có văn bản", "  "), LEVEL, NoSource(1)),
    (changed('"Dự kiến, chưa có văn bản"', "161"), LEVEL, NoSource(1)),
    (changed("2027-07-01", '"2027-07-01"'), LEVEL, NotADay(1, "from = 2027-07-01")),
    (changed("2027-07-01", "2027-07-01T00:00:00"), LEVEL, NotADay(1, "from = 2027-07-01 00:00:00")),
    (changed("inferred", "chắc"), LEVEL, UnknownStanding(1, "confirmed, transcribed, inferred")),
    (GOOD + GOOD, LEVEL, DaysOutOfOrder(2, JULY)),
    (GOOD + changed("2027-07", "2027-01"), LEVEL, DaysOutOfOrder(2, dt.date(2027, 1, 1))),
    (changed("2027-07-01", "2026-11-21"), LEVEL, DayGone(1, dt.date(2026, 11, 21), TODAY)),
    (changed("2027-07-01", "2028-01-01"), LEVEL, DayTooFar(dt.date(2028, 1, 1), dt.date(2027, 12, 31))),
]
FIGURES_REFUSED: list[tuple[Parameter, str]] = [
    (LEVEL, "dong = 2800000.5"),
    (LEVEL, "dong = 0"),
    (LEVEL, "dong = -2_800_000"),
    (LEVEL, 'dong = "2.800.000"'),
    (LEVEL, "dong = true"),
    (LEVEL, "dong = 1_000_000_001"),
    (LEVEL, f"dong = {'9' * 4_000}"),
    (RATE, "percent = 5.1"),
    (RATE, 'percent = "5,1"'),
    (RATE, 'percent = "101"'),
    (RATE, 'percent = "-1"'),
    (RATE, 'percent = "NaN"'),
    (RATE, 'percent = "1E-999999999"'),
    (RATE, 'percent = "1E+1"'),
    (RATE, 'percent = "5.12345"'),
    (LADDER, 'percents = ["100", "70", "80"]'),
    (LADDER, "percents = []"),
    (LADDER, "percents = [" + '"1", ' * 31 + "]"),
    (Parameter.STATE_SUPPORT, 'poor = "50"\nnear_poor = "40"\nother = "1E-99999999"'),
    (Parameter.PENSION_CEILING_MULTIPLE, "times = 100_000"),
    (Parameter.STATE_SUPPORT_MONTHS, "months = 1001"),
    (LEVEL, "ended = false"),
]


def refused(written: str | bytes, parameter: Parameter) -> Refusal:
    with pytest.raises(Refusal) as caught:
        rehearse(written, parameter, today=TODAY)
    return caught.value


@pytest.mark.parametrize(("written", "parameter", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_by_name_with_its_facts(
    written: str | bytes, parameter: Parameter, said: Refusal
) -> None:
    found = refused(written, parameter)
    assert (type(found), vars(found), found.status) == (type(said), vars(said), 422)
    assert found.sentence.endswith(".")
    assert "{" not in found.sentence


@pytest.mark.parametrize(("parameter", "figure"), FIGURES_REFUSED, ids=range(len(FIGURES_REFUSED)))
def test_a_figure_that_cannot_be_calculated_with_is_said_with_how_it_is_written(
    parameter: Parameter, figure: str
) -> None:
    found = refused(changed("dong = 2_800_000", figure), parameter)
    assert isinstance(found, UnusableFigure), found
    assert (found.block, found.parameter, found.example) == (1, parameter, FIGURES[parameter].replace("\n", ", "))


@pytest.mark.parametrize("source", ["x" * 301, "dòng một\\ndòng hai", "CCCD 001199012345"])
def test_a_source_that_no_paper_can_carry_is_refused(source: str) -> None:
    found = refused(changed("Dự kiến, chưa có văn bản", source), LEVEL)
    assert isinstance(found, UnusableSource)
    assert found.sentence.startswith("Khối 1, dòng source: ")


def test_a_day_before_the_change_tries_nothing() -> None:
    with pytest.raises(DayBeforeChange) as caught:
        rehearse(GOOD, LEVEL, today=TODAY, day=TODAY)
    assert vars(caught.value) == {"day": TODAY, "first": JULY}
    with pytest.raises(DayTooFar):
        rehearse(GOOD, LEVEL, today=TODAY, day=dt.date(2028, 1, 1))


def test_from_today_on_it_may_be_tried_and_an_end_too() -> None:
    assert rehearse(changed("2027-07-01", "2026-11-22"), LEVEL, today=TODAY).day == TODAY
    assert rehearse(changed("dong = 2_800_000", "ended = true"), LEVEL, today=TODAY).row.shown == "–"
