"""The tick sheet's round trip: printed in the order it is typed in, written whole once its totals agree, or not."""

from __future__ import annotations

import datetime as dt
import re
from uuid import uuid4

import pytest

from savings_app import clubs, members
from savings_app.clubs import Club
from savings_app.ledger.tables import Entry
from savings_app.members import Member
from savings_app.money import NOTHING, Dong
from tests.pages.conftest import Browser
from tests.pages.reading import saved, shown, state_of, words
from tests.pages.test_reviews import kept
from tests.pages.ticked import MONDAY, named, open_day, send, sent, value_of, week_of
from tests.papers.samples import text
from tests.village import JOINED, TODAY, Village

TUESDAY = MONDAY + dt.timedelta(days=1)


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


def test_paper_and_screen_follow_the_same_order(hoa: Browser, the_village: Village) -> None:
    for order in ([the_village.binh, the_village.an], [the_village.an, the_village.binh]):
        members.put_in_order(the_village.club.id, [each.id for each in order])
        printed = hoa.client.get(f"{week_of(the_village)}.pdf", query_string={"day": TUESDAY.isoformat()})
        assert (printed.status_code, printed.mimetype) == (200, "application/pdf")
        assert "phieu-danh-dau-2026-11-16.pdf" in printed.headers["Content-Disposition"]
        paper, page = text(printed.data), open_day(hoa, the_village)
        names = [each.person.name for each in order]
        assert sorted(names, key=paper.index) == sorted(names, key=page.text.index) == names
        ids = re.findall(r'id="purse-(\d+)-\d+-(\w+)"', page.text)
        assert [int(member) for member, _ in ids] == [each.id for each in order for _ in range(2)]


def test_a_day_that_agrees_is_written_and_the_next_is_offered(hoa: Browser, the_village: Village) -> None:
    answer = send(hoa, the_village, sent(the_village))
    assert (answer.status_code, Entry.select().count()) == (303, 3)
    page = hoa.get(answer.location)
    said = shown(page)
    assert "Ngày 16/11/2026 đã khớp, đã ghi 3 khoản: tiền mặt 8.000 đ (Tám nghìn đồng)" in said
    assert "heo nhà ghi thêm 10.000 đ (Mười nghìn đồng), phiếu 2026-0001 đến 2026-0003 ." in said
    assert "Nhập Thứ Ba, ngày 17/11/2026" in said
    assert said.count("đã khớp") == 2, "said once, and beside its day"
    assert said.count("chưa ghi") == 6
    assert "3 khoản · tiền mặt 8.000 đ · heo nhà 10.000 đ" in said
    assert saved(the_village, the_village.health(the_village.binh)) == (Dong(5_000), NOTHING)


def test_before_anything_is_typed_the_week_is_first_of_all_printed(hoa: Browser, the_village: Village) -> None:
    def main_button() -> str:
        page = hoa.get(week_of(the_village), day=MONDAY.isoformat()).text
        return words(
            page.split('<a class="btn btn-primary btn-main"', 1)[1].split("</a>", 1)[0].split(">", 1)[1]
        ).strip()

    assert main_button() == "In phiếu tuần này (A4)"
    send(hoa, the_village, sent(the_village))
    assert main_button() == "Nhập Thứ Ba, ngày 17/11/2026"


def test_sent_twice_it_is_written_once(hoa: Browser, the_village: Village) -> None:
    form = sent(the_village)
    first, second = (send(hoa, the_village, form) for _ in range(2))
    assert first.status_code == second.status_code == 303
    assert "Ngày 16/11/2026 đã ghi rồi, không ghi thêm: 3 khoản" in shown(hoa.get(second.location))
    assert Entry.select().count() == 3


def test_totals_that_do_not_agree_write_nothing_and_keep_what_was_typed(hoa: Browser, the_village: Village) -> None:
    before, form = state_of(the_village), sent(the_village, total_cash="11.000")
    answer = send(hoa, the_village, form)
    assert answer.status_code == 422
    alert = words(answer.text.split('role="alert"', 1)[1].split("</p>", 1)[0])
    assert "giấy ghi tổng 11.000 đ, cộng các ô được 8.000 đ, lệch 3.000 đ. Chưa lưu gì." in alert
    assert state_of(the_village) == before
    assert answer.text.count(" checked") == 2
    assert value_of(answer, f"amount-{named(the_village.health(the_village.binh))}") == "5.000"
    assert (value_of(answer, "total_cash"), value_of(answer, "total_at_home")) == ("11.000", "10.000")
    assert value_of(answer, "key") != form["key"]
    assert send(hoa, the_village, {**form, "total_cash": "8000"}).status_code == 303


def test_no_running_total_is_shown(hoa: Browser, the_village: Village) -> None:
    """The sum by hand must come from the paper, not from the screen."""
    page = open_day(hoa, the_village, everyone="1")
    assert page.text.count(" checked") == 4
    assert "6.000" not in page.text
    assert "20.000" not in page.text


def test_what_the_book_has_is_shown_and_counted(hoa: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000, on=MONDAY)
    said = shown(open_day(hoa, the_village))
    assert "đã có trong sổ 3.000 đ" in said
    assert "kể cả 3.000 đ đã có trong sổ" in said
    assert f'name="full-{named(the_village.health(the_village.an))}"' not in open_day(hoa, the_village).text
    form = sent(the_village, **{f"full-{named(the_village.health(the_village.an))}": None})
    assert send(hoa, the_village, form).status_code == 303
    assert saved(the_village, the_village.health(the_village.an)) == (Dong(3_000), NOTHING)


def test_a_day_nobody_put_in_and_one_already_right_are_said_to_agree(hoa: Browser, the_village: Village) -> None:
    form = {"key": str(uuid4()), "booked_on": MONDAY.isoformat(), "total_cash": "0", "total_at_home": "0"}
    page = hoa.get(send(hoa, the_village, form).location)
    assert "Ngày 16/11/2026: sổ đã khớp với giấy, không phải ghi thêm khoản nào." in shown(page)
    assert "Nhập Thứ Ba" in shown(page)
    assert Entry.select().count() == 0


def test_a_day_passed_over_is_said_to_have_nobody_and_offered_no_more(hoa: Browser, the_village: Village) -> None:
    send(hoa, the_village, sent(the_village, booked_on=TUESDAY.isoformat()))
    page = hoa.get(week_of(the_village))
    assert "âm lịch không ai nộp tận tay (theo sổ) Nhập ngày này 16/11/2026" in shown(page)
    assert "Trên giấy có tiền của ngày đó thì vẫn nhập." in shown(page)
    assert "Nhập Thứ Tư, ngày 18/11/2026" in shown(page)


def test_what_waits_from_a_phone_is_told_where_the_day_is_typed(hoa: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000, on=MONDAY)
    kept(the_village, booked_on=MONDAY)
    said = "1 khoản ngày này từ điện thoại đang chờ xem lại, chưa vào sổ."
    assert said in shown(open_day(hoa, the_village))
    assert f'href="/clubs/{the_village.club.id}/reviews"' in open_day(hoa, the_village).text
    assert said not in shown(open_day(hoa, the_village, TUESDAY))


def test_only_the_money_that_stands_on_the_sheet_is_totalled(hoa: Browser, the_village: Village) -> None:
    Member.update(left_on=JOINED).where(Member.id == the_village.binh.id).execute()
    bare = {"key": str(uuid4()), "booked_on": MONDAY.isoformat(), "total_at_home": "10000"}
    assert "Chưa nhập tổng tiền mặt ghi trên giấy" in shown(send(hoa, the_village, bare))
    Member.update(left_on=JOINED).where(Member.id == the_village.an.id).execute()
    assert "Ngày 16/11/2026 không ai nuôi heo trong câu lạc bộ." in shown(open_day(hoa, the_village))
    assert "Tuần này không có ai nuôi heo." in shown(hoa.get(week_of(the_village)))


def test_a_closed_month_is_offered_for_today_with_its_true_day(hoa: Browser, the_village: Village) -> None:
    october = dt.date(2026, 10, 30)
    Club.update(closed_through=dt.date(2026, 10, 31)).where(Club.id == the_village.club.id).execute()
    refused = send(hoa, the_village, sent(the_village, booked_on=october.isoformat()))
    assert refused.status_code == 422
    assert "Sổ đã khóa đến hết ngày 31/10/2026" in refused.text
    offer = refused.text.split("Ghi vào hôm nay, ghi chú ngày thật", 1)[0].rsplit("<form", 1)[1]
    fields = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', offer))
    assert send(hoa, the_village, {**fields, "total_cash": "1"}).status_code == 422, "its totals must agree as well"
    assert send(hoa, the_village, fields).status_code == 303
    assert {(each.booked_on, each.happened_on) for each in Entry.select()} == {(TODAY, october)}


def test_a_dissolved_club_takes_nothing(hoa: Browser, the_village: Village) -> None:
    clubs.dissolve(the_village.club.id, TODAY)
    answer = send(hoa, the_village, sent(the_village))
    assert answer.status_code == 409
    assert "Câu lạc bộ đã giải thể" in answer.text
    assert open_day(hoa, the_village).status_code == 409
    assert Entry.select().count() == 0


def test_a_week_to_come_is_printed_but_not_typed(hoa: Browser, the_village: Village) -> None:
    ahead = TODAY + dt.timedelta(days=3)
    page = shown(hoa.get(week_of(the_village), day=ahead.isoformat()))
    assert "Tuần 23/11/2026 – 29/11/2026" in page
    assert page.count("chưa tới") == 7
    assert "Nhập" not in page
    printed = hoa.client.get(f"{week_of(the_village)}.pdf", query_string={"day": ahead.isoformat()})
    assert "23/11" in text(printed.data)
    answer = open_day(hoa, the_village, ahead)
    assert answer.status_code == 422
    assert "Ngày 25/11/2026 chưa tới." in shown(answer)


def test_a_day_that_is_none_shows_this_week_and_says_why(hoa: Browser, the_village: Village) -> None:
    for day in ("2026-02-30", "hôm qua", "22/11/26"):
        for address in (week_of(the_village), f"{week_of(the_village)}/day"):
            page = hoa.get(address, day=day)
            assert page.status_code == 422
            assert day in page.text
            assert "Tuần 16/11/2026 – 22/11/2026" in shown(page)
        assert hoa.get(f"{week_of(the_village)}.pdf", day=day).status_code == 422
    assert hoa.get(week_of(the_village), done="hôm qua").status_code == 200
    for edge in ("1900-01-01", "2099-12-31"):
        assert hoa.get(week_of(the_village), day=edge).status_code == 200


def test_only_the_leader_types(browser: Browser, the_village: Village) -> None:
    before = state_of(the_village)
    for who, status in (("ut", 404), ("an_user", 404), ("sen", 404), ("lan", 403), ("thuy", 403)):
        reader = browser.sign_in(getattr(the_village, who))
        for address in ("", ".pdf", f"/day?day={MONDAY}"):
            assert reader.get(f"{week_of(the_village)}{address}").status_code == status
        assert send(reader, the_village, sent(the_village)).status_code == status
    assert browser.get(week_of(the_village)).status_code == 303
    assert send(browser, the_village, sent(the_village)).status_code == 303
    assert state_of(the_village) == before


def test_the_clubs_page_leads_to_it_for_the_leader(hoa: Browser, browser: Browser, the_village: Village) -> None:
    club = f"/clubs/{the_village.club.id}"
    assert f'href="{week_of(the_village)}"' in hoa.get(club).text
    assert f'href="{week_of(the_village)}"' not in browser.sign_in(the_village.lan).get(club).text


def test_names_are_shown_as_text(hoa: Browser, the_village: Village) -> None:
    person = the_village.an.person
    person.name = "<b>An</b> %(sum)s {{7*7}}"
    person.save(only=["name"])
    page = send(hoa, the_village, sent(the_village, **{f"amount-{named(the_village.health(the_village.an))}": "k"}))
    assert "&lt;b&gt;An&lt;/b&gt; %(sum)s {{7*7}}" in page.text
    assert "<b>An" not in page.text
