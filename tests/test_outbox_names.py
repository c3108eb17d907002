"""A phone names the member by her row and by her name: where the book calls that row otherwise, a person decides."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from savings_app import audit, deposits, outbox, outbox_reviews, people, provisional_slips, users
from savings_app.deposits import Deposit
from savings_app.devices import SlipNumber
from savings_app.ledger import balances
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.outbox_questions import DropsHerOwn
from savings_app.outbox_reviews import Cause, Review
from savings_app.permissions import Role
from savings_app.receipts import Issued
from savings_app.refusals import Refusal
from savings_app.reports import numbered_slips
from tests.village import HEALTH, NOW, TODAY, Village

AN = "Nguyễn Thị An"


def sent_as(cast: Village, name: str | None, **facts: Any) -> Item:
    """Fifty thousand for the row that is Bình's, under that name."""
    item = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=cast.binh.id,
        scheme=HEALTH,
        amount=Dong(50_000),
        booked_on=TODAY,
        device="phone-1",
        slip=SlipNumber("A", 1),
        name=name,
    )
    return replace(item, **facts)


def ask(cast: Village, item: Item) -> Review:
    outcome = outbox.accept(item, by=cast.hoa, at=NOW)
    assert isinstance(outcome, Review), outcome
    return outcome


def in_purse(cast: Village) -> Dong:
    """What stands in Bình's purse."""
    found = balances.purses(cast.club.id).get(cast.health(cast.binh))
    return found.savings if found else Dong(0)


def test_one_womans_money_does_not_go_into_anothers_purse(cast: Village) -> None:
    """The server was restored, members were added again in another order, and the phone sends An's deposit again."""
    item = sent_as(cast, AN)
    review = ask(cast, item)
    assert (review.cause, review.sent_name, review.member) == (Cause.OTHER_NAME, AN, cast.binh.id)
    assert ask(cast, item) == review
    assert (Entry.select().count(), RefusedKey.select().count(), in_purse(cast)) == (0, 0, Dong(0))
    assert audit.broken(audit.BOOK_LAWS) == []


@pytest.mark.parametrize("name", [None, "Trần Thị Bình", "TRẦN THỊ BÌNH", "Tran Thi Binh", "Trần Thị Bính"])
def test_her_own_name_however_spelled_asks_nothing(cast: Village, name: str | None) -> None:
    assert isinstance(outbox.accept(sent_as(cast, name), by=cast.hoa, at=NOW), Issued)
    assert in_purse(cast) == Dong(50_000)


@pytest.mark.parametrize("later", [None, AN])
def test_the_name_is_no_part_of_what_was_sent(cast: Village, later: str | None) -> None:
    """She was renamed since, or the phone says no name: the same deposit has the same slip."""
    item = sent_as(cast, "Trần Thị Bình")
    first = outbox.accept(item, by=cast.hoa, at=NOW)
    assert isinstance(first, Issued)
    assert outbox.accept(replace(item, name=later), by=cast.hoa, at=NOW) == replace(first, created=False)
    assert audit.broken(audit.BOOK_LAWS) == []


@pytest.mark.parametrize("later", [None, "Trần Thị Bình"])
def test_what_waits_for_its_name_goes_on_waiting(cast: Village, later: str | None) -> None:
    item = sent_as(cast, AN)
    assert ask(cast, item) == ask(cast, replace(item, name=later))


@pytest.mark.parametrize("facts", [{"amount": Dong(3_000)}, {"booked_on": TODAY + dt.timedelta(days=1)}, {}])
def test_whatever_else_holds_the_name_is_what_she_is_warned_of(cast: Village, facts: dict[str, Any]) -> None:
    other = Deposit(cast.club.id, cast.health(cast.binh), Dong(3_000), TODAY, uuid4(), device="phone-2")
    deposits.record(other, by=cast.hoa, at=NOW)
    users.end_role(cast.hoa.id, Role.LEADER, at=NOW, club_id=cast.club.id)
    review = ask(cast, sent_as(cast, AN, **facts))
    assert (review.cause, review.revoked) == (Cause.OTHER_NAME, True)
    assert (review.resembles is None) is ("booked_on" in facts)


def test_of_one_woman_under_a_new_name_it_is_written(cast: Village) -> None:
    people.change(cast.binh.person, name="Trần Thị Thanh Bình")
    item = sent_as(cast, "Trần Thị Bình")
    issued = outbox.write_once_more(ask(cast, item), by=cast.hoa, at=NOW)
    assert in_purse(cast) == Dong(50_000)
    assert outbox.accept(item, by=cast.hoa, at=NOW) == replace(issued, created=False)
    assert audit.broken(audit.BOOK_LAWS) == []


def test_of_two_women_another_drops_it_for_good(cast: Village) -> None:
    item = sent_as(cast, AN)
    review = ask(cast, item)
    with pytest.raises(DropsHerOwn):
        outbox.drop(review, by=cast.hoa, at=NOW)
    outbox.drop(review, by=cast.thuy, at=NOW)
    told = outbox.accept(item, by=cast.hoa, at=NOW)
    assert isinstance(told, Refusal)
    assert (told.name, in_purse(cast)) == ("Dropped", Dong(0))


def test_its_number_stands_in_neither_womans_book(cast: Village) -> None:
    item = sent_as(cast, AN)
    review = ask(cast, item)
    slip = provisional_slips.noted(cast.club.id, str(item.key))
    assert slip is not None
    assert (slip.label, slip.number, slip.member) == ("A-0001", 1, None)
    assert numbered_slips.of_member(cast.binh) == []
    (shown,) = numbered_slips.shown(cast.club.id, [slip])
    assert (shown.who, shown.review) == (None, review)


def test_nobody_under_that_number_is_refused_and_not_asked(cast: Village) -> None:
    assert isinstance(outbox.accept(sent_as(cast, AN, member_id=99_999), by=cast.hoa, at=NOW), Refusal)
    assert outbox_reviews.waiting(cast.club.id) == []
