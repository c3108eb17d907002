"""Cash is counted note by note and held against the book: two people, a frozen book, differences as entries."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from savings_app import approvals, cash_counts
from savings_app.approvals import AlreadyAnswered, Approval, AskedByHerself, Expired, Subject
from savings_app.cash_counts import BankDiffers, CashMoved, DifferenceUnexplained, NotTheHolder
from savings_app.clubs import Club
from savings_app.ledger import balances
from savings_app.ledger.chart import held_by, short, surplus
from savings_app.ledger.entry import EntryKind, part_of
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.money import AmountTooLarge, Dong
from savings_app.refusals import NotFound, Refusal
from tests.counted import BANK, LEADER, TREASURER, counted, signed_count
from tests.village import NOW, Village

LATER = NOW + dt.timedelta(minutes=5)


@pytest.fixture
def held(cast: Village) -> Village:
    """Hoa holds 130.000 đ."""
    cast.deposit(cast.health(cast.an), 130_000)
    return cast


def lies(cast: Village, place: Any) -> Dong:
    return balances.of(cast.club.id, place)


def entries() -> int:
    return Entry.select().count()


def test_what_was_counted_is_the_notes(cast: Village) -> None:
    count = counted(cast, 785_500)
    assert count.counted == Dong(785_500)
    assert count.typed["notes"] == [
        [500_000, 1],
        [200_000, 1],
        [50_000, 1],
        [20_000, 1],
        [10_000, 1],
        [5_000, 1],
        [500, 1],
    ]


def test_asked_it_names_the_book_it_stands_against(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 130_000), by=held.hoa, at=NOW)
    head = Club.the(id=held.club.id)
    assert (asked.subject, asked.waits(NOW)) == (Subject.CASH_COUNT, True)
    assert {name: asked.facts[name] for name in ("holder", "fund", "counted", "book", "seq", "hash")} == {
        "holder": "CASH_LEADER",
        "fund": held.purse_fund.id,
        "counted": 130_000,
        "book": 130_000,
        "seq": head.head_seq,
        "hash": head.head_hash,
    }


def test_signed_without_difference_nothing_is_written(held: Village) -> None:
    before = entries()
    count = signed_count(held, 130_000)
    assert (count.yes, entries()) == (True, before)
    assert cash_counts.current(held.club.id, LEADER, held.purse_fund.id) == count


def test_too_little_is_the_holders_to_make_good(held: Village) -> None:
    count = signed_count(held, 120_000, reason="thối nhầm")
    assert lies(held, held_by(LEADER, held.purse_fund.id)) == Dong(120_000)
    assert lies(held, short(LEADER, held.purse_fund.id)) == Dong(10_000)
    entry = Entry.the(kind=EntryKind.CASH_DIFFERENCE)
    assert (entry.reason, entry.recorded_by) == ("thối nhầm", held.lan.id)
    assert entry.key == str(part_of(UUID(count.key), "confirmed"))
    assert cash_counts.current(held.club.id, LEADER, held.purse_fund.id) == count


def test_too_much_waits_for_its_owner(held: Village) -> None:
    signed_count(held, 150_000, reason="có người nộp chưa ghi")
    assert lies(held, held_by(LEADER, held.purse_fund.id)) == Dong(150_000)
    assert lies(held, surplus(held.purse_fund.id)) == Dong(20_000)


def test_cash_that_moved_since_makes_a_count_stale(held: Village) -> None:
    signed_count(held, 130_000)
    held.deposit(held.health(held.binh), 3_000)
    assert cash_counts.current(held.club.id, LEADER, held.purse_fund.id) is None


def test_other_cash_may_move(held: Village) -> None:
    count = signed_count(held, 130_000)
    held.deposit(held.pension(held.binh), 3_000)
    held.open_pig(held.pension(held.binh), 5_000)
    assert cash_counts.current(held.club.id, LEADER, held.purse_fund.id) == count


def test_the_book_may_not_move_between_the_notes_and_the_minute(held: Village) -> None:
    """A slip made up while the cash is counted does not hide what is missing."""
    count = counted(held, 130_000)
    held.deposit(held.health(held.binh), 3_000)
    with pytest.raises(CashMoved):
        cash_counts.propose(count, by=held.hoa, at=NOW)


def test_a_book_that_is_not_there_yet_is_no_beginning(held: Village) -> None:
    with pytest.raises(CashMoved):
        cash_counts.propose(replace(counted(held, 130_000), since=99), by=held.hoa, at=NOW)


def test_the_book_may_not_move_before_the_signature(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 120_000, reason="thiếu"), by=held.hoa, at=NOW)
    held.deposit(held.health(held.binh), 3_000)
    before = entries()
    with pytest.raises(CashMoved):
        cash_counts.sign(asked, by=held.lan, at=LATER)
    assert (Approval.the(id=asked.id).yes, entries()) == (None, before)


def test_who_counted_does_not_sign(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 130_000), by=held.hoa, at=NOW)
    with pytest.raises(AskedByHerself):
        cash_counts.sign(asked, by=held.hoa, at=LATER)
    cash_counts.sign(asked, by=held.thuy, at=LATER)


def test_a_count_is_signed_once(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 120_000, reason="thiếu"), by=held.hoa, at=NOW)
    cash_counts.sign(asked, by=held.lan, at=LATER)
    with pytest.raises(AlreadyAnswered):
        cash_counts.sign(asked, by=held.lan, at=LATER)
    assert lies(held, short(LEADER, held.purse_fund.id)) == Dong(10_000)


def test_a_count_waits_three_days(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 130_000), by=held.hoa, at=NOW)
    with pytest.raises(Expired):
        cash_counts.sign(asked, by=held.lan, at=NOW + dt.timedelta(hours=73))


def test_declined_it_is_kept_and_nothing_moves(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 120_000, reason="thiếu"), by=held.hoa, at=NOW)
    cash_counts.decline(asked, reason="tôi đếm được 130.000", by=held.lan, at=LATER)
    answered = Approval.the(id=asked.id)
    assert (answered.yes, answered.reason) == (False, "tôi đếm được 130.000")
    assert lies(held, held_by(LEADER, held.purse_fund.id)) == Dong(130_000)
    assert cash_counts.current(held.club.id, LEADER, held.purse_fund.id) is None


def test_an_officer_counts_by_surprise(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 130_000), by=held.thuy, at=NOW)
    cash_counts.sign(asked, by=held.hoa, at=LATER)
    assert cash_counts.current(held.club.id, LEADER, held.purse_fund.id) is not None


def test_nobody_counts_the_others_cash(held: Village) -> None:
    for count, by in (
        (counted(held, 130_000), held.lan),
        (counted(held, 0, holder=TREASURER), held.hoa),
    ):
        with pytest.raises(NotTheHolder):
            cash_counts.propose(count, by=by, at=NOW)


def test_the_bank_is_read_from_its_book(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 0, holder=BANK), by=held.lan, at=NOW)
    assert (asked.facts["notes"], asked.facts["counted"]) == ([], 0)
    with pytest.raises(BankDiffers) as refused:
        cash_counts.propose(counted(held, 7_000, holder=BANK, reason="chưa rõ"), by=held.lan, at=NOW)
    assert (refused.value.book, refused.value.counted) == (Dong(0), Dong(7_000))


def test_asked_twice_it_is_one_question(held: Village) -> None:
    count = counted(held, 130_000)
    asked = cash_counts.propose(count, by=held.hoa, at=NOW)
    assert cash_counts.propose(count, by=held.hoa, at=LATER) == asked
    with pytest.raises(KeyReused):
        cash_counts.propose(replace(count, witnesses="bà Tư"), by=held.hoa, at=LATER)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"notes": ((10_000, 12),)}, DifferenceUnexplained),
        ({"notes": ((500_000, 9_999_999),)}, AmountTooLarge),
        ({"fund_id": 10**6}, NotFound),
    ],
)
def test_what_is_no_count_is_refused(held: Village, change: dict[str, Any], refusal: type[Refusal]) -> None:
    before = len(approvals.asked(held.club.id, Subject.CASH_COUNT))
    with pytest.raises(refusal):
        cash_counts.propose(replace(counted(held, 130_000), **change), by=held.hoa, at=NOW)
    assert len(approvals.asked(held.club.id, Subject.CASH_COUNT)) == before


def test_a_question_about_something_else_is_no_count(held: Village) -> None:
    other = approvals.ask(held.club.id, Subject.HANDOVER, {}, key="x", by=held.hoa.id, at=NOW)
    with pytest.raises(NotFound):
        cash_counts.sign(other, by=held.lan, at=NOW)
    with pytest.raises(NotFound):
        cash_counts.decline(other, reason="không", by=held.lan, at=NOW)
