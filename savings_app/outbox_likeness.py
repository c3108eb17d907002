"""What a deposit that waits stands beside now (giống khoản nào): one that was written since, or another that waits.

Two phones may write the same money down for a day nobody may write on without being asked: neither was in the book
when the other came. So it is looked up again whenever they are read and decided, for all of them at once.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence

from savings_app import outbox_reviews
from savings_app.ledger import deposited
from savings_app.ledger.deposited import Beside, FromDevice
from savings_app.outbox_reviews import Review
from savings_app.schemes import Scheme


def in_the_book(reviews: Sequence[Review], days: Mapping[int, dt.date]) -> dict[int, Beside]:
    """Beside which deposit of the book each of one club's stands, by its number; the same amount comes first.

    It is the same member's for the same scheme from another device, of the day that was sent; or it was sent for that
    day and written for another; or it is as much, of the day this one would be written for, which is in ``days``.
    """
    if not reviews:
        return {}
    club_id, members = reviews[0].club, {each.member for each in reviews}
    asked = {each.booked_on for each in reviews} | set(days.values())
    found: dict[tuple[int, Scheme, dt.date], list[FromDevice]] = defaultdict(list)
    for each in (*deposited.from_devices(club_id, members, asked), *outbox_reviews.written(club_id, members)):
        found[each.member_id, each.scheme, each.day].append(each)
    besides = {}
    for review in reviews:
        sent_for = found[review.member, review.scheme, review.booked_on]
        alike = [each for each in found[review.member, review.scheme, days[review.id]] if each.amount == review.amount]
        if others := [each for each in (*sent_for, *alike) if each.device != review.device]:
            first = min(others, key=lambda each: (each.amount != review.amount, each.seq))
            besides[review.id] = Beside(first.entry_id, first.amount)
    return besides


def among(waiting: Sequence[Review]) -> dict[int, Review]:
    """Beside which other one that waits each stands, by its number; the same amount comes first."""
    found: dict[tuple[int, Scheme, dt.date], list[Review]] = defaultdict(list)
    for each in waiting:
        found[each.member, each.scheme, each.booked_on].append(each)
    twins = {}
    for review in waiting:
        others = [
            each for each in found[review.member, review.scheme, review.booked_on] if each.device != review.device
        ]
        if others:
            twins[review.id] = min(others, key=lambda each: (each.amount != review.amount, each.id))
    return twins
