"""The day a club meets, chosen on a phone: a day chosen marks its kind, and only one kind is left."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from savings_app import meetings
from savings_app.meeting_days import MeetingRule, RuleKind
from tests.browser.meeting import Meeting, Phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_choosing_a_day_marks_its_kind(meeting: Meeting, phone: Phone) -> None:
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}/meetings")
    expect(page.locator("[name=kind]:checked")).to_have_count(0)
    page.locator("#weekday").select_option("5")
    expect(page.locator("#kind-WEEKDAY")).to_be_checked()
    page.locator("#lunar_day").select_option("15")
    expect(page.locator("#kind-LUNAR")).to_be_checked()
    expect(page.locator("#weekday")).to_have_value("")
    page.get_by_role("button", name="Ghi lịch họp").click()
    expect(page.get_by_text("Đã ghi lịch họp: rằm hằng tháng.")).to_be_visible()
    assert meeting.read(lambda: meetings.rule_of(meeting.cast.club.id)) == MeetingRule(RuleKind.LUNAR, 15)
