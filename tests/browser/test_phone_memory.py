"""What the phone keeps, for how long, and what it sends once more after the server was restored from a backup."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone
from tests.browser.test_phone_records import SAVE, drafts

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LETTER = """async (club) => (await import("/static/js/phone/letters.js")).ensureLetter(club, "Heo Đất")"""
PUT = """async (changes) => {
  const { all, change, inOrder } = await import("/static/js/phone/records.js");
  const records = (await all()).sort(inOrder);
  for (const [place, changed] of changes.entries()) {
    await change([records[place].key], (record) => ({ ...record, ...changed }));
  }
}"""
HEAR = """async ([told, now]) => {
  const { received } = await import("/static/js/phone/received.js");
  await received(told, { now, fresh: new Map() });
}"""
NO_LETTER = """async () => {
  const opened = indexedDB.open("heo-dat");
  await new Promise((done) => { opened.onsuccess = done; });
  const gone = opened.result.transaction("devices", "readwrite");
  gone.objectStore("devices").delete(1);
  await new Promise((done) => { gone.oncomplete = done; });
  opened.result.close();
}"""
FULL = """() => {
  IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
SAID_UNHANDLED = """
window.unhandled = [];
addEventListener("unhandledrejection", ({ reason }) => window.unhandled.push(String(reason)));
"""
DAY = 86_400_000
NOW = 1_800_000_000_000


@pytest.fixture
def page(meeting: Meeting, phone: Phone) -> Page:
    """Hoa's phone with her sheet and four records that are not sent."""
    page = phone.open()
    assert phone.context is not None
    phone.context.add_init_script(SAID_UNHANDLED)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    sheet.tap_all(page, meeting.members[:4])
    return page


def give(letter: str) -> Callable[[Route], None]:
    """The server gives that letter to whoever asks."""
    return lambda route: route.fulfill(json={"letters": {"1": letter}})


def hear(page: Page, *, upto: int, missing: tuple[int, ...] = (), now: int = NOW, **more: Any) -> list[str]:
    """What the phone's records are after the server has told how far it has them."""
    page.evaluate(HEAR, [{"1": {"upto": upto, "missing": list(missing), **more}}, now])
    return sheet.states(page)


def answered(*states: str, ago: int = 1) -> list[dict[str, Any]]:
    """Answered for good so many days ago."""
    return [{"state": each, "answered_at": NOW - ago * DAY, "receipt": "2026-0001"} for each in states]


def test_what_was_lost_is_sent_again_and_what_was_refused_is_not(page: Page) -> None:
    page.evaluate(PUT, answered("in-book", "refused", "undone", "review"))
    assert hear(page, upto=4) == ["in-book", "refused", "undone", "review"]
    assert hear(page, upto=4, missing=(2,)) == ["in-book", "refused", "undone", "review"]
    assert hear(page, upto=1) == ["in-book", "refused", "undone", "queued"]
    assert [each["answered_at"] for each in sheet.records(page)][2] is None, "told once more that it is undone"


def test_what_was_lost_in_runs_is_sent_again(page: Page) -> None:
    page.evaluate(PUT, answered("in-book", "in-book", "in-book", "in-book"))
    assert hear(page, upto=9_000, runs=[[5, 8_999]]) == ["in-book"] * 4
    assert hear(page, upto=9_000, runs=[[2, 3], [5, 8_999]]) == ["in-book", "queued", "queued", "in-book"]


def test_under_a_new_letter_it_goes_on_counting_and_the_number_says_what_was_lost(meeting: Meeting, page: Page) -> None:
    page.evaluate(PUT, answered("in-book", "refused", "in-book", "in-book"))
    page.route("**/outbox/devices", give("D"))
    page.route("**/outbox", lambda route: route.abort())
    page.context.set_offline(False)
    assert page.evaluate(LETTER, meeting.cast.club.id) == "D"
    assert page.evaluate(LETTER, meeting.cast.club.id) == "D"
    page.evaluate(SAVE, drafts(meeting, 2))
    new = [each["slip"] for each in sheet.records(page) if each["letter"] == "D"]
    assert new == ["D-0005", "D-0006"], "a number of before stays that of one slip"
    assert hear(page, upto=0)[:4] == ["queued", "refused", "queued", "queued"]
    settled = answered("in-book", "refused", "in-book", "in-book", "in-book", "in-book")
    lost_again: dict[int, list[int]] = {6: [], 4: [5, 6], 2: [3, 4, 5, 6], 0: [1, 3, 4, 5, 6]}
    for upto, lost in lost_again.items():
        page.evaluate(PUT, settled)
        hear(page, upto=upto)
        assert [each["number"] for each in sheet.records(page) if each["state"] == "queued"] == lost


@pytest.mark.parametrize("state", ["in-book", "refused", "undone"])
def test_what_is_settled_leaves_after_thirty_days_and_what_is_not_stays(page: Page, state: str) -> None:
    settled, waiting = answered(state, ago=31), [{"state": "undone", "answered_at": None}]
    page.evaluate(PUT, [*settled, *answered(state, ago=29), *waiting])
    assert hear(page, upto=4) == [state, "undone", "queued"]


def test_what_was_taken_back_says_when(page: Page) -> None:
    sent: list[dict[str, Any]] = []

    def note(route: Route) -> None:
        items = json.loads(route.request.post_data or "{}").get("items")
        sent.extend(items or [])
        route.abort() if items else route.continue_()

    page.locator(".slot-tap[data-undo]").first.click()
    sheet.wait_until(page, "undone", 1)
    page.route("**/outbox", note)
    page.context.set_offline(False)
    page.evaluate("""async () => (await import("/static/js/phone/sender.js")).sendNow()""")
    (undone,) = {each["key"]: each for each in sent if each.get("undone")}.values()
    assert undone["undone_at"] >= undone["written_at"]
    assert not any("undone_at" in each for each in sent if not each.get("undone"))


def test_on_a_line_too_weak_to_ask_nothing_is_posted_and_she_writes_on_paper(meeting: Meeting, page: Page) -> None:
    page.evaluate(NO_LETTER)
    page.context.set_offline(False)
    page.route("**/outbox*/**", lambda route: route.abort())
    page.route("**/outbox", lambda route: route.abort())
    sheet.tap(page, meeting.members[6])
    expect(page.locator("#just-said")).to_contain_text("hãy ghi giấy")
    assert page.evaluate("navigator.onLine")
    assert page.url == meeting.sheet
    assert page.evaluate("unhandled") == []


def test_a_full_phone_says_that_nothing_was_taken_back(page: Page) -> None:
    page.evaluate(FULL)
    page.locator(".slot-tap[data-undo]").first.click()
    expect(page.locator("#just-said")).to_contain_text("Chưa bỏ được")
    assert sheet.states(page) == ["queued"] * 4
    assert page.evaluate("unhandled") == []
