"""Who was marked absent on the day sheet is named where the meeting is written down, and not ticked with everyone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_whom_she_marked_absent_is_left_out_of_everyone(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    absent, late, others = meeting.members[2], meeting.members[3], meeting.members[4:]
    for each in (absent, late):
        sheet.slot(page, each).locator(".slot-other").click()
        page.get_by_role("button", name="Vắng hôm nay").click()
        expect(sheet.slot(page, each)).to_contain_text("vắng")
    sheet.tap(page, late)
    expect(sheet.slot(page, late)).to_contain_text("đã lưu trên máy")
    sheet.send_now(page, meeting.line.address)
    sheet.wait_until(page, "in-book", 1)

    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}/meetings/new")
    said = page.locator("[data-marked-absent]")
    expect(said).to_contain_text(f"bỏ qua: 3. {absent.person.name}")
    expect(said).not_to_contain_text(late.person.name)
    page.get_by_role("link", name="Đánh dấu tất cả").click()
    expect(page.locator(f"#came-{absent.id}")).not_to_be_checked()
    for each in (late, *others):
        expect(page.locator(f"#came-{each.id}")).to_be_checked()
    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}/meetings/new?day=2026-11-20")
    expect(page.locator("#came")).to_be_visible()
    expect(said).to_be_hidden()
