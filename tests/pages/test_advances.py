"""Tổ trưởng ứng tiền: the leader's own money for a member, what is open, and what she takes back."""

from __future__ import annotations

from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import advances
from savings_app.advances import Advance
from savings_app.ledger import advanced
from savings_app.money import Dong
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.test_advances import by_bank
from tests.village import HEALTH, NOW, TODAY, Village
from tests.written import proven, written


def here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/advances"


def purse_id(cast: Village) -> str:
    purse = cast.health(cast.an)
    return f"{purse.member_id}-{purse.fund_id}-{purse.scheme.value}"


def send(reader: Browser, cast: Village, **typed: str) -> TestResponse:
    form = {"key": str(uuid4()), "purse": purse_id(cast), "amount": "30.000", "booked_on": "2026-11-22"}
    return reader.post(here(cast), **{**form, **typed})


def test_the_day_sheet_says_what_is_repaid_first(browser: Browser, the_village: Village) -> None:
    hoa, an = browser.sign_in(the_village.hoa), the_village.an
    sheet = f"/clubs/{the_village.club.id}/day-sheet"
    assert "ứng" not in shown(hoa.get(sheet))
    send(hoa, the_village)
    said = shown(hoa.get(sheet))
    assert "trả tổ trưởng ứng trước" in said
    assert "còn 30.000" not in said, "the sheet lies in the phone's cache"
    put_in = {"key": str(uuid4()), "member": str(an.id), "fund": str(the_village.purse_fund.id), "amount": "10.000"}
    hoa.post(f"/clubs/{the_village.club.id}/deposits", scheme=HEALTH.value, booked_on="2026-11-22", **put_in)
    page = shown(hoa.get(sheet))
    assert "phiếu 2026-0002 . Trong đó 10.000 đ trả tiền tổ trưởng đã ứng, phiếu 2026-0003 ." in page
    assert "trả tổ trưởng ứng trước" in page


def test_she_writes_an_advance_and_the_member_sees_it(browser: Browser, the_village: Village) -> None:
    hoa = browser.sign_in(the_village.hoa)
    assert send(hoa, the_village).status_code == 303
    page = shown(hoa.get(here(the_village)))
    assert "Đã ghi tổ trưởng ứng 30.000 đ. Phiếu 2026-0001 ." in page
    assert "Hội viên còn phải trả 30.000 đ" in page
    the_village.deposit(the_village.health(the_village.an), 10_000)
    member = f"/clubs/{the_village.club.id}/members/{the_village.an.id}"
    for reader, address in ((hoa, member), (browser.sign_in(the_village.an_user), "/my-book")):
        text = shown(reader.get(address))
        assert "tổ trưởng ứng 30.000 đ , còn phải trả 20.000 đ" in text
        assert "Trả tiền tổ trưởng ứng" in text
    assert hoa.get(f"{member}.pdf").status_code == 200
    assert proven()


def test_every_slip_of_it_opens_and_prints(browser: Browser, the_village: Village) -> None:
    hoa = browser.sign_in(the_village.hoa)
    send(hoa, the_village)
    the_village.deposit(the_village.health(the_village.an), 10_000)
    receipts = f"/clubs/{the_village.club.id}/receipts/2026-000"
    assert "Phiếu tổ trưởng ứng tiền 2026-0001" in shown(hoa.get(f"{receipts}1"))
    assert "Phiếu trả tiền ứng 2026-0003" in shown(hoa.get(f"{receipts}3"))
    assert [hoa.get(f"{receipts}{number}.pdf").status_code for number in (1, 2, 3)] == [200, 200, 200]


def test_what_was_repaid_without_her_cash_she_takes_back(browser: Browser, the_village: Village) -> None:
    hoa = browser.sign_in(the_village.hoa)
    send(hoa, the_village)
    the_village.hand_over(the_village.purse_fund, 30_000)
    by_bank(the_village, 30_000)
    assert "Tổ trưởng nhận lại 30.000 đ từ quỹ" in shown(hoa.get(here(the_village)))
    taken = {"purse": purse_id(the_village), "amount": "30000", "key": str(uuid4())}
    short = hoa.post(f"{here(the_village)}/taken", **taken)
    assert short.status_code == 422
    assert "tiền mặt tổ trưởng giữ chỉ còn 0 đ" in short.text
    the_village.deposit(the_village.health(the_village.binh), 30_000)
    assert hoa.post(f"{here(the_village)}/taken", **{**taken, "key": str(uuid4())}).status_code == 303
    assert advanced.in_club(the_village.club.id) == {}
    assert "Không ai còn nợ tiền tổ trưởng ứng." in shown(hoa.get(here(the_village)))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"amount": "10k"}, "Không đọc được số tiền"),
        ({"amount": "0"}, "Số tiền phải lớn hơn 0"),
        ({"amount": ""}, "Chưa nhập số tiền."),
        ({"purse": ""}, "Chưa chọn ứng cho ai."),
        ({"booked_on": "31/02/2026"}, "Không đọc được ngày"),
        ({"booked_on": "2026-11-23"}, "chưa tới"),
    ],
)
def test_bad_input_is_refused_and_kept(
    browser: Browser, the_village: Village, typed: dict[str, str], sentence: str
) -> None:
    hoa, before = browser.sign_in(the_village.hoa), written(the_village.club.id)
    answer = send(hoa, the_village, **typed)
    assert answer.status_code == 422
    assert sentence in answer.text
    for name, value in typed.items():
        assert name == "purse" or f'value="{value}"' in answer.text
    assert written(the_village.club.id) == before


@pytest.mark.parametrize("purse", ["x", "1-2", "1-2-NONE", "99-1-HOUSEHOLD_HEALTH"])
def test_a_purse_that_is_not_there(browser: Browser, the_village: Village, purse: str) -> None:
    assert send(browser.sign_in(the_village.hoa), the_village, purse=purse).status_code in {404, 422}


def test_who_may(browser: Browser, the_village: Village) -> None:
    address = here(the_village)
    assert browser.get(address).status_code == 303
    for stranger in (the_village.ut, the_village.nga, the_village.an_user, the_village.sen):
        reader = browser.sign_in(stranger)
        assert (reader.get(address).status_code, send(reader, the_village).status_code) == (404, 404)
    for reader in (browser.sign_in(the_village.lan), browser.sign_in(the_village.thuy)):
        assert (reader.get(address).status_code, send(reader, the_village).status_code) == (200, 403)
        assert "Ghi tiền ứng" not in reader.get(address).text
        assert reader.post(f"{address}/taken").status_code == 403
    hoa = browser.sign_in(the_village.hoa)
    assert hoa.client.post(address, data={"amount": "1"}).status_code == 400
    purse = the_village.health(the_village.an)
    advances.record(Advance(the_village.club.id, purse, Dong(1_000), TODAY, uuid4()), by=the_village.hoa, at=NOW)
    assert "Tổ trưởng ứng tiền" in shown(hoa.get(f"/clubs/{the_village.club.id}"))
