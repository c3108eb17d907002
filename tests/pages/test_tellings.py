"""The club tells itself: the text and the picture on the slip, the reminder on the list, and that she was told."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import people, tellings
from savings_app.tellings import Telling, Way
from tests.pages.conftest import Browser
from tests.pages.reading import shown, state_of
from tests.reports.test_last_days import brought
from tests.village import HEALTH, PENSION, TODAY, Village

TEXT = re.compile(r"<textarea[^>]*>([^<]*)</textarea>")


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An has paid in, and her card ends in three days."""
    the_village.deposit(the_village.health(the_village.an), 3_000)
    brought(the_village, the_village.an.person, 3)
    return the_village


def slip(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/receipts/2026-0001"


def coverage(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/coverage"


def tell(reader: Browser, cast: Village, address: str = "", **form: object) -> TestResponse:
    """Note a telling of the slip, unless the form says otherwise."""
    sent = {"key": uuid4(), "about": "SLIP", "receipt": "2026-0001", "way": "zalo_or_sms", **form}
    return reader.post(address or f"/clubs/{cast.club.id}/tellings", **sent)


def remind(reader: Browser, cast: Village, **form: object) -> TestResponse:
    of = {"about": "REMINDER", "person": cast.an.person.id, "insurance": HEALTH.value, "until": "2026-11-25"}
    return tell(reader, cast, f"/clubs/{cast.club.id}/tellings?within=15&scheme=HOUSEHOLD_HEALTH", **{**of, **form})


@pytest.mark.parametrize(("who", "offered"), [("hoa", True), ("lan", True), ("thuy", False), ("an_user", False)])
def test_a_slip_offers_its_text_to_whoever_tells(browser: Browser, cast: Village, who: str, offered: bool) -> None:
    page = browser.sign_in(getattr(cast, who)).get(slip(cast))
    found = TEXT.findall(page.text)
    said = (
        "Chị Nguyễn Thị An đã góp 3.000 đ (Ba nghìn đồng) ngày 22/11/2026, để dành mua BHYT hộ gia đình. "
        "Số dư 3.000 đ. Phiếu 2026-0001, CLB Heo Đất ấp 3. Sổ của câu lạc bộ, không thay biên lai BHXH."
    )
    assert found == ([said] if offered else [])
    assert ("js/telling.js" in page.text) is offered


def test_the_sms_goes_to_her_number_with_the_text_in_it(browser: Browser, cast: Village) -> None:
    hoa = browser.sign_in(cast.hoa)
    assert 'href="sms:?body=Ch%E1%BB%8B' in hoa.get(slip(cast)).text
    assert "Chưa ghi số điện thoại: đọc cho nghe cũng được." in shown(hoa.get(slip(cast)))
    people.change(cast.an.person, phone="0912345678")
    page = hoa.get(slip(cast)).text
    (body,) = re.findall(r'href="sms:0912345678\?body=([^"]+)"', page)
    assert unquote(body) == unescape(TEXT.findall(page)[0])
    assert "đọc cho nghe cũng được" not in page


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_goes_to_her_is_vietnamese_in_any_language(browser: Browser, cast: Village, language: str) -> None:
    hoa = browser.sign_in(cast.hoa)
    hoa.post("/language", language=language, next="/")
    page = hoa.get(slip(cast)).text
    assert f'<html lang="{language}"' in page
    assert "Chị Nguyễn Thị An đã góp 3.000 đ" in TEXT.findall(page)[0]
    assert '<p data-look="head">PHIẾU THU TIỀN TIẾT KIỆM</p>' in page
    assert "thẻ BHYT của chị hết hạn ngày 25/11/2026" in TEXT.findall(hoa.get(coverage(cast)).text)[0]


@pytest.mark.parametrize(
    ("way", "words"),
    [("zalo_or_sms", "nhắn Zalo hoặc SMS"), ("picture", "gửi ảnh phiếu"), ("in_person", "đọc cho nghe")],
)
def test_a_telling_is_noted_and_shown_on_the_slip(browser: Browser, cast: Village, way: str, words: str) -> None:
    before, hoa = state_of(cast), browser.sign_in(cast.hoa)
    answer = tell(hoa, cast, way=way)
    assert (answer.status_code, answer.location) == (303, f"{slip(cast)}#tell")
    sentence = f"Đã báo lúc 10:00 ngày 22/11/2026, Lê Thị Hoa: {words}."
    assert shown(hoa.get(slip(cast))).count(sentence) == 2, "once as an answer, once to stay"
    assert sentence in shown(browser.sign_in(cast.an_user).get(slip(cast))), "she sees that she was told"
    (kept,) = Telling.select()
    assert (kept.person, kept.way, kept.told_by) == (cast.an.person.id, Way.of(way), cast.hoa.id)
    assert state_of(cast) == before, "a telling moves no money"


def test_her_book_says_beside_the_entry_that_she_was_told(browser: Browser, cast: Village) -> None:
    hoa, book = browser.sign_in(cast.hoa), f"/clubs/{cast.club.id}/members/{cast.an.id}"
    assert "đã báo" not in shown(hoa.get(book))
    tell(hoa, cast)
    assert "· đã báo 22/11/2026" in shown(hoa.get(book))
    assert "· đã báo 22/11/2026" in shown(browser.sign_in(cast.an_user).get("/my-book"))


def test_a_phone_sends_json_and_is_answered_in_it(browser: Browser, cast: Village) -> None:
    hoa = browser.sign_in(cast.hoa)
    headers = {"X-CSRFToken": hoa.token()}
    sent = {"key": str(uuid4()), "about": "SLIP", "receipt": "2026-0001", "way": "picture"}
    address = f"/clubs/{cast.club.id}/tellings"
    for body, status in ((sent, 200), (sent, 200), ({**sent, "way": 7}, 422), ([sent], 422), ({**sent, "key": 1}, 400)):
        assert hoa.client.post(address, json=body, headers=headers).status_code == status
    assert hoa.client.post(address, json=sent).status_code == 400, "without a token"
    for broken in ("[" * 90_000, "{", '{"key": NaN}'):
        answer = hoa.client.post(address, data=broken, content_type="application/json", headers=headers)
        assert answer.status_code == 400
    assert Telling.select().count() == 1


def test_a_script_is_answered_with_the_sentence_and_a_fresh_key(browser: Browser, cast: Village) -> None:
    hoa, key = browser.sign_in(cast.hoa), str(uuid4())
    form = {"key": key, "about": "SLIP", "receipt": "2026-0001", "way": "picture"}
    headers = {"Accept": "application/json", "X-CSRFToken": hoa.token()}
    answer = hoa.client.post(f"/clubs/{cast.club.id}/tellings", data=form, headers=headers)
    assert answer.status_code == 200
    assert answer.get_json()["sentence"] == "Đã báo lúc 10:00 ngày 22/11/2026, Lê Thị Hoa: gửi ảnh phiếu."
    assert answer.get_json()["key"] not in ("", key)
    assert "Đã báo lúc" not in shown(hoa.get(coverage(cast))), "nothing is told again on the next page"


def test_sent_twice_it_is_one_telling(browser: Browser, cast: Village) -> None:
    hoa, key = browser.sign_in(cast.hoa), uuid4()
    assert [tell(hoa, cast, key=key).status_code for _ in range(2)] == [303, 303]
    assert tell(hoa, cast, key=key, way="picture").status_code == 409
    assert Telling.select().count() == 1


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"key": "abc"}, 400),
        ({"about": "MOON"}, 422),
        ({"way": "drum"}, 422),
        ({"way": ""}, 422),
        ({"receipt": "2026-0009"}, 404),
        ({"receipt": "\x00' OR 1=1"}, 404),
        ({"about": "REMINDER", "person": "999999999", "insurance": "HOUSEHOLD_HEALTH", "until": "2026-11-25"}, 404),
        ({"about": "REMINDER", "person": "x", "insurance": "HOUSEHOLD_HEALTH", "until": "2026-11-25"}, 422),
        ({"about": "REMINDER", "person": "1", "insurance": "MOON", "until": "2026-11-25"}, 422),
        ({"about": "REMINDER", "person": "1", "insurance": "HOUSEHOLD_HEALTH", "until": "2026-13-45"}, 422),
    ],
)
def test_what_cannot_be_read_is_told_and_notes_nothing(
    browser: Browser, cast: Village, form: dict[str, str], status: int
) -> None:
    assert tell(browser.sign_in(cast.hoa), cast, **form).status_code == status
    assert Telling.select().count() == 0


def test_a_slip_and_a_person_of_another_club_are_not_there(browser: Browser, cast: Village) -> None:
    ut, address = browser.sign_in(cast.ut), f"/clubs/{cast.other_club.id}/tellings"
    assert tell(ut, cast, address).status_code == 404
    of = {"about": "REMINDER", "person": cast.an.person.id, "insurance": "HOUSEHOLD_HEALTH", "until": "2026-11-25"}
    assert tell(ut, cast, address, **of).status_code == 404
    assert Telling.select().count() == 0


@pytest.mark.parametrize(
    ("who", "status"),
    [("hoa", 303), ("lan", 303), ("thuy", 403), ("an_user", 404), ("nga", 404), ("sen", 404), ("ut", 404)],
)
def test_who_may_tell(browser: Browser, cast: Village, who: str, status: int) -> None:
    assert tell(browser.sign_in(getattr(cast, who)), cast).status_code == status
    assert Telling.select().count() == (status == 303)


def test_signed_out_or_without_token_nothing_is_noted(browser: Browser, cast: Village) -> None:
    assert tell(browser, cast).location == "/sign-in"
    hoa = browser.sign_in(cast.hoa)
    form = {"key": str(uuid4()), "about": "SLIP", "receipt": "2026-0001", "way": "picture"}
    assert hoa.client.post(f"/clubs/{cast.club.id}/tellings", data=form).status_code == 400
    assert Telling.select().count() == 0


@pytest.mark.parametrize(("who", "offered"), [("hoa", True), ("lan", True), ("thuy", False)])
def test_the_list_offers_a_reminder_of_whoever_is_due(browser: Browser, cast: Village, who: str, offered: bool) -> None:
    found = TEXT.findall(browser.sign_in(getattr(cast, who)).get(coverage(cast)).text)
    said = (
        "Chị Nguyễn Thị An: thẻ BHYT của chị hết hạn ngày 25/11/2026. Sổ có 3.000 đ, còn thiếu 338.550 đ để mua "
        "3 tháng. CLB Heo Đất ấp 3. Sổ của câu lạc bộ, không thay biên lai BHXH."
    )
    assert found == ([said] if offered else []), "Bình's day is not known, and neither has a pension"


def test_a_reminder_is_noted_with_its_day_and_goes_back_to_the_same_list(browser: Browser, cast: Village) -> None:
    hoa = browser.sign_in(cast.hoa)
    answer = remind(hoa, cast, way="in_person")
    back = f"{coverage(cast)}?within=15&scheme=HOUSEHOLD_HEALTH#row-{cast.an.person.id}-HOUSEHOLD_HEALTH"
    assert (answer.status_code, answer.location) == (303, back)
    page = hoa.get(coverage(cast))
    assert f'id="row-{cast.an.person.id}-HOUSEHOLD_HEALTH"' in page.text
    assert "đã nhắc ngày 22/11/2026" in shown(page)
    assert "Đã nhắc lúc 10:00 ngày 22/11/2026, Lê Thị Hoa: đọc cho nghe." in shown(page)


def test_once_her_card_ends_another_day_she_was_not_reminded_of_it(browser: Browser, cast: Village) -> None:
    hoa = browser.sign_in(cast.hoa)
    remind(hoa, cast)
    brought(cast, cast.an.person, 40)
    brought(cast, cast.an.person, 3, PENSION)
    assert "đã nhắc" not in shown(hoa.get(coverage(cast)))
    assert tellings.reminders(cast.club.id, {TODAY}) == {}


@pytest.mark.parametrize("until", ["1950-01-01", "2026-11-26", "2099-12-31"])
def test_nobody_is_reminded_of_a_day_the_list_does_not_know(browser: Browser, cast: Village, until: str) -> None:
    answer = remind(browser.sign_in(cast.hoa), cast, until=until)
    assert answer.status_code == 422
    assert "Theo danh sách, bảo hiểm của Nguyễn Thị An không hết hạn ngày" in shown(answer)
    assert Telling.select().count() == 0


def test_a_club_that_is_no_more_tells_nobody(browser: Browser, cast: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    cast.club.dissolved_on = TODAY
    cast.club.save(only=["dissolved_on"])
    hoa = browser.sign_in(cast.hoa)
    assert not TEXT.findall(hoa.get(slip(cast)).text)
    assert tell(hoa, cast).status_code == 409
    assert Telling.select().count() == 0


def test_many_reminders_are_read_at_once(browser: Browser, cast: Village) -> None:
    brought(cast, cast.binh.person, 5)
    hoa = browser.sign_in(cast.hoa)
    remind(hoa, cast)
    hoa.get(coverage(cast))
    with count_queries() as few:
        hoa.get(coverage(cast))
    remind(hoa, cast, person=cast.binh.person.id, until="2026-11-27")
    hoa.get(coverage(cast))
    with count_queries() as many:
        assert shown(hoa.get(coverage(cast))).count("đã nhắc ngày") == 2
    assert many.count == few.count
