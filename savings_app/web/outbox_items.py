"""What a phone sends becomes values, exactly once: a batch of JSON, and the deposits in it (hàng chờ gửi).

Whole numbers are whole numbers of JSON: 10000.0, true and "10000" are none of them. What cannot be read is refused
before it can mean anything, and freezes no key.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar
from uuid import UUID

from flask import Request
from werkzeug.exceptions import RequestEntityTooLarge

from savings_app.money import Dong
from savings_app.outbox import Item
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Scheme

MOST_ITEMS = 50
LONGEST_DEVICE = 64
LARGEST_ID = 2**31 - 1

_KEY = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)
_DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_MOST_DIGITS = 18

_SCHEMES = {each.value: each for each in Scheme}

Value = TypeVar("Value")

Sent = dict[str, Any]
"""One item as it came, an object of JSON."""


@dataclass(eq=False)
class NotJson(Refusal):
    says = N_("Hàng chờ gửi chỉ nhận JSON. Chưa lưu gì.")
    status = 415


@dataclass(eq=False)
class UnreadableBatch(Refusal):
    says = N_("Không đọc được những gì máy gửi. Chưa lưu gì.")
    status = 400


@dataclass(eq=False)
class TooMuchAtOnce(Refusal):
    most: int
    says = N_("Mỗi lần gửi nhiều nhất {most} khoản. Chưa lưu gì.")
    status = 413


@dataclass(eq=False)
class UnreadableItem(Refusal):
    field: str
    says = N_("Không đọc được “{field}” của khoản này. Chưa lưu gì.")


def read_batch(request: Request) -> tuple[str, list[Sent]]:
    """The device and the items it sent. Raises NotJson, UnreadableBatch or TooMuchAtOnce."""
    if not request.is_json:
        raise NotJson()
    try:
        batch = _read_json(request.get_data())
    except RequestEntityTooLarge:
        raise TooMuchAtOnce(MOST_ITEMS) from None
    device, items = (batch.get("device"), batch.get("items")) if isinstance(batch, dict) else (None, None)
    if not isinstance(device, str) or not isinstance(items, list):
        raise UnreadableBatch()
    if not (0 < len(device) <= LONGEST_DEVICE and device.isprintable()):
        raise UnreadableBatch()
    if len(items) > MOST_ITEMS:
        raise TooMuchAtOnce(MOST_ITEMS)
    if not all(isinstance(each, dict) for each in items):
        raise UnreadableBatch()
    return device, items


def read_item(sent: Sent, *, device: str) -> Item:
    """The deposit an item is. Raises UnreadableItem, AmountNotPositive or AmountTooLarge."""
    fund = sent.get("fund")
    return Item(
        key=_read(sent, "key", _key),
        club_id=_read(sent, "club", _id),
        member_id=_read(sent, "member", _id),
        scheme=_read(sent, "scheme", _scheme),
        amount=Dong(_read(sent, "amount", _whole)).for_an_entry(),
        booked_on=_read(sent, "booked_on", _day),
        device=device,
        fund_id=None if fund is None else _read(sent, "fund", _id),
    )


def _read_json(text: bytes) -> Any:
    """JSON without NaN, and without floats: a number that is not whole stays text, and so does one of many digits."""
    try:
        return json.loads(
            text,
            parse_constant=_refuse_constant,
            parse_float=str,
            parse_int=lambda digits: int(digits) if len(digits) <= _MOST_DIGITS else digits,
        )
    except (ValueError, RecursionError):
        raise UnreadableBatch() from None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _read(sent: Sent, field: str, reader: Callable[[Any], Value]) -> Value:
    try:
        return reader(sent.get(field))
    except ValueError:
        raise UnreadableItem(field) from None


def _key(given: object) -> UUID:
    if not (isinstance(given, str) and _KEY.fullmatch(given)):
        raise ValueError(given)
    return UUID(given)


def _whole(given: object) -> int:
    if type(given) is not int:
        raise ValueError(given)
    return given


def _id(given: object) -> int:
    if not 0 < _whole(given) <= LARGEST_ID:
        raise ValueError(given)
    return _whole(given)


def _scheme(given: object) -> Scheme:
    if not (isinstance(given, str) and given in _SCHEMES):
        raise ValueError(given)
    return _SCHEMES[given]


def _day(given: object) -> dt.date:
    if not (isinstance(given, str) and _DAY.fullmatch(given)):
        raise ValueError(given)
    return dt.date.fromisoformat(given)
