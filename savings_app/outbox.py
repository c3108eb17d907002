"""Deposits made without a signal arrive (hàng chờ gửi): each is answered once, under the key the phone gave it.

There is no second path to the book: what is sent goes through ``deposits.record``. Only a deposit that a person must
look at waits first (``outbox_questions`` says which), until the leader or the officer writes it into the book or drops
it (``outbox_reviews``). Sending again is always safe: the same key gets the same
answer, whatever happened to the first one on its way back.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID

from savings_app import clubs, deposits, devices, members, outbox_questions, outbox_reviews, users
from savings_app.database import transaction
from savings_app.deposits import Deposit
from savings_app.devices import Device, Noted, SlipNumber
from savings_app.ledger import book, keys
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.outbox_reviews import Cause, Review
from savings_app.receipts import Issued
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import Scheme
from savings_app.users import User


@dataclass(frozen=True, kw_only=True)
class Stamped:
    """What a phone puts on an item besides the deposit: its key, its provisional slip, and who wrote it there and when.

    The signed-in sender is proven, ``written_by`` is what the phone says. Phones of before numbered nothing.
    """

    key: UUID
    club_id: int
    device: str
    slip: SlipNumber | None = None
    written_by: int | None = None
    written_at: dt.datetime | None = None
    undone: bool = False


@dataclass(frozen=True, kw_only=True)
class Item(Stamped):
    """One deposit as the phone sent it. Without a fund, the member's one fund for the scheme is meant.

    ``undone``: she took it back before it was sent; it comes only so that its number is not missing.
    """

    member_id: int
    scheme: Scheme
    amount: Dong
    booked_on: dt.date
    fund_id: int | None = None


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
class OtherDay(Refusal):
    """Since the page was shown, the day it would be written on has become another."""

    day: dt.date
    says = N_("Nay khoản này phải ghi vào ngày {day:%d/%m/%Y}: chị xem lại rồi bấm lần nữa.")
    status = 409


def accept(item: Item, *, by: User, at: dt.datetime) -> Outcome:
    """Write an item into the book, keep it for the leader, or refuse it; the same item gets the same answer.

    A refusal is returned, not raised: the transaction ends well, so that it stays frozen under its key. Whatever the
    answer, the number of its provisional slip is kept with it, unless that is another's.
    """
    with transaction():
        clubs.lock(item.club_id)
        try:
            device = _device(item, by=by, at=at)
        except Refusal as refusal:
            return refusal
        outcome: Outcome
        try:
            outcome = _answer(item, by=by, at=at)
        except Refusal as refusal:
            outcome = refusal
        _note(device, item, outcome, by=by, at=at)
        return outcome


def refuse(stamped: Stamped, refusal: Refusal, *, by: User, at: dt.datetime) -> Refusal:
    """Answer an item whose deposit cannot be read: it means nothing, but its number has come."""
    with transaction():
        clubs.lock(stamped.club_id)
        try:
            device = _device(stamped, by=by, at=at)
        except Refusal as other:
            return other
        _note(device, stamped, refusal, by=by, at=at)
        return refusal


def write_once_more(review: Review, *, by: User, at: dt.datetime, on: dt.date | None = None) -> Issued:
    """A person says that the money belongs in the book: what was sent goes into it under its key.

    On which day, ``outbox_questions.days`` says; ``on`` is the one she was shown. Where the book refuses it, it goes on
    waiting. Raises SentByHerself, AlreadyDecided, OtherDay and what ``deposits.record`` raises.
    """
    with transaction():
        clubs.lock(review.club)
        outbox_questions.check_decides(review, by)
        outbox_reviews.decide(review, once_more=True, by=by.id, at=at)
        member = members.get(review.club, review.member)
        day, true_day = outbox_questions.days(review, member, on=local_day(at))
        if on not in {None, day}:
            raise OtherDay(day)
        return deposits.record(replace(_deposit_in(review), booked_on=day, happened_on=true_day), by=by, at=at)


def drop(review: Review, *, by: User, at: dt.datetime) -> None:
    """A person says that it does not belong in the book: the key is refused for good.

    Raises SentByHerself or AlreadyDecided.
    """
    with transaction():
        clubs.lock(review.club)
        outbox_questions.check_decides(review, by)
        outbox_reviews.decide(review, once_more=False, by=by.id, at=at)
        no = _NO.get(review.cause, Dropped)()
        with suppress(type(no)):
            keys.answer_once(_deposit_in(review).request, lambda: _refuse(no), at=at)


def _device(stamped: Stamped, *, by: User, at: dt.datetime) -> Device | None:
    """The phone an item's provisional slip is from. Raises LetterOfAnother or NumberTaken."""
    if stamped.slip is None:
        return None
    device = devices.holding(stamped.club_id, stamped.device, stamped.slip, by=by.id, at=at)
    devices.check_free(device, stamped.slip, str(stamped.key))
    return device


def _note(device: Device | None, stamped: Stamped, outcome: Outcome, *, by: User, at: dt.datetime) -> None:
    """Keep the number with what it was written for; under a key that is another deposit's it was for nothing known."""
    if device is None or stamped.slip is None:
        return
    known = None if isinstance(outcome, KeyReused) or not isinstance(stamped, Item) else stamped
    content = replace(_content(stamped, known), undone=isinstance(outcome, TakenBack))
    devices.note(device, stamped.slip, content, by=by.id, at=at)


def _content(stamped: Stamped, item: Item | None) -> Noted:
    """What a number was written for; an author, member or fund the club never had is not known here."""
    club_id, author = stamped.club_id, stamped.written_by
    content = Noted(
        club_id=club_id,
        key=str(stamped.key),
        undone=stamped.undone,
        written_by=author if author is not None and users.has_led(author, club_id) else None,
        written_at=stamped.written_at,
    )
    if item is None:
        return content
    return replace(
        content,
        member_id=item.member_id if members.get(club_id, item.member_id) else None,
        fund_id=item.fund_id if item.fund_id is not None and clubs.fund(club_id, item.fund_id) else None,
        scheme=item.scheme,
        amount=item.amount,
        booked_on=item.booked_on,
    )


_NO: dict[Cause, type[Refusal]] = {Cause.ALIKE: Duplicate, Cause.MONTH_CLOSED: LeftOut}


def _answer(item: Item, *, by: User, at: dt.datetime) -> Issued | Review | TakenBack:
    if _is_taken_back(item):
        return TakenBack()
    return _in_the_book(item, by=by, at=at)


def _is_taken_back(item: Item) -> bool:
    """Whether nothing is to be written; what was answered under its key before stays answered. Raises KeyReused."""
    key = str(item.key)
    noted = devices.noted(item.club_id, key)
    if noted is not None and not devices.agrees(noted, _content(item, item)):
        raise KeyReused()
    if noted is not None and noted.undone:
        return True
    answered = book.answered(item.club_id, item.key) or keys.is_refused(item.club_id, item.key)
    return item.undone and not answered and outbox_reviews.by_key(item.club_id, key) is None


def _in_the_book(item: Item, *, by: User, at: dt.datetime) -> Issued | Review:
    before = outbox_reviews.by_key(item.club_id, str(item.key))
    deposit = _as_written(_deposit(item, before), before)
    if keys.answered(deposit.request) is None:
        if before is not None and before.fingerprint != deposit.request.fingerprint:
            raise KeyReused()
        review = before or outbox_questions.question(deposit, by=by, at=at)
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

    Raises NotFound or NoOneFund.
    """
    if before is not None:
        return before.purse.fund_id
    entry = book.answered(item.club_id, item.key)
    purse = book.purse_moved(entry.id) if entry else None
    if purse is not None:
        return purse.fund_id
    member = members.get(item.club_id, item.member_id)
    if member is None:
        raise NotFound()
    funds = [each.fund_id for each in members.purses(member.id) if each.scheme is item.scheme]
    if len(funds) != 1:
        raise NoOneFund(member.person.name, item.scheme, len(funds))
    return funds[0]


def _deposit_in(review: Review) -> Deposit:
    """What was sent, as a deposit."""
    return Deposit(review.club, review.purse, review.amount, review.booked_on, UUID(review.key), device=review.device)


def _refuse(no: Refusal) -> Entry:
    raise no
