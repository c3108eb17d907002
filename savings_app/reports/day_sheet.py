"""One day's sheet (thu tiền): the members in the leader's order, what each pledged, and what was put in on that day.

Only those who were in the club on that day stand on it. What was reversed does not count; balances are today's.
Cash and what is only tallied in pigs at home are never added up.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from savings_app import bank_transfers, clubs, deposits, members
from savings_app.clubs import Club, Fund, FundKind
from savings_app.ledger import advanced, balances, deposited
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.deposited import Deposited
from savings_app.members import Member, Pledge, Purse
from savings_app.money import NOTHING, Dong
from savings_app.reports.known_as import KnownAs
from savings_app.schemes import Rhythm, Scheme


@dataclass(frozen=True)
class PurseOnSheet:
    """One purse on the day: its pledge where one counts, what was put in, what is there.

    ``awaited`` was sent to the bank and is not in the book yet; ``owes``: what the leader put in for her, repaid first.
    """

    purse: Purse
    fund: Fund
    pledge: Dong | None
    rhythm: Rhythm | None
    today: Dong
    balance: Dong
    awaited: Dong
    owes: Dong

    @property
    def id(self) -> str:
        """Its name on the page."""
        return f"{self.purse.member_id}-{self.purse.fund_id}-{self.purse.scheme.value}"

    @property
    def scheme(self) -> Scheme:
        return self.purse.scheme

    @property
    def own_pig(self) -> bool:
        """Whether the money stays in her pig at home."""
        return self.fund.kind is FundKind.OWN_PIG


@dataclass(frozen=True)
class RowOnSheet:
    """One member with her purses."""

    who: KnownAs
    purses: tuple[PurseOnSheet, ...]

    @property
    def pledged(self) -> bool:
        """Whether any pledge of hers counts on the day."""
        return any(purse.pledge for purse in self.purses)


@dataclass(frozen=True)
class Sums:
    """Some deposits: the cash the leader took, what was only tallied and lies in pigs at home, and how many.

    ``in_bank`` came by transfer: nobody on the day had it in hand.
    """

    cash: Dong
    at_home: Dong
    count: int
    in_bank: Dong = NOTHING


@dataclass(frozen=True)
class LateOnSheet:
    """One deposit that came too late for its closed month: whose, how much, and its two days."""

    name: str
    amount: Dong
    booked_on: dt.date
    happened_on: dt.date


@dataclass(frozen=True)
class DaySheet:
    """The whole sheet; ``has_members`` tells a club without members from a day nobody was in it.

    ``late`` are the deposits that came too late for their closed month: of this day, or written on it.
    """

    day: dt.date
    rows: tuple[RowOnSheet, ...]
    done: Sums
    has_members: bool
    late: tuple[LateOnSheet, ...] = ()

    @property
    def to_come(self) -> Sums:
        """The daily pledges nothing was put in for yet: what "everyone present" would write."""
        pledges = [
            (purse.own_pig, purse.pledge)
            for row in self.rows
            for purse in row.purses
            if purse.pledge and purse.rhythm is Rhythm.DAY and not purse.today
        ]
        cash, at_home = (Dong.total(sum_ for home, sum_ in pledges if home is kept) for kept in (False, True))
        return Sums(cash, at_home, len(pledges))


def read(club: Club, day: dt.date) -> DaySheet:
    """The sheet of one day."""
    done, everybody = deposited.on(club.id, day), members.in_club(club.id)
    there = [member for member in everybody if deposits.belongs(member, day)]
    return DaySheet(
        day=day,
        rows=_rows(club, day, there, done),
        done=_sums(club, done),
        has_members=bool(everybody),
        late=_late(club, day, everybody),
    )


def _late(club: Club, day: dt.date, everybody: list[Member]) -> tuple[LateOnSheet, ...]:
    names = {member.id: member.person.name for member in everybody}
    return tuple(
        LateOnSheet(names[each.purse.member_id], each.amount, each.booked_on, each.happened_on)
        for each in deposited.late(club.id, day)
    )


def _sums(club: Club, done: dict[Purse, Deposited]) -> Sums:
    own_pigs = {fund.id for fund in clubs.funds(club.id) if fund.kind is FundKind.OWN_PIG}
    return Sums(
        cash=Dong.total(each.amount - each.in_bank for purse, each in done.items() if purse.fund_id not in own_pigs),
        at_home=Dong.total(each.amount for purse, each in done.items() if purse.fund_id in own_pigs),
        count=sum(each.count for each in done.values()),
        in_bank=Dong.total(each.in_bank for each in done.values()),
    )


def _rows(club: Club, day: dt.date, there: list[Member], done: dict[Purse, Deposited]) -> tuple[RowOnSheet, ...]:
    ever, that_day = members.pledges(club.id), members.pledges(club.id, on=day)
    pledged = {members.purse_of(each): each for of_member in that_day.values() for each in of_member}
    held, funds = balances.purses(club.id), {fund.id: fund for fund in clubs.funds(club.id)}
    awaited, debts = bank_transfers.waiting(club.id), advanced.in_club(club.id)

    def purse(one: Purse) -> PurseOnSheet:
        on_sheet = _purse(one, funds[one.fund_id], pledged.get(one), done.get(one), held.get(one))
        return replace(on_sheet, awaited=awaited.get(one, NOTHING), owes=debts[one].owes if one in debts else NOTHING)

    return tuple(
        RowOnSheet(KnownAs.of(member), tuple(purse(members.purse_of(each)) for each in ever.get(member.id, [])))
        for member in there
    )


def _purse(
    purse: Purse, fund: Fund, pledge: Pledge | None, done: Deposited | None, held: PurseBalance | None
) -> PurseOnSheet:
    held = held or PurseBalance()
    return PurseOnSheet(
        purse=purse,
        fund=fund,
        pledge=pledge.amount if pledge and pledge.amount else None,
        rhythm=pledge.rhythm if pledge else None,
        today=done.amount if done else NOTHING,
        balance=held.at_home if fund.kind is FundKind.OWN_PIG else held.savings,
        awaited=NOTHING,
        owes=NOTHING,
    )
