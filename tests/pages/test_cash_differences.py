"""Tiền thiếu, tiền thừa: the holder brings what was missing, a surplus finds its owner; two people each time."""

from __future__ import annotations

from uuid import uuid4

import pytest

from savings_app import approvals
from savings_app.approvals import Approval, Subject
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind, savings, short, surplus
from savings_app.money import Dong
from tests.counted import LEADER, signed_count
from tests.pages.conftest import Browser
from tests.village import Village
from tests.written import proven, written


@pytest.fixture
def cast(the_village: Village) -> Village:
    """Hoa held 130.000 đ, 10.000 too little; then 20.000 too much was found with the treasurer."""
    the_village.deposit(the_village.health(the_village.an), 130_000)
    signed_count(the_village, 120_000, reason="thối nhầm")
    the_village.hand_over(the_village.purse_fund, 50_000)
    signed_count(the_village, 70_000, holder=AccountKind.CASH_TREASURER, reason="chưa rõ của ai")
    return the_village


def here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/differences"


def repayment(cast: Village, **typed: str) -> dict[str, str]:
    form = {"key": str(uuid4()), "holder": LEADER.value, "fund": str(cast.purse_fund.id), "amount": "10.000"}
    return {**form, **typed}


def placing(cast: Village, **typed: str) -> dict[str, str]:
    purse = cast.health(cast.binh)
    chosen = f"{purse.member_id}-{purse.fund_id}-{purse.scheme.value}"
    form = {"key": str(uuid4()), "surplus": str(purse.fund_id), "purse": chosen, "amount": "20.000"}
    return {**form, "reason": "Bình nhận ra", **typed}


def asked(cast: Village, subject: Subject) -> Approval:
    return approvals.asked(cast.club.id, subject)[0]


def test_the_page_says_what_is_missing_and_what_is_too_much(cast: Village, browser: Browser) -> None:
    for user in (cast.hoa, cast.lan, cast.thuy):
        page = browser.sign_in(user).get(here(cast)).text
        assert "10.000 đ" in page
        assert "20.000 đ" in page


def test_brought_back_and_seen_it_is_there_again(cast: Village, browser: Browser) -> None:
    hoa, lan = browser.sign_in(cast.hoa), browser.sign_in(cast.lan)
    assert hoa.post(f"{here(cast)}/missing", **repayment(cast)).status_code == 303
    question = asked(cast, Subject.SHORTAGE)
    assert "/answer" not in hoa.get(here(cast)).text
    assert "Tôi đã thấy" in lan.get(here(cast)).text
    assert lan.post(f"{here(cast)}/{question.id}/answer", answer="yes").status_code == 303
    assert balances.of(cast.club.id, short(LEADER, cast.purse_fund.id)) == Dong(0)
    assert "Không ai còn thiếu tiền." in lan.get(here(cast)).text
    assert proven()


def test_a_surplus_finds_its_owner(cast: Village, browser: Browser) -> None:
    lan, hoa = browser.sign_in(cast.lan), browser.sign_in(cast.hoa)
    assert lan.post(f"{here(cast)}/surplus", **placing(cast)).status_code == 303
    question = asked(cast, Subject.SURPLUS)
    assert "Tiền thừa về sổ của Trần Thị Bình" in hoa.get(here(cast)).text
    assert hoa.post(f"{here(cast)}/{question.id}/answer", answer="yes").status_code == 303
    assert balances.of(cast.club.id, savings(cast.health(cast.binh))) == Dong(20_000)
    assert balances.of(cast.club.id, surplus(cast.purse_fund.id)) == Dong(0)
    slips = hoa.get(f"/clubs/{cast.club.id}/receipts/2026-0002").text
    assert "Phiếu tiền thừa về đúng sổ" in slips
    assert hoa.get(f"/clubs/{cast.club.id}/receipts/2026-0002.pdf").status_code == 200
    assert proven()


def test_not_signed_nothing_moves(cast: Village, browser: Browser) -> None:
    browser.sign_in(cast.hoa).post(f"{here(cast)}/missing", **repayment(cast))
    answer = f"{here(cast)}/{asked(cast, Subject.SHORTAGE).id}/answer"
    lan = browser.sign_in(cast.lan)
    assert lan.post(answer, answer="no", reason="").status_code == 422
    assert lan.post(answer, answer="no", reason="chưa thấy tiền").status_code == 303
    assert "chưa thấy tiền" in lan.get(here(cast)).text
    assert balances.of(cast.club.id, short(LEADER, cast.purse_fund.id)) == Dong(10_000)


@pytest.mark.parametrize(
    ("what", "typed"),
    [
        ("missing", {"amount": "10.001"}),
        ("missing", {"amount": "mười nghìn"}),
        ("missing", {"amount": ""}),
        ("missing", {"key": "x"}),
        ("surplus", {"amount": "20.001"}),
        ("surplus", {"purse": ""}),
        ("surplus", {"purse": "1-2"}),
        ("surplus", {"purse": "a-b-c"}),
        ("surplus", {"reason": ""}),
    ],
)
def test_what_cannot_be_is_refused_and_kept(cast: Village, browser: Browser, what: str, typed: dict[str, str]) -> None:
    before = written(cast.club.id)
    form = repayment(cast, **typed) if what == "missing" else placing(cast, **typed)
    refused = browser.sign_in(cast.hoa).post(f"{here(cast)}/{what}", **form)
    assert refused.status_code in {400, 422}
    assert f'value="{form["amount"]}"' in refused.text
    assert written(cast.club.id) == before


def test_who_may_come_in(cast: Village, browser: Browser) -> None:
    browser.sign_in(cast.hoa).post(f"{here(cast)}/missing", **repayment(cast))
    answer = f"{here(cast)}/{asked(cast, Subject.SHORTAGE).id}/answer"
    assert browser.get(here(cast)).status_code == 303
    for stranger in (cast.ut, cast.sen):
        assert browser.sign_in(stranger).get(here(cast)).status_code == 404
        assert browser.sign_in(stranger).post(answer, answer="yes").status_code == 404
        assert browser.sign_in(stranger).post(f"{here(cast)}/missing", **repayment(cast)).status_code == 404
    assert browser.sign_in(cast.an_user).get(here(cast)).status_code in {403, 404}
    assert browser.sign_in(cast.lan).client.post(answer, data={"answer": "yes"}).status_code == 400
    assert asked(cast, Subject.SHORTAGE).yes is None
