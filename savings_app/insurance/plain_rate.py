"""A coming rate typed in plain fields (mức mới gõ vào ô): the figure, its first day, its document, made into a block.

The block is what ``rehearsed`` reads. A document named by its number counts as transcribed, anything else as inferred:
nobody has compared it here.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from savings_app.insurance.figures import Parameter, Standing
from savings_app.insurance.rehearsable import FIGURES, UNNAMED, block
from savings_app.insurance.rehearsed import LARGEST_NUMBER, LONGEST_LADDER, LONGEST_SOURCE
from savings_app.money import Dong
from savings_app.months import read_day
from savings_app.names import read_note
from savings_app.refusals import N_, Refusal
from savings_app.schemes import SupportCategory
from savings_app.typed import read_whole

LABELS = {
    "dong": N_("Mức mới (đồng)"),
    "percent": N_("Mức mới (phần trăm)"),
    "percents": N_("Phần trăm của người thứ nhất, thứ hai…, cách nhau bằng dấu /"),
    "months": N_("Mức mới (số tháng)"),
    "times": N_("Mức mới (số lần)"),
}
"""What a figure is asked for as, by the key that names its unit; a share for a support category by the category."""

_PERCENT = re.compile(r"[0-9]{1,3}([.,][0-9]{1,4})?")
_NUMBERED = re.compile(r"\b[0-9]+/([0-9]{4}/)?[A-ZĐ]")


@dataclass(frozen=True, slots=True)
class RateField:
    """One field of a figure: the key it is written under, what it is called, what stands in it before anybody types."""

    key: str
    label: str
    filled: str


@dataclass(eq=False)
class NoFigure(Refusal):
    says = N_("Chưa ghi mức mới.")


@dataclass(eq=False)
class NoFirstDay(Refusal):
    says = N_("Chưa ghi ngày mức mới bắt đầu.")


@dataclass(eq=False)
class FirstDayGone(Refusal):
    day: dt.date
    today: dt.date
    says = N_("Ngày {day:%d/%m/%Y} đã qua; chỉ thử được mức từ ngày {today:%d/%m/%Y} trở đi.")


@dataclass(eq=False)
class UnreadablePercent(Refusal):
    typed: str
    says = N_("Không đọc được số phần trăm “{typed}”: viết số từ 0 đến 100, ví dụ 5,1.")


@dataclass(eq=False)
class LadderRises(Refusal):
    says = N_("Trong một hộ, người sau không đóng tỷ lệ cao hơn người trước: viết từ cao xuống thấp.")


@dataclass(eq=False)
class NumberTooLarge(Refusal):
    typed: int
    most: int
    says = N_("Số {typed} lớn quá: nhiều nhất là {most}.")


def fields(parameter: Parameter) -> list[RateField]:
    """What is asked for; a figure of several parts stands filled in, since seldom all of them change."""
    example = tomllib.loads(FIGURES[parameter])
    return [RateField(key, _label(key), _shown(part) if _of_parts(example) else "") for key, part in example.items()]


def as_block(parameter: Parameter, figures: Mapping[str, str], *, since: str, document: str, today: dt.date) -> str:
    """The fields as a block. Raises the first thing that is wrong with them."""
    figure = "\n".join(_lines(parameter, figures))
    if not since.strip():
        raise NoFirstDay()
    day, source = read_day(since), read_note(document, LONGEST_SOURCE)
    if day < today:
        raise FirstDayGone(day, today)
    standing = Standing.TRANSCRIBED if _NUMBERED.search(source) else Standing.INFERRED
    return block(
        figure, since=day, source=json.dumps(source or UNNAMED, ensure_ascii=False), standing=standing, on=today
    )


def _lines(parameter: Parameter, figures: Mapping[str, str]) -> Iterator[str]:
    for field in fields(parameter):
        typed = figures.get(field.key, "").strip()
        if not typed:
            raise NoFigure()
        yield f"{field.key} = {_written(field.key, typed)}"


def _written(key: str, typed: str) -> str:
    """One figure as the tables write it."""
    if key == "dong":
        return f"{Dong.read(typed).amount:_}"
    if key in {"months", "times"}:
        number = read_whole(typed)
        if number > LARGEST_NUMBER:
            raise NumberTooLarge(number, LARGEST_NUMBER)
        return str(number)
    return _ladder(typed) if key == "percents" else f'"{_percent(typed)}"'


def _percent(typed: str) -> Decimal:
    text = typed.strip().removesuffix("%").rstrip()
    if not (text.isascii() and _PERCENT.fullmatch(text)) or (found := Decimal(text.replace(",", "."))) > 100:
        raise UnreadablePercent(typed[:20])
    return found


def _ladder(typed: str) -> str:
    steps = [_percent(each) for each in typed[:LARGEST_NUMBER].split("/")]
    if len(steps) > LONGEST_LADDER:
        raise NumberTooLarge(len(steps), LONGEST_LADDER)
    if any(later > earlier for earlier, later in pairwise(steps)):
        raise LadderRises()
    return json.dumps([str(each) for each in steps])


def _label(key: str) -> str:
    return LABELS.get(key) or SupportCategory.of(key).label


def _of_parts(example: Mapping[str, object]) -> bool:
    return len(example) > 1 or "percents" in example


def _shown(part: object) -> str:
    return " / ".join(part) if isinstance(part, list) else str(part)
