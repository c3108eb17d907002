"""Back after leaving, in a browser that keeps whole pages in its memory, as phones do and Playwright's own does not."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SHOWN = "addEventListener('pageshow', ({ persisted }) => { window.fromMemory = persisted; });"
GO_BACK = "window.gone = true; setTimeout(() => history.back());"
WHY_NOT = """() => {
  const { notRestoredReasons: why } = performance.getEntriesByType("navigation")[0];
  return why ? why.reasons.map(({ reason }) => reason) : [];
}"""
"""Why the browser asked for this page again instead of bringing it back."""
SO_FAR = 7
"""Pages back: all she has seen since she signed in."""


@pytest.fixture
def page(meeting: Meeting, phone: Phone) -> Page:
    """Hoa's phone, which brings a page back from its memory where it may; one record is saved on it."""
    page = phone.open(ignore_default_args=["--disable-back-forward-cache"])
    page.add_init_script(SHOWN)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    for file in ("img/favicon.svg", "js/money.js"):
        page.goto(f"{meeting.line.address}/static/{file}")
    back(page)
    page.wait_for_function("window.fromMemory")  # the control: what may be kept does come back
    sheet.open_sheet(page, meeting.sheet)
    sheet.tap_all(page, meeting.members[:1])
    return page


def back(page: Page) -> None:
    page.evaluate(GO_BACK)
    page.wait_for_function("!window.gone")


def press_leave(page: Page) -> None:
    page.locator("details.account summary").click()
    page.get_by_role("button", name="Thoát ra").click()


def nothing_comes_back(page: Page) -> None:
    """Whatever she looks back at, there are no people and no money on it."""
    for _ in range(SO_FAR):
        if page.url == "about:blank":
            return
        back(page)
        page.wait_for_timeout(300)
        expect(page.locator(":root")).not_to_contain_text("3.000")
        expect(page.locator(":root")).not_to_contain_text("Nguyễn Thị An")
        expect(page.locator(".saver, .phone-record")).to_have_count(0)


def test_with_a_signal(meeting: Meeting, page: Page) -> None:
    page.evaluate("import('/static/js/phone/sender.js').then(({ sendNow }) => sendNow())")
    sheet.wait_until(page, "in-book", 1)
    club = f"{meeting.line.address}/clubs/{meeting.cast.club.id}"
    page.goto(club)
    expect(page.locator("main")).to_contain_text("3.000 đ")
    page.goto(f"{club}/meetings")
    for seen in (club, meeting.sheet):
        back(page)
        assert page.url == seen
        assert "response-cache-control-no-store" in page.evaluate(WHY_NOT)
    page.go_forward()
    press_leave(page)
    page.wait_for_url("**/sign-in*")
    nothing_comes_back(page)


def test_without_a_signal(meeting: Meeting, page: Page) -> None:
    page.context.set_offline(True)
    page.goto(f"{meeting.line.address}/phone")
    expect(page.locator(".phone-record")).to_contain_text("Nguyễn Thị An")
    page.goto(meeting.sheet)
    expect(sheet.slot(page, meeting.members[0])).to_contain_text("đã lưu trên máy")
    press_leave(page)
    page.get_by_role("button", name="Để lại trên máy này rồi thoát").click()
    expect(page.locator("main")).to_contain_text("Chị đã thoát")
    nothing_comes_back(page)
    page.context.set_offline(False)
    page.goto(f"{meeting.line.address}/phone")
    assert sheet.states(page) == ["queued"], "and nothing of hers is gone"
