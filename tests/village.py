"""The standing cast: one club, the people in it, and a stranger from another.

Leader Hoa, treasurer Lan, members An and Bình, officer Thúy, collector Nga, administrator Sen; Út belongs elsewhere.
All invented.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import uuid4

from savings_app import (
    clubs,
    contributions,
    conversions,
    corrections,
    deposits,
    handovers,
    members,
    people,
    pig_openings,
    places,
    remittances,
    users,
)
from savings_app.clubs import Club, Fund, FundKind, Organisation
from savings_app.contributions import Conversion, Followed
from savings_app.corrections import Corrected, Correction
from savings_app.deposits import Deposit
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.permissions import Role
from savings_app.pig_openings import PigOpening
from savings_app.places import Place
from savings_app.pricing import Line, Proposal
from savings_app.receipts import Issued
from savings_app.schemes import Relation, Rhythm, Scheme
from savings_app.users import User

TODAY = dt.date(2026, 11, 22)
NOW = dt.datetime(2026, 11, 22, 3, 0, tzinfo=dt.UTC)
"""Ten in the morning in Việt Nam."""
JOINED = dt.date(2026, 1, 5)
PASSWORD = "heo-dat-tap-dung"
HEALTH, PENSION = Scheme.HOUSEHOLD_HEALTH, Scheme.VOLUNTARY_PENSION


@dataclass
class Village:
    """The cast, ready to act."""

    commune: Place
    club: Club
    purse_fund: Fund
    pig_fund: Fund
    hoa: User
    lan: User
    thuy: User
    nga: User
    sen: User
    an_user: User
    ut: User
    an: Member
    binh: Member
    other_club: Club

    def health(self, member: Member) -> Purse:
        """Her purse for health insurance, in the group's pig."""
        return Purse(member.id, self.purse_fund.id, HEALTH)

    def pension(self, member: Member) -> Purse:
        """Her purse for the pension, in her pig at home."""
        return Purse(member.id, self.pig_fund.id, PENSION)

    def deposit(self, purse: Purse, amount: int, *, on: dt.date = TODAY, at: dt.datetime = NOW) -> Issued:
        """Hoa writes a deposit down."""
        return deposits.record(Deposit(self.club.id, purse, Dong(amount), on, uuid4()), by=self.hoa, at=at)

    def open_pig(
        self, purse: Purse, counted: int, *, on: dt.date = TODAY, at: dt.datetime = NOW, again: bool = False
    ) -> Issued:
        """Hoa counts a pig."""
        opening = PigOpening(self.club.id, purse, Dong(counted), on, uuid4(), again=again)
        return pig_openings.record(opening, by=self.hoa, at=at)

    def undo(self, entry_id: str, *, instead: int | None = None, at: dt.datetime = NOW) -> Corrected:
        """Hoa corrects an entry."""
        right = None if instead is None else Dong(instead)
        wrong = Correction(self.club.id, entry_id, "ghi nhầm", uuid4(), right)
        return corrections.record(wrong, by=self.hoa, at=at)

    def hand_over(self, fund: Fund, amount: int, *, at: dt.datetime = NOW) -> None:
        """Hoa hands cash to Lan, who confirms."""
        asked = handovers.propose(handovers.Handover(self.club.id, fund.id, Dong(amount), uuid4()), by=self.hoa, at=at)
        handovers.confirm(asked, by=self.lan, at=at)

    def proposal(self, *lines: Line, months: int = 12, day: dt.date = TODAY, scheme: Scheme = HEALTH) -> Proposal:
        """What Hoa would convert."""
        return Proposal(self.club.id, scheme, months, day, lines, uuid4())

    def propose(
        self, *lines: Line, months: int = 12, day: dt.date = TODAY, scheme: Scheme = HEALTH, at: dt.datetime = NOW
    ) -> Conversion:
        """Hoa proposes a conversion."""
        return conversions.propose(self.proposal(*lines, months=months, day=day, scheme=scheme), by=self.hoa, at=at)

    def line(self, member: Member, *, paid_by: Purse | None = None, income: int | None = None) -> Line:
        """A member, insured out of her own purse for health unless another pays."""
        return Line(member.person.id, paid_by or self.health(member), None if income is None else Dong(income))

    def reserve(
        self, *lines: Line, months: int = 12, day: dt.date = TODAY, scheme: Scheme = HEALTH, at: dt.datetime = NOW
    ) -> Conversion:
        """Hoa proposes, Lan approves."""
        conversion = self.propose(*lines, months=months, day=day, scheme=scheme, at=at)
        conversions.approve(conversion, by=self.lan, at=at)
        return conversion

    def remit(self, *proposed: Conversion, on: dt.date = TODAY, at: dt.datetime = NOW) -> list[Followed]:
        """Lan hands them to the collector; the rows she handed in."""
        ids = [each.id for each in proposed]
        remittance = remittances.remit(self.club.id, ids, on=on, key=uuid4(), by=self.lan, at=at)
        return contributions.of_remittance(remittance.id)


def build() -> Village:
    """The village in an empty migrated database."""
    commune = places.commune("Xã Tân Trụ", within=places.province("80"), code="27901")
    club = _club("CLB Heo Đất ấp 3", commune)
    purse_fund, pig_fund = clubs.funds(club.id)
    an, binh = _member(club, "Nguyễn Thị An", 1971, nickname="Ba An"), _member(club, "Trần Thị Bình", 1968)
    for member in (an, binh):
        pledge_daily(Purse(member.id, purse_fund.id, HEALTH), 3_000)
        pledge_daily(Purse(member.id, pig_fund.id, PENSION), 10_000)
    other_club = _club("CLB Vườn rau an sinh", places.commune("Xã Tượng Sơn", within=places.province("42")))
    return Village(
        commune=commune,
        club=club,
        purse_fund=purse_fund,
        pig_fund=pig_fund,
        hoa=_user("0911000001", "Lê Thị Hoa", Role.LEADER, club=club),
        lan=_user("0911000002", "Phạm Thị Lan", Role.TREASURER, club=club),
        thuy=_user("0911000003", "Võ Thị Thúy", Role.OFFICER, place=commune),
        nga=_user("0911000004", "Đỗ Thị Nga", Role.COLLECTOR, place=commune),
        sen=_user("0911000005", "Bùi Thị Sen", Role.ADMIN),
        an_user=_user("0911000006", "Nguyễn Thị An", Role.MEMBER, club=club, member=an),
        ut=_user("0911000007", "Hồ Thị Út", Role.LEADER, club=other_club),
        an=an,
        binh=binh,
        other_club=other_club,
    )


def _club(name: str, commune: Place) -> Club:
    kinds = [FundKind.GROUP_PURSE, FundKind.OWN_PIG]
    return clubs.add(name, place=commune, organisation=Organisation.WOMEN, kinds=kinds, at=NOW, practice=False)


def _member(club: Club, name: str, birth_year: int, *, nickname: str = "") -> Member:
    person = people.add(club.id, name, birth_year=birth_year)
    people.move_in(person, people.household(club.id, f"Hộ {name}"), Relation.HEAD)
    return members.add(club.id, person, hamlet="Ấp 3", joined_on=JOINED, nickname=nickname)


def pledge_daily(purse: Purse, amount: int) -> None:
    """What a member means to put in every day, from the day she joined."""
    members.pledge(purse, Dong(amount), rhythm=Rhythm.DAY, from_day=JOINED)


def _user(
    phone: str,
    name: str,
    role: Role,
    *,
    club: Club | None = None,
    place: Place | None = None,
    member: Member | None = None,
) -> User:
    user = users.add(phone, name=name, password=PASSWORD, at=NOW, person=member.person if member else None)
    users.grant(user, role, club=club, place=place)
    return user
