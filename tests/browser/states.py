"""Pages in the middle of something, as no address opens them: what she tapped, opened, looked for, could not reach.

Each is looked at like a page; what it left on the phone is taken away after it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import peewee
from playwright.sync_api import Locator, Page, expect

from tests.browser.examples import CLUB, Example
from tests.browser.visiting import Visit
from tests.village import NOW, TODAY

TET = dt.datetime(2027, 1, 20, 3, 0, tzinfo=dt.UTC)
"""Seventeen days before it."""

_KEEP = """async (records) => {
  const { write } = await import("/static/js/phone/store.js");
  await write(["records"], async (step) => records.forEach((each) => step.objectStore("records").put(each)));
}"""
_KEEP_SHEET = """async ([path, user]) => {
  const sheets = await caches.open("sheets");
  await sheets.put(path, new Response("", { headers: { "Kept-For": String(user) } }));
}"""
_FORGET = """async () => {
  const { write } = await import("/static/js/phone/store.js");
  await write(["records"], async (step) => step.objectStore("records").clear());
  await caches.delete("sheets");
  localStorage.clear();
  sessionStorage.clear();
}"""

BECAME: dict[str, dict[str, Any]] = {
    "queued": {},
    "unsure": {"state": "undone", "tries": 2, "unsure": True, "undone_at": 1},
    "review": {"state": "review", "sentence": "Khoản này giống một khoản đã ghi trong ngày."},
    "refused": {"state": "refused", "sentence": "Hội viên đã rời câu lạc bộ trước ngày ấy."},
    "after-all": {"state": "in-book", "receipt": "2026-0020", "undone_at": 1, "answered_at": 1},
    "in-book": {"state": "in-book", "receipt": "2026-0021", "seal": "9f3a", "answered_at": 1},
    "undone": {"state": "undone", "undone_at": 1},
    "others": {"user": 9999, "user_name": "Phạm Thị Lan"},
}
"""What can become of money on a phone, and how its record says it."""


@dataclass(frozen=True)
class State:
    """A page, and how it is brought to where it is looked at."""

    name: str
    example: Example
    reach: Callable[[Visit, Page], None]
    at: dt.datetime = NOW


def tapped(visit: Visit, page: Page) -> None:
    """The bar at the foot says it, the line has its state."""
    _ready(page)
    _slot(visit, page).locator(".slot-tap").click()
    expect(page.locator("#just-said")).to_contain_text(re.compile(r"-\d{4}"))
    expect(page.locator("#on-phone")).to_be_visible()


def other_amount(visit: Visit, page: Page) -> None:
    """ "Khác" for one who pledged."""
    _ready(page)
    _slot(visit, page).locator(".slot-other").click()
    expect(page.locator("#other")).to_be_visible()


def absent(visit: Visit, page: Page) -> None:
    """Marked so in "Khác"."""
    other_amount(visit, page)
    page.locator("#other [data-absent-toggle]").click()
    expect(page.locator(".slot-absent").first).to_be_attached()


def searched(_: Visit, page: Page) -> None:
    """Typed without marks."""
    _ready(page)
    page.locator("#finding > summary").click()
    page.locator("#q").fill("phuong hoang")
    expect(page.locator(".saver:visible")).to_have_count(1)


def which_day(_: Visit, page: Page) -> None:
    """By the phone's clock it is tomorrow."""
    page.clock.set_fixed_time(NOW + dt.timedelta(days=1))
    try:
        page.reload()
        expect(page.locator("#which-day")).to_be_visible()
    finally:
        page.clock.set_fixed_time(NOW)


def leaving(visit: Visit, page: Page) -> None:
    """She signs out with money on the phone."""
    tapped(visit, page)
    page.locator(".account summary").click()
    page.locator("[data-sign-out] button").click()
    expect(page.locator("dialog.leaving")).to_be_visible()


def every_record(visit: Visit, page: Page) -> None:
    """One of each, and no line to send them by."""
    page.route("**/outbox", lambda sent: sent.abort() if sent.request.method == "POST" else sent.continue_())
    page.evaluate(_KEEP, [_record(visit, place, each) for place, each in enumerate(BECAME, 1)])
    page.goto(f"{visit.host}/phone")
    expect(page.locator("#of-others")).to_be_visible()
    for section in ("queued", "review", "refused", "dropped", "done"):
        expect(page.locator(f"[data-of={section}]")).to_be_visible()


def kept_sheet(visit: Visit, page: Page) -> None:
    """No signal, and her sheet is here."""
    _ready(page)
    page.evaluate(_KEEP_SHEET, [f"/clubs/{visit.named['club']}/day-sheet", visit.book.cast.hoa.id])
    page.goto(f"{visit.host}/offline")
    expect(page.locator("#kept-sheets a")).to_be_visible()


def out_of_reach(visit: Visit, page: Page) -> None:
    """The database does not answer."""
    with _broken(visit, "leader.show_members"):
        answer = page.reload()
    assert answer is not None
    assert answer.status == 503


def before_tet(_: Visit, page: Page) -> None:
    """Nothing more than the time it is."""
    expect(page.locator(".notice-warning").first).to_contain_text("17")


def reminded(_: Visit, page: Page) -> None:
    """Somebody's card ends within two weeks: what she is told lies open, and can be sent."""
    page.locator("[data-telling]").first.locator("xpath=ancestor::details[1]/summary").click()
    expect(page.locator("[data-share=text]").first).to_be_visible()


SHEET = Example("hoa", CLUB + "/day-sheet")
STATES = (
    State("day-sheet-tapped", SHEET, tapped),
    State("day-sheet-other", SHEET, other_amount),
    State("day-sheet-absent", SHEET, absent),
    State("day-sheet-searched", SHEET, searched),
    State("day-sheet-which-day", SHEET, which_day),
    State("leaving-with-money", SHEET, leaving),
    State("phone-of-everything", Example("hoa", "/"), every_record),
    State("offline-with-a-sheet", SHEET, kept_sheet),
    State("coverage-reminded", Example("hoa", CLUB + "/coverage"), reminded),
    State("out-of-reach", Example("hoa", CLUB + "/members"), out_of_reach),
    State("club-before-tet", Example("hoa", CLUB), before_tet, TET),
    State("meetings-before-tet", Example("hoa", CLUB + "/meetings"), before_tet, TET),
)


@contextmanager
def brought_to(visit: Visit, state: State, language: str) -> Iterator[Page]:
    """The page as the state has it; afterwards its phone is as empty as before."""
    with visit.at(state.at):
        page = visit.open(state.example, language)
        try:
            state.reach(visit, page)
            yield page
        finally:
            page.evaluate(_FORGET)
            page.unroute_all()


def _ready(page: Page) -> None:
    expect(page.locator("#sheet[data-ready]")).to_have_count(1)


def _slot(visit: Visit, page: Page) -> Locator:
    return page.locator(f"#member-{visit.book.cast.binh.id} .slot[data-scheme=HOUSEHOLD_HEALTH]")


@contextmanager
def _broken(visit: Visit, endpoint: str) -> Iterator[None]:
    def fail(**_: object) -> str:
        raise peewee.OperationalError("gone")

    views = visit.app.view_functions
    kept, views[endpoint] = views[endpoint], fail
    try:
        yield
    finally:
        views[endpoint] = kept


def _record(visit: Visit, number: int, became: str) -> dict[str, Any]:
    cast, written = visit.book.cast, int(NOW.timestamp() * 1000)
    ahead = written + 10_000  # as long as it may be taken back
    whose = {"user": cast.hoa.id, "user_name": cast.hoa.name, "member": cast.binh.id, "name": "Trần Thị Bình"}
    where = {"club": cast.club.id, "club_name": cast.club.name, "fund": cast.purse_fund.id, "own_pig": number == 1}
    what = {"scheme": "HOUSEHOLD_HEALTH", "scheme_words": "BHYT hộ gia đình", "amount": 1_500_000}
    when = {"booked_on": TODAY.isoformat(), "written_at": written, "hold_until": ahead, "next_try": ahead}
    slip = {"key": f"0190f0a0-0000-7000-8000-{number:012d}", "letter": "A", "number": number, "slip": f"A-{number:04d}"}
    came = dict.fromkeys(("receipt", "seal", "sentence", "answered_at"))
    still = {"device": "phone-1", "nickname": "Bình bán cá", "practice": False, "state": "queued", "tries": 0}
    return {**whose, **where, **what, **when, **slip, **came, **still, **BECAME[became]}
