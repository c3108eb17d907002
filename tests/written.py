"""What stands in the book, counted, so that a test can say: nothing was written; and whether it is right."""

from __future__ import annotations

from savings_app import clubs, receipts
from savings_app.approvals import Approval
from savings_app.contributions import ContributionStep, Conversion, Remittance
from savings_app.ledger import proof
from savings_app.ledger.tables import Entry, Posting
from savings_app.receipts import Receipt


def written(club_id: int) -> tuple[object, ...]:
    """The end of the club's chain, and how many rows every table of money and of questions has."""
    club = clubs.get(club_id)
    tables = (Entry, Posting, Receipt, Approval, Conversion, ContributionStep, Remittance)
    answered = Approval.select().where(Approval.yes.is_null(False)).count()
    return club and club.head_hash, answered, *(table.select().count() for table in tables)


def proven() -> bool:
    """Whether every law of the book and of the slips holds."""
    return not [finding for finding in proof.proof((*proof.LAWS, *receipts.LAWS)) if finding.broken]
