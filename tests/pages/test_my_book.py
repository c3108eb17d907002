"""A member's own page: her book in every club she is in, and a friendly word to whoever has none."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import members, people, users
from savings_app.permissions import Role
from savings_app.users import User
from tests import village
from tests.pages.conftest import Browser
from tests.village import JOINED, NOW, Village


def test_she_sees_her_own_book(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 309_000)
    the_village.deposit(the_village.health(the_village.binh), 777_000)
    page = browser.sign_in(the_village.an_user).get("/my-book")
    assert page.status_code == 200
    for words in ("Sổ của tôi", "Nguyễn Thị An", "CLB Heo Đất ấp 3", "309.000 đ", "2026-0001"):
        assert words in page.text
    assert "777.000" not in page.text
    assert "2026-0002" not in page.text


def test_what_it_links_to_opens(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    an = browser.sign_in(the_village.an_user)
    page = an.get("/my-book").text
    club = the_village.club.id
    for link in (f"/clubs/{club}/receipts/2026-0001", f"/clubs/{club}/members/{the_village.an.id}.pdf"):
        assert f'href="{link}"' in page
        assert an.get(link).status_code == 200


def test_it_is_where_she_comes_in(browser: Browser, the_village: Village) -> None:
    assert browser.sign_in(the_village.an_user).get("/").location == "/my-book"


def test_a_member_of_two_clubs_sees_both(browser: Browser, the_village: Village) -> None:
    members.add(the_village.other_club.id, the_village.an.person, hamlet="Ấp 5", joined_on=JOINED)
    page = browser.sign_in(the_village.an_user).get("/my-book").text
    assert page.index("CLB Heo Đất ấp 3") < page.index("CLB Vườn rau an sinh")


@pytest.mark.parametrize("who", ["hoa", "thuy", "nga", "sen"])
def test_whoever_has_no_book_is_told_kindly(browser: Browser, the_village: Village, who: str) -> None:
    page = browser.sign_in(getattr(the_village, who)).get("/my-book")
    assert page.status_code == 200
    assert "Chị chưa có sổ tiết kiệm ở câu lạc bộ nào." in page.text


def test_a_person_who_is_no_member_has_no_book(browser: Browser, the_village: Village) -> None:
    person = people.add(the_village.club.id, "Lê Văn Tám")
    user: User = users.add("0911000009", name="Lê Văn Tám", password=village.PASSWORD, at=NOW, person=person)
    users.grant(user, Role.MEMBER, club=the_village.club)
    assert "Chị chưa có sổ tiết kiệm" in browser.sign_in(user).get("/my-book").text


def test_an_earlier_year_is_a_link_away(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    later = dt.datetime(2027, 1, 4, 3, tzinfo=dt.UTC)
    the_village.deposit(the_village.health(the_village.an), 6_000, on=later.date(), at=later)
    an = browser.sign_in(the_village.an_user)
    assert 'href="?year=2026"' in an.get("/my-book").text
    assert "2026-0001" in an.get("/my-book", year="2026").text


def test_signed_out_she_signs_in_first(browser: Browser) -> None:
    answer = browser.get("/my-book")
    assert (answer.status_code, answer.location) == (303, "/sign-in?next=/my-book")
