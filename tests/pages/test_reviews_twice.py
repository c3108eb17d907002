"""The same money on two phones, and money the book takes no more: the cards say what is so now."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import clubs, outbox_reviews
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.members import Member
from savings_app.money import Dong
from savings_app.outbox_reviews import Review
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.pages.test_reviews import decide, kept, reviews_of
from tests.village import TODAY, Village

OCTOBER = dt.date(2026, 10, 31)


@pytest.fixture
def thuy(browser: Browser, the_village: Village) -> Browser:
    """The officer: she sent none of it."""
    return browser.sign_in(the_village.thuy)


@pytest.fixture
def twice(the_village: Village) -> list[Review]:
    """An's three thousand of a closed day, on two phones."""
    clubs.close_through(the_village.club.id, OCTOBER)
    return [kept(the_village, device=device, booked_on=OCTOBER) for device in ("phone-1", "phone-2")]


def card(page: TestResponse, review: Review) -> str:
    """One card, with its hidden fields and buttons."""
    return page.text.split(f'id="review-{review.id}"')[1].split("</li>")[0]


def offered(page: TestResponse, review: Review) -> list[str]:
    return [" ".join(each.split()) for each in re.findall(r'name="decision"[^>]*>([^<]+)<', card(page, review))]


def carried(page: TestResponse, review: Review) -> dict[str, str]:
    return dict(re.findall(r'type="hidden" name="(on|beside)" value="([^"]*)"', card(page, review)))


def test_two_that_wait_tell_of_each_other(thuy: Browser, the_village: Village, twice: list[Review]) -> None:
    page = thuy.get(reviews_of(the_village))
    for one, other in (twice, twice[::-1]):
        assert "Cùng ngày còn một khoản khác đang chờ, 3.000 đ" in card(page, one)
        assert f'href="#review-{other.id}"' in card(page, one)
        assert offered(page, one) == ["Ghi vào hôm nay", "Trùng, bỏ"]
        assert carried(page, one) == {"on": TODAY.isoformat(), "beside": ""}


def test_the_second_press_is_refused_once_and_shows_the_slip(
    thuy: Browser, the_village: Village, twice: list[Review]
) -> None:
    page = thuy.get(reviews_of(the_village))
    forms = [carried(page, each) for each in twice]
    assert decide(thuy, twice[0], "once_more", **forms[0]).status_code == 303
    refused = decide(thuy, twice[1], "once_more", **forms[1])
    assert refused.status_code == 409
    assert "Nay sổ đã có phiếu 2026-0001 của cùng người, cùng ngày nộp" in shown(refused)
    assert "Giống phiếu 2026-0001" in card(refused, twice[1])
    assert offered(refused, twice[1]) == ["Ghi thêm lần nữa", "Trùng, bỏ"]
    assert Entry.select().count() == 1
    form = carried(refused, twice[1])
    assert form["beside"] == "2026-0001"
    assert decide(thuy, twice[1], "once_more", **form).status_code == 303
    assert Entry.select().count() == 2


def test_many_that_wait_are_read_at_once(thuy: Browser, the_village: Village, twice: list[Review]) -> None:
    thuy.get(reviews_of(the_village))
    with count_queries() as few:
        thuy.get(reviews_of(the_village))
    for device in ("phone-3", "phone-4", "phone-5"):
        kept(the_village, device=device, booked_on=OCTOBER, amount=Dong(5_000))
    with count_queries() as many:
        thuy.get(reviews_of(the_village))
    assert many.count == few.count


def test_who_joined_later_is_told_which_day_the_slip_will_name(thuy: Browser, the_village: Village) -> None:
    joined = OCTOBER.replace(day=20)
    Member.update(joined_on=joined).where(Member.id == the_village.an.id).execute()
    clubs.close_through(the_village.club.id, OCTOBER)
    review = kept(the_village, booked_on=OCTOBER.replace(day=10))
    page = thuy.get(reviews_of(the_village))
    assert "phiếu ghi ngày nộp là ngày vào tổ, 20/10/2026, không phải ngày ghi trên máy." in card(page, review)
    assert "phiếu nói rõ ngày nộp thật" not in shown(page)
    assert decide(thuy, review, "once_more", **carried(page, review)).status_code == 303
    assert Entry.the(club=review.club, key=review.key).happened_on == joined


@pytest.mark.parametrize(
    ("decision", "refusal", "said"),
    [
        ("handed_back", "HandedBack", "Khoản này không vào sổ: tiền đã trả lại tận tay hội viên."),
        ("double", "Duplicate", "Khoản này trùng với khoản đã ghi: đã xem lại và bỏ."),
    ],
)
def test_what_the_book_takes_no_more_is_dropped_for_one_of_two_reasons(
    thuy: Browser, the_village: Village, decision: str, refusal: str, said: str
) -> None:
    Member.update(left_on=OCTOBER).where(Member.id == the_village.an.id).execute()
    clubs.close_through(the_village.club.id, OCTOBER)
    review = kept(the_village)
    page = thuy.get(reviews_of(the_village))
    assert offered(page, review) == ["Đã trả lại tiền tận tay, bỏ", "Trùng, bỏ"]
    assert decide(thuy, review, decision).status_code == 303
    assert RefusedKey.the(club=review.club, key=review.key).refusal == refusal
    assert outbox_reviews.waiting(review.club) == []
    assert said in shown(thuy.get(reviews_of(the_village))), "why stays to be seen"
