"""What was paid for a member and out of her purses (khoản đóng), each with the way it went.

Newest first. Hers is every contribution that insures her, whoever's purse paid, and every one her purses pay, whoever
is insured. The span of a card not confirmed yet is expected, not known.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import contributions, coverage, people
from savings_app.contributions import DEAD, Contribution, Followed, State
from savings_app.coverage import Coverage
from savings_app.insurance.household_health import card_from
from savings_app.insurance.law import Law
from savings_app.members import Member
from savings_app.months import Month, MonthSpan
from savings_app.people import Person
from savings_app.reports import contribution_way
from savings_app.reports.contribution_way import Way


@dataclass(frozen=True, kw_only=True)
class PaidFor:
    """One contribution with its way. ``paid_by`` is the member whose purse pays, where that is somebody else."""

    contribution: Contribution
    person: Person
    paid_by: str | None
    span: MonthSpan
    provisional: bool
    way: Way

    @property
    def state(self) -> State:
        return self.way.state

    @property
    def dated(self) -> bool:
        """Whether the insurer's own days stand on its way, so that the months need no second telling."""
        return self.way.steps[-1].covered_from is not None

    @property
    def remitted_on(self) -> dt.date | None:
        """The day it was handed to the collector."""
        return next((step.on for step in self.way.steps if step.state is State.REMITTED), None)


def of_member(member: Member) -> list[PaidFor]:
    """Everything paid for her or by her, newest first."""
    paid = Contribution.select(Contribution.person).where(Contribution.member == member.id).distinct()
    found = people.some({member.person.id, *(row.person for row in paid)})
    everything = contributions.of_people(found)
    hers = [each for each in everything if _is_hers(each.contribution, member)]
    ways, payers = contribution_way.ways(hers), _payers(hers)
    standing = coverage.of_people(found, paid=everything)
    return [
        PaidFor(
            contribution=each.contribution,
            person=found[each.contribution.person],
            paid_by=None if each.contribution.member == member.id else payers[each.contribution.member],
            span=_span(each, standing.get((each.contribution.person, each.contribution.scheme), Coverage())),
            provisional=each.contribution.line.provisional,
            way=ways[each.contribution.id],
        )
        for each in reversed(hers)
    ]


def _is_hers(contribution: Contribution, member: Member) -> bool:
    return bool(contribution.member == member.id or contribution.person == member.person.id)


def _payers(hers: list[Followed]) -> dict[int, str]:
    ids = {each.contribution.member for each in hers} or {0}
    return {row.id: row.person.name for row in Member.select(Member, Person).join(Person).where(Member.id.in_(ids))}


def _span(followed: Followed, standing: Coverage) -> MonthSpan:
    """The months it pays: as proposed for the pension; of a card as confirmed, or as expected after the card before.

    What came to nothing shows what its own day gives, whatever she is covered by since: a closed row never changes.
    """
    contribution, confirmed = followed.contribution, followed.last.covered_from
    until = None if followed.state in DEAD else standing.until
    first = contribution.from_month or Month.of(confirmed or card_from(Law.on(contribution.payment_day), until))
    return MonthSpan.starting(first, contribution.months)
