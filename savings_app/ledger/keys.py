"""One answer per key, however often it is asked.

The client makes the key before it sends, and sends the same key again until it is answered. The same key with the same
content gets the first answer; with other content ``KeyReused``; and a refusal is frozen under its key, so that a
deposit refused at nine cannot post by itself at five past nine, after it was entered anew
(TigerBeetle, "reliable transaction submission"; Formance, ``log_process.go``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass

from savings_app import clubs
from savings_app.database import transaction
from savings_app.ledger.entry import Key, Request
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.refusals import N_, Refusal


@dataclass(eq=False)
class KeyReused(Refusal):
    says = N_("Mã gửi này đã dùng cho một khoản khác: mở lại trang rồi ghi lại. Chưa lưu gì.")
    status = 409


@dataclass(eq=False)
class RefusedBefore(Refusal):
    """The same request was refused earlier; ``first`` is the refusal's name then."""

    first: str
    sentence_then: str
    says = N_("{sentence_then}")

    @property
    def name(self) -> str:
        return self.first


@dataclass(frozen=True)
class Answer:
    """The entry a request led to, and whether it was written just now."""

    entry: Entry
    created: bool


def answer_once(request: Request, work: Callable[[], Entry], *, at: dt.datetime) -> Answer:
    """Do the work under the club's lock unless the request was answered before; then give that answer.

    Inside a larger transaction the answer, yes or no, stands or falls with it.
    """
    with transaction():
        clubs.lock(request.club_id)
        before = answered(request)
        if before is not None:
            return Answer(before, created=False)
        try:
            with transaction():  # refused, what the work began goes; the lock stays, and the "no" is kept
                return Answer(work(), created=True)
        except Refusal as refusal:
            no = refusal
            _freeze(request, refusal, at)
    raise no


def answered(request: Request) -> Entry | None:
    """The entry written under this key, or none. Raises KeyReused or RefusedBefore."""
    same_key = {"club": request.club_id, "key": str(request.key)}
    entry = Entry.find(**same_key)
    refused = None if entry else RefusedKey.find(**same_key)
    for found in (entry, refused):
        if found is not None and found.fingerprint != request.fingerprint:
            raise KeyReused()
    if refused is not None:
        raise RefusedBefore(refused.refusal, refused.sentence)
    return entry


def is_refused(club_id: int, key: Key) -> bool:
    """Whether what was asked under that key, whatever it was, was refused."""
    return RefusedKey.find(club=club_id, key=str(key)) is not None


def sentences(club_id: int, of: Collection[str]) -> dict[str, str]:
    """What was said, in Vietnamese, to what was refused under some keys."""
    found = RefusedKey.select().where(RefusedKey.club == club_id, RefusedKey.key.in_(list(of) or [""]))
    return {each.key: each.sentence for each in found}


def _freeze(request: Request, refusal: Refusal, at: dt.datetime) -> None:
    RefusedKey.write(
        club=request.club_id,
        key=str(request.key),
        fingerprint=request.fingerprint,
        refusal=refusal.name,
        sentence=refusal.sentence,
        refused_at=at,
    )
