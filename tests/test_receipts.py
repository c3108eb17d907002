"""Our slips: numbered without a gap per club and year of recording, one for every entry that moves a member's money."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import receipts
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Entry
from savings_app.receipts import Receipt
from savings_app.refusals import Refusal
from tests.test_deposits import someone_in
from tests.village import TODAY, Village

NEW_YEARS_EVE = dt.date(2026, 12, 31)
JANUARY_2 = dt.datetime(2027, 1, 2, 3, 0, tzinfo=dt.UTC)


def test_numbers_run_from_one(cast: Village) -> None:
    slips = [cast.deposit(cast.health(cast.an), 3_000).receipt.shown for _ in range(3)]
    assert slips == ["2026-0001", "2026-0002", "2026-0003"]


def test_the_year_is_that_of_recording(cast: Village) -> None:
    """A deposit of 31 December that arrives on 2 January gets the new year's number; later ones count on."""
    cast.deposit(cast.health(cast.an), 3_000, on=NEW_YEARS_EVE, at=dt.datetime(2026, 12, 31, 3, 0, tzinfo=dt.UTC))
    late = cast.deposit(cast.health(cast.an), 3_000, on=NEW_YEARS_EVE, at=JANUARY_2).receipt
    assert late.shown == "2027-0001"
    assert Entry.the(id=late.entry).booked_on == NEW_YEARS_EVE


def test_the_new_year_begins_in_viet_nam(cast: Village) -> None:
    """At 18:00 UTC on 31 December it is one in the morning there."""
    midnight = dt.datetime(2026, 12, 31, 18, 0, tzinfo=dt.UTC)
    assert cast.deposit(cast.health(cast.an), 3_000, on=NEW_YEARS_EVE, at=midnight).receipt.shown == "2027-0001"


def test_a_clock_set_back_over_new_year_keeps_the_numbers_in_order(cast: Village) -> None:
    """The book's clock does not run back, so the slip belongs to the year the book is in."""
    cast.deposit(cast.health(cast.an), 3_000, on=NEW_YEARS_EVE, at=JANUARY_2)
    slip = cast.deposit(cast.health(cast.an), 3_000, on=TODAY, at=JANUARY_2 - dt.timedelta(days=3)).receipt
    assert slip.shown == "2027-0002"


def test_a_refusal_uses_up_no_number(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    with pytest.raises(Refusal):
        cast.deposit(cast.health(cast.an), 0)
    assert cast.deposit(cast.health(cast.an), 3_000).receipt.shown == "2026-0002"


def test_every_club_counts_for_itself(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    elsewhere = someone_in(cast.other_club)
    cast.club, cast.hoa = cast.other_club, cast.ut
    assert cast.deposit(elsewhere, 3_000).receipt.shown == "2026-0001"


@pytest.mark.parametrize(
    ("year", "number", "shown"), [(2026, 1, "2026-0001"), (2026, 9_999, "2026-9999"), (2026, 12_345, "2026-12345")]
)
def test_a_number_is_shown_as_people_write_it(year: int, number: int, shown: str) -> None:
    assert Receipt(year=year, number=number).shown == shown


def test_a_slip_is_found_by_the_number_on_it(cast: Village) -> None:
    slip = cast.deposit(cast.health(cast.an), 3_000).receipt
    found = receipts.get(cast.club.id, "2026-0001")
    assert found is not None
    assert found.entry == slip.entry
    assert receipts.get(cast.other_club.id, "2026-0001") is None


NO_NUMBERS = ["", "2026", "2026-1", "2026-0002", "26-0001", "2026-0001x", "２０２６-0001", "2026-99999999"]


@pytest.mark.parametrize("shown", NO_NUMBERS)
def test_what_is_no_number_of_a_slip_finds_none(cast: Village, shown: str) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    assert receipts.get(cast.club.id, shown) is None


def test_slips_are_found_by_their_entries(cast: Village) -> None:
    slips = [cast.deposit(cast.health(cast.an), 3_000).receipt for _ in range(2)]
    assert receipts.of_entries(slip.entry for slip in slips) == {slip.entry: slip for slip in slips}
    assert receipts.of_entries([]) == {}
    assert receipts.of_entry("nothing") is None


def test_what_moves_a_members_money_gets_a_slip_and_nothing_else(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 10_000)
    cast.open_pig(cast.pension(cast.an), 10_000)
    cast.deposit(cast.health(cast.an), 1_400_000)
    cast.hand_over(cast.purse_fund, 1_400_000)
    cast.remit(cast.reserve(cast.line(cast.an)))
    cast.undo(cast.deposit(cast.health(cast.an), 3_000).receipt.entry)
    slipped = {Entry.the(id=receipt.entry).kind for receipt in Receipt.select()}
    written = {entry.kind for entry in Entry.select()}
    assert slipped == {EntryKind.DEPOSIT, EntryKind.PIG_OPENING, EntryKind.CONVERSION, EntryKind.REVERSAL}
    assert written - slipped == {EntryKind.HANDOVER, EntryKind.REMITTANCE}
