"""A member list taken over into the club (nhận danh sách): all of it or nothing, and nobody twice.

Whoever the club knows already (name, hamlet, year of birth and nickname) is left as she is, so the same list handed in
again adds nobody. The key of an opening balance is made from what the woman is known by: even if she was renamed
since, the same paper balance never enters the book twice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from savings_app import clubs, members, people
from savings_app.coverage import Coverage
from savings_app.database import transaction
from savings_app.deposits import Deposit
from savings_app.enrolments.comparing import called, introducer, sort_out
from savings_app.enrolments.enrolment import Enrolment, Home, NewPledge, known, usual_funds
from savings_app.enrolments.joining import join
from savings_app.enrolments.openings import take_over
from savings_app.ledger.entry import canonical, part_of
from savings_app.ledger.keys import KeyReused
from savings_app.member_lists import Identity, ListedMember, MemberList
from savings_app.members import Member, Purse
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.refusals import N_, Refusal
from savings_app.schemes import HealthGroup, Relation, Scheme, SupportCategory
from savings_app.users import User

_OPENINGS = UUID("6c1f5a0e-9d2b-4c57-8f0e-2b7d3a41c9e6")
"""The family of the keys of listed opening balances."""


@dataclass(eq=False)
class ListNotAcceptable(Refusal):
    faults: int
    says = N_("Danh sách còn {faults} chỗ sai nên chưa nhận ai.")


@dataclass(eq=False)
class OpeningTakenBefore(Refusal):
    row: int
    member: str
    says = N_(
        "Dòng {row}: số dư đầu của {member} đã nhận từ một danh sách trước. "
        "Nếu chị ấy đã có trong câu lạc bộ dưới tên khác, chị bỏ dòng này; nếu không, chị xóa số dư ở dòng này."
    )
    status = 409


@dataclass(frozen=True)
class Taken:
    """Who was added, and who was there already."""

    added: tuple[Member, ...]
    there: tuple[Member, ...]


def enrol_list(
    club_id: int,
    listed: MemberList,
    *,
    by: User,
    at: dt.datetime,
    funds: Mapping[Scheme, int] | None = None,
    on: dt.date | None = None,
) -> Taken:
    """Everyone new on the list into the club, with what she brings; all or nothing.

    ``funds`` says which fund each scheme's money goes into (the usual one otherwise), ``on`` the day the members join
    and the opening balances are booked (today otherwise).
    """
    if not listed.acceptable:
        raise ListNotAcceptable(len(listed.faults))
    with transaction():
        clubs.lock(club_id)
        sorted_out = sort_out(club_id, listed)
        taking = _Taking(club_id, {**usual_funds(club_id), **(funds or {})}, on or local_day(at), by, at)
        added = taking.join_all(sorted_out.new)
        taking.note_introducers(sorted_out.new, added)
        for row in sorted_out.new:
            taking.take_openings(row, added[row.identity])
        return Taken(tuple(added.values()), tuple(member for _, member in sorted_out.there))


@dataclass(frozen=True)
class _Taking:
    """One list on its way into one club, within one transaction."""

    club_id: int
    funds: Mapping[Scheme, int]
    day: dt.date
    by: User
    at: dt.datetime

    def join_all(self, rows: Sequence[ListedMember]) -> dict[Identity, Member]:
        """Every row a member, in the order of the list."""
        homes = {each.name.casefold(): each.name for each in people.households(self.club_id)}
        for row in rows:
            homes.setdefault(row.household_key, row.household)
        headed = {row.household_key for row in rows if row.relation is Relation.HEAD}
        return {
            row.identity: join(self._enrolment(row, _home(row, homes, headed)), by=self.by, at=self.at) for row in rows
        }

    def note_introducers(self, rows: Sequence[ListedMember], added: Mapping[Identity, Member]) -> None:
        """Who won whom, once everyone who could have is a member."""
        in_club = known(self.club_id)
        meanings = called(rows, in_club)
        for row in rows:
            found = introducer(row, meanings)
            if found is not None:
                members.recruit(added[row.identity], in_club[found].id)

    def take_openings(self, row: ListedMember, member: Member) -> None:
        """Her balances of the paper book, an entry and a slip each."""
        for scheme, amount in _openings(row).items():
            key = part_of(_OPENINGS, canonical([self.club_id, *row.identity, scheme.value]))
            purse = Purse(member.id, self.funds[scheme], scheme)
            try:
                take_over(Deposit(self.club_id, purse, amount, self.day, key), by=self.by, at=self.at)
            except KeyReused:
                raise OpeningTakenBefore(row.row, row.name) from None

    def _enrolment(self, row: ListedMember, home: Home | None) -> Enrolment:
        return Enrolment(
            club_id=self.club_id,
            name=row.name,
            hamlet=row.hamlet,
            nickname=row.nickname,
            joined_on=self.day,
            birth_year=row.birth_year,
            birth_day=row.birth_day,
            phone=row.phone,
            home=home,
            pledges=tuple(self._pledges(row)),
            category=row.support or SupportCategory.OTHER,
            health_group=row.health_group or HealthGroup.HOUSEHOLD,
            insured_elsewhere=row.insured_elsewhere,
            prior=_prior(row),
        )

    def _pledges(self, row: ListedMember) -> Iterable[NewPledge]:
        """What she pledges; a balance she brings needs its purse, be it with a pledge of nothing."""
        pledged = {Scheme.VOLUNTARY_PENSION: row.pension_pledge, Scheme.HOUSEHOLD_HEALTH: row.health_pledge}
        for scheme, amount in pledged.items():
            if amount is not None or scheme in _openings(row):
                yield NewPledge(scheme, self.funds[scheme], amount or NOTHING, row.rhythm)


def _home(row: ListedMember, homes: Mapping[str, str], headed: set[str]) -> Home | None:
    """Her household; where the list names a head, nobody else becomes it by coming first."""
    if not row.household:
        return None
    unsaid = Relation.OTHER if row.household_key in headed else None
    return Home(homes[row.household_key], row.relation or unsaid)


def _openings(row: ListedMember) -> dict[Scheme, Dong]:
    brought = {Scheme.VOLUNTARY_PENSION: row.pension_opening, Scheme.HOUSEHOLD_HEALTH: row.health_opening}
    return {scheme: amount for scheme, amount in brought.items() if amount is not None}


def _prior(row: ListedMember) -> dict[Scheme, Coverage]:
    through = row.pension_through.last_day if row.pension_through else None
    return {
        Scheme.VOLUNTARY_PENSION: Coverage(through, row.months_paid or 0, row.months_supported or 0),
        Scheme.HOUSEHOLD_HEALTH: Coverage(row.health_until),
    }
