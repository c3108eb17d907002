"""What the accounts say, as members and the club read it."""

from __future__ import annotations

from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.chart import AccountKind, held_by, savings
from savings_app.money import NOTHING, Dong
from tests.village import Village


def test_an_account_never_used_is_empty(cast: Village) -> None:
    assert balances.of(cast.club.id, savings(cast.health(cast.an))) == NOTHING
    assert balances.purses(cast.club.id) == {}
    assert balances.cash(cast.club.id) == {}


def test_a_purse_says_what_is_counted_and_what_is_still_at_home(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 30_000)
    cast.deposit(cast.pension(cast.an), 100_000)
    cast.open_pig(cast.pension(cast.an), 90_000)
    cast.deposit(cast.pension(cast.an), 10_000)
    assert balances.purses(cast.club.id) == {
        cast.health(cast.an): PurseBalance(savings=Dong(30_000)),
        cast.pension(cast.an): PurseBalance(savings=Dong(90_000), at_home=Dong(10_000)),
    }
    assert balances.purses(cast.club.id)[cast.pension(cast.an)].total == Dong(100_000)


def test_money_at_home_is_nobodys_cash(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 100_000)
    assert balances.cash(cast.club.id) == {}


def test_cash_is_told_by_holder_and_fund(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 30_000)
    cast.deposit(cast.pension(cast.binh), 1)
    cast.open_pig(cast.pension(cast.binh), 50_000)
    cast.hand_over(cast.purse_fund, 20_000)
    assert balances.cash(cast.club.id) == {
        (AccountKind.CASH_LEADER, cast.purse_fund.id): Dong(10_000),
        (AccountKind.CASH_TREASURER, cast.purse_fund.id): Dong(20_000),
        (AccountKind.CASH_LEADER, cast.pig_fund.id): Dong(50_000),
    }


def test_another_club_sees_nothing_of_it(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 30_000)
    assert balances.purses(cast.other_club.id) == {}
    assert balances.of(cast.other_club.id, held_by(AccountKind.CASH_LEADER, cast.purse_fund.id)) == NOTHING
