"""A page opened on a phone, first with nothing kept, then with what the worker keeps: bytes, requests and seconds."""

from __future__ import annotations

import time
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.bench.slow_line import AT_ONCE, Pace, SlowLine
from tests.browser.meeting import Meeting, Phone

QUIET = 2.5
"""Seconds without a request after which a page has everything it asks for; longer than any latency."""
KEPT = "indexeddb,local_storage,service_workers,cache_storage"

WATCH = """
window.taps = () => Number(sessionStorage.getItem("taps"));
window.took = [];
addEventListener("click", ({ isTrusted }) => isTrusted && sessionStorage.setItem("taps", taps() + 1), true);
addEventListener("click", ({ target, timeStamp }) => {
  if (!target.closest(".slot-tap, #everyone button")) return;
  const place = target.closest(".slot") || document.getElementById("just-said");
  const drawn = () => requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - timeStamp)));
  new MutationObserver((_, watching) => {
    if (!place.textContent.toLowerCase().includes("đã lưu trên máy")) return;
    watching.disconnect();
    drawn();
  }).observe(place, { subtree: true, childList: true, characterData: true });
}, true);
new MutationObserver((_, watching) => {
  if (!document.querySelector("#sheet[data-saves]")) return;
  window.savesFrom = performance.now();
  watching.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true });
"""
"""Counts touches; ``took``: milliseconds from a touch until its record is on the disk and that is drawn."""

_TIMES = """() => {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const letter = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/outbox/devices"));
  return [paint.startTime, window.savesFrom || null, letter ? letter.responseEnd : 0];
}"""


@dataclass(frozen=True)
class Opened:
    """What came over the line for a page (headers too), and seconds until it can be read, and until taps are saved."""

    requests: int
    carried: int
    readable: float
    saves: float | None


def with_nothing_kept(phone: Phone, meeting: Meeting, line: SlowLine, *, alone: bool = False) -> Page:
    """Hoa's phone, signed in and otherwise new; ``alone``: without the worker, which fetches for itself."""
    line.pace = AT_ONCE
    page = phone.open(service_workers="block" if alone else "allow")
    page.add_init_script(WATCH)
    phone.sign_in(line.address, meeting.cast.hoa)
    _settle(page, line)
    page.evaluate("sessionStorage.clear()")
    page.goto("about:blank")
    assert phone.context is not None
    browser = phone.context.new_cdp_session(page)
    browser.send("Storage.clearDataForOrigin", {"origin": line.address, "storageTypes": KEPT})
    browser.send("Network.clearBrowserCache")
    return page


def opened(page: Page, line: SlowLine, path: str, pace: Pace, *, first: bool = False) -> Opened:
    """That page at that pace, all it asks for; a phone's ``first`` sheet saves when it has its letter."""
    line.pace = pace
    line.count_anew()
    page.goto(line.address + path)
    if page.locator("#sheet").count():
        page.wait_for_selector("#sheet[data-ready]", state="attached")
    _settle(page, line)
    readable, saves, letter = page.evaluate(_TIMES)
    if saves:
        saves = max(saves, letter if first else 0) / 1000
    return Opened(line.requests, line.carried, readable / 1000, saves)


def slow_down(page: Page, times: int) -> None:
    """The page's processor, by Chromium's own throttling."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": times})


def _settle(page: Page, line: SlowLine) -> None:
    seen, since = line.carried, time.monotonic()
    while time.monotonic() - since < QUIET:
        page.wait_for_timeout(100)
        if line.carried != seen:
            seen, since = line.carried, time.monotonic()
