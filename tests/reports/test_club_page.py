"""A club at a glance: the newest slips, what waits."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import bank_transfers, corrections, handovers, outbox, remittances
from savings_app.bank_transfers import Transfer
from savings_app.corrections import Correction
from savings_app.handovers import EXPIRES_AFTER, Handover
from savings_app.money import Dong
from savings_app.outbox import Item
from savings_app.receipts import Receipt
from savings_app.reports import club_page
from savings_app.reports.club_page import Waiting
from tests import insured
from tests.village import HEALTH, NOW, TODAY, Village


def days_ago(count: int) -> dt.date:
    return TODAY - dt.timedelta(days=count)


def deposit(cast: Village, amount: int, ago: int) -> Receipt:
    """Into An's purse, written down on the day."""
    at = NOW - dt.timedelta(days=ago)
    return cast.deposit(cast.health(cast.an), amount, on=days_ago(ago), at=at).receipt


def undo(cast: Village, receipt: Receipt) -> None:
    asked = Correction(cast.club.id, receipt.entry, "ghi nhầm", uuid4())
    corrections.record(asked, by=cast.hoa, at=NOW)


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
    assert club_page.waiting(cast.club, at=NOW) == Waiting(0, 0, 0)
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
    assert club_page.waiting(cast.club, at=NOW) == Waiting(reviews=2, handovers=1, conversions=1)
    insured.approve(cast, conversion)
    assert club_page.waiting(cast.club, at=NOW) == Waiting(reviews=2, handovers=1, conversions=0)
    assert club_page.waiting(cast.other_club, at=NOW) == Waiting(0, 0, 0)


def test_what_expired_waits_no_longer_and_what_may_take_its_time_does(cast: Village) -> None:
    deposit(cast, 400_000, 0)
    late = NOW + EXPIRES_AFTER + dt.timedelta(seconds=1)
    handovers.propose(Handover(cast.club.id, cast.purse_fund.id, Dong(3_000), uuid4()), by=cast.hoa, at=NOW)
    bank_transfers.announce(
        Transfer(cast.club.id, cast.health(cast.an), Dong(100_000), TODAY, uuid4()), by=cast.hoa, at=NOW
    )
    cast.hand_over(cast.purse_fund, 341_550)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    insured.approve(cast, conversion)
    remittance = insured.remit(cast, conversion)
    assert club_page.waiting(cast.club, at=NOW) == Waiting(0, 1, 0, remittances=1, transfers=1)
    assert club_page.waiting(cast.club, at=late) == Waiting(0, 0, 0, remittances=1, transfers=1)
    remittances.receive(remittance, by=cast.nga, at=NOW)
    assert club_page.waiting(cast.club, at=late) == Waiting(0, 0, 0, remittances=0, transfers=1)
