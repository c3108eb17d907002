"""Who holds how much of the club's cash, and since when (ai đang giữ bao nhiêu, từ ngày nào).

Whole đồng, hand by hand and fund by fund. What came in first goes out first, so "since" is the day of the oldest đồng
still there. What was proposed and waits for an answer still lies where it lay; what the collector has not said she has
is with her in the book and shown apart.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from peewee import fn

from savings_app import clubs, handovers, remittances, users
from savings_app.clubs import Fund
from savings_app.ledger import book
from savings_app.ledger.book import balance_of
from savings_app.ledger.chart import HOLDERS, AccountKind
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.money import NOTHING, Dong
from savings_app.permissions import Role

LONGEST_WITH_LEADER = dt.timedelta(days=35)
"""Clubs meet once a month, and the cash of a meeting is handed over by the next: a month and a few days' grace."""

_AT_ONCE = 100
"""Postings read at once while looking for the oldest."""

_IN_HANDS_OF = {AccountKind.CASH_LEADER: Role.LEADER, AccountKind.CASH_TREASURER: Role.TREASURER}


@dataclass(frozen=True, slots=True)
class Holding:
    """Cash in one pair of hands: whose, how much, and the day of the oldest đồng still there.

    ``on_the_way`` was proposed to somebody else who has not answered; ``unconfirmed`` she has not said she has.
    """

    holder: AccountKind
    names: tuple[str, ...] = ()
    amount: Dong = NOTHING
    since: dt.date | None = None
    on_the_way: Dong = NOTHING
    unconfirmed: Dong = NOTHING

    def too_long(self, today: dt.date) -> bool:
        """Whether the leader keeps what should be with the treasurer."""
        kept = today - (self.since or today)
        return self.holder is AccountKind.CASH_LEADER and kept > LONGEST_WITH_LEADER


@dataclass(frozen=True, slots=True)
class FundHoldings:
    """One fund's cash: every pair of hands, also those that are empty, as the street of hands runs."""

    fund: Fund
    holdings: tuple[Holding, ...]

    def of(self, holder: AccountKind) -> Holding:
        """One pair of hands."""
        return next(each for each in self.holdings if each.holder is holder)


def in_club(club_id: int, *, at: dt.datetime) -> list[Holding]:
    """All funds together; hands that are empty are left out."""
    held = _held(club_id, at=at)
    per_holder: dict[AccountKind, list[Holding]] = defaultdict(list)
    for (holder, _), holding in held.items():
        per_holder[holder].append(holding)
    return [_together(per_holder[holder]) for holder in HOLDERS if holder in per_holder]


def by_fund(club_id: int, *, at: dt.datetime) -> list[FundHoldings]:
    """Every fund, in the order they were opened."""
    held, names = _held(club_id, at=at), _names(club_id, HOLDERS)

    def of(fund: Fund, holder: AccountKind) -> Holding:
        return held.get((holder, fund.id), Holding(holder, names.get(holder, ())))

    return [FundHoldings(fund, tuple(of(fund, holder) for holder in HOLDERS)) for fund in clubs.funds(club_id)]


def _held(club_id: int, *, at: dt.datetime) -> dict[tuple[AccountKind, int], Holding]:
    """Whoever holds something, by fund."""
    query = Account.select().where(Account.club == club_id, Account.kind.in_(HOLDERS)).order_by(Account.id)
    accounts = [account for account in query if balance_of(account)]
    holders = {account.kind for account in accounts}
    names, on_the_way = _names(club_id, holders), _on_the_way(club_id, at)
    unconfirmed = _unconfirmed(club_id) if AccountKind.WITH_COLLECTOR in holders else {}
    return {
        (account.kind, account.fund): Holding(
            holder=account.kind,
            names=names.get(account.kind, ()),
            amount=balance_of(account),
            since=_oldest(account),
            on_the_way=on_the_way[account.kind, account.fund],
            unconfirmed=unconfirmed.get((account.kind, account.fund), NOTHING),
        )
        for account in accounts
    }


def _together(holdings: Iterable[Holding]) -> Holding:
    first, *others = holdings
    for each in others:
        first = replace(
            first,
            amount=first.amount + each.amount,
            since=min(day for day in (first.since, each.since) if day is not None),
            on_the_way=first.on_the_way + each.on_the_way,
            unconfirmed=first.unconfirmed + each.unconfirmed,
        )
    return first


def _names(club_id: int, holders: Collection[AccountKind]) -> dict[AccountKind, tuple[str, ...]]:
    return {
        holder: tuple(user.name for user in users.with_role(role, club_id=club_id))
        for holder, role in _IN_HANDS_OF.items()
        if holder in holders
    }


def _on_the_way(club_id: int, at: dt.datetime) -> dict[tuple[AccountKind, int], Dong]:
    """By giver and fund, what was proposed and may still be confirmed."""
    found: dict[tuple[AccountKind, int], Dong] = defaultdict(lambda: NOTHING)
    for each in handovers.waiting(club_id, at=at):
        found[each.route.giver, each.fund_id] += each.amount
    return found


def _unconfirmed(club_id: int) -> dict[tuple[AccountKind, int], Dong]:
    """By holder and fund, what went to the collector and she has not said she has."""
    found: dict[tuple[AccountKind, int], Dong] = defaultdict(lambda: NOTHING)
    for asked in remittances.unanswered(club_id):
        handed_in = book.answered(club_id, UUID(asked.key))
        for move in book.moves_of(handed_in) if handed_in else ():
            found[move.debit.kind, move.debit.fund_id] += move.amount
    return found


def _oldest(account: Account) -> dt.date:
    """The day the oldest money still there came in, when what came in first goes out first."""
    left, day = balance_of(account), dt.date.max
    for came_on, amount in _came_in(account):
        day, left = min(day, came_on), left - amount
        if left <= NOTHING:
            break
    return day


def _came_in(account: Account) -> Iterator[tuple[dt.date, Dong]]:
    """What came into an account and was not undone, newest first, read piece by piece: most is never looked at."""
    undone = Entry.alias()
    standing: Any = (
        Posting.select(Posting.id, Entry.booked_on, Entry.happened_on, Posting.amount)
        .join(Entry)
        .where(Posting.debit == account.id, ~fn.EXISTS(undone.select(undone.id).where(undone.reverses == Entry.id)))
        .order_by(Posting.id.desc())
        .limit(_AT_ONCE)
    )
    found = list(standing.tuples())
    while found:
        yield from ((happened_on or booked_on, amount) for _, booked_on, happened_on, amount in found)
        found = list(standing.where(Posting.id < found[-1][0]).tuples())
