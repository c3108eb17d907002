"""Đợt nộp on two people's word: the collector says she has list and money, or has not; out of the bank, too."""

from __future__ import annotations

from uuid import uuid4

import pytest

from savings_app import contributions, handovers, remittances
from savings_app.contributions import Conversion, Remittance, State
from savings_app.handovers import Handover, Route
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from tests import insured
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.village import HEALTH, NOW, TODAY, Village
from tests.written import proven, written

TREASURER, BANK, COLLECTOR = AccountKind.CASH_TREASURER, AccountKind.CASH_BANK, AccountKind.WITH_COLLECTOR
SUM = 683_100
OPEN = "nhân viên thu chưa xác nhận đã nhận tiền"


@pytest.fixture
def cast(the_village: Village) -> Village:
    """Lan holds 1.000.000 đ."""
    the_village.deposit(the_village.health(the_village.an), 2_000_000)
    the_village.hand_over(the_village.purse_fund, 1_000_000)
    return the_village


@pytest.fixture
def ready(cast: Village) -> Conversion:
    """Two cards for three months, approved."""
    paid = ((cast.an.person, cast.health(cast.an)), (cast.binh.person, cast.health(cast.an)))
    conversion = insured.propose(cast, HEALTH, *paid)
    insured.approve(cast, conversion)
    return conversion


@pytest.fixture
def handed_in(cast: Village, ready: Conversion) -> Remittance:
    return insured.remit(cast, ready)


def test_until_she_says_so_everybody_sees_that_she_has_not(
    cast: Village, handed_in: Remittance, browser: Browser
) -> None:
    for user in (cast.hoa, cast.lan, cast.thuy):
        hers = browser.sign_in(user)
        for page in (_list(cast), _page(cast)):
            assert OPEN in hers.get(page).text
            assert _receipt(cast) not in hers.get(page).text
        assert f"1 đợt nộp {OPEN}" in shown(hers.get(f"/clubs/{cast.club.id}"))
        assert "683.100 đ chờ nhân viên thu xác nhận đã nhận" in shown(hers.get(f"/clubs/{cast.club.id}"))
    nga = browser.sign_in(cast.nga)
    for page in ("/remittances", _page(cast)):
        assert "Đã nhận đủ tiền và danh sách: 683.100 đ" in shown(nga.get(page))
        assert nga.get(page).text.count(_receipt(cast)) == 2, "two answers"


def test_received(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    nga = browser.sign_in(cast.nga)
    for _ in range(2):
        answer = nga.post(_receipt(cast), answer="yes")
        assert (answer.status_code, answer.location) == (303, _page(cast))
    page = nga.get(_page(cast)).text
    assert "nhân viên thu đã nhận đủ tiền và danh sách" in page
    assert _receipt(cast) not in page
    assert OPEN not in browser.sign_in(cast.lan).get(f"/clubs/{cast.club.id}").text
    assert _states(handed_in) == [State.REMITTED] * 2
    late = nga.post(_receipt(cast), answer="no", reason="Nhầm")
    assert late.status_code == 409
    assert "đã có người trả lời" in late.text


def test_not_received_with_a_reason_it_is_all_undone(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    nga, before = browser.sign_in(cast.nga), written(cast.club.id)
    without = nga.post(_receipt(cast), answer="no", reason="  ")
    assert without.status_code == 422
    assert "Chưa ghi lý do." in without.text
    too_long = nga.post(_receipt(cast), answer="no", reason="x" * 301)
    assert too_long.status_code == 422
    assert f'value="{"x" * 301}"' in too_long.text
    assert written(cast.club.id) == before
    assert nga.post(_receipt(cast), answer="no", reason="Chưa ai giao").status_code == 303
    page = shown(nga.get(_page(cast)))
    assert "nhân viên thu chưa nhận được Chưa ai giao" in page
    assert _states(handed_in) == [State.REFUSED] * 2
    assert _cash(cast)[TREASURER] == 1_000_000
    assert "Nhân viên thu phải trả lại" not in browser.sign_in(cast.lan).get(_list(cast)).text
    assert proven()


def test_who_may_say_so(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    before = written(cast.club.id)
    assert browser.post(_receipt(cast), answer="yes").status_code == 303
    for user, status in ((cast.hoa, 403), (cast.lan, 403), (cast.thuy, 403), (cast.ut, 404), (cast.an_user, 404)):
        for answer in ("yes", "no"):
            assert browser.sign_in(user).post(_receipt(cast), answer=answer, reason="x").status_code == status
    nga = browser.sign_in(cast.nga)
    assert nga.client.post(_receipt(cast), data={"answer": "yes"}).status_code == 400
    assert nga.post(f"{_list(cast)}/2/receipt", answer="yes").status_code == 404
    assert nga.post(f"/clubs/{cast.other_club.id}/remittances/1/receipt", answer="yes").status_code == 404
    assert written(cast.club.id) == before


def test_answering_a_row_closes_the_question(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    row = contributions.of_remittance(handed_in.id)[0].contribution
    nga = browser.sign_in(cast.nga)
    given = nga.post(f"{_page(cast)}/rows/{row.id}/refusal", reason="Thiếu số", key=str(uuid4()))
    assert given.status_code == 303
    assert _receipt(cast) not in nga.get(_page(cast)).text
    assert remittances.unanswered(cast.club.id) == []


def test_where_the_bank_has_money_too_she_chooses(cast: Village, ready: Conversion, browser: Browser) -> None:
    lan = browser.sign_in(cast.lan)
    assert "Lấy tiền từ đâu?" not in lan.get(_list(cast)).text
    _bank(cast, 700_000)
    page = lan.get(_list(cast)).text
    assert "Lấy tiền từ đâu?" in page
    assert 'value="CASH_TREASURER" checked' in page
    form = {"conversion": ready.id, "remitted_on": TODAY.isoformat(), "key": str(uuid4())}
    assert "Lấy tiền từ đâu?" not in browser.sign_in(cast.hoa).get(_list(cast)).text
    refused = lan.post(_list(cast), **form, paid_from="CASH_TREASURER")
    assert refused.status_code == 422
    assert "tiền mặt thủ quỹ giữ chỉ còn 300.000 đ" in refused.text
    for wrong in ("CASH_LEADER", "", "SAVINGS"):
        answer = lan.post(_list(cast), **form | {"key": str(uuid4())}, paid_from=wrong)
        assert answer.status_code == 422
        assert "Không có lựa chọn" in answer.text
    assert lan.post(_list(cast), **form | {"key": str(uuid4())}, paid_from="CASH_BANK").status_code == 303
    assert _cash(cast) == {AccountKind.CASH_LEADER: 1_000_000, TREASURER: 300_000, BANK: 700_000 - SUM, COLLECTOR: SUM}


def test_what_came_out_of_the_bank_goes_back_there(cast: Village, ready: Conversion, browser: Browser) -> None:
    _bank(cast, 700_000)
    remittance = remittances.remit(cast.club.id, [ready.id], on=TODAY, key=uuid4(), by=cast.lan, at=NOW, paid_from=BANK)
    insured.refuse(cast, contributions.of_remittance(remittance.id)[0], "Thiếu số")
    lan = browser.sign_in(cast.lan)
    assert "tiền về lại tài khoản ngân hàng" in lan.get(_list(cast)).text
    back = {"fund": cast.purse_fund.id, "amount": 341_550, "key": str(uuid4())}
    to_herself = lan.post(f"/clubs/{cast.club.id}/cash-back", **back)
    assert to_herself.status_code == 422
    assert "không còn giữ tiền nào phải trả lại" in to_herself.text
    back["key"] = str(uuid4())
    for _ in range(2):
        assert lan.post(f"/clubs/{cast.club.id}/cash-back", **back, paid_from="CASH_BANK").status_code == 303
    assert _cash(cast)[BANK] == 700_000 - SUM + 341_550
    assert "Nhân viên thu phải trả lại" not in lan.get(_list(cast)).text
    assert proven()


def _bank(cast: Village, amount: int) -> None:
    """Lan takes it to the bank, Hoa has seen the slip."""
    to_bank = Handover(cast.club.id, cast.purse_fund.id, Dong(amount), uuid4(), Route.TO_BANK, "GNT 1")
    handovers.confirm(handovers.propose(to_bank, by=cast.lan, at=NOW), by=cast.hoa, at=NOW)


def _list(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/remittances"


def _page(cast: Village) -> str:
    return f"{_list(cast)}/1"


def _receipt(cast: Village) -> str:
    return f"{_page(cast)}/receipt"


def _states(remittance: Remittance) -> list[State]:
    return [each.state for each in contributions.of_remittance(remittance.id)]


def _cash(cast: Village) -> dict[AccountKind, int]:
    return {holder: int(held) for (holder, _), held in balances.cash(cast.club.id).items()}
