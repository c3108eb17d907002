"""What waits for a person: each with its sentence and its buttons, written or dropped, decided once."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any
from uuid import uuid4

import pytest
from playhouse.test_utils import count_queries
from werkzeug.test import TestResponse

from savings_app import clubs, outbox, outbox_reviews, users
from savings_app.ledger import balances
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.money import Dong
from savings_app.outbox_items import Item
from savings_app.outbox_reviews import Review
from savings_app.permissions import Role
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.village import HEALTH, NOW, TODAY, Village


@pytest.fixture
def hoa(browser: Browser, the_village: Village) -> Browser:
    return browser.sign_in(the_village.hoa)


@pytest.fixture
def review(the_village: Village) -> Review:
    """An's three thousand, written on a page and sent again by a phone."""
    purse = the_village.health(the_village.an)
    the_village.deposit(purse, 3_000)
    return kept(the_village)


def kept(the_village: Village, **facts: Any) -> Review:
    """An's three thousand as a phone sends it, which waits."""
    sent: dict[str, Any] = {
        "key": uuid4(),
        "club_id": the_village.club.id,
        "member_id": the_village.an.id,
        "scheme": HEALTH,
        "amount": Dong(3_000),
        "booked_on": TODAY,
        "device": "phone-2",
        **facts,
    }
    outcome = outbox.accept(Item(**sent), by=the_village.hoa, at=NOW)
    assert isinstance(outcome, Review), outcome
    return outcome


def reviews_of(the_village: Village) -> str:
    return f"/clubs/{the_village.club.id}/reviews"


def decide(browser: Browser, review: Review, decision: str, **changes: str) -> TestResponse:
    sent = {"decision": decision, "on": TODAY.isoformat(), **changes}
    return browser.post(f"/clubs/{review.club}/reviews/{review.id}", **sent)


def saved(the_village: Village) -> Dong:
    return balances.purses(the_village.club.id)[the_village.health(the_village.an)].savings


def test_it_stands_beside_the_slip_it_looks_like(hoa: Browser, the_village: Village, review: Review) -> None:
    page = hoa.get(reviews_of(the_village))
    text = shown(page)
    assert "Nguyễn Thị An" in text
    assert "3.000 đ Ba nghìn đồng" in text
    assert "BHYT hộ gia đình, ngày 22/11/2026 . Lê Thị Hoa gửi lúc 22/11/2026 10:00." in text
    said = "Giống phiếu 2026-0001, Lê Thị Hoa ghi lúc 22/11/2026 10:00: hỏi lại Nguyễn Thị An có nộp hai lần không."
    assert said in text
    assert f'href="/clubs/{the_village.club.id}/receipts/2026-0001"' in page.text
    assert "Ghi thêm lần nữa" in text
    assert "Trùng, bỏ" in text


def test_written_once_more_it_is_in_the_book_and_waits_no_longer(
    hoa: Browser, the_village: Village, review: Review
) -> None:
    answer = decide(hoa, review, "once_more")
    assert (answer.status_code, answer.location) == (303, reviews_of(the_village))
    text = shown(hoa.get(answer.location))
    assert "Đã ghi 3.000 đ vào sổ, phiếu 2026-0002 ." in text
    assert "Không có khoản nào chờ xem lại." in text
    assert saved(the_village) == Dong(6_000)


def test_dropped_it_leaves_the_book_as_it_is(hoa: Browser, the_village: Village, review: Review) -> None:
    text = shown(hoa.get(decide(hoa, review, "drop").location))
    assert "Đã bỏ khoản 3.000 đ: sổ giữ nguyên." in text
    assert "Không có khoản nào chờ xem lại." in text
    assert saved(the_village) == Dong(3_000)
    assert RefusedKey.get().refusal == "Duplicate"


@pytest.mark.parametrize("first", ["once_more", "drop"])
@pytest.mark.parametrize("second", ["once_more", "drop"])
def test_a_second_answer_is_409_and_changes_nothing(
    hoa: Browser, the_village: Village, review: Review, first: str, second: str
) -> None:
    decide(hoa, review, first)
    before = Entry.select().count(), RefusedKey.select().count()
    answer = decide(hoa, review, second)
    assert answer.status_code == 409
    assert "Khoản này đã có người quyết định rồi." in answer.text
    assert (Entry.select().count(), RefusedKey.select().count()) == before


def test_no_such_decision_is_refused(hoa: Browser, the_village: Village, review: Review) -> None:
    for decision in ("", "both", "ONCE_MORE"):
        assert decide(hoa, review, decision).status_code == 422
    assert [each.id for each in outbox_reviews.waiting(the_village.club.id)] == [review.id]


def test_what_became_another_day_is_shown_before_it_is_written(
    hoa: Browser, the_village: Village, review: Review
) -> None:
    leave(the_village, TODAY.replace(day=1))
    answer = decide(hoa, review, "once_more")
    assert answer.status_code == 409
    assert "Nay khoản này phải ghi vào ngày 01/11/2026" in answer.text
    assert "ngày cuối ở tổ là 01/11/2026" in answer.text
    assert (Entry.select().count(), RefusedKey.select().count()) == (1, 0)
    for day in ("", "x", "2026-02-30"):
        assert decide(hoa, review, "once_more", on=day).status_code == 422
    assert decide(hoa, review, "once_more", on="2026-11-01").status_code == 303


def leave(the_village: Village, day: dt.date) -> None:
    the_village.an.left_on = day
    the_village.an.save(only=["left_on"])


OCTOBER = dt.date(2026, 10, 31)
SHOWN: dict[str, tuple[dict[str, Any], str, list[str]]] = {
    "another amount": (
        {"amount": Dong(5_000)},
        "Cùng ngày, máy khác đã ghi 3.000 đ: phiếu 2026-0001, Lê Thị Hoa ghi lúc 22/11/2026 10:00. Nộp thêm",
        ["Nộp thêm, ghi cả hai", "Trùng, bỏ"],
    ),
    "tomorrow": (
        {"booked_on": TODAY + dt.timedelta(days=1)},
        "Ngày ghi trên máy là 23/11/2026, lúc gửi chưa tới ngày đó. Nếu ghi thì ghi vào hôm nay.",
        ["Ghi thêm lần nữa", "Trùng, bỏ"],
    ),
    "before she joined": (
        {"booked_on": dt.date(2026, 1, 4)},
        "Ngày đó Nguyễn Thị An chưa vào tổ: vào tổ ngày 05/01/2026. Nếu ghi thì ghi vào ngày vào tổ.",
        ["Ghi vào ngày 05/01/2026", "Không ghi, bỏ"],
    ),
    "long ago": (
        {"booked_on": dt.date(2026, 9, 1)},
        "Ngày nộp đã qua hơn 31 ngày khi máy gửi về: hỏi lại hội viên có đúng ngày không.",
        ["Ghi vào ngày 01/09/2026", "Không ghi, bỏ"],
    ),
}


def buttons(answer: TestResponse) -> list[str]:
    return [" ".join(words.split()) for words in re.findall(r'name="decision"[^>]*>([^<]+)<', answer.text)]


@pytest.mark.parametrize("case", SHOWN)
def test_each_cause_has_its_sentence_and_two_buttons(browser: Browser, the_village: Village, case: str) -> None:
    facts, sentence, offered = SHOWN[case]
    the_village.deposit(the_village.health(the_village.an), 3_000)
    waits = kept(the_village, **facts)
    page = browser.sign_in(the_village.thuy).get(reviews_of(the_village))
    assert sentence in shown(page)
    assert str(waits.cause.label) in shown(page)
    assert buttons(page) == offered


def test_who_has_left_is_offered_her_last_day(hoa: Browser, the_village: Village) -> None:
    leave(the_village, TODAY.replace(day=10))
    review = kept(the_village)
    page = hoa.get(reviews_of(the_village))
    said = "Ngày đó Nguyễn Thị An đã rời tổ: ngày cuối ở tổ là 10/11/2026. Nếu ghi thì ghi vào ngày cuối đó"
    assert said in shown(page)
    assert buttons(page) == ["Ghi vào ngày 10/11/2026"], "she sent it: another drops it"
    assert decide(hoa, review, "once_more", on="2026-11-10").status_code == 303


def test_what_the_book_takes_no_more_says_so_and_can_be_dropped(
    browser: Browser, hoa: Browser, the_village: Village
) -> None:
    leave(the_village, OCTOBER)
    clubs.close_through(the_village.club.id, OCTOBER)
    review = kept(the_village)
    page = hoa.get(reviews_of(the_village))
    assert "Sổ không nhận được khoản này nữa: tháng đó đã khóa sổ và Nguyễn Thị An không còn ở tổ." in shown(page)
    assert buttons(page) == [], "she sent it, and cannot write it"
    assert "còn bỏ thì tổ trưởng khác hoặc cán bộ Hội quyết định" in shown(page)
    assert decide(hoa, review, "once_more").status_code == 422
    assert decide(hoa, review, "drop").status_code == 403
    thuy = browser.sign_in(the_village.thuy)
    assert buttons(thuy.get(reviews_of(the_village))) == ["Đã trả lại tiền tận tay, bỏ", "Trùng, bỏ"]
    assert decide(thuy, review, "drop").status_code == 303
    assert Entry.select().count() == 0


def test_a_leader_no_more_is_named_and_another_decides(browser: Browser, the_village: Village) -> None:
    users.end_role(the_village.hoa.id, Role.LEADER, at=NOW, club_id=the_village.club.id)
    review = kept(the_village)
    thuy = browser.sign_in(the_village.thuy)
    page = thuy.get(reviews_of(the_village))
    assert "Lê Thị Hoa không còn là tổ trưởng khi gửi khoản này" in shown(page)
    assert buttons(page) == ["Ghi vào hôm nay", "Không ghi, bỏ"]
    users.grant(the_village.hoa, Role.LEADER, club=the_village.club)
    refused = decide(browser.sign_in(the_village.hoa), review, "once_more")
    assert (refused.status_code, "Chính chị đã gửi khoản này" in refused.text) == (403, True)
    assert decide(browser.sign_in(the_village.thuy), review, "once_more").status_code == 303
    assert saved(the_village) == Dong(3_000)


def test_what_was_decided_stays_to_be_seen(hoa: Browser, the_village: Village, review: Review) -> None:
    assert "Đã quyết định" not in hoa.get(reviews_of(the_village)).text
    decide(hoa, review, "drop")
    decide(hoa, kept(the_village), "once_more")
    text = shown(hoa.get(reviews_of(the_village)))
    written, dropped = text.index("đã ghi Lê Thị Hoa quyết định lúc 22/11/2026 10:00."), text.index("đã bỏ Lê Thị Hoa")
    assert text.index("Đã quyết định") < written < dropped
    assert "Xem phiếu 2026-0002" in text


def test_many_ask_the_database_little(hoa: Browser, the_village: Village) -> None:
    the_village.deposit(the_village.health(the_village.an), 3_000)
    decide(hoa, kept(the_village), "drop")
    kept(the_village)
    with count_queries() as few:
        hoa.get(reviews_of(the_village))
    for _ in range(10):
        kept(the_village)
    with count_queries() as many:
        hoa.get(reviews_of(the_village))
    assert many.count == few.count


def test_the_leader_and_the_officer_decide(browser: Browser, the_village: Village, review: Review) -> None:
    assert browser.sign_in(the_village.thuy).get(reviews_of(the_village)).status_code == 200
    for who, status in (("ut", 404), ("an_user", 404), ("sen", 404), ("nga", 404), ("lan", 403)):
        reader = browser.sign_in(getattr(the_village, who))
        assert reader.get(reviews_of(the_village)).status_code == status
        assert decide(reader, review, "drop").status_code == status
    assert len(outbox_reviews.waiting(the_village.club.id)) == 1
    assert decide(browser.sign_in(the_village.thuy), review, "drop").status_code == 303


def test_one_of_another_club_is_404(browser: Browser, the_village: Village, review: Review) -> None:
    stranger = browser.sign_in(the_village.ut)
    answer = stranger.post(f"/clubs/{the_village.other_club.id}/reviews/{review.id}", decision="drop")
    assert answer.status_code == 404
    assert len(outbox_reviews.waiting(the_village.club.id)) == 1


def test_signed_out_and_without_token(browser: Browser, hoa: Browser, the_village: Village, review: Review) -> None:
    assert browser.get(reviews_of(the_village)).status_code == 303
    assert decide(hoa, review, "drop", csrf_token="").status_code == 400
    assert len(outbox_reviews.waiting(the_village.club.id)) == 1
