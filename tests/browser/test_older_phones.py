"""A phone of 2021 (Chrome 90, Safari 15.4) has all it needs: what came later is taken away, and all of it goes on."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]

OLDER = """
for (const [owner, ...names] of [
  [Crypto.prototype, "randomUUID"],
  [Array.prototype, "at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"],
  [String.prototype, "at", "isWellFormed"],
  [AbortSignal, "timeout", "any"], [AbortSignal.prototype, "throwIfAborted"],
  [Object, "hasOwn", "groupBy"], [Promise, "withResolvers", "try"],
  [window, "structuredClone"],
]) names.forEach((name) => { delete owner[name]; });
window.shared = [];
navigator.canShare = () => true;
navigator.share = async (what) => { window.shared.push(what); };
"""
A_PICTURE = """async () => {
  const { draw } = await import("/static/js/phone/slip-picture.js");
  return (await draw([{ words: "Phiếu tạm A-0001 ".repeat(9), look: "plain" }])).type;
}"""


def test_a_pledge_another_day_and_the_picture_of_a_slip(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    assert phone.context is not None
    phone.context.add_init_script(OLDER)
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    assert page.evaluate("'randomUUID' in crypto") is False
    sheet.tap(page, meeting.cast.an)
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("đã lưu trên máy")
    page.locator("#just-said [data-share]").click()
    page.wait_for_function("window.shared.length === 1")
    assert page.evaluate(A_PICTURE) == "image/png"

    page.context.set_offline(True)
    today = dt.date.fromisoformat(page.locator("#sheet").get_attribute("data-today") or "")
    page.locator("#finding summary").first.click()
    page.get_by_label("Ngày thu").fill((today - dt.timedelta(days=1)).isoformat())
    page.get_by_role("button", name="Đổi ngày").click()
    expect(page.locator("#past-day")).to_be_visible()
    sheet.tap(page, meeting.cast.binh)
    expect(sheet.slot(page, meeting.cast.binh)).to_contain_text("đã lưu trên máy")
    page.context.set_offline(False)
    sheet.send_now(page, meeting.line.address)
    sheet.wait_until(page, "in-book", 2)
    assert faults == []


def test_the_last_of_the_list_is_never_under_the_bar(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    page.route("**/*.css*", lambda route: route.fulfill(response=(got := route.fetch()), body=without_has(got.text())))
    page.goto(meeting.sheet)
    expect(page.locator("#sheet[data-ready]")).to_have_count(1)
    sheet.tap(page, meeting.cast.an)
    expect(page.locator("#just-said")).to_be_visible()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last = page.locator(".saver").last.bounding_box()
    bar = page.locator("#just-said").bounding_box()
    assert last is not None
    assert bar is not None
    assert last["y"] + last["height"] <= bar["y"]


def without_has(styles: str) -> str:
    """A rule an older browser cannot read is no rule at all."""
    return styles.replace(":has(", ":unknown(")
