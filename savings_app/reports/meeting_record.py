"""One meeting as it is read (buổi họp): who came, the pigs opened that day, the money that came in, what was insured.

Who came is what was written; the sums are read from the book, so that what was undone since does not count. Whole
đồng. What was counted out of pigs or put in by hand is cash the leader took; what stays at home or went through the
bank is not.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from savings_app import clubs, contributions, meetings, members, receipts, users
from savings_app.clubs import Club
from savings_app.contributions import DEAD, Followed, State
from savings_app.ledger import deposited, pigs_opened
from savings_app.meetings import Meeting
from savings_app.members import Member
from savings_app.money import NOTHING, Dong
from savings_app.months import local_day
from savings_app.reports.known_as import KnownAs
from savings_app.schemes import Scheme


@dataclass(frozen=True)
class PigOpened:
    """What was counted out of one pig that day, with the numbers of the slips."""

    who: KnownAs
    scheme: Scheme
    sum: Dong
    slips: tuple[str, ...]


@dataclass(frozen=True)
class PutIn:
    """The deposits of the day: how many and how much in cash, tallied in pigs at home, and by bank, each apart."""

    cash_count: int = 0
    cash: Dong = NOTHING
    at_home_count: int = 0
    at_home: Dong = NOTHING
    in_bank_count: int = 0
    in_bank: Dong = NOTHING

    @property
    def count(self) -> int:
        """All of them."""
        return self.cash_count + self.at_home_count + self.in_bank_count


@dataclass(frozen=True)
class Insured:
    """Contributions that reached a state on the day: how many, and their sum."""

    state: State
    count: int
    sum: Dong


@dataclass(frozen=True)
class HeldMeeting:
    """A line of the list: a meeting as it stands, how many came and how many were in the club."""

    meeting: Meeting
    came: int
    of: int


@dataclass(frozen=True, kw_only=True)
class MeetingRecord:
    """One record with its day; ``corrected_by`` took its place, ``corrects`` is the one it took the place of."""

    meeting: Meeting
    written_by: str
    came: tuple[KnownAs, ...]
    absent: tuple[KnownAs, ...]
    pigs: tuple[PigOpened, ...]
    put_in: PutIn
    insured: tuple[Insured, ...]
    corrected_by: Meeting | None
    corrects: Meeting | None

    @property
    def members(self) -> int:
        """How many were in the club."""
        return len(self.came) + len(self.absent)

    @property
    def out_of_pigs(self) -> Dong:
        """What was counted out of all the pigs."""
        return Dong.total(pig.sum for pig in self.pigs)

    @property
    def cash(self) -> Dong:
        """What the leader took in her hands that day."""
        return self.out_of_pigs + self.put_in.cash

    @property
    def decided(self) -> list[str]:
        """What was decided, point by point."""
        return str(self.meeting.decided).splitlines()


def read(club: Club, meeting: Meeting) -> MeetingRecord:
    """The record of one meeting."""
    there, everybody = meetings.there(meeting.id), members.in_club(club.id)
    then = [member for member in everybody if member.id in there]
    return MeetingRecord(
        meeting=meeting,
        written_by=users.names({meeting.written_by})[meeting.written_by],
        came=tuple(KnownAs.of(each) for each in then if there[each.id]),
        absent=tuple(KnownAs.of(each) for each in then if not there[each.id]),
        pigs=_pigs(club, meeting.held_on, everybody),
        put_in=put_in(club, meeting.held_on),
        insured=_insured(club, meeting.held_on),
        corrected_by=meetings.correction_of(meeting.id),
        corrects=meetings.get(club.id, meeting.replaces) if meeting.replaces else None,
    )


def held(club: Club) -> list[HeldMeeting]:
    """The club's meetings as they stand, the newest first."""
    standing = meetings.standing(club.id)
    counts = meetings.counts([each.id for each in standing])
    return [HeldMeeting(each, *counts.get(each.id, (0, 0))) for each in standing]


def seen_on(club: Club, day: dt.date) -> frozenset[int]:
    """The members who were there as far as the book tells: their cash was taken or their pig opened that day."""
    by_hand = {purse for purse, each in deposited.on(club.id, day).items() if each.amount > each.in_bank}
    return frozenset(purse.member_id for purse in by_hand | pigs_opened.on(club.id, day).keys())


def put_in(club: Club, day: dt.date) -> PutIn:
    """The deposits of a day."""
    done, own_pigs = deposited.between(club.id, day, day), clubs.own_pigs(club.id)
    in_bank = [each.amount for each in done if each.in_bank]
    at_home = [each.amount for each in done if not each.in_bank and each.purse.fund_id in own_pigs]
    cash = [each.amount for each in done if not each.in_bank and each.purse.fund_id not in own_pigs]
    return PutIn(
        *(len(cash), Dong.total(cash)),
        *(len(at_home), Dong.total(at_home)),
        *(len(in_bank), Dong.total(in_bank)),
    )


def _pigs(club: Club, day: dt.date, everybody: list[Member]) -> tuple[PigOpened, ...]:
    opened = pigs_opened.on(club.id, day)
    slips = receipts.of_entries(entry_id for each in opened.values() for entry_id in each.entry_ids)
    return tuple(
        PigOpened(KnownAs.of(member), purse.scheme, each.counted, tuple(slips[one].shown for one in each.entry_ids))
        for member in everybody
        for purse, each in opened.items()
        if purse.member_id == member.id
    )


def _insured(club: Club, day: dt.date) -> tuple[Insured, ...]:
    """What was proposed that day and did not come to nothing, and what was handed to the collector."""
    every = contributions.in_club(club.id)
    handed_in = {each.id for each in contributions.remittances([club.id]) if each.remitted_on == day}
    found = {
        State.PROPOSED: [each for each in every if each.state not in DEAD and _proposed_on(each) == day],
        State.REMITTED: [each for each in every if any(step.remittance in handed_in for step in each.steps)],
    }
    return tuple(
        Insured(state, len(those), Dong.total(each.contribution.amount for each in those))
        for state, those in found.items()
        if those
    )


def _proposed_on(followed: Followed) -> dt.date:
    return local_day(followed.steps[0].at)
