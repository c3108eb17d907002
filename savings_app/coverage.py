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
from savings_app.insurance.household_health import card_from
from savings_app.insurance.law import Law
from savings_app.insurance.voluntary_pension import deadlines
from savings_app.months import Month, MonthSpan
from savings_app.people import Person
from savings_app.schemes import PaymentMethod, Scheme
from savings_app.users import User

FURTHEST_START = dt.timedelta(days=366)
"""A card or a paid month begins within a year of the day it was paid; further off is a slip of the finger."""


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
    """Where a person stands in one scheme. ``until`` is the last day covered as far as the club knows.

    ``method`` is how the pension was paid last, none where the club never saw it paid.
    """

    until: dt.date | None = None
    months_paid: int = 0
    months_supported: int = 0
    method: PaymentMethod | None = None

    def first_month(self, payment_day: dt.date) -> Month:
        """The first month of a pension paid that day: the one after the last month paid, while it may still be paid.

        Paid to 08/2026 by the quarter, September is still in time until 30/11/2026; paid by the month it is lost, and
        the month of payment begins anew (Luật BHXH 41/2024/QH15 Điều 36.3).
        """
        this = Month.of(payment_day)
        if self.until is None:
            return this
        following = Month.of(self.until) + 1
        return following if following > this or self._in_time(following, payment_day) else this

    def uncovered(self, payment_day: dt.date) -> MonthSpan | None:
        """The months between the last one paid and the first of a pension paid that day: they do not count."""
        first = self.first_month(payment_day)
        missed = Month.of(self.until) + 1 if self.until else first
        return MonthSpan(missed, first + -1) if missed < first else None

    def _in_time(self, first: Month, payment_day: dt.date) -> bool:
        """Whether the period that begins with a month may still be paid by the method she pays by."""
        if self.method is None:
            return False
        last_day = deadlines.last_day(Law.on(payment_day), self.method, first)
        return last_day is not None and payment_day <= last_day


def begins(law: Law, scheme: Scheme, standing: Coverage) -> dt.date:
    """The first day covered by what is paid on the law's day."""
    if scheme is Scheme.VOLUNTARY_PENSION:
        return standing.first_month(law.day).first_day
    return card_from(law, standing.until)


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
    return replace(
        counted,
        until=max(ends, default=None),
        months_paid=before.months_paid + contribution.months,
        method=contribution.method or before.method,
    )
