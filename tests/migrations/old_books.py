"""Books of earlier releases put back as they were, and what must be the same in them after every migration."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from savings_app.database import ask

HERE = Path(__file__).resolve().parent
RELEASES = sorted(file.name.removesuffix(".sqlite.sql") for file in HERE.glob("*.sqlite.sql"))


def load(release: str, owner_url: str) -> None:
    """Write a release's book where there is none: a new file, or a database whose tables are dropped first."""
    if owner_url.startswith("sqlite"):
        with closing(sqlite3.connect(owner_url.removeprefix("sqlite:///"))) as book:
            book.executescript((HERE / f"{release}.sqlite.sql").read_text(encoding="utf-8"))
        return
    dumped = (HERE / f"{release}.postgresql.sql").read_text(encoding="utf-8")
    with psycopg.connect(owner_url, autocommit=True) as book:
        book.execute("DROP SCHEMA public CASCADE")
        book.execute("CREATE SCHEMA public")
        book.execute(dumped.encode())


@dataclass(frozen=True)
class Facts:
    """What a migration never touches, read by the columns that are a contract between all versions."""

    balances: list[tuple[Any, ...]]
    slips: list[tuple[Any, ...]]
    hashes: list[tuple[Any, ...]]
    heads: list[tuple[Any, ...]]
    waiting: list[tuple[Any, ...]]


def facts() -> Facts:
    """The facts of the book in use; asked over a connection."""
    return Facts(
        balances=ask("SELECT id, club_id, address, debits, credits FROM account ORDER BY id"),
        slips=ask("SELECT club_id, year, number, entry_id FROM receipt ORDER BY club_id, year, number"),
        hashes=ask("SELECT id, seq, prev_hash, hash, reverses_id FROM entry ORDER BY club_id, seq"),
        heads=ask("SELECT id, head_seq, head_hash, closed_through FROM club ORDER BY id"),
        waiting=ask("SELECT id, key, fingerprint FROM approval WHERE answered_at IS NULL ORDER BY id"),
    )
