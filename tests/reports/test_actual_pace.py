"""How fast she really saves: what counts, since when, and the day it takes her to."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playhouse.test_utils import count_queries

from savings_app import deposits
from savings_app.deposits import Deposit
from savings_app.ledger.entry import EntryKind
from savings_app.money import NOTHING, Dong
from savings_app.reports import actual_pace
from savings_app.reports.actual_pace import LEAST, LOOKS_BACK, ActualPace, Saved
from tests.village import NOW, TODAY, Village

WINDOW = TODAY - dt.timedelta(days=LOOKS_BACK - 1)
"""The first of the 90 days."""


def days(count: int) -> dt.timedelta:
    return dt.timedelta(days=count)


@pytest.mark.parametrize(
    ("put_in", "over", "missing", "reached"),
    [
        (270_000, 90, 3_000, 1),
        (270_000, 90, 3_001, 2),
        (270_000, 90, 300_000, 100),
        (100_000, 90, 100_000, 90),
        (100_000, 14, 0, 0),
        (0, 90, 1, None),
        (-3_000, 90, 1, None),
        (1, 90, 1_000_000, None),
    ],
)
def test_the_day_her_pace_takes_her_to(put_in: int, over: int, missing: int, reached: int | None) -> None:
    expected = None if reached is None else TODAY + days(reached)
    assert ActualPace(Dong(put_in), over).day_reached(Dong(missing), on=TODAY) == expected


@given(st.integers(1, 5_000_000), st.integers(LEAST, LOOKS_BACK), st.integers(1, 5_000_000))
def test_on_that_day_it_is_there_and_not_a_day_before(put_in: int, over: int, missing: int) -> None:
    reached = ActualPace(Dong(put_in), over).day_reached(Dong(missing), on=TODAY)
    if reached is not None:
        waited = (reached - TODAY).days
        assert put_in * (waited - 1) < missing * over <= put_in * waited


@pytest.mark.parametrize(("put_in", "a_day"), [(204_000, 2_266), (-3_000, 0), (89, 0)])
def test_a_day_of_it_is_never_said_too_high(put_in: int, a_day: int) -> None:
    assert ActualPace(Dong(put_in), 90).a_day == Dong(a_day)


@pytest.mark.parametrize(
    ("began", "over"),
    [
        (TODAY, None),
        (TODAY - days(LEAST - 2), None),
        (TODAY - days(LEAST - 1), LEAST),
        (WINDOW, LOOKS_BACK),
        (dt.date(2020, 1, 1), LOOKS_BACK),
    ],
)
def test_she_is_looked_at_since_she_began_or_for_90_days(began: dt.date, over: int | None) -> None:
    assert actual_pace.pace([Saved(Dong(30_000), began)], on=TODAY) == (over and ActualPace(Dong(30_000), over))


def test_several_purses_are_one_pace_since_the_first_began() -> None:
    young, old = Saved(Dong(20_000), TODAY), Saved(Dong(30_000), TODAY - days(19))
    assert actual_pace.pace([young, old], on=TODAY) == ActualPace(Dong(50_000), 20)
    assert actual_pace.pace([], on=TODAY) is None


def test_what_counts_is_what_was_put_in_within_the_days(cast: Village) -> None:
    purse = cast.health(cast.an)
    for day, amount in ((WINDOW - days(1), 1_000), (WINDOW, 2_000), (TODAY, 4_000)):
        cast.deposit(purse, amount, on=day)
    cast.undo(cast.deposit(purse, 90_000).receipt.entry)
    cast.undo(cast.deposit(purse, 80_000).receipt.entry, instead=8_000)
    cast.deposit(cast.health(cast.binh), 500_000)
    found = actual_pace.of_members([cast.an.id], on=TODAY)
    assert found == {purse: Saved(Dong(14_000), WINDOW - days(1))}


def test_a_balance_brought_along_begins_a_purse_and_is_no_pace(cast: Village) -> None:
    purse, day = cast.health(cast.an), TODAY - days(30)
    carried = Deposit(cast.club.id, purse, Dong(900_000), day, uuid4(), kind=EntryKind.OPENING)
    deposits.record(carried, by=cast.hoa, at=NOW)
    assert actual_pace.of_members([cast.an.id], on=TODAY) == {purse: Saved(NOTHING, day)}


def test_a_counted_pig_counts_by_what_it_had_more_or_less(cast: Village) -> None:
    pig = cast.pension(cast.an)
    cast.deposit(pig, 300_000)
    cast.open_pig(pig, 290_000)
    assert actual_pace.of_members([cast.an.id], on=TODAY)[pig].put_in == Dong(290_000)


def test_however_many_members_two_questions(cast: Village) -> None:
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 3_000)
    for several in ([], [cast.an.id], [cast.an.id, cast.binh.id]):
        with count_queries() as counted:
            found = actual_pace.of_members(several, on=TODAY)
        assert (len(found), counted.count) == (len(several), 2)
