"""The day sheet under a thumb: taps and their way back, "Khác", everyone but the absent, finding, days, the voice.

Headless Chromium has no Vietnamese voice: the test puts one in its place and listens to what it is given.
"""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import PLEDGED, Meeting, Phone
from tests.browser.weak_line import Asked, Fate

pytestmark = [pytest.mark.browser, pytest.mark.slow]

VOICE = """
window.spoken = [];
const voices = [{ lang: "en-GB" }, { lang: "vi_VN", name: "Mai" }];
Object.defineProperty(window, "speechSynthesis", {
  value: { getVoices: () => voices, cancel: () => null, speak: (said) => window.spoken.push([said.text, said.lang]) },
});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"]
TWICE_THE_SAME_TAP = 800
"""Milliseconds after which a second tap is a second tap."""


@pytest.fixture
def page(meeting: Meeting, phone: Phone) -> Iterator[Page]:
    """The leader's day sheet on her phone, without a signal once it is there."""
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    yield page
    assert meeting.posted() == []


def amounts(page: Page) -> list[int]:
    """What is written down on the phone and was not taken back."""
    return [each["amount"] for each in sheet.records(page) if each["state"] == "queued"]


def said(page: Page) -> str:
    return page.locator("#just-said [role=status]").inner_text()


def test_a_tap_is_on_the_phone_and_the_same_button_takes_it_back(meeting: Meeting, page: Page) -> None:
    line = sheet.slot(page, meeting.cast.an)
    button = line.locator(".slot-tap")
    button.dblclick()
    expect(line).to_contain_text(re.compile(r"3\.000 đ đã lưu trên máy, phiếu tạm A-0001"))
    assert amounts(page) == [PLEDGED], "a second tap of an unsteady thumb is the same tap"
    assert said(page).startswith("Nguyễn Thị An: 3.000 đ (Ba nghìn đồng). Đã lưu trên máy, phiếu tạm A-0001.")
    expect(page.locator("#totals")).to_contain_text(re.compile(r"1 khoản\s+tiền mặt 3\.000 đ"))
    assert sheet.still_here(page) == "1 khoản còn trên máy này"
    expect(button).to_be_focused()
    expect(button).to_have_text("Hoàn tác Nguyễn Thị An")
    page.wait_for_timeout(TWICE_THE_SAME_TAP)
    button.click()
    expect(line).to_contain_text("chưa")
    assert amounts(page) == []
    assert said(page) == "Nguyễn Thị An: đã bỏ 3.000 đ, chưa ghi gì."
    page.wait_for_timeout(TWICE_THE_SAME_TAP)
    button.click()
    expect(line).to_contain_text("A-0002")


def test_held_it_asks_for_another_amount(meeting: Meeting, page: Page) -> None:
    line, dialog = sheet.slot(page, meeting.cast.binh), page.locator("#other")
    line.locator(".slot-tap").click(delay=700)
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("heading")).to_have_text("Trần Thị Bình")
    expect(dialog.get_by_role("heading")).to_be_focused()
    for name in ("50.000", "20.000", "Xóa một số", "5"):
        dialog.get_by_role("button", name=name, exact=True).click()
    expect(dialog.locator("output").first).to_have_text("70.005 đ: Bảy mươi nghìn không trăm linh năm đồng")
    dialog.get_by_role("button", name="Xóa hết").click()
    dialog.get_by_role("button", name="Ghi", exact=True).click()
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="500.000").click()
    dialog.get_by_role("button", name="Ghi", exact=True).click()
    expect(dialog).to_be_hidden()
    expect(line).to_contain_text("500.000 đ đã lưu trên máy")
    assert amounts(page) == [500_000]


def test_several_days_say_their_sum_before_they_are_saved(meeting: Meeting, page: Page) -> None:
    dialog, line = page.locator("#other"), sheet.slot(page, meeting.members[4])
    begun = dt.date.fromisoformat((line.get_attribute("data-due") or "").split()[0])
    until = begun + dt.timedelta(days=3)
    line.locator(".slot-other").click()
    dialog.locator("summary").click()
    dialog.get_by_label("Góp bù mấy ngày?").fill("2")
    expect(dialog.locator("[data-way=days] output")).to_have_text("6.000 đ: Sáu nghìn đồng")
    dialog.get_by_label("Góp đủ đến ngày").fill(until.isoformat())
    expect(dialog.locator("[data-way=until] output")).to_contain_text(
        "4 ngày × 3.000 đ = 12.000 đ: Mười hai nghìn đồng"
    )
    dialog.get_by_role("button", name="Ghi 12.000 đ").click()
    expect(line).to_contain_text("12.000 đ đã lưu trên máy")
    line.locator(".slot-other").evaluate("(link) => link.click()")
    expect(dialog.locator("[data-say=purse]")).to_contain_text(f"góp đủ đến ngày {until:%d/%m/%Y}")
    assert amounts(page) == [12_000]


def test_everyone_but_who_is_absent(meeting: Meeting, page: Page) -> None:
    sheet.slot(page, meeting.cast.an).locator(".slot-other").click()
    page.get_by_role("button", name="Vắng hôm nay").click()
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("vắng")
    fold = page.locator("#everyone")
    fold.locator("summary").first.click()
    expect(fold).to_contain_text("cho 30 khoản chưa ghi ngày này: tiền mặt 87.000 đ · heo nhà ghi thêm 10.000 đ.")
    fold.get_by_role("button", name="Ghi cho cả tổ").click()
    expect(page.locator("#just-said")).to_contain_text("Đã lưu trên máy 30 khoản: tiền mặt 87.000 đ")
    assert sum(amounts(page)) == 97_000
    page.reload()
    sheet.wait_ready(page)
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("vắng")
    expect(page.locator("#totals")).to_contain_text("30 khoản còn trên máy này")


def test_all_of_them_can_be_taken_back(meeting: Meeting, page: Page) -> None:
    page.locator("#everyone summary").first.click()
    page.get_by_role("button", name="Ghi cho cả tổ").click()
    page.locator("#just-said [data-undo]").click()
    expect(page.locator("#just-said")).to_contain_text("Đã bỏ 32 khoản, chưa ghi gì.")
    assert amounts(page) == []
    expect(page.locator("#everyone")).to_be_visible()


def test_found_without_marks_and_in_her_order_after_coming_back(meeting: Meeting, page: Page) -> None:
    shown = page.locator(".saver:visible")
    page.locator("#finding summary").click()
    page.get_by_label("Tìm theo tên hoặc tên thường gọi").fill("BA an")
    expect(shown).to_have_count(1)
    page.get_by_label("Tìm theo tên hoặc tên thường gọi").fill("xuân")
    expect(page.get_by_text("Không thấy ai tên như vậy.")).to_be_visible()
    page.get_by_label("Tìm theo tên hoặc tên thường gọi").fill("")
    page.get_by_label("Xếp").select_option("hamlet")
    expect(page.locator(".hamlet")).to_have_text(["Ấp 1", "Ấp 2", "Ấp 3"])
    page.get_by_label("Xếp").select_option("name")
    expect(shown.first).to_contain_text("Nguyễn Thị An")
    expect(shown.nth(1)).to_contain_text("Trần Thị Bình")
    page.reload()
    sheet.wait_ready(page)
    expect(page.locator("#order")).to_have_value("name")


def test_another_day_without_a_signal_counts_for_that_day(meeting: Meeting, page: Page) -> None:
    today = dt.date.fromisoformat(page.locator("#sheet").get_attribute("data-today") or "")
    before = today - dt.timedelta(days=2)
    page.locator("#finding summary").click()
    page.get_by_label("Ngày thu").fill(before.isoformat())
    page.get_by_role("button", name="Đổi ngày").click()
    expect(page.locator("#totals")).to_contain_text(f"Ngày đã qua {before:%d/%m/%Y}")
    expect(page.locator("#past-day")).to_be_visible()
    sheet.tap(page, meeting.cast.an)
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("đã lưu trên máy")
    assert [each["booked_on"] for each in sheet.records(page)] == [before.isoformat()]


def test_a_sheet_of_yesterday_asks_once_which_day_it_is(meeting: Meeting, page: Page) -> None:
    today = dt.date.fromisoformat(page.locator("#sheet").get_attribute("data-today") or "")
    tomorrow = today + dt.timedelta(days=1)
    page.clock.set_fixed_time(dt.datetime(tomorrow.year, tomorrow.month, tomorrow.day, 3, tzinfo=dt.UTC))
    page.reload()
    asked = page.locator("#which-day")
    expect(asked.get_by_role("heading")).to_have_text("Hôm nay là ngày nào?")
    expect(asked.locator("[data-phone-day]")).to_have_text(
        f"{WEEKDAYS[tomorrow.weekday()]} {tomorrow:%d/%m/%Y} (theo máy)"
    )
    expect(asked.locator("[data-sheet-day]")).to_contain_text(f"{today:%d/%m/%Y} (theo trang lúc tải)")
    asked.get_by_role("button", name=f"{tomorrow:%d/%m/%Y}").click()
    expect(page.locator("#totals")).to_contain_text(f"Hôm nay {tomorrow:%d/%m/%Y}")
    page.reload()
    expect(page.locator("#totals")).to_contain_text(f"Hôm nay {tomorrow:%d/%m/%Y}")
    expect(asked).to_be_hidden()


def test_a_sheet_left_open_overnight_asks_when_it_is_taken_up_again(meeting: Meeting, page: Page) -> None:
    today = dt.date.fromisoformat(page.locator("#sheet").get_attribute("data-today") or "")
    tomorrow, last = (today + dt.timedelta(days=days) for days in (1, 2))
    for now in (tomorrow, last):
        page.clock.set_fixed_time(dt.datetime(now.year, now.month, now.day, 3, tzinfo=dt.UTC))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        page.locator("#which-day").get_by_role("button", name=f"{now:%d/%m/%Y}").click()
        expect(page.locator("#totals")).to_contain_text(f"Hôm nay {now:%d/%m/%Y}")
    sheet.tap(page, meeting.cast.an)
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("đã lưu trên máy")
    assert [each["booked_on"] for each in sheet.records(page)] == [last.isoformat()]


def test_while_the_phone_gets_its_letter_a_second_tap_is_the_same(meeting: Meeting, phone: Phone) -> None:
    def slowly(asked: Asked) -> Fate:
        if asked.path == "/outbox/devices":
            time.sleep(4)
        return Fate.PASS

    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    meeting.line.happens = slowly
    page.goto(meeting.sheet)
    expect(page.locator("#sheet[data-ready]")).to_have_count(1)
    sheet.tap(page, meeting.cast.an)
    expect(page.locator("#just-said")).to_have_text(re.compile("Đang lưu, chị chờ một chút…"))
    page.wait_for_timeout(900)  # no trembling any more: she saw nothing happen, and pressed again
    sheet.tap(page, meeting.cast.an)
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("đã lưu trên máy")
    page.wait_for_timeout(500)
    assert [each["slip"] for each in sheet.records(page)] == ["A-0001"]


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_far_off_changes_no_day(meeting: Meeting, page: Page, years: int) -> None:
    today = page.locator("#sheet").get_attribute("data-today")
    page.clock.set_fixed_time(dt.datetime(2026 + years, 11, 22, 3, tzinfo=dt.UTC))
    page.reload()
    expect(page.locator("#far-clock")).to_contain_text("Đồng hồ của máy lệch nhiều ngày")
    expect(page.locator("#sheet")).to_have_attribute("data-day", today or "")


def test_the_amount_is_said_aloud_where_she_wants_it(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    page.add_init_script(VOICE)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    sheet.tap(page, meeting.cast.an)
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("đã lưu trên máy")
    assert page.evaluate("spoken") == [], "only when she has switched it on"
    page.locator("#finding summary").click()
    page.get_by_label("Đọc to số tiền sau mỗi lần ghi").check()
    sheet.open_sheet(page, meeting.sheet)
    sheet.tap(page, meeting.cast.binh)
    page.wait_for_function("() => spoken.length === 1")
    assert page.evaluate("spoken") == [["Trần Thị Bình, Ba nghìn đồng", "vi-VN"]]


def test_a_phone_without_a_vietnamese_voice_says_so(meeting: Meeting, page: Page) -> None:
    page.locator("#finding summary").click()
    page.get_by_label("Đọc to số tiền sau mỗi lần ghi").check()
    expect(page.locator("#no-voice")).to_have_text("Máy này chưa có giọng đọc tiếng Việt.")


def test_where_the_phone_keeps_nothing_the_forms_are_sent(meeting: Meeting, phone: Phone) -> None:
    page = phone.open(user_agent="Mozilla/5.0 (Linux; Android 12) Chrome/120.0 Mobile Safari/537.36 Zalo/1.0")
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    page.goto(meeting.sheet)
    expect(page.locator("#sheet[data-ready]")).to_have_count(1)
    expect(page.locator("#phone-notices [data-kind=other-app]")).to_contain_text("Mở bằng Chrome")
    sheet.tap(page, meeting.cast.an)
    expect(page.locator(f"#member-{meeting.cast.an.id} [role=status]")).to_contain_text("phiếu 2026-0001")
    expect(page.locator("#sheet[data-ready]")).to_have_count(1)
    sheet.slot(page, meeting.cast.binh).locator(".slot-other").click()
    page.get_by_label("Số tiền khác (đồng)").fill("20000")
    page.get_by_role("button", name="Ghi", exact=True).click()
    expect(page.locator(f"#member-{meeting.cast.binh.id} [role=status]")).to_contain_text("Hai mươi nghìn đồng")
    assert [amount for _, amount in meeting.posted()] == [PLEDGED, 20_000]


def test_without_script_every_tap_is_a_form(meeting: Meeting, phone: Phone) -> None:
    page = phone.open(java_script_enabled=False)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    page.goto(meeting.sheet)
    sheet.tap(page, meeting.cast.an)
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("đã vào sổ")
    sheet.slot(page, meeting.cast.binh).locator(".slot-other").click()
    page.get_by_label("Số tiền khác (đồng)").fill("20.000")
    page.get_by_role("button", name="Ghi", exact=True).click()
    expect(sheet.slot(page, meeting.cast.binh)).to_contain_text("20.000 đ")
    page.locator("#everyone > summary").click()
    page.locator(".absent > summary").click()
    page.locator(f"#absent-{meeting.members[2].id}").check()
    page.get_by_role("button", name="Ghi cho cả tổ").click()
    expect(sheet.slot(page, meeting.members[2])).to_contain_text("chưa")
    expect(sheet.slot(page, meeting.members[3])).to_contain_text("đã vào sổ")
    assert len(meeting.posted()) == 2 + 27 + 2
