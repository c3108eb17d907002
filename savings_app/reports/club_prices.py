"""What a purse buys today, for anyone of a club, out of one reading of what was paid before (giá hôm nay cho cả tổ).

Whole đồng, by the law of that day, everybody by her own category, group and province. In household health she keeps the
rank she holds this year; the others of her household take the free ones in its order (``participants.ranks``, as
``pricing``). In the pension she goes on with the income she last paid on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import contributions, conversions, coverage, participants, people
from savings_app.contributions import Followed
from savings_app.coverage import Coverage
from savings_app.insurance import affordable
from savings_app.insurance.affordable import Affordable, reach
from savings_app.insurance.law import Law, LawNotKnown
from savings_app.insurance.law_tables import LawTables
from savings_app.insurance.quote import Quote
from savings_app.members import Purse
from savings_app.money import NOTHING, Dong
from savings_app.people import Person
from savings_app.refusals import N_, Refusal
from savings_app.reports.people_to_insure import Candidate, usual_income
from savings_app.schemes import Scheme


@dataclass(eq=False)
class CoveredElsewhere(Refusal):
    says = N_("Đã có bảo hiểm nơi khác.")


@dataclass(eq=False)
class PaidByTheBudget(Refusal):
    says = N_("Ngân sách đóng toàn bộ, không phải trích tiền góp.")


@dataclass(frozen=True)
class ClubPrices:
    """What pricing needs to know about a club on one day."""

    on: dt.date
    province: str | None
    standing: dict[tuple[int, Scheme], Coverage]
    spoken_for: dict[Purse, Dong]
    incomes: dict[int, Dong]
    ranks: dict[int, int]
    """The rank on the health ladder by person: the one held this year, or the one her place in the household gives."""
    tables: LawTables | None = None
    """The tables to price by; none: those of this program."""

    @classmethod
    def read(
        cls, club_id: int, everybody: Iterable[Person], *, on: dt.date, paid: Iterable[Followed] | None = None
    ) -> ClubPrices:
        """Everything at once, whatever the club's size; ``paid`` in their homes where it has been read already."""
        everybody = list(everybody)
        living = people.living_together({each.household for each in everybody} - {None})
        paid = contributions.of_homes([*everybody, *living]) if paid is None else paid
        paid = [each for each in paid if each.state not in contributions.DEAD]
        ids = {person.id for person in everybody}
        return cls(
            on=on,
            province=participants.province_of_club(club_id),
            standing=coverage.of_people(ids, paid=[each for each in paid if each.contribution.person in ids]),
            spoken_for=conversions.spoken_for(club_id),
            incomes={each.contribution.person: each.contribution.income for each in paid if each.contribution.income},
            ranks=_ranks(everybody, living, paid, on=on),
        )

    def buys(self, person: Person, purse: Purse, balance: Dong) -> Affordable | Refusal:
        """What a balance buys her, or why that cannot be said."""
        found = self.steps(person, purse.scheme)
        return found if isinstance(found, Refusal) else reach(found, balance - self.spoken_for.get(purse, NOTHING))

    def steps(self, person: Person, scheme: Scheme) -> list[Quote] | Refusal:
        """What each length that one payment may cover costs her, or why that cannot be said."""
        pension = scheme is Scheme.VOLUNTARY_PENSION
        if person.insured_elsewhere and not pension:
            return CoveredElsewhere()
        standing = self.standing.get((person.id, scheme), Coverage())
        who = participants.of(person, standing, province=self.province)
        candidate = Candidate(person, standing, self.incomes.get(person.id), None, who)
        try:
            found = affordable.steps(
                Law.on(self.on, self.tables),
                scheme,
                who=who,
                rank=1 if pension else self.ranks.get(person.id, 1),
                income=usual_income(candidate, on=self.on, tables=self.tables) if pension else None,
            )
        except Refusal as refusal:
            return refusal
        return found if found[0].total else PaidByTheBudget()


def _ranks(everybody: list[Person], living: list[Person], paid: list[Followed], *, on: dt.date) -> dict[int, int]:
    """Everybody's of the club and of their households, as if all of them joined in their order; none without a law."""
    try:
        law = Law.on(on)
    except LawNotKnown:
        return {}
    order = list({each.id: each for each in (*living, *everybody)}.values())
    return participants.ranks(law, order, living, paid)
