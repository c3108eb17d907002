"""The counts of a club's cash, what came of each, and what was written after it."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import cash_counts
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.reports import cash_counts_kept, printed_counts
from savings_app.reports.cash_counts_kept import CountState
from tests.counted import BANK, LEADER, TREASURER, counted, signed_count
from tests.papers.samples import text
from tests.village import NOW, TODAY, Village

LATER = NOW + dt.timedelta(hours=1)


@pytest.fixture
def held(cast: Village) -> Village:
    """Hoa holds 130.000 đ."""
    cast.deposit(cast.health(cast.an), 130_000)
    return cast


def state(cast: Village, at: dt.datetime = LATER) -> CountState:
    return cash_counts_kept.in_club(cast.club.id, at=at)[0].state


def test_what_came_of_a_count(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 130_000), by=held.hoa, at=NOW)
    assert state(held) is CountState.WAITING
    assert state(held, NOW + dt.timedelta(days=4)) is CountState.EXPIRED
    cash_counts.decline(asked, reason="không", by=held.lan, at=LATER)
    assert state(held) is CountState.DECLINED
    cash_counts.propose(counted(held, 130_000), by=held.hoa, at=NOW)
    held.deposit(held.health(held.binh), 3_000)
    assert state(held) is CountState.STALE
    signed_count(held, 133_000)
    assert state(held) is CountState.SIGNED


@pytest.mark.parametrize(
    ("amount", "missing", "too_much"), [(120_000, 10_000, 0), (150_000, 0, 20_000), (130_000, 0, 0)]
)
def test_a_count_beside_the_book(held: Village, amount: int, missing: int, too_much: int) -> None:
    signed_count(held, amount, reason="chưa rõ" if amount != 130_000 else "")
    (kept,) = cash_counts_kept.in_club(held.club.id, at=LATER)
    assert (kept.book, kept.counted) == (Dong(130_000), Dong(amount))
    assert (kept.missing, kept.too_much) == (Dong(missing), Dong(too_much))
    assert (kept.asked_by, kept.answered_by, kept.counted_on) == ("Lê Thị Hoa", "Phạm Thị Lan", TODAY)
    assert Dong(sum(int(note) * how_many for note, how_many in kept.notes)) == kept.counted
    assert kept.seal.endswith("khoản 1")


def test_who_holds_what_with_its_last_count(held: Village) -> None:
    assert [(each.holder, each.amount, each.count) for each in _held(held)] == [(LEADER, Dong(130_000), None)]
    count = signed_count(held, 130_000)
    (found,) = _held(held)
    assert found.count is not None
    assert (found.count.approval, found.current) == (count, True)
    held.hand_over(held.purse_fund, 130_000)
    assert [(each.holder, each.amount, each.current) for each in _held(held)] == [
        (LEADER, Dong(0), False),
        (TREASURER, Dong(130_000), False),
    ]


def _held(cast: Village) -> list[cash_counts_kept.HeldCash]:
    return cash_counts_kept.held(cast.club.id, cash_counts_kept.in_club(cast.club.id, at=LATER))


def test_what_was_written_after_it_and_happened_before(held: Village) -> None:
    """A slip made up to shrink a shortage stands beside the minute; what comes the day after does not."""
    count = signed_count(held, 120_000, reason="thiếu")
    held.deposit(held.health(held.binh), 10_000, on=TODAY, at=LATER)
    held.hand_over(held.purse_fund, 5_000, at=LATER)
    tomorrow = NOW + dt.timedelta(days=1)
    held.deposit(held.health(held.an), 3_000, on=TODAY + dt.timedelta(days=1), at=tomorrow)
    held.deposit(held.pension(held.an), 3_000, on=TODAY, at=tomorrow)
    found = cash_counts_kept.written_after(count)
    assert [(each.seq, each.amount) for each in found] == [(3, Dong(10_000)), (4, Dong(-5_000))]
    assert (found[0].recorded_by, found[0].day) == ("Lê Thị Hoa", TODAY)


def test_what_was_taken_out_of_the_book_just_before_is_shown(held: Village) -> None:
    """A deposit undone in the hour before the count, and nothing older, nor what came in."""
    old = held.deposit(held.health(held.binh), 3_000, on=TODAY - dt.timedelta(days=1), at=NOW)
    held.undo(old.receipt.entry)
    count = signed_count(held, 130_000)
    held.deposit(held.health(held.binh), 3_000, at=LATER)
    found = cash_counts_kept.taken_out_before(count)
    assert [(each.seq, each.amount, each.recorded_by) for each in found] == [(3, Dong(-3_000), "Lê Thị Hoa")]
    tomorrow = signed_count(held, 133_000, at=NOW + dt.timedelta(days=1))
    assert cash_counts_kept.taken_out_before(tomorrow) == []


def test_nothing_is_after_a_count_of_what_was_never_there(cast: Village) -> None:
    asked = cash_counts.propose(counted(cast, 0, holder=BANK), by=cast.lan, at=NOW)
    assert cash_counts_kept.written_after(asked) == []


@pytest.mark.parametrize(
    ("amount", "says"),
    [
        (130_000, "tiền đếm được khớp với sổ."),
        (120_000, "thiếu 10.000 đ, người giữ tiền phải bù"),
        (150_000, "thừa 20.000 đ, chưa rõ của ai"),
    ],
)
def test_the_minute_concludes(held: Village, amount: int, says: str) -> None:
    signed_count(held, amount, reason="chưa rõ" if amount != 130_000 else "")
    (kept,) = cash_counts_kept.in_club(held.club.id, at=LATER)
    assert printed_counts.conclusion(kept).startswith(says)
    printed = text(printed_counts.print_minute(kept, held.club))
    assert "Hôm nay, vào 10 giờ 00 ngày 22 tháng 11 năm 2026" in printed
    assert kept.seal in printed


def test_a_minute_nobody_signed_says_so(held: Village) -> None:
    asked = cash_counts.propose(counted(held, 130_000), by=held.hoa, at=NOW)
    kept = cash_counts_kept.of(asked, at=LATER)
    assert printed_counts.conclusion(kept) == "chờ người thứ hai ký."
    assert kept.holder is AccountKind.CASH_LEADER
