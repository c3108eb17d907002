"""The day sheet as a thumb uses it, and what the phone keeps, as a test reads it."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from savings_app.members import Member
from tests.browser.meeting import Meeting, Phone

UNTIL_SENT = 60_000
"""Milliseconds: ten for second thoughts, and a few tries."""

_READ = """async (store) => {
  const done = (asked) => new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const database = await done(indexedDB.open("heo-dat"));
  const rows = await done(database.transaction(store).objectStore(store).getAll());
  database.close();
  return rows;
}"""


def open_sheet(page: Page, address: str) -> None:
    """Open it and wait until taps are saved on the phone."""
    page.goto(address)
    wait_ready(page)


def with_two_unsent(meeting: Meeting, phone: Phone) -> Page:
    """Hoa's phone without a signal: her sheet, and two records that are not sent."""
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    tap_all(page, meeting.members[:2])
    return page


def wait_ready(page: Page) -> None:
    """The script is there, the phone has its letter, and the worker answers for the page."""
    expect(page.locator("#sheet[data-ready]")).to_have_count(1)
    wait_for(page, lambda: bool(page.evaluate("!!navigator.serviceWorker.controller")), "no worker answers for it")
    wait_for(page, lambda: _has_letter(page), "the phone has no letter")


def _has_letter(page: Page) -> bool:
    return any(each.get("letter") for each in page.evaluate(_READ, "devices"))


def tap(page: Page, member: Member) -> None:
    """One tap: her first pledge."""
    slot(page, member).locator(".slot-tap").click()


def tap_all(page: Page, everybody: Iterable[Member]) -> None:
    """One after the other, each said to be on the phone before the next."""
    for member in everybody:
        tap(page, member)
        expect(slot(page, member)).to_contain_text("đã lưu trên máy")


def say_all_present(page: Page) -> None:
    """ "Cả tổ có mặt", and yes."""
    page.locator("#everyone > summary").click()
    page.locator("#everyone button[type=submit]").click()


def slot(page: Page, member: Member) -> Locator:
    """Her line for the health card, which everybody of the meeting saves for."""
    return page.locator(f"#member-{member.id} .slot[data-scheme=HOUSEHOLD_HEALTH]")


def records(page: Page) -> list[dict[str, Any]]:
    """What the phone keeps, in the order of its numbers."""
    rows: list[dict[str, Any]] = page.evaluate(_READ, "records")
    return sorted(rows, key=lambda record: record["number"])


def states(page: Page) -> list[str]:
    """What became of each."""
    return [record["state"] for record in records(page)]


def wait_until(page: Page, state: str, count: int, *, within: int = UNTIL_SENT) -> None:
    """So many of the phone's records are in that state."""
    wait_for(page, lambda: states(page).count(state) == count, f"not {count} {state}", within=within)


def wait_for(page: Page, there: Callable[[], bool], otherwise: str, *, within: int = UNTIL_SENT) -> None:
    """Look until it is so. Playwright's own ``wait_for_function`` takes a promise of false for true."""
    deadline = time.monotonic() + within / 1000
    while not there():
        assert time.monotonic() < deadline, f"{otherwise}: {Counter(states(page))}"
        page.wait_for_timeout(200)


def send_now(page: Page, address: str) -> None:
    """Go to "Trên máy này" and press the button."""
    page.goto(f"{address}/phone")
    page.locator("#send-now").click()


def still_here(page: Page) -> str:
    """What every page says about what is still on the phone; empty when nothing is."""
    bar = page.locator("#on-phone")
    return re.sub(r"\s+", " ", bar.inner_text()) if bar.is_visible() else ""
