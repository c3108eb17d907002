"""A club at a glance: whose hands hold how much and since when, the newest slips, what waits."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import corrections, handovers, outbox, users
from savings_app.corrections import Correction
from savings_app.handovers import Handover
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.outbox import Item
from savings_app.permissions import Role
from savings_app.receipts import Receipt
from savings_app.reports import club_page
from savings_app.reports.club_page import Holding, Waiting
from tests import insured
from tests.village import HEALTH, NOW, TODAY, Village

LEADER, TREASURER, COLLECTOR = AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER, AccountKind.WITH_COLLECTOR


def days_ago(count: int) -> dt.date:
    return TODAY - dt.timedelta(days=count)


def deposit(cast: Village, amount: int, ago: int) -> Receipt:
    """Into An's purse, written down on the day."""
    at = NOW - dt.timedelta(days=ago)
    return cast.deposit(cast.health(cast.an), amount, on=days_ago(ago), at=at).receipt


def undo(cast: Village, receipt: Receipt) -> None:
    asked = Correction(cast.club.id, receipt.entry, "ghi nhầm", uuid4())
    corrections.record(asked, by=cast.hoa, at=NOW)


def test_empty_hands_are_left_out(cast: Village) -> None:
    assert club_page.holdings(cast.club) == []


def test_cash_is_told_by_holder_with_her_name_and_since_when(cast: Village) -> None:
    deposit(cast, 100_000, 9)
    deposit(cast, 50_000, 4)
    cast.open_pig(cast.pension(cast.binh), 70_000)
    assert club_page.holdings(cast.club) == [Holding(LEADER, ("Lê Thị Hoa",), Dong(220_000), days_ago(9))]


def test_what_came_in_first_goes_out_first(cast: Village) -> None:
    deposit(cast, 100_000, 9)
    deposit(cast, 50_000, 4)
    cast.hand_over(cast.purse_fund, 100_000)
    assert club_page.holdings(cast.club) == [
        Holding(LEADER, ("Lê Thị Hoa",), Dong(50_000), days_ago(4)),
        Holding(TREASURER, ("Phạm Thị Lan",), Dong(100_000), TODAY),
    ]


def test_a_deposit_undone_was_never_in_her_hands(cast: Village) -> None:
    wrong = deposit(cast, 100_000, 9)
    deposit(cast, 50_000, 4)
    undo(cast, wrong)
    assert club_page.holdings(cast.club) == [Holding(LEADER, ("Lê Thị Hoa",), Dong(50_000), days_ago(4))]


def test_two_leaders_are_both_named_and_the_collector_is_not_the_clubs(cast: Village) -> None:
    second = users.add("0911000099", name="Mai Thị Cúc", password="heo-dat-tap-dung", at=NOW)
    users.grant(second, Role.LEADER, club=cast.club)
    deposit(cast, 400_000, 3)
    cast.hand_over(cast.purse_fund, 341_550)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    assert club_page.holdings(cast.club) == [
        Holding(LEADER, ("Lê Thị Hoa", "Mai Thị Cúc"), Dong(58_450), days_ago(3)),
        Holding(COLLECTOR, (), Dong(341_550), TODAY),
    ]


def test_slips_tell_whose_what_and_how_much(cast: Village) -> None:
    wrong = deposit(cast, 400_000, 1)
    cast.deposit(cast.pension(cast.binh), 10_000)
    cast.open_pig(cast.pension(cast.binh), 12_000)
    undo(cast, wrong)
    deposit(cast, 400_000, 0)
    insured.approve(cast, insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an))))
    found = [(each.number, each.name, each.label, each.amount) for each in club_page.recent_slips(cast.club)]
    assert found == [
        ("2026-0006", "Nguyễn Thị An", "trả bảo hiểm", Dong(341_550)),
        ("2026-0005", "Nguyễn Thị An", "nộp tiền", Dong(400_000)),
        ("2026-0004", "Nguyễn Thị An", "phiếu đảo", Dong(400_000)),
        ("2026-0003", "Trần Thị Bình", "khui heo", Dong(12_000)),
        ("2026-0002", "Trần Thị Bình", "ghi heo nhà", Dong(10_000)),
        ("2026-0001", "Nguyễn Thị An", "nộp tiền", Dong(400_000)),
    ]
    assert club_page.recent_slips(cast.other_club) == []


def test_only_the_newest_slips_are_told(cast: Village) -> None:
    for _ in range(club_page.RECENT + 2):
        deposit(cast, 3_000, 0)
    found = club_page.recent_slips(cast.club)
    assert len(found) == club_page.RECENT
    assert found[0].number == f"2026-{club_page.RECENT + 2:04}"


def test_what_waits_is_counted(cast: Village) -> None:
    assert club_page.waiting(cast.club) == Waiting(0, 0, 0)
    deposit(cast, 400_000, 0)
    for _ in range(2):
        item = Item(
            key=uuid4(),
            club_id=cast.club.id,
            member_id=cast.an.id,
            scheme=HEALTH,
            amount=Dong(400_000),
            booked_on=TODAY,
            device="phone",
        )
        outbox.accept(item, by=cast.hoa, at=NOW)
    handovers.propose(Handover(cast.club.id, cast.purse_fund.id, Dong(3_000), uuid4()), by=cast.hoa, at=NOW)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    assert club_page.waiting(cast.club) == Waiting(reviews=2, handovers=1, conversions=1)
    insured.approve(cast, conversion)
    assert club_page.waiting(cast.club) == Waiting(reviews=2, handovers=1, conversions=0)
    assert club_page.waiting(cast.other_club) == Waiting(0, 0, 0)
