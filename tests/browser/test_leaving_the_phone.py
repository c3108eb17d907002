"""Leaving the phone with money that is not sent: three ways out, none deletes, and the next user sees only a count."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from savings_app.users import User
from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def with_three_unsent(meeting: Meeting, phone: Phone) -> Page:
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    sheet.tap_all(page, meeting.members[:3])
    page.context.set_offline(False)
    return page


def leave(page: Page) -> None:
    """Press "Thoát ra"; she is asked what becomes of the money."""
    page.locator("details.account summary").click()
    page.get_by_role("button", name="Thoát ra").click()
    expect(page.locator("dialog.leaving")).to_contain_text("Còn 3 khoản (9.000 đ) chưa gửi")


def sees_only_a_count(page: Page, meeting: Meeting, user: User) -> None:
    """The next user of the phone."""
    page.get_by_label("Số điện thoại").fill(user.phone)
    page.get_by_label("Mật khẩu").fill("heo-dat-tap-dung")
    page.get_by_role("button", name="Vào sổ").click()
    expect(page.locator("#on-phone")).to_contain_text("3 khoản của người khác còn trên máy này")
    page.goto(f"{meeting.line.address}/phone")
    expect(page.locator("main")).not_to_contain_text("Nguyễn Thị An")
    expect(page.locator("main")).not_to_contain_text("3.000")


def test_send_now_and_then_leave(meeting: Meeting, phone: Phone) -> None:
    page = with_three_unsent(meeting, phone)
    leave(page)
    page.get_by_role("button", name="Gửi ngay rồi thoát").click()
    page.wait_for_url(re.compile("/sign-in"))
    assert len(meeting.posted()) == 3
    assert sheet.states(page) == ["in-book"] * 3


def test_leave_it_on_this_phone(meeting: Meeting, phone: Phone) -> None:
    page = with_three_unsent(meeting, phone)
    leave(page)
    page.get_by_role("button", name="Để lại trên máy này rồi thoát").click()
    page.wait_for_url(re.compile("/sign-in"))
    assert sheet.states(page) == ["queued"] * 3
    sees_only_a_count(page, meeting, meeting.cast.lan)
    assert meeting.posted() == []

    page.context.clear_cookies()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.wait_until(page, "in-book", 3)
    assert len(meeting.posted()) == 3


def test_print_the_provisional_slips(meeting: Meeting, phone: Phone) -> None:
    page = with_three_unsent(meeting, phone)
    page.add_init_script("window.print = () => { document.body.dataset.printed = ''; }")
    leave(page)
    page.get_by_role("link", name="In phiếu tạm").click()
    page.wait_for_selector("body[data-printed]")
    slips = page.locator(".provisional-slip")
    expect(slips).to_have_count(3)
    for number, member in enumerate(meeting.members[:3], start=1):
        expect(slips.nth(number - 1)).to_contain_text(f"Phiếu tạm A-{number:04}")
        expect(slips.nth(number - 1)).to_contain_text(member.person.name)
        expect(slips.nth(number - 1)).to_contain_text("Ba nghìn đồng")
    assert len(sheet.records(page)) == 3


def test_back_after_leaving_shows_nothing_of_money(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    sheet.tap_all(page, meeting.members[:1])
    sheet.send_now(page, meeting.line.address)
    sheet.wait_until(page, "in-book", 1)
    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}")
    expect(page.locator("main")).to_contain_text("3.000 đ")
    page.locator("details.account summary").click()
    page.get_by_role("button", name="Thoát ra").click()
    page.wait_for_url(re.compile("/sign-in"))
    for _ in range(3):
        page.go_back()
        expect(page.locator("body")).not_to_contain_text("3.000")
        expect(page.locator("body")).not_to_contain_text("Nguyễn Thị An")
    page.context.set_offline(True)
    page.goto(meeting.sheet)
    expect(page.locator("h1")).to_have_text("Chưa có mạng")
    expect(page.locator("body")).not_to_contain_text("Nguyễn Thị An")


def test_an_ended_session_lets_her_go_on_and_asks_for_the_password(meeting: Meeting, phone: Phone) -> None:
    page = with_three_unsent(meeting, phone)
    page.context.clear_cookies()
    sheet.tap_all(page, meeting.members[3:5])
    expect(page.locator("#phone-notices")).to_contain_text("Chị đăng nhập lại để gửi", timeout=30_000)
    assert meeting.posted() == []
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.wait_until(page, "in-book", 5)
