"""A random history that insures: what was saved is set aside, handed to the collector, confirmed or refused."""

from __future__ import annotations

import datetime as dt
from functools import partial
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from savings_app import contributions, conversions, remittances
from savings_app.contributions import Conversion, Followed, State
from savings_app.money import NOTHING, Dong
from savings_app.pricing import Line, Proposal
from savings_app.remittances import OfficialReceipt
from savings_app.schemes import Scheme
from tests.faults.plain_book import COLLECTOR, TREASURER, passed_on, set_aside, settled, undone
from tests.faults.saving_history import SCHEMES, WHICH, WHO, SavingHistory, attempt
from tests.village import HEALTH, NOW, PENSION, TODAY


class History(SavingHistory):
    """One club that saves and insures."""

    def __init__(self) -> None:
        super().__init__()
        self.conversions: list[Conversion] = []

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
            self.done["converted"] += 1

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
        possible = row.state is State.RESERVED and self.plain.allows(out)
        remitted = attempt(
            lambda: remittances.remit(
                self.cast.club.id, [conversion.id], on=TODAY, key=uuid4(), by=self.cast.lan, at=NOW
            ),
            # On another day than was asked for it may still cost the same: what it costs is not this model's to know.
            None if possible and conversion.payment_day != TODAY else possible,
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
            self.done["confirmed"] += 1

    @precondition(lambda self: self.conversions)
    @rule(which=WHICH)
    def refuse(self, which: int) -> None:
        _, row = self.conversion(which, State.REMITTED)
        remitted = row.state is State.REMITTED
        if attempt(lambda: remittances.refuse(row, reason="", key=uuid4(), by=self.cast.nga, at=NOW), remitted):
            self.plain.happened(undone(set_aside(row)), slips=1)
            self.done["refused"] += 1

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

    def conversion(self, which: int, turn: State) -> tuple[Conversion, Followed]:
        """One of the conversions and its only row: every second time one whose turn it is, if there is any."""
        every = [(each, contributions.of_conversion(each.id)[0]) for each in self.conversions]
        in_turn = [(conversion, row) for conversion, row in every if row.state is turn]
        among = in_turn if in_turn and which % 2 == 0 else every
        return among[which // 2 % len(among)]
