"""A club's month (số dư tháng): what every purse and every holder had, what came in and went out, and what was left.

Whole đồng, by the day booked; one month opens with what the month before it closed with. Once the month is closed its
figures stand; what came too late for it is in the month it was written in, and said so there.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from savings_app import closings, clubs, members, receipts, users
from savings_app.approvals import Approval
from savings_app.clubs import Club
from savings_app.ledger import monthly
from savings_app.ledger.chart import HOLDERS, AccountKind, Place
from savings_app.ledger.monthly import Moved
from savings_app.ledger.tables import Account, Entry, Posting
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.reports.known_as import KnownAs
from savings_app.reports.letterhead import seal
from savings_app.schemes import Scheme

OF_MEMBERS = (AccountKind.SAVINGS, AccountKind.HOME_SAVINGS, AccountKind.RESERVED)
"""What is a member's, in the order it is shown."""

NOT_ON_THE_WALL = (AccountKind.ADVANCED,)
"""What a member owes is her own and the leader's affair."""

BESIDE = (AccountKind.SHORT_LEADER, AccountKind.SHORT_TREASURER, AccountKind.SURPLUS, AccountKind.OWED_ADVANCE)
"""What stands beside the cash: missing, too much, owed to the leader."""


@dataclass(frozen=True)
class BalanceRow:
    """One kind of money of one scheme over the month: a member's, or (without a scheme) the club's by fund."""

    kind: AccountKind
    scheme: Scheme | None
    fund: str
    moved: Moved


@dataclass(frozen=True)
class MemberRows:
    """One member's money over the month."""

    who: KnownAs
    rows: tuple[BalanceRow, ...]


@dataclass(frozen=True)
class LateEntry:
    """An entry that came too late for its own month: its slip, whose, how much, and its two days."""

    number: str
    name: str
    amount: Dong
    happened_on: dt.date
    booked_on: dt.date


@dataclass(frozen=True)
class MonthBalances:
    """A month of a club; ``closing`` is the signed one, ``asked_by`` and ``signed_by`` its names."""

    club: Club
    month: Month
    closing: Approval | None
    asked_by: str
    signed_by: str
    members: tuple[MemberRows, ...]
    members_total: Moved
    holders: tuple[BalanceRow, ...]
    beside: tuple[BalanceRow, ...]
    late: tuple[LateEntry, ...]
    seal: str
    seal_before: str


def read(club: Club, month: Month) -> MonthBalances:
    """The month as the book has it now."""
    moved = monthly.of_accounts(club.id, month.first_day, month.last_day)
    held, closing = _added_up(moved), closings.of_month(club.id, month)
    before = closings.of_month(club.id, month + -1)
    names = users.names({closing.asked_by, closing.answered_by}) if closing else {}
    of_members = _of_members(club, held)
    return MonthBalances(
        club=club,
        month=month,
        closing=closing,
        asked_by=names.get(closing.asked_by, "") if closing else "",
        signed_by=names.get(closing.answered_by, "") if closing else "",
        members=of_members,
        members_total=_total(row for each in of_members for row in each.rows if row.kind in OF_MEMBERS),
        holders=_of_club(club, held, HOLDERS),
        beside=_of_club(club, held, BESIDE),
        late=_late(club, month),
        seal=_seal(closing) if closing else seal(club.head_hash, club.head_seq),
        seal_before=_seal(before) if before else "",
    )


@dataclass(frozen=True)
class _Heap:
    """What is shown as one row: all reserved money of a purse is one, all that is owed to the leader in a fund."""

    kind: AccountKind
    fund_id: int
    member_id: int | None = None
    scheme: Scheme | None = None


def _added_up(moved: dict[Place, Moved]) -> dict[_Heap, Moved]:
    held: dict[_Heap, Moved] = defaultdict(Moved)
    for place, each in moved.items():
        of_member = place.kind in (*OF_MEMBERS, *NOT_ON_THE_WALL)
        heap = _Heap(
            place.kind,
            place.fund_id,
            place.member_id if of_member else None,
            place.scheme if of_member else None,
        )
        held[heap] += each
    return {heap: each for heap, each in held.items() if each != Moved()}


def _of_members(club: Club, held: dict[_Heap, Moved]) -> tuple[MemberRows, ...]:
    """By number; those who had nothing and moved nothing are left out."""
    funds = {fund.id: fund for fund in clubs.funds(club.id)}
    kinds = (*OF_MEMBERS, *NOT_ON_THE_WALL)
    rows: dict[int, list[BalanceRow]] = defaultdict(list)
    for heap in sorted((each for each in held if each.kind in kinds), key=lambda each: _order(each, kinds)):
        if heap.member_id is not None:
            rows[heap.member_id].append(BalanceRow(heap.kind, heap.scheme, funds[heap.fund_id].name, held[heap]))
    return tuple(
        MemberRows(KnownAs.of(member), tuple(rows[member.id]))
        for member in sorted(members.in_club(club.id), key=lambda each: each.number)
        if member.id in rows
    )


def _order(heap: _Heap, kinds: tuple[AccountKind, ...]) -> tuple[str, int, int]:
    return heap.scheme or "", heap.fund_id, kinds.index(heap.kind)


def _of_club(club: Club, held: dict[_Heap, Moved], kinds: tuple[AccountKind, ...]) -> tuple[BalanceRow, ...]:
    return tuple(
        BalanceRow(kind, None, fund.name, held[_Heap(kind, fund.id)])
        for kind in kinds
        for fund in clubs.funds(club.id)
        if _Heap(kind, fund.id) in held
    )


def _total(rows: Iterable[BalanceRow]) -> Moved:
    total = Moved()
    for row in rows:
        total += row.moved
    return total


def _late(club: Club, month: Month) -> tuple[LateEntry, ...]:
    """What was written in this month for one that was closed already."""
    query: Any = (
        Entry.select(Entry.id, Entry.happened_on, Entry.booked_on, Account.member, Posting.amount)
        .join(Posting, on=(Posting.entry == Entry.id))
        .join(Account, on=(Posting.credit == Account.id) & Account.kind.in_(OF_MEMBERS))
        .where(
            Entry.club == club.id,
            Entry.happened_on.is_null(False),
            Entry.booked_on.between(month.first_day, month.last_day),
        )
        .order_by(Entry.seq, Posting.id)
    )
    found = {row[0]: row for row in query.tuples()}
    slips = receipts.of_entries(found)
    names = {member.id: member.person.name for member in members.in_club(club.id)}
    return tuple(
        LateEntry(slips[entry_id].shown, names[member], amount, happened_on, booked_on)
        for entry_id, happened_on, booked_on, member, amount in found.values()
    )


def _seal(closing: Approval) -> str:
    return seal(closing.facts["head_hash"], closing.facts["head_seq"])
