"""What every entry did to a purse: balances before and after, in the order of the book."""

from __future__ import annotations

from uuid import uuid4

from savings_app import corrections
from savings_app.corrections import Correction
from savings_app.ledger import balances
from savings_app.ledger.entry import EntryKind
from savings_app.money import Dong
from savings_app.reports.purse_steps import Change, at_entry, of_member
from tests import insured
from tests.village import HEALTH, NOW, Village


def change(before: int, after: int) -> Change:
    return Change(Dong(before), Dong(after))


def test_a_group_purse_grows_by_deposits(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    cast.deposit(cast.health(cast.binh), 50_000)
    cast.deposit(cast.health(cast.an), 6_000)
    first, second = of_member(cast.an.id)
    assert (first.savings, second.savings) == (change(0, 3_000), change(3_000, 9_000))
    assert (first.at_home, first.main, first.total) == (Change(), first.savings, first.savings)
    assert (first.number, second.number) == ("2026-0001", "2026-0003")


def test_a_pig_at_home_is_tallied_counted_and_differs(cast: Village) -> None:
    purse = cast.pension(cast.an)
    cast.deposit(purse, 300_000)
    cast.open_pig(purse, 290_000)
    tally, opening = of_member(cast.an.id)
    assert (tally.main, tally.at_home) == (tally.at_home, change(0, 300_000))
    assert (opening.savings, opening.at_home) == (change(0, 290_000), change(300_000, 0))
    assert (opening.main, opening.total) == (opening.savings, change(300_000, 290_000))


def test_a_reversal_names_its_entry_and_the_entry_its_reversal(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 30_000).receipt
    asked = Correction(cast.club.id, wrong.entry, "ghi nhầm", uuid4(), Dong(3_000))
    done = corrections.record(asked, by=cast.hoa, at=NOW)
    first, undone, anew = of_member(cast.an.id)
    assert first.reversed_by == done.reversal.shown == undone.number
    assert undone.reverses == first.entry_id
    assert [step.savings for step in (first, undone, anew)] == [change(0, 30_000), change(30_000, 0), change(0, 3_000)]
    assert (undone.reversed_by, anew.reversed_by) == (None, None)


def test_several_moves_of_one_entry_are_one_step(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 1_000_000)
    paid = (cast.an.person, purse), (cast.binh.person, purse)
    insured.approve(cast, insured.propose(cast, HEALTH, *paid))
    steps = of_member(cast.an.id)
    assert [step.kind for step in steps] == [EntryKind.DEPOSIT, EntryKind.CONVERSION]
    assert steps[-1].savings == change(1_000_000, 1_000_000 - 2 * 341_550)


def test_the_last_step_agrees_with_the_accounts(cast: Village) -> None:
    purse = cast.pension(cast.an)
    for amount in (30_000, 20_000):
        cast.deposit(purse, amount)
    cast.open_pig(purse, 45_000)
    cast.deposit(purse, 10_000)
    held, last = balances.purses(cast.club.id)[purse], of_member(cast.an.id)[-1]
    assert (last.savings.after, last.at_home.after) == (held.savings, held.at_home)


def test_an_entry_looks_the_same_whatever_came_after(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 3_000)
    cast.deposit(cast.pension(cast.an), 10_000)
    second = of_member(cast.an.id)[1]
    cast.deposit(purse, 6_000)
    assert at_entry(cast.pension(cast.an), second.seq) == second
    assert at_entry(purse, 1).savings == change(0, 3_000)
