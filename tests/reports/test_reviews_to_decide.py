"""What waits for the leader, each beside the slip it looks like."""

from __future__ import annotations

from uuid import uuid4

from savings_app import outbox
from savings_app.money import Dong
from savings_app.outbox import Item
from savings_app.outbox_reviews import Review
from savings_app.reports import reviews_to_decide
from savings_app.users import User
from tests.village import HEALTH, NOW, TODAY, Village


def send(cast: Village, member_id: int, by: User) -> outbox.Outcome:
    item = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=member_id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=TODAY,
        device=str(by.id),
    )
    return outbox.accept(item, by=by, at=NOW)


def test_each_stands_beside_the_slip_it_looks_like(cast: Village) -> None:
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 3_000)
    first, second = (send(cast, member.id, cast.lan) for member in (cast.binh, cast.an))
    assert isinstance(first, Review)
    assert isinstance(second, Review)
    found = reviews_to_decide.in_club(cast.club)
    assert [(each.review.id, each.who.name, each.like and each.like.number) for each in found] == [
        (first.id, "Trần Thị Bình", "2026-0002"),
        (second.id, "Nguyễn Thị An", "2026-0001"),
    ]
    assert {(each.sent_by, each.like and (each.like.by, each.like.at), each.late) for each in found} == {
        ("Phạm Thị Lan", ("Lê Thị Hoa", NOW), False)
    }


def test_what_is_decided_and_what_is_anothers_is_not_there(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    review = send(cast, cast.an.id, cast.hoa)
    assert isinstance(review, Review)
    assert reviews_to_decide.in_club(cast.other_club) == []
    outbox.drop(review, by=cast.hoa, at=NOW)
    assert reviews_to_decide.in_club(cast.club) == []
