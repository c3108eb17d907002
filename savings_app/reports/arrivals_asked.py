"""Who comes to a club from another (chuyển đến), with how much: what is on the way, and what came or went back.

Whole đồng. Until its treasurer answers, the money is in neither book.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import approvals, club_transfers, clubs, people, receipts, users
from savings_app.approvals import Approval, Subject
from savings_app.club_transfers import Carried
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.people import Person
from savings_app.receipts import Receipt


@dataclass(frozen=True)
class AskedArrival:
    """One arrival; ``slips`` of what was written into this club's book, none before it was accepted."""

    approval: Approval
    person: Person
    from_club: str
    carried: tuple[Carried, ...]
    asked_by: str
    asked_on: dt.date
    answered_by: str
    answered_on: dt.date | None
    slips: tuple[Receipt, ...]

    @property
    def waiting(self) -> bool:
        """Whether the treasurer here has yet to answer."""
        return self.approval.yes is None

    @property
    def cash(self) -> Dong:
        """What she is to count."""
        return Dong.total(each.cash for each in self.carried)

    @property
    def at_home(self) -> Dong:
        """What lies in pigs at home."""
        return Dong.total(each.at_home for each in self.carried)


def in_club(club_id: int) -> list[AskedArrival]:
    """Every arrival ever asked for, newest first."""
    found = approvals.asked(club_id, Subject.ARRIVAL)
    names = users.names({each.asked_by for each in found} | {each.answered_by for each in found if each.answered_by})
    persons = people.some(each.facts["person"] for each in found)
    from_clubs = {club.id: club.name for club in clubs.some({each.facts["from_club"] for each in found})}
    return [
        AskedArrival(
            each,
            persons[each.facts["person"]],
            from_clubs[each.facts["from_club"]],
            tuple(club_transfers.carried(each)),
            asked_by=names[each.asked_by],
            asked_on=local_day(each.asked_at),
            answered_by=names[each.answered_by] if each.answered_by else "",
            answered_on=local_day(each.answered_at) if each.answered_at else None,
            slips=_slips(each),
        )
        for each in found
    ]


def _slips(approval: Approval) -> tuple[Receipt, ...]:
    entries = club_transfers.received(approval) if approval.yes else []
    slips = receipts.of_entries(entry.id for entry in entries)
    return tuple(slips[entry.id] for entry in entries)
