"""Phones and their numbers: a letter given once, a number for one key, gaps missing, what was taken back kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import product
from string import ascii_uppercase
from typing import Any
from uuid import uuid4

import pytest

from savings_app import audit, devices, members, outbox, outbox_reviews, provisional_slips, users
from savings_app.devices import Device, NoLetterLeft, SlipNumber, TooManyDevices
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.outbox import Outcome, TakenBack
from savings_app.outbox_items import Item
from savings_app.outbox_reviews import Review
from savings_app.permissions import Role
from savings_app.provisional_slips import Counted, Noted, ProvisionalSlip, Received, Written
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


def register(cast: Village, code: str, before: str | None = None, at: dt.datetime = NOW) -> str:
    found: str = devices.register(cast.club.id, code, before=before, by=cast.hoa.id, at=at).letter
    return found


def note(device: Device, number: int) -> None:
    noted = Noted(club_id=device.club, key=str(uuid4()))
    provisional_slips.note(device, SlipNumber(device.letter, number), noted, by=device.registered_by, at=NOW)


@pytest.mark.parametrize("shown", ["A-0001", "Z-9999", "AA-0047", "B-10000", "B-999999"])
def test_a_number_is_read_as_it_is_written(shown: str) -> None:
    assert str(SlipNumber.read(shown)) == shown


@pytest.mark.parametrize(
    "shown", ["A-0000", "A-00001", "A-1", "a-0001", "A0001", "A-1000000", "", "A-0001\n", "A-٠٠٠١"]
)
def test_what_is_no_number_is_none(shown: str) -> None:
    with pytest.raises(ValueError, match="no number of a slip"):
        SlipNumber.read(shown)


@pytest.mark.parametrize(
    ("lengths", "following"), [((), "A"), ((1,), "AA"), ((1, 2), "AAA"), ((1, 2, 3), None)], ids=["0", "1", "2", "3"]
)
def test_letters_run_from_a_to_zzz_and_then_end(cast: Village, lengths: tuple[int, ...], following: str | None) -> None:
    given = ["".join(each) for length in lengths for each in product(ascii_uppercase, repeat=length)]
    facts = {"club": cast.club.id, "registered_by": cast.ut.id, "registered_at": NOW}
    for some in (given[start : start + 500] for start in range(0, len(given), 500)):
        Device.insert_many([{"code": f"phone-{each}", "letter": each, **facts} for each in some]).execute()
    if following is not None:
        assert register(cast, "one more") == following
        return
    with pytest.raises(NoLetterLeft):
        register(cast, "one more")
    assert name(accept(cast, item(cast, "B-0001"))) == "Issued", "no letter is no reason to lose money"


def test_a_day_has_five_new_phones_of_one_person_in_one_club(cast: Village) -> None:
    for number in range(devices.MOST_NEW):
        register(cast, f"phone-{number}")
    with pytest.raises(TooManyDevices) as no:
        register(cast, "phone-5")
    assert no.value.sentence == ("Trong một ngày chị thêm được nhiều nhất 5 máy ghi sổ ở một tổ: mai chị thêm tiếp.")
    assert register(cast, "phone-0") == "A", "a phone that is known is no new one"
    assert devices.register(cast.other_club.id, "phone-5", before=None, by=cast.hoa.id, at=NOW).letter == "A"
    assert devices.register(cast.club.id, "phone-5", before=None, by=cast.lan.id, at=NOW).letter == "F"
    assert register(cast, "phone-6", at=NOW + dt.timedelta(days=1, seconds=1)) == "G"


def test_what_a_phone_too_many_sends_is_written_and_its_label_kept_beside(cast: Village) -> None:
    for number in range(devices.MOST_NEW):
        register(cast, f"phone-{number + 10}")
    sent = item(cast, "B-0047")
    assert name(accept(cast, sent)) == "Issued"
    slip = ProvisionalSlip.get()
    assert (slip.device, slip.number, slip.label, slip.amount) == (None, None, "B-0047", Dong(3_000))
    assert not provisional_slips.stands(cast.club.id, str(sent.key), SlipNumber("B", 47))


def test_who_leads_no_more_adds_no_phone(cast: Village) -> None:
    """What she still has waits for a person, and no letter goes to a phone nobody writes with."""
    register(cast, "phone-1")
    users.end_role(cast.hoa.id, Role.LEADER, at=NOW, club_id=cast.club.id)
    assert name(accept(cast, item(cast, "A-0001"))) == "Review"
    assert name(accept(cast, item(cast, "C-0001", device="phone-2", amount=Dong(4_000)))) == "Review"
    assert [each.code for each in Device.select()] == ["phone-1"]
    assert [(each.label, each.number) for each in ProvisionalSlip.select().order_by(ProvisionalSlip.id)] == [
        ("A-0001", 1),
        ("C-0001", None),
    ]


def test_a_letter_of_before_is_taken_again_where_it_is_nobodys(cast: Village) -> None:
    assert [register(cast, "phone-1", "B"), register(cast, "phone-2"), register(cast, "phone-3")] == ["B", "A", "C"]
    assert [register(cast, "phone-4", "B"), register(cast, "phone-1", "Q")] == ["D", "B"]


def test_another_club_has_letters_of_its_own(cast: Village) -> None:
    register(cast, "phone-1")
    other = devices.register(cast.other_club.id, "phone-2", before=None, by=cast.ut.id, at=NOW)
    assert other.letter == "A"


def test_of_an_unknown_phone_nothing_is_received(cast: Village) -> None:
    assert provisional_slips.received(cast.club.id, "phone-1") == Received(0, ())
    register(cast, "phone-1")
    assert provisional_slips.received(cast.club.id, "phone-1") == Received(0, ())


def test_gaps_up_to_the_highest_are_missing(cast: Village) -> None:
    device = devices.register(cast.club.id, "phone-1", before=None, by=cast.hoa.id, at=NOW)
    for number in (7, 2, 3):
        note(device, number)
    assert provisional_slips.received(cast.club.id, "phone-1") == Received(7, (1, 4, 5, 6))
    assert provisional_slips.received(cast.other_club.id, "phone-1") == Received(0, ())
    assert provisional_slips.in_club(cast.club.id) == {"phone-1": Counted("A", 7, 4, (1, 4, 5, 6))}
    assert provisional_slips.in_club(cast.club.id, most=2) == {"phone-1": Counted("A", 7, 4, (1, 4))}


def test_of_a_wild_number_the_gaps_are_told_as_runs_and_all_are_counted(cast: Village) -> None:
    device = devices.register(cast.club.id, "phone-1", before=None, by=cast.hoa.id, at=NOW)
    for number in (3, 10_003):
        note(device, number)
    told = provisional_slips.received(cast.club.id, "phone-1")
    assert told == Received(10_003, runs=((1, 2), (4, 10_002)))
    counted = provisional_slips.in_club(cast.club.id)["phone-1"]
    first = (1, 2, *range(4, provisional_slips.MOST_MISSING + 2))
    assert (counted.highest, counted.gaps, counted.first) == (10_003, 10_001, first)


@pytest.mark.parametrize(("number", "counts"), [(10_003, True), (10_004, False), (999_999, False)])
def test_a_number_far_above_the_highest_does_not_count(cast: Village, number: int, counts: bool) -> None:
    accept(cast, item(cast, "A-0003"))
    sent = item(cast, f"A-{number}", amount=Dong(4_000))
    assert name(accept(cast, sent)) == "Issued"
    assert provisional_slips.in_club(cast.club.id)["phone-1"].highest == (number if counts else 3)
    assert provisional_slips.stands(cast.club.id, str(sent.key), SlipNumber("A", number)) is counts
    assert provisional_slips.written_under(cast.club.id, [str(sent.key)])[str(sent.key)].shown == f"A-{number}"


def test_a_phone_the_book_has_forgotten_takes_its_letter_again(cast: Village) -> None:
    assert isinstance(accept(cast, item(cast, "K-0012")), Issued)
    assert provisional_slips.in_club(cast.club.id) == {"phone-1": Counted("K", 12, 11, tuple(range(1, 12)))}


def test_a_letter_of_another_phone_refuses_no_money(cast: Village) -> None:
    """The paper keeps its label; the number counts for the phone that sent it, so that nothing seems missing."""
    accept(cast, item(cast, "A-0001"))
    other = item(cast, "A-0001", device="phone-2", member_id=cast.binh.id)
    assert [name(accept(cast, other)) for _ in range(2)] == ["Issued", "Issued"]
    slip = provisional_slips.noted(cast.club.id, str(other.key))
    assert slip is not None
    assert (slip.label, slip.number) == ("A-0001", 1)
    assert not provisional_slips.stands(cast.club.id, str(other.key), SlipNumber("A", 1))
    assert provisional_slips.received(cast.club.id, "phone-2") == Received(1, ())
    assert [each.letter for each in Device.select().order_by(Device.id)] == ["A", "B"]
    assert (Entry.select().count(), RefusedKey.select().count(), ProvisionalSlip.select().count()) == (2, 0, 2)
    assert audit.broken(audit.BOOK_LAWS) == []


def test_nobody_has_another_phones_slip_refused_by_sending_its_code_first(cast: Village) -> None:
    users.grant(cast.ut, Role.LEADER, club=cast.club)
    fakes = [item(cast, "Z-0001", amount=Dong(1_000)), item(cast, "A-0001", amount=Dong(2_000), undone=True)]
    for each in fakes:
        outbox.accept(each, by=cast.ut, at=NOW)
    real = item(cast, "A-0001", member_id=cast.binh.id)
    assert [name(accept(cast, each)) for each in (real, real)] == ["Issued", "Issued"]
    assert provisional_slips.written_under(cast.club.id, [str(real.key)])[str(real.key)].shown == "A-0001"


def test_a_number_counts_for_one_key_and_a_key_for_one_number(cast: Village) -> None:
    first, second = item(cast, "A-0001"), item(cast, "A-0001", amount=Dong(9_000))
    assert [name(accept(cast, each)) for each in (first, second)] == ["Issued", "Issued"]
    assert name(accept(cast, replace(first, slip=SlipNumber("A", 2)))) == "Issued"
    assert name(accept(cast, replace(first, slip=None))) == "Issued"
    assert [(each.label, each.number) for each in ProvisionalSlip.select().order_by(ProvisionalSlip.id)] == [
        ("A-0001", 1),
        ("A-0001", None),
    ]
    assert (Entry.select().count(), provisional_slips.received(cast.club.id, "phone-1")) == (2, Received(1, ()))
    assert audit.broken(audit.BOOK_LAWS) == []


def test_a_number_says_who_wrote_it_and_what_for(cast: Village) -> None:
    sent = item(cast, "A-0007", written_by=cast.hoa.id, written_at=NOW - dt.timedelta(hours=3))
    accept(cast, sent)
    slip = ProvisionalSlip.get()
    assert (slip.number, slip.key, slip.written_by, slip.sent_by) == (7, str(sent.key), cast.hoa.id, cast.hoa.id)
    assert (slip.member, slip.scheme, slip.amount, slip.booked_on) == (cast.an.id, HEALTH, Dong(3_000), TODAY)
    assert (slip.written_at, slip.sent_at) == (NOW - dt.timedelta(hours=3), NOW)
    assert provisional_slips.written_under(cast.club.id, [str(sent.key), "x"]) == {
        str(sent.key): Written("A-0007", cast.hoa.id, undone=False)
    }
    assert provisional_slips.written_under(cast.other_club.id, [str(sent.key)]) == {}


def test_what_was_taken_back_is_kept_and_never_written(cast: Village) -> None:
    sent = item(cast, "A-0001", undone=True, undone_at=NOW - dt.timedelta(hours=1), written_by=cast.hoa.id)
    for _ in range(2):
        assert isinstance(accept(cast, sent), TakenBack)
    slip = ProvisionalSlip.get()
    assert (slip.undone, slip.amount, slip.member, slip.written_by) == (True, Dong(3_000), cast.an.id, cast.hoa.id)
    assert slip.undone_at == NOW - dt.timedelta(hours=1)
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
    assert name(accept(cast, item(cast, "A-0001", member_id=99_999, fund_id=99_999))) == "NotOfTheClub"
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
    assert provisional_slips.received(cast.club.id, "phone-2") == Received(1, ())
    outbox.drop(outbox_reviews.waiting(cast.club.id)[0], by=cast.hoa, at=NOW)
    assert isinstance(accept(cast, twin), Refusal)


def test_what_was_taken_back_is_counted_by_the_month_it_came_in(cast: Village) -> None:
    first = dt.datetime(2026, 10, 31, 17, tzinfo=dt.UTC)
    for number, at in enumerate((first - dt.timedelta(seconds=1), first, NOW), start=1):
        outbox.accept(item(cast, f"A-000{number}", undone=True), by=cast.hoa, at=at)
    accept(cast, item(cast, "A-0004"))
    clubs_of = [cast.club.id, cast.other_club.id]
    assert provisional_slips.count_undone(clubs_of, Month.of(TODAY)) == {cast.club.id: 2}
    assert provisional_slips.count_undone([cast.other_club.id], Month.of(TODAY)) == {}
