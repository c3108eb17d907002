"""The phone's drawer and its sender by themselves: saved before it is said, numbered, taken back, sent by one tab."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Page, Route, expect

from savings_app import provisional_slips
from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone
from tests.browser.weak_line import Fate, as_it_is, only
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
LET_GO = """async (keys) => {
  const { change } = await import("/static/js/phone/records.js");
  return change(keys, (record) => ({ ...record, hold_until: 0 }));
}"""
WRITTEN = {
    *("key", "device", "letter", "number", "slip", "user", "user_name", "practice", "written_at", "hold_until"),
    *("state", "tries", "next_try", "receipt", "seal", "sentence", "answered_at"),
}
"""What the phone adds to what she put in."""
WAITS = """async (records) => {
  const { wait } = await import("/static/js/phone/batches.js");
  return records.map(([state, ahead]) => wait({ state, hold_until: 0, next_try: Date.now() + ahead * 60_000 }) > 0);
}"""
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
    assert set(kept[0]) - set(drafts(meeting, 1)[0]) == WRITTEN, "docs/on-the-phone.md says what is kept"
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
    assert meeting.read(lambda: provisional_slips.received(club, device)) == provisional_slips.Received(3, ())
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
    sheet.open_sheet(page, meeting.sheet)
    assert page.evaluate("document.getElementById('sheet-words').dataset.full").startswith("Máy đầy, hãy ghi giấy")


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


def test_what_a_person_decides_is_asked_when_somebody_looks_and_else_now_and_then(meeting: Meeting, page: Page) -> None:
    asked: list[str] = []
    decided = {"answer": "review", "sentence": "Chờ xem lại: trùng."}

    def decide(route: Route) -> None:
        keys = _keys(route.request.post_data)
        asked.extend(keys)
        route.fulfill(json={"results": [{"key": key, **decided} for key in keys]})

    def is_asked(times: int) -> None:
        sheet.wait_for(page, lambda: len(asked) == times, f"not asked {times} times")
        page.wait_for_timeout(500)
        assert len(asked) == times

    page.route("**/outbox", lambda route: decide(route) if route.request.method == "POST" else route.continue_())
    page.clock.install()
    page.reload()
    page.evaluate(SAVE, drafts(meeting, 1))
    page.evaluate(SEND)
    for _ in range(8):
        page.clock.fast_forward("20:00")
        page.wait_for_timeout(100)
    is_asked(1)
    page.clock.fast_forward("21:00")
    is_asked(2)
    page.reload()
    is_asked(3)
    assert sheet.states(page) == ["review"]
    decided.update(answer="created", receipt="2026-0001")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    sheet.wait_until(page, "in-book", 1)


def test_a_clock_set_back_makes_nothing_wait_for_ever(page: Page) -> None:
    minutes = [("queued", 4), ("queued", 60), ("review", 60), ("review", 179), ("review", 200), ("review", 9_999)]
    assert page.evaluate(WAITS, minutes) == [True, False, True, True, False, False]


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


def _tried(meeting: Meeting, page: Page, fate: Fate) -> dict[str, Any]:
    """One record that was tried on a line of that fate, and no answer came."""
    meeting.line.happens = only(fate)
    (kept,) = page.evaluate(SAVE, drafts(meeting, 1))
    page.evaluate(LET_GO, [kept["key"]])
    sheet.wait_for(page, lambda: sheet.records(page)[0]["tries"] > 0, "never tried")
    assert sheet.states(page) == ["queued"]
    return dict(kept)


def _drop(meeting: Meeting, page: Page) -> None:
    """ "Bỏ khoản này" on "Trên máy này", and yes."""
    page.goto(f"{meeting.line.address}/phone")
    page.once("dialog", lambda asked: asked.accept())
    page.locator("[data-of=queued] [data-drop]").click()
    sheet.wait_until(page, "undone", 1)


def test_where_the_request_was_lost_it_is_dropped_for_good(meeting: Meeting, page: Page) -> None:
    kept = _tried(meeting, page, Fate.LOSE_REQUEST)
    _drop(meeting, page)
    expect(page.locator("[data-of=dropped] .chip")).to_have_text("đang chờ bỏ")
    meeting.line.happens = as_it_is
    assert page.evaluate(SEND) == "sent"
    assert sheet.states(page) == ["undone"]
    expect(page.locator("[data-of=dropped]")).to_be_hidden()
    assert meeting.posted() == []
    club, device = meeting.cast.club.id, kept["device"]
    assert meeting.read(lambda: provisional_slips.received(club, device)) == provisional_slips.Received(1, ())


def test_where_the_answer_was_lost_it_stays_in_the_book_and_says_so(meeting: Meeting, page: Page) -> None:
    _tried(meeting, page, Fate.LOSE_ANSWER)
    _drop(meeting, page)
    meeting.line.happens = as_it_is
    assert page.evaluate(SEND) == "sent"
    (slip,) = meeting.slips()
    card = page.locator("[data-of=dropped] .phone-record")
    expect(card).to_contain_text(f"đã vào sổ, phiếu số {slip}")
    expect(card).to_contain_text("Khoản này đã vào sổ trước khi bỏ: bấm Sửa khoản này trên phiếu.")
    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}")
    page.locator("#phone-notices a").click()
    card.get_by_role("link", name=f"Mở phiếu {slip}").click()
    page.wait_for_url(f"**/receipts/{slip}")
    expect(page.get_by_role("link", name="Sửa khoản này")).to_be_visible()
    expect(page.locator("#phone-notices a")).to_have_count(0)
    assert len(meeting.posted()) == 1
    assert meeting.broken() == []


def test_without_a_signal_nothing_is_tried_and_all_can_be_dropped(meeting: Meeting, page: Page) -> None:
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    (kept,) = page.evaluate(SAVE, drafts(meeting, 1))
    page.evaluate(LET_GO, [kept["key"]])
    page.evaluate(SEND)
    page.wait_for_timeout(2_000)
    assert sheet.records(page)[0]["tries"] == 0
    _drop(meeting, page)
    expect(page.locator("[data-of=done]")).to_contain_text("Đã xong: 1 khoản")
    page.context.set_offline(False)
    sheet.wait_for(page, lambda: bool(sheet.records(page)[0]["answered_at"]), "its number never came")
    assert meeting.posted() == []


def _sends(asked: Any) -> bool:
    return bool(asked.method == "POST" and asked.url.endswith("/outbox"))


def _keys(body: str | None) -> list[str]:
    return [item["key"] for item in json.loads(body or "{}").get("items", [])]
