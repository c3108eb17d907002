"""What waits for the leader: shown beside the slip it looks like, written once more or dropped, decided once."""

from __future__ import annotations

from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import outbox, outbox_reviews
from savings_app.ledger import balances
from savings_app.ledger.tables import Entry, RefusedKey
from savings_app.money import Dong
from savings_app.outbox import Item
from savings_app.outbox_reviews import Review
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
    item = Item(
        key=uuid4(),
        club_id=the_village.club.id,
        member_id=the_village.an.id,
        scheme=HEALTH,
        amount=Dong(3_000),
        booked_on=TODAY,
        device="phone-2",
    )
    kept = outbox.accept(item, by=the_village.hoa, at=NOW)
    assert isinstance(kept, Review)
    return kept


def reviews_of(the_village: Village) -> str:
    return f"/clubs/{the_village.club.id}/reviews"


def decide(browser: Browser, review: Review, decision: str, **changes: str) -> TestResponse:
    return browser.post(f"/clubs/{review.club}/reviews/{review.id}", **{"decision": decision, **changes})


def saved(the_village: Village) -> Dong:
    return balances.purses(the_village.club.id)[the_village.health(the_village.an)].savings


def test_it_stands_beside_the_slip_it_looks_like(hoa: Browser, the_village: Village, review: Review) -> None:
    page = hoa.get(reviews_of(the_village))
    text = shown(page)
    assert "Nguyễn Thị An" in text
    assert "3.000 đ Ba nghìn đồng" in text
    assert "BHYT hộ gia đình, ngày 22/11/2026 . Lê Thị Hoa gửi lúc 22/11/2026 10:00." in text
    assert "Giống phiếu 2026-0001, Lê Thị Hoa ghi lúc 22/11/2026 10:00." in text
    assert f'href="/clubs/{the_village.club.id}/receipts/2026-0001"' in page.text
    assert "Ghi thêm lần nữa" in text
    assert "Trùng, bỏ" in text


def test_written_once_more_it_is_in_the_book_and_waits_no_longer(
    hoa: Browser, the_village: Village, review: Review
) -> None:
    answer = decide(hoa, review, "once_more")
    assert (answer.status_code, answer.location) == (303, reviews_of(the_village))
    text = shown(hoa.get(answer.location))
    assert "Đã ghi thêm 3.000 đ, phiếu 2026-0002 ." in text
    assert "Không có khoản nào chờ xem lại." in text
    assert saved(the_village) == Dong(6_000)


def test_dropped_it_leaves_the_book_as_it_is(hoa: Browser, the_village: Village, review: Review) -> None:
    text = shown(hoa.get(decide(hoa, review, "drop").location))
    assert "Đã bỏ khoản trùng 3.000 đ: sổ giữ nguyên." in text
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


def test_what_the_book_refuses_goes_on_waiting(hoa: Browser, the_village: Village, review: Review) -> None:
    the_village.an.left_on = TODAY.replace(day=1)
    the_village.an.save(only=["left_on"])
    answer = decide(hoa, review, "once_more")
    assert answer.status_code == 422
    assert "đã rời tổ ngày 01/11/2026" in answer.text
    assert "Trùng, bỏ" in answer.text
    assert (Entry.select().count(), RefusedKey.select().count()) == (1, 0)


def test_only_the_leader_decides(browser: Browser, the_village: Village, review: Review) -> None:
    for who, status in (("ut", 404), ("an_user", 404), ("sen", 404), ("lan", 403), ("thuy", 403)):
        reader = browser.sign_in(getattr(the_village, who))
        assert reader.get(reviews_of(the_village)).status_code == status
        assert decide(reader, review, "drop").status_code == status
    assert len(outbox_reviews.waiting(the_village.club.id)) == 1


def test_one_of_another_club_is_404(browser: Browser, the_village: Village, review: Review) -> None:
    stranger = browser.sign_in(the_village.ut)
    answer = stranger.post(f"/clubs/{the_village.other_club.id}/reviews/{review.id}", decision="drop")
    assert answer.status_code == 404
    assert len(outbox_reviews.waiting(the_village.club.id)) == 1


def test_signed_out_and_without_token(browser: Browser, hoa: Browser, the_village: Village, review: Review) -> None:
    assert browser.get(reviews_of(the_village)).status_code == 303
    assert decide(hoa, review, "drop", csrf_token="").status_code == 400
    assert len(outbox_reviews.waiting(the_village.club.id)) == 1
