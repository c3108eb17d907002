"""Cash is counted note by note (kiểm quỹ, đếm quỹ) and stands against the book; a second person signs the count.

A count freezes the book: it names the place in the chain the sum is held against, and none of that cash may move
between the first note and the signature. Whole đồng. The difference becomes an entry of its own when the count is
signed, never before: too little is what its holder must make good, too much waits for its owner. What lies at the bank
is read from the bank's book, and a difference there is explained first. Form 08a-TT, Thông tư 200/2014/TT-BTC.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from savings_app import approvals, clubs, users
from savings_app.approvals import Approval, Question, Subject
from savings_app.database import transaction
from savings_app.ledger import balances, book, movements
from savings_app.ledger.chart import AccountKind, Place, held_by, short, surplus
from savings_app.ledger.entry import Draft, EntryKind, Move, PartKey, part_of, request
from savings_app.ledger.tables import Entry
from savings_app.money import LARGEST, NOTHING, AmountTooLarge, Dong
from savings_app.months import local_day
from savings_app.permissions import Role
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.users import User

NOTES = (500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100)
"""The notes in circulation, the largest first; the smallest, since a premium such as 1.366.200 đ leaves them over."""

TO_SIGN = dt.timedelta(hours=72)
"""How long a count waits for its second person."""

KEPT_BY = {
    AccountKind.CASH_LEADER: (Role.LEADER,),
    AccountKind.CASH_TREASURER: (Role.TREASURER,),
    AccountKind.CASH_BANK: (Role.TREASURER, Role.LEADER),
}
"""Whose cash can be counted, and who counts her own; an officer counts anybody's."""


@dataclass(frozen=True)
class CashCount:
    """What was counted: how many of each note, or what the bank's book says.

    ``since`` is the place in the chain the book had when counting began.
    """

    club_id: int
    fund_id: int
    holder: AccountKind
    since: int
    key: UUID
    notes: tuple[tuple[int, int], ...] = ()
    at_bank: Dong = NOTHING
    reason: str = ""
    witnesses: str = ""

    @property
    def counted(self) -> Dong:
        """The sum."""
        if self.holder is AccountKind.CASH_BANK:
            return self.at_bank
        return Dong(sum(note * how_many for note, how_many in self.notes))

    @property
    def typed(self) -> dict[str, Any]:
        """What whoever counted says, without what the book says."""
        return {
            "holder": self.holder.value,
            "fund": self.fund_id,
            "notes": [[note, how_many] for note, how_many in self.notes if how_many],
            "counted": int(self.counted),
            "reason": self.reason,
            "witnesses": self.witnesses,
        }


@dataclass(eq=False)
class NotTheHolder(Refusal):
    holder: AccountKind
    says = N_("{holder}: chỉ người giữ tiền hoặc cán bộ Hội đếm.")
    status = 403


@dataclass(eq=False)
class DifferenceUnexplained(Refusal):
    book: Dong
    counted: Dong
    says = N_("Đếm được {counted}, sổ ghi {book}: đếm lại; nếu vẫn vậy thì ghi lý do rồi gửi.")


@dataclass(eq=False)
class BankDiffers(Refusal):
    book: Dong
    counted: Dong
    says = N_("Sổ ngân hàng {counted}, sổ quỹ ghi {book}: tìm khoản chưa ghi rồi ghi vào sổ trước khi kiểm quỹ.")
    status = 409


@dataclass(eq=False)
class CashMoved(Refusal):
    says = N_("Quỹ này có tiền ra vào sau lúc đếm: phải đếm lại.")
    status = 409


def propose(count: CashCount, *, by: User, at: dt.datetime) -> Approval:
    """Put a count before a second person; the same key asks once.

    Raises KeyReused, NotFound, NotTheHolder, CashMoved, AmountTooLarge, DifferenceUnexplained or BankDiffers.
    """
    subject = Subject.CASH_COUNT
    question = Question(club_id=count.club_id, subject=subject, key=count.key, typed=count.typed, lasts=TO_SIGN)
    return approvals.ask_once(question, lambda: _held_against(count, by=by), by=by.id, at=at)


def sign(approval: Approval, *, by: User, at: dt.datetime) -> Entry | None:
    """A second person saw it counted: what is too little or too much becomes an entry, given back; else none.

    Raises AskedByHerself, Expired, AlreadyAnswered or CashMoved.
    """
    approvals.check_about(approval, Subject.CASH_COUNT)
    with transaction():
        clubs.lock(approval.club)
        if is_stale(approval):
            raise CashMoved()
        approvals.answer(approval, yes=True, by=by.id, at=at)
        move = _difference(approval)
        return _write(approval, move, by=by, at=at) if move else None


def decline(approval: Approval, *, reason: str, by: User, at: dt.datetime) -> None:
    """She counts otherwise: the minute is kept as declined, nothing moves."""
    approvals.check_about(approval, Subject.CASH_COUNT)
    approvals.decline(approval, reason=reason, by=by.id, at=at)


def current(club_id: int, holder: AccountKind, fund_id: int) -> Approval | None:
    """The signed count that still says what a holder has: none of that cash moved since; none where there is none."""
    found = signed(club_id, holder, fund_id)
    return None if found is None or is_stale(found) else found


def signed(club_id: int, holder: AccountKind, fund_id: int) -> Approval | None:
    """The last count of that cash that was signed, or none."""
    wanted = (holder.value, fund_id)
    for each in approvals.asked(club_id, Subject.CASH_COUNT):
        if each.yes and (each.facts["holder"], each.facts["fund"]) == wanted:
            return each
    return None


def is_stale(approval: Approval) -> bool:
    """Whether that cash moved since it was counted."""
    return not covers(approval, movements.last(approval.club, counted_place(approval)))


def covers(approval: Approval, last: Entry | None) -> bool:
    """Whether the count was held against a book that had that entry in it; its own difference is no movement."""
    return last is None or last.seq <= approval.facts["seq"] or last.key == str(key_of(approval))


def counted_place(approval: Approval) -> Place:
    """Where the cash lies that was counted."""
    return held_by(AccountKind[approval.facts["holder"]], approval.facts["fund"])


def difference(approval: Approval) -> Dong:
    """What was counted more than the book says; below zero, what was missing."""
    return Dong(approval.facts["counted"]) - Dong(approval.facts["book"])


def key_of(approval: Approval) -> PartKey:
    """The key of the entry its difference is written under."""
    return part_of(UUID(approval.key), "confirmed")


def _held_against(count: CashCount, *, by: User) -> dict[str, Any]:
    """What the second person signs beside what was counted: the book it was held against."""
    club = clubs.lock(count.club_id)
    if clubs.fund(count.club_id, count.fund_id) is None or count.holder not in KEPT_BY:
        raise NotFound()
    _check_counter(count, by=by)
    place = held_by(count.holder, count.fund_id)
    last = movements.last(club.id, place)
    if count.since > club.head_seq or (last is not None and last.seq > count.since):
        raise CashMoved()
    held = balances.of(club.id, place)
    _check_difference(count, held)
    return {"book": int(held), "seq": club.head_seq, "hash": club.head_hash}


def _check_counter(count: CashCount, *, by: User) -> None:
    here = {grant.role for grant in users.grants(by.id) if grant.club_id == count.club_id}
    if here & {Role.LEADER, Role.TREASURER} and not here & set(KEPT_BY[count.holder]):
        raise NotTheHolder(count.holder)


def _check_difference(count: CashCount, held: Dong) -> None:
    if count.counted > Dong(LARGEST):
        raise AmountTooLarge(Dong(LARGEST))
    if count.counted == held:
        return
    if count.holder is AccountKind.CASH_BANK:
        raise BankDiffers(held, count.counted)
    if not count.reason:
        raise DifferenceUnexplained(held, count.counted)


def _difference(approval: Approval) -> Move | None:
    found, held = difference(approval), counted_place(approval)
    if found > NOTHING:
        return Move(held, surplus(held.fund_id), found)
    if found < NOTHING:
        return Move(short(held.kind, held.fund_id), held, -found)
    return None


def _write(approval: Approval, move: Move, *, by: User, at: dt.datetime) -> Entry:
    asked = request(approval.club, key_of(approval), **approval.facts)
    draft = Draft(asked, EntryKind.CASH_DIFFERENCE, local_day(at), (move,), reason=approval.facts["reason"])
    return book.post(draft, by=by.id, at=at)
