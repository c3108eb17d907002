"""When a club meets and the meetings it held (buổi họp, sinh hoạt tổ): the day, who came, what was decided.

The club's day is dated, the newest counts. The record of a meeting is never changed: a corrected one is written beside
it, says why and takes its place, and both are kept. Everyone in the club on that day stands in it, there or not.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from typing import Any

from peewee import BooleanField, CharField, DateField, IntegerField, TextField, fn

from savings_app import clubs
from savings_app.clubs import Club
from savings_app.database import InstantField, LabelField, Table, refers_to, rows, transaction
from savings_app.meeting_days import MeetingRule, RuleKind
from savings_app.members import Member
from savings_app.months import local_day
from savings_app.users import User


class MeetingSchedule(Table):
    """The day of the month a club meets, from a day on."""

    club = refers_to(Club)
    kind = LabelField(RuleKind)
    day = IntegerField()
    week = IntegerField(default=0)
    from_day = DateField()
    set_by = refers_to(User)
    set_at = InstantField()

    @property
    def rule(self) -> MeetingRule:
        """As a value."""
        return MeetingRule(self.kind, self.day, self.week)


class Meeting(Table):
    """One meeting as it was written down; ``replaces`` names the record that this one corrects, ``reason`` why."""

    club = refers_to(Club)
    key = CharField(max_length=36)
    fingerprint = CharField(max_length=64)
    held_on = DateField()
    place = CharField(max_length=100)
    chair = CharField(max_length=100)
    secretary = CharField(max_length=100)
    decided = TextField()
    replaces = refers_to("self", null=True, unique=True)
    reason = CharField(max_length=300, default="")
    written_by = refers_to(User)
    written_at = InstantField()

    class Meta:
        indexes = ((("club", "key"), True),)

    @property
    def number(self) -> str:
        """As it is named on paper: BH-2026-0007."""
        return f"BH-{self.held_on.year}-{self.id:04}"


class Attendance(Table):
    """Whether a member came to a meeting."""

    meeting = refers_to(Meeting)
    member = refers_to(Member)
    came = BooleanField()

    class Meta:
        indexes = ((("meeting", "member"), True),)


def set_rule(club_id: int, rule: MeetingRule, *, by: User, at: dt.datetime) -> bool:
    """The club meets by that rule from now on; False where it did already, and nothing was written."""
    with transaction():
        clubs.lock(club_id)
        if rule_of(club_id) == rule:
            return False
        MeetingSchedule.write(
            club=club_id,
            kind=rule.kind,
            day=rule.day,
            week=rule.week,
            from_day=local_day(at),
            set_by=by.id,
            set_at=at,
        )
    return True


def rule_of(club_id: int) -> MeetingRule | None:
    """The rule the club meets by, or none."""
    query = MeetingSchedule.select().where(MeetingSchedule.club == club_id)
    newest: MeetingSchedule | None = query.order_by(MeetingSchedule.id.desc()).first()
    return newest.rule if newest else None


def keep(meeting: Meeting, there: dict[int, bool]) -> Meeting:
    """Write a meeting down with whether each member came, inside the transaction that holds the club's lock."""
    meeting.save(force_insert=True)
    written = [{"meeting": meeting.id, "member": member, "came": came} for member, came in there.items()]
    if written:
        Attendance.insert_many(written).execute()
    return meeting


def by_key(club_id: int, key: str) -> Meeting | None:
    """The meeting written under that key, or none."""
    return Meeting.find(club=club_id, key=key)


def get(club_id: int, meeting_id: int) -> Meeting | None:
    """That meeting of that club, or none."""
    return Meeting.find(club=club_id, id=meeting_id)


def correction_of(meeting_id: int) -> Meeting | None:
    """The record that took the place of this one, or none."""
    return Meeting.find(replaces=meeting_id)


def standing(club_id: int) -> list[Meeting]:
    """The club's meetings as they stand now, the newest first."""
    return list(_standing(club_id).order_by(Meeting.held_on.desc(), Meeting.id.desc()))


def last_held(club_id: int, *, through: dt.date) -> dt.date | None:
    """The day of the club's last meeting up to a day, or none; a record in which nobody came was no meeting."""
    came = Attendance.select(Attendance.id).where(Attendance.meeting == Meeting.id, Attendance.came)
    held = _standing(club_id).where(Meeting.held_on <= through, fn.EXISTS(came))
    newest: Meeting | None = held.order_by(Meeting.held_on.desc()).first()
    return newest.held_on if newest else None


def on_day(club_id: int, day: dt.date) -> Meeting | None:
    """The meeting of that day as it stands now, or none."""
    found: Meeting | None = _standing(club_id).where(Meeting.held_on == day).first()
    return found


def there(meeting_id: int) -> dict[int, bool]:
    """The members of the club on the day of a meeting, and whether each came."""
    query = Attendance.select(Attendance.member, Attendance.came).where(Attendance.meeting == meeting_id)
    return {member: bool(came) for member, came in rows(query)}


def counts(meeting_ids: Collection[int]) -> dict[int, tuple[int, int]]:
    """Of some meetings, how many came and how many were in the club."""
    found: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    query = Attendance.select(Attendance.meeting, Attendance.came, fn.COUNT(Attendance.id))
    counted = query.where(Attendance.meeting.in_(list(meeting_ids) or [0]))
    for meeting, came, how_many in rows(counted.group_by(Attendance.meeting, Attendance.came)):
        found[meeting][0] += how_many if came else 0
        found[meeting][1] += how_many
    return {meeting: (came, of) for meeting, (came, of) in found.items()}


def _standing(club_id: int) -> Any:
    later = Meeting.alias()
    corrected = later.select(later.id).where(later.replaces == Meeting.id)
    return Meeting.select().where(Meeting.club == club_id, ~fn.EXISTS(corrected))
