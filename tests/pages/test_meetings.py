"""Buổi họp: the day by sun or moon, who came, the pigs opened there, the minutes; Tết is told in time."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import coverage, meetings, members
from savings_app.database import ask
from savings_app.meeting_days import MeetingRule, RuleKind
from savings_app.meetings import Meeting
from savings_app.schemes import Scheme
from tests.pages.conftest import Browser
from tests.village import NOW, TODAY, Village

LAST_SATURDAY = MeetingRule(RuleKind.WEEKDAY, 5, 5)
FOURTH = MeetingRule(RuleKind.LUNAR, 4)
BEFORE_TET = dt.datetime(2027, 1, 16, 3, 0, tzinfo=dt.UTC)


@pytest.fixture
def cast(the_village: Village) -> Village:
    return the_village


@pytest.fixture
def hoa(cast: Village, browser: Browser) -> Browser:
    return browser.sign_in(cast.hoa)


def here(cast: Village, part: str = "") -> str:
    return f"/clubs/{cast.club.id}/meetings{part}"


def write(cast: Village, who: Browser, *came: int, **form: object) -> TestResponse:
    said = {"key": str(uuid4()), "held_on": TODAY.isoformat(), "came": [str(each) for each in came]}
    return who.post(here(cast), **(said | form))


def the_meeting(cast: Village) -> Meeting:
    return meetings.standing(cast.club.id)[0]


def test_the_rule_is_set_and_the_days_are_shown_by_sun_and_moon(cast: Village, hoa: Browser) -> None:
    assert "Chưa ghi tổ họp ngày nào" in hoa.get(here(cast)).text
    answer = hoa.post(here(cast, "/rule"), kind="WEEKDAY", weekday="5", week="5", solar_day="", lunar_day="")
    assert answer.status_code == 303
    page = hoa.get(here(cast)).text
    assert "Tổ họp thứ bảy cuối cùng của tháng." in page
    for day, lunar in [
        ("28/11/2026", "20 tháng 10 âm lịch"),
        ("26/12/2026", "18 tháng 11 âm lịch"),
        ("30/01/2027", "23 tháng Chạp"),
    ]:
        assert f">{day}</time>, {lunar}" in page
    club = hoa.get(f"/clubs/{cast.club.id}").text
    assert "Buổi họp tới:" in club
    assert 'thứ bảy <time datetime="2026-11-28">28/11/2026</time>, 20 tháng 10 âm lịch' in club
    english = hoa.client.get(f"/clubs/{cast.club.id}", headers={"Accept-Language": "en"})
    assert english.status_code == 200


@pytest.mark.parametrize(
    ("form", "rule"),
    [
        ({"kind": "LUNAR", "lunar_day": "10"}, MeetingRule(RuleKind.LUNAR, 10)),
        ({"kind": "SOLAR", "solar_day": "31"}, MeetingRule(RuleKind.SOLAR, 31)),
        ({"kind": "WEEKDAY", "weekday": "0", "week": "1"}, MeetingRule(RuleKind.WEEKDAY, 0, 1)),
        ({"kind": "LUNAR", "lunar_day": "31"}, None),
        ({"kind": "SOLAR", "solar_day": "0"}, None),
        ({"kind": "WEEKDAY", "weekday": "7", "week": "1"}, None),
        ({"kind": "WEEKDAY", "weekday": "", "week": "x"}, None),
        ({"kind": "TET"}, None),
        ({"kind": "SOLAR", "solar_day": ""}, None),
        ({"kind": "WEEKDAY", "weekday": "5"}, None),
        ({"lunar_day": "15"}, None),
        ({"kind": "SOLAR", "solar_day": "1", "lunar_day": "15"}, None),
        ({"kind": "LUNAR", "lunar_day": "15", "week": "1"}, None),
        ({}, None),
    ],
)
def test_every_kind_of_rule(cast: Village, hoa: Browser, form: dict[str, str], rule: MeetingRule | None) -> None:
    answer = hoa.post(here(cast, "/rule"), **form)
    assert answer.status_code == (303 if rule else 422)
    assert meetings.rule_of(cast.club.id) == rule


def test_who_put_money_in_is_marked_beforehand(cast: Village, hoa: Browser) -> None:
    cast.deposit(cast.health(cast.an), 30_000)
    page = hoa.get(here(cast, "/new")).text
    assert _ticked(page) == {cast.an.id}
    assert 'value="Lê Thị Hoa"' in page
    everyone = hoa.get(here(cast, "/new"), tick="everyone").text
    assert _ticked(everyone) == {cast.an.id, cast.binh.id}
    assert "Ngày này tổ chưa có hội viên nào" in hoa.get(here(cast, "/new"), day="2025-12-01").text


def _ticked(page: str) -> set[int]:
    boxes = page.split('name="came"')[1:]
    return {int(box.split('value="')[1].split('"')[0]) for box in boxes if "checked" in box.split(">")[0]}


def test_a_meeting_is_written_and_read(cast: Village, hoa: Browser, browser: Browser) -> None:
    cast.deposit(cast.health(cast.an), 30_000)
    cast.deposit(cast.pension(cast.binh), 50_000)
    cast.open_pig(cast.pension(cast.binh), 50_000)
    words = {"place": "Nhà chị Hoa", "chair": "Lê Thị Hoa", "decided": "Khui heo hằng tháng.\n\nGóp thêm 1.000 đ."}
    answer = write(cast, hoa, cast.binh.id, **words)
    meeting = the_meeting(cast)
    assert (answer.status_code, answer.location) == (303, here(cast, f"/{meeting.id}"))
    page = browser.sign_in(cast.thuy).get(here(cast, f"/{meeting.id}")).text
    for said in ("1 trên 2 hội viên", "Nhà chị Hoa", "<li>Khui heo hằng tháng.</li>", "<li>Góp thêm 1.000 đ.</li>"):
        assert said in page
    assert "80.000 đ" in page, "30.000 đ put in and 50.000 đ counted"
    assert "Thu tiền ngày này" not in page, "the officer takes no money"
    assert "Sửa biên bản" not in page
    assert "1 trên 2" in hoa.get(here(cast)).text
    assert "Khui heo ngày này" in hoa.get(here(cast, f"/{meeting.id}")).text
    printed = hoa.get(here(cast, f"/{meeting.id}.pdf"))
    assert (printed.status_code, printed.mimetype) == (200, "application/pdf")


def test_the_same_form_twice_is_one_meeting(cast: Village, hoa: Browser) -> None:
    key = str(uuid4())
    assert write(cast, hoa, cast.an.id, key=key).location == write(cast, hoa, cast.an.id, key=key).location
    assert len(meetings.standing(cast.club.id)) == 1
    assert write(cast, hoa, cast.binh.id, key=key).status_code == 409


def test_a_day_with_a_meeting_leads_to_it(cast: Village, hoa: Browser) -> None:
    write(cast, hoa, cast.an.id)
    page = hoa.get(here(cast, "/new")).text
    assert "Buổi họp ngày này đã ghi rồi." in page
    assert 'name="came"' not in page
    assert write(cast, hoa, cast.an.id).status_code == 409


def test_a_wrong_meeting_is_written_again(cast: Village, hoa: Browser) -> None:
    write(cast, hoa, cast.an.id, place="Nhà chị Tư", decided="Không có gì.")
    wrong = the_meeting(cast)
    page = hoa.get(here(cast, "/new"), replaces=wrong.id).text
    assert _ticked(page) == {cast.an.id}
    assert ('value="Nhà chị Tư"' in page, ">Không có gì.</textarea>" in page) == (True, True)
    refused = write(cast, hoa, cast.binh.id, replaces=str(wrong.id))
    assert refused.status_code == 422
    assert "Chưa ghi vì sao phải ghi lại buổi họp." in refused.text
    assert _ticked(refused.text) == {cast.binh.id}
    assert write(cast, hoa, cast.binh.id, replaces=str(wrong.id), reason="nhầm người").status_code == 303
    assert "Bản này có chỗ sai, đã được ghi lại." in hoa.get(here(cast, f"/{wrong.id}")).text
    assert "nhầm người" in hoa.get(here(cast, f"/{the_meeting(cast).id}")).text
    assert write(cast, hoa, cast.an.id, replaces=str(wrong.id), reason="lại nữa").status_code == 409


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"came": []}, 422),
        ({"came": ["x"]}, 422),
        ({"came": ["999999"]}, 404),
        ({"came": ["9" * 40]}, 422),
        ({"held_on": "2026-11-23"}, 422),
        ({"held_on": "hôm qua"}, 422),
        ({"held_on": ""}, 422),
        ({"held_on": "2026-01-01"}, 422),
        ({"key": "x"}, 400),
        ({"place": "x" * 101}, 422),
        ({"place": "bom\x07"}, 422),
        ({"chair": "x" * 101}, 422),
        ({"decided": "079123456789"}, 422),
        ({"decided": "x" * 301}, 422),
        ({"decided": "một dòng\n" * 21}, 422),
        ({"replaces": "999999", "reason": "x"}, 404),
        ({"replaces": "x", "reason": "x"}, 404),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    cast: Village, hoa: Browser, form: dict[str, object], status: int
) -> None:
    answer = write(cast, hoa, cast.an.id, **({"place": "Nhà chị Hoa"} | form))
    assert answer.status_code == status
    assert ask("SELECT COUNT(*) FROM meeting") == [(0,)]
    if status == 422 and form.keys() & {"came", "chair", "decided"}:
        assert 'value="Nhà chị Hoa"' in answer.text, "what was typed is kept"


def test_who_may(cast: Village, hoa: Browser, browser: Browser) -> None:
    write(cast, hoa, cast.an.id)
    page = here(cast, f"/{the_meeting(cast).id}")
    reading, writing = [here(cast), page, f"{page}.pdf"], [here(cast, "/new")]
    for user, reads, writes in [
        (cast.hoa, 200, 200),
        (cast.lan, 200, 200),
        (cast.thuy, 200, 403),
        (cast.nga, 404, 404),
        (cast.ut, 404, 404),
        (cast.an_user, 404, 404),
    ]:
        who = browser.sign_in(user)
        assert {who.get(address).status_code for address in reading} == {reads}, user.name
        assert {who.get(address).status_code for address in writing} == {writes}, user.name
        assert write(cast, who, cast.an.id).status_code == {200: 409}.get(writes, writes), user.name
        rule = who.post(here(cast, "/rule"), kind="LUNAR", lunar_day="10").status_code
        assert rule == {200: 303}.get(writes, writes), user.name
    assert browser.get(here(cast)).status_code == 303
    assert hoa.client.post(here(cast, "/rule"), data={"kind": "LUNAR", "lunar_day": "9"}).status_code == 400
    assert hoa.get(f"/clubs/{cast.other_club.id}/meetings/{the_meeting(cast).id}").status_code == 404


def test_a_member_who_came_later_does_not_stand_on_the_form(cast: Village, hoa: Browser) -> None:
    members.leave(cast.binh, TODAY - dt.timedelta(days=1))
    assert "Trần Thị Bình" not in hoa.get(here(cast, "/new")).text
    assert "Trần Thị Bình" in hoa.get(here(cast, "/new"), day=(TODAY - dt.timedelta(days=1)).isoformat()).text


def test_tet_is_told_in_time(cast: Village, hoa: Browser) -> None:
    meetings.set_rule(cast.club.id, FOURTH, by=cast.hoa, at=NOW)
    ends = coverage.PriorCoverage(
        person=cast.an.person.id,
        scheme=Scheme.HOUSEHOLD_HEALTH,
        paid_until=dt.date(2027, 2, 8),
        noted_on=TODAY,
        noted_by=cast.hoa.id,
    )
    ends.save(force_insert=True)
    assert "Tết" not in hoa.get(here(cast)).text
    hoa.app.config["CLOCK"] = lambda: BEFORE_TET
    hoa = hoa.sign_in(cast.hoa)
    page = " ".join(hoa.get(here(cast)).text.split())
    assert "Còn 21 ngày nữa là Tết (06/02/2027, mùng 1 tháng Giêng)." in page
    assert '<time datetime="2027-02-09">09/02/2027</time>, mùng 4 tháng Giêng rơi vào những ngày Tết' in page
    assert 'chậm nhất thứ tư <time datetime="2027-02-03">03/02/2027</time>, 27 tháng Chạp.' in page
    assert "1 người hết hạn bảo hiểm trong những ngày Tết, 04/02/2027 đến 10/02/2027: đóng trước Tết." in page


def test_the_clubs_page_says_tet_in_a_line_below_what_she_comes_for(cast: Village, hoa: Browser) -> None:
    hoa.app.config["CLOCK"] = lambda: BEFORE_TET
    page = " ".join(hoa.sign_in(cast.hoa).get(f"/clubs/{cast.club.id}").text.split())
    assert f'<a href="{here(cast)}">Còn 21 ngày nữa là Tết <span aria-hidden="true">›</span></a>' in page
    assert "Khui heo trước Tết" not in page
    assert page.index("Thu tiền") < page.index("Tết")
    assert page.count(f'href="/clubs/{cast.club.id}/day-sheet"') == 1


def test_no_kind_is_marked_before_a_rule_is_set(cast: Village, hoa: Browser) -> None:
    page = hoa.get(here(cast)).text
    assert (" checked" in page, " selected" in page) == (False, False)
    refused = hoa.post(here(cast, "/rule"), kind="SOLAR", lunar_day="15")
    assert "Đánh dấu ngày dương lịch mà lại chọn ngày âm lịch" in refused.text
    assert '<option value="15" selected>rằm (15)</option>' in refused.text
    assert "Chưa đánh dấu tổ họp theo" in hoa.post(here(cast, "/rule"), lunar_day="15").text
    assert "mà chưa chọn đủ" in hoa.post(here(cast, "/rule"), kind="WEEKDAY", weekday="5").text


def test_the_day_of_the_rule_in_force_is_not_a_choice(cast: Village, hoa: Browser) -> None:
    """Marking another kind, she need not empty what stood there."""
    meetings.set_rule(cast.club.id, FOURTH, by=cast.hoa, at=NOW)
    sent = {"weekday": "5", "week": "5", "solar_day": "", "lunar_day": "4"}
    assert hoa.post(here(cast, "/rule"), kind="LUNAR", **sent).status_code == 422, "Saturday was not marked"
    assert hoa.post(here(cast, "/rule"), kind="WEEKDAY", **sent).status_code == 303
    assert meetings.rule_of(cast.club.id) == LAST_SATURDAY


def test_a_meeting_written_today_is_no_more_to_come(cast: Village, hoa: Browser) -> None:
    meetings.set_rule(cast.club.id, MeetingRule(RuleKind.SOLAR, TODAY.day), by=cast.hoa, at=NOW)
    assert '<time datetime="2026-11-22">' in hoa.get(f"/clubs/{cast.club.id}").text
    write(cast, hoa, cast.an.id)
    assert 'chủ nhật <time datetime="2026-11-22">' not in hoa.get(f"/clubs/{cast.club.id}").text
    assert 'thứ ba <time datetime="2026-12-22">' in hoa.get(f"/clubs/{cast.club.id}").text
