"""Transfers that wait for the statement and those answered; what waits is shown beside balances, never in them."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from playhouse.test_utils import count_queries

from savings_app import bank_transfers, members
from savings_app.approvals import Approval
from savings_app.bank_transfers import StatementLine, Transfer
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.papers.slip_kinds import SlipKind
from savings_app.receipts import Receipt
from savings_app.reports import day_sheet, member_book, slip_words, slips, transfer_list
from tests.village import NOW, TODAY, Village


def days_ago(count: int) -> dt.date:
    return TODAY - dt.timedelta(days=count)


def announce(cast: Village, purse: Purse, amount: int, ago: int = 0) -> Approval:
    transfer = Transfer(cast.club.id, purse, Dong(amount), days_ago(ago), uuid4(), "nộp heo")
    return bank_transfers.announce(transfer, by=cast.hoa, at=NOW)


def match(cast: Village, asked: Approval, ago: int = 0, line: str = "FT 12") -> Receipt:
    return bank_transfers.match(asked, StatementLine(days_ago(ago), line), by=cast.lan, at=NOW).receipt


def test_the_longest_waiting_stand_first_and_after_a_week_they_are_overdue(cast: Village) -> None:
    announce(cast, cast.health(cast.an), 10_000, ago=2)
    announce(cast, cast.health(cast.binh), 20_000, ago=8)
    announce(cast, cast.health(cast.an), 30_000, ago=7)
    found = transfer_list.open_ones(cast.club.id)
    assert [(each.who.name, int(each.amount), each.overdue(TODAY)) for each in found] == [
        ("Trần Thị Bình", 20_000, True),
        ("Nguyễn Thị An", 30_000, False),
        ("Nguyễn Thị An", 10_000, False),
    ]
    assert {(each.announced_by, each.announced_on, each.answered_by, each.slip) for each in found} == {
        ("Lê Thị Hoa", TODAY, "", "")
    }
    assert transfer_list.answered(cast.club.id) == []


def test_answered_they_name_the_slip_or_the_reason_newest_first(cast: Village) -> None:
    matched, denied = (announce(cast, cast.health(cast.an), 10_000, ago=9) for _ in range(2))
    slip = match(cast, matched)
    bank_transfers.never_came(denied, reason="sai số tài khoản", by=cast.thuy, at=NOW)
    assert transfer_list.open_ones(cast.club.id) == []
    newest, oldest = transfer_list.answered(cast.club.id)
    assert (newest.approval.reason, newest.answered_by, newest.slip) == ("sai số tài khoản", "Võ Thị Thúy", "")
    assert (oldest.answered_by, oldest.answered_on, oldest.slip) == ("Phạm Thị Lan", TODAY, slip.shown)
    assert not newest.overdue(TODAY)


def test_many_take_no_more_questions_than_one(cast: Village) -> None:
    counts = []
    for each in range(3):
        match(cast, announce(cast, cast.health(cast.an), 10_000), line=str(each))
        with count_queries() as counted:
            transfer_list.answered(cast.club.id)
        counts.append(counted.count)
    assert counts[0] == counts[-1]


def test_only_purses_of_the_group_s_pig_and_of_those_who_are_in_the_club_take_one(cast: Village) -> None:
    payable = transfer_list.payable(cast.club.id, on=TODAY)
    assert [each.purse for each in payable] == [cast.health(cast.an), cast.health(cast.binh)]
    assert payable[0].id == f"{cast.an.id}-{cast.purse_fund.id}-HOUSEHOLD_HEALTH"
    members.leave(cast.an, days_ago(1))
    assert [each.who.name for each in transfer_list.payable(cast.club.id, on=TODAY)] == ["Trần Thị Bình"]


def test_what_waits_is_told_on_the_sheet_and_stands_beside_the_balance_in_the_book(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    asked = announce(cast, cast.health(cast.an), 100_000)

    def seen() -> tuple[bool, int, int]:
        row = day_sheet.read(cast.club, TODAY).rows[0]
        (on_sheet,) = (purse for purse in row.purses if purse.purse == cast.health(cast.an))
        book = member_book.of_member(cast.club, cast.an, on=TODAY)
        (in_book,) = (each for each in book.standings if each.purse == cast.health(cast.an))
        return on_sheet.awaited, int(in_book.balance.savings), int(in_book.awaited)

    assert seen() == (True, 3_000, 100_000)
    match(cast, asked)
    assert seen() == (False, 103_000, 0)


def test_what_came_by_transfer_is_no_cash_of_the_day(cast: Village) -> None:
    cast.deposit(cast.health(cast.binh), 3_000)
    cast.deposit(cast.pension(cast.an), 10_000)
    match(cast, announce(cast, cast.health(cast.an), 100_000))
    done = day_sheet.read(cast.club, TODAY).done
    assert (done.cash, done.at_home, done.in_bank, done.count) == (Dong(3_000), Dong(10_000), Dong(100_000), 3)


def test_its_slip_says_transfer_and_where_the_bank_shows_it(cast: Village) -> None:
    receipt = match(cast, announce(cast, cast.health(cast.an), 100_000, ago=3), ago=2)
    slip = slips.of_receipt(receipt)
    assert (slip.kind, slip.amount, slip.entry.booked_on) == (SlipKind.TRANSFER, Dong(100_000), days_ago(2))
    assert slip_words.purpose(slip).sentence == "Chuyển khoản tiền tiết kiệm mua BHYT hộ gia đình"
    assert [each.sentence for each in slip_words.remarks(slip)] == [
        "Chuyển khoản, dòng “FT 12” của sao kê ngày 20/11/2026."
    ]
    assert slips.of_receipt(cast.deposit(cast.health(cast.an), 3_000).receipt).statement is None
