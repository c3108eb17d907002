"""Health insurance (BHYT): what it costs by rank or group, when the card begins and ends, what is paid back.

From the quiet end: quoting, cards, ranks, refunds, continuity, choice. Every function takes the law of the day on
which money is paid, or asked back.
"""

from __future__ import annotations

from savings_app.insurance.household_health.cards import (
    FirstCardNotAYear,
    card_from,
    card_to,
    check_first_term,
    is_interrupted,
    must_wait,
)
from savings_app.insurance.household_health.choice import (
    Cheaper,
    Choice,
    MayNotChoose,
    NoChoiceYet,
    NothingToChoose,
    check_may_choose,
    which_is_cheaper,
)
from savings_app.insurance.household_health.continuity import (
    CardSpan,
    Continuity,
    CopaymentCeiling,
    copayment_ceiling,
    five_years,
)
from savings_app.insurance.household_health.quoting import (
    MOST_MEMBERS,
    GroupNotPriced,
    MonthsNotOffered,
    NotAHousehold,
    RankTooLow,
    is_free,
    quote,
)
from savings_app.insurance.household_health.ranks import Joiner, Participation, RankGiven, RankNote, give_ranks
from savings_app.insurance.household_health.refunds import (
    CardNotRefunded,
    CardRefund,
    CardRefundReason,
    CardUsedUp,
    DiedWithCard,
    PaidCard,
    refund,
)

__all__ = [
    "MOST_MEMBERS",
    "CardNotRefunded",
    "CardRefund",
    "CardRefundReason",
    "CardSpan",
    "CardUsedUp",
    "Cheaper",
    "Choice",
    "Continuity",
    "CopaymentCeiling",
    "DiedWithCard",
    "FirstCardNotAYear",
    "GroupNotPriced",
    "Joiner",
    "MayNotChoose",
    "MonthsNotOffered",
    "NoChoiceYet",
    "NotAHousehold",
    "NothingToChoose",
    "PaidCard",
    "Participation",
    "RankGiven",
    "RankNote",
    "RankTooLow",
    "card_from",
    "card_to",
    "check_first_term",
    "check_may_choose",
    "copayment_ceiling",
    "five_years",
    "give_ranks",
    "is_free",
    "is_interrupted",
    "must_wait",
    "quote",
    "refund",
    "which_is_cheaper",
]
