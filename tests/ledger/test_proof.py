"""Every law of the book, broken on purpose: with the guards taken away, the broken law says so, and no other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from peewee import Database

from savings_app import receipts
from savings_app.database import on_sqlite, proxy
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.proof import LAWS, proof
from tests import village
from tests.ledger.forgery import GUARDED, Forger, Row
from tests.village import Village

EVERY_LAW = (*LAWS, *receipts.LAWS)
UNSLIPPED = EntryKind.CASH_BACK
"""A kind of entry that gets no slip, so that the laws of slips stay out of it."""


class Saboteur(Forger):
    """A forger without guards: what triggers did, she does herself, and leaves out one thing."""

    def __init__(self, cast: Village) -> None:
        super().__init__(cast)
        if not on_sqlite():  # a table whose deferred checks are pending cannot be altered
            self.sql("SET CONSTRAINTS ALL IMMEDIATE")
            self.sql("SET CONSTRAINTS ALL DEFERRED")
        for table in GUARDED:
            self._unguard(table._meta.table_name)

    def _unguard(self, table: str) -> None:
        if on_sqlite():
            names = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
            for (name,) in proxy.execute_sql(names, (table,)).fetchall():
                self.sql(f"DROP TRIGGER {name}")
        else:
            self.sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")

    def write(self, postings: list[Row], **columns: Any) -> str:
        """An entry with totals and head as they should be, except where told otherwise."""
        columns = {"kind": UNSLIPPED} | columns
        entry = self.entry(postings, **columns)
        self.move_totals(postings)
        self.sql(
            "UPDATE club SET head_seq = seq, head_hash = hash FROM entry WHERE club.id = club_id AND entry.id = ?",
            entry,
        )
        return entry

    def move_totals(self, postings: list[Row]) -> None:
        """What the trigger on postings did."""
        for debit, credit, amount in postings:
            self.sql("UPDATE account SET debits = debits + ? WHERE id = ?", amount, debit)
            self.sql("UPDATE account SET credits = credits + ? WHERE id = ?", amount, credit)

    def there_and_back(self, one: int, other: int, amount: int) -> list[Row]:
        """Two postings after which everything is as before."""
        return [(one, other, amount), (other, one, amount)]


def dip_below_zero(s: Saboteur) -> None:
    s.entry([(s.savings, s.cash, 60_000)], kind=UNSLIPPED)
    s.sql("UPDATE club SET head_seq = seq, head_hash = hash FROM entry WHERE club.id = club_id AND seq = head_seq + 1")
    s.write([(s.cash, s.savings, 60_000)])
    s.move_totals([(s.savings, s.cash, 60_000)])


def half_a_reversal(s: Saboteur) -> None:
    mirror = [(s.savings, s.cash, 49_000)]
    s.slip(s.write(mirror, kind=EntryKind.REVERSAL, reverses_id=s.first.id))


def orphan(s: Saboteur) -> None:
    s.posting((s.cash, s.savings, 1_000))
    s.move_totals([(s.cash, s.savings, 1_000)])


def less_than_nothing(s: Saboteur) -> None:
    s.sql(
        "PRAGMA ignore_check_constraints = ON" if on_sqlite() else "ALTER TABLE posting DROP CONSTRAINT posting_amount"
    )
    s.write([(s.cash, s.savings, -1_000)])


VIOLATIONS: dict[str, Callable[[Saboteur], object]] = {
    "every_entry_has_postings": lambda s: s.write([]),
    "totals_are_sums_of_postings": lambda s: s.sql("UPDATE account SET debits = debits + 9, credits = credits + 9"),
    "no_account_was_ever_overdrawn": dip_below_zero,
    "reversals_mirror": half_a_reversal,
    "chain_joins": lambda s: s.write(s.deposit, prev_hash="a" * 64),
    "heads_are_the_last_entries": lambda s: s.sql("UPDATE club SET head_seq = head_seq + 1"),
    "hashes_are_right": lambda s: s.sql("UPDATE entry SET fingerprint = '' WHERE seq = 2"),
    "entries_stay_in_their_club": lambda s: s.write(s.there_and_back(s.cash, s.abroad, 1_000)),
    "no_posting_without_entry": orphan,
    "amounts_are_whole": less_than_nothing,
    "no_day_had_yet_to_come": lambda s: s.write(s.deposit, booked_on=village.TODAY + dt.timedelta(days=1)),
    "clock_never_runs_back": lambda s: s.write(s.deposit, recorded_at=village.NOW - dt.timedelta(seconds=1)),
    "trial_balance_is_zero": lambda s: s.sql("UPDATE account SET debits = debits + 9 WHERE id = ?", s.cash),
    "each_entry_moves_one_purse": lambda s: s.write([(s.savings, s.other_savings, 1_000)]),
    "numbers_run_without_gap": lambda s: s.sql("UPDATE receipt SET number = 9 WHERE number = 4"),
    "every_moved_purse_has_one_slip": lambda s: s.sql("DELETE FROM receipt WHERE number = 4"),
}

ALSO = {"trial_balance_is_zero": {"totals_are_sums_of_postings"}}
"""Each posting balances by itself: sums of postings that are right cannot be out of balance within a club."""


def broken() -> dict[str, list[str]]:
    return {finding.law: finding.broken for finding in proof(EVERY_LAW) if finding.broken}


@pytest.fixture
def saboteur(village_database: tuple[Database, Village]) -> Iterator[Saboteur]:
    """Somebody who took the guards away; all she does is undone."""
    opened, built = village_database
    proxy.initialize(opened)
    with opened.connection_context(), opened.atomic() as done:
        yield Saboteur(built)
        done.rollback()
        if on_sqlite():
            proxy.execute_sql("PRAGMA ignore_check_constraints = OFF")


def test_every_law_is_broken_once() -> None:
    assert set(VIOLATIONS) == {law.__name__ for law in EVERY_LAW}


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
