"""A contribution is its line of the quote (bảng tính đã chốt): its sums, rank, income and group are the frozen ones.

Whole đồng. Lines that version 0.1 froze name no group, and were all a household's.
"""

from __future__ import annotations

import json
from typing import Any

from savings_app.database import ask
from savings_app.insurance.quote import QuoteLine
from savings_app.ledger.proof import Check
from savings_app.schemes import HealthGroup, Scheme

COLUMNS = "scheme, rank, income, amount, gross, state_support, local_support, health_group, quote_line"


def contributions_are_what_was_quoted() -> list[str]:
    """I18: what she pays is the gross less every support; each sum, her rank and her group are those of the line."""
    found = ask(f"SELECT id, {COLUMNS} FROM contribution ORDER BY id")  # noqa: S608 -- names of ours
    return [str(contribution_id) for contribution_id, *columns in found if not _agrees(*columns)]


def _agrees(scheme: str, rank: int, income: int | None, *kept: Any) -> bool:
    """Whether the columns say what the frozen line says, and the line adds up; what cannot be read does not."""
    *sums, group, frozen = kept
    try:
        stored = json.loads(frozen)
        line = QuoteLine.from_json(stored)
    except (ValueError, KeyError, TypeError):
        return False
    pension = scheme == Scheme.VOLUNTARY_PENSION.value
    said = None if pension else (line.group or HealthGroup.HOUSEHOLD).value
    asked = [stored["amount"], line.gross, line.state_support, line.local_support]
    return (
        (rank, group, income) == (line.rank, said, int(line.basis) if pension else None)
        and sums == [int(each) for each in asked]
        and stored["amount"] == int(line.amount)
    )


LAWS: tuple[Check, ...] = (contributions_are_what_was_quoted,)
