"""A phone of 2021 (Chrome 90, Safari 15.4) has all it needs: what came later is taken away, and all of it goes on."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import day_sheet_page as sheet
from tests.browser.conftest import PICTURES
from tests.browser.meeting import Meeting, Phone
from tests.browser.test_sharing import deposited

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
PRESSED = """() => [...document.querySelectorAll(".top, .way, form, .btn, button, textarea, .telling")]
  .filter((each) => each.getClientRects().length).map((each) => each.outerHTML.slice(0, 80))"""
KNOWS_HAS = """() => [...document.styleSheets].filter(({ href }) => href.includes("/css/"))
  .some((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.includes(":has(")))"""
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
    page = phone.open(service_workers="block")
    take_has_away(page)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
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


def test_paper_shows_nothing_that_is_pressed(meeting: Meeting, phone: Phone) -> None:
    page = phone.open(service_workers="block")
    take_has_away(page)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    club = f"{meeting.line.address}/clubs/{meeting.cast.club.id}"
    pages = {"slip": f"{club}/receipts/{deposited(meeting)}", "club": club, "members": f"{club}/members"}
    for name, address in pages.items():
        page.emulate_media(media="screen")
        page.goto(address)
        assert seen(page) != [], "there is something to hide"
        assert not page.evaluate(KNOWS_HAS)
        page.emulate_media(media="print")
        assert seen(page) == []
        expect(page.locator("h1")).to_be_visible()
        page.screenshot(path=PICTURES / f"older-phone-paper-{name}.png", full_page=True)
        page.pdf(path=PICTURES / f"older-phone-paper-{name}.pdf")
    page.goto(pages["slip"])
    expect(page.get_by_text("Báo cho hội viên")).to_be_hidden()


def test_what_lies_behind_a_dialog_is_veiled(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    page.evaluate("document.documentElement.style.setProperty('--veil', 'initial')")
    page.evaluate("document.getElementById('which-day').showModal()")
    behind = page.evaluate("getComputedStyle(document.getElementById('which-day'), '::backdrop').backgroundColor")
    assert behind == "rgba(42, 31, 26, 0.58)", "an older browser gives it no variable of the page"


def seen(page: Page) -> list[str]:
    """What of all that is pressed or filled in is seen now."""
    shown: list[str] = page.evaluate(PRESSED)
    return shown


def take_has_away(page: Page) -> None:
    """A rule an older browser cannot read is no rule at all. The worker would answer with what it keeps."""

    def answer(route: Route) -> None:
        got = route.fetch()
        route.fulfill(response=got, body=got.text().replace(":has(", ":unknown("))

    page.route("**/*.css*", answer)
