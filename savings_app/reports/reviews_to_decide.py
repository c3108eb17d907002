"""What phones sent that a person must look at (khoản chờ xem lại): whose, why, and what writing it would mean today.

Beside them the last decisions, with who and when: what was dropped stays to be seen like what was written.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from savings_app import (
    deposits,
    members,
    outbox_likeness,
    outbox_questions,
    outbox_reviews,
    provisional_slips,
    receipts,
    users,
)
from savings_app.clubs import Club
from savings_app.ledger import keys
from savings_app.ledger.tables import Entry, Posting
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.outbox_reviews import Review
from savings_app.provisional_slips import Written
from savings_app.reports.known_as import KnownAs
from savings_app.users import User


@dataclass(frozen=True)
class BesideSlip:
    """The slip it stands beside: its number and sum, who wrote it and when."""

    number: str
    amount: Dong
    by: str
    at: dt.datetime


@dataclass(frozen=True)
class ReviewToDecide:
    """One deposit that waits: whose money, who sent it, and who wrote it on the phone where that was another.

    ``beside`` is the slip it looks like now, ``twin`` another that waits and looks like it.
    ``books_on`` and ``true_day`` are its days if it were written today; none where the book takes it no more.
    ``writes`` and ``drops`` say what whoever looks may decide: not everything of what she wrote or sent herself.
    ``joined_on`` or ``left_on`` is given where the day it came with lies before or after.
    """

    review: Review
    who: KnownAs
    sent_by: str
    written_by: str | None
    provisional: str | None
    beside: BesideSlip | None = None
    twin: Review | None = None
    books_on: dt.date | None = None
    true_day: dt.date | None = None
    joined_on: dt.date | None = None
    left_on: dt.date | None = None
    writes: bool = True
    drops: bool = True


@dataclass(frozen=True)
class DecidedReview:
    """One decision: whose money, who decided, the slip where it was written, and what was said where it was not."""

    review: Review
    who: KnownAs
    decided_by: str
    slip: str | None
    why: str | None


def in_club(club: Club, *, on: dt.date, reader: User | None = None) -> list[ReviewToDecide]:
    """Those waiting, oldest first, as they are on that day, for whoever reads them."""
    waiting = outbox_reviews.waiting(club.id)
    everybody = {member.id: member for member in members.in_club(club.id)}
    days = {each.id: outbox_questions.days(each, everybody[each.member], club, on=on) for each in waiting}
    like = outbox_likeness.in_the_book(waiting, {of: true_day or booked for of, (booked, true_day) in days.items()})
    beside = {each.id: like[each.id].entry_id if each.id in like else each.resembles for each in waiting}
    besides, twins = _besides({*beside.values()} - {None}), outbox_likeness.among(waiting)
    written = provisional_slips.written_under(club.id, [each.key for each in waiting])
    names = users.names({each.sent_by for each in waiting} | {each.by for each in written.values() if each.by})
    hers = users.accounts_of(reader.id) if reader else set()
    found = [
        replace(
            _to_decide(each, everybody[each.member], written.get(each.key), names),
            beside=besides.get(beside[each.id]),
            twin=twins.get(each.id),
            writes=outbox_questions.may_write(each, hers),
            drops=outbox_questions.may_drop(each, hers, author=_author(written.get(each.key))),
        )
        for each in waiting
    ]
    return [_dated(each, everybody[each.review.member], *days[each.review.id]) for each in found]


def decided(club: Club) -> list[DecidedReview]:
    """The last decisions, newest first."""
    done = outbox_reviews.decided(club.id)
    if not done:
        return []
    everybody = {member.id: KnownAs.of(member) for member in members.in_club(club.id)}
    names = users.names({each.decided_by for each in done})
    slips = receipts.under_keys(club.id, [each.key for each in done if each.once_more])
    said = keys.sentences(club.id, [each.key for each in done if not each.once_more])
    return [
        DecidedReview(each, everybody[each.member], names[each.decided_by], slips.get(each.key), said.get(each.key))
        for each in done
    ]


def _dated(found: ReviewToDecide, member: Member, books_on: dt.date, true_day: dt.date | None) -> ReviewToDecide:
    return replace(found, books_on=books_on, true_day=true_day) if deposits.belongs(member, books_on) else found


def _to_decide(review: Review, member: Member, written: Written | None, names: dict[int, str]) -> ReviewToDecide:
    author = _author(written)
    return ReviewToDecide(
        review=review,
        who=KnownAs.of(member),
        sent_by=names[review.sent_by],
        written_by=names[author] if author and author != review.sent_by else None,
        provisional=written.shown if written else None,
        joined_on=member.joined_on if review.booked_on < member.joined_on else None,
        left_on=member.left_on if member.left_on and review.booked_on > member.left_on else None,
    )


def _author(written: Written | None) -> int | None:
    return written.by if written else None


def _besides(entry_ids: Iterable[str]) -> dict[str, BesideSlip]:
    """A deposit is one move, so its sum is that of its posting."""
    ids = list(entry_ids)
    if not ids:
        return {}
    entries = list(Entry.select().where(Entry.id.in_(ids)))
    amounts = {each.entry: each.amount for each in Posting.select().where(Posting.entry.in_(ids))}
    slips = receipts.of_entries(ids)
    names = users.names({entry.recorded_by for entry in entries})
    return {
        entry.id: BesideSlip(slips[entry.id].shown, amounts[entry.id], names[entry.recorded_by], entry.recorded_at)
        for entry in entries
    }
