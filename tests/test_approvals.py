"""A second person's yes: asked once, answered once, never by whoever asked; kept by the database too."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from peewee import PeeweeException

from savings_app import approvals, users
from savings_app.approvals import AlreadyAnswered, Approval, AskedByHerself, Question, Subject
from savings_app.database import on_sqlite, proxy, transaction
from savings_app.ledger.entry import fingerprint
from savings_app.ledger.keys import KeyReused
from tests.ledger.forgery import triggers_not_recurring
from tests.village import NOW, PASSWORD, Village

CONTENT = {"fund": 1, "amount": 20_000}
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def asked(cast: Village) -> Approval:
    return ask(cast)


def ask(cast: Village, subject: Subject = Subject.HANDOVER) -> Approval:
    return approvals.ask(cast.club.id, subject, CONTENT, key=str(uuid4()), by=cast.hoa.id, at=NOW)


def test_a_question_keeps_the_exact_content(cast: Village, asked: Approval) -> None:
    found = approvals.get(cast.club.id, asked.id)
    assert found is not None
    assert (found.facts, found.fingerprint) == (CONTENT, fingerprint(CONTENT))
    assert (found.asked_by, found.asked_at, found.yes) == (cast.hoa.id, NOW, None)


def test_a_question_is_found_by_its_key_in_its_club_only(cast: Village, asked: Approval) -> None:
    assert approvals.by_key(cast.club.id, asked.key) == asked
    assert approvals.by_key(cast.other_club.id, asked.key) is None
    assert approvals.get(cast.other_club.id, asked.id) is None


def test_questions_of_a_kind_come_newest_first(cast: Village, asked: Approval) -> None:
    later, other = ask(cast), ask(cast, Subject.CONVERSION)
    assert approvals.asked(cast.club.id, Subject.HANDOVER) == [later, asked]
    assert approvals.asked(cast.club.id, Subject.CONVERSION) == [other]


@pytest.mark.parametrize("yes", [True, False])
def test_an_answer_is_kept_with_who_and_when(cast: Village, asked: Approval, yes: bool) -> None:
    approvals.answer(asked, yes=yes, by=cast.lan.id, at=NOW, reason="đã đếm")
    found = Approval.the(id=asked.id)
    assert (found.yes, found.answered_by, found.answered_at, found.reason) == (yes, cast.lan.id, NOW, "đã đếm")


def test_whoever_asks_does_not_answer(cast: Village, asked: Approval) -> None:
    for yes in (True, False):
        with pytest.raises(AskedByHerself):
            approvals.answer(asked, yes=yes, by=cast.hoa.id, at=NOW)
    assert Approval.the(id=asked.id).yes is None


def test_nor_does_she_by_another_account_of_hers(cast: Village, asked: Approval) -> None:
    users.is_person(cast.hoa, cast.an.person.id)
    second = users.add("0911000020", name="Nguyễn Thị An", password=PASSWORD, at=NOW, person=cast.an.person)
    with pytest.raises(AskedByHerself):
        approvals.answer(asked, yes=True, by=second.id, at=NOW)
    approvals.answer(asked, yes=True, by=cast.lan.id, at=NOW)


def test_a_question_is_answered_once(cast: Village, asked: Approval) -> None:
    """Also by somebody whose page still shows it open."""
    approvals.answer(asked, yes=False, by=cast.lan.id, at=NOW)
    with pytest.raises(AlreadyAnswered):
        approvals.answer(asked, yes=True, by=cast.thuy.id, at=NOW)
    assert Approval.the(id=asked.id).answered_by == cast.lan.id


ATTACKS = {
    "her own yes": (
        "UPDATE approval SET yes = true, answered_at = 1, answered_by_id = asked_by_id WHERE id = {id}",
        "by another",
    ),
    "nobody's yes": ("UPDATE approval SET yes = true, answered_at = 1 WHERE id = {id}", "by another"),
    "an answer that says nothing": ("UPDATE approval SET reason = 'x' WHERE id = {id}", "by another"),
    "other content": ("UPDATE approval SET content = '{{}}' WHERE id = {id}", "by another"),
    "asked by another": ("UPDATE approval SET asked_by_id = {lan} WHERE id = {id}", "by another"),
    "delete": ("DELETE FROM approval WHERE id = {id}", "append-only"),
    "answered when asked": (
        "INSERT INTO approval (club_id, subject, key, content, fingerprint, asked_by_id, asked_at, yes, reason)"
        " SELECT club_id, subject, 'k', content, fingerprint, asked_by_id, asked_at, true, '' FROM approval",
        "unanswered",
    ),
}


def attack(sql: str, says: str, **facts: Any) -> None:
    with pytest.raises(PeeweeException, match=f"{says}|permission denied"), transaction():
        proxy.execute_sql(sql.format(**facts))


@pytest.mark.parametrize("name", ATTACKS)
def test_the_database_keeps_four_eyes_too(cast: Village, asked: Approval, name: str) -> None:
    attack(*ATTACKS[name], id=asked.id, lan=cast.lan.id)


def test_the_database_keeps_the_first_answer(cast: Village, asked: Approval) -> None:
    approvals.answer(asked, yes=False, by=cast.lan.id, at=NOW)
    attack("UPDATE approval SET yes = true WHERE id = {id}", "answered once", id=asked.id)
    if on_sqlite():
        with triggers_not_recurring():
            attack("INSERT OR REPLACE INTO approval SELECT * FROM approval WHERE id = {id}", "unanswered", id=asked.id)


def test_asked_twice_it_is_one_question_and_nobody_looks_again(cast: Village) -> None:
    looked: list[int] = []
    question = Question(club_id=cast.club.id, subject=Subject.HANDOVER, key=uuid4(), typed={"sum": 1}, lasts=HOUR)

    def look() -> dict[str, int]:
        looked.append(1)
        return {"seq": 7}

    first = approvals.ask_once(question, look, by=cast.hoa.id, at=NOW)
    again = approvals.ask_once(question, look, by=cast.hoa.id, at=NOW + HOUR)
    assert (first.id, first.facts, first.expires_at) == (again.id, {"sum": 1, "seq": 7}, NOW + HOUR)
    assert looked == [1]


@pytest.mark.parametrize("other", [{"typed": {"sum": 2}}, {"subject": Subject.CASH_COUNT}], ids=["typed", "subject"])
def test_another_question_under_the_same_key_is_refused(cast: Village, other: dict[str, Any]) -> None:
    question = Question(club_id=cast.club.id, subject=Subject.HANDOVER, key=uuid4(), typed={"sum": 1})
    approvals.ask_once(question, dict, by=cast.hoa.id, at=NOW)
    with pytest.raises(KeyReused):
        approvals.ask_once(replace(question, **other), dict, by=cast.hoa.id, at=NOW)
