"""What she had in the paper book (số dư đầu): taken over once a purse, as an entry of its own with its slip.

Whoever was written down today was often in the club long before: asked to, the same step moves the day she joined back
to the day of the balance. It never moves forward, so no entry of hers comes to lie before it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from savings_app import deposits, members, receipts
from savings_app.deposits import Deposit
from savings_app.ledger import keys, openings
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Entry
from savings_app.receipts import Issued
from savings_app.refusals import N_, Refusal
from savings_app.users import User


@dataclass(eq=False)
class OpeningThere(Refusal):
    booked_on: dt.date
    says = N_("Số dư đầu của sổ này đã ghi ngày {booked_on:%d/%m/%Y}. Nếu sai, chị mở phiếu ấy và sửa ở đó.")
    status = 409


def take_over(deposit: Deposit, *, by: User, at: dt.datetime, joins_then: bool = False) -> Issued:
    """Write a purse's opening balance once, however often it is sent, and return its slip. Raises OpeningThere.

    With ``joins_then`` she is a member from that day on, where she is written down as one only later.
    """
    opening = replace(deposit, kind=EntryKind.OPENING)

    def write() -> Entry:
        if joins_then:
            _join_by(opening)
        return _write(opening, by=by, at=at)

    return receipts.issued(keys.answer_once(opening.request, write, at=at))


def _join_by(opening: Deposit) -> None:
    member = members.get(opening.club_id, opening.purse.member_id)
    if member is not None and opening.booked_on < member.joined_on:
        members.change(
            member,
            name=member.person.name,
            nickname=member.nickname,
            hamlet=member.hamlet,
            joined_on=opening.booked_on,
        )


def _write(opening: Deposit, *, by: User, at: dt.datetime) -> Entry:
    there = openings.of_member(opening.club_id, opening.purse.member_id).get(opening.purse)
    if there is not None:
        raise OpeningThere(there.booked_on)
    return receipts.post(deposits.draft(opening), by=by.id, at=at)
