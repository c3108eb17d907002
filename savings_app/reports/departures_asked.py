"""Who leaves a club (rời tổ, qua đời, chuyển đi): every departure that was asked for, with its sums and its answer.

Whole đồng; the sums are those of the question, which the confirmation paid out to the đồng.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import approvals, club_transfers, clubs, departures, members, receipts, users
from savings_app.approvals import Approval, Subject
from savings_app.departures import Leaving, LeavingPurse
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.receipts import Receipt
from savings_app.reports.known_as import KnownAs


@dataclass(frozen=True)
class AskedDeparture:
    """One departure; ``slips`` of what was paid out, none before that; ``arrival`` at the club she moved to."""

    approval: Approval
    who: KnownAs
    why: Leaving
    day: dt.date
    purses: tuple[LeavingPurse, ...]
    to_club: str
    asked_by: str
    asked_on: dt.date
    answered_by: str
    answered_on: dt.date | None
    slips: tuple[Receipt, ...]
    arrival: Approval | None

    @property
    def on_the_way(self) -> bool:
        """Whether her money left for another club, which has yet to answer."""
        return self.arrival is not None and self.arrival.yes is None

    @property
    def came_back(self) -> bool:
        """Whether the other club sent everything back."""
        return self.arrival is not None and self.arrival.yes is False

    @property
    def waiting(self) -> bool:
        """Whether the treasurer has yet to answer."""
        return self.approval.yes is None

    @property
    def cash(self) -> Dong:
        """What the treasurer pays out."""
        return Dong.total(each.paid_out for each in self.purses)

    @property
    def kept(self) -> Dong:
        """What lies in pigs at home, and stays the member's without passing the club."""
        return Dong.total(each.at_home for each in self.purses)

    @property
    def repaid(self) -> Dong:
        """What goes to the leader first."""
        return Dong.total(each.owes for each in self.purses)


def in_club(club_id: int) -> list[AskedDeparture]:
    """Every departure ever asked for, newest first."""
    found = approvals.asked(club_id, Subject.DEPARTURE)
    names = users.names({each.asked_by for each in found} | {each.answered_by for each in found if each.answered_by})
    known = {member.id: KnownAs.of(member) for member in members.in_club(club_id)}
    return [_departure(each, known, names) for each in found]


def _departure(approval: Approval, known: dict[int, KnownAs], names: dict[int, str]) -> AskedDeparture:
    facts = approval.facts
    to_club = clubs.get(facts["to_club"]) if facts["to_club"] else None
    entries = departures.paid_out(approval) if approval.yes else []
    slips = receipts.of_entries(entry.id for entry in entries)
    return AskedDeparture(
        approval,
        known[facts["member"]],
        Leaving[facts["why"]],
        dt.date.fromisoformat(facts["day"]),
        tuple(departures.of_facts(facts)),
        to_club.name if to_club else "",
        asked_by=names[approval.asked_by],
        asked_on=local_day(approval.asked_at),
        answered_by=names[approval.answered_by] if approval.answered_by else "",
        answered_on=local_day(approval.answered_at) if approval.answered_at else None,
        slips=tuple(slips[entry.id] for entry in entries),
        arrival=club_transfers.arrival_of(approval) if approval.yes else None,
    )
