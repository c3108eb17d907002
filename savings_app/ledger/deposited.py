"""What members put in on a day (đã nộp trong ngày), as the book has it now: what was reversed does not count.

Only deposits are looked at, not balances brought along from a paper book. A deposit is one posting whose credit side is
the member's own money, counted or in her pig at home. The day is the one it happened on, even if it was booked later.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
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
from savings_app.schemes import Scheme


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
class StandingDeposit:
    """One deposit: its true day, the key it was written under, and whether it came to the club's bank account.

    ``by_phone``: it was written on a phone and sent, not on a page.
    """

    purse: Purse
    day: dt.date
    amount: Dong
    in_bank: bool
    key: str
    by_phone: bool


def between(club_id: int, first: dt.date, last: dt.date) -> list[StandingDeposit]:
    """The deposits of some days, both included, in the order of the book."""
    taken_by, day = Account.alias(), fn.COALESCE(Entry.happened_on, Entry.booked_on)
    columns = Account.member, Account.fund, Account.scheme, Entry.happened_on, Entry.booked_on, Posting.amount
    query = _deposits(*columns, taken_by.kind, Entry.key, Entry.device)
    query = query.join_from(Posting, taken_by, on=(Posting.debit == taken_by.id)).order_by(Entry.seq)
    # Nothing is booked before its true day: said again, so that the days before need not be looked at.
    found = query.where(Entry.club == club_id, Entry.booked_on >= first, day.between(first, last))
    return [
        StandingDeposit(
            Purse(*whose), happened or booked, amount, taker is AccountKind.CASH_BANK, key, device is not None
        )
        for *whose, happened, booked, amount, taker, key, device in found.tuples()
    ]


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


@dataclass(frozen=True)
class Beside:
    """A deposit that stands beside another: its entry, and how much it was."""

    entry_id: str
    amount: Dong


def beside(club_id: int, purse: Purse, *, amount: Dong, on: dt.date, device: str) -> Beside | None:
    """The deposit of the same member, scheme and day from another device, or none.

    Of several the first of the same amount, or else the first. What is written on a page names no device: a page is a
    device of its own.
    """
    found = ask(_BESIDE, purse.member_id, purse.scheme.value, club_id, on, on, device, int(amount))
    return Beside(found[0][0], Dong(found[0][1])) if found else None


@dataclass(frozen=True)
class FromDevice:
    """One deposit with the device it came from; a page is a device of its own and has no name."""

    member_id: int
    scheme: Scheme
    day: dt.date
    device: str | None
    entry_id: str
    seq: int
    amount: Dong


def from_devices(club_id: int, members: Collection[int], days: Collection[dt.date]) -> list[FromDevice]:
    """The deposits of some members on some days, in the order of the book."""
    day = fn.COALESCE(Entry.happened_on, Entry.booked_on)
    query = _deposits(
        Account.member,
        Account.scheme,
        Entry.happened_on,
        Entry.booked_on,
        Entry.device,
        Entry.id,
        Entry.seq,
        Posting.amount,
    )
    theirs = Account.member.in_(list(members)) & day.in_(list(days))
    found = query.where(Entry.club == club_id, Entry.booked_on >= min(days), theirs).order_by(Entry.seq)
    return [
        FromDevice(member, scheme, happened or booked, device, entry_id, seq, amount)
        for member, scheme, happened, booked, device, entry_id, seq, amount in found.tuples()
    ]


# From her accounts outward: asked for every deposit that arrives, it must not walk through the whole club's book, as
# SQLite would in another order (CROSS JOIN keeps this one).
_BESIDE = (
    "SELECT e.id, p.amount FROM account a CROSS JOIN posting p CROSS JOIN entry e"
    " WHERE a.member_id = ? AND a.scheme = ? AND a.kind IN ('SAVINGS', 'HOME_SAVINGS')"
    " AND p.credit_id = a.id AND e.id = p.entry_id AND e.club_id = ? AND e.kind = 'DEPOSIT'"
    " AND (e.happened_on = ? OR (e.happened_on IS NULL AND e.booked_on = ?))"
    " AND (e.device IS NULL OR e.device <> ?)"
    " AND NOT EXISTS (SELECT 1 FROM entry undone WHERE undone.reverses_id = e.id)"
    " ORDER BY p.amount <> ?, e.seq LIMIT 1"
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
