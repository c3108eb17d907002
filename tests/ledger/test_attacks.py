"""What somebody with the database open may try, and what the database itself must refuse.

Every attack ends with a commit. It is refused when it fails and leaves every row as it was; a few may pass without an
error where the statement says so (``DO NOTHING``), and must change nothing either.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from typing import Any

import pytest
from peewee import PeeweeException

from savings_app import database, receipts
from savings_app.database import on_sqlite, proxy, transaction
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.proof import LAWS, proof
from tests import village
from tests.ledger.forgery import Forger, as_stored

SQLITE, POSTGRESQL = "sqlite", "postgresql"
REPLACE = "INSERT OR REPLACE"


@dataclass(frozen=True)
class Attack:
    """What is tried, and what the refusal says (none where it may pass without one)."""

    name: str
    act: Callable[[Forger], object]
    says: str | None
    only_on: str = ""

    def __str__(self) -> str:
        return self.name


POSTINGS = [
    Attack("zero", lambda f: f.entry([(f.cash, f.savings, 0)]), "posting_amount"),
    Attack("negative", lambda f: f.entry([(f.cash, f.savings, -1_000)]), "posting_amount"),
    Attack("too much", lambda f: f.entry([(f.cash, f.savings, 1_000_000_001)]), "posting_amount"),
    Attack("half a đồng", lambda f: f.posting((f.cash, f.savings, 1000.5)), "posting_amount", SQLITE),
    Attack("words", lambda f: f.posting((f.cash, f.savings, "abc")), "posting_amount|invalid input"),
    Attack("to itself", lambda f: f.entry([(f.cash, f.cash, 1_000)]), "posting_moves"),
    Attack("no such account", lambda f: f.entry([(f.cash, 999_999, 1_000)]), "(?i)foreign key"),
    Attack("orphan", lambda f: f.posting((f.cash, f.savings, 1_000)), "(?i)foreign key"),
    Attack("after the seal", lambda f: f.posting((f.cash, f.savings, 1_000), entry=f.first.id), "sealed"),
    Attack("another club's account", lambda f: f.entry([(f.cash, f.abroad, 1_000)]), "another club"),
    Attack("overdraw", lambda f: f.entry([(f.savings, f.other_savings, 50_001)]), "overdrawn"),
    Attack("overdraw, inflow later", lambda f: f.entry([(f.savings, f.cash, 50_001), *f.deposit]), "overdrawn"),
    Attack(
        "overdraw, ignored",
        lambda f: f.posting((f.savings, f.cash, 50_001), verb="INSERT OR IGNORE"),
        "overdrawn",
        SQLITE,
    ),
    Attack("overdraw, replacing", lambda f: f.posting((f.savings, f.cash, 50_001), verb=REPLACE), "overdrawn", SQLITE),
    Attack("replace", lambda f: f.posting((f.cash, f.savings, 9), id=1, verb=REPLACE), "sealed", SQLITE),
    Attack(
        "upsert",
        lambda f: f.posting((f.cash, f.savings, 9), id=1, ending="ON CONFLICT (id) DO UPDATE SET amount = 9"),
        "sealed|append-only",
    ),
    Attack(
        "conflict, nothing", lambda f: f.posting((f.cash, f.savings, 9), id=1, ending="ON CONFLICT DO NOTHING"), None
    ),
    Attack("update", lambda f: f.sql("UPDATE posting SET amount = 60000 WHERE id = 1"), "append-only"),
    Attack(
        "update, replacing", lambda f: f.sql("UPDATE OR REPLACE posting SET id = 2 WHERE id = 1"), "append-only", SQLITE
    ),
    Attack("delete", lambda f: f.sql("DELETE FROM posting"), "append-only"),
    Attack("truncate", lambda f: f.sql("TRUNCATE posting"), "append-only", POSTGRESQL),
]

ENTRIES = [
    Attack("no posting", lambda f: f.entry([]), "no posting"),
    Attack("same key", lambda f: f.entry(key=f.first.key), "(?i)duplicate|unique"),
    Attack("same id", lambda f: f.entry([], id=f.first.id), "(?i)duplicate|unique"),
    Attack("same number", lambda f: f.entry(seq=f.first.seq), "duplicate|chain"),
    Attack("same hash", lambda f: f.entry(hash=f.first.hash), "(?i)duplicate|unique"),
    Attack("replace by id", lambda f: f.entry([], id=f.first.id, verb=REPLACE), "duplicate", SQLITE),
    Attack("replace by key", lambda f: f.entry(key=f.first.key, verb=REPLACE), "duplicate", SQLITE),
    Attack("replace by hash", lambda f: f.entry(hash=f.first.hash, verb=REPLACE), "duplicate", SQLITE),
    Attack("replace by number", lambda f: f.entry(seq=1, prev_hash="0" * 64, verb=REPLACE), "duplicate", SQLITE),
    Attack(
        "upsert",
        lambda f: f.entry(key=f.first.key, ending="ON CONFLICT (club_id, key) DO UPDATE SET reason = 'x'"),
        "duplicate|append-only",
    ),
    Attack("conflict, nothing", lambda f: f.entry([], id=f.first.id, ending="ON CONFLICT DO NOTHING"), None),
    Attack("update", lambda f: f.sql("UPDATE entry SET booked_on = '2026-11-01'"), "append-only"),
    Attack(
        "update, replacing", lambda f: f.sql("UPDATE OR REPLACE entry SET seq = 2 WHERE seq = 1"), "append-only", SQLITE
    ),
    Attack("delete", lambda f: f.sql("DELETE FROM entry WHERE id = ?", f.reversal.id), "append-only"),
    Attack("truncate", lambda f: f.sql("TRUNCATE entry CASCADE"), "append-only", POSTGRESQL),
    Attack("as a replica", lambda f: f.as_replica("UPDATE entry SET seq = 9"), "append-only", POSTGRESQL),
    Attack("30 February", lambda f: f.entry(booked_on="2026-02-30"), "not a day|out of range"),
    Attack("no day", lambda f: f.entry(booked_on="hôm nay"), "not a day|invalid input"),
    Attack("tomorrow", lambda f: f.entry(booked_on="2026-11-23"), "not come"),
    Attack("year 9999", lambda f: f.entry(booked_on="9999-12-31"), "not come"),
    Attack("closed month", lambda f: f.entry(booked_on="2026-10-31"), "month is closed"),
    Attack("clock back", lambda f: f.entry(recorded_at=village.NOW - dt.timedelta(seconds=1)), "clock runs back"),
    Attack("fork", lambda f: f.entry(prev_hash=f.first.hash), "chain does not join"),
    Attack("gap", lambda f: f.entry(seq=9), "chain does not join"),
    Attack("number in words", lambda f: f.entry(seq="4abc"), "not a number", SQLITE),
    Attack("reverse twice", lambda f: f.undo(f.reversed), "mirror|(?i:unique)"),
    Attack("reverse less", lambda f: f.undo(f.first, [(f.savings, f.cash, 49_000)]), "mirror"),
    Attack("reverse more", lambda f: f.undo(f.first, [(f.savings, f.cash, 50_000), *f.deposit]), "mirror"),
    Attack("reverse the wrong way", lambda f: f.undo(f.first, [(f.cash, f.savings, 50_000)]), "mirror"),
    Attack("reverse a reversal", lambda f: f.undo(f.reversal), "mirror"),
    Attack("reverse nothing", lambda f: f.entry(kind=EntryKind.REVERSAL), "entry_reversal_names_entry"),
    Attack("a deposit that reverses", lambda f: f.entry(reverses_id=f.first.id), "mirror|entry_reversal_names_entry"),
]

SLIPS = [
    Attack("gap", lambda f: f.slip(f.entry(), number=9), "not the next"),
    Attack("same number", lambda f: f.slip(f.entry(), number=1), "not the next"),
    Attack("second slip", lambda f: f.slip(f.first.id), "has a slip|(?i:unique)"),
    Attack("another club", lambda f: f.slip(f.entry(), club_id=f.cast.other_club.id, number=1), "another club"),
    Attack("another year", lambda f: f.slip(f.entry(), year=2027, number=1), "another club or year"),
    Attack("replace", lambda f: f.slip(f.first.id, number=1, verb=REPLACE), "not the next", SQLITE),
    Attack("replace by entry", lambda f: f.slip(f.first.id, verb=REPLACE), "has a slip", SQLITE),
    Attack("update", lambda f: f.sql("UPDATE receipt SET number = 9"), "append-only"),
    Attack("delete", lambda f: f.sql("DELETE FROM receipt"), "append-only"),
    Attack("truncate", lambda f: f.sql("TRUNCATE receipt"), "append-only", POSTGRESQL),
]

ACCOUNTS = [
    Attack(
        "money from nowhere",
        lambda f: f.sql("UPDATE account SET credits = credits + 9 WHERE id = ?", f.savings),
        "only with a posting",
    ),
    Attack(
        "the last posting again",
        lambda f: f.sql("UPDATE account SET debits = debits + 20000 WHERE id = ?", f.cash),
        "only with a posting",
    ),
    Attack(
        "a total in halves",
        lambda f: f.sql("UPDATE account SET credits = 50000.5 WHERE id = ?", f.savings),
        "only with a posting",
        SQLITE,
    ),
    Attack(
        "a total in words",
        lambda f: f.sql("UPDATE account SET credits = 'abc' WHERE id = ?", f.savings),
        "only with a posting",
        SQLITE,
    ),
    Attack("opened with money", lambda f: f.account(credits=9), "opens empty"),
    Attack("replace", lambda f: f.account(id=f.savings, verb=REPLACE), "opens empty", SQLITE),
    Attack(
        "replace by address", lambda f: f.account(address="CASH_LEADER/fund:1", verb=REPLACE), "opens empty", SQLITE
    ),
    Attack(
        "given to another",
        lambda f: f.sql("UPDATE account SET member_id = ? WHERE id = ?", f.cast.binh.id, f.savings),
        "keeps its name",
    ),
    Attack(
        "other side",
        lambda f: f.sql("UPDATE account SET side = 'D' WHERE id = ?", f.savings),
        "keeps its name|overdrawn",
    ),
    Attack(
        "renumbered", lambda f: f.sql("UPDATE account SET rowid = 99 WHERE id = ?", f.savings), "keeps its name", SQLITE
    ),
    Attack("delete", lambda f: f.sql("DELETE FROM account"), "append-only"),
    Attack("truncate", lambda f: f.sql("TRUNCATE account CASCADE"), "append-only", POSTGRESQL),
]

CLUBS = [
    Attack("reopen", lambda f: f.sql("UPDATE club SET closed_through = '2026-09-30'"), "stays closed"),
    Attack("head back", lambda f: f.sql("UPDATE club SET head_seq = 0 WHERE id = ?", f.cast.club.id), "head moves"),
    Attack(
        "head on", lambda f: f.sql("UPDATE club SET head_seq = head_seq + 1 WHERE id = ?", f.cast.club.id), "head moves"
    ),
    Attack(
        "head hash",
        lambda f: f.sql("UPDATE club SET head_hash = ? WHERE id = ?", "a" * 64, f.cast.club.id),
        "head moves",
    ),
    Attack("head in words", lambda f: f.sql("UPDATE club SET head_seq = 'abc'"), "head moves|invalid input"),
    Attack("opened with a head", lambda f: f.club(head_seq=5), "empty book"),
    Attack("replace", lambda f: f.club(id=f.cast.club.id, verb=REPLACE), "empty book", SQLITE),
    Attack("delete", lambda f: f.sql("DELETE FROM club WHERE id = ?", f.cast.club.id), "(?i)foreign key"),
]

REFUSED_KEYS = [
    Attack("update", lambda f: f.sql("UPDATE refused_key SET fingerprint = ''"), "append-only"),
    Attack("delete", lambda f: f.sql("DELETE FROM refused_key"), "append-only"),
    Attack(
        "replace", lambda f: f.sql("INSERT OR REPLACE INTO refused_key SELECT * FROM refused_key"), "kept once", SQLITE
    ),
]

ATTACKS = {
    "posting": POSTINGS,
    "entry": ENTRIES,
    "slip": SLIPS,
    "account": ACCOUNTS,
    "club": CLUBS,
    "refused key": REFUSED_KEYS,
}


@pytest.fixture(scope="module")
def forger(
    request: pytest.FixtureRequest, new_database: Callable[[str], AbstractContextManager[str]]
) -> Iterator[Forger]:
    """One book for all attacks of a kind: each must leave it as it was."""
    kind, recursive_triggers = request.param
    with new_database(kind) as url:
        database.open_database(url)
        with proxy.connection_context():
            if on_sqlite():
                proxy.execute_sql(f"PRAGMA recursive_triggers={recursive_triggers}")
            yield Forger(village.build())
        proxy.obj.close_all()


def against(database: str) -> list[Any]:
    return [
        pytest.param(attack, id=f"{table}-{attack.name}")
        for table, attacks in ATTACKS.items()
        for attack in attacks
        if attack.only_on in {"", database}
    ]


@pytest.mark.parametrize("attack", against(SQLITE))
@pytest.mark.parametrize("forger", [(SQLITE, 1), (SQLITE, 0)], indirect=True, ids=["triggers recur", "they do not"])
def test_every_attack_is_refused_on_sqlite(forger: Forger, attack: Attack) -> None:
    """Where triggers do not recur, ``INSERT OR REPLACE`` deletes without firing any."""
    assert_refused(attack, forger)


@pytest.mark.postgres
@pytest.mark.parametrize("attack", against(POSTGRESQL))
@pytest.mark.parametrize("forger", [(POSTGRESQL, 1)], indirect=True, ids=["postgresql"])
def test_every_attack_is_refused_on_postgresql(forger: Forger, attack: Attack) -> None:
    assert_refused(attack, forger)


def assert_refused(attack: Attack, forger: Forger) -> None:
    before = as_stored()
    with pytest.raises(PeeweeException, match=attack.says) if attack.says else suppress(PeeweeException), transaction():
        attack.act(forger)
    assert as_stored() == before


ONE_EACH = [(SQLITE, 1), pytest.param((POSTGRESQL, 1), marks=pytest.mark.postgres)]


@pytest.mark.parametrize("forger", ONE_EACH, indirect=True, ids=[SQLITE, POSTGRESQL])
def test_what_is_right_passes(forger: Forger) -> None:
    """The control: with nothing wrong in it, the same pen writes an entry, a reversal and a slip."""
    with transaction():
        forger.slip(forger.entry())
        forger.slip(forger.undo(forger.first))
    assert [finding for finding in proof((*LAWS, *receipts.LAWS)) if finding.broken] == []
