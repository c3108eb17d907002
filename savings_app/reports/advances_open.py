"""What the leader advanced and is still open (tổ trưởng ứng), and the purses she may put her own money into.

Whole đồng, purse by purse, in the leader's order.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import clubs, deposits, members
from savings_app.ledger import advanced
from savings_app.ledger.advanced import Debt
from savings_app.members import Purse
from savings_app.reports.known_as import KnownAs


@dataclass(frozen=True)
class PurseOf:
    """A purse with the member it belongs to; ``fund`` is named where the club has several."""

    purse: Purse
    who: KnownAs
    fund: str

    @property
    def id(self) -> str:
        """Its name in a form."""
        return f"{self.purse.member_id}-{self.purse.fund_id}-{self.purse.scheme.value}"


@dataclass(frozen=True)
class OpenAdvance:
    """A purse that owes, or has repaid what the leader has not taken yet."""

    of: PurseOf
    debt: Debt


def purses(club_id: int, *, on: dt.date) -> list[PurseOf]:
    """The purses of those in the club on a day."""
    return [
        each
        for member in members.in_club(club_id)
        if deposits.belongs(member, on)
        for each in _of_member(club_id, KnownAs.of(member))
    ]


def still_open(club_id: int) -> list[OpenAdvance]:
    """Every purse with something open, also of those who left."""
    debts = advanced.in_club(club_id)
    owing = {purse.member_id for purse in debts}
    known = [KnownAs.of(member) for member in members.in_club(club_id) if member.id in owing]
    return [
        OpenAdvance(each, debts[each.purse])
        for who in known
        for each in _of_member(club_id, who)
        if each.purse in debts
    ]


def _of_member(club_id: int, who: KnownAs) -> list[PurseOf]:
    funds = {fund.id: fund.name for fund in clubs.funds(club_id)}
    return [PurseOf(purse, who, funds[purse.fund_id] if len(funds) > 1 else "") for purse in members.purses(who.id)]
