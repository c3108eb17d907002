"""A club's page: what she may do there, where the money is, what everyone has and what it buys."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import handovers, members, outbox, people
from savings_app.handovers import Handover
from savings_app.members import Purse
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.schemes import Relation, Rhythm
from tests import insured
from tests.counted import signed_count
from tests.pages.conftest import Browser
from tests.pages.reading import shown, words
from tests.village import HEALTH, JOINED, NOW, PENSION, TODAY, Village

FOR_ALL = (
    "conversions",
    "handovers",
    "remittances",
    "bank-transfers",
    "members",
    "coverage",
    "meetings",
    "cash-counts",
    "closings",
)
PARTS = ("for-her", "for-others")
DOORS = (*FOR_ALL, "day-sheet", "pig-openings", "tick-sheet")


def page_of(reader: Browser, the_village: Village) -> TestResponse:
    answer = reader.get(f"/clubs/{the_village.club.id}")
    assert answer.status_code == 200
    return answer


def doors(answer: TestResponse) -> set[str]:
    """The big buttons on the page."""
    grids = re.findall(r'class="actions-grid".*?</nav>', answer.text, re.DOTALL)
    return set(re.findall(r'href="/clubs/\d+/([a-z-]+)"', "".join(grids)))


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("hoa", set(DOORS)),
        ("lan", set(FOR_ALL)),
        ("thuy", set(FOR_ALL)),
    ],
)
def test_she_sees_the_buttons_that_work_for_her(
    browser: Browser, the_village: Village, who: str, expected: set[str]
) -> None:
    reader = browser.sign_in(getattr(the_village, who))
    found = doors(page_of(reader, the_village))
    assert found == expected
    for door in found:
        assert reader.client.get(f"/clubs/{the_village.club.id}/{door}").status_code == 200, door


@pytest.mark.parametrize(("who", "status"), [("ut", 404), ("an_user", 404), ("sen", 404), ("nga", 404)])
def test_a_club_that_is_not_hers_to_see_is_404(browser: Browser, the_village: Village, who: str, status: int) -> None:
    reader = browser.sign_in(getattr(the_village, who))
    assert reader.get(f"/clubs/{the_village.club.id}").status_code == status
    assert reader.get("/clubs/99999").status_code == status


def test_signed_out_she_is_asked_to_sign_in(browser: Browser, the_village: Village) -> None:
    assert browser.get(f"/clubs/{the_village.club.id}").status_code == 303


def test_it_says_where_the_money_is_and_in_whose_hands(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 400_000)
    the_village.deposit(the_village.pension(the_village.binh), 250_000)
    the_village.hand_over(the_village.purse_fund, 150_000)
    text = shown(page_of(browser.sign_in(the_village.hoa), the_village))
    assert "CLB Heo Đất ấp 3 Xã Tân Trụ, Tây Ninh" in text
    assert "Tiền tiết kiệm trong sổ 400.000 đ của 2 hội viên" in text
    assert "Tiền còn trong heo ở nhà 250.000 đ" in text
    assert "Tiền mặt tổ trưởng giữ 250.000 đ Lê Thị Hoa · giữ từ 22/11/2026" in text
    assert "Tiền mặt thủ quỹ giữ 150.000 đ Phạm Thị Lan · giữ từ 22/11/2026" in text


def test_each_purse_says_what_it_buys(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 400_000)
    the_village.deposit(the_village.pension(the_village.an), 100_000)
    text = shown(page_of(browser.sign_in(the_village.hoa), the_village))
    assert (
        "BHYT hộ gia đình 400.000 đ Đủ mua 3 tháng (341.550 đ); còn thiếu 283.100 đ để mua 6 tháng."
        " Theo mức đang góp thì đủ vào ngày 25/02/2027 ." in text
    )
    assert (
        "BHXH tự nguyện 100.000 đ trong đó 100.000 đ còn trong heo ở nhà Còn thiếu 164.000 đ để mua 1 tháng."
        " Theo mức đang góp thì đủ vào ngày 09/12/2026 ." in text
    )


def test_the_newest_slips_stand_first(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    the_village.deposit(the_village.pension(the_village.binh), 10_000)
    the_village.open_pig(the_village.pension(the_village.binh), 12_000)
    page = page_of(browser.sign_in(the_village.hoa), the_village)
    slips = shown(page).split("Phiếu gần đây", 1)[1]
    assert "2026-0003 22/11/2026 Trần Thị Bình khui heo 12.000 đ" in slips
    assert "2026-0002 22/11/2026 Trần Thị Bình ghi heo nhà 10.000 đ" in slips
    assert "2026-0001 22/11/2026 Nguyễn Thị An nộp tiền 3.000 đ" in slips
    assert slips.index("2026-0003") < slips.index("2026-0001")
    assert f'href="/clubs/{the_village.club.id}/receipts/2026-0003"' in page.text


def _ask_handover(the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    asked = Handover(the_village.club.id, the_village.purse_fund.id, Dong(3_000), uuid4())
    handovers.propose(asked, by=the_village.hoa, at=NOW)


def _send_twins(the_village: Village) -> None:
    for device in ("phone-1", "phone-2"):
        an: dict[str, Any] = {"club_id": the_village.club.id, "member_id": the_village.an.id, "scheme": HEALTH}
        item = Item(key=uuid4(), amount=Dong(3_000), booked_on=TODAY, device=device, **an)
        outbox.accept(item, by=the_village.hoa, at=NOW)


def waits(answer: TestResponse) -> tuple[str, str]:
    """What waits for her, and what waits for somebody else."""
    parts = (re.search(rf'<section aria-labelledby="{name}">(.*?)</section>', answer.text, re.DOTALL) for name in PARTS)
    hers, others = (words(part[1]).strip() if part else "" for part in parts)
    return hers, others


def test_what_waits_is_said_to_those_who_can_open_it(browser: Browser, the_village: Village) -> None:
    hoa, lan = browser.sign_in(the_village.hoa), browser.sign_in(the_village.lan)
    assert waits(page_of(hoa, the_village)) == ("", "")
    _ask_handover(the_village)
    _send_twins(the_village)
    assert waits(page_of(hoa, the_village)) == (
        "Chờ chị 2 khoản từ điện thoại chờ xem lại",
        "Đang chờ người khác 1 lần bàn giao tiền chờ xác nhận thủ quỹ",
    )
    assert waits(page_of(lan, the_village)) == ("Chờ chị 1 lần bàn giao tiền chờ xác nhận", "")
    thuy = browser.sign_in(the_village.thuy)
    assert waits(page_of(thuy, the_village)) == (
        "Chờ chị 2 khoản từ điện thoại chờ xem lại",
        "Đang chờ người khác 1 lần bàn giao tiền chờ xác nhận thủ quỹ",
    )


def test_what_was_approved_waits_for_the_treasurer_to_hand_it_in(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 400_000)
    the_village.hand_over(the_village.purse_fund, 341_550)
    conversion = insured.propose(the_village, HEALTH, (the_village.an.person, the_village.health(the_village.an)))
    hoa, lan = browser.sign_in(the_village.hoa), browser.sign_in(the_village.lan)
    assert waits(page_of(lan, the_village)) == ("Chờ chị 1 lần trả bảo hiểm chờ người thứ hai duyệt", "")
    insured.approve(the_village, conversion)
    ready = "1 lần trả bảo hiểm đã duyệt, chờ nộp nhân viên thu"
    assert waits(page_of(lan, the_village)) == (f"Chờ chị {ready}", "")
    assert waits(page_of(hoa, the_village)) == ("", f"Đang chờ người khác {ready} thủ quỹ")
    insured.remit(the_village, conversion)
    asked = "1 đợt nộp nhân viên thu chưa xác nhận đã nhận tiền"
    assert waits(page_of(lan, the_village)) == ("", f"Đang chờ người khác {asked} nhân viên thu")


def test_what_a_count_found_stands_beside_the_money_until_it_is_set_right(
    browser: Browser, the_village: Village
) -> None:
    the_village.deposit(the_village.health(the_village.an), 20_000)
    hoa = browser.sign_in(the_village.hoa)
    assert "phải bù" not in shown(page_of(hoa, the_village))
    signed_count(the_village, 15_000, reason="chưa tìm ra")
    page = page_of(hoa, the_village)
    assert "Tiền mặt tổ trưởng giữ 15.000 đ" in shown(page)
    assert "Tiền thiếu tổ trưởng phải bù 5.000 đ Tiền thiếu, tiền thừa" in shown(page)
    assert f'href="/clubs/{the_village.club.id}/differences"' in page.text


def test_a_practice_club_says_so(browser: Browser, the_village: Village, by_owner: Callable[[str], None]) -> None:
    by_owner("UPDATE club SET practice = true")
    assert "CLB tập dùng" in page_of(browser.sign_in(the_village.hoa), the_village).text


def test_an_empty_club_says_so(browser: Browser, the_village: Village) -> None:
    page = browser.sign_in(the_village.ut).get(f"/clubs/{the_village.other_club.id}")
    text = shown(page)
    assert text.count("Câu lạc bộ chưa có hội viên.") == 1
    assert "Chưa có phiếu nào." in text
    first = page.text.split('class="actions-grid"', 1)[1].split("</nav>", 1)[0]
    ways_in = [f"/clubs/{the_village.other_club.id}/{each}" for each in ("members/new", "member-list")]
    assert re.findall(r'href="([^"]+)"', first) == ways_in, "the way in comes first"
    assert page.text.count("btn-first") == 1


def test_it_asks_the_database_no_more_for_many_members(browser: Browser, the_village: Village) -> None:
    hoa = browser.sign_in(the_village.hoa)
    _join(the_village, 35)
    for path in ("", "/day-sheet", "/pig-openings"):
        with count_queries() as counted:
            answer = hoa.client.get(f"/clubs/{the_village.club.id}{path}")
        assert answer.text.count("Thứ") >= 35
        assert counted.count <= 36, f"{path}: {counted.count}"


def _join(the_village: Village, count: int) -> None:
    home = people.household(the_village.club.id, "Hộ đông người")
    for number in range(count):
        person = people.add(the_village.club.id, f"Lê Thị Thứ {number}", birth_year=1970)
        people.move_in(person, home, Relation.OTHER)
        member = members.add(the_village.club.id, person, hamlet="Ấp 3", joined_on=JOINED)
        for purse in (the_village.health(member), the_village.pension(member)):
            members.pledge(purse, Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
        if number % 2:
            the_village.deposit(the_village.health(member), 3_000)
            the_village.deposit(Purse(member.id, the_village.pig_fund.id, PENSION), 3_000)


@pytest.mark.parametrize(("who", "told"), [("hoa", True), ("lan", False), ("thuy", False)])
def test_who_writes_in_the_club_is_told_how_to_have_it_on_her_home_screen(
    browser: Browser, the_village: Village, who: str, told: bool
) -> None:
    said = shown(page_of(browser.sign_in(getattr(the_village, who)), the_village))
    assert ("trong Chrome bấm ⋮ rồi “Thêm vào màn hình chính”" in said) is told
