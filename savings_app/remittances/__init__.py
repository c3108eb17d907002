"""Contributions go to the collector with the money (đợt nộp), and come back confirmed or refused, row by row.

remitting.py    the list and the money are handed to the collector, and she is asked whether she has them
receiving.py    she has both, or has not: then everything is as if nothing had been handed in
answering.py    each row is confirmed with the insurer's receipt, or refused: its savings return at once
cash_back.py    the cash of refused rows stays with her until the treasurer says it is back
"""

from __future__ import annotations

from savings_app.remittances.answering import (
    CoverageFarOff,
    DaysReversed,
    NoReceiptNumber,
    OfficialReceipt,
    ReceiptDayOff,
    RemittedByHerself,
    confirm,
    refuse,
)
from savings_app.remittances.cash_back import NoCashOwedBack, Owed, owed_back, owed_to, take_back
from savings_app.remittances.receiving import NotAskedAbout, not_received, question, receive, unanswered
from savings_app.remittances.remitting import (
    PAYERS,
    NothingToRemit,
    RemittedBeforeApproval,
    payers,
    ready,
    remit,
)

__all__ = [
    "PAYERS",
    "CoverageFarOff",
    "DaysReversed",
    "NoCashOwedBack",
    "NoReceiptNumber",
    "NotAskedAbout",
    "NothingToRemit",
    "OfficialReceipt",
    "Owed",
    "ReceiptDayOff",
    "RemittedBeforeApproval",
    "RemittedByHerself",
    "confirm",
    "not_received",
    "owed_back",
    "owed_to",
    "payers",
    "question",
    "ready",
    "receive",
    "refuse",
    "remit",
    "take_back",
    "unanswered",
]
