"""What comes too late for its month (ghi muộn): booked on the day it is written, with its true day beside it.

A month once closed stays as it was signed, so what happened in it and was not written in time goes to the open month.
Where nothing is late, the day booked is the true day and there is no other.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from savings_app import clubs
from savings_app.clubs import Club
from savings_app.ledger.tables import Entry
from savings_app.refusals import N_, Refusal


@dataclass(eq=False)
class NotLate(Refusal):
    day: dt.date
    says = N_("Tháng của ngày {day:%d/%m/%Y} chưa khóa sổ: ghi thẳng vào ngày đó.")


def is_closed(club_id: int, day: dt.date) -> bool:
    """Whether that day lies in a closed month."""
    club = clubs.get(club_id)
    return club is not None and day <= club.closed_through


def check(club_id: int, happened_on: dt.date | None) -> None:
    """A true day is named only where its month is closed. Raises NotLate."""
    if happened_on is not None and not is_closed(club_id, happened_on):
        raise NotLate(happened_on)


def days_of(club_id: int, day: dt.date, *, on: dt.date) -> tuple[dt.date, dt.date | None]:
    """The day something is booked on, and its true day where its month is closed; ``on`` is the day it is written."""
    club = clubs.get(club_id)
    return days_in(club, day, on=on) if club else (day, None)


def days_in(club: Club, day: dt.date, *, on: dt.date) -> tuple[dt.date, dt.date | None]:
    """The same in a club as it was read."""
    return (on, day) if day <= club.closed_through else (day, None)


def days_again(entry: Entry, *, on: dt.date) -> tuple[dt.date, dt.date | None]:
    """The same for what is written in the place of an entry: its own days while its month is open."""
    if is_closed(entry.club, entry.booked_on):
        return on, entry.happened_on or entry.booked_on
    return entry.booked_on, entry.happened_on


def happened(day: dt.date) -> Any:
    """The condition that an entry happened on a day, whenever it was booked."""
    return (Entry.happened_on == day) | (Entry.happened_on.is_null() & (Entry.booked_on == day))
