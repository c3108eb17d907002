"""What a club's page shows at a glance (câu lạc bộ): who holds how much and since when, recent slips, what waits.

Whole đồng. Members and their purses stand in ``club_purses``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import fn

from savings_app import outbox_reviews, users
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Club, Fund, FundKind
from savings_app.ledger.book import balance_of
from savings_app.ledger.chart import HOLDERS, PURSE_KINDS, AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Member
from savings_app.money import NOTHING, Dong
from savings_app.people import Person
from savings_app.permissions import Role
from savings_app.receipts import Receipt
from savings_app.refusals import N_

RECENT = 8
"""Slips on the page."""

TALLIED = N_("ghi heo nhà")
"""What a deposit into a pig at home is called: nothing was handed over."""

_IN_HANDS_OF = {AccountKind.CASH_LEADER: Role.LEADER, AccountKind.CASH_TREASURER: Role.TREASURER}


@dataclass(frozen=True)
class Holding:
    """The club's cash in one pair of hands: whose, how much, and the day of the oldest đồng still there."""

    holder: AccountKind
    names: tuple[str, ...]
    amount: Dong
    since: dt.date | None


@dataclass(frozen=True)
class RecentSlip:
    """One line of the list of slips."""

    number: str
    booked_on: dt.date
    name: str
    label: str
    amount: Dong


@dataclass(frozen=True)
class Waiting:
    """How many things wait for somebody's answer."""

    reviews: int
    handovers: int
    conversions: int


def holdings(club: Club) -> list[Holding]:
    """Who holds the club's cash; hands that are empty are left out."""
    accounts: dict[AccountKind, list[Account]] = {}
    for account in Account.select().where(Account.club == club.id, Account.kind.in_(HOLDERS)):
        if balance_of(account):
            accounts.setdefault(account.kind, []).append(account)
    return [
        Holding(
            holder=kind,
            names=_names(club, kind),
            amount=Dong.total(balance_of(account) for account in accounts[kind]),
            since=min(_oldest(account) for account in accounts[kind]),
        )
        for kind in HOLDERS
        if kind in accounts
    ]


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


def waiting(club: Club) -> Waiting:
    """What waits in the club."""
    query: Any = (
        Approval.select(Approval.subject, fn.COUNT(Approval.id))
        .where(Approval.club == club.id, Approval.yes.is_null())
        .group_by(Approval.subject)
    )
    asked: dict[Subject, int] = dict(query.tuples())
    return Waiting(
        reviews=len(outbox_reviews.waiting(club.id)),
        handovers=asked.get(Subject.HANDOVER, 0),
        conversions=asked.get(Subject.CONVERSION, 0),
    )


def _names(club: Club, kind: AccountKind) -> tuple[str, ...]:
    role = _IN_HANDS_OF.get(kind)
    return tuple(user.name for user in users.with_role(role, club_id=club.id)) if role else ()


def _oldest(account: Account) -> dt.date:
    """The day the oldest money still there came in, when what came in first goes out first."""
    undone = Entry.alias()
    came_in: Any = (
        Posting.select(Entry.booked_on, Posting.amount)
        .join(Entry)
        .where(
            Posting.debit == account.id,
            ~fn.EXISTS(undone.select(undone.id).where(undone.reverses == Entry.id)),
        )
        .order_by(Posting.id.desc())
    )
    left, day = balance_of(account), dt.date.max
    for booked_on, amount in came_in.tuples().iterator():
        day, left = min(day, booked_on), left - amount
        if left <= NOTHING:
            break
    return day


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
