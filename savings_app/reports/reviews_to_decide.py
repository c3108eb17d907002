"""What phones sent that looks like a deposit in the book (khoản chờ xem lại), each beside the slip it looks like."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import members, outbox_reviews, receipts, users
from savings_app.clubs import Club
from savings_app.ledger.tables import Entry
from savings_app.outbox_reviews import Review
from savings_app.reports.known_as import KnownAs


@dataclass(frozen=True)
class ReviewToDecide:
    """One deposit that waits: whose money, who sent it, and the slip of the one it looks like."""

    review: Review
    who: KnownAs
    sent_by: str
    like_number: str
    like_by: str
    like_at: dt.datetime


def in_club(club: Club) -> list[ReviewToDecide]:
    """Those waiting, oldest first."""
    waiting = outbox_reviews.waiting(club.id)
    everybody = {member.id: KnownAs.of(member) for member in members.in_club(club.id)}
    entries = {
        entry.id: entry for entry in Entry.select().where(Entry.id.in_([each.resembles for each in waiting] or [""]))
    }
    slips = receipts.of_entries(entries)
    names = users.names({each.sent_by for each in waiting} | {entry.recorded_by for entry in entries.values()})
    return [
        ReviewToDecide(
            review=each,
            who=everybody[each.member],
            sent_by=names[each.sent_by],
            like_number=slips[each.resembles].shown,
            like_by=names[entries[each.resembles].recorded_by],
            like_at=entries[each.resembles].recorded_at,
        )
        for each in waiting
    ]
