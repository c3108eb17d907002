"""A member's book (sổ tiết kiệm, "Sổ của tôi"): where she stands, every entry, what was paid for her, until when.

Whole đồng. Entries come newest first with the balance after each; in an own-pig fund that balance is what was counted
and what is in the pig at home together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from savings_app import coverage, members, tellings
from savings_app.clubs import Club
from savings_app.coverage import Coverage
from savings_app.insurance.law import Law
from savings_app.insurance.voluntary_pension import MonthsNotKnown, Progress, towards_pension
from savings_app.ledger.entry import EntryKind
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.months import Month, local_day
from savings_app.refusals import N_, Refusal
from savings_app.reports import (
    household_basket,
    insured_years,
    member_contributions,
    numbered_slips,
    purse_steps,
    standing,
)
from savings_app.reports.home_prices import HomePrices
from savings_app.reports.household_basket import HouseholdBasket
from savings_app.reports.insured_years import InsuredYears
from savings_app.reports.member_contributions import PaidFor
from savings_app.reports.numbered_slips import NumberedSlip
from savings_app.reports.phrase import Phrase, phrase
from savings_app.reports.purse_steps import Change, PurseStep
from savings_app.reports.standing import Standing
from savings_app.schemes import Scheme
from savings_app.tellings import Telling

WORDS = {
    EntryKind.OPENING: N_("Số dư mang sang từ sổ giấy"),
    EntryKind.DEPOSIT: N_("Góp tiền"),
    EntryKind.PIG_OPENING: N_("Khui heo, đếm được {counted}"),
    EntryKind.CONVERSION: N_("Trả bảo hiểm"),
    EntryKind.RELEASE: N_("Thôi trả bảo hiểm, tiền về sổ"),
    EntryKind.REFUND: N_("Nhân viên thu trả lại, tiền về sổ"),
    EntryKind.REVERSAL: N_("Sửa phiếu {undoes}"),
    EntryKind.ADVANCE: N_("Tổ trưởng ứng tiền góp"),
    EntryKind.ADVANCE_REPAID: N_("Trả tiền tổ trưởng ứng"),
    EntryKind.PAYOUT: N_("Trả lại tiền tiết kiệm"),
    EntryKind.ARRIVAL: N_("Mang từ câu lạc bộ khác sang"),
    EntryKind.SURPLUS_PLACED: N_("Tiền đếm thừa về đúng sổ"),
}
INTO_HER_PIG = N_("Bỏ heo ở nhà")


@dataclass(frozen=True, kw_only=True)
class BookRow:
    """One entry as it stands in the book. ``undone_by`` is the slip that took it back.

    ``happened_on`` is the true day of what came too late for its closed month, ``told_on`` the day she was told of it
    last. ``written_on`` is the day it was written, where it stands after something of a later day.
    """

    number: str
    booked_on: dt.date
    happened_on: dt.date | None = None
    purse: Purse
    words: Phrase
    balance: Change
    undone_by: str | None
    told_on: dt.date | None = None
    written_on: dt.date | None = None

    @property
    def paid_in(self) -> Dong | None:
        """What came in, none where nothing did."""
        return self.balance.by if self.balance.after > self.balance.before else None

    @property
    def paid_out(self) -> Dong | None:
        """What went out, none where nothing did."""
        return -self.balance.by if self.balance.after < self.balance.before else None


@dataclass(frozen=True, kw_only=True)
class MemberBook:
    """One membership on one day; ``rows`` newest first.

    ``progress`` is none where the law of the day has no answer, ``insured_years`` also where the club knows no card of
    hers, ``basket`` also where nobody lives with her, or others of the household save for cards too. ``papers`` are her
    provisional slips that are not in the book, so that whoever holds one sees it.
    """

    club: Club
    member: Member
    on: dt.date
    standings: tuple[Standing, ...]
    rows: tuple[BookRow, ...]
    paid: tuple[PaidFor, ...]
    coverage: dict[Scheme, Coverage]
    progress: Progress | MonthsNotKnown | None
    insured_years: InsuredYears | None
    basket: HouseholdBasket | None
    papers: tuple[NumberedSlip, ...] = ()

    @property
    def years(self) -> list[int]:
        """The years with entries, newest first."""
        return sorted({row.booked_on.year for row in self.rows}, reverse=True)

    def months(self, year: int) -> list[tuple[Month, list[BookRow]]]:
        """The entries of a year by month, newest first."""
        rows = [row for row in self.rows if row.booked_on.year == year]
        rows.sort(key=lambda row: Month.of(row.booked_on), reverse=True)
        return [(month, list(found)) for month, found in groupby(rows, key=lambda row: Month.of(row.booked_on))]


def of_member(club: Club, member: Member, *, on: dt.date) -> MemberBook:
    """A member's book as it stands; ``on`` is the day whose law and pace count."""
    steps, home = purse_steps.of_member(member.id), HomePrices.of_member(member, on=on)
    person, known = member.person, home.prices.standing
    pension, health = (person.id, Scheme.VOLUNTARY_PENSION), (person.id, Scheme.HOUSEHOLD_HEALTH)
    brought = coverage.noted([person.id])
    return MemberBook(
        club=club,
        member=member,
        on=on,
        standings=tuple(standing.of_member(member, steps, home)),
        rows=tuple(_rows(steps, tellings.told_of(person.id))),
        paid=tuple(member_contributions.of_member(member)),
        coverage={scheme: found for (whose, scheme), found in known.items() if whose == person.id},
        progress=_progress(known.get(pension, Coverage()), brought.get(pension, Coverage()), on),
        insured_years=insured_years.of_person(
            brought.get(health, Coverage()), home.paid_for(person, Scheme.HOUSEHOLD_HEALTH), on=on
        ),
        basket=_basket(home, member),
        papers=tuple(numbered_slips.of_member(member)),
    )


def of_person(person_id: int, *, on: dt.date) -> list[MemberBook]:
    """The books of everything a person is a member of."""
    found = members.of_person(person_id)
    club_of = {club.id: club for club in Club.select().where(Club.id.in_([each.club for each in found] or [0]))}
    return [of_member(club_of[member.club], member, on=on) for member in found]


def _progress(pension: Coverage, brought: Coverage, on: dt.date) -> Progress | MonthsNotKnown | None:
    if brought.until and not brought.months_paid:
        return MonthsNotKnown(pension.months_paid)
    try:
        return towards_pension(Law.on(on), pension.months_paid)
    except Refusal:
        return None


def _basket(home: HomePrices, member: Member) -> HouseholdBasket | None:
    """Where she saves alone for her household: from a sum of several she could tell what another of them has.

    Alone in the household, her own purse says it all.
    """
    found = household_basket.of_home(home) if len(home.living) > 1 else None
    return found if found and found.members == {member.id} else None


def _rows(steps: Sequence[PurseStep], told: Mapping[str, Telling]) -> list[BookRow]:
    latest = list(accumulate((step.booked_on for step in steps), max))
    number_of = {step.entry_id: step.number for step in steps}
    return [
        BookRow(
            number=step.number,
            booked_on=step.booked_on,
            happened_on=step.happened_on,
            purse=step.purse,
            words=_words(step, number_of),
            balance=step.total,
            undone_by=step.reversed_by,
            told_on=local_day(told[step.entry_id].told_at) if step.entry_id in told else None,
            written_on=step.written_on if step.booked_on < before else None,
        )
        for step, before in reversed(list(zip(steps, latest, strict=True)))
    ]


def _words(step: PurseStep, number_of: dict[str, str]) -> Phrase:
    if step.reverses is not None:
        return phrase(WORDS[step.kind], undoes=number_of[step.reverses])
    if step.kind is EntryKind.PIG_OPENING:
        return phrase(WORDS[step.kind], counted=step.savings.by)
    if step.kind is EntryKind.DEPOSIT and step.at_home.by:
        return phrase(INTO_HER_PIG)
    return phrase(WORDS[step.kind])
