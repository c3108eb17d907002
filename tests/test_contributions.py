"""A contribution never changes: what happens to it is added, each state once, in its turn."""

from __future__ import annotations

import itertools
from contextlib import AbstractContextManager, nullcontext
from uuid import uuid4

import pytest
from peewee import PeeweeException

from savings_app import contributions, conversions, remittances
from savings_app.contributions import (
    DEAD,
    FOLLOWS,
    UNDERWAY,
    WAY,
    Contribution,
    ContributionStep,
    Followed,
    NotItsTurn,
    State,
)
from savings_app.database import on_sqlite, proxy, transaction
from tests.ledger.forgery import triggers_not_recurring
from tests.village import NOW, TODAY, Village


@pytest.fixture
def row(cast: Village) -> Followed:
    """An's card, proposed."""
    cast.deposit(cast.health(cast.an), 1_400_000)
    cast.hand_over(cast.purse_fund, 1_400_000)
    (row,) = contributions.of_conversion(cast.propose(cast.line(cast.an)).id)
    return row


def again(row: Followed) -> Followed:
    found = contributions.get(row.contribution.club, row.contribution.id)
    assert found is not None
    return found


def take(cast: Village, row: Followed, *states: State) -> Followed:
    for state in states:
        contributions.take_step(again(row), state, by=cast.lan.id, at=NOW)
    return again(row)


def test_the_way_of_one_that_goes_well(cast: Village, row: Followed) -> None:
    followed = take(cast, row, *WAY[1:])
    assert [step.state for step in followed.steps] == list(WAY)
    assert [step.by for step in followed.steps] == [cast.hoa.id] + [cast.lan.id] * 3


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize(
    "after", [(), WAY[1:2], WAY[1:3], WAY[1:4], (State.DECLINED,), (State.RESERVED, State.RELEASED)]
)
def test_every_state_in_its_turn(cast: Village, row: Followed, after: tuple[State, ...], state: State) -> None:
    if state is State.PROPOSED:
        return
    followed = take(cast, row, *after)
    if FOLLOWS[state] is followed.state:
        assert take(cast, row, state).state is state
        return
    with pytest.raises(NotItsTurn) as no:
        take(cast, row, state)
    assert no.value.state is followed.state


def test_every_state_is_on_its_way_dead_or_done() -> None:
    assert UNDERWAY | DEAD | {State.CONFIRMED} == set(State)
    assert not UNDERWAY & DEAD
    assert set(FOLLOWS) == set(State) - {State.PROPOSED}
    assert set(FOLLOWS.values()) == UNDERWAY


def test_the_states_a_member_watches_follow_each_other() -> None:
    assert all(FOLLOWS[later] is earlier for earlier, later in itertools.pairwise(WAY))


def test_rows_are_found_by_conversion_remittance_person_and_club(cast: Village, row: Followed) -> None:
    conversion = contributions.get_conversion(cast.club.id, row.contribution.conversion)
    assert conversion is not None
    conversions.approve(conversion, by=cast.lan, at=NOW)
    remittance = remittances.remit(cast.club.id, [conversion.id], on=TODAY, key=uuid4(), by=cast.lan, at=NOW)
    expected = [row.contribution.id]
    for found in (
        contributions.of_conversion(conversion.id),
        contributions.of_remittance(remittance.id),
        contributions.of_people([cast.an.person.id]),
        contributions.in_club(cast.club.id),
    ):
        assert [each.contribution.id for each in found] == expected
    assert contributions.of_people([]) == contributions.in_club(cast.other_club.id) == []
    assert contributions.get_remittance(cast.club.id, 1) == remittance
    assert contributions.remitted_on(again(row)) == TODAY


def test_another_club_finds_nothing(cast: Village, row: Followed) -> None:
    conversion_id = row.contribution.conversion
    assert contributions.get(cast.other_club.id, row.contribution.id) is None
    assert contributions.get_conversion(cast.other_club.id, conversion_id) is None
    assert contributions.get_remittance(cast.other_club.id, 1) is None


TABLES = ["conversion", "contribution", "contribution_step"]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["DELETE FROM {0}", "UPDATE {0} SET id = id + 1"])
def test_the_database_only_adds(row: Followed, table: str, statement: str) -> None:
    with pytest.raises(PeeweeException, match=r"append-only|permission denied"), transaction():
        proxy.execute_sql(statement.format(table))
    assert (Contribution.select().count(), ContributionStep.select().count()) == (1, 1)


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_replaced(row: Followed, table: str) -> None:
    refused: AbstractContextManager[None]
    if on_sqlite():
        replace, refused = "INSERT OR REPLACE INTO {0} SELECT * FROM {0}", triggers_not_recurring()
    else:
        replace, refused = "INSERT INTO {0} SELECT * FROM {0} ON CONFLICT (id) DO UPDATE SET id = 9", nullcontext()
    with refused, pytest.raises(PeeweeException, match=r"append-only|permission denied"), transaction():
        proxy.execute_sql(replace.format(table))
