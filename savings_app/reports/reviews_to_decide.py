"""What phones sent that waits for the leader (khoản chờ xem lại): beside the slip it looks like, or too late."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import members, outbox_reviews, receipts, users
from savings_app.clubs import Club
from savings_app.ledger.tables import Entry
from savings_app.outbox_reviews import Review
from savings_app.reports.known_as import KnownAs


@dataclass(frozen=True)
class LikeSlip:
    """The slip it looks like: its number, who wrote it and when."""

    number: str
    by: str
    at: dt.datetime


@dataclass(frozen=True)
class ReviewToDecide:
    """One deposit that waits: whose money, who sent it, the slip of the one it looks like, if its month is closed."""

    review: Review
    who: KnownAs
    sent_by: str
    like: LikeSlip | None
    late: bool


def in_club(club: Club) -> list[ReviewToDecide]:
    """Those waiting, oldest first."""
    waiting = outbox_reviews.waiting(club.id)
    everybody = {member.id: KnownAs.of(member) for member in members.in_club(club.id)}
    alike = [each.resembles for each in waiting if each.resembles]
    entries = {entry.id: entry for entry in Entry.select().where(Entry.id.in_(alike or [""]))}
    slips = receipts.of_entries(entries)
    names = users.names({each.sent_by for each in waiting} | {entry.recorded_by for entry in entries.values()})
    likes = {
        entry.id: LikeSlip(slips[entry.id].shown, names[entry.recorded_by], entry.recorded_at)
        for entry in entries.values()
    }
    return [
        ReviewToDecide(
            review=each,
            who=everybody[each.member],
            sent_by=names[each.sent_by],
            like=likes.get(each.resembles),
            late=each.booked_on <= club.closed_through,
        )
        for each in waiting
    ]
