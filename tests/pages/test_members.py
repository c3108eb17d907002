"""The members' pages: found without marks, written down with two facts, written anew, put in order."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import coverage, enrolments, members, people
from savings_app.coverage import Coverage
from savings_app.enrolments import Enrolment
from savings_app.members import Member
from savings_app.months import Month
from savings_app.schemes import Relation, Rhythm, Scheme, SupportCategory
from tests.pages.conftest import Browser
from tests.pages.filled import filled
from tests.village import HEALTH, NOW, PENSION, Village
from tests.written import written

BARE = {"name": "Lê Thị Cúc", "hamlet": "Ấp 4"}


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def here(cast: Village, rest: str = "") -> str:
    return f"/clubs/{cast.club.id}/members{rest}"


def details_of(cast: Village) -> str:
    return here(cast, f"/{cast.an.id}/details")


def in_order(cast: Village) -> list[Member]:
    return members.in_club(cast.club.id)


def newest(cast: Village) -> Member:
    found = members.get(cast.club.id, max(member.id for member in in_order(cast)))
    assert found is not None
    return found


def shown(answer: TestResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text))


def test_the_list_says_who_where_how_much_and_what_is_unknown(hoa: Browser, the_village: Village) -> None:
    text = shown(hoa.get(here(the_village)))
    assert "Nguyễn Thị An “Ba An” sinh 1971 · Ấp 3" in text
    assert "BHYT hộ gia đình: 3.000 đ / ngày · Heo chung, góp vào quỹ CLB" in text
    assert "BHXH tự nguyện: 10.000 đ / ngày" in text
    assert "chưa đủ thông tin" not in text, "a phone may be missing"
    assert "2 hội viên." in text
    hoa.post(here(the_village), **BARE)
    assert "chưa đủ thông tin còn thiếu: năm sinh" in shown(hoa.get(here(the_village)))


ASKED: list[tuple[str, list[str]]] = [
    ("an", ["Nguyễn Thị An"]),
    ("ba an", ["Nguyễn Thị An"]),
    ("BÌNH", ["Trần Thị Bình"]),
    ("tran binh", ["Trần Thị Bình"]),
    ("b", ["Nguyễn Thị An", "Trần Thị Bình"]),
    ("inh", []),
    ("thi", ["Nguyễn Thị An", "Trần Thị Bình"]),
    ("  ", ["Nguyễn Thị An", "Trần Thị Bình"]),
    ("%", []),
    ("_", []),
    ("<script>", []),
    ("x" * 5_000, []),
]


def test_she_is_found_by_name_or_nickname_without_marks(hoa: Browser, the_village: Village) -> None:
    for asked, found in ASKED:
        text = shown(hoa.get(here(the_village), q=asked))
        assert [name for name in ("Nguyễn Thị An", "Trần Thị Bình") if name in text] == found, asked
        assert ("Không có ai tên như vậy." in text) == (found == []), asked


def test_the_list_of_many_asks_the_database_little(hoa: Browser, the_village: Village) -> None:
    for number in range(40):
        bare = Enrolment(club_id=the_village.club.id, name=f"Lê Thị {'ABCDEGH'[number % 7]}", hamlet=f"Ấp {number}")
        enrolments.enrol(bare, by=the_village.hoa, at=NOW)
    with count_queries() as counted:
        assert "42 hội viên." in shown(hoa.get(here(the_village)))
    assert counted.count < 25


def test_name_and_hamlet_are_enough(hoa: Browser, the_village: Village) -> None:
    before = written(the_village.club.id)
    answer = hoa.post(here(the_village), **BARE)
    cuc = newest(the_village)
    assert (answer.status_code, answer.location) == (303, here(the_village, f"#member-{cuc.id}"))
    assert (cuc.person.name, cuc.hamlet, cuc.number) == ("Lê Thị Cúc", "Ấp 4", 3)
    assert members.purses(cuc.id) == []
    page = shown(hoa.get(answer.location))
    assert "Đã thêm Lê Thị Cúc, số 3." in page
    assert "Chưa nuôi heo cho loại bảo hiểm nào." in page
    assert "còn thiếu: năm sinh" in page
    assert written(the_village.club.id) == before, "no entry"


FULL: dict[str, Any] = {
    **BARE,
    "nickname": "Sáu Cúc",
    "birth": "22/11/1971",
    "phone": "+84 912 345 678",
    "joined_on": "2026-10-01",
    "household": "new",
    "relation": "spouse",
    "health_pledge": "3.000đ",
    "health_rhythm": "day",
    "pension_pledge": "200,000",
    "pension_rhythm": "season",
    "category": "near_poor",
    "health_group": "near_poor",
    "health_until": "2026-12-31",
    "insured_elsewhere": "y",
    "pension_through": "10/2026",
    "months_paid": "24",
    "months_supported": "12",
}


def test_everything_filled_in_is_kept_and_shown_again(hoa: Browser, the_village: Village) -> None:
    funds = {"health_fund": the_village.pig_fund.id, "pension_fund": the_village.purse_fund.id}
    assert hoa.post(here(the_village), **FULL, **funds, recruited_by=the_village.an.id).status_code == 303
    cuc = newest(the_village)
    person = cuc.person
    assert (cuc.nickname, person.birth_year, person.phone) == ("Sáu Cúc", 1971, "0912345678")
    assert (person.category, person.insured_elsewhere) == (SupportCategory.NEAR_POOR, True)
    assert (person.relation, cuc.recruited_by) == (Relation.SPOUSE, the_village.an.id)
    pledged = {each.scheme: each for each in members.pledges(the_village.club.id)[cuc.id]}
    assert (int(pledged[HEALTH].amount), pledged[HEALTH].fund) == (3_000, the_village.pig_fund.id)
    assert (int(pledged[PENSION].amount), pledged[PENSION].rhythm) == (200_000, Rhythm.SEASON)
    assert coverage.noted([person.id])[person.id, PENSION] == Coverage(Month(2026, 10).last_day, 24, 12)
    again = filled(hoa.get(here(the_village, f"/{cuc.id}/details")))
    assert again == {
        **FULL,
        "phone": "0912345678",
        "household": str(person.household),
        "health_pledge": "3.000",
        "pension_pledge": "200.000",
        **{name: str(fund) for name, fund in funds.items()},
        "recruited_by": str(the_village.an.id),
    }


def test_what_she_sees_is_what_she_sends_back(hoa: Browser, the_village: Village) -> None:
    before = [(each.id, each.amount) for each in members.pledges(the_village.club.id)[the_village.an.id]]
    answer = hoa.post(details_of(the_village), **filled(hoa.get(details_of(the_village))))
    assert (answer.status_code, answer.location) == (303, here(the_village, f"#member-{the_village.an.id}"))
    assert [(each.id, each.amount) for each in members.pledges(the_village.club.id)[the_village.an.id]] == before
    assert in_order(the_village)[0].person.name == "Nguyễn Thị An"


def test_what_is_known_is_written_anew(hoa: Browser, the_village: Village) -> None:
    changed = filled(hoa.get(details_of(the_village))) | {
        "name": "Nguyễn Thị Ánh",
        "household": str(the_village.binh.person.household),
        "relation": "",
        "health_pledge": "5.000",
        "pension_pledge": "",
    }
    assert hoa.post(details_of(the_village), **changed).status_code == 303
    an = members.get(the_village.club.id, the_village.an.id)
    assert an is not None
    assert (an.person.name, an.person.household) == ("Nguyễn Thị Ánh", the_village.binh.person.household)
    pledged = {each.scheme: int(each.amount) for each in members.pledges(the_village.club.id)[an.id]}
    assert pledged == {Scheme.HOUSEHOLD_HEALTH: 5_000, Scheme.VOLUNTARY_PENSION: 0}
    page = hoa.get(here(the_village))
    assert "Đã sửa thông tin của Nguyễn Thị Ánh." in page.text
    assert "10.000 đ" not in shown(page).split("Trần Thị Bình")[0], "what she stopped is not shown as a pledge"


BAD = [
    ("name", "", "Chưa nhập họ tên."),
    ("name", "Lan 👩‍🌾", "không dùng được"),
    ("name", "<script>alert(1)</script>", "không dùng được"),
    ("name", "L" * 10_000, "tối đa 100 chữ"),
    ("name", "079171000001", "không dùng được"),
    ("hamlet", " ", "Chưa nhập thôn/ấp."),
    ("hamlet", "079171000001", "Số CCCD không ghi ở đây"),
    ("nickname", "Lan\x00", "không dùng được"),
    ("birth", "71", "ghi năm đủ bốn chữ số"),
    ("birth", "2569", "ghi năm đủ bốn chữ số"),
    ("birth", "23/11/2026", "Ngày sinh sau hôm nay"),
    ("birth", "2027", "Ngày sinh sau hôm nay"),
    ("phone", "113", "không dùng được"),
    ("phone", "０９１２３４５６７８", "không dùng được"),
    ("joined_on", "2026-11-23", "chưa tới"),
    ("joined_on", "31/12/9999", "Không đọc được ngày"),
    ("health_pledge", "10k", "Không đọc được số tiền"),
    ("health_pledge", "-5", "Số tiền phải lớn hơn 0"),
    ("pension_pledge", "1e9", "Không đọc được số tiền"),
    ("pension_pledge", "１０", "Không đọc được số tiền"),
    ("pension_pledge", "9" * 5_000, "Không đọc được số tiền"),
    ("health_rhythm", "fortnight", "Không có lựa chọn"),
    ("relation", "boss", "Không có lựa chọn"),
    ("category", "rich", "Không có lựa chọn"),
    ("pension_through", "13/2026", "Không đọc được tháng"),
    ("months_paid", "-1", "Không đọc được số tháng"),
    ("months_supported", "25", "nhiều hơn số tháng đã đóng"),
    ("months_supported", "121", "nhiều hơn mức tối đa 120 tháng"),
    ("months_paid", "", "phải ghi cả số tháng đã đóng BHXH"),
    ("health_until", "rằm tháng tám", "Không đọc được ngày"),
]


def test_bad_input_is_told_kept_and_nothing_written(hoa: Browser, the_village: Village) -> None:
    def counts() -> tuple[object, ...]:
        return written(the_village.club.id), len(in_order(the_village)), len(people.households(the_village.club.id))

    before = counts()
    for field, typed, sentence in BAD:
        for address in (here(the_village), details_of(the_village)):
            answer = hoa.post(address, **{**FULL, field: typed})
            assert (answer.status_code, sentence in shown(answer)) == (422, True), (field, typed)
            assert 'value="+84 912 345 678"' in answer.text or field == "phone", "the rest is kept"
            kept = typed.replace("<", "&lt;").replace(">", "&gt;").replace("\x00", "")
            assert f'value="{kept}"' in answer.text or field in {"health_rhythm", "relation", "category"}
        assert counts() == before
    assert in_order(the_village)[0].person.name == "Nguyễn Thị An"


def test_everything_wrong_is_told_at_once(hoa: Browser, the_village: Village) -> None:
    answer = hoa.post(here(the_village), name="", hamlet="", birth="71", phone="113", health_pledge="10k")
    for field in ("name", "hamlet", "birth", "phone", "health_pledge"):
        assert f'id="{field}-error"' in answer.text
    assert answer.text.count("<details") == answer.text.count("open>") + 3, "the parts with something wrong stand open"


def test_sending_twice_adds_one(hoa: Browser, the_village: Village) -> None:
    assert hoa.post(here(the_village), **BARE).status_code == 303
    again = hoa.post(here(the_village), **BARE)
    assert again.status_code == 409
    assert "Lê Thị Cúc ở Ấp 4 đã có trong câu lạc bộ (số 3)." in shown(again)
    assert len(in_order(the_village)) == 3


def test_what_lies_in_another_club_is_not_found(hoa: Browser, the_village: Village) -> None:
    theirs = people.household(the_village.other_club.id, "Hộ Hồ Thị Sa")
    stranger = enrolments.enrol(
        Enrolment(club_id=the_village.other_club.id, name="Hồ Thị Sa", hamlet="Thôn 1"), by=the_village.ut, at=NOW
    )
    for said in (
        {"household": str(theirs.id)},
        {"recruited_by": str(stranger.id)},
        {"health_pledge": "3.000", "health_fund": "999"},
    ):
        assert hoa.post(here(the_village), **BARE, **said).status_code == 404
    assert hoa.get(here(the_village, f"/{stranger.id}/details")).status_code == 404
    assert len(in_order(the_village)) == 2


def test_those_who_only_look_see_no_buttons(browser: Browser, the_village: Village) -> None:
    for user in (the_village.lan, the_village.thuy):
        page = browser.sign_in(user).get(here(the_village)).text
        assert "Nguyễn Thị An" in page
        assert '/details"' not in page
        assert "/members/new" not in page
        assert "/member-list" not in page


PAGES = ["", "/new", "/order", "/{an}/details"]
FORMS = ["", "/order", "/{an}/details"]


def test_who_may_come_in(browser: Browser, the_village: Village) -> None:
    for rest in PAGES:
        address = here(the_village, rest.format(an=the_village.an.id))
        seen = 200 if rest == "" else 403
        assert browser.get(address).status_code == 303, "signed out"
        expected = {
            the_village.hoa: 200,
            the_village.lan: seen,
            the_village.thuy: seen,
            the_village.an_user: 404,
            the_village.nga: 404,
            the_village.sen: 404,
            the_village.ut: 404,
        }
        for user, status in expected.items():
            assert browser.sign_in(user).get(address).status_code == status, (user.name, address)
    for rest in FORMS:
        address = here(the_village, rest.format(an=the_village.an.id))
        for user, status in {the_village.lan: 403, the_village.thuy: 403, the_village.ut: 404}.items():
            assert browser.sign_in(user).post(address, **BARE).status_code == status
        assert browser.sign_in(the_village.hoa).client.post(address, data=BARE).status_code == 400, "no token"
    assert len(in_order(the_village)) == 2
