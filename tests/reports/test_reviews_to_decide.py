"""What waits for a person: whose, why, beside which slip, on which days it would be written; and what was decided."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from savings_app import clubs, outbox, users
from savings_app.devices import SlipNumber
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.outbox_reviews import Cause, Review
from savings_app.permissions import Role
from savings_app.reports import reviews_to_decide
from savings_app.reports.reviews_to_decide import BesideSlip
from savings_app.users import User
from tests.village import HEALTH, JOINED, NOW, TODAY, Village

DAY = dt.timedelta(days=1)
OCTOBER = dt.date(2026, 10, 31)


def send(cast: Village, member_id: int, by: User, **facts: Any) -> Review:
    sent: dict[str, Any] = {
        "key": uuid4(),
        "club_id": cast.club.id,
        "member_id": member_id,
        "scheme": HEALTH,
        "amount": Dong(3_000),
        "booked_on": TODAY,
        "device": str(by.id),
        **facts,
    }
    outcome = outbox.accept(Item(**sent), by=by, at=NOW)
    assert isinstance(outcome, Review), outcome
    return outcome


def test_each_stands_beside_the_slip_it_looks_like(cast: Village) -> None:
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 3_000)
    first = send(cast, cast.binh.id, cast.lan)
    second = send(cast, cast.an.id, cast.lan, amount=Dong(5_000))
    found = reviews_to_decide.in_club(cast.club, on=TODAY)
    assert [(each.review, each.who.name, each.sent_by, each.review.cause) for each in found] == [
        (first, "Trần Thị Bình", "Phạm Thị Lan", Cause.ALIKE),
        (second, "Nguyễn Thị An", "Phạm Thị Lan", Cause.OTHER_AMOUNT),
    ]
    assert [each.beside for each in found] == [
        BesideSlip("2026-0002", Dong(3_000), "Lê Thị Hoa", NOW),
        BesideSlip("2026-0001", Dong(3_000), "Lê Thị Hoa", NOW),
    ]
    assert {(each.books_on, each.true_day) for each in found} == {(TODAY, None)}
    assert {(each.written_by, each.provisional) for each in found} == {(None, None)}


def test_who_wrote_it_on_the_phone_is_named_where_another_sent_it(cast: Village) -> None:
    users.grant(cast.lan, Role.LEADER, club=cast.club)
    slip = SlipNumber("B", 1)
    send(cast, cast.an.id, cast.lan, booked_on=TODAY + DAY, written_by=cast.hoa.id, slip=slip)
    send(cast, cast.an.id, cast.lan, booked_on=TODAY + DAY, written_by=cast.lan.id, slip=SlipNumber("B", 2))
    found = reviews_to_decide.in_club(cast.club, on=TODAY)
    assert [(each.sent_by, each.written_by, each.provisional) for each in found] == [
        ("Phạm Thị Lan", "Lê Thị Hoa", "B-0001"),
        ("Phạm Thị Lan", None, "B-0002"),
    ]


DAYS: dict[str, tuple[dt.date, dt.date | None, bool, tuple[dt.date | None, ...]]] = {
    "before she joined": (JOINED - DAY, None, False, (JOINED, None, JOINED, None)),
    "after she left": (TODAY, TODAY - DAY, False, (TODAY - DAY, None, None, TODAY - DAY)),
    "tomorrow": (TODAY + DAY, None, False, (TODAY, None, None, None)),
    "its month is closed": (OCTOBER, None, True, (TODAY, OCTOBER, None, None)),
    "its month is closed, and she left": (OCTOBER, OCTOBER, True, (None, None, None, None)),
    "she left in a closed month": (TODAY, OCTOBER, True, (None, None, None, OCTOBER)),
}


@pytest.mark.parametrize("case", DAYS)
def test_the_days_it_would_be_written_on(cast: Village, case: str) -> None:
    booked_on, left_on, closed, expected = DAYS[case]
    Member.update(left_on=left_on).where(Member.id == cast.an.id).execute()
    if closed:
        clubs.close_through(cast.club.id, OCTOBER)
    send(cast, cast.an.id, cast.hoa, booked_on=booked_on)
    club = clubs.get(cast.club.id)
    assert club is not None
    (found,) = reviews_to_decide.in_club(club, on=TODAY)
    assert (found.books_on, found.true_day, found.joined_on, found.left_on) == expected


def test_what_is_decided_is_told_with_who_and_its_slip(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    dropped, written = send(cast, cast.an.id, cast.lan), send(cast, cast.an.id, cast.lan, amount=Dong(5_000))
    assert reviews_to_decide.in_club(cast.other_club, on=TODAY) == []
    assert reviews_to_decide.decided(cast.club) == []
    outbox.drop(dropped, by=cast.hoa, at=NOW)
    outbox.write_once_more(written, by=cast.thuy, at=NOW)
    assert reviews_to_decide.in_club(cast.club, on=TODAY) == []
    found = reviews_to_decide.decided(cast.club)
    assert [(each.review.id, each.who.name, each.decided_by, each.slip) for each in found] == [
        (written.id, "Nguyễn Thị An", "Võ Thị Thúy", "2026-0002"),
        (dropped.id, "Nguyễn Thị An", "Lê Thị Hoa", None),
    ]
    assert reviews_to_decide.decided(cast.other_club) == []
