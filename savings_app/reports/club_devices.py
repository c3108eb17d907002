"""The phones of a club and what became of their provisional slips (máy ghi sổ, phiếu tạm): for whoever holds one.

A leader hands out a number before the book knows of it, so whoever holds that paper must be able to ask. What did not
go into the book is listed with what it was written for: a number taken back after it was handed out is seen here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from peewee import fn

from savings_app import devices, members, outbox_reviews, receipts, users
from savings_app.clubs import Club
from savings_app.devices import Device, ProvisionalSlip, SlipNumber
from savings_app.ledger.devices import last_heard
from savings_app.ledger.tables import Entry
from savings_app.refusals import N_
from savings_app.reports.known_as import KnownAs
from savings_app.schemes import Labelled

MOST_SHOWN = 50
"""Of the numbers that did not go into the book, the last ones."""


class Became(Labelled):
    """What became of a number."""

    IN_BOOK = "IN_BOOK", N_("đã vào sổ")
    WAITING = "WAITING", N_("chờ xem lại")
    REFUSED = "REFUSED", N_("không vào sổ")
    UNDONE = "UNDONE", N_("đã bỏ")
    NOT_HERE = "NOT_HERE", N_("chưa tới sổ")


@dataclass(frozen=True, kw_only=True)
class ClubDevice:
    """One phone: its letter, who first used it, when an entry of it came last, and which of its numbers have come."""

    letter: str
    registered_by: str
    registered_at: dt.datetime
    last: dt.datetime | None
    upto: SlipNumber | None
    missing: tuple[SlipNumber, ...]


@dataclass(frozen=True, kw_only=True)
class NumberedSlip:
    """One number: what became of it, its slip where it is in the book, and what it was written for where known."""

    number: SlipNumber
    became: Became
    receipt: str | None = None
    slip: ProvisionalSlip | None = None
    who: KnownAs | None = None
    written_by: str = ""


def in_club(club: Club) -> list[ClubDevice]:
    """Every phone, in the order they came."""
    heard, known = last_heard(club.id), devices.in_club(club.id)
    found = list(Device.select().where(Device.club == club.id).order_by(Device.id))
    names = users.names({each.registered_by for each in found})
    return [
        ClubDevice(
            letter=each.letter,
            registered_by=names[each.registered_by],
            registered_at=each.registered_at,
            last=heard.get(each.code),
            upto=SlipNumber(each.letter, known[each.code][1].upto) if known[each.code][1].upto else None,
            missing=tuple(SlipNumber(each.letter, number) for number in known[each.code][1].missing),
        )
        for each in found
    ]


def outside_the_book(club: Club) -> list[NumberedSlip]:
    """The numbers that were taken back or refused, the last to come first; what still waits is not among them."""
    waits = {each.key for each in outbox_reviews.waiting(club.id)}
    entered = Entry.select(Entry.id).where(Entry.club == ProvisionalSlip.club, Entry.key == ProvisionalSlip.key)
    query = (
        ProvisionalSlip.select()
        .where(ProvisionalSlip.club == club.id, ProvisionalSlip.key.not_in(list(waits) or [""]), ~fn.EXISTS(entered))
        .order_by(ProvisionalSlip.id.desc())
        .limit(MOST_SHOWN)
    )
    return _shown(club, list(query))


def find(club: Club, number: SlipNumber) -> NumberedSlip:
    """What became of one number; of one the server never heard of, that."""
    device = Device.find(club=club.id, letter=number.letter)
    slip = ProvisionalSlip.find(device=device.id, number=number.number) if device else None
    return _shown(club, [slip])[0] if slip else NumberedSlip(number=number, became=Became.NOT_HERE)


def _shown(club: Club, slips: list[ProvisionalSlip]) -> list[NumberedSlip]:
    known = {each.id: KnownAs.of(each) for each in members.in_club(club.id)} if slips else {}
    letters = {each.id: each.letter for each in Device.select().where(Device.club == club.id)}
    names = users.names({each.written_by or each.sent_by for each in slips})
    issued = _issued(club, [each.key for each in slips])
    waiting = {each.key for each in outbox_reviews.waiting(club.id)}
    return [
        NumberedSlip(
            number=SlipNumber(letters[each.device], each.number),
            became=_became(each, issued=each.key in issued, waits=each.key in waiting),
            receipt=issued.get(each.key),
            slip=each,
            who=known.get(each.member),
            written_by=names[each.written_by or each.sent_by],
        )
        for each in slips
    ]


def _issued(club: Club, keys: list[str]) -> dict[str, str]:
    """The slips the book gave, by the key of their entry."""
    entries = {each.id: each.key for each in Entry.select().where(Entry.club == club.id, Entry.key.in_(keys or [""]))}
    return {entries[entry_id]: receipt.shown for entry_id, receipt in receipts.of_entries(entries).items()}


def _became(slip: ProvisionalSlip, *, issued: bool, waits: bool) -> Became:
    if issued:
        return Became.IN_BOOK
    if waits:
        return Became.WAITING
    return Became.UNDONE if slip.undone else Became.REFUSED
