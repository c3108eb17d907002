"""Whoever holds the phone sees only her own records, while her session holds; kept sheets go with her and her role."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
from playwright.sync_api import Page, expect

from savings_app import users
from savings_app.permissions import Role
from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone
from tests.browser.weak_line import Asked, Fate

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SEEN_AGO = """(hours) => {
  const last = JSON.parse(localStorage.getItem("heo-dat-user"));
  localStorage.setItem("heo-dat-user", JSON.stringify({ ...last, seen: Date.now() - hours * 3600000 }));
}"""
KEPT_SHEETS = """async () => (await import("/static/js/phone/sheets.js")).keptSheets()"""
FORGET = """async () => (await import("/static/js/phone/sheets.js")).forgetSheets()"""
KEPT_FOR = """async ([path, days]) => {
  const sheets = await caches.open("sheets");
  const kept = await sheets.match(path);
  const then = Date.now() - days * 86400000;
  const headers = new Headers(kept.headers);
  headers.set("Date", new Date(then).toUTCString());
  headers.set("Kept-At", String(then));
  await sheets.put(path, new Response(await kept.blob(), { headers }));
}"""


@pytest.fixture
def page(meeting: Meeting, phone: Phone) -> Page:
    """Hoa's phone with her sheet and two records that are not sent."""
    return sheet.with_two_unsent(meeting, phone)


def on_this_phone(meeting: Meeting, page: Page) -> None:
    page.goto(f"{meeting.line.address}/phone")


def shows_only_a_count(page: Page) -> None:
    expect(page.locator("#others-heading")).to_have_text("2 khoản còn trên máy này")
    expect(page.locator("#nobody").get_by_role("link", name="Đăng nhập")).to_be_visible()
    expect(page.locator(".phone-record")).to_have_count(0)
    expect(page.locator("main")).not_to_contain_text("Nguyễn Thị An")
    assert sheet.states(page) == ["queued"] * 2


def test_a_newer_page_gets_no_old_script_though_the_worker_slept(meeting: Meeting, page: Page) -> None:
    page.context.set_offline(False)
    (kept,) = page.evaluate("caches.keys().then((all) => all.filter((each) => each.startsWith('shell-')))")
    version = kept.removeprefix("shell-").encode()
    meeting.line.instead = {version: bytes(reversed(version))}
    asked: list[str] = []

    def no_new_worker(request: Asked) -> Fate:
        asked.append(request.path)
        return Fate.REFUSE if request.path == "/service-worker.js" else Fate.PASS

    meeting.line.happens = no_new_worker
    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}")
    worker = page.context.new_cdp_session(page)
    worker.send("ServiceWorker.enable")
    worker.send("ServiceWorker.stopAllWorkers")
    page.evaluate("import('/static/js/phone/slip-picture.js')")
    assert any(path.split("?")[0].endswith("slip-picture.js") for path in asked)


def is_kept(page: Page) -> bool:
    return bool(page.evaluate(KEPT_SHEETS))


def test_after_her_session_the_phone_shows_only_how_many(meeting: Meeting, page: Page) -> None:
    page.context.clear_cookies()
    page.context.set_offline(False)
    on_this_phone(meeting, page)
    shows_only_a_count(page)
    page.context.set_offline(True)
    on_this_phone(meeting, page)
    shows_only_a_count(page)
    page.goto(meeting.sheet)
    sheet.tap_all(page, meeting.members[2:3])
    assert len(sheet.states(page)) == 3, "whoever writes on the kept sheet goes on"


def test_without_a_signal_hers_are_seen_for_half_a_day(meeting: Meeting, page: Page) -> None:
    on_this_phone(meeting, page)
    expect(page.locator(".phone-record")).to_have_count(2)
    page.evaluate(SEEN_AGO, 11)
    page.reload()
    expect(page.locator(".phone-record")).to_have_count(2)
    page.evaluate(SEEN_AGO, 13)
    page.reload()
    shows_only_a_count(page)
    page.context.set_offline(False)
    page.reload()
    expect(page.locator(".phone-record")).to_have_count(2)
    expect(page.locator("[data-drop]")).to_have_count(2)


def test_what_the_browser_remembers_wrongly_stops_no_page(meeting: Meeting, page: Page) -> None:
    on_this_phone(meeting, page)
    for wrong in ("{", "7", '{"user": "1"}'):
        page.evaluate("(wrong) => localStorage.setItem('heo-dat-user', wrong)", wrong)
        page.reload()
        shows_only_a_count(page)
    page.context.set_offline(False)
    sheet.open_sheet(page, meeting.sheet)
    expect(page.locator("#totals")).to_contain_text("2 khoản còn trên máy này")


def test_a_slow_answer_brings_no_sheet_back_after_she_left(meeting: Meeting, page: Page) -> None:
    page.context.set_offline(False)
    asked, let_go = threading.Event(), threading.Event()

    def held(request: Asked) -> Fate:
        if request.path.endswith("/day-sheet"):
            asked.set()
            let_go.wait(20)
        return Fate.PASS

    assert is_kept(page)
    other = page.context.new_page()
    other.goto(f"{meeting.line.address}/phone")
    meeting.line.happens = held
    other.evaluate("(address) => { location.href = address; }", meeting.sheet)
    assert asked.wait(10)
    page.evaluate(FORGET)
    let_go.set()
    other.wait_for_load_state()
    expect(other.locator("#sheet")).to_have_count(1)
    other.wait_for_timeout(1_500)
    assert not is_kept(page)


def test_leaving_without_the_script_deletes_the_sheet_too(meeting: Meeting, page: Page) -> None:
    page.context.set_offline(False)
    assert is_kept(page)
    page.evaluate("document.querySelector('[data-sign-out]').submit()")
    page.wait_for_url("**/sign-in*")
    assert not is_kept(page)
    assert sheet.states(page) == ["queued"] * 2


def test_the_sheet_goes_with_the_role(meeting: Meeting, page: Page) -> None:
    page.context.set_offline(False)
    at = dt.datetime.now(dt.UTC)
    meeting.read(lambda: users.end_role(meeting.cast.hoa.id, Role.LEADER, at=at, club_id=meeting.cast.club.id))
    page.goto(meeting.sheet)
    expect(page.locator("#sheet")).to_have_count(0)
    sheet.wait_for(page, lambda: not is_kept(page), "the sheet outlived the role")
    page.context.set_offline(True)
    page.goto(meeting.sheet)
    expect(page.locator("h1")).to_have_text("Chưa có mạng")


@pytest.mark.parametrize(("days", "shown"), [(6, True), (8, False), (3_650, True), (-3_650, True)])
def test_a_kept_sheet_is_good_for_a_week(meeting: Meeting, page: Page, days: int, shown: bool) -> None:
    path = f"/clubs/{meeting.cast.club.id}/day-sheet"
    page.evaluate(KEPT_FOR, [path, days])
    page.goto(meeting.sheet)
    expect(page.locator("#sheet")).to_have_count(int(shown))
