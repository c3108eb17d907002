"""A weak signal: answers get lost, cut or slow, tabs compete, a restored server is fed again; nothing comes twice."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import PLEDGED, Meeting, Phone, a_meeting
from tests.browser.weak_line import Asked, Fate, as_it_is, first_time, first_time_alone, only

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SEND = """async () => (await import("/static/js/phone/sender.js")).sendNow()"""
"""What "Gửi ngay" does, to its end."""


def signed_in(meeting: Meeting, phone: Phone) -> Page:
    page = phone.open()
    phone.sign_in(meeting.line.address, meeting.cast.hoa)
    sheet.open_sheet(page, meeting.sheet)
    return page


def everyone_present(page: Page) -> None:
    """ "Cả tổ có mặt", and yes."""
    sheet.say_all_present(page)
    expect(page.locator("#just-said")).to_contain_text("Đã lưu trên máy")


def posted_once(meeting: Meeting, *, own_pigs: int = 2) -> None:
    """Everybody's pledge for her card is in the book once; An and Bình may have tallied in their pigs at home too."""
    counted = Counter(meeting.posted())
    assert set(counted.values()) == {1}
    assert {(member.id, PLEDGED) for member in meeting.members} <= set(counted)
    assert len(counted) == len(meeting.members) + own_pigs
    assert meeting.broken() == []


@pytest.mark.parametrize(
    ("fate", "count"), [(Fate.LOSE_ANSWER, 30), (Fate.CUT, 10), (Fate.LOSE_REQUEST, 10), (Fate.REFUSE, 10)]
)
def test_every_first_answer_is_lost_and_nothing_is_doubled(
    sqlite_template: Path, tmp_path: Path, phone: Phone, fate: Fate, count: int
) -> None:
    """Each tap is sent at once, and whatever carries one that was not lost by itself yet is lost."""
    with a_meeting(sqlite_template, tmp_path, count=count) as meeting:
        page = signed_in(meeting, phone)
        meeting.line.happens = first_time_alone(fate)
        for member in meeting.members:
            sheet.tap_all(page, [member])
            page.evaluate(SEND)
        assert meeting.line.seen[fate] >= count
        sheet.send_now(page, meeting.line.address)
        sheet.wait_until(page, "in-book", count)
        posted_once(meeting, own_pigs=0)
        assert [each["receipt"] for each in sheet.records(page)] == meeting.slips()


def test_the_answer_to_all_of_them_at_once_is_lost(meeting: Meeting, phone: Phone) -> None:
    page = signed_in(meeting, phone)
    meeting.line.happens = first_time(Fate.LOSE_ANSWER)
    everyone_present(page)
    sheet.wait_until(page, "in-book", 32, within=90_000)
    assert meeting.line.seen[Fate.LOSE_ANSWER] == 1
    posted_once(meeting)


def test_a_phone_that_makes_a_new_key_each_time_would_double(meeting: Meeting, phone: Phone) -> None:
    """The control: what keeps deposits from coming twice is the key, and this test would see it."""
    page = signed_in(meeting, phone)
    keys = iter(range(10**9))

    def forgetful(asked: Asked) -> Fate:
        return Fate.LOSE_ANSWER if (asked.method, asked.path) == ("POST", "/outbox") and next(keys) == 0 else Fate.PASS

    meeting.line.happens = forgetful
    meeting.line.rewrite = _other_keys
    everyone_present(page)
    sheet.wait_for(page, lambda: max(Counter(meeting.posted()).values(), default=0) > 1, "nothing was doubled")


def _other_keys(asked: Asked) -> bytes:
    """The batch as a phone would send it that makes its keys when it sends."""
    batch = json.loads(asked.body)
    for item in batch.get("items", []):
        item["key"] = item["key"][:-4] + f"{next(_fresh):04x}"
        item.pop("slip", None)
    return json.dumps(batch).encode()


_fresh = iter(range(0x1000, 0xFFFF))


def test_a_slow_line_is_only_slow(meeting: Meeting, phone: Phone) -> None:
    page = signed_in(meeting, phone)
    meeting.line.happens = only(Fate.SLOW)
    everyone_present(page)
    sheet.wait_until(page, "in-book", 32)
    posted_once(meeting)


def test_two_tabs_have_one_sender(meeting: Meeting, phone: Phone) -> None:
    page = signed_in(meeting, phone)
    assert phone.context is not None
    other = phone.context.new_page()
    sheet.open_sheet(other, meeting.sheet)
    sent: Counter[str] = Counter()

    def count(asked: Asked) -> Fate:
        if (asked.method, asked.path) == ("POST", "/outbox"):
            sent.update(item["key"] for item in json.loads(asked.body)["items"])
        return Fate.PASS

    meeting.line.happens = count
    everyone_present(page)
    expect(other.locator("#on-phone")).to_contain_text("32 khoản còn trên máy này")
    sheet.wait_until(other, "in-book", 32)
    assert set(sent.values()) == {1}, "each was sent once, whatever the tabs"
    posted_once(meeting)


def test_one_record_never_blocks_another(meeting: Meeting, phone: Phone) -> None:
    page = signed_in(meeting, phone)

    def breaks_on_the_third(asked: Asked) -> Fate:
        if (asked.method, asked.path) != ("POST", "/outbox"):
            return Fate.PASS
        return (
            Fate.LOSE_REQUEST
            if any(each["slip"] == "A-0003" for each in json.loads(asked.body)["items"])
            else Fate.PASS
        )

    meeting.line.happens = breaks_on_the_third
    everyone_present(page)
    sheet.wait_until(page, "in-book", 31, within=120_000)
    third = next(record for record in sheet.records(page) if record["slip"] == "A-0003")
    assert third["state"] == "queued"
    meeting.line.happens = as_it_is
    sheet.send_now(page, meeting.line.address)
    sheet.wait_until(page, "in-book", 32)
    posted_once(meeting)


def test_a_server_restored_from_yesterday_is_fed_again(sqlite_template: Path, tmp_path: Path, phone: Phone) -> None:
    with a_meeting(sqlite_template, tmp_path, count=10) as meeting:
        page = signed_in(meeting, phone)
        sheet.tap_all(page, meeting.members[:4])
        sheet.send_now(page, meeting.line.address)
        sheet.wait_until(page, "in-book", 4)
        meeting.server.kill()
        yesterday = tmp_path / "yesterday.db"
        shutil.copyfile(meeting.file, yesterday)
        meeting.server.start()

        sheet.open_sheet(page, meeting.sheet)
        sheet.tap_all(page, meeting.members[4:])
        sheet.send_now(page, meeting.line.address)
        sheet.wait_until(page, "in-book", 10)
        before = meeting.posted()
        meeting.server.kill()
        for left in tmp_path.glob("book.db-*"):
            left.unlink()
        shutil.copyfile(yesterday, meeting.file)
        meeting.server.start()
        assert len(meeting.posted()) == 4

        # A signal that comes back is asked first of all what has arrived.
        page.context.set_offline(True)
        page.context.set_offline(False)
        sheet.wait_for(page, lambda: meeting.posted() == before, "not fed again")
        sheet.wait_until(page, "in-book", 10)
        assert meeting.broken() == []
