"""Rời tổ: the leader asks with the sums before her, the treasurer pays and confirms, and her history stays hers."""

from __future__ import annotations

from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import approvals, members
from savings_app.approvals import Approval, Subject
from savings_app.ledger import balances
from savings_app.money import NOTHING, Dong
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.village import TODAY, Village
from tests.written import proven, written

KIN = {"why": "DIED", "kin_name": "Nguyễn Văn Tư", "kin_relation": "con trai", "kin_paper": "giấy chứng tử"}


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An has 300.000 đ counted, all of it with the treasurer, and 50.000 đ in her pig at home."""
    the_village.deposit(the_village.health(the_village.an), 300_000)
    the_village.deposit(the_village.pension(the_village.an), 50_000)
    the_village.hand_over(the_village.purse_fund, 300_000)
    return the_village


def form(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/members/{cast.an.id}/departure"


def send(reader: Browser, cast: Village, **typed: str) -> TestResponse:
    return reader.post(form(cast), **{"key": str(uuid4()), "why": "LEFT", "day": "2026-11-22", **typed})


def asked(cast: Village) -> Approval:
    return approvals.asked(cast.club.id, Subject.DEPARTURE)[0]


def answer(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/departures/{asked(cast).id}/answer"


def test_the_form_shows_what_is_to_be_paid(browser: Browser, cast: Village) -> None:
    hoa = browser.sign_in(cast.hoa)
    assert f'href="{form(cast)}"' in hoa.get(f"/clubs/{cast.club.id}/members/{cast.an.id}").text
    text = shown(hoa.get(form(cast)))
    assert "Thủ quỹ trả bằng tiền mặt 300.000 đ" in text
    assert "Trong heo ở nhà 50.000 đ hội viên tự giữ, không qua quỹ" in text


def test_asked_paid_and_read_by_her_afterwards(browser: Browser, cast: Village) -> None:
    hoa, lan = browser.sign_in(cast.hoa), browser.sign_in(cast.lan)
    assert send(hoa, cast).status_code == 303
    here = f"/clubs/{cast.club.id}/departures"
    assert "1 hội viên rời tổ chờ thủ quỹ trả tiền" in shown(lan.get(f"/clubs/{cast.club.id}"))
    waiting = shown(hoa.get(here))
    assert "chờ thủ quỹ trả tiền" in waiting
    assert "Đã trả đủ" not in waiting
    assert "Đã trả đủ 300.000 đ" in shown(lan.get(here))
    assert lan.post(answer(cast), answer="yes").status_code == 303
    text = shown(lan.get(here))
    assert "In phiếu 2026-0003 , 2026-0004 để ký." in text
    assert "đã trả Phạm Thị Lan, 22/11/2026" in text
    held = balances.purses(cast.club.id)
    assert Dong.total(each.total for purse, each in held.items() if purse.member_id == cast.an.id) == NOTHING
    member = members.get(cast.club.id, cast.an.id)
    assert member is not None
    assert member.left_on == TODAY
    an = browser.sign_in(cast.an_user)
    book = shown(an.get("/my-book"))
    assert "Trả lại tiền tiết kiệm" in book
    slips = [f"/clubs/{cast.club.id}/receipts/2026-000{number}" for number in (3, 4)]
    assert [an.get(each).status_code for each in slips] == [200, 200]
    assert [an.get(f"{each}.pdf").status_code for each in slips] == [200, 200]
    titles = {shown(an.get(each)).split(" · ")[0].strip() for each in slips}
    assert titles == {"Phiếu trả lại tiền tiết kiệm 2026-0003", "Phiếu giữ lại heo nhà 2026-0004"} or titles == {
        "Phiếu trả lại tiền tiết kiệm 2026-0004",
        "Phiếu giữ lại heo nhà 2026-0003",
    }
    book = f"/clubs/{cast.club.id}/members/{cast.an.id}"
    assert "rời tổ ngày 22/11/2026" in shown(hoa.get(book))
    assert form(cast) not in hoa.get(book).text
    cast.deposit(cast.health(cast.an), 3_000)
    assert form(cast) in hoa.get(book).text, "money that was late on its way is paid out too"
    assert lan.post(answer(cast), answer="yes").status_code == 303, "confirmed twice it is paid once"
    assert proven()


def test_who_died_needs_a_next_of_kin(browser: Browser, cast: Village) -> None:
    hoa = browser.sign_in(cast.hoa)
    without = send(hoa, cast, why="DIED")
    assert without.status_code == 422
    assert "hãy ghi người thân nhận tiền" in without.text
    half = send(hoa, cast, **{**KIN, "kin_paper": ""})
    assert half.status_code == 422
    assert 'value="Nguyễn Văn Tư"' in half.text
    assert send(hoa, cast, **KIN).status_code == 303
    text = shown(browser.sign_in(cast.lan).get(f"/clubs/{cast.club.id}/departures"))
    assert "Người nhận: Nguyễn Văn Tư (con trai), giấy tờ: giấy chứng tử" in text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"why": ""}, "Chưa chọn vì sao rời tổ."),
        ({"why": "FLED"}, "Không có lựa chọn"),
        ({"day": "31/02/2026"}, "Không đọc được ngày"),
        ({"day": "23/11/2026"}, "chưa tới"),
        ({**KIN, "kin_name": "<b>"}, "Họ tên có ký tự"),
        ({**KIN, "kin_paper": "CCCD 079123456789"}, "Số CCCD không ghi ở đây"),
        ({"key": "x"}, "thiếu mã gửi"),
    ],
)
def test_bad_input_is_refused_and_kept(browser: Browser, cast: Village, typed: dict[str, str], sentence: str) -> None:
    hoa, before = browser.sign_in(cast.hoa), written(cast.club.id)
    refused = send(hoa, cast, **typed)
    assert refused.status_code in {400, 422}
    assert sentence in refused.text
    if "day" in typed:
        assert f'value="{typed["day"]}"' in refused.text
    assert written(cast.club.id) == before


def test_too_little_with_the_treasurer_says_to_hand_over_first(browser: Browser, cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 20_000)
    send(browser.sign_in(cast.hoa), cast)
    refused = browser.sign_in(cast.lan).post(answer(cast), answer="yes")
    assert refused.status_code == 422
    assert "Thủ quỹ chỉ giữ 300.000 đ của quỹ này, cần 320.000 đ: tổ trưởng bàn giao" in refused.text
    assert asked(cast).yes is None


def test_sent_back_with_a_reason(browser: Browser, cast: Village) -> None:
    send(browser.sign_in(cast.hoa), cast)
    lan = browser.sign_in(cast.lan)
    assert lan.post(answer(cast), answer="no", reason=" ").status_code == 422
    assert lan.post(answer(cast), answer="no", reason="Chị ấy ở lại").status_code == 303
    assert "Chị ấy ở lại" in lan.get(f"/clubs/{cast.club.id}/departures").text


def test_who_may(browser: Browser, cast: Village) -> None:
    hoa = browser.sign_in(cast.hoa)
    send(hoa, cast)
    here = f"/clubs/{cast.club.id}/departures"
    assert browser.get(here).status_code == browser.get(form(cast)).status_code == 303
    for stranger in (cast.ut, cast.nga, cast.sen, cast.an_user):
        reader = browser.sign_in(stranger)
        assert [reader.get(each).status_code for each in (here, form(cast))] == [404, 404]
        assert [send(reader, cast).status_code, reader.post(answer(cast), answer="yes").status_code] == [404, 404]
    for reader in (browser.sign_in(cast.lan), browser.sign_in(cast.thuy)):
        assert [reader.get(here).status_code, reader.get(form(cast)).status_code] == [200, 403]
        assert send(reader, cast).status_code == 403
    for reader in (hoa, browser.sign_in(cast.thuy)):
        assert reader.post(answer(cast), answer="yes").status_code == 403
    assert hoa.client.post(form(cast), data={"why": "LEFT"}).status_code == 400
    assert browser.sign_in(cast.lan).client.post(answer(cast), data={"answer": "yes"}).status_code == 400
    assert asked(cast).yes is None
