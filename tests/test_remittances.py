"""Contributions go to the collector with the money and come back, row by row, confirmed or refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from savings_app import contributions, conversions, remittances
from savings_app.contributions import Conversion, Followed, NotItsTurn, State
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.book import BalanceTooSmall, DayInFuture
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.keys import KeyReused
from savings_app.money import Dong
from savings_app.receipts import Receipt
from savings_app.refusals import NotFound, Refusal
from savings_app.remittances import (
    DaysReversed,
    NoCashOwedBack,
    NoReceiptNumber,
    NothingToRemit,
    OfficialReceipt,
    ReceiptDayOff,
)
from savings_app.requoting import QuoteChanged
from tests.village import NOW, TODAY, Village

FIRST = 1_366_200
LEADER, TREASURER, COLLECTOR = AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER, AccountKind.WITH_COLLECTOR
PAPER = OfficialReceipt("0001234", TODAY, dt.date(2026, 12, 22), dt.date(2027, 12, 21))
TOMORROW = NOW + dt.timedelta(days=1)


@pytest.fixture
def ready(cast: Village) -> Conversion:
    """An's and Bình's cards are approved; Lan has the cash."""
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 1_400_000)
    cast.hand_over(cast.purse_fund, 2_800_000)
    return cast.reserve(cast.line(cast.an), cast.line(cast.binh))


@pytest.fixture
def rows(cast: Village, ready: Conversion) -> list[Followed]:
    """They are with the collector."""
    return cast.remit(ready)


def confirm(cast: Village, row: Followed, paper: OfficialReceipt = PAPER, at: dt.datetime = NOW) -> None:
    remittances.confirm(row, paper, key=uuid4(), by=cast.nga, at=at)


def refuse(cast: Village, row: Followed) -> Receipt:
    return remittances.refuse(row, reason="sai số CCCD", key=uuid4(), by=cast.nga, at=NOW)


def take_back(cast: Village, amount: int) -> None:
    fund = cast.purse_fund.id
    remittances.take_back(cast.club.id, fund, amount=Dong(amount), key=uuid4(), by=cast.lan, at=NOW)


def cash(cast: Village) -> dict[AccountKind, int]:
    return {holder: int(held) for (holder, _), held in balances.cash(cast.club.id).items() if held}


def purse(cast: Village) -> PurseBalance:
    """An's."""
    return balances.purses(cast.club.id)[cast.health(cast.an)]


def now(row: Followed) -> Followed:
    found = contributions.get(row.contribution.club, row.contribution.id)
    assert found is not None
    return found


def test_the_cash_handed_over_is_the_total_of_the_list(cast: Village, ready: Conversion) -> None:
    rows = cast.remit(ready)
    assert [row.state for row in rows] == [State.REMITTED] * 2
    assert cash(cast) == {TREASURER: 2_800_000 - 2 * FIRST, COLLECTOR: 2 * FIRST}
    assert purse(cast).reserved == Dong(FIRST), "it is on its way, not spent"
    (remittance,) = contributions.remittances([cast.club.id])
    assert (remittance.number, remittance.remitted_on, remittance.remitted_by) == (1, TODAY, cast.lan.id)


def test_handed_in_twice_it_is_one_remittance(cast: Village, ready: Conversion) -> None:
    key = uuid4()
    first, again = (
        remittances.remit(cast.club.id, [ready.id, ready.id], on=TODAY, key=key, by=cast.lan, at=NOW) for _ in range(2)
    )
    assert first == again
    with pytest.raises(KeyReused):
        remittances.remit(cast.club.id, [], on=TODAY, key=key, by=cast.lan, at=NOW)
    with pytest.raises(NothingToRemit):
        cast.remit(ready)


def test_only_what_is_ready_is_listed(cast: Village, ready: Conversion) -> None:
    ((conversion, rows),) = remittances.ready(cast.club.id)
    assert (conversion, len(rows)) == (ready, 2)
    cast.remit(ready)
    assert remittances.ready(cast.club.id) == []


def test_money_the_treasurer_does_not_hold_is_not_handed_in(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 1_400_000)
    conversion = cast.reserve(cast.line(cast.an))
    with pytest.raises(BalanceTooSmall) as no:
        cast.remit(conversion)
    assert vars(no.value) == {"account": TREASURER, "balance": Dong(0), "amount": Dong(FIRST)}
    cast.hand_over(cast.purse_fund, 1_400_000)
    assert cast.remit(conversion)


def test_what_is_not_approved_or_not_hers_is_not_handed_in(cast: Village, ready: Conversion) -> None:
    with pytest.raises(NothingToRemit):
        cast.remit()
    with pytest.raises(NotFound):
        remittances.remit(cast.other_club.id, [ready.id], on=TODAY, key=uuid4(), by=cast.lan, at=NOW)
    with pytest.raises(DayInFuture):
        cast.remit(ready, on=TODAY + dt.timedelta(days=1))


def test_a_confirmed_row_is_settled_against_the_collector(cast: Village, rows: list[Followed]) -> None:
    confirm(cast, rows[0])
    assert cash(cast)[COLLECTOR] == FIRST
    assert purse(cast).reserved == Dong(0)
    last = now(rows[0]).last
    assert (last.state, last.by, last.official_number, last.official_on) == (
        State.CONFIRMED,
        cast.nga.id,
        "0001234",
        TODAY,
    )
    assert (last.covered_from, last.covered_to) == (PAPER.covered_from, PAPER.covered_to)
    assert now(rows[1]).state is State.REMITTED, "row by row"


WRONG_PAPERS: list[tuple[OfficialReceipt, type[Refusal]]] = [
    (replace(PAPER, number="  "), NoReceiptNumber),
    (replace(PAPER, covered_to=PAPER.covered_from - dt.timedelta(days=1)), DaysReversed),
    (replace(PAPER, issued_on=TODAY - dt.timedelta(days=1)), ReceiptDayOff),
    (replace(PAPER, issued_on=TODAY + dt.timedelta(days=1)), ReceiptDayOff),
]


@pytest.mark.parametrize(("paper", "refusal"), WRONG_PAPERS)
def test_a_paper_that_cannot_be_is_refused(
    cast: Village, rows: list[Followed], paper: OfficialReceipt, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        confirm(cast, rows[0], paper)
    assert now(rows[0]).state is State.REMITTED


def test_a_receipt_may_bear_the_day_of_the_remittance_written_down_later(cast: Village, ready: Conversion) -> None:
    """Handed in yesterday, written down today: the insurer's receipt of yesterday is right."""
    yesterday = TODAY
    (row, _) = cast.remit(ready, on=yesterday, at=TOMORROW)
    confirm(cast, row, replace(PAPER, issued_on=yesterday), at=TOMORROW)
    assert now(row).state is State.CONFIRMED


def test_a_refused_row_gives_the_savings_back_at_once_and_leaves_the_cash(cast: Village, rows: list[Followed]) -> None:
    slip = refuse(cast, rows[0])
    assert slip.shown == "2026-0005"
    assert purse(cast) == PurseBalance(savings=Dong(1_400_000))
    assert cash(cast)[COLLECTOR] == 2 * FIRST, "the collector has it until the treasurer says it is back"
    assert now(rows[0]).last.reason == "sai số CCCD"
    assert remittances.owed_back(cast.club.id) == {cast.purse_fund.id: Dong(FIRST)}


def test_taken_back_the_cash_is_the_treasurers_again(cast: Village, rows: list[Followed]) -> None:
    refuse(cast, rows[0])
    take_back(cast, FIRST)
    assert cash(cast) == {TREASURER: 2_800_000 - FIRST, COLLECTOR: FIRST}
    assert remittances.owed_back(cast.club.id) == {}
    assert cast.remit(cast.reserve(cast.line(cast.an))), "she can be handed in again"


def test_no_more_is_taken_back_than_is_owed(cast: Village, rows: list[Followed]) -> None:
    with pytest.raises(NoCashOwedBack):
        take_back(cast, 1)
    refuse(cast, rows[0])
    with pytest.raises(NoCashOwedBack):
        take_back(cast, FIRST + 1)
    take_back(cast, 1_000_000)
    assert remittances.owed_back(cast.club.id) == {cast.purse_fund.id: Dong(FIRST - 1_000_000)}


def test_a_row_is_answered_once(cast: Village, rows: list[Followed]) -> None:
    """Also from a page that still shows it open."""
    confirm(cast, rows[0])
    refuse(cast, rows[1])
    for answer in (confirm, refuse):
        with pytest.raises(NotItsTurn) as no:
            answer(cast, rows[0])
        assert no.value.state is State.CONFIRMED
        with pytest.raises(NotItsTurn):
            answer(cast, rows[1])


def test_an_answer_sent_again_is_the_same_answer(cast: Village, rows: list[Followed]) -> None:
    key = uuid4()
    slips = [remittances.refuse(rows[0], reason="x", key=key, by=cast.nga, at=NOW).shown for _ in range(2)]
    assert slips[0] == slips[1]
    with pytest.raises(KeyReused):
        remittances.refuse(rows[0], reason="y", key=key, by=cast.nga, at=NOW)


# Across 1/7/2026 the reference level rose from 2.340.000 to 2.530.000 đ.

JUNE_29 = dt.datetime(2026, 6, 29, 3, 0, tzinfo=dt.UTC)
JULY_1 = JUNE_29 + dt.timedelta(days=2)
BEFORE, AFTER = 1_263_600, 1_366_200


def in_june(cast: Village, saved: int) -> Conversion:
    cast.deposit(cast.health(cast.an), saved, on=JUNE_29.date(), at=JUNE_29)
    cast.hand_over(cast.purse_fund, saved, at=JUNE_29)
    return cast.reserve(cast.line(cast.an), day=dt.date(2026, 6, 30), at=JUNE_29)


def test_another_day_at_the_same_price_is_handed_in(cast: Village) -> None:
    conversion = in_june(cast, 1_400_000)
    (row,) = cast.remit(conversion, on=JUNE_29.date(), at=JUNE_29)
    assert row.contribution.amount == Dong(BEFORE)


def test_priced_by_the_law_of_another_day_it_is_not_handed_in_but_quoted_anew(cast: Village) -> None:
    conversion = in_june(cast, 1_400_000)
    with pytest.raises(QuoteChanged) as no:
        cast.remit(conversion, on=JULY_1.date(), at=JULY_1)
    assert (no.value.conversion, no.value.before, no.value.now) == (conversion.id, Dong(BEFORE), Dong(AFTER))
    again = conversions.quote_anew(conversion, payment_day=JULY_1.date(), key=uuid4(), by=cast.hoa, at=JULY_1)
    assert purse(cast) == PurseBalance(savings=Dong(1_400_000)), "the money is back until it is approved again"
    conversions.approve(again, by=cast.lan, at=JULY_1)
    (row,) = cast.remit(again, on=JULY_1.date(), at=JULY_1)
    assert (row.contribution.amount, row.contribution.rank) == (Dong(AFTER), 1)


def test_where_the_new_price_is_out_of_reach_all_stays_as_it_was(cast: Village) -> None:
    conversion = in_june(cast, BEFORE)
    with pytest.raises(conversions.SavingsShort) as no:
        conversions.quote_anew(conversion, payment_day=JULY_1.date(), key=uuid4(), by=cast.hoa, at=JULY_1)
    assert no.value.missing == Dong(AFTER - BEFORE)
    assert purse(cast) == PurseBalance(reserved=Dong(BEFORE))
