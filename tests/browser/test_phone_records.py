"""The phone's drawer and its sender by themselves: saved before it is said, numbered, taken back, sent by one tab."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Page, Route, expect

from savings_app import devices
from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone
from tests.village import TODAY

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAVE = """async (drafts) => {
  const { save } = await import("/static/js/phone/records.js");
  return save(drafts).catch((fault) => fault.name);
}"""
UNDO = """async (keys) => (await import("/static/js/phone/records.js")).undo(keys)"""
UNSENT = """async () => {
  const { mine, others } = await (await import("/static/js/phone/records.js")).unsent();
  return [mine.length, others];
}"""
SEND = """async () => (await import("/static/js/phone/sender.js")).sendNow()"""
LETTER = """async (club) => (await import("/static/js/phone/letters.js")).ensureLetter(club, "Heo Đất")"""


@pytest.fixture
def page(meeting: Meeting, phone: Phone) -> Page:
    """Hoa's phone, with its letter in the club."""
    opened = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    opened.evaluate(LETTER, meeting.cast.club.id)
    return opened


def drafts(meeting: Meeting, count: int, *, first: int = 0) -> list[dict[str, Any]]:
    """A pledge of each of so many members."""
    club = meeting.cast.club
    whose = meeting.members[first : first + count]
    purse = {"fund": meeting.cast.purse_fund.id, "scheme": "HOUSEHOLD_HEALTH", "amount": 3_000, "own_pig": False}
    day = {"booked_on": TODAY.isoformat(), "club": club.id, "club_name": club.name, "scheme_words": "BHYT"}
    return [{**purse, **day, "member": each.id, "name": each.person.name, "nickname": ""} for each in whose]


def test_saved_with_key_and_number_before_anything_is_sent(meeting: Meeting, page: Page) -> None:
    kept = page.evaluate(SAVE, drafts(meeting, 3))
    assert [each["slip"] for each in kept] == ["A-0001", "A-0002", "A-0003"]
    assert {UUID(each["key"]).version for each in kept} == {7}
    assert sheet.states(page) == ["queued"] * 3
    assert {each["user"] for each in sheet.records(page)} == {meeting.cast.hoa.id}
    assert meeting.posted() == []


def test_what_is_taken_back_keeps_its_number_and_never_comes(meeting: Meeting, page: Page) -> None:
    first, second, third = page.evaluate(SAVE, drafts(meeting, 3))
    assert page.evaluate(UNDO, [second["key"]]) == [second["key"]]
    assert page.evaluate(SEND) == "sent"
    assert sheet.states(page) == ["in-book", "undone", "in-book"]
    assert page.evaluate(UNDO, [first["key"], third["key"]]) == [], "what is in the book is not taken back here"
    club, device = meeting.cast.club.id, first["device"]
    assert meeting.read(lambda: devices.received(club, device)) == devices.Received(3, ())
    assert len(meeting.posted()) == 2


def test_a_full_phone_keeps_nothing_half(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    assert phone.context is not None
    # The browser measures the room once, when the first of it is used.
    quota = {"origin": meeting.line.address, "quotaSize": 3_000_000}
    phone.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    page.evaluate(LETTER, meeting.cast.club.id)
    many = drafts(meeting, 30) * 20
    said = [page.evaluate(SAVE, many) for _ in range(12)]
    whole = sum(isinstance(each, list) for each in said)
    assert said.count("Full") == 12 - whole > 0
    assert [each["number"] for each in sheet.records(page)] == list(range(1, 600 * whole + 1))
    assert page.evaluate("document.getElementById('phone-words').dataset.full") == "Máy đầy, hãy ghi giấy"


def test_two_tabs_have_one_sender(meeting: Meeting, phone: Phone, page: Page) -> None:
    assert phone.context is not None
    other = phone.context.new_page()
    other.goto(f"{meeting.line.address}/phone")
    sent: list[str] = []
    for tab in (page, other):
        tab.on("request", lambda asked: sent.extend(_keys(asked.post_data)) if _sends(asked) else None)
    page.evaluate(SAVE, drafts(meeting, 10))
    other.evaluate(SAVE, drafts(meeting, 10, first=10))
    both = [
        tab.evaluate_handle("import('/static/js/phone/sender.js').then((it) => ({done: it.sendNow()}))")
        for tab in (page, other)
    ]
    for each in both:
        each.evaluate("(started) => started.done")
    assert sheet.states(page) == ["in-book"] * 20
    assert len(sent) == len(set(sent)) == 20
    assert len(meeting.posted()) == 20


def test_a_record_that_breaks_every_batch_holds_up_no_other(meeting: Meeting, page: Page) -> None:
    kept = page.evaluate(SAVE, drafts(meeting, 20))
    bad = kept[4]["key"]

    def break_on_it(route: Route) -> None:
        route.fulfill(status=500, body="") if bad in (route.request.post_data or "") else route.continue_()

    page.route("**/outbox", break_on_it)
    page.evaluate(SEND)
    assert sheet.states(page).count("in-book") == 19
    assert sheet.states(page)[4] == "queued"
    page.unroute("**/outbox")
    page.evaluate(SEND)
    assert sheet.states(page) == ["in-book"] * 20


def test_the_next_user_sees_only_how_many_and_sends_none(meeting: Meeting, phone: Phone, page: Page) -> None:
    page.evaluate(SAVE, drafts(meeting, 3))
    page.locator(".account summary").click()
    page.locator("[data-sign-out] button").click()
    page.locator("[data-leave=keep]").click()
    page.wait_for_url("**/sign-in")
    expect(page.locator("#on-phone")).to_be_visible()
    assert sheet.still_here(page) == "3 khoản còn trên máy này"
    phone.sign_in(meeting.line.address, meeting.cast.lan)
    assert page.evaluate(UNSENT) == [0, 3]
    page.goto(f"{meeting.line.address}/phone")
    page.wait_for_selector("#of-others:not([hidden])")
    assert page.locator(".phone-record").count() == 0
    assert page.locator("#send-others").is_hidden(), "a treasurer writes no deposits"
    assert sheet.states(page) == ["queued"] * 3
    assert meeting.posted() == []


def _sends(asked: Any) -> bool:
    return bool(asked.method == "POST" and asked.url.endswith("/outbox"))


def _keys(body: str | None) -> list[str]:
    return [item["key"] for item in json.loads(body or "{}").get("items", [])]
