"""A coming rate typed in plain fields: it becomes a block that can be tried, or the one sentence that says why not."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.insurance import plain_rate
from savings_app.insurance.figures import Parameter, Standing
from savings_app.insurance.plain_rate import (
    FirstDayGone,
    LadderRises,
    NoFigure,
    NoFirstDay,
    NumberTooLarge,
    UnreadablePercent,
)
from savings_app.insurance.rehearsable import FIGURES
from savings_app.insurance.rehearsed import Rehearsed, rehearse
from savings_app.money import AmountTooLarge, UnreadableAmount
from savings_app.months import UnreadableDay
from savings_app.names import NoteTooLong, UnreadableNote
from savings_app.refusals import Refusal
from savings_app.typed import UnreadableNumber

TODAY = dt.date(2026, 11, 22)
LEVEL, RATE, LADDER, MONTHS = (
    Parameter.REFERENCE_LEVEL,
    Parameter.HEALTH_RATE,
    Parameter.HEALTH_LADDER,
    Parameter.STATE_SUPPORT_MONTHS,
)


def block(parameter: Parameter, *typed: str, since: str = "01/07/2027", document: str = "") -> str:
    keys = [each.key for each in plain_rate.fields(parameter)]
    figures = dict(zip(keys, typed, strict=False))
    return plain_rate.as_block(parameter, figures, since=since, document=document, today=TODAY)


def tried(parameter: Parameter, *typed: str, document: str = "") -> Rehearsed:
    return rehearse(block(parameter, *typed, document=document), parameter, today=TODAY)


@pytest.mark.parametrize(
    ("parameter", "typed", "shown"),
    [
        (LEVEL, ["2.800.000 đ"], "2.800.000 đ"),
        (LEVEL, ["2800000"], "2.800.000 đ"),
        (RATE, ["5,1"], "5,1%"),
        (RATE, [" 5.1 % "], "5,1%"),
        (LADDER, ["100 / 70% / 60 / 50 / 40"], "100% / 70% / 60% / 50% / 40%"),
    ],
)
def test_a_figure_is_read_as_people_write_it(parameter: Parameter, typed: list[str], shown: str) -> None:
    found = tried(parameter, *typed)
    assert (found.row.shown, found.row.since) == (shown, dt.date(2027, 7, 1))


@pytest.mark.parametrize("parameter", FIGURES)
def test_every_figure_has_fields_that_can_be_filled_in(parameter: Parameter) -> None:
    fields = plain_rate.fields(parameter)
    assert all(each.label for each in fields)
    numbers = {"dong": "2.000.000", "percent": "22", "months": "120", "times": "20"}
    assert tried(parameter, *(each.filled or numbers[each.key] for each in fields)).parameter is parameter


@pytest.mark.parametrize(
    ("document", "source", "standing"),
    [
        ("", "Dự kiến, chưa có văn bản", Standing.INFERRED),
        ("báo đăng hôm qua", "báo đăng hôm qua", Standing.INFERRED),
        ("Nghị định 12/2027/NĐ-CP Điều 3", "Nghị định 12/2027/NĐ-CP Điều 3", Standing.TRANSCRIBED),
        ("Công văn 63/TB-BHXH", "Công văn 63/TB-BHXH", Standing.TRANSCRIBED),
        ('chị Sáu nói "sắp đổi" \\ 7/2027', 'chị Sáu nói "sắp đổi" \\ 7/2027', Standing.INFERRED),
    ],
)
def test_a_document_with_its_number_is_transcribed(document: str, source: str, standing: Standing) -> None:
    row = tried(LEVEL, "2.800.000", document=document).row
    assert (row.source, row.standing) == (source, standing)


@pytest.mark.parametrize(
    ("parameter", "typed", "asked", "why"),
    [
        (LEVEL, [""], {}, NoFigure),
        (LEVEL, ["hai triệu"], {}, UnreadableAmount),
        (LEVEL, ["9" * 15], {}, AmountTooLarge),
        (LEVEL, ["2.800.000"], {"since": ""}, NoFirstDay),
        (LEVEL, ["2.800.000"], {"since": "sang năm"}, UnreadableDay),
        (LEVEL, ["2.800.000"], {"since": "2026-11-21"}, FirstDayGone),
        (LEVEL, ["2.800.000"], {"document": "x" * 301}, NoteTooLong),
        (LEVEL, ["2.800.000"], {"document": "a\x00b"}, UnreadableNote),
        (RATE, ["101"], {}, UnreadablePercent),
        (RATE, ["-5"], {}, UnreadablePercent),
        (RATE, ["5,12345"], {}, UnreadablePercent),
        (RATE, ["٥"], {}, UnreadablePercent),
        (LADDER, ["100 / 60 / 70"], {}, LadderRises),
        (LADDER, ["/".join(["1"] * 31)], {}, NumberTooLarge),
        (LADDER, ["100 70"], {}, UnreadablePercent),
        (MONTHS, ["1001"], {}, NumberTooLarge),
        (MONTHS, ["mười năm"], {}, UnreadableNumber),
        (Parameter.STATE_SUPPORT, ["50", "50", "40", "30"], {}, NoFigure),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    parameter: Parameter, typed: list[str], asked: dict[str, str], why: type[Refusal]
) -> None:
    with pytest.raises(why) as refused:
        block(parameter, *typed, **asked)
    assert "Khối" not in refused.value.sentence
