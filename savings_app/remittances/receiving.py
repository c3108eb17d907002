"""The collector says whether list and money reached her (đã nhận đủ): what is with her is on two people's word.

Answering a row says yes as well. A no undoes the whole remittance in one transaction: every row is refused with the
reason, its savings are back, and the money is where it came from.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from savings_app import approvals, clubs, contributions, receipts
from savings_app.approvals import Approval, Subject
from savings_app.contributions import Followed, Remittance, State
from savings_app.database import transaction
from savings_app.ledger import book
from savings_app.ledger.chart import reserved, savings
from savings_app.ledger.entry import Draft, EntryKind, Key, Move, Request, part_of, request
from savings_app.ledger.tables import Entry
from savings_app.months import local_day
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.users import User


@dataclass(eq=False)
class NotAskedAbout(Refusal):
    says = N_("Đợt nộp này lập từ trước, không cần xác nhận đã nhận tiền: chị trả lời từng khoản.")


def question(remittance: Remittance) -> Approval | None:
    """Whether she has the money: the question, or none where it was handed in before anybody was asked."""
    entry = book.get(remittance.club, remittance.entry)
    found = approvals.by_key(remittance.club, entry.key) if entry else None
    return found if found is not None and found.subject is Subject.REMITTANCE else None


def unanswered(club_id: int) -> list[Approval]:
    """The club's remittances the collector has not said a word about, newest first."""
    return approvals.unanswered(club_id, Subject.REMITTANCE)


def receive(remittance: Remittance, *, by: User, at: dt.datetime) -> Approval:
    """She has the list and all the money; said again by her it stays said.

    Raises NotAskedAbout, AskedByHerself or AlreadyAnswered.
    """
    with transaction():
        clubs.lock(remittance.club)
        asked = _question(remittance)
        if not (asked.yes and asked.answered_by == by.id):
            approvals.answer(asked, yes=True, by=by.id, at=at)
        return asked


def not_received(remittance: Remittance, *, reason: str, by: User, at: dt.datetime) -> list[Entry]:
    """Nothing reached her: every row is refused, and the money is with whoever handed it in. The entries of it.

    Raises NotAskedAbout, AskedByHerself or AlreadyAnswered.
    """
    with transaction():
        clubs.lock(remittance.club)
        asked = _question(remittance)
        approvals.answer(asked, yes=False, by=by.id, at=at, reason=reason)
        key = UUID(asked.key)
        back = [
            give_back(row, part_of(key, f"not received: {row.contribution.id}"), reason=reason, by=by, at=at)
            for row in contributions.of_remittance(remittance.id)
        ]
        return [*back, _money_back(remittance, part_of(key, "not received"), reason=reason, by=by, at=at)]


def implied(followed: Followed, *, by: User, at: dt.datetime) -> None:
    """Whoever answers a row has the list: the question still open is answered yes with it."""
    asked = question(contributions.handed_in_with(followed))
    if asked is not None and asked.yes is None:
        approvals.answer(asked, yes=True, by=by.id, at=at)


def refund(followed: Followed, key: Key, *, reason: str) -> Request:
    """The content by which the same key is known to be the same refund."""
    row = followed.contribution
    return request(row.club, key, kind=EntryKind.REFUND.value, contribution=row.id, reason=reason)


def give_back(followed: Followed, key: Key, *, reason: str, by: User, at: dt.datetime) -> Entry:
    """The savings of one row return to their purse, with a slip."""
    contribution, asked = followed.contribution, refund(followed, key, reason=reason)
    move = Move(reserved(contribution.purse, contribution.id), savings(contribution.purse), contribution.amount)
    draft = Draft(asked, EntryKind.REFUND, local_day(at), (move,), reason=reason)
    entry = receipts.post(draft, by=by.id, at=at)
    contributions.take_step(followed, State.REFUSED, by=by.id, at=at, entry=entry.id, reason=reason)
    return entry


def _money_back(remittance: Remittance, key: Key, *, reason: str, by: User, at: dt.datetime) -> Entry:
    """The mirror of what was handed in, as cash that came back."""
    handed_in = book.get(remittance.club, remittance.entry)
    if handed_in is None:
        raise NotFound()
    moves = tuple(move.mirrored for move in book.moves_of(handed_in))
    asked = request(remittance.club, key, kind=EntryKind.CASH_BACK.value, remittance=remittance.number)
    return book.post(Draft(asked, EntryKind.CASH_BACK, local_day(at), moves, reason=reason), by=by.id, at=at)


def _question(remittance: Remittance) -> Approval:
    found = question(remittance)
    if found is None:
        raise NotAskedAbout()
    return found
