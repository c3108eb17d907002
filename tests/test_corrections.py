"""Nothing is edited: a wrong entry is undone by its mirror and, if wanted, written anew; both or neither."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from savings_app import clubs, corrections
from savings_app.corrections import Corrected, Correction, NotCorrectable
from savings_app.ledger import balances, book
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.book import AlreadyReversed, BalanceTooSmall, MonthClosed
from savings_app.ledger.chart import AccountKind, held_by
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused, RefusedBefore
from savings_app.ledger.tables import Entry
from savings_app.money import AmountNotPositive, Dong
from savings_app.receipts import Receipt
from savings_app.refusals import NotFound
from tests.village import NOW, TODAY, Village

YESTERDAY = TODAY - dt.timedelta(days=1)


def of(cast: Village, slip: Receipt, instead: int | None = None) -> Correction:
    right = None if instead is None else Dong(instead)
    return Correction(cast.club.id, slip.entry, "gõ nhầm", uuid4(), right)


def record(cast: Village, correction: Correction) -> Corrected:
    return corrections.record(correction, by=cast.hoa, at=NOW)


def test_a_wrong_deposit_is_undone(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 30_000, on=YESTERDAY).receipt
    corrected = record(cast, of(cast, wrong))
    reversal = Entry.the(id=corrected.reversal.entry)
    assert (reversal.kind, reversal.reverses, reversal.reason) == (EntryKind.REVERSAL, wrong.entry, "gõ nhầm")
    assert reversal.booked_on == TODAY, "it is undone on the day it is undone"
    assert corrected.instead is None
    assert balances.purses(cast.club.id) == {cast.health(cast.an): PurseBalance()}


def test_the_right_amount_is_written_on_the_day_it_was(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 30_000, on=YESTERDAY).receipt
    corrected = record(cast, of(cast, wrong, 3_000))
    assert corrected.instead is not None
    entry = Entry.the(id=corrected.instead.entry)
    assert (entry.kind, entry.booked_on) == (EntryKind.DEPOSIT, YESTERDAY)
    assert [corrected.reversal.number, corrected.instead.number] == [wrong.number + 1, wrong.number + 2]
    assert balances.purses(cast.club.id) == {cast.health(cast.an): PurseBalance(savings=Dong(3_000))}


def test_a_pig_is_counted_again(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 100_000)
    wrong = cast.open_pig(cast.pension(cast.an), 19_000).receipt
    record(cast, of(cast, wrong, 91_000))
    assert balances.purses(cast.club.id) == {cast.pension(cast.an): PurseBalance(savings=Dong(91_000))}
    assert balances.cash(cast.club.id) == {(AccountKind.CASH_LEADER, cast.pig_fund.id): Dong(91_000)}


def test_undoing_a_pig_opening_brings_the_tally_back(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 100_000)
    wrong = cast.open_pig(cast.pension(cast.an), 90_000).receipt
    record(cast, of(cast, wrong))
    assert balances.purses(cast.club.id) == {cast.pension(cast.an): PurseBalance(at_home=Dong(100_000))}


def test_sent_again_it_gives_the_same_slips(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 30_000).receipt
    correction = of(cast, wrong, 3_000)
    assert record(cast, correction) == record(cast, correction)
    assert Entry.select().count() == 3
    with pytest.raises(KeyReused):
        record(cast, replace(correction, instead=Dong(4_000)))


def test_an_entry_is_corrected_once(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 30_000).receipt
    record(cast, of(cast, wrong))
    with pytest.raises(AlreadyReversed):
        record(cast, of(cast, wrong))


def test_what_was_written_instead_can_be_corrected_too(cast: Village) -> None:
    first = record(cast, of(cast, cast.deposit(cast.health(cast.an), 30_000).receipt, 300)).instead
    assert first is not None
    record(cast, of(cast, first, 3_000))
    assert balances.purses(cast.club.id) == {cast.health(cast.an): PurseBalance(savings=Dong(3_000))}


def test_what_is_no_longer_there_cannot_be_taken_back(cast: Village) -> None:
    """The cash went on to Lan: Hoa cannot undo the deposit while she does not hold the money."""
    wrong = cast.deposit(cast.health(cast.an), 30_000).receipt
    cast.hand_over(cast.purse_fund, 20_000)
    with pytest.raises(BalanceTooSmall) as no:
        record(cast, of(cast, wrong, 3_000))
    assert vars(no.value) == {"account": AccountKind.CASH_LEADER, "balance": Dong(10_000), "amount": Dong(30_000)}
    assert balances.purses(cast.club.id) == {cast.health(cast.an): PurseBalance(savings=Dong(30_000))}


def test_what_is_set_aside_cannot_be_corrected_away(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 1_400_000).receipt
    cast.reserve(cast.line(cast.an))
    with pytest.raises(BalanceTooSmall) as no:
        record(cast, of(cast, wrong))
    assert no.value.account is AccountKind.SAVINGS


@pytest.mark.parametrize("closed", [True, False], ids=["today is closed", "an impossible amount"])
def test_both_or_neither(cast: Village, closed: bool) -> None:
    """Where the right amount cannot be written, the wrong one stays."""
    wrong = cast.deposit(cast.health(cast.an), 30_000, on=dt.date(2026, 10, 5)).receipt
    if closed:
        clubs.close_through(cast.club.id, TODAY)
    correction = of(cast, wrong, 3_000 if closed else 0)
    with pytest.raises(MonthClosed if closed else AmountNotPositive):
        record(cast, correction)
    assert book.answered(cast.club.id, correction.key) is None
    assert Entry.select().count() == 1
    with pytest.raises(RefusedBefore):
        record(cast, correction)


@pytest.mark.parametrize(
    ("kind", "make"),
    [
        (EntryKind.HANDOVER, lambda cast: cast.hand_over(cast.purse_fund, 10_000)),
        (EntryKind.CONVERSION, lambda cast: cast.reserve(cast.line(cast.an))),
        (EntryKind.REVERSAL, lambda cast: cast.undo(cast.deposit(cast.health(cast.an), 1).receipt.entry)),
    ],
)
def test_only_what_the_leader_wrote_by_herself(
    cast: Village, kind: EntryKind, make: Callable[[Village], object]
) -> None:
    cast.deposit(cast.health(cast.an), 1_400_000)
    make(cast)
    entry = Entry.select().where(Entry.kind == kind).get()
    with pytest.raises(NotCorrectable) as no:
        record(cast, Correction(cast.club.id, entry.id, "", uuid4()))
    assert no.value.kind is kind


def test_another_clubs_entry_is_not_there(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 30_000).receipt
    with pytest.raises(NotFound):
        corrections.record(replace(of(cast, wrong), club_id=cast.other_club.id), by=cast.ut, at=NOW)


def test_only_the_difference_must_be_in_hand(cast: Village) -> None:
    purse = cast.health(cast.an)
    wrong = cast.deposit(purse, 3_900_000)
    cast.hand_over(cast.purse_fund, 3_890_000)
    held = balances.of(cast.club.id, held_by(AccountKind.CASH_LEADER, cast.purse_fund.id))
    corrected = corrections.record(
        Correction(cast.club.id, wrong.receipt.entry, "gõ nhầm", uuid4(), Dong(3_899_000)), by=cast.hoa, at=NOW
    )
    assert corrected.instead is not None
    assert balances.of(cast.club.id, held_by(AccountKind.CASH_LEADER, cast.purse_fund.id)) == held - Dong(1_000)


def test_a_difference_that_is_not_in_hand_is_refused(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 3_900_000)
    cast.hand_over(cast.purse_fund, 3_900_000)
    correction = Correction(cast.club.id, wrong.receipt.entry, "gõ nhầm", uuid4(), Dong(3_899_000))
    with pytest.raises(BalanceTooSmall):
        corrections.record(correction, by=cast.hoa, at=NOW)
