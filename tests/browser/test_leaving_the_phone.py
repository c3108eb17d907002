"""Leaving the phone with money that is not sent: three ways out, none deletes, and the next user sees only a count."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from savings_app import users
from savings_app.members import Member
from savings_app.users import User
from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import PLEDGED, Meeting, Phone
from tests.browser.weak_line import Asked, Fate, as_it_is
from tests.village import TODAY

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
    expect(page.locator("dialog.leaving")).to_contain_text("Còn 3 khoản (tiền mặt 9.000 đ) chưa gửi")


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
    # Not by clearing cookies: an answer still on its way would bring hers back.
    meeting.read(lambda: users.end_sessions(meeting.cast.hoa.id, at=dt.datetime.now(dt.UTC)))
    sheet.tap_all(page, meeting.members[3:5])
    expect(page.locator("#phone-notices")).to_contain_text("Chị đăng nhập lại để gửi", timeout=30_000)
    assert meeting.posted() == []
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.wait_until(page, "in-book", 5)


STAYS_OUT = "Thoát rồi thì chị chưa đăng nhập lại và chưa thu tiền được, cho đến khi có mạng"
KEEP = """async (drafts) => {
  const { change, save } = await import("/static/js/phone/records.js");
  const kept = await save(drafts);
  await change(kept.map(({ key }) => key), (record) => ({ ...record, hold_until: 0 }));
}"""
"""Saved, and nothing is held back for second thoughts."""


def press_leave(page: Page) -> None:
    """Press "Thoát ra"; what comes of it is to be seen."""
    page.locator("details.account summary").click()
    page.get_by_role("button", name="Thoát ra").click()


def test_without_a_signal_she_is_asked_before_she_is_out(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    press_leave(page)
    dialog = page.locator("dialog.leaving")
    expect(dialog).to_contain_text(STAYS_OUT)
    expect(dialog.locator("button:visible").first).to_have_text("Chưa thoát")
    expect(dialog.get_by_role("button", name="Gửi ngay rồi thoát")).to_be_hidden()
    dialog.get_by_role("button", name="Chưa thoát").click()
    page.locator("details.account summary").click()
    sheet.tap_all(page, meeting.members[:1])

    press_leave(page)
    expect(dialog).to_contain_text("Còn 1 khoản (tiền mặt 3.000 đ) chưa gửi")
    expect(dialog).to_contain_text(STAYS_OUT)
    dialog.get_by_role("button", name="Để lại trên máy này rồi thoát").click()
    page.wait_for_url("**/phone")
    expect(page.locator("main")).to_contain_text("Chị đã thoát. Máy sẽ báo cho máy chủ ngay khi có mạng")
    expect(page.locator("main").get_by_role("link", name="Đăng nhập")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Nguyễn Thị An")
    page.context.set_offline(False)
    expect(page.locator("#went")).to_be_hidden()
    page.locator("main").get_by_role("link", name="Đăng nhập").click()
    page.wait_for_url("**/sign-in")


def test_what_could_not_be_sent_says_why_above_the_ways_out(meeting: Meeting, phone: Phone) -> None:
    page = with_three_unsent(meeting, phone)
    leave(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Gửi ngay rồi thoát").click()
    dialog = page.locator("dialog.leaving")
    said = dialog.get_by_text("Chưa gửi được vì chưa có mạng. Chị để lại trên máy, hoặc chưa thoát.")
    expect(said).to_be_visible()
    first = dialog.locator("button:visible").first
    expect(first).to_have_text("Chưa thoát")
    above, below = said.bounding_box(), first.bounding_box()
    assert above
    assert below
    assert above["y"] < below["y"]
    assert sheet.states(page) == ["queued"] * 3


def test_a_pig_at_home_is_no_cash_in_sums_and_on_its_slip(meeting: Meeting, phone: Phone) -> None:
    page = with_three_unsent(meeting, phone)
    page.evaluate(KEEP, drafts(meeting, meeting.members[3:4], amount=2_000, own_pig=True))
    page.context.set_offline(True)
    press_leave(page)
    expect(page.locator("dialog.leaving")).to_contain_text("Còn 4 khoản (tiền mặt 9.000 đ · heo nhà 2.000 đ) chưa gửi")
    page.add_init_script("window.print = () => { document.body.dataset.printed = ''; }")
    page.get_by_role("link", name="In phiếu tạm").click()
    page.wait_for_selector("body[data-printed]")
    queued = page.locator("[data-of=queued]")
    expect(queued.locator("h2")).to_have_text("Còn trên máy này: 4 khoản, tiền mặt 9.000 đ · heo nhà 2.000 đ")
    cash, at_home = page.locator(".provisional-slip").nth(0), page.locator(".provisional-slip").nth(3)
    expect(at_home).to_contain_text("Bỏ heo ở nhà, hội viên giữ tiền")
    expect(at_home).not_to_contain_text("Người nộp")
    expect(cash).to_contain_text("Người nộp")
    expect(cash).not_to_contain_text("heo ở nhà")
    expect(page.locator(".provisional-slip").get_by_text("không thay biên lai BHXH")).to_have_count(4)


def test_thirty_arrive_in_order_after_a_dead_line_and_another_sign_in(meeting: Meeting, phone: Phone) -> None:
    """The line is dead though the phone believes in it: nothing it tried is set aside, and none comes late."""
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    meeting.line.happens = dead
    page.evaluate(KEEP, drafts(meeting, meeting.members[:1]))
    sheet.wait_for(page, lambda: sheet.records(page)[0]["tries"] >= 3, "never tried")
    page.evaluate(KEEP, drafts(meeting, meeting.members[1:]))
    press_leave(page)
    page.get_by_role("button", name="Để lại trên máy này rồi thoát").click()
    page.wait_for_url("**/phone")
    meeting.line.happens = as_it_is
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.wait_until(page, "in-book", len(meeting.members))
    assert meeting.posted() == [(member.id, PLEDGED) for member in meeting.members]
    assert [each["receipt"] for each in sheet.records(page)] == meeting.slips()


def dead(asked: Asked) -> Fate:
    """Nothing at all comes through."""
    return Fate.REFUSE


def drafts(
    meeting: Meeting, whose: list[Member], *, amount: int = PLEDGED, own_pig: bool = False
) -> list[dict[str, Any]]:
    """What each of them gives today."""
    club = meeting.cast.club
    purse = {"fund": meeting.cast.purse_fund.id, "scheme": "HOUSEHOLD_HEALTH", "amount": amount, "own_pig": own_pig}
    day = {"booked_on": TODAY.isoformat(), "club": club.id, "club_name": club.name, "scheme_words": "BHYT"}
    return [{**purse, **day, "member": each.id, "name": each.person.name, "nickname": ""} for each in whose]
