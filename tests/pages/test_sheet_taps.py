"""The day sheet without script: taps that share one key, "Khác" for one purse, paid up to a day, what a phone keeps."""

from __future__ import annotations

import datetime as dt
import re
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import members, outbox
from savings_app.ledger.tables import Entry
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.outbox_reviews import Review
from savings_app.schemes import Rhythm
from tests.pages.conftest import Browser
from tests.pages.reading import saved, shown, state_of, words
from tests.village import HEALTH, JOINED, NOW, TODAY, Village


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def sheet_of(the_village: Village) -> str:
    return f"/clubs/{the_village.club.id}/day-sheet"


def name_of(purse: Purse) -> str:
    return f"{purse.member_id}-{purse.fund_id}-{purse.scheme.value}"


def tap(hoa: Browser, the_village: Village, tapped: str, key: str | None = None, **more: str) -> TestResponse:
    sent = {"key": key or str(uuid4()), "booked_on": TODAY.isoformat(), "tap": tapped, **more}
    return hoa.post(f"/clubs/{the_village.club.id}/deposits", **sent)


def until(hoa: Browser, the_village: Village, purse: Purse, day: str) -> TestResponse:
    return hoa.get(sheet_of(the_village), purse=name_of(purse), until=day)


def test_a_tap_writes_what_its_button_says(hoa: Browser, the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    page = hoa.get(sheet_of(the_village)).text
    button = re.search(rf'name="tap"\s+value="({name_of(purse)}-3000)"', page)
    assert button
    said = shown(hoa.get(tap(hoa, the_village, button.group(1)).location))
    assert "Đã ghi 3.000 đ (Ba nghìn đồng) cho Nguyễn Thị An, phiếu 2026-0001 ." in said
    assert saved(the_village, purse) == (Dong(3_000), Dong(0))


def test_taps_of_one_page_share_its_key_and_each_is_written_once(hoa: Browser, the_village: Village) -> None:
    key = str(uuid4())
    for purse in (the_village.health(the_village.an), the_village.health(the_village.binh)) * 2:
        assert tap(hoa, the_village, f"{name_of(purse)}-3000", key).status_code == 303
    assert Entry.select().count() == 2
    assert tap(hoa, the_village, f"{name_of(the_village.health(the_village.an))}-4000", key).status_code == 409
    assert Entry.select().count() == 2


@pytest.mark.parametrize(
    ("tapped", "status"),
    [
        ("", 422),
        ("1", 422),
        ("1-1-GOLD-3000", 422),
        ("1-1-HOUSEHOLD_HEALTH", 422),
        ("1-1-HOUSEHOLD_HEALTH--5", 422),
        ("1-1-HOUSEHOLD_HEALTH-0", 422),
        ("1-1-HOUSEHOLD_HEALTH-1e9", 422),
        ("999-1-HOUSEHOLD_HEALTH-3000", 404),
        ("x-1-HOUSEHOLD_HEALTH-3000", 422),
    ],
)
def test_a_tap_that_was_tampered_with_writes_nothing(
    hoa: Browser, the_village: Village, tapped: str, status: int
) -> None:
    before = state_of(the_village)
    assert tap(hoa, the_village, tapped).status_code == status
    assert (state_of(the_village)[0], state_of(the_village)[2]) == (before[0], before[2])


def test_other_is_one_form_opened_for_the_purse_in_the_address(hoa: Browser, the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    closed = hoa.get(sheet_of(the_village)).text
    assert f"purse={name_of(purse)}#other" in closed
    assert "data-purse" not in closed.split('id="other"', 1)[1].split(">", 1)[0]
    opened = hoa.get(sheet_of(the_village), purse=name_of(purse)).text.split('id="other"', 1)[1].split("</dialog>")[0]
    assert opened.startswith(' aria-labelledby="other-who" open')
    assert f'name="member" value="{the_village.an.id}"' in opened
    assert "Nguyễn Thị An" in words(opened)
    assert "Góp bù mấy ngày?" in words(opened)


def test_a_purse_that_is_none_opens_nothing(hoa: Browser, the_village: Village) -> None:
    for purse in ("", "1", "9-9-GOLD", "<b>"):
        page = hoa.get(sheet_of(the_village), purse=purse)
        assert page.status_code == 200
        assert 'aria-labelledby="other-who">' in page.text


def test_paid_up_to_a_day_is_said_before_it_is_written(hoa: Browser, the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    days = (TODAY - JOINED).days + 1
    page = until(hoa, the_village, purse, TODAY.isoformat())
    sum_ = Dong(3_000 * days)
    assert f"{days} ngày × 3.000 đ = {sum_}" in shown(page)
    form = page.text.split('data-way="caught-up"', 1)[1].split("</form>")[0]
    sent = dict(re.findall(r'name="(\w+)"\s+value="([^"]*)"', form))
    assert hoa.post(f"/clubs/{the_village.club.id}/deposits", **sent).status_code == 303
    assert saved(the_village, purse)[0] == sum_
    again = until(hoa, the_village, purse, TODAY.isoformat())
    assert again.status_code == 422
    assert "Đã góp đủ đến ngày 22/11/2026: không cần góp bù." in shown(again)
    ahead = shown(until(hoa, the_village, purse, "24/11/2026"))
    assert "2 ngày × 3.000 đ = 6.000 đ Sáu nghìn đồng" in ahead


def test_paid_up_goes_by_the_rhythm(hoa: Browser, the_village: Village) -> None:
    purse = the_village.health(the_village.binh)
    members.pledge(purse, Dong(0), rhythm=Rhythm.DAY, from_day=dt.date(2026, 11, 1))
    members.pledge(purse, Dong(20_000), rhythm=Rhythm.WEEK, from_day=dt.date(2026, 11, 2))
    assert "3 tuần × 20.000 đ = 60.000 đ" in shown(until(hoa, the_village, purse, TODAY.isoformat()))


def test_a_purse_of_the_seasons_is_paid_up_to_no_day(hoa: Browser, the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    members.pledge(purse, Dong(500_000), rhythm=Rhythm.SEASON, from_day=TODAY)
    page = until(hoa, the_village, purse, TODAY.isoformat())
    assert page.status_code == 422
    assert "không tính được góp đủ đến ngày nào." in shown(page)
    assert "Đã góp đủ đến" not in shown(page)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("hôm nay", "Không đọc được ngày “hôm nay”"),
        ("2026-02-30", "Không đọc được ngày “2026-02-30”"),
        ("2028-11-22", "mỗi lần ghi bù nhiều nhất 366 lần."),
        ("2026-01-04", "Đã góp đủ đến ngày 04/01/2026: không cần góp bù."),
    ],
)
def test_a_day_to_be_paid_up_to_that_is_none(hoa: Browser, the_village: Village, day: str, sentence: str) -> None:
    page = until(hoa, the_village, the_village.health(the_village.an), day)
    assert page.status_code == 422
    assert sentence in shown(page)
    assert 'id="other" aria-labelledby="other-who" open' in page.text


def test_found_by_name_or_nickname_without_marks(hoa: Browser, the_village: Village) -> None:
    for asked, found in {"ba an": 1, "BINH": 1, "thi": 2, "nguyen  thi": 1, "xuân": 0, "": 2, "<b>": 0}.items():
        page = hoa.get(sheet_of(the_village), q=asked)
        assert page.text.count('class="saver"') == found, asked
    assert "Tìm thấy 1 hội viên." in shown(hoa.get(sheet_of(the_village), q="ba an"))
    assert "0 khoản tiền mặt 0 đ" in shown(hoa.get(sheet_of(the_village), q="xuân")), "sums are of everybody"


def test_in_her_own_order_by_name_or_by_hamlet(hoa: Browser, the_village: Village) -> None:
    members.put_in_order(the_village.club.id, [the_village.binh.id, the_village.an.id])
    the_village.an.hamlet = "Ấp 10"
    the_village.an.save(only=["hamlet"])
    first = {"": "Bình", "hand": "Bình", "name": "An", "hamlet": "Bình", "x": "Bình"}
    for order, name in first.items():
        page = hoa.get(sheet_of(the_village), order=order).text
        assert name in words(page.split('class="saver"', 2)[1]), order
    by_hamlet = hoa.get(sheet_of(the_village), order="hamlet").text
    assert re.findall(r'class="hamlet"><h3>([^<]+)', by_hamlet) == ["Ấp 3", "Ấp 10"]


def test_what_a_phone_keeps_holds_no_balance(hoa: Browser, the_village: Village) -> None:
    yesterday = TODAY - dt.timedelta(days=1)
    the_village.deposit(the_village.health(the_village.an), 77_000, on=yesterday)
    page = hoa.get(sheet_of(the_village))
    assert "77" not in shown(page)
    assert "77000" not in page.text


def test_what_waits_for_a_person_is_told_in_the_bar_and_in_her_line(hoa: Browser, the_village: Village) -> None:
    reviews = f'href="/clubs/{the_village.club.id}/reviews"'
    assert re.search(r'class="in-review" hidden', hoa.get(sheet_of(the_village)).text)
    for amount in (3_000, 100_000):
        the_village.deposit(the_village.health(the_village.an), 3_000)
        sent = Item(
            key=uuid4(),
            club_id=the_village.club.id,
            member_id=the_village.an.id,
            scheme=HEALTH,
            amount=Dong(amount),
            booked_on=TODAY,
            device="phone-2",
        )
        assert isinstance(outbox.accept(sent, by=the_village.hoa, at=NOW), Review)
    page = hoa.get(sheet_of(the_village))
    assert "2 khoản chờ xem lại: 103.000 đ" in shown(page)
    assert re.search(r'class="in-review"  data-part', page.text), "shown"
    assert page.text.count(reviews) == 3
    line = page.text.split(f'id="purse-{name_of(the_village.health(the_village.an))}"')
    assert line[0].endswith('<div class="slot slot-waiting"\n       '), "amber, though something is in the book"
    assert "· 2 khoản tiền mặt 6.000 đ" in shown(page), "what waits is not added to the cash in the book"


def test_the_sheet_asks_the_book_few_questions(hoa: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    with count_queries() as counted:
        assert hoa.get(sheet_of(the_village)).status_code == 200
    assert 0 < counted.count <= 25


def test_every_script_the_page_needs_is_named_in_its_head(hoa: Browser, the_village: Village) -> None:
    page = hoa.get(sheet_of(the_village)).text
    named = re.findall(r'<link rel="modulepreload" href="([^"]+)"', page)
    assert {"/static/js/money.js", "/static/js/phone/records.js", "/static/js/day_sheet/slots.js"} <= set(named)
    assert "/static/js/phone/sheets.js" in named, "what every page's own script imports comes along"
    late = {"/static/js/day_sheet/other.js", "/static/js/note-pad.js"}
    assert not {"/static/js/day_sheet/sheet.js", "/static/js/phone/on-this-phone.js", *late} & set(named)
    for each in named:
        with hoa.client.get(each) as script:
            assert script.status_code == 200, each
