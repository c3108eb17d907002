"""What she can buy, in the same words on her own page and the leader's, and for the whole household."""

from __future__ import annotations

import datetime as dt
import re
from functools import partial

import pytest
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import coverage, members, people
from savings_app.money import Dong
from savings_app.people import Household
from savings_app.schemes import HealthGroup, Relation, Rhythm
from tests.pages.conftest import Browser
from tests.village import HEALTH, JOINED, PENSION, TODAY, Village

MARCH = dt.date(2027, 3, 20)


@pytest.fixture
def home(the_village: Village) -> Household:
    """An with Bình, both members, a daughter who studies and a mother insured elsewhere."""
    cast = the_village
    found = people.household_of(cast.an.person.id)
    girl = people.add(cast.club.id, "Nguyễn Thị Kim Ngân", birth_year=2008, health_group=HealthGroup.STUDENT)
    mother = people.add(cast.club.id, "Trần Thị Sáu", birth_year=1945, insured_elsewhere=True)
    for person in (cast.binh.person, girl, mother):
        people.move_in(person, found, Relation.OTHER)
    return found


def shown(answer: TestResponse) -> str:
    assert answer.status_code == 200
    return re.sub(r"\s+([.,;)])", r"\1", re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text)))


def her_pages(browser: Browser, cast: Village) -> list[str]:
    """Her own page, and the leader's of her."""
    address = f"/clubs/{cast.club.id}/members/{cast.an.id}"
    return [shown(browser.sign_in(cast.an_user).get("/my-book")), shown(browser.sign_in(cast.hoa).get(address))]


def household_page(browser: Browser, cast: Village, home: Household) -> str:
    return shown(browser.sign_in(cast.hoa).get(f"/clubs/{cast.club.id}/households/{home.id}"))


def brought(cast: Village, until: dt.date) -> None:
    note = partial(coverage.note, cast.an.person.id, months_supported=0, noted_on=TODAY, by=cast.hoa.id)
    note(HEALTH, paid_until=until, months_paid=70)
    note(PENSION, paid_until=dt.date(2026, 12, 31), months_paid=37)


def test_both_pages_say_when_she_gets_there_and_whether_her_pledge_reaches(
    browser: Browser, the_village: Village
) -> None:
    purse = the_village.health(the_village.an)
    members.pledge(purse, Dong(2_000), rhythm=Rhythm.DAY, from_day=TODAY)
    brought(the_village, MARCH)
    for before in (89, 40, 0):
        the_village.deposit(purse, 10_000, on=TODAY - dt.timedelta(days=before))
    for page in her_pages(browser, the_village):
        for words in (
            "Còn thiếu 311.550 đ để mua 3 tháng.",
            "Góp đúng mức thì đủ 3 tháng vào ngày 27/04/2027.",
            "90 ngày qua chị góp 30.000 đ; cứ thế thì đủ 3 tháng vào ngày 14/06/2029 (theo mức hôm nay).",
            "Bảo hiểm của chị có đến hết ngày 20/03/2027; 3 tháng tiếp theo tốn 341.550 đ.",
            "Góp đúng mức thì đến ngày đó chị có 266.000 đ, còn thiếu 75.550 đ. Muốn vừa đủ, chị góp 3.000 đ mỗi ngày.",
            "tạm tính theo Nghị định 188/2025/NĐ-CP Điều 6",
            "Đã đóng 37 trên 180 tháng; còn 143 tháng (11 năm 11 tháng).",
            "cùng chi trả trong năm vượt 15.180.000 đ thì được miễn phần vượt đến hết 31/12.",
            "Cùng chi trả là phần tiền khám chữa bệnh người có thẻ tự trả, sau khi BHYT đã trả phần của mình.",
            "đủ 5 năm liên tục",
        ):
            assert words in page, words
        assert "Cả nhà" not in page, "she lives alone"


def test_a_pledge_that_no_longer_reaches_a_year_says_so(browser: Browser, the_village: Village) -> None:
    for page in her_pages(browser, the_village):
        for words in (
            "12 tháng bảo hiểm nộp ngày 22/11/2027 tốn 1.366.200 đ: mỗi năm thiếu 271.200 đ.",
            "Muốn vừa đủ, chị góp 4.000 đ mỗi ngày.",
            "12 tháng bảo hiểm nộp ngày 22/11/2027 tốn 4.646.400 đ: mỗi năm thiếu 996.400 đ.",
            "Muốn vừa đủ, chị góp 13.000 đ mỗi ngày. tạm tính theo Nghị định 351/2025/NĐ-CP; ngày bắt đầu là suy luận",
        ):
            assert words in page, words


def test_a_day_of_next_year_comes_with_its_price_and_what_it_rests_on(browser: Browser, the_village: Village) -> None:
    members.pledge(the_village.pension(the_village.an), Dong(3_000), rhythm=Rhythm.DAY, from_day=TODAY)
    members.pledge(the_village.pension(the_village.binh), Dong(500), rhythm=Rhythm.DAY, from_day=TODAY)
    club = shown(browser.sign_in(the_village.hoa).get(f"/clubs/{the_village.club.id}"))
    inferred = "tạm tính theo Nghị định 351/2025/NĐ-CP; ngày bắt đầu là suy luận"
    for page in her_pages(browser, the_village):
        assert f"vào ngày 01/04/2027 (lúc đó tốn 387.200 đ). {inferred}" in page
    assert "vào ngày 01/04/2027 (lúc đó tốn 387.200 đ). tạm tính" in club
    assert "vào ngày 05/01/2029 (tốn 387.200 đ theo mức từ 01/01/2027). tạm tính" in club
    assert inferred not in club, "the short form leaves the documents to her own page"


def test_what_nobody_wrote_down_is_said_to_be_unknown(browser: Browser, the_village: Village) -> None:
    for scheme in (HEALTH, PENSION):
        note = partial(coverage.note, the_village.an.person.id, scheme, noted_on=TODAY, by=the_village.hoa.id)
        note(paid_until=MARCH, months_paid=0, months_supported=0)
    for page in her_pages(browser, the_village):
        assert "Chưa rõ BHYT liên tục từ ngày nào: xem dòng “Thời điểm đủ 5 năm liên tục” trên thẻ." in page
        assert "Chưa rõ đã đóng bao nhiêu tháng: xem sổ BHXH hoặc ứng dụng VssID." in page
        assert "trên 180" not in page


def test_her_own_page_says_of_the_others_only_what_their_cards_cost(browser: Browser, the_village: Village) -> None:
    cast = the_village
    found = people.household_of(cast.an.person.id)
    girl = people.add(cast.club.id, "Nguyễn Thị Kim Ngân", birth_year=2008, health_group=HealthGroup.STUDENT)
    for person in (girl, people.add(cast.club.id, "Trần Thị Sáu", birth_year=1945, insured_elsewhere=True)):
        people.move_in(person, found, Relation.OTHER)
    hers, leaders = her_pages(browser, cast)
    assert "Nguyễn Thị Kim Ngân 12 tháng: 683.100 đ" in hers
    assert "Nguyễn Thị Kim Ngân nhóm học sinh, sinh viên · 12 tháng: 683.100 đ" in leaders
    for words in ("học sinh", "người thứ", "Trần Thị Sáu", "Đã có bảo hiểm nơi khác", "Điều 12 khoản 4 điểm b"):
        assert words not in hers, words
        assert words in leaders, words


def test_whoever_put_nothing_in_for_long_is_told_so(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 10_000, on=TODAY - dt.timedelta(days=90))
    for page in her_pages(browser, the_village):
        assert "90 ngày qua chị chưa góp thêm." in page


def test_whoever_has_just_begun_has_no_pace_yet(browser: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 10_000)
    for page in her_pages(browser, the_village):
        assert "ngày qua chị" not in page


def test_the_clubs_page_keeps_its_short_form(browser: Browser, the_village: Village) -> None:
    brought(the_village, MARCH)
    page = shown(browser.sign_in(the_village.hoa).get(f"/clubs/{the_village.club.id}"))
    assert "Theo mức đang góp thì đủ vào ngày" in page
    assert "Bảo hiểm của chị có đến hết ngày" not in page


def test_the_whole_household_on_the_leaders_page(browser: Browser, the_village: Village, home: Household) -> None:
    _both_save(the_village)
    page = household_page(browser, the_village, home)
    for words in (
        "Thẻ BHYT cho 3 người",
        "933.000 đ",
        "tiền BHYT trong 2 sổ của nhà này",
        "Đủ mua 3 tháng (751.410 đ); còn thiếu 569.820 đ để mua 6 tháng.",
        "Cả nhà góp đúng mức thì đủ 6 tháng vào ngày 25/02/2027.",
        "50 ngày qua cả nhà góp 933.000 đ; cứ thế thì đủ 6 tháng vào ngày 23/12/2026.",
        "12 tháng 3.005.640 đ còn thiếu 2.072.640 đ",
        "Nguyễn Thị Kim Ngân nhóm học sinh, sinh viên · 12 tháng: 683.100 đ",
        "Trần Thị Bình người thứ 2 · 12 tháng: 956.340 đ",
        "Trần Thị Sáu không tính Đã có bảo hiểm nơi khác.",
    ):
        assert words in page, words


def test_no_sum_of_hers_and_anothers_purse_on_her_own_page(
    browser: Browser, the_village: Village, home: Household
) -> None:
    """933.000 less her 600.000 would be what the other has put aside."""
    _both_save(the_village)
    for page in her_pages(browser, the_village):
        assert "600.000" in page
        assert "933.000" not in page
        assert "333.000" not in page


def _both_save(cast: Village) -> None:
    for member, amount in ((cast.an, 600_000), (cast.binh, 333_000)):
        cast.deposit(cast.health(member), amount, on=TODAY - dt.timedelta(days=49))


def test_a_household_nobody_saves_for_has_its_price_but_no_word_on_a_members_page(
    browser: Browser, the_village: Village
) -> None:
    club, home = the_village.club.id, people.household(the_village.club.id, "Hộ bà Cúc")
    for name in ("Lê Thị Cúc", "Lê Văn Tám"):
        people.move_in(people.add(club, name), home, Relation.OTHER)
    cuc = members.add(club, people.living_in(home.id)[0], hamlet="Ấp 4", joined_on=JOINED)
    assert "Còn thiếu 580.635 đ để mua 3 tháng." in household_page(browser, the_village, home)
    page = shown(browser.sign_in(the_village.hoa).get(f"/clubs/{club}/members/{cuc.id}"))
    assert "Thẻ BHYT cho" not in page


def test_the_pages_ask_as_little_of_a_large_club(browser: Browser, the_village: Village, home: Household) -> None:
    an, hoa = browser.sign_in(the_village.an_user), browser.sign_in(the_village.hoa)
    pages = [(an, "/my-book"), (hoa, f"/clubs/{the_village.club.id}/households/{home.id}")]

    def counts() -> list[int]:
        found = []
        for who, address in pages:
            with count_queries() as counted:
                assert who.get(address).status_code == 200
            found.append(counted.count)
        return found

    few = counts()
    for number in range(12):
        woman = people.add(the_village.club.id, f"Lê Thị Số {number}")
        if number < 4:
            people.move_in(woman, home, Relation.OTHER)
        member = members.add(the_village.club.id, woman, hamlet="Ấp 4", joined_on=JOINED)
        members.pledge(the_village.health(member), Dong(3_000), rhythm=Rhythm.DAY, from_day=JOINED)
        the_village.deposit(the_village.health(member), 3_000)
    assert counts() == few
    assert few[0] <= 48
