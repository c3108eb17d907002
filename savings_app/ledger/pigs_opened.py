"""The pig openings of a day that count (đã khui trong ngày): what was taken out of each pig, and by which entries.

Whole đồng. What was reversed does not count. An opening counts into the savings of exactly one purse.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from peewee import fn

from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.late import happened
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong


@dataclass(frozen=True)
class Opened:
    """What was counted out of one pig on one day, and the entries that say so, the first one first."""

    counted: Dong = NOTHING
    entry_ids: tuple[str, ...] = ()


def on(club_id: int, day: dt.date) -> dict[Purse, Opened]:
    """Every pig of a club that was opened on that day."""
    undone = Entry.alias()
    reversed_by = undone.select(undone.id).where(undone.reverses == Entry.id)
    openings: Any = (
        Entry.select(Account.member, Account.fund, Account.scheme, Posting.amount, Entry.id)
        .join(Posting, on=(Posting.entry == Entry.id))
        .join(Account, on=(Posting.credit == Account.id))
        .where(
            Entry.club == club_id,
            happened(day),
            Entry.kind == EntryKind.PIG_OPENING,
            Account.kind == AccountKind.SAVINGS,
            ~fn.EXISTS(reversed_by),
        )
        .order_by(Entry.seq)
    )
    found: dict[Purse, Opened] = {}
    for member, fund, scheme, amount, entry_id in openings.tuples():
        purse = Purse(member, fund, scheme)
        before = found.get(purse, Opened())
        found[purse] = Opened(before.counted + amount, (*before.entry_ids, entry_id))
    return found
