"""The only writer: what it writes, what it refuses in words, and how an entry is undone."""

from __future__ import annotations

import datetime as dt
from uuid import UUID, uuid4

import pytest

from savings_app import clubs
from savings_app.clubs import CHAIN_START, Club
from savings_app.database import transaction
from savings_app.ledger import balances, book
from savings_app.ledger.book import AlreadyReversed, BalanceTooSmall, DayInFuture, MonthClosed, NotReversible
from savings_app.ledger.chart import AccountKind, held_by, home_pig, home_savings, savings
from savings_app.ledger.entry import Draft, EntryKind, Move, request
from savings_app.ledger.tables import Account, Entry
from savings_app.members import Purse
from savings_app.money import LARGEST, AmountNotPositive, AmountTooLarge, Dong
from savings_app.refusals import NotFound
from savings_app.schemes import Scheme
from tests import village
from tests.village import NOW, TODAY, Village

UNSLIPPED = EntryKind.CONFIRMATION
"""A kind that brings money in or takes it out, needs no second person and has no slip."""


def take_in(cast: Village, amount: int) -> Move:
    """An puts something in."""
    return Move(held_by(AccountKind.CASH_LEADER, cast.purse_fund.id), savings(cast.health(cast.an)), Dong(amount))


def pass_on(cast: Village, amount: int) -> Move:
    """Hoa gives it to Lan."""
    fund = cast.purse_fund.id
    return Move(held_by(AccountKind.CASH_TREASURER, fund), held_by(AccountKind.CASH_LEADER, fund), Dong(amount))


def write(cast: Village, *moves: Move, on: dt.date = TODAY, at: dt.datetime = NOW, club_id: int | None = None) -> Entry:
    asked = request(club_id or cast.club.id, uuid4())
    return book.post(Draft(asked, UNSLIPPED, on, moves), by=cast.hoa.id, at=at)


def head(cast: Village) -> tuple[int, str]:
    club = Club.the(id=cast.club.id)
    return club.head_seq, club.head_hash


def test_each_entry_holds_the_hash_of_the_one_before(cast: Village) -> None:
    first = write(cast, take_in(cast, 5_000))
    second = write(cast, pass_on(cast, 2_000))
    assert (first.seq, first.prev_hash) == (1, CHAIN_START)
    assert (second.seq, second.prev_hash) == (2, first.hash)
    assert head(cast) == (2, second.hash)


def drafts(cast: Village, *moves: Move) -> list[Draft]:
    return [Draft(request(cast.club.id, uuid4()), UNSLIPPED, TODAY, (move,)) for move in moves]


def test_several_at_once_are_written_as_one_by_one(cast: Village) -> None:
    """Each sees what those before it left: the cash passed on came in with the first."""
    moves = take_in(cast, 5_000), pass_on(cast, 5_000), take_in(cast, 1_000)
    entries = book.post_all(drafts(cast, *moves), by=cast.hoa.id, at=NOW)
    assert [entry.seq for entry in entries] == [1, 2, 3]
    assert [entry.prev_hash for entry in entries] == [CHAIN_START, entries[0].hash, entries[1].hash]
    assert head(cast) == (3, entries[2].hash)
    assert [book.moves_of(entry) for entry in entries] == [(move,) for move in moves]
    assert entries == [Entry.the(id=entry.id) for entry in entries]
    assert {name: Entry.the(id=entries[0].id).__data__[name] for name in entries[0].__data__} == entries[0].__data__


def test_of_several_the_one_that_cannot_be_is_refused(cast: Village) -> None:
    with pytest.raises(BalanceTooSmall) as no, transaction():
        book.post_all(drafts(cast, take_in(cast, 5_000), pass_on(cast, 6_000)), by=cast.hoa.id, at=NOW)
    assert vars(no.value)["balance"] == Dong(5_000)
    assert head(cast) == (0, CHAIN_START)


def test_of_none_nothing_is_written(cast: Village) -> None:
    assert book.post_all([], by=cast.hoa.id, at=NOW) == []


def test_several_at_once_are_of_one_club(cast: Village) -> None:
    elsewhere = Draft(request(cast.other_club.id, uuid4()), UNSLIPPED, TODAY, (take_in(cast, 1_000),))
    mixed = [*drafts(cast, take_in(cast, 5_000)), elsewhere]
    with pytest.raises(ValueError, match="one book"), transaction():
        book.post_all(mixed, by=cast.hoa.id, at=NOW)


def test_which_keys_were_answered(cast: Village) -> None:
    entry = write(cast, take_in(cast, 5_000))
    assert book.answered_keys(cast.club.id, [UUID(entry.key), uuid4()]) == {entry.key}
    assert book.answered_keys(cast.other_club.id, [UUID(entry.key)]) == set()
    assert book.answered_keys(cast.club.id, []) == set()


def test_every_club_has_its_own_chain(cast: Village) -> None:
    write(cast, take_in(cast, 5_000))
    fund = clubs.funds(cast.other_club.id)[0].id
    purse = Purse(cast.an.id, fund, Scheme.HOUSEHOLD_HEALTH)
    elsewhere = Move(held_by(AccountKind.CASH_LEADER, fund), savings(purse), Dong(1_000))
    entry = write(cast, elsewhere, club_id=cast.other_club.id)
    assert (entry.seq, entry.prev_hash) == (1, CHAIN_START)
    assert head(cast)[0] == 1


def test_an_account_is_opened_once(cast: Village) -> None:
    write(cast, take_in(cast, 5_000))
    write(cast, take_in(cast, 6_000))
    account = Account.the(club=cast.club.id, address=savings(cast.health(cast.an)).address)
    assert (account.debits, account.credits) == (Dong(0), Dong(11_000))
    assert Account.select().count() == 2


def test_nobody_gives_what_she_does_not_hold(cast: Village) -> None:
    write(cast, take_in(cast, 5_000))
    with pytest.raises(BalanceTooSmall) as refused:
        write(cast, pass_on(cast, 5_001))
    assert (refused.value.account, refused.value.balance, refused.value.amount) == (
        AccountKind.CASH_LEADER,
        Dong(5_000),
        Dong(5_001),
    )
    assert refused.value.sentence == "Không đủ tiền: tiền mặt tổ trưởng giữ chỉ còn 5.000 đ, cần 5.001 đ."


def test_balances_are_tested_move_by_move(cast: Village) -> None:
    """Inflows are written before outflows; the other order is refused, although the sum is the same."""
    with pytest.raises(BalanceTooSmall):
        write(cast, pass_on(cast, 3_000), take_in(cast, 3_000))
    write(cast, take_in(cast, 3_000), pass_on(cast, 3_000))
    assert balances.of(cast.club.id, held_by(AccountKind.CASH_TREASURER, cast.purse_fund.id)) == Dong(3_000)


@pytest.mark.parametrize(
    ("amount", "refusal"), [(0, AmountNotPositive), (-5, AmountNotPositive), (LARGEST + 1, AmountTooLarge)]
)
def test_only_amounts_that_can_stand_in_the_book(cast: Village, amount: int, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        write(cast, take_in(cast, amount))


def test_nothing_is_written_into_a_closed_month(cast: Village) -> None:
    closed = dt.date(2026, 10, 31)
    Club.update(closed_through=closed).where(Club.id == cast.club.id).execute()
    with pytest.raises(MonthClosed) as refused:
        write(cast, take_in(cast, 5_000), on=closed)
    assert refused.value.closed_through == closed
    assert write(cast, take_in(cast, 5_000), on=dt.date(2026, 11, 1)).booked_on == dt.date(2026, 11, 1)


def test_no_day_is_booked_before_it_comes(cast: Village) -> None:
    with pytest.raises(DayInFuture) as refused:
        write(cast, take_in(cast, 5_000), on=TODAY + dt.timedelta(days=1))
    assert refused.value.booked_on == TODAY + dt.timedelta(days=1)


def test_the_day_is_the_one_in_viet_nam(cast: Village) -> None:
    """At 17:30 UTC on the 22nd it is the 23rd there."""
    evening = dt.datetime(2026, 11, 22, 17, 30, tzinfo=dt.UTC)
    assert write(cast, take_in(cast, 5_000), on=dt.date(2026, 11, 23), at=evening).seq == 1


def test_a_clock_set_back_does_not_set_the_book_back(cast: Village) -> None:
    first = write(cast, take_in(cast, 5_000))
    second = write(cast, take_in(cast, 5_000), at=NOW - dt.timedelta(hours=1))
    assert Entry.the(id=second.id).recorded_at == Entry.the(id=first.id).recorded_at == NOW


def test_an_unknown_club_has_no_book(cast: Village) -> None:
    with pytest.raises(NotFound):
        write(cast, take_in(cast, 5_000), club_id=999_999)


def test_moves_are_read_back_as_they_were_written(cast: Village) -> None:
    moves = (take_in(cast, 5_000), pass_on(cast, 2_000), take_in(cast, 1_000))
    assert book.moves_of(write(cast, *moves)) == moves


def test_an_entry_is_undone_by_its_mirror_the_last_move_first(cast: Village) -> None:
    wrong = Entry.the(id=write(cast, take_in(cast, 5_000), pass_on(cast, 5_000)).id)
    draft = book.reversal(wrong, request=request(cast.club.id, uuid4()), booked_on=TODAY, reason="ghi nhầm")
    assert draft.moves == (pass_on(cast, 5_000).mirrored, take_in(cast, 5_000).mirrored)
    assert (draft.kind, draft.reverses_id, draft.reason) == (EntryKind.REVERSAL, wrong.id, "ghi nhầm")


def test_an_entry_is_undone_once_and_a_reversal_never(cast: Village) -> None:
    wrong = Entry.the(id=cast.deposit(cast.health(cast.an), 5_000).receipt.entry)
    cast.undo(wrong.id)
    reversal = Entry.the(reverses=wrong.id)
    with pytest.raises(AlreadyReversed):
        book.reversal(wrong, request=request(cast.club.id, uuid4()), booked_on=TODAY, reason="")
    with pytest.raises(NotReversible):
        book.reversal(reversal, request=request(cast.club.id, uuid4()), booked_on=TODAY, reason="")


def test_an_entry_knows_the_purse_it_moved(cast: Village) -> None:
    purse = cast.health(cast.an)
    assert book.purse_moved(write(cast, take_in(cast, 5_000)).id) == purse
    assert book.purse_moved(write(cast, pass_on(cast, 5_000)).id) is None
    tally = Move(home_pig(cast.pension(cast.an)), home_savings(cast.pension(cast.an)), Dong(1))
    assert book.purse_moved(write(cast, tally).id) == cast.pension(cast.an)


def test_another_clubs_entry_is_not_there(cast: Village) -> None:
    entry = write(cast, take_in(cast, 5_000))
    assert book.get(cast.club.id, entry.id) == entry
    assert book.get(cast.other_club.id, entry.id) is None
    assert book.get(cast.club.id, "nothing") is None


def test_seconds_are_whole(cast: Village) -> None:
    """What is hashed is what is stored: read back, the entry gives the same hash."""
    late = village.NOW + dt.timedelta(microseconds=900_000)
    entry = write(cast, take_in(cast, 5_000), at=late)
    assert Entry.the(id=entry.id).recorded_at == village.NOW
