"""What the pages say before money is set aside: the cheaper way, months covered, her category, what is in the way."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from savings_app import coverage, people, users
from savings_app.contributions import Conversion
from savings_app.members import Member
from savings_app.people import Person
from savings_app.permissions import Role
from savings_app.pricing import Line
from savings_app.schemes import Scheme, SupportCategory
from tests import city
from tests.city import City
from tests.pages.conftest import Browser
from tests.pages.reading import shown, state_of
from tests.village import HEALTH, PENSION, TODAY, Village

CHEAPER = "theo hộ gia đình 4.371.840 đ; đóng theo hộ gia đình rẻ hơn 409.860 đ."
HOW = "Muốn đóng theo hộ gia đình thì đặt nhóm BHYT của những người này thành “hộ gia đình” ở trang hộ."


@pytest.fixture
def town(the_village: Village) -> City:
    made = city.build(the_village)
    for user, role in ((the_village.hoa, Role.LEADER), (the_village.lan, Role.TREASURER)):
        users.grant(user, role, club=made.cast.club)
    for member in (made.head_of_five, made.dung):
        made.cast.deposit(made.cast.health(member), 9_000_000)
    return made


@pytest.fixture
def hoa(browser: Browser, town: City) -> Browser:
    return browser.sign_in(town.cast.hoa)


def here(town: City, rest: str) -> str:
    return f"/clubs/{town.cast.club.id}/conversions/{rest}"


def form(town: City, payer: Member, *chosen: Person, scheme: Scheme = HEALTH, **changes: Any) -> dict[str, Any]:
    """As the form sends it, all out of one purse."""
    purse = f"{payer.id}:{town.cast.purse_fund.id}:{HEALTH.value}"
    ids = [str(person.id) for person in chosen]
    asked = {"scheme": scheme.value, "person": ids, "take": ids, "filled": "1", "months": "12"}
    return asked | {f"purse-{each}": purse for each in ids} | {"payment_day": TODAY.isoformat()} | changes


def proposed(town: City, payer: Member, *chosen: Person, scheme: Scheme = HEALTH, months: int = 12) -> Conversion:
    lines = [Line(person.id, town.cast.health(payer)) for person in chosen]
    return town.cast.propose(*lines, scheme=scheme, months=months)


def paid_until(town: City, person: Person, until: dt.date) -> None:
    hoa = town.cast.hoa.id
    coverage.note(person.id, PENSION, paid_until=until, months_paid=9, months_supported=9, noted_on=TODAY, by=hoa)


def test_the_cheaper_way_is_said_where_a_household_is_chosen(hoa: Browser, town: City) -> None:
    page = hoa.get(here(town, "new"), scheme=HEALTH)
    assert shown(page).count(HOW) == 1
    assert CHEAPER in shown(page)


def test_it_is_said_where_it_is_quoted_and_where_it_is_approved(hoa: Browser, town: City) -> None:
    quoted = hoa.get(here(town, "quote"), **form(town, town.head_of_five, *town.five))
    home = f"/households/{town.head_of_five.person.household}"
    assert CHEAPER in shown(quoted)
    assert home in quoted.text
    conversion = proposed(town, town.head_of_five, *town.five)
    approver = hoa.sign_in(town.cast.lan)
    page = approver.get(here(town, str(conversion.id)))
    assert f"{CHEAPER} {HOW}" in shown(page)
    assert home not in page.text, "the leader's page"
    assert approver.post(f"{here(town, str(conversion.id))}/answer", answer="yes").status_code == 303
    assert HOW not in shown(approver.get(here(town, str(conversion.id)))), "it is too late to choose"


def test_where_the_own_group_is_cheaper_nothing_is_said(hoa: Browser, town: City) -> None:
    assert HOW not in shown(hoa.get(here(town, "quote"), **form(town, town.head_of_five, *town.five[:3])))


def test_a_pension_says_its_months_those_nobody_paid_and_the_category(hoa: Browser, town: City) -> None:
    dung = town.dung.person
    people.change(dung, category=SupportCategory.NEAR_POOR)
    paid_until(town, dung, dt.date(2026, 8, 31))
    quoted = hoa.get(here(town, "quote"), **form(town, town.dung, dung, scheme=PENSION, months="3"))
    conversion = proposed(town, town.dung, dung, scheme=PENSION, months=3)
    for page in (quoted, hoa.sign_in(town.cast.lan).get(here(town, str(conversion.id)))):
        said = shown(page)
        assert "diện hộ cận nghèo" in said
        assert "từ tháng 11/2026 đến 01/2027" in said
        assert "Tháng 9, 10/2026 chưa đóng: không được tính." in said


def test_a_card_names_the_group(hoa: Browser, town: City) -> None:
    quoted = shown(hoa.get(here(town, "quote"), **form(town, town.dung, *town.with_dung)))
    assert "nhóm hộ gia đình · người thứ 1 trong hộ" in quoted
    assert "nhóm học sinh, sinh viên" in quoted


@pytest.mark.parametrize("scheme", list(Scheme))
def test_where_nobody_can_be_chosen_nothing_is_asked(hoa: Browser, town: City, scheme: Scheme) -> None:
    months = 12 if scheme is HEALTH else 1
    proposed(town, town.dung, town.dung.person, scheme=scheme, months=months)
    page = hoa.get(here(town, "new"), scheme=scheme, person=town.dung.person.id)
    assert "Lần này không chọn được ai" in shown(page)
    assert "đang có khoản đóng chưa xong" in shown(page)
    assert "Trả cho mấy tháng?" not in shown(page)
    assert "Tính thử" not in shown(page)


def test_paid_ahead_for_years_nothing_further_is_taken(hoa: Browser, town: City) -> None:
    paid_until(town, town.dung.person, dt.date(2028, 10, 31))
    before = state_of(town.cast)
    answer = hoa.get(here(town, "quote"), **form(town, town.dung, town.dung.person, scheme=PENSION, months="60"))
    assert answer.status_code == 422
    assert "bắt đầu từ tháng 11/2028" in shown(answer)
    assert 'id="months-60" value="60" checked' in answer.text
    assert state_of(town.cast) == before


def test_a_refusal_on_an_inferred_figure_says_so(hoa: Browser, town: City) -> None:
    typed = form(town, town.dung, town.dung.person, scheme=PENSION, months="1", payment_day="2027-01-05")
    answer = hoa.get(here(town, "quote"), **typed, **{f"income-{town.dung.person.id}": "1.500.000"})
    assert answer.status_code == 422
    assert "thấp nhất là 2.200.000 đ" in shown(answer)
    assert "tạm tính theo Nghị định" in shown(answer)
    sure = hoa.get(
        here(town, "quote"), **typed | {"payment_day": "2026-12-31", f"income-{town.dung.person.id}": "1.000.000"}
    )
    assert sure.status_code == 422
    assert "tạm tính theo" not in shown(sure)
