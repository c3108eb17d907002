"""A club at a glance: the newest slips, what counts found."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import corrections
from savings_app.corrections import Correction
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.receipts import Receipt
from savings_app.reports import club_page
from tests import insured
from tests.counted import signed_count
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


def test_what_counts_found_stands_until_it_is_set_right(cast: Village) -> None:
    deposit(cast, 400_000, 0)
    assert club_page.unsettled(cast.club) == {}
    signed_count(cast, 399_000, reason="chưa tìm ra")
    assert club_page.unsettled(cast.club) == {AccountKind.SHORT_LEADER: Dong(1_000)}
    signed_count(cast, 401_500, reason="thừa")
    assert club_page.unsettled(cast.club) == {AccountKind.SHORT_LEADER: Dong(1_000), AccountKind.SURPLUS: Dong(2_500)}
    assert club_page.unsettled(cast.other_club) == {}
