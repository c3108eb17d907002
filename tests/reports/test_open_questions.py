"""What was asked in a club and waits: of what kind, by whom, and what expired no longer."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from savings_app import bank_transfers, handovers, remittances
from savings_app.approvals import Subject
from savings_app.bank_transfers import Transfer
from savings_app.handovers import EXPIRES_AFTER, Handover, Route
from savings_app.money import Dong
from savings_app.reports import open_questions
from savings_app.reports.open_questions import Question
from tests import insured
from tests.village import HEALTH, NOW, TODAY, Village


def kinds(cast: Village, at: dt.datetime = NOW) -> list[Subject]:
    return [question.subject for question in open_questions.in_club(cast.club, at=at)]


def test_a_question_waits_until_it_is_answered(cast: Village) -> None:
    assert kinds(cast) == []
    cast.deposit(cast.health(cast.an), 400_000)
    handovers.propose(Handover(cast.club.id, cast.purse_fund.id, Dong(3_000), uuid4()), by=cast.hoa, at=NOW)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    assert open_questions.in_club(cast.club, at=NOW) == [
        Question(Subject.HANDOVER, cast.hoa.id, Route.TO_TREASURER),
        Question(Subject.CONVERSION, cast.hoa.id),
    ]
    insured.approve(cast, conversion)
    assert kinds(cast) == [Subject.HANDOVER]
    assert open_questions.in_club(cast.other_club, at=NOW) == []


def test_what_expired_waits_no_longer_and_what_may_take_its_time_does(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 400_000)
    late = NOW + EXPIRES_AFTER + dt.timedelta(seconds=1)
    handovers.propose(Handover(cast.club.id, cast.purse_fund.id, Dong(3_000), uuid4()), by=cast.hoa, at=NOW)
    sent = Transfer(cast.club.id, cast.health(cast.an), Dong(100_000), TODAY, uuid4())
    bank_transfers.announce(sent, by=cast.hoa, at=NOW)
    cast.hand_over(cast.purse_fund, 341_550)
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    insured.approve(cast, conversion)
    remittance = insured.remit(cast, conversion)
    assert kinds(cast) == [Subject.HANDOVER, Subject.BANK_TRANSFER, Subject.REMITTANCE]
    assert kinds(cast, late) == [Subject.BANK_TRANSFER, Subject.REMITTANCE]
    remittances.receive(remittance, by=cast.nga, at=NOW)
    assert kinds(cast, late) == [Subject.BANK_TRANSFER]
