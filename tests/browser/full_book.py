"""A book in which every page has something on it: the village after a year, with all that can be waiting, waiting.

Members with short, long and no nicknames, rhythms of every kind, a closed month, money in every state of its way, every
kind of question unanswered, and a second club that was dissolved.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import uuid4

from savings_app import (
    advances,
    bank_transfers,
    cash_counts,
    cash_differences,
    closings,
    club_transfers,
    clubs,
    contributions,
    coverage,
    departures,
    dissolutions,
    handovers,
    leaderships,
    meetings,
    members,
    minutes,
    outbox,
    people,
    users,
)
from savings_app.advances import Advance
from savings_app.approvals import Approval
from savings_app.bank_transfers import Transfer
from savings_app.cash_differences import Placing, Repayment
from savings_app.clubs import FundKind, Organisation
from savings_app.contributions import Conversion, Followed, Remittance
from savings_app.departures import Departure, Leaving
from savings_app.devices import SlipNumber
from savings_app.handovers import Handover
from savings_app.leaderships import NewLeader
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.meeting_days import MeetingRule, RuleKind
from savings_app.meetings import Meeting
from savings_app.members import Member
from savings_app.minutes import Minutes
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.outbox_items import Item
from savings_app.outbox_reviews import Review
from savings_app.permissions import Role
from savings_app.receipts import Issued
from savings_app.schemes import Relation, Rhythm, SupportCategory
from savings_app.users import User
from tests import insured, village
from tests.counted import counted, signed_count
from tests.village import HEALTH, JOINED, NOW, PASSWORD, TODAY, Village

LAST_MONTH = dt.date(2026, 10, 20)
NEIGHBOURS = (
    ("Huỳnh Thị Ngọc Phượng Hoàng", "Út Phượng bán bánh canh", 1958, Rhythm.DAY, 5_000),
    ("Lý Thị Sa Rây", "", 1981, Rhythm.WEEK, 35_000),
    ("Đặng Thị Ánh", "Bảy", 1949, Rhythm.MONTH, 120_000),
    ("Ngô Thị Kim Xuyến", "", 1990, Rhythm.SEASON, 1_500_000),
    ("Trương Thị Bé Ba", "Ba Bé", 1976, Rhythm.DAY, 3_000),
    ("Bùi Thị Mỹ Dung", "", 1969, Rhythm.DAY, 10_000),
)
"""Invented: name, nickname, year of birth, how often and how much she means to put aside."""


@dataclass
class FullBook:
    """The cast, and what the addresses of single pages name."""

    cast: Village
    mai: User
    cuc: User
    household: int
    corrected: Issued
    slip: Issued
    card: Followed
    waiting: Conversion
    remitted: Remittance
    count: Approval
    asked_count: Approval
    offer: Approval
    meeting: Meeting
    dissolved: int


def build() -> FullBook:
    """Fill an empty migrated book."""
    cast = village.build()
    neighbours = [_neighbour(cast, *each) for each in NEIGHBOURS]
    _saved_until_today(cast, neighbours)
    _runs_out(cast, neighbours[3])
    corrected = cast.deposit(cast.health(cast.an), 3_000)
    cast.undo(corrected.receipt.entry, instead=6_000)
    card, remitted, waiting = _insured(cast, neighbours)
    slip = cast.deposit(cast.health(neighbours[1]), 35_000)
    lent = Advance(cast.club.id, cast.health(cast.binh), Dong(30_000), TODAY, uuid4())
    advances.record(lent, by=cast.hoa, at=NOW)
    cuc = _moves_away(cast, neighbours[-2])
    count, asked_count = _counted_and_closed(cast)
    _all_kinds_of_questions(cast, neighbours)
    mai = users.add("0911000009", name="Trương Thị Mai", password=PASSWORD, at=NOW)
    offer = leaderships.propose(NewLeader(cast.club.id, mai.phone, uuid4()), by=cast.thuy, at=NOW)
    return FullBook(
        cast=cast,
        mai=mai,
        cuc=cuc,
        household=people.household_of(cast.an.person.id).id,
        corrected=corrected,
        slip=slip,
        card=card,
        waiting=waiting,
        remitted=remitted,
        count=count,
        asked_count=asked_count,
        offer=offer,
        meeting=_met(cast, neighbours),
        dissolved=_dissolved_club(cast),
    )


def _neighbour(cast: Village, name: str, nickname: str, birth_year: int, rhythm: Rhythm, amount: int) -> Member:
    person = people.add(cast.club.id, name, birth_year=birth_year, phone="0912345678")
    home = people.household(cast.club.id, f"Hộ {name}")
    people.move_in(person, home, Relation.HEAD)
    child = people.add(cast.club.id, f"{name.split()[0]} Văn Tí", birth_year=2004)
    people.move_in(child, home, Relation.CHILD)
    member = members.add(cast.club.id, person, hamlet="Ấp Bình Đông", joined_on=JOINED, nickname=nickname)
    members.pledge(cast.health(member), Dong(amount), rhythm=rhythm, from_day=JOINED)
    members.pledge(cast.pension(member), Dong(10_000), rhythm=Rhythm.DAY, from_day=JOINED)
    return member


def _saved_until_today(cast: Village, neighbours: list[Member]) -> None:
    people.change(cast.binh.person, category=SupportCategory.NEAR_POOR)
    cast.deposit(cast.health(cast.an), 6_000_000, on=LAST_MONTH)
    cast.open_pig(cast.pension(cast.an), 3_300_000, on=LAST_MONTH)
    for member in (cast.binh, *neighbours):
        cast.deposit(cast.health(member), 450_000, on=LAST_MONTH)
        cast.deposit(cast.pension(member), 320_000, on=LAST_MONTH)
    cast.hand_over(cast.purse_fund, 9_000_000)
    cast.hand_over(cast.pig_fund, 3_300_000)


def _runs_out(cast: Village, member: Member) -> None:
    """Her card ends in ten days: somebody has to tell her."""
    ends = TODAY + dt.timedelta(days=10)
    none = {"months_paid": 0, "months_supported": 0}
    coverage.note(member.person.id, HEALTH, paid_until=ends, **none, noted_on=JOINED, by=cast.hoa.id)


def _insured(cast: Village, neighbours: list[Member]) -> tuple[Followed, Remittance, Conversion]:
    """A card that came, a row that came back, a list with the collector, and a question for the treasurer."""
    hers = cast.health(cast.an)
    done = insured.propose(cast, HEALTH, (cast.an.person, hers), (cast.binh.person, hers))
    insured.approve(cast, done)
    insured.remit(cast, done)
    card, back = contributions.of_conversion(done.id)
    insured.confirm(cast, card)
    insured.refuse(cast, back, "Thiếu số định danh cá nhân")
    on_the_way = insured.propose(cast, HEALTH, (neighbours[0].person, hers), (neighbours[1].person, hers))
    insured.approve(cast, on_the_way)
    remitted = insured.remit(cast, on_the_way)
    waiting = insured.propose(cast, HEALTH, (neighbours[2].person, hers), months=6)
    return contributions.of_conversion(done.id)[0], remitted, waiting


def _counted_and_closed(cast: Village) -> tuple[Approval, Approval]:
    """Every box is counted; the leader's is 10.000 short, the treasurer's 20.000 over; October is closed by two.

    The first count, and one more that waits for its second signature.
    """
    wrong = {AccountKind.CASH_LEADER: -10_000, AccountKind.CASH_TREASURER: 20_000}
    counts = []
    for (holder, fund), amount in balances.cash(cast.club.id).items():
        if holder in cash_counts.KEPT_BY:
            off = wrong.pop(holder, 0) if amount else 0
            kept_in = clubs.fund(cast.club.id, fund)
            reason = "chưa rõ vì sao" if off else ""
            counts.append(signed_count(cast, int(amount) + off, holder=holder, fund=kept_in, reason=reason))
    asked = closings.propose(cast.club.id, Month(2026, 10), key=uuid4(), by=cast.lan, at=NOW)
    closings.sign(asked, by=cast.hoa, at=NOW)
    once_more = counted(cast, int(balances.cash(cast.club.id)[AccountKind.CASH_LEADER, cast.purse_fund.id]))
    return counts[0], cash_counts.propose(once_more, by=cast.hoa, at=NOW)


def _all_kinds_of_questions(cast: Village, neighbours: list[Member]) -> None:
    """Each asked, none answered."""
    club, fund, hers = cast.club.id, cast.purse_fund.id, cast.health(neighbours[0])
    handovers.propose(Handover(club, fund, Dong(50_000), uuid4()), by=cast.hoa, at=NOW)
    sent = Transfer(club, hers, Dong(100_000), TODAY, uuid4(), "HUYNH THI NGOC PHUONG HOANG nop heo dat")
    bank_transfers.announce(sent, by=cast.hoa, at=NOW)
    missing = Repayment(club, fund, AccountKind.CASH_LEADER, Dong(10_000), uuid4())
    cash_differences.make_good(missing, by=cast.hoa, at=NOW)
    found = Placing(club, cast.health(cast.binh), Dong(20_000), "Bình nhận ra", uuid4())
    cash_differences.place_surplus(found, by=cast.lan, at=NOW)
    left = Departure(club, neighbours[-1].id, Leaving.LEFT, TODAY, uuid4())
    departures.propose(left, by=cast.hoa, at=NOW)
    _sent_by_a_second_phone(cast, neighbours[1], 35_000)


def _sent_by_a_second_phone(cast: Village, member: Member, amount: int) -> None:
    """What her own phone wrote down already today."""
    item = Item(
        key=uuid4(),
        club_id=cast.club.id,
        member_id=member.id,
        scheme=HEALTH,
        amount=Dong(amount),
        booked_on=TODAY,
        device="phone-2",
        slip=SlipNumber("B", 3),
        written_by=cast.hoa.id,
        written_at=NOW,
    )
    assert isinstance(outbox.accept(item, by=cast.hoa, at=NOW), Review)


def _met(cast: Village, neighbours: list[Member]) -> Meeting:
    """The club meets on the last Saturday of a month; who came yesterday, and what was decided."""
    meetings.set_rule(cast.club.id, MeetingRule(RuleKind.WEEKDAY, 5, 5), by=cast.hoa, at=NOW)
    yesterday = TODAY - dt.timedelta(days=1)
    came = frozenset(member.id for member in (cast.an, *neighbours[:3]))
    said = Minutes(
        club_id=cast.club.id,
        held_on=yesterday,
        came=came,
        key=uuid4(),
        place="Nhà chị Hoa",
        chair="Lê Thị Hoa",
        secretary="Phạm Thị Lan",
        decided="Khui heo ngày 24, mỗi nhà góp thêm 2.000 đồng.",
    )
    return minutes.write(said, by=cast.hoa, at=NOW)


def _moves_away(cast: Village, member: Member) -> User:
    """She takes her money along; the other club's treasurer has not seen it yet."""
    cuc = users.add("0911000010", name="Mai Thị Cúc", password=PASSWORD, at=NOW)
    users.grant(cuc, Role.TREASURER, club=cast.other_club)
    to_club = cast.other_club.id
    moving = Departure(cast.club.id, member.id, Leaving.MOVED, TODAY, uuid4(), to_club=to_club)
    club_transfers.confirm(club_transfers.propose(moving, by=cast.hoa, at=NOW), by=cast.lan, at=NOW)
    return cuc


def _dissolved_club(cast: Village) -> int:
    """A club that never got going, dissolved by two; its pages carry a ribbon."""
    kinds, elderly = [FundKind.GROUP_PURSE], Organisation.ELDERLY
    ended = clubs.add("CLB Bông Trang", place=cast.commune, organisation=elderly, kinds=kinds, at=NOW, practice=False)
    tam = users.add("0911000012", name="Cao Thị Tám", password=PASSWORD, at=NOW)
    users.grant(tam, Role.TREASURER, club=ended)
    asked = dissolutions.propose(ended.id, key=uuid4(), by=cast.thuy, at=NOW)
    dissolutions.confirm(asked, by=tam, at=NOW)
    return int(ended.id)
