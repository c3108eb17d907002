"""Contributions go to the collector with the money (đợt nộp), and come back confirmed or refused, row by row.

The cash comes out of the treasurer's hands and equals the list's total. A confirmed row is settled against the
collector; a refused row's savings come back at once, while its cash stays with the collector until the treasurer says
it is back. A row priced by the law of another day is not handed in: it is quoted anew first.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from savings_app import contributions, receipts
from savings_app.contributions import Conversion, Followed, Remittance, State
from savings_app.ledger import balances, book, keys
from savings_app.ledger.chart import AccountKind, held_by, reserved, savings
from savings_app.ledger.entry import Draft, EntryKind, Move, Request, request
from savings_app.ledger.tables import Entry
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.receipts import Receipt
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.requoting import check_quote
from savings_app.users import User

FURTHEST_START = dt.timedelta(days=366)
"""A card or a paid month begins within a year of the day it was paid; further off is a slip of the finger."""

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
class NothingToRemit(Refusal):
    says = N_("Chưa có khoản đóng nào đã duyệt để nộp.")


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


@dataclass(eq=False)
class RemittedBeforeApproval(Refusal):
    approved_on: dt.date
    says = N_("Khoản này duyệt ngày {approved_on:%d/%m/%Y}: ngày nộp không thể trước đó.")


@dataclass(eq=False)
class NoCashOwedBack(Refusal):
    says = N_("Nhân viên thu không còn giữ tiền nào phải trả lại.")


def remit(
    club_id: int, conversion_ids: Iterable[int], *, on: dt.date, key: UUID, by: User, at: dt.datetime
) -> Remittance:
    """Hand the approved contributions of some conversions to the collector on a day, with the cash.

    Raises NothingToRemit, QuoteChanged, BalanceTooSmall (the treasurer holds too little) and what the book raises.
    """
    chosen = sorted(set(conversion_ids))
    asked = request(club_id, key, kind=EntryKind.REMITTANCE.value, conversions=chosen, on=on.isoformat())
    answer = keys.answer_once(asked, lambda: _remit(asked, chosen, on=on, by=by, at=at), at=at)
    return contributions.remittance_of(answer.entry.id)


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
    contribution = followed.contribution
    asked = request(contribution.club, key, kind=EntryKind.REFUND.value, contribution=contribution.id, reason=reason)
    answer = keys.answer_once(asked, lambda: _refuse(asked, followed, reason, by=by, at=at), at=at)
    return receipts.issued(answer).receipt


def owed_back(club_id: int) -> dict[int, Dong]:
    """By fund, the cash the collector holds for rows that were refused."""
    holds = {
        fund_id: held
        for (holder, fund_id), held in balances.cash(club_id).items()
        if holder is AccountKind.WITH_COLLECTOR
    }
    for each in contributions.in_club(club_id):
        if each.state is State.REMITTED:
            holds[each.contribution.fund] -= each.contribution.amount
    return {fund_id: held for fund_id, held in holds.items() if held > NOTHING}


def take_back(club_id: int, fund_id: int, *, amount: Dong, key: UUID, by: User, at: dt.datetime) -> Entry:
    """The treasurer has the cash of refused rows in her hands again."""
    asked = request(club_id, key, kind=EntryKind.CASH_BACK.value, fund=fund_id, amount=int(amount))

    def work() -> Entry:
        if amount > owed_back(club_id).get(fund_id, NOTHING):
            raise NoCashOwedBack()
        to, from_ = held_by(AccountKind.CASH_TREASURER, fund_id), held_by(AccountKind.WITH_COLLECTOR, fund_id)
        draft = Draft(asked, EntryKind.CASH_BACK, local_day(at), (Move(to, from_, amount),))
        return book.post(draft, by=by.id, at=at)

    return keys.answer_once(asked, work, at=at).entry


def ready(club_id: int) -> list[tuple[Conversion, list[Followed]]]:
    """Conversions that are approved and not handed in, with their rows."""
    rows: dict[int, list[Followed]] = defaultdict(list)
    for each in contributions.in_club(club_id):
        if each.state is State.RESERVED:
            rows[each.contribution.conversion].append(each)
    return [(each, rows[each.id]) for each in contributions.conversions(club_id) if each.id in rows]


def _remit(asked: Request, chosen: list[int], *, on: dt.date, by: User, at: dt.datetime) -> Entry:
    rows: list[Followed] = []
    for conversion_id in chosen:
        conversion = contributions.get_conversion(asked.club_id, conversion_id)
        if conversion is None:
            raise NotFound()
        paid = [each for each in contributions.of_conversion(conversion_id) if each.state is State.RESERVED]
        check_quote(conversion, paid, on=on)
        _check_approved(paid, on=on)
        rows += paid
    if not rows:
        raise NothingToRemit()
    entry = book.post(Draft(asked, EntryKind.REMITTANCE, on, _cash_out(rows)), by=by.id, at=at)
    remittance = contributions.add_remittance(asked.club_id, entry=entry, on=on, by=by.id, at=at)
    for each in rows:
        contributions.take_step(each, State.REMITTED, by=by.id, at=at, entry=entry.id, remittance=remittance.id)
    return entry


def _check_approved(paid: list[Followed], *, on: dt.date) -> None:
    for each in paid:
        approved_on = local_day(each.last.at)
        if on < approved_on:
            raise RemittedBeforeApproval(approved_on)


def _cash_out(rows: list[Followed]) -> tuple[Move, ...]:
    totals: dict[int, Dong] = defaultdict(lambda: NOTHING)
    for each in rows:
        totals[each.contribution.fund] += each.contribution.amount
    return tuple(
        Move(held_by(AccountKind.WITH_COLLECTOR, fund), held_by(AccountKind.CASH_TREASURER, fund), total)
        for fund, total in sorted(totals.items())
    )


def _confirm(asked: Request, followed: Followed, official: OfficialReceipt, *, by: User, at: dt.datetime) -> Entry:
    remitted = _in_turn(followed, by=by)
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


def _refuse(asked: Request, followed: Followed, reason: str, *, by: User, at: dt.datetime) -> Entry:
    remitted, contribution = _in_turn(followed, by=by), followed.contribution
    move = Move(reserved(contribution.purse, contribution.id), savings(contribution.purse), contribution.amount)
    draft = Draft(asked, EntryKind.REFUND, local_day(at), (move,), reason=reason)
    entry = receipts.post(draft, by=by.id, at=at)
    contributions.take_step(remitted, State.REFUSED, by=by.id, at=at, entry=entry.id, reason=reason)
    return entry


def _in_turn(followed: Followed, *, by: User) -> Followed:
    """The contribution as it is under the club's lock, whatever the page showed, answered by a second person.

    Raises NotItsTurn or RemittedByHerself.
    """
    now = contributions.get(followed.contribution.club, followed.contribution.id)
    if now is None:
        raise NotFound()
    contributions.check_turn(now, State.CONFIRMED)
    if now.last.by == by.id:
        raise RemittedByHerself()
    return now
