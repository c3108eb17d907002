"""What waits for the leader: kept whole under its key, listed oldest first, decided once."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from savings_app import outbox_reviews
from savings_app.money import Dong
from savings_app.outbox_reviews import AlreadyDecided, Cause, Review
from tests.village import HEALTH, NOW, TODAY, Village


@pytest.fixture
def the_village(cast: Village) -> Village:
    return cast


def kept(the_village: Village, cause: Cause = Cause.ALIKE) -> Review:
    """A deposit of An's that looks like one in the book."""
    purse = the_village.health(the_village.an)
    first = the_village.deposit(purse, 3_000)
    review = Review(
        club=the_village.club.id,
        key=str(uuid4()),
        fingerprint="f" * 64,
        member=purse.member_id,
        fund=purse.fund_id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=TODAY,
        device="phone-2",
        resembles=first.receipt.entry,
        sent_by=the_village.hoa.id,
        sent_at=NOW,
        cause=cause,
    )
    return outbox_reviews.keep(review)


def test_it_is_found_by_its_key_and_by_its_number_in_its_own_club_only(the_village: Village) -> None:
    review = kept(the_village)
    by_key = outbox_reviews.by_key(the_village.club.id, review.key)
    assert by_key is not None
    assert by_key == outbox_reviews.get(the_village.club.id, review.id) == review
    assert by_key.purse == the_village.health(the_village.an)
    assert (by_key.amount, by_key.booked_on, by_key.sent_at) == (Dong(3_000), TODAY, NOW)
    assert by_key.cause is Cause.ALIKE
    assert outbox_reviews.by_key(the_village.other_club.id, review.key) is None
    assert outbox_reviews.get(the_village.other_club.id, review.id) is None


def test_those_waiting_come_oldest_first(the_village: Village) -> None:
    first, second = kept(the_village), kept(the_village)
    assert outbox_reviews.waiting(the_village.club.id) == [first, second]
    assert outbox_reviews.waiting(the_village.other_club.id) == []


@pytest.mark.parametrize("once_more", [True, False])
def test_it_is_decided_once_with_who_and_when(the_village: Village, once_more: bool) -> None:
    review = kept(the_village)
    outbox_reviews.decide(review, once_more=once_more, by=the_village.hoa.id, at=NOW)
    decided = outbox_reviews.get(the_village.club.id, review.id)
    assert decided is not None
    assert (decided.once_more, decided.decided_by, decided.decided_at) == (once_more, the_village.hoa.id, NOW)
    assert outbox_reviews.waiting(the_village.club.id) == []
    with pytest.raises(AlreadyDecided):
        outbox_reviews.decide(review, once_more=not once_more, by=the_village.lan.id, at=NOW)
    unchanged = outbox_reviews.get(the_village.club.id, review.id)
    assert unchanged is not None
    assert unchanged.once_more is once_more


@pytest.mark.parametrize("cause", list(Cause))
def test_every_cause_is_kept(the_village: Village, cause: Cause) -> None:
    review = kept(the_village, cause)
    again = outbox_reviews.get(the_village.club.id, review.id)
    assert again is not None
    assert again.cause is cause


def test_the_last_decisions_come_newest_first(the_village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    reviews = [kept(the_village) for _ in range(4)]
    for minutes, review in enumerate(reviews[:3]):
        at = NOW + dt.timedelta(minutes=minutes)
        outbox_reviews.decide(review, once_more=minutes == 1, by=the_village.thuy.id, at=at)
    assert outbox_reviews.decided(the_village.club.id) == [reviews[2], reviews[1], reviews[0]]
    assert outbox_reviews.decided(the_village.other_club.id) == []
    monkeypatch.setattr(outbox_reviews, "MOST_SHOWN", 2)
    assert outbox_reviews.decided(the_village.club.id) == [reviews[2], reviews[1]]


def test_those_waiting_are_counted_by_club(the_village: Village) -> None:
    ids = [the_village.club.id, the_village.other_club.id]
    assert outbox_reviews.count_waiting(ids) == {}
    first, _ = kept(the_village), kept(the_village)
    assert outbox_reviews.count_waiting(ids) == {the_village.club.id: 2}
    outbox_reviews.decide(first, once_more=False, by=the_village.hoa.id, at=NOW)
    assert outbox_reviews.count_waiting(ids) == {the_village.club.id: 1}
    assert outbox_reviews.count_waiting([]) == outbox_reviews.count_waiting([the_village.other_club.id]) == {}
