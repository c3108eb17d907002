"""What somebody with the database open may try: every attack on the rows of the book, as a list.

Everything not named in an attack is sound, so that only what it names can be what was refused.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from savings_app.ledger.entry import EntryKind
from tests import village
from tests.ledger.forgery import Forger

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
    Attack("a day and an hour", lambda f: f.entry(booked_on="2026-11-22 10:00"), "not a day", SQLITE),
    Attack("happened after it was booked", lambda f: f.entry(happened_on="2026-11-23"), "not a day"),
    Attack("happened on 30 February", lambda f: f.entry(happened_on="2026-02-30"), "not a day|out of range"),
    Attack("tomorrow", lambda f: f.entry(booked_on="2026-11-23"), "not come"),
    Attack("year 9999", lambda f: f.entry(booked_on="9999-12-31"), "not come"),
    Attack("closed month", lambda f: f.entry(booked_on="2026-10-31"), "month is closed"),
    Attack("clock back", lambda f: f.entry(recorded_at=village.NOW - dt.timedelta(seconds=1)), "clock runs back"),
    Attack("fork", lambda f: f.entry(prev_hash=f.first.hash), "chain does not join"),
    Attack("gap", lambda f: f.entry(seq=99), "chain does not join"),
    Attack("no number", lambda f: f.entry(seq=None), "(?i)null|chain|not a number"),
    Attack("number in words", lambda f: f.entry(seq="4abc"), "not a number", SQLITE),
    Attack("reverse twice", lambda f: f.undo(f.reversed), "mirror|(?i:unique)"),
    Attack("reverse less", lambda f: f.undo(f.first, [(f.savings, f.cash, 49_000)]), "mirror"),
    Attack("reverse more", lambda f: f.undo(f.first, [(f.savings, f.cash, 50_000), *f.deposit]), "mirror"),
    Attack("reverse the wrong way", lambda f: f.undo(f.first, [(f.cash, f.savings, 50_000)]), "mirror"),
    Attack("reverse a reversal", lambda f: f.undo(f.reversal), "mirror"),
    Attack("reverse another club's", lambda f: f.undo(f.elsewhere), "mirror|another club"),
    Attack("reverse another club's with ours", lambda f: f.undo(f.elsewhere, f.deposit), "mirror"),
    Attack("reverse nothing", lambda f: f.entry(kind=EntryKind.REVERSAL), "entry_reversal_names_entry"),
    Attack(
        "reverse nothing, ignored",
        lambda f: f.entry(kind=EntryKind.REVERSAL, verb="INSERT OR IGNORE"),
        "(?i)foreign key",
        SQLITE,
    ),
    Attack("a deposit that reverses", lambda f: f.entry(reverses_id=f.first.id), "mirror|entry_reversal_names_entry"),
]

SLIPS = [
    Attack("gap", lambda f: f.slip(f.entry(), number=99), "not the next"),
    Attack("same number", lambda f: f.slip(f.entry(), number=1), "not the next"),
    Attack("second slip", lambda f: f.slip(f.first.id), "has a slip|(?i:unique)"),
    Attack("another club", lambda f: f.slip(f.entry(), club_id=f.cast.other_club.id, number=2), "another club"),
    Attack("another year", lambda f: f.slip(f.entry(), year=2027, number=1), "another club or year"),
    Attack(
        "upsert",
        lambda f: f.slip(f.first.id, number=1, ending="ON CONFLICT (club_id, year, number) DO UPDATE SET year = 2025"),
        "not the next|append-only",
    ),
    Attack("number in halves", lambda f: f.slip(f.entry(), number=1.5), "not the next", SQLITE),
    Attack(
        "update, replacing",
        lambda f: f.sql("UPDATE OR REPLACE receipt SET number = 2 WHERE number = 1"),
        "append-only",
        SQLITE,
    ),
    Attack("replace", lambda f: f.slip(f.first.id, number=1, verb=REPLACE), "not the next", SQLITE),
    Attack("second slip, ignored", lambda f: f.slip(f.first.id, verb="INSERT OR IGNORE"), "has a slip", SQLITE),
    Attack("replace by entry", lambda f: f.slip(f.first.id, verb=REPLACE), "has a slip", SQLITE),
    Attack("update", lambda f: f.sql("UPDATE receipt SET number = 99"), "append-only"),
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
    Attack("delete", lambda f: f.sql("DELETE FROM club WHERE id = ?", f.cast.club.id), "append-only"),
    Attack("truncate", lambda f: f.sql("TRUNCATE club CASCADE"), "append-only", POSTGRESQL),
]

REFUSED_KEYS = [
    Attack("update", lambda f: f.sql("UPDATE refused_key SET fingerprint = ''"), "append-only"),
    Attack("delete", lambda f: f.sql("DELETE FROM refused_key"), "append-only"),
    Attack(
        "replace", lambda f: f.sql("INSERT OR REPLACE INTO refused_key SELECT * FROM refused_key"), "kept once", SQLITE
    ),
]

BESIDE_THE_BOOK = ("conversion", "contribution", "contribution_step", "remittance", "prior_coverage", "approval")


def beside(table: str) -> list[Attack]:
    """Attacks on a table of what happened beside the book."""
    kept = "append-only|answered once|opens unanswered"
    again = f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
    return [
        Attack("update", lambda f: f.sql(f"UPDATE {table} SET id = id + 1000"), kept),
        Attack("delete", lambda f: f.sql(f"DELETE FROM {table}"), kept),
        Attack("replace", lambda f: f.sql(again), kept, SQLITE),
        Attack("truncate", lambda f: f.sql(f"TRUNCATE {table} CASCADE"), kept, POSTGRESQL),
    ]


ATTACKS = {
    "posting": POSTINGS,
    "entry": ENTRIES,
    "slip": SLIPS,
    "account": ACCOUNTS,
    "club": CLUBS,
    "refused key": REFUSED_KEYS,
    **{table: beside(table) for table in BESIDE_THE_BOOK},
}


def against(database: str) -> list[Any]:
    """Every attack that can be tried on a kind of database, with the name a test goes by."""
    return [
        pytest.param(attack, id=f"{table}-{attack.name}")
        for table, attacks in ATTACKS.items()
        for attack in attacks
        if attack.only_on in {"", database}
    ]
