"""Nếu phải hoàn tiền: asked for one contribution, answered by the law, for whoever sees the club; nothing changes."""

from __future__ import annotations

import datetime as dt
import html
import re

import pytest
from werkzeug.test import TestResponse

from savings_app import contributions
from savings_app.contributions import Followed, State
from savings_app.insurance.household_health import CardRefundReason, card_to
from savings_app.months import Month
from savings_app.remittances import OfficialReceipt
from tests import insured
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.village import HEALTH, PENSION, TODAY, Village
from tests.written import written

STARTS = dt.date(2026, 12, 22)
CARD = OfficialReceipt("0012345", TODAY, STARTS, card_to(STARTS, 12))
PAID = OfficialReceipt("0054321", TODAY, dt.date(2026, 11, 1), dt.date(2027, 10, 31))


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An's purse in the group's pig can pay anything, and the treasurer has the cash."""
    the_village.deposit(the_village.health(the_village.an), 25_000_000)
    the_village.hand_over(the_village.purse_fund, 25_000_000)
    return the_village


@pytest.fixture
def card(cast: Village) -> Followed:
    """An's card for 12 months, 1.366.200 đ, confirmed from 22/12/2026 to 21/12/2027."""
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)), months=12)
    return _confirmed(cast, insured.approve(cast, conversion)[0], CARD)


@pytest.fixture
def pension(cast: Village) -> Followed:
    """An's pension for 12 months, 3.168.000 đ, from 11/2026."""
    conversion = insured.propose(cast, PENSION, (cast.an.person, cast.health(cast.an)), months=12)
    return _confirmed(cast, insured.approve(cast, conversion)[0], PAID)


@pytest.fixture
def hoa(browser: Browser, cast: Village) -> Browser:
    return browser.sign_in(cast.hoa)


def _confirmed(cast: Village, row: Followed, official: OfficialReceipt) -> Followed:
    (remitted,) = cast.remit(contributions.Conversion.the(id=row.contribution.conversion))
    insured.confirm(cast, remitted, official)
    return _anew(row)


def _anew(row: Followed) -> Followed:
    found = contributions.get(row.contribution.club, row.contribution.id)
    assert found
    return found


def here(row: Followed, club: int | None = None) -> str:
    return f"/clubs/{club or row.contribution.club}/contributions/{row.contribution.id}/refund"


def said(answer: TestResponse) -> str:
    return html.unescape(shown(answer))


def test_the_form_offers_every_reason_and_keeps_quiet(card: Followed, hoa: Browser) -> None:
    page = hoa.get(here(card))
    assert page.status_code == 200
    assert re.findall(r'<option value="([^"]+)"', page.text) == [each.value for each in CardRefundReason]
    assert 'name="since" value="2026-11-22"' in re.sub(r"\s+", " ", page.text)
    assert "BHXH xác nhận thời hạn từ 22/12/2026 đến hết 21/12/2027 ." in said(page)
    assert "quyết định và trả" not in page.text


def test_a_card_s_rest_is_told_step_by_step(cast: Village, card: Followed, hoa: Browser) -> None:
    """1.366.200 × 5 ÷ 12 = 569.250."""
    before = written(cast.club.id)
    page = hoa.get(here(card), reason="higher_group", since="22/07/2027")
    text = said(page)
    assert page.status_code == 200
    for each in (
        "Được cấp thẻ theo nhóm khác, 22/07/2027 569.250 đ",
        "số tháng chưa dùng 5 Chỉ tính tháng tròn",
        "Năm trăm sáu mươi chín nghìn hai trăm năm mươi đồng",
        "tạm tính: có chỗ văn bản không nói rõ",
        "Cơ quan BHXH quyết định và trả tiền",
        "Tiền trả cho Nguyễn Thị An. Không phải tiền của tổ: sổ không ghi gì.",
        "Nộp tờ khai TK1-TS: Văn bản hợp nhất 2525/VBHN-BHXH",
        "1.366.200 × 5 ÷ 12 = 569.250",
        "(tạm suy luận, chưa có văn bản)",
        "2.530.000 × 4,5% × 100% × 12 = 1.366.200",
    ):
        assert each in text, each
    assert "Mã thủ tục" not in text
    assert written(cast.club.id) == before


def test_the_codes_are_marked_as_copied(card: Followed, pension: Followed, hoa: Browser) -> None:
    copied = "(chép theo nguồn khác, chưa thấy văn bản)"
    for row, asked, code in (
        (card, {"reason": "duplicate", "since": "2027-07-22"}, "606A"),
        (card, {"reason": "died_before_start", "since": "2026-12-01"}, "606B"),
        (pension, {"reason": "death", "since": "2027-06"}, "602A"),
    ):
        assert f"Mã thủ tục {code} {copied}." in said(hoa.get(here(row), **asked))


def test_of_a_pension_the_months_left_are_chosen(pension: Followed, hoa: Browser) -> None:
    page = hoa.get(here(pension))
    assert "06/2027 (còn 5 tháng)" in page.text
    assert '<option value="2026-12" selected>' in page.text
    text = said(hoa.get(here(pension), reason="compulsory", since="2027-06"))
    for each in (
        "Chuyển sang đóng BHXH bắt buộc, từ tháng 06/2027 (còn 5 tháng)",
        "1.320.000 đ",
        "1.500.000 × 22% × 5 = 1.650.000",
        "trừ phần Nhà nước đã hỗ trợ −330.000 đ 792.000 × 5 ÷ 12 = 330.000",
        "1.650.000 − 330.000 = 1.320.000",
        "Nghị định 159/2025/NĐ-CP Điều 8 (chép theo nguồn khác, chưa thấy văn bản)",
    ):
        assert each in text, each
    assert "tạm tính" not in text
    assert "thân nhân của Nguyễn Thị An" in said(hoa.get(here(pension), reason="death", since="2027-06"))


@pytest.mark.parametrize(
    ("scheme", "reason", "words"),
    [
        ("card", "moved_away", "không được hoàn vì chuyển đi nơi khác"),
        ("card", "died_with_card", "qua đời khi thẻ đã có giá trị"),
        ("pension", "stops", "không hoàn vì không muốn tham gia nữa"),
    ],
)
def test_what_is_not_refunded_is_an_answer(
    card: Followed, pension: Followed, hoa: Browser, scheme: str, reason: str, words: str
) -> None:
    page = hoa.get(here(card if scheme == "card" else pension), reason=reason)
    assert page.status_code == 200
    assert "Không được hoàn" in page.text
    assert words in said(page)
    assert "Theo: " in said(page)
    assert f'<option value="{reason}" selected>' in page.text


@pytest.mark.parametrize(
    ("scheme", "asked", "words"),
    [
        ("card", {"reason": "higher_group", "since": "31/02/2027"}, "Không đọc được ngày “31/02/2027”"),
        ("card", {"reason": "<b>", "since": "2027-07-22"}, "Không có lựa chọn “<b>”"),
        ("card", {"reason": "", "since": "2027-07-22"}, "Không có lựa chọn “”"),
        ("card", {"reason": "support_raised", "still_pays": "năm xu"}, "năm xu"),
        ("card", {"reason": "support_raised", "still_pays": "9.000.000"}, "cao hơn số đã đóng 1.366.200 đ"),
        ("pension", {"reason": "death", "since": "2028-01"}, "chọn một trong: 11/2026 – 10/2027"),
        ("pension", {"reason": "compulsory", "since": "mai"}, "Không có lựa chọn “mai”"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_stays_typed(
    cast: Village,
    card: Followed,
    pension: Followed,
    hoa: Browser,
    scheme: str,
    asked: dict[str, str],
    words: str,
) -> None:
    before = written(cast.club.id)
    page = hoa.get(here(card if scheme == "card" else pension), **asked)
    assert page.status_code == 422
    assert page.text.count('role="alert"') == 1
    assert words in said(page)
    assert "Cách tính và quy định" not in page.text
    if scheme == "card":
        assert all(f'value="{html.escape(typed)}"' in page.text for name, typed in asked.items() if name != "reason")
    assert written(cast.club.id) == before


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.PROPOSED, "Tiền còn trong sổ hội viên: không duyệt thì ở lại sổ"),
        (State.RESERVED, "Tiền còn ở tổ, để riêng chờ nộp: bấm “Thôi, không trả nữa” thì về lại sổ hội viên"),
        (State.REMITTED, "nhân viên thu trả lại khoản này thì về lại sổ hội viên"),
        (State.REFUSED, "Khoản này không đóng, tiền ở trong sổ hội viên"),
    ],
)
def test_until_the_insurer_confirms_there_is_no_figure(cast: Village, hoa: Browser, state: State, words: str) -> None:
    conversion = insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)), months=12)
    if state is not State.PROPOSED:
        insured.approve(cast, conversion)
    if state in {State.REMITTED, State.REFUSED}:
        cast.remit(conversion)
    (row,) = contributions.of_conversion(conversion.id)
    if state is State.REFUSED:
        insured.refuse(cast, row, "sai số CCCD")
    page = hoa.get(here(row), reason="duplicate", since="2027-07-22")
    assert (_anew(row).state, page.status_code) == (state, 200)
    assert words in said(page)
    assert 'class="figures"' not in page.text
    assert "<select" not in page.text


def test_a_single_month_has_nothing_prepaid(cast: Village, hoa: Browser) -> None:
    conversion = insured.propose(cast, PENSION, (cast.an.person, cast.health(cast.an)), months=1)
    month = OfficialReceipt("0054322", TODAY, Month.of(TODAY).first_day, Month.of(TODAY).last_day)
    page = hoa.get(here(_confirmed(cast, insured.approve(cast, conversion)[0], month)), reason="death")
    assert "Phương thức “hằng tháng” không đóng trước tháng nào" in said(page)
    assert "<select" not in page.text


@pytest.mark.parametrize("who", ["hoa", "lan", "thuy"])
def test_whoever_sees_the_club_finds_it_from_the_row(browser: Browser, cast: Village, card: Followed, who: str) -> None:
    reader, link = browser.sign_in(getattr(cast, who)), f'href="{here(card)}"'
    assert reader.get(here(card)).status_code == 200
    club = f"/clubs/{cast.club.id}"
    for page in (f"/conversions/{card.contribution.conversion}", "/remittances/1", f"/members/{cast.an.id}"):
        assert link in reader.get(club + page).text, page


@pytest.mark.parametrize("who", ["ut", "an_user", "sen", "nga"])
def test_for_anybody_else_there_is_no_such_page(browser: Browser, cast: Village, card: Followed, who: str) -> None:
    assert browser.sign_in(getattr(cast, who)).get(here(card)).status_code == 404


def test_nobody_else_is_led_to_it(browser: Browser, cast: Village, card: Followed) -> None:
    handed_in = browser.sign_in(cast.nga).get(f"/clubs/{cast.club.id}/remittances/1")
    an = browser.sign_in(cast.an_user)
    for page in (handed_in, an.get("/my-book"), an.get(f"/clubs/{cast.club.id}/members/{cast.an.id}")):
        assert page.status_code == 200
        assert "/refund" not in page.text


def test_another_club_s_contribution_is_not_found_and_signed_out_is_asked_in(
    browser: Browser, cast: Village, card: Followed
) -> None:
    assert browser.get(here(card)).status_code == 303
    ut = browser.sign_in(cast.ut)
    assert ut.get(here(card, cast.other_club.id)).status_code == 404
    assert ut.get(f"/clubs/{cast.other_club.id}/contributions/999999999999/refund").status_code == 404


def test_in_english(card: Followed, hoa: Browser) -> None:
    address = here(card) + "?reason=higher_group&since=2027-07-22"
    assert hoa.post("/language", language="en", next=address).headers["Location"].endswith(address)
    text = said(hoa.get(address))
    assert "If money must be given back" in text
    assert "569.250 đ" in text
    assert "Không phải tiền của tổ" not in text
