"""The phones that write without a signal (máy ghi sổ), each with a letter in a club, given once.

A phone counts its own slips from 1, on under another letter too, and shows them under its letter: B-0047
(``provisional_slips``).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from string import ascii_uppercase
from typing import Self

from peewee import CharField

from savings_app.clubs import Club
from savings_app.database import InstantField, Table, ask, refers_to
from savings_app.refusals import N_, Refusal
from savings_app.users import User

MOST_NEW = 5
"""Phones one person may add to a club within a day."""
A_DAY = dt.timedelta(days=1)

_SHOWN = re.compile(r"([A-Z]{1,3})-([0-9]{4,6})")


class Device(Table):
    """One phone in one club: the code it calls itself by, and the letter it was given there."""

    club = refers_to(Club)
    code = CharField(max_length=64)
    letter = CharField(max_length=3)
    registered_by = refers_to(User)
    registered_at = InstantField()

    class Meta:
        indexes = ((("club", "letter"), True), (("club", "code"), True))


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


@dataclass(eq=False)
class TooManyDevices(Refusal):
    most: int
    says = N_("Trong một ngày chị thêm được nhiều nhất {most} máy ghi sổ ở một tổ: mai chị thêm tiếp.")
    status = 409


@dataclass(eq=False)
class NoLetterLeft(Refusal):
    says = N_("Tổ đã có quá nhiều máy ghi sổ: nhờ cán bộ Hội xem lại.")
    status = 409


def register(club_id: int, code: str, *, before: str | None, by: int, at: dt.datetime) -> Device:
    """The phone as it is known in the club, with its letter: the one it had ``before`` where that is nobody's, or the
    first free; inside a transaction that holds the club's lock. Raises TooManyDevices or NoLetterLeft.
    """
    known = Device.find(club=club_id, code=code)
    if known is not None:
        return known
    hers = (Device.club == club_id) & (Device.registered_by == by)
    if Device.select().where(hers, Device.registered_at > at - A_DAY).count() >= MOST_NEW:
        raise TooManyDevices(MOST_NEW)
    taken = {letter for (letter,) in ask("SELECT letter FROM device WHERE club_id = ?", club_id)}
    wished = [before] if before is not None else []
    letter = next((each for each in (*wished, *_letters()) if each not in taken), None)
    if letter is None:
        raise NoLetterLeft()
    Device.write(club=club_id, code=code, letter=letter, registered_by=by, registered_at=at)
    return Device.the(club=club_id, code=code)


def holding(club_id: int, code: str, slip: SlipNumber, *, by: int, at: dt.datetime) -> Device | None:
    """The phone a provisional slip is from; one the book has forgotten takes its own letter again where it is free.

    None where it cannot be added: what it sends is not refused for that.
    """
    try:
        return register(club_id, code, before=slip.letter, by=by, at=at)
    except (TooManyDevices, NoLetterLeft):
        return None


def known(club_id: int, code: str) -> Device | None:
    """That phone as it is known in the club, or none."""
    return Device.find(club=club_id, code=code)


def in_club(club_id: int) -> list[Device]:
    """Every phone of a club, in the order they came."""
    return list(Device.select().where(Device.club == club_id).order_by(Device.id))


def _letters() -> Iterator[str]:
    """A … Z, AA … ZZ, AAA … ZZZ."""
    for length in (1, 2, 3):
        yield from ("".join(letters) for letters in product(ascii_uppercase, repeat=length))
