"""A member's book as the club sees it, and as she sees it herself."""

from __future__ import annotations

import datetime as dt

import pytest

from savings_app import coverage
from tests import insured
from tests.pages.conftest import Browser
from tests.village import HEALTH, PENSION, TODAY, Village


def address(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/members/{cast.an.id}"


def test_it_says_where_she_stands(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 309_000)
    page = browser.sign_in(the_village.hoa).get(address(the_village))
    assert page.status_code == 200
    for words in (
        "Nguyễn Thị An “Ba An”",
        "Hội viên số 1",
        "309.000 đ",
        "Còn thiếu 32.550 đ để mua 3 tháng.",
        "03/12/2026",
        "Mức nuôi heo:",
        "17/04/2026",
        "chưa có thẻ trong sổ này",
        "Đã đóng 0 trên 180 tháng; còn 180 tháng (15 năm).",
    ):
        assert words in page.text, words


def test_entries_link_to_their_slips(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    the_village.deposit(the_village.pension(the_village.an), 10_000)
    page = browser.sign_in(the_village.hoa).get(address(the_village)).text
    club = the_village.club.id
    links = [page.index(f'href="/clubs/{club}/receipts/2026-000{number}"') for number in (2, 1)]
    assert links == sorted(links), "the newest entry comes first"
    assert f'href="{address(the_village)}.pdf"' in page
    assert "trong heo ở nhà" in page


def test_contributions_show_their_four_states(browser: Browser, the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    the_village.deposit(purse, 900_000)
    the_village.hand_over(the_village.purse_fund, 900_000)
    paid = (the_village.an.person, purse), (the_village.binh.person, purse)
    conversion = insured.propose(the_village, HEALTH, *paid)
    rows = insured.approve(the_village, conversion)
    insured.remit(the_village, conversion)
    insured.confirm(the_village, rows[0])
    insured.refuse(the_village, rows[1], "đã có thẻ nơi khác")
    page = browser.sign_in(the_village.an_user).get(address(the_village)).text
    for words in (
        "đã thu",
        "thủ quỹ giữ",
        "đã nộp nhân viên thu",
        "BHXH đã xác nhận",
        "Đỗ Thị Nga",
        "0012345",
        "đã có thẻ nơi khác",
        "thẻ đến hết ngày",
        "21/03/2027",
    ):
        assert words in page, words


def test_what_she_brought_along_is_shown(browser: Browser, the_village: Village) -> None:
    until = dt.date(2026, 8, 31)
    coverage.note(
        the_village.an.person.id,
        PENSION,
        paid_until=until,
        months_paid=14,
        months_supported=14,
        noted_on=TODAY,
        by=the_village.hoa.id,
    )
    page = browser.sign_in(the_village.hoa).get(address(the_village)).text
    assert "Đã đóng 14 trên 180 tháng; còn 166 tháng (13 năm 10 tháng)." in page
    assert "31/08/2026" in page


def test_an_earlier_year_is_a_link_away(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    later = dt.datetime(2027, 1, 4, 3, tzinfo=dt.UTC)
    the_village.deposit(the_village.health(the_village.an), 6_000, on=later.date(), at=later)
    hoa = browser.sign_in(the_village.hoa)
    newest, earlier = hoa.get(address(the_village)).text, hoa.get(address(the_village), year="2026").text
    assert ("2027-0001" in newest, "2026-0001" in newest) == (True, False)
    assert ("2027-0001" in earlier, "2026-0001" in earlier) == (False, True)


@pytest.mark.parametrize("year", ["", "1999", "x", "20260", "-1", "٢٠٢٦"])
def test_a_year_that_is_not_there_shows_the_newest(browser: Browser, the_village: Village, year: str) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    page = browser.sign_in(the_village.hoa).get(address(the_village), year=year)
    assert page.status_code == 200
    assert "2026-0001" in page.text


@pytest.mark.parametrize(("who", "shown"), [("hoa", True), ("lan", False), ("thuy", False), ("an_user", False)])
def test_only_the_leader_is_offered_to_change_her(
    browser: Browser, the_village: Village, who: str, shown: bool
) -> None:
    page = browser.sign_in(getattr(the_village, who)).get(address(the_village)).text
    assert (f'href="{address(the_village)}/details"' in page) is shown


@pytest.mark.parametrize("ending", ["", ".pdf"])
@pytest.mark.parametrize(
    ("who", "status"),
    [("hoa", 200), ("lan", 200), ("thuy", 200), ("an_user", 200), ("nga", 404), ("sen", 404), ("ut", 404)],
)
def test_who_may_open_it(browser: Browser, the_village: Village, who: str, status: int, ending: str) -> None:
    assert browser.sign_in(getattr(the_village, who)).get(address(the_village) + ending).status_code == status


@pytest.mark.parametrize("ending", ["", ".pdf"])
def test_a_member_opens_no_book_but_her_own(browser: Browser, the_village: Village, ending: str) -> None:
    an = browser.sign_in(the_village.an_user)
    other = f"/clubs/{the_village.club.id}/members/{the_village.binh.id}"
    assert an.get(other + ending).status_code == 404
    assert an.get(f"/clubs/{the_village.other_club.id}/members/{the_village.an.id}{ending}").status_code == 404


def test_signed_out_she_signs_in_first(browser: Browser, the_village: Village) -> None:
    assert browser.get(address(the_village)).status_code == 303


def test_the_book_prints(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    answer = browser.sign_in(the_village.hoa).get(f"{address(the_village)}.pdf")
    assert (answer.mimetype, answer.data[:5]) == ("application/pdf", b"%PDF-")
    assert answer.headers["Content-Disposition"].startswith("inline; filename=")


def test_a_year_of_entries_stays_light(browser: Browser, the_village: Village) -> None:
    for day in range(1, 91):
        on = dt.date(2026, 8, 1) + dt.timedelta(days=day)
        the_village.deposit(the_village.health(the_village.an), 3_000, on=on)
    page = browser.sign_in(the_village.hoa).client.get(address(the_village), headers={"Accept-Encoding": "gzip"})
    assert page.headers["Content-Encoding"] == "gzip"
    assert len(page.data) < 20_000
