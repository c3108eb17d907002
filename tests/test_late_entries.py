"""What comes too late for its closed month is booked today with its true day, and says so; never silently."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from savings_app import clubs, deposits, outbox, outbox_reviews, pig_openings
from savings_app.deposits import Deposit, NoLongerMember, NotYetMember, Present
from savings_app.ledger import book, deposited, pigs_opened
from savings_app.ledger.book import MonthClosed
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.late import NotLate
from savings_app.ledger.tables import Entry
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.outbox_reviews import Review
from savings_app.pig_openings import OpenedAlready, PigOpening
from savings_app.receipts import Issued
from savings_app.refusals import Refusal
from tests.village import HEALTH, JOINED, NOW, TODAY, Village

THEN = dt.date(2026, 10, 30)
CLOSED = dt.date(2026, 10, 31)


@pytest.fixture
def closed(cast: Village) -> Village:
    """October is closed."""
    clubs.close_through(cast.club.id, CLOSED)
    return cast


def late_deposit(cast: Village, **facts: Any) -> Deposit:
    """An put 3.000 đ in on 30 October; it is written today."""
    deposit = Deposit(cast.club.id, cast.health(cast.an), Dong(3_000), TODAY, uuid4(), happened_on=THEN)
    return replace(deposit, **facts)


def entry_of(issued: Issued) -> Entry:
    return Entry.the(id=issued.receipt.entry)


def days(entry: Entry) -> tuple[dt.date, dt.date | None]:
    return entry.booked_on, entry.happened_on


def test_a_late_deposit_is_booked_today_and_keeps_its_day(closed: Village) -> None:
    with pytest.raises(MonthClosed):
        closed.deposit(closed.health(closed.an), 3_000, on=THEN)
    issued = deposits.record(late_deposit(closed), by=closed.hoa, at=NOW)
    assert days(entry_of(issued)) == (TODAY, THEN)


def test_it_was_put_in_on_its_own_day(closed: Village) -> None:
    deposits.record(late_deposit(closed), by=closed.hoa, at=NOW)
    purse = closed.health(closed.an)
    assert set(deposited.on(closed.club.id, THEN)) == {purse}
    assert deposited.on(closed.club.id, TODAY) == {}
    assert deposited.beside(closed.club.id, purse, amount=Dong(3_000), on=THEN, device="phone-2") is not None


def test_the_true_day_is_part_of_what_was_asked(closed: Village) -> None:
    deposit = late_deposit(closed)
    first = deposits.record(deposit, by=closed.hoa, at=NOW)
    assert deposits.record(deposit, by=closed.hoa, at=NOW) == replace(first, created=False)
    for other in (THEN - dt.timedelta(days=1), None):
        with pytest.raises(KeyReused):
            deposits.record(replace(deposit, happened_on=other), by=closed.hoa, at=NOW)


@pytest.mark.parametrize(
    ("day", "refusal"),
    [(dt.date(2026, 11, 3), NotLate), (JOINED - dt.timedelta(days=1), NotYetMember)],
    ids=["that month is open", "before she joined"],
)
def test_a_true_day_must_be_one(closed: Village, day: dt.date, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        deposits.record(late_deposit(closed, happened_on=day), by=closed.hoa, at=NOW)


def test_who_left_since_gets_nothing_more(closed: Village) -> None:
    Member.update(left_on=CLOSED).where(Member.id == closed.an.id).execute()
    with pytest.raises(NoLongerMember):
        deposits.record(late_deposit(closed), by=closed.hoa, at=NOW)


def test_everyone_of_a_closed_day_is_written_today(closed: Village) -> None:
    closed.deposit(closed.health(closed.binh), 3_000)
    present = Present(closed.club.id, TODAY, uuid4(), happened_on=THEN)
    recorded = deposits.record_everyone(present, by=closed.hoa, at=NOW)
    assert {days(entry_of(each)) for each in recorded.slips} == {(TODAY, THEN)}
    assert len(recorded.slips) == 4
    again = deposits.record_everyone(replace(present, key=uuid4()), by=closed.hoa, at=NOW)
    assert again.slips == ()
    with pytest.raises(NotLate):
        deposits.record_everyone(replace(present, key=uuid4(), happened_on=TODAY), by=closed.hoa, at=NOW)


def test_who_left_since_is_not_among_everyone(closed: Village) -> None:
    Member.update(left_on=CLOSED).where(Member.id == closed.an.id).execute()
    present = Present(closed.club.id, TODAY, uuid4(), happened_on=THEN)
    recorded = deposits.record_everyone(present, by=closed.hoa, at=NOW)
    assert {book.purse_moved(each.receipt.entry) for each in recorded.slips} == {
        closed.health(closed.binh),
        closed.pension(closed.binh),
    }


def test_a_late_pig_opening_keeps_its_day(closed: Village) -> None:
    purse = closed.pension(closed.an)
    opening = PigOpening(closed.club.id, purse, Dong(50_000), TODAY, uuid4(), happened_on=THEN)
    issued = pig_openings.record(opening, by=closed.hoa, at=NOW)
    assert days(entry_of(issued)) == (TODAY, THEN)
    assert set(pigs_opened.on(closed.club.id, THEN)) == {purse}
    with pytest.raises(OpenedAlready):
        pig_openings.record(replace(opening, key=uuid4()), by=closed.hoa, at=NOW)
    with pytest.raises(KeyReused):
        pig_openings.record(replace(opening, happened_on=None), by=closed.hoa, at=NOW)
    with pytest.raises(NotLate):
        pig_openings.record(replace(opening, key=uuid4(), happened_on=TODAY), by=closed.hoa, at=NOW)


@pytest.mark.parametrize("kind", [EntryKind.DEPOSIT, EntryKind.PIG_OPENING])
def test_what_is_corrected_in_a_closed_month_is_written_today(cast: Village, kind: EntryKind) -> None:
    write = cast.deposit if kind is EntryKind.DEPOSIT else cast.open_pig
    wrong = write(cast.pension(cast.an), 30_000, on=THEN)
    clubs.close_through(cast.club.id, CLOSED)
    corrected = cast.undo(wrong.receipt.entry, instead=3_000)
    assert corrected.instead is not None
    undone, right = Entry.the(id=corrected.reversal.entry), Entry.the(id=corrected.instead.entry)
    assert (days(undone), days(right)) == ((TODAY, None), (TODAY, THEN))
    assert right.kind is kind


def test_a_late_deposit_is_corrected_on_its_own_two_days(closed: Village) -> None:
    wrong = deposits.record(late_deposit(closed), by=closed.hoa, at=NOW)
    corrected = closed.undo(wrong.receipt.entry, instead=4_000, at=NOW + dt.timedelta(days=1))
    assert corrected.instead is not None
    assert days(Entry.the(id=corrected.instead.entry)) == (TODAY, THEN)


def sent(cast: Village, **facts: Any) -> Item:
    """What An's leader wrote on 30 October without a signal."""
    item = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=cast.an.id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=THEN,
        device="phone-1",
    )
    return replace(item, **facts)


def waits(cast: Village, item: Item) -> Review:
    outcome = outbox.accept(item, by=cast.hoa, at=NOW)
    assert isinstance(outcome, Review), outcome
    return outcome


def test_what_a_phone_sends_too_late_waits_for_the_leader(closed: Village) -> None:
    item = sent(closed)
    review = waits(closed, item)
    assert review.resembles is None
    assert waits(closed, item) == review
    assert (Entry.select().count(), len(outbox_reviews.waiting(closed.club.id))) == (0, 1)


def test_the_leader_books_it_today(closed: Village) -> None:
    item = sent(closed)
    issued = outbox.write_once_more(waits(closed, item), by=closed.hoa, at=NOW)
    assert days(entry_of(issued)) == (TODAY, THEN)
    again = outbox.accept(item, by=closed.hoa, at=NOW + dt.timedelta(days=3))
    assert again == replace(issued, created=False)
    changed = outbox.accept(replace(item, amount=Dong(4_000)), by=closed.hoa, at=NOW)
    assert isinstance(changed, KeyReused)


def test_or_drops_it_for_good(closed: Village) -> None:
    item = sent(closed)
    outbox.drop(waits(closed, item), by=closed.thuy, at=NOW)
    refused = outbox.accept(item, by=closed.hoa, at=NOW)
    assert isinstance(refused, Refusal)
    assert (refused.name, Entry.select().count()) == ("LeftOut", 0)


def test_a_question_outlives_the_closing_of_its_month(cast: Village) -> None:
    """Asked because it looked like another; by the time the leader decides, its month is closed."""
    cast.deposit(cast.health(cast.an), 3_000, on=THEN)
    review = waits(cast, sent(cast))
    assert review.resembles is not None
    clubs.close_through(cast.club.id, CLOSED)
    issued = outbox.write_once_more(review, by=cast.hoa, at=NOW)
    assert days(entry_of(issued)) == (TODAY, THEN)


def test_while_today_is_closed_too_it_goes_on_waiting(cast: Village) -> None:
    clubs.close_through(cast.club.id, TODAY)
    review = waits(cast, sent(cast))
    with pytest.raises(MonthClosed):
        outbox.write_once_more(review, by=cast.hoa, at=NOW)
    assert [each.id for each in outbox_reviews.waiting(cast.club.id)] == [review.id]
    issued = outbox.write_once_more(review, by=cast.hoa, at=NOW + dt.timedelta(days=1))
    assert days(entry_of(issued)) == (TODAY + dt.timedelta(days=1), THEN)


def test_a_purse_there_is_not_is_refused_at_once(closed: Village) -> None:
    refused = outbox.accept(sent(closed, fund_id=closed.pig_fund.id), by=closed.hoa, at=NOW)
    assert isinstance(refused, Refusal)
    assert refused.name == "NoSuchPurse"
