"""What is free to pay with: counted, and not waiting for a second person's yes."""

from __future__ import annotations

from savings_app import conversions
from savings_app.money import Dong
from savings_app.reports import paying_purses
from tests import insured, village
from tests.village import HEALTH, NOW


def test_every_purse_stands_in_the_leader_s_order(book: None) -> None:
    cast = village.build()
    assert list(paying_purses.in_club(cast.club.id)) == [
        cast.health(cast.an),
        cast.pension(cast.an),
        cast.health(cast.binh),
        cast.pension(cast.binh),
    ]


def test_only_counted_money_that_nobody_else_asked_for_is_free(book: None) -> None:
    cast = village.build()
    cast.deposit(cast.health(cast.an), 1_000_000)
    cast.deposit(cast.pension(cast.an), 500_000)
    asked = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    found = paying_purses.in_club(cast.club.id)
    assert found[cast.health(cast.an)].free == Dong(1_000_000 - 341_550)
    assert (found[cast.pension(cast.an)].free, found[cast.pension(cast.an)].at_home) == (Dong(0), Dong(500_000))
    insured.approve(cast, asked)
    assert paying_purses.in_club(cast.club.id)[cast.health(cast.an)].free == Dong(1_000_000 - 341_550)
    conversions.release(asked, by=cast.hoa, at=NOW)
    assert paying_purses.in_club(cast.club.id)[cast.health(cast.an)].free == Dong(1_000_000)
