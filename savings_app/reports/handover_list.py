"""Who holds how much of the club's cash, and what was handed over (bàn giao tiền): asked, confirmed or declined.

Whole đồng, fund by fund.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import approvals, clubs, users
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Fund
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day


@dataclass(frozen=True, slots=True)
class FundHoldings:
    """One fund's cash by who holds it."""

    fund: Fund
    leader: Dong
    treasurer: Dong
    collector: Dong


@dataclass(frozen=True, slots=True)
class AskedHandover:
    """One handover as it was asked for, and its answer where there is one."""

    approval: Approval
    fund: Fund
    amount: Dong
    asked_by: str
    asked_on: dt.date
    answered_by: str
    answered_on: dt.date | None

    @property
    def waiting(self) -> bool:
        """Whether the treasurer has yet to answer."""
        return self.approval.yes is None


def holdings(club_id: int) -> list[FundHoldings]:
    """The cash of every fund, in the order the funds were opened."""
    cash = balances.cash(club_id)

    def held(kind: AccountKind, fund: Fund) -> Dong:
        return cash.get((kind, fund.id), NOTHING)

    return [
        FundHoldings(
            fund,
            leader=held(AccountKind.CASH_LEADER, fund),
            treasurer=held(AccountKind.CASH_TREASURER, fund),
            collector=held(AccountKind.WITH_COLLECTOR, fund),
        )
        for fund in clubs.funds(club_id)
    ]


def asked(club_id: int) -> list[AskedHandover]:
    """Every handover ever asked for, newest first."""
    found = approvals.asked(club_id, Subject.HANDOVER)
    names = users.names({each.asked_by for each in found} | {each.answered_by for each in found if each.answered_by})
    funds = {fund.id: fund for fund in clubs.funds(club_id)}
    return [
        AskedHandover(
            each,
            funds[each.facts["fund"]],
            Dong(each.facts["amount"]),
            asked_by=names[each.asked_by],
            asked_on=local_day(each.asked_at),
            answered_by=names[each.answered_by] if each.answered_by else "",
            answered_on=local_day(each.answered_at) if each.answered_at else None,
        )
        for each in found
    ]
