"""Meetings as they are kept: the club's day, the records that stand and the ones corrected, who came; never changed."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from peewee import PeeweeException

from savings_app import meetings, minutes
from savings_app.database import ask, on_sqlite, proxy
from savings_app.meeting_days import MeetingRule, NoSuchRule, RuleKind
from savings_app.meetings import Meeting
from savings_app.minutes import Minutes
from tests.village import NOW, TODAY, Village

TENTH, FULL_MOON = MeetingRule(RuleKind.LUNAR, 10), MeetingRule(RuleKind.LUNAR, 15)
LAST_SATURDAY = MeetingRule(RuleKind.WEEKDAY, 5, 5)
YESTERDAY = TODAY - dt.timedelta(days=1)


def held(cast: Village, *came: int, on: dt.date = TODAY, replaces: Meeting | None = None) -> Meeting:
    """Hoa writes a meeting down."""
    said = Minutes(
        club_id=cast.club.id,
        held_on=on,
        came=frozenset(came),
        key=uuid4(),
        replaces=replaces.id if replaces else None,
        reason="ghi thiếu người" if replaces else "",
    )
    return minutes.write(said, by=cast.hoa, at=NOW)


def test_the_newest_rule_counts(cast: Village) -> None:
    assert meetings.rule_of(cast.club.id) is None
    for rule in (TENTH, LAST_SATURDAY, FULL_MOON):
        assert meetings.set_rule(cast.club.id, rule, by=cast.hoa, at=NOW)
        assert meetings.rule_of(cast.club.id) == rule
    assert meetings.rule_of(cast.other_club.id) is None
    assert ask("SELECT from_day FROM meeting_schedule")[0][0] in {TODAY, TODAY.isoformat()}


def test_the_same_rule_is_written_once(cast: Village) -> None:
    assert meetings.set_rule(cast.club.id, TENTH, by=cast.hoa, at=NOW)
    assert not meetings.set_rule(cast.club.id, TENTH, by=cast.lan, at=NOW)
    assert ask("SELECT COUNT(*) FROM meeting_schedule") == [(1,)]
    with pytest.raises(NoSuchRule):
        meetings.set_rule(cast.club.id, MeetingRule(RuleKind.LUNAR, 31), by=cast.hoa, at=NOW)


def test_a_corrected_meeting_stands_no_more_and_is_kept(cast: Village) -> None:
    first = held(cast, cast.an.id, on=YESTERDAY)
    right = held(cast, cast.an.id, cast.binh.id, on=YESTERDAY, replaces=first)
    newer = held(cast, cast.binh.id)
    assert [each.id for each in meetings.standing(cast.club.id)] == [newer.id, right.id]
    found = meetings.correction_of(first.id)
    assert found is not None
    assert (found.id, meetings.correction_of(right.id)) == (right.id, None)
    assert meetings.get(cast.club.id, first.id) is not None
    there = meetings.on_day(cast.club.id, YESTERDAY)
    assert there is not None
    assert there.id == right.id
    assert meetings.get(cast.other_club.id, first.id) is None


def test_how_many_came_is_counted(cast: Village) -> None:
    first, second = held(cast, cast.an.id, on=YESTERDAY), held(cast, cast.an.id, cast.binh.id)
    assert meetings.counts([first.id, second.id]) == {first.id: (1, 2), second.id: (2, 2)}
    assert meetings.there(first.id) == {cast.an.id: True, cast.binh.id: False}
    assert meetings.counts([]) == {}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE meeting SET place = 'chỗ khác'",
        "DELETE FROM meeting",
        "UPDATE attendance SET came = (1 = 0)",
        "DELETE FROM attendance",
        "UPDATE meeting_schedule SET day = 1",
        "DELETE FROM meeting_schedule",
    ],
)
def test_nothing_written_is_changed(cast: Village, statement: str) -> None:
    meetings.set_rule(cast.club.id, TENTH, by=cast.hoa, at=NOW)
    held(cast, cast.an.id)
    with pytest.raises(PeeweeException, match=r"append-only|permission denied"), proxy.atomic():
        proxy.execute_sql(statement)


@pytest.mark.parametrize("table", ["meeting", "attendance", "meeting_schedule"])
def test_not_even_by_its_owner_nor_by_replacing(cast: Village, table: str) -> None:
    meetings.set_rule(cast.club.id, TENTH, by=cast.hoa, at=NOW)
    held(cast, cast.an.id)
    if not on_sqlite():
        query = "SELECT tgname FROM pg_trigger WHERE tgrelid = '{0}'::regclass AND tgenabled = 'A' ORDER BY 1"
        found = [name for (name,) in proxy.execute_sql(query.format(table)).fetchall()]
        assert found == [f"{table}_append_only", f"{table}_no_truncate"]
        return
    with pytest.raises(PeeweeException, match="append-only"), proxy.atomic():
        proxy.execute_sql(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")


def test_a_meeting_is_corrected_by_one_record_only(cast: Village) -> None:
    """Two corrections of one record would both stand: the database refuses the second, whoever writes it."""
    first = held(cast, cast.an.id)
    held(cast, cast.binh.id, replaces=first)
    forged = Meeting(
        club=cast.club.id,
        key=str(uuid4()),
        fingerprint="0" * 64,
        held_on=TODAY,
        place="",
        chair="",
        secretary="",
        decided="",
        replaces=first.id,
        written_by=cast.hoa.id,
        written_at=NOW,
    )
    with pytest.raises(PeeweeException), proxy.atomic():
        forged.save(force_insert=True)
