"""The tick sheet (phiếu đánh dấu): who saves in what, in the leader's order, and what the book has for each day.

The order is the day sheet's, so that paper and typing screen follow each other line by line. Only purses of those who
were in the club on one of the days stand on it. What was reversed does not count; money that came to the bank does not
count among the day's totals. A week runs from Monday to Sunday. Days are typed one after the other: as soon as a later
one agrees with paper, in the week after at the latest, nobody put in anything on a day the book has nothing for.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from savings_app import clubs, members, outbox_reviews, tick_sheets
from savings_app.clubs import Club
from savings_app.deposits import belongs
from savings_app.ledger import deposited
from savings_app.ledger.deposited import StandingDeposit
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.refusals import N_
from savings_app.reports.known_as import KnownAs
from savings_app.reports.purse_line import FundLine
from savings_app.schemes import Labelled, Rhythm
from savings_app.tick_sheets import Totals

DAYS = 7


class DayState(Labelled):
    """How far a day has come from paper into the book."""

    AGREED = "agreed", N_("đã khớp")
    BY_PHONE = "by_phone", N_("đã thu bằng điện thoại, không phải nhập")
    IN_BOOK = "in_book", N_("có trong sổ, chưa so với giấy")
    NOT_WRITTEN = "not_written", N_("chưa ghi")
    NOBODY = "nobody", N_("không ai nộp tận tay (theo sổ)")
    TO_COME = "to_come", N_("chưa tới")


@dataclass(frozen=True)
class Box:
    """One purse on one day: whether she is in the club, what she pledges, what came in cash or tally and by bank."""

    day: dt.date
    there: bool
    pledge: Dong | None
    rhythm: Rhythm | None
    written: Dong
    in_bank: Dong


@dataclass(frozen=True)
class TickedPurse(FundLine):
    """One line of the sheet, a box a day."""

    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class TickedMember:
    """One member with her lines."""

    who: KnownAs
    purses: tuple[TickedPurse, ...]


@dataclass(frozen=True)
class TickDay:
    """One column: what the book has for it, and how far it is."""

    day: dt.date
    state: DayState
    totals: Totals
    count: int
    in_bank: Dong
    in_review: int = 0
    """How many deposits phones sent for it wait for somebody to look at them."""

    @property
    def finished(self) -> bool:
        """Whether nothing is left to type of it."""
        return self.state is DayState.AGREED


@dataclass(frozen=True)
class TickSheet:
    """The days asked for, and everyone who stands on them."""

    days: tuple[TickDay, ...]
    members: tuple[TickedMember, ...]

    @property
    def begun(self) -> bool:
        """Whether a day of it was typed from paper already."""
        return any(day.finished for day in self.days)

    @property
    def has_cash(self) -> bool:
        """Whether any line is handed to the leader."""
        return any(not purse.own_pig for member in self.members for purse in member.purses)

    @property
    def has_pigs_at_home(self) -> bool:
        """Whether any line stays in a pig at home."""
        return any(purse.own_pig for member in self.members for purse in member.purses)


def week_of(day: dt.date) -> tuple[dt.date, ...]:
    """Monday to Sunday."""
    monday = day - dt.timedelta(days=day.weekday())
    return tuple(monday + dt.timedelta(days=after) for after in range(DAYS))


def read(club: Club, days: Sequence[dt.date], *, today: dt.date) -> TickSheet:
    """The sheet of some days that follow each other."""
    ahead = [days[-1] + dt.timedelta(days=after) for after in range(1, DAYS + 1)]
    found, own_pigs = deposited.between(club.id, days[0], ahead[-1]), clubs.own_pigs(club.id)
    columns = [_day(day, [each for each in found if each.day == day], own_pigs, today=today) for day in (*days, *ahead)]
    last_agreed = max((each.day for each in columns if each.finished), default=days[0])
    in_review = Counter(each.booked_on for each in outbox_reviews.waiting(club.id))
    there = [each for each in members.in_club(club.id) if any(belongs(each, day) for day in days)]
    return TickSheet(
        tuple(
            replace(each, state=_settled(each, last_agreed), in_review=in_review[each.day])
            for each in columns[: len(days)]
        ),
        _members(club, there, days, found),
    )


def next_to_type(sheet: TickSheet, *, after: dt.date | None = None) -> TickDay | None:
    """The first day that is not what the paper said, looked for after a day first; none where nothing is left."""
    left = [each for each in sheet.days if each.state in {DayState.NOT_WRITTEN, DayState.IN_BOOK}]
    later = [each for each in left if after is not None and each.day > after]
    return next(iter(later or left), None)


def _day(day: dt.date, found: list[StandingDeposit], own_pigs: set[int], *, today: dt.date) -> TickDay:
    totals = tick_sheets.totals(found, own_pigs=own_pigs)
    return TickDay(
        day,
        _state(day, found, totals, today=today),
        totals,
        count=len(found),
        in_bank=Dong.total(each.amount for each in found if each.in_bank),
    )


def _state(day: dt.date, found: list[StandingDeposit], totals: Totals, *, today: dt.date) -> DayState:
    if day > today:
        return DayState.TO_COME
    if tick_sheets.agrees(found, totals):
        return DayState.AGREED
    in_hand = [each for each in found if not each.in_bank]
    if in_hand and all(each.by_phone for each in in_hand):
        return DayState.BY_PHONE
    return DayState.IN_BOOK if found else DayState.NOT_WRITTEN


def _settled(column: TickDay, last_agreed: dt.date) -> DayState:
    """A total of nothing can be found on paper, and leaves nothing in the book that tells so."""
    to_type = column.state in {DayState.NOT_WRITTEN, DayState.IN_BOOK}
    return DayState.NOBODY if to_type and column.totals == Totals() and column.day < last_agreed else column.state


def _members(
    club: Club, there: list[Member], days: Sequence[dt.date], found: list[StandingDeposit]
) -> tuple[TickedMember, ...]:
    ever, funds = members.pledges(club.id), {fund.id: fund for fund in clubs.funds(club.id)}
    pledged = {
        (purse, day): (amount, rhythm) for day in days for purse, amount, rhythm in members.pledged(club.id, day)
    }

    written = defaultdict(list)
    for each in found:
        written[each.purse, each.day].append(each)

    def box(member: Member, purse: Purse, day: dt.date) -> Box:
        mine = written.get((purse, day), [])
        in_bank = Dong.total(each.amount for each in mine if each.in_bank)
        amount, rhythm = pledged.get((purse, day), (None, None))
        in_hand = Dong.total(each.amount for each in mine) - in_bank
        return Box(day, belongs(member, day), amount or None, rhythm if amount else None, in_hand, in_bank)

    return tuple(
        TickedMember(
            KnownAs.of(member),
            tuple(
                TickedPurse(purse, funds[purse.fund_id], tuple(box(member, purse, day) for day in days))
                for purse in map(members.purse_of, ever[member.id])
            ),
        )
        for member in there
        if member.id in ever
    )
