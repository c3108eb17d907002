"""A slip's page and paper: who may see it, what it says, and where one goes from there."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from uuid import uuid4

import pypdf
import pytest

from savings_app import corrections
from savings_app.corrections import Correction
from savings_app.money import Dong
from tests import insured
from tests.pages.conftest import Browser
from tests.village import HEALTH, NOW, Village


def address(cast: Village, number: str = "2026-0001") -> str:
    return f"/clubs/{cast.club.id}/receipts/{number}"


def test_a_slip_says_what_its_paper_says(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    the_village.deposit(the_village.health(the_village.an), 6_000)
    page = browser.sign_in(the_village.hoa).get(address(the_village, "2026-0002"))
    assert page.status_code == 200
    for words in (
        "Phiếu thu tiền tiết kiệm 2026-0002",
        "Nguyễn Thị An",
        "6.000 đ",
        "Sáu nghìn đồng",
        "3.000 đ",
        "9.000 đ",
        "22/11/2026",
        "14 tháng 10 âm lịch",
        "Lê Thị Hoa",
        "khoản 2",
        "Góp tiền tiết kiệm mua BHYT hộ gia đình",
    ):
        assert words in page.text


def test_the_leader_goes_on_to_paper_correction_and_book(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    page = browser.sign_in(the_village.hoa).get(address(the_village)).text
    here = address(the_village)
    for link in (f"{here}.pdf", f"{here}/correction", f"/clubs/{the_village.club.id}/members/{the_village.an.id}"):
        assert f'href="{link}"' in page


@pytest.mark.parametrize("who", ["lan", "thuy", "an_user"])
def test_others_who_may_see_it_may_not_correct_it(browser: Browser, the_village: Village, who: str) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    page = browser.sign_in(getattr(the_village, who)).get(address(the_village))
    assert page.status_code == 200
    assert "/correction" not in page.text
    assert f"{address(the_village)}.pdf" in page.text


@pytest.mark.parametrize("ending", ["", ".pdf"])
@pytest.mark.parametrize(
    ("who", "status"),
    [("hoa", 200), ("lan", 200), ("thuy", 200), ("an_user", 200), ("nga", 404), ("sen", 404), ("ut", 404)],
)
def test_who_may_see_it(browser: Browser, the_village: Village, who: str, status: int, ending: str) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    assert browser.sign_in(getattr(the_village, who)).get(address(the_village) + ending).status_code == status


@pytest.mark.parametrize("ending", ["", ".pdf"])
def test_a_member_sees_no_slip_of_another(browser: Browser, the_village: Village, ending: str) -> None:
    the_village.deposit(the_village.health(the_village.binh), 3_000)
    assert browser.sign_in(the_village.an_user).get(address(the_village) + ending).status_code == 404


@pytest.mark.parametrize("number", ["2026-0002", "2026-1", "2027-0001", "abc", "2026-0001-1", "٢٠٢٦-٠٠٠١"])
@pytest.mark.parametrize("ending", ["", ".pdf"])
def test_a_number_that_is_not_there(browser: Browser, the_village: Village, number: str, ending: str) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    assert browser.sign_in(the_village.hoa).get(address(the_village, number) + ending).status_code == 404


def test_the_slip_of_another_club_is_not_found(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    page = browser.sign_in(the_village.ut).get(f"/clubs/{the_village.other_club.id}/receipts/2026-0001")
    assert page.status_code == 404


def test_signed_out_she_signs_in_first(browser: Browser, the_village: Village) -> None:
    answer = browser.get(address(the_village))
    assert (answer.status_code, answer.location) == (303, f"/sign-in?next={address(the_village)}")


def test_the_paper_opens_in_the_browser(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    answer = browser.sign_in(the_village.hoa).get(f"{address(the_village)}.pdf")
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'inline; filename="phieu-2026-0001.pdf"'
    (page,) = pypdf.PdfReader(BytesIO(answer.data)).pages
    links = [each.get_object()["/A"]["/URI"] for each in page.annotations or []]
    assert links == [f"http://127.0.0.1:8000{address(the_village)}"]


def test_a_tally_says_the_money_is_at_home(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.pension(the_village.an), 10_000)
    page = browser.sign_in(the_village.hoa).get(address(the_village)).text
    assert "Tiền còn trong heo ở nhà, chưa nộp vào quỹ" in page
    assert "Phiếu ghi heo nhà 2026-0001" in page


def test_a_corrected_slip_and_its_two_others_link_to_each_other(browser: Browser, the_village: Village) -> None:
    wrong = the_village.deposit(the_village.health(the_village.an), 90_000).receipt
    asked = Correction(the_village.club.id, wrong.entry, "Ghi nhầm số tiền", uuid4(), Dong(9_000))
    corrections.record(asked, by=the_village.hoa, at=NOW)
    hoa = browser.sign_in(the_village.hoa)
    first, undone, anew = (hoa.get(address(the_village, f"2026-000{number}")).text for number in (1, 2, 3))
    assert "không còn tính vào sổ" in first
    assert f'href="{address(the_village)}/correction"' not in first
    for page, neighbours in ((first, (2, 3)), (undone, (1, 3)), (anew, (1,))):
        for number in neighbours:
            assert f'href="{address(the_village, f"2026-000{number}")}"' in page
    assert "Phiếu 2026-0001 sai, đã lập phiếu 2026-0003 để sửa." in undone
    assert "Ghi nhầm số tiền" in undone


def test_a_conversion_lists_whom_it_insures(browser: Browser, the_village: Village) -> None:
    purse = the_village.health(the_village.an)
    the_village.deposit(purse, 900_000)
    paid = (the_village.an.person, purse), (the_village.binh.person, purse)
    insured.approve(the_village, insured.propose(the_village, HEALTH, *paid))
    page = browser.sign_in(the_village.an_user).get(address(the_village, "2026-0002")).text
    for words in ("Phiếu trả bảo hiểm", "Trần Thị Bình", "341.550 đ", "683.100 đ", "3 tháng"):
        assert words in page


def test_a_slip_written_down_later_shows_both_days(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000, on=NOW.date().replace(day=20))
    page = browser.sign_in(the_village.hoa).get(address(the_village)).text
    assert "20/11/2026" in page
    assert "Ghi sổ ngày" in page


def test_a_practice_club_says_so(browser: Browser, the_village: Village, by_owner: Callable[[str], None]) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    by_owner("UPDATE club SET practice = true")
    assert "MẪU" in browser.sign_in(the_village.hoa).get(address(the_village)).text
