"""A transfer into the club's bank account waits, outside the book, until a second person finds it on the statement."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from savings_app import bank_transfers, corrections
from savings_app.approvals import AlreadyAnswered, Approval, AskedByHerself
from savings_app.bank_transfers import (
    ArrivedBeforeSent,
    NoStatementLine,
    NoTransferIntoPig,
    StatementLine,
    StatementLineUsed,
    Transfer,
)
from savings_app.clubs import Club
from savings_app.corrections import CameByTransfer, Correction
from savings_app.deposits import NoSuchPurse, NotYetMember
from savings_app.ledger import balances, deposited
from savings_app.ledger.book import DayInFuture
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import AmountNotPositive, Dong
from savings_app.receipts import Receipt
from savings_app.refusals import NotFound, Refusal
from savings_app.reports import slips
from tests.village import JOINED, NOW, PENSION, TODAY, Village
from tests.written import written

YESTERDAY = TODAY - dt.timedelta(days=1)
LINE = StatementLine(YESTERDAY, "FT263260001234")


def of(cast: Village, **changes: Any) -> Transfer:
    """An sent 100.000 đ yesterday."""
    sent = Transfer(cast.club.id, cast.health(cast.an), Dong(100_000), YESTERDAY, uuid4(), "Nguyen Thi An nop heo")
    return replace(sent, **changes)


@pytest.fixture
def asked(cast: Village) -> Approval:
    return bank_transfers.announce(of(cast), by=cast.hoa, at=NOW)


def saved(cast: Village) -> int:
    return int(balances.purses(cast.club.id).get(cast.health(cast.an), balances.PurseBalance()).savings)


def in_bank(cast: Village) -> int:
    return int(balances.cash(cast.club.id).get((AccountKind.CASH_BANK, cast.purse_fund.id), Dong(0)))


@pytest.mark.parametrize("line", ["ft263260001234", "FT 263260001234", "FT-0263260001234."])
def test_a_line_written_otherwise_is_the_same_line(cast: Village, asked: Approval, line: str) -> None:
    bank_transfers.match(asked, LINE, by=cast.lan, at=NOW)
    again = bank_transfers.announce(of(cast), by=cast.hoa, at=NOW)
    with pytest.raises(StatementLineUsed):
        bank_transfers.match(again, StatementLine(YESTERDAY, line), by=cast.lan, at=NOW)


def test_announced_it_is_in_no_balance(cast: Village, asked: Approval) -> None:
    assert (saved(cast), in_bank(cast), Entry.select().count()) == (0, 0, 0)
    assert bank_transfers.waiting(cast.club.id) == {cast.health(cast.an): Dong(100_000)}
    assert asked.waits(NOW + dt.timedelta(days=300)), "it waits as long as it takes"
    assert bank_transfers.announced_in(asked).reference == "Nguyen Thi An nop heo"


def test_several_of_one_purse_wait_together(cast: Village, asked: Approval) -> None:
    bank_transfers.announce(of(cast, amount=Dong(5_000)), by=cast.lan, at=NOW)
    assert bank_transfers.waiting(cast.club.id) == {cast.health(cast.an): Dong(105_000)}


def test_matched_it_is_a_deposit_of_the_statement_s_day_in_the_bank(cast: Village, asked: Approval) -> None:
    issued = bank_transfers.match(asked, LINE, by=cast.lan, at=NOW)
    assert (saved(cast), in_bank(cast)) == (100_000, 100_000)
    entry = Entry.the(id=issued.receipt.entry)
    assert (entry.kind, entry.booked_on, entry.recorded_by) == (EntryKind.DEPOSIT, YESTERDAY, cast.lan.id)
    assert entry.key == str(bank_transfers.written_under(asked))
    assert (issued.created, issued.receipt.shown) == (True, "2026-0001")
    assert bank_transfers.waiting(cast.club.id) == {}
    found = deposited.on(cast.club.id, YESTERDAY)[cast.health(cast.an)]
    assert (found.amount, found.count, found.in_bank) == (Dong(100_000), 1, Dong(100_000))


def test_matched_twice_it_is_one_deposit(cast: Village, asked: Approval) -> None:
    first, again = (bank_transfers.match(asked, LINE, by=cast.lan, at=NOW) for _ in range(2))
    assert (first.receipt, again.created) == (again.receipt, False)
    with pytest.raises(AlreadyAnswered):
        bank_transfers.match(asked, replace(LINE, line="another"), by=cast.lan, at=NOW)
    assert in_bank(cast) == 100_000


def test_who_announced_it_does_not_find_it(cast: Village) -> None:
    asked = bank_transfers.announce(of(cast), by=cast.lan, at=NOW)
    with pytest.raises(AskedByHerself):
        bank_transfers.match(asked, LINE, by=cast.lan, at=NOW)
    with pytest.raises(AskedByHerself):
        bank_transfers.never_came(asked, reason="không thấy", by=cast.lan, at=NOW)
    assert bank_transfers.match(asked, LINE, by=cast.thuy, at=NOW).created


def test_of_a_closed_month_it_is_booked_today_and_says_its_true_day(cast: Village, asked: Approval) -> None:
    cast.deposit(cast.health(cast.binh), 1_000, on=YESTERDAY)
    Club.update(closed_through=YESTERDAY).where(Club.id == cast.club.id).execute()
    issued = bank_transfers.match(asked, LINE, by=cast.lan, at=NOW)
    entry = Entry.the(id=issued.receipt.entry)
    assert (entry.booked_on, entry.happened_on) == (TODAY, YESTERDAY)
    assert slips.of_receipt(issued.receipt).statement == LINE
    other = bank_transfers.announce(of(cast, purse=cast.health(cast.binh)), by=cast.hoa, at=NOW)
    with pytest.raises(StatementLineUsed):
        bank_transfers.match(other, LINE, by=cast.lan, at=NOW)


def test_no_line_counts_twice(cast: Village, asked: Approval) -> None:
    bank_transfers.match(asked, LINE, by=cast.lan, at=NOW)
    other = bank_transfers.announce(of(cast, purse=cast.health(cast.binh)), by=cast.hoa, at=NOW)
    before = written(cast.club.id)
    for line in (LINE, replace(LINE, line="ft263260001234")):
        with pytest.raises(StatementLineUsed):
            bank_transfers.match(other, line, by=cast.lan, at=NOW)
    assert written(cast.club.id) == before
    bank_transfers.match(other, replace(LINE, booked_on=TODAY), by=cast.lan, at=NOW)


def test_an_undone_deposit_frees_its_line(cast: Village, asked: Approval) -> None:
    """Matched into the wrong purse: it is undone, and what was sent is announced anew."""
    wrong = bank_transfers.match(asked, LINE, by=cast.lan, at=NOW).receipt
    undo = Correction(cast.club.id, wrong.entry, "của chị Bình", uuid4())
    with pytest.raises(CameByTransfer):
        corrections.record(replace(undo, key=uuid4(), instead=Dong(90_000)), by=cast.hoa, at=NOW)
    corrections.record(undo, by=cast.hoa, at=NOW)
    assert (saved(cast), in_bank(cast)) == (0, 0)
    right = bank_transfers.announce(of(cast, purse=cast.health(cast.binh)), by=cast.hoa, at=NOW)
    bank_transfers.match(right, LINE, by=cast.lan, at=NOW)
    assert (saved(cast), in_bank(cast)) == (0, 100_000)


def test_what_never_came_waits_no_longer(cast: Village, asked: Approval) -> None:
    bank_transfers.never_came(asked, reason="ngân hàng trả lại", by=cast.lan, at=NOW)
    assert bank_transfers.waiting(cast.club.id) == {}
    assert Approval.the(id=asked.id).reason == "ngân hàng trả lại"
    with pytest.raises(AlreadyAnswered):
        bank_transfers.match(asked, LINE, by=cast.lan, at=NOW)
    assert (saved(cast), Receipt.select().count()) == (0, 0)


def test_announced_twice_it_is_one_question(cast: Village) -> None:
    transfer = of(cast)
    first, again = (bank_transfers.announce(transfer, by=cast.hoa, at=NOW) for _ in range(2))
    assert first == again
    with pytest.raises(KeyReused):
        bank_transfers.announce(replace(transfer, amount=Dong(1)), by=cast.hoa, at=NOW)


CANNOT_BE: list[tuple[dict[str, Any], type[Refusal]]] = [
    ({"amount": Dong(0)}, AmountNotPositive),
    ({"sent_on": TODAY + dt.timedelta(days=1)}, DayInFuture),
    ({"sent_on": JOINED - dt.timedelta(days=1)}, NotYetMember),
    ({"club_id": 99_999}, NotFound),
]


@pytest.mark.parametrize(("changes", "refusal"), CANNOT_BE)
def test_what_cannot_have_been_sent_is_refused(cast: Village, changes: dict[str, Any], refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        bank_transfers.announce(of(cast, **changes), by=cast.hoa, at=NOW)
    assert Approval.select().count() == 0


def test_a_pig_at_home_takes_no_transfer_nor_does_a_purse_that_is_not_there(cast: Village) -> None:
    with pytest.raises(NoTransferIntoPig):
        bank_transfers.announce(of(cast, purse=cast.pension(cast.an)), by=cast.hoa, at=NOW)
    with pytest.raises(NoSuchPurse):
        bank_transfers.announce(of(cast, purse=Purse(cast.an.id, cast.purse_fund.id, PENSION)), by=cast.hoa, at=NOW)


WRONG_LINES: list[tuple[StatementLine, type[Refusal]]] = [
    (StatementLine(YESTERDAY, ""), NoStatementLine),
    (StatementLine(YESTERDAY - dt.timedelta(days=1), "1"), ArrivedBeforeSent),
    (StatementLine(TODAY + dt.timedelta(days=1), "1"), DayInFuture),
]


@pytest.mark.parametrize(("line", "refusal"), WRONG_LINES)
def test_a_line_that_cannot_be_it_is_refused_and_may_be_found_again(
    cast: Village, asked: Approval, line: StatementLine, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        bank_transfers.match(asked, line, by=cast.lan, at=NOW)
    assert Approval.the(id=asked.id).yes is None
    assert bank_transfers.match(asked, LINE, by=cast.lan, at=NOW).created


def test_a_question_about_something_else_is_no_transfer(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 5_000)
    cast.hand_over(cast.purse_fund, 5_000)
    other = Approval.the(club=cast.club.id)
    with pytest.raises(NotFound):
        bank_transfers.match(other, LINE, by=cast.lan, at=NOW)
    with pytest.raises(NotFound):
        bank_transfers.never_came(other, reason="x", by=cast.lan, at=NOW)
