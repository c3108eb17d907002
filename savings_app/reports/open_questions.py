"""What was asked in a club and waits for its answer (đang chờ trả lời): of what kind, by whom, along which route.

What expired waits no longer. Who may answer is not said here: that is the reader's and her permissions' matter.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import approvals, handovers
from savings_app.approvals import Approval, Subject
from savings_app.clubs import Club
from savings_app.handovers import Route


@dataclass(frozen=True)
class Question:
    """One question: its kind, the id of whoever asked, and for cash handed over from whose hands into whose."""

    subject: Subject
    asked_by: int
    route: Route | None = None


def in_club(club: Club, *, at: dt.datetime) -> list[Question]:
    """Every question of the club that may still be answered at that moment, the oldest first."""
    return [_question(approval) for approval in approvals.all_unanswered(club.id) if approval.waits(at)]


def _question(approval: Approval) -> Question:
    handed_over = approval.subject is Subject.HANDOVER
    return Question(approval.subject, approval.asked_by, handovers.asked_in(approval).route if handed_over else None)
