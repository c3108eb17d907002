"""A random history of one club, step by step, beside a plain dictionary that says what the book should say.

Each verb either does all the dictionary expects, or refuses when it expects that, and then changes nothing. After
every step every law holds. Every step is really committed, so that a connection can be dropped in the middle of one.
Here: money put in, pigs opened, corrections, handovers, months closed, and the crash.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from itertools import product
from typing import Any, ClassVar, TypeVar
from uuid import uuid4

import psycopg
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from peewee import PeeweeException

from savings_app import audit, closings, database, deposits, handovers
from savings_app.cash_counts import NOTES
from savings_app.clubs import NOTHING_CLOSED, Club
from savings_app.database import transaction
from savings_app.deposits import Deposit
from savings_app.handovers import Handover
from savings_app.ledger import book
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.receipts import Receipt
from savings_app.refusals import Refusal
from savings_app.schemes import Scheme
from tests import village
from tests.counted import signed_count
from tests.faults.plain_book import (
    LEADER,
    TREASURER,
    Change,
    PlainBook,
    Written,
    passed_on,
    put_in,
    said_by_the_book,
    undone,
)
from tests.village import HEALTH, NOW, PENSION, TODAY

Done = TypeVar("Done")

WHO = st.sampled_from(["an", "binh"])
SCHEMES = st.sampled_from([HEALTH, PENSION])
AMOUNTS = st.sampled_from([3_000, 50_000, 264_000, 1_400_000, 3_000_000])
DAYS = st.sampled_from([TODAY, TODAY, dt.date(2026, 10, 31), dt.date(2026, 9, 5)])
WHICH = st.integers(0, 99)
"""One of those there are."""


class Dropped(Exception):
    """The connection is gone in the middle of a transaction."""


class SavingHistory(RuleBasedStateMachine):
    """One club, and what its book should say."""

    new_book: ClassVar[Callable[[], AbstractContextManager[str]]]
    done: ClassVar[Counter[str]]
    """How often each verb did what it was asked; how often is said, so that a run that did nothing shows."""

    def __init__(self) -> None:
        super().__init__()
        self.around = ExitStack()
        self.url = self.around.enter_context(type(self).new_book())
        self.open()
        self.cast = village.build()
        self.plain = PlainBook()
        self.written: list[Written] = []
        self.closed_through = NOTHING_CLOSED

    def open(self) -> None:
        """Open the book as a server that starts does."""
        opened: Any = database.open_database(self.url)
        opened.connect()
        self.opened = opened

    def teardown(self) -> None:
        self.opened.close_all()
        self.around.close()

    @rule(who=WHO, scheme=SCHEMES, amount=AMOUNTS, on=DAYS)
    def deposit(self, who: str, scheme: Scheme, amount: int, on: dt.date = TODAY) -> None:
        self.send(Deposit(self.cast.club.id, self.purse(who, scheme), Dong(amount), on, uuid4()))

    @rule(who=WHO, scheme=SCHEMES, amount=AMOUNTS)
    def crash_and_reopen(self, who: str, scheme: Scheme, amount: int) -> None:
        """The connection drops after a deposit was written and before it was committed; then it is sent again."""
        asked = Deposit(self.cast.club.id, self.purse(who, scheme), Dong(amount), TODAY, uuid4())
        with suppress(Dropped, PeeweeException, sqlite3.Error, psycopg.Error), transaction():
            deposits.record(asked, by=self.cast.hoa, at=NOW)
            self.opened.connection().close()
            raise Dropped
        self.open()
        assert book.answered(asked.club_id, asked.key) is None
        self.done["crashed"] += 1
        self.send(asked)

    def send(self, asked: Deposit) -> None:
        """Send a deposit twice, as a phone does that heard no answer."""
        slip = attempt(lambda: deposits.record(asked, by=self.cast.hoa, at=NOW), asked.booked_on > self.closed_through)
        if slip is None:
            return
        again = deposits.record(asked, by=self.cast.hoa, at=NOW)
        assert (slip.created, again.created, again.receipt) == (True, False, slip.receipt)
        self.done["deposited"] += 1
        change = put_in(asked.purse, int(asked.amount), at_home=asked.purse.scheme is PENSION)
        self.plain.happened(change, slips=1)
        self.written.append(Written(slip.receipt.entry, asked.purse, change, booked_on=asked.booked_on))

    @rule(counted=st.booleans())
    def close(self, counted: bool) -> None:
        """The next month, after all cash was counted; then one that is not over is refused, and one that is closes."""
        club = Club.the(id=self.cast.club.id)
        month = closings.next_month(club) or Month.of(TODAY)
        if counted:
            self.count()
        over = month.last_day < TODAY
        asked = attempt(
            lambda: closings.propose(club.id, month, key=uuid4(), by=self.cast.lan, at=NOW),
            over if counted or not over else None,
        )
        if asked is not None:
            closings.sign(asked, by=self.cast.hoa, at=NOW)
            self.closed_through = month.last_day
            self.done["closed"] += 1

    def count(self) -> None:
        """What leader and treasurer hold is what the dictionary says, but for what no note is small enough for."""
        for holder, fund in product((LEADER, TREASURER), (self.cast.purse_fund, self.cast.pig_fund)):
            odd = self.plain.held[holder, fund.id] % NOTES[-1]
            in_notes = self.plain.held[holder, fund.id] - odd
            signed_count(self.cast, in_notes, holder=holder, fund=fund, reason="tiền lẻ" if odd else "", at=NOW)
            self.plain.happened(Counter({(holder, fund.id): -odd}))

    @rule(who=WHO, counted=AMOUNTS)
    def open_pig(self, who: str, counted: int) -> None:
        purse = self.purse(who, PENSION)
        change = self.plain.opened(purse, counted)
        slip = self.cast.open_pig(purse, counted, again=True)
        self.plain.happened(change, slips=1)
        self.written.append(Written(slip.receipt.entry, purse, change, from_pig=True))

    @rule(which=WHICH, instead=st.none() | AMOUNTS)
    def correct(self, which: int, instead: int | None) -> None:
        wrong = self.written[which % len(self.written)]
        # What stands in the place of an entry of a closed month is booked today, with its true day beside it.
        booked_on = TODAY if wrong.booked_on <= self.closed_through else wrong.booked_on
        possible = not wrong.corrected and self.plain.allows(self._net(wrong, instead))
        corrected = attempt(lambda: self.cast.undo(wrong.entry, instead=instead), possible)
        if corrected is None:
            return
        wrong.corrected = True
        self.done["reversed"] += 1
        self.plain.happened(undone(wrong.change), slips=1)
        if instead is not None and corrected.instead is not None:
            purse, at_home = wrong.purse, wrong.purse.scheme is PENSION
            change = self.plain.opened(purse, instead) if wrong.from_pig else put_in(purse, instead, at_home=at_home)
            self.plain.happened(change, slips=1)
            new = Written(corrected.instead.entry, purse, change, wrong.from_pig, booked_on=booked_on)
            self.written.append(new)

    def _net(self, wrong: Written, instead: int | None) -> Change:
        """What a correction takes: of a deposit only the difference, of a pig all that was counted."""
        net = undone(wrong.change)
        if instead is not None and not wrong.from_pig:
            net.update(put_in(wrong.purse, instead, at_home=wrong.purse.scheme is PENSION))
        return net

    @rule(scheme=SCHEMES, amount=AMOUNTS, confirmed=st.booleans())
    def hand_over(self, scheme: Scheme, amount: int, confirmed: bool) -> None:
        fund_id = self.purse("an", scheme).fund_id
        asked = Handover(self.cast.club.id, fund_id, Dong(amount), uuid4())
        possible = self.plain.held[LEADER, fund_id] >= amount
        question = attempt(lambda: handovers.propose(asked, by=self.cast.hoa, at=NOW), possible)
        if question is not None and confirmed:
            handovers.confirm(question, by=self.cast.lan, at=NOW)
            self.done["handed over"] += 1
            self.plain.happened(passed_on(fund_id, amount, giver=LEADER, taker=TREASURER))
        elif question is not None:
            handovers.decline(question, reason="đếm lại", by=self.cast.lan, at=NOW)

    @invariant()
    def the_laws_hold(self) -> None:
        assert audit.broken(audit.BOOK_LAWS) == []

    @invariant()
    def the_book_says_what_happened(self) -> None:
        assert said_by_the_book(self.cast.club.id) == self.plain.all_there_is()
        assert Receipt.select().count() == self.plain.slips

    def member(self, who: str) -> Member:
        return self.cast.an if who == "an" else self.cast.binh

    def purse(self, who: str, scheme: Scheme) -> Purse:
        return self.cast.health(self.member(who)) if scheme is HEALTH else self.cast.pension(self.member(who))


def attempt(verb: Callable[[], Done], possible: bool | None = None) -> Done | None:
    """What the verb gives, or none when it refuses; where it is known which it must be, that it is."""
    try:
        given = verb()
    except Refusal:
        assert possible is not True
        return None
    assert possible is not False
    return given
