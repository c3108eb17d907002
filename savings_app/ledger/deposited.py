"""What members put in on a day (đã nộp trong ngày), as the book has it now: what was reversed does not count.

Only deposits are looked at, not balances brought along from a paper book. A deposit is one posting whose credit side is
the member's own money, counted or in her pig at home.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from peewee import fn

from savings_app.ledger.chart import PURSE_KINDS
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong


@dataclass(frozen=True)
class Deposited:
    """What went into one purse on one day, in how many deposits."""

    amount: Dong = NOTHING
    count: int = 0


def on(club_id: int, day: dt.date) -> dict[Purse, Deposited]:
    """Every purse of a club that money was put into on that day."""
    found: dict[Purse, Deposited] = defaultdict(Deposited)
    columns = Account.member, Account.fund, Account.scheme, Posting.amount
    query = _deposits(*columns).where(Entry.club == club_id, Entry.booked_on == day)
    for member, fund, scheme, amount in query.tuples():
        purse = Purse(member, fund, scheme)
        found[purse] = Deposited(found[purse].amount + amount, found[purse].count + 1)
    return dict(found)


def like(club_id: int, purse: Purse, *, amount: Dong, on: dt.date, device: str) -> Entry | None:
    """The first deposit of the same member, scheme, day and amount from another device, or none.

    What is written on a page names no device: a page is a device of its own.
    """
    same = _deposits(Entry).where(
        Entry.club == club_id,
        Entry.booked_on == on,
        Account.member == purse.member_id,
        Account.scheme == purse.scheme,
        Posting.amount == amount,
    )
    elsewhere = same.where(Entry.device.is_null() | (Entry.device != device))
    found: Entry | None = elsewhere.order_by(Entry.seq).first()
    return found


def _deposits(*columns: Any) -> Any:
    undone = Entry.alias()
    reversed_by = undone.select(undone.id).where(undone.reverses == Entry.id)
    return (
        Entry.select(*columns)
        .join(Posting, on=(Posting.entry == Entry.id))
        .join(Account, on=(Posting.credit == Account.id))
        .where(Entry.kind == EntryKind.DEPOSIT, Account.kind.in_(PURSE_KINDS), ~fn.EXISTS(reversed_by))
    )
