"""The file is whole and its schema the newest; a law that the database cannot even answer is broken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from savings_app import audit
from savings_app.audit import soundness
from savings_app.database import proxy
from savings_app.ledger.proof import Finding
from tests.village import Village


def say(statement: str) -> Callable[[], Any]:
    return lambda: proxy.execute_sql(statement)


def every_column_renamed() -> None:
    """The schema says one thing and the pages another, as a page from an older copy would."""
    proxy.execute_sql("PRAGMA writable_schema = ON")
    proxy.execute_sql("DELETE FROM sqlite_schema WHERE name = 'posting_debit_id'")
    proxy.execute_sql("PRAGMA writable_schema = RESET")


ON_SQLITE: list[tuple[str, Callable[[], Any]]] = [
    ("every_page_is_whole", every_column_renamed),
    ("every_reference_is_there", say("UPDATE fund SET club_id = 999")),
    ("schema_is_the_newest", say("DROP TRIGGER entry_seal")),
    ("schema_is_the_newest", say("CREATE TABLE beside (id INTEGER)")),
]


def test_a_whole_book_breaks_nothing(settled_cast: Village) -> None:
    assert audit.broken() == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("law", "deed"), ON_SQLITE, ids=[law for law, _ in ON_SQLITE])
def test_what_is_not_sound_is_found(settled_cast: Village, law: str, deed: Callable[[], Any]) -> None:
    proxy.execute_sql("PRAGMA foreign_keys = OFF")
    deed()
    assert law in {finding.law for finding in audit.broken(soundness.LAWS)}


def test_what_cannot_be_asked_is_broken(book: None) -> None:
    def of_no_table() -> list[str]:
        return proxy.execute_sql("SELECT id FROM no_such_table").fetchall()  # type: ignore[no-any-return]

    (found,) = audit.findings((of_no_table,))
    assert isinstance(found, Finding)
    assert found.law == "of_no_table"
    assert "no_such_table" in found.broken[0]


@pytest.mark.parametrize("damage", [ValueError("half a day"), KeyError("NO_KIND"), TypeError("bytes")])
def test_a_value_that_cannot_be_read_breaks_its_law(damage: Exception) -> None:
    def read() -> list[str]:
        raise damage

    assert audit.findings((read,)) == [Finding("read", [repr(damage)])]


def test_each_law_says_which_invariant_it_keeps() -> None:
    """I01 to I25, each somewhere."""
    said = " ".join(law.__doc__ or "" for law in audit.LAWS)
    missing = {f"I{number:02}" for number in range(1, 26)} - set(said.replace(":", " ").replace(",", " ").split())
    assert missing == set()
    assert len({law.__name__ for law in audit.LAWS}) == len(audit.LAWS)
