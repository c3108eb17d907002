"""What the day sheet of 25 asks of a leader's first visit: at most 100 kB for what she sees, two taps for a pledge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.bench.slow_line import AT_ONCE, SlowLine, slow_line
from tests.bench.visits import opened, with_nothing_kept
from tests.browser import day_sheet_page as sheet
from tests.browser.meeting import Meeting, Phone, a_meeting

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MEMBERS = 25
LARGEST = 100_000
"""Bytes over the line, headers and all; what the worker fetches for itself afterwards is not the page."""


@pytest.fixture
def club(sqlite_template: Path, tmp_path: Path) -> Iterator[Meeting]:
    with a_meeting(sqlite_template, tmp_path, count=MEMBERS) as there:
        yield there


@pytest.fixture
def line(club: Meeting) -> Iterator[SlowLine]:
    with slow_line(club.server.port) as there:
        yield there


def test_the_first_sheet_is_light(club: Meeting, line: SlowLine, phone: Phone) -> None:
    """On a phone that can share, for a club where everybody saves for both schemes."""
    page = with_nothing_kept(phone, club, line, alone=True)
    page.add_init_script("navigator.share = async () => null;")
    found = opened(page, line, f"/clubs/{club.cast.club.id}/day-sheet", AT_ONCE, first=True)
    assert page.locator(".saver").count() == MEMBERS
    assert found.requests > 1
    assert 50_000 < found.carried <= LARGEST, "all of it, and not more"


def test_with_the_worker_only_the_sheet_itself_comes_again(club: Meeting, line: SlowLine, phone: Phone) -> None:
    page, address = with_nothing_kept(phone, club, line), f"/clubs/{club.cast.club.id}/day-sheet"
    sheet.open_sheet(page, line.address + address)
    again = opened(page, line, address, AT_ONCE)
    assert again.requests <= 6
    assert again.carried <= 15_000


def test_two_taps_from_the_clubs_page(club: Meeting, line: SlowLine, phone: Phone) -> None:
    page = with_nothing_kept(phone, club, line)
    page.goto(f"{line.address}/clubs/{club.cast.club.id}")
    page.get_by_role("link", name="Thu tiền").first.click()
    sheet.wait_ready(page)
    sheet.tap(page, club.members[0])
    expect(sheet.slot(page, club.members[0])).to_contain_text("đã lưu trên máy")
    assert page.evaluate("taps()") == 2
