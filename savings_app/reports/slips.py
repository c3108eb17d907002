"""One slip as it is shown (phiếu): what the entry did to the member's purse, for whom, and what came after it.

Everything printed is read from the entry and what was written with it, so that every reprint is the same. What came
later — the slip that undid it — is shown on the page beside the slip, never on its paper.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from savings_app import receipts, users
from savings_app.clubs import Club, Fund, FundKind
from savings_app.contributions import Contribution, ContributionStep
from savings_app.corrections import CORRECTABLE
from savings_app.ledger import book
from savings_app.ledger.entry import EntryKind, part_of
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.months import MonthSpan, local_day
from savings_app.papers.slip_kinds import SlipKind
from savings_app.people import Person
from savings_app.receipts import Receipt
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
}
"""The slip of each kind of entry; a deposit into a pig at home is a tally instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InsuredLine:
    """One contribution the entry moved money for; ``provisional`` where a figure of the law was inferred."""

    person: str
    scheme: Scheme
    months: int
    amount: Dong
    payment_day: dt.date
    span: MonthSpan | None
    provisional: bool


@dataclass(frozen=True, kw_only=True)
class ShownSlip:
    """A slip with its neighbours: the one it undoes or stands in for, and the ones that undo or replace it."""

    number: str
    kind: SlipKind
    club: Club
    entry: Entry
    member: Member
    step: PurseStep
    own_pig: bool
    insured: tuple[InsuredLine, ...]
    recorded_by: str
    undoes: ShownSlip | None
    written_anew: str | None
    stands_in_for: str | None
    undone_by: str | None
    replaced_by: str | None

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
    own_pig = Fund.get(Fund.id == step.purse.fund_id).kind is FundKind.OWN_PIG
    tally = own_pig and entry.kind is EntryKind.DEPOSIT
    undone_by, replaced_by = _undone(entry)
    return ShownSlip(
        number=receipt.shown,
        kind=SlipKind.TALLY if tally else KINDS[entry.kind],
        club=club,
        entry=entry,
        member=member,
        step=step,
        own_pig=own_pig,
        insured=_insured(entry.id),
        recorded_by=users.names({entry.recorded_by})[entry.recorded_by],
        undoes=of_receipt(_slip(entry.reverses)) if entry.reverses else None,
        written_anew=_written_anew(entry) if entry.reverses else None,
        stands_in_for=_stands_in_for(entry),
        undone_by=undone_by,
        replaced_by=replaced_by,
    )


def _purse(entry: Entry) -> Purse:
    """The purse a slip's entry moves; it moves one, or it would have no slip."""
    purse = book.purse_moved(entry.id)
    if purse is None:
        raise LookupError(f"entry {entry.id} moves no member's money")
    return purse


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
            provisional=each.line.provisional,
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
    entry = book.answered(reversal.club, part_of(UUID(reversal.key), "instead"))
    found = entry and receipts.of_entry(entry.id)
    return found.shown if found else None


def _stands_in_for(entry: Entry) -> str | None:
    """The slip an entry was written in place of: the club's book was locked from its reversal on, so that one stands
    right beside it."""
    beside = (entry.seq - 1, entry.seq + 1)
    query = Entry.select().where(Entry.club == entry.club, Entry.seq.in_(beside), Entry.kind == EntryKind.REVERSAL)
    undone = [each.reverses for each in query if str(part_of(UUID(each.key), "instead")) == entry.key]
    return _slip(undone[0]).shown if undone else None
