"""What was paid for a member and by her: whose it is, its months, its way."""

from __future__ import annotations

import pytest

from savings_app import conversions
from savings_app.contributions import State
from savings_app.months import Month, MonthSpan
from savings_app.reports import member_contributions
from tests import insured, village
from tests.village import HEALTH, PENSION, Village


def ready(cast: Village) -> None:
    """Counted and handed over: enough for two people's cards and her own pension."""
    cast.deposit(cast.health(cast.an), 900_000)
    cast.deposit(cast.pension(cast.an), 900_000)
    cast.open_pig(cast.pension(cast.an), 900_000)
    cast.hand_over(cast.purse_fund, 900_000)
    cast.hand_over(cast.pig_fund, 900_000)


def test_nothing_was_paid(cast: Village) -> None:
    assert member_contributions.of_member(cast.an) == []


def test_hers_is_what_insures_her_and_what_she_pays(cast: Village) -> None:
    ready(cast)
    purse = cast.health(cast.an)
    insured.propose(cast, HEALTH, (cast.an.person, purse), (cast.binh.person, purse))
    hers = member_contributions.of_member(cast.an)
    theirs = member_contributions.of_member(cast.binh)
    assert [(each.person.name, each.paid_by) for each in hers] == [("Trần Thị Bình", None), ("Nguyễn Thị An", None)]
    assert [(each.person.name, each.paid_by) for each in theirs] == [("Trần Thị Bình", "Nguyễn Thị An")]


def test_each_goes_its_own_way_newest_first(cast: Village) -> None:
    ready(cast)
    purse = cast.health(cast.an)
    health = insured.propose(cast, HEALTH, (cast.an.person, purse), (cast.binh.person, purse))
    rows = insured.approve(cast, health)
    pension = insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)))
    insured.remit(cast, health)
    insured.confirm(cast, rows[0])
    insured.refuse(cast, rows[1], "đã có thẻ nơi khác")
    asked, refused, confirmed = member_contributions.of_member(cast.an)
    assert (asked.contribution.conversion, asked.state, asked.remitted_on) == (pension.id, State.PROPOSED, None)
    assert asked.way.to_come == (State.RESERVED, State.REMITTED, State.CONFIRMED)
    assert (refused.state, refused.way.to_come, refused.remitted_on) == (State.REFUSED, (), village.TODAY)
    assert refused.way.steps[-1].reason == "đã có thẻ nơi khác"
    assert (confirmed.state, confirmed.way.steps[-1].official_number) == (State.CONFIRMED, "0012345")
    assert [step.who for step in confirmed.way.steps] == ["Lê Thị Hoa", "Phạm Thị Lan", "Phạm Thị Lan", "Đỗ Thị Nga"]


@pytest.mark.parametrize("state", [State.DECLINED, State.RELEASED, State.REFUSED])
def test_what_came_to_nothing_never_changes(cast: Village, state: State) -> None:
    """Not even when a card is confirmed for her later."""
    ready(cast)
    paid = (cast.an.person, cast.health(cast.an))
    first = insured.propose(cast, HEALTH, paid)
    if state is State.DECLINED:
        conversions.decline(first, reason="", by=cast.lan, at=village.NOW)
    else:
        (row,) = insured.approve(cast, first)
        if state is State.RELEASED:
            conversions.release(first, by=cast.hoa, at=village.NOW)
        else:
            insured.remit(cast, first)
            insured.refuse(cast, row, "sai số CCCD")
    (before,) = member_contributions.of_member(cast.an)
    again = insured.propose(cast, HEALTH, paid)
    (row,) = insured.approve(cast, again)
    insured.remit(cast, again)
    insured.confirm(cast, row)
    confirmed, closed = member_contributions.of_member(cast.an)
    assert (closed.state, closed.span) == (state, before.span)
    assert closed.span == MonthSpan.starting(Month(2026, 12), 3)
    assert (confirmed.dated, closed.dated) == (True, False)


def test_months_are_proposed_expected_or_confirmed(cast: Village) -> None:
    ready(cast)
    purse = cast.health(cast.an)
    health = insured.propose(cast, HEALTH, (cast.an.person, purse), (cast.binh.person, purse))
    rows = insured.approve(cast, health)
    insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)))
    insured.remit(cast, health)
    insured.confirm(cast, rows[0])
    pension, expected, confirmed = member_contributions.of_member(cast.an)
    assert pension.span == MonthSpan.starting(Month(2026, 11), 3)
    assert expected.span == MonthSpan.starting(Month(2026, 12), 3)
    assert confirmed.span == MonthSpan.starting(Month(2026, 12), 3)
    assert not confirmed.provisional
