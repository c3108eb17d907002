"""A club's month: every purse and every holder, what came too late, and the seals on the wall."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from savings_app import advances, closings, deposits
from savings_app.advances import Advance
from savings_app.approvals import Approval
from savings_app.clubs import Club
from savings_app.deposits import Deposit
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.monthly import Moved
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.reports import month_balances, printed_months
from savings_app.reports.month_balances import MonthBalances
from tests.counted import signed_count
from tests.papers.samples import text
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
THEN = dt.date(2026, 10, 20)


@pytest.fixture
def october(cast: Village) -> Village:
    """An put 30.000 đ in, and 10.000 đ into her pig; Bình's 7.000 đ came in November."""
    cast.deposit(cast.health(cast.an), 30_000, on=THEN)
    cast.deposit(cast.pension(cast.an), 10_000, on=THEN)
    cast.deposit(cast.health(cast.binh), 7_000)
    return cast


def read(cast: Village, month: Month = OCTOBER) -> MonthBalances:
    return month_balances.read(Club.the(id=cast.club.id), month)


def close(cast: Village) -> Approval:
    signed_count(cast, 37_000)
    asked = closings.propose(cast.club.id, OCTOBER, key=uuid4(), by=cast.lan, at=NOW)
    closings.sign(asked, by=cast.hoa, at=NOW)
    return Approval.the(id=asked.id)


def of_members(balances: MonthBalances) -> list[tuple[int, AccountKind, object, Moved]]:
    return [(each.who.number, row.kind, row.scheme, row.moved) for each in balances.members for row in each.rows]


def test_every_purse_by_number(october: Village) -> None:
    in_, nothing = Moved(Dong(0), Dong(30_000)), Dong(0)
    assert of_members(read(october)) == [
        (1, AccountKind.SAVINGS, HEALTH, in_),
        (1, AccountKind.HOME_SAVINGS, PENSION, Moved(nothing, Dong(10_000))),
    ]
    assert of_members(read(october, NOVEMBER)) == [
        (1, AccountKind.SAVINGS, HEALTH, Moved(Dong(30_000))),
        (1, AccountKind.HOME_SAVINGS, PENSION, Moved(Dong(10_000))),
        (2, AccountKind.SAVINGS, HEALTH, Moved(nothing, Dong(7_000))),
    ]
    assert read(october, NOVEMBER).members_total == Moved(Dong(40_000), Dong(7_000))


def test_every_holder_and_what_stands_beside(october: Village) -> None:
    signed_count(october, 36_000, reason="thiếu")
    found = read(october, NOVEMBER)
    assert [(row.kind, row.fund, row.moved.closing) for row in found.holders] == [
        (AccountKind.CASH_LEADER, october.purse_fund.name, Dong(36_000))
    ]
    assert [(row.kind, row.moved.closing) for row in found.beside] == [(AccountKind.SHORT_LEADER, Dong(1_000))]


def test_money_set_aside_is_one_row(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 2_000_000, on=THEN)
    cast.reserve(cast.line(cast.an))
    kinds = [kind for _, kind, _, _ in of_members(read(cast, NOVEMBER))]
    assert kinds == [AccountKind.SAVINGS, AccountKind.RESERVED]
    assert read(cast, NOVEMBER).members_total.closing == Dong(2_000_000)


def test_an_open_month_shows_the_seal_of_now(october: Village) -> None:
    found = read(october)
    assert (found.closing, found.asked_by, found.seal_before) == (None, "", "")
    assert found.seal.endswith("khoản 3")


def test_a_closed_month_shows_its_own_seal_and_the_next_one_both(october: Village) -> None:
    closing = close(october)
    found = read(october)
    assert (found.closing, found.asked_by, found.signed_by) == (closing, "Phạm Thị Lan", "Lê Thị Hoa")
    october.deposit(october.health(october.an), 3_000)
    assert read(october).seal == found.seal
    assert read(october, NOVEMBER).seal_before == found.seal
    assert read(october, NOVEMBER).seal != found.seal


def test_what_came_late_stands_in_the_month_it_was_written(october: Village) -> None:
    close(october)
    late = Deposit(october.club.id, october.health(october.binh), Dong(3_000), TODAY, uuid4(), happened_on=THEN)
    slip = deposits.record(late, by=october.hoa, at=NOW).receipt.shown
    assert read(october).late == ()
    (found,) = read(october, NOVEMBER).late
    assert (found.number, found.name, found.amount) == (slip, "Trần Thị Bình", Dong(3_000))
    assert (found.happened_on, found.booked_on) == (THEN, TODAY)


def test_the_wall_sheet_says_it_all(october: Village) -> None:
    close(october)
    found = read(october)
    printed = text(printed_months.print_month(found))
    for words in ("BẢNG SỐ DƯ THÁNG 10/2026", "Nguyễn Thị An", "30.000", "heo ở nhà", found.seal, "Phạm Thị Lan"):
        assert words in printed
    assert "CHƯA KHÓA SỔ" not in printed
    assert "CHƯA KHÓA SỔ" in text(printed_months.print_month(read(october, NOVEMBER)))


def test_what_a_member_owes_is_on_the_page_but_not_on_the_wall(cast: Village) -> None:
    advance = Advance(cast.club.id, cast.health(cast.an), Dong(50_000), TODAY, uuid4())
    advances.record(advance, by=cast.hoa, at=NOW)
    found = read(cast, NOVEMBER)
    assert AccountKind.ADVANCED in [kind for _, kind, _, _ in of_members(found)]
    assert found.members_total.closing == Dong(50_000)
    assert "chưa trả" not in text(printed_months.print_month(found))
