"""The icons are the clay pig as it is drawn today, square, and small to load."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from tests.browser.draw_icons import FAVICON, ICONS, IMAGES, Icon, draw, drawing

LARGEST = 12_000
"""Bytes."""

ALIKE = 40
"""Of 255 shades: what two versions of Chromium may round differently along an edge."""


def test_the_one_in_the_tab_is_the_pig() -> None:
    assert (IMAGES / FAVICON.file).read_text(encoding="utf-8") == drawing(FAVICON)


@pytest.mark.browser
@pytest.mark.parametrize("icon", ICONS, ids=lambda each: each.file)
def test_the_one_on_the_home_screen_is_the_pig(
    chromium: Browser, icon: Icon, tmp_path_factory: pytest.TempPathFactory
) -> None:
    page, folder = chromium.new_page(), tmp_path_factory.mktemp("icons")
    draw(page, icon, folder)
    page.close()
    kept, anew = (Image.open(where / icon.file).convert("RGBA").convert("RGB") for where in (IMAGES, folder))
    assert kept.size == anew.size == (icon.side, icon.side)
    assert (IMAGES / icon.file).stat().st_size < LARGEST
    differing = sum(
        ImageChops.difference(kept, anew).convert("L").point(lambda shade: shade > ALIKE and 255).histogram()[1:]
    )
    assert differing < icon.side**2 // 100, "draw the icons anew: .venv/bin/python -m tests.browser.draw_icons"
