"""Until when a person is insured (thời hạn tham gia): what she brought along, and what was confirmed since.

What she already had when she joined — a card or paid-until day, months paid and months supported — stands beside the
book, without an entry: it is knowledge, not money.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from peewee import DateField, IntegerField

from savings_app import contributions
from savings_app.contributions import DEAD, Followed, State
from savings_app.database import LabelField, Table, refers_to
from savings_app.people import Person
from savings_app.schemes import Scheme
from savings_app.users import User


class PriorCoverage(Table):
    """What a person already had in one scheme on the day it was noted; the newest row counts."""

    person = refers_to(Person)
    scheme = LabelField(Scheme)
    paid_until = DateField(null=True)
    months_paid = IntegerField(default=0)
    months_supported = IntegerField(default=0)
    noted_on = DateField()
    noted_by = refers_to(User)


@dataclass(frozen=True)
class Coverage:
    """Where a person stands in one scheme. ``until`` is the last day covered as far as the club knows."""

    until: dt.date | None = None
    months_paid: int = 0
    months_supported: int = 0


def note(
    person_id: int,
    scheme: Scheme,
    *,
    paid_until: dt.date | None,
    months_paid: int,
    months_supported: int,
    noted_on: dt.date,
    by: int,
) -> None:
    """Write down what she already has."""
    PriorCoverage.create(
        person=person_id,
        scheme=scheme,
        paid_until=paid_until,
        months_paid=months_paid,
        months_supported=months_supported,
        noted_on=noted_on,
        noted_by=by,
    )


def noted(person_ids: Iterable[int]) -> dict[tuple[int, Scheme], Coverage]:
    """What some people brought along, per scheme."""
    query = PriorCoverage.select().where(PriorCoverage.person.in_(list(person_ids) or [0]))
    return {
        (row.person, row.scheme): Coverage(row.paid_until, row.months_paid, row.months_supported)
        for row in query.order_by(PriorCoverage.id)
    }


def of_people(
    person_ids: Iterable[int],
    *,
    without_conversion: int | None = None,
    paid: Iterable[Followed] | None = None,
) -> dict[tuple[int, Scheme], Coverage]:
    """The coverage of some people per scheme: what they brought, and the contributions since (but one conversion's).

    ``paid`` are their contributions where they have been read already.
    """
    ids = list(person_ids)
    found = noted(ids)
    for followed in contributions.of_people(ids) if paid is None else paid:
        if followed.contribution.conversion == without_conversion:
            continue
        of = followed.contribution.person, followed.contribution.scheme
        found[of] = _with(found.get(of, Coverage()), followed)
    return found


def _with(before: Coverage, followed: Followed) -> Coverage:
    """A supported month counts from the moment it is proposed, so that no two proposals claim the same one."""
    contribution = followed.contribution
    if followed.state in DEAD:
        return before
    supported = contribution.line.supported_months
    counted = replace(before, months_supported=before.months_supported + supported)
    if followed.state is not State.CONFIRMED:
        return counted
    ends = [day for day in (before.until, followed.last.covered_to) if day]
    return replace(counted, until=max(ends, default=None), months_paid=before.months_paid + contribution.months)
