"""A real browser at a phone's width over a real server, started as the README says; pictures are kept for a person.

Skipped, loudly, where Chromium is not installed: Debian's package ``chromium``.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from savings_app.settings import ROOT
from tests.browser.meeting import Meeting, Phone, a_meeting

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PICTURES = Path(__file__).parent / "pictures"
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
expect.set_options(timeout=20_000)  # two cores are shared by everything that is tested
SIGN_IN = re.compile(r"^  (.+): (0\d{9})  mật khẩu (\S+)  \(.*\)$")


@pytest.fixture
def meeting(sqlite_template: Path, tmp_path: Path) -> Iterator[Meeting]:
    """A club of thirty, served, with a weak line to it."""
    with a_meeting(sqlite_template, tmp_path) as there:
        yield there


@pytest.fixture
def new_phone(playwright: Playwright, tmp_path: Path) -> Iterator[Callable[[], Phone]]:
    """One more phone each time it is called; all are switched off in the end."""
    phones: list[Phone] = []

    def make() -> Phone:
        assert CHROMIUM is not None
        phones.append(Phone(playwright, CHROMIUM, tmp_path / f"phone-{len(phones)}"))
        return phones[-1]

    yield make
    for each in phones:
        each.close()


@pytest.fixture
def phone(new_phone: Callable[[], Phone]) -> Phone:
    """One phone."""
    return new_phone()


@dataclass(frozen=True)
class Served:
    """The app as a browser reaches it, and how each role signs in."""

    address: str
    sign_ins: dict[str, tuple[str, str]]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts browsers."""
    if CHROMIUM is None:
        pytest.skip("CHROMIUM NOT FOUND: no page was opened in a browser")
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Headless Chromium."""
    assert CHROMIUM is not None
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture
def served(tmp_path: Path, free_port: int) -> Iterator[Served]:
    """``flask serve --practice`` over a new book."""
    environ = {**os.environ, "INSTANCE_FOLDER": str(tmp_path), "DATABASE_URL": "", "SECRET_KEY": ""}
    environ |= {"PORT": str(free_port), "HOST": "127.0.0.1", "PUBLIC_URL": ""}
    command = [sys.executable, "-u", "-m", "flask", "--app", "savings_app", "serve", "--practice"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as server:
        assert server.stdout is not None
        try:
            yield _read(server.stdout)
        finally:
            server.kill()


def _read(said: Iterator[str]) -> Served:
    """What the server prints before it serves."""
    sign_ins = {}
    for line in said:
        if found := SIGN_IN.match(line.rstrip()):
            role, phone, password = found.groups()
            sign_ins[role] = (phone, password)
        if line.startswith("Heo Đất: "):
            return Served(line.removeprefix("Heo Đất: ").strip(), sign_ins)
    raise AssertionError("the server ended before it served")


class Woman:
    """One of the practice users with a phone of her own."""

    def __init__(self, chromium: Browser, served: Served, role: str) -> None:
        self.served, self.role = served, role
        self.page: Page = chromium.new_context(viewport=PHONE, locale="vi-VN").new_page()  # type: ignore[arg-type]
        self.page.set_default_timeout(15_000)
        phone, password = served.sign_ins[role]
        self.page.goto(served.address)
        self.page.get_by_label("Số điện thoại").fill(phone)
        self.page.get_by_label("Mật khẩu").fill(password)
        self.page.get_by_role("button", name="Vào sổ").click()

    def open(self, path: str) -> None:
        """Go to a page of the app."""
        self.page.goto(self.served.address + path)

    def press(self, name: str | re.Pattern[str]) -> None:
        """Press the first button, link or fold of that name."""
        page = self.page
        links, buttons = page.get_by_role("link", name=name), page.get_by_role("button", name=name)
        folds = page.locator("summary").filter(has_text=name)
        links.or_(buttons).or_(folds).first.click()

    def picture(self, name: str) -> None:
        """Keep what she sees, and see that nothing makes her scroll sideways."""
        PICTURES.mkdir(exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide == 0, f"{name} scrolls sideways by {wide} px"
