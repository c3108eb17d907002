"""Years of the pension paid ahead, and people the budget pays for, on the form that puts a conversion together."""

from __future__ import annotations

import html
from typing import Any
from uuid import uuid4

import pytest

from savings_app import contributions, people, users
from savings_app.members import Purse
from savings_app.permissions import Role
from savings_app.schemes import HealthGroup, PaymentMethod, SupportCategory
from tests import city
from tests.city import City
from tests.pages.conftest import Browser
from tests.pages.reading import shown, state_of
from tests.village import HEALTH, NOW, PASSWORD, PENSION, Village


@pytest.fixture
def town(the_village: Village) -> City:
    made = city.build(the_village)
    users.grant(the_village.hoa, Role.LEADER, club=made.cast.club)
    for scheme in (HEALTH, PENSION):
        made.cast.deposit(Purse(made.dung.id, made.cast.purse_fund.id, scheme), 9_000_000)
    return made


@pytest.fixture
def hoa(browser: Browser, town: City) -> Browser:
    return browser.sign_in(town.cast.hoa)


def new(town: City) -> str:
    return f"/clubs/{town.cast.club.id}/conversions/new"


def form(town: City, **changes: str) -> dict[str, str]:
    """Dung's pension for 24 months, as the form sends it."""
    person = town.dung.person.id
    purse = f"{town.dung.id}:{town.cast.purse_fund.id}:{PENSION.value}"
    asked = {"scheme": PENSION.value, "person": str(person), "take": str(person), f"purse-{person}": purse}
    return asked | {"filled": "1", "months": "24", "payment_day": "2026-11-22"} | changes


def test_years_ahead_are_offered_with_the_return_they_rest_on(hoa: Browser, town: City) -> None:
    page = hoa.get(new(town), scheme=PENSION, person=town.dung.person.id)
    assert all(f'name="months" id="months-{months}"' in page.text for months in (1, 3, 6, 12, 24, 36, 48, 60))
    assert "giảm theo lãi suất đầu tư quỹ 0,31% một tháng" in shown(page)
    card = hoa.get(new(town), scheme=HEALTH, household=town.dung.person.household).text
    assert 'id="months-24"' not in card


def test_they_are_quoted_and_proposed(hoa: Browser, town: City) -> None:
    quoted = html.unescape(hoa.get(f"/clubs/{town.cast.club.id}/conversions/quote", **form(town)).text)
    assert "6.060.801 đ" in quoted
    assert "7.644.801" in quoted
    asked = hoa.post(f"/clubs/{town.cast.club.id}/conversions", **form(town), key=str(uuid4()))
    assert asked.status_code == 303
    (paid,) = contributions.in_club(town.cast.club.id)
    assert (paid.contribution.method, paid.contribution.months) == (PaymentMethod.AHEAD, 24)


def test_a_year_without_a_return_is_refused_and_keeps_what_was_typed(hoa: Browser, town: City) -> None:
    before = state_of(town.cast)
    typed = form(town, payment_day="2027-01-05", **{f"income-{town.dung.person.id}": "2.250.000"})
    answer = hoa.get(f"/clubs/{town.cast.club.id}/conversions/quote", **typed)
    said = html.unescape(answer.text)
    assert answer.status_code == 422
    assert said.count("Chưa có lãi suất đầu tư quỹ BHXH năm 2026") == 1
    assert 'id="months-24" value="24" checked' in said
    assert 'value="2027-01-05"' in said
    assert 'value="2.250.000"' in said
    assert state_of(town.cast) == before
    back = hoa.get(new(town), **typed)
    assert "Chưa có lãi suất đầu tư quỹ BHXH năm 2026" in shown(back)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"health_group": HealthGroup.POOR}, "nhóm hộ nghèo · ngân sách đóng toàn bộ"),
        (
            {"health_group": HealthGroup.HOUSEHOLD, "local_category": SupportCategory.POOR},
            "ngân sách đóng toàn bộ",
        ),
    ],
)
def test_whoever_the_budget_pays_for_is_not_offered_with_the_reason(
    hoa: Browser, town: City, facts: dict[str, Any], reason: str
) -> None:
    kid = town.with_dung[2]
    people.change(kid, **facts)
    sentence = f"{kid.name} được ngân sách đóng toàn bộ, không phải trích tiền góp."
    assert sentence in shown(hoa.get(new(town), scheme=HEALTH))
    page = hoa.get(new(town), scheme=HEALTH, household=town.dung.person.household)
    assert f'id="take-{kid.id}"' not in page.text
    assert reason in shown(page)


def test_a_student_of_the_city_is_offered_at_half(hoa: Browser, town: City) -> None:
    kid = town.with_dung[2]
    page = hoa.get(new(town), scheme=HEALTH, household=town.dung.person.household)
    assert f'id="take-{kid.id}"' in page.text
    assert "ngân sách đóng toàn bộ" not in shown(page)


def test_a_group_without_ranks_is_asked_for_no_place(hoa: Browser, town: City) -> None:
    """A place typed for somebody else may be the one she would have had."""
    wife, husband = town.with_dung[:2]
    people.change(wife, health_group=HealthGroup.AGRICULTURE)
    page = hoa.get(new(town), scheme=HEALTH, household=town.dung.person.household).text
    assert f'name="order-{wife.id}"' not in page
    assert f'name="order-{husband.id}"' in page
    purse = f"{town.dung.id}:{town.cast.purse_fund.id}:{HEALTH.value}"
    asked = {"scheme": HEALTH.value, "household": str(town.dung.person.household), "months": "12", "filled": "1"}
    asked |= {f"purse-{each.id}": purse for each in (wife, husband)} | {f"order-{husband.id}": "1"}
    take = [("take", str(each.id)) for each in (wife, husband)]
    answer = hoa.client.get(
        f"/clubs/{town.cast.club.id}/conversions/quote", query_string=[*asked.items(), *take, ("payment_day", "")]
    )
    assert answer.status_code == 200, shown(answer)


def test_her_own_book_has_the_sentence_and_not_the_sum_sign(browser: Browser, town: City) -> None:
    cast, dung = town.cast, town.dung
    hoa = browser.sign_in(cast.hoa)
    assert hoa.post(f"/clubs/{cast.club.id}/conversions", **form(town), key=str(uuid4())).status_code == 303
    leaders = shown(hoa.get(f"/clubs/{cast.club.id}/members/{dung.id}"))
    user = users.add("0911000099", name=dung.person.name, password=PASSWORD, at=NOW, person=dung.person)
    users.grant(user, Role.MEMBER, club=cast.club)
    hers = shown(browser.sign_in(user).get("/my-book"))
    for said in (leaders, hers):
        assert "mỗi tháng sau được giảm theo lãi suất đầu tư quỹ" in said
    assert "Σ 1.500.000 × 22% ÷ (1 + 0,31%)^(i−1), i = 1 … 24" in leaders
    assert "Σ" not in hers
    assert "mức đóng 7.644.801" in hers
