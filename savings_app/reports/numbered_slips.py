"""Provisional slips and what became of each (phiếu tạm): for whoever holds one, and for the member it is hers.

A leader hands out a paper before the book knows of it, so whoever holds it must be able to ask. Who wrote it there is
what the phone says; who sent it is known. What did not go into the book says who decided so and why, where it is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from peewee import fn

from savings_app import members, receipts, users
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.members import Member
from savings_app.outbox_reviews import Review
from savings_app.provisional_slips import ProvisionalSlip
from savings_app.refusals import N_
from savings_app.reports.known_as import KnownAs
from savings_app.schemes import Labelled


class Became(Labelled):
    """What became of a number."""

    IN_BOOK = "IN_BOOK", N_("đã vào sổ")
    WAITING = "WAITING", N_("chờ xem lại")
    REFUSED = "REFUSED", N_("không vào sổ")
    UNDONE = "UNDONE", N_("đã bỏ")
    NOT_HERE = "NOT_HERE", N_("chưa tới sổ")


@dataclass(frozen=True, kw_only=True)
class NumberedSlip:
    """One number: what became of it, its slip where it is in the book, and what it was written for where known.

    ``review`` is the question it was, ``decided_by`` who decided that; ``refusal`` the sentence it was refused with.
    ``sent_by`` is given where another sent it than wrote it.
    """

    number: str
    became: Became
    receipt: str | None = None
    slip: ProvisionalSlip | None = None
    who: KnownAs | None = None
    written_by: str = ""
    sent_by: str | None = None
    review: Review | None = None
    decided_by: str | None = None
    refusal: str | None = None


def outside() -> Any:
    """The condition that nothing in the book stands under a provisional slip's key."""
    entered = Entry.select(Entry.id).where(Entry.club == ProvisionalSlip.club, Entry.key == ProvisionalSlip.key)
    return ~fn.EXISTS(entered)


def waiting() -> Any:
    """The condition that somebody still has to decide about it."""
    asked = Review.select(Review.id).where(Review.club == ProvisionalSlip.club, Review.key == ProvisionalSlip.key)
    return fn.EXISTS(asked.where(Review.once_more.is_null()))


def of_member(member: Member) -> list[NumberedSlip]:
    """Those written for her that are not in the book, the last to come first."""
    hers = ProvisionalSlip.select().where(ProvisionalSlip.member == member.id, outside())
    return shown(member.club, list(hers.order_by(ProvisionalSlip.id.desc())))


def shown(club_id: int, slips: list[ProvisionalSlip]) -> list[NumberedSlip]:
    """Some slips of a club as people see them."""
    if not slips:
        return []
    keys = [each.key for each in slips]
    issued = receipts.under_keys(club_id, keys)
    reviews = {each.key: each for each in Review.select().where(Review.club == club_id, Review.key.in_(keys))}
    refused = {
        each.key: each for each in RefusedKey.select().where(RefusedKey.club == club_id, RefusedKey.key.in_(keys))
    }
    known = {each.id: KnownAs.of(each) for each in members.in_club(club_id)}
    decided = {each.decided_by for each in reviews.values() if each.decided_by}
    names = users.names({each.author for each in slips} | {each.sent_by for each in slips} | decided)
    return [
        NumberedSlip(
            number=each.label,
            became=_became(each, issued=each.key in issued, review=reviews.get(each.key)),
            receipt=issued.get(each.key),
            slip=each,
            who=known.get(each.member),
            written_by=names[each.author],
            sent_by=names[each.sent_by] if each.sent_by != each.author else None,
            review=reviews.get(each.key),
            decided_by=names.get(reviews[each.key].decided_by) if each.key in reviews else None,
            refusal=refused[each.key].sentence if each.key in refused else None,
        )
        for each in slips
    ]


def _became(slip: ProvisionalSlip, *, issued: bool, review: Review | None) -> Became:
    if issued:
        return Became.IN_BOOK
    if review is not None and review.once_more is None:
        return Became.WAITING
    return Became.UNDONE if slip.undone else Became.REFUSED
