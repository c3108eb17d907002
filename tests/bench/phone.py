"""What a meeting asks of a cheap phone: taps and milliseconds for a pledge, bytes and seconds for the first sheet.

A club of 25, the app as it is shipped, Chromium at 360 × 640. Milliseconds and seconds are this machine's, with its
processor as it is and slowed down six times by Chromium; none of them is asserted anywhere.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Locator, Page, Playwright, sync_playwright

from savings_app import database
from tests.bench import books
from tests.bench.slow_line import AT_ONCE, FAST_3G, SLOW_3G, Pace, SlowLine, slow_line
from tests.bench.visits import WATCH, opened, slow_down, with_nothing_kept
from tests.browser import day_sheet_page as sheet
from tests.browser.conftest import CHROMIUM
from tests.browser.meeting import Meeting, Phone, a_meeting

MEMBERS = 25
SLOWED = (1, 6)
MONTH = 30
"""Days for which a phone keeps what is in the book."""
KEEP_A_MONTH = """async ([days, members, club]) => {
  const { newKey } = await import("/static/js/phone/keys.js");
  const { write } = await import("/static/js/phone/store.js");
  const [{ user }, DAY] = [document.body.dataset, 86400000];
  await write(["records"], async (transaction) => {
    const store = transaction.objectStore("records");
    let number = 0;
    for (let day = 1; day <= days; day += 1) for (const member of members) {
      const at = Date.now() - day * DAY;
      number += 1;
      store.add({
        key: newKey(), club, club_name: "", member, name: "Nguyễn Thị Bông", nickname: "", fund: 1, amount: 3000,
        scheme: "HOUSEHOLD_HEALTH", scheme_words: "BHYT hộ gia đình", own_pig: false, letter: "Z", number,
        slip: `Z-${number}`, booked_on: new Date(at).toISOString().slice(0, 10), user: Number(user), user_name: "",
        written_at: at, hold_until: at, state: "in-book", tries: 1, next_try: 0, receipt: `2026-${number}`, seal: "",
        sentence: "", answered_at: at,
      });
    }
  });
}"""
REST = 600
"""Milliseconds before and after a touch; longer than anything takes."""


@dataclass
class Bench:
    """The meeting, the line to it, and a new phone whenever one is needed."""

    playwright: Playwright
    meeting: Meeting
    line: SlowLine
    folder: Path
    phones: int = 0

    @property
    def club(self) -> str:
        return f"/clubs/{self.meeting.cast.club.id}"

    @property
    def sheet(self) -> str:
        return f"{self.club}/day-sheet"

    @contextmanager
    def phone(self) -> Iterator[Phone]:
        """One that holds nothing yet."""
        assert CHROMIUM is not None
        self.phones += 1
        phone = Phone(self.playwright, CHROMIUM, self.folder / f"phone-{self.phones}")
        yield phone
        phone.close()

    def visit(self, what: str, page: Page, pace: Pace, *, path: str = "", first: bool = False) -> str:
        """The day sheet, or another page, opened; what was found as one line."""
        found = opened(page, self.line, path or self.sheet, pace, first=first)
        saves = f", saves taps after {found.saves:.1f} s" if found.saves else ""
        return (
            f"{what:51} {found.carried / 1000:6.1f} kB in {found.requests:3} requests;"
            f" read after {found.readable:.1f} s{saves} ({pace.name})"
        )


def measured(folder: Path) -> Iterator[str]:
    """Line by line what was found, or one line where there is no Chromium."""
    if CHROMIUM is None:
        yield "phone: skipped, there is no Chromium"
        return
    template = folder / "template.db"
    books.empty(template)
    database.proxy.obj.close_all()
    with sync_playwright() as playwright:
        # A book of its own for each: a leader brings at most five new phones a day.
        parts: list[Callable[[Bench], Iterator[str]]] = [
            _visits,
            *(partial(_every_tap, slowed=each) for each in SLOWED),
        ]
        for number, part in enumerate(parts):
            made = folder / str(number)
            made.mkdir()
            with a_meeting(template, made, count=MEMBERS) as meeting, slow_line(meeting.server.port) as line:
                yield from part(Bench(playwright, meeting, line, made))


def _every_tap(bench: Bench, slowed: int) -> Iterator[str]:
    yield from _taps(bench, slowed)
    yield from _taps_after_a_month(bench, slowed)


def _taps(bench: Bench, slowed: int) -> Iterator[str]:
    """Each member's pledge; and on another phone "cả tổ có mặt"."""
    with _at_the_sheet(bench, slowed) as page:
        took, taps = _everybody_s_pledge(bench, page)
    with _at_the_sheet(bench, slowed) as page:
        _touch(page, page.locator("#everyone > summary"))
        _touch(page, page.locator("#everyone button[type=submit]"))
        (everybody,), both = page.evaluate("[took, taps()]")
    yield (
        f"pledge, {_processor(slowed)}: {taps // len(took)} tap, saved after {statistics.median(took):.0f} ms,"
        f" at worst {max(took):.0f} ms of {len(took)} (at most 200)"
    )
    yield f"everybody, {_processor(slowed)}: {both} taps, saved after {everybody:.0f} ms"


def _taps_after_a_month(bench: Bench, slowed: int) -> Iterator[str]:
    """The same on a phone that still has what the book took from it in thirty days."""
    with _at_the_sheet(bench, slowed) as page:
        page.evaluate(
            KEEP_A_MONTH, [MONTH, [member.id for member in bench.meeting.members], bench.meeting.cast.club.id]
        )
        took, _ = _everybody_s_pledge(bench, page)
    yield (
        f"pledge beside {MONTH * len(took)} kept, {_processor(slowed)}: saved after {statistics.median(took):.0f} ms,"
        f" at worst {max(took):.0f} ms of {len(took)} (at most 200)"
    )


def _everybody_s_pledge(bench: Bench, page: Page) -> tuple[list[float], int]:
    """What each touch took, and how many there were."""
    for member in bench.meeting.members:
        _touch(page, sheet.slot(page, member).locator(".slot-tap"))
    took, taps = page.evaluate("[took, taps()]")
    return took, taps


def _touch(page: Page, place: Locator) -> None:
    """A thumb and then nothing: whoever keeps asking the page whether it is done keeps its processor from doing it."""
    place.evaluate("(button) => button.scrollIntoView({ block: 'center' })")
    page.wait_for_timeout(REST)
    box = place.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(REST)


@contextmanager
def _at_the_sheet(bench: Bench, slowed: int) -> Iterator[Page]:
    with bench.phone() as phone:
        page = with_nothing_kept(phone, bench.meeting, bench.line)
        sheet.open_sheet(page, bench.line.address + bench.sheet)
        slow_down(page, slowed)
        # As at a meeting without a signal; and what one phone writes is not in the book when the next one opens it.
        page.context.set_offline(True)
        yield page


def _visits(bench: Bench) -> Iterator[str]:
    """The sheet and what lies before it, first with nothing kept."""
    with bench.phone() as phone:
        page = with_nothing_kept(phone, bench.meeting, bench.line, alone=True)
        yield bench.visit("day sheet, nothing kept, no worker", page, AT_ONCE, first=True)
    for pace, slowed in ((FAST_3G, 1), (FAST_3G, 6), (SLOW_3G, 1)):
        yield from _from_nothing(bench, pace, slowed)
    yield from _from_sign_in(bench)


def _from_nothing(bench: Bench, pace: Pace, slowed: int) -> Iterator[str]:
    with bench.phone() as phone:
        page = with_nothing_kept(phone, bench.meeting, bench.line)
        slow_down(page, slowed)
        which = f", {_processor(slowed)}"
        yield bench.visit(f"day sheet, nothing kept{which}", page, pace, first=True)
        yield bench.visit(f"… once more, with the worker{which}", page, pace)
        page.context.set_offline(True)
        yield bench.visit(f"… without a signal{which}", page, AT_ONCE)


def _from_sign_in(bench: Bench) -> Iterator[str]:
    """As it is the first time in life: the sign-in, her club, the sheet."""
    with bench.phone() as phone:
        page = phone.open()
        page.add_init_script(WATCH)
        yield bench.visit("sign-in, nothing kept", page, FAST_3G, path="/sign-in")
        phone.sign_in(bench.line.address, bench.meeting.cast.hoa)
        yield bench.visit("… then the leader's club", page, FAST_3G, path=bench.club)
        yield bench.visit("… then the day sheet", page, FAST_3G, first=True)


def _processor(slowed: int) -> str:
    return f"processor {slowed} × slower" if slowed > 1 else "processor as it is"
