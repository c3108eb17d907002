"""A book that is locked, full, damaged or gone: a clear page that sends the same again, and nothing lost or doubled."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from html import unescape
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from werkzeug.test import TestResponse

from savings_app import database, out_of_reach
from savings_app.ledger.tables import Entry
from tests.pages.conftest import Browser
from tests.pages.reading import state_of
from tests.village import Village

BUSY = "Sổ đang bận, chưa chắc đã lưu được."
FULL = "Máy chủ hết chỗ — khoản này CHƯA được lưu."
IN_DOUBT = "Sổ đang được kiểm tra — hãy ghi ra giấy."


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Iterator[Browser]:
    yield browser.sign_in(the_village.hoa)
    out_of_reach.trust_again()


def deposit(the_village: Village, **changes: Any) -> dict[str, Any]:
    """An's three thousand as the day sheet sends it."""
    purse = the_village.health(the_village.an)
    sent = {"key": str(uuid4()), "member": purse.member_id, "fund": purse.fund_id, "scheme": purse.scheme.value}
    return {**sent, "amount": "3000", "booked_on": "2026-11-22", **changes}


def her_book(the_village: Village) -> str:
    """A page that only reads."""
    return f"/clubs/{the_village.club.id}/members/{the_village.an.id}"


def send(hoa: Browser, the_village: Village, form: dict[str, Any]) -> TestResponse:
    return hoa.post(f"/clubs/{the_village.club.id}/deposits", **form)


def send_again(hoa: Browser, page: TestResponse) -> TestResponse:
    """Press the button of the page."""
    form = re.search(
        r'<form method="post" action="([^"]+)">(?:(?!</form>).)*"key"(?:(?!</form>).)*</form>', page.text, re.S
    )
    assert form, "a page that cannot send it again"
    fields = re.findall(r'type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"', form.group())
    return hoa.client.post(form.group(1), data={name: unescape(value) for name, value in fields})


@contextmanager
def locked(database_url: str) -> Iterator[None]:
    """Somebody else holds the whole book, and we are not patient."""
    if database_url.startswith("sqlite"):
        database.proxy.execute_sql("PRAGMA busy_timeout = 50")
        with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield
    else:
        database.proxy.execute_sql("SET lock_timeout = '50ms'")
        with psycopg.connect(database_url) as held:
            held.execute("SELECT id FROM club FOR UPDATE")
            yield


def test_a_locked_book_says_when_to_come_again_and_what_was_typed_is_sent_once(
    hoa: Browser, the_village: Village, database_url: str
) -> None:
    before, form = state_of(the_village), deposit(the_village)
    token = hoa.token()
    with locked(database_url):
        answer = hoa.client.post(f"/clubs/{the_village.club.id}/deposits", data={**form, "csrf_token": token})
    assert (answer.status_code, BUSY in answer.text) == (503, True)
    assert int(answer.headers["Retry-After"]) > 0
    assert state_of(the_village) == before
    assert send_again(hoa, answer).status_code == 303
    assert send_again(hoa, answer).status_code == 303
    assert [entry.key for entry in Entry.select()] == [form["key"]]


def test_a_page_that_cannot_be_read_just_now_says_so(
    hoa: Browser, the_village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("savings_app.users.signed_in", _gone)
        answer = hoa.client.get(her_book(the_village))
    assert (answer.status_code, "chưa mở được trang này" in answer.text) == (503, True)
    assert hoa.get(her_book(the_village)).status_code == 200


def test_a_phone_is_told_when_to_come_again(
    hoa: Browser, the_village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = hoa.token()
    monkeypatch.setattr("savings_app.users.signed_in", _gone)
    answer = hoa.client.post("/outbox", json={"device": "a", "items": []}, headers={"X-CSRFToken": token})
    assert (answer.status_code, answer.get_json()["refusal"]) == (503, "BookOutOfReach")
    assert int(answer.headers["Retry-After"]) > 0


def test_what_carries_no_key_is_not_sent_again(
    browser: Browser, the_village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A password above all."""
    monkeypatch.setattr("savings_app.users.sign_in", _gone)
    answer = browser.post("/sign-in", phone=the_village.hoa.phone, password="heo-dat-tap-dung")
    assert (answer.status_code, "heo-dat-tap-dung" in answer.text) == (503, False)


def _gone(*_: object, **__: object) -> None:
    raise psycopg.OperationalError("the connection is lost")


@pytest.fixture
def damaged(hoa: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first deposit meets a damaged page of the file."""
    fault = sqlite3.DatabaseError("database disk image is malformed")
    fault.sqlite_errorname = "SQLITE_CORRUPT"

    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("savings_app.ledger.book.post", fail)


def test_once_damaged_nothing_is_written_before_a_restart(
    hoa: Browser, the_village: Village, damaged: None, monkeypatch: pytest.MonkeyPatch, database_url: str
) -> None:
    before, form = state_of(the_village), deposit(the_village)
    answer = send(hoa, the_village, form)
    assert (answer.status_code, IN_DOUBT in answer.text, "Đã ghi" in answer.text) == (503, True, False)
    monkeypatch.undo()
    answer = send(hoa, the_village, form)
    assert (answer.status_code, IN_DOUBT in answer.text) == (503, True)
    assert hoa.get(her_book(the_village)).status_code == 200
    assert state_of(the_village) == before
    out_of_reach.trust_again()  # what opening the book anew does
    assert send(hoa, the_village, form).status_code == 303


def test_a_phone_keeps_what_a_damaged_book_did_not_take(hoa: Browser, the_village: Village, damaged: None) -> None:
    key = str(uuid4())
    item = {"key": key, "club": the_village.club.id, "member": the_village.an.id, "scheme": "HOUSEHOLD_HEALTH"}
    batch = {"device": "phone-1", "items": [{**item, "amount": 3000, "booked_on": "2026-11-22"}] * 2}
    for _ in range(2):
        answer = hoa.client.post("/outbox", json=batch, headers={"X-CSRFToken": hoa.token()})
        assert answer.status_code == 503
        told = answer.get_json()["results"]
        assert [(each["answer"], each["receipt"], IN_DOUBT in each["sentence"]) for each in told] == [
            ("retry", None, True)
        ] * 2


def test_a_full_disk_is_said_by_both_doors_and_the_pages_still_open(
    hoa: Browser, the_village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = sqlite3.OperationalError("database or disk is full")
    fault.sqlite_errorname = "SQLITE_FULL"

    def fail(*_: object, **__: object) -> None:
        raise fault

    before, form = state_of(the_village), deposit(the_village, amount="10.000")
    with monkeypatch.context() as patch:
        patch.setattr("savings_app.ledger.book.post", fail)
        page = send(hoa, the_village, form)
        batch = {"device": "a", "items": []}
        assert hoa.client.post("/outbox", json=batch, headers={"X-CSRFToken": hoa.token()}).status_code == 200
    assert (page.status_code, FULL in page.text, "Retry-After" in page.headers) == (507, True, False)
    assert hoa.get(her_book(the_village)).status_code == 200
    assert state_of(the_village) == before
    assert send_again(hoa, page).status_code == 303
