"""A quote is its own explanation wherever a contribution is shown: each step with its sum, its documents, how sure."""

from __future__ import annotations

import datetime as dt
import html
import re
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from savings_app import conversions, people, users
from savings_app.contributions import Conversion
from savings_app.insurance import voluntary_pension
from savings_app.insurance.law import Law
from savings_app.insurance.quote import QuoteLine
from savings_app.members import Member, Purse
from savings_app.money import Dong
from savings_app.permissions import Role
from savings_app.pricing import Line, Proposal
from savings_app.schemes import HealthGroup, PaymentMethod, Relation
from tests import city, insured
from tests.city import City
from tests.pages.conftest import Browser
from tests.pages.reading import shown, words
from tests.village import HEALTH, NOW, PENSION, TODAY, Village

IN_2027 = dt.date(2027, 1, 5)
DECREE_351 = "tạm tính theo Nghị định 351/2025/NĐ-CP; ngày bắt đầu là suy luận"
STEPS = (
    "Cách tính và quy định",
    "mức đóng 990.000 đ 1.500.000 × 22% × 3 = 990.000",
    "Nhà nước hỗ trợ −198.000 đ 1.500.000 × 22% × 20% × 3 = 198.000",
    "địa phương hỗ trợ −247.500 đ 1.500.000 × 22% × 25% × 3 = 247.500",
    "(TP. Hồ Chí Minh): 25% (theo chuẩn nghèo của địa phương) . "
    "Nghị quyết 84/2025/NQ-HĐND TP. Hồ Chí Minh (đã có nguồn xác nhận)",
    "người tham gia đóng 544.500 đ",
)


@pytest.fixture
def town(the_village: Village) -> City:
    """The city's club with the village's people acting in it, and money for everybody in it."""
    made = city.build(the_village)
    for user, role in ((made.cast.hoa, Role.LEADER), (made.cast.lan, Role.TREASURER), (made.cast.nga, Role.COLLECTOR)):
        users.grant(user, role, club=made.cast.club)
    for member in (made.cuc, made.dung, made.head_of_five):
        made.cast.deposit(made.cast.health(member), 9_000_000)
        made.cast.deposit(_pension(made, member), 9_000_000)
    return made


def _pension(town: City, member: Member) -> Purse:
    """Her purse for the pension: here all money is the group's."""
    return Purse(member.id, town.cast.purse_fund.id, PENSION)


@pytest.fixture
def near_poor(town: City) -> Conversion:
    """Three months of Cúc's pension, near-poor by the city's line, handed to the collector."""
    town.cast.hand_over(town.cast.purse_fund, 54_000_000)
    paid = insured.propose(town.cast, PENSION, (town.cuc.person, _pension(town, town.cuc)))
    insured.approve(town.cast, paid)
    insured.remit(town.cast, paid)
    return paid


def proposed(town: City, *lines: Line, months: int, day: dt.date = TODAY) -> Conversion:
    asked = Proposal(town.cast.club.id, PENSION, months, day, lines, uuid4())
    return conversions.propose(asked, by=town.cast.hoa, at=NOW)


def test_each_step_has_its_formula_its_sum_and_its_documents(
    town: City, near_poor: Conversion, browser: Browser
) -> None:
    said = shown(browser.sign_in(town.cast.hoa).get(_address(town, near_poor)))
    for each in STEPS:
        assert html.unescape(each) in html.unescape(said)
    assert "Mức đóng 990.000 đ , Nhà nước hỗ trợ 198.000 đ , địa phương hỗ trợ 247.500 đ" in said
    assert "tạm tính" not in said


def test_the_collector_and_the_member_read_the_same(town: City, near_poor: Conversion, browser: Browser) -> None:
    handed_in = browser.sign_in(town.cast.nga).get(f"/clubs/{town.cast.club.id}/remittances/1")
    phone, person = "0911000021", town.cuc.person
    cuc = users.add(phone, name=person.name, password="heo-dat-tap-dung", at=NOW, person=person)
    users.grant(cuc, Role.MEMBER, club=town.cast.club)
    for page in (handed_in, browser.sign_in(cuc).get("/my-book")):
        said = html.unescape(shown(page))
        assert all(each in said for each in STEPS), said


def test_what_she_pays_is_the_largest_figure_and_the_steps_need_no_script(
    town: City, near_poor: Conversion, browser: Browser
) -> None:
    page = browser.sign_in(town.cast.hoa).get(_address(town, near_poor)).text
    assert re.search(r'<p class="balance"><span class="figures">544\.500 đ</span>', html.unescape(page))
    assert '<details class="quote-steps">' in page
    assert "<details open" not in page.partition("quote-steps")[0].rpartition("<h3>")[2]


def test_an_inferred_row_is_marked_at_the_amount_and_at_its_step(town: City, browser: Browser) -> None:
    paid = proposed(town, Line(town.dung.person.id, _pension(town, town.dung)), months=3, day=IN_2027)
    page = re.sub(r"\s+", " ", html.unescape(browser.sign_in(town.cast.hoa).get(_address(town, paid)).text))
    at_amount = f'1.161.600 đ</span> <span class="provisional">{DECREE_351}</span>'
    assert f'<p class="balance"><span class="figures">{at_amount}' in page
    assert page.count(f'<span class="provisional">{DECREE_351}</span>') == 3, "the amount, the State's and the city's"
    assert "(tạm suy luận, chưa có văn bản)" in page


def test_a_pupil_s_card_names_her_group_and_its_document(the_village: Village, browser: Browser) -> None:
    kid = people.add(the_village.club.id, "Lê Ngọc Ánh", birth_year=2012, health_group=HealthGroup.STUDENT)
    people.move_in(kid, people.household_of(the_village.an.person.id), Relation.CHILD)
    the_village.deposit(the_village.health(the_village.an), 4_000_000)
    paid = insured.propose(the_village, HEALTH, (kid, the_village.health(the_village.an)), months=12)
    address = f"/clubs/{the_village.club.id}/conversions/{paid.id}"
    said = shown(browser.sign_in(the_village.hoa).get(address))
    assert "683.100 đ tạm tính theo Nghị định 188/2025/NĐ-CP Điều 6" in said
    assert "nhóm học sinh, sinh viên · trả từ sổ của Nguyễn Thị An" in said
    assert "người thứ" not in said


def test_years_ahead_say_how_each_month_is_reduced(town: City, browser: Browser) -> None:
    paid = proposed(town, Line(town.dung.person.id, _pension(town, town.dung)), months=24)
    said = shown(browser.sign_in(town.cast.hoa).get(_address(town, paid)))
    assert "Σ 1.500.000 × 22% ÷ (1 + 0,31%)^(i−1), i = 1 … 24 ≈ 7.644.801" in said
    assert "mỗi tháng sau được giảm theo lãi suất đầu tư quỹ" in said
    assert "(chép theo nguồn khác, chưa thấy văn bản)" in said


def test_what_0_1_froze_has_sums_and_sources_without_an_equals_sign(app: Flask) -> None:
    law = Law.on(TODAY)
    now = voluntary_pension.quote(law, income=Dong(1_500_000), method=PaymentMethod.MONTHLY).lines[0]
    older = QuoteLine.from_json({**now.content(), "sources": [row.to_json() for row in now.sources]})
    with app.test_request_context():
        macros: Any = app.jinja_env.get_template("leader/quote_line.html").make_module({})
        then, today = (words(str(macros.quote_steps(line))) for line in (older, now))
    for said in (then, today):
        assert "mức đóng 330.000 đ" in said
        assert "Nhà nước hỗ trợ −66.000 đ" in said
        assert "Nghị định 159/2025/NĐ-CP Điều 5" in said
    assert ("=" in then, "=" in today) == (False, True)


def _address(town: City, conversion: Conversion) -> str:
    return f"/clubs/{town.cast.club.id}/conversions/{conversion.id}"
