"""A list comes in: every bad row and column is told, nothing is written before she says yes, and then all of it."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
from typing import Any

import pytest
import xlsxwriter
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from savings_app import members, people
from savings_app.ledger import balances
from savings_app.ledger.tables import Entry
from savings_app.member_lists import template
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.web.leader.member_lists import SHOWN
from tests.pages.conftest import Browser
from tests.village import HEALTH, PENSION, TODAY, Village
from tests.written import proven, written

HEADS = "Họ và tên\tThôn/ấp\tNăm sinh\tMức nuôi heo BHYT\tSố dư đầu BHYT\tHộ\n"
CUC = "Lê Thị Cúc\tẤp 4\t1975\t3.000\t450.000\tHộ 1\n"
DAO = "Phạm Thị Đào\tẤp 4\t\t\t\tHộ 1\n"
BINH = "Trần Thị Bình\tẤp 3\t1968\t5.000\t\t\n"


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def here(cast: Village, rest: str = "") -> str:
    return f"/clubs/{cast.club.id}/member-list{rest}"


def paste(browser: Browser, cast: Village, /, pasted: str = "", **said: Any) -> TestResponse:
    return browser.post(here(cast, "/preview"), pasted=pasted, **said)


def upload(browser: Browser, cast: Village, content: bytes, name: str) -> TestResponse:
    """Send a file, put together here: the test client would leave the temporary file of a large one open."""
    file = FileStorage(io.BytesIO(content), name)
    boundary, sent = encode_multipart({"csrf_token": browser.token(), "file": file})
    return browser.client.post(
        here(cast, "/preview"), data=sent, content_type=f"multipart/form-data; boundary={boundary}"
    )


def accept(browser: Browser, cast: Village, page: TestResponse, **changes: Any) -> TestResponse:
    """Press the button of the preview: send back what it carries."""
    form = page.text.split(f'action="{here(cast)}"', 1)[1].split("</form>", 1)[0]
    carried = {name: html.unescape(value) for name, value in re.findall(r'name="([^"]+)" value="([^"]*)"', form)}
    carried.pop("csrf_token")
    return browser.post(here(cast), **{**carried, **changes})


def shown(answer: TestResponse) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text)))


def in_club(cast: Village) -> dict[str, Member]:
    return {member.person.name: member for member in members.in_club(cast.club.id)}


def counts(cast: Village) -> tuple[object, ...]:
    return written(cast.club.id), len(in_club(cast)), len(people.households(cast.club.id))


def workbook(rows: list[list[object]]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Danh sách")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return content.getvalue()


def test_the_preview_tells_what_would_happen_and_writes_nothing(hoa: Browser, the_village: Village) -> None:
    before = counts(the_village)
    page = paste(hoa, the_village, HEADS + CUC + DAO + BINH)
    assert page.status_code == 200
    text = shown(page)
    assert "Hội viên mới 2 " in text
    assert "Đã có trong câu lạc bộ, giữ nguyên 1 " in text
    assert "Số dư đầu BHYT hộ gia đình 450.000 đ" in text
    assert "Lê Thị Cúc Ấp 4 1975 3.000 đ / ngày mang sang 450.000 đ – Hộ 1" in text
    assert "Nhận 2 hội viên" in text
    assert counts(the_village) == before


def test_yes_takes_all_of_it(hoa: Browser, the_village: Village) -> None:
    answer = accept(hoa, the_village, paste(hoa, the_village, HEADS + CUC + DAO + BINH))
    assert (answer.status_code, answer.location) == (303, f"/clubs/{the_village.club.id}/members")
    assert "Đã nhận 2 hội viên mới; 1 người đã có, giữ nguyên." in hoa.get(answer.location).text
    cuc, dao = in_club(the_village)["Lê Thị Cúc"], in_club(the_village)["Phạm Thị Đào"]
    assert (cuc.joined_on, cuc.person.birth_year, cuc.person.household) == (TODAY, 1975, dao.person.household)
    purse = Purse(cuc.id, the_village.purse_fund.id, HEALTH)
    assert balances.purses(the_village.club.id)[purse].savings == Dong(450_000)
    assert int(members.pledges(the_village.club.id)[the_village.binh.id][0].amount) == 3_000, "she is left as she is"
    assert proven()


def test_the_same_list_twice_adds_nobody(hoa: Browser, the_village: Village) -> None:
    preview = paste(hoa, the_village, HEADS + CUC)
    assert accept(hoa, the_village, preview).status_code == 303
    before = counts(the_village)
    assert accept(hoa, the_village, preview).status_code == 303, "the button pressed twice"
    again = paste(hoa, the_village, HEADS + CUC)
    assert "Không có ai mới để nhận." in again.text
    assert f'action="{here(the_village)}"' not in again.text
    assert counts(the_village) == before


def test_a_spreadsheet_comes_in_like_pasted_text(hoa: Browser, the_village: Village) -> None:
    rows: list[list[object]] = [
        ["DANH SÁCH HỘI VIÊN"],
        ["STT", "Họ và tên", "Ấp", "SĐT", "Mức nuôi heo BHXH TN", "Nhịp góp"],
        [1, "Lê Thị Cúc", "Ấp 4", 912345678, 10000, "ngày"],
    ]
    page = upload(hoa, the_village, workbook(rows), "ds.xlsx")
    assert "Đã thêm lại số 0 ở đầu cho 1 số điện thoại" in shown(page)
    assert accept(hoa, the_village, page).status_code == 303
    cuc = in_club(the_village)["Lê Thị Cúc"]
    assert cuc.person.phone == "0912345678"
    (pledge,) = members.pledges(the_village.club.id)[cuc.id]
    assert (pledge.scheme, int(pledge.amount), pledge.fund) == (PENSION, 10_000, the_village.pig_fund.id)


def test_every_bad_row_and_column_is_named_and_what_was_pasted_kept(hoa: Browser, the_village: Village) -> None:
    before = counts(the_village)
    bad = HEADS + "Lê Thị Cúc\tẤp 4\t19x5\t10k\t\t\n" + "Phạm Thị Đào\t\t\t\t\t\n" + CUC + CUC
    page = paste(hoa, the_village, bad)
    text = shown(page)
    assert page.status_code == 422
    assert "Danh sách còn 4 chỗ sai nên chưa nhận ai." in text
    assert "2 Năm sinh Không đọc được năm sinh “19x5”" in text
    assert "2 Mức nuôi heo BHYT (đồng) Không đọc được số tiền “10k”" in text
    assert "3 Thôn/ấp Ô này còn trống." in text
    assert "5 Họ và tên Dòng 5 trùng với dòng 4" in text
    assert bad in html.unescape(page.text), "to be put right on the spot"
    assert f'action="{here(the_village)}"' not in page.text, "nothing to say yes to"
    assert counts(the_village) == before


def test_many_faults_are_counted_and_the_first_shown(hoa: Browser, the_village: Village) -> None:
    page = paste(hoa, the_village, HEADS + "".join(f"Lê Thị Cúc\t\t{1900 + row % 90}\t\t\t\n" for row in range(300)))
    assert f"… và {300 - SHOWN} chỗ nữa." in shown(page)


def test_oddities_are_shown_before_she_says_yes(hoa: Browser, the_village: Village) -> None:
    odd = "Họ và tên\tThôn/ấp\tMức nuôi heo BHYT\tNgười giới thiệu\tGhi chú\nNguyễn Thị An\tẤp 3\t10\tai đó\tx\n"
    text = shown(paste(hoa, the_village, odd))
    for words in ("Không dùng các cột: “Ghi chú”.", "chị xem có thiếu số 0 không", "giống hội viên số 1", "“ai đó”"):
        assert words in text


def test_funds_and_day_are_chosen_once_for_all(hoa: Browser, the_village: Village) -> None:
    page = paste(hoa, the_village, HEADS + CUC, health_fund=the_village.pig_fund.id, day="2026-10-01")
    assert "01/10/2026" in page.text
    assert accept(hoa, the_village, page).status_code == 303
    cuc = in_club(the_village)["Lê Thị Cúc"]
    (entry,) = Entry.select()
    assert (cuc.joined_on, entry.booked_on) == (dt.date(2026, 10, 1), dt.date(2026, 10, 1))
    held = balances.purses(the_village.club.id)[Purse(cuc.id, the_village.pig_fund.id, HEALTH)]
    assert held.at_home == Dong(450_000)


REFUSED: list[tuple[dict[str, Any], int, str]] = [
    ({}, 422, "Danh sách trống"),
    ({"pasted": "Tên,Tuổi\nCúc,50\n"}, 422, "Danh sách thiếu cột"),
    ({"pasted": HEADS}, 422, "Danh sách trống"),
    ({"pasted": HEADS + '"Lê'}, 422, "dấu ngoặc kép"),
    ({"pasted": HEADS + CUC, "day": "2026-11-23"}, 422, "chưa tới"),
    ({"pasted": HEADS + CUC, "day": "hôm qua"}, 422, "Không đọc được ngày"),
    ({"pasted": HEADS + CUC, "health_fund": "x"}, 422, "Không đọc được số"),
    ({"pasted": HEADS + CUC, "health_fund": "999"}, 404, "Không tìm thấy"),
    ({"file": (b"\x89PNG\r\n", "ảnh.xlsx")}, 422, "không phải bảng tính"),
    ({"file": (b"PK\x03\x04broken", "hỏng.xlsx")}, 422, "Chị"),
    ({"file": (b"x" * 5_000_001, "lớn.xlsx")}, 413, "Tệp lớn quá"),
    ({"file": (b"x" * 6_000_000, "lớn.xlsx")}, 413, "Tệp gửi lên quá lớn"),
]


def test_what_is_no_list_is_refused_in_a_sentence(hoa: Browser, the_village: Village) -> None:
    before = counts(the_village)
    for said, status, sentence in REFUSED:
        answer = upload(hoa, the_village, *said["file"]) if "file" in said else paste(hoa, the_village, **said)
        assert (answer.status_code, sentence in shown(answer)) == (status, True), said
        if status == 422 and "pasted" in said:
            assert said["pasted"] in html.unescape(answer.text), "what was pasted is kept"
    assert counts(the_village) == before


def test_other_forms_stay_small(hoa: Browser, the_village: Village) -> None:
    address = f"/clubs/{the_village.club.id}/members"
    assert hoa.post(address, name="x" * 300_000, hamlet="Ấp 3").status_code == 413


def test_a_list_of_two_thousand_fits_through(hoa: Browser, the_village: Village) -> None:
    rows = "".join(f"Lê Thị Cúc\tẤp {number}\t1975\t3.000\t\tHộ {number}\n" for number in range(2_000))
    page = paste(hoa, the_village, HEADS + rows)
    assert page.status_code == 200
    assert "Nhận 2000 hội viên" in shown(page)
    assert f"… và {2_000 - SHOWN} người nữa." in shown(page)


def test_what_the_page_carries_is_never_trusted(hoa: Browser, the_village: Village) -> None:
    preview = paste(hoa, the_village, HEADS + CUC)
    before = counts(the_village)
    for forged, status, sentence in (
        (HEADS + "Lê Thị Cúc\t\t19x5\t\t\t\n", 422, "Danh sách còn 2 chỗ sai"),
        ("", 422, "Danh sách trống"),
        (HEADS + CUC + CUC, 422, "trùng với dòng 2"),
    ):
        answer = accept(hoa, the_village, preview, listed=forged)
        assert (answer.status_code, sentence in shown(answer)) == (status, True), forged
    assert accept(hoa, the_village, preview, health_fund="999").status_code == 404
    assert counts(the_village) == before


def test_what_is_refused_at_the_end_shows_the_list_again(hoa: Browser, the_village: Village) -> None:
    heads = "Họ và tên\tThôn/ấp\tHộ\tQuan hệ với chủ hộ\n"
    preview = paste(hoa, the_village, heads + "Lê Văn Hai\tẤp 3\tHộ Nguyễn Thị An\tchủ hộ\n")
    before = counts(the_village)
    answer = accept(hoa, the_village, preview)
    assert answer.status_code == 422
    assert "“Hộ Nguyễn Thị An” đã có chủ hộ là Nguyễn Thị An" in shown(answer)
    assert "Nhận 1 hội viên" in shown(answer), "the list is still there"
    assert counts(the_village) == before


def test_the_template_is_read_back_as_an_empty_list(hoa: Browser, the_village: Village) -> None:
    answer = hoa.get(here(the_village, "/template.xlsx"))
    assert answer.status_code == 200
    assert answer.data == template()
    assert "attachment" in answer.headers["Content-Disposition"]
    assert "Danh sách trống" in shown(upload(hoa, the_village, answer.data, "mẫu.xlsx"))


def test_who_may_come_in(browser: Browser, the_village: Village) -> None:
    pages = (here(the_village), here(the_village, "/template.xlsx"))
    for address in pages:
        assert browser.get(address).status_code == 303
    for user, status in (
        (the_village.lan, 403),
        (the_village.thuy, 403),
        (the_village.sen, 404),
        (the_village.ut, 404),
    ):
        signed_in = browser.sign_in(user)
        assert [signed_in.get(address).status_code for address in pages] == [status, status]
        assert paste(signed_in, the_village, HEADS + CUC).status_code == status
        assert signed_in.post(here(the_village), listed=HEADS + CUC).status_code == status
    hoa = browser.sign_in(the_village.hoa)
    for address in (here(the_village), here(the_village, "/preview")):
        assert hoa.client.post(address, data={"pasted": HEADS + CUC}).status_code == 400, "no token"
    assert len(in_club(the_village)) == 2


def test_the_preview_shows_every_column_that_says_anything(hoa: Browser, the_village: Village) -> None:
    heads = (
        "Họ và tên\tThôn/ấp\tNgày sinh\tĐiện thoại\tDiện hỗ trợ\tBHYT đến ngày\tBHXH đóng đến tháng"
        "\tSố tháng đã đóng BHXH\tSố tháng đã được hỗ trợ\tCó bảo hiểm nơi khác\tNgười giới thiệu\n"
    )
    cuc = "Lê Thị Cúc\tẤp 4\t01/02/1975\t\thộ cận nghèo\t31/12/2026\t10/2026\t24\t12\tx\tchị 5% Ba\n"
    text = shown(paste(hoa, the_village, heads + cuc + "Phạm Thị Đào\tẤp 4\n"))
    said = {
        "Diện hỗ trợ": "hộ cận nghèo",
        "BHYT đến ngày": "31/12/2026",
        "BHXH đóng đến tháng": "10/2026",
        "Số tháng đã đóng BHXH": "24",
        "Số tháng đã được hỗ trợ": "12",
        "Có bảo hiểm nơi khác": "x",
        "Người giới thiệu": "chị 5% Ba",
    }
    further = " ".join(f"{column}: {words}" for column, words in said.items())
    assert "01/02/1975" in text
    assert further in text.replace("  ", " ")
    assert text.count("Diện hỗ trợ") == 1, "nothing of it is known of Đào"
    assert "Điện thoại" not in text, "nobody's phone is in the list"
