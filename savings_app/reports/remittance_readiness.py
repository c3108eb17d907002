"""What can be handed to the collector now (chờ nộp), fund by fund beside the treasurer's cash, and what she owes back.

Whole đồng. The cash that goes out must be in the treasurer's hands; what the collector owes is the cash of rows she
refused.
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
    """One fund: what would be handed in, what the treasurer holds, what the leader still holds, what is owed back."""

    fund: Fund
    wanted: Dong
    treasurer: Dong
    leader: Dong
    owed_back: Dong

    @property
    def missing(self) -> Dong:
        """What the treasurer lacks to hand everything in."""
        return max(NOTHING, self.wanted - self.treasurer)


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
    cash, owed = balances.cash(club_id), remittances.owed_back(club_id)
    wanted = [each.per_fund for each in waiting]
    return [
        FundCash(
            fund,
            wanted=Dong.total(each.get(fund.id, NOTHING) for each in wanted),
            treasurer=cash.get((AccountKind.CASH_TREASURER, fund.id), NOTHING),
            leader=cash.get((AccountKind.CASH_LEADER, fund.id), NOTHING),
            owed_back=owed.get(fund.id, NOTHING),
        )
        for fund in clubs.funds(club_id)
    ]


def _per_fund(rows: list[Followed]) -> dict[int, Dong]:
    totals: dict[int, Dong] = {}
    for each in rows:
        totals[each.contribution.fund] = totals.get(each.contribution.fund, NOTHING) + each.contribution.amount
    return totals
