"""What members put in on a day (đã nộp trong ngày), as the book has it now: what was reversed does not count.

Only deposits are looked at, not balances brought along from a paper book. A deposit is one posting whose credit side is
the member's own money, counted or in her pig at home. The day is the one it happened on, even if it was booked later.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from peewee import fn

from savings_app.database import ask
from savings_app.ledger.chart import PURSE_KINDS, AccountKind
from savings_app.ledger.entry import EntryKind, Key
from savings_app.ledger.late import happened
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong


@dataclass(frozen=True)
class Deposited:
    """What went into one purse on one day, in how many deposits, and how much of it into the club's bank account."""

    amount: Dong = NOTHING
    count: int = 0
    in_bank: Dong = NOTHING


def on(club_id: int, day: dt.date) -> dict[Purse, Deposited]:
    """Every purse of a club that money was put into on that day."""
    found: dict[Purse, Deposited] = defaultdict(Deposited)
    taken_by = Account.alias()
    columns = Account.member, Account.fund, Account.scheme, taken_by.kind, Posting.amount
    query = _deposits(*columns).join_from(Posting, taken_by, on=(Posting.debit == taken_by.id))
    for member, fund, scheme, taker, amount in query.where(Entry.club == club_id, happened(day)).tuples():
        before = found[Purse(member, fund, scheme)]
        in_bank = amount if taker is AccountKind.CASH_BANK else NOTHING
        added = Deposited(before.amount + amount, before.count + 1, before.in_bank + in_bank)
        found[Purse(member, fund, scheme)] = added
    return dict(found)


@dataclass(frozen=True)
class LateDeposit:
    """One deposit that came too late for its closed month, with its two days."""

    purse: Purse
    amount: Dong
    booked_on: dt.date
    happened_on: dt.date


def late(club_id: int, day: dt.date) -> list[LateDeposit]:
    """The deposits of a closed day written later, or written on that day for a closed one."""
    columns = Account.member, Account.fund, Account.scheme, Posting.amount, Entry.booked_on, Entry.happened_on
    either = (Entry.booked_on == day) | (Entry.happened_on == day)
    query = _deposits(*columns).where(Entry.club == club_id, Entry.happened_on.is_null(False), either)
    return [LateDeposit(Purse(*row[:3]), *row[3:]) for row in query.order_by(Entry.seq).tuples()]


def standing(club_id: int, key: Key) -> Entry | None:
    """The deposit written under a key, or none; one that was undone does not stand."""
    found: Entry | None = _deposits(Entry).where(Entry.club == club_id, Entry.key == str(key)).first()
    return found


def like(club_id: int, purse: Purse, *, amount: Dong, on: dt.date, device: str) -> Entry | None:
    """The first deposit of the same member, scheme, day and amount from another device, or none.

    What is written on a page names no device: a page is a device of its own.
    """
    found = ask(_LIKE, purse.member_id, purse.scheme.value, int(amount), club_id, on, on, device)
    return Entry.find(id=found[0][0]) if found else None


# From her accounts outward: asked for every deposit that arrives, it must not walk through the whole club's book, as
# SQLite would in another order (CROSS JOIN keeps this one).
_LIKE = (
    "SELECT e.id FROM account a CROSS JOIN posting p CROSS JOIN entry e"
    " WHERE a.member_id = ? AND a.scheme = ? AND a.kind IN ('SAVINGS', 'HOME_SAVINGS')"
    " AND p.credit_id = a.id AND p.amount = ? AND e.id = p.entry_id AND e.club_id = ? AND e.kind = 'DEPOSIT'"
    " AND (e.happened_on = ? OR (e.happened_on IS NULL AND e.booked_on = ?))"
    " AND (e.device IS NULL OR e.device <> ?)"
    " AND NOT EXISTS (SELECT 1 FROM entry undone WHERE undone.reverses_id = e.id) ORDER BY e.seq LIMIT 1"
)


def _deposits(*columns: Any) -> Any:
    undone = Entry.alias()
    reversed_by = undone.select(undone.id).where(undone.reverses == Entry.id)
    return (
        Entry.select(*columns)
        .join(Posting, on=(Posting.entry == Entry.id))
        .join(Account, on=(Posting.credit == Account.id))
        .where(Entry.kind == EntryKind.DEPOSIT, Account.kind.in_(PURSE_KINDS), ~fn.EXISTS(reversed_by))
    )
