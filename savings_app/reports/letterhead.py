"""Whose paper it is (đầu trang): the organisation with its commune, and the seal of the book."""

from __future__ import annotations

from savings_app import places
from savings_app.clubs import Club, Organisation
from savings_app.ledger.entry import short_seal


def organisation(club: Club) -> str:
    """Hội Liên hiệp Phụ nữ xã Tân Trụ; the commune alone where another organisation runs the club."""
    place = places.get(club.place)
    commune = place.name if place else ""
    if club.organisation is Organisation.OTHER:
        return commune
    return f"{club.organisation.label} {commune[:1].lower()}{commune[1:]}".rstrip()


def seal(hash_: str, seq: int) -> str:
    """The end of the chain as it was when that entry was the last: Mã sổ: 7F3A-91C2 · khoản 1.284."""
    return f"Mã sổ: {short_seal(hash_)} · khoản {seq:,}".replace(",", ".")
