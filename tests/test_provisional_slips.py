"""Which numbers of a phone are known: of one the book has forgotten any first one counts, and gaps come as runs."""

from __future__ import annotations

from uuid import uuid4

import pytest

from savings_app import audit, devices, provisional_slips
from savings_app.devices import Device, SlipNumber
from savings_app.provisional_slips import LARGEST_NUMBER, LARGEST_STEP, Counted, Noted, ProvisionalSlip, Received
from tests.village import NOW, Village

FORGOTTEN = LARGEST_STEP + 5_000


@pytest.fixture
def phone(cast: Village) -> Device:
    """A phone the book knows nothing of yet."""
    return devices.register(cast.club.id, "phone-1", before=None, by=cast.hoa.id, at=NOW)


def come(phone: Device, *numbers: int) -> Received:
    """Some numbers reach the server; what it knows then."""
    for number in numbers:
        noted = Noted(club_id=phone.club, key=str(uuid4()))
        provisional_slips.note(phone, SlipNumber(phone.letter, number), noted, by=phone.registered_by, at=NOW)
    return provisional_slips.received(phone.club, phone.code)


def asked_again(told: Received, number: int) -> bool:
    """Whether a phone sends that number once more, as static/js/phone/received.js decides it."""
    within = any(first <= number <= last for first, last in told.runs)
    return number > told.upto or number in told.missing or within


def test_a_phone_far_ahead_of_a_restored_book_is_counted_and_asked_for_nothing_again(phone: Device) -> None:
    hers = range(FORGOTTEN, FORGOTTEN + 4)
    told = come(phone, *hers)
    assert told == Received(FORGOTTEN + 3, runs=((1, FORGOTTEN - 1),))
    assert not any(asked_again(told, number) for number in hers)
    assert asked_again(told, FORGOTTEN - 1), "what it may still hold is asked for"
    assert {each.number for each in ProvisionalSlip.select()} == set(hers)


def test_it_is_fed_in_any_order(phone: Device) -> None:
    told = come(phone, FORGOTTEN, FORGOTTEN - 300, FORGOTTEN - 1)
    assert told == Received(FORGOTTEN, runs=((1, FORGOTTEN - 301), (FORGOTTEN - 299, FORGOTTEN - 2)))


def test_a_wild_first_number_stands_in_nobodys_way(phone: Device) -> None:
    told = come(phone, LARGEST_NUMBER, 1, 2)
    assert told == Received(LARGEST_NUMBER, runs=((3, LARGEST_NUMBER - 1),))
    known = provisional_slips.in_club(phone.club, most=2)
    assert known == {"phone-1": Counted("A", LARGEST_NUMBER, LARGEST_NUMBER - 3, (3, 4))}
    assert audit.broken(audit.BOOK_LAWS) == []


def test_of_very_many_runs_the_first_are_told_and_the_rest_once_they_came(
    phone: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provisional_slips, "MOST_MISSING", 2)
    assert come(phone, 3, 6, 9) == Received(5, runs=((1, 2), (4, 5)))
    assert come(phone, 1, 2, 4) == Received(9, runs=((5, 5), (7, 8)))
    assert come(phone, 5) == Received(9, (7, 8))
