"""Thử mức đóng mới: a coming rate is typed or sent, told member by member, printed; refused it keeps what was typed."""

from __future__ import annotations

import html
import io
from collections.abc import Callable

import pytest
from playhouse.test_utils import count_queries
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from savings_app.users import User
from savings_app.web.leader.rehearsal import LARGEST_SENT
from tests.pages.conftest import Browser, _looked_at
from tests.pages.reading import shown, state_of
from tests.papers.samples import text
from tests.village import Village
from tests.written import written

RATES = """[[row]]
from = 2027-07-01
dong = 2_800_000
source = "Dự kiến, chưa có văn bản"
standing = "inferred"
checked_on = 2026-11-22
"""
LINE = RATES.replace("2027-07", "2027-01").replace("2_800_000", "2_200_000")


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An has 768.000 đ for her card."""
    the_village.deposit(the_village.health(the_village.an), 768_000)
    return the_village


@pytest.fixture
def hoa(browser: Browser, cast: Village) -> Browser:
    return browser.sign_in(cast.hoa)


def here(cast: Village, rest: str = "") -> str:
    return f"/clubs/{cast.club.id}/rehearsal{rest}"


def try_it(browser: Browser, cast: Village, rates: str = RATES, **typed: str) -> TestResponse:
    return browser.post(here(cast), **{"parameter": "reference_level", "rates": rates, **typed})


def send(browser: Browser, cast: Village, content: bytes, name: str) -> TestResponse:
    """Send a file, as the form does: with what stands in the box beside it."""
    file = FileStorage(io.BytesIO(content), name)
    form = {"csrf_token": browser.token(), "parameter": "reference_level", "rates": RATES, "day": "", "file": file}
    boundary, sent = encode_multipart(form)
    return _looked_at(
        browser.client.post(here(cast), data=sent, content_type=f"multipart/form-data; boundary={boundary}")
    )


def box(answer: TestResponse) -> str:
    """What stands in the box, as a browser would send it back."""
    held = answer.text.split('name="rates" rows', 1)[1].split(">", 1)[1].split("</textarea>", 1)[0]
    return html.unescape(held).removeprefix("\n").replace("\r\n", "\n")


def test_the_page_opens_with_a_block_that_can_be_tried(cast: Village, hoa: Browser) -> None:
    page = hoa.get(here(cast))
    assert box(page) == RATES
    assert "2.800.000 đ" in try_it(hoa, cast, box(page)).text


def test_another_figure_has_its_own_block(cast: Village, hoa: Browser) -> None:
    page = hoa.get(here(cast), parameter="rural_poverty_line")
    assert box(page) == LINE
    assert 'name="parameter" value="rural_poverty_line"' in page.text
    for unknown in ("fund_return", "local_pension_support", "<b>", ""):
        assert box(hoa.get(here(cast), parameter=unknown)) == RATES


def test_it_says_who_becomes_short_by_how_much(cast: Village, hoa: Browser) -> None:
    before = written(cast.club.id)
    answer = try_it(hoa, cast)
    said = shown(answer)
    assert answer.status_code == 200
    assert "Mức tham chiếu (lương cơ sở): 2.530.000 đ → 2.800.000 đ" in said
    assert "tạm tính: mức này chưa được xác nhận" in said
    for words in (
        "1.366.200 đ → 1.512.000 đ (tăng 145.800 đ )",
        "Đang có 768.000 đ , đến ngày đó sẽ có 1.431.000 đ .",
        "Còn thiếu 81.000 đ . Mức đang áp dụng thì đủ.",
        "Còn thiếu 93.000 đ . Mức đang áp dụng thì thiếu 20.100 đ .",
        "chưa đủ 12 tháng mỗi năm ( 1.512.000 đ ): cần 5.000 đ mỗi ngày.",
        "2 người trong đó 1 người thiếu vì mức mới",
        "174.000 đ",
    ):
        assert words in said, words
    assert said.index("Trần Thị Bình") < said.index("Nguyễn Thị An")
    assert box(answer) == RATES
    assert written(cast.club.id) == before


def test_confirmed_is_not_marked_but_inferred_prices_are(cast: Village, hoa: Browser) -> None:
    confirmed = shown(try_it(hoa, cast, LINE.replace("inferred", "confirmed"), parameter="rural_poverty_line"))
    assert "tạm tính" not in confirmed
    assert "không còn đủ 12 tháng mỗi năm ( 4.646.400 đ ): cần 13.000 đ mỗi ngày." in confirmed
    # The rate of 2027 is carried on by inference, so every card of that year is.
    assert "tạm tính" in shown(try_it(hoa, cast, RATES.replace("inferred", "confirmed")))


def test_a_later_day_may_be_tried(cast: Village, hoa: Browser) -> None:
    assert "đến ngày đó sẽ có 1.434.000 đ" in shown(try_it(hoa, cast, day="2027-07-02"))
    for day, said in (("2027-06-30", "mức mới bắt đầu từ ngày 01/07/2027"), ("2028-01-01", "đến ngày 31/12/2027")):
        refused = try_it(hoa, cast, day=day)
        assert refused.status_code == 422
        assert said in shown(refused)
        assert f'value="{day}"' in refused.text


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (lambda rates: "", "Chưa có số liệu nào"),
        (lambda rates: rates.replace("2_800_000", "2.800.000"), "Dòng 3 viết chưa đúng cách"),
        (lambda rates: rates.replace("dong", "đồng"), "Dòng 3 viết chưa đúng cách"),
        (lambda rates: rates.replace("source", "nguon"), "Khối 1: chưa ghi theo văn bản nào"),
        (lambda rates: rates.replace("dong", "to = 1\ndong"), "Khối 1: có dòng lạ “to”"),
        (lambda rates: rates + rates, "Khối 2: ngày 01/07/2027 không sau ngày của khối trước"),
        (lambda rates: rates.replace("2_800_000", "2800000.5"), "Khối 1: số liệu của mức tham chiếu"),
        (lambda rates: rates.replace("2027", "2025"), "Khối 1: ngày 01/07/2025 đã qua"),
        (lambda rates: f"{rates}<script>alert(1)</script>", "Dòng 7 viết chưa đúng cách"),
    ],
)
def test_a_refusal_keeps_what_was_typed_and_writes_nothing(
    cast: Village, hoa: Browser, changed: Callable[[str], str], said: str
) -> None:
    before = state_of(cast)
    for rest in ("", "/notices.pdf"):
        answer = hoa.post(here(cast, rest), parameter="reference_level", rates=changed(RATES))
        assert answer.status_code == 422
        assert said in shown(answer)
        assert box(answer) == changed(RATES)
    assert state_of(cast) == before


def test_a_parameter_that_cannot_be_tried_is_refused(cast: Village, hoa: Browser) -> None:
    for parameter in ("fund_return", "health_support", "x" * 1_000, ""):
        refused = try_it(hoa, cast, parameter=parameter)
        assert refused.status_code == 422
        assert "Không có lựa chọn" in shown(refused)


def test_a_file_is_taken_instead_of_the_box_and_its_name_says_what_it_is(cast: Village, hoa: Browser) -> None:
    for content in (LINE.encode(), b"\xef\xbb\xbf" + LINE.replace("\n", "\r\n").encode()):
        answer = send(hoa, cast, content, "rural_poverty_line.toml")
        assert answer.status_code == 200
        assert "Chuẩn hộ nghèo khu vực nông thôn: 1.500.000 đ → 2.200.000 đ" in shown(answer)
        assert box(answer) == LINE
        assert answer.text.count('name="parameter" value="rural_poverty_line"') == 3
    assert "2.530.000 đ → 3.000.000 đ" in shown(
        send(hoa, cast, RATES.replace("2_800_000", "3_000_000").encode(), "moi.toml")
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Chưa có số liệu nào"),
        (b"\x89PNG\r\n\x1a\n\xff", "không phải tệp chữ"),
        (RATES.encode("utf-16"), "không phải tệp chữ"),
        (RATES.encode() + b"#" * 1_000_000, "nhiều nhất 16 kB"),
    ],
)
def test_a_wrong_file_is_refused_on_the_page(cast: Village, hoa: Browser, content: bytes, said: str) -> None:
    answer = send(hoa, cast, content, "reference_level.toml")
    assert answer.status_code == 422
    assert said in shown(answer)
    assert box(answer) == RATES


def test_a_file_beyond_all_measure_is_not_read(cast: Village, hoa: Browser) -> None:
    assert send(hoa, cast, b"#" * LARGEST_SENT, "reference_level.toml").status_code == 413


def test_the_notices_print_from_what_the_page_carries(cast: Village, hoa: Browser) -> None:
    page = try_it(hoa, cast)
    form = page.text.split('notices.pdf"', 1)[1].split("</form>", 1)[0]
    assert html.unescape(form.split('name="rates" value="', 1)[1].split('"', 1)[0]) == RATES
    printed = hoa.post(here(cast, "/notices.pdf"), parameter="reference_level", rates=RATES)
    assert (printed.status_code, printed.mimetype) == (200, "application/pdf")
    assert printed.headers["Content-Disposition"] == f'inline; filename="giay-bao-muc-moi-{cast.club.id}.pdf"'
    said = text(printed.data)
    assert said.index("Nguyễn Thị An") < said.index("Trần Thị Bình")
    assert "81.000 đ" in said


def test_a_letter_no_paper_has_is_refused_on_the_page(cast: Village, hoa: Browser) -> None:
    rates = RATES.replace("Dự kiến", "中")
    assert try_it(hoa, cast, rates).status_code == 200
    refused = hoa.post(here(cast, "/notices.pdf"), parameter="reference_level", rates=rates)
    assert refused.status_code == 422
    assert "“中”" in shown(refused)


def test_nothing_changed_means_nothing_to_print(cast: Village, hoa: Browser) -> None:
    rate = RATES.replace("dong = 2_800_000", 'percent = "22"')
    page = try_it(hoa, cast, rate, parameter="pension_rate")
    assert "không làm đổi tiền đóng của ai" in shown(page)
    assert "notices.pdf" not in page.text
    assert hoa.post(here(cast, "/notices.pdf"), parameter="pension_rate", rates=rate).status_code == 422


def test_those_who_run_or_look_after_the_club_see_it_and_nobody_else(cast: Village, browser: Browser) -> None:
    def answers(user: User) -> set[int]:
        signed_in = browser.sign_in(user)
        posts = (
            signed_in.post(here(cast, rest), parameter="reference_level", rates=RATES) for rest in ("", "/notices.pdf")
        )
        return {signed_in.get(here(cast)).status_code, *(each.status_code for each in posts)}

    assert answers(cast.hoa) == answers(cast.lan) == answers(cast.thuy) == {200}
    assert answers(cast.ut) == {404}
    assert answers(cast.an_user) | answers(cast.nga) | answers(cast.sen) <= {403, 404}
    assert browser.get(here(cast)).status_code == 303


def test_no_token_no_answer(cast: Village, hoa: Browser) -> None:
    for rest in ("", "/notices.pdf"):
        assert hoa.client.post(here(cast, rest), data={"rates": RATES}).status_code == 400


def test_the_club_leads_to_it(cast: Village, hoa: Browser) -> None:
    page = hoa.get(f"/clubs/{cast.club.id}")
    assert f'href="{here(cast)}"' in page.text
    assert "Việc ít gặp: thử mức đóng mới" in shown(page)


def test_it_asks_little(cast: Village, hoa: Browser) -> None:
    token = hoa.token()
    with count_queries() as counted:
        hoa.client.post(here(cast), data={"csrf_token": token, "parameter": "reference_level", "rates": RATES})
    assert counted.count < 25


def test_in_english_too(cast: Village, hoa: Browser) -> None:
    hoa.post("/language", language="en", next="/")
    assert try_it(hoa, cast).status_code == 200
    assert try_it(hoa, cast, "").status_code == 422
