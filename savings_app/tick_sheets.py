"""A day ticked on paper (phiếu đánh dấu), typed into the book: all of it, and only once its totals agree.

Whole đồng. What the book has for the day already counts, money that came to the bank does not: nobody had it in hand.
Cash and pigs at home each have their own total. The keys of what is written name the totals that agreed, so that the
book itself tells whether it still is what the paper said.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from savings_app import clubs, deposits, members
from savings_app.database import transaction
from savings_app.deposits import Deposit, Recorded
from savings_app.ledger import book, deposited, late
from savings_app.ledger.book import DayInFuture, MonthClosed
from savings_app.ledger.chart import savings
from savings_app.ledger.deposited import StandingDeposit
from savings_app.ledger.entry import PartKey, part_of
from savings_app.ledger.keys import KeyReused
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.refusals import N_, Refusal
from savings_app.users import User


@dataclass(frozen=True)
class Totals:
    """A day's sums: the cash in hand, and what was put into pigs at home."""

    cash: Dong = NOTHING
    at_home: Dong = NOTHING

    def __add__(self, other: Totals) -> Totals:
        return Totals(self.cash + other.cash, self.at_home + other.at_home)


@dataclass(frozen=True)
class Tick:
    """A box of one purse: so much, or what she pledges where no amount is named."""

    purse: Purse
    amount: Dong | None = None


@dataclass(frozen=True)
class TickedDay:
    """One column of the sheet as it is on paper; ``happened_on`` is its day where that lies in a closed month."""

    club_id: int
    booked_on: dt.date
    key: UUID
    ticks: tuple[Tick, ...]
    on_paper: Totals
    happened_on: dt.date | None = None

    @property
    def true_day(self) -> dt.date:
        """The day of the column."""
        return self.happened_on or self.booked_on

    def deposit(self, purse: Purse, amount: Dong) -> Deposit:
        """What one box writes."""
        key = part_of(self.key, _part(self.true_day, self.on_paper, purse))
        return Deposit(self.club_id, purse, amount, self.booked_on, key, happened_on=self.happened_on)


@dataclass(eq=False)
class NoPledgeToTick(Refusal):
    member: str
    says = N_("{member} ngày này chưa có mức nuôi heo: hãy ghi số tiền thay cho dấu đủ mức.")


@dataclass(eq=False)
class CashDisagrees(Refusal):
    on_paper: Dong
    typed: Dong
    difference: Dong
    says = N_("Tiền mặt chưa khớp: giấy ghi tổng {on_paper}, cộng các ô được {typed}, lệch {difference}. Chưa lưu gì.")


@dataclass(eq=False)
class PigsAtHomeDisagree(Refusal):
    on_paper: Dong
    typed: Dong
    difference: Dong
    says = N_("Heo nhà chưa khớp: giấy ghi tổng {on_paper}, cộng các ô được {typed}, lệch {difference}. Chưa lưu gì.")


@dataclass(eq=False)
class BothDisagree(Refusal):
    on_paper: Dong
    typed: Dong
    difference: Dong
    at_home: PigsAtHomeDisagree
    says = N_("Tiền mặt chưa khớp: giấy ghi tổng {on_paper}, cộng các ô được {typed}, lệch {difference}. {at_home}")


def record(ticked: TickedDay, *, by: User, at: dt.datetime) -> Recorded:
    """Write every box of a day, all or none; sent again, give the same slips.

    Raises CashDisagrees, PigsAtHomeDisagree or BothDisagree, what a deposit raises, and KeyReused.
    """
    with transaction():
        clubs.lock(ticked.club_id)
        found = _deposits(ticked)
        answered = book.answered_keys(ticked.club_id, [each.key for each in found])
        if not answered:
            _check_day(ticked, at)
            _check_totals(ticked, found)
        elif len(answered) < len(found):
            raise KeyReused()
        return deposits.record_all(found, by=by, at=at)


def totals(found: Collection[StandingDeposit], *, own_pigs: Collection[int]) -> Totals:
    """What some deposits of the book come to on paper; ``own_pigs`` are the funds whose money stays at home."""
    in_hand = [each for each in found if not each.in_bank]
    return Totals(
        cash=Dong.total(each.amount for each in in_hand if each.purse.fund_id not in own_pigs),
        at_home=Dong.total(each.amount for each in in_hand if each.purse.fund_id in own_pigs),
    )


def agrees(found: Collection[StandingDeposit], now: Totals) -> bool:
    """Whether a day's deposits were written from paper, and come to just what the paper said."""
    return any(_written_at(each, now) for each in found)


def _written_at(each: StandingDeposit, now: Totals) -> bool:
    whole, has_parts, _ = each.key.partition("+")
    return bool(has_parts) and each.key == str(PartKey(UUID(whole), _part(each.day, now, each.purse)))


def _part(day: dt.date, agreed: Totals, purse: Purse) -> str:
    return f"tick sheet {day} {int(agreed.cash)} {int(agreed.at_home)} {savings(purse).address}"


def _deposits(ticked: TickedDay) -> list[Deposit]:
    """What the boxes write, in their order; a purse the day does not know is refused with its reason."""
    pledges = {purse: amount for purse, amount, _ in members.pledged(ticked.club_id, ticked.true_day)}
    found = []
    for tick in ticked.ticks:
        amount = tick.amount or pledges.get(tick.purse)
        if not amount:
            member, _ = deposits.purse_of(ticked.club_id, tick.purse, on=ticked.true_day)
            raise NoPledgeToTick(member.person.name)
        found.append(ticked.deposit(tick.purse, amount))
    return found


def _check_day(ticked: TickedDay, at: dt.datetime) -> None:
    """A day nothing may be written on is told before its sums. Raises DayInFuture, MonthClosed or NotLate."""
    if ticked.true_day > local_day(at):
        raise DayInFuture(ticked.true_day)
    late.check(ticked.club_id, ticked.happened_on)
    club = clubs.get(ticked.club_id)
    if club is not None and ticked.booked_on <= club.closed_through:
        raise MonthClosed(club.closed_through)


def _check_totals(ticked: TickedDay, found: list[Deposit]) -> None:
    own_pigs, day = clubs.own_pigs(ticked.club_id), ticked.true_day
    typed = Totals(
        cash=Dong.total(each.amount for each in found if each.purse.fund_id not in own_pigs),
        at_home=Dong.total(each.amount for each in found if each.purse.fund_id in own_pigs),
    )
    both = typed + totals(deposited.between(ticked.club_id, day, day), own_pigs=own_pigs)
    cash = CashDisagrees(ticked.on_paper.cash, both.cash, _apart(ticked.on_paper.cash, both.cash))
    at_home = PigsAtHomeDisagree(ticked.on_paper.at_home, both.at_home, _apart(ticked.on_paper.at_home, both.at_home))
    if cash.difference and at_home.difference:
        raise BothDisagree(cash.on_paper, cash.typed, cash.difference, at_home)
    for no in (cash, at_home):
        if no.difference:
            raise no


def _apart(one: Dong, other: Dong) -> Dong:
    return max(one, other) - min(one, other)
