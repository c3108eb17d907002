"""What the leader advanced is paid first (trả tiền tổ trưởng ứng trước): out of the next money that is really counted.

A second entry right after the one that brought the money, with its own slip, in the same transaction. The member's debt
falls; the leader takes her own back out of the cash she holds of that fund, as far as it reaches, and the rest later.
"""

from __future__ import annotations

import datetime as dt

from savings_app import receipts
from savings_app.ledger import advanced, balances, book, chart
from savings_app.ledger.chart import AccountKind, held_by, savings
from savings_app.ledger.entry import Draft, EntryKind, Key, Move, PartKey, Request, fingerprint, part_of, request
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong


def post(draft: Draft, *, by: int, at: dt.datetime) -> Entry:
    """Write an entry with its slip; out of what it brings into counted savings, what is owed is repaid right after."""
    entry = receipts.post(draft, by=by, at=at)
    brought = [move for move in draft.moves if move.credit.kind is AccountKind.SAVINGS]
    if brought:
        asked = request(entry.club, _repaying(draft.request.key), **_content(entry))
        amount = Dong.total(move.amount for move in brought)
        repay(asked, brought[0].credit.purse, amount, booked_on=draft.booked_on, by=by, at=at)
    return entry


def repay(asked: Request, purse: Purse, most: Dong, *, booked_on: dt.date, by: int, at: dt.datetime) -> Entry | None:
    """Repay out of a purse's savings what it owes, up to a sum; the repayment, or none where nothing is owed."""
    paid = min(most, advanced.of(asked.club_id, purse).owes)
    if paid <= NOTHING:
        return None
    leaders = held_by(AccountKind.CASH_LEADER, purse.fund_id)
    taken = min(paid, balances.of(asked.club_id, leaders))
    moves = [Move(savings(purse), chart.advanced(purse), paid)]
    if taken:
        moves.append(Move(chart.owed_advance(purse), leaders, taken))
    return receipts.post(Draft(asked, EntryKind.ADVANCE_REPAID, booked_on, tuple(moves)), by=by, at=at)


def repaid_with(entry: Entry) -> Entry | None:
    """The repayment made out of what an entry brought, or none."""
    found = advanced.repayment_after(entry)
    return found if found and found.fingerprint == fingerprint(_content(entry)) else None


def undo(entry: Entry, *, key: PartKey, booked_on: dt.date, reason: str, by: int, at: dt.datetime) -> None:
    """Take back the repayment made out of what an entry brought, before that entry itself is undone.

    The leader puts back what she took, and the member owes it again; so the money the entry brought is all there.
    """
    repaid = repaid_with(entry)
    if repaid is not None:
        asked = request(entry.club, key, kind=EntryKind.REVERSAL.value, reverses=repaid.id)
        receipts.post(book.reversal(repaid, request=asked, booked_on=booked_on, reason=reason), by=by, at=at)


def _repaying(key: Key) -> PartKey:
    """The repayment's own key, also where the money's key is itself a part."""
    if isinstance(key, PartKey):
        return part_of(key.whole, f"{key.part}:advance repaid")
    return part_of(key, "advance repaid")


def _content(entry: Entry) -> dict[str, str]:
    """What names a repayment: the entry whose money repaid it."""
    return {"kind": EntryKind.ADVANCE_REPAID.value, "paid_with": entry.id}
