"""Nộp nhân viên thu: what is ready beside the cash, handing it in, the list on paper, cash that comes back."""

from __future__ import annotations

import datetime as dt
import html
import io
from uuid import uuid4

import pytest
from flask import Flask
from playhouse.test_utils import count_queries
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from savings_app import contributions, conversions
from savings_app.contributions import Conversion, State
from savings_app.ledger import balances
from savings_app.ledger.chart import AccountKind
from savings_app.money import Dong
from savings_app.pricing import Line, Proposal
from tests import insured
from tests.pages.conftest import Browser
from tests.village import HEALTH, NOW, PENSION, TODAY, Village
from tests.written import proven, written


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An has saved in both funds; Lan holds the cash of the group's purse."""
    the_village.deposit(the_village.health(the_village.an), 2_000_000)
    the_village.deposit(the_village.health(the_village.binh), 500_000)
    the_village.deposit(the_village.pension(the_village.an), 5_000_000)
    the_village.open_pig(the_village.pension(the_village.an), 5_000_000)
    the_village.hand_over(the_village.purse_fund, 1_000_000)
    return the_village


@pytest.fixture
def ready(cast: Village) -> Conversion:
    """Two cards for three months, approved."""
    paid = ((cast.an.person, cast.health(cast.an)), (cast.binh.person, cast.health(cast.binh)))
    return _approved(cast, insured.propose(cast, HEALTH, *paid))


def test_the_page_sets_what_is_asked_beside_the_treasurer_s_cash(
    cast: Village, ready: Conversion, browser: Browser
) -> None:
    pension = _approved(cast, insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an))))
    page = html.unescape(browser.sign_in(cast.lan).get(_list(cast)).text)
    assert "683.100 đ" in page
    assert "1.000.000 đ" in page
    assert 'thủ quỹ còn thiếu <span class="figures">792.000 đ' in page
    assert 'Tổ trưởng đang giữ <span class="figures">5.000.000 đ' in page
    for conversion in (ready, pension):
        assert f'id="conversion-{conversion.id}" value="{conversion.id}" checked' in page


def test_what_is_quoted_for_a_day_to_come_is_not_ticked(cast: Village, ready: Conversion, browser: Browser) -> None:
    line = Line(cast.an.person.id, cast.pension(cast.an))
    later = conversions.propose(
        Proposal(cast.club.id, PENSION, 1, TODAY + dt.timedelta(days=1), (line,), uuid4()), by=cast.hoa, at=NOW
    )
    _approved(cast, later)
    page = browser.sign_in(cast.lan).get(_list(cast)).text
    assert f'value="{ready.id}" checked' in page
    assert f'value="{later.id}">' in page


def test_only_the_treasurer_may_hand_in(cast: Village, ready: Conversion, browser: Browser) -> None:
    for user in (cast.hoa, cast.thuy):
        page = browser.sign_in(user).get(_list(cast)).text
        assert "Nguyễn Thị An, Trần Thị Bình" in page
        assert "chờ thủ quỹ nộp" in page
        assert '<button type="submit" class="btn btn-primary' not in page


def test_handed_in_once_with_the_cash(cast: Village, ready: Conversion, browser: Browser) -> None:
    lan, key = browser.sign_in(cast.lan), str(uuid4())
    answers = [lan.post(_list(cast), conversion=ready.id, remitted_on=TODAY.isoformat(), key=key) for _ in range(2)]
    assert [(answer.status_code, answer.location) for answer in answers] == [(303, f"{_list(cast)}/1")] * 2
    assert _cash(cast) == (Dong(316_900), Dong(683_100))
    page = html.unescape(lan.get(f"{_list(cast)}/1").text)
    assert "Sáu trăm tám mươi ba nghìn một trăm đồng" in page
    assert page.count("đã nộp nhân viên thu") == 2
    assert "sinh 1971" in page
    assert "Xác nhận" not in page
    assert "Không có khoản nào đang chờ nộp" in lan.get(_list(cast)).text
    assert "2 chờ trả lời" in lan.get(_list(cast)).text
    assert proven()


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"conversion": []}, 422, "Chưa có khoản đóng nào đã duyệt để nộp."),
        ({"conversion": ["mười"]}, 422, "Không đọc được số “mười”"),
        ({"remitted_on": "31/02/2026"}, 422, "Không đọc được ngày “31/02/2026”"),
        ({"remitted_on": "2026-11-23"}, 422, "Ngày 23/11/2026 chưa tới."),
        ({"key": "x"}, 400, "thiếu mã gửi"),
    ],
)
def test_what_cannot_be_handed_in_is_refused_and_kept(
    cast: Village, ready: Conversion, browser: Browser, changes: dict[str, str], status: int, sentence: str
) -> None:
    before = written(cast.club.id)
    form = {"conversion": [ready.id], "remitted_on": TODAY.isoformat(), "key": str(uuid4())} | changes
    answer = browser.sign_in(cast.lan).post(_list(cast), **form)
    assert answer.status_code == status
    assert sentence in answer.text
    if "remitted_on" in changes:
        assert f'value="{changes["remitted_on"]}"' in answer.text
        assert f'value="{ready.id}" checked' in answer.text
    assert written(cast.club.id) == before


def test_cash_the_treasurer_does_not_hold_is_not_handed_in(cast: Village, browser: Browser) -> None:
    pension = _approved(cast, insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an))))
    lan, key = browser.sign_in(cast.lan), str(uuid4())
    refused = lan.post(_list(cast), conversion=pension.id, key=key)
    assert refused.status_code == 422
    assert "tiền mặt thủ quỹ giữ chỉ còn 0 đ, cần 792.000 đ" in refused.text
    assert key not in refused.text
    cast.hand_over(cast.pig_fund, 800_000)
    assert lan.post(_list(cast), conversion=pension.id, key=key).status_code == 422
    assert lan.post(_list(cast), conversion=pension.id, key=str(uuid4())).status_code == 303


def test_priced_by_the_law_of_another_day_it_is_quoted_anew_first(app: Flask, cast: Village, browser: Browser) -> None:
    cast.hand_over(cast.pig_fund, 5_000_000)
    conversion = _approved(cast, _with_income(cast, Dong(2_500_000)))
    app.config["CLOCK"] = lambda: dt.datetime(2027, 1, 5, 3, tzinfo=dt.UTC)
    before = written(cast.club.id)
    answer = browser.sign_in(cast.lan).post(_list(cast), conversion=conversion.id, key=str(uuid4()))
    assert answer.status_code == 409
    assert "Tính cho ngày 22/11/2026: 484.000 đ; nộp ngày 05/01/2027 là 453.200 đ" in answer.text
    assert f'href="/clubs/{cast.club.id}/conversions/{conversion.id}">Mở lần trả này để tính lại' in answer.text
    assert written(cast.club.id) == before


def test_the_list_goes_along_as_paper_and_as_workbook(cast: Village, ready: Conversion, browser: Browser) -> None:
    insured.remit(cast, ready)
    nga = browser.sign_in(cast.nga)
    paper, workbook = nga.get(f"{_list(cast)}/1.pdf"), nga.get(f"{_list(cast)}/1.xlsx")
    assert (paper.mimetype, workbook.status_code) == ("application/pdf", 200)
    assert all(each.headers["Content-Disposition"].startswith("inline") for each in (paper, workbook))
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.data)).pages)
    assert "683.100" in text
    assert "Hội Liên hiệp Phụ nữ xã Tân Trụ" in text
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(workbook.data)).get_sheet_by_index(0)
    assert "NGUYỄN THỊ AN" in [cell for row in sheet.to_python() for cell in row]


def test_cash_of_a_refused_row_is_owed_until_it_is_back(cast: Village, ready: Conversion, browser: Browser) -> None:
    insured.refuse(cast, contributions.of_remittance(insured.remit(cast, ready).id)[0], "Thiếu số định danh")
    lan, address = browser.sign_in(cast.lan), f"/clubs/{cast.club.id}/cash-back"
    assert "Nhân viên thu phải trả lại" in lan.get(_list(cast)).text
    before = written(cast.club.id)
    too_much = lan.post(address, fund=cast.purse_fund.id, amount=341_551, key=str(uuid4()))
    assert too_much.status_code == 422
    assert "không còn giữ tiền nào phải trả lại" in too_much.text
    assert lan.post(address, fund=cast.pig_fund.id, amount=1, key=str(uuid4())).status_code == 422
    assert lan.post(address, fund="", amount=1, key=str(uuid4())).status_code == 422
    assert written(cast.club.id) == before
    key = str(uuid4())
    for _ in range(2):
        assert lan.post(address, fund=cast.purse_fund.id, amount=341_550, key=key).status_code == 303
    assert _cash(cast) == (Dong(316_900 + 341_550), Dong(341_550))
    assert "Nhân viên thu phải trả lại" not in lan.get(_list(cast)).text
    assert proven()


def test_who_may(cast: Village, ready: Conversion, browser: Browser) -> None:
    insured.remit(cast, ready)
    pages = [_list(cast), f"{_list(cast)}/1", f"{_list(cast)}/1.pdf", f"{_list(cast)}/1.xlsx"]
    posts = [_list(cast), f"/clubs/{cast.club.id}/cash-back"]
    assert [browser.get(page).status_code for page in pages] == [303] * 4
    for stranger in (cast.ut, cast.an_user, cast.sen):
        hers = browser.sign_in(stranger)
        assert [hers.get(page).status_code for page in pages] == [404] * 4
        assert [hers.post(address).status_code for address in posts] == [404] * 2
    nga = browser.sign_in(cast.nga)
    assert [nga.get(page).status_code for page in pages] == [404, 200, 200, 200]
    assert [nga.post(address).status_code for address in posts] == [404] * 2
    for user in (cast.hoa, cast.thuy):
        hers = browser.sign_in(user)
        assert [hers.get(page).status_code for page in pages] == [200] * 4
        assert [hers.post(address).status_code for address in posts] == [403] * 2
    lan = browser.sign_in(cast.lan)
    assert [lan.client.post(address).status_code for address in posts] == [400] * 2
    assert lan.get(f"{_list(cast)}/2").status_code == 404
    assert browser.sign_in(cast.ut).get(f"/clubs/{cast.other_club.id}/remittances/1").status_code == 404


def test_the_pages_ask_the_book_few_questions(cast: Village, ready: Conversion, browser: Browser) -> None:
    insured.remit(cast, ready)
    lan = browser.sign_in(cast.lan)
    for page in (_list(cast), f"{_list(cast)}/1"):
        with count_queries() as counted:
            lan.get(page)
        assert counted.count <= 25, page


def _list(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/remittances"


def _approved(cast: Village, conversion: Conversion) -> Conversion:
    rows = insured.approve(cast, conversion)
    assert {each.state for each in rows} == {State.RESERVED}
    return conversion


def _with_income(cast: Village, income: Dong) -> Conversion:
    line = Line(cast.an.person.id, cast.pension(cast.an), income)
    return conversions.propose(Proposal(cast.club.id, PENSION, 1, TODAY, (line,), uuid4()), by=cast.hoa, at=NOW)


def _cash(cast: Village) -> tuple[Dong, Dong]:
    """In the treasurer's hands, and in the collector's."""
    cash, fund = balances.cash(cast.club.id), cast.purse_fund.id
    return cash[AccountKind.CASH_TREASURER, fund], cash[AccountKind.WITH_COLLECTOR, fund]
