"""A conversion is put together: scheme, people, purses; tried, refused with what was filled in, asked for."""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import contributions, people
from savings_app.contributions import State
from savings_app.insurance import household_health
from savings_app.insurance.law import Law
from savings_app.people import Person
from savings_app.schemes import Relation, Scheme
from tests import insured
from tests.pages.conftest import Browser
from tests.village import HEALTH, PENSION, TODAY, Village
from tests.written import written

Form = list[tuple[str, str]]


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An has saved enough for her household for a year, Bình for nobody."""
    the_village.deposit(the_village.health(the_village.an), 4_000_000)
    the_village.deposit(the_village.health(the_village.binh), 100_000)
    the_village.deposit(the_village.pension(the_village.an), 700_000)
    the_village.open_pig(the_village.pension(the_village.an), 700_000)
    return the_village


@pytest.fixture
def tam(cast: Village) -> Person:
    """An's husband, in her household."""
    return _moves_in(cast, "Lê Văn Tám", 1969, Relation.SPOUSE)


def test_first_the_scheme_is_asked(cast: Village, browser: Browser) -> None:
    page = browser.sign_in(cast.hoa).get(_new(cast)).text
    assert "scheme=HOUSEHOLD_HEALTH" in page
    assert "scheme=VOLUNTARY_PENSION" in page


def test_then_whom_with_who_has_enough(cast: Village, browser: Browser) -> None:
    hoa = browser.sign_in(cast.hoa)
    households = html.unescape(hoa.get(_new(cast), scheme=HEALTH).text)
    assert "Hộ Nguyễn Thị An" in households
    assert "đủ tiền 12 tháng" in households
    assert f"household={cast.an.person.household}" in households
    assert "còn thiếu" in households
    members = hoa.get(_new(cast), scheme=PENSION).text
    assert f'name="person" id="person-{cast.an.person.id}"' in members
    assert "đủ tiền 1 tháng" in members


def test_a_household_is_shown_in_its_order_each_paid_from_a_purse(cast: Village, tam: Person, browser: Browser) -> None:
    covered = _moves_in(cast, "Lê Thị Ngân", 1999, Relation.CHILD, insured_elsewhere=True)
    page = browser.sign_in(cast.hoa).get(_new(cast), scheme=HEALTH, household=cast.an.person.household).text
    assert page.index("Nguyễn Thị An") < page.index("Lê Văn Tám") < page.index("Lê Thị Ngân")
    assert _checked(page) == [cast.an.person.id, tam.id]
    assert f'id="take-{covered.id}"' not in page
    assert "đã có bảo hiểm nơi khác" in page
    hers = f"{cast.an.id}:{cast.purse_fund.id}:HOUSEHOLD_HEALTH"
    assert page.count(f'<option value="{hers}" selected>') == 2
    assert 'name="months" id="months-12" value="12" checked' in page


def test_someone_without_a_household_is_asked_for_by_name(cast: Village, browser: Browser) -> None:
    alone = people.add(cast.club.id, "Phan Thị Cúc", birth_year=1980)
    page = browser.sign_in(cast.hoa).get(_new(cast), scheme=HEALTH, person=alone.id).text
    assert _checked(page) == [alone.id]
    assert "chọn sổ" in page


def test_the_quote_follows_the_leader_s_order_and_says_what_it_rests_on(
    cast: Village, tam: Person, browser: Browser
) -> None:
    before = written(cast.club.id)
    form = _filled(cast, [tam, cast.an.person], months=12, order=[2, 1])
    page = _quote(cast, browser, form)
    assert page.status_code == 200
    first, second = (household_health.quote(Law.on(TODAY), months=12, first_rank=rank).total for rank in (1, 2))
    lines = html.unescape(re.sub(r"\s+", " ", page.text))
    assert re.search(rf"<h3>Nguyễn Thị An</h3> <p class=\"balance\"><span class=\"figures\">{first}", lines)
    assert re.search(rf"<h3>Lê Văn Tám</h3> <p class=\"balance\"><span class=\"figures\">{second}", lines)
    assert f"{first + second}" in lines
    assert "Hai triệu ba trăm hai mươi hai nghìn năm trăm bốn mươi đồng" in lines
    assert "Nghị định 161/2026/NĐ-CP" in lines
    assert "Đề nghị duyệt" in lines
    assert written(cast.club.id) == before


def test_what_a_purse_lacks_is_said_before_anything_is_asked_for(cast: Village, browser: Browser) -> None:
    form = _filled(cast, [cast.binh.person], payer=cast.binh)
    page = _quote(cast, browser, form).text
    assert 'còn thiếu <span class="figures">241.550 đ' in html.unescape(page)
    assert "Đề nghị duyệt" not in page


def test_what_waits_for_a_yes_is_spoken_for(cast: Village, tam: Person, browser: Browser) -> None:
    insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)), months=12)
    page = browser.sign_in(cast.hoa).get(_new(cast), scheme=HEALTH, household=cast.an.person.household).text
    assert "Nguyễn Thị An: 2.633.800 đ" in page
    assert _checked(page) == [tam.id]
    assert "đang có khoản đóng chưa xong" in page


def test_a_figure_nobody_confirmed_is_marked(cast: Village, browser: Browser) -> None:
    form = _filled(cast, [cast.an.person], scheme=PENSION, months=1, payment_day="2027-01-05")
    page = html.unescape(_quote(cast, browser, form).text)
    assert "Tạm tính theo chuẩn hộ nghèo khu vực nông thôn 2.200.000" in page
    assert "ngày bắt đầu là suy luận" in page


def test_the_pension_is_priced_by_income_the_lowest_when_none_is_typed(cast: Village, browser: Browser) -> None:
    form = _filled(cast, [cast.an.person], scheme=PENSION, months=1)
    assert "264.000 đ" in _quote(cast, browser, form).text
    more = _quote(cast, browser, [*form, (f"income-{cast.an.person.id}", "2.000.000")]).text
    assert "374.000 đ" in more
    assert "Mức đóng" in more


def test_asked_for_it_waits_for_a_second_person(cast: Village, tam: Person, browser: Browser) -> None:
    hoa = browser.sign_in(cast.hoa)
    form = [*_filled(cast, [cast.an.person, tam], months=6), ("key", str(uuid4()))]
    answers = [_post(cast, hoa, form) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    (made,) = contributions.conversions(cast.club.id)
    assert answers[0].location == f"/clubs/{cast.club.id}/conversions/{made.id}"
    assert [(each.contribution.person, each.state) for each in contributions.of_conversion(made.id)] == [
        (cast.an.person.id, State.PROPOSED),
        (tam.id, State.PROPOSED),
    ]
    other = _post(cast, hoa, [*form[:-1], ("take", ""), form[-1]])
    assert other.status_code == 422


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"months": "5"}, "không đóng cho 5 tháng"),
        ({"months": "x"}, "Không đọc được số “x”"),
        ({"payment_day": "31/02/2026"}, "Không đọc được ngày “31/02/2026”"),
        ({"payment_day": "2026-11-21"}, "Ngày nộp 21/11/2026 đã qua"),
        ({"payment_day": "2029-01-01"}, "Chưa có quy định nào được ghi cho ngày 01/01/2029"),
        ({"take": ""}, "Không đọc được số “”"),
        ({"take": None}, "Chưa chọn ai để trả bảo hiểm."),
        ({"order": "một"}, "Không đọc được số “một”"),
        ({"purse": ""}, "Chưa chọn sổ trả tiền cho Trần Thị Bình."),
        ({"purse": "a:b:c"}, "Không đọc được số “a”"),
        ({"purse": "1:1:KHAC"}, "Không có lựa chọn “KHAC”"),
        ({}, "Sổ của Trần Thị Bình có 100.000 đ đã đếm, còn thiếu 241.550 đ."),
    ],
)
def test_a_form_that_cannot_be_is_refused_and_kept(
    cast: Village, browser: Browser, changes: dict[str, str | None], sentence: str
) -> None:
    before = written(cast.club.id)
    person = cast.binh.person.id
    names = {"order": f"order-{person}", "purse": f"purse-{person}"}
    form = dict(_filled(cast, [cast.binh.person], payer=cast.binh)) | {
        names.get(name, name): value for name, value in changes.items()
    }
    sent = [(name, value) for name, value in form.items() if value is not None]
    answer = _post(cast, browser.sign_in(cast.hoa), [*sent, ("key", str(uuid4()))])
    assert answer.status_code == 422
    assert sentence in html.unescape(answer.text)
    kept = changes.get("payment_day") or changes.get("order")
    assert not kept or f'value="{kept}"' in answer.text
    assert "Trần Thị Bình" in answer.text
    assert written(cast.club.id) == before


def test_two_at_one_number_are_refused_and_kept(cast: Village, tam: Person, browser: Browser) -> None:
    answer = _quote(cast, browser, _filled(cast, [cast.an.person, tam], months=12, order=[1, 1]))
    assert answer.status_code == 422
    assert "Nguyễn Thị An và Lê Văn Tám cùng thứ tự 1 trong hộ" in html.unescape(answer.text)
    assert len(re.findall(r'name="order-\d+"\s+value="1"', answer.text)) == 2
    alone = _quote(cast, browser, _filled(cast, [tam], months=12, order=[1]))
    assert alone.status_code == 200, "who is left out takes no number"


def test_the_pension_s_refusals_keep_the_income_typed(cast: Village, browser: Browser) -> None:
    form = _filled(cast, [cast.an.person], scheme=PENSION, months=1)
    for typed, sentence in (
        ("1.000.000", "Nguyễn Thị An, nộp ngày 22/11/2026: Mức thu nhập chọn đóng thấp nhất là 1.500.000 đ."),
        ("10k", "Không đọc được số tiền “10k”"),
    ):
        page = _quote(cast, browser, [*form, (f"income-{cast.an.person.id}", typed)])
        assert page.status_code == 422
        assert sentence in page.text
        assert f'value="{typed}"' in page.text


def test_who_already_has_one_underway_is_refused(cast: Village, browser: Browser) -> None:
    insured.propose(cast, HEALTH, (cast.an.person, cast.health(cast.an)))
    answer = _quote(cast, browser, _filled(cast, [cast.an.person]))
    assert answer.status_code == 422
    assert "Nguyễn Thị An đang có một khoản đóng chưa xong" in answer.text


def test_what_is_not_the_club_s_is_not_there(cast: Village, browser: Browser) -> None:
    stranger = people.add(cast.other_club.id, "Người Lạ")
    away = people.household(cast.other_club.id, "Hộ khác")
    hoa = browser.sign_in(cast.hoa)
    for query in ({"household": away.id}, {"person": stranger.id}, {"household": 999}):
        assert hoa.get(_new(cast), scheme=HEALTH, **query).status_code == 404
    form = _filled(cast, [cast.an.person])
    assert _quote(cast, browser, [*form, ("take", str(stranger.id))]).status_code == 404
    assert _quote(cast, browser, [*form[:-1], (form[-1][0], "999:1:HOUSEHOLD_HEALTH")]).status_code == 404


def test_too_many_people_are_no_form_of_ours(cast: Village, browser: Browser) -> None:
    form = _filled(cast, [cast.an.person]) + [("take", "1")] * 201
    answer = _quote(cast, browser, form)
    assert answer.status_code == 422
    assert "nhiều nhất 200 người" in answer.text


def test_who_may(cast: Village, browser: Browser) -> None:
    addresses = (_new(cast), f"/clubs/{cast.club.id}/conversions/quote")
    for address in addresses:
        assert browser.get(address).status_code == 303
        assert browser.sign_in(cast.ut).get(address).status_code == 404
        assert browser.sign_in(cast.nga).get(address).status_code == 404
        assert browser.sign_in(cast.lan).get(address).status_code == 403
    posts = f"/clubs/{cast.club.id}/conversions"
    assert browser.sign_in(cast.lan).post(posts).status_code == 403
    assert browser.sign_in(cast.ut).post(posts).status_code == 404
    assert browser.sign_in(cast.hoa).client.post(posts, data={}).status_code == 400


def test_a_household_asks_the_book_few_questions(cast: Village, tam: Person, browser: Browser) -> None:
    hoa = browser.sign_in(cast.hoa)
    with count_queries() as counted:
        hoa.get(_new(cast), scheme=HEALTH, household=cast.an.person.household)
    assert counted.count <= 25


def _new(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/conversions/new"


def _moves_in(cast: Village, name: str, birth_year: int, relation: Relation, **known: Any) -> Person:
    person = people.add(cast.club.id, name, birth_year=birth_year, **known)
    home = people.get_household(cast.club.id, cast.an.person.household)
    assert home is not None
    people.move_in(person, home, relation)
    return person


def _filled(
    cast: Village,
    chosen: list[Person],
    *,
    scheme: Scheme = HEALTH,
    months: int = 3,
    payment_day: str = TODAY.isoformat(),
    order: list[int] | None = None,
    payer: Any = None,
) -> Form:
    """The form as a browser sends it, all paid by one purse."""
    member = payer or cast.an
    fund = cast.purse_fund if scheme is HEALTH else cast.pig_fund
    places = order or list(range(1, len(chosen) + 1))
    head = {"scheme": scheme, "months": months, "payment_day": payment_day, "filled": 1}
    about = {"household": member.person.household} if scheme is HEALTH else {"person": member.person.id}
    people_ = [
        field
        for person, place in zip(chosen, places, strict=True)
        for field in (
            ("take", str(person.id)),
            (f"order-{person.id}", str(place)),
            (f"purse-{person.id}", f"{member.id}:{fund.id}:{scheme.value}"),
        )
    ]
    return [*((name, str(value)) for name, value in (head | about).items()), *people_]


def _quote(cast: Village, browser: Browser, form: Form) -> TestResponse:
    return browser.sign_in(cast.hoa).get(f"/clubs/{cast.club.id}/conversions/quote?{urlencode(form)}")


def _post(cast: Village, hoa: Browser, form: Form) -> TestResponse:
    body = urlencode([*form, ("csrf_token", hoa.token())])
    return hoa.client.post(
        f"/clubs/{cast.club.id}/conversions", data=body, content_type="application/x-www-form-urlencoded"
    )


def _checked(page: str) -> list[int]:
    return [int(found) for found in re.findall(r'id="take-(\d+)" value="\d+" checked', page)]
