"""Two phones and wrong clocks: nothing is doubled in silence, and nothing is refused because of what a clock says."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from savings_app import outbox_reviews
from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import PLEDGED, Meeting, Phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def on_the_sheet(meeting: Meeting, phone: Phone) -> Page:
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    return page


def test_two_phones_and_one_sheet_double_nothing_in_silence(meeting: Meeting, new_phone: Callable[[], Phone]) -> None:
    pages = [on_the_sheet(meeting, new_phone()) for _ in range(2)]
    both, ten = meeting.members[:10], meeting.members[10:20]
    for page in pages:
        assert page.context is not None
        page.context.set_offline(True)
    sheet.tap_all(pages[0], both)
    sheet.tap_all(pages[1], [*both, *ten])
    slips = [[record["slip"] for record in sheet.records(page)] for page in pages]
    assert {slip[0] for slip in slips[0]} == {"A"}
    assert {slip[0] for slip in slips[1]} == {"B"}

    for page in pages:
        page.context.set_offline(False)
        sheet.wait_until(page, "queued", 0)
    assert sheet.states(pages[0]) == ["in-book"] * 10
    assert sheet.states(pages[1]) == ["review"] * 10 + ["in-book"] * 10
    assert Counter(meeting.posted()) == Counter((member.id, PLEDGED) for member in [*both, *ten])
    waiting = meeting.read(lambda: outbox_reviews.waiting(meeting.cast.club.id))
    assert sorted(each.member for each in waiting) == [member.id for member in both]
    expect(sheet.slot(pages[1], both[0]).get_by_role("link", name="chờ xem lại")).to_be_visible()
    expect(pages[1].locator("#totals .in-review")).to_have_text("10 khoản chờ xem lại: 30.000 đ")
    pages[0].goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}/reviews")
    expect(pages[0].get_by_role("button", name="Trùng, bỏ")).to_have_count(10)
    pages[0].get_by_role("button", name="Trùng, bỏ").first.click()
    expect(pages[0].get_by_role("button", name="Trùng, bỏ")).to_have_count(9)
    pages[1].goto(f"{meeting.line.address}/phone")
    pages[1].get_by_role("button", name="Hỏi lại sổ").click()
    sheet.wait_until(pages[1], "refused", 1)
    assert sheet.states(pages[1]).count("review") == 9


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_off_refuses_nothing(meeting: Meeting, phone: Phone, years: int) -> None:
    page = phone.open()
    page.context.clock.install(time=dt.datetime.now(dt.UTC) + dt.timedelta(days=365 * years))
    page.context.clock.resume()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    today = page.locator("#sheet").get_attribute("data-today")
    sheet.tap_all(page, meeting.members[:3])
    sheet.send_now(page, meeting.line.address)
    sheet.wait_until(page, "in-book", 3)
    assert {record["booked_on"] for record in sheet.records(page)} == {today}
    assert len(meeting.posted()) == 3
    expect(page.locator("#phone-notices")).to_contain_text("Đồng hồ máy này sai")
