"""Cash counted for a test, as the cast counts it: the notes of a sum, and a count asked and signed."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import cash_counts, clubs
from savings_app.approvals import Approval
from savings_app.cash_counts import NOTES, CashCount
from savings_app.clubs import Fund
from savings_app.ledger.chart import AccountKind
from savings_app.money import NOTHING, Dong
from tests.village import NOW, Village

LEADER, TREASURER, BANK = AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER, AccountKind.CASH_BANK


def notes_of(amount: int) -> tuple[tuple[int, int], ...]:
    """The fewest notes that make a sum of whole 500 đồng."""
    notes = []
    for note in NOTES:
        how_many, amount = divmod(amount, note)
        notes.append((note, how_many))
    assert amount == 0
    return tuple(notes)


def counted(
    cast: Village, amount: int, *, holder: AccountKind = LEADER, fund: Fund | None = None, reason: str = ""
) -> CashCount:
    """What somebody counted just now."""
    at_bank = Dong(amount) if holder is BANK else NOTHING
    return CashCount(
        cast.club.id,
        (fund or cast.purse_fund).id,
        holder,
        clubs.lock(cast.club.id).head_seq,
        uuid4(),
        notes=() if holder is BANK else notes_of(amount),
        at_bank=at_bank,
        reason=reason,
    )


def signed_count(
    cast: Village,
    amount: int,
    *,
    holder: AccountKind = LEADER,
    fund: Fund | None = None,
    reason: str = "",
    at: dt.datetime = NOW,
) -> Approval:
    """The holder counts, the other of leader and treasurer signs."""
    counts, signs = (cast.hoa, cast.lan) if holder is LEADER else (cast.lan, cast.hoa)
    asked = cash_counts.propose(counted(cast, amount, holder=holder, fund=fund, reason=reason), by=counts, at=at)
    cash_counts.sign(asked, by=signs, at=at)
    return Approval.the(id=asked.id)
