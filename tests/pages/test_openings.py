"""Opening balances by hand: once a purse, with a slip; what cannot be read is told and nothing written."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import members
from savings_app.ledger import openings
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from tests.pages.conftest import Browser
from tests.village import TODAY, Village
from tests.written import proven, written


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/members/{cast.an.id}/opening"


def take_over(browser: Browser, cast: Village, **changes: Any) -> TestResponse:
    sent = {
        "key": str(uuid4()),
        "fund": cast.purse_fund.id,
        "scheme": "HOUSEHOLD_HEALTH",
        "amount": "450.000",
        "booked_on": TODAY.isoformat(),
        **changes,
    }
    return browser.post(here(cast), **sent)


def test_each_purse_has_its_form_with_a_key_of_its_own(hoa: Browser, the_village: Village) -> None:
    page = hoa.get(here(the_village)).text
    keys = re.findall(r'name="key" value="([^"]+)"', page)
    assert len(set(keys)) == 2


def test_it_is_written_with_a_slip_and_then_only_shown(hoa: Browser, the_village: Village) -> None:
    answer = take_over(hoa, the_village)
    assert (answer.status_code, answer.location) == (303, here(the_village))
    page = hoa.get(here(the_village)).text
    assert "Đã ghi số dư đầu 450.000 đ, phiếu 2026-0001." in page
    assert "Bốn trăm năm mươi nghìn đồng" in page
    assert f"/clubs/{the_village.club.id}/receipts/2026-0001" in page
    assert page.count('name="amount"') == 1, "the other purse may still be taken over"
    assert hoa.get(f"/clubs/{the_village.club.id}/receipts/2026-0001").status_code == 200
    assert proven()


def test_sent_again_it_is_written_once(hoa: Browser, the_village: Village) -> None:
    key = str(uuid4())
    for _ in range(2):
        assert take_over(hoa, the_village, key=key).status_code == 303
    assert Entry.select().count() == 1
    assert take_over(hoa, the_village, key=key, amount="4.500").status_code == 409


def test_a_second_one_is_refused_until_the_first_is_undone(hoa: Browser, the_village: Village) -> None:
    take_over(hoa, the_village)
    (first,) = Entry.select()
    before = written(the_village.club.id)
    answer = take_over(hoa, the_village, amount="10.000")
    assert answer.status_code == 409
    assert "Số dư đầu của sổ này đã ghi ngày 22/11/2026." in answer.text
    assert written(the_village.club.id) == before
    the_village.undo(first.id)
    assert take_over(hoa, the_village, amount="10.000").status_code == 303
    there = openings.of_member(the_village.club.id, the_village.an.id)
    assert there[the_village.health(the_village.an)].amount == Dong(10_000)


BAD: list[tuple[dict[str, str], int, str]] = [
    ({"amount": "10k"}, 422, "Không đọc được số tiền"),
    ({"amount": "-5"}, 422, "Số tiền phải lớn hơn 0"),
    ({"amount": "0"}, 422, "Số tiền phải lớn hơn 0"),
    ({"amount": "1e9"}, 422, "Không đọc được số tiền"),
    ({"amount": "１０"}, 422, "Không đọc được số tiền"),
    ({"amount": ""}, 422, "Chưa nhập số tiền."),
    ({"amount": "9" * 5_000}, 422, "Không đọc được số tiền"),
    ({"amount": "1.000.000.001"}, 422, "Số tiền quá lớn"),
    ({"booked_on": "22/11/26"}, 422, "Không đọc được ngày"),
    ({"booked_on": "2026-11-23"}, 422, "chưa tới"),
    ({"booked_on": "2026-01-01"}, 422, "vào tổ ngày 05/01/2026"),
    ({"scheme": "CAR"}, 422, "Không có lựa chọn"),
    ({"fund": "x"}, 422, "Không đọc được số"),
    ({"fund": "999"}, 404, "Không tìm thấy"),
    ({"key": "x"}, 400, "thiếu mã gửi"),
]


def test_what_cannot_be_is_told_kept_and_nothing_written(hoa: Browser, the_village: Village) -> None:
    before = written(the_village.club.id)
    for changes, status, sentence in BAD:
        answer = take_over(hoa, the_village, **changes)
        assert (answer.status_code, sentence in answer.text) == (status, True), changes
        if "amount" in changes:
            assert f'value="{changes["amount"]}"' in answer.text
        assert written(the_village.club.id) == before


def test_only_purses_of_the_fund_she_saves_in(hoa: Browser, the_village: Village) -> None:
    answer = take_over(hoa, the_village, fund=the_village.pig_fund.id)
    assert answer.status_code == 422
    assert "hãy ghi mức nuôi heo trước" in answer.text


def test_whoever_saves_for_nothing_is_sent_to_her_pledge(hoa: Browser, the_village: Village) -> None:
    hoa.post(f"/clubs/{the_village.club.id}/members", name="Lê Thị Cúc", hamlet="Ấp 4")
    page = hoa.get(f"/clubs/{the_village.club.id}/members/{the_village.binh.id + 1}/opening").text
    assert "hãy ghi mức nuôi heo trước" in page
    assert f"/clubs/{the_village.club.id}/members/{the_village.binh.id + 1}/details" in page


def test_who_may_come_in(browser: Browser, the_village: Village) -> None:
    assert browser.get(here(the_village)).status_code == 303
    expected = {the_village.lan: 403, the_village.thuy: 403, the_village.an_user: 404, the_village.ut: 404}
    for user, status in expected.items():
        signed_in = browser.sign_in(user)
        assert signed_in.get(here(the_village)).status_code == status
        assert take_over(signed_in, the_village).status_code == status
    hoa = browser.sign_in(the_village.hoa)
    assert hoa.client.post(here(the_village), data={"amount": "1.000"}).status_code == 400, "no token"
    assert Entry.select().count() == 0


def test_before_she_joined_the_way_on_is_offered_and_taken(hoa: Browser, the_village: Village) -> None:
    cast, tick = the_village, 'name="joins_then"'
    assert tick not in hoa.get(here(cast)).text
    refused = take_over(hoa, cast, booked_on="2025-03-01")
    assert refused.status_code == 422
    assert f'href="/clubs/{cast.club.id}/members/{cast.an.id}/details#joined_on"' in refused.text
    assert 'id="joined_on"' in hoa.get(f"/clubs/{cast.club.id}/members/{cast.an.id}/details").text
    assert refused.text.count(tick) == 1, "in the form it was typed in"
    kept = take_over(hoa, cast, booked_on="2025-03-01", joins_then="y", amount="10k")
    assert f'{tick} value="y" checked' in kept.text
    assert take_over(hoa, cast, booked_on="2025-03-01", joins_then="y").status_code == 303
    an = members.get(cast.club.id, cast.an.id)
    assert an is not None
    assert an.joined_on == dt.date(2025, 3, 1)
    there = openings.of_member(cast.club.id, cast.an.id)
    assert there[cast.health(cast.an)].booked_on == dt.date(2025, 3, 1)
    assert proven()
