"""What a purse buys today, for anyone of a club, out of one reading of what was paid before (giá hôm nay cho cả tổ).

Whole đồng, by the law of that day. In household health a person keeps the rank she holds this year; the others of her
household take the free ones in its order, whoever is insured elsewhere left out (Luật BHYT Điều 13, as ``pricing``). In
the pension she goes on with the income she last paid on.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import contributions, coverage, people
from savings_app.contributions import Followed, State
from savings_app.coverage import Coverage
from savings_app.insurance.affordable import Affordable, what_it_buys
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.people import Person
from savings_app.refusals import N_, Refusal
from savings_app.reports.people_to_insure import Candidate, usual_income
from savings_app.schemes import Scheme


@dataclass(eq=False)
class CoveredElsewhere(Refusal):
    says = N_("Đã có bảo hiểm nơi khác.")


@dataclass(frozen=True)
class ClubPrices:
    """What pricing needs to know about a club on one day."""

    on: dt.date
    standing: dict[tuple[int, Scheme], Coverage]
    spoken_for: dict[Purse, Dong]
    incomes: dict[int, Dong]
    ranks: dict[int, int]
    """The rank on the health ladder by person: the one held this year, or the one her place in the household gives."""

    @classmethod
    def read(cls, club_id: int, everybody: Iterable[Person], *, on: dt.date) -> ClubPrices:
        """Everything at once, whatever the club's size."""
        everybody = list(everybody)
        paid = [each for each in contributions.in_club(club_id) if each.state not in contributions.DEAD]
        held = {each.contribution.person: each.contribution.rank for each in paid if _counts_this_year(each, on)}
        return cls(
            on=on,
            standing=coverage.of_people(person.id for person in everybody),
            spoken_for=_spoken_for(paid),
            incomes={each.contribution.person: each.contribution.income for each in paid if each.contribution.income},
            ranks=held | _by_place(people.living_together({each.household for each in everybody} - {None}), held),
        )

    def buys(self, person: Person, purse: Purse, balance: Dong) -> Affordable | Refusal:
        """What a balance buys her, or why that cannot be said."""
        pension = purse.scheme is Scheme.VOLUNTARY_PENSION
        if person.insured_elsewhere and not pension:
            return CoveredElsewhere()
        standing = self.standing.get((person.id, purse.scheme), Coverage())
        candidate = Candidate(person, standing, self.incomes.get(person.id), None)
        try:
            return what_it_buys(
                purse.scheme,
                balance - self.spoken_for.get(purse, NOTHING),
                paid_on=self.on,
                category=person.category,
                supported_months=standing.months_supported,
                rank=1 if pension else self.ranks.get(person.id, 1),
                income=usual_income(candidate, on=self.on) if pension else None,
            )
        except Refusal as refusal:
            return refusal


def _counts_this_year(paid: Followed, on: dt.date) -> bool:
    return paid.contribution.scheme is Scheme.HOUSEHOLD_HEALTH and paid.contribution.payment_day.year == on.year


def _spoken_for(paid: list[Followed]) -> dict[Purse, Dong]:
    found: dict[Purse, Dong] = defaultdict(lambda: NOTHING)
    for each in paid:
        if each.state is State.PROPOSED:
            found[each.contribution.purse] += each.contribution.amount
    return found


def _by_place(living: list[Person], held: dict[int, int]) -> dict[int, int]:
    """The ranks of those who hold none yet: the free ones of their household, in its order."""
    taken: dict[int, set[int]] = defaultdict(set)
    for person in living:
        if person.id in held:
            taken[person.household].add(held[person.id])
    found: dict[int, int] = {}
    for person in living:
        if person.id in held or person.insured_elsewhere:
            continue
        ranks = taken[person.household]
        found[person.id] = next(rank for rank in range(1, len(ranks) + 2) if rank not in ranks)
        ranks.add(found[person.id])
    return found
