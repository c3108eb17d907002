"""The app's icons, made of the one clay pig of ``static/img/pig.svg``: in the tab, on the home screen.

Run after the pig was changed (needs Chromium): ``.venv/bin/python -m tests.browser.draw_icons``
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from savings_app.settings import ROOT
from tests.browser.conftest import ARGUMENTS, CHROMIUM

IMAGES = ROOT / "static" / "img"
GROUND = "#f7e3d8"
COLOURS = 48
WIDE, HIGH = 120, 100
"""The pig's own measures."""


@dataclass(frozen=True)
class Icon:
    """A square of ``side`` px; the pig takes ``share`` percent of it, ``corner`` percent are rounded off."""

    file: str
    side: int
    share: int
    corner: int


ICONS = (
    Icon("icon-192.png", 192, 80, 20),
    Icon("icon-512.png", 512, 80, 20),
    Icon("icon-maskable-512.png", 512, 62, 0),  # a phone cuts it to its own shape: the pig stays inside four fifths
    Icon("apple-touch-icon.png", 180, 72, 0),
)
FAVICON = Icon("favicon.svg", 32, 94, 18)


def drawing(icon: Icon) -> str:
    """The pig on its ground, as SVG."""
    pig = (IMAGES / "pig.svg").read_text(encoding="utf-8")
    inner = pig[pig.index("</title>") + len("</title>") : pig.rindex("</svg>")]
    scale = icon.share / WIDE
    left, top = (100 - icon.share) / 2, (100 - HIGH * scale) / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="{icon.side}" height="{icon.side}">\n'
        f'  <rect width="100" height="100" rx="{icon.corner}" fill="{GROUND}"/>\n'
        f'  <g transform="translate({left:g} {top:.4g}) scale({scale:.4g})">{inner}</g>\n</svg>\n'
    )


def draw(page: Page, icon: Icon, folder: Path = IMAGES) -> None:
    """Keep the icon as a small picture: few colours say all there is to it."""
    page.set_viewport_size({"width": icon.side, "height": icon.side})
    page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{drawing(icon)}")
    drawn = Image.open(io.BytesIO(page.screenshot(omit_background=True)))
    few = drawn.convert("RGBA").quantize(COLOURS, method=Image.Quantize.FASTOCTREE)
    few.save(folder / icon.file, optimize=True)


def main() -> None:
    """Write every icon anew."""
    (IMAGES / FAVICON.file).write_text(drawing(FAVICON), encoding="utf-8")
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS).new_page()
        for icon in ICONS:
            draw(page, icon)


if __name__ == "__main__":
    main()
