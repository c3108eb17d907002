"""Money in: what a deposit writes, that it is written once, and when it is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest

from savings_app import clubs, deposits, members, people, receipts
from savings_app.clubs import Club
from savings_app.database import proxy
from savings_app.deposits import Deposit, NoLongerMember, NoSuchPurse, NotYetMember, Present
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.ledger.book import DayInFuture, MonthClosed
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.keys import KeyReused, RefusedBefore
from savings_app.ledger.proof import LAWS, proof
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.money import AmountNotPositive, AmountTooLarge, Dong
from savings_app.receipts import Issued
from savings_app.refusals import NotFound, Refusal
from savings_app.schemes import Rhythm
from savings_app.users import User
from tests.village import HEALTH, JOINED, NOW, PENSION, TODAY, Village

TOMORROW = TODAY + dt.timedelta(days=1)


def of_an(cast: Village, **facts: Any) -> Deposit:
    """An puts 3.000 đ into the group's pig today."""
    return replace(Deposit(cast.club.id, cast.health(cast.an), Dong(3_000), TODAY, uuid4()), **facts)


def record(cast: Village, deposit: Deposit) -> Issued:
    return deposits.record(deposit, by=cast.hoa, at=NOW)


def in_the_book() -> int:
    return Entry.select().count()


def test_in_the_groups_pig_the_leader_takes_the_cash(cast: Village) -> None:
    issued = record(cast, of_an(cast))
    assert (issued.receipt.shown, issued.created) == ("2026-0001", True)
    assert balances.purses(cast.club.id) == {cast.health(cast.an): PurseBalance(savings=Dong(3_000))}
    assert balances.cash(cast.club.id) == {(AccountKind.CASH_LEADER, cast.purse_fund.id): Dong(3_000)}


def test_in_a_pig_at_home_nothing_changes_hands(cast: Village) -> None:
    record(cast, of_an(cast, purse=cast.pension(cast.an)))
    assert balances.purses(cast.club.id) == {cast.pension(cast.an): PurseBalance(at_home=Dong(3_000))}
    assert balances.cash(cast.club.id) == {}


def test_an_entry_says_who_when_and_by_which_phone(cast: Village) -> None:
    entry = Entry.the(id=record(cast, of_an(cast, booked_on=JOINED, device="điện thoại của Hoa")).receipt.entry)
    assert (entry.kind, entry.booked_on, entry.recorded_at) == (EntryKind.DEPOSIT, JOINED, NOW)
    assert (entry.recorded_by, entry.device) == (cast.hoa.id, "điện thoại của Hoa")


def test_a_balance_brought_along_is_an_entry_of_its_kind(cast: Village) -> None:
    opening = record(cast, of_an(cast, kind=EntryKind.OPENING))
    assert Entry.the(id=opening.receipt.entry).kind is EntryKind.OPENING


def test_sent_again_it_gives_the_same_slip(cast: Village) -> None:
    deposit = of_an(cast)
    first, again = record(cast, deposit), record(cast, deposit)
    assert (again.receipt.shown, again.created) == (first.receipt.shown, False)
    assert in_the_book() == 1


def test_the_phone_it_came_from_makes_it_no_other_deposit(cast: Village) -> None:
    deposit = of_an(cast)
    record(cast, deposit)
    assert not record(cast, replace(deposit, device="máy khác")).created


@pytest.mark.parametrize(
    "other",
    [
        lambda cast: {"amount": Dong(5_000)},
        lambda cast: {"booked_on": TODAY - dt.timedelta(days=1)},
        lambda cast: {"purse": cast.health(cast.binh)},
        lambda cast: {"purse": cast.pension(cast.an)},
        lambda cast: {"kind": EntryKind.OPENING},
    ],
    ids=["amount", "day", "member", "scheme", "kind"],
)
def test_one_key_serves_one_deposit(cast: Village, other: Callable[[Village], dict[str, Any]]) -> None:
    deposit = of_an(cast)
    record(cast, deposit)
    with pytest.raises(KeyReused):
        record(cast, replace(deposit, **other(cast)))
    assert in_the_book() == 1


REFUSED: dict[str, tuple[Callable[[Village], dict[str, Any]], type[Refusal], Callable[[Village], dict[str, Any]]]] = {
    "tomorrow": (lambda cast: {"booked_on": TOMORROW}, DayInFuture, lambda cast: {"booked_on": TOMORROW}),
    "before she joined": (
        lambda cast: {"booked_on": JOINED - dt.timedelta(days=1)},
        NotYetMember,
        lambda cast: {"member": "Nguyễn Thị An", "joined_on": JOINED},
    ),
    "a purse she does not save in": (
        lambda cast: {"purse": Purse(cast.an.id, cast.purse_fund.id, PENSION)},
        NoSuchPurse,
        lambda cast: {"member": "Nguyễn Thị An"},
    ),
    "nobody": (lambda cast: {"purse": Purse(999_999, cast.purse_fund.id, HEALTH)}, NotFound, lambda cast: {}),
    "no fund": (lambda cast: {"purse": Purse(cast.an.id, 999_999, HEALTH)}, NotFound, lambda cast: {}),
    "nothing": (lambda cast: {"amount": Dong(0)}, AmountNotPositive, lambda cast: {}),
    "less than nothing": (lambda cast: {"amount": Dong(-3_000)}, AmountNotPositive, lambda cast: {}),
    "too much": (
        lambda cast: {"amount": Dong(1_000_000_001)},
        AmountTooLarge,
        lambda cast: {"largest": Dong(1_000_000_000)},
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_is_refused_with_its_facts(cast: Village, case: str) -> None:
    wrong, refusal, facts = REFUSED[case]
    with pytest.raises(refusal) as no:
        record(cast, of_an(cast, **wrong(cast)))
    assert vars(no.value) == facts(cast)
    assert in_the_book() == 0


def test_a_refused_deposit_is_not_written_by_itself_next_day(cast: Village) -> None:
    """Sent on the 22nd for the 23rd, and sent again by the phone on the 23rd: she entered it anew meanwhile."""
    deposit = of_an(cast, booked_on=TOMORROW)
    with pytest.raises(DayInFuture) as first:
        record(cast, deposit)
    with pytest.raises(RefusedBefore) as again:
        deposits.record(deposit, by=cast.hoa, at=NOW + dt.timedelta(days=1))
    assert (again.value.name, again.value.sentence) == ("DayInFuture", first.value.sentence)
    assert in_the_book() == 0


def test_a_closed_month_takes_nothing(cast: Village) -> None:
    Club.update(closed_through=dt.date(2026, 10, 31)).where(Club.id == cast.club.id).execute()
    with pytest.raises(MonthClosed) as no:
        record(cast, of_an(cast, booked_on=dt.date(2026, 10, 31)))
    assert no.value.sentence == "Sổ đã khóa đến hết ngày 31/10/2026: hãy ghi vào ngày hôm nay."
    assert record(cast, of_an(cast, booked_on=dt.date(2026, 11, 1))).created


def test_who_left_may_still_be_written_down_for_her_last_day(cast: Village) -> None:
    left = dt.date(2026, 11, 10)
    Member.update(left_on=left).where(Member.id == cast.an.id).execute()
    assert record(cast, of_an(cast, booked_on=left)).created
    with pytest.raises(NoLongerMember) as no:
        record(cast, of_an(cast, booked_on=left + dt.timedelta(days=1)))
    assert vars(no.value) == {"member": "Nguyễn Thị An", "left_on": left}


def test_another_clubs_member_is_not_there(cast: Village) -> None:
    with pytest.raises(NotFound):
        record(cast, of_an(cast, club_id=cast.other_club.id))
    with pytest.raises(NotFound):
        record(cast, of_an(cast, club_id=999_999))


def test_nothing_is_written_for_who_is_absent(cast: Village) -> None:
    present = Present(cast.club.id, TODAY, uuid4(), absent=frozenset({cast.an.id}))
    first, again = (deposits.record_everyone(present, by=cast.hoa, at=NOW) for _ in range(2))
    assert [each.receipt.number for each in first.slips] == [each.receipt.number for each in again.slips] == [1, 2]
    assert {purse.member_id for purse in balances.purses(cast.club.id)} == {cast.binh.id}


def test_everyone_present_puts_in_her_pledge(cast: Village) -> None:
    record(cast, of_an(cast))
    present = Present(cast.club.id, TODAY, uuid4())
    first, again = (deposits.record_everyone(present, by=cast.hoa, at=NOW) for _ in range(2))
    assert [each.created for each in first.slips] == [True] * 3, "An has put in for her health insurance already"
    assert [each.created for each in again.slips] == [False] * 3
    assert [each.receipt.shown for each in again.slips] == [each.receipt.shown for each in first.slips]
    assert (first.cash, first.at_home) == (again.cash, again.at_home) == (Dong(3_000), Dong(20_000))
    assert balances.purses(cast.club.id) == {
        cast.health(cast.an): PurseBalance(savings=Dong(3_000)),
        cast.health(cast.binh): PurseBalance(savings=Dong(3_000)),
        cast.pension(cast.an): PurseBalance(at_home=Dong(10_000)),
        cast.pension(cast.binh): PurseBalance(at_home=Dong(10_000)),
    }


def at_once(count: int, act: Callable[[int], Issued]) -> list[Issued]:
    """So many people press at the same moment, each with a connection of her own."""
    ready = Barrier(count)

    def press(which: int) -> Issued:
        with proxy.connection_context():
            ready.wait(timeout=20)
            return act(which)

    with ThreadPoolExecutor(count) as people:
        return list(people.map(press, range(count)))


def test_ten_at_once_write_it_once(settled_cast: Village) -> None:
    deposit = of_an(settled_cast)
    slips = at_once(10, lambda _: record(settled_cast, deposit))
    assert {each.receipt.shown for each in slips} == {"2026-0001"}
    assert sorted(each.created for each in slips) == [False] * 9 + [True]
    assert in_the_book() == 1
    assert broken() == []


def test_ten_different_ones_at_once_get_ten_numbers(settled_cast: Village) -> None:
    slips = at_once(10, lambda _: record(settled_cast, of_an(settled_cast)))
    assert sorted(each.receipt.number for each in slips) == list(range(1, 11))
    assert balances.purses(settled_cast.club.id)[settled_cast.health(settled_cast.an)].savings == Dong(30_000)
    assert broken() == []


def test_two_clubs_do_not_wait_for_each_others_numbers(settled_cast: Village) -> None:
    """Two clubs at once, ten deposits each: each has its own numbers and its own chain."""
    elsewhere = someone_in(settled_cast.other_club)
    hers = (settled_cast.club.id, settled_cast.health(settled_cast.an), settled_cast.hoa)
    places: list[tuple[int, Purse, User]] = [hers, (settled_cast.other_club.id, elsewhere, settled_cast.ut)]

    def ten(which: int) -> Issued:
        club_id, purse, by = places[which]
        for _ in range(9):
            deposits.record(Deposit(club_id, purse, Dong(3_000), TODAY, uuid4()), by=by, at=NOW)
        return deposits.record(Deposit(club_id, purse, Dong(3_000), TODAY, uuid4()), by=by, at=NOW)

    assert [slip.receipt.shown for slip in at_once(2, ten)] == ["2026-0010"] * 2
    assert broken() == []


def someone_in(club: Club) -> Purse:
    """Somebody who saves in that club."""
    member = members.add(club.id, people.add(club.id, "Đinh Thị Sáu"), hamlet="Thôn 2", joined_on=JOINED)
    purse = Purse(member.id, clubs.funds(club.id)[0].id, HEALTH)
    members.pledge(purse, Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
    return purse


def broken() -> list[str]:
    return [finding.law for finding in proof((*LAWS, *receipts.LAWS)) if finding.broken]
