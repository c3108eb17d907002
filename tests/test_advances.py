"""The leader's own money for a member: a debt of hers, repaid first, never cash below zero."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from savings_app import advances, approvals, corrections, deposits, receipts, repayments
from savings_app.advances import Advance, NothingRepaidYet
from savings_app.approvals import Subject
from savings_app.corrections import Correction, NotCorrectable
from savings_app.database import transaction
from savings_app.deposits import Deposit, Present
from savings_app.ledger import advanced, balances
from savings_app.ledger.advanced import Debt
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.chart import AccountKind, held_by, savings
from savings_app.ledger.entry import Draft, EntryKind, Move, part_of, request
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.receipts import Issued
from savings_app.refusals import NotFound
from savings_app.reports import slips
from tests.village import NOW, TODAY, Village


def of(cast: Village, amount: int, purse: Purse | None = None) -> Advance:
    return Advance(cast.club.id, purse or cast.health(cast.an), Dong(amount), TODAY, uuid4())


def advance(cast: Village, amount: int, purse: Purse | None = None) -> Issued:
    return advances.record(of(cast, amount, purse), by=cast.hoa, at=NOW)


def stands(cast: Village, purse: Purse | None = None) -> tuple[int, ...]:
    """Savings, what she owes, what is due to the leader, and the leader's cash of that fund."""
    purse = purse or cast.health(cast.an)
    debt = advanced.of(cast.club.id, purse)
    cash = balances.of(cast.club.id, held_by(AccountKind.CASH_LEADER, purse.fund_id))
    return tuple(int(each) for each in (balances.of(cast.club.id, savings(purse)), debt.owes, debt.due_to_leader, cash))


def kinds(cast: Village) -> list[EntryKind]:
    return [each.kind for each in Entry.select().where(Entry.club == cast.club.id).order_by(Entry.seq)]


def test_she_has_more_and_owes_it(cast: Village) -> None:
    asked = of(cast, 30_000)
    first = advances.record(asked, by=cast.hoa, at=NOW)
    again = advances.record(asked, by=cast.hoa, at=NOW)
    assert (first.created, again.created, first.receipt) == (True, False, again.receipt)
    assert stands(cast) == (30_000, 30_000, 30_000, 30_000)
    assert advanced.in_club(cast.club.id) == {cast.health(cast.an): Debt(Dong(30_000), Dong(30_000))}
    with pytest.raises(KeyReused):
        advances.record(replace(asked, amount=Dong(1)), by=cast.hoa, at=NOW)


@pytest.mark.parametrize(
    ("puts_in", "left"), [(10_000, (30_000, 20_000, 20_000, 30_000)), (50_000, (50_000, 0, 0, 50_000))]
)
def test_the_next_deposit_repays_it_first(cast: Village, puts_in: int, left: tuple[int, ...]) -> None:
    advance(cast, 30_000)
    deposit = Deposit(cast.club.id, cast.health(cast.an), Dong(puts_in), TODAY, uuid4())
    given = [deposits.record(deposit, by=cast.hoa, at=NOW) for _ in range(2)]
    assert [each.receipt.shown for each in given] == ["2026-0002", "2026-0002"]
    assert stands(cast) == left
    assert kinds(cast) == [EntryKind.ADVANCE, EntryKind.DEPOSIT, EntryKind.ADVANCE_REPAID]
    repaid = repayments.repaid_with(Entry.the(id=given[0].receipt.entry))
    assert repaid is not None
    slip = receipts.of_entry(repaid.id)
    assert slip is not None
    assert slip.shown == "2026-0003"


def test_another_purse_repays_nothing(cast: Village) -> None:
    advance(cast, 30_000)
    cast.deposit(cast.health(cast.binh), 10_000)
    cast.open_pig(cast.pension(cast.an), 10_000)
    assert stands(cast) == (30_000, 30_000, 30_000, 40_000)


def test_a_tally_at_home_repays_nothing_a_counted_pig_does(cast: Village) -> None:
    purse = cast.pension(cast.an)
    advance(cast, 30_000, purse)
    cast.deposit(purse, 40_000)
    assert stands(cast, purse) == (30_000, 30_000, 30_000, 30_000)
    cast.open_pig(purse, 40_000)
    assert stands(cast, purse) == (40_000, 0, 0, 40_000)


def test_everyone_present_repays_too_and_gives_the_same_slips_again(cast: Village) -> None:
    advance(cast, 30_000)
    present = Present(cast.club.id, TODAY, uuid4())
    first, again = (deposits.record_everyone(present, by=cast.hoa, at=NOW) for _ in range(2))
    assert [each.receipt for each in first.slips] == [each.receipt for each in again.slips]
    assert stands(cast)[1] == 27_000


def test_what_she_brings_along_repays_nothing(cast: Village) -> None:
    advance(cast, 30_000)
    brought = Deposit(cast.club.id, cast.health(cast.an), Dong(9_000), TODAY, uuid4(), kind=EntryKind.OPENING)
    deposits.record(brought, by=cast.hoa, at=NOW)
    assert stands(cast)[1] == 30_000


def by_bank(cast: Village, amount: int) -> Entry:
    """Money matched at the bank: it never was in the leader's hands."""
    purse = cast.health(cast.an)
    move = Move(held_by(AccountKind.CASH_BANK, purse.fund_id), savings(purse), Dong(amount))
    question = approvals.ask(
        cast.club.id, Subject.BANK_TRANSFER, {"amount": amount}, key=str(uuid4()), by=cast.hoa.id, at=NOW
    )
    approvals.answer(question, yes=True, by=cast.lan.id, at=NOW)
    asked = request(cast.club.id, part_of(UUID(question.key), "confirmed"), amount=amount)
    with transaction():
        return repayments.post(Draft(asked, EntryKind.DEPOSIT, TODAY, (move,)), by=cast.lan.id, at=NOW)


def test_what_her_cash_cannot_cover_she_takes_later(cast: Village) -> None:
    advance(cast, 30_000)
    cast.hand_over(cast.purse_fund, 25_000)
    by_bank(cast, 30_000)
    assert stands(cast) == (30_000, 0, 25_000, 0)
    with pytest.raises(BalanceTooSmall):
        take(cast, 25_000)
    cast.deposit(cast.health(cast.binh), 40_000)
    key = uuid4()
    take(cast, 25_000, key=key)
    take(cast, 25_000, key=key)
    assert stands(cast) == (30_000, 0, 0, 15_000)


def take(cast: Village, amount: int, *, key: UUID | None = None) -> Entry:
    purse = cast.health(cast.an)
    return advances.take_back(cast.club.id, purse, Dong(amount), key=key or uuid4(), by=cast.hoa, at=NOW)


def test_she_takes_nothing_the_member_has_not_repaid(cast: Village) -> None:
    advance(cast, 30_000)
    with pytest.raises(NothingRepaidYet) as no:
        take(cast, 1)
    assert vars(no.value) == {"repaid": Dong(0), "amount": Dong(1)}


@pytest.mark.parametrize("instead", [None, 5_000, 60_000])
def test_a_deposit_that_repaid_is_corrected_with_its_repayment(cast: Village, instead: int | None) -> None:
    advance(cast, 30_000)
    wrong = cast.deposit(cast.health(cast.an), 50_000)
    cast.undo(wrong.receipt.entry, instead=instead)
    repaid = min(instead or 0, 30_000)
    assert stands(cast)[:3] == (30_000 + (instead or 0) - repaid, 30_000 - repaid, 30_000 - repaid)


def test_where_the_cash_moved_on_the_right_one_is_written_first(cast: Village) -> None:
    """Of 50.000 deposited 20.000 are left with the leader, who took her 30.000: only the difference must be there."""
    advance(cast, 30_000)
    wrong = cast.deposit(cast.health(cast.an), 50_000)
    cast.hand_over(cast.purse_fund, 45_000)
    done = cast.undo(wrong.receipt.entry, instead=49_000)
    assert stands(cast) == (49_000, 0, 0, 4_000)
    assert done.instead is not None
    shown = slips.of_receipt(done.instead)
    assert shown.stands_in_for == wrong.receipt.shown
    assert slips.of_receipt(done.reversal).written_anew == done.instead.shown


@pytest.mark.parametrize("instead", [None, 20_000])
def test_an_advance_is_corrected_while_nothing_is_repaid(cast: Village, instead: int | None) -> None:
    wrong = advance(cast, 30_000)
    cast.undo(wrong.receipt.entry, instead=instead)
    assert stands(cast) == ((instead or 0),) * 4


def test_an_advance_that_was_repaid_is_not_undone(cast: Village) -> None:
    wrong = advance(cast, 30_000)
    cast.deposit(cast.health(cast.an), 10_000)
    with pytest.raises(BalanceTooSmall):
        cast.undo(wrong.receipt.entry)
    repaid = Entry.the(kind=EntryKind.ADVANCE_REPAID)
    with pytest.raises(NotCorrectable):
        corrections.record(Correction(cast.club.id, repaid.id, "nhầm", uuid4()), by=cast.hoa, at=NOW)


def test_another_clubs_member_is_not_there(cast: Village) -> None:
    with pytest.raises(NotFound):
        advances.record(replace(of(cast, 1_000), club_id=cast.other_club.id), by=cast.ut, at=NOW)
