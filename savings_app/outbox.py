"""Deposits made without a signal arrive (hàng chờ gửi): each is answered once, under the key the phone gave it.

There is no second path to the book: what is sent goes through ``deposits.record``. Only a deposit that looks like one
from another device, or whose month is closed, waits first: the leader says whether the money came in twice, and whether
what came late goes into the book today (``outbox_reviews``). Sending again is always safe: the same key gets the same
answer, whatever happened to the first one on its way back.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, replace
from uuid import UUID

from savings_app import clubs, deposits, members, outbox_reviews
from savings_app.database import transaction
from savings_app.deposits import Deposit
from savings_app.ledger import book, deposited, keys, late
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.outbox_reviews import Review
from savings_app.receipts import Issued
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import Scheme
from savings_app.users import User


@dataclass(frozen=True, kw_only=True)
class Item:
    """One deposit as the phone sent it. Without a fund, the member's one fund for the scheme is meant."""

    key: UUID
    club_id: int
    member_id: int
    scheme: Scheme
    amount: Dong
    booked_on: dt.date
    device: str
    fund_id: int | None = None


Outcome = Issued | Review | Refusal
"""What becomes of an item: a slip, a question to the leader, or a no."""


@dataclass(eq=False)
class NoOneFund(Refusal):
    """The fund was left open, and the member has none for the scheme, or several."""

    member: str
    scheme: Scheme
    count: int
    says = N_("{member} có {count} quỹ cho {scheme}: chọn quỹ rồi ghi lại.")


@dataclass(eq=False)
class Duplicate(Refusal):
    """The leader saw that the money had been written down already."""

    says = N_("Khoản này trùng với khoản đã ghi, tổ trưởng đã bỏ.")


@dataclass(eq=False)
class LeftOut(Refusal):
    """The leader saw that what came late does not belong in the book."""

    says = N_("Khoản này thuộc tháng đã khóa sổ, tổ trưởng đã bỏ.")


def accept(item: Item, *, by: User, at: dt.datetime) -> Outcome:
    """Write an item into the book, keep it for the leader, or refuse it; the same item gets the same answer.

    A refusal is returned, not raised: the transaction ends well, so that it stays frozen under its key.
    """
    with transaction():
        clubs.lock(item.club_id)
        try:
            return _answer(item, by=by, at=at)
        except Refusal as refusal:
            return refusal


def write_once_more(review: Review, *, by: User, at: dt.datetime) -> Issued:
    """The leader says that the money belongs in the book: what was sent goes into it under its key.

    What came too late for its month is booked today. Where the book refuses it, it goes on waiting.
    Raises AlreadyDecided and what ``deposits.record`` raises.
    """
    with transaction():
        clubs.lock(review.club)
        outbox_reviews.decide(review, once_more=True, by=by.id, at=at)
        sent = _deposit_in(review)
        day, true_day = late.days_of(review.club, sent.booked_on, on=local_day(at))
        return deposits.record(replace(sent, booked_on=day, happened_on=true_day), by=by, at=at)


def drop(review: Review, *, by: User, at: dt.datetime) -> None:
    """The leader says that it does not belong in the book: the key is refused for good. Raises AlreadyDecided."""
    with transaction():
        clubs.lock(review.club)
        outbox_reviews.decide(review, once_more=False, by=by.id, at=at)
        no = Duplicate() if review.resembles else LeftOut()
        with suppress(Duplicate, LeftOut):
            keys.answer_once(_deposit_in(review).request, lambda: _refuse(no), at=at)


def _answer(item: Item, *, by: User, at: dt.datetime) -> Issued | Review:
    before = outbox_reviews.by_key(item.club_id, str(item.key))
    deposit = _as_written(_deposit(item, before))
    if keys.answered(deposit.request) is None:
        if before is not None and before.fingerprint != deposit.request.fingerprint:
            raise KeyReused()
        review = before or _question(deposit, by=by, at=at)
        if review is not None:
            return review
    return deposits.record(deposit, by=by, at=at)


def _deposit(item: Item, before: Review | None) -> Deposit:
    """The deposit an item is."""
    fund_id = _fund(item, before) if item.fund_id is None else item.fund_id
    purse = Purse(item.member_id, fund_id, item.scheme)
    return Deposit(item.club_id, purse, item.amount, item.booked_on, item.key, device=item.device)


def _as_written(sent: Deposit) -> Deposit:
    """What was sent, on the day it was booked where it came too late for its month and is in the book."""
    entry = book.answered(sent.club_id, sent.key)
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


def _question(deposit: Deposit, *, by: User, at: dt.datetime) -> Review | None:
    """What the leader is asked when the deposit looks like one from another device or its month is closed, or none.

    A purse that is not there, and a club that is no more, are for ``deposits.record`` to refuse.
    """
    resembles = deposited.like(
        deposit.club_id, deposit.purse, amount=deposit.amount, on=deposit.booked_on, device=deposit.device or ""
    )
    asked = resembles is not None or late.is_closed(deposit.club_id, deposit.booked_on)
    if not asked or not members.saves_in(deposit.purse) or clubs.is_dissolved(deposit.club_id):
        return None
    return outbox_reviews.keep(
        Review(
            club=deposit.club_id,
            key=str(deposit.key),
            fingerprint=deposit.request.fingerprint,
            member=deposit.purse.member_id,
            fund=deposit.purse.fund_id,
            scheme=deposit.purse.scheme,
            amount=deposit.amount,
            booked_on=deposit.booked_on,
            device=deposit.device,
            resembles=resembles.id if resembles else None,
            sent_by=by.id,
            sent_at=at,
        )
    )


def _deposit_in(review: Review) -> Deposit:
    """What was sent, as a deposit."""
    return Deposit(review.club, review.purse, review.amount, review.booked_on, UUID(review.key), device=review.device)


def _refuse(no: Refusal) -> Entry:
    raise no
