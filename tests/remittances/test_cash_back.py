"""A remittance paid out of the bank, and the cash of refused rows: it goes back to where it came from."""

from __future__ import annotations

from uuid import uuid4

import pytest

from savings_app import contributions, handovers, remittances
from savings_app.contributions import Conversion, Followed
from savings_app.handovers import Handover, Route
from savings_app.ledger import balances
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.remittances import NoCashOwedBack, Owed
from tests import insured
from tests.village import NOW, TODAY, Village

FIRST = 1_366_200
TREASURER, BANK, COLLECTOR = AccountKind.CASH_TREASURER, AccountKind.CASH_BANK, AccountKind.WITH_COLLECTOR


@pytest.fixture
def ready(cast: Village) -> list[Conversion]:
    """An's card and Bình's are approved apart; Lan holds 1.400.000 đ and the bank as much."""
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 1_400_000)
    cast.hand_over(cast.purse_fund, 2_800_000)
    to_bank = Handover(cast.club.id, cast.purse_fund.id, Dong(1_400_000), uuid4(), Route.TO_BANK, "GNT 1")
    handovers.confirm(handovers.propose(to_bank, by=cast.lan, at=NOW), by=cast.hoa, at=NOW)
    return [cast.reserve(cast.line(member)) for member in (cast.an, cast.binh)]


def remit(cast: Village, conversion: Conversion, paid_from: AccountKind) -> Followed:
    remittance = remittances.remit(
        cast.club.id, [conversion.id], on=TODAY, key=uuid4(), by=cast.lan, at=NOW, paid_from=paid_from
    )
    return contributions.of_remittance(remittance.id)[0]


def take_back(cast: Village, amount: int, payer: AccountKind) -> None:
    fund = cast.purse_fund.id
    remittances.take_back(cast.club.id, fund, amount=Dong(amount), key=uuid4(), by=cast.lan, at=NOW, payer=payer)


def cash(cast: Village) -> dict[AccountKind, int]:
    return {holder: int(held) for (holder, _), held in balances.cash(cast.club.id).items() if held}


def owed(cast: Village) -> dict[AccountKind, int]:
    found = remittances.owed_to(cast.club.id)
    assert {whose.fund_id for whose in found} <= {cast.purse_fund.id}
    assert remittances.owed_back(cast.club.id).get(cast.purse_fund.id, Dong(0)) == Dong.total(found.values())
    return {whose.payer: int(sum_) for whose, sum_ in found.items()}


def test_the_bank_pays_where_it_is_told_to(cast: Village, ready: list[Conversion]) -> None:
    remit(cast, ready[0], BANK)
    assert cash(cast) == {TREASURER: 1_400_000, BANK: 1_400_000 - FIRST, COLLECTOR: FIRST}
    with pytest.raises(BalanceTooSmall) as no:
        remit(cast, ready[1], BANK)
    assert no.value.account is BANK
    remit(cast, ready[1], TREASURER)
    assert remittances.payers(cast.club.id) == {1: BANK, 2: TREASURER}


def test_the_leader_pays_no_collector(cast: Village, ready: list[Conversion]) -> None:
    with pytest.raises(ValueError, match="pays no collector"):
        remit(cast, ready[0], AccountKind.CASH_LEADER)


def test_cash_of_refused_rows_goes_back_to_where_it_came_from(cast: Village, ready: list[Conversion]) -> None:
    for row in (remit(cast, ready[0], BANK), remit(cast, ready[1], TREASURER)):
        insured.refuse(cast, row, "sai số")
    assert owed(cast) == {TREASURER: FIRST, BANK: FIRST}
    take_back(cast, 1_000_000, BANK)
    assert owed(cast) == {TREASURER: FIRST, BANK: FIRST - 1_000_000}
    with pytest.raises(NoCashOwedBack):
        take_back(cast, FIRST - 1_000_000 + 1, BANK)
    take_back(cast, FIRST, TREASURER)
    with pytest.raises(NoCashOwedBack):
        take_back(cast, 1, TREASURER)
    take_back(cast, FIRST - 1_000_000, BANK)
    assert owed(cast) == {}
    assert cash(cast) == {TREASURER: 1_400_000, BANK: 1_400_000}


def test_nothing_is_owed_where_nothing_was_refused(cast: Village, ready: list[Conversion]) -> None:
    row = remit(cast, ready[0], BANK)
    assert owed(cast) == {}
    insured.confirm(cast, row)
    assert owed(cast) == {}
    with pytest.raises(NoCashOwedBack):
        take_back(cast, 1, BANK)


def test_a_list_that_never_arrived_leaves_the_money_in_the_bank(cast: Village, ready: list[Conversion]) -> None:
    row = remit(cast, ready[0], BANK)
    remittance = contributions.handed_in_with(row)
    remittances.not_received(remittance, reason="chưa thấy", by=cast.nga, at=NOW)
    assert cash(cast) == {TREASURER: 1_400_000, BANK: 1_400_000}
    insured.refuse(cast, remit(cast, ready[1], BANK), "sai số")
    assert owed(cast) == {BANK: FIRST}


def test_an_owed_sum_is_named_by_fund_and_payer(cast: Village) -> None:
    assert Owed(cast.purse_fund.id) == Owed(cast.purse_fund.id, TREASURER) != Owed(cast.purse_fund.id, BANK)
