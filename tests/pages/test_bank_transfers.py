"""Chuyển khoản: announced by one, seen beside every balance, matched with the statement by another."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import approvals, bank_transfers
from savings_app.approvals import Approval, Subject
from savings_app.bank_transfers import Transfer
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.receipts import Receipt
from tests.pages.conftest import Browser
from tests.pages.reading import saved, shown
from tests.village import NOW, TODAY, Village
from tests.written import proven, written

YESTERDAY = TODAY - dt.timedelta(days=1)
WAITS = "chờ đối chiếu: 100.000 đ"


@pytest.fixture
def cast(the_village: Village) -> Village:
    return the_village


@pytest.fixture
def asked(cast: Village) -> Approval:
    """Hoa wrote down that An sent 100.000 đ yesterday."""
    transfer = Transfer(cast.club.id, cast.health(cast.an), Dong(100_000), YESTERDAY, uuid4(), "An nop heo")
    return bank_transfers.announce(transfer, by=cast.hoa, at=NOW)


@pytest.mark.parametrize("who", ["hoa", "lan"])
def test_announced_by_leader_or_treasurer_it_waits(cast: Village, browser: Browser, who: str) -> None:
    hers = browser.sign_in(getattr(cast, who))
    page = hers.get(_here(cast)).text
    assert "Báo một khoản chuyển khoản" in page
    assert page.count("<option") == 3, "two purses of the group's pig, none of the pigs at home"
    answer = _announce(cast, hers)
    assert (answer.status_code, answer.location) == (303, _here(cast))
    text = shown(hers.get(_here(cast)))
    assert "Đã ghi chuyển khoản 100.000 đ (Một trăm nghìn đồng): chờ đối chiếu, chưa vào sổ." in text
    assert "Nguyễn Thị An “Ba An”" in text
    assert "chuyển ngày 21/11/2026 · nội dung: An nop heo" in text
    assert "Đã thấy trên sao kê" not in text, "whoever announced it does not find it"
    assert balances.purses(cast.club.id) == {}


def test_until_it_is_matched_it_is_shown_beside_every_balance(cast: Village, asked: Approval, browser: Browser) -> None:
    hoa = browser.sign_in(cast.hoa)
    sheet, book = shown(hoa.get(f"/clubs/{cast.club.id}/day-sheet")), hoa.get(_member(cast))
    assert "chuyển khoản chờ đối chiếu" in sheet
    assert WAITS not in sheet, "the sheet lies in the phone's cache"
    assert "tiền mặt 0 đ" in sheet
    assert WAITS in shown(book)
    assert WAITS in shown(browser.sign_in(cast.an_user).get("/my-book"))
    assert "1 khoản chuyển khoản chờ đối chiếu với sao kê" in shown(hoa.get(f"/clubs/{cast.club.id}"))
    assert "Chưa có khoản nào." in shown(book)


def test_matched_it_is_in_the_book_with_a_slip_that_says_so(cast: Village, asked: Approval, browser: Browser) -> None:
    lan = browser.sign_in(cast.lan)
    key_line = {"statement_day": YESTERDAY.isoformat(), "line": "FT 26326/12"}
    for _ in range(2):
        assert lan.post(_address(cast, asked, "match"), **key_line).status_code == 303
    assert saved(cast, cast.health(cast.an)) == (Dong(100_000), Dong(0))
    page = shown(lan.get(_here(cast)))
    assert "Đã vào sổ 100.000 đ (Một trăm nghìn đồng), phiếu 2026-0001" in page
    assert "đã vào sổ 2026-0001 Phạm Thị Lan" in page
    slip = shown(lan.get(f"/clubs/{cast.club.id}/receipts/2026-0001"))
    assert "Phiếu thu chuyển khoản 2026-0001" in slip
    assert "Chuyển khoản tiền tiết kiệm mua BHYT hộ gia đình" in slip
    assert "Chuyển khoản, dòng “FT 26326/12” của sao kê ngày 21/11/2026." in slip
    assert lan.get(f"/clubs/{cast.club.id}/receipts/2026-0001.pdf").data[:4] == b"%PDF"
    sheet = shown(browser.sign_in(cast.hoa).get(f"/clubs/{cast.club.id}/day-sheet", day=YESTERDAY.isoformat()))
    assert "tiền mặt 0 đ chuyển khoản 100.000 đ" in sheet
    assert "Tiền ở ngân hàng 100.000 đ gửi từ 21/11/2026" in shown(lan.get(f"/clubs/{cast.club.id}"))
    assert "chờ đối chiếu" not in shown(browser.sign_in(cast.an_user).get("/my-book"))
    assert proven()


def test_what_never_came_is_said_with_a_reason(cast: Village, asked: Approval, browser: Browser) -> None:
    lan, before = browser.sign_in(cast.lan), written(cast.club.id)
    without = lan.post(_address(cast, asked, "absence"), reason="")
    assert without.status_code == 422
    assert "Chưa ghi lý do." in without.text
    assert written(cast.club.id) == before
    assert lan.post(_address(cast, asked, "absence"), reason="Sai số tài khoản").status_code == 303
    assert "tiền không tới Sai số tài khoản Phạm Thị Lan" in shown(lan.get(_here(cast)))
    assert Receipt.select().count() == 0
    late = lan.post(_address(cast, asked, "match"), statement_day=TODAY.isoformat(), line="1")
    assert late.status_code == 409
    assert "Việc này đã có người trả lời rồi." in late.text


BAD_ANNOUNCEMENTS: list[tuple[dict[str, Any], int, str]] = [
    ({"purse": ""}, 422, "Chưa chọn sổ của ai."),
    ({"purse": "1-x-HOUSEHOLD_HEALTH"}, 422, "Không đọc được số “x”"),
    ({"purse": "1"}, 422, "Không đọc được số “”"),
    ({"amount": "10k"}, 422, "Không đọc được số tiền"),
    ({"amount": "0"}, 422, "lớn hơn 0"),
    ({"amount": "9" * 5_000}, 422, "Không đọc được số tiền"),
    ({"sent_on": "2026-11-23"}, 422, "Ngày 23/11/2026 chưa tới."),
    ({"sent_on": "31/02/2026"}, 422, "Không đọc được ngày"),
    ({"reference": "x" * 141}, 422, "140"),
    ({"reference": "CCCD 079171000123"}, 422, "Số CCCD không ghi ở đây"),
    ({"key": "x"}, 400, "thiếu mã gửi"),
]


@pytest.mark.parametrize(("changes", "status", "sentence"), BAD_ANNOUNCEMENTS)
def test_what_cannot_be_announced_is_refused_and_kept(
    cast: Village, browser: Browser, changes: dict[str, Any], status: int, sentence: str
) -> None:
    before, hoa = written(cast.club.id), browser.sign_in(cast.hoa)
    answer = _announce(cast, hoa, **changes)
    assert answer.status_code == status
    assert sentence in answer.text
    assert answer.text.count('role="alert"') == 1
    form = _form(cast) | changes
    for name in ("amount", "sent_on", "reference"):
        assert f'value="{form[name]}"' in answer.text, name
    assert written(cast.club.id) == before


def test_a_pig_at_home_takes_none(cast: Village, browser: Browser) -> None:
    pension = cast.pension(cast.an)
    in_pig = f"{pension.member_id}-{pension.fund_id}-VOLUNTARY_PENSION"
    answer = _announce(cast, browser.sign_in(cast.hoa), purse=in_pig)
    assert answer.status_code == 422
    assert "Heo nhà do hội viên giữ tiền" in answer.text


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"line": ""}, 422, "Chưa nhập số dòng hoặc mã giao dịch trên sao kê."),
        ({"line": "<i>1</i>"}, 422, "Không đọc được số “&lt;i&gt;1&lt;/i&gt;”"),
        ({"statement_day": ""}, 422, "Không đọc được ngày “”"),
        ({"statement_day": "2026-11-20"}, 422, "Sao kê ngày 20/11/2026 có trước ngày chuyển 21/11/2026"),
        ({"statement_day": "2026-11-23"}, 422, "Ngày 23/11/2026 chưa tới."),
        ({"line": "7"}, 409, "Dòng “7” của sao kê ngày 21/11/2026 đã đối chiếu cho một khoản khác."),
    ],
)
def test_a_line_that_cannot_be_it_is_refused_and_kept(
    cast: Village, asked: Approval, browser: Browser, changes: dict[str, str], status: int, sentence: str
) -> None:
    _match_another(cast)
    lan, before = browser.sign_in(cast.lan), written(cast.club.id)
    form = {"statement_day": YESTERDAY.isoformat(), "line": "8"} | changes
    answer = lan.post(_address(cast, asked, "match"), **form)
    assert answer.status_code == status
    assert sentence in answer.text
    assert answer.text.count('role="alert"') == 1
    assert 'value="8"' in answer.text or "line" in changes
    assert written(cast.club.id) == before


def test_who_may(cast: Village, asked: Approval, browser: Browser) -> None:
    before, match = written(cast.club.id), {"statement_day": YESTERDAY.isoformat(), "line": "8"}
    posts = [
        (_here(cast), _form(cast)),
        (_address(cast, asked, "match"), match),
        (_address(cast, asked, "absence"), {}),
    ]
    assert browser.get(_here(cast)).status_code == 303
    for user in (cast.ut, cast.nga, cast.an_user, cast.sen):
        hers = browser.sign_in(user)
        assert hers.get(_here(cast)).status_code == 404
        assert [hers.post(address, **form).status_code for address, form in posts] == [404] * 3
    assert browser.sign_in(cast.thuy).post(posts[0][0], **posts[0][1]).status_code == 403
    hoa, lan = browser.sign_in(cast.hoa), browser.sign_in(cast.lan)
    assert [hoa.post(address, **form).status_code for address, form in posts[1:]] == [403] * 2
    assert [lan.client.post(address, data=form).status_code for address, form in posts] == [400] * 3
    other = f"/clubs/{cast.other_club.id}/bank-transfers/{asked.id}/match"
    assert browser.sign_in(cast.ut).post(other, **match).status_code in {403, 404}
    assert written(cast.club.id) == before


def test_who_announced_it_is_no_second_person(cast: Village, browser: Browser) -> None:
    lan = browser.sign_in(cast.lan)
    _announce(cast, lan)
    mine = approvals.asked(cast.club.id, Subject.BANK_TRANSFER)[0]
    for address in ("match", "absence"):
        form = {"statement_day": TODAY.isoformat(), "line": "8", "reason": "x"}
        refused = lan.post(_address(cast, mine, address), **form)
        assert refused.status_code == 422
        assert "Người đề nghị không tự duyệt được" in refused.text
    assert browser.sign_in(cast.thuy).post(_address(cast, mine, "absence"), reason="x").status_code == 303


def test_a_question_about_something_else_is_not_there(cast: Village, browser: Browser) -> None:
    cast.deposit(cast.health(cast.an), 5_000)
    cast.hand_over(cast.purse_fund, 5_000)
    other = approvals.asked(cast.club.id, Subject.HANDOVER)[0]
    lan = browser.sign_in(cast.lan)
    assert lan.post(_address(cast, other, "match"), statement_day=TODAY.isoformat(), line="1").status_code == 404
    assert lan.post(_address(cast, other, "absence"), reason="x").status_code == 404


def test_after_a_week_it_is_asked_about(cast: Village, asked: Approval, browser: Browser, app: Flask) -> None:
    app.config["CLOCK"] = lambda: NOW + dt.timedelta(days=6)
    assert "chưa thấy: hỏi lại ngân hàng" not in browser.sign_in(cast.lan).get(_here(cast)).text
    app.config["CLOCK"] = lambda: NOW + dt.timedelta(days=7)
    assert "đã 8 ngày chưa thấy: hỏi lại ngân hàng" in browser.sign_in(cast.lan).get(_here(cast)).text


def test_the_page_asks_the_book_few_questions(cast: Village, asked: Approval, browser: Browser) -> None:
    for _ in range(3):
        _match_another(cast)
    lan = browser.sign_in(cast.lan)
    with count_queries() as counted:
        lan.client.get(_here(cast))
    assert counted.count <= 25


def _match_another(cast: Village) -> None:
    """Bình's, found by Lan on line 7 and those after it."""
    transfer = Transfer(cast.club.id, cast.health(cast.binh), Dong(5_000), YESTERDAY, uuid4())
    other = bank_transfers.announce(transfer, by=cast.hoa, at=NOW)
    line = f"{7 if not balances.cash(cast.club.id) else uuid4()}"
    bank_transfers.match(other, bank_transfers.StatementLine(YESTERDAY, line), by=cast.lan, at=NOW)
    assert (AccountKind.CASH_BANK, cast.purse_fund.id) in balances.cash(cast.club.id)


def _here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/bank-transfers"


def _address(cast: Village, asked: Approval, doing: str) -> str:
    return f"{_here(cast)}/{asked.id}/{doing}"


def _member(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/members/{cast.an.id}"


def _form(cast: Village) -> dict[str, Any]:
    return {
        "purse": f"{cast.an.id}-{cast.purse_fund.id}-HOUSEHOLD_HEALTH",
        "amount": "100.000",
        "sent_on": YESTERDAY.isoformat(),
        "reference": "An nop heo",
        "key": str(uuid4()),
    }


def _announce(cast: Village, hers: Browser, **changes: Any) -> TestResponse:
    return hers.post(_here(cast), **_form(cast) | changes)
