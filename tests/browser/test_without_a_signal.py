"""A meeting without a signal: what was tapped stays on the phone through reload, close and kill, and arrives once."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import PLEDGED, Meeting, Phone, a_meeting
from tests.browser.weak_line import Fate, as_it_is, only

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ALL_HERE = "30 khoản còn trên máy này"


def on_the_sheet(meeting: Meeting, phone: Phone) -> Page:
    """Hoa has opened her sheet while there was a signal."""
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    return page


def everyone_once(meeting: Meeting) -> list[tuple[int, int]]:
    return [(member.id, PLEDGED) for member in meeting.members]


def test_thirty_without_a_signal_arrive_in_order(meeting: Meeting, phone: Phone) -> None:
    page = on_the_sheet(meeting, phone)
    assert phone.context is not None
    phone.context.set_offline(True)
    sheet.tap_all(page, meeting.members[:20])
    page.reload()
    expect(sheet.slot(page, meeting.members[0])).to_contain_text("đã lưu trên máy")
    sheet.tap_all(page, meeting.members[20:])
    assert ALL_HERE in sheet.still_here(page)
    phone.close()

    page = phone.open(offline=True)
    page.goto(meeting.sheet)
    expect(page.locator("#on-phone")).to_contain_text(ALL_HERE)
    assert meeting.posted() == []
    assert [record["slip"] for record in sheet.records(page)] == [f"A-{number:04}" for number in range(1, 31)]

    phone.context.set_offline(False)
    sheet.wait_until(page, "in-book", 30)
    assert meeting.posted() == everyone_once(meeting)
    assert meeting.slips() == sorted(record["receipt"] for record in sheet.records(page))
    expect(page.locator("#on-phone")).to_be_hidden()
    expect(sheet.slot(page, meeting.members[0])).to_contain_text("đã vào sổ")
    assert meeting.broken() == []


def test_a_killed_browser_has_them_all(meeting: Meeting, phone: Phone) -> None:
    page = on_the_sheet(meeting, phone)
    assert phone.context is not None
    phone.context.set_offline(True)
    sheet.tap_all(page, meeting.members)
    phone.kill()

    page = phone.open()
    phone.sign_in_again(meeting.line.address, meeting.cast.hoa)
    page.goto(meeting.sheet)
    assert len(sheet.records(page)) == len(meeting.members)
    sheet.wait_until(page, "in-book", len(meeting.members))
    assert meeting.posted() == everyone_once(meeting)


def test_a_full_phone_says_so_and_keeps_nothing_half(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    assert phone.context is not None
    room = {"origin": meeting.line.address, "quotaSize": 6_000_000}
    phone.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", room)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    phone.context.set_offline(True)
    sheet.tap_all(page, meeting.members[:3])
    page.evaluate(FILL)
    sheet.say_all_present(page)
    expect(page.locator("#just-said")).to_contain_text("Máy đầy, hãy ghi giấy")
    assert len(sheet.records(page)) == 3
    expect(sheet.slot(page, meeting.members[3])).to_contain_text("chưa")

    page.evaluate("new Promise((gone) => { indexedDB.deleteDatabase('photos').onsuccess = () => gone(); })")
    sheet.tap_all(page, meeting.members[3:4])
    assert [record["number"] for record in sheet.records(page)] == [1, 2, 3, 4], "no number was used up"


FILL = """async () => {
  const asked = indexedDB.open("photos");
  asked.onupgradeneeded = () => asked.result.createObjectStore("photos", { autoIncrement: true });
  const database = await new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
  for (let size = 1e6; size >= 1;) {
    const full = await new Promise((resolve) => {
      const transaction = database.transaction("photos", "readwrite", { durability: "strict" });
      transaction.objectStore("photos").add(new Uint8Array(size).map(() => Math.random() * 256));
      transaction.oncomplete = () => resolve(false);
      transaction.onabort = () => resolve(true);
    });
    if (full) size = Math.floor(size / 4);
  }
  database.close();
}"""
"""Something else on the phone takes the room that is left, to the last byte."""


def test_a_new_version_of_the_worker_loses_nothing(sqlite_template: Path, tmp_path: Path, phone: Phone) -> None:
    with a_meeting(sqlite_template, tmp_path, count=4) as meeting:
        page = on_the_sheet(meeting, phone)
        assert phone.context is not None
        phone.context.set_offline(True)
        sheet.tap_all(page, meeting.members)
        phone.context.set_offline(False)
        meeting.line.happens = only(Fate.REFUSE)
        _new_version(meeting, page)

        page.reload()
        assert sheet.states(page) == ["queued"] * 4
        expect(page.locator("#on-phone")).to_contain_text("4 khoản còn trên máy này")
        phone.context.set_offline(True)
        page.reload()
        expect(page.locator("h1")).to_have_text("Thu tiền")
        phone.context.set_offline(False)
        meeting.line.happens = as_it_is
        sheet.send_now(page, meeting.line.address)
        sheet.wait_until(page, "in-book", 4)
        assert meeting.posted() == everyone_once(meeting)


def _new_version(meeting: Meeting, page: Page) -> None:
    """The server is a newer one from now on, and the phone has heard of it."""
    caches = "caches.keys().then((names) => names.filter((each) => each.startsWith('shell-')))"
    (before,) = page.evaluate(caches)
    version = before.removeprefix("shell-").encode()
    meeting.line.instead = {version: bytes(reversed(version))}
    page.evaluate("navigator.serviceWorker.getRegistration().then((each) => each.update())")
    sheet.wait_for(page, lambda: [before] != page.evaluate(caches) and len(page.evaluate(caches)) == 1, "no new worker")
