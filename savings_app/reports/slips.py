"""One slip as it is shown (phiếu): what the entry did to the member's purse, for whom, and what came after it.

Everything printed is read from the entry and what was written with it, so that every reprint is the same. What came
later — the slip that undid it — is shown on the page beside the slip, never on its paper.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from savings_app import approvals, bank_transfers, provisional_slips, receipts, users
from savings_app.approvals import Subject
from savings_app.bank_transfers import StatementLine
from savings_app.clubs import Club, Fund
from savings_app.contributions import Contribution, ContributionStep
from savings_app.corrections import CORRECTABLE
from savings_app.ledger import book
from savings_app.ledger.chart import AccountKind
from savings_app.ledger.entry import EntryKind, PartKey, part_of
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.months import MonthSpan, local_day
from savings_app.papers.slip_kinds import SlipKind
from savings_app.people import Person
from savings_app.receipts import Receipt
from savings_app.reports import line_words
from savings_app.reports.letterhead import seal
from savings_app.reports.purse_steps import Change, PurseStep, at_entry
from savings_app.schemes import Scheme

KINDS = {
    EntryKind.OPENING: SlipKind.OPENING,
    EntryKind.DEPOSIT: SlipKind.DEPOSIT,
    EntryKind.PIG_OPENING: SlipKind.PIG_OPENING,
    EntryKind.CONVERSION: SlipKind.CONVERSION,
    EntryKind.RELEASE: SlipKind.REFUND,
    EntryKind.REFUND: SlipKind.REFUND,
    EntryKind.REVERSAL: SlipKind.REVERSAL,
    EntryKind.ADVANCE: SlipKind.ADVANCE,
    EntryKind.ADVANCE_REPAID: SlipKind.ADVANCE_REPAID,
    EntryKind.PAYOUT: SlipKind.PAYOUT,
    EntryKind.ARRIVAL: SlipKind.ARRIVAL,
    EntryKind.SURPLUS_PLACED: SlipKind.SURPLUS,
}
"""The slip of each kind of entry that moves counted money, and of some that move a pig at home alone."""

AT_HOME = {
    EntryKind.DEPOSIT: SlipKind.TALLY,
    EntryKind.PAYOUT: SlipKind.PIG_KEPT,
    EntryKind.ARRIVAL: SlipKind.TALLY,
}
"""The slip of an entry that moves nothing but a pig at home: no cash was handed over."""

FURTHEST_BESIDE = 2
"""Between a wrong entry's reversal and the one in its place there may stand a repayment of what the leader advanced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InsuredLine:
    """One contribution the entry moved money for; ``provisional_by`` names the documents a figure was inferred from."""

    person: str
    scheme: Scheme
    months: int
    amount: Dong
    payment_day: dt.date
    span: MonthSpan | None
    provisional_by: str
    gross: Dong
    state_support: Dong
    local_support: Dong


@dataclass(frozen=True, kw_only=True)
class ShownSlip:
    """A slip with its neighbours: the one it undoes or stands in for, and the ones that undo or replace it.

    ``statement`` is where the bank shows the money of a transfer; ``provisional`` the number its phone gave before the
    book did, ``written_by`` who wrote it there where another brought it into the book.
    """

    number: str
    kind: SlipKind
    club: Club
    entry: Entry
    member: Member
    step: PurseStep
    own_pig: bool
    statement: StatementLine | None
    insured: tuple[InsuredLine, ...]
    recorded_by: str
    undoes: ShownSlip | None
    written_anew: str | None
    stands_in_for: str | None
    undone_by: str | None
    replaced_by: str | None
    provisional: str | None
    written_by: str | None

    @property
    def scheme(self) -> Scheme:
        """What the purse is saved for."""
        return self.step.purse.scheme

    @property
    def balance(self) -> Change:
        """The balance before and after: the counted savings, or the pig at home where only that changed."""
        return self.step.main

    @property
    def at_home(self) -> bool:
        """Whether that balance is the pig at home."""
        return self.step.main is self.step.at_home

    @property
    def amount(self) -> Dong:
        """The sum on the slip, above zero whichever way it went."""
        return max(self.balance.by, -self.balance.by)

    @property
    def day(self) -> dt.date:
        """The day it happened, also where it was booked later."""
        return self.entry.happened_on or self.entry.booked_on

    @property
    def recorded_on(self) -> dt.date:
        return local_day(self.entry.recorded_at)

    @property
    def seal(self) -> str:
        """The end of the chain with this entry."""
        return seal(self.entry.hash, self.entry.seq)

    @property
    def correctable(self) -> bool:
        """Whether it may still be undone here."""
        return self.entry.kind in CORRECTABLE and self.undone_by is None


def of_receipt(receipt: Receipt) -> ShownSlip:
    """The slip of that number."""
    entry: Entry = Entry.get(Entry.id == receipt.entry)
    club: Club = Club.get(Club.id == receipt.club)
    step = at_entry(_purse(entry), entry.seq)
    member: Member = Member.select(Member, Person).join(Person).where(Member.id == step.purse.member_id).get()
    own_pig = Fund.get(Fund.id == step.purse.fund_id).own_pig
    kinds = AT_HOME if step.main is step.at_home else {}
    undone_by, replaced_by = _undone(entry)
    statement = _statement(entry)
    provisional, written_by = _on_the_phone(entry)
    return ShownSlip(
        number=receipt.shown,
        kind=SlipKind.TRANSFER if statement else kinds.get(entry.kind) or KINDS[entry.kind],
        club=club,
        entry=entry,
        member=member,
        step=step,
        own_pig=own_pig,
        statement=statement,
        insured=_insured(entry.id),
        recorded_by=users.names({entry.recorded_by})[entry.recorded_by],
        undoes=of_receipt(_slip(entry.reverses)) if entry.reverses else None,
        written_anew=_written_anew(entry) if entry.reverses else None,
        stands_in_for=_stands_in_for(entry),
        undone_by=undone_by,
        replaced_by=replaced_by,
        provisional=provisional,
        written_by=written_by,
    )


def _purse(entry: Entry) -> Purse:
    """The purse a slip's entry moves; it moves one, or it would have no slip."""
    purse = book.purse_moved(entry.id)
    if purse is None:
        raise LookupError(f"entry {entry.id} moves no member's money")
    return purse


def _on_the_phone(entry: Entry) -> tuple[str | None, str | None]:
    """The number of its provisional slip, and who wrote that where another brought it into the book."""
    written = provisional_slips.written_under(entry.club, [entry.key]).get(entry.key)
    if written is None:
        return None, None
    return written.shown, None if written.by == entry.recorded_by else users.names({written.by})[written.by]


def _statement(entry: Entry) -> StatementLine | None:
    """The line of the bank's statement a deposit was matched with; none where the money was handed over."""
    moves = book.moves_of(entry) if entry.kind is EntryKind.DEPOSIT else ()
    if not any(move.debit.kind is AccountKind.CASH_BANK for move in moves):
        return None
    asked = approvals.asked(entry.club, Subject.BANK_TRANSFER)
    matched = next(each for each in asked if str(bank_transfers.written_under(each)) == entry.key)
    return StatementLine(entry.happened_on or entry.booked_on, matched.reason)


def _insured(entry_id: str) -> tuple[InsuredLine, ...]:
    """The contributions whose money the entry set aside or gave back."""
    query = (
        Contribution.select(Contribution, Person)
        .join(ContributionStep, on=(ContributionStep.contribution == Contribution.id))
        .join_from(Contribution, Person)
        .where(ContributionStep.entry == entry_id)
        .order_by(Contribution.rank, Contribution.id)
    )
    return tuple(
        InsuredLine(
            person=each.person.name,
            scheme=each.scheme,
            months=each.months,
            amount=each.amount,
            payment_day=each.payment_day,
            span=MonthSpan.starting(each.from_month, each.months) if each.from_month else None,
            provisional_by=line_words.documents([each.line]),
            gross=each.gross,
            state_support=each.state_support,
            local_support=each.local_support,
        )
        for each in query
    )


def _slip(entry_id: str) -> Receipt:
    found: Receipt = Receipt.get(Receipt.entry == entry_id)
    return found


def _undone(entry: Entry) -> tuple[str | None, str | None]:
    """The slip that undid an entry, and the one written in its place."""
    reversal = Entry.get_or_none(Entry.reverses == entry.id)
    return (_slip(reversal.id).shown, _written_anew(reversal)) if reversal else (None, None)


def _written_anew(reversal: Entry) -> str | None:
    """The slip that came with a reversal, when the amount was written anew."""
    instead = _instead(reversal)
    entry = instead and book.answered(reversal.club, instead)
    found = entry and receipts.of_entry(entry.id)
    return found.shown if found else None


def _stands_in_for(entry: Entry) -> str | None:
    """The slip an entry was written in place of: the club's book was locked from its reversal on, so that one stands
    beside it."""
    beside = range(entry.seq - FURTHEST_BESIDE, entry.seq + FURTHEST_BESIDE + 1)
    query = Entry.select().where(Entry.club == entry.club, Entry.seq.in_(beside), Entry.kind == EntryKind.REVERSAL)
    undone = [each.reverses for each in query if str(_instead(each)) == entry.key]
    return _slip(undone[0]).shown if undone else None


def _instead(reversal: Entry) -> PartKey | None:
    """The key of what was written in place of what was undone; none for a reversal that is itself part of something."""
    try:
        return part_of(UUID(reversal.key), "instead")
    except ValueError:
        return None
