"""Money that lies on the phone and nowhere else: after a day she is warned, after three days alarmed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone

pytestmark = [pytest.mark.browser, pytest.mark.slow]

A_DAY = "Có khoản đã nằm trên máy này hơn một ngày"
THREE_DAYS = "Có khoản đã nằm trên máy này hơn ba ngày"
WRITTEN_AGO = """async (hours) => {
  const { all, change, inOrder } = await import("/static/js/phone/records.js");
  const [oldest] = (await all()).sort(inOrder);
  await change([oldest.key], (record) => ({ ...record, written_at: Date.now() - hours * 3_600_000 }));
}"""
FED_AGAIN = """async () => {
  const { all, change } = await import("/static/js/phone/records.js");
  await change((await all()).map(({ key }) => key), (record) => ({ ...record, before: "2026-0001" }));
}"""


@pytest.fixture
def page(meeting: Meeting, phone: Phone) -> Page:
    """Hoa's phone with two records that are not sent."""
    return sheet.with_two_unsent(meeting, phone)


def test_after_a_day_a_warning_and_after_three_an_alarm_until_it_is_sent(meeting: Meeting, page: Page) -> None:
    said = page.locator("#phone-notices [data-kind=old]")
    page.evaluate(WRITTEN_AGO, 23)
    expect(page.locator("#on-phone")).to_contain_text("2 khoản còn trên máy này")
    expect(said).to_have_count(0)

    page.evaluate(WRITTEN_AGO, 2 * 24)
    expect(said).to_contain_text(A_DAY)
    expect(said).to_have_class("notice notice-warning")
    page.evaluate(WRITTEN_AGO, 71)
    expect(said).to_contain_text(A_DAY)

    page.evaluate(WRITTEN_AGO, 4 * 24)
    expect(said).to_contain_text(THREE_DAYS)
    expect(said).to_have_class("notice notice-danger")
    page.goto(f"{meeting.line.address}/phone")
    expect(said).to_contain_text(THREE_DAYS)

    page.context.set_offline(False)
    sheet.send_now(page, meeting.line.address)
    sheet.wait_until(page, "in-book", 2)
    expect(said).to_have_count(0)
    assert len(meeting.posted()) == 2


def test_what_was_in_the_book_before_is_not_only_here(page: Page) -> None:
    """Fed again to a restored server: its slip is on paper already."""
    said = page.locator("#phone-notices [data-kind=old]")
    page.evaluate(WRITTEN_AGO, 4 * 24)
    expect(said).to_contain_text(THREE_DAYS)
    page.evaluate(FED_AGAIN)
    expect(said).to_have_count(0)
