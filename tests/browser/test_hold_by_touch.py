"""A finger on a line of the day sheet: a touch saves the pledge, holding opens "Khác", moving the list does neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HELD, SHORT, SETTLED = 800, 60, 900
"""Milliseconds: a finger that stays, one that touches, and until nothing more comes of it."""
Touch = Callable[..., None]


@pytest.fixture
def page(meeting: Meeting, phone: Phone) -> Page:
    """The leader's day sheet on a phone that is touched."""
    page = phone.open(has_touch=True, is_mobile=True)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    return page


@pytest.fixture
def touch(page: Page) -> Touch:
    """What the screen tells of one finger."""
    screen = page.context.new_cdp_session(page)

    def tell(kind: str, *points: tuple[float, float]) -> None:
        told = [{"x": x, "y": y} for x, y in points]
        screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": told})

    return tell


def middle(line: Locator) -> tuple[float, float]:
    tap = line.locator(".slot-tap")
    tap.scroll_into_view_if_needed()
    box = tap.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_short_touch_saves_the_pledge(meeting: Meeting, page: Page, touch: Touch) -> None:
    line = sheet.slot(page, meeting.members[3])
    touch("touchStart", middle(line))
    page.wait_for_timeout(SHORT)
    touch("touchEnd")
    expect(line).to_contain_text("đã lưu trên máy")
    page.wait_for_timeout(SETTLED)
    expect(page.locator("#other")).to_be_hidden()
    assert len(sheet.records(page)) == 1


def test_holding_opens_another_amount_and_saves_nothing(meeting: Meeting, page: Page, touch: Touch) -> None:
    member = meeting.members[3]
    touch("touchStart", middle(sheet.slot(page, member)))
    page.wait_for_timeout(HELD)
    expect(page.locator("#other")).to_be_visible()
    touch("touchEnd")
    page.wait_for_timeout(SETTLED)
    expect(page.locator("#other")).to_be_visible()
    expect(page.locator("#other [data-say=who]").first).to_contain_text(member.person.name)
    assert sheet.records(page) == []


@pytest.mark.parametrize("rest", [0, 400])
def test_moving_the_list_neither_saves_nor_opens(meeting: Meeting, page: Page, touch: Touch, rest: int) -> None:
    """At once, or after the finger has lain on the line for a moment."""
    x, y = middle(sheet.slot(page, meeting.members[3]))
    before = page.evaluate("scrollY")
    touch("touchStart", (x, y))
    page.wait_for_timeout(rest)
    for step in range(1, 9):
        touch("touchMove", (x, y - 20 * step))
        page.wait_for_timeout(SHORT)
    page.wait_for_timeout(HELD)
    touch("touchEnd")
    page.wait_for_timeout(SETTLED)
    assert page.evaluate("scrollY") > before + 50, "the list was not moved"
    expect(page.locator("#other")).to_be_hidden()
    assert sheet.records(page) == []
    sheet.tap(page, meeting.members[5])
    expect(sheet.slot(page, meeting.members[5])).to_contain_text("đã lưu trên máy")
