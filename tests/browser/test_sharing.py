"""A member is told through the phone's share sheet: what is shared, and that it is noted.

Headless Chromium has no share sheet: ``navigator.share`` and ``navigator.canShare`` are stubbed here, and what the app
would hand to the phone is looked at instead of what the phone does with it.
"""

from __future__ import annotations

import re
import struct
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from savings_app import coverage, tellings
from savings_app.members import Member
from savings_app.tellings import Telling
from tests.browser import day_sheet_page as sheet
from tests.browser.conftest import PICTURES
from tests.browser.meeting import Meeting, Phone
from tests.browser.test_phone_records import LETTER, SAVE, SEND, drafts
from tests.village import HEALTH, TODAY

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SHARE_SHEET = """
window.shared = [];
navigator.canShare = () => true;
navigator.share = async (what) => {
  if (window.closed_again) throw new DOMException("closed", "AbortError");
  window.shared.push(what);
};
"""
THE_FILE = """async () => {
  const [file] = window.shared.at(-1).files;
  return {name: file.name, type: file.type, bytes: Array.from(new Uint8Array(await file.arrayBuffer()))};
}"""
TOLD = """async () => {
  const { change, mine } = await import("/static/js/phone/records.js");
  const { newKey } = await import("/static/js/phone/keys.js");
  const keys = (await mine()).map(({ key }) => key);
  await change(keys, (kept) => ({ ...kept, told: "zalo_or_sms", told_key: newKey(), told_noted: false }));
}"""
NO_RECEIPT = "Sổ của câu lạc bộ, không thay biên lai BHXH."


def opened(meeting: Meeting, phone: Phone, path: str, *, able: bool = True) -> Page:
    """Hoa opens a page of the club; her phone is able to share."""
    page = phone.open()
    if able:
        assert phone.context is not None
        phone.context.add_init_script(SHARE_SHEET)
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}/{path}")
    return page


def shared_texts(page: Page) -> list[str]:
    return [each["text"] for each in page.evaluate("window.shared") if "text" in each]


def told(meeting: Meeting) -> list[tuple[str, str]]:
    """What was noted: how, and about what."""
    rows = meeting.read(lambda: list(Telling.select().order_by(Telling.id)))
    return [(row.way.value, row.about.value) for row in rows]


def deposited(meeting: Meeting) -> str:
    """The number of a slip of An's."""
    receipt = meeting.read(lambda: meeting.cast.deposit(meeting.cast.health(meeting.cast.an), 3_000)).receipt
    return str(receipt.shown)


def wait_until_noted(page: Page) -> None:
    """The phone has heard that the telling of its one record is noted."""
    for _ in range(100):
        if sheet.records(page)[0]["told_noted"]:
            return
        page.wait_for_timeout(200)
    raise AssertionError("never noted")


def noted(page: Page) -> list[bool]:
    """Of each of the phone's records, whether its telling is noted."""
    return [bool(each.get("told_noted")) for each in sheet.records(page)]


def size_of(png: bytes) -> tuple[int, int]:
    """Its width and height, as its head says."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_slip_goes_out_as_a_text_and_as_a_picture(meeting: Meeting, phone: Phone) -> None:
    number = deposited(meeting)
    page = opened(meeting, phone, f"receipts/{number}")
    page.get_by_role("button", name="Gửi cho hội viên").click()
    expect(page.locator("[data-told]")).to_contain_text("Lê Thị Hoa: nhắn Zalo hoặc SMS.")
    (said,) = shared_texts(page)
    assert said.startswith("Chị Nguyễn Thị An đã góp 3.000 đ (Ba nghìn đồng) ngày ")
    assert said.endswith(f"Phiếu {number}, CLB Heo Đất ấp 3. {NO_RECEIPT}")

    page.get_by_role("button", name="Gửi ảnh phiếu").click()
    expect(page.locator("[data-told]")).to_contain_text("Lê Thị Hoa: gửi ảnh phiếu.")
    file: dict[str, Any] = page.evaluate(THE_FILE)
    png = bytes(file["bytes"])
    assert (file["name"], file["type"]) == (f"phieu-{number}.png", "image/png")
    width, height = size_of(png)
    assert (width, 600 < height < 1_200, len(png) > 20_000) == (720, True, True)
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "shared-slip.png").write_bytes(png)
    assert told(meeting) == [("zalo_or_sms", "SLIP"), ("picture", "SLIP")]
    page.reload()
    expect(page.locator("[data-told] p")).to_have_count(2)


def test_a_sheet_closed_again_tells_nobody(meeting: Meeting, phone: Phone) -> None:
    page = opened(meeting, phone, f"receipts/{deposited(meeting)}")
    page.evaluate("window.closed_again = true")
    page.get_by_role("button", name="Gửi cho hội viên").click()
    page.evaluate("window.closed_again = false")
    expect(page.locator("[data-told] p")).to_have_count(0)
    assert (shared_texts(page), told(meeting)) == ([], [])


def test_without_a_share_sheet_there_is_the_text_and_a_button(meeting: Meeting, phone: Phone) -> None:
    page = opened(meeting, phone, f"receipts/{deposited(meeting)}", able=False)
    assert page.evaluate("'share' in navigator") is False
    expect(page.get_by_role("button", name="Gửi cho hội viên")).to_be_hidden()
    expect(page.get_by_label("Lời nhắn cho Nguyễn Thị An")).to_have_value(re.compile(f"^Chị .*{NO_RECEIPT}$"))
    page.get_by_role("button", name="Đã đọc cho nghe").click()
    expect(page.locator("[data-told]")).to_contain_text("Lê Thị Hoa: đọc cho nghe.")
    assert told(meeting) == [("in_person", "SLIP")]


def test_a_reminder_goes_out_and_is_noted_with_its_day(meeting: Meeting, phone: Phone) -> None:
    an = meeting.cast.an.person
    brought: dict[str, Any] = {"paid_until": TODAY, "months_paid": 0, "months_supported": 0}
    meeting.read(lambda: coverage.note(an.id, HEALTH, **brought, noted_on=TODAY, by=meeting.cast.hoa.id))
    page = opened(meeting, phone, "coverage")
    page.locator("summary").filter(has_text="Nhắc").first.click()
    page.get_by_role("button", name="Gửi cho hội viên").click()
    expect(page.locator("[data-told]")).to_contain_text("Đã nhắc lúc")
    (said,) = shared_texts(page)
    assert said.startswith("Chị Nguyễn Thị An: thẻ BHYT của chị ")
    assert said.endswith(NO_RECEIPT)
    page.reload()
    expect(page.get_by_text("đã nhắc ngày")).to_be_visible()


def test_a_deposit_is_told_without_a_signal_and_noted_once_it_is_in_the_book(meeting: Meeting, phone: Phone) -> None:
    page = opened(meeting, phone, "day-sheet")
    sheet.open_sheet(page, meeting.sheet)
    assert phone.context is not None
    phone.context.set_offline(True)
    sheet.tap(page, meeting.cast.an)
    page.screenshot(path=PICTURES / "told-from-the-sheet.png")
    page.locator("#just-said [data-share]").click()
    page.wait_for_function("window.shared.length === 1")
    (said,) = shared_texts(page)
    assert "Phiếu tạm A-0001, chờ vào sổ" in said
    assert said.startswith("Chị Nguyễn Thị An đã góp 3.000 đ (Ba nghìn đồng) ngày ")
    assert said.endswith(NO_RECEIPT)
    assert told(meeting) == []

    phone.context.set_offline(False)
    sheet.wait_until(page, "in-book", 1)
    wait_until_noted(page)
    assert told(meeting) == [("zalo_or_sms", "SLIP")]
    (slip,) = meeting.slips()
    assert meeting.read(lambda: len(tellings.told_of(meeting.cast.an.person.id))) == 1
    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}/receipts/{slip}")
    expect(page.locator("[data-told]")).to_contain_text("Lê Thị Hoa: nhắn Zalo hoặc SMS.")


def test_it_is_noted_from_whatever_page_she_is_on(meeting: Meeting, phone: Phone) -> None:
    page = opened(meeting, phone, "day-sheet")
    sheet.open_sheet(page, meeting.sheet)
    assert phone.context is not None
    phone.context.set_offline(True)
    sheet.tap(page, meeting.cast.an)
    page.locator("#just-said [data-share]").click()
    page.wait_for_function("window.shared.length === 1")
    phone.context.set_offline(False)
    page.goto(f"{meeting.line.address}/clubs/{meeting.cast.club.id}")
    sheet.wait_until(page, "in-book", 1)
    wait_until_noted(page)
    assert told(meeting) == [("zalo_or_sms", "SLIP")]


@pytest.mark.parametrize(("status", "others"), [(403, 2), (500, 2), (503, 0)])
def test_one_that_is_not_taken_holds_up_no_other(meeting: Meeting, phone: Phone, status: int, others: int) -> None:
    page = opened(meeting, phone, "")
    page.evaluate(LETTER, meeting.cast.club.id)
    page.evaluate(SAVE, drafts(meeting, 3))
    assert page.evaluate(SEND) == "sent"
    stuck = meeting.slips()[0]
    tried: list[bool] = []

    def turn_down(route: Route) -> None:
        tried.append(stuck in (route.request.post_data or ""))
        route.fulfill(status=status) if tried[-1] else route.continue_()

    page.route("**/tellings", turn_down)
    page.evaluate(TOLD)
    sheet.wait_for(page, lambda: noted(page) == [False, *[others > 0] * 2], "not gone on with")
    page.wait_for_timeout(500)
    assert len(told(meeting)) == others
    assert (tried.count(True), tried.count(False)) == (1, others)
    page.unroute("**/tellings")
    page.reload()
    sheet.wait_for(page, lambda: noted(page) == [True] * 3, "not tried again")
    assert len(told(meeting)) == 3


def card_of(page: Page, member: Member) -> Locator:
    """Her record on "Trên máy này"."""
    return page.locator(".phone-record").filter(has=page.get_by_role("heading", name=member.person.name))


def test_an_earlier_member_is_told_by_a_picture_without_a_signal(meeting: Meeting, phone: Phone) -> None:
    page = opened(meeting, phone, "day-sheet")
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    sheet.tap_all(page, [meeting.cast.an, meeting.cast.binh])
    page.goto(f"{meeting.line.address}/phone")
    card = card_of(page, meeting.cast.an)
    card.get_by_role("button", name="Gửi ảnh phiếu").click()
    expect(card.locator("[data-told]")).to_have_text("Đã báo: gửi ảnh phiếu.")
    expect(card.get_by_role("button", name="Gửi ảnh phiếu")).to_be_focused()
    page.screenshot(path=PICTURES / "told-from-the-phone.png", full_page=True)
    file: dict[str, Any] = page.evaluate(THE_FILE)
    png = bytes(file["bytes"])
    assert (file["name"], file["type"], size_of(png)[0]) == ("phieu-A-0001.png", "image/png", 720)
    (PICTURES / "shared-provisional-slip.png").write_bytes(png)
    expect(card_of(page, meeting.cast.binh).locator("[data-told]")).to_be_empty()
    assert told(meeting) == []

    page.context.set_offline(False)
    sheet.wait_until(page, "in-book", 2)
    wait_until_noted(page)
    assert told(meeting) == [("picture", "SLIP")]
    assert meeting.read(lambda: len(tellings.told_of(meeting.cast.an.person.id))) == 1
    page.locator(".done-records summary").click()
    expect(card.locator("[data-told]")).to_have_text("Đã báo: gửi ảnh phiếu.")
    card.get_by_role("button", name="Gửi phiếu").click()
    expect(card.locator("[data-told]")).to_have_text("Đã báo: nhắn Zalo hoặc SMS.")
    (said,) = shared_texts(page)
    assert f"Phiếu {meeting.slips()[0]}, " in said
    sheet.wait_for(page, lambda: len(told(meeting)) == 2, "not noted again")


def test_what_does_not_stand_is_told_to_nobody(meeting: Meeting, phone: Phone) -> None:
    page = opened(meeting, phone, "day-sheet")
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    sheet.tap_all(page, [meeting.cast.an, meeting.cast.binh])
    page.locator("#just-said [data-undo]").click()
    sheet.wait_until(page, "undone", 1)
    page.goto(f"{meeting.line.address}/phone")
    page.locator(".done-records summary").click()
    expect(card_of(page, meeting.cast.an).get_by_role("button", name="Gửi phiếu")).to_be_visible()
    expect(card_of(page, meeting.cast.binh)).to_be_visible()
    expect(card_of(page, meeting.cast.binh).get_by_role("button", name="Gửi")).to_have_count(0)


def test_where_nothing_can_be_shared_nothing_is_offered(meeting: Meeting, phone: Phone) -> None:
    page = opened(meeting, phone, "day-sheet", able=False)
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    sheet.tap(page, meeting.cast.an)
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("đã lưu trên máy")
    page.goto(f"{meeting.line.address}/phone")
    expect(card_of(page, meeting.cast.an)).to_be_visible()
    expect(card_of(page, meeting.cast.an).get_by_role("button")).to_have_text(["Bỏ khoản này"])


def test_a_phone_that_cannot_share_now_says_so_on_the_card(meeting: Meeting, phone: Phone) -> None:
    page = opened(meeting, phone, "day-sheet")
    sheet.open_sheet(page, meeting.sheet)
    page.context.set_offline(True)
    sheet.tap(page, meeting.cast.an)
    expect(sheet.slot(page, meeting.cast.an)).to_contain_text("đã lưu trên máy")
    page.goto(f"{meeting.line.address}/phone")
    page.evaluate("() => { navigator.share = async () => { throw new DOMException('no', 'NotAllowedError'); }; }")
    card = card_of(page, meeting.cast.an)
    card.get_by_role("button", name="Gửi phiếu").click()
    expect(card.locator("[data-told]")).to_have_text("Chưa gửi được phiếu. Chị thử lại.")
    assert "told" not in sheet.records(page)[0]
