"""What can be handed to the collector now (chờ nộp), fund by fund beside the money there is, and what she owes back.

Whole đồng. What goes out must be in the treasurer's hands or in the bank; what the collector owes is the cash of rows
she refused.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import clubs, people, remittances
from savings_app.clubs import Fund
from savings_app.contributions import Conversion, Followed
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.money import NOTHING, Dong
from savings_app.remittances import PAYERS, Owed


@dataclass(frozen=True, slots=True)
class ReadyConversion:
    """An approved conversion that waits to be handed in: for whom, and how much out of which fund."""

    conversion: Conversion
    people: tuple[str, ...]
    per_fund: dict[int, Dong]

    @property
    def total(self) -> Dong:
        return Dong.total(self.per_fund.values())

    def due(self, on: dt.date) -> bool:
        """Whether the day it was quoted for has come."""
        return bool(self.conversion.payment_day <= on)


@dataclass(frozen=True, slots=True)
class FundCash:
    """One fund: what would be handed in, what treasurer and bank have, what the leader still holds, what is owed back.

    ``owed_to_bank`` is the part of it that came out of the bank.
    """

    fund: Fund
    wanted: Dong
    treasurer: Dong
    bank: Dong
    leader: Dong
    owed_back: Dong
    owed_to_bank: Dong

    @property
    def missing(self) -> Dong:
        """What both the treasurer and the bank lack to hand everything in."""
        return max(NOTHING, self.wanted - max(self.treasurer, self.bank))

    @property
    def owed(self) -> list[tuple[AccountKind, Dong]]:
        """What the collector owes, by where it belongs."""
        to_treasurer = self.owed_back - self.owed_to_bank
        parts = [(AccountKind.CASH_TREASURER, to_treasurer), (AccountKind.CASH_BANK, self.owed_to_bank)]
        return [(payer, sum_) for payer, sum_ in parts if sum_]


def ready(club_id: int) -> list[ReadyConversion]:
    """The conversions that wait, newest first."""
    waiting = remittances.ready(club_id)
    names = people.some(each.contribution.person for _, rows in waiting for each in rows)
    return [
        ReadyConversion(conversion, tuple(names[each.contribution.person].name for each in rows), _per_fund(rows))
        for conversion, rows in waiting
    ]


def funds(club_id: int, waiting: Iterable[ReadyConversion]) -> list[FundCash]:
    """Every fund of the club, with what all those conversions would take out of it."""
    cash, owed = balances.cash(club_id), remittances.owed_to(club_id)
    wanted = [each.per_fund for each in waiting]
    return [
        FundCash(
            fund,
            wanted=Dong.total(each.get(fund.id, NOTHING) for each in wanted),
            treasurer=cash.get((AccountKind.CASH_TREASURER, fund.id), NOTHING),
            bank=cash.get((AccountKind.CASH_BANK, fund.id), NOTHING),
            leader=cash.get((AccountKind.CASH_LEADER, fund.id), NOTHING),
            owed_back=Dong.total(owed.get(Owed(fund.id, payer), NOTHING) for payer in PAYERS),
            owed_to_bank=owed.get(Owed(fund.id, AccountKind.CASH_BANK), NOTHING),
        )
        for fund in clubs.funds(club_id)
    ]


def _per_fund(rows: list[Followed]) -> dict[int, Dong]:
    totals: dict[int, Dong] = {}
    for each in rows:
        totals[each.contribution.fund] = totals.get(each.contribution.fund, NOTHING) + each.contribution.amount
    return totals
