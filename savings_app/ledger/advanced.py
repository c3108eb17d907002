"""What members owe for what the leader advanced (tổ trưởng ứng), as the book has it now.

Whole đồng, purse by purse. A member's debt and what the club owes the leader for it are two accounts: a member may have
repaid what the leader has not taken out of the club's cash yet, never the other way round.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from savings_app.ledger import balances
from savings_app.ledger.book import balance_of
from savings_app.ledger.chart import AccountKind, Place, advanced, owed_advance
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Account, Entry
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong


@dataclass(frozen=True)
class Debt:
    """What a member still owes, and what the leader has still to get back."""

    owes: Dong = NOTHING
    due_to_leader: Dong = NOTHING

    @property
    def repaid(self) -> Dong:
        """What the member repaid and the leader has not taken yet."""
        return self.due_to_leader - self.owes


def of(club_id: int, purse: Purse) -> Debt:
    """How things stand with one purse."""
    return Debt(balances.of(club_id, advanced(purse)), balances.of(club_id, owed_advance(purse)))


def in_club(club_id: int) -> dict[Purse, Debt]:
    """Every purse of a club with something open."""
    kinds = (AccountKind.ADVANCED, AccountKind.OWED_ADVANCE)
    open_: dict[Purse, dict[AccountKind, Dong]] = defaultdict(dict)
    for account in Account.select().where(Account.club == club_id, Account.kind.in_(kinds)).order_by(Account.id):
        left = balance_of(account)
        if left:
            purse = Place(account.kind, account.fund, account.member, account.scheme).purse
            open_[purse][account.kind] = left
    return {
        purse: Debt(found.get(AccountKind.ADVANCED, NOTHING), found.get(AccountKind.OWED_ADVANCE, NOTHING))
        for purse, found in open_.items()
    }


def repayment_after(entry: Entry) -> Entry | None:
    """The repayment that stands right after an entry in the book, or none; whose it is, its fingerprint says."""
    return Entry.find(club=entry.club, seq=entry.seq + 1, kind=EntryKind.ADVANCE_REPAID)
