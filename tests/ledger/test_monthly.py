"""What every account held over some days: one month opens with what the month before closed with."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app.ledger import balances, monthly, movements
from savings_app.ledger.chart import AccountKind, Place, held_by, home_savings, savings
from savings_app.ledger.monthly import Moved
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from savings_app.months import Month
from tests.village import Village

SEPTEMBER, OCTOBER, NOVEMBER = Month(2026, 9), Month(2026, 10), Month(2026, 11)


@pytest.fixture
def saved(cast: Village) -> Village:
    """Three months: deposits, one undone in the month after, a handover, a pig tallied."""
    cast.deposit(cast.health(cast.an), 30_000, on=dt.date(2026, 9, 30))
    wrong = cast.deposit(cast.health(cast.an), 5_000, on=dt.date(2026, 10, 1))
    cast.deposit(cast.health(cast.binh), 7_000, on=dt.date(2026, 10, 31))
    cast.deposit(cast.pension(cast.an), 10_000, on=dt.date(2026, 10, 31))
    cast.undo(wrong.receipt.entry)
    cast.hand_over(cast.purse_fund, 20_000)
    return cast


def moved(cast: Village, month: Month) -> dict[Place, Moved]:
    return monthly.of_accounts(cast.club.id, month.first_day, month.last_day)


def test_a_months_sums_by_the_day_booked(saved: Village) -> None:
    october = moved(saved, OCTOBER)
    assert october[savings(saved.health(saved.an))] == Moved(Dong(30_000), Dong(5_000), Dong(0))
    assert october[savings(saved.health(saved.binh))] == Moved(Dong(0), Dong(7_000), Dong(0))
    assert october[home_savings(saved.pension(saved.an))] == Moved(Dong(0), Dong(10_000), Dong(0))
    assert moved(saved, NOVEMBER)[savings(saved.health(saved.an))] == Moved(Dong(35_000), Dong(0), Dong(5_000))


def test_a_month_opens_with_what_the_one_before_closed_with(saved: Village) -> None:
    for month in (SEPTEMBER, OCTOBER):
        closed = {place: each.closing for place, each in moved(saved, month).items()}
        opened = {place: each.opening for place, each in moved(saved, month + 1).items() if each.opening}
        assert opened == {place: amount for place, amount in closed.items() if amount}


def test_the_last_month_closes_with_the_balances(saved: Village) -> None:
    for place, each in moved(saved, NOVEMBER).items():
        assert each.closing == balances.of(saved.club.id, place)


def test_another_clubs_money_is_not_in_it(saved: Village) -> None:
    assert monthly.of_accounts(saved.other_club.id, NOVEMBER.first_day, NOVEMBER.last_day) == {}


def test_the_print_tells_balances_apart(saved: Village) -> None:
    before = monthly.balances_print(saved.club.id, OCTOBER.last_day)
    saved.deposit(saved.health(saved.an), 3_000)
    assert monthly.balances_print(saved.club.id, OCTOBER.last_day) == before
    saved.deposit(saved.health(saved.an), 3_000, on=OCTOBER.last_day)
    assert monthly.balances_print(saved.club.id, OCTOBER.last_day) != before


def test_the_last_movement_of_a_place(saved: Village) -> None:
    place = held_by(AccountKind.CASH_LEADER, saved.purse_fund.id)
    newest, in_october = (
        movements.last(saved.club.id, place),
        movements.last(saved.club.id, place, through=OCTOBER.last_day),
    )
    assert newest is not None
    assert in_october is not None
    assert (newest.seq, in_october.seq) == (6, 3)
    assert movements.last(saved.club.id, held_by(AccountKind.CASH_BANK, saved.purse_fund.id)) is None


def test_the_first_day_and_the_last_entry_through_a_day(saved: Village) -> None:
    assert movements.first_day(saved.club.id) == dt.date(2026, 9, 30)
    assert movements.first_day(saved.other_club.id) is None
    assert movements.last_through(saved.club.id, OCTOBER.last_day) == 4
    assert movements.last_through(saved.club.id, dt.date(2026, 9, 29)) == 0
    assert movements.last_through(saved.club.id, NOVEMBER.last_day) == Entry.select().count()
