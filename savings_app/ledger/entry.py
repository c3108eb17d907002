"""An entry before it is written (bút toán): pure values, no database.

An entry is one happening: dated, with the key its maker gave it, and one or more moves. Its fingerprint is the SHA-256
of what was asked for, so that the same key with other content is seen; its hash chains it to the entry before it, over
ids and figures only — no names, so that a person can be forgotten and the chain still holds. The form of what is
hashed is versioned from the first day (``h1``).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from savings_app.ledger.chart import Place
from savings_app.money import Dong
from savings_app.refusals import N_
from savings_app.schemes import Labelled

HASH_FORM = "h1"


class EntryKind(Labelled):
    """What happened."""

    OPENING = "OPENING", N_("số dư đầu")
    DEPOSIT = "DEPOSIT", N_("nộp tiền")
    PIG_OPENING = "PIG_OPENING", N_("khui heo")
    HANDOVER = "HANDOVER", N_("bàn giao tiền")
    CONVERSION = "CONVERSION", N_("trả bảo hiểm")
    RELEASE = "RELEASE", N_("thôi trả bảo hiểm")
    REMITTANCE = "REMITTANCE", N_("nộp cho nhân viên thu")
    CONFIRMATION = "CONFIRMATION", N_("BHXH xác nhận")
    REFUND = "REFUND", N_("hoàn tiền")
    CASH_BACK = "CASH_BACK", N_("nhận lại tiền")
    CASH_DIFFERENCE = "CASH_DIFFERENCE", N_("chênh lệch quỹ")
    SHORTAGE_REPAID = "SHORTAGE_REPAID", N_("bù tiền thiếu quỹ")
    SURPLUS_PLACED = "SURPLUS_PLACED", N_("tiền thừa về đúng sổ")
    ADVANCE = "ADVANCE", N_("tổ trưởng ứng tiền")
    ADVANCE_REPAID = "ADVANCE_REPAID", N_("trả tiền tổ trưởng ứng")
    ADVANCE_TAKEN = "ADVANCE_TAKEN", N_("tổ trưởng nhận lại tiền ứng")
    PAYOUT = "PAYOUT", N_("trả lại tiền tiết kiệm")
    ARRIVAL = "ARRIVAL", N_("nhận từ câu lạc bộ khác")
    REVERSAL = "REVERSAL", N_("phiếu đảo")


@dataclass(frozen=True)
class Move:
    """One amount from the credited account to the debited one."""

    debit: Place
    credit: Place
    amount: Dong

    @property
    def mirrored(self) -> Move:
        """The same amount the other way round."""
        return Move(self.credit, self.debit, self.amount)


@dataclass(frozen=True)
class PartKey:
    """A key made from another. It is no UUID, so nobody can send it, and take it, before it is needed."""

    whole: UUID
    part: str

    def __str__(self) -> str:
        return f"{self.whole}+{hashlib.sha256(self.part.encode()).hexdigest()[:16]}"


Key: TypeAlias = UUID | PartKey


@dataclass(frozen=True)
class Request:
    """What somebody asked for, named by her key: the same key and fingerprint is the same request."""

    club_id: int
    key: Key
    fingerprint: str


@dataclass(frozen=True)
class Draft:
    """An entry ready to be written; ``happened_on`` only where the true day lies in a closed month."""

    request: Request
    kind: EntryKind
    booked_on: dt.date
    moves: tuple[Move, ...]
    reverses_id: str | None = None
    reason: str = ""
    device: str | None = None
    happened_on: dt.date | None = None


@dataclass(frozen=True)
class Sealed:
    """What the hash of an entry covers: figures, ids, and the addresses of the accounts its amounts moved between.

    The reason is covered by its own SHA-256, so that what is hashed holds nobody's words.
    """

    entry_id: str
    club_id: int
    seq: int
    prev_hash: str
    kind: EntryKind
    key: str
    fingerprint: str
    booked_on: dt.date
    recorded_at: dt.datetime
    recorded_by: int
    reverses_id: str | None
    happened_on: dt.date | None
    postings: tuple[tuple[str, str, int], ...]
    reason: str = ""
    device: str | None = None

    @property
    def hash(self) -> str:
        """What chains the next entry to it."""
        content = {
            "entry": self.entry_id,
            "club": self.club_id,
            "seq": self.seq,
            "kind": self.kind.value,
            "key": self.key,
            "fingerprint": self.fingerprint,
            "booked_on": self.booked_on.isoformat(),
            "recorded_at": int(self.recorded_at.timestamp()),
            "recorded_by": self.recorded_by,
            "reverses": self.reverses_id,
            "happened_on": self.happened_on.isoformat() if self.happened_on else None,
            "device": self.device,
        }
        return sealed_hash(self.prev_hash, content, reason=self.reason, postings=self.postings)


def sealed_hash(
    prev_hash: str, content: dict[str, Any], *, reason: str, postings: tuple[tuple[str, str, int], ...]
) -> str:
    """SHA-256 over the form, the previous hash and the canonical content."""
    digest = hashlib.sha256(reason.encode()).hexdigest() if reason else None
    whole = {**content, "reason": digest, "postings": postings}
    return hashlib.sha256(f"{HASH_FORM}|{prev_hash}|{canonical(whole)}".encode()).hexdigest()


def canonical(content: Any) -> str:
    """One text for one content, whatever order it was built in."""
    return _canonical.encode(content)


_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fingerprint(content: dict[str, Any]) -> str:
    """The SHA-256 of what was asked for."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def request(club_id: int, key: Key, **content: Any) -> Request:
    """A request for that content under that key."""
    return Request(club_id, key, fingerprint(content))


def part_of(key: UUID, part: str) -> PartKey:
    """The key of one entry of several that a single form makes: the same part always gets the same key."""
    return PartKey(key, part)


def short_seal(hash_: str) -> str:
    """The end of the chain as people read it out: 7F3A-91C2."""
    return f"{hash_[:4]}-{hash_[4:8]}".upper()
