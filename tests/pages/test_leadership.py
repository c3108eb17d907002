"""Thay tổ trưởng: the officer names her, she reads what she takes over and accepts, and the minute prints."""

from __future__ import annotations

from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import approvals, leaderships, users
from savings_app.approvals import Approval, Subject
from savings_app.users import User
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.papers.samples import text
from tests.test_leaderships import counted
from tests.village import NOW, PASSWORD, Village
from tests.written import proven, written


@pytest.fixture
def cast(the_village: Village) -> Village:
    """Hoa's 300.000 đ are counted and signed for."""
    counted(the_village)
    return the_village


@pytest.fixture
def mai(cast: Village) -> User:
    """Someone with an account and no role."""
    return users.add("0911000009", name="Trương Thị Mai", password=PASSWORD, at=NOW)


def here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/leadership"


def send(reader: Browser, cast: Village, **typed: str) -> TestResponse:
    return reader.post(here(cast), **{"key": str(uuid4()), "phone": "0911 000 009", **typed})


def asked(cast: Village) -> Approval:
    return approvals.asked(cast.club.id, Subject.LEADERSHIP)[0]


def offer(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/leadership-offers/{asked(cast).id}"


def test_named_accepted_and_printed(browser: Browser, cast: Village, mai: User) -> None:
    thuy, hoa = browser.sign_in(cast.thuy), browser.sign_in(cast.hoa)
    assert send(thuy, cast).status_code == 303
    assert "chờ người mới nhận" in shown(thuy.get(here(cast)))
    new = browser.sign_in(mai)
    assert offer(cast) in new.get("/my-book").text
    page = shown(new.get(offer(cast)))
    for words in ("300.000 đ Ba trăm nghìn đồng", "Nguyễn Thị An", "Võ Thị Thúy đề nghị chị làm tổ trưởng"):
        assert words in page, words
    for _ in range(2):
        assert new.post(offer(cast), answer="yes").status_code == 303
    assert [each.name for each in leaderships.leaders(cast.club.id)] == ["Trương Thị Mai"]
    assert "Đang là tổ trưởng: Trương Thị Mai" in shown(new.get(here(cast)))
    assert hoa.get(here(cast)).status_code == 303, "the old leader's session ended"
    assert browser.sign_in(cast.hoa).get(here(cast)).status_code == 404
    paper = new.get(f"{here(cast)}/{asked(cast).id}.pdf")
    assert paper.mimetype == "application/pdf"
    assert "BIÊN BẢN BÀN GIAO TỔ TRƯỞNG" in text(paper.data)
    assert proven()


def test_she_may_say_no_with_a_reason(browser: Browser, cast: Village, mai: User) -> None:
    send(browser.sign_in(cast.thuy), cast)
    new = browser.sign_in(mai)
    assert new.post(offer(cast), answer="no", reason="").status_code == 422
    assert new.post(offer(cast), answer="no", reason="Bận việc nhà").status_code == 303
    assert "Bận việc nhà" in browser.sign_in(cast.thuy).get(here(cast)).text
    assert [each.name for each in leaderships.leaders(cast.club.id)] == ["Lê Thị Hoa"]


@pytest.mark.parametrize(
    ("phone", "sentence"),
    [
        ("12", "Số điện thoại"),
        ("", "số điện thoại"),
        ("0911999999", "chưa có tài khoản"),
        ("0911000003", "không tự đặt mình"),
        ("0911000001", "đang là tổ trưởng rồi"),
        ("0911000002", "đang là thủ quỹ"),
    ],
)
def test_bad_input_is_refused_and_kept(browser: Browser, cast: Village, phone: str, sentence: str) -> None:
    thuy, before = browser.sign_in(cast.thuy), written(cast.club.id)
    refused = send(thuy, cast, phone=phone, gone="1")
    assert refused.status_code in {409, 422}
    assert sentence in refused.text
    assert f'value="{phone}"' in refused.text
    assert "checked" in refused.text
    assert written(cast.club.id) == before


def test_uncounted_cash_says_so(browser: Browser, cast: Village, mai: User) -> None:
    cast.deposit(cast.health(cast.an), 1_000)
    refused = send(browser.sign_in(cast.thuy), cast)
    assert refused.status_code == 422
    assert "kiểm quỹ rồi mới thay" in refused.text


def test_who_may(browser: Browser, cast: Village, mai: User) -> None:
    thuy = browser.sign_in(cast.thuy)
    assert send(thuy, cast).status_code == 303
    pdf = f"{here(cast)}/{asked(cast).id}.pdf"
    assert [browser.get(each).status_code for each in (here(cast), pdf, offer(cast))] == [303, 303, 303]
    for stranger in (cast.ut, cast.nga, cast.sen, cast.an_user, mai):
        reader = browser.sign_in(stranger)
        assert [reader.get(here(cast)).status_code, reader.get(pdf).status_code] == [404, 404]
        assert send(reader, cast).status_code == 404
    for reader in (browser.sign_in(cast.hoa), browser.sign_in(cast.lan)):
        assert [reader.get(here(cast)).status_code, send(reader, cast).status_code] == [200, 403]
    for reader in (thuy, browser.sign_in(cast.hoa), browser.sign_in(cast.ut)):
        assert reader.get(offer(cast)).status_code == 404
        assert reader.post(offer(cast), answer="yes").status_code == 404
    assert thuy.client.post(here(cast), data={"phone": "0911000009"}).status_code == 400
    assert browser.sign_in(mai).client.post(offer(cast), data={"answer": "yes"}).status_code == 400
