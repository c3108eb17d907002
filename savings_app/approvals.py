"""A second person's yes (duyệt), bound to the exact content that was asked for.

Whoever asks never answers, by none of her accounts. The content is kept with its fingerprint; an answer given to other
content than was asked is no answer. An approval is answered once, with who and when; one that expires is never answered
after that.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from peewee import BooleanField, CharField, TextField

from savings_app import clubs, users
from savings_app.clubs import Club
from savings_app.database import InstantField, LabelField, Table, refers_to, transaction
from savings_app.ledger.entry import canonical, fingerprint
from savings_app.ledger.keys import KeyReused
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.schemes import Labelled
from savings_app.users import User


class Subject(Labelled):
    """What needs a second person."""

    HANDOVER = "HANDOVER", N_("bàn giao tiền")
    CONVERSION = "CONVERSION", N_("trả bảo hiểm")
    REMITTANCE = "REMITTANCE", N_("nộp cho nhân viên thu")
    BANK_TRANSFER = "BANK_TRANSFER", N_("chuyển khoản")
    CASH_COUNT = "CASH_COUNT", N_("kiểm quỹ")
    SHORTAGE = "SHORTAGE", N_("bù tiền thiếu quỹ")
    SURPLUS = "SURPLUS", N_("tiền thừa về đúng sổ")
    CLOSING = "CLOSING", N_("khóa sổ tháng")
    DEPARTURE = "DEPARTURE", N_("rời tổ")
    ARRIVAL = "ARRIVAL", N_("nhận hội viên chuyển đến")
    LEADERSHIP = "LEADERSHIP", N_("thay tổ trưởng")
    DISSOLUTION = "DISSOLUTION", N_("giải thể câu lạc bộ")


class Approval(Table):
    """A question to a second person, and her answer."""

    club = refers_to(Club)
    subject = LabelField(Subject)
    key = CharField(max_length=36)
    content = TextField()
    fingerprint = CharField(max_length=64)
    asked_by = refers_to(User)
    asked_at = InstantField()
    expires_at = InstantField(null=True)
    answered_by = refers_to(User, null=True)
    answered_at = InstantField(null=True)
    yes = BooleanField(null=True)
    reason = CharField(max_length=300, default="")

    class Meta:
        indexes = ((("club", "key"), True),)

    def waits(self, at: dt.datetime) -> bool:
        """Whether it may still be answered at that moment."""
        return self.yes is None and (self.expires_at is None or at <= self.expires_at)

    @property
    def facts(self) -> dict[str, Any]:
        """The content as it was asked."""
        facts: dict[str, Any] = json.loads(self.content)
        return facts


@dataclass(eq=False)
class AskedByHerself(Refusal):
    says = N_("Người đề nghị không tự duyệt được: cần người thứ hai.")


@dataclass(eq=False)
class Expired(Refusal):
    expires_at: dt.datetime
    says = N_("Đề nghị này đã quá hạn, không trả lời được nữa: hãy lập đề nghị mới.")
    status = 409


@dataclass(eq=False)
class AlreadyAnswered(Refusal):
    says = N_("Việc này đã có người trả lời rồi.")
    status = 409


def ask(
    club_id: int,
    subject: Subject,
    content: dict[str, Any],
    *,
    key: str,
    by: int,
    at: dt.datetime,
    expires_at: dt.datetime | None = None,
) -> Approval:
    """Put a question to a second person. Raises KeyReused where something else was asked under that key."""
    if by_key(club_id, key) is not None:
        raise KeyReused()
    return Approval.create(
        club=club_id,
        subject=subject,
        key=key,
        content=canonical(content),
        fingerprint=fingerprint(content),
        asked_by=by,
        asked_at=at,
        expires_at=expires_at,
    )


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is put to a second person: its kind, the key it was given, what was typed, and how long it waits."""

    club_id: int
    subject: Subject
    key: UUID
    typed: dict[str, Any]
    lasts: dt.timedelta | None = None


def ask_once(question: Question, look: Callable[[], dict[str, Any]], *, by: int, at: dt.datetime) -> Approval:
    """Ask under the club's lock, unless the same was asked before under that key: then that question again.

    ``look`` says no, or gives the facts the book adds to what was typed. Raises KeyReused and what it raises.
    """
    with transaction():
        clubs.lock(question.club_id)
        before = by_key(question.club_id, str(question.key))
        if before is not None:
            typed_then = {name: before.facts.get(name) for name in question.typed}
            if before.subject is not question.subject or typed_then != question.typed:
                raise KeyReused()
            return before
        return ask(
            question.club_id,
            question.subject,
            {**question.typed, **look()},
            key=str(question.key),
            by=by,
            at=at,
            expires_at=at + question.lasts if question.lasts else None,
        )


def by_key(club_id: int, key: str) -> Approval | None:
    """The question asked under that key, or none."""
    return Approval.find(club=club_id, key=key)


def get(club_id: int, approval_id: int) -> Approval | None:
    """That question of that club, or none."""
    return Approval.find(club=club_id, id=approval_id)


def check_about(approval: Approval, *subjects: Subject) -> None:
    """Raises NotFound for a question about something else."""
    if approval.subject not in subjects:
        raise NotFound()


def asked(club_id: int, subject: Subject) -> list[Approval]:
    """Every question of a kind in a club, newest first."""
    query = Approval.select().where(Approval.club == club_id, Approval.subject == subject)
    return list(query.order_by(Approval.id.desc()))


def unanswered(club_id: int, subject: Subject) -> list[Approval]:
    """The questions of a kind nobody has answered, in time or not, newest first."""
    query = Approval.select().where(Approval.club == club_id, Approval.subject == subject, Approval.yes.is_null())
    return list(query.order_by(Approval.id.desc()))


def all_unanswered(club_id: int) -> list[Approval]:
    """Every question of a club without an answer, oldest first; what expired is among them."""
    return list(Approval.select().where(Approval.club == club_id, Approval.yes.is_null()).order_by(Approval.id))


def waiting(subject: Subject) -> list[Approval]:
    """Every question of a kind without an answer, in all clubs, newest first; what expired is among them."""
    query = Approval.select().where(Approval.subject == subject, Approval.yes.is_null())
    return list(query.order_by(Approval.id.desc()))


def answer(approval: Approval, *, yes: bool, by: int, at: dt.datetime, reason: str = "") -> None:
    """A second person's answer, once; inside the transaction that acts on it.

    Raises AskedByHerself, Expired or AlreadyAnswered.
    """
    if approval.asked_by in users.accounts_of(by):
        raise AskedByHerself()
    if approval.yes is None and approval.expires_at is not None and at > approval.expires_at:
        raise Expired(approval.expires_at)
    changed = (
        Approval.update(yes=yes, answered_by=by, answered_at=at, reason=reason)
        .where(Approval.id == approval.id, Approval.yes.is_null())
        .execute()
    )
    if not changed:
        raise AlreadyAnswered()


def decline(approval: Approval, *, reason: str, by: int, at: dt.datetime) -> None:
    """A second person's no, once: nothing moves. Raises what ``answer`` raises."""
    with transaction():
        clubs.lock(approval.club)
        answer(approval, yes=False, by=by, at=at, reason=reason)
