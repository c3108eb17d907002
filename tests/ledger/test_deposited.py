"""What was put in on a day: per purse, without what was reversed, and what is like what."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from savings_app import corrections, deposits
from savings_app.corrections import Correction
from savings_app.deposits import Deposit
from savings_app.ledger import deposited
from savings_app.ledger.deposited import Deposited
from savings_app.ledger.entry import EntryKind
from savings_app.members import Purse
from savings_app.money import Dong
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.fixture
def the_village(cast: Village) -> Village:
    return cast


def beside(the_village: Village, **changes: Any) -> Dong | None:
    """The sum that An's three thousand of today from phone 1 stands beside."""
    asked: dict[str, Any] = {"amount": Dong(3_000), "on": TODAY, "device": "phone-1", **changes}
    purse = asked.pop("purse", the_village.health(the_village.an))
    found = deposited.beside(the_village.club.id, purse, **asked)
    return found.amount if found else None


def test_a_day_tells_what_went_into_every_purse(the_village: Village) -> None:
    an, binh = the_village.health(the_village.an), the_village.pension(the_village.binh)
    the_village.deposit(an, 3_000)
    the_village.deposit(an, 5_000)
    the_village.deposit(binh, 10_000)
    the_village.deposit(an, 7_000, on=YESTERDAY)
    found = deposited.on(the_village.club.id, TODAY)
    assert found == {an: Deposited(Dong(8_000), 2), binh: Deposited(Dong(10_000), 1)}
    assert deposited.on(the_village.club.id, YESTERDAY) == {an: Deposited(Dong(7_000), 1)}
    assert deposited.on(the_village.other_club.id, TODAY) == {}


def test_what_was_reversed_openings_and_pigs_do_not_count(the_village: Village) -> None:
    an = the_village.health(the_village.an)
    first = the_village.deposit(an, 3_000)
    undo = Correction(the_village.club.id, first.receipt.entry, "ghi nhầm", uuid4())
    corrections.record(undo, by=the_village.hoa, at=NOW)
    brought = Deposit(the_village.club.id, an, Dong(90_000), TODAY, uuid4(), kind=EntryKind.OPENING)
    deposits.record(brought, by=the_village.hoa, at=NOW)
    the_village.deposit(the_village.pension(the_village.an), 10_000, on=YESTERDAY)
    the_village.open_pig(the_village.pension(the_village.an), 12_000)
    assert deposited.on(the_village.club.id, TODAY) == {}
    assert beside(the_village) is None


def test_a_corrected_deposit_counts_with_its_new_amount(the_village: Village) -> None:
    an = the_village.health(the_village.an)
    first = the_village.deposit(an, 30_000)
    anew = Correction(the_village.club.id, first.receipt.entry, "thừa số 0", uuid4(), instead=Dong(3_000))
    corrections.record(anew, by=the_village.hoa, at=NOW)
    assert deposited.on(the_village.club.id, TODAY) == {an: Deposited(Dong(3_000), 1)}


def test_beside_is_the_same_member_scheme_and_day(the_village: Village) -> None:
    assert beside(the_village) is None
    the_village.deposit(the_village.health(the_village.an), 3_000)
    assert beside(the_village) == Dong(3_000)
    other_fund = Purse(the_village.an.id, the_village.pig_fund.id, HEALTH)
    assert beside(the_village, purse=other_fund) == Dong(3_000)
    assert beside(the_village, amount=Dong(3_001)) == Dong(3_000)
    assert beside(the_village, on=YESTERDAY) is None
    assert beside(the_village, purse=the_village.health(the_village.binh)) is None
    assert beside(the_village, purse=Purse(the_village.an.id, the_village.purse_fund.id, PENSION)) is None


def test_of_several_the_same_amount_comes_before_the_first(the_village: Village) -> None:
    an = the_village.health(the_village.an)
    for amount in (5_000, 3_000, 9_000):
        the_village.deposit(an, amount)
    assert beside(the_village) == Dong(3_000)
    assert beside(the_village, amount=Dong(4_000)) == Dong(5_000)


@pytest.mark.parametrize(
    ("first", "second", "expected"), [("a", "a", False), ("a", "b", True), (None, "a", True), ("a", "", True)]
)
def test_beside_needs_another_device(the_village: Village, first: str | None, second: str, expected: bool) -> None:
    an = the_village.health(the_village.an)
    sent = Deposit(the_village.club.id, an, Dong(3_000), TODAY, uuid4(), device=first)
    deposits.record(sent, by=the_village.hoa, at=NOW)
    assert (beside(the_village, device=second) is not None) is expected
