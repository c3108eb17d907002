"""Bàn giao tiền: the leader's sum is read back and proposed, the treasurer takes it or sends it back."""

from __future__ import annotations

from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import approvals, handovers
from savings_app.approvals import Approval, Subject
from savings_app.handovers import Handover, Route
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.permissions import Role
from savings_app.schemes import Scheme
from savings_app.users import grant
from tests import insured
from tests.pages.conftest import Browser
from tests.village import NOW, Village
from tests.written import proven, written


@pytest.fixture
def cast(the_village: Village) -> Village:
    """Hoa holds 500.000 đ of the group's purse."""
    the_village.deposit(the_village.health(the_village.an), 500_000)
    return the_village


def test_the_page_says_who_holds_how_much(cast: Village, browser: Browser) -> None:
    cast.hand_over(cast.purse_fund, 120_000)
    for user in (cast.hoa, cast.lan, cast.thuy):
        page = browser.sign_in(user).get(_here(cast))
        assert page.status_code == 200
        assert "380.000 đ" in page.text
        assert "120.000 đ" in page.text


def test_a_counted_sum_is_read_back_before_it_is_proposed(cast: Village, browser: Browser) -> None:
    before = written(cast.club.id)
    page = browser.sign_in(cast.hoa).get(_here(cast), **_typed(cast, "300.000đ")).text
    assert "300.000 đ" in page
    assert "Ba trăm nghìn đồng" in page
    assert 'name="amount" value="300000"' in page
    assert written(cast.club.id) == before


def test_proposed_waits_and_the_treasurer_takes_it(cast: Village, browser: Browser) -> None:
    answer = _propose(cast, browser)
    assert (answer.status_code, answer.location) == (303, _here(cast))
    asked = _asked(cast)
    assert _held(cast) == (Dong(500_000), Dong(0))
    hoa = browser.sign_in(cast.hoa).get(_here(cast)).text
    assert "chờ thủ quỹ đếm và nhận" in hoa
    assert "/answer" not in hoa
    lan = browser.sign_in(cast.lan)
    assert "Đã đếm, nhận đủ" in lan.get(_here(cast)).text
    assert lan.post(f"{_here(cast)}/{asked.id}/answer", answer="yes").status_code == 303
    assert _held(cast) == (Dong(200_000), Dong(300_000))
    page = lan.get(_here(cast)).text
    assert "đã nhận" in page
    assert "Phạm Thị Lan, <time" in page
    assert proven()


def test_sent_back_with_a_reason_nothing_moves(cast: Village, browser: Browser) -> None:
    _propose(cast, browser)
    lan = browser.sign_in(cast.lan)
    address = f"{_here(cast)}/{_asked(cast).id}/answer"
    without = lan.post(address, answer="no", reason="  ")
    assert without.status_code == 422
    assert "Chưa ghi lý do." in without.text
    assert _asked(cast).yes is None
    assert lan.post(address, answer="no", reason="Thiếu một tờ 20.000").status_code == 303
    assert _held(cast) == (Dong(500_000), Dong(0))
    assert "Thiếu một tờ 20.000" in lan.get(_here(cast)).text


def test_sent_twice_it_is_asked_once(cast: Village, browser: Browser) -> None:
    key = str(uuid4())
    for _ in range(2):
        assert _propose(cast, browser, key=key).status_code == 303
    assert len(approvals.asked(cast.club.id, Subject.HANDOVER)) == 1
    other = _propose(cast, browser, key=key, amount="1000")
    assert other.status_code == 409
    assert "Mã gửi này đã dùng" in other.text


@pytest.mark.parametrize("typed", ["10k", "-5", "0", "1e9", "１０", "", "9" * 5000, "500.001"])
def test_a_sum_that_cannot_be_is_refused_and_kept(cast: Village, browser: Browser, typed: str) -> None:
    before = written(cast.club.id)
    answer = _propose(cast, browser, amount=typed)
    assert answer.status_code == 422
    assert answer.text.count('role="alert"') == 1
    assert f'value="{typed}"' in answer.text
    assert written(cast.club.id) == before


@pytest.mark.parametrize("typed", ["10k", ""])
def test_a_sum_that_cannot_be_read_is_not_read_back(cast: Village, browser: Browser, typed: str) -> None:
    page = browser.sign_in(cast.hoa).get(_here(cast), **_typed(cast, typed))
    assert page.status_code == 422
    assert "Xem lại số tiền" not in page.text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("500.001", "Không đủ tiền: tiền mặt tổ trưởng giữ chỉ còn 500.000 đ, cần 500.001 đ."),
        ("200.001", "Sổ ghi tiền mặt tổ trưởng giữ 500.000 đ, trong đó 300.000 đ đã báo giao và đang chờ xác nhận"),
    ],
)
def test_more_than_is_free_is_refused_before_and_after_it_is_read_back(
    cast: Village, browser: Browser, typed: str, sentence: str
) -> None:
    _propose(cast, browser)
    before = written(cast.club.id)
    for answer in (
        browser.sign_in(cast.hoa).get(_here(cast), **_typed(cast, typed)),
        _propose(cast, browser, amount=typed),
    ):
        assert answer.status_code == 422
        assert sentence in answer.text
        assert "Xem lại số tiền" not in answer.text
        assert f'value="{typed}"' in answer.text
    assert written(cast.club.id) == before


def test_a_no_does_not_close_the_question(cast: Village, browser: Browser) -> None:
    """Whoever asked may not answer, and her try leaves the treasurer's answer open."""
    grant(cast.hoa, Role.TREASURER, club=cast.club)
    _propose(cast, browser)
    address = f"{_here(cast)}/{_asked(cast).id}/answer"
    refused = browser.sign_in(cast.hoa).post(address, answer="yes")
    assert refused.status_code == 422
    assert "Người đề nghị không tự duyệt được" in refused.text
    assert browser.sign_in(cast.lan).post(address, answer="yes").status_code == 303
    assert _held(cast) == (Dong(200_000), Dong(300_000))


def test_answered_twice_moves_once(cast: Village, browser: Browser) -> None:
    _propose(cast, browser)
    lan, address = browser.sign_in(cast.lan), f"{_here(cast)}/{_asked(cast).id}/answer"
    assert [lan.post(address, answer="yes").status_code for _ in range(2)] == [303, 303]
    assert lan.post(address, answer="no", reason="Đổi ý").status_code == 409
    assert _held(cast) == (Dong(200_000), Dong(300_000))


def test_a_question_about_something_else_is_no_handover(cast: Village, browser: Browser) -> None:
    conversion = insured.propose(cast, Scheme.HOUSEHOLD_HEALTH, (cast.an.person, cast.health(cast.an)))
    asked = approvals.by_key(cast.club.id, conversion.key)
    assert asked is not None
    lan = browser.sign_in(cast.lan)
    for answer in ("yes", "no"):
        assert lan.post(f"{_here(cast)}/{asked.id}/answer", answer=answer, reason="x").status_code == 404


def test_who_may(cast: Village, browser: Browser) -> None:
    _propose(cast, browser)
    address = f"{_here(cast)}/{_asked(cast).id}/answer"
    assert browser.get(_here(cast)).status_code == 303
    for stranger in (cast.ut, cast.nga, cast.an_user, cast.sen):
        assert browser.sign_in(stranger).get(_here(cast)).status_code == 404
        assert browser.sign_in(stranger).post(_here(cast), amount="1000").status_code == 404
        assert browser.sign_in(stranger).post(address, answer="yes").status_code == 404
    assert browser.sign_in(cast.lan).post(_here(cast), **_typed(cast, "1000")).status_code == 403
    assert browser.sign_in(cast.thuy).post(_here(cast), **_typed(cast, "1000")).status_code == 403
    assert browser.sign_in(cast.hoa).post(address, answer="yes").status_code == 403
    assert browser.sign_in(cast.thuy).post(address, answer="yes").status_code == 403
    assert browser.sign_in(cast.hoa).client.post(_here(cast), data={"amount": "1000"}).status_code == 400
    assert _held(cast) == (Dong(500_000), Dong(0))


def test_another_club_s_question_is_not_there(cast: Village, browser: Browser) -> None:
    grant(cast.lan, Role.TREASURER, club=cast.other_club)
    asked = handovers.propose(Handover(cast.club.id, cast.purse_fund.id, Dong(1_000), uuid4()), by=cast.hoa, at=NOW)
    lan = browser.sign_in(cast.lan)
    assert lan.post(f"/clubs/{cast.other_club.id}/handovers/{asked.id}/answer", answer="yes").status_code == 404


def _here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/handovers"


def _propose(cast: Village, browser: Browser, *, amount: str = "300.000", key: str | None = None) -> TestResponse:
    return browser.sign_in(cast.hoa).post(_here(cast), **_typed(cast, amount), key=key or str(uuid4()))


def _typed(cast: Village, amount: str) -> dict[str, str]:
    return {"route": Route.TO_TREASURER.value, "fund": str(cast.purse_fund.id), "amount": amount}


def _asked(cast: Village) -> Approval:
    return approvals.asked(cast.club.id, Subject.HANDOVER)[0]


def _held(cast: Village) -> tuple[Dong, Dong]:
    cash = balances.cash(cast.club.id)
    fund = cast.purse_fund.id
    return cash[AccountKind.CASH_LEADER, fund], cash.get((AccountKind.CASH_TREASURER, fund), Dong(0))
