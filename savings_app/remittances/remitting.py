"""The list and the money go to the collector (nộp cho nhân viên thu), who is asked whether she has both.

The money comes out of the treasurer's hands or out of the bank, and equals the list's total. A row priced by the law of
another day is not handed in: it is quoted anew first.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from savings_app import approvals, contributions
from savings_app.approvals import Subject
from savings_app.contributions import Conversion, Followed, Remittance, State
from savings_app.ledger import book, keys
from savings_app.ledger.chart import AccountKind, held_by
from savings_app.ledger.entry import Draft, EntryKind, Move, Request, request
from savings_app.ledger.tables import Entry
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.requoting import check_quote
from savings_app.users import User

PAYERS = (AccountKind.CASH_TREASURER, AccountKind.CASH_BANK)
"""Out of which the money may come."""


@dataclass(eq=False)
class NothingToRemit(Refusal):
    says = N_("Chưa có khoản đóng nào đã duyệt để nộp.")


@dataclass(eq=False)
class RemittedBeforeApproval(Refusal):
    approved_on: dt.date
    says = N_("Khoản này duyệt ngày {approved_on:%d/%m/%Y}: ngày nộp không thể trước đó.")


@dataclass(frozen=True)
class _Asked:
    """What is to be handed in, under one key."""

    request: Request
    conversion_ids: tuple[int, ...]
    on: dt.date
    paid_from: AccountKind


def remit(
    club_id: int,
    conversion_ids: Iterable[int],
    *,
    on: dt.date,
    key: UUID,
    by: User,
    at: dt.datetime,
    paid_from: AccountKind = AccountKind.CASH_TREASURER,
) -> Remittance:
    """Hand the approved contributions of some conversions to the collector on a day, with the money.

    Raises NothingToRemit, RemittedBeforeApproval, QuoteChanged, BalanceTooSmall and what the book raises.
    """
    if paid_from not in PAYERS:
        raise ValueError(f"{paid_from} pays no collector")
    chosen = tuple(sorted(set(conversion_ids)))
    content = {"conversions": list(chosen), "on": on.isoformat(), "paid_from": paid_from.value}
    asked = _Asked(request(club_id, key, kind=EntryKind.REMITTANCE.value, **content), chosen, on, paid_from)
    answer = keys.answer_once(asked.request, lambda: _remit(asked, by=by, at=at), at=at)
    return contributions.remittance_of(answer.entry.id)


def ready(club_id: int) -> list[tuple[Conversion, list[Followed]]]:
    """Conversions that are approved and not handed in, with their rows."""
    rows: dict[int, list[Followed]] = defaultdict(list)
    for each in contributions.in_club(club_id):
        if each.state is State.RESERVED:
            rows[each.contribution.conversion].append(each)
    return [(each, rows[each.id]) for each in contributions.conversions(club_id) if each.id in rows]


def payers(club_id: int) -> dict[int, AccountKind]:
    """By number, out of what each remittance of the club was paid."""
    asked = (each.facts for each in approvals.asked(club_id, Subject.REMITTANCE))
    return {facts["remittance"]: AccountKind[facts["paid_from"]] for facts in asked}


def _remit(asked: _Asked, *, by: User, at: dt.datetime) -> Entry:
    club_id = asked.request.club_id
    rows = [row for conversion_id in asked.conversion_ids for row in _approved(club_id, conversion_id, on=asked.on)]
    if not rows:
        raise NothingToRemit()
    moves = _money_out(rows, paid_from=asked.paid_from)
    entry = book.post(Draft(asked.request, EntryKind.REMITTANCE, asked.on, moves), by=by.id, at=at)
    remittance = contributions.add_remittance(club_id, entry=entry, on=asked.on, by=by.id, at=at)
    for each in rows:
        contributions.take_step(each, State.REMITTED, by=by.id, at=at, entry=entry.id, remittance=remittance.id)
    total = Dong.total(move.amount for move in moves)
    content = {"remittance": remittance.number, "total": int(total), "paid_from": asked.paid_from.value}
    approvals.ask(club_id, Subject.REMITTANCE, content, key=entry.key, by=by.id, at=at)
    return entry


def _approved(club_id: int, conversion_id: int, *, on: dt.date) -> list[Followed]:
    """The rows of a conversion that may be handed in on that day."""
    conversion = contributions.get_conversion(club_id, conversion_id)
    if conversion is None:
        raise NotFound()
    paid = [each for each in contributions.of_conversion(conversion_id) if each.state is State.RESERVED]
    check_quote(conversion, paid, on=on)
    for each in paid:
        approved_on = local_day(each.last.at)
        if on < approved_on:
            raise RemittedBeforeApproval(approved_on)
    return paid


def _money_out(rows: list[Followed], *, paid_from: AccountKind) -> tuple[Move, ...]:
    totals: dict[int, Dong] = defaultdict(lambda: NOTHING)
    for each in rows:
        totals[each.contribution.fund] += each.contribution.amount
    return tuple(
        Move(held_by(AccountKind.WITH_COLLECTOR, fund), held_by(paid_from, fund), total)
        for fund, total in sorted(totals.items())
    )
