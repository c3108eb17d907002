"""Nothing is edited: a wrong entry is undone by its mirror, with a reason, and written anew if wanted (sửa khoản này).

Both slips print. Only what a leader writes by herself is corrected this way: deposits, opening balances, pig openings,
advances. Where the wrong entry's money repaid an advance, that repayment is undone first, with a slip of its own.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from savings_app import advances, deposits, pig_openings, receipts, repayments
from savings_app.advances import Advance
from savings_app.deposits import Deposit
from savings_app.ledger import book, keys, late
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import Draft, EntryKind, Key, Request, part_of, request
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.pig_openings import PigOpening
from savings_app.receipts import Receipt
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.users import User

CORRECTABLE = frozenset({EntryKind.DEPOSIT, EntryKind.OPENING, EntryKind.PIG_OPENING, EntryKind.ADVANCE})


@dataclass(frozen=True)
class Correction:
    """The entry that was wrong, why, and the amount it should have been (none: it should not have been)."""

    club_id: int
    entry_id: str
    reason: str
    key: UUID
    instead: Dong | None = None

    @property
    def request(self) -> Request:
        """The content by which the same key is known to be the same correction."""
        return request(
            self.club_id,
            self.key,
            kind=EntryKind.REVERSAL.value,
            reverses=self.entry_id,
            reason=self.reason,
            instead=None if self.instead is None else int(self.instead),
        )


@dataclass(frozen=True)
class Corrected:
    """The slip of the reversal, and of the new entry where there is one."""

    reversal: Receipt
    instead: Receipt | None


@dataclass(eq=False)
class NotCorrectable(Refusal):
    kind: EntryKind
    says = N_("Khoản “{kind}” không sửa ở đây được.")


@dataclass(eq=False)
class CameByTransfer(Refusal):
    says = N_("Khoản chuyển khoản ghi đúng số trên sao kê: chỉ hủy được, rồi báo lại chuyển khoản để đối chiếu.")


def record(correction: Correction, *, by: User, at: dt.datetime) -> Corrected:
    """Undo an entry and, if wanted, write it anew; both or nothing."""
    answer = keys.answer_once(correction.request, lambda: _correct(correction, by=by, at=at), at=at)
    instead = book.answered(correction.club_id, part_of(correction.key, "instead"))
    return Corrected(receipts.issued(answer).receipt, receipts.of_entry(instead.id) if instead else None)


def _correct(correction: Correction, *, by: User, at: dt.datetime) -> Entry:
    wrong = book.get(correction.club_id, correction.entry_id)
    if wrong is None:
        raise NotFound()
    if wrong.kind not in CORRECTABLE:
        raise NotCorrectable(wrong.kind)
    draft = book.reversal(wrong, request=correction.request, booked_on=local_day(at), reason=correction.reason)
    purse = book.purse_moved(wrong.id)
    if purse is None:
        raise NotCorrectable(wrong.kind)
    if correction.instead is not None and any(move.credit.kind is AccountKind.CASH_BANK for move in draft.moves):
        raise CameByTransfer()
    _undo_repayment(correction, wrong, by=by, at=at)
    if correction.instead is None:
        return receipts.post(draft, by=by.id, at=at)
    right = _Right(wrong, purse, correction.instead, part_of(correction.key, "instead"))
    return _undo_and_write(draft, right, by=by, at=at)


def _undo_repayment(correction: Correction, wrong: Entry, *, by: User, at: dt.datetime) -> None:
    key = part_of(correction.key, "advance owed again")
    repayments.undo(wrong, key=key, booked_on=local_day(at), reason=correction.reason, by=by.id, at=at)


@dataclass(frozen=True)
class _Right:
    """What is written in the place of a wrong entry."""

    wrong: Entry
    purse: Purse
    amount: Dong
    key: Key


def _undo_and_write(draft: Draft, right: _Right, *, by: User, at: dt.datetime) -> Entry:
    """The reversal, then the right entry; the other way round where the cash of the wrong one has moved on.

    What counts is the difference: 3.900.000 corrected to 3.899.000 asks the leader for 1.000, not for all of it.
    """
    try:
        undone = receipts.post(draft, by=by.id, at=at)
        _write_anew(right, by=by, at=at)
    except BalanceTooSmall as short:
        if right.wrong.kind is EntryKind.PIG_OPENING:
            raise
        return _write_and_undo(draft, right, short, by=by, at=at)
    return undone


def _write_and_undo(draft: Draft, right: _Right, short: BalanceTooSmall, *, by: User, at: dt.datetime) -> Entry:
    """The right entry, then the reversal; where that does not help either, what was short at first is said."""
    _write_anew(right, by=by, at=at)
    try:
        return receipts.post(draft, by=by.id, at=at)
    except BalanceTooSmall:
        raise short from None


def _write_anew(right: _Right, *, by: User, at: dt.datetime) -> None:
    """On its own day; where its month is closed, today, with its own day beside it."""
    club_id, kind = right.wrong.club, right.wrong.kind
    day, true_day = late.days_again(right.wrong, on=local_day(at))
    if kind is EntryKind.ADVANCE:
        advances.record(Advance(club_id, right.purse, right.amount, day, right.key), by=by, at=at)
    elif kind is EntryKind.PIG_OPENING:
        opening = PigOpening(club_id, right.purse, right.amount, day, right.key, happened_on=true_day)
        pig_openings.record(opening, by=by, at=at)
    else:
        deposit = Deposit(club_id, right.purse, right.amount, day, right.key, kind=kind, happened_on=true_day)
        deposits.record(deposit, by=by, at=at)
