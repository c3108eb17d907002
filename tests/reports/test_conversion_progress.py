"""The list of conversions with their states, and one of them in full."""

from __future__ import annotations

from uuid import uuid4

import pytest

from savings_app import conversions
from savings_app.contributions import State
from savings_app.money import Dong
from savings_app.reports import conversion_progress
from tests import insured, village
from tests.village import HEALTH, NOW, TODAY, Village


@pytest.fixture
def cast(book: None) -> Village:
    made = village.build()
    made.deposit(made.health(made.an), 1_000_000)
    made.deposit(made.health(made.binh), 1_000_000)
    made.hand_over(made.purse_fund, 1_000_000)
    return made


def test_a_list_counts_the_states_of_its_rows(cast: Village) -> None:
    first = insured.propose(
        cast, HEALTH, (cast.an.person, cast.health(cast.an)), (cast.binh.person, cast.health(cast.binh))
    )
    (summary,) = conversion_progress.in_club(cast.club.id)
    assert summary.states == ((State.PROPOSED, 2),)
    rows = insured.approve(cast, first)
    insured.remit(cast, first)
    insured.refuse(cast, rows[0], "Thiếu số định danh")
    second = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    newest, oldest = conversion_progress.in_club(cast.club.id)
    assert (newest.conversion.id, newest.people, newest.states) == (
        second.id,
        ("Nguyễn Thị An",),
        ((State.PROPOSED, 1),),
    )
    assert oldest.people == ("Nguyễn Thị An", "Trần Thị Bình")
    assert oldest.total == Dong(683_100)
    assert oldest.states == ((State.REMITTED, 1), (State.REFUSED, 1))


def test_one_in_full_with_who_pays_and_what_took_its_place(cast: Village) -> None:
    first = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.binh)))
    insured.approve(cast, first)
    found = conversion_progress.of(first)
    assert (found.asked_by, found.total, found.replaced_by) == ("Lê Thị Hoa", Dong(341_550), None)
    (row,) = found.rows
    assert (row.person.name, row.payer.person.name) == ("Nguyễn Thị An", "Trần Thị Bình")
    assert found.every(State.RESERVED)
    assert found.question.answered_by == cast.lan.id
    again = conversions.quote_anew(first, payment_day=TODAY, key=uuid4(), by=cast.hoa, at=NOW)
    assert conversion_progress.of(first).replaced_by == again.id
    assert not conversion_progress.of(first).every(State.RESERVED)
