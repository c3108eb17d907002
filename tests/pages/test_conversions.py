"""A club's conversions: who has enough, how far each one is, a second person's answer, quoted anew, given up."""

from __future__ import annotations

import datetime as dt
import html
import re
from uuid import uuid4

import pytest
from flask import Flask
from playhouse.test_utils import count_queries

from savings_app import contributions, conversions, coverage, users
from savings_app.contributions import Conversion, State
from savings_app.ledger import balances
from savings_app.ledger.chart import savings
from savings_app.money import Dong
from savings_app.people import Person
from savings_app.permissions import Role
from savings_app.pricing import Line, Proposal
from savings_app.schemes import SupportCategory
from savings_app.users import User
from tests import insured
from tests.pages.conftest import Browser
from tests.village import HEALTH, NOW, PENSION, TODAY, Village
from tests.written import proven, written

NEXT_YEAR = dt.date(2027, 1, 5)
"""The State's support is another sum by then."""


@pytest.fixture
def cast(the_village: Village) -> Village:
    """An and Bình have saved; Bình's pig is counted."""
    the_village.deposit(the_village.health(the_village.an), 2_000_000)
    the_village.deposit(the_village.health(the_village.binh), 400_000)
    the_village.deposit(the_village.pension(the_village.an), 5_000_000)
    the_village.open_pig(the_village.pension(the_village.an), 5_000_000)
    return the_village


@pytest.fixture
def proposed(cast: Village) -> Conversion:
    """Hoa asks for An's card, out of An's purse and Bình's out of Bình's."""
    paid = ((cast.an.person, cast.health(cast.an)), (cast.binh.person, cast.health(cast.binh)))
    return insured.propose(cast, HEALTH, *paid)


def test_the_leader_sees_who_has_enough_and_what_went_before(
    cast: Village, proposed: Conversion, browser: Browser
) -> None:
    coverage.note(
        cast.an.person.id, PENSION, paid_until=TODAY, months_paid=9, months_supported=9, noted_on=TODAY, by=cast.hoa.id
    )
    page = html.unescape(browser.sign_in(cast.hoa).get(_list(cast)).text)
    assert "đủ tiền 12 tháng" in page
    assert 'đến hạn ngày <time datetime="2026-11-22">22/11/2026' in " ".join(page.split())
    assert "Còn thiếu tiền: 1" in page
    assert f"/conversions/{proposed.id}" in page
    assert "Nguyễn Thị An và 1 người" in page
    assert "chờ duyệt" in page


def test_only_who_may_propose_is_offered_to(cast: Village, proposed: Conversion, browser: Browser) -> None:
    for user in (cast.lan, cast.thuy):
        page = browser.sign_in(user).get(_list(cast)).text
        assert f"/conversions/{proposed.id}" in page
        assert "/conversions/new" not in page


def test_a_day_without_law_still_shows_what_went_before(
    app: Flask, cast: Village, proposed: Conversion, browser: Browser
) -> None:
    _on(app, dt.date(2028, 2, 1))
    page = browser.sign_in(cast.hoa).get(_list(cast))
    assert page.status_code == 200
    assert "Chưa có quy định nào được ghi cho ngày 01/02/2028" in page.text
    assert f"/conversions/{proposed.id}" in page.text


def test_one_conversion_says_everything_it_was_approved_for(
    cast: Village, proposed: Conversion, browser: Browser
) -> None:
    page = html.unescape(browser.sign_in(cast.lan).get(_one(cast, proposed)).text)
    assert "683.100 đ" in page
    assert "Sáu trăm tám mươi ba nghìn một trăm đồng" in page
    assert "Lê Thị Hoa đề nghị" in page
    assert "trả từ sổ của Trần Thị Bình" in page
    assert "Nghị định 161/2026/NĐ-CP" in page
    assert page.count("người thứ 1 trong hộ") == 2


def test_a_second_person_s_yes_sets_the_money_aside(cast: Village, proposed: Conversion, browser: Browser) -> None:
    lan = browser.sign_in(cast.lan)
    assert "Chị có duyệt không?" in lan.get(_one(cast, proposed)).text
    assert lan.post(f"{_one(cast, proposed)}/answer", answer="yes").status_code == 303
    assert _states(proposed) == [State.RESERVED, State.RESERVED]
    page = lan.get(_one(cast, proposed)).text
    assert "thủ quỹ giữ" in page
    assert "Chị có duyệt không?" not in page
    assert page.count("/receipts/2026-") == 2
    assert proven()


def test_an_officer_s_no_needs_a_reason(cast: Village, proposed: Conversion, browser: Browser) -> None:
    thuy, before = browser.sign_in(cast.thuy), written(cast.club.id)
    without = thuy.post(f"{_one(cast, proposed)}/answer", answer="no", reason="")
    assert without.status_code == 422
    assert "Chưa ghi lý do." in without.text
    long = thuy.post(f"{_one(cast, proposed)}/answer", answer="no", reason="x" * 301)
    assert long.status_code == 422
    assert f'value="{"x" * 301}"' in long.text
    assert written(cast.club.id) == before
    assert thuy.post(f"{_one(cast, proposed)}/answer", answer="no", reason="Chị Bình đã có thẻ").status_code == 303
    assert _states(proposed) == [State.DECLINED, State.DECLINED]
    page = thuy.get(_one(cast, proposed)).text
    assert "Chị Bình đã có thẻ" in page
    assert "Tiền ở trong sổ hội viên." in page


def test_whoever_proposed_does_not_answer(cast: Village, proposed: Conversion, browser: Browser) -> None:
    users.grant(cast.hoa, Role.TREASURER, club=cast.club)
    hoa = browser.sign_in(cast.hoa)
    assert "Chị có duyệt không?" not in hoa.get(_one(cast, proposed)).text
    refused = hoa.post(f"{_one(cast, proposed)}/answer", answer="yes")
    assert refused.status_code == 422
    assert "Người đề nghị không tự duyệt được" in refused.text
    assert _states(proposed) == [State.PROPOSED, State.PROPOSED]


def test_answered_once(cast: Village, proposed: Conversion, browser: Browser) -> None:
    lan = browser.sign_in(cast.lan)
    lan.post(f"{_one(cast, proposed)}/answer", answer="yes")
    again = lan.post(f"{_one(cast, proposed)}/answer", answer="yes")
    assert again.status_code == 409
    assert "đã có người trả lời rồi" in again.text
    assert _saved(cast) == Dong(2_000_000 - 341_550)


def test_quoted_anew_when_the_law_of_the_day_asks_another_sum(app: Flask, cast: Village, browser: Browser) -> None:
    line = Line(cast.an.person.id, cast.pension(cast.an), Dong(2_500_000))
    old = _proposed_for(cast, line)
    insured.approve(cast, old)
    _on(app, NEXT_YEAR)
    hoa = browser.sign_in(cast.hoa)
    page = hoa.get(_one(cast, old)).text
    assert "Tính cho ngày 22/11/2026: 484.000 đ; nộp ngày 05/01/2027 là 453.200 đ" in page
    assert '<details class="card-box narrow set-apart" open>' in page
    key = str(uuid4())
    answers = [hoa.post(f"{_one(cast, old)}/quote-anew", key=key, payment_day="2027-01-06") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    new = contributions.conversions(cast.club.id)[0]
    assert answers[1].location == _one(cast, new)
    assert (new.replaces, new.payment_day) == (old.id, dt.date(2027, 1, 6))
    assert _states(old) == [State.RELEASED]
    assert _states(new) == [State.PROPOSED]
    assert f'href="{_one(cast, new)}"' in hoa.get(_one(cast, old)).text
    assert f'href="{_one(cast, old)}"' in hoa.get(_one(cast, new)).text
    assert proven()


def test_before_its_day_the_page_says_what_today_would_cost_and_does_not_push(cast: Village, browser: Browser) -> None:
    Person.update(category=SupportCategory.POOR).where(Person.id == cast.an.person.id).execute()
    conversion = _proposed_for(cast, Line(cast.an.person.id, cast.pension(cast.an), Dong(2_200_000)), on=NEXT_YEAR)
    insured.approve(cast, conversion)
    hoa = browser.sign_in(cast.hoa)
    page = re.sub(r"<[^>]*>", "", hoa.get(_one(cast, conversion)).text)
    assert "Chưa đến ngày nộp 05/01/2027; nộp hôm nay thì mức đóng là 319.000 đ." in html.unescape(page)
    page = hoa.get(_one(cast, conversion)).text
    assert "Tính cho ngày" not in page
    assert 'set-apart" open' not in page
    assert 'value="2027-01-05"' in page


def test_before_its_day_nothing_is_said_where_today_costs_the_same(cast: Village, browser: Browser) -> None:
    line = Line(cast.an.person.id, cast.pension(cast.an), Dong(1_500_000))
    conversion = _proposed_for(cast, line, on=TODAY + dt.timedelta(days=1))
    insured.approve(cast, conversion)
    page = browser.sign_in(cast.hoa).get(_one(cast, conversion)).text
    assert "Chưa đến ngày nộp" not in page
    assert 'value="2026-11-23"' in page


@pytest.mark.parametrize("typed", ["", "2026-11-21", "hôm nay", "31/02/2027"])
def test_a_day_that_cannot_be_quoted_for_changes_nothing(
    cast: Village, proposed: Conversion, browser: Browser, typed: str
) -> None:
    insured.approve(cast, proposed)
    before = written(cast.club.id)
    answer = browser.sign_in(cast.hoa).post(f"{_one(cast, proposed)}/quote-anew", key=str(uuid4()), payment_day=typed)
    assert answer.status_code == 422
    assert not typed or f'value="{typed}"' in answer.text
    assert written(cast.club.id) == before


def test_given_up_the_money_is_back_and_has_a_slip(cast: Village, proposed: Conversion, browser: Browser) -> None:
    insured.approve(cast, proposed)
    hoa = browser.sign_in(cast.hoa)
    assert "Thôi, không trả nữa" in hoa.get(_one(cast, proposed)).text
    assert hoa.post(f"{_one(cast, proposed)}/release").status_code == 303
    assert _states(proposed) == [State.RELEASED, State.RELEASED]
    assert _saved(cast) == Dong(2_000_000)
    assert hoa.get(_one(cast, proposed)).text.count("/receipts/2026-") == 4
    again = hoa.post(f"{_one(cast, proposed)}/release")
    assert again.status_code == 409
    assert "không làm bước này được" in again.text
    assert proven()


def test_what_was_only_proposed_is_neither_given_up_nor_quoted_anew(
    cast: Village, proposed: Conversion, browser: Browser
) -> None:
    hoa, before = browser.sign_in(cast.hoa), written(cast.club.id)
    assert hoa.post(f"{_one(cast, proposed)}/release").status_code == 409
    anew = hoa.post(f"{_one(cast, proposed)}/quote-anew", key=str(uuid4()), payment_day=TODAY.isoformat())
    assert anew.status_code == 409
    assert written(cast.club.id) == before


def test_who_may(cast: Village, proposed: Conversion, browser: Browser) -> None:
    pages = (_list(cast), _one(cast, proposed))
    posts = [f"{_one(cast, proposed)}/{verb}" for verb in ("answer", "quote-anew", "release")]
    for page in pages:
        assert browser.get(page).status_code == 303
    for stranger in (cast.ut, cast.nga, cast.an_user, cast.sen):
        hers = browser.sign_in(stranger)
        assert [hers.get(page).status_code for page in pages] == [404, 404]
        assert [hers.post(address).status_code for address in posts] == [404, 404, 404]
    assert _refused(browser, cast.hoa, posts[:1])
    assert _refused(browser, cast.lan, posts[1:])
    assert _refused(browser, cast.thuy, posts[1:])
    assert all(browser.sign_in(cast.lan).client.post(address).status_code == 400 for address in posts)
    away = f"/clubs/{cast.other_club.id}/conversions/{proposed.id}"
    assert browser.sign_in(cast.ut).get(away).status_code == 404


def test_the_pages_ask_the_book_few_questions(cast: Village, proposed: Conversion, browser: Browser) -> None:
    insured.approve(cast, proposed)
    hoa = browser.sign_in(cast.hoa)
    for page, most in ((_list(cast), 32), (_one(cast, proposed), 25)):
        with count_queries() as counted:
            hoa.get(page)
        assert counted.count <= most, page


def _list(cast: Village) -> str:
    return f"/clubs/{cast.club.id}/conversions"


def _one(cast: Village, conversion: Conversion) -> str:
    return f"{_list(cast)}/{conversion.id}"


def _states(conversion: Conversion) -> list[State]:
    return [each.state for each in contributions.of_conversion(conversion.id)]


def _saved(cast: Village) -> Dong:
    return balances.of(cast.club.id, savings(cast.health(cast.an)))


def _proposed_for(cast: Village, line: Line, *, on: dt.date = TODAY) -> Conversion:
    return conversions.propose(Proposal(cast.club.id, PENSION, 1, on, (line,), uuid4()), by=cast.hoa, at=NOW)


def _on(app: Flask, day: dt.date) -> None:
    """Ten in the morning of another day."""
    app.config["CLOCK"] = lambda: dt.datetime.combine(day, dt.time(3), tzinfo=dt.UTC)


def _refused(browser: Browser, user: User, addresses: list[str]) -> bool:
    hers = browser.sign_in(user)
    return all(hers.post(address).status_code == 403 for address in addresses)
