"""Khóa sổ tháng: what stands in the way is said, two people close; the month's balances are a page and a sheet."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from savings_app import approvals, closings, deposits
from savings_app.approvals import Subject
from savings_app.clubs import NOTHING_CLOSED, Club
from savings_app.deposits import Deposit
from savings_app.money import Dong
from savings_app.months import Month
from tests.counted import signed_count
from tests.pages.conftest import Browser
from tests.village import NOW, TODAY, Village
from tests.written import proven

OCTOBER = Month(2026, 10)
THEN = dt.date(2026, 10, 20)


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An put 130.000 đ in on 20 October."""
    the_village.deposit(the_village.health(the_village.an), 130_000, on=THEN)
    return the_village


def here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/closings"


def month(cast: Village, named: str = "2026-10") -> str:
    return f"/clubs/{cast.club.id}/months/{named}"


def closed_through(cast: Village) -> dt.date:
    found: dt.date = Club.the(id=cast.club.id).closed_through
    return found


def close_october(cast: Village) -> None:
    signed_count(cast, 130_000)
    asked = closings.propose(cast.club.id, OCTOBER, key=uuid4(), by=cast.lan, at=NOW)
    closings.sign(asked, by=cast.hoa, at=NOW)


def test_the_club_page_says_which_month_waits(cast: Village, browser: Browser) -> None:
    page = browser.sign_in(cast.lan).get(f"/clubs/{cast.club.id}").text
    assert "Tháng 10/2026 chưa khóa sổ, chờ từ ngày 01/11/2026" in page
    close_october(cast)
    assert "chưa khóa sổ" not in browser.sign_in(cast.lan).get(f"/clubs/{cast.club.id}").text


def test_what_stands_in_the_way_is_said(cast: Village, browser: Browser) -> None:
    lan = browser.sign_in(cast.lan)
    page = lan.get(here(cast)).text
    assert "Chưa kiểm quỹ: tiền mặt tổ trưởng giữ" in page
    assert "Đề nghị khóa sổ" not in page
    refused = lan.post(here(cast), key=str(uuid4()), month="2026-10")
    assert refused.status_code == 422
    assert approvals.asked(cast.club.id, Subject.CLOSING) == []


def test_two_people_close_it(cast: Village, browser: Browser) -> None:
    signed_count(cast, 130_000)
    lan, hoa = browser.sign_in(cast.lan), browser.sign_in(cast.hoa)
    assert "Đề nghị khóa sổ tháng 10/2026" in lan.get(here(cast)).text
    assert lan.post(here(cast), key=str(uuid4()), month="2026-10").status_code == 303
    assert "/answer" not in lan.get(here(cast)).text
    asked = approvals.asked(cast.club.id, Subject.CLOSING)[0]
    assert "Ký khóa sổ tháng 10/2026" in hoa.get(here(cast)).text
    answer = hoa.post(f"{here(cast)}/{asked.id}/answer", answer="yes")
    assert (answer.status_code, answer.location) == (303, month(cast))
    assert closed_through(cast) == OCTOBER.last_day
    assert "Phạm Thị Lan đề nghị, Lê Thị Hoa ký." in hoa.get(month(cast)).text
    assert "10/2026" in hoa.get(here(cast)).text
    assert proven()


def test_not_signed_the_month_stays_open(cast: Village, browser: Browser) -> None:
    signed_count(cast, 130_000)
    asked = closings.propose(cast.club.id, OCTOBER, key=uuid4(), by=cast.lan, at=NOW)
    hoa = browser.sign_in(cast.hoa)
    assert hoa.post(f"{here(cast)}/{asked.id}/answer", answer="no", reason="").status_code == 422
    assert hoa.post(f"{here(cast)}/{asked.id}/answer", answer="no", reason="còn thiếu sổ").status_code == 303
    assert closed_through(cast) == NOTHING_CLOSED


@pytest.mark.parametrize("typed", ["", "2026-13", "10/2026", "2026-1", "٢٠٢٦-١٠", "0001-01", "2026-11"])
def test_what_is_no_month_to_close_is_refused(cast: Village, browser: Browser, typed: str) -> None:
    refused = browser.sign_in(cast.lan).post(here(cast), key=str(uuid4()), month=typed)
    assert refused.status_code == 422
    assert approvals.asked(cast.club.id, Subject.CLOSING) == []


def test_the_month_shows_every_balance(cast: Village, browser: Browser) -> None:
    cast.deposit(cast.pension(cast.binh), 7_000, on=THEN)
    page = browser.sign_in(cast.thuy).get(month(cast)).text
    for words in ("Nguyễn Thị An", "130.000 đ", "Trần Thị Bình", "7.000 đ", "Mã sổ:", "chưa khóa sổ"):
        assert words in page
    printed = browser.sign_in(cast.thuy).get(f"{month(cast)}.pdf")
    assert (printed.status_code, printed.mimetype) == (200, "application/pdf")


def test_what_came_late_is_said_in_the_month_it_was_written(cast: Village, browser: Browser) -> None:
    close_october(cast)
    late = Deposit(cast.club.id, cast.health(cast.an), Dong(3_000), TODAY, uuid4(), happened_on=THEN)
    deposits.record(late, by=cast.hoa, at=NOW)
    hoa = browser.sign_in(cast.hoa)
    page = hoa.get(month(cast, "2026-11")).text
    assert "Ghi muộn trong tháng này" in page
    assert '<time datetime="2026-10-20">20/10/2026</time>' in page
    assert "Ghi muộn trong tháng này" not in hoa.get(month(cast)).text


@pytest.mark.parametrize("named", ["2026-12", "2026-00", "x", "2026-1", "20261-0", "0000-01"])
def test_a_month_that_is_none_is_404(cast: Village, browser: Browser, named: str) -> None:
    hoa = browser.sign_in(cast.hoa)
    assert hoa.get(month(cast, named)).status_code == 404
    assert hoa.get(f"{month(cast, named)}.pdf").status_code == 404


def test_who_may_come_in(cast: Village, browser: Browser) -> None:
    signed_count(cast, 130_000)
    asked = closings.propose(cast.club.id, OCTOBER, key=uuid4(), by=cast.lan, at=NOW)
    for address in (here(cast), month(cast), f"{month(cast)}.pdf"):
        assert browser.get(address).status_code == 303
        assert browser.sign_in(cast.ut).get(address).status_code == 404
        assert browser.sign_in(cast.an_user).get(address).status_code in {403, 404}
    answer = f"{here(cast)}/{asked.id}/answer"
    assert browser.sign_in(cast.ut).post(answer, answer="yes").status_code == 404
    assert browser.sign_in(cast.lan).post(answer, answer="yes").status_code == 403
    assert browser.sign_in(cast.thuy).post(here(cast), key=str(uuid4()), month="2026-10").status_code == 403
    assert browser.sign_in(cast.hoa).client.post(answer, data={"answer": "yes"}).status_code == 400
    assert closed_through(cast) == NOTHING_CLOSED


def test_whoever_signs_sees_what_was_undone(cast: Village, browser: Browser) -> None:
    wrong = cast.deposit(cast.health(cast.binh), 50_000).receipt
    assert "đã đảo" not in browser.sign_in(cast.lan).get(here(cast)).text
    slip = cast.undo(wrong.entry).reversal
    for url in (here(cast), month(cast, "2026-11")):
        page = browser.sign_in(cast.lan).get(url).text
        assert all(said in page for said in ("ghi nhầm", f"phiếu {slip.shown}", f"đảo phiếu {wrong.shown}"))
    assert "đã đảo" not in browser.sign_in(cast.lan).get(month(cast)).text
