"""The phones that write without a signal (máy ghi sổ), and the slips they number before the book does (phiếu tạm).

A phone has a letter in each club, given once, and counts its own slips from 1: B-0047. Every number that reached the
server is kept for good with what it was written for, whether it went into the book, waits, was refused, or was taken
back before it was sent, so that the paper in a member's hand always finds its answer. A number not heard of yet is
missing, not wrong: its phone may still hold it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from string import ascii_uppercase
from typing import Any, Self

from peewee import BooleanField, CharField, DateField, IntegerField

from savings_app.clubs import Club, Fund
from savings_app.database import DongField, InstantField, LabelField, Table, ask, refers_to
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Scheme
from savings_app.users import User

LARGEST_NUMBER = 999_999
MOST_MISSING = 200
"""Missing numbers told at once; the phone hears of further ones when these have come."""

_SHOWN = re.compile(r"([A-Z]{1,2})-([0-9]{4,6})")


class Device(Table):
    """One phone in one club: the code it calls itself by, and the letter it was given there."""

    club = refers_to(Club)
    code = CharField(max_length=64)
    letter = CharField(max_length=2)
    registered_by = refers_to(User)
    registered_at = InstantField()

    class Meta:
        indexes = ((("club", "letter"), True), (("club", "code"), True))


class ProvisionalSlip(Table):
    """One number of one phone: the key it was sent under, who wrote it there, and what for as far as it could be read.

    ``undone``: she took it back before it was sent, and it never was to go into the book.
    """

    club = refers_to(Club)
    device = refers_to(Device)
    number = IntegerField()
    key = CharField(max_length=36)
    undone = BooleanField()
    written_by = refers_to(User, null=True)
    written_at = InstantField(null=True)
    member = refers_to(Member, null=True)
    fund = refers_to(Fund, null=True)
    scheme = LabelField(Scheme, null=True)
    amount = DongField(null=True)
    booked_on = DateField(null=True)
    sent_by = refers_to(User)
    sent_at = InstantField()

    class Meta:
        indexes = ((("device", "number"), True), (("club", "key"), True))


@dataclass(frozen=True)
class SlipNumber:
    """The number a phone gives: its letter and its own count."""

    letter: str
    number: int

    @classmethod
    def read(cls, text: str) -> Self:
        """B-0047 as it is written, and no other spelling. Raises ValueError."""
        found = _SHOWN.fullmatch(text)
        number = cls(found[1], int(found[2])) if found else None
        if number is None or number.number < 1 or str(number) != text:
            raise ValueError(f"no number of a slip: {text!r}")
        return number

    def __str__(self) -> str:
        return f"{self.letter}-{self.number:04}"


@dataclass(frozen=True, kw_only=True)
class Noted:
    """What a number was written for; only what could be read, and belongs to the club, is there."""

    club_id: int
    key: str
    undone: bool = False
    written_by: int | None = None
    written_at: dt.datetime | None = None
    member_id: int | None = None
    fund_id: int | None = None
    scheme: Scheme | None = None
    amount: Dong | None = None
    booked_on: dt.date | None = None


@dataclass(frozen=True)
class Written:
    """A provisional slip as people see it: its number, and who wrote it on the phone; where unsaid, who sent it."""

    shown: str
    by: int
    undone: bool


@dataclass(frozen=True)
class Received:
    """Every number up to ``upto`` was answered for good, but for those that are ``missing``."""

    upto: int
    missing: tuple[int, ...]


@dataclass(eq=False)
class LetterOfAnother(Refusal):
    slip: SlipNumber
    says = N_("Phiếu tạm {slip} mang chữ của máy khác trong tổ: mở lại trang Thu tiền rồi ghi lại khoản này.")
    status = 409


@dataclass(eq=False)
class NumberTaken(Refusal):
    slip: SlipNumber
    says = N_("Số phiếu tạm {slip} đã dùng cho một khoản khác: ghi lại khoản này để có số mới.")
    status = 409


@dataclass(eq=False)
class NoLetterLeft(Refusal):
    says = N_("Tổ đã có quá nhiều máy ghi sổ: nhờ cán bộ Hội xem lại.")
    status = 409


def register(club_id: int, code: str, *, before: str | None, by: int, at: dt.datetime) -> Device:
    """The phone as it is known in the club, with its letter: the one it had ``before`` where that is nobody's, or the
    first free; inside a transaction that holds the club's lock. Raises NoLetterLeft.
    """
    known = Device.find(club=club_id, code=code)
    if known is not None:
        return known
    taken = {letter for (letter,) in ask("SELECT letter FROM device WHERE club_id = ?", club_id)}
    wished = [before] if before is not None else []
    letter = next((each for each in (*wished, *_letters()) if each not in taken), None)
    if letter is None:
        raise NoLetterLeft()
    Device.write(club=club_id, code=code, letter=letter, registered_by=by, registered_at=at)
    return Device.the(club=club_id, code=code)


def holding(club_id: int, code: str, slip: SlipNumber, *, by: int, at: dt.datetime) -> Device:
    """The phone a provisional slip is from; one the book has forgotten takes its own letter again.

    Raises LetterOfAnother where the letter is not this phone's.
    """
    device = Device.find(club=club_id, code=code)
    if device is None and Device.find(club=club_id, letter=slip.letter) is None:
        device = register(club_id, code, before=slip.letter, by=by, at=at)
    if device is None or device.letter != slip.letter:
        raise LetterOfAnother(slip)
    return device


def check_free(device: Device, slip: SlipNumber, key: str) -> None:
    """A number belongs to one key for good, and a key to one number. Raises NumberTaken."""
    held = ProvisionalSlip.find(device=device.id, number=slip.number)
    other = ProvisionalSlip.find(club=device.club, key=key) if held is None else None
    if (held is not None and held.key != key) or other is not None:
        raise NumberTaken(slip)


def note(device: Device, slip: SlipNumber, content: Noted, *, by: int, at: dt.datetime) -> None:
    """Keep what a number was written for; noting it again changes nothing."""
    if ProvisionalSlip.find(device=device.id, number=slip.number) is not None:
        return
    ProvisionalSlip.write(
        club=content.club_id,
        device=device.id,
        number=slip.number,
        key=content.key,
        undone=content.undone,
        written_by=content.written_by,
        written_at=content.written_at,
        member=content.member_id,
        fund=content.fund_id,
        scheme=content.scheme,
        amount=content.amount,
        booked_on=content.booked_on,
        sent_by=by,
        sent_at=at,
    )


def noted(club_id: int, key: str) -> ProvisionalSlip | None:
    """The number that was sent under a key, or none."""
    return ProvisionalSlip.find(club=club_id, key=key)


def agrees(noted: ProvisionalSlip, content: Noted) -> bool:
    """Whether a number that came before was for the same, as far as was known then; a refusal may freeze no key."""
    if noted.undone and not content.undone:
        return False
    known = noted.member in {None, content.member_id} and noted.fund in {None, content.fund_id}
    same = (noted.scheme, noted.amount, noted.booked_on) == (content.scheme, content.amount, content.booked_on)
    return noted.amount is None or (known and same)


def written_under(club_id: int, keys: Iterable[str]) -> dict[str, Written]:
    """The provisional slips that were sent under some keys, by key."""
    query: Any = (
        ProvisionalSlip.select(ProvisionalSlip, Device.letter.alias("letter"))
        .join(Device, on=(ProvisionalSlip.device == Device.id), attr="by_letter")
        .where(ProvisionalSlip.club == club_id, ProvisionalSlip.key.in_(list(keys) or [""]))
    )
    return {
        each.key: Written(
            str(SlipNumber(each.by_letter.letter, each.number)), each.written_by or each.sent_by, each.undone
        )
        for each in query
    }


def received(club_id: int, code: str) -> Received:
    """Which numbers of a phone the book knows: none of a phone it does not know."""
    device = Device.find(club=club_id, code=code)
    return _received(device.id) if device else Received(0, ())


def in_club(club_id: int) -> dict[str, tuple[str, Received]]:
    """Every phone of a club by its code: its letter, and which of its numbers have come."""
    found = Device.select().where(Device.club == club_id).order_by(Device.id)
    return {device.code: (device.letter, _received(device.id)) for device in found}


def _received(device_id: int) -> Received:
    steps = ask(
        "SELECT number, LAG(number, 1, 0) OVER (ORDER BY number) FROM provisional_slip WHERE device_id = ?"
        " ORDER BY number",
        device_id,
    )
    missing: list[int] = []
    for number, before in steps:
        room = MOST_MISSING - len(missing)
        if number - before - 1 > room:  # the rest is told when these have come
            return Received(before + room, (*missing, *range(before + 1, before + 1 + room)))
        missing += range(before + 1, number)
    return Received(steps[-1][0] if steps else 0, tuple(missing))


def _letters() -> Iterator[str]:
    """A … Z, AA … ZZ."""
    yield from ascii_uppercase
    yield from ("".join(pair) for pair in product(ascii_uppercase, repeat=2))
