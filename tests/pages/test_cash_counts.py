"""Kiểm quỹ: notes are counted blind, a difference is explained, a second person signs; the minute prints."""

from __future__ import annotations

from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import approvals, cash_counts, handovers
from savings_app.approvals import Approval, Subject
from savings_app.handovers import Handover
from savings_app.ledger import balances
from savings_app.ledger.chart import short
from savings_app.money import Dong
from tests.counted import BANK, LEADER, TREASURER, counted, signed_count
from tests.pages.conftest import Browser
from tests.village import NOW, Village
from tests.written import proven, written


@pytest.fixture
def cast(the_village: Village) -> Village:
    """Hoa holds 130.000 đ."""
    the_village.deposit(the_village.health(the_village.an), 130_000)
    return the_village


def here(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/cash-counts"


def count(cast: Village, browser: Browser, **typed: str) -> TestResponse:
    form = {"key": str(uuid4()), "holder": LEADER.value, "fund": str(cast.purse_fund.id), "since": "1"}
    return browser.post(here(cast), **form, **{name.replace("_", "-", 1): each for name, each in typed.items()})


def asked(cast: Village) -> Approval:
    return approvals.asked(cast.club.id, Subject.CASH_COUNT)[0]


def test_the_page_says_who_holds_what_and_when_it_was_counted(cast: Village, browser: Browser) -> None:
    for user in (cast.hoa, cast.lan, cast.thuy):
        page = browser.sign_in(user).get(here(cast)).text
        assert "130.000 đ" in page
        assert "chưa đếm lần nào" in page
    signed_count(cast, 130_000)
    assert "chưa có tiền ra vào từ đó" in browser.sign_in(cast.hoa).get(here(cast)).text
    cast.deposit(cast.health(cast.binh), 3_000)
    assert "đã có tiền ra vào từ đó" in browser.sign_in(cast.hoa).get(here(cast)).text


def test_the_notes_are_counted_blind(cast: Village, browser: Browser) -> None:
    page = browser.sign_in(cast.hoa).get(f"{here(cast)}/new", holder=LEADER.value, fund=cast.purse_fund.id).text
    assert "500.000 đ" in page
    assert "130.000" not in page


def test_counted_it_waits_and_the_treasurer_signs(cast: Village, browser: Browser) -> None:
    answer = count(cast, browser.sign_in(cast.hoa), note_100000="1", note_10000="3", witnesses="Bà Tư")
    assert answer.status_code == 303
    hers = browser.sign_in(cast.hoa).get(answer.location).text
    assert "Bà Tư" in hers
    assert "/answer" not in hers
    lan = browser.sign_in(cast.lan)
    assert "khớp sổ" in lan.get(answer.location).text
    (head, *_) = written(cast.club.id)
    assert lan.post(f"{answer.location}/answer", answer="yes").status_code == 303
    assert "đã ký" in lan.get(answer.location).text
    assert written(cast.club.id)[0] == head
    assert proven()


def test_a_difference_is_asked_about_and_what_was_typed_stays(cast: Village, browser: Browser) -> None:
    hoa = browser.sign_in(cast.hoa)
    before = written(cast.club.id)
    refused = count(cast, hoa, note_100000="1", note_10000="2", witnesses="Bà Tư")
    assert refused.status_code == 422
    assert "Đếm được 120.000 đ, sổ ghi 130.000 đ" in refused.text
    for kept in ('name="note-100000"', 'value="2"', 'value="Bà Tư"'):
        assert kept in refused.text
    assert (written(cast.club.id), approvals.asked(cast.club.id, Subject.CASH_COUNT)) == (before, [])
    answer = count(cast, hoa, note_100000="1", note_10000="2", reason="thối nhầm")
    lan = browser.sign_in(cast.lan)
    assert "thiếu" in lan.get(answer.location).text
    lan.post(f"{answer.location}/answer", answer="yes")
    assert balances.of(cast.club.id, short(LEADER, cast.purse_fund.id)) == Dong(10_000)
    assert proven()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"note_10000": "mười"}, "Không đọc được số tờ 10.000 đ: “mười”"),
        ({"note_10000": "-1"}, "“-1”"),
        ({"note_10000": "1.5"}, "“1.5”"),
        ({"note_10000": "１３"}, "“１３”"),
        ({"note_10000": "123456"}, "“123456”"),
        ({}, "Đếm được 0 đ, sổ ghi 130.000 đ"),
    ],
)
def test_what_is_no_count_is_refused(cast: Village, browser: Browser, typed: dict[str, str], said: str) -> None:
    before = written(cast.club.id)
    refused = count(cast, browser.sign_in(cast.hoa), **typed)
    assert refused.status_code == 422
    assert said in refused.text
    assert all(f'value="{each}"' in refused.text for each in typed.values())
    assert (written(cast.club.id), approvals.asked(cast.club.id, Subject.CASH_COUNT)) == (before, [])


def test_cash_that_moved_while_it_was_counted_is_counted_again(cast: Village, browser: Browser) -> None:
    cast.deposit(cast.health(cast.binh), 3_000)
    refused = count(cast, browser.sign_in(cast.hoa), note_100000="1", note_10000="3")
    assert refused.status_code == 409
    assert "phải đếm lại" in refused.text
    assert 'name="since" value="2"' in refused.text


def test_a_count_that_went_stale_is_not_signed(cast: Village, browser: Browser) -> None:
    answer = count(cast, browser.sign_in(cast.hoa), note_100000="1", note_10000="3")
    cast.deposit(cast.health(cast.binh), 3_000)
    lan = browser.sign_in(cast.lan)
    refused = lan.post(f"{answer.location}/answer", answer="yes")
    assert refused.status_code == 409
    assert asked(cast).yes is None
    page = lan.get(answer.location).text
    assert "đếm lại" in page
    assert "3.000 đ" in page, "what was written after the count and happened on its day is shown"


def test_declined_it_is_kept_with_the_reason(cast: Village, browser: Browser) -> None:
    answer = count(cast, browser.sign_in(cast.hoa), note_100000="1", note_10000="3")
    lan = browser.sign_in(cast.lan)
    assert lan.post(f"{answer.location}/answer", answer="no", reason=" ").status_code == 422
    assert lan.post(f"{answer.location}/answer", answer="no", reason="tôi chưa thấy đếm").status_code == 303
    assert "tôi chưa thấy đếm" in lan.get(answer.location).text


def test_the_bank_is_one_sum(cast: Village, browser: Browser) -> None:
    lan = browser.sign_in(cast.lan)
    page = lan.get(f"{here(cast)}/new", holder=BANK.value, fund=cast.purse_fund.id).text
    assert "Số dư ở ngân hàng" in page
    assert "note-1000" not in page
    refused = lan.post(
        here(cast),
        key=str(uuid4()),
        holder=BANK.value,
        fund=cast.purse_fund.id,
        since="1",
        at_bank="70.000",
    )
    assert refused.status_code == 409
    assert 'value="70.000"' in refused.text


def test_nobody_counts_the_others_cash(cast: Village, browser: Browser) -> None:
    refused = count(cast, browser.sign_in(cast.lan), note_100000="1", note_10000="3")
    assert refused.status_code == 403
    assert approvals.asked(cast.club.id, Subject.CASH_COUNT) == []


def test_the_minute_prints(cast: Village, browser: Browser) -> None:
    kept = signed_count(cast, 130_000)
    printed = browser.sign_in(cast.thuy).get(f"{here(cast)}/{kept.id}.pdf")
    assert (printed.status_code, printed.mimetype) == (200, "application/pdf")
    assert printed.data.startswith(b"%PDF")


def test_what_is_not_there_is_404(cast: Village, browser: Browser) -> None:
    hoa = browser.sign_in(cast.hoa)
    other = handovers.propose(Handover(cast.club.id, cast.purse_fund.id, Dong(5_000), uuid4()), by=cast.hoa, at=NOW)
    fund = cast.purse_fund.id
    for address, query in (
        (f"{here(cast)}/{other.id}", {}),
        (f"{here(cast)}/{other.id}.pdf", {}),
        (f"{here(cast)}/999", {}),
        (f"{here(cast)}/new", {"holder": "WITH_COLLECTOR", "fund": fund}),
        (f"{here(cast)}/new", {"holder": LEADER.value, "fund": 999}),
    ):
        assert hoa.get(address, **query).status_code == 404, address
    assert browser.sign_in(cast.lan).post(f"{here(cast)}/{other.id}/answer", answer="yes").status_code == 404


def test_who_may_come_in(cast: Village, browser: Browser) -> None:
    kept = cash_counts.propose(counted(cast, 130_000), by=cast.hoa, at=NOW)
    addresses = (here(cast), f"{here(cast)}/{kept.id}", f"{here(cast)}/{kept.id}.pdf")
    new = f"{here(cast)}/new?holder={TREASURER.value}&fund={cast.purse_fund.id}"
    for address in (*addresses, new):
        assert browser.get(address).status_code == 303
        assert browser.sign_in(cast.ut).get(address).status_code == 404
        assert browser.sign_in(cast.an_user).get(address).status_code in {403, 404}
    ut = browser.sign_in(cast.ut)
    assert ut.post(f"{here(cast)}/{kept.id}/answer", answer="yes").status_code == 404
    assert count(cast, ut).status_code == 404
    assert browser.sign_in(cast.hoa).client.post(here(cast), data={}).status_code == 400
    assert asked(cast).yes is None
