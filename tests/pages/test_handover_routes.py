"""Bàn giao tiền on all its routes: back to the leader, to the bank and out of it; what nobody answered in time."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from flask import Flask
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import approvals
from savings_app.approvals import Approval, Subject
from savings_app.handovers import EXPIRES_AFTER, Route
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.users import User
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.village import NOW, Village
from tests.written import proven, written

LEADER, TREASURER, BANK = AccountKind.CASH_LEADER, AccountKind.CASH_TREASURER, AccountKind.CASH_BANK


@pytest.fixture
def cast(the_village: Village) -> Village:
    """Hoa holds 200.000 đ of the group's purse, Lan 300.000."""
    the_village.deposit(the_village.health(the_village.an), 500_000)
    the_village.hand_over(the_village.purse_fund, 300_000)
    return the_village


def test_to_the_bank_with_its_slip_and_back_out_of_it(cast: Village, browser: Browser) -> None:
    lan = browser.sign_in(cast.lan)
    page = lan.get(_here(cast), **_typed(cast, Route.TO_BANK, "250.000"))
    assert "Đã gửi vào ngân hàng, từ quỹ: Heo chung, góp vào quỹ CLB. Giấy ngân hàng số GNT 12/26." in shown(page)
    assert "Hai trăm năm mươi nghìn đồng" in page.text
    assert _propose(cast, lan, Route.TO_BANK, "250.000").status_code == 303
    assert "chờ tổ trưởng hoặc cán bộ Hội xem giấy ngân hàng" in lan.get(_here(cast)).text
    hoa = browser.sign_in(cast.hoa)
    assert "Đã xem giấy, đúng là gửi 250.000 đ" in shown(hoa.get(_here(cast)))
    assert hoa.post(_answer(cast), answer="yes").status_code == 303
    assert _held(cast) == {LEADER: 200_000, TREASURER: 50_000, BANK: 250_000}
    assert "Ở ngân hàng 250.000 đ gửi từ 22/11/2026" in shown(hoa.get(_here(cast)))
    assert _propose(cast, lan, Route.FROM_BANK, "100.000").status_code == 303
    assert browser.sign_in(cast.thuy).post(_answer(cast), answer="yes").status_code == 303
    assert _held(cast) == {LEADER: 200_000, TREASURER: 150_000, BANK: 150_000}
    assert "thủ quỹ rút từ ngân hàng · Heo chung, góp vào quỹ CLB · giấy ngân hàng số GNT 12/26" in shown(
        lan.get(_here(cast))
    )
    assert proven()


def test_back_to_the_leader_who_counts(cast: Village, browser: Browser) -> None:
    lan, hoa = browser.sign_in(cast.lan), browser.sign_in(cast.hoa)
    assert _propose(cast, lan, Route.TO_LEADER, "120.000", bank_slip="").status_code == 303
    assert "đang báo giao 120.000 đ , chờ xác nhận" in shown(hoa.get(_here(cast)))
    assert "Đã đếm, nhận đủ 120.000 đ" in shown(hoa.get(_here(cast)))
    assert "Trả lại cho thủ quỹ" in hoa.get(_here(cast)).text
    assert hoa.post(_answer(cast), answer="yes").status_code == 303
    assert _held(cast) == {LEADER: 320_000, TREASURER: 180_000}


def test_each_sees_the_forms_of_what_she_may_give(cast: Village, browser: Browser) -> None:
    hers = {user: browser.sign_in(user).get(_here(cast)).text for user in (cast.hoa, cast.lan, cast.thuy)}
    offered = {
        user.name: {route for route in Route if f'name="route" value="{route.value}"' in page}
        for user, page in hers.items()
    }
    assert offered == {
        "Lê Thị Hoa": {Route.TO_TREASURER},
        "Phạm Thị Lan": {Route.TO_LEADER, Route.TO_BANK},
        "Võ Thị Thúy": set(),
    }, "out of an empty bank nothing is taken"


MAY_PROPOSE = {Route.TO_TREASURER: "hoa", Route.TO_LEADER: "lan", Route.TO_BANK: "lan", Route.FROM_BANK: "lan"}
MAY_CONFIRM = {
    Route.TO_TREASURER: {"lan"},
    Route.TO_LEADER: {"hoa"},
    Route.TO_BANK: {"hoa", "thuy"},
    Route.FROM_BANK: {"hoa", "thuy"},
}


@pytest.mark.parametrize("route", Route)
def test_only_the_giver_proposes_and_only_the_second_person_confirms(
    cast: Village, browser: Browser, route: Route
) -> None:
    _fill_the_bank(cast, browser)
    for name in ("hoa", "lan", "thuy"):
        answer = _propose(cast, browser.sign_in(getattr(cast, name)), route, "1.000")
        assert answer.status_code == (303 if name == MAY_PROPOSE[route] else 403), name
    before = _held(cast)
    for name in {"hoa", "lan", "thuy"} - MAY_CONFIRM[route]:
        for said in ("yes", "no"):
            given = browser.sign_in(getattr(cast, name)).post(_answer(cast), answer=said, reason="x")
            assert given.status_code == 403, name
    assert _held(cast) == before
    for name in ("ut", "nga", "an_user", "sen"):
        stranger = browser.sign_in(getattr(cast, name))
        assert _propose(cast, stranger, route, "1.000").status_code == 404
        assert stranger.post(_answer(cast), answer="yes").status_code == 404
    assert browser.post(_answer(cast), answer="yes").status_code == 303, "signed out: to the sign-in page"
    last = sorted(MAY_CONFIRM[route])[-1]
    assert browser.sign_in(getattr(cast, last)).client.post(_answer(cast), data={"answer": "yes"}).status_code == 400
    assert browser.sign_in(getattr(cast, last)).post(_answer(cast), answer="yes").status_code == 303
    assert _held(cast) != before


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"bank_slip": ""}, "Chưa nhập số giấy gửi tiền hoặc giấy rút tiền của ngân hàng."),
        ({"bank_slip": "<b>12</b>"}, "Không đọc được số “&lt;b&gt;12&lt;/b&gt;”"),
        ({"bank_slip": "9" * 61}, "Không đọc được số “99999999999999999999”"),
        ({"amount": "300.001"}, "Không đủ tiền: tiền mặt thủ quỹ giữ chỉ còn 300.000 đ, cần 300.001 đ."),
        ({"amount": "10k"}, "Không đọc được số tiền"),
        ({"fund": "0"}, None),
    ],
)
def test_what_cannot_be_is_refused_before_and_after_it_is_read_back_and_kept(
    cast: Village, browser: Browser, changes: dict[str, str], sentence: str | None
) -> None:
    lan, before = browser.sign_in(cast.lan), written(cast.club.id)
    form = _typed(cast, Route.TO_BANK, "250.000") | changes
    for answer in (lan.get(_here(cast), **form), lan.post(_here(cast), **form, key=str(uuid4()))):
        assert answer.status_code == (422 if sentence else 404)
        if sentence:
            assert sentence in answer.text
            assert "<details open>" in answer.text
            assert f'value="{form["amount"]}"' in answer.text
            assert "Xem lại số tiền" not in answer.text
    assert written(cast.club.id) == before


@pytest.mark.parametrize("route", ["", "TO_MOON", "to_bank"])
def test_a_route_that_is_not_there_moves_nothing(cast: Village, browser: Browser, route: str) -> None:
    before = written(cast.club.id)
    lan = browser.sign_in(cast.lan)
    assert lan.post(_here(cast), **_typed(cast, Route.TO_BANK, "1.000") | {"route": route}).status_code == 422
    assert lan.get(_here(cast), **_typed(cast, Route.TO_BANK, "1.000") | {"route": route}).status_code == 422
    assert written(cast.club.id) == before


def test_what_nobody_answered_in_three_days_is_over_and_said_so(cast: Village, browser: Browser, app: Flask) -> None:
    hoa, lan = browser.sign_in(cast.hoa), browser.sign_in(cast.lan)
    assert _propose(cast, hoa, Route.TO_TREASURER, "200.000", bank_slip="").status_code == 303
    app.config["CLOCK"] = lambda: NOW + EXPIRES_AFTER + dt.timedelta(minutes=1)
    page = shown(lan.get(_here(cast)))
    assert "đã quá hạn" in page
    assert "Đang chờ xác nhận" not in page
    assert "bàn giao tiền chờ xác nhận" not in shown(lan.get(f"/clubs/{cast.club.id}"))
    late = lan.post(_answer(cast), answer="yes")
    assert late.status_code == 409
    assert "Đề nghị này đã quá hạn" in late.text
    assert _held(cast) == {LEADER: 200_000, TREASURER: 300_000}
    assert _propose(cast, hoa, Route.TO_TREASURER, "200.000", bank_slip="").status_code == 303
    assert lan.post(_answer(cast), answer="yes").status_code == 303
    assert _held(cast) == {LEADER: 0, TREASURER: 500_000}


def test_whoever_keeps_it_too_long_is_told_kindly(cast: Village, browser: Browser, app: Flask) -> None:
    hoa = browser.sign_in(cast.hoa)
    for page in (_here(cast), f"/clubs/{cast.club.id}"):
        assert "nên bàn giao" not in hoa.get(page).text
    app.config["CLOCK"] = lambda: NOW + dt.timedelta(days=36)
    again = browser.sign_in(cast.hoa)
    for page in (_here(cast), f"/clubs/{cast.club.id}"):
        text = again.get(page).text
        assert text.count("giữ đã 36 ngày: nên bàn giao cho thủ quỹ") == 1, "of her own hands, not of the treasurer's"


def test_the_page_asks_the_book_few_questions(cast: Village, browser: Browser) -> None:
    _fill_the_bank(cast, browser)
    for route in (Route.TO_LEADER, Route.TO_BANK, Route.FROM_BANK):
        _propose(cast, browser.sign_in(cast.lan), route, "1.000")
    lan = browser.sign_in(cast.lan)
    with count_queries() as counted:
        lan.client.get(_here(cast))
    assert counted.count <= 25


def _here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/handovers"


def _typed(cast: Village, route: Route, amount: str) -> dict[str, str]:
    return {"route": route.value, "fund": str(cast.purse_fund.id), "amount": amount, "bank_slip": "GNT 12/26"}


def _propose(cast: Village, hers: Browser, route: Route, amount: str, bank_slip: str = "GNT 12/26") -> TestResponse:
    return hers.post(_here(cast), **_typed(cast, route, amount) | {"bank_slip": bank_slip, "key": str(uuid4())})


def _answer(cast: Village) -> str:
    """Where the newest is answered."""
    asked: Approval = approvals.asked(cast.club.id, Subject.HANDOVER)[0]
    return f"{_here(cast)}/{asked.id}/answer"


def _fill_the_bank(cast: Village, browser: Browser) -> None:
    _propose(cast, browser.sign_in(cast.lan), Route.TO_BANK, "100.000", "GNT 1")
    _confirm_by(cast, browser, cast.hoa)


def _confirm_by(cast: Village, browser: Browser, user: User) -> None:
    assert browser.sign_in(user).post(_answer(cast), answer="yes").status_code == 303


def _held(cast: Village) -> dict[AccountKind, int]:
    return {holder: int(sum_) for (holder, _), sum_ in balances.cash(cast.club.id).items()}
