"""The day sheet in an unsteady hand: a double tap, lines that stay in place, back, finding, a day gone by, the dark."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SHARE = "window.shared = []; navigator.share = async (what) => { window.shared.push(what); };"
HELD = 10_500
"""Milliseconds after which a tap is taken back no more."""
SAME_TAP = 700
"""Milliseconds in which a second tap is the same."""
TALLEST_BAR = 110
SEEN_BELOW_KEYBOARD = 400
"""Pixels from the top that a phone's keyboard leaves free."""


@pytest.fixture
def page(meeting: Meeting, phone: Phone) -> Iterator[Page]:
    """The leader's day sheet on a phone that can share, without a signal once it is there."""
    page = phone.open()
    page.add_init_script(SHARE)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    yield page
    assert meeting.posted() == []


def top_of(page: Page, where: str) -> float:
    """How far down the screen it begins."""
    return float(page.locator(where).evaluate("(each) => each.getBoundingClientRect().top"))


def bottom_of(page: Page, where: str) -> float:
    return float(page.locator(where).evaluate("(each) => each.getBoundingClientRect().bottom"))


def tall(page: Page, where: str) -> float:
    return float(page.locator(where).evaluate("(each) => each.offsetHeight"))


def test_everyone_tapped_twice_is_written_once(meeting: Meeting, page: Page) -> None:
    page.locator("#everyone > summary").click()
    page.locator("#everyone button[type=submit]").dblclick()
    expect(page.locator("#just-said")).to_contain_text("Đã lưu trên máy 32 khoản")
    page.wait_for_timeout(SAME_TAP)
    assert [each["state"] for each in sheet.records(page)] == ["queued"] * 32


def test_another_amount_tapped_twice_is_written_once_and_the_line_below_sleeps(meeting: Meeting, page: Page) -> None:
    """The pad closes under her thumb: what lies there takes no tap of the same trembling."""
    sheet.slot(page, meeting.members[3]).locator(".slot-other").click()
    pad = page.locator("#other")
    pad.get_by_label("Số tiền khác").fill("50000")
    pad.get_by_role("button", name="Ghi", exact=True).dblclick(delay=120)
    expect(page.locator("#just-said")).to_contain_text("Đã lưu trên máy")
    page.wait_for_timeout(SAME_TAP)
    assert [(each["member"], each["amount"]) for each in sheet.records(page)] == [(meeting.members[3].id, 50_000)]
    sheet.tap(page, meeting.members[4])
    expect(sheet.slot(page, meeting.members[4])).to_contain_text("đã lưu trên máy")


def test_a_double_tap_low_on_the_screen_shares_nothing_and_is_taken_back(meeting: Meeting, page: Page) -> None:
    member = meeting.members[12]
    line = sheet.slot(page, member)
    line.locator(".slot-tap").evaluate("(tap) => scrollBy(0, tap.getBoundingClientRect().bottom - innerHeight + 4)")
    box = line.locator(".slot-tap").bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(line).to_contain_text("đã lưu trên máy")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shared") == []
    assert [each["state"] for each in sheet.records(page)] == ["queued"]
    assert bottom_of(page, f"#member-{member.id} .slot") <= top_of(page, "#just-said"), "her line is clear of the bar"
    expect(page.locator("#just-said [data-share]")).to_be_enabled()
    page.locator("#just-said [data-undo]").click()
    expect(line).to_contain_text("chưa")
    assert [each["state"] for each in sheet.records(page)] == ["undone"]


def test_no_line_moves_when_a_tap_can_be_taken_back_no_more(meeting: Meeting, page: Page) -> None:
    an, after = meeting.cast.an, f"#member-{meeting.cast.binh.id}"
    before = top_of(page, after)
    home, card = page.locator(f"#member-{an.id} .slot[data-own-pig]"), sheet.slot(page, an)
    for slot in (home, card):
        slot.locator(".slot-tap").click()
        expect(slot).to_contain_text("đã lưu trên máy")
    assert "phiếu tạm" not in card.locator(".figures").nth(1).inner_text()
    assert card.locator(".visually-hidden", has_text="phiếu tạm").count() == 1
    assert top_of(page, after) == before, "the tap moved it"
    page.wait_for_timeout(HELD)
    expect(card.locator(".slot-tap")).to_be_hidden()
    assert top_of(page, after) == before, "it moved when its time was over"
    assert tall(page, "#totals") <= TALLEST_BAR
    assert sheet.still_here(page) == "2 khoản còn trên máy này"
    expect(page.locator("#totals .here")).not_to_contain_text("đ")


def test_absent_is_said_and_taken_back(meeting: Meeting, page: Page) -> None:
    line, bar = sheet.slot(page, meeting.cast.an), page.locator("#just-said")
    line.locator(".slot-other").click()
    page.get_by_role("button", name="Vắng hôm nay").click()
    expect(bar.locator("[role=status]")).to_have_text("Nguyễn Thị An: vắng hôm nay.")
    bar.get_by_role("button", name="Hoàn tác").click()
    expect(line).to_contain_text("chưa")
    expect(bar.locator("[role=status]")).to_have_text("Nguyễn Thị An: có mặt, đã bỏ dấu vắng.")


def test_back_closes_the_pad_and_then_leaves_the_sheet(meeting: Meeting, page: Page) -> None:
    page.context.set_offline(False)
    page.goto(meeting.sheet.removesuffix("/day-sheet"))
    sheet.open_sheet(page, meeting.sheet)
    dialog = page.locator("#other")
    for closed_by in (page.go_back, dialog.get_by_text("Đóng").click):
        sheet.slot(page, meeting.cast.an).locator(".slot-other").click()
        expect(dialog).to_be_visible()
        closed_by()
        expect(dialog).to_be_hidden()
        assert page.url == meeting.sheet
        page.wait_for_function("() => history.scrollRestoration === 'auto'")
    page.go_back()
    page.wait_for_url(meeting.sheet.removesuffix("/day-sheet"))


def test_several_times_is_seen_when_opened_and_closed_for_the_next_woman(meeting: Meeting, page: Page) -> None:
    many, heading = page.locator("#other details"), page.locator("#other [data-say=purse]")
    sheet.slot(page, meeting.members[4]).locator(".slot-other").click()
    expect(heading).to_contain_text("còn thiếu từ ngày 05/01/2026")
    fits = "[...document.querySelectorAll('#other .btn')].every((key) => key.scrollWidth <= key.clientWidth)"
    assert page.evaluate(fits), "no figure is wider than its key"
    many.locator("summary").click()
    expect(many.get_by_role("button", name="Ghi bù")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    sheet.slot(page, meeting.members[5]).locator(".slot-other").click()
    assert many.evaluate("(fold) => fold.open") is False


def test_whom_she_types_for_is_in_sight_above_the_keyboard(meeting: Meeting, page: Page) -> None:
    page.locator("#finding summary").click()
    asked = page.get_by_label("Tìm theo tên hoặc tên thường gọi")
    asked.press_sequentially("gam")
    found = page.locator(".saver:visible")
    expect(found.first).to_contain_text("Huỳnh Thị Gấm")
    box = found.first.locator(".slot-tap").bounding_box()
    assert box
    assert box["y"] + box["height"] < SEEN_BELOW_KEYBOARD
    assert bottom_of(page, "#totals") <= top_of(page, "#q")


def test_after_everyone_she_stands_at_the_top_of_the_list(meeting: Meeting, page: Page) -> None:
    sheet.say_all_present(page)
    expect(page.locator("#just-said")).to_contain_text("Đã lưu trên máy 32 khoản")
    assert 0 <= top_of(page, "#sheet") - bottom_of(page, "#totals") <= 16


def test_a_day_gone_by_is_amber_all_the_while(meeting: Meeting, page: Page) -> None:
    page.context.set_offline(False)
    ground = "(bar) => getComputedStyle(bar).backgroundColor"
    today = page.locator("#totals").evaluate(ground)
    day = dt.date.fromisoformat(page.locator("#sheet").get_attribute("data-today") or "") - dt.timedelta(days=7)
    sheet.open_sheet(page, f"{meeting.sheet}?day={day.isoformat()}")
    expect(page.locator("#totals")).to_contain_text(f"Ngày đã qua {day:%d/%m/%Y}")
    assert page.locator("#totals").evaluate(ground) != today
    page.locator("#finding summary").click()
    expect(page.get_by_role("link", name="Phiếu đánh dấu")).to_be_visible()


def test_in_the_dark_neither_bar_glares(meeting: Meeting, page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    sheet.tap(page, meeting.cast.an)
    expect(page.locator("#just-said")).to_be_visible()
    for bar in ("#totals", "#just-said"):
        ground = page.locator(bar).evaluate("(bar) => getComputedStyle(bar).backgroundColor.match(/\\d+/g).map(Number)")
        assert max(ground) < 0x60, bar
