"""One slip: its kind, its balances, whom it insures, and the slips before and after it."""

from __future__ import annotations

from uuid import uuid4

import pytest

from savings_app import conversions, corrections, deposits, receipts
from savings_app.corrections import Corrected, Correction
from savings_app.deposits import Deposit
from savings_app.ledger.entry import EntryKind
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.papers.slip_kinds import SlipKind
from savings_app.receipts import Receipt
from savings_app.reports import member_book, slip_words, slips
from tests import insured
from tests.village import HEALTH, NOW, PENSION, TODAY, Village


def corrected(cast: Village, receipt: Receipt, instead: int | None) -> Corrected:
    amount = None if instead is None else Dong(instead)
    asked = Correction(cast.club.id, receipt.entry, "thừa một số 0", uuid4(), amount)
    return corrections.record(asked, by=cast.hoa, at=NOW)


def opening(cast: Village, purse: Purse) -> Receipt:
    carried = Deposit(cast.club.id, purse, Dong(120_000), TODAY, uuid4(), kind=EntryKind.OPENING)
    return deposits.record(carried, by=cast.hoa, at=NOW).receipt


def test_every_kind_of_entry_with_a_slip_prints_and_has_its_words() -> None:
    """A kind added to the book without its slip would break the page of whoever it happens to."""
    assert set(slips.KINDS) == receipts.SLIPPED
    assert set(slip_words.IN_FULL) == receipts.SLIPPED - {EntryKind.REVERSAL}
    assert set(member_book.WORDS) == receipts.SLIPPED


def test_a_deposit_into_the_group_purse(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    slip = slips.of_receipt(cast.deposit(cast.health(cast.an), 6_000).receipt)
    assert (slip.kind, slip.number, slip.scheme) == (SlipKind.DEPOSIT, "2026-0002", HEALTH)
    assert (slip.balance.before, slip.amount, slip.balance.after) == (Dong(3_000), Dong(6_000), Dong(9_000))
    assert (slip.at_home, slip.own_pig, slip.correctable) == (False, False, True)
    assert (slip.member.person.name, slip.recorded_by) == ("Nguyễn Thị An", "Lê Thị Hoa")
    assert slip.seal.startswith("Mã sổ: ")
    assert slip.seal.endswith(" · khoản 2")


def test_a_deposit_into_her_own_pig_is_a_tally(cast: Village) -> None:
    slip = slips.of_receipt(cast.deposit(cast.pension(cast.an), 10_000).receipt)
    assert (slip.kind, slip.at_home) == (SlipKind.TALLY, True)
    assert slip.amount == slip.balance.after == Dong(10_000)


def test_a_pig_opening_is_for_the_counted_sum(cast: Village) -> None:
    cast.deposit(cast.pension(cast.an), 300_000)
    slip = slips.of_receipt(cast.open_pig(cast.pension(cast.an), 310_000).receipt)
    assert (slip.kind, slip.amount, slip.at_home) == (SlipKind.PIG_OPENING, Dong(310_000), False)
    assert (slip.balance.after, slip.step.at_home.before) == (Dong(310_000), Dong(300_000))


@pytest.mark.parametrize("own_pig", [False, True])
def test_an_opening_balance(cast: Village, own_pig: bool) -> None:
    slip = slips.of_receipt(opening(cast, cast.pension(cast.an) if own_pig else cast.health(cast.an)))
    assert (slip.kind, slip.amount, slip.at_home) == (SlipKind.OPENING, Dong(120_000), own_pig)


def test_a_correction_leaves_three_slips_that_know_each_other(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 90_000).receipt
    done = corrected(cast, wrong, 9_000)
    assert done.instead is not None
    first, undone, anew = (slips.of_receipt(each) for each in (wrong, done.reversal, done.instead))
    assert (first.undone_by, first.replaced_by, first.correctable) == (undone.number, anew.number, False)
    assert undone.undoes is not None
    assert (undone.kind, undone.undoes.number, undone.written_anew) == (SlipKind.REVERSAL, first.number, anew.number)
    assert (undone.amount, undone.balance.before, undone.balance.after) == (Dong(90_000), Dong(90_000), Dong(0))
    assert (anew.kind, anew.stands_in_for, anew.amount) == (SlipKind.DEPOSIT, first.number, Dong(9_000))
    assert (undone.correctable, anew.correctable) == (False, True)


def test_an_entry_that_never_was_has_no_slip_in_its_place(cast: Village) -> None:
    wrong = cast.deposit(cast.health(cast.an), 90_000).receipt
    done = corrected(cast, wrong, None)
    cast.deposit(cast.health(cast.an), 3_000)
    first, undone = slips.of_receipt(wrong), slips.of_receipt(done.reversal)
    assert (first.undone_by, first.replaced_by, undone.written_anew) == (undone.number, None, None)
    following = receipts.get(cast.club.id, "2026-0003")
    assert following is not None
    assert slips.of_receipt(following).stands_in_for is None


def test_a_conversion_lists_everyone_it_insures_and_a_refund_only_the_refused(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 900_000)
    cast.hand_over(cast.purse_fund, 900_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse), (cast.binh.person, purse))
    rows = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    insured.refuse(cast, rows[1], "đã có thẻ nơi khác")
    paid, back = receipts.get(cast.club.id, "2026-0002"), receipts.get(cast.club.id, "2026-0003")
    assert paid is not None
    assert back is not None
    paid_slip, back_slip = slips.of_receipt(paid), slips.of_receipt(back)
    assert (paid_slip.kind, paid_slip.amount) == (SlipKind.CONVERSION, Dong(683_100))
    assert [(line.person, line.months, line.amount) for line in paid_slip.insured] == [
        ("Nguyễn Thị An", 3, Dong(341_550)),
        ("Trần Thị Bình", 3, Dong(341_550)),
    ]
    assert (back_slip.kind, back_slip.amount, back_slip.entry.reason) == (
        SlipKind.REFUND,
        Dong(341_550),
        "đã có thẻ nơi khác",
    )
    assert [line.person for line in back_slip.insured] == ["Trần Thị Bình"]
    assert not paid_slip.correctable


def test_the_months_of_a_pension_stand_on_the_slip(cast: Village) -> None:
    purse = cast.pension(cast.an)
    cast.deposit(purse, 800_000)
    cast.open_pig(purse, 800_000)
    insured.approve(cast, insured.propose(cast, PENSION, (cast.an.person, purse)))
    found = receipts.get(cast.club.id, "2026-0003")
    assert found is not None
    assert [str(line.span) for line in slips.of_receipt(found).insured] == ["11/2026–01/2027"]


def test_what_was_set_aside_and_given_back_is_a_refund(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 900_000)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, purse))
    insured.approve(cast, conversion)
    conversions.quote_anew(conversion, payment_day=TODAY, key=uuid4(), by=cast.hoa, at=NOW)
    found = receipts.get(cast.club.id, "2026-0003")
    assert found is not None
    slip = slips.of_receipt(found)
    assert (slip.kind, slip.amount, slip.balance.after) == (SlipKind.REFUND, Dong(341_550), Dong(900_000))


def test_a_slip_never_changes_but_in_what_came_after(cast: Village) -> None:
    receipt = cast.deposit(cast.health(cast.an), 90_000).receipt
    before = slips.of_receipt(receipt)
    cast.deposit(cast.health(cast.an), 3_000)
    corrected(cast, receipt, 9_000)
    after = slips.of_receipt(receipt)
    assert (after.balance, after.amount, after.seal) == (before.balance, before.amount, before.seal)
