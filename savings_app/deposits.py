"""A member puts money in (nộp tiền), and what she brings along from the paper book (số dư đầu).

In a group purse the leader takes the cash. In an own-pig fund nothing changes hands: the deposit is a tally of money
that lies in the pig at home, until the pig is opened and counted.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from savings_app import clubs, members, receipts
from savings_app.clubs import Fund, FundKind
from savings_app.database import transaction
from savings_app.ledger import book, deposited, keys
from savings_app.ledger.chart import AccountKind, held_by, home_pig, home_savings, savings
from savings_app.ledger.entry import Draft, EntryKind, Key, Move, Request, part_of, request
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.receipts import Issued
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import Rhythm
from savings_app.users import User


@dataclass(frozen=True)
class Deposit:
    """What a member puts into one purse on a day. ``key`` was made by whoever asks, before she asked."""

    club_id: int
    purse: Purse
    amount: Dong
    booked_on: dt.date
    key: Key
    device: str | None = None
    kind: EntryKind = EntryKind.DEPOSIT

    @property
    def request(self) -> Request:
        """The content by which the same key is known to be the same deposit."""
        return request(
            self.club_id,
            self.key,
            kind=self.kind.value,
            member=self.purse.member_id,
            fund=self.purse.fund_id,
            scheme=self.purse.scheme.value,
            amount=int(self.amount),
            booked_on=self.booked_on.isoformat(),
        )


@dataclass(eq=False)
class NoSuchPurse(Refusal):
    member: str
    says = N_("{member} chưa nuôi heo cho loại bảo hiểm này: hãy ghi mức nuôi heo trước.")


@dataclass(eq=False)
class NotYetMember(Refusal):
    member: str
    joined_on: dt.date
    says = N_("{member} vào tổ ngày {joined_on:%d/%m/%Y}: không ghi được ngày trước đó.")


@dataclass(eq=False)
class NoLongerMember(Refusal):
    member: str
    left_on: dt.date
    says = N_("{member} đã rời tổ ngày {left_on:%d/%m/%Y}.")


def record(deposit: Deposit, *, by: User, at: dt.datetime) -> Issued:
    """Write a deposit once, however often it is sent, and return its slip."""
    answer = keys.answer_once(deposit.request, lambda: receipts.post(draft(deposit), by=by.id, at=at), at=at)
    return receipts.issued(answer)


@dataclass(frozen=True)
class Present:
    """Everyone was there and put in what she pledges each day. One key for them all; each deposit has a part of it."""

    club_id: int
    booked_on: dt.date
    key: UUID

    def deposit(self, purse: Purse, amount: Dong) -> Deposit:
        """One of the deposits."""
        return Deposit(self.club_id, purse, amount, self.booked_on, part_of(self.key, savings(purse).address))


@dataclass(frozen=True)
class Recorded:
    """What everyone put in: the slips in the leader's order, the cash, and what was only tallied in pigs at home."""

    slips: tuple[Issued, ...]
    cash: Dong
    at_home: Dong


def record_everyone(present: Present, *, by: User, at: dt.datetime) -> Recorded:
    """Write every daily pledge nothing was put in for on that day, all or none; sent again, give the same slips."""
    with transaction():
        clubs.lock(present.club_id)
        found = _of_everyone(present)
        own_pigs = {fund.id for fund in clubs.funds(present.club_id) if fund.kind is FundKind.OWN_PIG}
        return Recorded(
            tuple(record(each, by=by, at=at) for each in found),
            cash=Dong.total(each.amount for each in found if each.purse.fund_id not in own_pigs),
            at_home=Dong.total(each.amount for each in found if each.purse.fund_id in own_pigs),
        )


def daily_pledges(club_id: int, day: dt.date) -> list[tuple[Purse, Dong]]:
    """What those in the club on that day mean to put in every day, in the leader's order."""
    pledges = members.pledges(club_id, on=day)
    return [
        (members.purse_of(pledge), pledge.amount)
        for member in members.in_club(club_id)
        if belongs(member, day)
        for pledge in pledges.get(member.id, [])
        if pledge.rhythm is Rhythm.DAY and pledge.amount
    ]


def belongs(member: Member, day: dt.date) -> bool:
    """Whether she is in the club on that day."""
    return member.joined_on <= day and (member.left_on is None or day <= member.left_on)


def purse_of(club_id: int, purse: Purse, *, on: dt.date) -> tuple[Member, Fund]:
    """The member and fund of a purse she may use on that day, all of the same club."""
    member, fund = members.get(club_id, purse.member_id), clubs.fund(club_id, purse.fund_id)
    if member is None or fund is None:
        raise NotFound()
    if on < member.joined_on:
        raise NotYetMember(member.person.name, member.joined_on)
    if member.left_on is not None and on > member.left_on:
        raise NoLongerMember(member.person.name, member.left_on)
    if not members.saves_in(purse):
        raise NoSuchPurse(member.person.name)
    return member, fund


def _of_everyone(present: Present) -> list[Deposit]:
    """Those written under this key before; when there are none, those still to be written."""
    pledges = daily_pledges(present.club_id, present.booked_on)
    pledged = [present.deposit(purse, amount) for purse, amount in pledges]
    before = [each for each in pledged if book.answered(present.club_id, each.key)]
    done = deposited.on(present.club_id, present.booked_on)
    return before or [each for each in pledged if each.purse not in done]


def draft(deposit: Deposit) -> Draft:
    """The entry a deposit leads to, before it is written."""
    _, fund = purse_of(deposit.club_id, deposit.purse, on=deposit.booked_on)
    return Draft(
        deposit.request,
        deposit.kind,
        deposit.booked_on,
        (_move(deposit.purse, fund, deposit.amount),),
        device=deposit.device,
    )


def _move(purse: Purse, fund: Fund, amount: Dong) -> Move:
    if fund.kind is FundKind.OWN_PIG:
        return Move(home_pig(purse), home_savings(purse), amount)
    return Move(held_by(AccountKind.CASH_LEADER, fund.id), savings(purse), amount)
