"""A new club: every page of it leads to the first member, and from her to her pledge; none says what is not so."""

from __future__ import annotations

from savings_app import members, places, users
from savings_app.money import Dong
from savings_app.permissions import Role
from savings_app.schemes import Rhythm
from tests.pages.conftest import Browser
from tests.pages.reading import words
from tests.village import HEALTH, NOW, PASSWORD, TODAY, Village


def test_the_day_sheet_of_an_empty_club_leads_to_members(browser: Browser, the_village: Village) -> None:
    page = browser.sign_in(the_village.ut).get(f"/clubs/{the_village.other_club.id}/day-sheet")
    assert "Câu lạc bộ chưa có hội viên." in page.text
    for way_in in ("members/new", "member-list"):
        assert f'href="/clubs/{the_village.other_club.id}/{way_in}"' in page.text
    assert "không ai là hội viên" not in page.text
    assert HEALTH.value not in page.text


def test_an_empty_club_shows_the_way_in_only_to_who_may(browser: Browser, the_village: Village) -> None:
    officer = users.add("0911000098", name="Lý Thị Mận", password=PASSWORD, at=NOW)
    users.grant(officer, Role.OFFICER, place=places.get(the_village.other_club.place))
    page = browser.sign_in(officer).get(f"/clubs/{the_village.other_club.id}")
    assert "Câu lạc bộ chưa có hội viên." in page.text
    assert "Thêm hội viên" not in page.text


def test_an_empty_club_has_nobody_underway(browser: Browser, the_village: Village) -> None:
    page = browser.sign_in(the_village.ut).get(f"/clubs/{the_village.other_club.id}/conversions")
    assert "hội viên nuôi heo cho loại bảo hiểm này sẽ hiện ở đây" in page.text
    assert "ai cũng đang có khoản đóng" not in page.text


def test_who_has_no_pledge_is_one_tap_from_it(browser: Browser, the_village: Village) -> None:
    for purse in (the_village.health(the_village.an), the_village.pension(the_village.an)):
        members.pledge(purse, Dong(0), rhythm=Rhythm.DAY, from_day=TODAY)
    hoa = browser.sign_in(the_village.hoa)
    page = hoa.get(f"/clubs/{the_village.club.id}/day-sheet")
    card = page.text.split(f'id="member-{the_village.an.id}"', 1)[1].split(f'id="member-{the_village.binh.id}"')[0]
    link = f'href="/clubs/{the_village.club.id}/members/{the_village.an.id}/details"'
    assert link in card
    assert "Ghi mức nuôi heo Nguyễn Thị An" in words(card)
    assert page.text.count("Ghi mức nuôi heo") == 1
    assert hoa.get(f"/clubs/{the_village.club.id}/members/{the_village.an.id}/details").status_code == 200
