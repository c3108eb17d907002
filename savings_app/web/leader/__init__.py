"""A club's pages, for those who run it and those who look after it: one module a page.

Importing a module adds its routes to the blueprint.
"""

from __future__ import annotations

from savings_app.web.leader import (
    advances,
    arrivals,
    bank_transfers,
    cash_counts,
    cash_differences,
    closings,
    club,
    conversions,
    corrections,
    coverage,
    day_sheet,
    departures,
    dissolution,
    handovers,
    households,
    leadership,
    member_book,
    member_lists,
    members,
    new_conversion,
    openings,
    pig_openings,
    receipts,
    refunds,
    rehearsal,
    remittances,
    reviews,
)
from savings_app.web.leader.blueprint import leader

__all__ = [
    "advances",
    "arrivals",
    "bank_transfers",
    "cash_counts",
    "cash_differences",
    "closings",
    "club",
    "conversions",
    "corrections",
    "coverage",
    "day_sheet",
    "departures",
    "dissolution",
    "handovers",
    "households",
    "leader",
    "leadership",
    "member_book",
    "member_lists",
    "members",
    "new_conversion",
    "openings",
    "pig_openings",
    "receipts",
    "refunds",
    "rehearsal",
    "remittances",
    "reviews",
]
