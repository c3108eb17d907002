"""Random histories of one club: after every step the laws hold, and the book says what a plain dictionary says.

Each verb either does all the dictionary expects, or refuses when it expects that, and then changes nothing. A run is
repeated by setting ``HISTORIES_SEED`` to the seed it printed.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import random
from collections.abc import Callable
from copy import deepcopy
from functools import partial
from typing import ClassVar, TypeVar
from uuid import uuid4

import hypothesis
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from peewee import Database

from savings_app import contributions, conversions, deposits, handovers, receipts, remittances
from savings_app.contributions import Conversion, Followed, State
from savings_app.database import proxy
from savings_app.deposits import Deposit
from savings_app.handovers import Handover
from savings_app.ledger.proof import LAWS, proof
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.pricing import Line, Proposal
from savings_app.receipts import Receipt
from savings_app.refusals import Refusal
from savings_app.remittances import OfficialReceipt
from savings_app.schemes import Scheme
from tests.ledger.plain_book import (
    COLLECTOR,
    LEADER,
    TREASURER,
    Change,
    PlainBook,
    Written,
    passed_on,
    put_in,
    said_by_the_book,
    set_aside,
    settled,
    undone,
)
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

Done = TypeVar("Done")

WHO = st.sampled_from(["an", "binh"])
SCHEMES = st.sampled_from([HEALTH, PENSION])
AMOUNTS = st.sampled_from([3_000, 50_000, 264_000, 1_400_000, 3_000_000])
WHICH = st.integers(0, 99)
"""One of those there are."""


class History(RuleBasedStateMachine):
    """One club, and what its book should say."""

    built: ClassVar[Village]

    def __init__(self) -> None:
        super().__init__()
        self.all = proxy.atomic()
        self.all.__enter__()
        self.cast = deepcopy(self.built)
        self.plain = PlainBook()
        self.written: list[Written] = []
        self.conversions: list[Conversion] = []

    def teardown(self) -> None:
        self.all.__exit__(InterruptedError, InterruptedError(), None)

    @initialize()
    def begin_in_the_middle(self) -> None:
        """An's contribution waits for the treasurer's cash, Bình's is with the collector."""
        self.deposit("an", PENSION, 50_000)
        for who in ("an", "binh"):
            self.deposit(who, HEALTH, 3_000_000)
            self.propose(who, HEALTH, HEALTH)
            self.approve(0, herself=False)
        self.hand_over(HEALTH, 1_400_000, confirmed=True)
        self.remit(2)

    @rule(who=WHO, scheme=SCHEMES, amount=AMOUNTS)
    def deposit(self, who: str, scheme: Scheme, amount: int) -> None:
        purse = self.purse(who, scheme)
        asked = Deposit(self.cast.club.id, purse, Dong(amount), TODAY, uuid4())
        slip, again = (deposits.record(asked, by=self.cast.hoa, at=NOW) for _ in range(2))
        assert (slip.created, again.created) == (True, False)
        change = put_in(purse, amount, at_home=scheme is PENSION)
        self.plain.happened(change, slips=1)
        self.written.append(Written(slip.receipt.entry, purse, change))

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
        possible = not wrong.corrected and self.plain.allows(self._net(wrong, instead))
        corrected = attempt(lambda: self.cast.undo(wrong.entry, instead=instead), possible)
        if corrected is None:
            return
        wrong.corrected = True
        self.plain.happened(undone(wrong.change), slips=1)
        if instead is not None and corrected.instead is not None:
            purse, at_home = wrong.purse, wrong.purse.scheme is PENSION
            change = self.plain.opened(purse, instead) if wrong.from_pig else put_in(purse, instead, at_home=at_home)
            self.plain.happened(change, slips=1)
            self.written.append(Written(corrected.instead.entry, purse, change, wrong.from_pig))

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
            self.plain.happened(passed_on(fund_id, amount, giver=LEADER, taker=TREASURER))
        elif question is not None:
            handovers.decline(question, reason="đếm lại", by=self.cast.lan, at=NOW)

    @rule(who=WHO, scheme=SCHEMES, paid_from=SCHEMES)
    def propose(self, who: str, scheme: Scheme, paid_from: Scheme) -> None:
        line = Line(self.member(who).person.id, self.purse(who, paid_from))
        asked = Proposal(self.cast.club.id, scheme, 12 if scheme is HEALTH else 1, TODAY, (line,), uuid4())
        conversion = attempt(lambda: conversions.propose(asked, by=self.cast.hoa, at=NOW))
        self.conversions += [conversion] if conversion else []

    @precondition(lambda self: self.conversions)
    @rule(which=WHICH, herself=st.booleans())
    def approve(self, which: int, herself: bool) -> None:
        conversion, row = self.conversion(which, State.PROPOSED)
        by = self.cast.hoa if herself else self.cast.lan
        possible = row.state is State.PROPOSED and not herself and self.plain.allows(set_aside(row))
        if attempt(lambda: conversions.approve(conversion, by=by, at=NOW), possible):
            self.plain.happened(set_aside(row), slips=1)

    @precondition(lambda self: self.conversions)
    @rule(which=WHICH)
    def decline(self, which: int) -> None:
        conversion, row = self.conversion(which, State.PROPOSED)
        verb = partial(conversions.decline, conversion, reason="", by=self.cast.lan, at=NOW)
        attempt(verb, row.state is State.PROPOSED)

    @precondition(lambda self: self.conversions)
    @rule(which=WHICH)
    def quote_anew(self, which: int) -> None:
        conversion, row = self.conversion(which, State.RESERVED)
        day = TODAY + dt.timedelta(days=1)
        again = attempt(
            lambda: conversions.quote_anew(conversion, payment_day=day, key=uuid4(), by=self.cast.hoa, at=NOW)
        )
        if again is not None:
            assert row.state is State.RESERVED
            self.plain.happened(undone(set_aside(row)), slips=1)
            self.conversions.append(again)

    @precondition(lambda self: self.conversions)
    @rule(which=WHICH)
    def remit(self, which: int) -> None:
        conversion, row = self.conversion(which, State.RESERVED)
        out = passed_on(row.contribution.fund, int(row.contribution.amount), giver=TREASURER, taker=COLLECTOR)
        remitted = attempt(
            lambda: remittances.remit(
                self.cast.club.id, [conversion.id], on=TODAY, key=uuid4(), by=self.cast.lan, at=NOW
            ),
            row.state is State.RESERVED and conversion.payment_day == TODAY and self.plain.allows(out),
        )
        if remitted is not None:
            self.plain.happened(out)

    @precondition(lambda self: self.conversions)
    @rule(which=WHICH)
    def confirm(self, which: int) -> None:
        _, row = self.conversion(which, State.REMITTED)
        paper = OfficialReceipt("0001234", TODAY, TODAY, TODAY + dt.timedelta(days=364))
        remitted = row.state is State.REMITTED
        if attempt(lambda: remittances.confirm(row, paper, key=uuid4(), by=self.cast.nga, at=NOW), remitted):
            self.plain.happened(settled(row))

    @precondition(lambda self: self.conversions)
    @rule(which=WHICH)
    def refuse(self, which: int) -> None:
        _, row = self.conversion(which, State.REMITTED)
        remitted = row.state is State.REMITTED
        if attempt(lambda: remittances.refuse(row, reason="", key=uuid4(), by=self.cast.nga, at=NOW), remitted):
            self.plain.happened(undone(set_aside(row)), slips=1)

    @rule(scheme=SCHEMES, half=st.booleans())
    def take_back(self, scheme: Scheme, half: bool) -> None:
        club, fund_id = self.cast.club.id, self.purse("an", scheme).fund_id
        owed = int(remittances.owed_back(club).get(fund_id, NOTHING))
        amount = max(owed // (2 if half else 1), 1)
        back = attempt(
            lambda: remittances.take_back(club, fund_id, amount=Dong(amount), key=uuid4(), by=self.cast.lan, at=NOW),
            owed > 0,
        )
        if back is not None:
            self.plain.happened(passed_on(fund_id, amount, giver=COLLECTOR, taker=TREASURER))

    @invariant()
    def the_laws_hold(self) -> None:
        assert [finding for finding in proof((*LAWS, *receipts.LAWS)) if finding.broken] == []

    @invariant()
    def the_book_says_what_happened(self) -> None:
        assert said_by_the_book(self.cast.club.id) == self.plain.all_there_is()
        assert Receipt.select().count() == self.plain.slips

    def member(self, who: str) -> Member:
        return self.cast.an if who == "an" else self.cast.binh

    def purse(self, who: str, scheme: Scheme) -> Purse:
        return self.cast.health(self.member(who)) if scheme is HEALTH else self.cast.pension(self.member(who))

    def conversion(self, which: int, turn: State) -> tuple[Conversion, Followed]:
        """One of the conversions and its only row: every second time one whose turn it is, if there is any."""
        every = [(each, contributions.of_conversion(each.id)[0]) for each in self.conversions]
        in_turn = [(conversion, row) for conversion, row in every if row.state is turn]
        among = in_turn if in_turn and which % 2 == 0 else every
        return among[which // 2 % len(among)]


def attempt(verb: Callable[[], Done], possible: bool | None = None) -> Done | None:
    """What the verb gives, or none when it refuses; where it is known which it must be, that it is."""
    try:
        given = verb()
    except Refusal:
        assert possible is not True
        return None
    assert possible is not False
    return given


def test_random_histories_keep_the_laws(village_database: tuple[Database, Village]) -> None:
    opened, History.built = village_database
    seed = int(os.environ.get("HISTORIES_SEED") or random.SystemRandom().randrange(2**32))
    logging.getLogger(__name__).warning("HISTORIES_SEED=%d", seed)
    proxy.initialize(opened)
    small = settings(
        max_examples=12,
        stateful_step_count=25,
        deadline=None,
        database=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
    with opened.connection_context():
        run_state_machine_as_test(hypothesis.seed(seed)(History), settings=small)
