"""Everyone present: each daily pledge not yet written, once, all or none, and the same answer however often sent."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import advances, members, receipts
from savings_app.advances import Advance
from savings_app.ledger import balances
from savings_app.ledger.book import MonthClosed
from savings_app.ledger.entry import EntryKind
from savings_app.ledger.tables import Entry, Posting
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.schemes import Rhythm
from tests.pages.conftest import Browser
from tests.pages.reading import saved, shown, state_of
from tests.village import NOW, PENSION, TODAY, Village


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def sheet_of(the_village: Village) -> str:
    return f"/clubs/{the_village.club.id}/day-sheet"


def everyone(browser: Browser, the_village: Village, **changes: Any) -> TestResponse:
    sent = {"key": str(uuid4()), "booked_on": TODAY.isoformat(), **changes}
    return browser.post(f"/clubs/{the_village.club.id}/deposits/everyone", **sent)


def test_everyone_present_writes_each_daily_pledge_once(hoa: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    page = hoa.get(sheet_of(the_village))
    assert "cho 3 khoản chưa ghi ngày này: tiền mặt 3.000 đ · heo nhà ghi thêm 20.000 đ . Ai vắng?" in shown(page)
    answer = everyone(hoa, the_village)
    assert answer.status_code == 303
    said = shown(hoa.get(answer.location))
    sums = "tiền mặt 3.000 đ (Ba nghìn đồng) · heo nhà ghi thêm 20.000 đ (Hai mươi nghìn đồng)"
    assert f"Đã ghi cả tổ 3 khoản: {sums}, phiếu 2026-0002 đến 2026-0004 ." in said
    assert "4 khoản tiền mặt 6.000 đ heo nhà 20.000 đ" in said
    assert not {"23.000", "26.000"} & set(said.split()), "cash and tallies are not added up"
    assert 'id="everyone" hidden' in hoa.get(sheet_of(the_village)).text
    assert saved(the_village, the_village.health(the_village.binh)) == (Dong(3_000), Dong(0))
    assert saved(the_village, the_village.pension(the_village.binh)) == (Dong(0), Dong(10_000))


def test_only_what_there_is_is_told(hoa: Browser, the_village: Village) -> None:
    for member in (the_village.an, the_village.binh):
        members.pledge(the_village.pension(member), Dong(0), rhythm=Rhythm.DAY, from_day=TODAY)
    assert "ngày này: tiền mặt 6.000 đ . Ai" in shown(hoa.get(sheet_of(the_village)))
    page = hoa.get(everyone(hoa, the_village).location)
    assert "2 khoản: tiền mặt 6.000 đ (Sáu nghìn đồng), phiếu" in shown(page)
    assert '<p hidden data-part="home">' in page.text


def test_slips_are_said_from_first_to_last_only_where_no_other_lies_between(hoa: Browser, the_village: Village) -> None:
    for member in (the_village.an, the_village.binh):
        owed = Advance(the_village.club.id, the_village.health(member), Dong(1_000), TODAY, uuid4())
        advances.record(owed, by=the_village.hoa, at=NOW)
    page = hoa.get(everyone(hoa, the_village).location)
    written = receipts.of_entries([each.id for each in Entry.select().where(Entry.kind == EntryKind.DEPOSIT)])
    smallest = min(each.number for each in written.values())
    assert f"(Hai mươi nghìn đồng), mỗi khoản một phiếu, số nhỏ nhất là 2026-{smallest:04} ." in shown(page)
    assert f'href="/clubs/{the_village.club.id}/receipts/2026-{smallest:04}"' in page.text


def test_one_slip_alone_is_said_alone(hoa: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.binh), 3_000)
    for member in (the_village.an, the_village.binh):
        members.pledge(the_village.pension(member), Dong(0), rhythm=Rhythm.DAY, from_day=TODAY)
    page = hoa.get(everyone(hoa, the_village).location)
    assert "Đã ghi cả tổ 1 khoản: tiền mặt 3.000 đ (Ba nghìn đồng), phiếu 2026-0002 ." in shown(page)


def test_everyone_sent_twice_gives_the_same_slips(hoa: Browser, the_village: Village) -> None:
    key = str(uuid4())
    first = hoa.get(everyone(hoa, the_village, key=key).location)
    before = state_of(the_village)
    again = hoa.get(everyone(hoa, the_village, key=key).location)
    sentence = r"Đã ghi cả tổ 4 khoản: tiền mặt 6\.000 đ .* 20\.000 đ .* phiếu 2026-0001 đến 2026-0004"
    assert re.search(sentence, shown(first))
    assert re.search(sentence, shown(again))
    assert state_of(the_village) == before


def test_everyone_sent_again_does_not_take_in_who_pledged_since(hoa: Browser, the_village: Village) -> None:
    key = str(uuid4())
    everyone(hoa, the_village, key=key)
    late = Purse(the_village.an.id, the_village.purse_fund.id, PENSION)
    members.pledge(late, Dong(1_000), rhythm=Rhythm.DAY, from_day=TODAY)
    before = state_of(the_village)
    everyone(hoa, the_village, key=key)
    assert state_of(the_village) == before


def test_everyone_with_nothing_left_to_write_says_so(hoa: Browser, the_village: Village) -> None:
    everyone(hoa, the_village)
    before = state_of(the_village)
    assert "không ghi thêm" in shown(hoa.get(everyone(hoa, the_village).location))
    assert state_of(the_village) == before


def test_everyone_but_those_who_are_absent(hoa: Browser, the_village: Village) -> None:
    page = hoa.get(sheet_of(the_village))
    assert f'name="absent-{the_village.an.id}"' in page.text
    absent = {f"absent-{the_village.an.id}": "1", "absent-x": "1", "absent-99999": "1"}
    said = shown(hoa.get(everyone(hoa, the_village, **absent).location))
    assert "Đã ghi cả tổ 2 khoản: tiền mặt 3.000 đ (Ba nghìn đồng)" in said
    assert the_village.health(the_village.an) not in balances.purses(the_village.club.id)
    before = state_of(the_village)
    again = shown(hoa.get(everyone(hoa, the_village, **absent).location))
    assert "Không còn ai để ghi ngoài những người vắng: không ghi thêm." in again
    assert state_of(the_village) == before


def test_everyone_is_for_daily_pledges_only(hoa: Browser, the_village: Village) -> None:
    weekly = the_village.health(the_village.an)
    members.pledge(weekly, Dong(20_000), rhythm=Rhythm.WEEK, from_day=TODAY)
    everyone(hoa, the_village)
    assert weekly not in balances.purses(the_village.club.id)
    page = hoa.get(sheet_of(the_village), purse=f"{weekly.member_id}-{weekly.fund_id}-{weekly.scheme.value}")
    assert "Góp bù mấy tuần?" in shown(page)
    assert "Ghi 20.000 đ" in shown(page)


def test_who_saves_by_the_week_is_not_left_out_in_silence(hoa: Browser, the_village: Village) -> None:
    said = "Người góp theo tuần, tháng: chị bấm riêng từng người."
    assert said not in shown(hoa.get(sheet_of(the_village)))
    members.pledge(the_village.health(the_village.binh), Dong(20_000), rhythm=Rhythm.WEEK, from_day=TODAY)
    assert said in shown(hoa.get(sheet_of(the_village)))


def test_everyone_is_all_or_nothing(hoa: Browser, the_village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    written = Posting.write
    calls: list[int] = []

    def third_is_refused(*given: Any, **named: Any) -> Any:
        calls.append(1)
        if len(calls) == 3:
            raise MonthClosed(TODAY)
        return written(*given, **named)

    before = state_of(the_village)
    monkeypatch.setattr(Posting, "write", third_is_refused)
    answer = everyone(hoa, the_village)
    assert answer.status_code == 422
    assert "Sổ đã khóa" in answer.text
    assert state_of(the_village) == before


def test_everyone_refused_writes_nothing(hoa: Browser, the_village: Village) -> None:
    before = state_of(the_village)
    for changes, status in (({"booked_on": "2026-11-23"}, 422), ({"booked_on": "mai"}, 422), ({"key": "x"}, 400)):
        assert everyone(hoa, the_village, **changes).status_code == status
    assert state_of(the_village) == before


def test_only_the_leader_may(browser: Browser, hoa: Browser, the_village: Village) -> None:
    for who, status in (("ut", 404), ("an_user", 404), ("sen", 404), ("lan", 403), ("thuy", 403)):
        assert everyone(browser.sign_in(getattr(the_village, who)), the_village).status_code == status
    assert everyone(browser, the_village).location.startswith("/sign-in")
    assert everyone(hoa, the_village, csrf_token="").status_code == 400
    assert Entry.select().count() == 0
