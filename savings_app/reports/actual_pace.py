"""How fast she really saves (nhịp góp thật): what she put in over the last 90 days, and the day that takes her to.

Whole đồng. What counts is what counts towards a pledge (``pace.PUT_IN``) and was not undone, by its true day. A purse
whose first entry is younger than 90 days is looked at since then; with less than 14 days there is no pace to go by yet.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import fn

from savings_app.insurance.affordable import MOST_TIMES
from savings_app.ledger.chart import PURSE_KINDS
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.reports.pace import PUT_IN

LOOKS_BACK = 90
"""Days looked back on, today among them."""

LEAST = 14
"""With fewer days than these she has only begun."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What went into one purse since the days looked back on, and the day of its first entry."""

    put_in: Dong
    began: dt.date


@dataclass(frozen=True, slots=True)
class ActualPace:
    """What was put in over so many days; nothing, or less than nothing, where more was taken back than put in."""

    put_in: Dong
    days: int

    @property
    def a_day(self) -> Dong:
        """On average, in whole đồng, never said too high."""
        return Dong(max(self.put_in, NOTHING).amount // self.days)

    def day_reached(self, missing: Dong, *, on: dt.date) -> dt.date | None:
        """The day on which as much again makes up what is missing; none where that is not worth waiting for."""
        if missing <= NOTHING:
            return on
        if self.put_in <= NOTHING:
            return None
        days = -(-missing.amount * self.days // self.put_in.amount)
        return on + dt.timedelta(days=days) if days <= MOST_TIMES else None


def of_members(member_ids: Iterable[int], *, on: dt.date) -> dict[Purse, Saved]:
    """What went into every purse of some members that ever had an entry."""
    theirs = Account.member.in_(list(member_ids) or [0]) & Account.kind.in_(PURSE_KINDS)
    put_in: dict[Purse, Dong] = defaultdict(lambda: NOTHING)
    for member, fund, scheme, grows, amount in _put_in(theirs, since=on - dt.timedelta(days=LOOKS_BACK - 1), on=on):
        put_in[Purse(member, fund, scheme)] += amount if grows else -amount
    return {purse: Saved(put_in[purse], began) for purse, began in _began(theirs)}


def pace(several: Iterable[Saved], *, on: dt.date) -> ActualPace | None:
    """The pace of some purses together; none with too little to go by."""
    looked_at = list(several)
    began = min((each.began for each in looked_at), default=on)
    days = min((on - began).days + 1, LOOKS_BACK)
    return ActualPace(Dong.total(each.put_in for each in looked_at), days) if days >= LEAST else None


def _began(theirs: Any) -> Iterable[tuple[Purse, dt.date]]:
    """Every purse with the day of its first entry."""
    whose = Account.member, Account.fund, Account.scheme
    query: Any = _entries(*whose, fn.MIN(Entry.booked_on)).where(theirs).group_by(*whose)
    return ((Purse(*row[:3]), row[3]) for row in query.tuples())


def _put_in(theirs: Any, *, since: dt.date, on: dt.date) -> Iterable[tuple[Any, ...]]:
    """A row for each posting that counts: the purse, whether it grew, and the amount."""
    undone = Entry.alias()
    reversed_by = undone.select(undone.id).where(undone.reverses == Entry.id)
    late = Entry.happened_on.between(since, on)
    in_time = Entry.happened_on.is_null() & Entry.booked_on.between(since, on)
    query: Any = _entries(
        *(Account.member, Account.fund, Account.scheme, Posting.credit == Account.id, Posting.amount)
    ).where(theirs, Entry.kind.in_(PUT_IN), late | in_time, ~fn.EXISTS(reversed_by))
    found: Iterable[tuple[Any, ...]] = query.tuples()
    return found


def _entries(*columns: Any) -> Any:
    return (
        Posting.select(*columns)
        .join(Entry, on=(Posting.entry == Entry.id))
        .join_from(Posting, Account, on=((Posting.credit == Account.id) | (Posting.debit == Account.id)))
    )
