"""Putting a wrong entry right: the form, what it refuses, and the slips that come of it."""

from __future__ import annotations

import re
from html import unescape
from uuid import uuid4

import pytest
from werkzeug.test import TestResponse

from savings_app import clubs, receipts
from savings_app.ledger import balances, proof
from savings_app.ledger.chart import savings
from savings_app.ledger.tables import Entry
from savings_app.money import Dong
from tests import insured
from tests.pages.conftest import Browser
from tests.village import HEALTH, Village

UNREADABLE = [
    ("10k", "Không đọc được số tiền"),
    ("-5", "Số tiền phải lớn hơn 0"),
    ("1e9", "Không đọc được số tiền"),
    ("１０", "Không đọc được số tiền"),
    ("9" * 5_000, "Không đọc được số tiền"),
    ("0", "Số tiền phải lớn hơn 0"),
    ("1.00", "Không đọc được số tiền"),
    ("9.000.000.000", "Số tiền quá lớn"),
    ("<b>1</b>", "Không đọc được số tiền"),
    ("   ", "Chưa nhập số tiền."),
]
"""Amounts of the bad-input corpus, and how the sentence begins."""


@pytest.fixture
def wrong(the_village: Village) -> str:
    """The address of the correction of a deposit of 90.000 đ that should have been 9.000 đ."""
    the_village.deposit(the_village.health(the_village.an), 90_000)
    return f"/clubs/{the_village.club.id}/receipts/2026-0001/correction"


def key_of(page: TestResponse) -> str:
    found = re.search(r'name="key" value="([^"]+)"', page.text)
    assert found, "a form without a key"
    return found.group(1)


def written(cast: Village) -> tuple[int, str]:
    """How much stands in the book, and the end of its chain."""
    club = clubs.get(cast.club.id)
    assert club is not None
    return Entry.select().count(), club.head_hash


def balance(cast: Village) -> Dong:
    return balances.of(cast.club.id, savings(cast.health(cast.an)))


def test_it_asks_why_and_what_is_right(browser: Browser, the_village: Village, wrong: str) -> None:
    page = browser.sign_in(the_village.hoa).get(wrong)
    assert page.status_code == 200
    for words in ("Sửa khoản này", "90.000 đ", "Vì sao sửa?", "Ghi nhầm số tiền", "Không có khoản này"):
        assert words in page.text


def test_the_right_amount_makes_two_slips(browser: Browser, the_village: Village, wrong: str) -> None:
    hoa = browser.sign_in(the_village.hoa)
    form = {"key": key_of(hoa.get(wrong)), "mistake": "AMOUNT", "words": "thừa một số 0", "amount": "9.000"}
    answer = hoa.post(wrong, **form)
    assert (answer.status_code, answer.location) == (303, wrong)
    page = hoa.get(wrong).text
    for words in ("Đã sửa phiếu 2026-0001", "2026-0002", "2026-0003", "Ghi nhầm số tiền: thừa một số 0", "9.000 đ"):
        assert words in page
    assert "<form" not in page.split("<main")[1]
    assert balance(the_village) == Dong(9_000)
    assert hoa.post(wrong, **form).status_code == 303
    assert Entry.select().count() == 3
    assert [law for law in proof.proof((*proof.LAWS, *receipts.LAWS)) if law.broken] == []


def test_an_entry_that_should_not_be_is_only_undone(browser: Browser, the_village: Village, wrong: str) -> None:
    hoa = browser.sign_in(the_village.hoa)
    form = {"key": key_of(hoa.get(wrong)), "mistake": "TWICE", "amount": "", "none": "1"}
    assert hoa.post(wrong, **form).status_code == 303
    page = hoa.get(wrong).text
    assert "2026-0002" in page
    assert "2026-0003" not in page
    assert balance(the_village) == Dong(0)


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"amount": "9.000"}, "Chưa chọn vì sao phải sửa."),
        ({"mistake": "AMOUNT"}, "Chưa nhập số tiền."),
        ({"mistake": "AMOUNT", "amount": "9.000", "none": "1"}, "chỉ giữ một"),
        ({"mistake": "AMOUNT", "amount": "90000"}, "giống số chị vừa nhập"),
        ({"mistake": "OTHER", "amount": "9.000"}, "Chưa ghi lý do."),
        ({"mistake": "OTHER", "words": "   ", "none": "1"}, "Chưa ghi lý do."),
        ({"mistake": "WHIM", "none": "1"}, "Không có lựa chọn"),
        ({"mistake": "OTHER", "words": "陳氏花", "none": "1"}, "không in được trên giấy"),
        ({"mistake": "OTHER", "words": "x" * 201, "none": "1"}, "200"),
        *(({"mistake": "AMOUNT", "amount": typed}, sentence) for typed, sentence in UNREADABLE),
    ],
)
def test_what_cannot_be_done_is_said_and_kept(
    browser: Browser, the_village: Village, wrong: str, form: dict[str, str], sentence: str
) -> None:
    hoa = browser.sign_in(the_village.hoa)
    before, key = written(the_village), key_of(hoa.get(wrong))
    page = hoa.post(wrong, key=key, **form)
    assert page.status_code == 422
    assert page.text.count('role="alert"') == 1
    assert sentence in page.text
    assert key_of(page) != key
    assert written(the_village) == before
    assert _typed(page) == {name: form.get(name, "") for name in ("words", "amount")}
    assert ("aria-invalid" in page.text) is (form.get("mistake") == "AMOUNT")
    assert _checked(page) == {form[name] for name in ("mistake", "none") if form.get(name) not in {None, "WHIM"}}
    right = hoa.post(wrong, key=key_of(page), mistake="AMOUNT", amount="9.000")
    assert right.status_code == 303


def _typed(page: TestResponse) -> dict[str, str]:
    """What stands in the two fields of text."""
    found = re.findall(r'name="(words|amount)"\s+value="([^"]*)"', page.text)
    return {name: unescape(value) for name, value in found}


def _checked(page: TestResponse) -> set[str]:
    """The values of what is ticked."""
    inputs = re.findall(r"<input[^>]*>", page.text)
    return {each.split('value="')[1].split('"')[0] for each in inputs if " checked" in each}


@pytest.mark.parametrize(
    ("typed", "amount"), [("9.000", 9_000), ("9,000", 9_000), ("9000đ", 9_000), (" 9 000 ", 9_000)]
)
def test_an_amount_is_read_as_people_write_it(
    browser: Browser, the_village: Village, wrong: str, typed: str, amount: int
) -> None:
    hoa = browser.sign_in(the_village.hoa)
    hoa.post(wrong, key=key_of(hoa.get(wrong)), mistake="AMOUNT", amount=typed)
    assert balance(the_village) == Dong(amount)


def test_cash_that_is_no_longer_hers_cannot_be_taken_back(browser: Browser, the_village: Village, wrong: str) -> None:
    the_village.hand_over(the_village.purse_fund, 90_000)
    hoa = browser.sign_in(the_village.hoa)
    before = written(the_village)
    page = hoa.post(wrong, key=key_of(hoa.get(wrong)), mistake="NOT_RECEIVED", none="1")
    assert page.status_code == 422
    assert "tiền mặt tổ trưởng giữ" in page.text
    assert written(the_village) == before


def test_what_was_corrected_meanwhile_shows_how(browser: Browser, the_village: Village, wrong: str) -> None:
    hoa = browser.sign_in(the_village.hoa)
    keys = key_of(hoa.get(wrong)), key_of(hoa.get(wrong))
    hoa.post(wrong, key=keys[0], mistake="TWICE", none="1")
    page = hoa.post(wrong, key=keys[1], mistake="TWICE", none="1")
    assert page.status_code == 409
    assert "Khoản này đã được sửa rồi." in page.text
    assert "2026-0002" in page.text


def test_the_same_key_with_other_words_is_refused(browser: Browser, the_village: Village, wrong: str) -> None:
    hoa = browser.sign_in(the_village.hoa)
    key = key_of(hoa.get(wrong))
    hoa.post(wrong, key=key, mistake="TWICE", none="1")
    assert hoa.post(wrong, key=key, mistake="MEMBER", none="1").status_code == 409
    assert Entry.select().count() == 2


def test_only_what_she_writes_by_herself_is_corrected_here(browser: Browser, the_village: Village, wrong: str) -> None:
    purse = the_village.health(the_village.an)
    the_village.deposit(purse, 300_000)
    insured.approve(the_village, insured.propose(the_village, HEALTH, (the_village.an.person, purse)))
    page = browser.sign_in(the_village.hoa).get(wrong.replace("2026-0001", "2026-0003"))
    assert page.status_code == 422
    assert "Khoản “trả bảo hiểm” không sửa ở đây được." in page.text


def test_a_reversal_is_not_reversed(browser: Browser, the_village: Village, wrong: str) -> None:
    hoa = browser.sign_in(the_village.hoa)
    hoa.post(wrong, key=key_of(hoa.get(wrong)), mistake="TWICE", none="1")
    reversal, before = wrong.replace("2026-0001", "2026-0002"), written(the_village)
    assert hoa.get(reversal).status_code == 422
    assert hoa.post(reversal, key=uuid4(), mistake="TWICE", none="1").status_code == 422
    assert written(the_village) == before


def test_a_key_that_is_none(browser: Browser, the_village: Village, wrong: str) -> None:
    hoa = browser.sign_in(the_village.hoa)
    before = written(the_village)
    assert hoa.post(wrong, key="", mistake="TWICE", none="1").status_code == 400
    assert written(the_village) == before


def test_a_form_from_elsewhere_is_refused(browser: Browser, the_village: Village, wrong: str) -> None:
    hoa = browser.sign_in(the_village.hoa)
    before = written(the_village)
    answer = hoa.client.post(wrong, data={"key": str(uuid4()), "mistake": "TWICE", "none": "1"})
    assert answer.status_code == 400
    assert written(the_village) == before


@pytest.mark.parametrize(
    ("who", "status"), [("lan", 403), ("thuy", 403), ("an_user", 404), ("nga", 404), ("sen", 404), ("ut", 404)]
)
def test_it_is_the_leaders_to_do(browser: Browser, the_village: Village, wrong: str, who: str, status: int) -> None:
    other = browser.sign_in(getattr(the_village, who))
    before = written(the_village)
    assert other.get(wrong).status_code == status
    assert other.post(wrong, key=uuid4(), mistake="TWICE", none="1").status_code == status
    assert written(the_village) == before


def test_signed_out_she_signs_in_first(browser: Browser, wrong: str) -> None:
    assert browser.get(wrong).status_code == 303
    assert browser.post(wrong, key=uuid4()).location == "/sign-in"
