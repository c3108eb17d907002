"""What a proposal would cost (bảng tính mức đóng): its people, where each stands, and her line of the quote.

Prices by the law of the payment day and writes nothing. For household health the ranks follow the leader's order; a
rank held in the financial year is kept, and whoever joins later takes the next free one (Luật BHYT Điều 13; the
order is a policy of ours, no text settles it).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from savings_app import contributions, coverage, people
from savings_app.coverage import Coverage
from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.quote import Quote, QuoteLine
from savings_app.insurance.voluntary_pension import IncomeOffStep, IncomeTooHigh, IncomeTooLow
from savings_app.ledger.entry import fingerprint
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import PaymentMethod, Scheme


@dataclass(frozen=True)
class Line:
    """One person to be insured and the purse that pays; the income only for the pension."""

    person_id: int
    purse: Purse
    income: Dong | None = None


@dataclass(frozen=True)
class Proposal:
    """What a leader wants to convert. For health ``months`` is the term, for the pension the method's months.

    ``replaces`` names the conversion this one is quoted in place of: its own rows hold no rank and no supported month.
    """

    club_id: int
    scheme: Scheme
    months: int
    payment_day: dt.date
    lines: tuple[Line, ...]
    key: UUID
    replaces: int | None = None

    @property
    def fingerprint(self) -> str:
        """The content by which the same key is known to be the same proposal."""
        return fingerprint(
            {
                "scheme": self.scheme.value,
                "months": self.months,
                "payment_day": self.payment_day.isoformat(),
                "lines": [
                    [
                        each.person_id,
                        each.purse.member_id,
                        each.purse.fund_id,
                        each.purse.scheme.value,
                        _int(each.income),
                    ]
                    for each in self.lines
                ],
            }
        )


@dataclass(frozen=True)
class PricedLine:
    """A line with its person, where she stands, and what it costs by the law of the payment day."""

    line: Line
    person: Person
    coverage: Coverage
    quote: QuoteLine


@dataclass(eq=False)
class NoSuchMethod(Refusal):
    months: int
    says = N_("BHXH tự nguyện mỗi lần đóng cho 1, 3, 6 hoặc 12 tháng, không đóng cho {months} tháng.")


@dataclass(eq=False)
class IncomeRefused(Refusal):
    """``why`` is what the law of the payment day says of the income."""

    person: str
    payment_day: dt.date
    why: Refusal
    says = N_("{person}, nộp ngày {payment_day:%d/%m/%Y}: {why}")


def price(proposal: Proposal) -> list[PricedLine]:
    """Every line priced by the law of the payment day, ranks in the leader's order. Writes nothing.

    Raises NotFound, NoSuchMethod, IncomeRefused and what the law raises.
    """
    found = people.some(line.person_id for line in proposal.lines)
    for line in proposal.lines:
        if line.person_id not in found or found[line.person_id].club != proposal.club_id:
            raise NotFound()
    standing = coverage.of_people(found, without_conversion=proposal.replaces)
    ranks = _ranks(proposal, found)
    return [
        _price(proposal, line, found[line.person_id], standing.get((line.person_id, proposal.scheme), Coverage()), rank)
        for line, rank in zip(proposal.lines, ranks, strict=True)
    ]


def method_of(months: int) -> PaymentMethod:
    """The pension's method of that many months."""
    found = {method.months: method for method in PaymentMethod}.get(months)
    if found is None:
        raise NoSuchMethod(months)
    return found


def _ranks(proposal: Proposal, found: dict[int, Person]) -> list[int]:
    """Ranks on the falling ladder (Luật BHYT Điều 13): a rank held this year is kept, others take the next free one."""
    if proposal.scheme is not Scheme.HOUSEHOLD_HEALTH:
        return [1] * len(proposal.lines)
    held = _ranks_this_year(found, proposal)
    taken: dict[int | None, set[int]] = defaultdict(set)
    for person_id, rank in held.items():
        taken[_home(found.get(person_id), person_id)].add(rank)
    ranks = []
    for line in proposal.lines:
        home = _home(found[line.person_id], line.person_id)
        rank = held.get(line.person_id) or next(each for each in range(1, 99) if each not in taken[home])
        taken[home].add(rank)
        ranks.append(rank)
    return ranks


def _home(person: Person | None, person_id: int) -> int:
    """The household, or a household of her own for someone without one (below zero, so that the two never meet)."""
    return person.household if person is not None and person.household else -person_id


def _ranks_this_year(found: dict[int, Person], proposal: Proposal) -> dict[int, int]:
    homes = {person.household for person in found.values() if person.household}
    living = {each.id: each for each in people.living_together(homes)}
    found.update({person_id: each for person_id, each in living.items() if person_id not in found})
    return {
        each.contribution.person: each.contribution.rank
        for each in contributions.of_people(found)
        if each.contribution.scheme is Scheme.HOUSEHOLD_HEALTH
        and each.state not in contributions.DEAD
        and each.contribution.conversion != proposal.replaces
        and each.contribution.payment_day.year == proposal.payment_day.year
    }


def _price(proposal: Proposal, line: Line, person: Person, standing: Coverage, rank: int) -> PricedLine:
    if proposal.scheme is Scheme.HOUSEHOLD_HEALTH:
        quote = household_health.quote(paid_on=proposal.payment_day, months=proposal.months, members=1, first_rank=rank)
    else:
        quote = _pension(proposal, line, person, standing)
    return PricedLine(line, person, standing, quote.lines[0])


def _pension(proposal: Proposal, line: Line, person: Person, standing: Coverage) -> Quote:
    try:
        return voluntary_pension.quote(
            paid_on=proposal.payment_day,
            income=line.income or voluntary_pension.lowest_income(proposal.payment_day),
            method=method_of(proposal.months),
            category=person.category,
            supported_months=standing.months_supported,
        )
    except (IncomeTooLow, IncomeTooHigh, IncomeOffStep) as why:
        raise IncomeRefused(person.name, proposal.payment_day, why) from why


def _int(amount: Dong | None) -> int | None:
    return None if amount is None else int(amount)
