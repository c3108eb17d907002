"""What waits stands beside its like, in the book and among the waiting, whatever day either is written on."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from playhouse.test_utils import count_queries

from savings_app import clubs, members, outbox, outbox_likeness, outbox_questions, outbox_reviews
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.outbox import NowBeside
from savings_app.outbox_reviews import Review
from savings_app.receipts import Issued
from tests.test_outbox_questions import ask, item
from tests.village import NOW, TODAY, Village

OCTOBER = dt.date(2026, 10, 31)
JOINED_LATE = TODAY - dt.timedelta(days=3)
TOMORROW = TODAY + dt.timedelta(days=1)
NEXT_DAY = NOW + dt.timedelta(days=1)


def close_october(cast: Village) -> None:
    clubs.close_through(cast.club.id, OCTOBER)


def join_late(cast: Village) -> None:
    Member.update(joined_on=JOINED_LATE).where(Member.id == cast.an.id).execute()


CAUSES = {
    "closed month": (close_october, {"booked_on": OCTOBER}),
    "before she joined": (join_late, {"booked_on": JOINED_LATE - dt.timedelta(days=1)}),
    "tomorrow": (lambda cast: None, {"booked_on": TODAY + dt.timedelta(days=5)}),
}


def beside(cast: Village, *waiting: Review, at: dt.datetime = NOW) -> dict[int, str]:
    club = clubs.get(cast.club.id)
    assert club is not None
    days = {}
    for each in waiting:
        booked, true_day = outbox_questions.days(each, members.get(each.club, each.member), club, on=at.date())
        days[each.id] = true_day or booked
    return {of: found.entry_id for of, found in outbox_likeness.in_the_book(waiting, days).items()}


def write(cast: Village, review: Review, **facts: Any) -> Issued:
    return outbox.write_once_more(review, by=cast.hoa, at=facts.pop("at", NOW), **facts)


@pytest.mark.parametrize("cause", CAUSES)
def test_two_phones_with_the_same_money_stand_beside_each_other(cast: Village, cause: str) -> None:
    prepare, facts = CAUSES[cause]
    prepare(cast)
    first, second = ask(cast, item(cast, **facts)), ask(cast, item(cast, device="phone-2", **facts))
    assert beside(cast, first, second) == {}
    twins = outbox_likeness.among([first, second])
    assert {of: each.id for of, each in twins.items()} == {first.id: second.id, second.id: first.id}
    written = write(cast, first)
    for at in (NOW, NEXT_DAY):
        assert beside(cast, second, at=at) == {second.id: written.receipt.entry}
    for shown in ("", "2026-0009"):
        with pytest.raises(NowBeside, match="phiếu 2026-0001"):
            write(cast, second, beside=shown)
    assert outbox_reviews.waiting(cast.club.id) == [second], "refused, it goes on waiting"
    assert write(cast, second, beside="2026-0001").created


def test_what_was_undone_since_is_nothing_to_stand_beside(cast: Village) -> None:
    close_october(cast)
    first, second = (ask(cast, item(cast, device=device, booked_on=OCTOBER)) for device in ("phone-1", "phone-2"))
    cast.undo(write(cast, first).receipt.entry)
    assert beside(cast, second) == {}
    assert write(cast, second, beside="").created


@pytest.mark.parametrize("facts", [{"device": "phone-1"}, {"device": "phone-2", "booked_on": OCTOBER.replace(day=30)}])
def test_the_same_phone_and_another_day_are_another_deposit(cast: Village, facts: dict[str, Any]) -> None:
    close_october(cast)
    first = ask(cast, item(cast, booked_on=OCTOBER))
    second = ask(cast, item(cast, **{"booked_on": OCTOBER, **facts}))
    assert outbox_likeness.among([first, second]) == {}
    write(cast, first)
    assert beside(cast, second) == {}


def test_the_same_amount_comes_before_another(cast: Village) -> None:
    close_october(cast)
    phones = [("phone-1", 3_000), ("phone-2", 5_000), ("phone-3", 3_000)]
    waiting = [
        ask(cast, item(cast, device=device, amount=Dong(amount), booked_on=OCTOBER)) for device, amount in phones
    ]
    assert {of: each.id for of, each in outbox_likeness.among(waiting).items()} == {
        waiting[0].id: waiting[2].id,
        waiting[1].id: waiting[0].id,
        waiting[2].id: waiting[0].id,
    }
    other, same = write(cast, waiting[1]), write(cast, waiting[0])
    assert beside(cast, waiting[2]) == {waiting[2].id: same.receipt.entry}
    cast.undo(same.receipt.entry)
    assert beside(cast, waiting[2]) == {waiting[2].id: other.receipt.entry}


def test_what_she_put_in_on_the_day_it_would_be_written_for_counts_where_it_is_as_much(cast: Village) -> None:
    ahead = ask(cast, item(cast, booked_on=TOMORROW))
    cast.deposit(cast.health(cast.an), 4_000)
    cast.deposit(cast.health(cast.binh), 3_000)
    assert beside(cast, ahead) == {}
    alike = cast.deposit(cast.health(cast.an), 3_000)
    assert beside(cast, ahead) == {ahead.id: alike.receipt.entry}


def test_however_many_wait_they_are_looked_up_at_once(cast: Village) -> None:
    close_october(cast)
    waiting = [ask(cast, item(cast, device=f"phone-{each}", booked_on=OCTOBER)) for each in range(5)]
    write(cast, waiting.pop())
    days = {each.id: OCTOBER for each in waiting}
    with count_queries() as asked:
        assert len(outbox_likeness.in_the_book(waiting, days)) == 4
    assert asked.count == 2
    assert outbox_likeness.in_the_book([], {}) == {}
