"""What needs a second person had one (bốn mắt): her yes, to exactly this; and what was closed stays closed.

An entry that a confirmation wrote has a key made from the question's own, so the book itself says which yes it had.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from savings_app.approvals import Subject
from savings_app.database import ask
from savings_app.ledger.chart import savings
from savings_app.ledger.entry import EntryKind, fingerprint, part_of
from savings_app.ledger.proof import Check
from savings_app.members import Purse
from savings_app.schemes import Scheme

BY_BANK = "by bank"
"""A deposit that came as a bank transfer."""

NEEDS: dict[str, tuple[Subject, str]] = {
    EntryKind.HANDOVER: (Subject.HANDOVER, "confirmed"),
    EntryKind.CASH_DIFFERENCE: (Subject.CASH_COUNT, "confirmed"),
    EntryKind.SHORTAGE_REPAID: (Subject.SHORTAGE, "confirmed"),
    EntryKind.SURPLUS_PLACED: (Subject.SURPLUS, "confirmed"),
    EntryKind.PAYOUT: (Subject.DEPARTURE, "payout:{purse}"),
    EntryKind.ARRIVAL: (Subject.ARRIVAL, "arrival:{purse}"),
    EntryKind.CONVERSION: (Subject.CONVERSION, "CONVERSION:{purse}"),
    BY_BANK: (Subject.BANK_TRANSFER, "confirmed"),
}
"""Which question a kind of entry answers, and the part of its key that the entry has."""


class _Question(NamedTuple):
    subject: str
    yes: bool | None
    asked_by: int
    answered_by: int | None
    asked_at: int
    answered_at: int | None
    expires_at: int | None
    content: str
    fingerprint: str

    @property
    def sound(self) -> bool:
        """Asked and answered as the law says: by two people, in time, about what was asked."""
        if self.yes is None:
            answered = self.answered_by is None and self.answered_at is None
        else:
            late = self.expires_at is not None and (self.answered_at or 0) > self.expires_at
            answered = self.answered_by not in {None, self.asked_by} and (self.answered_at or 0) >= self.asked_at
            answered = answered and not late
        return answered and _printed(self.content) == self.fingerprint


def questions_are_answered_by_another() -> list[str]:
    """I21: nobody answers herself; an answer is given once, in time, to the very content that was asked."""
    return [f"{club_id}/{key}" for (club_id, key), question in _questions().items() if not question.sound]


def what_needs_a_yes_has_one() -> list[str]:
    """I21: each such entry stands under the key of a question of its kind that another person said yes to."""
    questions = _questions()
    return [entry_id for entry_id, club_id, *named in _needing() if not _agreed(questions, club_id, *named)]


def what_is_closed_stays_closed() -> list[str]:
    """I20: nothing was recorded into a month after its closing was signed, and the club knows that it is closed."""
    closings = ask("SELECT club_id, content FROM approval WHERE subject = 'CLOSING' AND yes ORDER BY club_id")
    found: list[str] = []
    for club_id, of_club in groupby(closings, key=lambda row: row[0]):
        signed = sorted(_signed(content) for _, content in of_club)
        known = ask("SELECT id FROM club WHERE id = ? AND closed_through < ?", club_id, signed[-1][1])
        found += [f"closed_through {club}" for (club,) in known]
        for (head, through), (following, _) in zip(signed, [*signed[1:], (2**31 - 1, "")], strict=True):
            late = "SELECT id FROM entry WHERE club_id = ? AND seq > ? AND seq <= ? AND booked_on <= ?"
            found += [entry_id for (entry_id,) in ask(late, club_id, head, following, through)]
    return found


LAWS: tuple[Check, ...] = (questions_are_answered_by_another, what_needs_a_yes_has_one, what_is_closed_stays_closed)


def _questions() -> dict[tuple[int, str], _Question]:
    found = ask(
        "SELECT club_id, key, subject, yes, asked_by_id, answered_by_id, asked_at, answered_at, expires_at, content,"
        " fingerprint FROM approval"
    )
    return {(club_id, key): _Question(*asked) for club_id, key, *asked in found}


def _needing() -> list[tuple[Any, ...]]:
    """Entries that need a yes, with the purse they take from or give to."""
    kinds = ", ".join(f"'{kind}'" for kind in NEEDS)
    return ask(
        "SELECT e.id, e.club_id, e.kind, e.key, MAX(p.debit_kind), MAX(p.member_id), MAX(p.fund_id), MAX(p.scheme)"  # noqa: S608 -- names of ours
        " FROM entry e JOIN (SELECT p.entry_id, d.kind AS debit_kind, COALESCE(d.member_id, c.member_id) AS member_id,"
        " d.fund_id, COALESCE(d.scheme, c.scheme) AS scheme FROM posting p JOIN account d ON d.id = p.debit_id"
        " JOIN account c ON c.id = p.credit_id) p ON p.entry_id = e.id"
        f" WHERE e.kind IN ({kinds}) OR (e.kind = 'DEPOSIT' AND p.debit_kind = 'CASH_BANK')"
        " GROUP BY e.id, e.club_id, e.kind, e.key"
    )


def _agreed(questions: dict[tuple[int, str], _Question], club_id: int, kind: str, key: str, *moved: Any) -> bool:
    debit_kind, member, fund, scheme = moved
    subject, part = NEEDS[BY_BANK if kind == EntryKind.DEPOSIT and debit_kind == "CASH_BANK" else kind]
    whole = key.partition("+")[0]
    question = questions.get((club_id, whole))
    if question is None or not question.yes or question.subject != subject:
        return False
    purse = savings(Purse(member, fund, Scheme[scheme])).address if scheme else ""
    return key == str(part_of(UUID(whole), part.format(purse=purse)))


def _signed(content: str) -> tuple[int, str]:
    """How far the book had come when a closing was asked for, and the last day it closed."""
    facts = json.loads(content)
    return facts["head_seq"], facts["through"]


def _printed(content: str) -> str | None:
    try:
        return fingerprint(json.loads(content))
    except ValueError:  # damaged
        return None
