"""Accounts: how they are named, on which side they grow, and what they belong to."""

from __future__ import annotations

import pytest

from savings_app.ledger.chart import (
    HOLDERS,
    PURSE_KINDS,
    AccountKind,
    Place,
    Side,
    held_by,
    home_pig,
    home_savings,
    reserved,
    savings,
)
from savings_app.members import Purse
from savings_app.schemes import Scheme

PURSE = Purse(7, 2, Scheme.HOUSEHOLD_HEALTH)

ADDRESSES = [
    (held_by(AccountKind.CASH_LEADER, 2), "CASH_LEADER/fund:2"),
    (held_by(AccountKind.CASH_TREASURER, 2), "CASH_TREASURER/fund:2"),
    (held_by(AccountKind.WITH_COLLECTOR, 2), "WITH_COLLECTOR/fund:2"),
    (savings(PURSE), "SAVINGS/fund:2/member:7/HOUSEHOLD_HEALTH"),
    (home_savings(PURSE), "HOME_SAVINGS/fund:2/member:7/HOUSEHOLD_HEALTH"),
    (home_pig(PURSE), "HOME_PIG/fund:2/member:7/HOUSEHOLD_HEALTH"),
    (reserved(PURSE, 31), "RESERVED/fund:2/member:7/HOUSEHOLD_HEALTH/contribution:31"),
]


@pytest.mark.parametrize(("place", "address"), ADDRESSES, ids=[address for _, address in ADDRESSES])
def test_an_account_is_named_by_what_it_is_for(place: Place, address: str) -> None:
    """The names are stored with the accounts: a changed form would open every account a second time."""
    assert place.address == address


def test_no_two_places_share_a_name() -> None:
    other = Purse(7, 2, Scheme.VOLUNTARY_PENSION)
    places = [make(purse) for make in (savings, home_savings, home_pig) for purse in (PURSE, other)]
    places += [reserved(PURSE, 1), reserved(PURSE, 2), reserved(other, 1)]
    places += [held_by(holder, fund) for holder in HOLDERS for fund in (1, 2)]
    assert len({place.address for place in places}) == len(places)


@pytest.mark.parametrize("kind", AccountKind)
def test_what_the_club_holds_grows_on_the_left_and_what_it_owes_on_the_right(kind: AccountKind) -> None:
    owed = {
        *(AccountKind.SAVINGS, AccountKind.HOME_SAVINGS, AccountKind.RESERVED),
        *(AccountKind.SURPLUS, AccountKind.OWED_ADVANCE),
    }
    assert kind.side is (Side.CREDIT if kind in owed else Side.DEBIT)


@pytest.mark.parametrize("kind", [kind for kind in AccountKind if kind not in HOLDERS])
def test_only_people_hold_cash(kind: AccountKind) -> None:
    with pytest.raises(ValueError, match="holds no cash"):
        held_by(kind, 1)


def test_a_purse_is_read_back_from_its_accounts() -> None:
    assert [make(PURSE).purse for make in (savings, home_savings, home_pig)] == [PURSE] * 3
    assert reserved(PURSE, 1).purse == PURSE
    with pytest.raises(ValueError, match="belongs to no purse"):
        _ = held_by(AccountKind.CASH_LEADER, 1).purse


def test_reserved_money_is_not_her_savings() -> None:
    """What is set aside cannot be set aside again, nor corrected away."""
    assert set(PURSE_KINDS) == {AccountKind.SAVINGS, AccountKind.HOME_SAVINGS}
