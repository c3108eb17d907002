"""Cash goes from the leader to the treasurer: proposed by one, confirmed by the other, to the đồng."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from savings_app import approvals, handovers
from savings_app.approvals import AlreadyAnswered, Approval, AskedByHerself, Subject
from savings_app.handovers import CashAlreadyProposed, Handover
from savings_app.ledger import balances
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.money import AmountNotPositive, AmountTooLarge, Dong
from savings_app.refusals import NotFound, Refusal
from tests.village import NOW, Village

LEADER, TREASURER = AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER


@pytest.fixture
def asked(cast: Village) -> Approval:
    """Hoa holds 30.000 đ and wants to hand over 20.000."""
    cast.deposit(cast.health(cast.an), 30_000)
    return handovers.propose(of(cast, 20_000), by=cast.hoa, at=NOW)


def of(cast: Village, amount: int) -> Handover:
    return Handover(cast.club.id, cast.purse_fund.id, Dong(amount), uuid4())


def deposited(cast: Village) -> str:
    """The one deposit there is."""
    entry: Entry = Entry.the(kind=EntryKind.DEPOSIT)
    return str(entry.id)


def cash(cast: Village) -> dict[AccountKind, Dong]:
    return {holder: held for (holder, _), held in balances.cash(cast.club.id).items()}


def test_asking_moves_nothing(cast: Village, asked: Approval) -> None:
    assert (asked.subject, asked.facts) == (
        Subject.HANDOVER,
        {"route": "TO_TREASURER", "fund": cast.purse_fund.id, "amount": 20_000},
    )
    assert cash(cast) == {LEADER: Dong(30_000)}


def test_confirmed_the_cash_is_the_treasurers(cast: Village, asked: Approval) -> None:
    entry = handovers.confirm(asked, by=cast.lan, at=NOW)
    assert cash(cast) == {LEADER: Dong(10_000), TREASURER: Dong(20_000)}
    assert entry.recorded_by == cast.lan.id


def test_confirmed_twice_it_moves_once(cast: Village, asked: Approval) -> None:
    assert handovers.confirm(asked, by=cast.lan, at=NOW) == handovers.confirm(asked, by=cast.lan, at=NOW)
    assert cash(cast)[TREASURER] == Dong(20_000)


def test_who_hands_over_does_not_confirm(cast: Village, asked: Approval) -> None:
    """And her no does not stand in the way of the other's yes."""
    with pytest.raises(AskedByHerself):
        handovers.confirm(asked, by=cast.hoa, at=NOW)
    handovers.confirm(asked, by=cast.lan, at=NOW)
    assert cash(cast)[TREASURER] == Dong(20_000)


def test_a_count_that_does_not_agree_moves_nothing(cast: Village, asked: Approval) -> None:
    handovers.decline(asked, reason="thiếu 10.000 đ", by=cast.lan, at=NOW)
    assert cash(cast) == {LEADER: Dong(30_000)}
    with pytest.raises(AlreadyAnswered):
        handovers.confirm(asked, by=cast.lan, at=NOW)
    answered = Approval.the(id=asked.id)
    assert (answered.yes, answered.reason, answered.answered_by) == (False, "thiếu 10.000 đ", cast.lan.id)


def test_asked_twice_it_is_one_question(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 30_000)
    handover = of(cast, 20_000)
    first = handovers.propose(handover, by=cast.hoa, at=NOW)
    assert handovers.propose(handover, by=cast.hoa, at=NOW) == first
    with pytest.raises(KeyReused):
        handovers.propose(replace(handover, amount=Dong(10_000)), by=cast.hoa, at=NOW)
    assert approvals.asked(cast.club.id, Subject.HANDOVER) == [first]


def test_nobody_hands_over_what_she_does_not_hold(cast: Village, asked: Approval) -> None:
    with pytest.raises(BalanceTooSmall) as no:
        handovers.propose(of(cast, 30_001), by=cast.hoa, at=NOW)
    assert vars(no.value) == {"account": LEADER, "balance": Dong(30_000), "amount": Dong(30_001)}


def test_what_went_elsewhere_meanwhile_is_not_confirmed(cast: Village, asked: Approval) -> None:
    """The deposit it came from is corrected: the yes finds too little, and stays possible."""
    cast.undo(deposited(cast), instead=10_000)
    with pytest.raises(BalanceTooSmall):
        handovers.confirm(asked, by=cast.lan, at=NOW)
    cast.deposit(cast.health(cast.binh), 10_000)
    handovers.confirm(asked, by=cast.lan, at=NOW)
    assert cash(cast) == {LEADER: Dong(0), TREASURER: Dong(20_000)}


def test_what_waits_for_an_answer_is_not_proposed_again(cast: Village, asked: Approval) -> None:
    """In its own fund: another fund's cash is another's."""
    with pytest.raises(CashAlreadyProposed) as no:
        handovers.propose(of(cast, 10_001), by=cast.hoa, at=NOW)
    assert vars(no.value) == {
        "holder": LEADER,
        "held": Dong(30_000),
        "waiting": Dong(20_000),
        "amount": Dong(10_001),
    }
    handovers.propose(of(cast, 10_000), by=cast.hoa, at=NOW)
    with pytest.raises(CashAlreadyProposed):
        handovers.check(of(cast, 1), at=NOW)
    cast.open_pig(cast.pension(cast.an), 5_000)
    handovers.check(replace(of(cast, 5_000), fund_id=cast.pig_fund.id), at=NOW)


@pytest.mark.parametrize("yes", [True, False])
def test_an_answered_handover_no_longer_waits(cast: Village, asked: Approval, yes: bool) -> None:
    if yes:
        handovers.confirm(asked, by=cast.lan, at=NOW)
    else:
        handovers.decline(asked, reason="đếm lại", by=cast.lan, at=NOW)
    handovers.check(of(cast, 10_000 if yes else 30_000), at=NOW)


@pytest.mark.parametrize(
    ("amount", "refusal"), [(0, AmountNotPositive), (-5_000, AmountNotPositive), (1_000_000_001, AmountTooLarge)]
)
def test_only_a_sum_that_can_be_handed_over(cast: Village, amount: int, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        handovers.propose(of(cast, amount), by=cast.hoa, at=NOW)


def test_another_clubs_fund_is_not_there(cast: Village) -> None:
    with pytest.raises(NotFound):
        handovers.propose(replace(of(cast, 1), club_id=cast.other_club.id), by=cast.ut, at=NOW)


def test_a_question_about_something_else_is_no_handover(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 1_400_000)
    conversion = cast.propose(cast.line(cast.an))
    about = approvals.by_key(cast.club.id, conversion.key)
    assert about is not None
    with pytest.raises(NotFound):
        handovers.confirm(about, by=cast.lan, at=NOW)
    with pytest.raises(NotFound):
        handovers.decline(about, reason="", by=cast.lan, at=NOW)
    assert Entry.select().count() == 1
