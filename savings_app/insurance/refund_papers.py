"""What is handed in to ask for money back (hồ sơ đề nghị hoàn trả): the form, and the procedure where one is known.

For a card the form stands in văn bản hợp nhất 2525/VBHN-BHXH (15/08/2023) Điều 20; for the pension it is read into what
the form is for. The codes of the procedures were copied from others, none from the insurer's own list. Always true: a
reason nothing is known of has no code, and none is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass

from savings_app.insurance.figures import Standing
from savings_app.insurance.household_health.refunds import RULE, CardRefundReason

FORM = "TK1-TS"
FORM_DECISIONS = "Quyết định 505/QĐ-BHXH ngày 27/3/2020, Quyết định 490/QĐ-BHXH ngày 28/3/2023"

CARD_PROCEDURES = {CardRefundReason.DUPLICATE: "606A", CardRefundReason.DIED_BEFORE_START: "606B"}
PENSION_PROCEDURE = "602A"
PROCEDURE_STANDING = Standing.TRANSCRIBED


@dataclass(frozen=True, slots=True)
class RefundPapers:
    """The form, the document that asks for it and how sure that is; the procedure's code, none where none is known."""

    form: str
    source: str
    standing: Standing
    procedure: str | None
    procedure_standing: Standing = PROCEDURE_STANDING


PENSION_PAPERS = RefundPapers(FORM, FORM_DECISIONS, Standing.INFERRED, PENSION_PROCEDURE)


def of_card(reason: CardRefundReason) -> RefundPapers:
    """What whoever asks for the rest of a card hands in."""
    return RefundPapers(FORM, RULE, Standing.CONFIRMED, CARD_PROCEDURES.get(reason))
