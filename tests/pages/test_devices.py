"""The page of a club's phones: who may see it, which numbers came, what became of one, and what is not in the book."""

from __future__ import annotations

import datetime as dt
import json
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries

from savings_app import devices as devices_noun
from savings_app import outbox, outbox_reviews, provisional_slips, users
from savings_app.devices import SlipNumber
from savings_app.permissions import Role
from savings_app.provisional_slips import Noted
from savings_app.reports import club_devices
from savings_app.web.leader import devices
from tests.pages.conftest import Browser
from tests.pages.test_outbox import item, results, send
from tests.village import NOW, Village

ZONE = dt.timedelta(hours=7)


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


@pytest.fixture
def page(hoa: Browser, the_village: Village) -> str:
    """The address, where a phone has sent 1 (in the book), 2 (taken back), 4 (refused) and another phone's 1 waits."""
    sent = [
        item(the_village, slip="A-0001"),
        item(the_village, slip="A-0002", undone=True, amount=20_000),
        item(the_village, slip="A-0004", fund=the_village.pig_fund.id, amount=7_000),
        item(the_village, slip="A-0005", amount=0),
    ]
    results(send(hoa, *sent))
    results(send(hoa, item(the_village, slip="B-0001"), device="phone-2"))
    return f"/clubs/{the_village.club.id}/devices"


@pytest.mark.parametrize(("who", "status"), [("lan", 200), ("thuy", 200), ("ut", 404), ("an_user", 404), ("nga", 404)])
def test_who_may_see_it(browser: Browser, the_village: Village, who: str, status: int) -> None:
    address = f"/clubs/{the_village.club.id}/devices"
    assert browser.sign_in(getattr(the_village, who)).get(address).status_code == status
    assert browser.get(address).status_code == 303


def test_a_club_without_phones_says_so(hoa: Browser, the_village: Village) -> None:
    page = hoa.get(f"/clubs/{the_village.club.id}/devices").text
    assert "Chưa có máy nào ghi khi không có mạng." in page
    assert "Phiếu tạm không vào sổ" not in page


def test_every_phone_says_what_came_and_what_is_missing(hoa: Browser, page: str) -> None:
    shown = " ".join(hoa.get(page).text.split())
    assert "Máy A" in shown
    assert "Lê Thị Hoa dùng từ 22/11/2026 10:00." in shown
    assert "đến A-0005, thiếu: A-0003" in shown
    assert "Đã về đủ, đến B-0001." in shown


def test_what_is_not_in_the_book_is_listed_with_what_it_was_for(hoa: Browser, page: str) -> None:
    listed = hoa.get(page).text.partition("Phiếu tạm không vào sổ")[2]
    assert [f"A-000{number}" in listed for number in (1, 2, 4, 5)] == [False, True, True, True]
    assert "B-0001" not in listed, "what waits is decided on its own page"
    assert "20.000" in listed
    assert "7.000" in listed
    assert listed.index("A-0005") < listed.index("A-0002")
    assert "đã bỏ" in listed
    assert "Nguyễn Thị An" in listed


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("A-0001", "Xem phiếu 2026-0001"),
        ("a1", "Xem phiếu 2026-0001"),
        (" A - 01 ", "Xem phiếu 2026-0001"),
        ("A-0002", "đã bỏ"),
        ("A-0004", "không vào sổ"),
        ("B-0001", "Khoản chờ xem lại"),
        ("A-0003", "mở máy A, bấm “Gửi ngay”"),
        ("Z-0001", "mở máy Z, bấm “Gửi ngay”"),
    ],
)
def test_a_number_is_found_however_it_is_typed(hoa: Browser, page: str, asked: str, told: str) -> None:
    answer = hoa.get(page, slip=asked)
    assert answer.status_code == 200
    found = answer.text.partition("Điện thoại của tổ")[0]
    assert told in found


@pytest.mark.parametrize(
    "asked", ["A", "7", "A-0000", "ABCD-1", "A-1000000", "<b>", "A-१", "x" * 500, "A" + "9" * 5000]
)
def test_what_is_no_number_is_refused_and_stays_in_its_field(hoa: Browser, page: str, asked: str) -> None:
    answer = hoa.get(page, slip=asked)
    assert answer.status_code == 422
    assert devices.NoSuchNumber().sentence in answer.text
    assert "aria-invalid" in answer.text


def test_what_was_taken_back_says_who_when_and_who_sent_it(
    browser: Browser, hoa: Browser, the_village: Village
) -> None:
    users.grant(the_village.ut, Role.LEADER, club=the_village.club)
    written = int((NOW - dt.timedelta(hours=3)).timestamp()) * 1000
    times = {"written_at": written, "undone_at": written + 3_600_000}
    taken = item(the_village, slip="A-0001", undone=True, by=the_village.hoa.id, **times)
    results(send(browser.sign_in(the_village.ut), taken))
    listed = " ".join(hoa.get(f"/clubs/{the_village.club.id}/devices").text.partition("không vào sổ</h2>")[2].split())
    assert (
        f"Lê Thị Hoa ghi trên điện thoại {NOW - dt.timedelta(hours=3) + ZONE:%d/%m/%Y %H:%M} (giờ của máy)." in listed
    )
    assert f"Bỏ {NOW - dt.timedelta(hours=2) + ZONE:%d/%m/%Y %H:%M} (giờ của máy)." in listed
    assert f"{the_village.ut.name} gửi, về tới sổ" in listed


def test_what_a_person_dropped_says_who_and_why(
    browser: Browser, hoa: Browser, page: str, the_village: Village
) -> None:
    (review,) = outbox_reviews.waiting(the_village.club.id)
    outbox.drop(review, by=the_village.thuy, at=NOW)
    listed = " ".join(hoa.get(page).text.partition("Phiếu tạm không vào sổ")[2].split())
    assert "B-0001" in listed
    assert "Võ Thị Thúy quyết định lúc" in listed
    assert "giống một khoản đã ghi từ máy khác" in listed


def test_the_list_is_never_cut(hoa: Browser, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(club_devices, "ON_A_PAGE", 2)
    first, second = (hoa.get(f"{page}?page={number}").text for number in (1, 2))
    assert "Tất cả 3 phiếu tạm." in first
    assert ["A-0005" in first, "A-0004" in first, "page=2" in first] == [True, True, True]
    assert ["A-0002" in second.partition("không vào sổ</h2>")[2], "page=1" in second] == [True, True]
    for odd in ("0", "-1", "x", "9" * 50, "9"):
        assert hoa.get(f"{page}?page={odd}").status_code == 200


def test_many_phones_ask_the_database_little(hoa: Browser, page: str, the_village: Village) -> None:
    with count_queries() as few:
        hoa.get(page)
    for number in range(4):
        device = devices_noun.register(
            the_village.club.id, f"more-{number}", before=None, by=the_village.lan.id, at=NOW
        )
        noted = Noted(club_id=the_village.club.id, key=str(uuid4()), undone=True)
        provisional_slips.note(device, SlipNumber(device.letter, 1), noted, by=the_village.lan.id, at=NOW)
    with count_queries() as many:
        hoa.get(page)
    assert many.count == few.count


def test_a_member_sees_her_papers_that_are_not_in_the_book(hoa: Browser, page: str, the_village: Village) -> None:
    book = hoa.get(f"/clubs/{the_village.club.id}/members/{the_village.an.id}").text
    papers = book.partition("Phiếu tạm không có trong sổ")[2].partition("Từng khoản")[0]
    assert [f"{label} " in papers or label in papers for label in ("A-0001", "A-0002", "A-0004", "B-0001")] == [
        False,
        True,
        True,
        True,
    ]
    other = hoa.get(f"/clubs/{the_village.club.id}/members/{the_village.binh.id}").text
    assert "Phiếu tạm không có trong sổ" not in other


def test_the_officer_sees_how_many_were_taken_back(browser: Browser, page: str, the_village: Village) -> None:
    thuy = browser.sign_in(the_village.thuy)
    assert "1 phiếu tạm đã bỏ tháng này" in thuy.get(f"/places/{the_village.commune.id}").text


def test_another_clubs_numbers_are_not_found(browser: Browser, page: str, the_village: Village) -> None:
    ut = browser.sign_in(the_village.ut)
    shown = ut.get(f"/clubs/{the_village.other_club.id}/devices", slip="A-0001").text
    assert "mở máy A" in shown
    assert "2026-0001" not in shown


def test_her_phone_is_told_nothing_new_by_a_batch_of_nothing(hoa: Browser, page: str, the_village: Village) -> None:
    text = json.dumps({"device": "phone-1", "items": [], "clubs": [the_village.club.id]})
    carried = {"X-CSRFToken": hoa.token(), "Content-Type": "application/json"}
    told = hoa.client.post("/outbox", data=text, headers=carried).get_json()["received"]
    assert told == {str(the_village.club.id): {"upto": 5, "missing": [3]}}
