"""What a proposal would cost (bảng tính mức đóng): its people, where each stands, and her line of the quote.

Prices by the law of the payment day and writes nothing: everybody by her category, her club's province, her health
group and the months supported before. For household health the ranks follow the leader's order; a rank held in the
financial year is kept, and whoever joins later takes the next free one (Luật BHYT Điều 13; the order is a policy of
ours, no text settles it).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from savings_app import contributions, coverage, participants, people
from savings_app.coverage import Coverage
from savings_app.insurance import household_health, voluntary_pension
from savings_app.insurance.law import Law
from savings_app.insurance.participant import Participant
from savings_app.insurance.quote import Quote, QuoteLine
from savings_app.insurance.voluntary_pension import IncomeOffStep, IncomeTooHigh, IncomeTooLow
from savings_app.ledger.entry import fingerprint
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import PERIODIC, PaymentMethod, Scheme


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
    """A line with its person, where she stands, and what it costs by the law of the payment day.

    ``method`` is the pension's, none for health.
    """

    line: Line
    person: Person
    coverage: Coverage
    quote: QuoteLine
    method: PaymentMethod | None


@dataclass(eq=False)
class NoSuchMethod(Refusal):
    """``offered`` are the months one payment may cover on the payment day."""

    months: int
    offered: str
    says = N_("BHXH tự nguyện mỗi lần đóng cho một trong các số tháng {offered}; không đóng cho {months} tháng.")


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
    law = Law.on(proposal.payment_day)
    found = people.some(line.person_id for line in proposal.lines)
    for line in proposal.lines:
        if line.person_id not in found or found[line.person_id].club != proposal.club_id:
            raise NotFound()
    standing = coverage.of_people(found, without_conversion=proposal.replaces)
    province = participants.province_of_club(proposal.club_id)
    ranks, method = _ranks(law, proposal, found), _method(law, proposal)
    priced = []
    for line in proposal.lines:
        person, stands = found[line.person_id], standing.get((line.person_id, proposal.scheme), Coverage())
        who = participants.of(person, stands, province=province)
        if method is None:
            household_health.check_first_term(law, proposal.months, stands.until)
            quote = household_health.quote(law, months=proposal.months, first_rank=ranks[person.id], who=who)
        else:
            quote = _pension(law, line, person, who, months=proposal.months, method=method)
        priced.append(PricedLine(line, person, stands, quote.lines[0], method))
    return priced


def method_of(law: Law, months: int) -> PaymentMethod:
    """The pension's method of that many months: a period, or whole years ahead. Raises NoSuchMethod.

    Missing months are not paid through the club: her age and sex are proven by papers the collector sees.
    """
    by_months = {method.months: method for method in PERIODIC}
    ahead = [12 * years for years in law.pension_ahead_years.value]
    if months not in by_months and months not in ahead:
        raise NoSuchMethod(months, ", ".join(map(str, sorted({*by_months, *ahead}))))
    return by_months.get(months, PaymentMethod.AHEAD)


def _ranks(law: Law, proposal: Proposal, found: dict[int, Person]) -> dict[int, int]:
    """Ranks on the falling ladder, by person; none for the pension, which has no ladder."""
    if proposal.scheme is not Scheme.HOUSEHOLD_HEALTH:
        return {}
    living = people.living_together({person.household for person in found.values() if person.household})
    paid = contributions.of_homes([*found.values(), *living])
    others = (each for each in paid if each.contribution.conversion != proposal.replaces)
    return participants.ranks(law, [found[line.person_id] for line in proposal.lines], living, others)


def _method(law: Law, proposal: Proposal) -> PaymentMethod | None:
    """By which method the pension is paid, none for health."""
    if proposal.scheme is Scheme.HOUSEHOLD_HEALTH:
        return None
    return method_of(law, proposal.months)


def _pension(law: Law, line: Line, person: Person, who: Participant, *, months: int, method: PaymentMethod) -> Quote:
    income = line.income or voluntary_pension.lowest_income(law)
    try:
        return voluntary_pension.quote(law, income=income, method=method, months=months, who=who)
    except (IncomeTooLow, IncomeTooHigh, IncomeOffStep) as why:
        raise IncomeRefused(person.name, law.day, why) from why


def _int(amount: Dong | None) -> int | None:
    return None if amount is None else int(amount)
