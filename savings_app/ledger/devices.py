"""The phones that wrote into a club's book (máy ghi sổ): each with the last time one of its entries arrived.

A deposit made without a signal waits on its phone; what a phone still holds, only the phone knows. So whoever takes a
club over is told when each was heard of last.
"""

from __future__ import annotations

import datetime as dt

from peewee import fn

from savings_app.database import rows
from savings_app.ledger.tables import Entry


def last_heard(club_id: int) -> dict[str, dt.datetime]:
    """When the last entry of each device was recorded, the newest first."""
    last = fn.MAX(Entry.recorded_at)
    query = Entry.select(Entry.device, last).where(Entry.club == club_id, Entry.device.is_null(False))
    return dict(rows(query.group_by(Entry.device).order_by(last.desc(), Entry.device)))
