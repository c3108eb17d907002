"""What a person is asked before a deposit from a phone goes into the book, and on which day it is written then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from savings_app import clubs, departures, deposits, outbox, outbox_reviews, users
from savings_app.departures import Departure, Leaving
from savings_app.deposits import Deposit, NoLongerMember
from savings_app.ledger import balances
from savings_app.ledger.tables import Entry
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.outbox import OtherDay
from savings_app.outbox_items import Item
from savings_app.outbox_questions import DropsHerOwn, SentByHerself
from savings_app.outbox_reviews import Cause, Review
from savings_app.permissions import Role
from savings_app.receipts import Issued
from savings_app.refusals import Refusal
from tests.village import HEALTH, JOINED, NOW, TODAY, Village

OCTOBER = dt.date(2026, 10, 31)
LEFT = dt.date(2026, 11, 10)
DAY = dt.timedelta(days=1)

Change = Callable[[Village], Any]


def item(cast: Village, **facts: Any) -> Item:
    """An's three thousand of today, from the first phone."""
    sent = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=cast.an.id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=TODAY,
        device="phone-1",
    )
    return replace(sent, **facts)


def ask(cast: Village, sent: Item) -> Review:
    outcome = outbox.accept(sent, by=cast.hoa, at=NOW)
    assert isinstance(outcome, Review), outcome
    return outcome


def days(issued: Issued) -> tuple[dt.date, dt.date | None]:
    entry = Entry.the(id=issued.receipt.entry)
    return entry.booked_on, entry.happened_on


def leaves(cast: Village) -> None:
    Member.update(left_on=LEFT).where(Member.id == cast.an.id).execute()


def is_revoked(cast: Village) -> None:
    assert users.end_role(cast.hoa.id, Role.LEADER, at=NOW, club_id=cast.club.id)


def elsewhere(amount: int, on: dt.date = TODAY, device: str | None = "phone-2") -> Change:
    """The same member's money from another device."""
    return lambda cast: deposits.record(
        Deposit(cast.club.id, cast.health(cast.an), Dong(amount), on, uuid4(), device=device), by=cast.hoa, at=NOW
    )


def closed(cast: Village) -> None:
    clubs.close_through(cast.club.id, OCTOBER)


CAUSES: dict[str, tuple[list[Change], dict[str, Any], Cause | None]] = {
    "nothing": ([], {}, None),
    "the last day she was there": ([leaves], {"booked_on": LEFT}, None),
    "after she left": ([leaves], {"booked_on": LEFT + DAY}, Cause.NOT_MEMBER),
    "the day she joined": ([], {"booked_on": JOINED}, Cause.OLD),
    "before she joined": ([], {"booked_on": JOINED - DAY}, Cause.NOT_MEMBER),
    "tomorrow": ([], {"booked_on": TODAY + DAY}, Cause.FUTURE),
    "31 days ago": ([], {"booked_on": TODAY - 31 * DAY}, None),
    "32 days ago": ([], {"booked_on": TODAY - 32 * DAY}, Cause.OLD),
    "alike": ([elsewhere(3_000)], {}, Cause.ALIKE),
    "alike on a page": ([elsewhere(3_000, device=None)], {}, Cause.ALIKE),
    "another amount": ([elsewhere(5_000)], {}, Cause.OTHER_AMOUNT),
    "both amounts": ([elsewhere(5_000), elsewhere(3_000)], {}, Cause.ALIKE),
    "another amount from the same phone": ([elsewhere(5_000, device="phone-1")], {}, None),
    "the same from the same phone": ([elsewhere(3_000, device="phone-1")], {}, None),
    "another day": ([elsewhere(5_000, on=TODAY - DAY)], {}, None),
    "a closed month": ([closed], {"booked_on": OCTOBER}, Cause.MONTH_CLOSED),
    "the day after it": ([closed], {"booked_on": OCTOBER + DAY}, None),
    "a leader no more": ([is_revoked], {}, Cause.REVOKED),
    # Of several, what writing it would mean.
    "alike, in a closed month": ([elsewhere(3_000, on=OCTOBER), closed], {"booked_on": OCTOBER}, Cause.ALIKE),
    "alike, a leader no more": ([elsewhere(3_000), is_revoked], {}, Cause.ALIKE),
    "long ago, a leader no more": ([is_revoked], {"booked_on": TODAY - 60 * DAY}, Cause.REVOKED),
    "long ago, in a closed month": ([closed], {"booked_on": TODAY - 60 * DAY}, Cause.MONTH_CLOSED),
    "after she left, in a closed month": ([closed], {"booked_on": JOINED - DAY}, Cause.NOT_MEMBER),
    "tomorrow, after she left": ([leaves], {"booked_on": TODAY + DAY}, Cause.NOT_MEMBER),
}


@pytest.mark.parametrize("case", CAUSES)
def test_the_cause(cast: Village, case: str) -> None:
    changes, facts, cause = CAUSES[case]
    for change in changes:
        change(cast)
    before = Entry.select().count()
    outcome = outbox.accept(item(cast, **facts), by=cast.hoa, at=NOW)
    if cause is None:
        assert isinstance(outcome, Issued), outcome
    else:
        assert isinstance(outcome, Review), outcome
        assert outcome.cause is cause
        assert (outcome.resembles is not None) is bool(before), "the one from another phone, if any"
        assert Entry.select().count() == before


def test_today_is_the_servers_day_in_viet_nam(cast: Village) -> None:
    """Seven in the evening in London is already tomorrow here."""
    evening = dt.datetime(2026, 11, 22, 17, 30, tzinfo=dt.UTC)
    assert isinstance(outbox.accept(item(cast, booked_on=TODAY + DAY), by=cast.hoa, at=evening), Issued)


@pytest.mark.parametrize("again", [True, False])
def test_who_leads_again_is_not_revoked(cast: Village, again: bool) -> None:
    is_revoked(cast)
    if again:
        users.grant(cast.hoa, Role.LEADER, club=cast.club)
    outcome = outbox.accept(item(cast), by=cast.hoa if again else cast.lan, at=NOW)
    assert isinstance(outcome, Issued), "the treasurer never led"


@pytest.mark.parametrize("facts", [{"member_id": 99_999}, {"fund_id": 99_999}])
def test_what_is_not_there_is_refused_and_not_asked(cast: Village, facts: dict[str, Any]) -> None:
    is_revoked(cast)
    outcome = outbox.accept(item(cast, booked_on=TODAY + DAY, **facts), by=cast.hoa, at=NOW)
    assert isinstance(outcome, Refusal)
    assert outbox_reviews.waiting(cast.club.id) == []


WRITTEN: dict[str, tuple[list[Change], dt.date, tuple[dt.date, dt.date | None]]] = {
    "the last day before she left": ([leaves], LEFT + 5 * DAY, (LEFT, None)),
    "the day she joined": ([], JOINED - DAY, (JOINED, None)),
    "today, before its day": ([], TODAY + 3 * DAY, (TODAY, None)),
    "today, its month is closed": ([closed], OCTOBER, (TODAY, OCTOBER)),
    "today, the month she joined in is closed": ([closed], JOINED - DAY, (TODAY, JOINED)),
    "its day, long ago": ([], TODAY - 60 * DAY, (TODAY - 60 * DAY, None)),
    "its day, a leader no more": ([is_revoked], TODAY - DAY, (TODAY - DAY, None)),
    "its day, another amount": ([elsewhere(5_000, on=TODAY - DAY)], TODAY - DAY, (TODAY - DAY, None)),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_written_it_is_booked_on_that_day_and_sent_again_has_the_same_slip(cast: Village, case: str) -> None:
    changes, booked_on, expected = WRITTEN[case]
    for change in changes:
        change(cast)
    sent = item(cast, booked_on=booked_on)
    review = ask(cast, sent)
    issued = outbox.write_once_more(review, by=cast.thuy, at=NOW, on=expected[0])
    assert days(issued) == expected
    later = NOW + dt.timedelta(days=9)
    assert outbox.accept(sent, by=cast.hoa, at=later) == replace(issued, created=False)
    changed = outbox.accept(replace(sent, amount=Dong(4_000)), by=cast.hoa, at=later)
    assert isinstance(changed, Refusal)
    assert changed.name == "KeyReused"


def test_once_its_day_has_come_it_is_written_on_it(cast: Village) -> None:
    day = TODAY + 2 * DAY
    review = ask(cast, item(cast, booked_on=day))
    assert days(outbox.write_once_more(review, by=cast.hoa, at=NOW + 5 * DAY)) == (day, None)


def test_another_day_than_she_was_shown_is_not_written(cast: Village) -> None:
    review = ask(cast, item(cast, booked_on=TODAY + DAY))
    leaves(cast)
    with pytest.raises(OtherDay):
        outbox.write_once_more(review, by=cast.hoa, at=NOW, on=TODAY)
    assert [each.id for each in outbox_reviews.waiting(cast.club.id)] == [review.id]
    assert days(outbox.write_once_more(review, by=cast.hoa, at=NOW, on=LEFT)) == (LEFT, None)


def test_what_the_book_takes_no_more_goes_on_waiting_and_can_be_dropped(cast: Village) -> None:
    Member.update(left_on=OCTOBER).where(Member.id == cast.an.id).execute()
    closed(cast)
    sent = item(cast, booked_on=OCTOBER)
    review = ask(cast, sent)
    with pytest.raises(NoLongerMember):
        outbox.write_once_more(review, by=cast.hoa, at=NOW)
    assert ask(cast, sent) == review
    outbox.drop(review, by=cast.thuy, at=NOW)
    assert (Entry.select().count(), outbox_reviews.waiting(cast.club.id)) == (0, [])


def test_what_is_written_after_she_left_is_paid_out_again(cast: Village) -> None:
    purse = cast.health(cast.an)
    leaves(cast)
    outbox.write_once_more(ask(cast, item(cast, booked_on=LEFT + DAY)), by=cast.hoa, at=NOW)
    cast.hand_over(cast.purse_fund, 3_000)
    asked = departures.propose(Departure(cast.club.id, cast.an.id, Leaving.LEFT, TODAY, uuid4()), by=cast.hoa, at=NOW)
    departures.confirm(asked, by=cast.lan, at=NOW)
    assert balances.purses(cast.club.id).get(purse) in {None, balances.PurseBalance()}


DROPPED: dict[str, tuple[str, list[Change], dt.date]] = {
    "alike": ("Duplicate", [elsewhere(3_000)], TODAY),
    "another amount": ("Dropped", [elsewhere(5_000)], TODAY),
    "a closed month": ("LeftOut", [closed], OCTOBER),
    "tomorrow": ("Dropped", [], TODAY + DAY),
    "after she left": ("Dropped", [leaves], LEFT + DAY),
    "a leader no more": ("Dropped", [is_revoked], TODAY),
}


@pytest.mark.parametrize("case", DROPPED)
def test_dropped_it_is_refused_for_good(cast: Village, case: str) -> None:
    refusal, changes, booked_on = DROPPED[case]
    for change in changes:
        change(cast)
    sent = item(cast, booked_on=booked_on)
    review, before = ask(cast, sent), Entry.select().count()
    outbox.drop(review, by=cast.thuy, at=NOW)
    for _ in range(2):
        told = outbox.accept(sent, by=cast.hoa, at=NOW + 40 * DAY)
        assert isinstance(told, Refusal)
        assert told.name == refusal
    assert Entry.select().count() == before


@pytest.mark.parametrize("decide", [outbox.write_once_more, outbox.drop])
def test_who_sent_it_when_she_led_no_more_does_not_decide(cast: Village, decide: Callable[..., Any]) -> None:
    is_revoked(cast)
    review = ask(cast, item(cast))
    users.grant(cast.hoa, Role.LEADER, club=cast.club)
    with pytest.raises(SentByHerself):
        decide(review, by=cast.hoa, at=NOW)
    assert len(outbox_reviews.waiting(cast.club.id)) == 1
    decide(review, by=cast.thuy, at=NOW)
    assert outbox_reviews.waiting(cast.club.id) == []


@pytest.mark.parametrize("decide", [outbox.write_once_more, outbox.drop])
def test_nor_where_it_waits_for_another_cause(cast: Village, decide: Callable[..., Any]) -> None:
    """It looks like one that is written, so that is the cause; that she led no more is so all the same."""
    elsewhere(3_000)(cast)
    is_revoked(cast)
    review = ask(cast, item(cast))
    assert (review.cause, review.revoked) == (Cause.ALIKE, True)
    users.grant(cast.hoa, Role.LEADER, club=cast.club)
    with pytest.raises(SentByHerself):
        decide(review, by=cast.hoa, at=NOW)
    decide(review, by=cast.thuy, at=NOW)


@pytest.mark.parametrize("case", [case for case in DROPPED if case != "a leader no more"])
def test_who_sent_it_drops_only_what_looks_like_another(cast: Village, case: str) -> None:
    """She could keep the money of any other, and nobody would see."""
    _, changes, booked_on = DROPPED[case]
    for change in changes:
        change(cast)
    review = ask(cast, item(cast, booked_on=booked_on))
    if case == "alike":
        outbox.drop(review, by=cast.hoa, at=NOW)
        return
    with pytest.raises(DropsHerOwn):
        outbox.drop(review, by=cast.hoa, at=NOW)
    assert [each.id for each in outbox_reviews.waiting(cast.club.id)] == [review.id], "it goes on waiting"
    assert isinstance(outbox.write_once_more(review, by=cast.hoa, at=NOW), Issued)


def test_nor_by_another_account_of_hers(cast: Village) -> None:
    review = ask(cast, item(cast, booked_on=TODAY + DAY))
    for account in (cast.hoa, cast.thuy):
        users.is_person(account, cast.an.person.id)
    with pytest.raises(DropsHerOwn):
        outbox.drop(review, by=cast.thuy, at=NOW)


def test_what_another_sends_for_her_is_no_longer_hers(cast: Village) -> None:
    """The new leader sends what the old one left on the phone: she has the right, so it is written at once."""
    is_revoked(cast)
    users.grant(cast.lan, Role.LEADER, club=cast.club)
    assert isinstance(outbox.accept(item(cast, written_by=cast.hoa.id), by=cast.lan, at=NOW), Issued)
