"""The list of a remittance gathered for paper: its rows, its total, and the people who sign."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from savings_app import contributions, conversions, remittances, users
from savings_app.contributions import Remittance
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.months import Month, MonthSpan
from savings_app.papers import collector_list as paper
from savings_app.permissions import Role
from savings_app.pricing import Line, Proposal
from savings_app.reports import collector_list
from savings_app.schemes import PaymentMethod
from tests import insured, village
from tests.village import HEALTH, NOW, PENSION, TODAY, Village


@pytest.fixture
def cast(book: None) -> Village:
    made = village.build()
    made.deposit(made.health(made.an), 1_000_000)
    made.deposit(made.health(made.binh), 1_000_000)
    made.deposit(made.pension(made.an), 3_000_000)
    made.open_pig(made.pension(made.an), 3_000_000)
    made.hand_over(made.purse_fund, 1_000_000)
    made.hand_over(made.pig_fund, 3_000_000)
    return made


@pytest.fixture
def handed_in(cast: Village) -> Remittance:
    """Two cards for three months and three months of An's pension."""
    paid = ((cast.an.person, cast.health(cast.an)), (cast.binh.person, cast.health(cast.binh)))
    cards = insured.propose(cast, HEALTH, *paid)
    pension = insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)))
    for conversion in (cards, pension):
        insured.approve(cast, conversion)
    return insured.remit(cast, cards, pension)


def test_the_total_is_the_cash_the_collector_holds(cast: Village, handed_in: Remittance) -> None:
    listed = collector_list.of(handed_in)
    cash = balances.cash(cast.club.id)
    assert listed.total == Dong(2 * 341_550 + 792_000)
    assert listed.total == Dong.total(held for (kind, _), held in cash.items() if kind is AccountKind.WITH_COLLECTOR)
    insured.refuse(cast, contributions.of_remittance(handed_in.id)[0], "Thiếu số định danh")
    assert collector_list.of(handed_in).total == listed.total


def test_a_card_and_a_pension_say_what_the_insurer_asks(cast: Village, handed_in: Remittance) -> None:
    card, _, pension = collector_list.of(handed_in).rows
    assert (card.name, card.born, card.scheme, card.months) == ("Nguyễn Thị An", "1971", HEALTH, 3)
    assert (card.monthly, card.due, card.span, card.card_from) == (Dong(113_850), Dong(341_550), None, None)
    assert card.note == "Người thứ 1 trong hộ"
    assert (pension.monthly, pension.due, pension.state_support) == (Dong(1_500_000), Dong(792_000), Dong(198_000))
    assert pension.method is PaymentMethod.QUARTERLY
    assert pension.span == MonthSpan.starting(Month(2026, 11), 3)


def test_what_the_collector_answered_stands_beside_it(cast: Village, handed_in: Remittance) -> None:
    rows = contributions.of_remittance(handed_in.id)
    insured.confirm(cast, rows[0])
    insured.refuse(cast, rows[1], "Thiếu số định danh")
    card, refused, pension = collector_list.of(handed_in).rows
    assert (card.official_receipt, card.receipted_on) == ("0012345", TODAY)
    assert card.card_from == insured.OFFICIAL.covered_from
    assert refused.note == "Người thứ 1 trong hộ; Trả lại: Thiếu số định danh"
    assert (refused.official_receipt, pension.official_receipt) == ("", "")


def test_whose_list_it_is_and_who_signs(cast: Village, handed_in: Remittance) -> None:
    listed = collector_list.of(handed_in)
    assert (listed.organisation, listed.club) == ("Hội Liên hiệp Phụ nữ xã Tân Trụ", cast.club.name)
    assert (listed.number, listed.day) == ("1", TODAY)
    assert (listed.leader, listed.treasurer, listed.collector) == ("Lê Thị Hoa", "Phạm Thị Lan", "Đỗ Thị Nga")
    assert listed.seal.startswith("Mã sổ: ")
    assert not listed.practice


def test_of_several_collectors_the_one_who_answers_is_named(cast: Village, handed_in: Remittance) -> None:
    tu = users.add("0911000009", name="Ngô Thị Tư", password=village.PASSWORD, at=NOW)
    users.grant(tu, Role.COLLECTOR, club=cast.club)
    assert collector_list.of(handed_in).collector == ""
    row = contributions.of_remittance(handed_in.id)[0]
    remittances.confirm(row, insured.OFFICIAL, key=uuid4(), by=tu, at=NOW)
    assert collector_list.of(handed_in).collector == "Ngô Thị Tư"


def test_a_premium_nobody_confirmed_is_marked(cast: Village) -> None:
    day = dt.date(2027, 1, 5)
    at = dt.datetime(2027, 1, 5, 3, tzinfo=dt.UTC)
    line = Line(cast.an.person.id, cast.pension(cast.an))
    proposal = Proposal(cast.club.id, PENSION, 1, day, (line,), uuid4())
    conversion = conversions.propose(proposal, by=cast.hoa, at=at)
    conversions.approve(conversion, by=cast.lan, at=at)
    (row,) = collector_list.of(
        remittances.remit(cast.club.id, [conversion.id], on=day, key=uuid4(), by=cast.lan, at=at)
    ).rows
    assert row.provisional_by == "Nghị định 351/2025/NĐ-CP; ngày bắt đầu là suy luận"
    assert row.note == f"Mức đóng tạm tính theo {row.provisional_by}"


def test_it_can_be_printed(cast: Village, handed_in: Remittance) -> None:
    listed = collector_list.of(handed_in)
    assert paper.pdf(listed).startswith(b"%PDF")
    assert paper.workbook(listed).startswith(b"PK")
