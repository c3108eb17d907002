"""A deposit whose member the phone calls otherwise than the book: both names stand on the card, and two buttons."""

from __future__ import annotations

import re
from typing import Any

import pytest

from savings_app import outbox_reviews
from savings_app.ledger.tables import Entry
from savings_app.outbox_reviews import Review
from tests.pages.conftest import Browser
from tests.pages.reading import shown
from tests.pages.test_outbox import item, results, send
from tests.pages.test_reviews import decide, reviews_of
from tests.village import Village


@pytest.fixture
def review(browser: Browser, the_village: Village) -> Review:
    """An's three thousand, sent for the row that is Bình's."""
    hoa = browser.sign_in(the_village.hoa)
    (told,) = results(send(hoa, named(the_village, "Nguyễn Thị An")))
    assert told["answer"] == "review"
    assert told["sentence"] == "Chờ xem lại: tên trên máy khác tên trong sổ."
    assert Entry.select().count() == 0
    (review,) = outbox_reviews.waiting(the_village.club.id)
    return review


def named(the_village: Village, name: str) -> dict[str, Any]:
    return item(the_village, member=the_village.binh.id, name=name, slip="A-0001")


def test_the_card_says_both_names(browser: Browser, the_village: Village, review: Review) -> None:
    page = browser.sign_in(the_village.thuy).get(reviews_of(the_village))
    text = shown(page)
    assert "tên trên máy khác tên trong sổ" in text
    assert "Trên máy ghi là Nguyễn Thị An, trong sổ là Trần Thị Bình." in text
    offered = [" ".join(each.split()) for each in re.findall(r'name="decision"[^>]*>([^<]+)<', page.text)]
    assert offered == ["Cùng một người, ghi", "Khác người, bỏ"]


@pytest.mark.parametrize(("decision", "entries"), [("once_more", 1), ("drop", 0)])
def test_what_was_decided_says_the_name_it_came_with(
    browser: Browser, the_village: Village, review: Review, decision: str, entries: int
) -> None:
    thuy = browser.sign_in(the_village.thuy)
    assert decide(thuy, review, decision).status_code == 303
    assert Entry.select().count() == entries
    assert "tên trên máy khác tên trong sổ: Nguyễn Thị An" in shown(thuy.get(reviews_of(the_village)))


def test_whoever_looks_for_the_paper_reads_the_name_on_it(
    browser: Browser, the_village: Village, review: Review
) -> None:
    page = browser.sign_in(the_village.hoa).get(f"/clubs/{the_village.club.id}/devices?slip=A-0001")
    assert "chờ xem lại Nguyễn Thị An" in shown(page)
    assert "Trần Thị Bình" not in shown(page)


@pytest.mark.parametrize("name", ["", " ", 7, True, [], "x" * 101, "An\0", "An\n", "An 079198001234"], ids=repr)
def test_what_no_name_can_be_is_refused_and_freezes_no_key(browser: Browser, the_village: Village, name: Any) -> None:
    hoa, sent = browser.sign_in(the_village.hoa), named(the_village, "Trần Thị Bình")
    (told,) = results(send(hoa, {**sent, "name": name}))
    assert (told["answer"], told["refusal"]) == ("refused", "UnreadableItem")
    assert "“name”" in told["sentence"]
    assert results(send(hoa, sent))[0]["answer"] == "created"


def test_her_own_name_goes_into_the_book(browser: Browser, the_village: Village) -> None:
    (told,) = results(send(browser.sign_in(the_village.hoa), named(the_village, "Trần Thị Bình")))
    assert told["answer"] == "created"
