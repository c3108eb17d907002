"""What every entry did to a member's purses, oldest first, with the balances before and after (từng khoản trong sổ).

Read from postings in the order they were written, so that an entry's balances are the same whenever they are asked
for. A purse is two accounts: savings counted into the club, and what lies in the pig at home.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, cast

from savings_app.ledger.chart import PURSE_KINDS, AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.receipts import Receipt


@dataclass(frozen=True)
class Change:
    """A balance before and after."""

    before: Dong = NOTHING
    after: Dong = NOTHING

    @property
    def by(self) -> Dong:
        """What it grew by; below zero when it fell."""
        return self.after - self.before


@dataclass(frozen=True, kw_only=True)
class PurseStep:
    """One entry's part in one purse. ``reverses`` is the entry it undoes, ``reversed_by`` the slip that undoes it.

    ``happened_on`` is the true day of what came too late for its closed month, ``written_on`` the server's day then.
    """

    purse: Purse
    entry_id: str
    seq: int
    kind: EntryKind
    booked_on: dt.date
    written_on: dt.date
    number: str
    reverses: str | None
    happened_on: dt.date | None = None
    reversed_by: str | None = None
    savings: Change
    at_home: Change

    @property
    def total(self) -> Change:
        """Counted and at home together."""
        return Change(self.savings.before + self.at_home.before, self.savings.after + self.at_home.after)

    @property
    def main(self) -> Change:
        """The balance its slip shows: the counted savings where they move, else the pig at home."""
        return self.savings if self.savings.by else self.at_home


def of_member(member_id: int) -> list[PurseStep]:
    """Every entry of a member, oldest first."""
    steps = _fold(_rows(Account.member == member_id))
    undone = {step.reverses: step.number for step in steps if step.reverses}
    return [replace(step, reversed_by=undone.get(step.entry_id)) for step in steps]


def at_entry(purse: Purse, seq: int) -> PurseStep:
    """What the club's entry of that place in the book did to a purse; later entries are not looked at."""
    of_purse = (Account.member == purse.member_id) & (Account.fund == purse.fund_id) & (Account.scheme == purse.scheme)
    return _fold(_rows(of_purse & (Entry.seq <= seq)))[-1]


def _rows(where: Any) -> Iterable[tuple[Any, ...]]:
    """One row for each posting and purse account it touches."""
    query = (
        Posting.select(
            *(Account.member, Account.fund, Account.scheme, Account.kind, Account.id, Posting.credit, Posting.amount),
            *(Entry.id, Entry.seq, Entry.kind, Entry.booked_on, Entry.happened_on, Entry.recorded_at),
            Entry.reverses,
            *(Receipt.year, Receipt.number),
        )
        .join(Entry, on=(Posting.entry == Entry.id))
        .join(Receipt, on=(Receipt.entry == Entry.id))
        .join_from(Posting, Account, on=((Posting.credit == Account.id) | (Posting.debit == Account.id)))
        .where(where & Account.kind.in_(PURSE_KINDS))
        .order_by(Entry.seq, Posting.id)
    )
    return cast("Iterable[tuple[Any, ...]]", query.tuples())


def _fold(rows: Iterable[tuple[Any, ...]]) -> list[PurseStep]:
    """The rows of each entry and purse as one step, balances running on."""
    left: dict[tuple[Purse, AccountKind], Dong] = {}
    steps = []
    for (_, purse), moved in groupby(rows, key=lambda row: (row[8], Purse(*row[:3]))):
        before = {kind: left.get((purse, kind), NOTHING) for kind in PURSE_KINDS}
        last: tuple[Any, ...] = ()
        for last in moved:
            account, grows = (purse, last[3]), last[4] == last[5]
            left[account] = left.get(account, NOTHING) + (last[6] if grows else -last[6])
        after = {kind: left.get((purse, kind), NOTHING) for kind in PURSE_KINDS}
        steps.append(_step(purse, last, before, after))
    return steps


def _step(
    purse: Purse, row: tuple[Any, ...], before: dict[AccountKind, Dong], after: dict[AccountKind, Dong]
) -> PurseStep:
    entry_id, seq, kind, booked_on, happened_on, recorded_at, reverses, year, number = row[7:]
    savings, home = AccountKind.SAVINGS, AccountKind.HOME_SAVINGS
    return PurseStep(
        purse=purse,
        entry_id=entry_id,
        seq=seq,
        kind=kind,
        booked_on=booked_on,
        happened_on=happened_on,
        written_on=local_day(recorded_at),
        number=Receipt(year=year, number=number).shown,
        reverses=reverses,
        savings=Change(before[savings], after[savings]),
        at_home=Change(before[home], after[home]),
    )
