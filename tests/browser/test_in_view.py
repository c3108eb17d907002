"""On a phone of 360 × 640 what is to be read or pressed is in view when it appears, not under the screen's edge."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from savings_app import coverage
from tests.browser import day_sheet_page as sheet
from tests.browser.conftest import DESK
from tests.browser.meeting import Meeting, Phone
from tests.village import HEALTH, TODAY

pytestmark = [pytest.mark.browser, pytest.mark.slow]

UNTIL = dt.date(2026, 11, 22)
"""322 days after what was pledged begins to be open."""

SHOWN_WHERE = """() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  .filter((rule) => rule.media && rule.cssText.includes(".in-browser")).map((rule) => rule.media.mediaText)"""
"""A browser cannot be told that it is none; where the line is shown stands in the style sheet."""


@pytest.fixture
def page(meeting: Meeting, phone: Phone) -> Page:
    """The leader's phone."""
    opened = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    return opened


def box(place: Locator) -> FloatRect:
    found = place.bounding_box()
    assert found
    return found


def test_paid_up_to_a_day_is_read_back_above_its_button(meeting: Meeting, page: Page) -> None:
    sheet.open_sheet(page, meeting.sheet)
    sheet.slot(page, meeting.members[4]).locator(".slot-other").click()
    page.locator("#other details summary").click()
    form = page.locator("#other [data-way=until]")
    form.get_by_label("Góp đủ đến ngày").fill(UNTIL.isoformat())
    said, button = form.locator("output"), form.get_by_role("button")
    expect(said).to_have_text(re.compile(r"^322 ngày × 3\.000 đ = 966\.000 đ: Chín trăm sáu mươi sáu nghìn đồng$"))
    expect(button).to_have_text("Ghi 966.000 đ")
    expect(said).to_be_in_viewport(ratio=1)
    expect(button).to_be_in_viewport(ratio=1)
    assert box(said)["y"] + box(said)["height"] <= box(button)["y"]


def test_all_of_the_pad_for_another_amount_is_in_view(meeting: Meeting, page: Page) -> None:
    sheet.open_sheet(page, meeting.sheet)
    sheet.slot(page, meeting.members[4]).locator(".slot-other").click()
    pad = page.locator("#other")
    for name in ("Đóng", "Ghi", "500.000", "0", "Vắng hôm nay"):
        expect(pad.locator(".btn:visible").get_by_text(name, exact=True).last).to_be_in_viewport(ratio=1)


def test_every_way_to_sign_out_without_a_signal_is_in_view(meeting: Meeting, page: Page) -> None:
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    sheet.tap_all(page, meeting.members[2:5])
    page.locator(".account summary").click()
    page.locator("[data-sign-out] button").click()
    dialog = page.locator("dialog.leaving")
    expect(dialog).to_contain_text("Chưa có mạng.")
    ways = dialog.locator(".btn:visible")
    expect(ways).to_have_text(["Chưa thoát", "Để lại trên máy này rồi thoát", "In phiếu tạm"])
    for way in ways.all():
        expect(way).to_be_in_viewport(ratio=1)


def test_what_the_fold_above_the_sheet_holds_is_said_beside_everyone(meeting: Meeting, page: Page) -> None:
    sheet.open_sheet(page, meeting.sheet)
    fold = page.locator("#finding > summary")
    expect(fold).to_have_text("Tìm, xếp, đọc to")
    beside = box(page.locator("#everyone > summary"))
    assert (box(fold)["y"], box(fold)["height"]) == (beside["y"], beside["height"])


def test_whose_cover_ends_stands_on_the_first_screen(meeting: Meeting, page: Page) -> None:
    brought: dict[str, Any] = {"months_paid": 0, "months_supported": 0, "by": meeting.cast.hoa.id}
    an, until = meeting.cast.an.person.id, TODAY - dt.timedelta(days=3)
    meeting.read(lambda: coverage.note(an, HEALTH, paid_until=until, noted_on=TODAY, **brought))
    for asked in ("", "?within=ended"):
        page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}/coverage{asked}")
        expect(page.get_by_text("1 người đã hết hạn.")).to_be_in_viewport(ratio=1)
        expect(page.get_by_text(re.compile(r"đã hết \d+ ngày")).first).to_be_in_viewport(ratio=1)


def test_how_to_put_it_on_the_home_screen_is_told_on_a_phone_in_a_browser(meeting: Meeting, page: Page) -> None:
    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}")
    line = page.get_by_text("Thêm vào màn hình chính")
    expect(line).to_be_visible()
    page.set_viewport_size(DESK)  # type: ignore[arg-type]
    expect(line).to_be_hidden()
    assert page.evaluate(SHOWN_WHERE) == ["screen and (display-mode: browser) and (max-width: 47.99rem)"]
