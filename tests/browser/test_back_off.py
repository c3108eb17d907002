"""How long a phone waits before it tries again: 2 seconds to 5 minutes, not all at once, whatever its clock says."""

from __future__ import annotations

from typing import cast

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.our_scripts import bare_page, found

pytestmark = pytest.mark.browser

BATCHES = "phone/batches.js"
NOW = 1_800_000_000_000
HOLD, LONGEST, UNTIL_DECIDED = 10_000, 300_000, 3 * 3_600_000
"""Milliseconds: for second thoughts, between two tries, and between two looks at what a person is to decide."""
DAY = 86_400_000
DRAWN = 200


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    """Our scripts, and a clock that stands still."""
    page = bare_page(chromium)
    page.evaluate(f"Date.now = () => {NOW}")
    return page


def pauses(page: Page, tries: int) -> list[float]:
    """What is drawn for so many failures, by so many phones."""
    return cast("list[float]", found(page, BATCHES, "(tries) => ours.pause(tries)", [tries] * DRAWN))


@pytest.mark.parametrize(
    ("tries", "longest"),
    [(0, 2_000), (1, 4_000), (2, 8_000), (5, 64_000), (7, 256_000), (8, LONGEST), (30, LONGEST), (5_000, LONGEST)],
)
def test_each_failure_doubles_the_pause_to_five_minutes(page: Page, tries: int, longest: int) -> None:
    drawn = pauses(page, tries)
    assert longest / 2 <= min(drawn)
    assert max(drawn) <= longest


@pytest.mark.parametrize("tries", [1, 8, 30])
def test_phones_that_failed_together_do_not_come_back_together(page: Page, tries: int) -> None:
    drawn = pauses(page, tries)
    assert len(set(drawn)) > DRAWN / 2
    assert max(drawn) - min(drawn) > max(drawn) / 4, "they are spread over half of the pause"


@pytest.mark.parametrize(
    ("hold", "next_try", "waits"),
    [
        (0, 0, 0),
        (-1, -1, 0),
        (HOLD, 0, HOLD),
        (0, LONGEST, LONGEST),
        (HOLD, 4_000, HOLD),
        (4_000, HOLD, HOLD),
        (HOLD + 1, 0, 0),
        (0, LONGEST + 1, 0),
        (3_650 * DAY, 3_650 * DAY, 0),
        (-3_650 * DAY, -3_650 * DAY, 0),
        (3_650 * DAY, 4_000, 4_000),
        (4_000, 3_650 * DAY, 4_000),
    ],
)
def test_a_moment_further_ahead_than_it_is_ever_put_is_of_another_clock(
    page: Page, hold: int, next_try: int, waits: int
) -> None:
    assert waited(page, "queued", hold, next_try) == waits


@pytest.mark.parametrize(
    ("ahead", "waits"),
    [(LONGEST + 1, LONGEST + 1), (UNTIL_DECIDED, UNTIL_DECIDED), (UNTIL_DECIDED + 1, 0), (3_650 * DAY, 0)],
)
def test_what_a_person_is_to_decide_waits_longer(page: Page, ahead: int, waits: int) -> None:
    assert waited(page, "review", 0, ahead) == waits


def waited(page: Page, state: str, hold: int, next_try: int) -> int:
    """Milliseconds from now until such a record may go."""
    record = {"state": state, "hold_until": NOW + hold, "next_try": NOW + next_try}
    (left,) = cast("list[int]", found(page, BATCHES, "(record) => ours.wait(record)", [record]))
    return left
