"""One answer per key: yes or no, the first one stays, alone or inside something larger."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from uuid import UUID, uuid4

import pytest

from savings_app.database import transaction
from savings_app.ledger import book, keys
from savings_app.ledger.book import BalanceTooSmall, DayInFuture
from savings_app.ledger.chart import AccountKind, held_by, savings
from savings_app.ledger.entry import Draft, EntryKind, Move, Request, request
from savings_app.ledger.keys import Answer, KeyReused, RefusedBefore
from savings_app.ledger.tables import Entry, Posting, RefusedKey
from savings_app.money import Dong
from savings_app.refusals import Refusal
from tests.village import NOW, TODAY, Village

KEY = uuid4()


def ask(cast: Village, amount: int, *, key: UUID = KEY, then: Exception | None = None) -> Answer:
    """An puts in an amount under a key; what happens ``then`` happens before the answer is given."""
    asked = request(cast.club.id, key, amount=amount)
    return keys.answer_once(asked, work(cast, asked, amount, then), at=NOW)


def work(cast: Village, asked: Request, amount: int, then: Exception | None) -> Callable[[], Entry]:
    def write() -> Entry:
        fund = cast.purse_fund.id
        move = Move(held_by(AccountKind.CASH_LEADER, fund), savings(cast.health(cast.an)), Dong(amount))
        entry = book.post(Draft(asked, EntryKind.CONFIRMATION, TODAY, (move,)), by=cast.hoa.id, at=NOW)
        if then is not None:
            raise then
        return entry

    return write


def in_the_book() -> int:
    return Entry.select().count()


def refused(cast: Village, amount: int = 5_000) -> Refusal:
    with pytest.raises(Refusal) as no:
        ask(cast, amount, then=DayInFuture(TODAY))
    return no.value


def test_asked_again_the_first_answer_stands(cast: Village) -> None:
    first, again = ask(cast, 5_000), ask(cast, 5_000)
    assert (first.created, again.created) == (True, False)
    assert again.entry == first.entry
    assert in_the_book() == 1


def test_a_key_serves_one_content(cast: Village) -> None:
    ask(cast, 5_000)
    with pytest.raises(KeyReused) as no:
        ask(cast, 6_000)
    assert no.value.status == 409
    assert in_the_book() == 1
    assert RefusedKey.select().count() == 0, "the first answer is not spoilt by a wrong second question"


def test_a_no_stays_a_no(cast: Village) -> None:
    """What was refused must not be written by itself later, when it was entered anew meanwhile."""
    first = refused(cast)
    assert in_the_book() == 0
    with pytest.raises(RefusedBefore) as again:
        ask(cast, 5_000)
    assert (again.value.name, again.value.sentence) == ("DayInFuture", first.sentence)
    assert in_the_book() == 0


def test_a_no_is_bound_to_its_content_too(cast: Village) -> None:
    refused(cast)
    with pytest.raises(KeyReused):
        ask(cast, 6_000)


def test_another_club_has_keys_of_its_own(cast: Village) -> None:
    ask(cast, 5_000)
    assert keys.answered(request(cast.other_club.id, KEY, amount=9)) is None


def test_a_refusal_leaves_nothing_of_what_it_began(cast: Village) -> None:
    refused(cast)
    assert Posting.select().count() == 0


def test_a_fault_answers_nothing(cast: Village) -> None:
    """A bug is not an answer: once it is mended, the same request goes through."""
    with pytest.raises(ZeroDivisionError):
        ask(cast, 5_000, then=ZeroDivisionError())
    assert RefusedKey.select().count() == 0
    assert ask(cast, 5_000).created


def test_inside_something_larger_a_refusal_undoes_its_own_part(cast: Village) -> None:
    with transaction():
        ask(cast, 1_000, key=uuid4())
        refused(cast)
        ask(cast, 2_000, key=uuid4())
    assert in_the_book() == 2
    with pytest.raises(RefusedBefore):
        ask(cast, 5_000)


def test_inside_something_larger_that_is_undone_nothing_was_answered(cast: Village) -> None:
    with suppress(DayInFuture), transaction():
        ask(cast, 1_000, key=uuid4())
        ask(cast, 5_000, then=DayInFuture(TODAY))
    assert in_the_book() == 0
    assert RefusedKey.select().count() == 0
    assert ask(cast, 5_000).created


def test_a_request_within_a_request_answers_with_it(cast: Village) -> None:
    """The outer no is kept under the outer key; the inner one was a part of it and leaves no trace."""
    outer = request(cast.club.id, uuid4())

    def write() -> Entry:
        ask(cast, 1_000, key=uuid4())
        return ask(cast, 5_000, then=BalanceTooSmall(AccountKind.CASH_LEADER, Dong(0), Dong(1))).entry

    with pytest.raises(BalanceTooSmall):
        keys.answer_once(outer, write, at=NOW)
    assert in_the_book() == 0
    assert [row.key for row in RefusedKey.select()] == [str(outer.key)]


def test_a_no_is_really_kept(settled_cast: Village) -> None:
    """Not only inside a test's own transaction: the refusal is committed although an error is raised."""
    refused(settled_cast)
    assert RefusedKey.select().count() == 1
    assert in_the_book() == 0
