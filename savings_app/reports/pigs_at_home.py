"""The pigs at home (heo nhà): whose they are, and how much is tallied in each.

Whole đồng. A pig that was opened stays on the list with nothing in it: the next opening may count what nobody tallied.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import clubs, deposits, members
from savings_app.clubs import Club, FundKind
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.reports.known_as import KnownAs
from savings_app.schemes import Scheme


@dataclass(frozen=True)
class PigAtHome:
    """One pig."""

    purse: Purse
    tallied: Dong

    @property
    def id(self) -> str:
        """Its name on the page."""
        return f"{self.purse.member_id}-{self.purse.fund_id}-{self.purse.scheme.value}"

    @property
    def scheme(self) -> Scheme:
        return self.purse.scheme


@dataclass(frozen=True)
class MemberPigs:
    """A member with her pigs, one for each scheme she saves for at home."""

    who: KnownAs
    pigs: tuple[PigAtHome, ...]


def in_club(club: Club, day: dt.date) -> list[MemberPigs]:
    """Those in the club on that day who have a pig at home, in the leader's order."""
    own_pigs = {fund.id for fund in clubs.funds(club.id) if fund.kind is FundKind.OWN_PIG}
    pledges, held = members.pledges(club.id), balances.purses(club.id)

    def pigs(member_id: int) -> tuple[PigAtHome, ...]:
        purses = map(members.purse_of, pledges.get(member_id, []))
        return tuple(
            PigAtHome(purse, held.get(purse, PurseBalance()).at_home) for purse in purses if purse.fund_id in own_pigs
        )

    found = [
        MemberPigs(KnownAs.of(member), pigs(member.id))
        for member in members.in_club(club.id)
        if deposits.belongs(member, day)
    ]
    return [each for each in found if each.pigs]
