"""Conversions of the village taken along their way: proposed, approved, remitted, confirmed or refused row by row."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import contributions, conversions, remittances
from savings_app.contributions import Conversion, Followed, Remittance
from savings_app.members import Purse
from savings_app.people import Person
from savings_app.pricing import Line, Proposal
from savings_app.remittances import OfficialReceipt
from savings_app.schemes import Scheme
from tests.village import NOW, TODAY, Village

OFFICIAL = OfficialReceipt("0012345", TODAY, dt.date(2026, 12, 22), dt.date(2027, 3, 21))


def propose(cast: Village, scheme: Scheme, *paid: tuple[Person, Purse], months: int = 3) -> Conversion:
    """Hoa proposes, today."""
    lines = tuple(Line(person.id, purse) for person, purse in paid)
    return conversions.propose(Proposal(cast.club.id, scheme, months, TODAY, lines, uuid4()), by=cast.hoa, at=NOW)


def approve(cast: Village, conversion: Conversion) -> list[Followed]:
    """Lan approves; the rows."""
    conversions.approve(conversion, by=cast.lan, at=NOW)
    return contributions.of_conversion(conversion.id)


def remit(cast: Village, *asked: Conversion) -> Remittance:
    """Lan hands the money to the collector, today."""
    ids = [conversion.id for conversion in asked]
    return remittances.remit(cast.club.id, ids, on=TODAY, key=uuid4(), by=cast.lan, at=NOW)


def confirm(cast: Village, followed: Followed, official: OfficialReceipt = OFFICIAL) -> None:
    """Nga brings the official receipt."""
    remittances.confirm(followed, official, key=uuid4(), by=cast.nga, at=NOW)


def refuse(cast: Village, followed: Followed, reason: str) -> None:
    """Nga gives a row back."""
    remittances.refuse(followed, reason=reason, key=uuid4(), by=cast.nga, at=NOW)
