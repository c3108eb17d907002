"""The day sheet: a pledge in one tap, another amount, missed days, everyone at once; and input that is none."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import members
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from tests.pages.conftest import Browser
from tests.pages.reading import saved, shown, state_of, words
from tests.village import JOINED, TODAY, Village

YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def sheet_of(the_village: Village) -> str:
    return f"/clubs/{the_village.club.id}/day-sheet"


def form(the_village: Village, **changes: Any) -> dict[str, Any]:
    """An's pledge for health, as one tap sends it."""
    sent = {
        "key": str(uuid4()),
        "member": the_village.an.id,
        "fund": the_village.purse_fund.id,
        "scheme": "HOUSEHOLD_HEALTH",
        "booked_on": TODAY.isoformat(),
        "amount": "3000",
    }
    return {name: value for name, value in {**sent, **changes}.items() if value is not None}


def record(browser: Browser, the_village: Village, **changes: Any) -> TestResponse:
    return browser.post(f"/clubs/{the_village.club.id}/deposits", **form(the_village, **changes))


def card(answer: TestResponse, member_id: int) -> str:
    """One member's line on the page."""
    return answer.text.split(f'id="member-{member_id}"', 1)[1].split('class="saver"', 1)[0]


def test_the_sheet_lists_members_in_the_leaders_order(hoa: Browser, the_village: Village) -> None:
    members.put_in_order(the_village.club.id, [the_village.binh.id, the_village.an.id])
    page = hoa.get(sheet_of(the_village))
    assert page.status_code == 200
    assert page.text.index("Trần Thị Bình") < page.text.index("Nguyễn Thị An")
    text = shown(page)
    assert "Hôm nay 22/11/2026 · 0 khoản tiền mặt 0 đ" in text
    assert "Ghi Ghi 3.000 đ Nguyễn Thị An, BHYT hộ gia đình" in text, "once to see, once to hear"
    assert "Ghi vào heo nhà Ghi 10.000 đ Nguyễn Thị An, BHXH tự nguyện" in text


def test_one_tap_records_a_pledge_and_reads_it_back(hoa: Browser, the_village: Village) -> None:
    answer = record(hoa, the_village)
    assert answer.status_code == 303
    assert answer.location == f"{sheet_of(the_village)}?day=2026-11-22#member-{the_village.an.id}"
    page = hoa.get(answer.location)
    said = shown(page)
    assert "Đã ghi 3.000 đ (Ba nghìn đồng) cho Nguyễn Thị An, phiếu 2026-0001 ." in said
    assert f'href="/clubs/{the_village.club.id}/receipts/2026-0001"' in card(page, the_village.an.id)
    assert "Hôm nay 22/11/2026 · 1 khoản tiền mặt 3.000 đ" in said
    assert "BHYT 3.000 đ đã vào sổ, phiếu số 2026-0001" in words(card(page, the_village.an.id))
    assert saved(the_village, the_village.health(the_village.an)) == (Dong(3_000), Dong(0))


def test_what_goes_into_a_pig_at_home_is_a_tally(hoa: Browser, the_village: Village) -> None:
    tally = {"fund": the_village.pig_fund.id, "scheme": "VOLUNTARY_PENSION", "amount": "10000"}
    page = hoa.get(record(hoa, the_village, **tally).location)
    assert "Đã ghi vào heo nhà 10.000 đ (Mười nghìn đồng) cho Nguyễn Thị An" in shown(page)
    assert "tiền mặt 0 đ heo nhà 10.000 đ" in shown(page).split("Cả tổ có mặt")[0]
    assert saved(the_village, the_village.pension(the_village.an)) == (Dong(0), Dong(10_000))


def test_a_double_tap_writes_once_and_shows_the_same_slip(hoa: Browser, the_village: Village) -> None:
    sent = form(the_village)
    first, second = (hoa.post(f"/clubs/{the_village.club.id}/deposits", **sent) for _ in range(2))
    assert first.status_code == second.status_code == 303
    page = hoa.get(second.location)
    assert "Khoản này đã ghi rồi, không ghi thêm: 3.000 đ (Ba nghìn đồng) cho Nguyễn Thị An" in shown(page)
    assert "2026-0001" in page.text
    assert "2026-0002" not in page.text
    assert Entry.select().count() == 1


def test_the_same_key_with_another_amount_is_409_and_writes_nothing(hoa: Browser, the_village: Village) -> None:
    key = str(uuid4())
    record(hoa, the_village, key=key)
    before = state_of(the_village)
    answer = record(hoa, the_village, key=key, amount="5.000")
    assert answer.status_code == 409
    assert 'value="5.000"' in answer.text
    assert key not in answer.text
    assert state_of(the_village) == before


def test_a_page_may_write_the_same_again_with_its_fresh_key(hoa: Browser, the_village: Village) -> None:
    record(hoa, the_village)
    record(hoa, the_village)
    assert saved(the_village, the_village.health(the_village.an)) == (Dong(6_000), Dong(0))


def test_an_amount_is_read_as_people_write_it(hoa: Browser, the_village: Village) -> None:
    written = ["10.000", "10,000", "10 000", "10000đ", "10.000 VNĐ", " 10000 ", "10000\u00a0"]
    for times, typed in enumerate(written, start=1):
        assert record(hoa, the_village, amount=typed).status_code == 303
        assert saved(the_village, the_village.health(the_village.an)) == (Dong(10_000) * times, Dong(0))


AMOUNTS = {
    "10k": "Không đọc được số tiền “10k”: chỉ dùng số 0–9, ví dụ 10.000.",
    "-5": "Số tiền phải lớn hơn 0; muốn trừ thì sửa khoản đã ghi.",
    "0": "Số tiền phải lớn hơn 0; muốn trừ thì sửa khoản đã ghi.",
    "1e9": "Không đọc được số tiền “1e9”: chỉ dùng số 0–9, ví dụ 10.000.",
    "１０": "Không đọc được số tiền “１０”: chỉ dùng số 0–9, ví dụ 10.000.",
    "": "Chưa nhập số tiền.",
    "10.00": "Không đọc được số tiền “10.00”: chỉ dùng số 0–9, ví dụ 10.000.",
    "999999999999": "Số tiền quá lớn: mỗi lần ghi nhiều nhất 1.000.000.000 đ.",
    "9" * 5000: "Không đọc được số tiền “999999999999…”: chỉ dùng số 0–9, ví dụ 10.000.",
    '"><script>alert(1)</script>': "Không đọc được số tiền “&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;”: chỉ dùng",
    "{{7*7}}": "Không đọc được số tiền “{{7*7}}”: chỉ dùng số 0–9, ví dụ 10.000.",
    "\u202e00001": "Không đọc được số tiền “□00001”: chỉ dùng số 0–9, ví dụ 10.000.",
}


def test_an_amount_that_is_none_is_refused_and_kept(
    hoa: Browser, the_village: Village, subtests: pytest.Subtests
) -> None:
    before = state_of(the_village)
    for typed, sentence in AMOUNTS.items():
        with subtests.test(typed[:12]):
            sent = form(the_village, amount=typed)
            answer = hoa.post(f"/clubs/{the_village.club.id}/deposits", **sent)
            assert answer.status_code == 422
            assert sentence in answer.text
            assert answer.text.count("alert(1)</script>") == 0
            opened = answer.text.split('id="other"', 1)[1]
            assert f'open data-purse="{the_village.an.id}-{sent["fund"]}-HOUSEHOLD_HEALTH"' in opened
            kept = opened.split('name="amount"\n', 1)[1].split(">", 1)[0]
            assert f'value="{_escaped(typed)}" aria-invalid="true"' in kept
            assert sent["key"] not in answer.text
    assert state_of(the_village) == before


def _escaped(typed: str) -> str:
    return typed.replace('"', "&#34;").replace("<", "&lt;").replace(">", "&gt;")


def test_a_refused_form_works_with_its_fresh_key(hoa: Browser, the_village: Village) -> None:
    page = record(hoa, the_village, amount="10k")
    keys = re.findall(r'name="key" value="([^"]+)"', page.text)
    assert len(set(keys)) == 3, "one for every tap, one for everyone, one for “Khác”"
    assert record(hoa, the_village, key=keys[0]).status_code == 303


@pytest.mark.parametrize(("days", "total"), [("1", 3_000), ("7", 21_000), ("366", 1_098_000), (" 2 ", 6_000)])
def test_several_missed_days_are_one_deposit(hoa: Browser, the_village: Village, days: str, total: int) -> None:
    assert record(hoa, the_village, days=days).status_code == 303
    assert saved(the_village, the_village.health(the_village.an))[0] == Dong(total)
    assert Entry.select().count() == 1


def test_days_that_are_none_are_refused_and_kept(hoa: Browser, the_village: Village, subtests: pytest.Subtests) -> None:
    before = state_of(the_village)
    for days in ("", "0", "-1", "367", "1.5", "ba", "３", "1e2", "99999999999", "+3", "0x5"):
        with subtests.test(days):
            answer = record(hoa, the_village, days=days)
            assert answer.status_code == 422
            assert "từ 1 đến 366" in answer.text
            assert f'value="{days}" aria-invalid="true" aria-describedby="refused"' in answer.text
    assert state_of(the_village) == before


def test_days_times_an_amount_stay_below_the_largest_entry(hoa: Browser, the_village: Village) -> None:
    before = state_of(the_village)
    answer = record(hoa, the_village, amount="900.000.000", days="2")
    assert answer.status_code == 422
    assert "Số tiền quá lớn" in answer.text
    assert state_of(the_village) == before


TAMPERED: list[tuple[dict[str, Any], int]] = [
    ({"key": "x"}, 400),
    ({"key": None}, 400),
    ({"scheme": "GOLD"}, 422),
    ({"scheme": None}, 422),
    ({"booked_on": "30/02/2026"}, 422),
    ({"booked_on": "22/11/26"}, 422),
    ({"booked_on": None}, 422),
    ({"booked_on": "2026-11-23"}, 422),
    ({"booked_on": "9999-12-31"}, 422),
    ({"booked_on": "2026-01-04"}, 422),
    ({"member": "abc"}, 422),
    ({"member": "１"}, 422),
    ({"member": "99999999999999999999"}, 422),
    ({"member": "999999"}, 404),
    ({"fund": "999999"}, 404),
    ({"scheme": "VOLUNTARY_PENSION"}, 422),
]


def test_a_form_that_was_tampered_with_writes_nothing(
    hoa: Browser, the_village: Village, subtests: pytest.Subtests
) -> None:
    entries, _, head = state_of(the_village)
    for changes, status in TAMPERED:
        with subtests.test(str(changes)):
            assert record(hoa, the_village, **changes).status_code == status
    assert (state_of(the_village)[0], state_of(the_village)[2]) == (entries, head)


def test_a_member_of_another_club_is_404(hoa: Browser, the_village: Village, browser: Browser) -> None:
    stranger = browser.sign_in(the_village.ut)
    answer = stranger.post(f"/clubs/{the_village.other_club.id}/deposits", **form(the_village))
    assert answer.status_code == 404
    assert Entry.select().count() == 0


def test_a_day_gone_by_has_a_sheet_of_its_own(hoa: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 7_000, on=YESTERDAY)
    page = hoa.get(sheet_of(the_village), day=YESTERDAY.isoformat())
    assert "Ngày đã qua 21/11/2026 · 1 khoản tiền mặt 7.000 đ" in shown(page)
    assert "Đang ghi cho một ngày đã qua" in page.text
    assert 'class="today today-past"' in page.text
    assert f'name="booked_on" value="{YESTERDAY.isoformat()}"' in page.text
    assert "Hôm nay 22/11/2026 · 0 khoản tiền mặt 0 đ" in shown(hoa.get(sheet_of(the_village)))


def test_before_she_joined_a_member_is_not_on_the_sheet(hoa: Browser, the_village: Village) -> None:
    page = hoa.get(sheet_of(the_village), day=(JOINED - dt.timedelta(days=1)).isoformat())
    assert "Nguyễn Thị An" not in page.text
    assert "Cả tổ có mặt" not in page.text
    assert "Ngày 04/01/2026 không ai là hội viên của câu lạc bộ." in shown(page)
    assert "Câu lạc bộ chưa có hội viên." not in page.text
    assert "Thêm hội viên" not in page.text


def test_a_day_that_is_none_shows_today_and_says_why(hoa: Browser, the_village: Village) -> None:
    for day in ("2026-11-23", "2026-02-30", "hôm qua", "22/11/26"):
        page = hoa.get(sheet_of(the_village), day=day)
        assert page.status_code == 422
        alert = words(page.text.split('role="alert"', 1)[1].split("</p>", 1)[0])
        assert re.search(r"> \S.*\. Dưới đây là ngày hôm nay\. $", alert), alert
        assert "Ngày 23/11/2026" in alert or day in alert
        assert "Hôm nay 22/11/2026" in shown(page)


def test_only_the_leader_collects(browser: Browser, the_village: Village) -> None:
    before = state_of(the_village)
    for who, status in (("ut", 404), ("an_user", 404), ("sen", 404), ("lan", 403), ("thuy", 403)):
        reader = browser.sign_in(getattr(the_village, who))
        page = reader.get(sheet_of(the_village))
        assert page.status_code == status
        assert ("Thu tiền là việc của tổ trưởng." in page.text) is (status == 403)
        assert record(reader, the_village).status_code == status
    assert state_of(the_village) == before


def test_signed_out_she_is_asked_to_sign_in(browser: Browser, the_village: Village) -> None:
    answer = browser.get(sheet_of(the_village))
    assert (answer.status_code, answer.location) == (303, f"/sign-in?next={sheet_of(the_village)}")
    assert record(browser, the_village).status_code == 303
    assert Entry.select().count() == 0


def test_without_its_token_a_form_is_400(hoa: Browser, the_village: Village) -> None:
    assert record(hoa, the_village, csrf_token="").status_code == 400
    assert Entry.select().count() == 0


def test_a_name_is_shown_as_text(hoa: Browser, the_village: Village) -> None:
    person = the_village.an.person
    person.name = "<b>An</b> %(sum)s {{7*7}}"
    person.save(only=["name"])
    page = hoa.get(record(hoa, the_village).location)
    assert "&lt;b&gt;An&lt;/b&gt; %(sum)s {{7*7}}" in page.text
    assert "<b>An" not in page.text
