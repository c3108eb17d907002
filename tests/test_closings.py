"""A month is closed by two people, in its order, after a count; nothing is booked into it any more."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from savings_app import approvals, cash_counts, closings, handovers
from savings_app.approvals import Approval, AskedByHerself, Expired, Subject
from savings_app.closings import (
    AlreadyClosed,
    CountTooOld,
    HandoversWait,
    MonthChanged,
    MonthNotOver,
    NotCounted,
    NothingToClose,
    OtherMonthFirst,
    TreasurerAsks,
)
from savings_app.clubs import NOTHING_CLOSED, Club
from savings_app.handovers import Handover
from savings_app.ledger import monthly
from savings_app.ledger.book import MonthClosed
from savings_app.ledger.keys import KeyReused
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.refusals import NotFound, Refusal
from tests.counted import TREASURER, counted, signed_count
from tests.village import NOW, Village

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
IN_OCTOBER = dt.date(2026, 10, 20)
THEN = dt.datetime(2026, 10, 20, 3, tzinfo=dt.UTC)
AFTER = dt.datetime(2026, 11, 2, 3, tzinfo=dt.UTC)


@pytest.fixture
def october(cast: Village) -> Village:
    """An put 130.000 đ in on 20 October, and Hoa's cash was counted that day."""
    cast.deposit(cast.health(cast.an), 130_000, on=IN_OCTOBER, at=THEN)
    signed_count(cast, 130_000, at=THEN)
    return cast


def club(cast: Village) -> Club:
    return Club.the(id=cast.club.id)


def ask(cast: Village, month: Month = OCTOBER, *, by: Any = None, at: dt.datetime = AFTER) -> Approval:
    return closings.propose(cast.club.id, month, key=uuid4(), by=by or cast.lan, at=at)


def in_the_way(cast: Village, month: Month = OCTOBER, *, at: dt.datetime = AFTER) -> list[type[Refusal]]:
    return [type(each) for each in closings.obstacles(club(cast), month, at=at)]


def test_asked_it_names_the_month_the_head_and_the_balances(october: Village) -> None:
    asked = ask(october)
    head, count = club(october), cash_counts.signed(october.club.id, *_leaders(october))
    assert count is not None
    assert asked.facts == {
        "month": "2026-10",
        "through": "2026-10-31",
        "head_seq": head.head_seq,
        "head_hash": head.head_hash,
        "counts": [count.id],
        "balances": monthly.balances_print(october.club.id, OCTOBER.last_day),
    }
    assert head.closed_through == NOTHING_CLOSED


def _leaders(cast: Village) -> Any:
    return next(iter(cash_counts.KEPT_BY)), cast.purse_fund.id


def test_signed_nothing_is_booked_into_it(october: Village) -> None:
    closings.sign(ask(october), by=october.hoa, at=AFTER)
    assert club(october).closed_through == OCTOBER.last_day
    with pytest.raises(MonthClosed):
        october.deposit(october.health(october.an), 3_000, on=OCTOBER.last_day, at=AFTER)
    october.deposit(october.health(october.an), 3_000, on=NOVEMBER.first_day, at=AFTER)
    assert closings.of_month(october.club.id, OCTOBER) is not None
    assert closings.next_month(club(october)) == NOVEMBER


def test_the_officer_signs_too_but_nobody_her_own(october: Village) -> None:
    asked = ask(october)
    with pytest.raises(AskedByHerself):
        closings.sign(asked, by=october.lan, at=AFTER)
    closings.sign(asked, by=october.thuy, at=AFTER)


def test_declined_the_month_stays_open(october: Village) -> None:
    closings.decline(ask(october), reason="còn thiếu sổ bà Tư", by=october.hoa, at=AFTER)
    assert club(october).closed_through == NOTHING_CLOSED
    assert closings.of_month(october.club.id, OCTOBER) is None


def test_a_closing_waits_a_week(october: Village) -> None:
    asked = ask(october)
    with pytest.raises(Expired):
        closings.sign(asked, by=october.hoa, at=AFTER + dt.timedelta(days=8))


def test_asked_twice_it_is_one_question(october: Village) -> None:
    key = uuid4()
    asked = closings.propose(october.club.id, OCTOBER, key=key, by=october.lan, at=AFTER)
    assert closings.propose(october.club.id, OCTOBER, key=key, by=october.lan, at=AFTER) == asked
    with pytest.raises(KeyReused):
        closings.propose(october.club.id, NOVEMBER, key=key, by=october.lan, at=AFTER)


def test_the_leader_asks_only_where_there_is_no_treasurer(october: Village) -> None:
    with pytest.raises(TreasurerAsks):
        ask(october, by=october.hoa)


def test_without_a_treasurer_the_leader_may_ask(cast: Village) -> None:
    """Út's club has no treasurer, and nothing in its book."""
    with pytest.raises(NothingToClose):
        closings.propose(cast.other_club.id, OCTOBER, key=uuid4(), by=cast.ut, at=AFTER)


def test_an_empty_book_has_nothing_to_close(cast: Village) -> None:
    assert closings.next_month(club(cast)) is None
    assert in_the_way(cast) == [NothingToClose]


def test_months_are_closed_in_order(october: Village) -> None:
    october.deposit(october.health(october.an), 3_000, on=NOVEMBER.first_day, at=AFTER)
    assert in_the_way(october, NOVEMBER, at=AFTER + dt.timedelta(days=40)) == [OtherMonthFirst]
    closings.sign(ask(october), by=october.hoa, at=AFTER)
    assert in_the_way(october) == [AlreadyClosed]


def test_a_month_without_an_entry_is_closed_too(october: Village) -> None:
    closings.sign(ask(october), by=october.hoa, at=AFTER)
    december = dt.datetime(2026, 12, 2, 3, tzinfo=dt.UTC)
    assert in_the_way(october, NOVEMBER, at=december) == [CountTooOld]
    signed_count(october, 130_000, at=december)
    closings.sign(ask(october, NOVEMBER, at=december), by=october.hoa, at=december)
    assert club(october).closed_through == NOVEMBER.last_day


@pytest.mark.parametrize(("day", "stands"), [(30, [MonthNotOver]), (31, [])])
def test_a_month_is_closed_on_its_last_day_at_the_earliest(october: Village, day: int, stands: list[Any]) -> None:
    assert in_the_way(october, at=dt.datetime(2026, 10, day, 3, tzinfo=dt.UTC)) == stands


def test_a_month_waits_from_the_day_after_it(october: Village) -> None:
    assert closings.waiting_month(club(october), on=OCTOBER.last_day) is None
    assert closings.waiting_month(club(october), on=NOVEMBER.first_day) == OCTOBER


def test_cash_that_was_not_counted_stands_in_the_way(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 130_000, on=IN_OCTOBER, at=THEN)
    assert in_the_way(cast) == [NotCounted]
    with pytest.raises(NotCounted) as refused:
        ask(cast)
    assert (refused.value.holder.value, refused.value.fund) == ("CASH_LEADER", cast.purse_fund.name)


def test_every_holder_is_counted(october: Village) -> None:
    october.hand_over(october.purse_fund, 30_000, at=THEN)
    assert in_the_way(october) == [NotCounted, NotCounted]
    signed_count(october, 100_000, at=THEN)
    signed_count(october, 30_000, holder=TREASURER, at=THEN)
    assert in_the_way(october) == []


def test_a_count_before_the_months_last_movement_is_none(october: Village) -> None:
    october.deposit(october.health(october.binh), 3_000, on=IN_OCTOBER, at=AFTER)
    assert in_the_way(october) == [NotCounted]


def test_what_moves_in_the_next_month_leaves_the_count_standing(october: Village) -> None:
    october.deposit(october.health(october.binh), 3_000, on=NOVEMBER.first_day, at=AFTER)
    assert in_the_way(october) == []


def test_the_difference_of_a_count_is_no_movement_after_it(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 130_000, on=IN_OCTOBER, at=THEN)
    signed_count(cast, 120_000, reason="thối nhầm", at=THEN)
    assert in_the_way(cast) == []


def test_an_unsigned_count_is_none(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 130_000, on=IN_OCTOBER, at=THEN)
    cash_counts.propose(counted(cast, 130_000), by=cast.hoa, at=THEN)
    assert in_the_way(cast) == [NotCounted]


def test_tallies_in_pigs_at_home_need_no_count(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 10_000, on=IN_OCTOBER, at=THEN)
    assert in_the_way(cast) == []


def test_an_old_count_is_none(october: Village) -> None:
    assert in_the_way(october, at=dt.datetime(2026, 11, 21, 3, tzinfo=dt.UTC)) == [CountTooOld]


def test_a_handover_that_waits_stands_in_the_way(october: Village) -> None:
    """Until it is answered or has expired."""
    halloween, next_day = dt.datetime(2026, 10, 31, 3, tzinfo=dt.UTC), dt.datetime(2026, 11, 1, 3, tzinfo=dt.UTC)
    handed = Handover(october.club.id, october.purse_fund.id, Dong(5_000), uuid4())
    asked = handovers.propose(handed, by=october.hoa, at=halloween)
    assert in_the_way(october, at=next_day) == [HandoversWait]
    handovers.decline(asked, reason="đếm lại", by=october.lan, at=next_day)
    assert in_the_way(october, at=next_day) == []


def test_a_month_that_changed_is_asked_anew(cast: Village) -> None:
    """A tally booked into it after the question, which needs no count."""
    cast.deposit(cast.pension(cast.an), 10_000, on=IN_OCTOBER, at=THEN)
    asked = ask(cast)
    cast.deposit(cast.pension(cast.an), 10_000, on=IN_OCTOBER, at=AFTER)
    with pytest.raises(MonthChanged):
        closings.sign(asked, by=cast.hoa, at=AFTER)
    assert Approval.the(id=asked.id).yes is None
    closings.sign(ask(cast), by=cast.hoa, at=AFTER)


def test_what_is_booked_in_the_next_month_changes_nothing(october: Village) -> None:
    asked = ask(october)
    october.deposit(october.health(october.an), 3_000, on=NOVEMBER.first_day, at=AFTER)
    closings.sign(asked, by=october.hoa, at=AFTER)


def test_a_question_about_something_else_is_no_closing(october: Village) -> None:
    other = approvals.ask(october.club.id, Subject.HANDOVER, {}, key="x", by=october.lan.id, at=NOW)
    with pytest.raises(NotFound):
        closings.sign(other, by=october.hoa, at=NOW)
    with pytest.raises(NotFound):
        closings.decline(other, reason="không", by=october.hoa, at=NOW)
