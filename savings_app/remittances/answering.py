"""Each row comes back confirmed with the insurer's receipt, or refused (xác nhận, trả lại từng khoản).

A confirmed row is settled against the collector; a refused row's savings return at once, while its cash stays with the
collector until the treasurer says it is back. Whoever answers a row has the list and the money: that is said with it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from savings_app import contributions, receipts, users
from savings_app.contributions import Followed, State
from savings_app.coverage import FURTHEST_START
from savings_app.ledger import book, keys
from savings_app.ledger.chart import AccountKind, held_by, reserved
from savings_app.ledger.entry import Draft, EntryKind, Move, Request, request
from savings_app.ledger.tables import Entry
from savings_app.months import local_day
from savings_app.receipts import Receipt
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.remittances import receiving
from savings_app.users import User

LONGEST_COVER = dt.timedelta(days=5 * 366)
"""Nothing is paid for more than five years at once."""


@dataclass(frozen=True)
class OfficialReceipt:
    """What the insurer's paper says of one row (biên lai): its number and day, and the days covered."""

    number: str
    issued_on: dt.date
    covered_from: dt.date
    covered_to: dt.date


@dataclass(eq=False)
class NoReceiptNumber(Refusal):
    says = N_("Chưa nhập số biên lai của BHXH.")


@dataclass(eq=False)
class DaysReversed(Refusal):
    covered_from: dt.date
    covered_to: dt.date
    says = N_("Thời hạn từ {covered_from:%d/%m/%Y} đến {covered_to:%d/%m/%Y} bị ngược.")


@dataclass(eq=False)
class ReceiptDayOff(Refusal):
    issued_on: dt.date
    remitted_on: dt.date
    says = N_("Ngày biên lai {issued_on:%d/%m/%Y} phải từ ngày nộp {remitted_on:%d/%m/%Y} đến hôm nay.")


@dataclass(eq=False)
class CoverageFarOff(Refusal):
    covered_from: dt.date
    covered_to: dt.date
    says = N_("Thời hạn từ {covered_from:%d/%m/%Y} đến {covered_to:%d/%m/%Y} quá xa ngày nộp: xem lại biên lai.")


@dataclass(eq=False)
class RemittedByHerself(Refusal):
    says = N_("Người đã nộp tiền không tự xác nhận được: cần nhân viên thu là người khác.")


def confirm(followed: Followed, official: OfficialReceipt, *, key: UUID, by: User, at: dt.datetime) -> Entry:
    """The insurer took this row: it is settled against the collector. Raises NotItsTurn and the refusals above."""
    contribution = followed.contribution
    asked = request(
        contribution.club,
        key,
        kind=EntryKind.CONFIRMATION.value,
        contribution=contribution.id,
        official=[
            official.number,
            *(f"{day:%F}" for day in (official.issued_on, official.covered_from, official.covered_to)),
        ],
    )
    return keys.answer_once(asked, lambda: _confirm(asked, followed, official, by=by, at=at), at=at).entry


def refuse(followed: Followed, *, reason: str, key: UUID, by: User, at: dt.datetime) -> Receipt:
    """The collector gives this row back: the savings return at once; the slip of the refund."""
    asked = receiving.refund(followed, key, reason=reason)
    answer = keys.answer_once(asked, lambda: _refuse(followed, key, reason, by=by, at=at), at=at)
    return receipts.issued(answer).receipt


def _confirm(asked: Request, followed: Followed, official: OfficialReceipt, *, by: User, at: dt.datetime) -> Entry:
    remitted = _in_turn(followed, by=by, at=at)
    _check_official(official, remitted_on=contributions.remitted_on(remitted), today=local_day(at))
    contribution = followed.contribution
    move = Move(
        reserved(contribution.purse, contribution.id),
        held_by(AccountKind.WITH_COLLECTOR, contribution.fund),
        contribution.amount,
    )
    entry = book.post(Draft(asked, EntryKind.CONFIRMATION, local_day(at), (move,)), by=by.id, at=at)
    contributions.take_step(
        remitted,
        State.CONFIRMED,
        by=by.id,
        at=at,
        entry=entry.id,
        official_number=official.number,
        official_on=official.issued_on,
        covered_from=official.covered_from,
        covered_to=official.covered_to,
    )
    return entry


def _check_official(official: OfficialReceipt, *, remitted_on: dt.date, today: dt.date) -> None:
    if not official.number.strip():
        raise NoReceiptNumber()
    if official.covered_to < official.covered_from:
        raise DaysReversed(official.covered_from, official.covered_to)
    if not remitted_on <= official.issued_on <= today:
        raise ReceiptDayOff(official.issued_on, remitted_on)
    begins_near = abs(official.covered_from - remitted_on) <= FURTHEST_START
    if not begins_near or official.covered_to - official.covered_from > LONGEST_COVER:
        raise CoverageFarOff(official.covered_from, official.covered_to)


def _refuse(followed: Followed, key: UUID, reason: str, *, by: User, at: dt.datetime) -> Entry:
    return receiving.give_back(_in_turn(followed, by=by, at=at), key, reason=reason, by=by, at=at)


def _in_turn(followed: Followed, *, by: User, at: dt.datetime) -> Followed:
    """The contribution as it is under the club's lock, whatever the page showed; whoever answers is a second person.

    Raises NotItsTurn or RemittedByHerself.
    """
    now = contributions.get(followed.contribution.club, followed.contribution.id)
    if now is None:
        raise NotFound()
    contributions.check_turn(now, State.CONFIRMED)
    if now.last.by in users.accounts_of(by.id):
        raise RemittedByHerself()
    receiving.implied(now, by=by, at=at)
    return now
