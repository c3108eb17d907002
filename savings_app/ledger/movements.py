"""When money last came to a place or left it (lần cuối tiền ra vào), as the chain of entries has it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from peewee import fn

from savings_app.ledger.chart import Place
from savings_app.ledger.tables import Account, Entry, Posting


def last(club_id: int, place: Place, *, through: dt.date | None = None) -> Entry | None:
    """The entry written last that moved that place's money, or of those booked through a day; none if none did."""
    account = Account.find(club=club_id, address=place.address)
    if account is None:
        return None
    query: Any = Entry.select().join(Posting, on=(Posting.entry == Entry.id)).where(_touches(account))
    if through is not None:
        query = query.where(Entry.booked_on <= through)
    found: Entry | None = query.order_by(Entry.seq.desc()).first()
    return found


def first_day(club_id: int) -> dt.date | None:
    """The earliest day the club's book counts anything for, or none while it is empty."""
    found: dt.date | None = Entry.select(fn.MIN(Entry.booked_on)).where(Entry.club == club_id).scalar()
    return found


def last_through(club_id: int, through: dt.date) -> int:
    """The place in the chain of the entry written last that is booked through that day; 0 where there is none."""
    query = Entry.select(fn.MAX(Entry.seq)).where(Entry.club == club_id, Entry.booked_on <= through)
    return query.scalar() or 0


def _touches(account: Account) -> Any:
    return (Posting.debit == account.id) | (Posting.credit == account.id)
