"""Two phones without a signal bring forty deposits each: shuffled, sent again, in batches whose answers are lost.

Whatever the order, the book says what a dictionary says: each key once, and what looks like a deposit from the other
phone waits for the leader and is neither lost nor written by itself.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any
from uuid import UUID

import pytest
from peewee import Database

from savings_app import audit, outbox, outbox_reviews
from savings_app.database import on_sqlite, proxy
from savings_app.money import Dong
from savings_app.outbox import Item, Outcome
from savings_app.outbox_reviews import Review
from savings_app.receipts import Issued
from savings_app.schemes import Scheme
from tests.faults.conftest import Figures, Size
from tests.faults.plain_book import PlainBook, put_in, said_by_the_book
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

PHONES = ("điện thoại chị Hoa", "điện thoại thứ hai")
EACH = 40
AT_ONCE = 12
"""Deposits in a batch at most."""

Looks = tuple[int, Scheme, Dong, dt.date]


def looks(item: Item) -> Looks:
    """What two deposits of the same money have in common."""
    return item.member_id, item.scheme, item.amount, item.booked_on


class Expected:
    """What the dictionary says becomes of what is sent."""

    def __init__(self) -> None:
        self.posted: dict[UUID, Item] = {}
        self.waiting: dict[UUID, Item] = {}

    def arrives(self, item: Item) -> None:
        """Once is enough; the first time decides."""
        if item.key in self.posted or item.key in self.waiting:
            return
        alike = any(looks(each) == looks(item) and each.device != item.device for each in self.posted.values())
        (self.waiting if alike else self.posted)[item.key] = item

    def fits(self, item: Item, outcome: Outcome) -> bool:
        """Whether an answer is the one this item has."""
        kind = Issued if item.key in self.posted else Review
        return isinstance(outcome, kind)

    def book(self, cast: Village) -> dict[Any, int]:
        """Where the money is, then."""
        plain = PlainBook()
        for item in self.posted.values():
            member = cast.an if item.member_id == cast.an.id else cast.binh
            purse = cast.health(member) if item.scheme is HEALTH else cast.pension(member)
            plain.happened(put_in(purse, int(item.amount), at_home=item.scheme is PENSION))
        return plain.all_there_is()


def queue(cast: Village, phone: str, chance: random.Random) -> list[Item]:
    """What one phone has to send."""
    return [
        Item(
            key=UUID(int=chance.getrandbits(128)),
            club_id=cast.club.id,
            member_id=chance.choice([cast.an.id, cast.binh.id]),
            scheme=chance.choice([HEALTH, PENSION]),
            amount=Dong(chance.choice([3_000, 5_000, 10_000, 20_000])),
            booked_on=TODAY - dt.timedelta(days=chance.randrange(10)),
            device=phone,
        )
        for _ in range(EACH)
    ]


def batches(queued: list[Item], chance: random.Random) -> Iterator[tuple[list[Item], bool]]:
    """Batches as they reach the server, and whether their answer is heard; what was not answered is sent again."""
    waiting = [*queued]
    while waiting:
        chance.shuffle(waiting)
        batch = [item for item in waiting[:AT_ONCE] for _ in range(chance.randint(1, 3))]
        chance.shuffle(batch)
        heard = chance.random() < 2 / 3
        yield batch, heard
        if heard:
            waiting = waiting[AT_ONCE:]


def take_turns(sent: list[Iterator[tuple[list[Item], bool]]], chance: random.Random) -> Iterator[list[Item]]:
    """Two phones, one batch after the other in any order."""
    while sent:
        phone = chance.choice(sent)
        batch = next(phone, None)
        if batch is None:
            sent.remove(phone)
        else:
            yield batch[0]


@pytest.fixture
def afresh(village_database: tuple[Database, Village]) -> Callable[[Callable[[Village], None]], None]:
    """Runs something with the cast and undoes it."""
    opened, built = village_database

    def run(once: Callable[[Village], None]) -> None:
        proxy.initialize(opened)
        with opened.connection_context(), opened.atomic() as all_of_it:
            once(deepcopy(built))
            all_of_it.rollback()

    return run


def test_the_book_says_what_the_queues_held(
    afresh: Callable[[Callable[[Village], None]], None], seed: int, size: Size, figures: Figures
) -> None:
    chance, waited = random.Random(seed), [0]
    schedules = size(quick=20, full=400) // (1 if on_sqlite() else 4)

    def once(cast: Village) -> None:
        expected = Expected()
        sent = [batches(queue(cast, phone, chance), chance) for phone in PHONES]
        for batch in take_turns(sent, chance):
            for item in batch:
                expected.arrives(item)
                assert expected.fits(item, outbox.accept(item, by=cast.hoa, at=NOW))
        assert said_by_the_book(cast.club.id) == expected.book(cast)
        waited[0] += len(expected.waiting)
        _decide_all(cast, expected, chance)
        assert said_by_the_book(cast.club.id) == expected.book(cast)
        assert audit.broken(audit.BOOK_LAWS) == []

    for _ in range(schedules):
        afresh(once)
    figures(
        f"queues of two phones, {'sqlite' if on_sqlite() else 'postgresql'}",
        schedules=schedules,
        deposits=schedules * EACH * 2,
        waited=waited[0],
        wrong=0,
    )
    assert waited[0] > 0, "the control: some of it must have looked alike"


def _decide_all(cast: Village, expected: Expected, chance: random.Random) -> None:
    waiting = outbox_reviews.waiting(cast.club.id)
    assert {UUID(review.key) for review in waiting} == set(expected.waiting)
    for review in waiting:
        item = expected.waiting.pop(UUID(review.key))
        if chance.random() < 1 / 2:
            outbox.write_once_more(review, by=cast.hoa, at=NOW)
            expected.posted[item.key] = item
        else:
            outbox.drop(review, by=cast.hoa, at=NOW)
