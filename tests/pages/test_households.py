"""The households' pages: who lives where in which order, arranged by the leader, with people who are no members."""

from __future__ import annotations

import re
from typing import Any

import pytest
from werkzeug.test import TestResponse

from savings_app import enrolments, people
from savings_app.enrolments import Enrolment, Home
from savings_app.people import Person
from savings_app.schemes import Relation
from tests.pages.conftest import Browser
from tests.village import NOW, Village


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def home_of(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/households/{cast.an.person.household}"


def living(cast: Village) -> list[Person]:
    return people.living_in(cast.an.person.household)


def add(browser: Browser, cast: Village, name: str, relation: str, **said: Any) -> TestResponse:
    return browser.post(home_of(cast), do="add", name=name, relation=relation, **said)


def shown(answer: TestResponse) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text))


def test_the_list_shows_everyone_in_order(hoa: Browser, the_village: Village) -> None:
    add(hoa, the_village, "Nguyễn Văn Tí", "child", birth="2010", insured_elsewhere="y")
    text = shown(hoa.get(f"/clubs/{the_village.club.id}/households"))
    assert "Hộ Nguyễn Thị An Nguyễn Thị An chủ hộ · sinh 1971 · hội viên số 1" in text
    assert "Nguyễn Văn Tí con · sinh 2010 có bảo hiểm nơi khác" in text


def test_households_are_counted_as_people_count(hoa: Browser, the_village: Village) -> None:
    for name in ("Hộ 10", "Hộ 2"):
        woman = Enrolment(club_id=the_village.club.id, name="Lê Thị Cúc", hamlet=name, home=Home(name))
        enrolments.enrol(woman, by=the_village.hoa, at=NOW)
    text = shown(hoa.get(f"/clubs/{the_village.club.id}/households"))
    assert text.index("Hộ 2") < text.index("Hộ 10") < text.index("Hộ Nguyễn Thị An")


def test_somebody_who_is_no_member_is_added(hoa: Browser, the_village: Village) -> None:
    answer = add(hoa, the_village, "Nguyễn Văn Tí", "child", birth="06/05/2010")
    assert (answer.status_code, answer.location) == (303, home_of(the_village))
    an, ti = living(the_village)
    assert (an.id, ti.name, ti.relation, ti.birth_year) == (
        the_village.an.person.id,
        "Nguyễn Văn Tí",
        Relation.CHILD,
        2010,
    )
    assert "Đã thêm Nguyễn Văn Tí vào hộ." in hoa.get(home_of(the_village)).text
    again = add(hoa, the_village, "Nguyễn Văn Tí", "child", birth="2010")
    assert again.status_code == 409
    assert len(living(the_village)) == 2


def test_order_relation_and_who_stays_are_the_leaders(hoa: Browser, the_village: Village) -> None:
    add(hoa, the_village, "Lê Văn Hai", "spouse", birth="1969")
    add(hoa, the_village, "Nguyễn Văn Tí", "child", birth="2010")
    an, hai, ti = (person.id for person in living(the_village))
    answer = hoa.post(
        home_of(the_village),
        do="arrange",
        **{f"place-{an}": 1, f"place-{hai}": 1, f"place-{ti}": 3},
        **{f"relation-{an}": "spouse", f"relation-{hai}": "head", f"relation-{ti}": "child"},
        **{f"elsewhere-{hai}": "1", f"gone-{ti}": "1"},
    )
    assert answer.status_code == 303
    assert [(each.id, each.relation, each.insured_elsewhere) for each in living(the_village)] == [
        (hai, Relation.HEAD, True),
        (an, Relation.SPOUSE, False),
    ]


def test_what_cannot_be_is_told_and_kept(hoa: Browser, the_village: Village) -> None:
    add(hoa, the_village, "Lê Văn Hai", "spouse", birth="1969")
    an, hai = (person.id for person in living(the_village))
    fine = {f"place-{an}": "1", f"place-{hai}": "2", f"relation-{an}": "head", f"relation-{hai}": "spouse"}
    for changes, sentence in (
        ({f"relation-{hai}": "head"}, "chỉ có một chủ hộ"),
        ({f"relation-{hai}": "boss"}, "Không có lựa chọn"),
        ({f"place-{hai}": "đầu"}, "Không đọc được số"),
    ):
        answer = hoa.post(home_of(the_village), do="arrange", **{**fine, **changes, f"elsewhere-{hai}": "1"})
        assert answer.status_code == 422
        assert sentence in answer.text
        assert re.search(f'name="elsewhere-{hai}" value="1" checked', answer.text), "what was ticked is kept"
    for said, sentence in (
        ({"name": "", "relation": "child"}, "Chưa nhập họ tên."),
        ({"name": "Tí", "relation": "child", "birth": "10"}, "ghi năm đủ bốn chữ số"),
        ({"name": "Tí", "relation": "boss"}, "Không có lựa chọn"),
        ({"name": "Tí", "relation": "head"}, "đã có chủ hộ là Nguyễn Thị An"),
    ):
        answer = hoa.post(home_of(the_village), do="add", **said)
        assert (answer.status_code, sentence in answer.text) == (422, True), said
        assert f'value="{said["name"]}"' in answer.text
    assert [(each.name, each.relation) for each in living(the_village)] == [
        ("Nguyễn Thị An", Relation.HEAD),
        ("Lê Văn Hai", Relation.SPOUSE),
    ]


def test_a_household_nobody_lives_in_any_more_is_not_listed(hoa: Browser, the_village: Village) -> None:
    an = the_village.an.person.id
    gone = {f"place-{an}": "1", f"relation-{an}": "head", f"gone-{an}": "1"}
    assert hoa.post(home_of(the_village), do="arrange", **gone).status_code == 303
    assert "Hộ này không còn ai." in hoa.get(home_of(the_village)).text
    assert "Hộ Nguyễn Thị An" not in hoa.get(f"/clubs/{the_village.club.id}/households").text


def test_who_may_come_in(browser: Browser, the_village: Village) -> None:
    listed = f"/clubs/{the_village.club.id}/households"
    assert browser.get(listed).status_code == 303
    expected = {
        the_village.lan: (200, 403),
        the_village.thuy: (200, 403),
        the_village.an_user: (404, 404),
        the_village.ut: (404, 404),
    }
    for user, (seen, changed) in expected.items():
        signed_in = browser.sign_in(user)
        assert signed_in.get(listed).status_code == seen
        assert signed_in.get(home_of(the_village)).status_code == changed
        assert add(signed_in, the_village, "Nguyễn Văn Tí", "child").status_code == changed
    assert "Sửa hộ này" not in browser.sign_in(the_village.lan).get(listed).text
    hoa = browser.sign_in(the_village.hoa)
    assert hoa.client.post(home_of(the_village), data={"do": "add"}).status_code == 400, "no token"
    other = people.household(the_village.other_club.id, "Hộ Hồ Thị Sa")
    assert hoa.get(f"/clubs/{the_village.club.id}/households/{other.id}").status_code == 404
    assert len(living(the_village)) == 1
