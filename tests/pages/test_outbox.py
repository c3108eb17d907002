"""``POST /outbox``: the batch and its statuses, one answer an item, and input that is none."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from werkzeug.test import TestResponse

from savings_app import database, outbox_reviews
from savings_app.ledger.tables import Entry
from savings_app.users import User
from tests.pages.conftest import Browser
from tests.pages.reading import state_of
from tests.village import Village


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def item(the_village: Village, **changes: Any) -> dict[str, Any]:
    """An's three thousand as a phone sends it."""
    sent = {
        "key": str(uuid4()),
        "club": the_village.club.id,
        "member": the_village.an.id,
        "scheme": "HOUSEHOLD_HEALTH",
        "amount": 3000,
        "booked_on": "2026-11-22",
    }
    return {**sent, **changes}


def send_text(browser: Browser, text: str | bytes, **headers: str) -> TestResponse:
    carried = {"X-CSRFToken": browser.token(), "Content-Type": "application/json", **headers}
    return browser.client.post("/outbox", data=text, headers={name: each for name, each in carried.items() if each})


def send(browser: Browser, *items: Any, device: Any = "phone-1") -> TestResponse:
    return send_text(browser, json.dumps({"device": device, "items": list(items)}))


def results(answer: TestResponse) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.text
    assert answer.mimetype == "application/json"
    found: list[dict[str, Any]] = answer.get_json()["results"]
    return found


def test_a_batch_is_answered_item_by_item_in_the_order_sent(hoa: Browser, the_village: Village) -> None:
    first = item(the_village)
    told = results(send(hoa, first, item(the_village, amount=0), first, item(the_village, amount=5000)))
    assert [each["answer"] for each in told] == ["created", "refused", "exists", "created"]
    assert [each["receipt"] for each in told] == ["2026-0001", None, "2026-0001", "2026-0002"]
    assert told[0]["key"] == told[2]["key"] == first["key"]
    assert told[1]["refusal"] == "AmountNotPositive"
    assert all(each["sentence"] and set(each) >= {"key", "answer", "receipt", "sentence"} for each in told)
    assert "refusal" not in told[0]


def test_a_batch_of_nothing_is_answered_with_nothing(hoa: Browser) -> None:
    assert results(send(hoa)) == []


@pytest.mark.parametrize("spelled", [str.upper, lambda key: key.replace("-", "")])
def test_any_spelling_of_a_key_is_the_same_key(hoa: Browser, the_village: Village, spelled: Any) -> None:
    first = item(the_village)
    again = {**first, "key": spelled(first["key"])}
    told = results(send(hoa, first, again))
    assert [each["answer"] for each in told] == ["created", "exists"]
    assert told[1]["key"] == again["key"]


def test_the_same_key_with_other_content_is_key_reused(hoa: Browser, the_village: Village) -> None:
    first = item(the_village)
    (told,) = results(send(hoa, first)) and results(send(hoa, {**first, "amount": 4000}))
    assert (told["answer"], told["refusal"], told["receipt"]) == ("refused", "KeyReused", None)


def test_a_like_deposit_from_another_phone_is_for_review(hoa: Browser, the_village: Village) -> None:
    results(send(hoa, item(the_village)))
    twin = item(the_village)
    for _ in range(2):
        (told,) = results(send(hoa, twin, device="phone-2"))
        assert (told["answer"], told["receipt"]) == ("review", None)
    assert len(outbox_reviews.waiting(the_village.club.id)) == 1


def test_the_fund_may_be_named(hoa: Browser, the_village: Village) -> None:
    (told,) = results(send(hoa, item(the_village, fund=the_village.purse_fund.id)))
    assert told["answer"] == "created"
    (told,) = results(send(hoa, item(the_village, fund=the_village.pig_fund.id)))
    assert (told["answer"], told["refusal"]) == ("refused", "NoSuchPurse")


UNREADABLE: list[dict[str, Any]] = [
    *({"amount": each} for each in (10000.0, True, "10000", None, 1e300, 10**30)),
    {"amount": []},
    {"amount": {}},
    *({"key": each} for each in ("", "abc", 7, None, "１2345678-1234-1234-1234-123456789012", "1_345678" + "0" * 24)),
    *({"club": each} for each in ("1", 0, -1, True, 1.0, 2**31, None)),
    *({"member": each} for each in ("1", 0, None, 10**20)),
    *({"fund": each} for each in ("1", 0, True)),
    *({"scheme": each} for each in ("", "health", 3, None)),
    {"scheme": ["HOUSEHOLD_HEALTH"]},
    *({"booked_on": each} for each in ("22/11/2026", "2026-02-30", "2026-11-22T00:00", "", 20261122, None)),
    *({"booked_on": each} for each in ("9999-12-31", "0001-01-01", "２026-11-22", "2026-W47-7")),
]


def test_an_item_that_cannot_be_read_is_refused_and_freezes_no_key(
    hoa: Browser, the_village: Village, subtests: pytest.Subtests
) -> None:
    before = state_of(the_village)
    sent = item(the_village)
    for changes, told in zip(UNREADABLE, results(send(hoa, *({**sent, **each} for each in UNREADABLE))), strict=True):
        with subtests.test(str(changes)):
            assert (told["answer"], told["refusal"], told["receipt"]) == ("refused", "UnreadableItem", None)
    assert state_of(the_village) == before
    assert results(send(hoa, sent))[0]["answer"] == "created"


def test_an_amount_no_entry_can_have_is_refused(hoa: Browser, the_village: Village) -> None:
    before = state_of(the_village)
    told = results(send(hoa, *(item(the_village, amount=each) for each in (0, -3000, 1_000_000_001))))
    assert [each["refusal"] for each in told] == ["AmountNotPositive", "AmountNotPositive", "AmountTooLarge"]
    assert {(each["answer"], each["receipt"]) for each in told} == {("refused", None)}
    assert state_of(the_village) == before


BATCHES: dict[str, str | bytes] = {
    "nothing": "",
    "not JSON": "{",
    "NaN": '{"device": "a", "items": [], "more": NaN}',
    "Infinity": '{"device": "a", "items": [{"amount": Infinity}]}',
    "a list": "[]",
    "no device": '{"items": []}',
    "no items": '{"device": "a"}',
    "items no list": '{"device": "a", "items": {}}',
    "an item no object": '{"device": "a", "items": [1]}',
    "device no text": '{"device": 7, "items": []}',
    "empty device": '{"device": "", "items": []}',
    "long device": json.dumps({"device": "a" * 65, "items": []}),
    "device with a nought": '{"device": "a\\u0000", "items": []}',
    "device with half a letter": '{"device": "\\ud800", "items": []}',
    "nested deep": '{"device": "a", "items": ' + "[" * 100_000,
    "not UTF-8": b'{"device": "\xff", "items": []}',
}


def test_a_batch_that_cannot_be_read_is_400(hoa: Browser, the_village: Village, subtests: pytest.Subtests) -> None:
    before = state_of(the_village)
    for name, text in BATCHES.items():
        with subtests.test(name):
            answer = send_text(hoa, text)
            assert answer.status_code == 400
            assert answer.get_json()["refusal"] == "UnreadableBatch"
    assert state_of(the_village) == before


def test_five_thousand_digits_are_refused_item_by_item(hoa: Browser, the_village: Village) -> None:
    text = json.dumps({"device": "a", "items": [item(the_village, amount=0)]}).replace(
        '"amount": 0', f'"amount": {"9" * 5000}'
    )
    (told,) = results(send_text(hoa, text))
    assert (told["answer"], told["refusal"]) == ("refused", "UnreadableItem")


def test_signed_out_is_401_before_anything_else(browser: Browser, the_village: Village) -> None:
    before = state_of(the_village)
    assert send(browser, item(the_village)).status_code == 401
    assert browser.client.post("/outbox", data="{").status_code == 401
    assert state_of(the_village) == before


@pytest.mark.parametrize("token", ["", "wrong"])
def test_without_its_token_a_batch_is_400(hoa: Browser, the_village: Village, token: str) -> None:
    before = state_of(the_village)
    text = json.dumps({"device": "a", "items": [item(the_village)]})
    assert send_text(hoa, text, **{"X-CSRFToken": token}).status_code == 400
    assert state_of(the_village) == before


def test_what_is_not_json_is_415(hoa: Browser, the_village: Village) -> None:
    text = json.dumps({"device": "a", "items": [item(the_village)]})
    for mimetype in ("text/plain", "application/x-www-form-urlencoded", ""):
        assert send_text(hoa, text, **{"Content-Type": mimetype}).status_code == 415
    assert Entry.select().count() == 0


def test_fifty_are_taken_and_fifty_one_are_413(hoa: Browser, the_village: Village) -> None:
    before = state_of(the_village)
    assert send(hoa, *(item(the_village) for _ in range(51))).status_code == 413
    assert state_of(the_village) == before
    assert len(results(send(hoa, *(item(the_village) for _ in range(50))))) == 50


def test_a_megabyte_is_413(hoa: Browser, the_village: Village) -> None:
    answer = send(hoa, item(the_village, note="x" * 1_000_000))
    assert (answer.status_code, answer.get_json()["refusal"]) == (413, "TooMuchAtOnce")


def test_no_other_way_of_sending_is_taken(hoa: Browser) -> None:
    assert hoa.client.put("/outbox").status_code == 405


@pytest.mark.parametrize("who", ["ut", "an_user", "sen", "nga", "lan", "thuy"])
def test_who_may_not_collect_there_keeps_it_on_the_phone_and_learns_nothing(
    browser: Browser, the_village: Village, who: str
) -> None:
    before = state_of(the_village)
    user: User = getattr(the_village, who)
    hers, nowhere = results(send(browser.sign_in(user), item(the_village), item(the_village, club=99_999)))
    assert (hers["answer"], hers["refusal"], hers["receipt"]) == ("kept", "NotHersToSend", None)
    assert {**hers, "key": ""} == {**nowhere, "key": ""}
    assert state_of(the_village) == before


def test_a_member_of_another_club_is_not_found(browser: Browser, the_village: Village) -> None:
    stranger = browser.sign_in(the_village.ut)
    theirs = item(the_village, club=the_village.other_club.id)
    nobody = item(the_village, club=the_village.other_club.id, member=99_999)
    told = results(send(stranger, theirs, nobody, {**theirs, "key": str(uuid4()), "fund": the_village.purse_fund.id}))
    assert {(each["answer"], each["refusal"], each["sentence"]) for each in told} == {
        ("refused", "NotOfTheClub", "Tổ này không có hội viên hoặc quỹ đó: khoản này không vào sổ.")
    }
    assert Entry.select().count() == 0


def test_a_locked_book_says_retry_and_takes_it_later(hoa: Browser, the_village: Village, database_url: str) -> None:
    items = [item(the_village), item(the_village, amount=5000)]
    before = state_of(the_village)
    with _locked(database_url):
        told = results(send(hoa, *items))
    assert [(each["answer"], each["receipt"]) for each in told] == [("retry", None)] * 2
    assert "refusal" not in told[0]
    assert state_of(the_village) == before
    assert [each["answer"] for each in results(send(hoa, *items))] == ["created", "created"]


@contextmanager
def _locked(database_url: str) -> Iterator[None]:
    """Somebody else holds what a deposit needs, and we are not patient."""
    if database_url.startswith("sqlite"):
        database.proxy.execute_sql("PRAGMA busy_timeout = 50")
        with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
    else:
        database.proxy.execute_sql("SET lock_timeout = '50ms'")
        with psycopg.connect(database_url) as held:
            held.execute("SELECT id FROM club FOR UPDATE")
            yield


def test_a_bug_is_no_answer(hoa: Browser, the_village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("savings_app.outbox.accept", fail)
    with pytest.raises(ZeroDivisionError):
        send(hoa, item(the_village))


def test_sentences_are_in_her_language_swords(hoa: Browser, the_village: Village) -> None:
    (told,) = results(send(hoa, item(the_village)))
    assert told["sentence"] == "Đã vào sổ, phiếu 2026-0001."
