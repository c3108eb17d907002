"""Chuyển câu lạc bộ: asked in one club, the cash taken along, and answered in the other; both see it on the way."""

from __future__ import annotations

from uuid import uuid4

import pytest

from savings_app import approvals
from savings_app.approvals import Approval, Subject
from savings_app.ledger import balances
from savings_app.money import NOTHING, Dong
from savings_app.users import User
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.test_club_transfers import hers, new_treasurer, there
from tests.village import Village
from tests.written import proven


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An has 300.000 đ counted, with the treasurer."""
    the_village.deposit(the_village.health(the_village.an), 300_000)
    the_village.hand_over(the_village.purse_fund, 300_000)
    return the_village


@pytest.fixture
def cuc(cast: Village) -> User:
    """The treasurer of the other club."""
    return new_treasurer(cast)


def moved(browser: Browser, cast: Village) -> Approval:
    """Asked by Hoa, the cash taken along by Lan."""
    form = f"/clubs/{cast.club.id}/members/{cast.an.id}/departure"
    typed = {"key": str(uuid4()), "why": "MOVED", "day": "2026-11-22", "to_club": str(cast.other_club.id)}
    hoa = browser.sign_in(cast.hoa)
    assert "CLB Vườn rau an sinh, Xã Tượng Sơn" in shown(hoa.get(form))
    missing = hoa.post(form, **{**typed, "to_club": ""})
    assert missing.status_code == 422
    assert "Chưa chọn câu lạc bộ chuyển đến." in missing.text
    assert hoa.post(form, **{**typed, "to_club": str(cast.club.id)}).status_code == 422
    assert hoa.post(form, **typed).status_code == 303
    asked = approvals.asked(cast.club.id, Subject.DEPARTURE)[0]
    lan = browser.sign_in(cast.lan)
    answer = f"/clubs/{cast.club.id}/departures/{asked.id}/answer"
    to_carry = shown(lan.get(f"/clubs/{cast.club.id}/departures"))
    assert "Chuyển sang CLB Vườn rau an sinh" in to_carry
    assert "mang sang câu lạc bộ mới" in to_carry
    assert "Đã trả đủ" not in to_carry
    assert lan.post(answer, answer="yes").status_code == 303
    assert "tiền đang trên đường, chờ thủ quỹ bên kia nhận" in shown(lan.get(f"/clubs/{cast.club.id}/departures"))
    return approvals.asked(cast.other_club.id, Subject.ARRIVAL)[0]


def here(cast: Village) -> str:
    return f"/clubs/{cast.other_club.id}/arrivals"


def test_counted_and_taken(browser: Browser, cast: Village, cuc: User) -> None:
    arrival = moved(browser, cast)
    ut, reader = browser.sign_in(cast.ut), browser.sign_in(cuc)
    assert "1 hội viên chuyển đến, tiền đang trên đường" in shown(reader.get(f"/clubs/{cast.other_club.id}"))
    for each in (ut, reader):
        assert "Từ CLB Heo Đất ấp 3" in shown(each.get(here(cast)))
    assert "tiền đang trên đường, chờ thủ quỹ nhận" in shown(ut.get(here(cast)))
    for _ in range(2):
        assert reader.post(f"{here(cast)}/{arrival.id}/answer", answer="yes").status_code == 303
    assert "đã nhận Mai Thị Cúc" in shown(reader.get(here(cast)))
    assert "Phiếu nhận tiền chuyển đến 2026-0001" in shown(
        reader.get(f"/clubs/{cast.other_club.id}/receipts/2026-0001")
    )
    assert reader.get(f"/clubs/{cast.other_club.id}/receipts/2026-0001.pdf").status_code == 200
    member = there(cast)
    assert member is not None
    assert ut.get(f"/clubs/{cast.other_club.id}/members/{member.id}").status_code == 200
    assert browser.sign_in(cast.hoa).get(f"/clubs/{cast.club.id}/members/{cast.an.id}").status_code == 200
    book = shown(browser.sign_in(cast.an_user).get("/my-book"))
    assert "CLB Heo Đất ấp 3" in book
    assert "Mang từ câu lạc bộ khác sang" in book
    assert proven()


def test_sent_back(browser: Browser, cast: Village, cuc: User) -> None:
    arrival = moved(browser, cast)
    reader, answer = browser.sign_in(cuc), f"{here(cast)}/{arrival.id}/answer"
    assert reader.post(answer, answer="no", reason="").status_code == 422
    assert reader.post(answer, answer="no", reason="Chưa thấy tiền").status_code == 303
    assert hers(cast) == Dong(300_000)
    assert "Chưa thấy tiền" in reader.get(here(cast)).text
    assert "câu lạc bộ kia trả lại" in shown(browser.sign_in(cast.lan).get(f"/clubs/{cast.club.id}/departures"))
    assert proven()


def test_who_may(browser: Browser, cast: Village, cuc: User) -> None:
    arrival = moved(browser, cast)
    answer = f"{here(cast)}/{arrival.id}/answer"
    assert [browser.get(here(cast)).status_code, browser.post(answer, answer="yes").status_code] == [303, 303]
    for stranger in (cast.hoa, cast.lan, cast.thuy, cast.nga, cast.an_user, cast.sen):
        reader = browser.sign_in(stranger)
        assert [reader.get(here(cast)).status_code, reader.post(answer, answer="yes").status_code] == [404, 404]
    assert browser.sign_in(cast.ut).post(answer, answer="yes").status_code == 403
    assert browser.sign_in(cuc).client.post(answer, data={"answer": "yes"}).status_code == 400
    assert browser.sign_in(cast.lan).post(f"/clubs/{cast.club.id}/arrivals/{arrival.id}/answer").status_code == 404
    assert Dong.total(each.total for each in balances.purses(cast.other_club.id).values()) == NOTHING
