"""Whoever took the money does not drop it, whether she sent it herself or another sent what lay on her phone."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from savings_app import outbox, outbox_reviews, users
from savings_app.devices import SlipNumber
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.outbox_questions import DropsHerOwn
from savings_app.outbox_reviews import Review
from savings_app.permissions import Role
from savings_app.reports import reviews_to_decide
from tests.village import HEALTH, NOW, TODAY, Village

TOMORROW = TODAY + dt.timedelta(days=1)


def waits(cast: Village, **facts: Any) -> Review:
    """Hoa wrote down An's three thousand; Lan, who leads the club too, sent it."""
    users.grant(cast.lan, Role.LEADER, club=cast.club)
    sent: dict[str, Any] = {
        "key": uuid4(),
        "club_id": cast.club.id,
        "member_id": cast.an.id,
        "scheme": HEALTH,
        "amount": Dong(3_000),
        "booked_on": TOMORROW,
        "device": "phone-1",
        "slip": SlipNumber("B", 1),
        "written_by": cast.hoa.id,
    }
    outcome = outbox.accept(Item(**(sent | facts)), by=cast.lan, at=NOW)
    assert isinstance(outcome, Review), outcome
    return outcome


@pytest.mark.parametrize("who", ["hoa", "lan"])
def test_neither_who_wrote_it_nor_who_sent_it_drops_it(cast: Village, who: str) -> None:
    review = waits(cast)
    with pytest.raises(DropsHerOwn):
        outbox.drop(review, by=getattr(cast, who), at=NOW)
    assert len(outbox_reviews.waiting(cast.club.id)) == 1, "it goes on waiting"
    outbox.drop(review, by=cast.thuy, at=NOW)
    assert outbox_reviews.waiting(cast.club.id) == []


def test_nor_by_another_account_of_who_wrote_it(cast: Village) -> None:
    review = waits(cast)
    for account in (cast.hoa, cast.thuy):
        users.is_person(account, cast.an.person.id)
    with pytest.raises(DropsHerOwn):
        outbox.drop(review, by=cast.thuy, at=NOW)


def test_who_wrote_it_drops_what_is_in_the_book_already(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    outbox.drop(waits(cast, booked_on=TODAY), by=cast.hoa, at=NOW)
    assert outbox_reviews.waiting(cast.club.id) == []


@pytest.mark.parametrize("facts", [{"slip": None}, {"written_by": None}], ids=["no number", "no author"])
def test_where_no_author_is_known_it_is_who_sent_it(cast: Village, facts: dict[str, Any]) -> None:
    review = waits(cast, **facts)
    with pytest.raises(DropsHerOwn):
        outbox.drop(review, by=cast.lan, at=NOW)
    outbox.drop(review, by=cast.hoa, at=NOW)


def test_the_list_offers_it_to_those_who_may(cast: Village) -> None:
    waits(cast)
    offered = {
        who: [each.drops for each in reviews_to_decide.in_club(cast.club, on=TODAY, reader=getattr(cast, who))]
        for who in ("hoa", "lan", "thuy")
    }
    assert offered == {"hoa": [False], "lan": [False], "thuy": [True]}
