"""Two connections to PostgreSQL at once: what one has in hand never becomes part of what the other seals."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from savings_app import audit
from savings_app.database import on_sqlite, proxy
from savings_app.ledger import book
from savings_app.ledger.tables import Entry
from tests.village import Village

PATIENCE = 1.0
"""Seconds after which whoever still waits is waiting for the other."""

POST = "INSERT INTO posting (entry_id, debit_id, credit_id, amount) SELECT %s, debit_id, credit_id, amount FROM posting"


def test_no_posting_is_hung_on_an_entry_by_another_connection(
    settled_cast: Village, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if on_sqlite():
        pytest.skip("on SQLite one connection writes at a time")
    settled_cast.deposit(settled_cast.pension(settled_cast.an), 3_000)
    entry_id = uuid4()
    monkeypatch.setattr(book, "uuid4", lambda: entry_id)
    thief: Any = psycopg.connect(database_url)
    thief.execute(f"{POST} LIMIT 1", [str(entry_id)])
    with ThreadPoolExecutor(1) as leader:
        sealing = leader.submit(_put_in, settled_cast)
        with pytest.raises(TimeoutError):
            sealing.result(timeout=PATIENCE)
        with pytest.raises(psycopg.errors.ForeignKeyViolation):
            thief.commit()
        sealing.result(timeout=10 * PATIENCE)
    thief.close()
    assert Entry.find(id=str(entry_id)) is not None
    assert audit.broken(audit.BOOK_LAWS) == []


def _put_in(cast: Village) -> None:
    """Into other accounts than the thief's, so that only the seal waits for her."""
    with proxy.connection_context():
        cast.deposit(cast.health(cast.binh), 3_000)
