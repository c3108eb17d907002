"""The phones of a club (máy ghi sổ): how far the numbers of each came, what of them is not in the book, and any one.

The list of what is not in the book is never cut: it comes in pages, and says how many there are.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import devices, provisional_slips, users
from savings_app.clubs import Club
from savings_app.devices import SlipNumber
from savings_app.ledger.devices import last_heard
from savings_app.provisional_slips import ProvisionalSlip
from savings_app.reports import numbered_slips
from savings_app.reports.numbered_slips import Became, NumberedSlip

ON_A_PAGE = 50
MOST_MISSING = 10
"""Missing numbers named; the others are counted."""


@dataclass(frozen=True, kw_only=True)
class ClubDevice:
    """One phone: its letter, who first used it, when an entry of it came last, and how far its numbers came.

    ``gaps`` below the highest have not come; ``missing`` are the first of them.
    """

    letter: str
    registered_by: str
    registered_at: dt.datetime
    last: dt.datetime | None
    highest: SlipNumber | None
    gaps: int
    missing: tuple[SlipNumber, ...]


@dataclass(frozen=True, kw_only=True)
class Outside:
    """One page of what is not in the book, the last to come first, and how many there are in all."""

    slips: list[NumberedSlip]
    count: int
    page: int
    pages: int


def in_club(club: Club) -> list[ClubDevice]:
    """Every phone, in the order they came."""
    heard, counted = last_heard(club.id), provisional_slips.in_club(club.id, most=MOST_MISSING)
    found = devices.in_club(club.id)
    names = users.names({each.registered_by for each in found})
    return [
        ClubDevice(
            letter=each.letter,
            registered_by=names[each.registered_by],
            registered_at=each.registered_at,
            last=heard.get(each.code),
            highest=SlipNumber(each.letter, counted[each.code].highest) if counted[each.code].highest else None,
            gaps=counted[each.code].gaps,
            missing=tuple(SlipNumber(each.letter, number) for number in counted[each.code].first),
        )
        for each in found
    ]


def outside_the_book(club: Club, *, page: int = 1) -> Outside:
    """The numbers that were taken back or refused; what still waits is not among them."""
    found = ProvisionalSlip.select().where(
        ProvisionalSlip.club == club.id, numbered_slips.outside(), ~numbered_slips.waiting()
    )
    count = found.count()
    pages = max(1, -(-count // ON_A_PAGE))
    page = min(max(page, 1), pages)
    slips = list(found.order_by(ProvisionalSlip.id.desc()).paginate(page, ON_A_PAGE))
    return Outside(slips=numbered_slips.shown(club.id, slips), count=count, page=page, pages=pages)


def find(club: Club, number: SlipNumber) -> list[NumberedSlip]:
    """What became of one number: of each paper that carries it; of one the server never heard of, that."""
    labelled = (ProvisionalSlip.club == club.id) & (ProvisionalSlip.label == str(number))
    slips = list(ProvisionalSlip.select().where(labelled).order_by(ProvisionalSlip.id))
    return numbered_slips.shown(club.id, slips) or [NumberedSlip(number=str(number), became=Became.NOT_HERE)]
