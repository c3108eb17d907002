"""Transfers into the club's bank account (chuyển khoản): those that wait for the statement, and those answered.

Whole đồng. Oldest first where they wait, newest first where they are done.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from savings_app import approvals, bank_transfers, clubs, members, receipts, users
from savings_app.approvals import Approval, Subject
from savings_app.bank_transfers import LONGEST_OPEN, Transfer
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.months import local_day
from savings_app.reports.known_as import KnownAs
from savings_app.schemes import Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncedTransfer:
    """One transfer as it was announced, and what came of it: its slip, or why it is on no statement."""

    approval: Approval
    transfer: Transfer
    who: KnownAs
    announced_by: str
    announced_on: dt.date
    answered_by: str
    answered_on: dt.date | None
    slip: str

    @property
    def amount(self) -> Dong:
        return self.transfer.amount

    @property
    def scheme(self) -> Scheme:
        return self.transfer.purse.scheme

    @property
    def waiting(self) -> bool:
        """Whether nobody has looked for it on a statement yet, or found it."""
        return self.approval.yes is None

    def overdue(self, today: dt.date) -> bool:
        """Whether it should have come by now."""
        return self.waiting and today - self.transfer.sent_on > LONGEST_OPEN


@dataclass(frozen=True, slots=True)
class PayablePurse:
    """A purse money may be transferred to: whose, and for what."""

    purse: Purse
    who: KnownAs

    @property
    def id(self) -> str:
        """As a form names it."""
        return f"{self.purse.member_id}-{self.purse.fund_id}-{self.purse.scheme.value}"


def open_ones(club_id: int) -> list[AnnouncedTransfer]:
    """Those that wait, the longest waiting first."""
    found = approvals.unanswered(club_id, Subject.BANK_TRANSFER)
    return sorted(_announced(club_id, found), key=lambda each: (each.transfer.sent_on, each.approval.id))


def answered(club_id: int) -> list[AnnouncedTransfer]:
    """Those that were matched or denied, newest first."""
    return _announced(
        club_id, [each for each in approvals.asked(club_id, Subject.BANK_TRANSFER) if each.yes is not None]
    )


def payable(club_id: int, *, on: dt.date) -> list[PayablePurse]:
    """The purses of those in the club on that day, in the leader's order; a pig at home takes no transfer."""
    own_pigs, pledges = clubs.own_pigs(club_id), members.pledges(club_id)
    return [
        PayablePurse(purse, KnownAs.of(member))
        for member in members.in_club(club_id)
        if member.left_on is None or on <= member.left_on
        for purse in map(members.purse_of, pledges.get(member.id, []))
        if purse.fund_id not in own_pigs
    ]


def _announced(club_id: int, found: list[Approval]) -> list[AnnouncedTransfer]:
    names = users.names({each.asked_by for each in found} | {each.answered_by for each in found if each.answered_by})
    who = {member.id: KnownAs.of(member) for member in members.in_club(club_id)} if found else {}
    slips = _slips(club_id, (each for each in found if each.yes))
    return [
        AnnouncedTransfer(
            approval=each,
            transfer=(transfer := bank_transfers.announced_in(each)),
            who=who[transfer.purse.member_id],
            announced_by=names[each.asked_by],
            announced_on=local_day(each.asked_at),
            answered_by=names[each.answered_by] if each.answered_by else "",
            answered_on=local_day(each.answered_at) if each.answered_at else None,
            slip=slips.get(each.id, ""),
        )
        for each in found
    ]


def _slips(club_id: int, matched: Iterable[Approval]) -> dict[int, str]:
    """By question, the number of the slip its deposit got."""
    asked_under = {str(bank_transfers.written_under(each)): each.id for each in matched}
    query = Entry.select(Entry.id, Entry.key).where(Entry.club == club_id, Entry.key.in_(list(asked_under) or [""]))
    keys = {entry.id: entry.key for entry in query}
    return {asked_under[keys[entry_id]]: slip.shown for entry_id, slip in receipts.of_entries(keys).items()}
