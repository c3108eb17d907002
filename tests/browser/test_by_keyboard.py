"""Without finger or mouse: every stop is seen and not covered, signing in and a meeting's deposits by keys alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import village
from tests.browser.conftest import PHONE
from tests.browser.examples import CLUB, Example
from tests.browser.visiting import Visit, visiting
from tests.conftest import NewDatabase

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST_STOPS = 150
FOCUSED = """
() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const { left, top, right, bottom } = stop.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(stop);
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    name: `${stop.tagName} ${stop.id || stop.name || stop.textContent.trim().replace(/\\s+/g, " ").slice(0, 40)}`,
    ringed: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    inSight: top >= 0 && left >= 0 && bottom <= innerHeight + 1 && right <= innerWidth + 1,
    covered: !over || !(stop.contains(over) || over.contains(stop) || stop.labels?.[0]?.contains(over)),
  };
}
"""


@pytest.fixture(scope="module")
def visit(chromium: Browser, new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """The full book, served."""
    with visiting(chromium, new_database, tmp_path_factory.mktemp("instance")) as visit:
        yield visit


def test_the_skip_link_comes_first_and_skips(visit: Visit) -> None:
    page = visit.open(Example("hoa", CLUB))
    page.keyboard.press("Tab")
    skip = page.locator(".skip-link")
    expect(skip).to_be_focused()
    box = skip.bounding_box()
    assert box
    assert box["x"] >= 0
    assert min(box["width"], box["height"]) >= 48
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(
    "where", ["", "/day-sheet", "/conversions/new", "/rehearsal", "/members/{an}", "/pig-openings"]
)
def test_every_stop_is_seen_and_not_covered(visit: Visit, where: str) -> None:
    page = visit.open(Example("hoa", CLUB + where))
    wrong, stops = [], 0
    page.keyboard.press("Tab")
    while stops < MOST_STOPS and (stop := page.evaluate(FOCUSED)):
        stops += 1
        wrong += [
            f"{stop['name']}: {fault}"
            for fault, is_so in {
                "no ring": not stop["ringed"],
                "out of sight": not stop["inSight"],
                "covered": stop["covered"],
            }.items()
            if is_so
        ]
        page.keyboard.press("Tab")
    assert stops > 4
    assert not wrong, "\n".join(wrong)


def test_she_signs_in_and_opens_a_fold_by_keys(visit: Visit) -> None:
    with visit.chromium.new_context(viewport=PHONE) as phone:  # type: ignore[arg-type]
        page = phone.new_page()
        page.goto(f"{visit.host}/sign-in")
        _tab_to(page, "#phone")
        page.keyboard.type(visit.book.cast.hoa.phone)
        page.keyboard.press("Tab")
        page.keyboard.type(village.PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(visit.book.cast.club.name)
        _tab_to(page, ".account > summary")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Thoát ra")).to_be_focused()


def test_she_collects_by_keys(visit: Visit) -> None:
    page = visit.open(Example("hoa", CLUB + "/day-sheet"))
    slots = page.locator(".slot:not(.slot-in-book):not(.slot-waiting)").filter(has=page.locator(".slot-tap"))
    slot = f"#{slots.nth(0).get_attribute('id')}"
    _tab_to(page, f"{slot} .slot-tap")
    page.keyboard.press("Enter")
    expect(page.locator(slot)).to_contain_text("đã lưu trên máy")
    other = f"#{slots.nth(0).get_attribute('id')}"
    _tab_to(page, f"{other} .slot-other")
    page.keyboard.press("Enter")
    pad = page.locator("#other")
    expect(pad).to_be_visible()
    assert page.evaluate("document.activeElement.closest('#other') !== null"), "the pad takes the focus"
    page.keyboard.press("Escape")
    expect(pad).to_be_hidden()
    expect(page.locator(f"{other} .slot-other")).to_be_focused()
    page.keyboard.press("Enter")
    _tab_to(page, "#other-amount")
    page.keyboard.type("12000")
    page.keyboard.press("Enter")
    expect(page.locator(other)).to_contain_text(re.compile(r"12\.000"))


def _tab_to(page: Page, selector: str) -> None:
    """Press the key until it is there."""
    wanted = page.locator(selector)
    for _ in range(MOST_STOPS):
        if wanted.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way to {selector} by keys")
