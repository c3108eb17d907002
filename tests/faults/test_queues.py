"""A thousand random schedules of two phones without a signal: up to forty deposits each, shuffled, sent again, split
into batches, requests and answers lost, and now and then a phone that never sends the rest.

Whatever the schedule, the book says what a dictionary says, to the last đồng: each key once, what needs a person waits
for her, every number of a phone has come or is named as missing, and receipts have no gap. A run is repeated by
``FAULTS_SEED``. The control is a server that forgets the keys.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from peewee import Database

from savings_app import audit, create_app, outbox, outbox_reviews
from savings_app.database import on_sqlite, proxy
from savings_app.outbox import Outcome
from savings_app.outbox_items import Item
from savings_app.receipts import Receipt
from savings_app.settings import Settings
from tests.faults.conftest import Figures, Size
from tests.faults.plain_book import said_by_the_book
from tests.faults.queued import HEARD, REACHED, Answer, Phone, Plain, Record, fates, queues
from tests.pages.conftest import Browser
from tests.village import NOW, Village

Afresh = Callable[[Callable[[Village, Browser], None]], None]

MANY = 100
"""Schedules in which everything must have happened."""


@pytest.fixture
def afresh(village_database: tuple[Database, Village], village_url: str, tmp_path: Path) -> Iterator[Afresh]:
    """Runs something with the cast and the door to it, and undoes it."""
    opened, built = village_database
    app = create_app(Settings(database_url=village_url, secret_key="s" * 40, instance_folder=str(tmp_path)))
    app.config.update(TESTING=True, CLOCK=lambda: NOW, SERVER_NAME="localhost")
    own = proxy.obj

    def run(once: Callable[[Village, Browser], None]) -> None:
        proxy.initialize(opened)
        with opened.connection_context(), opened.atomic() as all_of_it:
            once(deepcopy(built), Browser(app))
            all_of_it.rollback()

    yield run
    own.close_all()


class Schedule:
    """One of the thousand: two phones, the door, and the dictionary beside it."""

    def __init__(self, cast: Village, browser: Browser, held: Any, chance: random.Random) -> None:
        self.cast = cast
        self.hoa = browser.sign_in(cast.hoa)
        self.token = self.hoa.token()
        self.chance = chance
        self.plain = Plain(cast)
        self.phones = [Phone(name, cast, queue, chance) for name, queue in zip("AB", held, strict=True)]

    def sends(self, phone: Phone, batch: list[Record]) -> list[Answer]:
        """A batch reaches the server, and every answer is the dictionary's."""
        sent = {"device": phone.name, "items": [each.sent(self.cast.club.id) for each in batch]}
        answer = self.hoa.client.post("/outbox", json=sent, headers={"X-CSRFToken": self.token})
        told = answer.get_json()
        assert [each["answer"] for each in told["results"]] == [self.plain.answers(each) for each in batch]
        assert told["received"] == {str(self.cast.club.id): self.plain.received(phone.name)}
        answers: list[Answer] = told["results"]
        return answers

    def happens(self, steps: Any, *, to_the_end: bool) -> None:
        """Batch after batch of either phone meets its fate; the rest is sent, or stays on the phones."""
        for which, fate in steps:
            phone = self.phones[which]
            if not phone.unsent or fate not in REACHED:
                continue
            answers = self.sends(phone, phone.batch(self.chance))
            if fate == HEARD:
                phone.heard(answers)
        for phone in self.phones if to_the_end else ():
            for batch in phone.rest():
                self.sends(phone, batch)

    def check(self) -> None:
        """The book is the dictionary's, and receipts count from 1 without a gap."""
        assert said_by_the_book(self.cast.club.id) == self.plain.book()
        waiting = {each.key: each.cause for each in outbox_reviews.waiting(self.cast.club.id)}
        assert waiting == {key: cause for key, (_, cause) in self.plain.waiting.items()}
        numbers = sorted(each.number for each in Receipt.select())
        assert numbers == list(range(1, len(self.plain.posted) + 1))

    def is_decided(self) -> None:
        """A person decides about everything that waits."""
        for review in outbox_reviews.waiting(self.cast.club.id):
            once_more = self.chance.random() < 1 / 2
            decide = outbox.write_once_more if once_more else outbox.drop
            decide(review, by=self.cast.thuy, at=NOW)
            self.plain.decided(review.key, once_more=once_more)

    def is_fed_again(self) -> None:
        """Everything that ever came comes once more, as after a backup was put back."""
        for phone in self.phones:
            come = [each for each in phone.records if each.number in self.plain.reached.get(phone.name, ())]
            for start in range(0, len(come), 50):
                self.sends(phone, come[start : start + 50])


def run(afresh: Afresh, seed: int, *, schedules: int) -> Counter[str]:
    """So many schedules, chosen by a seed; what happened in them."""
    seen: Counter[str] = Counter()

    @hypothesis.seed(seed)
    @settings(
        max_examples=schedules,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(held=queues, steps=fates, chance=st.integers(0, 2**32), to_the_end=st.booleans())
    def once(held: Any, steps: Any, chance: int, to_the_end: bool) -> None:
        def story(cast: Village, browser: Browser) -> None:
            schedule = Schedule(cast, browser, held, random.Random(chance))
            schedule.happens(steps, to_the_end=to_the_end)
            schedule.check()
            seen.update(schedules=1, reached=sum(map(len, schedule.plain.reached.values())))
            seen.update(waited=len(schedule.plain.waiting), missing=_missing(schedule))
            schedule.is_decided()
            schedule.is_fed_again()
            schedule.check()
            assert audit.broken(audit.BOOK_LAWS) == []

        afresh(story)

    once()
    return seen


def _missing(schedule: Schedule) -> int:
    return sum(len(schedule.plain.received(phone.name)["missing"]) for phone in schedule.phones)


def test_the_book_says_what_the_queues_held(afresh: Afresh, seed: int, size: Size, figures: Figures) -> None:
    kind = "sqlite" if on_sqlite() else "postgresql"
    schedules = size(quick=12, full=1_000) // (1 if on_sqlite() else 4)
    seen = run(afresh, seed, schedules=schedules)
    figures(f"queues of two phones, {kind}", wrong=0, **seen)
    assert schedules < MANY or (seen["waited"] and seen["missing"]), "some needed a person, some never came"


def test_control_a_server_that_forgets_the_keys_doubles_the_money(
    afresh: Afresh, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept = outbox.accept

    def forgetful(item: Item, **more: Any) -> Outcome:
        return accept(replace(item, key=uuid4(), slip=None), **more)

    monkeypatch.setattr(outbox, "accept", forgetful)
    with pytest.raises(AssertionError):
        run(afresh, seed, schedules=5)
