"""A meeting is written down: once under a key, one a day, of that day's members, corrected with a reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest

from savings_app import clubs, meetings, members
from savings_app.clubs import ClubDissolved
from savings_app.database import ask
from savings_app.ledger.book import DayInFuture
from savings_app.ledger.keys import KeyReused
from savings_app.minutes import (
    CorrectedSince,
    CorrectionWithoutReason,
    MeetingWritten,
    Minutes,
    NobodyCame,
    NotInClubThen,
    write,
)
from savings_app.refusals import NotFound, Refusal
from tests.village import JOINED, NOW, TODAY, Village

YESTERDAY = TODAY - dt.timedelta(days=1)


def said(cast: Village, **changed: object) -> Minutes:
    """Both came today; with what a test changes."""
    plain = Minutes(
        club_id=cast.club.id,
        held_on=TODAY,
        came=frozenset({cast.an.id, cast.binh.id}),
        key=uuid4(),
        place="Nhà chị Hoa",
        chair="Lê Thị Hoa",
        secretary="Trần Thị Bình",
        decided="Khui heo.\nTháng sau họp sớm.",
    )
    return replace(plain, **changed)  # type: ignore[arg-type]


def written() -> tuple[int, int]:
    return ask("SELECT COUNT(*) FROM meeting")[0][0], ask("SELECT COUNT(*) FROM attendance")[0][0]


def test_it_is_written_as_it_was_said(cast: Village) -> None:
    asked = said(cast, came=frozenset({cast.an.id}))
    meeting = write(asked, by=cast.hoa, at=NOW)
    kept = meetings.get(cast.club.id, meeting.id)
    assert kept is not None
    assert (kept.held_on, kept.place, kept.chair, kept.secretary) == (
        TODAY,
        "Nhà chị Hoa",
        "Lê Thị Hoa",
        "Trần Thị Bình",
    )
    assert (kept.decided, kept.written_by, kept.written_at) == (asked.decided, cast.hoa.id, NOW)
    assert (kept.replaces, kept.reason, kept.number) == (None, "", f"BH-2026-{kept.id:04}")
    assert meetings.there(meeting.id) == {cast.an.id: True, cast.binh.id: False}


def test_the_same_key_writes_once(cast: Village) -> None:
    asked = said(cast)
    first = write(asked, by=cast.hoa, at=NOW)
    assert write(asked, by=cast.hoa, at=NOW).id == first.id
    assert written() == (1, 2)
    with pytest.raises(KeyReused):
        write(replace(asked, place="Nhà văn hóa ấp"), by=cast.hoa, at=NOW)


def test_a_key_is_the_clubs_own(cast: Village) -> None:
    asked = said(cast)
    write(asked, by=cast.hoa, at=NOW)
    assert meetings.by_key(cast.other_club.id, str(asked.key)) is None


def refused(cast: Village, asked: Minutes, refusal: type[Refusal]) -> Refusal:
    before = written()
    with pytest.raises(refusal) as told:
        write(asked, by=cast.hoa, at=NOW)
    assert written() == before
    return told.value


def test_what_has_not_happened_is_not_written(cast: Village) -> None:
    refused(cast, said(cast, held_on=TODAY + dt.timedelta(days=1)), DayInFuture)


def test_somebody_must_have_come(cast: Village) -> None:
    refused(cast, said(cast, came=frozenset()), NobodyCame)


def test_only_members_of_that_day_came(cast: Village) -> None:
    before = refused(cast, said(cast, held_on=JOINED - dt.timedelta(days=1)), NotInClubThen)
    assert before.sentence.startswith("Ngày 04/01/2026 Nguyễn Thị An không ở trong tổ")
    members.leave(cast.binh, YESTERDAY)
    refused(cast, said(cast), NotInClubThen)
    meeting = write(said(cast, came=frozenset({cast.an.id})), by=cast.hoa, at=NOW)
    assert meetings.there(meeting.id) == {cast.an.id: True}
    write(said(cast, held_on=YESTERDAY), by=cast.hoa, at=NOW)


def test_nobody_of_another_club_came(cast: Village) -> None:
    refused(cast, said(cast, came=frozenset({cast.an.id, 999_999})), NotFound)


def test_one_meeting_a_day(cast: Village) -> None:
    write(said(cast), by=cast.hoa, at=NOW)
    assert refused(cast, said(cast), MeetingWritten).status == 409
    write(said(cast, held_on=YESTERDAY), by=cast.hoa, at=NOW)


def test_a_wrong_record_is_written_again_with_a_reason(cast: Village) -> None:
    wrong = write(said(cast), by=cast.hoa, at=NOW)
    again = said(cast, came=frozenset({cast.an.id}), replaces=wrong.id)
    refused(cast, again, CorrectionWithoutReason)
    right = write(replace(again, reason="đánh dấu nhầm chị Bình"), by=cast.lan, at=NOW)
    assert [each.id for each in meetings.standing(cast.club.id)] == [right.id]
    assert (right.replaces, right.reason) == (wrong.id, "đánh dấu nhầm chị Bình")
    refused(cast, said(cast, replaces=wrong.id, reason="lại"), CorrectedSince)
    refused(cast, said(cast, replaces=999_999, reason="lại"), NotFound)


def test_a_wrong_day_is_put_right_but_not_onto_another_meeting(cast: Village) -> None:
    write(said(cast, held_on=YESTERDAY), by=cast.hoa, at=NOW)
    wrong = write(said(cast), by=cast.hoa, at=NOW)
    moved = said(cast, held_on=YESTERDAY - dt.timedelta(days=1), replaces=wrong.id, reason="ghi nhầm ngày")
    refused(cast, replace(moved, held_on=YESTERDAY), MeetingWritten)
    write(moved, by=cast.hoa, at=NOW)
    assert [each.held_on for each in meetings.standing(cast.club.id)] == [YESTERDAY, moved.held_on]


def test_what_was_no_meeting_is_corrected_to_nobody(cast: Village) -> None:
    wrong = write(said(cast), by=cast.hoa, at=NOW)
    right = write(said(cast, came=frozenset(), replaces=wrong.id, reason="không có họp"), by=cast.hoa, at=NOW)
    assert meetings.counts([right.id]) == {right.id: (0, 2)}


def test_a_dissolved_club_meets_no_more(cast: Village) -> None:
    clubs.dissolve(cast.club.id, TODAY)
    refused(cast, said(cast), ClubDissolved)
