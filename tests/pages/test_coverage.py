"""Ai sắp hết hạn: the list and its choices for everyone who may see the club, its doors, and the paper."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from playhouse.test_utils import count_queries

from savings_app import clubs, coverage, members, people
from savings_app.clubs import FundKind, Organisation
from savings_app.schemes import HealthGroup, Relation, Scheme
from tests import insured
from tests.pages.conftest import Browser
from tests.pages.reading import shown, state_of
from tests.papers.samples import text
from tests.reports.test_coverage_ends import paid_the_pension
from tests.reports.test_last_days import brought
from tests.village import HEALTH, JOINED, NOW, PENSION, TODAY, Village


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An's card ends in 3 days, Bình's in 31, her pension has; a husband's card ends in 20."""
    husband = people.add(the_village.club.id, "Trần Văn Tư")
    people.move_in(husband, people.household_of(the_village.an.person.id), Relation.SPOUSE)
    brought(the_village, husband, 20)
    brought(the_village, the_village.an.person, 3)
    brought(the_village, the_village.binh.person, 31)
    brought(the_village, the_village.binh.person, -1, PENSION)
    return the_village


def here(cast: Village, suffix: str = "") -> str:
    return f"/clubs/{cast.club.id}/coverage{suffix}"


def listed(reader: Browser, cast: Village, **asked: str) -> list[str]:
    """The names on the list in its order."""
    page = reader.get(here(cast), **asked)
    assert page.status_code == 200
    return re.findall(r'class="card-heading">\s*(?:<a[^>]*>)?([^<]+)<', page.text)


@pytest.mark.parametrize(("who", "pays"), [("hoa", True), ("lan", False), ("thuy", False)])
def test_everyone_who_sees_the_club_sees_the_list_and_the_leader_pays(
    browser: Browser, cast: Village, who: str, pays: bool
) -> None:
    reader = browser.sign_in(getattr(cast, who))
    page = reader.get(here(cast))
    said = shown(page)
    assert "1 người đã hết hạn. 1 người hết hạn trong 15 ngày, 2 trong 30 ngày, 3 trong 60 ngày." in said
    assert "BHYT hộ gia đình hết hạn ngày 25/11/2026 còn 3 ngày" in said
    assert "Đóng chậm nhất ngày 25/11/2026 thì thẻ liền nhau; để đến 24/02/2027 là gián đoạn." in said
    assert ("/conversions/new" in page.text) is pays
    assert reader.client.get(here(cast, ".pdf")).status_code == 200


@pytest.mark.parametrize("who", ["ut", "an_user", "sen", "nga"])
def test_for_anybody_else_there_is_no_such_page(browser: Browser, cast: Village, who: str) -> None:
    reader = browser.sign_in(getattr(cast, who))
    assert reader.get(here(cast)).status_code == 404
    assert reader.client.get(here(cast, ".pdf")).status_code == 404


def test_signed_out_she_is_asked_to_sign_in(browser: Browser, cast: Village) -> None:
    assert browser.get(here(cast)).status_code == 303


AN, BINH, TU = "Nguyễn Thị An", "Trần Thị Bình", "Trần Văn Tư"


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({}, [BINH, AN, TU, BINH, AN]),
        ({"within": "ended"}, [BINH]),
        ({"within": "15"}, [AN]),
        ({"within": "30"}, [AN, TU]),
        ({"within": "60"}, [AN, TU, BINH]),
        ({"within": "60", "scheme": "VOLUNTARY_PENSION"}, []),
        ({"scheme": "VOLUNTARY_PENSION"}, [BINH, AN]),
        ({"scheme": "HOUSEHOLD_HEALTH"}, [AN, TU, BINH]),
        ({"within": "unpaid"}, []),
    ],
)
def test_the_list_is_chosen_by_days_and_scheme(
    browser: Browser, cast: Village, asked: dict[str, str], names: list[str]
) -> None:
    assert listed(browser.sign_in(cast.hoa), cast, **asked) == names


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({}, "Lọc, in danh sách"),
        ({"within": "15"}, "Lọc, in danh sách: 15 ngày"),
        ({"within": "ended", "scheme": "VOLUNTARY_PENSION"}, "Lọc, in danh sách: Đã hết, BHXH tự nguyện"),
    ],
)
def test_the_fold_of_choices_is_closed_and_says_what_is_chosen(
    browser: Browser, cast: Village, asked: dict[str, str], named: str
) -> None:
    page = browser.sign_in(cast.hoa).get(here(cast), **asked).text
    fold = re.search(
        r'<details class="card-box part"( open)?>\s*<summary>(.*?)</summary>(.*?)</details>', page, re.DOTALL
    )
    assert fold
    assert fold[1] is None
    assert " ".join(re.sub(r"<[^>]+>", "", fold[2]).split()) == named
    assert page.count('class="chips"') == fold[3].count('class="chips"') == 2
    assert page.index("</details>") < page.index('class="card-heading"') < page.index("Thử mức đóng mới")


def test_whose_cover_has_ended_is_told_where_nobodys_ends_soon(browser: Browser, the_village: Village) -> None:
    brought(the_village, the_village.an.person, -1)
    hoa = browser.sign_in(the_village.hoa)
    assert "1 người đã hết hạn. Không ai hết hạn trong 60 ngày tới." in shown(hoa.get(here(the_village)))
    assert "người đã hết hạn" not in shown(hoa.get(here(the_village), scheme=PENSION.value))
    paper = hoa.client.get(here(the_village, ".pdf"))
    assert "Đã hết hạn: 1 người. Hết hạn trong 15 ngày: 0 người" in text(paper.data)


@pytest.mark.parametrize("asked", [{"within": "45"}, {"scheme": "MOON"}, {"within": "\x00" * 30}])
def test_what_cannot_be_chosen_is_told(browser: Browser, cast: Village, asked: dict[str, str]) -> None:
    before = state_of(cast)
    hoa = browser.sign_in(cast.hoa)
    for suffix in ("", ".pdf"):
        answer = hoa.get(here(cast, suffix), **asked)
        assert (answer.status_code, "Không có lựa chọn" in answer.text) == (422, True)
    assert state_of(cast) == before


def test_each_row_leads_to_the_form_with_her_chosen(browser: Browser, cast: Village) -> None:
    hoa = browser.sign_in(cast.hoa)
    page = hoa.get(here(cast)).text
    ways = {each.replace("&amp;", "&") for each in re.findall(r'href="([^"]*conversions/new[^"]*)"', page)}
    home = people.household_of(cast.an.person.id).id
    assert f"/clubs/{cast.club.id}/conversions/new?scheme=HOUSEHOLD_HEALTH&household={home}" in ways
    assert f"/clubs/{cast.club.id}/conversions/new?scheme=VOLUNTARY_PENSION&person={cast.binh.person.id}" in ways
    for way in ways:
        assert hoa.get(way).status_code == 200, way


def test_whoever_is_paid_for_shows_how_far_it_is_and_is_not_counted(browser: Browser, cast: Village) -> None:
    cast.deposit(cast.health(cast.an), 400_000)
    insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    said = shown(browser.sign_in(cast.hoa).get(here(cast), within="15"))
    assert "0 người hết hạn trong 15 ngày, 1 trong 30 ngày, 2 trong 60 ngày." in said
    assert "Không đếm 1 khoản đang đóng." in said
    assert "đang đóng: đã thu Không phải nhắc. Thử mức đóng mới Phiếu của câu lạc bộ" in said
    assert "Trả bảo hiểm" not in said
    assert "Trong heo" not in said


def test_this_month_unpaid_tells_the_last_day_and_what_a_missed_one_means(browser: Browser, cast: Village) -> None:
    paid_the_pension(cast, cast.an, months=1, until=dt.date(2026, 10, 31))
    coverage.note(
        cast.binh.person.id,
        PENSION,
        paid_until=dt.date(2026, 8, 31),
        months_paid=0,
        months_supported=0,
        noted_on=TODAY,
        by=cast.hoa.id,
    )
    people_asked = listed(browser.sign_in(cast.lan), cast, within="unpaid")
    said = shown(browser.sign_in(cast.lan).get(here(cast), within="unpaid"))
    assert "Chưa đóng tháng này: 2" in said
    assert people_asked == [AN, BINH], "whose day is still to come, before whose is over"
    assert "Chưa đóng BHXH tháng 11/2026" in said
    assert "Đóng kỳ từ tháng 11/2026 chậm nhất ngày 30/11/2026: còn 8 ngày." in said
    assert "Phương thức chưa ghi: tính như đóng hằng tháng. Tháng 9, 10/2026 chưa đóng: không được tính" in said
    paper = text(browser.sign_in(cast.lan).client.get(here(cast, ".pdf"), query_string={"within": "unpaid"}).data)
    for words in ("DANH SÁCH CHƯA ĐÓNG BHXH THÁNG 11/2026", "Cần nhắc: 2 người", "Tháng 11/2026 chưa đóng: 2"):
        assert words in paper, words
    assert paper.index(AN) < paper.index(BINH)


def test_whoever_paid_this_month_is_not_on_the_list_of_unpaid_months(browser: Browser, cast: Village) -> None:
    paid_the_pension(cast, cast.an, months=1, until=dt.date(2026, 11, 30))
    said = shown(browser.sign_in(cast.lan).get(here(cast), within="unpaid"))
    assert "Chưa đóng tháng này: 0" in said
    assert "Ai đã ghi tháng đóng cũng đã đóng BHXH tháng này." in said


def test_whose_card_the_budget_pays_has_no_way_to_pay_and_is_not_counted(browser: Browser, cast: Village) -> None:
    people.change(cast.an.person, health_group=HealthGroup.POOR)
    hoa = browser.sign_in(cast.hoa)
    page = hoa.get(here(cast), scheme=HEALTH.value)
    said = shown(page)
    assert "0 người hết hạn trong 15 ngày, 1 trong 30 ngày, 2 trong 60 ngày." in said
    hers = said[said.index("Ngân sách đóng thẻ") :]
    assert "hỏi UBND xã hoặc cơ quan BHXH để nhận thẻ" in hers
    assert "Trả bảo hiểm" not in hers
    assert "đóng hôm nay" not in hers.lower()
    assert listed(hoa, cast, within="15") == []
    assert "60 ngày: 2 30 ngày: 1 15 ngày: 0" in shown(browser.sign_in(cast.thuy).get(f"/places/{cast.commune.id}"))


def test_it_opens_after_the_last_day_the_law_is_known(browser: Browser, cast: Village) -> None:
    browser.app.config.update(CLOCK=lambda: dt.datetime(2028, 1, 1, 3, tzinfo=dt.UTC))
    reader = browser.sign_in(cast.hoa)
    for asked in ({}, {"within": "unpaid"}):
        assert AN in reader.get(here(cast), **asked).text or BINH in reader.get(here(cast), **asked).text
        assert reader.client.get(here(cast, ".pdf"), query_string=asked).status_code == 200


def test_a_coming_rate_can_be_tried_from_here(browser: Browser, cast: Village) -> None:
    assert f'href="/clubs/{cast.club.id}/rehearsal"' in browser.sign_in(cast.hoa).get(here(cast)).text


def test_a_club_that_knows_nothing_says_so(browser: Browser, the_village: Village) -> None:
    said = shown(browser.sign_in(the_village.ut).get(f"/clubs/{the_village.other_club.id}/coverage"))
    assert "Không ai hết hạn trong 60 ngày tới." in said
    assert "Chưa biết thời hạn bảo hiểm của ai" in said


def test_the_club_page_opens_it_with_the_count_of_a_month(browser: Browser, cast: Village) -> None:
    door = f'<a href="{here(cast)}">2 người hết hạn bảo hiểm trong 30 ngày</a>'
    hers = browser.sign_in(cast.hoa).get(f"/clubs/{cast.club.id}").text
    assert door in hers.split('id="for-her"', 1)[1].split("</section>", 1)[0]
    others = shown(browser.sign_in(cast.lan).get(f"/clubs/{cast.club.id}"))
    assert "Đang chờ người khác 2 người hết hạn bảo hiểm trong 30 ngày tổ trưởng" in others


def test_the_place_counts_every_club_in_one_question(browser: Browser, cast: Village) -> None:
    thuy, place = browser.sign_in(cast.thuy), f"/places/{cast.commune.id}"
    with count_queries() as one:
        assert "60 ngày: 3 30 ngày: 2 15 ngày: 1" in shown(thuy.client.get(place))
    women, pigs = Organisation.WOMEN, [FundKind.OWN_PIG]
    for number in range(20):
        name = f"CLB số {number}"
        club = clubs.add(name, place=cast.commune, organisation=women, kinds=pigs, at=NOW, practice=False)
        person = people.add(club.id, "Lê Thị Cúc")
        members.add(club.id, person, hamlet="Ấp 3", joined_on=JOINED)
        brought(cast, person, number)
    with count_queries() as many:
        said = shown(thuy.client.get(place))
    assert "60 ngày: 1 30 ngày: 1 15 ngày: 0" in said
    assert many.count <= one.count + 1
    assert f'href="{here(cast)}"' in thuy.get(place).text


def test_sixty_people_ask_the_database_little(browser: Browser, cast: Village) -> None:
    for number in range(60):
        person = people.add(cast.club.id, f"Lê Thị Thứ {number}")
        members.add(cast.club.id, person, hamlet="Ấp 3", joined_on=JOINED)
        brought(cast, person, number)
    hoa = browser.sign_in(cast.hoa)
    with count_queries() as counted:
        assert hoa.client.get(here(cast)).text.count("Thứ") >= 60
    assert counted.count <= 26, counted.count


def test_the_paper_holds_what_the_page_shows(browser: Browser, cast: Village) -> None:
    answer = browser.sign_in(cast.thuy).client.get(here(cast, ".pdf"), query_string={"within": "30"})
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"] == f'inline; filename="sap-het-han-{cast.club.id}-{TODAY}.pdf"'
    said = text(answer.data)
    assert "Hết hạn trong 15 ngày: 1 người, trong 30 ngày: 2 người, trong 60 ngày: 3 người" in said
    assert (AN in said, TU in said, BINH in said) == (True, True, False)
    assert "không nuôi heo riêng" in said


def test_it_is_told_in_english(browser: Browser, cast: Village) -> None:
    hoa = browser.sign_in(cast.hoa)
    hoa.post("/language", language="en", next="/")
    page = hoa.get(here(cast), scheme=Scheme.HOUSEHOLD_HEALTH.value)
    assert 'lang="en"' in page.text
    said = shown(page)
    assert "household health" in said.lower()
    assert "25/11/2026" in said
    assert AN in said
