"""The clay pig fills as the goal does, dark pages stay dark, and paper holds what a page says and nothing to press."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.examples import CLUB, Example
from tests.browser.visiting import Visit, visiting
from tests.conftest import NewDatabase

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PIGS = """
() => [...document.querySelectorAll(".pig")].map((pig) => [
  Number(pig.className.match(/pig-fill-(\\d+)/)[1]),
  100 - parseFloat(getComputedStyle(pig, "::after").clipPath.match(/inset\\(([\\d.]+)/)[1]),
])
"""
GROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.fixture(scope="module")
def visit(chromium: Browser, new_database: NewDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """The full book, served."""
    with visiting(chromium, new_database, tmp_path_factory.mktemp("instance")) as visit:
        yield visit


def test_the_pig_is_as_full_as_the_goal(visit: Visit) -> None:
    pigs = visit.open(Example("hoa", CLUB)).evaluate(PIGS)
    assert len({reached for reached, _ in pigs}) > 2, "pigs of several fillings"
    assert [shown for _, shown in pigs] == [reached for reached, _ in pigs]


def test_by_night_the_page_is_dark_and_on_paper_it_is_white(visit: Visit) -> None:
    page = visit.open(Example("hoa", CLUB + "/receipts/{slip}"))
    light = page.evaluate(GROUND)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(GROUND) != light
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="light", media="screen")


def test_on_paper_there_is_nothing_to_press(visit: Visit) -> None:
    page = visit.open(Example("hoa", CLUB + "/receipts/{slip}"))
    expect(page.locator(".top")).to_be_visible()
    page.emulate_media(media="print")
    for pressed in (".top", ".way", "main .btn", "main form"):
        expect(page.locator(pressed).first).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.emulate_media(media="screen")
