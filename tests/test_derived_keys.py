"""A key made from another cannot be sent by anybody, so nobody takes it before it is needed."""

from __future__ import annotations

from uuid import UUID, uuid4, uuid5

import pytest

from savings_app import conversions, corrections, deposits, handovers
from savings_app.corrections import Correction
from savings_app.deposits import Deposit
from savings_app.handovers import Handover
from savings_app.ledger import balances
from savings_app.ledger.chart import savings
from savings_app.ledger.entry import part_of
from savings_app.ledger.keys import KeyReused
from savings_app.money import Dong
from savings_app.pricing import Line, Proposal
from tests.village import HEALTH, NOW, TODAY, Village


def _squat(cast: Village, key: UUID, amount: int = 100_000) -> None:
    """Somebody spends a key she worked out beforehand on a deposit."""
    deposit = Deposit(cast.club.id, cast.health(cast.an), Dong(amount), TODAY, key)
    deposits.record(deposit, by=cast.hoa, at=NOW)


def test_a_part_is_no_uuid() -> None:
    with pytest.raises(ValueError, match="badly formed"):
        UUID(str(part_of(uuid4(), "instead")))


def test_a_correction_writes_the_right_amount_whatever_was_sent_before(cast: Village) -> None:
    key, purse = uuid4(), cast.health(cast.an)
    before = balances.of(cast.club.id, savings(purse))
    _squat(cast, uuid5(key, "instead"))
    wrong = cast.deposit(purse, 200_000)
    correction = Correction(cast.club.id, wrong.receipt.entry, "gõ nhầm", key, Dong(150_000))
    corrected = corrections.record(correction, by=cast.hoa, at=NOW)
    assert corrected.instead is not None
    assert balances.of(cast.club.id, savings(purse)) - before == Dong(250_000)


def test_a_handover_is_confirmed_whatever_was_sent_before(cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 500_000)
    handover = Handover(cast.club.id, cast.purse_fund.id, Dong(500_000), uuid4())
    asked = handovers.propose(handover, by=cast.hoa, at=NOW)
    _squat(cast, uuid5(handover.key, "confirmed"))
    handovers.confirm(asked, by=cast.lan, at=NOW)


def test_a_conversion_is_approved_whatever_was_sent_before(cast: Village) -> None:
    purse = cast.health(cast.an)
    cast.deposit(purse, 1_500_000)
    proposal = Proposal(cast.club.id, HEALTH, 12, TODAY, (Line(cast.an.person.id, purse),), uuid4())
    conversion = conversions.propose(proposal, by=cast.hoa, at=NOW)
    _squat(cast, uuid5(proposal.key, f"CONVERSION:{savings(purse).address}"))
    assert len(conversions.approve(conversion, by=cast.lan, at=NOW)) == 1


def test_one_key_asks_one_question(cast: Village) -> None:
    purse, key = cast.health(cast.an), uuid4()
    cast.deposit(purse, 1_500_000)
    handovers.propose(Handover(cast.club.id, cast.purse_fund.id, Dong(1_000), key), by=cast.hoa, at=NOW)
    proposal = Proposal(cast.club.id, HEALTH, 12, TODAY, (Line(cast.an.person.id, purse),), key)
    with pytest.raises(KeyReused):
        conversions.propose(proposal, by=cast.hoa, at=NOW)
