"""Anchors (mã đã neo): how far the clubs' chains had come, kept outside the database, so that rewriting is seen.

A file of one JSON line an anchor, only ever added to: when, club, place in the chain, the hash, and the short seal as
it is printed on slips and sheets. A line read off paper has the seal alone. The chain by itself cannot tell that its
end was cut off, or that all of it was made anew; whoever has an anchor can. Worth most on another machine.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from savings_app import clubs
from savings_app.ledger import reading
from savings_app.ledger.entry import short_seal
from savings_app.refusals import N_, NotFound, Refusal

_SEAL = re.compile(r"([0-9A-Fa-f]{4})[-– ]?([0-9A-Fa-f]{4})")
_LARGEST = 2**31 - 1
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(eq=False)
class UnreadableSeal(Refusal):
    typed: str
    says = N_("Không đọc được mã sổ “{typed}”: viết như trên phiếu, ví dụ 7F3A-91C2.")


@dataclass(eq=False)
class NoAnchors(Refusal):
    file: str
    says = N_("Chưa có mã nào được neo trong {file}: hãy chạy `flask ledger anchor` trước.")


@dataclass(frozen=True)
class Anchor:
    """A place in a club's chain and the seal it had; the whole hash too, unless it was read off paper."""

    club_id: int
    seq: int
    seal: str
    hash: str | None = None

    def fits(self, hash_: str) -> bool:
        """Whether an entry with that hash is the one that was anchored."""
        return short_seal(hash_) == self.seal and self.hash in {None, hash_}


@dataclass(frozen=True)
class Fault:
    """What does not agree with the book: a line that cannot be read, or an anchor with what stands there now."""

    anchor: Anchor | None
    hash_now: str | None = None
    line: int | None = None

    @property
    def sentence(self) -> str:
        """Vietnamese, for whoever checks."""
        line = f"dòng {self.line}: " if self.line else ""
        if self.anchor is None:
            return f"{line}không đọc được"
        seq = f"{self.anchor.seq:,}".replace(",", ".")
        now = f"nay là {short_seal(self.hash_now)}" if self.hash_now else "nay không có trong sổ"
        return f"{line}câu lạc bộ {self.anchor.club_id}, khoản {seq}: đã neo {self.anchor.seal}, {now}"


def heads() -> list[Anchor]:
    """Where every club's chain ends now."""
    return [
        Anchor(club.id, club.head_seq, short_seal(club.head_hash), club.head_hash)
        for club in clubs.everywhere()
        if club.head_seq
    ]


def read_paper(club_id: int, seq: int, seal: str) -> Anchor:
    """What somebody reads off a slip or a sheet. Raises UnreadableSeal or NotFound."""
    found = _SEAL.fullmatch(seal.strip())
    if found is None:
        raise UnreadableSeal(seal[:20])
    if clubs.get(club_id) is None or not 0 < seq <= _LARGEST:
        raise NotFound()
    return Anchor(club_id, seq, "-".join(found.groups()).upper())


def keep(file: Path, anchors: Iterable[Anchor], *, at: dt.datetime) -> list[Anchor]:
    """Add those not there yet at the end of the file, on the disk before this returns; the ones added."""
    there = {anchor for _, anchor in _lines(file)}
    new = [anchor for anchor in anchors if anchor not in there]
    if new:
        _append(file, "".join(f"{_written(anchor, at)}\n" for anchor in new))
    return new


def faults(file: Path) -> list[Fault]:
    """Every line of the file that the book in use does not bear out. Raises NoAnchors where there is nothing to ask."""
    lines = list(_lines(file))
    if not lines:
        raise NoAnchors(str(file))
    return [fault for number, anchor in lines if (fault := fault_of(anchor, line=number))]


def fault_of(anchor: Anchor | None, *, line: int | None = None) -> Fault | None:
    """What the book says otherwise about one anchor, or none."""
    if anchor is None:
        return Fault(None, line=line)
    now = reading.hash_at(anchor.club_id, anchor.seq)
    return None if now is not None and anchor.fits(now) else Fault(anchor, now, line)


def _lines(file: Path) -> Iterator[tuple[int, Anchor | None]]:
    """Every line with its number; none for one that cannot be read."""
    if file.exists():
        with file.open(encoding="utf-8", errors="replace") as opened:
            for number, line in enumerate(opened, start=1):
                yield number, _read(line)


def _read(line: str) -> Anchor | None:
    try:
        written = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return Anchor(*(written[name] for name in ("club", "seq", "seal", "hash"))) if _is_anchor(written) else None


def _is_anchor(written: Any) -> bool:
    return (
        isinstance(written, dict)
        and {"recorded_at", "club", "seq", "hash", "seal"} <= set(written)
        and all(type(written[name]) is int and 0 < written[name] <= _LARGEST for name in ("club", "seq"))
        and isinstance(written["seal"], str)
        and re.fullmatch("[0-9A-F]{4}-[0-9A-F]{4}", written["seal"]) is not None
        and (written["hash"] is None or _HASH.fullmatch(str(written["hash"])) is not None)
    )


def _written(anchor: Anchor, at: dt.datetime) -> str:
    recorded_at = at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    said = {"recorded_at": recorded_at, "club": anchor.club_id, "seq": anchor.seq}
    return json.dumps({**said, "hash": anchor.hash, "seal": anchor.seal})


def _append(file: Path, text: str) -> None:
    """At the end and nowhere else, in one write; a line that a crash left half written is closed first."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        length = os.fstat(handle).st_size
        torn = length and os.pread(handle, 1, length - 1) != b"\n"
        os.write(handle, (f"\n{text}" if torn else text).encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
