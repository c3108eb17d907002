"""The outbox: one answer a key, a like deposit from another device waits, nothing is lost and nothing doubled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any
from uuid import UUID, uuid4

import pytest

from savings_app import clubs, corrections, deposits, members, outbox, outbox_reviews, people
from savings_app.corrections import Correction
from savings_app.database import proxy
from savings_app.deposits import Deposit
from savings_app.ledger import balances
from savings_app.ledger.book import MonthClosed
from savings_app.ledger.proof import proof
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.outbox_reviews import AlreadyDecided, Review
from savings_app.receipts import Issued
from savings_app.refusals import Refusal
from savings_app.schemes import Rhythm
from tests.village import HEALTH, NOW, PENSION, TODAY, Village


@pytest.fixture
def the_village(cast: Village) -> Village:
    return cast


def item(the_village: Village, **changes: Any) -> Item:
    """An sends her three thousand from the leader's first phone."""
    sent = Item(
        key=uuid4(),
        club_id=the_village.club.id,
        member_id=the_village.an.id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=TODAY,
        device="phone-1",
    )
    return replace(sent, **changes)


def accept(the_village: Village, sent: Item) -> outbox.Outcome:
    return outbox.accept(sent, by=the_village.hoa, at=NOW)


def issued(outcome: outbox.Outcome) -> Issued:
    assert isinstance(outcome, Issued), outcome
    return outcome


def waiting(outcome: outbox.Outcome) -> Review:
    assert isinstance(outcome, Review), outcome
    return outcome


def refused(outcome: outbox.Outcome) -> str:
    assert isinstance(outcome, Refusal), outcome
    return outcome.name


def test_an_item_is_written_once_however_often_it_comes(the_village: Village) -> None:
    sent = item(the_village)
    first, again = issued(accept(the_village, sent)), issued(accept(the_village, sent))
    assert (first.created, again.created) == (True, False)
    assert first.receipt.shown == again.receipt.shown == "2026-0001"
    entry = Entry.get()
    assert (entry.device, entry.key) == ("phone-1", str(sent.key))
    assert not any(finding.broken for finding in proof())


def test_the_fund_is_the_members_one_fund_for_the_scheme(the_village: Village) -> None:
    accept(the_village, item(the_village))
    accept(the_village, item(the_village, scheme=PENSION, amount=Dong(10_000)))
    held = balances.purses(the_village.club.id)
    assert held[the_village.health(the_village.an)].savings == Dong(3_000)
    assert held[the_village.pension(the_village.an)].at_home == Dong(10_000)


def test_with_several_funds_one_must_be_named_and_what_was_answered_stays_answered(the_village: Village) -> None:
    sent = item(the_village)
    issued(accept(the_village, sent))
    at_home = Purse(the_village.an.id, the_village.pig_fund.id, HEALTH)
    members.pledge(at_home, Dong(2_000), rhythm=Rhythm.DAY, from_day=TODAY)
    assert not issued(accept(the_village, sent)).created
    assert refused(accept(the_village, item(the_village, amount=Dong(4_000)))) == "NoOneFund"
    issued(accept(the_village, item(the_village, amount=Dong(4_000), fund_id=the_village.pig_fund.id)))
    assert balances.purses(the_village.club.id)[at_home].at_home == Dong(4_000)


def test_without_a_purse_for_the_scheme_there_is_no_fund(the_village: Village) -> None:
    newcomer = _newcomer(the_village)
    assert refused(accept(the_village, item(the_village, member_id=newcomer))) == "NoOneFund"
    named = item(the_village, member_id=newcomer, fund_id=the_village.purse_fund.id)
    assert refused(accept(the_village, named)) == "NoSuchPurse"
    assert Entry.select().count() == 0


def _newcomer(the_village: Village) -> int:
    person = people.add(the_village.club.id, "Lý Thị Cúc")
    return int(members.add(the_village.club.id, person, hamlet="Ấp 3", joined_on=TODAY).id)


@pytest.mark.parametrize(
    "changes", [{"amount": Dong(4_000)}, {"booked_on": TODAY - dt.timedelta(days=1)}, {"scheme": PENSION}]
)
def test_the_same_key_with_other_content_is_refused_and_writes_nothing(
    the_village: Village, changes: dict[str, Any]
) -> None:
    sent = item(the_village)
    accept(the_village, sent)
    assert refused(accept(the_village, replace(sent, **changes))) == "KeyReused"
    assert not issued(accept(the_village, sent)).created
    assert (Entry.select().count(), RefusedKey.select().count()) == (1, 0)


def test_another_device_does_not_make_other_content(the_village: Village) -> None:
    sent = item(the_village)
    accept(the_village, sent)
    assert not issued(accept(the_village, replace(sent, device="phone-2"))).created


def test_a_refusal_stays_a_refusal(the_village: Village) -> None:
    without_a_purse = item(the_village, fund_id=the_village.pig_fund.id)
    assert refused(accept(the_village, without_a_purse)) == "NoSuchPurse"
    at_home = Purse(the_village.an.id, the_village.pig_fund.id, HEALTH)
    members.pledge(at_home, Dong(2_000), rhythm=Rhythm.DAY, from_day=TODAY)
    assert refused(accept(the_village, without_a_purse)) == "NoSuchPurse"
    assert Entry.select().count() == 0


@pytest.mark.parametrize("changes", [{"member_id": 99_999}, {"fund_id": 99_999}, {"member_id": 99_999, "fund_id": 1}])
def test_a_member_or_fund_that_is_not_the_clubs_is_not_found(the_village: Village, changes: dict[str, Any]) -> None:
    accept(the_village, item(the_village))
    sent = item(the_village, device="phone-2", **changes)
    assert refused(accept(the_village, sent)) == "NotOfTheClub"
    assert outbox_reviews.waiting(the_village.club.id) == []


def test_a_like_deposit_from_another_device_waits_and_goes_on_waiting(the_village: Village) -> None:
    first = issued(accept(the_village, item(the_village)))
    twin = item(the_village, device="phone-2")
    asked, again = waiting(accept(the_village, twin)), waiting(accept(the_village, twin))
    assert asked.id == again.id
    assert asked.resembles == first.receipt.entry
    assert [each.id for each in outbox_reviews.waiting(the_village.club.id)] == [asked.id]
    assert Entry.select().count() == 1


def test_what_waits_keeps_its_content(the_village: Village) -> None:
    accept(the_village, item(the_village))
    twin = item(the_village, device="phone-2")
    waiting(accept(the_village, twin))
    assert refused(accept(the_village, replace(twin, amount=Dong(5_000)))) == "KeyReused"
    waiting(accept(the_village, twin))


@pytest.mark.parametrize(
    "changes",
    [
        {"device": "phone-1"},
        {"device": "phone-1", "amount": Dong(6_000)},
        {"device": "phone-2", "booked_on": TODAY - dt.timedelta(days=1)},
        {"device": "phone-2", "scheme": PENSION},
    ],
)
def test_anything_less_like_is_written_at_once(the_village: Village, changes: dict[str, Any]) -> None:
    accept(the_village, item(the_village))
    assert issued(accept(the_village, item(the_village, **changes))).created


def test_a_page_is_a_device_of_its_own(the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    waiting(accept(the_village, item(the_village)))


def test_a_reversed_deposit_is_like_nothing(the_village: Village) -> None:
    first = the_village.deposit(the_village.health(the_village.an), 3_000)
    correction = Correction(the_village.club.id, first.receipt.entry, "ghi nhầm người", uuid4())
    corrections.record(correction, by=the_village.hoa, at=NOW)
    assert issued(accept(the_village, item(the_village))).created


def test_another_member_is_like_nobody(the_village: Village) -> None:
    accept(the_village, item(the_village))
    assert issued(accept(the_village, item(the_village, device="phone-2", member_id=the_village.binh.id))).created


def test_money_that_came_in_twice_is_written_under_its_own_key(the_village: Village) -> None:
    accept(the_village, item(the_village))
    twin = item(the_village, device="phone-2")
    review = waiting(accept(the_village, twin))
    slip = outbox.write_once_more(review, by=the_village.hoa, at=NOW)
    answer = issued(accept(the_village, twin))
    assert (answer.created, answer.receipt.shown) == (False, slip.receipt.shown)
    assert balances.purses(the_village.club.id)[the_village.health(the_village.an)].savings == Dong(6_000)
    assert {entry.device for entry in Entry.select()} == {"phone-1", "phone-2"}
    assert outbox_reviews.waiting(the_village.club.id) == []


def test_the_same_money_is_dropped_for_good(the_village: Village) -> None:
    accept(the_village, item(the_village))
    twin = item(the_village, device="phone-2")
    outbox.drop(waiting(accept(the_village, twin)), by=the_village.hoa, at=NOW)
    for _ in range(2):
        assert refused(accept(the_village, twin)) == "Duplicate"
    assert refused(accept(the_village, replace(twin, amount=Dong(9_000)))) == "KeyReused"
    assert Entry.select().count() == 1
    assert outbox_reviews.waiting(the_village.club.id) == []


@pytest.mark.parametrize("first", [outbox.write_once_more, outbox.drop])
@pytest.mark.parametrize("second", [outbox.write_once_more, outbox.drop])
def test_it_is_decided_once(the_village: Village, first: Callable[..., object], second: Callable[..., object]) -> None:
    accept(the_village, item(the_village))
    review = waiting(accept(the_village, item(the_village, device="phone-2")))
    first(review, by=the_village.hoa, at=NOW)
    before = Entry.select().count(), RefusedKey.select().count()
    with pytest.raises(AlreadyDecided):
        second(review, by=the_village.hoa, at=NOW)
    assert (Entry.select().count(), RefusedKey.select().count()) == before


def test_what_the_book_refuses_goes_on_waiting(the_village: Village) -> None:
    accept(the_village, item(the_village))
    twin = item(the_village, device="phone-2")
    review = waiting(accept(the_village, twin))
    clubs.close_through(the_village.club.id, TODAY)
    with pytest.raises(MonthClosed):
        outbox.write_once_more(review, by=the_village.hoa, at=NOW)
    waiting(accept(the_village, twin))
    (review,) = outbox_reviews.waiting(the_village.club.id)
    assert outbox.write_once_more(review, by=the_village.hoa, at=NOW + dt.timedelta(days=1)).created


def test_a_page_and_the_outbox_share_the_keys_of_a_club(the_village: Village) -> None:
    key: UUID = uuid4()
    purse = the_village.health(the_village.an)
    on_page = deposits.record(Deposit(the_village.club.id, purse, Dong(3_000), TODAY, key), by=the_village.hoa, at=NOW)
    answer = issued(accept(the_village, item(the_village, key=key)))
    assert (answer.created, answer.receipt.shown) == (False, on_page.receipt.shown)


def test_two_phones_at_the_same_moment_write_it_once_and_ask_once(settled_cast: Village) -> None:
    ready = Barrier(2)

    def send(device: str) -> outbox.Outcome:
        with proxy.connection_context():
            ready.wait(timeout=20)
            return accept(settled_cast, item(settled_cast, device=device))

    with ThreadPoolExecutor(2) as phones:
        outcomes = list(phones.map(send, ("phone-1", "phone-2")))
    assert sorted(type(each).__name__ for each in outcomes) == ["Issued", "Review"]
    assert Entry.select().count() == 1
    assert len(outbox_reviews.waiting(settled_cast.club.id)) == 1
