"""The officer's pages: the clubs of her place with counts and sums, new clubs and communes; no balance for an admin."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import clubs, outbox, places, users
from savings_app.clubs import Club, FundKind, Organisation
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.permissions import Role
from savings_app.places import Place
from savings_app.users import User
from tests.pages.conftest import Browser
from tests.village import HEALTH, NOW, PASSWORD, TODAY, Village


@pytest.fixture
def thuy(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.thuy)


@pytest.fixture
def sen(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.sen)


@pytest.fixture
def hoas_province(the_village: Village) -> User:
    """An officer of the whole province."""
    user = users.add("0911000009", name="Trịnh Thị Hòa", password=PASSWORD, at=NOW)
    users.grant(user, Role.OFFICER, place=places.province("80"))
    return user


def shown(answer: TestResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text))


def add_club(browser: Browser, commune: Place, /, **changes: Any) -> TestResponse:
    sent = {"name": "CLB Ấp 5", "place": commune.id, "organisation": "ELDERLY", "kinds": ["OWN_PIG", "GROUP_PURSE"]}
    return browser.post("/clubs/new", **{**sent, **changes})


def all_clubs() -> list[Club]:
    return clubs.everywhere()


def test_a_place_shows_its_clubs_members_savings_cash_and_last_day(thuy: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 450_000)
    the_village.deposit(the_village.pension(the_village.an), 70_000)
    the_village.hand_over(the_village.purse_fund, 200_000)
    text = shown(thuy.get(f"/places/{the_village.commune.id}"))
    assert "Câu lạc bộ 1 Hội viên 2 Tiền tiết kiệm đã đếm 450.000 đ Còn trong heo ở nhà 70.000 đ" in text
    assert "CLB Heo Đất ấp 3 2 450.000 đ heo ở nhà 70.000 đ tổ trưởng: 250.000 đ thủ quỹ: 200.000 đ 22/11/2026" in text
    assert "CLB Vườn rau an sinh" not in text
    assert "Nguyễn Thị An" not in text, "counts first, names in the club"


def test_practice_clubs_are_shown_and_not_counted(thuy: Browser, the_village: Village) -> None:
    clubs.add(
        "CLB tập",
        place=the_village.commune,
        organisation=Organisation.WOMEN,
        kinds=[FundKind.OWN_PIG],
        at=NOW,
        practice=True,
    )
    text = shown(thuy.get(f"/places/{the_village.commune.id}"))
    assert "Câu lạc bộ 1 Hội viên 2" in text
    assert "CLB tập tập dùng" in text


def test_an_officer_of_the_province_sees_its_communes(
    browser: Browser, the_village: Village, hoas_province: User
) -> None:
    page = browser.sign_in(hoas_province)
    province = places.province("80")
    text = shown(page.get(f"/places/{province.id}"))
    assert "CLB Heo Đất ấp 3 Xã Tân Trụ" in text
    assert "Trước đây: Long An" in text
    assert page.get(f"/places/{the_village.commune.id}").status_code == 200
    assert page.get(f"/places/{the_village.other_club.place}").status_code == 404


def test_a_place_of_many_clubs_asks_the_database_little(thuy: Browser, the_village: Village) -> None:
    for number in range(40):
        add_club(thuy, the_village.commune, name=f"CLB số {number}")
    with count_queries() as counted:
        assert "Câu lạc bộ 41 " in shown(thuy.get(f"/places/{the_village.commune.id}"))
    assert counted.count < 25


def test_the_list_shows_who_runs_a_club_and_links_where_she_may_look(
    thuy: Browser, sen: Browser, the_village: Village
) -> None:
    the_village.deposit(the_village.health(the_village.an), 450_000)
    seen, all_of_them = thuy.get("/clubs"), sen.get("/clubs")
    assert "Tổ trưởng: Lê Thị Hoa" in shown(seen)
    assert f'href="/clubs/{the_village.club.id}"' in seen.text
    assert "CLB Vườn rau an sinh" not in seen.text
    assert "CLB Vườn rau an sinh" in all_of_them.text
    assert f'href="/clubs/{the_village.club.id}"' not in all_of_them.text, "she may not look into it"
    assert "450.000" not in all_of_them.text


def test_what_waits_to_be_looked_at_is_counted_by_club(thuy: Browser, sen: Browser, the_village: Village) -> None:
    place, way = f"/places/{the_village.commune.id}", f'href="/clubs/{the_village.club.id}/reviews"'
    for address in (place, "/clubs"):
        assert way not in thuy.get(address).text
    for number in (1, 2):
        an: dict[str, Any] = {"club_id": the_village.club.id, "member_id": the_village.an.id, "scheme": HEALTH}
        tomorrow, device = TODAY + dt.timedelta(days=1), f"phone-{number}"
        item = Item(key=uuid4(), amount=Dong(3_000), booked_on=tomorrow, device=device, **an)
        outbox.accept(item, by=the_village.hoa, at=NOW)
    for address in (place, "/clubs"):
        page = thuy.get(address)
        assert "2 khoản chờ xem lại" in shown(page), address
        assert way in page.text
    assert way not in sen.get("/clubs").text, "she may not look into it"


def test_a_club_is_opened_with_its_funds_and_says_it_has_nobody_yet(thuy: Browser, the_village: Village) -> None:
    answer = add_club(thuy, the_village.commune)
    club = all_clubs()[-1]
    assert (answer.status_code, answer.location) == (303, f"/clubs#club-{club.id}")
    assert (club.name, club.place, club.organisation, club.practice) == (
        "CLB Ấp 5",
        the_village.commune.id,
        Organisation.ELDERLY,
        False,
    )
    assert [fund.kind for fund in clubs.funds(club.id)] == [FundKind.OWN_PIG, FundKind.GROUP_PURSE]
    page = shown(thuy.get(answer.location))
    assert "Đã lập CLB Ấp 5." in page
    assert "chưa có tổ trưởng" in page
    assert "Chị nhờ người quản trị tạo" in page
    assert "flask user add" not in page, "she has no server to give it at"
    assert thuy.get(f"/clubs/{club.id}").status_code == 200
    assert "Chưa có hội viên" in page or "0 hội viên" in page


def test_sent_twice_there_is_one_club(thuy: Browser, the_village: Village) -> None:
    assert [add_club(thuy, the_village.commune).status_code for _ in range(2)] == [303, 409]
    assert len(all_clubs()) == 3


def test_an_admin_opens_clubs_anywhere(sen: Browser, the_village: Village) -> None:
    elsewhere = places.get(the_village.other_club.place)
    assert elsewhere is not None
    assert add_club(sen, elsewhere, practice="y").status_code == 303
    assert all_clubs()[-1].practice
    for address in ("/clubs", "/clubs/new"):
        page = shown(sen.get(address))
        assert "flask user add" in page
        assert "nhờ người quản trị" not in page, "she is the one"


BAD_CLUBS: list[tuple[dict[str, Any], int, str]] = [
    ({"name": ""}, 422, "Chưa nhập tên câu lạc bộ."),
    ({"name": "x" * 101}, 422, "tối đa 100 chữ"),
    ({"name": "079171000001"}, 422, "Số CCCD không ghi ở đây"),
    ({"place": ""}, 422, "Chưa chọn nơi."),
    ({"place": "x"}, 422, "Không đọc được số"),
    ({"organisation": "MOON"}, 422, "Không có lựa chọn"),
    ({"kinds": []}, 422, "Chưa chọn loại quỹ nào."),
    ({"kinds": ["ROTATION"]}, 422, "Không có lựa chọn"),
]


def test_what_cannot_be_a_club_is_told_and_kept(thuy: Browser, the_village: Village) -> None:
    for changes, status, sentence in BAD_CLUBS:
        answer = add_club(thuy, the_village.commune, **changes)
        assert (answer.status_code, sentence in shown(answer)) == (status, True), changes
        assert f'value="{changes.get("name", "CLB Ấp 5")}"' in answer.text
    province = places.province("80")
    foreign = places.get(the_village.other_club.place)
    assert foreign is not None
    for place in (province, foreign):
        assert add_club(thuy, place).status_code == 404, "not hers to open a club in"
    assert len(all_clubs()) == 2


def test_a_commune_is_added_by_hand_once(sen: Browser, the_village: Village) -> None:
    province = places.province("42")
    for said in ("Đã thêm Xã Thạch Lạc.", "Xã Thạch Lạc đã có trong danh sách từ trước."):
        sent = {"province": province.id, "name": "Xã Thạch Lạc", "code": "18601", "formerly": "xã Tượng Sơn cũ"}
        answer = sen.post("/places/new", **sent)
        assert answer.status_code == 303
        assert said in shown(sen.get(answer.location))
    (found,) = [each for each in places.communes() if each.name == "Xã Thạch Lạc"]
    assert (found.within, found.code, found.formerly) == (province.id, "18601", "xã Tượng Sơn cũ")
    assert "Xã Thạch Lạc" in sen.get("/clubs/new").text


BAD_COMMUNES: list[tuple[dict[str, Any], int, str]] = [
    ({"name": ""}, 422, "Chưa nhập tên xã, phường."),
    ({"code": "2790"}, 422, "mã có 5 chữ số"),
    ({"code": "２７９０２"}, 422, "mã có 5 chữ số"),
    ({"code": "27901"}, 409, "Mã 27901 đã là của Xã Tân Trụ."),
    ({"province": ""}, 422, "Chưa chọn nơi."),
    ({"province": "999"}, 404, "Không tìm thấy"),
]


def test_what_cannot_be_a_commune_is_told(sen: Browser, the_village: Village) -> None:
    before = len(places.communes())
    for changes, status, sentence in BAD_COMMUNES:
        sent = {"province": places.province("80").id, "name": "Xã Mới", "code": "", "formerly": "", **changes}
        answer = sen.post("/places/new", **sent)
        assert (answer.status_code, sentence in shown(answer)) == (status, True), changes
    assert len(places.communes()) == before


def test_an_officer_adds_communes_in_her_province_only(
    browser: Browser, thuy: Browser, the_village: Village, hoas_province: User
) -> None:
    hers, other = places.province("80"), places.province("42")
    page = browser.sign_in(hoas_province)
    assert page.post("/places/new", province=hers.id, name="Xã Mới").status_code == 303
    assert page.post("/places/new", province=other.id, name="Xã Mới").status_code == 404
    assert "Chị phụ trách một xã." in thuy.get("/places/new").text
    assert "/places/new" not in thuy.get("/clubs").text
    assert thuy.post("/places/new", province=hers.id, name="Xã Khác").status_code == 404


def test_who_may_come_in(browser: Browser, the_village: Village) -> None:
    cast = the_village
    place = f"/places/{cast.commune.id}"
    for address in (place, "/clubs", "/clubs/new", "/places/new"):
        assert browser.get(address).status_code == 303
    expected = {cast.thuy: (200, 200), cast.sen: (404, 200)}
    expected |= dict.fromkeys((cast.hoa, cast.lan, cast.an_user, cast.nga, cast.ut), (404, 403))
    for user, (seen, opened) in expected.items():
        signed_in = browser.sign_in(user)
        assert signed_in.get(place).status_code == seen, user.name
        for address in ("/clubs", "/clubs/new", "/places/new"):
            assert signed_in.get(address).status_code == opened, (user.name, address)
        if opened == 403:
            assert add_club(signed_in, cast.commune).status_code == 403
    thuy = browser.sign_in(cast.thuy)
    assert thuy.get("/places/999999").status_code == 404
    assert thuy.client.post("/clubs/new", data={"name": "x"}).status_code == 400, "no token"
    assert len(all_clubs()) == 2
