"""Phones and their numbers: a letter given once, a number for one key, gaps missing, what was taken back kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from savings_app import devices, members, outbox, outbox_reviews
from savings_app.devices import Device, NoLetterLeft, Noted, ProvisionalSlip, Received, SlipNumber, Written
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.outbox import Item, Outcome, TakenBack
from savings_app.outbox_reviews import Review
from savings_app.receipts import Issued
from savings_app.refusals import Refusal
from savings_app.schemes import Rhythm
from tests.village import HEALTH, NOW, PENSION, TODAY, Village


def item(cast: Village, slip: str | None = None, **changes: Any) -> Item:
    """An's three thousand from the first phone."""
    sent = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=cast.an.id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=TODAY,
        device="phone-1",
        slip=SlipNumber.read(slip) if slip else None,
    )
    return replace(sent, **changes)


def accept(cast: Village, sent: Item) -> Outcome:
    return outbox.accept(sent, by=cast.hoa, at=NOW)


def name(outcome: Outcome) -> str:
    return outcome.name if isinstance(outcome, Refusal) else type(outcome).__name__


def register(cast: Village, code: str, before: str | None = None) -> str:
    found: str = devices.register(cast.club.id, code, before=before, by=cast.hoa.id, at=NOW).letter
    return found


def note(device: Device, number: int) -> None:
    noted = Noted(club_id=device.club, key=str(uuid4()))
    devices.note(device, SlipNumber(device.letter, number), noted, by=device.registered_by, at=NOW)


@pytest.mark.parametrize("shown", ["A-0001", "Z-9999", "AA-0047", "B-10000", "B-999999"])
def test_a_number_is_read_as_it_is_written(shown: str) -> None:
    assert str(SlipNumber.read(shown)) == shown


@pytest.mark.parametrize(
    "shown", ["A-0000", "A-00001", "A-1", "a-0001", "A0001", "A-1000000", "", "A-0001\n", "A-٠٠٠١"]
)
def test_what_is_no_number_is_none(shown: str) -> None:
    with pytest.raises(ValueError, match="no number of a slip"):
        SlipNumber.read(shown)


def test_letters_run_from_a_to_zz_and_then_end(cast: Village) -> None:
    given = [register(cast, f"phone-{number}") for number in range(26 + 26 * 26)]
    assert (given[0], given[25], given[26], given[-1], len(set(given))) == ("A", "Z", "AA", "ZZ", 702)
    with pytest.raises(NoLetterLeft):
        register(cast, "one more")


def test_a_letter_of_before_is_taken_again_where_it_is_nobodys(cast: Village) -> None:
    assert [register(cast, "phone-1", "B"), register(cast, "phone-2"), register(cast, "phone-3")] == ["B", "A", "C"]
    assert [register(cast, "phone-4", "B"), register(cast, "phone-1", "Q")] == ["D", "B"]


def test_another_club_has_letters_of_its_own(cast: Village) -> None:
    register(cast, "phone-1")
    other = devices.register(cast.other_club.id, "phone-2", before=None, by=cast.ut.id, at=NOW)
    assert other.letter == "A"


def test_of_an_unknown_phone_nothing_is_received(cast: Village) -> None:
    assert devices.received(cast.club.id, "phone-1") == Received(0, ())
    register(cast, "phone-1")
    assert devices.received(cast.club.id, "phone-1") == Received(0, ())


def test_gaps_up_to_the_highest_are_missing(cast: Village) -> None:
    device = devices.register(cast.club.id, "phone-1", before=None, by=cast.hoa.id, at=NOW)
    for number in (7, 2, 3):
        note(device, number)
    assert devices.received(cast.club.id, "phone-1") == Received(7, (1, 4, 5, 6))
    assert devices.received(cast.other_club.id, "phone-1") == Received(0, ())
    assert devices.in_club(cast.club.id) == {"phone-1": ("A", Received(7, (1, 4, 5, 6)))}


def test_of_a_wild_number_only_the_first_gaps_are_told(cast: Village) -> None:
    device = devices.register(cast.club.id, "phone-1", before=None, by=cast.hoa.id, at=NOW)
    for number in (3, 999_999):
        note(device, number)
    told = devices.received(cast.club.id, "phone-1")
    assert len(told.missing) == devices.MOST_MISSING
    assert (told.missing[:3], told.upto) == ((1, 2, 4), told.missing[-1])


def test_a_phone_the_book_has_forgotten_takes_its_letter_again(cast: Village) -> None:
    assert isinstance(accept(cast, item(cast, "K-0012")), Issued)
    assert devices.in_club(cast.club.id) == {"phone-1": ("K", Received(12, tuple(range(1, 12))))}


def test_a_letter_of_another_phone_is_refused_and_freezes_nothing(cast: Village) -> None:
    accept(cast, item(cast, "A-0001"))
    stolen = item(cast, "A-0002", device="phone-2")
    assert name(accept(cast, stolen)) == "LetterOfAnother"
    register(cast, "phone-2")
    assert name(accept(cast, stolen)) == "LetterOfAnother"
    assert (Entry.select().count(), RefusedKey.select().count(), ProvisionalSlip.select().count()) == (1, 0, 1)


def test_a_number_is_for_one_key_and_a_key_for_one_number(cast: Village) -> None:
    first = item(cast, "A-0001")
    accept(cast, first)
    assert name(accept(cast, item(cast, "A-0001", amount=Dong(9_000)))) == "NumberTaken"
    assert name(accept(cast, replace(first, slip=SlipNumber("A", 2)))) == "NumberTaken"
    assert name(accept(cast, first)) == "Issued"
    assert name(accept(cast, replace(first, slip=None))) == "Issued"
    assert (Entry.select().count(), ProvisionalSlip.select().count()) == (1, 1)


def test_a_number_says_who_wrote_it_and_what_for(cast: Village) -> None:
    sent = item(cast, "A-0007", written_by=cast.hoa.id, written_at=NOW - dt.timedelta(hours=3))
    accept(cast, sent)
    slip = ProvisionalSlip.get()
    assert (slip.number, slip.key, slip.written_by, slip.sent_by) == (7, str(sent.key), cast.hoa.id, cast.hoa.id)
    assert (slip.member, slip.scheme, slip.amount, slip.booked_on) == (cast.an.id, HEALTH, Dong(3_000), TODAY)
    assert (slip.written_at, slip.sent_at) == (NOW - dt.timedelta(hours=3), NOW)
    assert devices.written_under(cast.club.id, [str(sent.key), "x"]) == {
        str(sent.key): Written("A-0007", cast.hoa.id, undone=False)
    }
    assert devices.written_under(cast.other_club.id, [str(sent.key)]) == {}


def test_what_was_taken_back_is_kept_and_never_written(cast: Village) -> None:
    sent = item(cast, "A-0001", undone=True, written_by=cast.hoa.id)
    for _ in range(2):
        assert isinstance(accept(cast, sent), TakenBack)
    slip = ProvisionalSlip.get()
    assert (slip.undone, slip.amount, slip.member, slip.written_by) == (True, Dong(3_000), cast.an.id, cast.hoa.id)
    for again in (replace(sent, undone=False), replace(sent, undone=False, slip=None)):
        assert name(accept(cast, again)) == "KeyReused"
    assert Entry.select().count() == 0


def test_what_was_answered_before_it_was_taken_back_stays_answered(cast: Village) -> None:
    """The answer was lost, and she pressed undo: the book has it, and the phone is told so."""
    written, waiting = item(cast, "A-0001"), item(cast, "B-0001", device="phone-2")
    refused = item(cast, "A-0002", amount=Dong(7_000), fund_id=cast.pig_fund.id)
    first = [accept(cast, each) for each in (written, waiting, refused)]
    again = [accept(cast, replace(each, undone=True)) for each in (written, waiting, refused)]
    assert [name(each) for each in first] == [name(each) for each in again] == ["Issued", "Review", "NoSuchPurse"]
    assert ProvisionalSlip.select().where(ProvisionalSlip.undone).count() == 0


def test_of_a_member_of_another_club_only_the_number_is_kept(cast: Village) -> None:
    assert name(accept(cast, item(cast, "A-0001", member_id=99_999, fund_id=99_999))) == "NotFound"
    slip = ProvisionalSlip.get()
    assert (slip.member, slip.fund, slip.amount) == (None, None, Dong(3_000))


def test_under_another_deposits_key_a_number_was_for_nothing_known(cast: Village) -> None:
    first = item(cast)
    accept(cast, first)
    assert name(accept(cast, replace(first, slip=SlipNumber("A", 1), amount=Dong(9_000)))) == "KeyReused"
    assert ProvisionalSlip.get().amount is None


@pytest.mark.parametrize("changes", [{"amount": Dong(9_000)}, {"booked_on": TODAY - dt.timedelta(days=1)}])
def test_a_refusal_that_froze_nothing_still_keeps_what_its_number_was_for(
    cast: Village, changes: dict[str, Any]
) -> None:
    """Her fund was not clear yet; once it is, the same goes into the book, and nothing else under that number."""
    sent = item(cast, "A-0001", scheme=PENSION)
    at_purse = Purse(cast.an.id, cast.purse_fund.id, PENSION)
    members.pledge(at_purse, Dong(2_000), rhythm=Rhythm.DAY, from_day=TODAY)
    assert name(accept(cast, sent)) == "NoOneFund"
    for slip in (sent.slip, None):
        assert name(accept(cast, replace(sent, slip=slip, fund_id=cast.purse_fund.id, **changes))) == "KeyReused"
    assert name(accept(cast, replace(sent, fund_id=cast.purse_fund.id))) == "Issued"


def test_what_a_person_decides_keeps_its_number(cast: Village) -> None:
    accept(cast, item(cast))
    twin = item(cast, "B-0001", device="phone-2")
    review = accept(cast, twin)
    assert isinstance(review, Review)
    assert devices.received(cast.club.id, "phone-2") == Received(1, ())
    outbox.drop(outbox_reviews.waiting(cast.club.id)[0], by=cast.hoa, at=NOW)
    assert isinstance(accept(cast, twin), Refusal)
