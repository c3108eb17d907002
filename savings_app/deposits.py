"""A member puts money in (nộp tiền), and what she brings along from the paper book (số dư đầu).

In a group purse the leader takes the cash. In an own-pig fund nothing changes hands: the deposit is a tally of money
that lies in the pig at home, until the pig is opened and counted. What comes too late for its closed month is booked on
the day it is written, with its true day beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from savings_app import clubs, members, receipts, repayments
from savings_app.clubs import Fund
from savings_app.database import transaction
from savings_app.ledger import advanced, book, deposited, keys, late
from savings_app.ledger.chart import AccountKind, held_by, home_pig, home_savings, savings
from savings_app.ledger.entry import Draft, EntryKind, Key, Move, Request, part_of, request
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.receipts import Issued
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import Rhythm
from savings_app.users import User


@dataclass(frozen=True)
class Deposit:
    """What a member puts into one purse on a day. ``key`` was made by whoever asks, before she asked.

    ``happened_on`` is its true day where that lies in a closed month.
    """

    club_id: int
    purse: Purse
    amount: Dong
    booked_on: dt.date
    key: Key
    device: str | None = None
    kind: EntryKind = EntryKind.DEPOSIT
    happened_on: dt.date | None = None

    @property
    def true_day(self) -> dt.date:
        """The day the money came."""
        return self.happened_on or self.booked_on

    @property
    def request(self) -> Request:
        """The content by which the same key is known to be the same deposit."""
        late_by = {"happened_on": self.happened_on.isoformat()} if self.happened_on else {}
        return request(
            self.club_id,
            self.key,
            kind=self.kind.value,
            **self.purse.content,
            amount=int(self.amount),
            booked_on=self.booked_on.isoformat(),
            **late_by,
        )


class NotOfTheClub(NotFound):
    """It is nobody's, or another club's: the two are told alike, to a phone too, which showed no page."""

    says = N_("Tổ này không có hội viên hoặc quỹ đó: khoản này không vào sổ.")


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
    answer = keys.answer_once(deposit.request, lambda: _write(deposit, by=by, at=at), at=at)
    return receipts.issued(answer)


def _write(deposit: Deposit, *, by: User, at: dt.datetime) -> Entry:
    """What she puts in repays first what the leader advanced; what she brings along from the paper book does not."""
    post = receipts.post if deposit.kind is EntryKind.OPENING else repayments.post
    return post(draft(deposit), by=by.id, at=at)


@dataclass(frozen=True)
class Present:
    """Everyone was there, but for the ``absent``, and put in what she pledges each day.

    One key for them all; each deposit has a part of it.
    """

    club_id: int
    booked_on: dt.date
    key: UUID
    happened_on: dt.date | None = None
    absent: frozenset[int] = frozenset()

    @property
    def true_day(self) -> dt.date:
        """The day everyone was there."""
        return self.happened_on or self.booked_on

    def deposit(self, purse: Purse, amount: Dong) -> Deposit:
        """One of the deposits."""
        key = part_of(self.key, savings(purse).address)
        return Deposit(self.club_id, purse, amount, self.booked_on, key, happened_on=self.happened_on)


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
        before, new = _of_everyone(present)
        again = tuple(record(each, by=by, at=at) for each in before)
        return _recorded(before or new, again or _write_together(new, by=by, at=at))


def record_all(found: Sequence[Deposit], *, by: User, at: dt.datetime) -> Recorded:
    """Write several deposits of one club, in their order, all or none; sent again, give the same slips."""
    if not found:
        return Recorded((), NOTHING, NOTHING)
    club_id = found[0].club_id
    with transaction():
        clubs.lock(club_id)
        if book.answered_keys(club_id, [each.key for each in found]):
            return _recorded(found, tuple(record(each, by=by, at=at) for each in found))
        for days in {(each.booked_on, each.happened_on) for each in found}:
            _check_purses(club_id, [each.purse for each in found if (each.booked_on, each.happened_on) == days], days)
        return _recorded(found, _write_together(found, by=by, at=at))


def daily_pledges(club_id: int, day: dt.date) -> list[tuple[Purse, Dong]]:
    """What those in the club on that day mean to put in every day, in the leader's order."""
    return [
        (purse, amount) for purse, amount, rhythm in members.pledged(club_id, day) if rhythm is Rhythm.DAY and amount
    ]


def belongs(member: Member, day: dt.date) -> bool:
    """Whether she is in the club on that day."""
    return member.joined_on <= day and (member.left_on is None or day <= member.left_on)


def purse_of(club_id: int, purse: Purse, *, on: dt.date) -> tuple[Member, Fund]:
    """The member and fund of a purse she may use on that day, all of the same club."""
    member, fund = members.get(club_id, purse.member_id), clubs.fund(club_id, purse.fund_id)
    if member is None or fund is None:
        raise NotOfTheClub()
    if on < member.joined_on:
        raise NotYetMember(member.person.name, member.joined_on)
    if member.left_on is not None and on > member.left_on:
        raise NoLongerMember(member.person.name, member.left_on)
    if not members.saves_in(purse):
        raise NoSuchPurse(member.person.name)
    return member, fund


def _recorded(found: Sequence[Deposit], slips: tuple[Issued, ...]) -> Recorded:
    """What some deposits of one club come to: the cash, and apart from it the pigs at home."""
    own_pigs = clubs.own_pigs(found[0].club_id) if found else set()
    return Recorded(
        slips,
        cash=Dong.total(each.amount for each in found if each.purse.fund_id not in own_pigs),
        at_home=Dong.total(each.amount for each in found if each.purse.fund_id in own_pigs),
    )


def _check_purses(club_id: int, purses: Sequence[Purse], days: tuple[dt.date, dt.date | None]) -> None:
    """Each may be used on the day it is booked on and on its true day, looked up once for them all.

    Raises NotLate and what purse_of raises.
    """
    late.check(club_id, days[1])
    meant = [day for day in days if day is not None]
    saving = {members.purse_of(each) for of_member in members.pledges(club_id).values() for each in of_member}
    there = {each.id for each in members.in_club(club_id) if all(belongs(each, day) for day in meant)}
    for purse in purses:
        if purse not in saving or purse.member_id not in there:
            for day in meant:
                purse_of(club_id, purse, on=day)


def _of_everyone(present: Present) -> tuple[list[Deposit], list[Deposit]]:
    """Those written under this key before, and those still to be written."""
    late.check(present.club_id, present.happened_on)
    pledges = daily_pledges(present.club_id, present.true_day)
    if present.happened_on is not None:
        here = {member.id for member in members.in_club(present.club_id) if belongs(member, present.booked_on)}
        pledges = [(purse, amount) for purse, amount in pledges if purse.member_id in here]
    there = [(purse, amount) for purse, amount in pledges if purse.member_id not in present.absent]
    pledged = [present.deposit(purse, amount) for purse, amount in there]
    answered = book.answered_keys(present.club_id, [each.key for each in pledged])
    done = deposited.on(present.club_id, present.true_day)
    before = [each for each in pledged if str(each.key) in answered]
    return before, [each for each in pledged if each.purse not in done]


def _write_together(found: Sequence[Deposit], *, by: User, at: dt.datetime) -> tuple[Issued, ...]:
    """Deposits that may be written, looked up once for all; who owes the leader something comes after the others."""
    if not found:
        return ()
    club_id = found[0].club_id
    funds, owing = {fund.id: fund for fund in clubs.funds(club_id)}, advanced.in_club(club_id)
    free = [each for each in found if each.purse not in owing]
    slips = receipts.post_all([_drafted(each, funds[each.purse.fund_id]) for each in free], by=by.id, at=at)
    together = {each.key: Issued(slip, created=True) for each, slip in zip(free, slips, strict=True)}
    return tuple(together.get(each.key) or record(each, by=by, at=at) for each in found)


def draft(deposit: Deposit) -> Draft:
    """The entry a deposit leads to, before it is written."""
    if deposit.happened_on is not None:
        late.check(deposit.club_id, deposit.happened_on)
        purse_of(deposit.club_id, deposit.purse, on=deposit.happened_on)
    _, fund = purse_of(deposit.club_id, deposit.purse, on=deposit.booked_on)
    return _drafted(deposit, fund)


def _drafted(deposit: Deposit, fund: Fund) -> Draft:
    return Draft(
        deposit.request,
        deposit.kind,
        deposit.booked_on,
        (_move(deposit.purse, fund, deposit.amount),),
        device=deposit.device,
        happened_on=deposit.happened_on,
    )


def _move(purse: Purse, fund: Fund, amount: Dong) -> Move:
    if fund.own_pig:
        return Move(home_pig(purse), home_savings(purse), amount)
    return Move(held_by(AccountKind.CASH_LEADER, fund.id), savings(purse), amount)
