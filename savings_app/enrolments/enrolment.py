"""What is known of a woman when she is written down (thông tin ghi danh), and by what the club knows her again.

Her name and hamlet are enough; everything else may follow. Two women of one name and hamlet are told apart by the year
of birth or the nickname.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from savings_app import clubs, members
from savings_app.clubs import FundKind
from savings_app.coverage import Coverage
from savings_app.member_lists import Identity
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.names import search_key
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import HealthGroup, Relation, Rhythm, Scheme, SupportCategory


@dataclass(frozen=True)
class NewPledge:
    """What she means to put aside for one scheme, into one fund. An amount of nothing: what and when she can."""

    scheme: Scheme
    fund_id: int
    amount: Dong
    rhythm: Rhythm = Rhythm.DAY

    def purse(self, member_id: int) -> Purse:
        """The purse it is for."""
        return Purse(member_id, self.fund_id, self.scheme)


@dataclass(frozen=True)
class Home:
    """Her household by its name in the club; without a name a new one, called after her.

    Where the relation is not said she is the head of an empty household, and someone else in any other.
    """

    name: str = ""
    relation: Relation | None = None


@dataclass(frozen=True, kw_only=True)
class Enrolment:
    """A woman and what she brings. ``joined_on`` is today where it is not said.

    ``category`` is by the State's poverty line, ``local_category`` by her province's own, none where it is the same.
    """

    club_id: int
    name: str
    hamlet: str
    nickname: str = ""
    joined_on: dt.date | None = None
    birth_year: int | None = None
    birth_day: dt.date | None = None
    phone: str | None = None
    home: Home | None = None
    pledges: tuple[NewPledge, ...] = ()
    category: SupportCategory = SupportCategory.OTHER
    local_category: SupportCategory | None = None
    health_group: HealthGroup = HealthGroup.HOUSEHOLD
    insured_elsewhere: bool = False
    prior: Mapping[Scheme, Coverage] = field(default_factory=dict)
    recruited_by: int | None = None

    @property
    def identity(self) -> Identity:
        """By what the club knows her again."""
        year = self.birth_day.year if self.birth_day else self.birth_year
        return Identity(search_key(self.name), search_key(self.hamlet), year, search_key(self.nickname))


@dataclass(eq=False)
class AlreadyMember(Refusal):
    member: str
    hamlet: str
    number: int
    says = N_(
        "{member} ở {hamlet} đã có trong câu lạc bộ (số {number}). "
        "Nếu là người khác, chị ghi thêm năm sinh hoặc tên thường gọi."
    )
    status = 409


@dataclass(eq=False)
class HouseholdHasHead(Refusal):
    household: str
    head: str
    says = N_("“{household}” đã có chủ hộ là {head}; một hộ chỉ có một chủ hộ.")


def known(club_id: int) -> dict[Identity, Member]:
    """The members of a club by what they are known by."""
    return {_identity(member): member for member in reversed(members.in_club(club_id))}


def usual_funds(club_id: int) -> dict[Scheme, int]:
    """Where a scheme's money usually goes: the pension into the pig at home, health into the group's, or the first."""
    usual = {Scheme.VOLUNTARY_PENSION: FundKind.OWN_PIG, Scheme.HOUSEHOLD_HEALTH: FundKind.GROUP_PURSE}
    kept = clubs.funds(club_id)
    return {
        scheme: next((fund.id for fund in kept if fund.kind is kind), kept[0].id)
        for scheme, kind in usual.items()
        if kept
    }


def check_funds(enrolment: Enrolment) -> None:
    """Every pledge goes into a fund of her own club. Raises NotFound."""
    if not {pledge.fund_id for pledge in enrolment.pledges} <= {fund.id for fund in clubs.funds(enrolment.club_id)}:
        raise NotFound()


def _identity(member: Member) -> Identity:
    person = member.person
    return Identity(search_key(person.name), search_key(member.hamlet), person.birth_year, search_key(member.nickname))
