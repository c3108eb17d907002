"""Every law of the book, broken on purpose: with the guards taken away, the broken law says so, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from peewee import Database

from savings_app import audit, database
from savings_app.audit import device_numbers
from savings_app.database import on_sqlite, proxy
from tests.conftest import OwnerOf
from tests.ledger.sabotage import ALSO, VIOLATIONS, Saboteur
from tests.village import Village


def broken() -> dict[str, list[str]]:
    return {finding.law: finding.broken for finding in audit.broken(audit.BOOK_LAWS)}


@pytest.fixture
def saboteur(village_database: tuple[Database, Village], village_url: str, owner_of: OwnerOf) -> Iterator[Saboteur]:
    """The owner of the tables, who took the guards away; all she does is undone."""
    opened: Any = database.open_database(owner_of(village_url))
    with opened.connection_context(), opened.atomic() as done:
        yield Saboteur(village_database[1])
        done.rollback()
        if on_sqlite():
            proxy.execute_sql("PRAGMA ignore_check_constraints = OFF")
    opened.close_all()


def test_every_law_is_broken_once() -> None:
    """But for those of phones' numbers, which tests/audit/test_device_numbers.py breaks."""
    phones = {law.__name__ for law in device_numbers.LAWS}
    assert set(VIOLATIONS) == {law.__name__ for law in audit.BOOK_LAWS} - phones


@pytest.mark.parametrize("law", VIOLATIONS)
def test_the_law_that_is_broken_says_so_and_no_other(saboteur: Saboteur, law: str) -> None:
    assert broken() == {}
    VIOLATIONS[law](saboteur)
    assert set(broken()) == {law} | ALSO.get(law, set())


def test_a_changed_amount_is_named(saboteur: Saboteur) -> None:
    """Even with totals and trial balance put right, the hash tells which entry was changed."""
    saboteur.sql("UPDATE posting SET amount = 40000 WHERE entry_id = ?", saboteur.first.id)
    saboteur.move_totals([(saboteur.cash, saboteur.savings, -10_000)])
    assert broken() == {"hashes_are_right": [saboteur.first.id]}


def test_an_empty_book_is_right(book: None) -> None:
    assert broken() == {}
