"""A yes counts when another person gave it, in time, to what was asked; entries stand under the key of theirs."""

from __future__ import annotations

import datetime as dt
from uuid import UUID, uuid4

import pytest

from savings_app import approvals
from savings_app.approvals import Approval, Subject
from savings_app.audit import four_eyes
from savings_app.clubs import Club
from savings_app.database import transaction
from savings_app.ledger import book
from savings_app.ledger.chart import AccountKind, held_by
from savings_app.ledger.entry import Draft, EntryKind, Move, part_of, request
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from tests.village import NOW, TODAY, Village


@pytest.fixture
def funded(settled_cast: Village) -> Village:
    """Hoa holds cash."""
    settled_cast.deposit(settled_cast.health(settled_cast.an), 50_000)
    return settled_cast


def question(cast: Village, subject: Subject = Subject.HANDOVER, **content: object) -> Approval:
    return approvals.ask(cast.club.id, subject, dict(content), key=str(uuid4()), by=cast.hoa.id, at=NOW)


def hand_over(cast: Village, under: str, part: str = "confirmed") -> Entry:
    to, from_ = (held_by(kind, cast.purse_fund.id) for kind in (AccountKind.CASH_TREASURER, AccountKind.CASH_LEADER))
    asked = request(cast.club.id, part_of(UUID(under), part))
    with transaction():
        return book.post(Draft(asked, EntryKind.HANDOVER, TODAY, (Move(to, from_, Dong(1_000)),)), by=1, at=NOW)


def test_a_confirmed_handover_is_agreed_to(funded: Village) -> None:
    funded.hand_over(funded.purse_fund, 10_000)
    assert four_eyes.what_needs_a_yes_has_one() == []


def test_an_entry_without_question_is_named(funded: Village) -> None:
    entry = hand_over(funded, str(uuid4()))
    assert four_eyes.what_needs_a_yes_has_one() == [entry.id]


@pytest.mark.parametrize(
    ("subject", "yes", "part"),
    [
        (Subject.HANDOVER, None, "confirmed"),
        (Subject.HANDOVER, False, "confirmed"),
        (Subject.CASH_COUNT, True, "confirmed"),
        (Subject.HANDOVER, True, "again"),
    ],
)
def test_another_answer_is_none(funded: Village, subject: Subject, yes: bool | None, part: str) -> None:
    asked = question(funded, subject)
    if yes is not None:
        approvals.answer(asked, yes=yes, by=funded.lan.id, at=NOW)
    entry = hand_over(funded, asked.key, part)
    assert four_eyes.what_needs_a_yes_has_one() == [entry.id]


def test_the_yes_of_another_club_is_none(funded: Village) -> None:
    asked = approvals.ask(funded.other_club.id, Subject.HANDOVER, {}, key=str(uuid4()), by=funded.ut.id, at=NOW)
    approvals.answer(asked, yes=True, by=funded.lan.id, at=NOW)
    entry = hand_over(funded, asked.key)
    assert four_eyes.what_needs_a_yes_has_one() == [entry.id]


def close(cast: Village, through: dt.date) -> None:
    head = Club.the(id=cast.club.id)
    closing = question(cast, Subject.CLOSING, through=through.isoformat(), head_seq=head.head_seq)
    approvals.answer(closing, yes=True, by=cast.lan.id, at=NOW)


def test_a_month_the_club_does_not_know_is_closed_is_named(funded: Village) -> None:
    close(funded, dt.date(2026, 9, 30))
    assert four_eyes.what_is_closed_stays_closed() == [f"closed_through {funded.club.id}"]


def test_each_closing_is_held_against_what_came_after_it(funded: Village) -> None:
    close(funded, dt.date(2026, 8, 31))
    late = funded.deposit(funded.health(funded.an), 1_000, on=dt.date(2026, 8, 30)).receipt.entry
    close(funded, dt.date(2026, 9, 30))
    funded.deposit(funded.health(funded.an), 1_000, on=dt.date(2026, 10, 1))
    later = funded.deposit(funded.health(funded.an), 1_000, on=dt.date(2026, 9, 30)).receipt.entry
    Club.update(closed_through=dt.date(2026, 9, 30)).where(Club.id == funded.club.id).execute()
    assert four_eyes.what_is_closed_stays_closed() == [late, later]
