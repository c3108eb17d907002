"""A phone's number stands once and says what the book says; a gap is missing, not broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from savings_app import outbox, outbox_reviews
from savings_app.audit import device_numbers
from savings_app.database import on_sqlite, proxy
from savings_app.devices import SlipNumber
from savings_app.ledger.proof import Check
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.outbox_reviews import Review
from tests.village import HEALTH, NOW, TODAY, Village

ByOwner = Callable[[str], None]


def broken() -> dict[str, int]:
    laws: tuple[Check, ...] = device_numbers.LAWS
    return {law.__name__: len(found) for law in laws if (found := law())}


def item(cast: Village, number: int, **changes: Any) -> Item:
    sent = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=cast.an.id,
        scheme=HEALTH,
        amount=Dong(1_000 * number),
        booked_on=TODAY,
        device="phone-1",
        slip=SlipNumber("A", number),
    )
    return replace(sent, **changes)


@pytest.fixture
def numbered(settled_cast: Village) -> Village:
    """Numbers 1, 2, 4 and 5 of a phone: in the book, unreadable for the book, taken back; and one that waits."""
    settled_cast.deposit(settled_cast.health(settled_cast.binh), 5_000)
    sent = [
        item(settled_cast, 1),
        item(settled_cast, 2, member_id=99_999),
        item(settled_cast, 4, undone=True),
        item(settled_cast, 5, member_id=settled_cast.binh.id),
    ]
    for each in sent:
        outbox.accept(each, by=settled_cast.hoa, at=NOW)
    return settled_cast


def test_gaps_and_whatever_was_answered_break_nothing(numbered: Village) -> None:
    (waiting,) = outbox_reviews.waiting(numbered.club.id)
    assert waiting.member == numbered.binh.id
    assert broken() == {}


SLIPS = "UPDATE provisional_slip SET"
DEEDS = {
    "another amount": (f"{SLIPS} amount = 2000 WHERE number = 1", "a_number_says_what_the_book_says"),
    "another member": (f"{SLIPS} member_id = 2 WHERE number = 1", "a_number_says_what_the_book_says"),
    "another fund": (f"{SLIPS} fund_id = 2 WHERE number = 1", "a_number_says_what_the_book_says"),
    "another scheme": (f"{SLIPS} scheme = 'VOLUNTARY_PENSION' WHERE number = 1", "a_number_says_what_the_book_says"),
    "another day": (f"{SLIPS} booked_on = '2026-11-21' WHERE number = 1", "a_number_says_what_the_book_says"),
    "taken back, yet in the book": (f"{SLIPS} undone = TRUE WHERE number = 1", "a_number_says_what_the_book_says"),
    "taken back, yet waiting": (f"{SLIPS} undone = TRUE WHERE number = 5", "a_number_says_what_the_book_says"),
    "a phone of another club": ("UPDATE device SET club_id = 2", "a_number_says_what_the_book_says"),
    "a number twice": (f"{SLIPS} number = 1 WHERE number = 4", "a_number_of_a_phone_stands_once"),
    "a number that is none": (f"{SLIPS} number = 0 WHERE number = 4", "a_number_of_a_phone_stands_once"),
    "a number too large": (f"{SLIPS} number = 1000000 WHERE number = 4", "a_number_of_a_phone_stands_once"),
    "a letter twice": (
        "INSERT INTO device (club_id, code, letter, registered_by_id, registered_at) VALUES (1, 'phone-2', 'A', 1, 1)",
        "a_number_of_a_phone_stands_once",
    ),
    "a phone twice": (
        "INSERT INTO device (club_id, code, letter, registered_by_id, registered_at) VALUES (1, 'phone-1', 'B', 1, 1)",
        "a_number_of_a_phone_stands_once",
    ),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_was_changed_by_hand_is_found(numbered: Village, by_owner: ByOwner, deed: str) -> None:
    statement, law = DEEDS[deed]
    _open_the_guards(by_owner)
    (_unchecked if on_sqlite() else by_owner)(statement)
    assert law in broken()


def test_a_deposit_written_on_another_day_by_decision_breaks_nothing(numbered: Village) -> None:
    future = item(numbered, 6, booked_on=TODAY.replace(day=30), amount=Dong(90_000))
    review = outbox.accept(future, by=numbered.hoa, at=NOW)
    assert isinstance(review, Review)
    outbox.write_once_more(review, by=numbered.hoa, at=NOW)
    assert broken() == {}


def _unchecked(statement: str) -> None:
    proxy.execute_sql("PRAGMA ignore_check_constraints = ON")
    proxy.execute_sql(statement)


def _open_the_guards(by_owner: ByOwner) -> None:
    """What only the owner of the tables could do, so that the laws have something to find."""
    for table in ("device", "provisional_slip"):
        guards = ("no_update", "no_delete", "once") if on_sqlite() else ("append_only",)
        for guard in guards:
            by_owner(f"DROP TRIGGER {table}_{guard}" + ("" if on_sqlite() else f" ON {table}"))
    for index in ("device_club_id_letter", "device_club_id_code", "provisional_slip_device_id_number"):
        by_owner(f"DROP INDEX {index}")
    if not on_sqlite():
        by_owner("ALTER TABLE provisional_slip DROP CONSTRAINT provisional_slip_number")
