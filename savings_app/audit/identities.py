"""Nobody's identity number (số CCCD: twelve digits) stands in a name, a reason or a note.

Looked at are the columns people's words go into, and the words within the content of a question to a second person.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from savings_app.database import ask, on_sqlite
from savings_app.ledger.proof import Check
from savings_app.names import holds_identity_number

WORDS = {
    "place": ("name", "formerly"),
    "club": ("name",),
    "fund": ("name",),
    "household": ("name",),
    "person": ("name",),
    "member": ("nickname", "hamlet"),
    "user": ("name",),
    "entry": ("reason",),
    "refused_key": ("sentence",),
    "contribution_step": ("reason",),
    "approval": ("reason",),
    "review": ("sent_name",),
    "meeting": ("place", "decided", "chair", "secretary", "reason"),
}
"""Columns of people's words; every other text is a number, a key or a hash of ours."""

BUT_NOT = {"approval": "AND NOT (subject = 'BANK_TRANSFER' AND yes)"}
"""What stands in such a column that is no word: the number of the statement's line a transfer was found on."""

SPOKEN = ("name", "reason", "note", "relation", "paper")
"""What people's words are called within the content of a question."""


def no_identity_number_in_words() -> list[str]:
    """I24: no run of twelve digits where words belong."""
    columns = [(table, column) for table, names in WORDS.items() for column in names]
    one = "SELECT '{0}.{1} ' || id, {1} FROM \"{0}\" WHERE {1} {2} {3}"
    every = " UNION ALL ".join(one.format(*column, _twelve(), BUT_NOT.get(column[0], "")) for column in columns)
    return [where for where, text in ask(every) if holds_identity_number(text)] + _asked()


def _twelve() -> str:
    """How either database looks for twelve digits or more."""
    return f"GLOB '*{'[0-9]' * 12}*'" if on_sqlite() else "~ '[0-9]{12}'"


def _asked() -> list[str]:
    found = ask(f"SELECT id, content FROM approval WHERE content {_twelve()} ORDER BY id")  # noqa: S608 -- fixed
    return [f"approval.content {row}" for row, content in found if any(map(holds_identity_number, _said(content)))]


def _said(content: str) -> Iterator[str]:
    try:
        yield from _words(json.loads(content))
    except ValueError:  # damaged: whatever it is, it is looked at
        yield content


def _words(part: Any, name: str = "") -> Iterator[str]:
    if isinstance(part, dict):
        for each, inner in part.items():
            yield from _words(inner, each)
    elif isinstance(part, list):
        for inner in part:
            yield from _words(inner, name)
    elif isinstance(part, str) and name in SPOKEN:
        yield part


LAWS: tuple[Check, ...] = (no_identity_number_in_words,)
