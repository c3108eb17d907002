"""Whether a club's province has a poverty line of its own (chuẩn nghèo của tỉnh) for what it pays towards the pension.

Only then is a person's category by that line asked for. By the law of a day; a day beyond the tables has none.
"""

from __future__ import annotations

import datetime as dt

from savings_app import participants
from savings_app.insurance.figures import Figure
from savings_app.insurance.law import Law, LawNotKnown
from savings_app.schemes import PovertyStandard


def is_asked(club_id: int, *, on: dt.date) -> bool:
    """Whether the province's support of that day goes by its own poverty line."""
    province = participants.province_of_club(club_id)
    if province is None:
        return False
    try:
        found = Law.on(on).local_pension_support.newest(province)
    except LawNotKnown:
        return False
    return isinstance(found, Figure) and found.value.standard is PovertyStandard.LOCAL
