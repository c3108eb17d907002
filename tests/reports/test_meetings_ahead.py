"""The meetings to come and what Tết does to them: the next days, the one that is moved, whose cover ends."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from savings_app import coverage, meetings, minutes
from savings_app.meeting_days import MeetingRule, RuleKind
from savings_app.meetings import Meeting
from savings_app.minutes import Minutes
from savings_app.reports import meetings_ahead
from savings_app.schemes import Scheme
from tests.village import NOW, TODAY, Village

FOURTH, TENTH = MeetingRule(RuleKind.LUNAR, 4), MeetingRule(RuleKind.LUNAR, 10)
NEAR = dt.date(2027, 1, 16)


def held(cast: Village, on: dt.date, *came: int, replaces: Meeting | None = None) -> Meeting:
    """Hoa writes a meeting of that day down."""
    said = Minutes(
        club_id=cast.club.id,
        held_on=on,
        came=frozenset(came),
        key=uuid4(),
        replaces=replaces.id if replaces else None,
        reason="không có họp" if replaces else "",
    )
    return minutes.write(said, by=cast.hoa, at=dt.datetime(2027, 2, 20, tzinfo=dt.UTC))


def days(cast: Village, on: dt.date, count: int = 1) -> list[str]:
    return [str(day) for day in meetings_ahead.of_club(cast.club, on=on, count=count).days]


def test_a_club_without_a_rule_has_no_next_meeting(cast: Village) -> None:
    ahead = meetings_ahead.of_club(cast.club, on=TODAY)
    assert (ahead.rule, ahead.days, ahead.next_day, ahead.tet) == (None, (), None, None)


def test_the_next_days(cast: Village) -> None:
    meetings.set_rule(cast.club.id, TENTH, by=cast.hoa, at=NOW)
    assert days(cast, TODAY, 3) == ["2026-12-18", "2027-01-17", "2027-02-15"]
    assert days(cast, dt.date(2026, 12, 18)) == ["2026-12-18"]


def test_a_meeting_written_down_is_no_more_to_come(cast: Village) -> None:
    meetings.set_rule(cast.club.id, MeetingRule(RuleKind.SOLAR, TODAY.day), by=cast.hoa, at=NOW)
    assert days(cast, TODAY, 2) == ["2026-11-22", "2026-12-22"]
    wrong = held(cast, TODAY, cast.an.id)
    assert days(cast, TODAY, 2) == ["2026-12-22", "2027-01-22"]
    held(cast, TODAY, replaces=wrong)
    assert days(cast, TODAY, 2) == ["2026-11-22", "2026-12-22"], "there was no meeting after all"


@pytest.mark.parametrize(("early", "next_day"), [(10, "2027-01-17"), (11, "2026-12-18")])
def test_a_meeting_held_early_is_that_meeting(cast: Village, early: int, next_day: str) -> None:
    meetings.set_rule(cast.club.id, TENTH, by=cast.hoa, at=NOW)
    day = dt.date(2026, 12, 18) - dt.timedelta(days=early)
    held(cast, day, cast.an.id)
    assert days(cast, day) == [next_day]
    assert days(cast, day - dt.timedelta(days=1)) == ["2026-12-18"], "seen from before, it is not held yet"


def test_held_before_tet_it_falls_on_no_day_of_tet(cast: Village) -> None:
    meetings.set_rule(cast.club.id, FOURTH, by=cast.hoa, at=NOW)
    held(cast, dt.date(2027, 2, 3), cast.an.id)
    ahead = meetings_ahead.of_club(cast.club, on=dt.date(2027, 2, 3))
    assert ahead.tet is not None
    assert (ahead.tet.meeting, str(ahead.next_day)) == (None, "2027-03-11")


@pytest.mark.parametrize(
    ("rule", "on", "meeting", "hold_by"),
    [
        (FOURTH, "2027-01-16", "2027-02-09", "2027-02-03"),
        (FOURTH, "2027-02-03", "2027-02-09", "2027-02-03"),
        (FOURTH, "2027-02-04", "2027-02-09", None),
        (TENTH, "2027-01-16", None, "2027-02-03"),
        (MeetingRule(RuleKind.LUNAR, 30), "2027-01-16", "2027-02-05", "2027-02-03"),
        (MeetingRule(RuleKind.SOLAR, 10), "2027-01-16", "2027-02-10", "2027-02-03"),
        (None, "2027-01-16", None, "2027-02-03"),
    ],
    ids=str,
)
def test_a_meeting_on_the_days_of_tet_is_named(
    cast: Village, rule: MeetingRule | None, on: str, meeting: str | None, hold_by: str | None
) -> None:
    if rule:
        meetings.set_rule(cast.club.id, rule, by=cast.hoa, at=NOW)
    near = meetings_ahead.of_club(cast.club, on=dt.date.fromisoformat(on)).tet
    assert near is not None
    assert (near.meeting and str(near.meeting), near.hold_by and str(near.hold_by)) == (meeting, hold_by)


def test_it_is_told_from_thirty_days_before(cast: Village) -> None:
    near = meetings_ahead.of_club(cast.club, on=NEAR).tet
    assert near is not None
    assert near.days_left == 21
    assert meetings_ahead.of_club(cast.club, on=dt.date(2027, 1, 6)).tet is None
    assert meetings_ahead.of_club(cast.club, on=dt.date(2027, 2, 6)).tet is None


@pytest.mark.parametrize(("until", "people"), [("02-03", 0), ("02-04", 1), ("02-10", 1), ("02-11", 0)])
def test_whose_cover_ends_on_those_days_is_counted_once(cast: Village, until: str, people: int) -> None:
    for scheme in Scheme:
        coverage.PriorCoverage(
            person=cast.an.person.id,
            scheme=scheme,
            paid_until=dt.date.fromisoformat(f"2027-{until}"),
            noted_on=TODAY,
            noted_by=cast.hoa.id,
        ).save(force_insert=True)
    near = meetings_ahead.of_club(cast.club, on=NEAR).tet
    assert near is not None
    assert near.people_ending == people
