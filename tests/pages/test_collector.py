"""The collector's pages: the lists of her clubs, and her answer to each row, which is never given twice."""

from __future__ import annotations

import datetime as dt
import html
import re
from uuid import uuid4

import pytest
from flask import Flask

from savings_app import contributions, coverage, places, users
from savings_app.contributions import Followed, Remittance, State
from savings_app.ledger import balances
from savings_app.ledger.chart import savings
from savings_app.money import Dong
from savings_app.permissions import Role
from savings_app.users import User
from tests import insured, village
from tests.pages.conftest import Browser
from tests.village import HEALTH, NOW, PENSION, TODAY, Village
from tests.written import proven, written


@pytest.fixture
def cast(the_village: Village) -> Village:
    """Savings and cash enough for two cards and a pension."""
    the_village.deposit(the_village.health(the_village.an), 2_000_000)
    the_village.deposit(the_village.health(the_village.binh), 500_000)
    the_village.deposit(the_village.pension(the_village.an), 5_000_000)
    the_village.open_pig(the_village.pension(the_village.an), 5_000_000)
    the_village.hand_over(the_village.purse_fund, 1_000_000)
    the_village.hand_over(the_village.pig_fund, 1_000_000)
    return the_village


@pytest.fixture
def handed_in(cast: Village) -> Remittance:
    """Two cards for three months, An's first."""
    paid = ((cast.an.person, cast.health(cast.an)), (cast.binh.person, cast.health(cast.binh)))
    conversion = insured.propose(cast, HEALTH, *paid)
    insured.approve(cast, conversion)
    return insured.remit(cast, conversion)


def test_her_lists_are_those_of_her_places_the_open_ones_first(
    cast: Village, handed_in: Remittance, browser: Browser
) -> None:
    for row in contributions.of_remittance(handed_in.id):
        insured.confirm(cast, row)
    conversion = insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)), months=1)
    insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    nga = browser.sign_in(cast.nga)
    assert nga.get("/").location == "/remittances"
    page = nga.get("/remittances").text
    assert page.index("đợt 2") < page.index("đợt 1")
    assert "1 chờ trả lời" in page
    assert "2 đã xác nhận" in page
    assert page.count("Xác nhận từng người") == 1, "only where rows are open"
    assert f'<a class="btn btn-primary" href="/clubs/{cast.club.id}/remittances/2">' in page
    assert "683.100 đ" in page


def test_before_anything_is_handed_in_the_page_says_so_once(cast: Village, browser: Browser) -> None:
    page = browser.sign_in(cast.nga).get("/remittances").text
    assert "Chị thu cho 1 câu lạc bộ." in page
    assert "Chưa có đợt nộp nào." in page
    assert "Xác nhận từng người" not in page


@pytest.mark.parametrize(
    ("where", "reached"), [("club", True), ("commune", True), ("province", True), ("other", False)]
)
def test_whom_she_collects_for(
    cast: Village, handed_in: Remittance, browser: Browser, where: str, reached: bool
) -> None:
    tu = users.add("0911000009", name="Ngô Thị Tư", password=village.PASSWORD, at=NOW)
    province = cast.commune.within
    if where in {"club", "other"}:
        users.grant(tu, Role.COLLECTOR, club=cast.club if where == "club" else cast.other_club)
    else:
        users.grant(tu, Role.COLLECTOR, place=cast.commune if where == "commune" else places.get(province))
    hers = browser.sign_in(tu)
    assert ("đợt 1" in hers.get("/remittances").text) == reached
    assert hers.get(_page(cast)).status_code == (200 if reached else 404)


def test_a_row_is_confirmed_with_the_insurer_s_receipt(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    nga, row = browser.sign_in(cast.nga), _rows(handed_in)[0]
    page = nga.get(_page(cast)).text
    assert page.count("BHXH đã nhận khoản này") == 2
    answer = nga.post(_row(cast, row, "confirmation"), **_official(), key=str(uuid4()))
    assert (answer.status_code, answer.location) == (303, f"{_page(cast)}#row-{row.contribution.id}")
    step = _rows(handed_in)[0].last
    assert (step.state, step.official_number) == (State.CONFIRMED, "1K26TBA/0012345")
    assert (step.official_on, step.covered_from, step.covered_to) == (TODAY, *_covered())
    page = nga.get(_page(cast)).text
    assert "Biên lai số 1K26TBA/0012345 ngày 22/11/2026, thời hạn 22/12/2026 – 21/03/2027" in page
    assert page.count("BHXH đã nhận khoản này") == 1
    assert "hỏi lại nhân viên thu" not in page
    assert proven()


def test_the_days_expected_are_filled_in(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    coverage.note(
        cast.binh.person.id,
        HEALTH,
        paid_until=dt.date(2026, 12, 31),
        months_paid=12,
        months_supported=0,
        noted_on=TODAY,
        by=cast.hoa.id,
    )
    page = browser.sign_in(cast.nga).get(_page(cast)).text
    found = re.findall(r'name="covered_(?:from|to)"\s+value="([^"]*)"', page)
    assert found == ["2026-12-22", "2027-03-21", "2027-01-01", "2027-03-31"]


def test_the_pension_begins_with_its_first_month(cast: Village, browser: Browser) -> None:
    conversion = insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)), months=3)
    insured.approve(cast, conversion)
    insured.remit(cast, conversion)
    page = browser.sign_in(cast.nga).get(_page(cast)).text
    assert "từ tháng 11/2026" in page
    found = re.findall(r'name="covered_(?:from|to)"\s+value="([^"]*)"', page)
    assert found == ["2026-11-01", "2027-01-31"]


def test_without_a_last_day_the_months_paid_are_counted(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    form = _official() | {"covered_from": "1/12/2026", "covered_to": ""}
    browser.sign_in(cast.nga).post(_row(cast, _rows(handed_in)[0], "confirmation"), **form, key=str(uuid4()))
    assert _rows(handed_in)[0].last.covered_to == dt.date(2027, 2, 28)


def test_days_that_are_not_the_months_paid_are_pointed_out(
    cast: Village, handed_in: Remittance, browser: Browser
) -> None:
    form = _official() | {"covered_to": "2027-02-20"}
    nga = browser.sign_in(cast.nga)
    nga.post(_row(cast, _rows(handed_in)[0], "confirmation"), **form, key=str(uuid4()))
    for user in (cast.nga, cast.hoa, cast.lan, cast.thuy):
        page = " ".join(browser.sign_in(user).get(_page(cast)).text.split())
        assert "hỏi lại nhân viên thu" in page


def test_a_row_comes_back_with_a_reason_and_the_savings_with_it(
    cast: Village, handed_in: Remittance, browser: Browser
) -> None:
    nga, row = browser.sign_in(cast.nga), _rows(handed_in)[0]
    without = nga.post(_row(cast, row, "refusal"), reason=" ", key=str(uuid4()))
    assert without.status_code == 422
    assert "Chưa ghi lý do." in without.text
    key = str(uuid4())
    for _ in range(2):
        answer = nga.post(_row(cast, row, "refusal"), reason="Đã có thẻ theo diện khác", key=key)
        assert answer.status_code == 303
    assert _rows(handed_in)[0].state is State.REFUSED
    assert balances.of(cast.club.id, savings(cast.health(cast.an))) == Dong(2_000_000)
    assert "Lý do: Đã có thẻ theo diện khác" in nga.get(_page(cast)).text
    assert "1 trả lại" in nga.get("/remittances").text
    assert proven()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"number": ""}, "Chưa nhập số biên lai của BHXH."),
        ({"number": "12\t34"}, "Không đọc được số biên lai"),
        ({"number": "9" * 61}, "Không đọc được số biên lai"),
        ({"number": "<b>"}, "Không đọc được số biên lai “<b>”"),
        ({"issued_on": "2026-11-21"}, "Ngày biên lai 21/11/2026 phải từ ngày nộp 22/11/2026"),
        ({"issued_on": "2026-11-23"}, "Ngày biên lai 23/11/2026"),
        ({"covered_from": ""}, "Không đọc được ngày “”"),
        ({"covered_from": "32/1/2027"}, "Không đọc được ngày “32/1/2027”"),
        ({"covered_to": "2026-12-21"}, "Thời hạn từ 22/12/2026 đến 21/12/2026 bị ngược."),
    ],
)
def test_a_receipt_that_cannot_be_is_refused_and_kept(
    cast: Village, handed_in: Remittance, browser: Browser, changes: dict[str, str], sentence: str
) -> None:
    before, row = written(cast.club.id), _rows(handed_in)[1]
    form = _official() | changes
    answer = browser.sign_in(cast.nga).post(_row(cast, row, "confirmation"), **form, key=str(uuid4()))
    assert answer.status_code == 422
    page = html.unescape(answer.text)
    assert sentence in page
    assert page.count('role="alert"') == 1
    assert page.count("<details open>") == 1
    for value in form.values():
        assert f'value="{html.escape(value)}"' in answer.text
    assert written(cast.club.id) == before


def test_a_number_of_twelve_figures_is_a_receipt_and_nobody_s_identity(
    cast: Village, handed_in: Remittance, browser: Browser
) -> None:
    form = _official() | {"number": " 202611220001 "}
    answer = browser.sign_in(cast.nga).post(_row(cast, _rows(handed_in)[0], "confirmation"), **form, key=str(uuid4()))
    assert answer.status_code == 303
    assert _rows(handed_in)[0].last.official_number == "202611220001"


def test_a_list_written_down_late_takes_receipts_from_the_day_it_was_handed_in(
    app: Flask, cast: Village, browser: Browser
) -> None:
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    insured.approve(cast, conversion)
    app.config["CLOCK"] = lambda: NOW + dt.timedelta(days=3)
    lan = browser.sign_in(cast.lan)
    lan.post(
        f"/clubs/{cast.club.id}/remittances",
        conversion=conversion.id,
        remitted_on=TODAY.isoformat(),
        key=str(uuid4()),
    )
    (row,) = contributions.of_conversion(conversion.id)
    answer = browser.sign_in(cast.nga).post(_row(cast, row, "confirmation"), **_official(), key=str(uuid4()))
    assert answer.status_code == 303


def test_an_answer_is_given_once(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    nga, row, key = browser.sign_in(cast.nga), _rows(handed_in)[0], str(uuid4())
    for _ in range(2):
        assert nga.post(_row(cast, row, "confirmation"), **_official(), key=key).status_code == 303
    other_key = nga.post(_row(cast, row, "refusal"), reason="Nhầm", key=str(uuid4()))
    assert other_key.status_code == 409
    assert "BHXH đã xác nhận" in other_key.text
    assert "không làm bước này được" in other_key.text
    same_key = nga.post(_row(cast, row, "refusal"), reason="Nhầm", key=key)
    assert same_key.status_code == 409
    assert balances.of(cast.club.id, savings(cast.health(cast.an))) == Dong(2_000_000 - 341_550)


def test_a_row_of_another_list_is_not_there(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    conversion = insured.propose(cast, PENSION, (cast.an.person, cast.pension(cast.an)), months=1)
    insured.approve(cast, conversion)
    (waiting,) = contributions.of_conversion(conversion.id)
    nga = browser.sign_in(cast.nga)
    for verb, form in (("confirmation", _official()), ("refusal", {"reason": "x"})):
        assert nga.post(_row(cast, waiting, verb), **form, key=str(uuid4())).status_code == 404
    insured.remit(cast, conversion)
    first, second = _row(cast, _rows(handed_in)[0], "refusal"), _row(cast, waiting, "refusal")
    assert nga.post(second, reason="x", key=str(uuid4())).status_code == 404
    assert nga.post(first, reason="x", key=str(uuid4())).status_code == 303


def test_she_sees_no_page_of_the_club(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    nga, club = browser.sign_in(cast.nga), f"/clubs/{cast.club.id}"
    for page in ("", "/handovers", "/conversions", "/conversions/1", "/remittances", f"/members/{cast.an.id}"):
        assert nga.get(club + page).status_code == 404


def test_who_may(cast: Village, handed_in: Remittance, browser: Browser) -> None:
    row = _rows(handed_in)[0]
    posts = [_row(cast, row, verb) for verb in ("confirmation", "refusal")]
    assert browser.get("/remittances").status_code == 303
    for user in (cast.ut, cast.hoa, cast.lan, cast.thuy, cast.sen, cast.an_user):
        assert browser.sign_in(user).get("/remittances").status_code == 403
    assert _statuses(browser, cast.ut, posts) == [404, 404]
    assert _statuses(browser, cast.an_user, posts) == [404, 404]
    for user in (cast.hoa, cast.lan, cast.thuy):
        assert _statuses(browser, user, posts) == [403, 403]
    assert [browser.sign_in(cast.nga).client.post(address).status_code for address in posts] == [400, 400]
    assert _rows(handed_in)[0].state is State.REMITTED


def _page(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/remittances/1"


def _row(cast: Village, row: Followed, verb: str) -> str:
    return f"{_page(cast)}/rows/{row.contribution.id}/{verb}"


def _rows(handed_in: Remittance) -> list[Followed]:
    return contributions.of_remittance(handed_in.id)


def _covered() -> tuple[dt.date, dt.date]:
    return dt.date(2026, 12, 22), dt.date(2027, 3, 21)


def _official() -> dict[str, str]:
    first, last = _covered()
    return {
        "number": "1K26TBA/0012345",
        "issued_on": TODAY.isoformat(),
        "covered_from": first.isoformat(),
        "covered_to": last.isoformat(),
    }


def _statuses(browser: Browser, user: User, addresses: list[str]) -> list[int]:
    hers = browser.sign_in(user)
    return [hers.post(address).status_code for address in addresses]
