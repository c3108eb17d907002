"""Whose cover ends when (ai sắp hết hạn), one club on one day: what can still be done, and what her purse buys.

Everyone the club insures or saves for, a row a person and scheme, the first to run out first. Whole đồng, by the law of
that day. Read at once for the whole club; what waits for a second person's yes is spoken for.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import members, people
from savings_app.clubs import Club
from savings_app.contributions import State
from savings_app.insurance.affordable import Affordable
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.people import Person
from savings_app.refusals import Refusal
from savings_app.reports import card_renewal, cards_by_budget, last_days, pension_due
from savings_app.reports.card_renewal import CardFromTheBudget, CardRenewal
from savings_app.reports.club_prices import ClubPrices
from savings_app.reports.known_as import KnownAs
from savings_app.reports.last_days import Band, LastDay
from savings_app.reports.pension_due import PensionDue
from savings_app.schemes import PERIODIC, Scheme


@dataclass(frozen=True, kw_only=True)
class CoverageEnd:
    """One person in one scheme.

    ``who`` is none for somebody of a household who is no member; ``household`` its name. ``free`` is what lies in her
    purses of the scheme and is not spoken for; it and ``buys`` are none where she has none. ``card`` (health) and
    ``due`` (pension) where there is something to tell.
    """

    known: LastDay
    on: dt.date
    person: Person
    who: KnownAs | None
    household: str
    free: Dong | None
    buys: Affordable | Refusal | None
    card: CardRenewal | CardFromTheBudget | None
    due: PensionDue | None

    @property
    def scheme(self) -> Scheme:
        return self.known.scheme

    @property
    def until(self) -> dt.date | None:
        """The last day covered as far as the club knows."""
        return self.known.until

    @property
    def state(self) -> State | None:
        """How far a contribution underway is."""
        return self.known.state

    @property
    def band(self) -> Band:
        return self.known.band(self.on)

    @property
    def tells(self) -> CardRenewal | CardFromTheBudget | PensionDue | None:
        """What there is to tell her, if anything."""
        return self.card or self.due

    @property
    def days_left(self) -> int | None:
        """Days until the last one; below zero once it is over."""
        return None if self.until is None else (self.until - self.on).days


@dataclass(frozen=True)
class CoverageEnds:
    """A club's list on a day."""

    on: dt.date
    rows: tuple[CoverageEnd, ...]

    @property
    def unpaid(self) -> list[CoverageEnd]:
        """Tháng này chưa đóng: those whose paid months ended before this one; monthly payers first."""
        return sorted((each for each in self.rows if pension_due.unpaid(each.known, on=self.on)), key=_by_method)

    @property
    def unpaid_people(self) -> int:
        """How many of them to speak to, each once."""
        return len({each.person.id for each in self.unpaid if each.known.reminded})

    def banded(self, rows: Iterable[CoverageEnd]) -> list[tuple[Band, list[CoverageEnd]]]:
        """Rows by how soon they end, the bands with none left out."""
        found: dict[Band, list[CoverageEnd]] = defaultdict(list)
        for each in rows:
            found[each.band].append(each)
        return [(band, found[band]) for band in Band if band in found]


def in_club(club: Club, *, on: dt.date) -> CoverageEnds:
    """Everybody's cover, the first to end first, what is not known last; then by name."""
    by_budget = cards_by_budget.people([club.id], on=on)
    known = {(each.person_id, each.scheme): each for each in last_days.in_clubs([club.id], by_budget=by_budget)}
    reading = _Reading.of(club, on)
    for person_id, scheme in reading.purses.keys() - known.keys():
        known[person_id, scheme] = LastDay(
            club_id=club.id,
            person_id=person_id,
            scheme=scheme,
            insured_elsewhere=reading.everybody[person_id].insured_elsewhere,
            card_by_budget=person_id in by_budget,
        )
    rows = sorted((reading.row(each) for each in known.values() if each.person_id in reading.everybody), key=_by_day)
    return CoverageEnds(on, tuple(rows))


@dataclass(frozen=True)
class _Reading:
    """What a club's rows are made of, read once."""

    on: dt.date
    everybody: dict[int, Person]
    members: dict[int, Member]
    homes: dict[int, str]
    purses: dict[tuple[int, Scheme], list[Purse]]
    held: dict[Purse, PurseBalance]
    prices: ClubPrices

    @classmethod
    def of(cls, club: Club, on: dt.date) -> _Reading:
        here = {member.person.id: member for member in members.in_club(club.id) if member.left_on is None}
        living = people.living_together({each.person.household for each in here.values()} - {None})
        everybody = {person.id: person for person in living} | {of: each.person for of, each in here.items()}
        held = balances.purses(club.id)
        return cls(
            on=on,
            everybody=everybody,
            members=here,
            homes={each.id: each.name for each in people.households(club.id)},
            purses=_open_purses(club.id, here, held, on),
            held=held,
            prices=ClubPrices.read(club.id, everybody.values(), on=on),
        )

    def row(self, known: LastDay) -> CoverageEnd:
        person, member = self.everybody[known.person_id], self.members.get(known.person_id)
        purses = self.purses.get((known.person_id, known.scheme), [])
        return CoverageEnd(
            known=known,
            on=self.on,
            person=person,
            who=KnownAs.of(member) if member else None,
            household=self.homes.get(person.household, ""),
            free=Dong.total(self._free(each) for each in purses) if purses else None,
            buys=self._buys(person, purses) if purses else None,
            card=self._card(known) if known.scheme is Scheme.HOUSEHOLD_HEALTH else None,
            due=pension_due.next_due(known, on=self.on),
        )

    def _card(self, known: LastDay) -> CardRenewal | CardFromTheBudget | None:
        if known.band(self.on) is Band.BY_BUDGET:
            return CardFromTheBudget()
        near = known.reminded and known.band(self.on) is not Band.LATER
        return card_renewal.renewal(known.until, on=self.on) if near else None

    def _held(self, purse: Purse) -> Dong:
        return self.held.get(purse, PurseBalance()).total

    def _free(self, purse: Purse) -> Dong:
        return self._held(purse) - self.prices.spoken_for.get(purse, NOTHING)

    def _buys(self, person: Person, purses: list[Purse]) -> Affordable | Refusal:
        """What all her purses of a scheme buy together: the first is priced, with what is free in the others."""
        others = Dong.total(self._free(each) for each in purses[1:])
        return self.prices.buys(person, purses[0], self._held(purses[0]) + others)


def _open_purses(
    club_id: int, here: dict[int, Member], held: dict[Purse, PurseBalance], on: dt.date
) -> dict[tuple[int, Scheme], list[Purse]]:
    """The purses of each person by scheme: those with a pledge on that day, and those with money in them."""
    pledged = {members.purse_of(each) for of_one in members.pledges(club_id, on=on).values() for each in of_one}
    filled = {purse for purse, balance in held.items() if balance.total or balance.reserved}
    person_of = {member.id: person_id for person_id, member in here.items()}
    found: dict[tuple[int, Scheme], list[Purse]] = defaultdict(list)
    for purse in sorted(pledged | filled):
        if purse.member_id in person_of:
            found[person_of[purse.member_id], purse.scheme].append(purse)
    return found


def _by_day(row: CoverageEnd) -> tuple[int, dt.date, str, str]:
    """The bands follow the days; what is not known, or none of the club's, comes after them."""
    return list(Band).index(row.band), row.until or dt.date.max, row.person.sort_key, row.scheme.value


def _by_method(row: CoverageEnd) -> tuple[int, bool, dt.date]:
    """By method, then by last day, missed ones after the others; those the law has no answer for at the end."""
    due = row.due
    if due is None:
        return len(PERIODIC), False, dt.date.max
    return PERIODIC.index(due.method), due.missed is not None, due.last_day
