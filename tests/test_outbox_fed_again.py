"""A server put back from an older backup is fed again by its phones, to the last đồng; two phones ask at one moment."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from uuid import uuid4

import pytest

from savings_app import audit, clubs, devices, outbox, provisional_slips
from savings_app.database import proxy, transaction
from savings_app.devices import Device, SlipNumber
from savings_app.ledger import balances
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.provisional_slips import ProvisionalSlip, Received
from savings_app.refusals import Refusal
from tests.village import HEALTH, NOW, TODAY, Village

DAY = dt.timedelta(days=1)
PHONES = {"phone-1": "A", "phone-2": "B"}
MEMBERS = {"phone-1": "an", "phone-2": "binh"}
"""Each phone writes for one member, so that none looks like the other's."""


def day(cast: Village, first: int) -> list[Item]:
    """Ten numbers of each phone from ``first`` on; of each phone the third is taken back, the fourth no deposit."""
    return [
        Item(
            key=uuid4(),
            club_id=cast.club.id,
            member_id=99_999 if number == first + 3 else getattr(cast, MEMBERS[code]).id,
            scheme=HEALTH,
            amount=Dong(1_000 * number),
            booked_on=TODAY,
            device=code,
            slip=SlipNumber(letter, number),
            undone=number == first + 2,
        )
        for number in range(first, first + 10)
        for code, letter in PHONES.items()
    ]


def send(cast: Village, items: list[Item]) -> list[str]:
    outcomes = [outbox.accept(each, by=cast.hoa, at=NOW) for each in items]
    return [each.name if isinstance(each, Refusal) else type(each).__name__ for each in outcomes]


def held(cast: Village) -> Dong:
    return Dong.total(each.savings for each in balances.purses(cast.club.id).values())


def state(cast: Village) -> tuple[Dong, dict[str, Received], int]:
    known = {code: provisional_slips.received(cast.club.id, code) for code in PHONES}
    return held(cast), known, ProvisionalSlip.select().count()


@pytest.mark.parametrize("kept", [0, 20], ids=["the phones themselves forgotten", "a day lost"])
def test_what_the_backup_has_not_is_sent_again(settled_cast: Village, kept: int) -> None:
    cast = settled_cast
    sent = [*day(cast, 1), *day(cast, 11)]
    send(cast, sent[:kept])
    with proxy.atomic() as lost:
        first = send(cast, sent[kept:])
        before = state(cast)
        lost.rollback()
    assert provisional_slips.received(cast.club.id, "phone-1") == Received(kept // 2, ())
    assert send(cast, sent[kept:]) == first
    assert state(cast) == before
    assert send(cast, sent) == send(cast, sent)
    assert state(cast) == before
    assert {each.letter for each in Device.select()} == {"A", "B"}
    assert audit.broken(audit.BOOK_LAWS) == []


def test_with_its_letter_gone_to_another_phone_it_is_fed_again_all_the_same(settled_cast: Village) -> None:
    """After the restore a new phone came first and got letter A, and numbered deposits of its own under it."""
    cast = settled_cast
    sent = day(cast, 1)
    with proxy.atomic() as lost:
        first, before = send(cast, sent), held(cast)
        lost.rollback()
    new = [replace(each, key=uuid4(), device="phone-9", booked_on=TODAY - DAY, undone=False) for each in sent[:4:2]]
    assert [each.slip for each in new] == [SlipNumber("A", 1), SlipNumber("A", 2)]
    send(cast, new)
    its_own = Dong.total(each.amount for each in new)
    for _ in range(2):
        assert send(cast, sent) == first
        assert held(cast) == before + its_own
    assert provisional_slips.received(cast.club.id, "phone-1") == Received(10, ()), "it is asked for nothing again"
    labels = provisional_slips.written_under(cast.club.id, [str(each.key) for each in sent])
    assert [labels[str(each.key)].shown for each in sent] == [str(each.slip) for each in sent]
    assert {each.code: each.letter for each in Device.select()} == {"phone-9": "A", "phone-1": "B", "phone-2": "C"}
    assert audit.broken(audit.BOOK_LAWS) == []


def test_under_another_letter_it_goes_on_counting_and_a_second_restore_loses_nothing(settled_cast: Village) -> None:
    """A restored server; a new phone gets letter A; phone-1 counts on as B; and the server is restored once more."""
    cast = settled_cast
    old = [each for each in day(cast, 1) if each.device == "phone-1"]
    new = [
        replace(each, slip=SlipNumber("B", each.slip.number))
        for each in day(cast, 11)
        if each.device == "phone-1" and each.slip
    ]
    devices.register(cast.club.id, "phone-9", before=None, by=cast.hoa.id, at=NOW)
    with proxy.atomic() as lost:
        assert devices.register(cast.club.id, "phone-1", before="A", by=cast.hoa.id, at=NOW).letter == "B"
        first = send(cast, [*old, *new])
        before, counted = held(cast), provisional_slips.received(cast.club.id, "phone-1")
        lost.rollback()
    assert counted == Received(20, ()), "each of both letters has its place in the count"
    assert provisional_slips.received(cast.club.id, "phone-1") == Received(0, ()), "so the phone sends them all"
    assert send(cast, [*old, *new]) == first
    assert (held(cast), provisional_slips.received(cast.club.id, "phone-1")) == (before, counted)
    assert [each.number for each in ProvisionalSlip.select().order_by(ProvisionalSlip.id)] == list(range(1, 21))
    assert audit.broken(audit.BOOK_LAWS) == []


def test_in_whatever_order_they_come_the_end_is_the_same(settled_cast: Village) -> None:
    sent = day(settled_cast, 1)
    send(settled_cast, sent[::-1])
    assert provisional_slips.received(settled_cast.club.id, "phone-1") == Received(10, ())
    assert held(settled_cast) == Dong(2 * 1_000 * (55 - 3 - 4))


def test_two_phones_that_ask_at_one_moment_get_two_letters(settled_cast: Village) -> None:
    ready = Barrier(2)

    def ask(code: str) -> str:
        with proxy.connection_context():
            ready.wait(timeout=20)
            with transaction():
                clubs.lock(settled_cast.club.id)
                device = devices.register(settled_cast.club.id, code, before=None, by=settled_cast.hoa.id, at=NOW)
                return str(device.letter)

    with ThreadPoolExecutor(2) as phones:
        assert sorted(phones.map(ask, PHONES)) == ["A", "B"]


def test_one_number_sent_twice_at_one_moment_is_written_once(settled_cast: Village) -> None:
    ready, sent = Barrier(2), day(settled_cast, 1)[0]

    def once(item: Item) -> str:
        with proxy.connection_context():
            ready.wait(timeout=20)
            return send(settled_cast, [item])[0]

    with ThreadPoolExecutor(2) as tabs:
        assert list(tabs.map(once, (sent, replace(sent)))) == ["Issued", "Issued"]
    assert (Entry.select().count(), ProvisionalSlip.select().count()) == (1, 1)
