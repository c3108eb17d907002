"""A question is answered at its own address alone: at every other door, and in another club, it is not there."""

from __future__ import annotations

from uuid import uuid4

import pytest

from savings_app import approvals, users
from savings_app.approvals import Approval, Subject
from savings_app.permissions import Role
from savings_app.users import User
from tests.pages.conftest import Browser
from tests.village import NOW, PASSWORD, Village
from tests.written import written

DOORS = {
    "handovers/{}/answer": {Subject.HANDOVER},
    "cash-counts/{}/answer": {Subject.CASH_COUNT},
    "differences/{}/answer": {Subject.SHORTAGE, Subject.SURPLUS},
    "closings/{}/answer": {Subject.CLOSING},
    "departures/{}/answer": {Subject.DEPARTURE},
    "arrivals/{}/answer": {Subject.ARRIVAL},
    "dissolution/{}/answer": {Subject.DISSOLUTION},
    "leadership-offers/{}": {Subject.LEADERSHIP},
    "bank-transfers/{}/match": {Subject.BANK_TRANSFER},
    "bank-transfers/{}/absence": {Subject.BANK_TRANSFER},
}

SAID = {"reason": "không khớp", "statement_day": "22/11/2026", "line": "FT1"}


@pytest.fixture
def everybody(the_village: Village) -> User:
    """Somebody with every role there is: what stops her is the door, not her rights."""
    user = users.add("0911000030", name="Vũ Thị Mơ", password=PASSWORD, at=NOW)
    for role in (Role.LEADER, Role.TREASURER, Role.COLLECTOR):
        users.grant(user, role, club=the_village.club)
    users.grant(user, Role.OFFICER, place=the_village.commune)
    return user


def questions(cast: Village, club_id: int, to: User) -> list[Approval]:
    """One of each kind, about as much as all of them together are about."""
    content = {
        "route": "TO_TREASURER",
        "fund": cast.purse_fund.id,
        "amount": 1_000,
        "bank_slip": "1",
        "member": cast.an.id,
        "scheme": "HOUSEHOLD_HEALTH",
        "sent_on": "2026-11-22",
        "reference": "",
        "why": "MOVED",
        "to_club": cast.other_club.id,
        "day": "2026-11-22",
        "purses": [],
        "next_of_kin": None,
        "holder": "CASH_LEADER",
        "counted": 0,
        "book": 0,
        "seq": 0,
        "hash": "",
        "reason": "",
        "notes": [],
        "month": "2026-10",
        "head_seq": 0,
        "balances": "",
        "new": to.id,
        "old": [],
        "head": [0, "0" * 64],
        "from_club": cast.other_club.id,
        "departure": 1,
        "person": cast.an.person.id,
        "pledges": [],
    }
    return [approvals.ask(club_id, subject, content, key=str(uuid4()), by=cast.sen.id, at=NOW) for subject in Subject]


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_question_is_not_there_at_another_s_door(
    the_village: Village, browser: Browser, everybody: User, answer: str
) -> None:
    asked = questions(the_village, the_village.club.id, everybody)
    hers, before = browser.sign_in(everybody), written(the_village.club.id)
    for door, subjects in DOORS.items():
        for each in asked:
            if each.subject not in subjects:
                where = f"/clubs/{the_village.club.id}/{door.format(each.id)}"
                assert hers.post(where, answer=answer, **SAID).status_code == 404, (door, each.subject)
    assert len(approvals.all_unanswered(the_village.club.id)) == len(Subject)
    assert written(the_village.club.id) == before


def test_a_question_of_another_club_is_not_there(the_village: Village, browser: Browser, everybody: User) -> None:
    asked = questions(the_village, the_village.other_club.id, everybody)
    hers = browser.sign_in(everybody)
    for door, subjects in DOORS.items():
        for each in (each for each in asked if each.subject in subjects):
            for club in (the_village.club, the_village.other_club):
                # What is offered to her herself she may answer, whichever club it is of.
                if (club, each.subject) != (the_village.other_club, Subject.LEADERSHIP):
                    where = f"/clubs/{club.id}/{door.format(each.id)}"
                    assert hers.post(where, answer="yes", **SAID).status_code == 404, (door, club.name)
    assert len(approvals.all_unanswered(the_village.other_club.id)) == len(Subject)
