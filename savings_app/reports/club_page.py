"""What a club's page shows at a glance (câu lạc bộ): recent slips, and what counts found.

Whole đồng. Members and their purses stand in ``club_purses``, who holds the cash in ``custody``, what waits for
somebody in ``open_questions``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from savings_app.clubs import Club, Fund, FundKind
from savings_app.ledger.book import balance_of
from savings_app.ledger.chart import PURSE_KINDS, AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Member
from savings_app.money import NOTHING, Dong
from savings_app.people import Person
from savings_app.receipts import Receipt
from savings_app.refusals import N_

RECENT = 8
"""Slips on the page."""

DIFFERENCES = (AccountKind.SHORT_LEADER, AccountKind.SHORT_TREASURER, AccountKind.SURPLUS)
"""Where the book keeps what was not there, and what nobody knows the owner of."""

TALLIED = N_("ghi heo nhà")
"""What a deposit into a pig at home is called: nothing was handed over."""


@dataclass(frozen=True)
class RecentSlip:
    """One line of the list of slips."""

    number: str
    booked_on: dt.date
    name: str
    label: str
    amount: Dong


def recent_slips(club: Club) -> list[RecentSlip]:
    """The newest slips first."""
    query = (
        Receipt.select(Receipt, Entry)
        .join(Entry)
        .where(Receipt.club == club.id)
        .order_by(Receipt.year.desc(), Receipt.number.desc())
        .limit(RECENT)
    )
    slips = list(query)
    moved = _moved(slip.entry.id for slip in slips)
    return [_slip(slip, moved[slip.entry.id]) for slip in slips]


def unsettled(club: Club) -> dict[AccountKind, Dong]:
    """What counts found missing or too much and is not set right yet, all funds together."""
    found: dict[AccountKind, Dong] = {}
    for account in Account.select().where(Account.club == club.id, Account.kind.in_(DIFFERENCES)).order_by(Account.id):
        found[account.kind] = found.get(account.kind, NOTHING) + balance_of(account)
    return {kind: amount for kind, amount in found.items() if amount}


@dataclass
class _Moved:
    """What an entry did to the one purse it moves."""

    name: str
    own_pig: bool
    amounts: dict[AccountKind, Dong]


def _moved(entry_ids: Iterable[str]) -> dict[str, _Moved]:
    query: Any = (
        Posting.select(Posting.entry, Posting.amount, Account.kind, Fund.kind, Person.name)
        .join(Account, on=((Posting.debit == Account.id) | (Posting.credit == Account.id)))
        .join(Fund)
        .join_from(Account, Member)
        .join(Person)
        .where(Posting.entry.in_(list(entry_ids) or [""]), Account.kind.in_(PURSE_KINDS))
    )
    found: dict[str, _Moved] = {}
    for entry_id, amount, kind, fund, name in query.tuples():
        moved = found.setdefault(entry_id, _Moved(name, fund is FundKind.OWN_PIG, {}))
        moved.amounts[kind] = moved.amounts.get(kind, NOTHING) + amount
    return found


def _slip(slip: Receipt, moved: _Moved) -> RecentSlip:
    tallied = moved.own_pig and slip.entry.kind is EntryKind.DEPOSIT
    counted = moved.amounts.get(AccountKind.SAVINGS)
    return RecentSlip(
        number=slip.shown,
        booked_on=slip.entry.booked_on,
        name=moved.name,
        label=TALLIED if tallied else slip.entry.kind.label,
        amount=moved.amounts[AccountKind.HOME_SAVINGS] if counted is None else counted,
    )
