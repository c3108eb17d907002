"""The sums, rank, income and group of a contribution and its frozen line: whatever is changed in one alone is found."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from savings_app.audit.frozen_quotes import contributions_are_what_was_quoted
from savings_app.contributions import Contribution
from savings_app.database import on_sqlite, proxy
from tests.village import PENSION, Village

ByOwner = Callable[[str], None]

CHANGES = {
    "what she pays": "amount = amount + 1",
    "the gross": "gross = gross + 1",
    "the State's part": "state_support = 9",
    "the province's part": "local_support = 9",
    "the rank": '"rank" = 2',
    "the group": "health_group = 'student'",
    "no group": "health_group = NULL",
    "an income": "income = 1500000",
    "no line at all": "quote_line = '{}'",
    "a damaged line": "quote_line = 'đ'",
}


@pytest.fixture
def health(settled_cast: Village) -> Contribution:
    settled_cast.deposit(settled_cast.health(settled_cast.an), 3_000_000)
    settled_cast.propose(settled_cast.line(settled_cast.an))
    return Contribution.select().get()


def guards(standing: bool) -> list[str]:
    """What takes the guards of contributions away, or puts PostgreSQL's back."""
    if on_sqlite():
        return [] if standing else ["DROP TRIGGER contribution_no_update"]
    return [f"ALTER TABLE contribution {'ENABLE' if standing else 'DISABLE'} TRIGGER USER"]


def changed(by_owner: ByOwner, change: str) -> list[str]:
    """Which contributions the law names once that was changed."""
    for statement in (*guards(standing=False), f"UPDATE contribution SET {change}", *guards(standing=True)):
        by_owner(statement.replace("%", "%%"))
    return contributions_are_what_was_quoted()


def test_what_is_proposed_is_what_was_quoted(health: Contribution, settled_cast: Village) -> None:
    settled_cast.propose(settled_cast.line(settled_cast.an), months=3, scheme=PENSION)
    assert contributions_are_what_was_quoted() == []


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_column_changed_alone_is_found(health: Contribution, by_owner: ByOwner, change: str) -> None:
    assert changed(by_owner, change) == [str(health.id)]


def of_0_1(line: dict[str, Any]) -> dict[str, Any]:
    """The line as version 0.1 froze it: sums and rows, no steps, no donors, no group."""
    rows = [row for step in line["steps"] for row in step["rows"]]
    kept = {key: line[key] for key in line if key not in ("steps", "group", "donor_support")}
    return {**kept, "sources": rows}


def test_a_line_of_0_1_is_a_household_s(health: Contribution, by_owner: ByOwner) -> None:
    line = json.dumps(of_0_1(json.loads(health.quote_line))).replace("'", "''")
    assert changed(by_owner, f"quote_line = '{line}'") == []
    assert proxy.execute_sql("SELECT health_group FROM contribution").fetchall() == [("household",)]
