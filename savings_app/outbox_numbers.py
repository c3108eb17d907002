"""What a phone wrote on the paper is kept beside what became of the money (số phiếu tạm về tới sổ).

Whatever is wrong with a label, the deposit under it is answered for itself: no letter and no number refuses it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from savings_app import clubs, devices, members, outbox_reviews, provisional_slips, users
from savings_app.devices import Device, SlipNumber
from savings_app.ledger import book, keys
from savings_app.ledger.keys import KeyReused
from savings_app.outbox_items import Item, Stamped
from savings_app.provisional_slips import Noted
from savings_app.users import Led, User


def note(stamped: Stamped, known: Item | None, *, undone: bool, by: User, at: dt.datetime) -> None:
    """Keep the label with what it was written for; ``known`` is the item where it means what it says.

    The member is not known where the phone calls her otherwise than the book: it would stand in another's own book.
    """
    if stamped.slip is None:
        return
    content = replace(_content(stamped, known), undone=undone, undone_at=stamped.undone_at if undone else None)
    if known is not None and _is_another(known):
        content = replace(content, member_id=None)
    device = _device(stamped, stamped.slip, by=by, at=at)
    provisional_slips.note(device, stamped.slip, content, by=by.id, at=at)


def is_taken_back(item: Item) -> bool:
    """Whether nothing is to be written; what was answered under its key before stays answered. Raises KeyReused."""
    key = str(item.key)
    noted = provisional_slips.noted(item.club_id, key)
    if noted is not None and not provisional_slips.agrees(noted, _content(item, item)):
        raise KeyReused()
    if noted is not None and noted.undone:
        return True
    answered = book.answered(item.club_id, item.key) or keys.is_refused(item.club_id, item.key)
    return item.undone and not answered and outbox_reviews.by_key(item.club_id, key) is None


def _device(stamped: Stamped, slip: SlipNumber, *, by: User, at: dt.datetime) -> Device | None:
    """The phone it came from; who led the club once and does no more adds none to it."""
    device = devices.known(stamped.club_id, stamped.device)
    if device is not None or users.led(by.id, club_id=stamped.club_id) is Led.ONCE:
        return device
    return devices.holding(stamped.club_id, stamped.device, slip, by=by.id, at=at)


def _content(stamped: Stamped, item: Item | None) -> Noted:
    """What a number was written for; an author, member or fund the club never had is not known here."""
    club_id = stamped.club_id
    content = Noted(
        club_id=club_id,
        key=str(stamped.key),
        undone=stamped.undone,
        written_by=_author(stamped),
        written_at=stamped.written_at,
    )
    if item is None:
        return content
    return replace(
        content,
        member_id=item.member_id if members.get(club_id, item.member_id) else None,
        fund_id=item.fund_id if item.fund_id is not None and clubs.fund(club_id, item.fund_id) else None,
        scheme=item.scheme,
        amount=item.amount,
        booked_on=item.booked_on,
    )


def _is_another(item: Item) -> bool:
    member = members.get(item.club_id, item.member_id)
    return member is not None and not members.is_called(member, item.name)


def _author(stamped: Stamped) -> int | None:
    author = stamped.written_by
    known = author is not None and users.led(author, club_id=stamped.club_id) is not Led.NEVER
    return author if known else None
