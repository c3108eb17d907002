"""The way in and out, and the language."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from savings_app import users
from tests import village
from tests.pages.conftest import Browser
from tests.village import NOW, Village

WRONG = "Số điện thoại hoặc mật khẩu không đúng."


@pytest.mark.parametrize(
    ("user", "home"),
    [
        ("hoa", "/clubs/1"),
        ("lan", "/clubs/1"),
        ("thuy", "/places/35"),
        ("nga", "/remittances"),
        ("sen", "/clubs"),
        ("an_user", "/my-book"),
    ],
)
def test_each_comes_to_her_own_page(browser: Browser, the_village: Village, user: str, home: str) -> None:
    answer = browser.post("/sign-in", phone=getattr(the_village, user).phone, password=village.PASSWORD)
    assert (answer.status_code, answer.location) == (303, home)
    hers = browser.sign_in(getattr(the_village, user))
    assert hers.get("/").location == home
    assert hers.get(home).status_code == 200


@pytest.mark.parametrize(
    ("phone", "password"),
    [
        ("0911000001", "khong-dung-dau"),
        ("0988888888", village.PASSWORD),
        ("113", village.PASSWORD),
        ("", ""),
        ("0911000001", ""),
        ("0911000001", "x" * 5_000),
        ("' OR 1=1 --", "' OR 1=1 --"),
        ("0911\x00000001", village.PASSWORD),
    ],
)
def test_wrong_is_422_and_one_sentence(browser: Browser, phone: str, password: str) -> None:
    answer = browser.post("/sign-in", phone=phone, password=password)
    assert answer.status_code == 422
    assert answer.text.count(WRONG) == 1


def test_the_phone_may_be_written_as_people_do(browser: Browser) -> None:
    assert browser.post("/sign-in", phone="+84 911 000 001", password=village.PASSWORD).status_code == 303


def test_the_cookie_is_closed_to_scripts_and_changes(browser: Browser, the_village: Village) -> None:
    before = browser.get("/sign-in").headers["Set-Cookie"]
    after = browser.post("/sign-in", phone=the_village.hoa.phone, password=village.PASSWORD).headers["Set-Cookie"]
    assert "HttpOnly" in after
    assert "SameSite=Lax" in after
    assert "Secure" not in after
    assert after.split(";")[0] != before.split(";")[0]


def test_a_leader_who_closes_her_browser_is_still_signed_in(browser: Browser, the_village: Village) -> None:
    hers = browser.sign_in(the_village.hoa)
    cookie = hers.client.get_cookie("session")
    assert cookie is not None
    assert cookie.expires is not None
    left = cookie.expires - dt.datetime.now(dt.UTC)
    assert abs(left - users.SESSION_IDLE) < dt.timedelta(minutes=1)
    assert "Expires" not in browser.get("/sign-in").headers["Set-Cookie"], (
        "a browser nobody signed in with keeps nothing"
    )


def test_signing_out_ends_the_session_everywhere(browser: Browser, the_village: Village) -> None:
    hers = browser.sign_in(the_village.hoa)
    cookie = hers.client.get_cookie("session")
    assert cookie is not None
    assert hers.post("/sign-out").status_code == 303
    copied = Browser(browser.app)
    copied.client.set_cookie("session", cookie.value)
    assert copied.get("/clubs/1").status_code == 303


def test_a_new_password_ends_what_was_open(browser: Browser, the_village: Village) -> None:
    hers = browser.sign_in(the_village.hoa)
    users.set_password(the_village.hoa, "mot-mat-khau-moi", at=NOW)
    assert hers.get("/clubs/1").status_code == 303


def test_without_the_token_nothing_is_done(browser: Browser) -> None:
    answer = browser.client.post("/sign-in", data={"phone": "0911000001", "password": village.PASSWORD})
    assert answer.status_code == 400
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("ours", ["/clubs/1", "/clubs/1/day-sheet?day=2026-11-22"])
def test_she_goes_on_to_the_page_she_wanted(browser: Browser, the_village: Village, ours: str) -> None:
    assert browser.get(ours).location.startswith("/sign-in?next=")
    form = {"phone": the_village.hoa.phone, "password": village.PASSWORD, "next": ours}
    assert browser.post("/sign-in", **form).location == ours


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "//[",
        "http://[x",
        "http://℀/",
        "/a\r\nX: 1",
        "javascript:1",
    ],
)
def test_she_is_sent_nowhere_else(browser: Browser, the_village: Village, elsewhere: str) -> None:
    form = {"phone": the_village.hoa.phone, "password": village.PASSWORD, "next": elsewhere}
    assert browser.post("/sign-in", **form).location == "/clubs/1"
    assert browser.post("/language", language="en", next=elsewhere).location == "/"


def test_english_stays_until_it_is_switched_back(browser: Browser, the_village: Village) -> None:
    hers = browser.sign_in(the_village.hoa)
    assert '<html lang="vi">' in hers.get("/clubs/1").text
    hers.post("/language", language="en", next="/clubs/1")
    assert '<html lang="en">' in hers.get("/clubs/1").text
    hers.post("/language", language="tlh")
    hers.post("/sign-out")
    assert '<html lang="en">' in hers.get("/sign-in").text


@pytest.mark.parametrize(
    "address",
    [
        "/clubs/2",
        "/clubs/99",
        "/clubs/9223372036854775808",
        "/clubs/2147483648",
        "/clubs/1/members/99999999999999999999",
        "/clubs/1/receipts/2026-9999",
        "/clubs/1/receipts/9999999",
        "/clubs/1/conversions/7",
        "/places/99999999999999999999",
        "/nowhere",
    ],
)
def test_what_is_not_hers_and_what_is_not_there_are_told_alike(
    browser: Browser, the_village: Village, address: str
) -> None:
    hers = browser.sign_in(the_village.hoa)
    answer, missing = hers.get(address), hers.get("/clubs/98765")
    assert (answer.status_code, missing.status_code) == (404, 404)
    assert _without_token(answer.text).replace(address, "") == _without_token(missing.text).replace("/clubs/98765", "")


def test_every_answer_carries_its_headers(browser: Browser) -> None:
    headers = browser.get("/sign-in").headers
    assert headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"].upper() == "DENY"


def test_a_bug_shows_no_trace(browser: Browser, the_village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    hers = browser.sign_in(the_village.hoa)
    browser.app.config["RAISE_BUGS"] = False
    monkeypatch.setattr("savings_app.web.leader.club.club_page.recent_slips", lambda club: 1 / 0)
    answer = hers.get("/clubs/1")
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text
    assert "chưa được ghi" in answer.text


def _without_token(page: str) -> str:

    return re.sub(r'(content|value)="[^"]*"', "", page)
