"""A coming rate tried out on a whole club (thử mức đóng mới): whose purse falls short on the day, and by how much.

Whole đồng, for a payment on the day rehearsed. Each purse is priced twice on that day: with the rate as it is in force
today, and with the coming one; all else of that day's law is the same. What she has then is what she has today, less
what is spoken for, and her pledge kept until that day. What is compared is one step: the one she would have bought and
no longer can, otherwise the next one on her way. Nothing is written.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from savings_app import members, people
from savings_app.clubs import Club
from savings_app.insurance import pledged
from savings_app.insurance.affordable import reach
from savings_app.insurance.quote import Quote
from savings_app.insurance.rehearsed import Rehearsed
from savings_app.ledger import balances
from savings_app.ledger.balances import PurseBalance
from savings_app.members import Member, Pledge, Purse
from savings_app.money import NOTHING, Dong
from savings_app.refusals import Refusal
from savings_app.reports import cards_by_budget
from savings_app.reports.club_prices import ClubPrices
from savings_app.reports.known_as import KnownAs
from savings_app.reports.rehearsed_purses import RehearsedMember, RehearsedPurse
from savings_app.schemes import Scheme


@dataclass(frozen=True)
class Unpriced:
    """A purse that cannot be rehearsed, and why."""

    who: KnownAs
    scheme: Scheme
    why: Refusal


@dataclass(frozen=True)
class Rehearsal:
    """The members whose costs the rate changes, whoever is short most first, and how many ``others`` there are."""

    rehearsed: Rehearsed
    on: dt.date
    members: tuple[RehearsedMember, ...]
    others: int
    unpriced: tuple[Unpriced, ...]

    @property
    def short(self) -> int:
        """How many are short on the day at the coming rate."""
        return sum(bool(each.short) for each in self.members)

    @property
    def become_short(self) -> int:
        """How many of them would have had enough."""
        return sum(each.becomes_short for each in self.members)

    @property
    def pledge_too_small(self) -> int:
        """How many have a pledge that does not reach a year's premium at the coming rate."""
        return sum(each.pledge_too_small for each in self.members)

    @property
    def fall_behind(self) -> int:
        """How many of them have one that reached it until then."""
        return sum(each.pledge_falls_behind for each in self.members)

    @property
    def missing(self) -> Dong:
        return Dong.total(each.short for each in self.members)

    @property
    def missing_before(self) -> Dong:
        return Dong.total(each.short_before for each in self.members)


def of_club(club: Club, rehearsed: Rehearsed, *, on: dt.date) -> Rehearsal:
    """The club's purses on the day rehearsed, seen from ``on``. Those who left are not in it."""
    everybody = [member for member in members.in_club(club.id) if member.left_on is None]
    purses, unpriced = _Club.read(club, everybody, rehearsed, on=on).every(everybody)
    found = [RehearsedMember(KnownAs.of(member), tuple(purses[member.id])) for member in everybody]
    changed = [each for each in found if each.purses]
    ordered = sorted(changed, key=lambda each: -each.short.amount)
    return Rehearsal(rehearsed, on, tuple(ordered), len(found) - len(changed), tuple(unpriced))


@dataclass(frozen=True)
class _Club:
    """What rehearsing needs to know, read at once whatever the club's size."""

    held: dict[Purse, PurseBalance]
    pledges: dict[Purse, Pledge]
    before: ClubPrices
    after: ClubPrices
    left_out: Counter[int]
    on: dt.date

    @classmethod
    def read(cls, club: Club, everybody: Iterable[Member], rehearsed: Rehearsed, *, on: dt.date) -> _Club:
        of_members = members.pledges(club.id, on=on).values()
        held, everybody = balances.purses(club.id), list(everybody)
        pledges = {members.purse_of(each): each for pledges in of_members for each in pledges}
        prices = ClubPrices.read(club.id, [member.person for member in everybody], on=rehearsed.day)
        return cls(
            held=held,
            pledges=pledges,
            before=replace(prices, tables=rehearsed.unchanged),
            after=replace(prices, tables=rehearsed.tables),
            left_out=_left_out(
                everybody,
                saving={purse for purse, each in held.items() if each.total} | pledges.keys(),
                by_budget=cards_by_budget.people([club.id], on=rehearsed.day),
            ),
            on=on,
        )

    def every(self, everybody: Iterable[Member]) -> tuple[dict[int, list[RehearsedPurse]], list[Unpriced]]:
        """The purses that change, by member, and those that cannot be priced."""
        found: dict[int, list[RehearsedPurse]] = defaultdict(list)
        unpriced: list[Unpriced] = []
        for member in everybody:
            for purse in self.of(member):
                before = self.before.steps(member.person, purse.scheme)
                after = self.after.steps(member.person, purse.scheme)
                if isinstance(before, Refusal):
                    unpriced.append(Unpriced(KnownAs.of(member), purse.scheme, before))
                elif isinstance(after, Refusal):
                    unpriced.append(Unpriced(KnownAs.of(member), purse.scheme, after))
                elif (rehearsed := self.rehearse(member, purse, before, after)).changes:
                    found[member.id].append(rehearsed)
        return found, unpriced

    def of(self, member: Member) -> Iterator[Purse]:
        """The purses she saves in, or has money in."""
        saved = {purse for purse, held in self.held.items() if held.total} | self.pledges.keys()
        yield from (purse for purse in sorted(saved) if purse.member_id == member.id)

    def rehearse(self, member: Member, purse: Purse, before: list[Quote], after: list[Quote]) -> RehearsedPurse:
        has = self.held.get(purse, PurseBalance()).total - self.before.spoken_for.get(purse, NOTHING)
        expected = has + self.saved_until_then(purse)
        costs_before = {quote.months: quote.total for quote in before}
        costs_after = {quote.months: quote.total for quote in after}
        months, longest = _step(before, after, expected), max(costs_before)
        return RehearsedPurse(
            scheme=purse.scheme,
            has=has,
            expected=expected,
            pledge=self.pledges.get(purse),
            months=months,
            before=costs_before[months],
            after=costs_after[months],
            year_before=costs_before[longest],
            year_after=costs_after[longest],
            provisional=any(quote.provisional for quote in after),
            able_before=reach(before, expected).months,
            at_home=self.left_out[member.person.household] if purse.scheme is Scheme.HOUSEHOLD_HEALTH else 0,
        )

    def saved_until_then(self, purse: Purse) -> Dong:
        pledge = self.pledges.get(purse)
        return pledged.until(self.after.on, pledge.amount, pledge.rhythm, after=self.on) if pledge else NOTHING


def _left_out(everybody: Iterable[Member], *, saving: Iterable[Purse], by_budget: Container[int]) -> Counter[int]:
    """By household, the people whose card has to be paid and who save for none themselves."""
    person_of = {member.id: member.person.id for member in everybody}
    savers = {person_of.get(purse.member_id) for purse in saving if purse.scheme is Scheme.HOUSEHOLD_HEALTH}
    living = people.living_together({member.person.household for member in everybody} - {None})
    paying = (each for each in living if not (each.insured_elsewhere or each.id in savers or each.id in by_budget))
    return Counter(each.household for each in paying)


def _step(before: list[Quote], after: list[Quote], expected: Dong) -> int:
    """How many months to compare: those she would have bought and no longer can, otherwise the next on her way."""
    would, can = reach(before, expected), reach(after, expected)
    return would.months if can.months < would.months else would.next_months or would.months
