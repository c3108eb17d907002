"""A pig is opened and counted: what was counted is hers to convert, and the tally is done with."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from savings_app import pig_openings
from savings_app.deposits import NoSuchPurse, NotYetMember
from savings_app.ledger import balances, book
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.book import DayInFuture
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused, RefusedBefore
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import AmountNotPositive, Dong
from savings_app.pig_openings import NoPigAtHome, OpenedAlready, PigOpening
from savings_app.receipts import Issued
from savings_app.refusals import NotFound
from tests.village import HEALTH, JOINED, NOW, TODAY, Village


def of_an(cast: Village, counted: int) -> PigOpening:
    return PigOpening(cast.club.id, cast.pension(cast.an), Dong(counted), TODAY, uuid4())


def record(cast: Village, opening: PigOpening) -> Issued:
    return pig_openings.record(opening, by=cast.hoa, at=NOW)


@pytest.mark.parametrize(
    ("tallied", "counted", "postings"),
    [(100_000, 100_000, 2), (100_000, 90_000, 3), (100_000, 110_000, 3), (0, 50_000, 3)],
)
def test_what_was_counted_counts(cast: Village, tallied: int, counted: int, postings: int) -> None:
    """Where the count differs from the tally, the difference is a posting of its own."""
    if tallied:
        cast.deposit(cast.pension(cast.an), tallied)
    entry = Entry.the(id=record(cast, of_an(cast, counted)).receipt.entry)
    assert balances.purses(cast.club.id) == {cast.pension(cast.an): PurseBalance(savings=Dong(counted))}
    assert balances.cash(cast.club.id) == {(AccountKind.CASH_LEADER, cast.pig_fund.id): Dong(counted)}
    assert (entry.kind, len(book.moves_of(entry))) == (EntryKind.PIG_OPENING, postings)


def test_a_pig_fills_again(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 100_000)
    record(cast, of_an(cast, 90_000))
    cast.deposit(cast.pension(cast.an), 10_000)
    record(cast, replace(of_an(cast, 10_000), again=True))
    assert balances.purses(cast.club.id)[cast.pension(cast.an)] == PurseBalance(savings=Dong(100_000))


def test_a_second_opening_on_one_day_has_to_be_meant(cast: Village) -> None:
    """An empty pig takes any count, so the same count written twice would be money nobody has."""
    record(cast, of_an(cast, 90_000))
    with pytest.raises(OpenedAlready) as no:
        record(cast, of_an(cast, 90_000))
    assert vars(no.value) == {"counted": Dong(90_000), "slip": "2026-0001"}
    meant = replace(of_an(cast, 5_000), again=True)
    assert [record(cast, meant).created, record(cast, meant).created] == [True, False]
    with pytest.raises(OpenedAlready) as no:
        record(cast, of_an(cast, 90_000))
    assert vars(no.value) == {"counted": Dong(95_000), "slip": "2026-0001, 2026-0002"}


def test_another_day_another_pig_or_an_opening_undone_asks_nothing(cast: Village) -> None:
    first = record(cast, of_an(cast, 90_000))
    assert record(cast, replace(of_an(cast, 90_000), opened_on=TODAY - dt.timedelta(days=1))).created
    assert record(cast, replace(of_an(cast, 90_000), purse=cast.pension(cast.binh))).created
    cast.undo(first.receipt.entry)
    assert record(cast, of_an(cast, 90_000)).created


def test_one_of_two_openings_can_be_corrected(cast: Village) -> None:
    record(cast, of_an(cast, 90_000))
    second = record(cast, replace(of_an(cast, 50_000), again=True))
    cast.undo(second.receipt.entry, instead=5_000)
    assert balances.purses(cast.club.id)[cast.pension(cast.an)] == PurseBalance(savings=Dong(95_000))


def test_what_is_meant_is_part_of_what_was_asked(cast: Village) -> None:
    opening = of_an(cast, 90_000)
    assert replace(opening, again=True).request.fingerprint != opening.request.fingerprint
    record(cast, opening)
    with pytest.raises(KeyReused):
        record(cast, replace(opening, again=True))


def test_only_her_own_pig_is_opened(cast: Village) -> None:
    for member in (cast.an, cast.binh):
        cast.deposit(cast.pension(member), 50_000)
    record(cast, of_an(cast, 50_000))
    assert balances.purses(cast.club.id)[cast.pension(cast.binh)] == PurseBalance(at_home=Dong(50_000))


def test_sent_again_it_gives_the_same_slip(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 100_000)
    opening = of_an(cast, 90_000)
    first, again = record(cast, opening), record(cast, opening)
    assert (first.created, again.created) == (True, False)
    assert again.receipt.shown == first.receipt.shown
    with pytest.raises(KeyReused):
        record(cast, replace(opening, counted=Dong(80_000)))


def test_the_groups_pig_is_not_at_home(cast: Village) -> None:
    opening = replace(of_an(cast, 50_000), purse=cast.health(cast.an))
    with pytest.raises(NoPigAtHome):
        record(cast, opening)
    with pytest.raises(RefusedBefore):
        record(cast, opening)


def test_what_cannot_be_is_refused(cast: Village) -> None:
    opening = of_an(cast, 50_000)
    with pytest.raises(DayInFuture):
        record(cast, replace(opening, opened_on=TODAY + dt.timedelta(days=1), key=uuid4()))
    with pytest.raises(NotYetMember):
        record(cast, replace(opening, opened_on=JOINED - dt.timedelta(days=1), key=uuid4()))
    with pytest.raises(NoSuchPurse):
        record(cast, replace(opening, purse=Purse(cast.an.id, cast.pig_fund.id, HEALTH), key=uuid4()))
    with pytest.raises(NotFound):
        record(cast, replace(opening, club_id=cast.other_club.id))
    with pytest.raises(AmountNotPositive):
        record(cast, of_an(cast, 0))
    assert Entry.select().count() == 0
