"""An opening balance: once a purse, an entry of its own with a slip, and again only after the first was undone."""

from __future__ import annotations

import datetime as dt
from uuid import UUID, uuid4

import pytest

from savings_app import corrections, enrolments, members
from savings_app.corrections import Correction
from savings_app.deposits import Deposit, NoSuchPurse, NotYetMember
from savings_app.enrolments import OpeningThere
from savings_app.ledger import balances, openings
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused, RefusedBefore
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.receipts import Issued
from tests.village import HEALTH, JOINED, NOW, TODAY, Village


def take_over(cast: Village, purse: Purse, amount: int, *, key: UUID | None = None, on: dt.date = TODAY) -> Issued:
    deposit = Deposit(cast.club.id, purse, Dong(amount), on, key or uuid4())
    return enrolments.take_over(deposit, by=cast.hoa, at=NOW)


def counted(cast: Village, purse: Purse) -> Dong:
    return balances.purses(cast.club.id)[purse].total


def test_it_is_an_entry_of_its_own_with_a_slip(the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    issued = take_over(the_village, purse, 450_000)
    (entry,) = Entry.select()
    assert (entry.kind, issued.receipt.shown, issued.created) == (EntryKind.OPENING, "2026-0001", True)
    there = openings.of_member(the_village.club.id, the_village.an.id)
    assert there == {purse: openings.Opening(entry.id, TODAY, Dong(450_000))}
    assert counted(the_village, purse) == Dong(450_000)


def test_both_purses_may_have_one(the_village: Village) -> None:
    health, pension = the_village.health(the_village.an), the_village.pension(the_village.an)
    take_over(the_village, health, 450_000)
    take_over(the_village, pension, 90_000)
    take_over(the_village, the_village.health(the_village.binh), 10_000)
    assert set(openings.of_member(the_village.club.id, the_village.an.id)) == {health, pension}


def test_sent_again_it_is_the_same(the_village: Village) -> None:
    purse, key = the_village.health(the_village.an), uuid4()
    first, again = (take_over(the_village, purse, 450_000, key=key) for _ in range(2))
    assert (again.created, again.receipt.shown) == (False, first.receipt.shown)
    with pytest.raises(KeyReused):
        take_over(the_village, purse, 45_000, key=key)


def test_a_second_one_is_refused_and_its_key_frozen(the_village: Village) -> None:
    purse, key = the_village.health(the_village.an), uuid4()
    take_over(the_village, purse, 450_000)
    for refusal in (OpeningThere, RefusedBefore):
        with pytest.raises(refusal) as refused:
            take_over(the_village, purse, 10_000, key=key)
        assert refused.value.name == "OpeningThere"
    assert counted(the_village, purse) == Dong(450_000)


def test_after_it_was_undone_it_may_be_taken_over_again(the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    first = take_over(the_village, purse, 450_000)
    undo = Correction(the_village.club.id, first.receipt.entry, "Ghi nhầm", uuid4())
    corrections.record(undo, by=the_village.hoa, at=NOW)
    assert openings.of_member(the_village.club.id, the_village.an.id) == {}
    take_over(the_village, purse, 45_000)
    assert counted(the_village, purse) == Dong(45_000)


def test_a_corrected_one_still_counts(the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    first = take_over(the_village, purse, 450_000)
    right = Correction(the_village.club.id, first.receipt.entry, "Ghi nhầm", uuid4(), instead=Dong(45_000))
    corrections.record(right, by=the_village.hoa, at=NOW)
    assert openings.of_member(the_village.club.id, the_village.an.id)[purse].amount == Dong(45_000)
    with pytest.raises(OpeningThere):
        take_over(the_village, purse, 1_000)


def test_a_deposit_is_no_opening(the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    assert openings.of_member(the_village.club.id, the_village.an.id) == {}


def test_it_needs_a_purse_and_a_day_in_the_club(the_village: Village) -> None:
    with pytest.raises(NoSuchPurse):
        take_over(the_village, Purse(the_village.an.id, the_village.pig_fund.id, HEALTH), 1_000)
    with pytest.raises(NotYetMember):
        take_over(the_village, the_village.health(the_village.an), 1_000, on=JOINED - dt.timedelta(days=1))


LONG_AGO = JOINED - dt.timedelta(days=400)


def joined_on(cast: Village) -> dt.date:
    an = members.get(cast.club.id, cast.an.id)
    assert an is not None
    return an.joined_on


@pytest.mark.parametrize(("day", "joined"), [(LONG_AGO, LONG_AGO), (JOINED, JOINED), (TODAY, JOINED)])
def test_she_may_join_with_it_earlier_and_never_later(the_village: Village, day: dt.date, joined: dt.date) -> None:
    purse = the_village.health(the_village.an)
    deposit = Deposit(the_village.club.id, purse, Dong(450_000), day, uuid4())
    for created in (True, False):
        issued = enrolments.take_over(deposit, by=the_village.hoa, at=NOW, joins_then=True)
        assert (issued.created, joined_on(the_village)) == (created, joined)
    assert counted(the_village, purse) == Dong(450_000)
    an = members.get(the_village.club.id, the_village.an.id)
    assert an is not None
    assert (an.nickname, an.hamlet, an.search_key) == ("Ba An", "Ấp 3", the_village.an.search_key)


def test_refused_she_joined_no_earlier(the_village: Village) -> None:
    nowhere = Purse(the_village.an.id, the_village.pig_fund.id, HEALTH)
    deposit = Deposit(the_village.club.id, nowhere, Dong(1_000), LONG_AGO, uuid4())
    with pytest.raises(NoSuchPurse):
        enrolments.take_over(deposit, by=the_village.hoa, at=NOW, joins_then=True)
    assert joined_on(the_village) == JOINED
