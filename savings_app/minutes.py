"""A meeting is written down (ghi buổi họp): its day, who of the members of that day came, what was decided.

One record a day. Written wrongly, it is written again with a reason and the first is kept; a record in which nobody
came says that there was no meeting. The same key gets the same record.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from savings_app import clubs, meetings, members
from savings_app.clubs import ClubDissolved
from savings_app.database import transaction
from savings_app.deposits import belongs
from savings_app.ledger.book import DayInFuture
from savings_app.ledger.entry import fingerprint
from savings_app.ledger.keys import KeyReused
from savings_app.meetings import Meeting
from savings_app.months import local_day
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.users import User


@dataclass(frozen=True, kw_only=True)
class Minutes:
    """What is said of a meeting: ``came`` are members; ``replaces`` the record that was wrong, and ``reason`` why."""

    club_id: int
    held_on: dt.date
    came: frozenset[int]
    key: UUID
    place: str = ""
    chair: str = ""
    secretary: str = ""
    decided: str = ""
    replaces: int | None = None
    reason: str = ""

    @property
    def content(self) -> dict[str, Any]:
        """What the same key must come with again."""
        said = asdict(self) | {"held_on": self.held_on.isoformat(), "came": sorted(self.came)}
        return {name: said[name] for name in said if name != "key"}


@dataclass(eq=False)
class NobodyCame(Refusal):
    says = N_("Chưa đánh dấu ai có mặt.")


@dataclass(eq=False)
class NotInClubThen(Refusal):
    member: str
    day: dt.date
    says = N_("Ngày {day:%d/%m/%Y} {member} không ở trong tổ: bỏ dấu, hoặc chọn lại ngày họp.")


@dataclass(eq=False)
class MeetingWritten(Refusal):
    day: dt.date
    says = N_("Buổi họp ngày {day:%d/%m/%Y} đã ghi rồi: mở buổi ấy ra, bấm “Sửa biên bản” nếu có chỗ sai.")
    status = 409


@dataclass(eq=False)
class CorrectedSince(Refusal):
    says = N_("Bản ghi này đã có người ghi lại rồi: mở bản mới nhất.")
    status = 409


@dataclass(eq=False)
class CorrectionWithoutReason(Refusal):
    says = N_("Chưa ghi vì sao phải ghi lại buổi họp.")


def write(minutes: Minutes, *, by: User, at: dt.datetime) -> Meeting:
    """Write a meeting down once, however often it is sent. Raises KeyReused, DayInFuture and the refusals above."""
    with transaction():
        club = clubs.lock(minutes.club_id)
        before = meetings.by_key(club.id, str(minutes.key))
        if before is not None:
            if before.fingerprint != fingerprint(minutes.content):
                raise KeyReused()
            return before
        if club.dissolved_on is not None:
            raise ClubDissolved(club.dissolved_on)
        if minutes.held_on > local_day(at):
            raise DayInFuture(minutes.held_on)
        _check_place(minutes)
        return meetings.keep(_record(minutes, by=by, at=at), _attendance(minutes))


def _check_place(minutes: Minutes) -> None:
    """It is the only record of its day, or takes the place of one that stands and says why."""
    if minutes.replaces is not None:
        if meetings.get(minutes.club_id, minutes.replaces) is None:
            raise NotFound()
        if meetings.correction_of(minutes.replaces) is not None:
            raise CorrectedSince()
        if not minutes.reason:
            raise CorrectionWithoutReason()
    there = meetings.on_day(minutes.club_id, minutes.held_on)
    if there is not None and there.id != minutes.replaces:
        raise MeetingWritten(minutes.held_on)


def _attendance(minutes: Minutes) -> dict[int, bool]:
    """Everyone in the club on that day, and whether she came."""
    everybody = {member.id: member for member in members.in_club(minutes.club_id)}
    if minutes.came - everybody.keys():
        raise NotFound()
    for member_id in sorted(minutes.came):
        if not belongs(everybody[member_id], minutes.held_on):
            raise NotInClubThen(everybody[member_id].person.name, minutes.held_on)
    if not minutes.came and minutes.replaces is None:
        raise NobodyCame()
    return {each.id: each.id in minutes.came for each in everybody.values() if belongs(each, minutes.held_on)}


def _record(minutes: Minutes, *, by: User, at: dt.datetime) -> Meeting:
    return Meeting(
        club=minutes.club_id,
        key=str(minutes.key),
        fingerprint=fingerprint(minutes.content),
        held_on=minutes.held_on,
        place=minutes.place,
        chair=minutes.chair,
        secretary=minutes.secretary,
        decided=minutes.decided,
        replaces=minutes.replaces,
        reason=minutes.reason,
        written_by=by.id,
        written_at=at,
    )
