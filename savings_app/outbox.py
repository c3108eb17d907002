"""Deposits made without a signal arrive (hàng chờ gửi): each is answered once, under the key the phone gave it.

There is no second path to the book: what is sent goes through ``deposits.record``. Only a deposit that a person must
look at waits first (``outbox_questions`` says which), until the leader or the officer writes it into the book or drops
it (``outbox_reviews``). Sending again is always safe: the same key gets the same answer, whatever happened to the first
one on its way back; and no label of a paper stands in its way (``outbox_numbers``).
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID

from savings_app import (
    clubs,
    deposits,
    members,
    outbox_likeness,
    outbox_numbers,
    outbox_questions,
    outbox_reviews,
    receipts,
)
from savings_app.database import transaction
from savings_app.deposits import Deposit, NotOfTheClub
from savings_app.ledger import book, keys
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.months import local_day
from savings_app.outbox_items import Item, Stamped
from savings_app.outbox_reviews import Cause, Review
from savings_app.receipts import Issued
from savings_app.refusals import N_, Refusal
from savings_app.schemes import Scheme
from savings_app.users import User


@dataclass(frozen=True)
class TakenBack:
    """She took it back before it was sent: its number is kept, and nothing is written."""


Outcome = Issued | Review | TakenBack | Refusal
"""What becomes of an item: a slip, a question to the leader, only a number, or a no."""


@dataclass(eq=False)
class NoOneFund(Refusal):
    """The fund was left open, and the member has none for the scheme, or several."""

    member: str
    scheme: Scheme
    count: int
    says = N_("{member} có {count} quỹ cho {scheme}: chọn quỹ rồi ghi lại.")


@dataclass(eq=False)
class Duplicate(Refusal):
    """A person saw that the money had been written down already."""

    says = N_("Khoản này trùng với khoản đã ghi: đã xem lại và bỏ.")


@dataclass(eq=False)
class LeftOut(Refusal):
    """A person saw that what came late does not belong in the book."""

    says = N_("Khoản này thuộc tháng đã khóa sổ: đã xem lại và bỏ.")


@dataclass(eq=False)
class Dropped(Refusal):
    """A person saw that it does not belong in the book, for any other cause."""

    says = N_("Khoản này đã được xem lại và bỏ: không vào sổ.")


@dataclass(eq=False)
class HandedBack(Refusal):
    """The book can take it no more, and the member has her money again."""

    says = N_("Khoản này không vào sổ: tiền đã trả lại tận tay hội viên.")


@dataclass(eq=False)
class OtherDay(Refusal):
    """Since the page was shown, the day it would be written on has become another."""

    day: dt.date
    says = N_("Nay khoản này phải ghi vào ngày {day:%d/%m/%Y}: chị xem lại rồi bấm lần nữa.")
    status = 409


@dataclass(eq=False)
class NowBeside(Refusal):
    """Since the page was shown, one like it was written."""

    slip: str
    says = N_("Nay sổ đã có phiếu {slip} của cùng người, cùng ngày nộp: chị xem lại rồi bấm lần nữa.")
    status = 409


def accept(item: Item, *, by: User, at: dt.datetime) -> Outcome:
    """Write an item into the book, keep it for the leader, or refuse it; the same item gets the same answer.

    A refusal is returned, not raised: the transaction ends well, so that it stays frozen under its key. Whatever the
    answer, the label of its provisional slip is kept with it, and never decides what it is.
    """
    with transaction():
        clubs.lock(item.club_id)
        outcome: Outcome
        try:
            outcome = _answer(item, by=by, at=at)
        except Refusal as refusal:
            outcome = refusal
        known = None if isinstance(outcome, KeyReused) else item
        outbox_numbers.note(item, known, undone=isinstance(outcome, TakenBack), by=by, at=at)
        return outcome


def refuse(stamped: Stamped, refusal: Refusal, *, by: User, at: dt.datetime) -> Refusal:
    """Answer an item whose deposit cannot be read: it means nothing, but its number has come."""
    with transaction():
        clubs.lock(stamped.club_id)
        outbox_numbers.note(stamped, None, undone=stamped.undone, by=by, at=at)
        return refusal


def write_once_more(
    review: Review, *, by: User, at: dt.datetime, on: dt.date | None = None, beside: str | None = None
) -> Issued:
    """A person says that the money belongs in the book: what was sent goes into it under its key.

    On which day, ``outbox_questions.days`` says; ``on`` is the one she was shown, ``beside`` the slip it stood beside,
    empty for none. Where the book refuses it, it goes on waiting. Raises SentByHerself, AlreadyDecided, OtherDay,
    NowBeside and what ``deposits.record`` raises.
    """
    with transaction():
        club = clubs.lock(review.club)
        outbox_questions.check_writes(review, by)
        outbox_reviews.decide(review, once_more=True, by=by.id, at=at)
        member = members.get(review.club, review.member)
        day, true_day = outbox_questions.days(review, member, club, on=local_day(at))
        if on not in {None, day}:
            raise OtherDay(day)
        if beside is not None:
            _check_beside(review, true_day or day, shown=beside)
        return deposits.record(replace(_deposit_in(review), booked_on=day, happened_on=true_day), by=by, at=at)


def _check_beside(review: Review, day: dt.date, *, shown: str) -> None:
    found = outbox_likeness.in_the_book([review], {review.id: day}).get(review.id)
    slip = receipts.of_entries([found.entry_id])[found.entry_id].shown if found else shown
    if slip != shown:
        raise NowBeside(slip)


def drop(review: Review, *, by: User, at: dt.datetime, why: type[Refusal] | None = None) -> None:
    """A person says that it does not belong in the book, and perhaps why: the key is refused for good.

    Raises SentByHerself, DropsHerOwn or AlreadyDecided.
    """
    with transaction():
        clubs.lock(review.club)
        outbox_questions.check_drops(review, by)
        outbox_reviews.decide(review, once_more=False, by=by.id, at=at)
        no = (why or _NO.get(review.cause, Dropped))()
        with suppress(type(no)):
            keys.answer_once(_deposit_in(review).request, lambda: _refuse(no), at=at)


_NO: dict[Cause, type[Refusal]] = {Cause.ALIKE: Duplicate, Cause.MONTH_CLOSED: LeftOut}


def _answer(item: Item, *, by: User, at: dt.datetime) -> Issued | Review | TakenBack:
    if outbox_numbers.is_taken_back(item):
        return TakenBack()
    return _in_the_book(item, by=by, at=at)


def _in_the_book(item: Item, *, by: User, at: dt.datetime) -> Issued | Review:
    before = outbox_reviews.by_key(item.club_id, str(item.key))
    deposit = _as_written(_deposit(item, before), before)
    if keys.answered(deposit.request) is None:
        if before is not None and before.fingerprint != deposit.request.fingerprint:
            raise KeyReused()
        review = before or outbox_questions.question(deposit, name=item.name, by=by, at=at)
        if review is not None:
            return review
    return deposits.record(deposit, by=by, at=at)


def _deposit(item: Item, before: Review | None) -> Deposit:
    """The deposit an item is."""
    fund_id = _fund(item, before) if item.fund_id is None else item.fund_id
    purse = Purse(item.member_id, fund_id, item.scheme)
    return Deposit(item.club_id, purse, item.amount, item.booked_on, item.key, device=item.device)


def _as_written(sent: Deposit, before: Review | None) -> Deposit:
    """What was sent, on the days it is booked on where a person decided them or it came too late for its month."""
    entry = book.answered(sent.club_id, sent.key)
    if entry and before and before.fingerprint == sent.request.fingerprint:
        return replace(sent, booked_on=entry.booked_on, happened_on=entry.happened_on)
    if entry is None or entry.happened_on is None:
        return sent
    return replace(sent, booked_on=entry.booked_on, happened_on=sent.booked_on)


def _fund(item: Item, before: Review | None) -> int:
    """The fund that was left open: the one the item went into before, or the member's one fund for the scheme.

    Raises NotOfTheClub or NoOneFund.
    """
    if before is not None:
        return before.purse.fund_id
    entry = book.answered(item.club_id, item.key)
    purse = book.purse_moved(entry.id) if entry else None
    if purse is not None:
        return purse.fund_id
    member = members.get(item.club_id, item.member_id)
    if member is None:
        raise NotOfTheClub()
    funds = [each.fund_id for each in members.purses(member.id) if each.scheme is item.scheme]
    if len(funds) != 1:
        raise NoOneFund(member.person.name, item.scheme, len(funds))
    return funds[0]


def _deposit_in(review: Review) -> Deposit:
    """What was sent, as a deposit."""
    return Deposit(review.club, review.purse, review.amount, review.booked_on, UUID(review.key), device=review.device)


def _refuse(no: Refusal) -> Entry:
    raise no
