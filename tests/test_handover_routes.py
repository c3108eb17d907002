"""Cash between all hands: leader and treasurer both ways, treasurer and bank both ways; nothing waits for ever."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace
from uuid import uuid4

import pytest

from savings_app import approvals, handovers
from savings_app.approvals import Approval, AskedByHerself, Expired
from savings_app.handovers import EXPIRES_AFTER, BankSlipUsed, CashAlreadyProposed, Handover, NoBankSlip, Route
from savings_app.ledger import balances
from savings_app.ledger.book import BalanceTooSmall
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind, part_of
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from savings_app.permissions import ALLOWED
from tests.village import NOW, Village

LEADER, TREASURER, BANK = AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER, AccountKind.CASH_BANK
LAST_MOMENT = NOW + EXPIRES_AFTER
TOO_LATE = LAST_MOMENT + dt.timedelta(seconds=1)

_slips = itertools.count(1)


@pytest.fixture
def held(cast: Village) -> Village:
    """Hoa holds 40.000 đ, Lan 50.000, the bank 30.000."""
    cast.deposit(cast.health(cast.an), 120_000)
    cast.hand_over(cast.purse_fund, 80_000)
    confirm(cast, propose(cast, Route.TO_BANK, 30_000))
    assert cash(cast) == {LEADER: 40_000, TREASURER: 50_000, BANK: 30_000}
    return cast


def of(cast: Village, route: Route, amount: int) -> Handover:
    return Handover(cast.club.id, cast.purse_fund.id, Dong(amount), uuid4(), route, f"GNT {next(_slips)}")


def propose(cast: Village, route: Route, amount: int, *, at: dt.datetime = NOW) -> Approval:
    by = cast.hoa if route is Route.TO_TREASURER else cast.lan
    return handovers.propose(of(cast, route, amount), by=by, at=at)


def confirm(cast: Village, asked: Approval, *, at: dt.datetime = NOW) -> Entry:
    return handovers.confirm(asked, by=cast.lan if asked.asked_by == cast.hoa.id else cast.hoa, at=at)


def cash(cast: Village) -> dict[AccountKind, int]:
    return {holder: int(sum_) for (holder, _), sum_ in balances.cash(cast.club.id).items()}


AFTER = {
    Route.TO_TREASURER: {LEADER: 20_000, TREASURER: 70_000, BANK: 30_000},
    Route.TO_LEADER: {LEADER: 60_000, TREASURER: 30_000, BANK: 30_000},
    Route.TO_BANK: {LEADER: 40_000, TREASURER: 30_000, BANK: 50_000},
    Route.FROM_BANK: {LEADER: 40_000, TREASURER: 70_000, BANK: 10_000},
}


@pytest.mark.parametrize("route", Route)
def test_on_two_people_s_word_it_goes_from_the_giver_to_the_taker(held: Village, route: Route) -> None:
    before = cash(held)
    asked = propose(held, route, 20_000)
    assert cash(held) == before, "asking moves nothing"
    with pytest.raises(AskedByHerself):
        handovers.confirm(asked, by=held.hoa if route is Route.TO_TREASURER else held.lan, at=NOW)
    entry = confirm(held, asked)
    assert cash(held) == AFTER[route]
    assert (entry.kind, entry.key) == (EntryKind.HANDOVER, str(part_of(handovers.asked_in(asked).key, "confirmed")))
    assert confirm(held, asked, at=TOO_LATE) == entry, "sent again, even days later, it is the same answer"


def test_the_officer_too_may_have_seen_the_bank_s_paper(held: Village) -> None:
    handovers.confirm(propose(held, Route.TO_BANK, 20_000), by=held.thuy, at=NOW)
    assert cash(held) == AFTER[Route.TO_BANK]


@pytest.mark.parametrize("route", Route)
def test_a_route_s_two_actions_are_never_one_person_s_role(route: Route) -> None:
    assert not ALLOWED[route.proposes] & ALLOWED[route.confirms]


@pytest.mark.parametrize("route", Route)
def test_nobody_gives_more_than_lies_there(held: Village, route: Route) -> None:
    most = cash(held)[route.giver]
    with pytest.raises(BalanceTooSmall) as no:
        propose(held, route, most + 1)
    assert no.value.account is route.giver
    propose(held, route, most - 1_000)
    with pytest.raises(CashAlreadyProposed) as taken:
        propose(held, route, 1_001)
    assert (taken.value.holder, taken.value.waiting) == (route.giver, Dong(most - 1_000))
    propose(held, route, 1_000)


def test_what_the_treasurer_offered_the_bank_she_cannot_offer_the_leader(held: Village) -> None:
    propose(held, Route.TO_BANK, 40_000)
    with pytest.raises(CashAlreadyProposed):
        propose(held, Route.TO_LEADER, 20_000)
    propose(held, Route.FROM_BANK, 30_000)


def test_the_bank_s_slip_has_a_number_other_hands_give_no_paper(held: Village) -> None:
    for route in (Route.TO_BANK, Route.FROM_BANK):
        with pytest.raises(NoBankSlip):
            handovers.check(replace(of(held, route, 1_000), bank_slip=""), at=NOW)
    offered = replace(of(held, Route.TO_BANK, 1_000), bank_slip="GNT 12/26")
    asked = handovers.propose(offered, by=held.lan, at=NOW)
    assert handovers.asked_in(asked).bank_slip == "GNT 12/26"
    assert "bank_slip" not in propose(held, Route.TO_LEADER, 1_000).facts


@pytest.mark.parametrize("written", ["GNT 12/26", "gnt 012-26"])
def test_a_paper_of_the_bank_s_is_shown_once(held: Village, written: str) -> None:
    """The slip of last month, shown again, takes money out of her hands that never reached the bank."""
    first = replace(of(held, Route.TO_BANK, 10_000), bank_slip="GNT 12/26")
    again = replace(of(held, Route.TO_BANK, 10_000), bank_slip=written)
    asked = handovers.propose(first, by=held.lan, at=NOW)
    for confirmed in (False, True):
        with pytest.raises(BankSlipUsed):
            handovers.propose(again, by=held.lan, at=TOO_LATE if confirmed else NOW)
        confirm(held, asked)
    handovers.propose(replace(again, route=Route.FROM_BANK, key=uuid4()), by=held.lan, at=NOW)


def test_a_paper_sent_back_may_be_shown_again(held: Village) -> None:
    slip = replace(of(held, Route.TO_BANK, 10_000), bank_slip="GNT 12/26")
    handovers.decline(handovers.propose(slip, by=held.lan, at=NOW), reason="sai số tiền", by=held.hoa, at=NOW)
    handovers.propose(replace(slip, amount=Dong(9_000), key=uuid4()), by=held.lan, at=NOW)


def test_nobody_answers_what_was_counted_more_than_three_days_ago(held: Village) -> None:
    in_time, late = propose(held, Route.TO_TREASURER, 15_000), propose(held, Route.TO_TREASURER, 25_000)
    confirm(held, in_time, at=LAST_MOMENT)
    with pytest.raises(Expired):
        confirm(held, late, at=TOO_LATE)
    with pytest.raises(Expired):
        handovers.decline(late, reason="đếm lại", by=held.lan, at=TOO_LATE)
    assert cash(held)[LEADER] == 25_000
    assert Approval.the(id=late.id).yes is None


def test_what_expired_is_free_to_be_proposed_again(held: Village) -> None:
    propose(held, Route.TO_TREASURER, 40_000)
    with pytest.raises(CashAlreadyProposed):
        propose(held, Route.TO_TREASURER, 40_000, at=LAST_MOMENT)
    assert handovers.waiting(held.club.id, at=TOO_LATE) == []
    again = propose(held, Route.TO_TREASURER, 40_000, at=TOO_LATE)
    confirm(held, again, at=TOO_LATE)
    assert cash(held)[TREASURER] == 90_000


def test_a_question_from_before_there_were_routes_goes_to_the_treasurer(held: Village) -> None:
    content = {"fund": held.purse_fund.id, "amount": 10_000}
    key = str(uuid4())
    old = approvals.ask(held.club.id, approvals.Subject.HANDOVER, content, key=key, by=held.hoa.id, at=NOW)
    assert handovers.asked_in(old).route is Route.TO_TREASURER
    handovers.confirm(old, by=held.lan, at=TOO_LATE)
    assert cash(held)[LEADER] == 30_000
