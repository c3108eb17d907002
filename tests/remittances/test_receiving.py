"""The collector says whether list and money reached her; a no undoes all of it."""

from __future__ import annotations

import datetime as dt
from uuid import UUID, uuid4

import pytest

from savings_app import contributions, remittances, users
from savings_app.approvals import AlreadyAnswered, Approval, AskedByHerself, Subject
from savings_app.contributions import Conversion, NotItsTurn, Remittance, State
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind, part_of
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from savings_app.receipts import Receipt
from savings_app.remittances import NotAskedAbout, OfficialReceipt, RemittedByHerself
from tests.village import NOW, PASSWORD, TODAY, Village

FIRST = 1_366_200
TREASURER, COLLECTOR = AccountKind.CASH_TREASURER, AccountKind.WITH_COLLECTOR
PAPER = OfficialReceipt("0001234", TODAY, dt.date(2026, 12, 22), dt.date(2027, 12, 21))


@pytest.fixture
def ready(cast: Village) -> Conversion:
    """An's and Bình's cards are approved; Lan has the cash."""
    for member in (cast.an, cast.binh):
        cast.deposit(cast.health(member), 1_400_000)
    cast.hand_over(cast.purse_fund, 2_800_000)
    return cast.reserve(cast.line(cast.an), cast.line(cast.binh))


@pytest.fixture
def handed_in(cast: Village, ready: Conversion) -> Remittance:
    return remittances.remit(cast.club.id, [ready.id], on=TODAY, key=uuid4(), by=cast.lan, at=NOW)


def question(remittance: Remittance) -> Approval:
    found = remittances.question(remittance)
    assert found is not None
    return found


def states(remittance: Remittance) -> list[State]:
    return [each.state for each in contributions.of_remittance(remittance.id)]


def cash(cast: Village) -> dict[AccountKind, int]:
    return {holder: int(held) for (holder, _), held in balances.cash(cast.club.id).items() if held}


def test_handing_in_asks_the_collector(cast: Village, handed_in: Remittance) -> None:
    asked = question(handed_in)
    assert (asked.subject, asked.asked_by, asked.yes, asked.expires_at) == (
        *(Subject.REMITTANCE, cast.lan.id),
        *(None, None),
    )
    assert asked.facts == {"remittance": 1, "total": 2 * FIRST, "paid_from": "CASH_TREASURER"}
    assert asked.key == Entry.the(id=handed_in.entry).key
    assert remittances.unanswered(cast.club.id) == [asked]


def test_received_moves_nothing_and_is_said_once(cast: Village, handed_in: Remittance) -> None:
    before = cash(cast)
    for _ in range(2):
        remittances.receive(handed_in, by=cast.nga, at=NOW)
    assert (question(handed_in).yes, question(handed_in).answered_by) == (True, cast.nga.id)
    assert cash(cast) == before
    assert states(handed_in) == [State.REMITTED] * 2
    assert remittances.unanswered(cast.club.id) == []
    with pytest.raises(AlreadyAnswered):
        remittances.not_received(handed_in, reason="thiếu", by=cast.nga, at=NOW)
    with pytest.raises(AlreadyAnswered):
        remittances.receive(handed_in, by=cast.thuy, at=NOW)


def test_whoever_handed_in_does_not_say_it_arrived(cast: Village, handed_in: Remittance) -> None:
    with pytest.raises(AskedByHerself):
        remittances.receive(handed_in, by=cast.lan, at=NOW)
    with pytest.raises(AskedByHerself):
        remittances.not_received(handed_in, reason="thiếu", by=cast.lan, at=NOW)
    assert states(handed_in) == [State.REMITTED] * 2


def test_nor_does_she_by_another_account_or_row_by_row(cast: Village, handed_in: Remittance) -> None:
    person = cast.binh.person
    users.is_person(cast.lan, person.id)
    second = users.add("0911000022", name=cast.lan.name, password=PASSWORD, at=NOW, person=person)
    with pytest.raises(AskedByHerself):
        remittances.receive(handed_in, by=second, at=NOW)
    with pytest.raises(RemittedByHerself):
        remittances.confirm(contributions.of_remittance(handed_in.id)[0], PAPER, key=uuid4(), by=second, at=NOW)
    assert states(handed_in) == [State.REMITTED] * 2


def test_not_received_everything_is_as_before_with_a_slip_for_each(cast: Village, handed_in: Remittance) -> None:
    slips = Receipt.select().count()
    entries = remittances.not_received(handed_in, reason="chưa ai giao tiền", by=cast.nga, at=NOW)
    assert [each.kind for each in entries] == [EntryKind.REFUND, EntryKind.REFUND, EntryKind.CASH_BACK]
    assert cash(cast) == {TREASURER: 2_800_000}
    assert balances.purses(cast.club.id)[cast.health(cast.an)] == PurseBalance(savings=Dong(1_400_000))
    assert states(handed_in) == [State.REFUSED] * 2
    assert {each.last.reason for each in contributions.of_remittance(handed_in.id)} == {"chưa ai giao tiền"}
    assert Receipt.select().count() == slips + 2
    assert remittances.owed_back(cast.club.id) == {}
    asked = question(handed_in)
    assert (asked.yes, asked.reason) == (False, "chưa ai giao tiền")


def test_every_entry_of_a_no_is_part_of_the_question(cast: Village, handed_in: Remittance) -> None:
    rows = contributions.of_remittance(handed_in.id)
    entries = remittances.not_received(handed_in, reason="x", by=cast.nga, at=NOW)
    parts = [*(f"not received: {row.contribution.id}" for row in rows), "not received"]
    assert [each.key for each in entries] == [str(part_of(UUID(question(handed_in).key), part)) for part in parts]


def test_after_a_no_the_same_people_are_proposed_and_handed_in_again(cast: Village, handed_in: Remittance) -> None:
    remittances.not_received(handed_in, reason="x", by=cast.nga, at=NOW)
    assert remittances.ready(cast.club.id) == []
    assert cast.remit(cast.reserve(cast.line(cast.an), cast.line(cast.binh)))
    assert len(remittances.unanswered(cast.club.id)) == 1


@pytest.mark.parametrize("confirms", [True, False])
def test_answering_a_row_says_the_money_is_there(cast: Village, handed_in: Remittance, confirms: bool) -> None:
    row, other = contributions.of_remittance(handed_in.id)
    if confirms:
        remittances.confirm(row, PAPER, key=uuid4(), by=cast.nga, at=NOW)
    else:
        remittances.refuse(row, reason="sai số", key=uuid4(), by=cast.nga, at=NOW)
    assert (question(handed_in).yes, question(handed_in).answered_by) == (True, cast.nga.id)
    with pytest.raises(AlreadyAnswered):
        remittances.not_received(handed_in, reason="thiếu", by=cast.nga, at=NOW)
    remittances.confirm(other, PAPER, key=uuid4(), by=cast.nga, at=NOW)


def test_an_answer_that_is_refused_says_nothing(cast: Village, handed_in: Remittance) -> None:
    row, _ = contributions.of_remittance(handed_in.id)
    with pytest.raises(remittances.NoReceiptNumber):
        remittances.confirm(row, OfficialReceipt(" ", TODAY, TODAY, TODAY), key=uuid4(), by=cast.nga, at=NOW)
    assert question(handed_in).yes is None


def test_after_a_no_no_row_can_be_answered(cast: Village, handed_in: Remittance) -> None:
    row, _ = contributions.of_remittance(handed_in.id)
    remittances.not_received(handed_in, reason="x", by=cast.nga, at=NOW)
    with pytest.raises(NotItsTurn):
        remittances.confirm(row, PAPER, key=uuid4(), by=cast.nga, at=NOW)


def test_what_was_handed_in_before_anybody_was_asked_needs_no_word(cast: Village, ready: Conversion) -> None:
    entry = Entry.the(kind=EntryKind.HANDOVER)
    old = contributions.add_remittance(cast.club.id, entry=entry, on=TODAY, by=cast.lan.id, at=NOW)
    assert remittances.question(old) is None
    with pytest.raises(NotAskedAbout):
        remittances.receive(old, by=cast.nga, at=NOW)
    with pytest.raises(NotAskedAbout):
        remittances.not_received(old, reason="x", by=cast.nga, at=NOW)
