"""What is typed into the tick sheet's boxes and totals and is none: told, marked, kept, and nothing written."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from savings_app import members
from savings_app.ledger.tables import Entry
from savings_app.members import Member, Purse
from savings_app.money import NOTHING
from savings_app.schemes import Rhythm
from tests.pages.conftest import Browser
from tests.pages.reading import state_of
from tests.pages.ticked import MONDAY, named, open_day, send, sent, value_of
from tests.village import HEALTH, JOINED, TODAY, Village


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


WRONG: list[tuple[str, str, str]] = [
    ("box", "10k", "Trần Thị Bình: Không đọc được số tiền “10k”: chỉ dùng số 0–9, ví dụ 10.000."),
    ("box", "-5", "Trần Thị Bình: Số tiền phải lớn hơn 0; muốn trừ thì sửa khoản đã ghi."),
    ("box", "0", "Trần Thị Bình: Số tiền phải lớn hơn 0; muốn trừ thì sửa khoản đã ghi."),
    ("box", "１０", "Không đọc được số tiền “１０”"),
    ("box", "999999999999", "Trần Thị Bình: Số tiền quá lớn: mỗi lần ghi nhiều nhất 1.000.000.000 đ."),
    ("box", '"><script>alert(1)</script>', "Không đọc được số tiền"),
    ("box", "{{7*7}}", "Không đọc được số tiền “{{7*7}}”"),
    ("box", "\u202e00001", "Không đọc được số tiền “□00001”"),
    ("total_cash", "", "Chưa nhập tổng tiền mặt ghi trên giấy; ngày không ai góp thì nhập 0. Chưa lưu gì."),
    ("total_cash", "tám nghìn", "Chưa đọc được tổng tiền mặt: Không đọc được số tiền “tám nghìn”"),
    ("total_at_home", "", "Chưa nhập tổng heo nhà ghi trên giấy"),
    ("total_at_home", "1e4", "Chưa đọc được tổng heo nhà: Không đọc được số tiền “1e4”"),
]


def test_what_cannot_be_read_is_told_marked_and_kept(
    hoa: Browser, the_village: Village, subtests: pytest.Subtests
) -> None:
    before = state_of(the_village)
    box = f"amount-{named(the_village.health(the_village.binh))}"
    for field, typed, sentence in WRONG:
        with subtests.test(f"{field} {typed}"):
            name = box if field == "box" else field
            answer = send(hoa, the_village, sent(the_village, **{name: typed}))
            assert answer.status_code == 422
            assert sentence in answer.text
            kept = re.search(rf'name="{name}"[^>]*aria-invalid="true"', answer.text)
            assert kept, "the field is marked"
            assert answer.text.count("alert(1)</script>") == 0
            if typed.isalnum():
                assert value_of(answer, name) == typed
            assert answer.text.count(" checked") == 2
    assert state_of(the_village) == before


def test_a_tick_and_an_amount_are_one_too_many(hoa: Browser, the_village: Village) -> None:
    before = state_of(the_village)
    answer = send(
        hoa, the_village, sent(the_village, **{f"amount-{named(the_village.health(the_village.an))}": "5000"})
    )
    assert answer.status_code == 422
    assert "Nguyễn Thị An: vừa đánh dấu đủ mức vừa ghi số tiền, chỉ chọn một." in answer.text
    assert state_of(the_village) == before


def test_forms_that_were_tampered_with_write_nothing(
    hoa: Browser, the_village: Village, subtests: pytest.Subtests
) -> None:
    before, other = state_of(the_village), Purse(the_village.an.id, the_village.pig_fund.id, HEALTH)
    cases: list[tuple[dict[str, Any], int]] = [
        ({"key": "x"}, 400),
        ({"key": None}, 400),
        ({"csrf_token": ""}, 400),
        ({"booked_on": "30/02/2026"}, 422),
        ({"booked_on": None}, 422),
        ({"booked_on": (TODAY + dt.timedelta(days=1)).isoformat()}, 422),
        ({"booked_on": "2026-01-04"}, 422),
        ({"late": "1"}, 422),
        ({"full-1-1": "1"}, 404),
        ({"amount-x-1-HOUSEHOLD_HEALTH": "1"}, 404),
        ({"amount-1-1-GOLD": "1"}, 404),
        ({"amount-999999-1-HOUSEHOLD_HEALTH": "k"}, 404),
        ({f"full-999999-{the_village.purse_fund.id}-HOUSEHOLD_HEALTH": "1"}, 404),
        ({f"full-{named(other)}": "1"}, 422),
    ]
    for changes, status in cases:
        with subtests.test(str(changes)):
            assert send(hoa, the_village, sent(the_village, **changes)).status_code == status
    assert state_of(the_village) == before


def test_who_left_meanwhile_is_named(hoa: Browser, the_village: Village) -> None:
    form = sent(the_village)
    Member.update(left_on=MONDAY - dt.timedelta(days=1)).where(Member.id == the_village.an.id).execute()
    answer = send(hoa, the_village, form)
    assert answer.status_code == 422
    assert "Nguyễn Thị An đã rời tổ ngày 15/11/2026." in answer.text
    assert Entry.select().count() == 0


def test_without_a_pledge_there_is_nothing_to_tick(hoa: Browser, the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    form = sent(the_village)
    members.pledge(purse, NOTHING, rhythm=Rhythm.DAY, from_day=JOINED)
    assert f'name="full-{named(purse)}"' not in open_day(hoa, the_village).text
    answer = send(hoa, the_village, form)
    assert "Nguyễn Thị An ngày này chưa có mức nuôi heo: hãy ghi số tiền thay cho dấu đủ mức." in answer.text
    assert Entry.select().count() == 0
