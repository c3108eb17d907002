"""What every story does, in the words of the village: join, put in, open the pig, hand over, count, pay the insurance.

A thin voice over the verbs: it makes keys that are the same at every telling, so that telling again adds nothing.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID, uuid5

from savings_app import (
    cash_counts,
    closings,
    clubs,
    contributions,
    conversions,
    deposits,
    handovers,
    members,
    people,
    pig_openings,
    remittances,
)
from savings_app.cash_counts import NOTES, CashCount
from savings_app.clubs import Club
from savings_app.contributions import Conversion, Followed, Remittance
from savings_app.deposits import Deposit
from savings_app.handovers import Handover
from savings_app.insurance.household_health import card_to
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.months import VIETNAM, Month
from savings_app.permissions import Role
from savings_app.pig_openings import PigOpening
from savings_app.pricing import Line, Proposal
from savings_app.remittances import OfficialReceipt
from savings_app.schemes import Relation, Rhythm, Scheme
from savings_app.users import User

STORIES = UUID("6f2b1d9e-0f3c-4a55-9a51-7d1f5a0c3e11")


def evening_of(day: dt.date) -> dt.datetime:
    """Seven in the evening of a day in Việt Nam: when meetings end."""
    return dt.datetime.combine(day, dt.time(19), VIETNAM).astimezone(dt.UTC)


def _notes(amount: Dong) -> tuple[tuple[int, int], ...]:
    """The fewest notes that make a sum."""
    notes, left = [], int(amount)
    for note in NOTES:
        how_many, left = divmod(left, note)
        notes.append((note, how_many))
    return tuple(notes)


@dataclass
class Teller:
    """Tells what happens in one club, by its own people."""

    club: Club
    users: dict[Role, User]

    def key(self, *parts: object) -> UUID:
        """The same key for the same happening at every telling."""
        return uuid5(STORIES, "/".join(map(str, (self.club.name, self.club.place, *parts))))

    def join(
        self, name: str, *, hamlet: str, on: dt.date, birth_year: int, recruited_by: Member | None = None
    ) -> Member:
        """A woman becomes a member, head of a household of her own."""
        person = people.add(self.club.id, name, birth_year=birth_year)
        member = members.add(self.club.id, person, hamlet=hamlet, joined_on=on, recruited_by=recruited_by)
        people.move_in(person, people.household(self.club.id, f"Hộ {name} ({member.number})"), Relation.HEAD)
        return member

    def relative(self, member: Member, name: str, relation: Relation, *, birth_year: int) -> people.Person:
        """Somebody of a member's household who is no member."""
        home = people.household_of(member.person.id)
        person = people.add(self.club.id, name, birth_year=birth_year)
        people.move_in(person, home, relation)
        return person

    def pledge(self, purse: Purse, amount: int, *, rhythm: Rhythm, on: dt.date) -> None:
        """What she means to put aside."""
        members.pledge(purse, Dong(amount), rhythm=rhythm, from_day=on)

    def put_in(self, purse: Purse, amount: Dong, *, on: dt.date, kind: EntryKind = EntryKind.DEPOSIT) -> None:
        """A deposit, or a tally of the pig at home."""
        key = self.key(kind.value, purse.member_id, purse.scheme.value, on)
        deposit = Deposit(self.club.id, purse, amount, on, key, kind=kind)
        deposits.record(deposit, by=self.users[Role.LEADER], at=evening_of(on))

    def open_pig(self, purse: Purse, counted: Dong, *, on: dt.date) -> None:
        """The pig is opened and counted at the meeting."""
        key = self.key("pig", purse.member_id, purse.scheme.value, on)
        opening = PigOpening(self.club.id, purse, counted, on, key)
        pig_openings.record(opening, by=self.users[Role.LEADER], at=evening_of(on))

    def hand_over(self, fund_id: int, amount: Dong, *, on: dt.date) -> None:
        """The leader's cash goes to the treasurer, who counts it."""
        handover = Handover(self.club.id, fund_id, amount, self.key("handover", fund_id, on))
        asked = handovers.propose(handover, by=self.users[Role.LEADER], at=evening_of(on))
        handovers.confirm(asked, by=self.users[Role.TREASURER], at=evening_of(on))

    def close_months(self, *, before: dt.date) -> None:
        """Every month that is over by that day is counted and closed on its last evening."""
        while month := closings.waiting_month(clubs.lock(self.club.id), on=before):
            at = evening_of(month.last_day)
            for (holder, fund_id), amount in balances.cash(self.club.id).items():
                if holder in cash_counts.KEPT_BY and amount:
                    self._count(holder, fund_id, amount, month=month)
            key, leader = self.key("closing", month), self.users[Role.LEADER]
            asked = closings.propose(self.club.id, month, key=key, by=self.users[Role.TREASURER], at=at)
            closings.sign(asked, by=leader, at=at)

    def _count(self, holder: AccountKind, fund_id: int, amount: Dong, *, month: Month) -> None:
        """The holder counts what the book says she has, the other signs."""
        leader, treasurer = self.users[Role.LEADER], self.users[Role.TREASURER]
        counts, signs = (leader, treasurer) if holder is AccountKind.CASH_LEADER else (treasurer, leader)
        seq, key = clubs.lock(self.club.id).head_seq, self.key("count", holder, fund_id, month)
        count = CashCount(self.club.id, fund_id, holder, seq, key, notes=_notes(amount))
        at = evening_of(month.last_day)
        cash_counts.sign(cash_counts.propose(count, by=counts, at=at), by=signs, at=at)

    def convert(self, scheme: Scheme, months: int, lines: tuple[Line, ...], *, on: dt.date) -> Conversion:
        """The leader proposes, the treasurer approves."""
        key = self.key("conversion", scheme.value, months, on, *(line.person_id for line in lines))
        proposal = Proposal(self.club.id, scheme, months, on, lines, key)
        conversion = conversions.propose(proposal, by=self.users[Role.LEADER], at=evening_of(on))
        conversions.approve(conversion, by=self.users[Role.TREASURER], at=evening_of(on))
        return conversion

    def remit(self, conversion: Conversion, *, on: dt.date) -> Remittance:
        """The treasurer hands list and money to the collector."""
        key = self.key("remittance", conversion.id)
        return remittances.remit(
            self.club.id, [conversion.id], on=on, key=key, by=self.users[Role.TREASURER], at=evening_of(on)
        )

    def answer(self, remittance: Remittance, *, on: dt.date, refuse_every: int = 0) -> None:
        """The collector has list and money, and confirms the rows; one in ``refuse_every`` comes back, its cash too."""
        remittances.receive(remittance, by=self.users[Role.COLLECTOR], at=evening_of(on))
        for followed in contributions.of_remittance(remittance.id):
            if refuse_every and followed.contribution.id % refuse_every == 0:
                self._refuse(followed, on=on)
            else:
                self._confirm(followed, on=on)

    def _confirm(self, followed: Followed, *, on: dt.date) -> None:
        contribution = followed.contribution
        start = contribution.from_month.first_day if contribution.from_month else on + dt.timedelta(days=30)
        end = card_to(start, contribution.months)
        official = OfficialReceipt(f"BL{contribution.id:07}", on, start, end)
        key = self.key("confirmation", contribution.id)
        remittances.confirm(followed, official, key=key, by=self.users[Role.COLLECTOR], at=evening_of(on))

    def _refuse(self, followed: Followed, *, on: dt.date) -> None:
        contribution, collector = followed.contribution, self.users[Role.COLLECTOR]
        key = self.key("refusal", contribution.id)
        remittances.refuse(followed, reason="Thiếu số định danh cá nhân", key=key, by=collector, at=evening_of(on))
        remittances.take_back(
            self.club.id,
            contribution.fund,
            amount=contribution.amount,
            key=self.key("cash back", contribution.id),
            by=self.users[Role.TREASURER],
            at=evening_of(on),
        )
