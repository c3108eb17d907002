"""A rush of deposits through the outbox door while something goes wrong, and what the book holds afterwards.

Every deposit has an amount of its own, so that it is known again whatever key it came under: acknowledged but not in
the book is lost, twice in the book is doubled.
"""

from __future__ import annotations

import itertools
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from savings_app import audit, database, members, people
from savings_app.ledger.tables import Entry, Posting
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.schemes import Rhythm
from tests import village
from tests.faults.phones import Acknowledged, Item, Phone, phone_of
from tests.faults.witness import Witness
from tests.village import Village

PHONES = 4
SAVERS = 60
SMALLEST = 1_000
"""The first deposit's amount in đồng; each after it is one more."""


@dataclass(frozen=True)
class Found:
    """What became of the deposits. ``retries`` are tries without an answer or told to come again; ``recovered`` those
    deposits among them that had been written all the same.
    """

    acknowledged: int
    lost: int
    doubled: int
    retries: int
    recovered: int
    reads: int
    wrong: list[str]

    @property
    def figures(self) -> dict[str, Any]:
        """For the table."""
        return {**vars(self), "wrong": len(self.wrong)}


@dataclass
class Rush:
    """Four phones of one leader; ``batch`` deposits are sent at once; ``worse`` phones make a new key for each try.

    ``once_signed_in`` is done between the last sign-in and the first deposit. What became of it all is ``found`` once
    every server is gone, so that nobody writes any more.
    """

    database_url: str
    cast: Village
    folder: Path
    seed: int
    batch: int = 10
    worse: bool = False
    once_signed_in: Callable[[], object] = lambda: None
    savers: list[int] = field(init=False)
    kept: Acknowledged = field(init=False)
    witness: Witness = field(init=False)
    phones: list[Phone] = field(default_factory=list)
    recovered: list[int] = field(default_factory=list)
    _serial: Any = field(default_factory=lambda: itertools.count(SMALLEST))
    _over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.savers = join(self.database_url, self.cast)
        self.kept, self.witness = Acknowledged(self.folder / "acknowledged.log"), Witness(self.database_url)

    def run(self, ports: tuple[int, ...], fault: Callable[[], None], *, times: int, acknowledged: int) -> None:
        """Send deposits until so many are acknowledged, with the fault so many times spread over them."""
        with ExitStack() as over:
            over.callback(self.kept.close)
            self.phones = self._phones(ports)
            for phone in self.phones:
                over.callback(phone.hang_up)
            self.once_signed_in()
            pool = over.enter_context(ThreadPoolExecutor(PHONES))
            over.callback(self._over.set)
            over.enter_context(self.witness.watching())
            sending = [pool.submit(self._send, phone, number) for number, phone in enumerate(self.phones)]
            self._break(fault, sending, times=times, acknowledged=acknowledged)
            self._over.set()
            for each in sending:
                each.result(timeout=120)

    def found(self) -> Found:
        """What the book holds of what was acknowledged."""
        written, names = amounts_written(self.database_url), [int(name) for name in self.kept.names()]
        return Found(
            acknowledged=len(names),
            lost=sum(written[name] == 0 for name in names),
            doubled=sum(times > 1 for times in written.values()),
            retries=sum(n for phone in self.phones for tried, n in phone.tries.items() if tried != "200"),
            recovered=sum(self.recovered),
            reads=self.witness.reads,
            wrong=self.witness.wrong + laws_broken(self.database_url),
        )

    def _phones(self, ports: tuple[int, ...]) -> list[Phone]:
        first = phone_of(self.cast.hoa, "phone-0", *ports)
        first.hang_up()
        begins = [number % len(ports) for number in range(PHONES)]
        return [first.twin(f"phone-{number}", *ports[at:], *ports[:at]) for number, at in enumerate(begins)]

    def _break(self, fault: Callable[[], None], sending: list[Future[None]], *, times: int, acknowledged: int) -> None:
        chance = random.Random(self.seed)
        for time_number in range(1, times + 1):
            _wait_until(self.kept, acknowledged * time_number // times, sending)
            time.sleep(chance.uniform(0, 0.05))
            fault()
        _wait_until(self.kept, acknowledged, sending)

    def _send(self, phone: Phone, number: int) -> None:
        chance = random.Random(self.seed * PHONES + number)
        while not self._over.is_set():
            # Everything is drawn before the first try: a try with other content under the same key is another deposit.
            items = [self._item(chance, number) for _ in range(self.batch)]
            answers = phone.send_until_answered(items, self._new_key if self.worse else _same)
            assert all(each["answer"] in {"created", "exists"} for each in answers), answers
            self.recovered.append(sum(each["answer"] == "exists" for each in answers))
            self.kept.keep([item["amount"] for item in items])

    def _item(self, chance: random.Random, number: int) -> Item:
        """Each phone has its own savers: what two phones write for one of them is asked about."""
        return {
            "key": str(UUID(int=chance.getrandbits(128), version=4)),
            "club": self.cast.club.id,
            "member": chance.choice(self.savers[number::PHONES]),
            "scheme": "HOUSEHOLD_HEALTH",
            "amount": next(self._serial),
            "booked_on": village.TODAY.isoformat(),
        }

    def _new_key(self, item: Item) -> Item:
        return {**item, "key": str(UUID(int=random.SystemRandom().getrandbits(128), version=4))}


def settle(database_url: str) -> Village:
    """The cast in a book that servers will open by themselves."""
    opened: Any = database.open_database(database_url)
    with opened.connection_context():
        built = village.build()
    opened.close_all()
    return built


def join(database_url: str, cast: Village) -> list[int]:
    """A whole club of members, each with a purse in the group's pig."""
    opened: Any = database.open_database(database_url)
    with opened.connection_context(), database.transaction():
        joined = []
        for number in range(1, SAVERS + 1):
            person = people.add(cast.club.id, f"Nguyễn Thị Hội Viên {number}", birth_year=1970)
            member = members.add(cast.club.id, person, hamlet="Ấp 3", joined_on=village.JOINED)
            purse = Purse(member.id, cast.purse_fund.id, village.HEALTH)
            members.pledge(purse, Dong(3_000), rhythm=Rhythm.DAY, from_day=village.JOINED)
            joined.append(member.id)
    opened.close_all()
    return joined


def amounts_written(database_url: str) -> Counter[int]:
    """How often each amount stands in the book as a deposit."""
    opened: Any = database.open_database(database_url)
    with opened.connection_context():
        query = Posting.select(Posting.amount).join(Entry).where(Entry.kind == "DEPOSIT")
        counted = Counter(int(row.amount) for row in query)
    opened.close_all()
    return counted


def laws_broken(database_url: str) -> list[str]:
    """Every law of the book that is broken, the soundness of its file among them."""
    opened: Any = database.open_database(database_url)
    with opened.connection_context():
        broken = [finding.law for finding in audit.broken()]
    opened.close_all()
    return broken


def _same(item: Item) -> Item:
    return item


def _wait_until(kept: Acknowledged, count: int, sending: list[Future[None]]) -> None:
    """Raises what a phone raised, so that nobody waits for one that has given up."""
    while kept.count < count:
        for each in sending:
            if each.done():
                each.result()
        time.sleep(0.005)
