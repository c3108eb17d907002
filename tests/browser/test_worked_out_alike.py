"""What the phone works out by itself is what the server works out: days to catch up, amounts typed and said, names."""

from __future__ import annotations

import datetime as dt
from random import Random

import pytest
from playwright.sync_api import Browser, Page

from savings_app.money import Dong
from savings_app.names import search_key
from savings_app.refusals import Refusal
from savings_app.reports.pace import Stretch, due_until, open_stretches
from savings_app.schemes import Rhythm
from savings_app.words import in_words
from tests.browser.our_scripts import bare_page, found

pytestmark = pytest.mark.browser

START = dt.date(2026, 1, 31)
PUT = (0, 0, 999, 3_000, 50_000, 400_000)
"""Đồng put in before."""
TYPED = (
    "10.000",
    "10,000",
    "10 000 đ",
    "10000đ",
    " 5000 vnd ",
    "10.00",
    "1.2.3",
    "",
    "-5",
    "1e9",
    "10k",
    "12.345.678 đồng",
)
SHEET = """() => ["sheet", "sheet-words"].forEach((id) => {
  const made = document.createElementNS("http://www.w3.org/1999/xhtml", "div");
  document.documentElement.append(Object.assign(made, { id }));
})"""
"""As much of a day sheet as its words need."""
NAMES = ("Nguyễn Thị Ánh “Ba Đào”", "ĐẶNG  thị  ơn", "Y’Blô", "Trần Thị Quỳ", "\u200bLê\u00a0Thị Ù")


@pytest.fixture
def page(chromium: Browser) -> Page:
    """A page that has nothing but our scripts."""
    return bare_page(chromium)


def test_days_to_catch_up(page: Page) -> None:
    chance, cases, expected = Random(7), [], []
    for _ in range(300):
        stretches, put_in = _stretches(chance), chance.choice(PUT)
        until = START + dt.timedelta(days=chance.randint(-3, 200))
        in_book, put_in = chance.choice([(put_in, 0), (0, put_in)])
        cases.append([_written(open_stretches(stretches, Dong(in_book))), until.isoformat(), put_in])
        open_ = open_stretches(stretches, Dong(in_book + put_in))
        due = [[each.times, int(each.amount), each.rhythm.value] for each in due_until(open_, until)]
        expected.append([open_[0].from_day.isoformat(), due])
    work = """([due, until, putIn]) => {
      const open = ours.after(ours.stretches(due), putIn);
      const dues = ours.dueUntil(open, until).map((each) => [each.times, each.amount, each.rhythm]);
      return [ours.fromDay(open[0].from), dues];
    }"""
    assert found(page, "day_sheet/catching-up.js", work, cases) == expected


def _stretches(chance: Random) -> list[Stretch]:
    stretches, day = [], START
    for _ in range(chance.randint(1, 3)):
        rhythm = chance.choice([Rhythm.DAY, Rhythm.WEEK, Rhythm.MONTH])
        stretches.append(Stretch(day, Dong(1_000 * chance.randint(1, 50)), rhythm))
        day += dt.timedelta(days=chance.randint(1, 60))
    return stretches


def _written(stretches: tuple[Stretch, ...]) -> str:
    """As the page writes them."""
    return "".join(f"{each.began} {int(each.amount)} {each.rhythm.value} {each.covered};" for each in stretches)


def test_amounts_typed(page: Page) -> None:
    def read(typed: str) -> int | None:
        try:
            return int(Dong.read(typed))
        except Refusal:
            return None

    assert found(page, "money.js", "(typed) => ours.readAmount(typed)", list(TYPED)) == [read(each) for each in TYPED]


def test_amounts_said(page: Page) -> None:
    chance = Random(7)
    amounts = [*range(130), *(chance.randrange(10 ** chance.randint(3, 9)) for _ in range(500)), 10**9]
    said = found(page, "money.js", "(amount) => ours.inWords(amount)", amounts)
    assert said == [in_words(Dong(each)) for each in amounts]


def test_names_searched(page: Page) -> None:
    keys = found(page, "day_sheet/search-key.js", "(name) => ours.searchKey(name)", list(NAMES))
    assert keys == [search_key(each) for each in NAMES]


def test_a_sentence_whose_fact_is_missing_never_says_undefined(page: Page) -> None:
    """The same words.js fills the sentences of every page and of the day sheet."""
    page.evaluate(SHEET)
    facts = [{"name": "An", "sum": 0}, {"name": "An"}, {"name": "An", "sum": None}]
    expected = ["An: 0.", "An: {sum}.", "An: {sum}."]
    for script in ("phone/words.js", "day_sheet/page.js"):
        assert found(page, script, '(facts) => ours.fill("{name}: {sum}.", facts)', facts) == expected
    assert found(page, "day_sheet/page.js", "(day) => ours.shownDay(day)", ["2026-11-22"]) == ["22/11/2026"]
    assert found(page, "day_sheet/page.js", "(amount) => ours.dong(amount)", [0, 1_263_600]) == ["0 đ", "1.263.600 đ"]
