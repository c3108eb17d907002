"""What a test reads off a page and off the book behind it."""

from __future__ import annotations

import re

from werkzeug.test import TestResponse

from savings_app import clubs
from savings_app.ledger import balances
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.members import Purse
from savings_app.money import Dong
from tests.village import Village


def shown(answer: TestResponse) -> str:
    """The words of a page, without its marks."""
    return words(answer.text)


def words(html: str) -> str:
    """The words of a piece of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def state_of(the_village: Village) -> tuple[int, int, str]:
    """What stays the same when nothing is written: entries, frozen keys, the end of the chain."""
    club = clubs.get(the_village.club.id)
    assert club is not None
    return Entry.select().count(), RefusedKey.select().count(), club.head_hash


def saved(the_village: Village, purse: Purse) -> tuple[Dong, Dong]:
    """What is in a purse: counted, and at home."""
    held = balances.purses(the_village.club.id)[purse]
    return held.savings, held.at_home
