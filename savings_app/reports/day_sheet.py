"""One day's sheet (thu tiền): the members, what each pledged, and what was put in on that day with its slips.

Only those who were in the club on that day stand on it. What was reversed does not count. It lies in the phone's cache,
so it holds no balance of anybody. Cash and what is only tallied in pigs at home are never added up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from savings_app import bank_transfers, clubs, deposits, members, outbox_reviews, receipts
from savings_app.clubs import Club
from savings_app.ledger import advanced, deposited
from savings_app.ledger.deposited import Deposited
from savings_app.members import Member, Pledge, Purse, purse_of
from savings_app.money import NOTHING, Dong
from savings_app.reports import still_due
from savings_app.reports.deposit_slips import KEY_END, DepositSlip, on_day
from savings_app.reports.known_as import KnownAs
from savings_app.reports.pace import Stretch, with_pace
from savings_app.reports.purse_line import FundLine
from savings_app.schemes import Rhythm

_Waiting = dict[Purse, list[tuple[Dong, str]]]


@dataclass(frozen=True, kw_only=True)
class PurseOnSheet(FundLine):
    """One purse on the day: its pledge where one counts, and what was put in.

    ``due`` is what catching up goes by, ``since`` the first day anything was; ``in_review``: what phones sent for the
    day and a person has to look at; ``awaited``: something was sent to the bank and is not in the book yet; ``owes``:
    she repays the leader first.
    """

    pledge: Dong | None = None
    rhythm: Rhythm | None = None
    today: Dong = NOTHING
    slips: tuple[DepositSlip, ...] = ()
    in_review: tuple[tuple[Dong, str], ...] = ()
    due: tuple[Stretch, ...] = ()
    since: dt.date | None = None
    awaited: bool = False
    owes: bool = False

    @property
    def open(self) -> bool:
        """Whether "everyone present" would write it: a daily pledge nothing was put in for."""
        return bool(self.pledge) and self.rhythm is Rhythm.DAY and not self.today

    @property
    def keys(self) -> list[str]:
        """The ends of the keys of what this page knows of, by which a phone finds its own records."""
        return [slip.key for slip in self.slips] + [key for _, key in self.in_review]


@dataclass(frozen=True)
class RowOnSheet:
    """One member with her purses; ``search_key`` and ``sort_key`` are those of her names."""

    who: KnownAs
    purses: tuple[PurseOnSheet, ...]
    search_key: str
    sort_key: str

    @property
    def pledged(self) -> bool:
        """Whether any pledge of hers counts on the day."""
        return any(purse.pledge for purse in self.purses)

    @property
    def open(self) -> bool:
        """Whether she is one of "everyone present"."""
        return any(purse.open for purse in self.purses)


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
    """The whole sheet in the leader's order; ``has_members`` tells a club without members from a day nobody was in it.

    ``late`` are the deposits that came too late for their closed month: of this day, or written on it. ``newest_slip``
    is the club's last when the sheet was read; ``in_review`` lies in her hand too and is no part of ``done``.
    """

    day: dt.date
    rows: tuple[RowOnSheet, ...]
    done: Sums
    has_members: bool
    late: tuple[LateOnSheet, ...] = ()
    newest_slip: str = ""
    in_review: Sums = Sums(NOTHING, NOTHING, 0)

    @property
    def to_come(self) -> Sums:
        """The daily pledges nothing was put in for yet: what "everyone present" would write."""
        open_ = [purse for row in self.rows for purse in row.purses if purse.open]
        cash, at_home = (
            Dong.total(each.pledge for each in open_ if each.pledge and each.own_pig is kept) for kept in (False, True)
        )
        return Sums(cash, at_home, len(open_))

    @property
    def one_by_one(self) -> bool:
        """Whether anybody saves by another rhythm than the day, whom "everyone present" leaves out."""
        return any(purse.pledge and purse.rhythm is not Rhythm.DAY for row in self.rows for purse in row.purses)

    def purse(self, id_: str) -> tuple[KnownAs, PurseOnSheet] | None:
        """The purse of that name on the page and whose it is, or none."""
        return next(((row.who, purse) for row in self.rows for purse in row.purses if purse.id == id_), None)


def read(club: Club, day: dt.date) -> DaySheet:
    """The sheet of one day."""
    done, everybody = deposited.on(club.id, day), members.in_club(club.id)
    there = [member for member in everybody if deposits.belongs(member, day)]
    in_review = _in_review(club.id, day)
    found, own_pigs = _purses(club, day, done, in_review), clubs.own_pigs(club.id)
    newest = receipts.newest(club.id)
    return DaySheet(
        day=day,
        rows=tuple(
            RowOnSheet(KnownAs.of(each), found.get(each.id, ()), each.search_key, each.person.sort_key)
            for each in there
        ),
        done=_sums(done, own_pigs),
        has_members=bool(everybody),
        late=_late(club, day, everybody),
        newest_slip=newest.shown if newest else "",
        in_review=_waiting(in_review, own_pigs),
    )


def _late(club: Club, day: dt.date, everybody: list[Member]) -> tuple[LateOnSheet, ...]:
    names = {member.id: member.person.name for member in everybody}
    return tuple(
        LateOnSheet(names[each.purse.member_id], each.amount, each.booked_on, each.happened_on)
        for each in deposited.late(club.id, day)
    )


def _sums(done: dict[Purse, Deposited], own_pigs: set[int]) -> Sums:
    return Sums(
        cash=Dong.total(each.amount - each.in_bank for purse, each in done.items() if purse.fund_id not in own_pigs),
        at_home=Dong.total(each.amount for purse, each in done.items() if purse.fund_id in own_pigs),
        count=sum(each.count for each in done.values()),
        in_bank=Dong.total(each.in_bank for each in done.values()),
    )


def _waiting(in_review: _Waiting, own_pigs: set[int]) -> Sums:
    cash, at_home = (
        [amount for purse, each in in_review.items() if (purse.fund_id in own_pigs) is kept for amount, _ in each]
        for kept in (False, True)
    )
    return Sums(Dong.total(cash), Dong.total(at_home), len(cash) + len(at_home))


def _purses(
    club: Club, day: dt.date, done: Mapping[Purse, Deposited], in_review: _Waiting
) -> dict[int, tuple[PurseOnSheet, ...]]:
    """Every purse that was ever pledged to, by member."""
    pledges, funds = _pledges(club.id), {fund.id: fund for fund in clubs.funds(club.id)}
    slips, due = on_day(club.id, day), still_due.of_club(club.id, pledges)
    awaited, debts = bank_transfers.waiting(club.id), advanced.in_club(club.id)
    found: dict[int, tuple[PurseOnSheet, ...]] = {}
    for purse in sorted(pledges):
        counts, paced = _counting(pledges[purse], day), with_pace(pledges[purse])
        on_sheet = PurseOnSheet(
            purse=purse,
            fund=funds[purse.fund_id],
            pledge=counts.amount if counts else None,
            rhythm=counts.rhythm if counts else None,
            today=done[purse].amount if purse in done else NOTHING,
            slips=tuple(slips.get(purse, ())),
            in_review=tuple(in_review.get(purse, ())),
            due=due.get(purse, ()) if counts else (),
            since=paced[0].from_day if paced else None,
            awaited=purse in awaited,
            owes=purse in debts and bool(debts[purse].owes),
        )
        found[purse.member_id] = (*found.get(purse.member_id, ()), on_sheet)
    return found


def _pledges(club_id: int) -> dict[Purse, list[Pledge]]:
    """Every pledge of the club by purse, oldest first."""
    found: dict[Purse, list[Pledge]] = {}
    query = Pledge.select().join(Member).where(Member.club == club_id).order_by(Pledge.from_day, Pledge.id)
    for each in query:
        found.setdefault(purse_of(each), []).append(each)
    return found


def _counting(pledges: list[Pledge], day: dt.date) -> Pledge | None:
    """The pledge that counts on a day; none where she pledged nothing."""
    newest = next((each for each in reversed(pledges) if each.from_day <= day), None)
    return newest if newest and newest.amount else None


def _in_review(club_id: int, day: dt.date) -> _Waiting:
    """What phones sent for that day and waits for a person, with the ends of the keys."""
    found: _Waiting = {}
    for each in outbox_reviews.waiting(club_id):
        if each.booked_on == day:
            found.setdefault(each.purse, []).append((each.amount, each.key[-KEY_END:]))
    return found
