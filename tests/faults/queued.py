"""Two phones and what they hold, and beside the server a plain dictionary that says what must become of it.

A phone numbers its deposits as they are written and makes each key once. It sends them in any order, in batches of any
size, again and again until it has heard an answer.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from savings_app.outbox_reviews import Cause
from savings_app.schemes import Scheme
from tests.faults.plain_book import PlainBook, put_in
from tests.village import HEALTH, PENSION, TODAY, Village

MOST_EACH = 40
AT_ONCE = 12
"""Deposits in a batch at most, each up to three times."""
REACHED, HEARD = {"heard", "answer lost"}, "heard"

Answer = dict[str, Any]


@dataclass(frozen=True)
class Record:
    """One deposit on a phone."""

    phone: str
    number: int
    key: str
    member: int
    scheme: Scheme
    amount: int
    day: dt.date
    undone: bool

    def sent(self, club_id: int) -> dict[str, Any]:
        """As it is sent."""
        return {
            "key": self.key,
            "club": club_id,
            "member": self.member,
            "scheme": self.scheme.value,
            "amount": self.amount,
            "booked_on": self.day.isoformat(),
            "slip": f"{self.phone}-{self.number:04}",
            **({"undone": True} if self.undone else {}),
        }


drawn = st.tuples(
    st.integers(0, 1),
    st.sampled_from((HEALTH, PENSION)),
    st.sampled_from((3_000, 5_000, 10_000)),
    st.integers(-1, 40),
    st.sampled_from((False,) * 9 + (True,)),
)
"""Which member, for what, how much, how many days ago, and whether it was taken back."""


def up_to(most: int, each: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """A list of any length, long ones as often as short ones."""
    return st.integers(0, most).flatmap(lambda size: st.lists(each, min_size=size, max_size=size))


queues = st.tuples(up_to(MOST_EACH, drawn), up_to(MOST_EACH, drawn))
fates = up_to(30, st.tuples(st.integers(0, 1), st.sampled_from((HEARD, HEARD, "answer lost", "request lost"))))


class Phone:
    """One of the two; its name is its letter too."""

    def __init__(self, name: str, cast: Village, queue: list[Any], chance: random.Random) -> None:
        self.name = name
        members = cast.an.id, cast.binh.id
        self.records = [
            Record(
                phone=name,
                number=number,
                key=str(UUID(int=chance.getrandbits(128), version=4)),
                member=members[who],
                scheme=scheme,
                amount=amount,
                day=TODAY - dt.timedelta(days=ago),
                undone=undone,
            )
            for number, (who, scheme, amount, ago, undone) in enumerate(queue, start=1)
        ]
        self.unsent = {each.key: each for each in self.records}

    def batch(self, chance: random.Random) -> list[Record]:
        """Some of what was not heard of yet, in any order, some of it twice or three times."""
        some = chance.sample(list(self.unsent.values()), min(len(self.unsent), chance.randint(1, AT_ONCE)))
        batch = [record for record in some for _ in range(chance.randint(1, 3))]
        chance.shuffle(batch)
        return batch

    def heard(self, answers: list[Answer]) -> None:
        """What was answered is not sent again."""
        for each in answers:
            self.unsent.pop(each["key"], None)

    def rest(self) -> Iterator[list[Record]]:
        """What is left, in the order it was written."""
        left = list(self.unsent.values())
        return (left[start : start + AT_ONCE] for start in range(0, len(left), AT_ONCE))


class Plain:
    """What becomes of what reaches the server, in the order it comes."""

    def __init__(self, cast: Village) -> None:
        self.cast = cast
        self.posted: dict[str, Record] = {}
        self.waiting: dict[str, tuple[Record, Cause]] = {}
        self.undone: set[str] = set()
        self.dropped: set[str] = set()
        self.reached: dict[str, set[int]] = {}

    def answers(self, record: Record) -> str:
        """The word a record is answered with; the first time decides, and every time counts its number."""
        self.reached.setdefault(record.phone, set()).add(record.number)
        known: dict[str, Container[str]] = {
            "exists": self.posted,
            "review": self.waiting,
            "undone": self.undone,
            "refused": self.dropped,
        }
        before = next((word for word, keys in known.items() if record.key in keys), None)
        return before or self._first(record)

    def _first(self, record: Record) -> str:
        if record.undone:
            self.undone.add(record.key)
            return "undone"
        cause = self._cause(record)
        if cause is not None:
            self.waiting[record.key] = record, cause
            return "review"
        self.posted[record.key] = record
        return "created"

    def _cause(self, record: Record) -> Cause | None:
        amounts = {each.amount for each in self.posted.values() if _beside(each, record)}
        if record.day > TODAY:
            return Cause.FUTURE
        if amounts:
            return Cause.ALIKE if record.amount in amounts else Cause.OTHER_AMOUNT
        return Cause.OLD if (TODAY - record.day).days > 31 else None

    def decided(self, key: str, *, once_more: bool) -> None:
        """A person wrote or dropped one that waited."""
        record, _ = self.waiting.pop(key)
        if once_more:
            self.posted[key] = record
        else:
            self.dropped.add(key)

    def book(self) -> dict[Any, int]:
        """Where the money is, then."""
        plain = PlainBook()
        for record in self.posted.values():
            member = self.cast.an if record.member == self.cast.an.id else self.cast.binh
            at_home = record.scheme is PENSION
            purse = self.cast.pension(member) if at_home else self.cast.health(member)
            plain.happened(put_in(purse, record.amount, at_home=at_home))
        return plain.all_there_is()

    def received(self, phone: str) -> dict[str, Any]:
        """The numbers of a phone: up to which, and which of them never came."""
        numbers = self.reached.get(phone, set())
        upto = max(numbers, default=0)
        return {"upto": upto, "missing": [each for each in range(1, upto) if each not in numbers]}


def _beside(posted: Record, record: Record) -> bool:
    """The same member's money of the same day, from the other phone."""
    same = (posted.member, posted.scheme, posted.day) == (record.member, record.scheme, record.day)
    return same and posted.phone != record.phone
