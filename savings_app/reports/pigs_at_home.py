"""The pigs at home (heo nhà): whose they are, and how much is tallied in each.

Whole đồng. A pig that was opened stays on the list with nothing in it: the next opening may count what nobody tallied.
What was counted out of it that day stands beside it, so that nobody counts it twice.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import clubs, deposits, members, receipts
from savings_app.clubs import Club
from savings_app.ledger import balances, pigs_opened
from savings_app.ledger.balances import PurseBalance
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.reports.known_as import KnownAs
from savings_app.reports.purse_line import PurseLine


@dataclass(frozen=True)
class CountedOut:
    """What was counted out of a pig on the day, and the numbers of the slips."""

    sum: Dong
    slips: tuple[str, ...]


@dataclass(frozen=True)
class PigAtHome(PurseLine):
    """One pig; ``counted_out`` none where it was not opened on the day."""

    tallied: Dong
    counted_out: CountedOut | None = None


@dataclass(frozen=True)
class MemberPigs:
    """A member with her pigs, one for each scheme she saves for at home."""

    who: KnownAs
    pigs: tuple[PigAtHome, ...]


def in_club(club: Club, day: dt.date) -> list[MemberPigs]:
    """Those in the club on that day who have a pig at home, in the leader's order."""
    own_pigs = clubs.own_pigs(club.id)
    pledges, held, opened = members.pledges(club.id), balances.purses(club.id), _counted_out(club, day)

    def pigs(member_id: int) -> tuple[PigAtHome, ...]:
        purses = map(members.purse_of, pledges.get(member_id, []))
        return tuple(
            PigAtHome(purse, held.get(purse, PurseBalance()).at_home, opened.get(purse))
            for purse in purses
            if purse.fund_id in own_pigs
        )

    found = [
        MemberPigs(KnownAs.of(member), pigs(member.id))
        for member in members.in_club(club.id)
        if deposits.belongs(member, day)
    ]
    return [each for each in found if each.pigs]


def _counted_out(club: Club, day: dt.date) -> dict[Purse, CountedOut]:
    opened = pigs_opened.on(club.id, day)
    slips = receipts.of_entries(entry_id for each in opened.values() for entry_id in each.entry_ids)
    return {
        purse: CountedOut(each.counted, tuple(slips[entry_id].shown for entry_id in each.entry_ids))
        for purse, each in opened.items()
    }
