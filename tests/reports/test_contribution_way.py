"""The way of a contribution: who took it where, when, and by which paper."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from savings_app import contributions, conversions
from savings_app.contributions import Conversion, State
from savings_app.reports.contribution_way import Way, ways
from tests import insured, village
from tests.village import HEALTH, NOW, TODAY, Village


@pytest.fixture
def cast(book: None) -> Village:
    made = village.build()
    made.deposit(made.health(made.an), 1_000_000)
    made.hand_over(made.purse_fund, 500_000)
    return made


@pytest.fixture
def proposed(cast: Village) -> Conversion:
    return insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))


def test_the_way_of_one_that_goes_well(cast: Village, proposed: Conversion) -> None:
    assert _way(proposed).to_come == (State.RESERVED, State.REMITTED, State.CONFIRMED)
    insured.approve(cast, proposed)
    insured.remit(cast, proposed)
    assert _way(proposed).to_come == (State.CONFIRMED,)
    (row,) = contributions.of_conversion(proposed.id)
    insured.confirm(cast, row)
    way = _way(proposed)
    assert [(step.state, step.who, step.on) for step in way.steps] == [
        (State.PROPOSED, "Lê Thị Hoa", TODAY),
        (State.RESERVED, "Phạm Thị Lan", TODAY),
        (State.REMITTED, "Phạm Thị Lan", TODAY),
        (State.CONFIRMED, "Đỗ Thị Nga", TODAY),
    ]
    assert [step.remittance for step in way.steps] == [None, None, 1, None]
    assert (way.slips, way.to_come, way.state) == (("2026-0002",), (), State.CONFIRMED)
    last = way.steps[-1]
    assert (last.official_number, last.covered_to, last.days_differ) == ("0012345", dt.date(2027, 3, 21), False)
    assert not any(step.days_differ for step in way.steps)


def test_a_refused_row_has_a_slip_for_the_money_that_came_back(cast: Village, proposed: Conversion) -> None:
    (row,) = insured.approve(cast, proposed)
    insured.remit(cast, proposed)
    insured.refuse(cast, row, "Thiếu số định danh")
    way = _way(proposed)
    assert (way.state, way.to_come, way.steps[-1].reason) == (State.REFUSED, (), "Thiếu số định danh")
    assert way.slips == ("2026-0002", "2026-0003")


def test_what_was_declined_or_given_up_goes_no_further(cast: Village, proposed: Conversion) -> None:
    conversions.decline(proposed, reason="Đã có thẻ", by=cast.lan, at=NOW)
    assert (_way(proposed).state, _way(proposed).to_come) == (State.DECLINED, ())
    again = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    insured.approve(cast, again)
    conversions.release(again, by=cast.hoa, at=NOW)
    assert (_way(again).state, _way(again).to_come) == (State.RELEASED, ())


@pytest.mark.parametrize(("last_day", "differs"), [(dt.date(2027, 3, 21), False), (dt.date(2027, 3, 20), True)])
def test_days_that_are_not_the_months_paid_differ(
    cast: Village, proposed: Conversion, last_day: dt.date, differs: bool
) -> None:
    (row,) = insured.approve(cast, proposed)
    insured.remit(cast, proposed)
    insured.confirm(cast, row, replace(insured.OFFICIAL, covered_to=last_day))
    assert _way(proposed).steps[-1].days_differ is differs


def _way(conversion: Conversion) -> Way:
    (row,) = contributions.of_conversion(conversion.id)
    return ways([row])[row.contribution.id]
