"""Figures by day: a row lasts until the next, nothing is guessed before the first or after an end."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from savings_app.insurance.figures import Ended, Figure, LawRow, NoRateYet, Parameter, Standing, Table
from savings_app.money import Dong

FIRST, SECOND, END = dt.date(2020, 1, 1), dt.date(2021, 7, 1), dt.date(2022, 1, 1)
DAY = dt.timedelta(days=1)


def _figure(since: dt.date, amount: int) -> Figure[Dong]:
    row = LawRow(Parameter.REFERENCE_LEVEL, str(Dong(amount)), since, "Nghị định mẫu", Standing.TRANSCRIBED, END)
    return Figure(Dong(amount), row)


ENDED = Ended(_figure(END, 1).row)
TABLE = Table(Parameter.REFERENCE_LEVEL, (_figure(FIRST, 100), _figure(SECOND, 200), ENDED))
YEARLY = Table(Parameter.FUND_RETURN, (_figure(FIRST, 100), _figure(SECOND, 200)), yearly=True)


@pytest.mark.parametrize(("day", "amount"), [(FIRST, 100), (SECOND - DAY, 100), (SECOND, 200), (END - DAY, 200)])
def test_a_row_lasts_until_the_next(day: dt.date, amount: int) -> None:
    assert TABLE.on(day).value == Dong(amount)


@pytest.mark.parametrize("day", [FIRST - DAY, END, END + DAY * 1000])
def test_before_the_first_row_and_after_the_end_it_is_refused(day: dt.date) -> None:
    assert TABLE.find(day) is None
    with pytest.raises(NoRateYet) as refused:
        TABLE.on(day)
    assert (refused.value.parameter, refused.value.day) == (Parameter.REFERENCE_LEVEL, day)


def test_what_was_last_said_may_be_that_there_is_none_any_more() -> None:
    assert [TABLE.newest(day) for day in (FIRST - DAY, FIRST, END - DAY, END)] == [
        None,
        TABLE.rows[0],
        TABLE.rows[1],
        ENDED,
    ]


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (FIRST - DAY, None),
        (FIRST, 100),
        (dt.date(2020, 12, 31), 100),
        (dt.date(2021, 1, 1), None),
        (SECOND - DAY, None),
        (SECOND, 200),
        (dt.date(2021, 12, 31), 200),
        (dt.date(2022, 1, 1), None),
    ],
)
def test_a_row_of_a_yearly_table_holds_for_its_year_alone(day: dt.date, amount: int | None) -> None:
    found = YEARLY.find(day)
    assert (found.value if found else None) == (None if amount is None else Dong(amount))


def test_a_table_is_continued_from_the_first_day_of_the_one_that_comes() -> None:
    third = _figure(SECOND + DAY, 300)
    both = TABLE.followed_by(Table(TABLE.parameter, (third,)))
    assert both.rows == (*TABLE.rows[:2], third), "the end of the old one comes later and is gone"
    instead = TABLE.followed_by(Table(TABLE.parameter, (replace(third, row=replace(third.row, since=SECOND)),)))
    assert [row.row.since for row in instead.rows] == [FIRST, SECOND]
    assert instead.on(SECOND).value == Dong(300)
    assert YEARLY.followed_by(Table(YEARLY.parameter, (third,))).yearly


def test_the_refusal_names_the_parameter_in_the_readers_language() -> None:
    refusal = NoRateYet(Parameter.HEALTH_RATE, dt.date(2018, 11, 30))
    assert refusal.sentence == "Chưa có số liệu cho ngày 30/11/2018: tỷ lệ đóng BHYT hộ gia đình."
    english = {refusal.says: "No figure for {day:%d/%m/%Y}: {parameter}.", Parameter.HEALTH_RATE.label: "health rate"}
    assert refusal.say(english.__getitem__) == "No figure for 30/11/2018: health rate."


def test_a_row_comes_back_from_its_stored_form() -> None:
    row = _figure(FIRST, 100).row
    assert row.to_json()["from"] == "2020-01-01"
    assert LawRow.from_json(row.to_json()) == row
    of_a_province = replace(row, of="Hà Tĩnh")
    assert LawRow.from_json(of_a_province.to_json()) == of_a_province
    assert "of" not in row.to_json()


@pytest.mark.parametrize("choices", [Parameter, Standing])
def test_each_choice_is_stored_under_its_name_in_small_letters(choices: type[Parameter] | type[Standing]) -> None:
    assert [each.value for each in choices] == [each.name.lower() for each in choices]
