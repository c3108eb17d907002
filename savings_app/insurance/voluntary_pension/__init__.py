"""The voluntary pension (BHXH tự nguyện): what it costs, when it is due, what is paid back, what it leads to.

From the quiet end: incomes, methods, ages, progress, quoting, deadlines, refunds. Every function takes the law of the
day on which money is paid, or on which one asks.
"""

from __future__ import annotations

from savings_app.insurance.voluntary_pension.ages import NotYetPensionAge, missing_opens, reached_in
from savings_app.insurance.voluntary_pension.deadlines import MissedDeadline, last_day, missed
from savings_app.insurance.voluntary_pension.incomes import (
    IncomeOffStep,
    IncomeTooHigh,
    IncomeTooLow,
    check_income,
    highest_income,
    lowest_income,
)
from savings_app.insurance.voluntary_pension.methods import NoFundReturn, NotThatLong, TooManyMissing
from savings_app.insurance.voluntary_pension.progress import (
    BeyondWhatIsMissing,
    MonthsNotKnown,
    MonthsPaidBelowZero,
    Progress,
    TooFarFromPension,
    towards_pension,
)
from savings_app.insurance.voluntary_pension.quoting import SupportedMonthsBelowZero, quote
from savings_app.insurance.voluntary_pension.refunds import (
    NothingPrepaid,
    NotRefunded,
    NotThatManyLeft,
    Refund,
    RefundReason,
    refund,
)

__all__ = [
    "BeyondWhatIsMissing",
    "IncomeOffStep",
    "IncomeTooHigh",
    "IncomeTooLow",
    "MissedDeadline",
    "MonthsNotKnown",
    "MonthsPaidBelowZero",
    "NoFundReturn",
    "NotRefunded",
    "NotThatLong",
    "NotThatManyLeft",
    "NotYetPensionAge",
    "NothingPrepaid",
    "Progress",
    "Refund",
    "RefundReason",
    "SupportedMonthsBelowZero",
    "TooFarFromPension",
    "TooManyMissing",
    "check_income",
    "highest_income",
    "last_day",
    "lowest_income",
    "missed",
    "missing_opens",
    "quote",
    "reached_in",
    "refund",
    "towards_pension",
]
