"""Whose card the budgets pay in full (ngân sách đóng thẻ): for many clubs at once, by the law of a day.

By her group, her category by her province's own line, her club's province and the months supported before, as a quote
says. In household form she pays something at every rank, unless her province pays it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from functools import cache

from savings_app import clubs, coverage, participants
from savings_app.coverage import Coverage
from savings_app.insurance import household_health
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.people import Person
from savings_app.refusals import Refusal
from savings_app.schemes import HealthGroup, Scheme


def people(club_ids: Collection[int], *, on: dt.date) -> frozenset[int]:
    """The people of those clubs whose card costs them nothing on that day; nobody on a day without a law."""
    asked = _asked(club_ids)
    try:
        law = Law.on(on)
    except Refusal:
        return frozenset()
    if not asked:
        return frozenset()
    pays, codes = cache(lambda who: _pays_all(law, who)), clubs.province_codes(club_ids)
    standing = coverage.of_people(each.id for each in asked)
    found = set()
    for each in asked:
        stands = standing.get((each.id, Scheme.HOUSEHOLD_HEALTH), Coverage())
        if pays(participants.of(each, stands, province=codes.get(each.club))):
            found.add(each.id)
    return frozenset(found)


def _asked(club_ids: Collection[int]) -> list[Person]:
    """Those anything but the household's own price can apply to."""
    other = Person.health_group != HealthGroup.HOUSEHOLD
    return list(
        Person.select().where(Person.club.in_(list(club_ids) or [0]), other | Person.local_category.is_null(False))
    )


def _pays_all(law: Law, who: Participant) -> bool:
    try:
        return household_health.is_free(law, who)
    except Refusal:
        return False
