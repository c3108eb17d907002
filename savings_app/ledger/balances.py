"""What the accounts say: balances from totals, never by adding postings up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from peewee import fn

from savings_app.ledger.book import balance_of
from savings_app.ledger.chart import HOLDERS, PURSE_KINDS, AccountKind, Place
from savings_app.ledger.tables import Account, Posting
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong


@dataclass(frozen=True)
class PurseBalance:
    """What a member has in one purse: counted and convertible, still in the pig at home, and set aside."""

    savings: Dong = NOTHING
    at_home: Dong = NOTHING
    reserved: Dong = NOTHING

    @property
    def total(self) -> Dong:
        """Counted and at home together."""
        return self.savings + self.at_home


def of(club_id: int, place: Place) -> Dong:
    """The balance of one account; zero when it was never used."""
    account = Account.find(club=club_id, address=place.address)
    return balance_of(account) if account else NOTHING


def purses(club_id: int) -> dict[Purse, PurseBalance]:
    """Every purse of a club that ever held money."""
    kinds = (*PURSE_KINDS, AccountKind.RESERVED)
    found: dict[Purse, dict[AccountKind, Dong]] = defaultdict(lambda: defaultdict(lambda: NOTHING))
    for account in Account.select().where(Account.club == club_id, Account.kind.in_(kinds)):
        found[Purse(account.member, account.fund, account.scheme)][account.kind] += balance_of(account)
    return {
        purse: PurseBalance(
            savings=held[AccountKind.SAVINGS],
            at_home=held[AccountKind.HOME_SAVINGS],
            reserved=held[AccountKind.RESERVED],
        )
        for purse, held in found.items()
    }


def cash(club_id: int) -> dict[tuple[AccountKind, int], Dong]:
    """The club's cash by who holds it and fund."""
    query = Account.select().where(Account.club == club_id, Account.kind.in_(HOLDERS))
    return {(account.kind, account.fund): balance_of(account) for account in query}


def passed(club_id: int, *, debit: Place, credit: Place) -> Dong:
    """All that ever went from one account to another."""
    to, from_ = (Account.find(club=club_id, address=place.address) for place in (debit, credit))
    if to is None or from_ is None:
        return NOTHING
    query = Posting.select(fn.SUM(Posting.amount)).where(Posting.debit == to.id, Posting.credit == from_.id)
    return Dong(int(query.scalar() or 0))


def left_in(club_id: int) -> dict[AccountKind, Dong]:
    """What kinds of account of a club still hold something, and how much in all."""
    found: dict[AccountKind, Dong] = {}
    for account in Account.select().where(Account.club == club_id).order_by(Account.id):
        held = balance_of(account)
        if held:
            found[account.kind] = found.get(account.kind, NOTHING) + held
    return found
