"""What she had in the paper book (số dư đầu): taken over once a purse, as an entry of its own with its slip."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from savings_app import deposits, receipts
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


def take_over(deposit: Deposit, *, by: User, at: dt.datetime) -> Issued:
    """Write a purse's opening balance once, however often it is sent, and return its slip. Raises OpeningThere."""
    opening = replace(deposit, kind=EntryKind.OPENING)
    return receipts.issued(keys.answer_once(opening.request, lambda: _write(opening, by=by, at=at), at=at))


def _write(opening: Deposit, *, by: User, at: dt.datetime) -> Entry:
    there = openings.of_member(opening.club_id, opening.purse.member_id).get(opening.purse)
    if there is not None:
        raise OpeningThere(there.booked_on)
    return receipts.post(deposits.draft(opening), by=by.id, at=at)
