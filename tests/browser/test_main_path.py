"""The main path, as the people of the club walk it on their phones: from a deposit to a card, and back."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.browser.conftest import Served, Woman

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HOUSEHOLD_FOR_A_YEAR = "3.825.360"
UNTIL_SENT = 60_000
"""Milliseconds: ten for second thoughts, and a few tries."""


def test_the_whole_path(chromium: Browser, served: Served) -> None:
    leader = Woman(chromium, served, "tổ trưởng")
    leader.picture("01-club")
    slip = _collect_from_three(leader)
    _print(leader, slip)
    _correct(leader, slip)
    _hand_over(leader)
    _propose_for_a_household(leader)

    treasurer = Woman(chromium, served, "thủ quỹ")
    _receive(treasurer)
    _approve(treasurer)
    _remit(treasurer)

    collector = Woman(chromium, served, "nhân viên thu")
    _answer(collector)

    member = Woman(chromium, served, "hội viên")
    member.picture("15-member-book")
    page = member.page
    page.locator("summary").filter(has_text="BHXH đã xác nhận").first.click()
    expect(page.get_by_text("BL-000123").first).to_be_visible()
    expect(page.get_by_text("Thiếu số định danh").first).to_be_visible()


def _collect_from_three(leader: Woman) -> str:
    """One tap for the first pledge, another amount for the second, three missed days for the third; the last slip."""
    leader.press("Thu tiền")
    expect(leader.page.locator("#sheet[data-ready]")).to_have_count(1)
    leader.picture("02-day-sheet")
    said, dialog = leader.page.locator("#just-said [role=status]"), leader.page.locator("#other")
    slots = leader.page.locator(".slot[data-scheme=HOUSEHOLD_HEALTH]:not([data-done])")
    first, second, third = (f"#{slots.nth(place).get_attribute('id')}" for place in range(3))
    leader.page.locator(f"{first} .slot-tap").click()
    expect(said).to_contain_text("Ba nghìn đồng")
    leader.page.locator(f"{second} .slot-other").click()
    dialog.get_by_label("Số tiền khác (đồng)").fill("50.000")
    leader.picture("03-other-amount")
    dialog.get_by_role("button", name="Ghi", exact=True).click()
    expect(said).to_contain_text("Năm mươi nghìn đồng")
    leader.page.locator(f"{third} .slot-other").click()
    dialog.locator("summary").click()
    dialog.get_by_label("Góp bù mấy ngày?").fill("3")
    dialog.get_by_role("button", name="Ghi bù").click()
    expect(said).to_contain_text("Chín nghìn đồng")
    leader.picture("04-collected")
    slip = leader.page.locator(f"{third} .slot-state a")
    expect(slip).to_have_text(re.compile(r"^\d{4}-\d{4}$"), timeout=UNTIL_SENT)
    return slip.inner_text()


def _print(leader: Woman, slip: str) -> None:
    leader.press(re.compile(slip))
    leader.picture("05-slip")
    address = leader.page.get_by_role("link", name="In phiếu (PDF)").get_attribute("href")
    assert address
    answer = leader.page.request.get(leader.served.address + address)
    assert answer.headers["content-type"] == "application/pdf"
    text = _pdf_text(answer.body())
    assert slip in text
    assert "Chín nghìn đồng" in text


def _correct(leader: Woman, slip: str) -> None:
    leader.press("Sửa khoản này")
    leader.page.get_by_role("radio").first.check()
    leader.page.get_by_label("Số tiền đúng (đồng)").fill("6000")
    leader.picture("06-correction")
    leader.press("Sửa và lập phiếu")
    expect(leader.page.get_by_role("link", name=re.compile("^In phiếu"))).to_have_count(2)
    leader.picture("07-corrected")
    leader.open(f"/clubs/1/receipts/{slip}")
    expect(leader.page.get_by_text("Phiếu này đã được sửa")).to_be_visible()


def _hand_over(leader: Woman) -> None:
    leader.open("/clubs/1/handovers")
    leader.page.get_by_label(re.compile("Tiền chị vừa đếm")).first.fill("3.900.000")
    leader.press("Xem lại")
    expect(leader.page.get_by_text("Ba triệu chín trăm nghìn đồng")).to_be_visible()
    leader.press("Đúng, báo thủ quỹ nhận")
    leader.picture("08-handover")


def _propose_for_a_household(leader: Woman) -> None:
    leader.open("/clubs/1/conversions/new")
    leader.press("BHYT hộ gia đình")
    leader.press(re.compile("^Chọn Hộ"))
    leader.page.get_by_label("12 tháng").check()
    for person in leader.page.locator("input[name=take]").all():
        person.check()
    leader.picture("09-household")
    leader.press("Tính thử")
    expect(leader.page.get_by_text(HOUSEHOLD_FOR_A_YEAR).first).to_be_visible()
    leader.picture("10-quote")
    leader.press("Đề nghị duyệt")


def _receive(treasurer: Woman) -> None:
    treasurer.open("/clubs/1/handovers")
    treasurer.press(re.compile("Đã đếm, nhận đủ"))
    treasurer.picture("11-received")


def _approve(treasurer: Woman) -> None:
    treasurer.open("/clubs/1/conversions/1")
    treasurer.page.get_by_role("button", name="Duyệt", exact=True).click()
    treasurer.picture("12-approved")
    expect(treasurer.page.get_by_text("thủ quỹ giữ").first).to_be_visible()


def _remit(treasurer: Woman) -> None:
    treasurer.open("/clubs/1/remittances")
    treasurer.page.locator("input[name=conversion]").first.check()
    treasurer.press("Nộp cho nhân viên thu")
    treasurer.picture("13-remitted")


def _answer(collector: Woman) -> None:
    """She has list and money; the first row is confirmed, the second comes back."""
    collector.open("/clubs/1/remittances/1")
    collector.press(re.compile("^Đã nhận đủ tiền và danh sách"))
    expect(collector.page.get_by_text("nhân viên thu đã nhận đủ tiền và danh sách")).to_be_visible()
    first, second = (collector.page.locator("ol.sheet > li").nth(place) for place in (0, 1))
    first.locator("summary").filter(has_text="Xác nhận").click()
    first.get_by_label("Số biên lai của BHXH").fill("BL-000123")
    first.get_by_role("button", name="BHXH đã nhận khoản này").click()
    second.locator("summary").filter(has_text="Trả lại").click()
    second.get_by_label("Lý do").fill("Thiếu số định danh")
    second.get_by_role("button", name="Trả lại khoản này").click()
    expect(collector.page.get_by_text("nhân viên thu trả lại").first).to_be_visible()
    collector.picture("14-answered")


def _pdf_text(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
