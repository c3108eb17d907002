"""What was counted out of pigs on a day: per purse, with its entries, without what was reversed."""

from __future__ import annotations

import datetime as dt

from savings_app.ledger import pigs_opened
from savings_app.ledger.pigs_opened import Opened
from savings_app.money import Dong
from tests.village import TODAY, Village

YESTERDAY = TODAY - dt.timedelta(days=1)


def test_a_day_tells_what_came_out_of_every_pig(cast: Village) -> None:
    """Whatever the tally was: each opening counts once, with what was counted."""
    an, binh = cast.pension(cast.an), cast.pension(cast.binh)
    cast.deposit(an, 40_000)
    cast.deposit(cast.health(cast.an), 3_000)
    first, before = cast.open_pig(an, 30_000), cast.open_pig(an, 7_000, on=YESTERDAY)
    second, other = cast.open_pig(an, 1_000, again=True), cast.open_pig(binh, 9_000)
    assert pigs_opened.on(cast.club.id, TODAY) == {
        an: Opened(Dong(31_000), (first.receipt.entry, second.receipt.entry)),
        binh: Opened(Dong(9_000), (other.receipt.entry,)),
    }
    assert pigs_opened.on(cast.club.id, YESTERDAY) == {an: Opened(Dong(7_000), (before.receipt.entry,))}
    assert pigs_opened.on(cast.other_club.id, TODAY) == {}


def test_what_was_reversed_does_not_count(cast: Village) -> None:
    an = cast.pension(cast.an)
    cast.undo(cast.open_pig(an, 30_000).receipt.entry)
    assert pigs_opened.on(cast.club.id, TODAY) == {}
    corrected = cast.undo(cast.open_pig(an, 30_000).receipt.entry, instead=3_000)
    assert corrected.instead is not None
    assert pigs_opened.on(cast.club.id, TODAY) == {an: Opened(Dong(3_000), (corrected.instead.entry,))}
