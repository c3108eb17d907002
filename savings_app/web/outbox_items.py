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

from savings_app.devices import SlipNumber
from savings_app.money import Dong
from savings_app.names import LONGEST_NAME, holds_identity_number
from savings_app.outbox_items import Item, Stamped
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Scheme

MOST_ITEMS = 50
LONGEST_DEVICE = 64
LARGEST_ID = 2**31 - 1
LATEST_MOMENT = 253_402_300_799_000
"""The last second of the year 9999, in milliseconds."""

_KEY = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)
_DAY = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_LETTER = re.compile(r"[A-Z]{1,3}")
_CLUB = re.compile(r"[0-9]{1,10}")
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


@dataclass(frozen=True)
class Batch:
    """What a phone sent at once; ``clubs`` are those whose numbers it asks about besides those of its items."""

    device: str
    items: list[Sent]
    clubs: tuple[int, ...]


@dataclass(frozen=True)
class Asking:
    """A phone that asks for its letter in some clubs, with those it had before."""

    device: str
    clubs: tuple[int, ...]
    letters: dict[int, str]


def read_batch(request: Request) -> Batch:
    """The device and the items it sent. Raises NotJson, UnreadableBatch or TooMuchAtOnce."""
    sent = _read_sent(request)
    items = sent.get("items")
    if not isinstance(items, list):
        raise UnreadableBatch()
    if len(items) > MOST_ITEMS:
        raise TooMuchAtOnce(MOST_ITEMS)
    if not all(isinstance(each, dict) for each in items):
        raise UnreadableBatch()
    return Batch(_device(sent), items, _clubs(sent))


def read_asking(request: Request) -> Asking:
    """The device, and where it asks for a letter. Raises NotJson, UnreadableBatch or TooMuchAtOnce."""
    sent = _read_sent(request)
    letters = sent.get("letters") or {}
    if not isinstance(letters, dict) or not all(isinstance(each, str) for each in letters.values()):
        raise UnreadableBatch()
    known = {int(club): each for club, each in letters.items() if _CLUB.fullmatch(club) and _LETTER.fullmatch(each)}
    return Asking(_device(sent), _clubs(sent), known)


def read_item(sent: Sent, *, device: str) -> Item:
    """The deposit an item is. Raises UnreadableItem, AmountNotPositive or AmountTooLarge."""
    fund, name = sent.get("fund"), sent.get("name")
    return Item(
        **vars(read_stamp(sent, device=device)),
        member_id=_read(sent, "member", _id),
        scheme=_read(sent, "scheme", _scheme),
        amount=Dong(_read(sent, "amount", _whole)).for_an_entry(),
        booked_on=_read(sent, "booked_on", _day),
        fund_id=None if fund is None else _read(sent, "fund", _id),
        name=None if name is None else _read(sent, "name", _name),
    )


def read_stamp(sent: Sent, *, device: str) -> Stamped:
    """What the phone put on an item besides the deposit. Raises UnreadableItem."""
    slip, undone = sent.get("slip"), sent.get("undone") or False
    if type(undone) is not bool:
        raise UnreadableItem("undone")
    if undone and slip is None:  # without a number there is nothing to keep
        raise UnreadableItem("slip")
    return Stamped(
        key=_read(sent, "key", _key),
        club_id=_read(sent, "club", _id),
        device=device,
        slip=None if slip is None else _read(sent, "slip", _slip),
        written_by=None if sent.get("by") is None else _read(sent, "by", _id),
        written_at=None if sent.get("written_at") is None else _moment(_read(sent, "written_at", _whole)),
        undone=undone,
        undone_at=None if sent.get("undone_at") is None else _moment(_read(sent, "undone_at", _whole)),
    )


def read_json(text: bytes) -> Any:
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


def _read_sent(request: Request) -> Sent:
    """The object of JSON a request is."""
    if not request.is_json:
        raise NotJson()
    try:
        sent = read_json(request.get_data())
    except RequestEntityTooLarge:
        raise TooMuchAtOnce(MOST_ITEMS) from None
    if not isinstance(sent, dict):
        raise UnreadableBatch()
    return sent


def _device(sent: Sent) -> str:
    device = sent.get("device")
    if not (isinstance(device, str) and 0 < len(device) <= LONGEST_DEVICE and device.isprintable()):
        raise UnreadableBatch()
    return device


def _clubs(sent: Sent) -> tuple[int, ...]:
    clubs = sent.get("clubs")
    if clubs is None:
        return ()
    if not isinstance(clubs, list) or len(clubs) > MOST_ITEMS:
        raise UnreadableBatch()
    try:
        return tuple(dict.fromkeys(_id(each) for each in clubs))
    except ValueError:
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


def _slip(given: object) -> SlipNumber:
    if not isinstance(given, str):
        raise ValueError(given)
    return SlipNumber.read(given)


def _moment(milliseconds: int) -> dt.datetime | None:
    """When it was by the phone's clock, which may be off; what no calendar has is not kept."""
    if not 0 <= milliseconds <= LATEST_MOMENT:
        return None
    return dt.datetime.fromtimestamp(milliseconds // 1000, dt.UTC)


def _scheme(given: object) -> Scheme:
    if not (isinstance(given, str) and given in _SCHEMES):
        raise ValueError(given)
    return _SCHEMES[given]


def _name(given: object) -> str:
    """A name as the phone's page showed it; what no name can be is none."""
    if not (isinstance(given, str) and given.strip() and len(given) <= LONGEST_NAME and given.isprintable()):
        raise ValueError(given)
    if holds_identity_number(given):
        raise ValueError(given)
    return given


def _day(given: object) -> dt.date:
    if not (isinstance(given, str) and _DAY.fullmatch(given)):
        raise ValueError(given)
    return dt.date.fromisoformat(given)
