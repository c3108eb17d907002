"""A member leaves or dies: proposed by the leader, paid out by the treasurer, her balance zero and her history hers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from savings_app import advances, approvals, departures, deposits, members, outbox, receipts, users
from savings_app.advances import Advance
from savings_app.approvals import AlreadyAnswered, Approval, AskedByHerself, Subject
from savings_app.departure_checks import ContributionUnderway, DebtTooLarge, LeaderHoldsCash, ReviewWaits, TransferWaits
from savings_app.departures import (
    Departure,
    DepartureAsked,
    HandOverFirst,
    Leaving,
    NextOfKin,
    NoNextOfKin,
    SumsChanged,
)
from savings_app.deposits import NoLongerMember, NotYetMember
from savings_app.ledger import balances
from savings_app.ledger.advanced import in_club
from savings_app.ledger.book import DayInFuture
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused
from savings_app.ledger.tables import Entry
from savings_app.money import NOTHING, Dong
from savings_app.outbox_items import Item
from savings_app.papers.slip_kinds import SlipKind
from savings_app.refusals import NotFound
from savings_app.reports import slips
from tests import insured
from tests.village import JOINED, NOW, TODAY, Village

KIN = NextOfKin("Nguyễn Văn Tư", "con", "giấy báo tử số 12")


def leaving(cast: Village, why: Leaving = Leaving.LEFT, kin: NextOfKin | None = None) -> Departure:
    return Departure(cast.club.id, cast.an.id, why, TODAY, uuid4(), kin)


def propose(cast: Village, departure: Departure | None = None) -> Approval:
    return departures.propose(departure or leaving(cast), by=cast.hoa, at=NOW)


def saved(cast: Village) -> None:
    """An has 300.000 counted for health and 50.000 in her pig; the treasurer holds 250.000."""
    cast.deposit(cast.health(cast.an), 300_000)
    cast.deposit(cast.pension(cast.an), 50_000)
    cast.hand_over(cast.purse_fund, 250_000)


def hers(cast: Village) -> Dong:
    return Dong.total(
        held.total for purse, held in balances.purses(cast.club.id).items() if purse.member_id == cast.an.id
    )


def test_confirmed_her_purses_are_empty_and_she_is_a_member_no_longer(cast: Village) -> None:
    saved(cast)
    cast.hand_over(cast.purse_fund, 50_000)
    asked = propose(cast)
    assert hers(cast) == Dong(350_000)
    entries = departures.confirm(asked, by=cast.lan, at=NOW)
    assert [each.kind for each in entries] == [EntryKind.PAYOUT, EntryKind.PAYOUT]
    assert all(each.key.startswith(f"{asked.key}+") for each in entries)
    assert hers(cast) == NOTHING
    assert balances.cash(cast.club.id)[AccountKind.CASH_TREASURER, cast.purse_fund.id] == NOTHING
    left = members.get(cast.club.id, cast.an.id)
    assert left is not None
    assert left.left_on == TODAY
    shown = [slips.of_receipt(receipt) for each in entries if (receipt := receipts.of_entry(each.id))]
    assert sorted((each.kind, each.amount) for each in shown) == [
        (SlipKind.PAYOUT, Dong(300_000)),
        (SlipKind.PIG_KEPT, Dong(50_000)),
    ]
    assert departures.confirm(asked, by=cast.lan, at=NOW) == entries
    with pytest.raises(NoLongerMember):
        cast.deposit(cast.health(cast.an), 1_000, on=TODAY + dt.timedelta(days=1), at=NOW + dt.timedelta(days=1))
    with pytest.raises(NoLongerMember):
        propose(cast)
    assert [purse.member_id for purse, _ in deposits.daily_pledges(cast.club.id, TODAY + dt.timedelta(days=1))] == [
        cast.binh.id,
        cast.binh.id,
    ]


def test_a_counted_purse_and_its_pig_leave_in_one_entry(cast: Village) -> None:
    purse = cast.pension(cast.an)
    cast.open_pig(purse, 40_000)
    cast.deposit(purse, 10_000)
    cast.hand_over(cast.pig_fund, 40_000)
    (entry,) = departures.confirm(propose(cast), by=cast.lan, at=NOW)
    receipt = receipts.of_entry(entry.id)
    assert receipt is not None
    slip = slips.of_receipt(receipt)
    assert (slip.kind, slip.amount, slip.step.at_home.by) == (SlipKind.PAYOUT, Dong(40_000), Dong(-10_000))


def test_who_died_is_paid_to_her_next_of_kin(cast: Village) -> None:
    saved(cast)
    cast.hand_over(cast.purse_fund, 50_000)
    with pytest.raises(NoNextOfKin):
        propose(cast, leaving(cast, Leaving.DIED))
    asked = propose(cast, leaving(cast, Leaving.DIED, KIN))
    assert asked.facts["next_of_kin"] == {"name": KIN.name, "relation": "con", "paper": KIN.paper}
    entries = departures.confirm(asked, by=cast.lan, at=NOW)
    assert "Nguyễn Văn Tư (con), đã xem giấy báo tử số 12" in entries[0].reason


def test_what_was_advanced_is_repaid_before_anything_is_paid_out(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 50_000)
    advances.record(Advance(cast.club.id, purse, Dong(30_000), TODAY, uuid4()), by=cast.hoa, at=NOW)
    cast.hand_over(cast.purse_fund, 70_000)
    departures.confirm(propose(cast), by=cast.lan, at=NOW)
    kinds = [each.kind for each in Entry.select().order_by(Entry.seq)]
    assert kinds[-2:] == [EntryKind.ADVANCE_REPAID, EntryKind.PAYOUT]
    assert hers(cast) == NOTHING
    assert balances.cash(cast.club.id)[AccountKind.CASH_TREASURER, cast.purse_fund.id] == Dong(20_000)
    assert in_club(cast.club.id)[purse].repaid == Dong(20_000), "her cash gave back 10.000, the rest she takes later"


def test_the_treasurer_pays_out_of_what_she_holds(cast: Village) -> None:
    saved(cast)
    asked = propose(cast)
    with pytest.raises(HandOverFirst) as no:
        departures.confirm(asked, by=cast.lan, at=NOW)
    assert vars(no.value) == {"held": Dong(250_000), "needed": Dong(300_000)}
    cast.hand_over(cast.purse_fund, 50_000)
    departures.confirm(asked, by=cast.lan, at=NOW)


def test_changed_sums_are_asked_anew(cast: Village) -> None:
    saved(cast)
    asked = propose(cast)
    cast.deposit(cast.health(cast.an), 3_000)
    with pytest.raises(SumsChanged):
        departures.confirm(asked, by=cast.lan, at=NOW)
    assert Approval.the(id=asked.id).yes is None
    cast.hand_over(cast.purse_fund, 53_000)
    departures.confirm(propose(cast), by=cast.lan, at=NOW)
    with pytest.raises(NoLongerMember):
        departures.confirm(asked, by=cast.lan, at=NOW)


def test_with_nothing_in_her_purses_she_just_leaves(cast: Village) -> None:
    assert departures.confirm(propose(cast), by=cast.lan, at=NOW) == []
    member = members.get(cast.club.id, cast.an.id)
    assert member is not None
    assert member.left_on == TODAY


def test_money_that_came_late_is_paid_out_too(cast: Village) -> None:
    departures.confirm(propose(cast), by=cast.lan, at=NOW)
    cast.deposit(cast.health(cast.an), 9_000)
    cast.hand_over(cast.purse_fund, 9_000)
    departures.confirm(propose(cast), by=cast.lan, at=NOW)
    assert hers(cast) == NOTHING


def test_declined_she_stays(cast: Village) -> None:
    saved(cast)
    asked = propose(cast)
    departures.decline(asked, reason="chị ấy ở lại", by=cast.lan, at=NOW)
    with pytest.raises(AlreadyAnswered):
        departures.confirm(asked, by=cast.lan, at=NOW)
    assert hers(cast) == Dong(350_000)
    propose(cast)


def test_asked_twice_it_is_one_question(cast: Village) -> None:
    saved(cast)
    departure = leaving(cast)
    assert propose(cast, departure) == propose(cast, departure)
    with pytest.raises(KeyReused):
        propose(cast, replace(departure, day=TODAY - dt.timedelta(days=1)))
    with pytest.raises(DepartureAsked):
        propose(cast)


def test_who_asks_does_not_pay(cast: Village) -> None:
    saved(cast)
    with pytest.raises(AskedByHerself):
        departures.confirm(propose(cast), by=cast.hoa, at=NOW)


def test_nothing_of_hers_may_be_on_its_way(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 1_400_000)
    cast.propose(cast.line(cast.binh, paid_by=cast.health(cast.an)))
    with pytest.raises(ContributionUnderway):
        propose(cast)


def test_a_transfer_or_a_review_that_waits_holds_her_back(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 3_000)
    purse = cast.health(cast.an)
    item = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=cast.an.id,
        scheme=purse.scheme,
        amount=Dong(3_000),
        booked_on=TODAY,
        device="phone-2",
    )
    outbox.accept(item, by=cast.hoa, at=NOW)
    with pytest.raises(ReviewWaits):
        propose(cast)
    approvals.ask(cast.club.id, Subject.BANK_TRANSFER, {"member": cast.an.id}, key=str(uuid4()), by=cast.hoa.id, at=NOW)
    with pytest.raises(TransferWaits):
        propose(cast)


def test_a_debt_larger_than_her_savings_is_paid_in_first(cast: Village) -> None:
    """Savings went into insurance meanwhile, the debt stayed."""
    purse = cast.health(cast.an)
    cast.deposit(purse, 300_000)
    advances.record(Advance(cast.club.id, purse, Dong(100_000), TODAY, uuid4()), by=cast.hoa, at=NOW)
    cast.hand_over(cast.purse_fund, 400_000)
    conversion = insured.propose(cast, purse.scheme, (cast.an.person, purse))
    rows = insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    insured.confirm(cast, rows[0])
    with pytest.raises(DebtTooLarge) as no:
        propose(cast)
    assert vars(no.value) == {"member": "Nguyễn Thị An", "owes": Dong(100_000), "saved": Dong(58_450)}


@pytest.mark.parametrize(
    ("day", "refusal"), [(TODAY + dt.timedelta(days=1), DayInFuture), (JOINED - dt.timedelta(days=1), NotYetMember)]
)
def test_only_a_day_she_was_there(cast: Village, day: dt.date, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        propose(cast, replace(leaving(cast), day=day))


def test_another_clubs_member_is_not_there(cast: Village) -> None:
    with pytest.raises(NotFound):
        propose(cast, replace(leaving(cast), club_id=cast.other_club.id))


def test_a_question_about_something_else_is_no_departure(cast: Village) -> None:
    about = approvals.ask(cast.club.id, Subject.HANDOVER, {}, key=str(uuid4()), by=cast.hoa.id, at=NOW)
    with pytest.raises(NotFound):
        departures.confirm(about, by=cast.lan, at=NOW)
    with pytest.raises(NotFound):
        departures.decline(about, reason="", by=cast.lan, at=NOW)


def test_a_leader_is_not_paid_out_while_she_holds_the_others_money(cast: Village) -> None:
    users.is_person(cast.hoa, cast.an.person.id)
    saved(cast)
    with pytest.raises(LeaderHoldsCash) as no:
        propose(cast)
    assert vars(no.value)["held"] == Dong(50_000)
    cast.hand_over(cast.purse_fund, 50_000)
    assert departures.confirm(propose(cast), by=cast.lan, at=NOW)
