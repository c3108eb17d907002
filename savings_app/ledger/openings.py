"""The opening balances that count (số dư đầu): one a purse, taken over from the paper book and not undone since."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from savings_app.ledger.chart import PURSE_KINDS
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Purse
from savings_app.money import Dong


@dataclass(frozen=True)
class Opening:
    """The entry of an opening balance, its day and its amount."""

    entry_id: str
    booked_on: dt.date
    amount: Dong


def of_member(club_id: int, member_id: int) -> dict[Purse, Opening]:
    """The opening of each of a member's purses that has one."""
    undone = Entry.select(Entry.reverses).where(Entry.club == club_id, Entry.reverses.is_null(False))
    rows: Any = (
        Posting.select(Account.fund, Account.scheme, Entry.id, Entry.booked_on, Posting.amount)
        .join(Entry, on=Posting.entry == Entry.id)
        .join(Account, on=(Posting.debit == Account.id) | (Posting.credit == Account.id))
        .where(
            Entry.club == club_id,
            Entry.kind == EntryKind.OPENING,
            Account.member == member_id,
            Account.kind.in_(PURSE_KINDS),
            Entry.id.not_in(undone),
        )
        .tuples()
    )
    return {Purse(member_id, fund, scheme): Opening(*opening) for fund, scheme, *opening in rows}
