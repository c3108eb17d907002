"""The purses that can pay (sổ trả tiền): each member's counted savings, less what waits for a second person's yes.

Whole đồng. What lies in a pig at home is shown beside and pays nothing before it is counted.
"""

from __future__ import annotations

from dataclasses import dataclass

from savings_app import conversions, members
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong


@dataclass(frozen=True, slots=True)
class PayingPurse:
    """One purse with its member: what is free to pay with, and what is still in the pig at home."""

    purse: Purse
    member: Member
    free: Dong
    at_home: Dong


def in_club(club_id: int) -> dict[Purse, PayingPurse]:
    """Every purse of the club's members, in the leader's order: those saved in, and those that hold money."""
    held, taken = balances.purses(club_id), conversions.spoken_for(club_id)
    pledged = members.pledges(club_id)
    found: dict[Purse, PayingPurse] = {}
    for member in members.in_club(club_id):
        saved_in = {members.purse_of(pledge) for pledge in pledged.get(member.id, [])}
        for purse in sorted(saved_in | {purse for purse in held if purse.member_id == member.id}):
            balance = held.get(purse, PurseBalance())
            free = max(NOTHING, balance.savings - taken.get(purse, NOTHING))
            found[purse] = PayingPurse(purse, member, free, balance.at_home)
    return found
