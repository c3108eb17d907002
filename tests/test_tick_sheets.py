"""A day ticked on paper: it is written whole, once, and only when its totals agree with what was counted by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from savings_app import advances, bank_transfers, clubs, deposits, members, tick_sheets
from savings_app.advances import Advance
from savings_app.bank_transfers import StatementLine, Transfer
from savings_app.clubs import Club
from savings_app.deposits import Deposit, NoLongerMember, NoSuchPurse, NotYetMember, Recorded
from savings_app.ledger import balances, deposited
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.book import DayInFuture, MonthClosed
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.late import NotLate
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.refusals import NotFound, Refusal
from savings_app.schemes import Rhythm
from savings_app.tick_sheets import (
    BothDisagree,
    CashDisagrees,
    NoPledgeToTick,
    PigsAtHomeDisagree,
    Tick,
    TickedDay,
    Totals,
)
from tests.village import HEALTH, JOINED, NOW, TODAY, Village

MONDAY = dt.date(2026, 11, 16)
OCTOBER = dt.date(2026, 10, 31)


def ticked(cast: Village, *ticks: Tick, cash: int = 0, at_home: int = 0, **facts: Any) -> TickedDay:
    """Monday's column."""
    facts = {"booked_on": MONDAY, "key": uuid4(), **facts}
    return TickedDay(cast.club.id, ticks=ticks, on_paper=Totals(Dong(cash), Dong(at_home)), **facts)


def a_full_day(cast: Village, **facts: Any) -> TickedDay:
    """An and Bình put in for their health, An into her pig at home, Bình more than she pledges."""
    boxes = (
        Tick(cast.health(cast.an)),
        Tick(cast.pension(cast.an)),
        Tick(cast.health(cast.binh), Dong(5_000)),
    )
    return ticked(cast, *boxes, **{"cash": 8_000, "at_home": 10_000, **facts})


def record(cast: Village, day: TickedDay) -> Recorded:
    return tick_sheets.record(day, by=cast.hoa, at=NOW)


def in_the_book() -> tuple[int, int]:
    return Entry.select().count(), RefusedKey.select().count()


def agreed(cast: Village, day: dt.date = MONDAY) -> bool:
    found = deposited.between(cast.club.id, day, day)
    own_pigs = clubs.own_pigs(cast.club.id)
    return tick_sheets.agrees(found, tick_sheets.totals(found, own_pigs=own_pigs))


def test_a_day_that_agrees_is_written_in_the_order_of_the_paper(cast: Village) -> None:
    recorded = record(cast, a_full_day(cast))
    assert [each.receipt.shown for each in recorded.slips] == ["2026-0001", "2026-0002", "2026-0003"]
    assert (recorded.cash, recorded.at_home) == (Dong(8_000), Dong(10_000))
    assert balances.purses(cast.club.id) == {
        cast.health(cast.an): PurseBalance(savings=Dong(3_000)),
        cast.pension(cast.an): PurseBalance(at_home=Dong(10_000)),
        cast.health(cast.binh): PurseBalance(savings=Dong(5_000)),
    }
    assert {(each.booked_on, each.recorded_by) for each in Entry.select()} == {(MONDAY, cast.hoa.id)}


WRONG: dict[str, tuple[dict[str, int], Callable[[], Refusal], str]] = {
    "cash": (
        {"cash": 11_000},
        lambda: CashDisagrees(Dong(11_000), Dong(8_000), Dong(3_000)),
        "Tiền mặt chưa khớp: giấy ghi tổng 11.000 đ, cộng các ô được 8.000 đ, lệch 3.000 đ. Chưa lưu gì.",
    ),
    "too little": (
        {"cash": 7_500},
        lambda: CashDisagrees(Dong(7_500), Dong(8_000), Dong(500)),
        "Tiền mặt chưa khớp: giấy ghi tổng 7.500 đ, cộng các ô được 8.000 đ, lệch 500 đ. Chưa lưu gì.",
    ),
    "pigs at home": (
        {"at_home": 0},
        lambda: PigsAtHomeDisagree(NOTHING, Dong(10_000), Dong(10_000)),
        "Heo nhà chưa khớp: giấy ghi tổng 0 đ, cộng các ô được 10.000 đ, lệch 10.000 đ. Chưa lưu gì.",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_totals_that_do_not_agree_write_nothing(cast: Village, case: str) -> None:
    on_paper, refusal, sentence = WRONG[case]
    with pytest.raises(Refusal) as no:
        record(cast, a_full_day(cast, **on_paper))
    assert (type(no.value), vars(no.value)) == (type(refusal()), vars(refusal()))
    assert no.value.sentence == sentence
    assert in_the_book() == (0, 0)


def test_cash_mistaken_for_a_pig_at_home_is_told_of_both(cast: Village) -> None:
    """The sum of both is right: only apart are they wrong."""
    with pytest.raises(BothDisagree) as no:
        record(cast, a_full_day(cast, cash=18_000, at_home=0))
    assert (no.value.difference, no.value.at_home.difference) == (Dong(10_000), Dong(10_000))
    assert no.value.sentence.startswith("Tiền mặt chưa khớp")
    assert "Heo nhà chưa khớp" in no.value.sentence
    assert no.value.sentence.count("Chưa lưu gì.") == 1
    assert in_the_book() == (0, 0)


def test_refused_for_its_totals_the_same_form_may_be_sent_right(cast: Village) -> None:
    key = uuid4()
    with pytest.raises(CashDisagrees):
        record(cast, a_full_day(cast, key=key, cash=1))
    assert len(record(cast, a_full_day(cast, key=key)).slips) == 3


def test_sent_again_it_gives_the_same_slips(cast: Village) -> None:
    day = a_full_day(cast)
    first, again = record(cast, day), record(cast, day)
    assert [each.created for each in again.slips] == [False] * 3
    assert [each.receipt.shown for each in again.slips] == [each.receipt.shown for each in first.slips]
    assert in_the_book() == (3, 0)


def test_typed_twice_from_the_same_paper_it_disagrees_the_second_time(cast: Village) -> None:
    record(cast, a_full_day(cast))
    with pytest.raises(BothDisagree):
        record(cast, a_full_day(cast))
    assert in_the_book() == (3, 0)


def test_one_key_serves_one_day(cast: Village) -> None:
    """The same totals with another woman ticked, or with other amounts."""
    day = a_full_day(cast)
    record(cast, day)
    pig = Tick(cast.pension(cast.an))
    for ticks in (
        (Tick(cast.health(cast.an), Dong(4_000)), pig, Tick(cast.health(cast.binh), Dong(4_000))),
        (Tick(cast.health(cast.an)), pig, Tick(cast.health(cast.binh), Dong(5_000)), Tick(cast.pension(cast.binh))),
    ):
        with pytest.raises(KeyReused):
            record(cast, ticked(cast, *ticks, cash=8_000, at_home=10_000, key=day.key))
    assert in_the_book() == (3, 0)


def test_what_the_book_has_already_counts(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000, on=MONDAY)
    record(cast, ticked(cast, Tick(cast.health(cast.binh)), cash=6_000))
    assert len(deposited.between(cast.club.id, MONDAY, MONDAY)) == 2


def test_what_was_undone_counts_no_more(cast: Village) -> None:
    slip = cast.deposit(cast.health(cast.an), 3_000, on=MONDAY)
    cast.undo(slip.receipt.entry)
    with pytest.raises(CashDisagrees):
        record(cast, ticked(cast, cash=3_000))
    assert len(record(cast, ticked(cast, Tick(cast.health(cast.an)), cash=3_000)).slips) == 1


def test_money_that_came_to_the_bank_is_not_in_the_hand(cast: Village) -> None:
    transfer = Transfer(cast.club.id, cast.health(cast.an), Dong(9_000), MONDAY, uuid4())
    asked = bank_transfers.announce(transfer, by=cast.hoa, at=NOW)
    bank_transfers.match(asked, StatementLine(MONDAY, "FT1"), by=cast.lan, at=NOW)
    assert len(record(cast, ticked(cast, Tick(cast.health(cast.binh)), cash=3_000)).slips) == 1


def test_a_day_nobody_put_anything_in_agrees_with_nothing(cast: Village) -> None:
    assert record(cast, ticked(cast)) == Recorded((), NOTHING, NOTHING)
    assert not agreed(cast), "nothing was written that could tell"


def test_the_book_itself_tells_whether_it_is_what_the_paper_said(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000, on=MONDAY)
    assert not agreed(cast), "from the phone, not compared with any paper"
    first = record(cast, ticked(cast, Tick(cast.health(cast.binh)), cash=6_000)).slips[0]
    assert agreed(cast)
    cast.deposit(cast.pension(cast.an), 10_000, on=MONDAY)
    assert not agreed(cast), "somebody wrote more since"
    record(cast, ticked(cast, Tick(cast.pension(cast.binh)), cash=6_000, at_home=20_000))
    assert agreed(cast)
    cast.undo(first.receipt.entry)
    assert not agreed(cast)


def test_what_a_woman_owes_is_repaid_first(cast: Village) -> None:
    advances.record(Advance(cast.club.id, cast.health(cast.an), Dong(2_000), MONDAY, uuid4()), by=cast.hoa, at=NOW)
    recorded = record(cast, a_full_day(cast))
    assert len(recorded.slips) == 3
    assert len({each.receipt.number for each in recorded.slips}) == 3
    kinds = [each.kind for each in Entry.select().order_by(Entry.seq)]
    assert kinds == [EntryKind.ADVANCE, *[EntryKind.DEPOSIT] * 3, EntryKind.ADVANCE_REPAID]


REFUSED: dict[str, tuple[Callable[[Village], Tick], type[Refusal]]] = {
    "no pledge to tick": (lambda cast: Tick(cast.health(cast.an)), NoPledgeToTick),
    "a purse she does not save in": (
        lambda cast: Tick(Purse(cast.an.id, cast.pig_fund.id, HEALTH), Dong(1)),
        NoSuchPurse,
    ),
    "nobody": (lambda cast: Tick(Purse(999_999, cast.purse_fund.id, HEALTH), Dong(1)), NotFound),
    "no fund": (lambda cast: Tick(Purse(cast.an.id, 999_999, HEALTH)), NotFound),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_box_that_cannot_be_is_refused_and_the_others_with_it(cast: Village, case: str) -> None:
    box, refusal = REFUSED[case]
    members.pledge(cast.health(cast.an), NOTHING, rhythm=Rhythm.DAY, from_day=JOINED)
    wrong = box(cast)
    cash = 3_000 + int(wrong.amount or NOTHING)
    at_home = int(wrong.amount or NOTHING) if wrong.purse.fund_id == cast.pig_fund.id else 0
    day = ticked(cast, Tick(cast.health(cast.binh)), wrong, cash=cash - at_home, at_home=at_home)
    with pytest.raises(refusal):
        record(cast, day)
    assert in_the_book() == (0, 0)


def test_before_she_joined_and_after_she_left_no_box_is_hers(cast: Village) -> None:
    Member.update(joined_on=MONDAY + dt.timedelta(days=1)).where(Member.id == cast.an.id).execute()
    Member.update(left_on=MONDAY - dt.timedelta(days=1)).where(Member.id == cast.binh.id).execute()
    for member, refusal in ((cast.an, NotYetMember), (cast.binh, NoLongerMember)):
        for box in (Tick(cast.health(member)), Tick(cast.health(member), Dong(3_000))):
            with pytest.raises(refusal):
                record(cast, ticked(cast, box, cash=3_000))
    assert in_the_book() == (0, 0)


def test_a_day_to_come_and_a_closed_month_are_told_before_the_sums(cast: Village) -> None:
    Club.update(closed_through=OCTOBER).where(Club.id == cast.club.id).execute()
    for day, refusal in ((TODAY + dt.timedelta(days=1), DayInFuture), (OCTOBER, MonthClosed)):
        with pytest.raises(refusal):
            record(cast, a_full_day(cast, booked_on=day, cash=1))
    with pytest.raises(NotLate):
        record(cast, a_full_day(cast, booked_on=TODAY, happened_on=MONDAY))
    assert in_the_book() == (0, 0)


def test_what_comes_late_is_booked_today_with_its_true_day(cast: Village) -> None:
    Club.update(closed_through=OCTOBER).where(Club.id == cast.club.id).execute()
    record(cast, a_full_day(cast, booked_on=TODAY, happened_on=OCTOBER))
    assert {(each.booked_on, each.happened_on) for each in Entry.select()} == {(TODAY, OCTOBER)}
    assert agreed(cast, OCTOBER)
    assert not agreed(cast, TODAY)


def test_another_clubs_sheet_is_not_hers(cast: Village) -> None:
    day = TickedDay(cast.other_club.id, MONDAY, uuid4(), (Tick(cast.health(cast.an), Dong(1)),), Totals(Dong(1)))
    with pytest.raises(NotFound):
        tick_sheets.record(day, by=cast.hoa, at=NOW)
    assert in_the_book() == (0, 0)


def test_several_deposits_are_one_change(cast: Village) -> None:
    """The verb below: the last is refused, so the first is not there."""
    good = Deposit(cast.club.id, cast.health(cast.an), Dong(3_000), MONDAY, uuid4())
    bad = Deposit(cast.club.id, cast.health(cast.binh), Dong(3_000), TODAY + dt.timedelta(days=1), uuid4())
    with pytest.raises(DayInFuture):
        deposits.record_all([good, bad], by=cast.hoa, at=NOW)
    assert in_the_book() == (0, 0)
    assert clubs.lock(cast.club.id).head_seq == 0
