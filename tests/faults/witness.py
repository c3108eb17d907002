"""Reads the book over a connection of its own while it is being written and broken (Jepsen's bank test), and counts.

What a reader sees at any moment must add up: in each club what is held is what is owed, and the head is the last entry.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg

OUT_OF_BALANCE = "SELECT club_id FROM account GROUP BY club_id HAVING SUM(debits) <> SUM(credits)"
HEAD_ELSEWHERE = (
    "SELECT id FROM club WHERE head_seq <> COALESCE((SELECT MAX(seq) FROM entry WHERE club_id = club.id), 0)"
)


class Witness:
    """Counts what it read, and keeps what was wrong."""

    def __init__(self, database_url: str) -> None:
        self.reads = 0
        self.wrong: list[str] = []
        self._url = database_url
        self._enough = threading.Event()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Read again and again while something happens."""
        thread = threading.Thread(target=self._watch, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._enough.set()
            thread.join(timeout=60)

    def _watch(self) -> None:
        while not self._enough.wait(0.02):
            try:
                with closing(self._connect()) as connection:
                    self._read(connection)
            except (sqlite3.OperationalError, psycopg.OperationalError):
                continue  # locked, or just being killed: nothing was read

    def _read(self, connection: Any) -> None:
        for _ in range(20):
            if self._enough.wait(0.02):
                return
            for question in (OUT_OF_BALANCE, HEAD_ELSEWHERE):
                self.wrong += [f"{question}: {found}" for found in connection.execute(question).fetchall()]
            self.reads += 1

    def _connect(self) -> Any:
        if self._url.startswith("sqlite"):
            return sqlite3.connect(self._url.removeprefix("sqlite:///"), timeout=10)
        return psycopg.connect(self._url, autocommit=True)
