"""The book read a page at a time: nothing is left out between pages, and every line gives its hash."""

from __future__ import annotations

import pytest

from savings_app.ledger import reading
from savings_app.ledger.tables import Entry, Posting
from tests.village import Village


@pytest.fixture
def seven(cast: Village) -> Village:
    """Seven entries: deposits, one of them undone, and a pig opened, which is two postings."""
    for amount in (10_000, 20_000, 30_000):
        cast.deposit(cast.health(cast.an), amount)
    cast.undo(cast.deposit(cast.health(cast.binh), 40_000).receipt.entry)
    cast.deposit(cast.pension(cast.an), 50_000)
    cast.open_pig(cast.pension(cast.an), 50_000)
    return cast


@pytest.mark.parametrize("page", [1, 2, 3, 7, 2_000])
def test_every_entry_once_in_the_order_of_the_chain(seven: Village, monkeypatch: pytest.MonkeyPatch, page: int) -> None:
    monkeypatch.setattr(reading, "PAGE", page)
    lines = list(reading.entries(seven.club.id))
    assert [line.seq for line in lines] == [1, 2, 3, 4, 5, 6, 7]
    for line in lines:
        entry = Entry.the(id=line.id)
        assert (line.kind, line.booked_on, line.hash) == (entry.kind, entry.booked_on.isoformat(), entry.hash)
        assert len(line.postings) == Posting.select().where(Posting.entry == line.id).count()
        assert line.rightful_hash == line.hash
    assert len(lines[-1].postings) == 2


def test_each_club_has_its_own(seven: Village) -> None:
    assert reading.books() == [seven.club.id]
    assert list(reading.entries(seven.other_club.id)) == []


def test_a_line_of_other_content_gives_another_hash(seven: Village) -> None:
    first = next(reading.entries(seven.club.id))
    ((debit, credit, amount),) = first.postings
    for other in (
        first._replace(postings=((debit, credit, amount + 1),)),
        first._replace(postings=((credit, debit, amount),)),
        first._replace(reason="khác"),
        first._replace(device="khác"),
        first._replace(booked_on="2026-11-01"),
        first._replace(happened_on="2026-11-01"),
    ):
        assert other.rightful_hash != first.hash


def test_a_place_in_the_chain_has_its_hash(seven: Village) -> None:
    first = next(reading.entries(seven.club.id))
    assert reading.hash_at(seven.club.id, 1) == first.hash
    assert reading.hash_at(seven.club.id, 8) is None
    assert reading.hash_at(seven.other_club.id, 1) is None
