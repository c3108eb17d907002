"""Giải thể: what is still to do, the question and the answer; afterwards everything is read and nothing done."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from savings_app import approvals, clubs
from savings_app.approvals import Approval, Subject
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.test_dissolutions import leave
from tests.village import TODAY, Village
from tests.written import proven, written


@pytest.fixture
def cast(the_village: Village) -> Village:
    """Everybody left; 3.000 came in and went out again."""
    the_village.deposit(the_village.health(the_village.an), 3_000)
    the_village.hand_over(the_village.purse_fund, 3_000)
    leave(the_village, the_village.an, the_village.binh)
    return the_village


def here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/dissolution"


def asked(cast: Village) -> Approval:
    return approvals.asked(cast.club.id, Subject.DISSOLUTION)[0]


def dissolve(browser: Browser, cast: Village) -> None:
    assert browser.sign_in(cast.thuy).post(here(cast), key=str(uuid4())).status_code == 303
    lan = browser.sign_in(cast.lan)
    assert "Đồng ý giải thể" in lan.get(here(cast)).text
    assert lan.post(f"{here(cast)}/{asked(cast).id}/answer", answer="yes").status_code == 303


def test_what_is_left_is_listed(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    thuy = browser.sign_in(the_village.thuy)
    text = shown(thuy.get(here(the_village)))
    assert "còn 2 hội viên" in text
    assert "còn tiền mặt tổ trưởng giữ 3.000 đ" in text
    assert "Đề nghị giải thể" not in text
    before = written(the_village.club.id)
    assert thuy.post(here(the_village), key=str(uuid4())).status_code == 422
    assert written(the_village.club.id) == before


def test_asked_and_confirmed(browser: Browser, cast: Village) -> None:
    dissolve(browser, cast)
    club = clubs.get(cast.club.id)
    assert club is not None
    assert club.dissolved_on == TODAY
    text = shown(browser.sign_in(cast.thuy).get(here(cast)))
    assert "Đã giải thể ngày 22/11/2026" in text
    assert "CLB đã giải thể ngày 22/11/2026: chỉ còn để xem" in text
    assert "đã giải thể" in shown(browser.sign_in(cast.thuy).get(f"/places/{cast.commune.id}"))
    assert proven()


def test_sent_back_with_a_reason(browser: Browser, cast: Village) -> None:
    browser.sign_in(cast.thuy).post(here(cast), key=str(uuid4()))
    lan, answer = browser.sign_in(cast.lan), f"{here(cast)}/{asked(cast).id}/answer"
    assert lan.post(answer, answer="no", reason="").status_code == 422
    assert lan.post(answer, answer="no", reason="Còn người muốn vào").status_code == 303
    assert "Còn người muốn vào" in lan.get(here(cast)).text


def test_afterwards_every_page_is_read_and_none_writes(browser: Browser, cast: Village) -> None:
    dissolve(browser, cast)
    hoa, lan, club = browser.sign_in(cast.hoa), browser.sign_in(cast.lan), f"/clubs/{cast.club.id}"
    pages = ("", "/members", f"/members/{cast.an.id}", "/handovers", "/conversions", "/remittances", "/advances")
    for page in (*pages, "/departures", "/arrivals", "/leadership", "/receipts/2026-0001", "/households"):
        for reader in (hoa, lan, browser.sign_in(cast.thuy)):
            seen = reader.get(f"{club}{page}")
            assert seen.status_code == 200, page
            posts = re.findall(r'<form[^>]*method="post"[^>]*action="([^"]+)"', seen.text)
            assert [each for each in posts if each.startswith(club)] == [], page
    for page in ("/day-sheet", "/pig-openings", f"/members/{cast.an.id}/departure", "/members/new"):
        assert hoa.get(f"{club}{page}").status_code == 409, page
    before = written(cast.club.id)
    purse = cast.health(cast.an)
    deposit = {"member": cast.an.id, "fund": purse.fund_id, "scheme": purse.scheme.value, "amount": "3000"}
    refused = hoa.post(f"{club}/deposits", key=str(uuid4()), booked_on="2026-11-22", **deposit)
    assert refused.status_code == 409
    assert "đã giải thể ngày 22/11/2026" in refused.text
    assert written(cast.club.id) == before
    assert browser.sign_in(cast.an_user).get("/my-book").status_code == 200
    assert hoa.get(f"{club}/receipts/2026-0001.pdf").status_code == 200


def test_who_may(browser: Browser, cast: Village) -> None:
    thuy = browser.sign_in(cast.thuy)
    assert thuy.post(here(cast), key=str(uuid4())).status_code == 303
    answer = f"{here(cast)}/{asked(cast).id}/answer"
    assert [browser.get(here(cast)).status_code, browser.post(answer, answer="yes").status_code] == [303, 303]
    for stranger in (cast.ut, cast.nga, cast.sen, cast.an_user):
        reader = browser.sign_in(stranger)
        assert [reader.get(here(cast)).status_code, reader.post(here(cast)).status_code] == [404, 404]
        assert reader.post(answer, answer="yes").status_code == 404
    hoa = browser.sign_in(cast.hoa)
    assert [hoa.post(here(cast)).status_code, hoa.post(answer, answer="yes").status_code] == [403, 403]
    assert browser.sign_in(cast.lan).post(here(cast)).status_code == 403
    assert thuy.post(answer, answer="yes").status_code in {403, 422}, "who asks does not confirm"
    assert thuy.client.post(here(cast)).status_code == 400
    assert thuy.post(here(cast), key="x").status_code == 400
