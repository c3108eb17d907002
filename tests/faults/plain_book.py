"""The book as a plain dictionary: where money is, and how much; and how each happening changes it.

It knows no accounts and no database, so that a mistake in them is not made here too.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass

from savings_app.contributions import Followed
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.members import Purse
from tests.village import TODAY

LEADER, TREASURER, COLLECTOR = AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER, AccountKind.WITH_COLLECTOR
SAVINGS, AT_HOME, RESERVED = AccountKind.SAVINGS, AccountKind.HOME_SAVINGS, AccountKind.RESERVED

Spot = tuple[AccountKind, Purse | int]
"""Where money is: in a purse, or of a fund in somebody's hands."""

Change = Counter[Spot]


@dataclass
class Written:
    """An entry that can be corrected: what it changed, and whether it was a pig that was opened."""

    entry: str
    purse: Purse
    change: Change
    from_pig: bool = False
    corrected: bool = False
    booked_on: dt.date = TODAY


class PlainBook:
    """What the book should say."""

    def __init__(self) -> None:
        self.held: defaultdict[Spot, int] = defaultdict(int)
        self.slips = 0

    def happened(self, change: Change, *, slips: int = 0) -> None:
        """Money moved, and so many slips were given."""
        for spot, amount in change.items():
            self.held[spot] += amount
        self.slips += slips

    def allows(self, change: Change) -> bool:
        """Whether nothing would fall below zero."""
        return all(self.held[spot] + amount >= 0 for spot, amount in change.items())

    def opened(self, purse: Purse, counted: int) -> Change:
        """A pig is counted: whatever was tallied at home is gone, what was counted is there."""
        return Counter(
            {
                (AT_HOME, purse): -self.held[AT_HOME, purse],
                (SAVINGS, purse): counted,
                (LEADER, purse.fund_id): counted,
            }
        )

    def all_there_is(self) -> dict[Spot, int]:
        """Every spot that holds something."""
        return {spot: amount for spot, amount in self.held.items() if amount}


def put_in(purse: Purse, amount: int, *, at_home: bool) -> Change:
    """A deposit: into the pig at home, or into the leader's hands."""
    if at_home:
        return Counter({(AT_HOME, purse): amount})
    return Counter({(SAVINGS, purse): amount, (LEADER, purse.fund_id): amount})


def passed_on(fund_id: int, amount: int, *, giver: AccountKind, taker: AccountKind) -> Change:
    """Cash goes from one to another."""
    return Counter({(giver, fund_id): -amount, (taker, fund_id): amount})


def set_aside(row: Followed) -> Change:
    """Savings are reserved for a contribution."""
    purse, amount = row.contribution.purse, int(row.contribution.amount)
    return Counter({(SAVINGS, purse): -amount, (RESERVED, purse): amount})


def settled(row: Followed) -> Change:
    """The insurer took it: it is no longer reserved, nor with the collector."""
    amount = int(row.contribution.amount)
    return Counter({(RESERVED, row.contribution.purse): -amount, (COLLECTOR, row.contribution.fund): -amount})


def undone(change: Change) -> Change:
    """The same the other way round."""
    return Counter({spot: -amount for spot, amount in change.items()})


def said_by_the_book(club_id: int) -> dict[Spot, int]:
    """What the accounts of a club say, spot by spot."""
    said: dict[Spot, int] = {spot: int(held) for spot, held in balances.cash(club_id).items()}
    for purse, balance in balances.purses(club_id).items():
        said[SAVINGS, purse] = int(balance.savings)
        said[AT_HOME, purse] = int(balance.at_home)
        said[RESERVED, purse] = int(balance.reserved)
    return {spot: amount for spot, amount in said.items() if amount}
