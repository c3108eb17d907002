"""Who holds how much since when: leader, treasurer, bank and collector, and what is on its way between them."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries

from savings_app import bank_transfers, corrections, handovers, remittances, users
from savings_app.bank_transfers import StatementLine, Transfer
from savings_app.corrections import Correction
from savings_app.handovers import EXPIRES_AFTER, Handover, Route
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.permissions import Role
from savings_app.receipts import Receipt
from savings_app.reports import custody
from savings_app.reports.custody import LONGEST_WITH_LEADER, Holding
from tests import insured
from tests.village import HEALTH, NOW, TODAY, Village

LEADER, TREASURER, BANK, COLLECTOR = (
    *(AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER),
    *(AccountKind.CASH_BANK, AccountKind.WITH_COLLECTOR),
)
HOA, LAN = ("Lê Thị Hoa",), ("Phạm Thị Lan",)


def days_ago(count: int) -> dt.date:
    return TODAY - dt.timedelta(days=count)


def then(ago: int) -> dt.datetime:
    return NOW - dt.timedelta(days=ago)


def deposit(cast: Village, amount: int, ago: int) -> Receipt:
    """Into An's purse, written down on the day."""
    return cast.deposit(cast.health(cast.an), amount, on=days_ago(ago), at=then(ago)).receipt


def pass_on(cast: Village, route: Route, amount: int, ago: int) -> None:
    """Proposed and confirmed on the day."""
    asks, answers = (cast.hoa, cast.lan) if route is Route.TO_TREASURER else (cast.lan, cast.hoa)
    handover = Handover(cast.club.id, cast.purse_fund.id, Dong(amount), uuid4(), route, "GNT 12")
    handovers.confirm(handovers.propose(handover, by=asks, at=then(ago)), by=answers, at=then(ago))


def in_club(cast: Village) -> list[Holding]:
    return custody.in_club(cast.club.id, at=NOW)


def test_empty_hands_are_left_out_of_the_club_s_list_and_stand_in_each_fund_s(cast: Village) -> None:
    assert in_club(cast) == []
    purse, pig = custody.by_fund(cast.club.id, at=NOW)
    assert (purse.fund, pig.fund) == (cast.purse_fund, cast.pig_fund)
    assert purse.holdings == (Holding(LEADER, HOA), Holding(TREASURER, LAN), Holding(BANK), Holding(COLLECTOR))


def test_cash_is_told_by_holder_with_her_name_and_since_when(cast: Village) -> None:
    deposit(cast, 100_000, 9)
    deposit(cast, 50_000, 4)
    cast.open_pig(cast.pension(cast.binh), 70_000)
    assert in_club(cast) == [Holding(LEADER, HOA, Dong(220_000), days_ago(9))]
    purse, pig = custody.by_fund(cast.club.id, at=NOW)
    assert purse.of(LEADER) == Holding(LEADER, HOA, Dong(150_000), days_ago(9))
    assert pig.of(LEADER) == Holding(LEADER, HOA, Dong(70_000), TODAY)


def test_what_came_in_first_goes_out_first_in_every_hand(cast: Village) -> None:
    deposit(cast, 100_000, 30)
    deposit(cast, 80_000, 20)
    pass_on(cast, Route.TO_TREASURER, 100_000, 15)
    pass_on(cast, Route.TO_TREASURER, 50_000, 10)
    pass_on(cast, Route.TO_BANK, 110_000, 8)
    assert in_club(cast) == [
        Holding(LEADER, HOA, Dong(30_000), days_ago(20)),
        Holding(TREASURER, LAN, Dong(40_000), days_ago(10)),
        Holding(BANK, (), Dong(110_000), days_ago(8)),
    ]
    pass_on(cast, Route.FROM_BANK, 20_000, 5)
    pass_on(cast, Route.TO_LEADER, 45_000, 3)
    assert in_club(cast) == [
        Holding(LEADER, HOA, Dong(75_000), days_ago(20)),
        Holding(TREASURER, LAN, Dong(15_000), days_ago(5)),
        Holding(BANK, (), Dong(90_000), days_ago(8)),
    ]


def test_money_sent_to_the_bank_lies_there_since_the_day_of_the_statement(cast: Village) -> None:
    transfer = Transfer(cast.club.id, cast.health(cast.an), Dong(60_000), days_ago(6), uuid4())
    asked = bank_transfers.announce(transfer, by=cast.hoa, at=then(5))
    assert in_club(cast) == []
    bank_transfers.match(asked, StatementLine(days_ago(5), "7"), by=cast.lan, at=NOW)
    assert in_club(cast) == [Holding(BANK, (), Dong(60_000), days_ago(5))]


def test_a_deposit_undone_was_never_in_her_hands(cast: Village) -> None:
    wrong = deposit(cast, 100_000, 9)
    deposit(cast, 50_000, 4)
    corrections.record(Correction(cast.club.id, wrong.entry, "ghi nhầm", uuid4()), by=cast.hoa, at=NOW)
    assert in_club(cast) == [Holding(LEADER, HOA, Dong(50_000), days_ago(4))]


def test_the_oldest_is_found_however_many_came_after_it(cast: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(custody, "_AT_ONCE", 2)
    for ago in range(7, 0, -1):
        deposit(cast, 1_000, ago)
    pass_on(cast, Route.TO_TREASURER, 2_000, 0)
    assert in_club(cast)[0] == Holding(LEADER, HOA, Dong(5_000), days_ago(5))


def test_what_was_proposed_is_on_its_way_until_it_is_answered_or_expires(cast: Village) -> None:
    deposit(cast, 100_000, 2)
    pass_on(cast, Route.TO_TREASURER, 60_000, 1)
    club, fund = cast.club.id, cast.purse_fund.id
    handovers.propose(Handover(club, fund, Dong(10_000), uuid4()), by=cast.hoa, at=NOW)
    handovers.propose(Handover(club, fund, Dong(25_000), uuid4(), Route.TO_BANK, "GNT 13"), by=cast.lan, at=NOW)
    assert [each.on_the_way for each in in_club(cast)] == [Dong(10_000), Dong(25_000)]
    later = custody.in_club(club, at=NOW + EXPIRES_AFTER + dt.timedelta(seconds=1))
    assert [each.on_the_way for each in later] == [Dong(0), Dong(0)]


def test_two_leaders_are_both_named_and_the_collector_is_not_the_clubs(cast: Village) -> None:
    second = users.add("0911000099", name="Mai Thị Cúc", password="heo-dat-tap-dung", at=NOW)
    users.grant(second, Role.LEADER, club=cast.club)
    deposit(cast, 400_000, 3)
    cast.hand_over(cast.purse_fund, 341_550)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    insured.approve(cast, conversion)
    remittance = insured.remit(cast, conversion)
    assert in_club(cast) == [
        Holding(LEADER, (*HOA, "Mai Thị Cúc"), Dong(58_450), days_ago(3)),
        Holding(COLLECTOR, (), Dong(341_550), TODAY, unconfirmed=Dong(341_550)),
    ]
    remittances.receive(remittance, by=cast.nga, at=NOW)
    assert in_club(cast)[1] == Holding(COLLECTOR, (), Dong(341_550), TODAY)


@pytest.mark.parametrize(("days", "too_long"), [(0, False), (35, False), (36, True), (400, True)])
def test_only_the_leader_is_warned_and_only_after_a_month_and_some_days(
    cast: Village, days: int, too_long: bool
) -> None:
    assert dt.timedelta(days=35) == LONGEST_WITH_LEADER
    for holder in (LEADER, TREASURER, BANK, COLLECTOR):
        holding = Holding(holder, amount=Dong(1_000), since=days_ago(days))
        assert holding.too_long(TODAY) is (too_long and holder is LEADER)
    assert not Holding(LEADER).too_long(TODAY)


def test_a_long_history_takes_no_more_questions(cast: Village) -> None:
    deposit(cast, 1_000, 0)
    with count_queries() as one:
        in_club(cast)
    for _ in range(20):
        deposit(cast, 1_000, 0)
    with count_queries() as many:
        in_club(cast)
    assert one.count == many.count
