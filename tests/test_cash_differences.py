"""What was missing is brought back, what was too much finds its owner; two people each time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from savings_app import approvals, cash_differences, receipts
from savings_app.approvals import Approval, AskedByHerself, Subject
from savings_app.cash_differences import Placing, Repayment
from savings_app.deposits import NoSuchPurse
from savings_app.ledger import balances
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.chart import held_by, savings, short, surplus
from savings_app.ledger.entry import EntryKind, part_of
from savings_app.ledger.keys import KeyReused
from savings_app.members import Purse
from savings_app.money import AmountNotPositive, Dong
from savings_app.refusals import NotFound, Refusal
from tests.counted import BANK, LEADER, signed_count
from tests.village import NOW, PENSION, Village

LATER = NOW + dt.timedelta(minutes=5)


@pytest.fixture
def missing(cast: Village) -> Repayment:
    """Hoa had 10.000 đ too little, and brings them."""
    cast.deposit(cast.health(cast.an), 130_000)
    signed_count(cast, 120_000, reason="thối nhầm")
    return Repayment(cast.club.id, cast.purse_fund.id, LEADER, Dong(10_000), uuid4())


@pytest.fixture
def found(cast: Village) -> Placing:
    """Hoa had 20.000 đ too much; they are Bình's."""
    cast.deposit(cast.health(cast.an), 130_000)
    signed_count(cast, 150_000, reason="chưa rõ của ai")
    return Placing(cast.club.id, cast.health(cast.binh), Dong(20_000), "Bình nộp hôm 20, quên ghi", uuid4())


def lies(cast: Village, place: Any) -> Dong:
    return balances.of(cast.club.id, place)


def test_asked_nothing_moves_yet(cast: Village, missing: Repayment) -> None:
    asked = cash_differences.make_good(missing, by=cast.hoa, at=NOW)
    assert (asked.subject, asked.facts) == (Subject.SHORTAGE, missing.content)
    assert lies(cast, short(LEADER, cast.purse_fund.id)) == Dong(10_000)


def test_signed_the_missing_money_is_back(cast: Village, missing: Repayment) -> None:
    asked = cash_differences.make_good(missing, by=cast.hoa, at=NOW)
    entry = cash_differences.sign(asked, by=cast.lan, at=LATER)
    assert lies(cast, short(LEADER, cast.purse_fund.id)) == Dong(0)
    assert lies(cast, held_by(LEADER, cast.purse_fund.id)) == Dong(130_000)
    assert (entry.kind, entry.key) == (EntryKind.SHORTAGE_REPAID, str(part_of(UUID(asked.key), "confirmed")))
    assert receipts.of_entry(entry.id) is None


def test_signed_the_surplus_is_hers_with_a_slip(cast: Village, found: Placing) -> None:
    asked = cash_differences.place_surplus(found, by=cast.hoa, at=NOW)
    entry = cash_differences.sign(asked, by=cast.lan, at=LATER)
    assert lies(cast, surplus(cast.purse_fund.id)) == Dong(0)
    assert lies(cast, savings(found.purse)) == Dong(20_000)
    assert (entry.kind, entry.reason) == (EntryKind.SURPLUS_PLACED, found.reason)
    assert receipts.of_entry(entry.id) is not None


def test_it_takes_two(cast: Village, missing: Repayment) -> None:
    asked = cash_differences.make_good(missing, by=cast.hoa, at=NOW)
    with pytest.raises(AskedByHerself):
        cash_differences.sign(asked, by=cast.hoa, at=LATER)


def test_declined_nothing_moves(cast: Village, missing: Repayment) -> None:
    asked = cash_differences.make_good(missing, by=cast.hoa, at=NOW)
    cash_differences.decline(asked, reason="chưa thấy tiền", by=cast.lan, at=LATER)
    assert Approval.the(id=asked.id).reason == "chưa thấy tiền"
    assert lies(cast, short(LEADER, cast.purse_fund.id)) == Dong(10_000)


def test_asked_twice_it_is_one_question(cast: Village, missing: Repayment) -> None:
    asked = cash_differences.make_good(missing, by=cast.hoa, at=NOW)
    assert cash_differences.make_good(missing, by=cast.hoa, at=LATER) == asked
    with pytest.raises(KeyReused):
        cash_differences.make_good(replace(missing, amount=Dong(5_000)), by=cast.hoa, at=LATER)


def test_brought_back_twice_it_is_refused(cast: Village, missing: Repayment) -> None:
    """Two questions may wait for the same money; only one of them can be signed."""
    asked = [cash_differences.make_good(replace(missing, key=uuid4()), by=cast.hoa, at=NOW) for _ in range(2)]
    cash_differences.sign(asked[0], by=cast.lan, at=LATER)
    with pytest.raises(BalanceTooSmall):
        cash_differences.sign(asked[1], by=cast.lan, at=LATER)
    assert Approval.the(id=asked[1].id).yes is None


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"amount": Dong(10_001)}, BalanceTooSmall),
        ({"amount": Dong(0)}, AmountNotPositive),
        ({"fund_id": 10**6}, NotFound),
        ({"holder": BANK}, NotFound),
    ],
)
def test_what_was_not_missing_is_not_brought_back(
    cast: Village, missing: Repayment, change: dict[str, Any], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        cash_differences.make_good(replace(missing, **change), by=cast.hoa, at=NOW)


def test_a_surplus_goes_to_a_purse_there_is(cast: Village, found: Placing) -> None:
    nobodys = replace(found, purse=Purse(cast.an.id, cast.purse_fund.id, PENSION))
    with pytest.raises(NoSuchPurse):
        cash_differences.place_surplus(nobodys, by=cast.hoa, at=NOW)
    with pytest.raises(BalanceTooSmall):
        cash_differences.place_surplus(replace(found, amount=Dong(20_001)), by=cast.hoa, at=NOW)


def test_another_question_is_none_of_these(cast: Village) -> None:
    other = approvals.ask(cast.club.id, Subject.HANDOVER, {}, key="x", by=cast.hoa.id, at=NOW)
    with pytest.raises(NotFound):
        cash_differences.sign(other, by=cast.lan, at=NOW)
    with pytest.raises(NotFound):
        cash_differences.decline(other, reason="không", by=cast.lan, at=NOW)
