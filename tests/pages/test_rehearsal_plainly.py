"""Thử mức đóng mới in plain fields: a figure and a day are enough, refused they keep what was typed."""

from __future__ import annotations

import html
import re

import pytest
from werkzeug.test import TestResponse

from savings_app import people
from savings_app.schemes import Relation
from tests.pages.conftest import Browser
from tests.pages.reading import shown, state_of
from tests.pages.test_rehearsal import RATES, box, here
from tests.papers.samples import text
from tests.village import Village
from tests.written import written


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An has 768.000 đ for her card."""
    the_village.deposit(the_village.health(the_village.an), 768_000)
    return the_village


@pytest.fixture
def hoa(browser: Browser, cast: Village) -> Browser:
    return browser.sign_in(cast.hoa)


def try_plainly(browser: Browser, cast: Village, **typed: str) -> TestResponse:
    plain = {"parameter": "reference_level", "figure_dong": "2.800.000", "since": "2027-07-01", "document": ""}
    return browser.post(here(cast), **{**plain, **typed})


def value(answer: TestResponse, name: str) -> str:
    """What stands in a field."""
    found = re.search(rf'name="{name}"\s+value="([^"]*)"', answer.text)
    assert found is not None, name
    return html.unescape(found.group(1))


def test_a_figure_and_a_day_are_enough(cast: Village, hoa: Browser) -> None:
    page = hoa.get(here(cast))
    assert "Đang áp dụng: 2.530.000 đ" in shown(page)
    assert (value(page, "figure_dong"), value(page, "since"), value(page, "document")) == ("", "2027-07-01", "")
    before = written(cast.club.id)
    answer = try_plainly(hoa, cast)
    assert "2.530.000 đ → 2.800.000 đ" in shown(answer)
    assert box(answer) == RATES
    assert value(answer, "figure_dong") == "2.800.000"
    assert written(cast.club.id) == before
    named = try_plainly(hoa, cast, document="Nghị định 12/2027/NĐ-CP")
    assert 'standing = "transcribed"' in box(named)
    assert "Theo: Nghị định 12/2027/NĐ-CP" in shown(named)


def test_a_figure_of_several_parts_stands_filled_in(cast: Village, hoa: Browser) -> None:
    page = hoa.get(here(cast), parameter="state_support")
    keys = ("poor", "island", "near_poor", "ethnic_minority", "other")
    held = {f"figure_{key}": value(page, f"figure_{key}") for key in keys}
    assert list(held.values()) == ["50", "50", "40", "30", "20"]
    answer = hoa.post(
        here(cast), parameter="state_support", since="2027-01-01", document="", **{**held, "figure_other": "30"}
    )
    assert answer.status_code == 200
    assert "giảm" in shown(answer)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"figure_dong": ""}, "Chưa ghi mức mới."),
        ({"figure_dong": "2,8 triệu"}, "2,8 triệu"),
        ({"since": ""}, "Chưa ghi ngày mức mới bắt đầu."),
        ({"since": "2025-07-01"}, "Ngày 01/07/2025 đã qua"),
        ({"since": "2029-07-01"}, "chỉ tính thử được đến ngày 31/12/2027"),
        ({"document": "<script>alert(1)</script>" * 20}, "300"),
    ],
)
def test_plain_fields_refused_keep_what_was_typed(
    cast: Village, hoa: Browser, typed: dict[str, str], said: str
) -> None:
    before = state_of(cast)
    asked = {"figure_dong": "2.900.000", "since": "2027-08-01", "document": "Tin trên đài", **typed}
    answer = try_plainly(hoa, cast, **asked)
    assert answer.status_code == 422
    assert said in shown(answer)
    assert {name: value(answer, name) for name in asked} == asked
    assert state_of(cast) == before


def test_the_count_of_pledges_and_the_cards_say_the_same(cast: Village, hoa: Browser) -> None:
    said = shown(try_plainly(hoa, cast))
    assert "Mức để dành không đủ 12 tháng mỗi năm 2 người trong đó 0 người không đủ vì mức mới" in said
    assert said.count("chưa đủ 12 tháng mỗi năm (") == 2
    assert "Mức đang áp dụng thì ngày đó mua được 12 tháng, mức mới thì không." in said
    assert "Mức đang áp dụng thì ngày đó mua được 3 tháng; 6 tháng là kỳ kế tiếp." in said


def test_a_purse_for_a_household_says_it_is_her_own_card_only(cast: Village, hoa: Browser) -> None:
    assert "Chỉ tính thẻ của chị" not in shown(try_plainly(hoa, cast))
    husband = people.add(cast.club.id, "Trần Văn Tư")
    people.move_in(husband, people.household_of(cast.an.person.id), Relation.SPOUSE)
    assert "Chỉ tính thẻ của chị; trong hộ còn 1 người chưa tính." in shown(try_plainly(hoa, cast))
    printed = hoa.post(here(cast, "/notices.pdf"), parameter="reference_level", rates=RATES)
    assert text(printed.data).count("chỉ tính thẻ của chị") == 1
